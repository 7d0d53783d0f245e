// The two kinds of keyboards a bot can send: under a message (inline) and at the input (reply).

import { api, Refusal } from "../api.js";
import { el, icon } from "../dom.js";
import { safeUrl, startPayload } from "./entities.js";
import { replyKeyboardOf } from "./thread.js";

/** The buttons under a message, or null. */
export function inlineKeyboard(message, person, desk) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const keyboard = el("div", { class: "inline-keyboard" });
  for (const row of rows) {
    keyboard.append(
      el("div", { class: "keys" }, ...row.map((button) => inlineButton(button, message, person, desk))),
    );
  }
  return keyboard;
}

function inlineButton(button, message, person, desk) {
  const data = { testid: "inline-button", style: button.style, callback: button.callback_data };
  const url = button.url ? safeUrl(button.url) : null;
  if (url && startPayload(url, desk.store.bot.username) === null) return linkButton(button, url, data);
  const act = (event) => pressInline(button, message, person, desk, event.currentTarget);
  return el(
    "button",
    { type: "button", class: "key", data, on: { click: act } },
    el("span", {}, button.text),
  );
}

function linkButton(button, url, data) {
  const attributes = { class: "key", href: url.href, target: "_blank", rel: "noopener noreferrer", data };
  return el("a", attributes, el("span", {}, button.text), icon("link"));
}

function pressInline(button, message, person, desk, node) {
  if (button.callback_data !== undefined) return pressCallback(button.callback_data, message, person, desk);
  if (button.copy_text) return desk.copy(button.copy_text.text);
  const url = button.url ? safeUrl(button.url) : null;
  if (url) return desk.openStartLink(startPayload(url, desk.store.bot.username), node);
  return desk.notices.toast(desk.words.say("keyboard.unsupported"));
}

function pressCallback(data, message, person, desk) {
  const id = message.message_id;
  return desk.attempt(() => desk.presses.make(person, id, data, () => api.press(person, id, data)));
}

/** Shows on every button of `root` whether its press still waits for the bot. */
export function showWaiting(root, person, desk) {
  for (const button of root.querySelectorAll(".key[data-callback]")) {
    const id = Number(button.closest("[data-message-id]").dataset.messageId);
    const isWaiting = desk.presses.isWaiting(person, id, button.dataset.callback);
    if (isWaiting) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
  }
}

/** The keyboard the bot asks to have at the input; it can be folded away and brought back. */
export class ReplyKeyboard {
  #desk;
  #place;
  #toggle;
  #folded = new Map();

  constructor(desk, place, toggle) {
    this.#desk = desk;
    this.#place = place;
    this.#toggle = toggle;
    toggle.addEventListener("click", () => this.#turn());
    desk.store.addEventListener("chat", () => this.show());
    desk.words.addEventListener("change", () => this.show());
  }

  #current() {
    return replyKeyboardOf(this.#desk.store.messages(this.#desk.store.chosen));
  }

  /** Folded by hand, or by itself once a one-time keyboard has been used. */
  #isFolded(keyboard) {
    return this.#folded.get(`${this.#desk.store.chosen}/${keyboard.messageId}`) ?? keyboard.isUsed;
  }

  #turn() {
    const keyboard = this.#current();
    this.#folded.set(`${this.#desk.store.chosen}/${keyboard.messageId}`, !this.#isFolded(keyboard));
    this.show();
  }

  show() {
    const keyboard = this.#current();
    const isShown = keyboard !== null && !this.#isFolded(keyboard);
    this.#toggle.hidden = keyboard === null || (Boolean(keyboard.markup.is_persistent) && isShown);
    this.#toggle.setAttribute("aria-pressed", String(isShown));
    this.#place.hidden = !isShown;
    this.#place.replaceChildren(...(isShown ? this.#rows(keyboard.markup) : []));
    this.#place.classList.toggle("tall", isShown && !keyboard.markup.resize_keyboard);
  }

  #rows(markup) {
    return markup.keyboard.map((row) =>
      el("div", { class: "keys" }, ...row.map((button) => this.#button(button))),
    );
  }

  #button(button) {
    const { text, style } = typeof button === "string" ? { text: button } : button;
    const mark = button.request_contact ? icon("contact") : button.request_location ? icon("location") : null;
    const press = () => this.#desk.attempt(() => this.#press(button, text));
    return el(
      "button",
      { type: "button", class: "key", data: { testid: "reply-button", style }, on: { click: press } },
      mark,
      text,
    );
  }

  #press(button, text) {
    const { store, words } = this.#desk;
    if (button.request_contact) return api.act(store.chosen, "contact");
    if (button.request_location) return api.act(store.chosen, "location");
    const isPlain = !Object.keys(button).some((name) => name.startsWith("request_") || name === "web_app");
    if (isPlain) return api.text(store.chosen, text);
    throw new Refusal(words.say("keyboard.unsupported"));
  }
}
