// The line one writes in: drafts per person, replying, editing, START before the first message.

import { api } from "../api.js";
import { el, icon, isEmptyText } from "../dom.js";
import { isFromMe } from "../state.js";
import { gistOf } from "./media.js";
import { replyKeyboardOf } from "./thread.js";

export class Composer {
  #desk;
  #parts;
  #drafts = new Map();
  #task = null; // {"kind": "reply" | "edit", "message"} while one is under way

  /** `parts`: the elements form, input, send, task (the bar above), start and blocked. */
  constructor(desk, parts) {
    this.#desk = desk;
    this.#parts = parts;
    const { store, words } = desk;
    this.#listen();
    store.addEventListener("chat", ({ detail }) => (detail.isOther ? this.#changeHands() : this.show()));
    store.addEventListener("people", () => this.show());
    words.addEventListener("change", () => this.show());
  }

  #listen() {
    const { form, input, start } = this.#parts;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("input", () => this.#keep());
    start.addEventListener("click", () => this.#desk.start());
  }

  #key(event) {
    const isChoosingCharacters = event.isComposing || event.keyCode === 229; // an input method's own Enter
    if (event.key === "Escape" && this.#task) this.#endTask();
    if (event.key !== "Enter" || event.shiftKey || isChoosingCharacters) return;
    event.preventDefault();
    this.#parts.form.requestSubmit();
  }

  #keep() {
    this.#drafts.set(this.#desk.store.chosen, this.#parts.input.value);
    this.#fit();
  }

  #fit() {
    const { input, send } = this.#parts;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
    send.disabled = isEmptyText(input.value);
  }

  #changeHands() {
    this.#task = null;
    this.#parts.input.value = this.#drafts.get(this.#desk.store.chosen) ?? "";
    this.show();
  }

  /** Puts words into the line for the person to send. */
  fill(text) {
    this.#parts.input.value = text;
    this.#keep();
    this.show();
    this.#parts.input.focus();
  }

  /** What has been written so far, taken out of the line (a caption, a text to forward). */
  take() {
    const text = this.#parts.input.value.trim();
    this.#clear();
    return text;
  }

  reply(message) {
    this.#begin({ kind: "reply", message });
  }

  edit(message) {
    this.#begin({ kind: "edit", message });
    this.fill(message.text);
  }

  #begin(task) {
    this.#task = task;
    this.show();
    this.#parts.input.focus();
  }

  #endTask() {
    if (this.#task?.kind === "edit") this.#clear();
    this.#task = null;
    this.show();
  }

  #clear() {
    this.#parts.input.value = "";
    this.#keep();
  }

  async #send() {
    const { store } = this.#desk;
    const text = this.#parts.input.value.trim();
    if (isEmptyText(text)) return;
    const [person, task] = [store.chosen, this.#task];
    this.#task = null;
    this.#clear();
    this.show();
    const isSent = await this.#desk.attempt(() => deliver(person, text, task));
    if (isSent || store.chosen !== person || this.#parts.input.value) return;
    this.#task = task;
    this.fill(text);
  }

  show() {
    const { form, start, blocked, input, task } = this.#parts;
    const { store, words } = this.#desk;
    const isBlocked = this.#desk.blocking.isBlocked(store.chosen);
    const isNew = store.messages(store.chosen).length === 0 && isEmptyText(this.#drafts.get(store.chosen));
    blocked.hidden = !isBlocked;
    start.hidden = isBlocked || !isNew;
    start.classList.toggle("second", store.openInvitation(store.chosen) !== null);
    form.hidden = isBlocked || isNew;
    input.placeholder = this.#placeholder() ?? words.say("composer.placeholder");
    task.hidden = this.#task === null;
    task.replaceChildren(...(this.#task ? this.#taskBar() : []));
    this.#parts.send.setAttribute(
      "aria-label",
      words.say(this.#task?.kind === "edit" ? "composer.save" : "composer.send"),
    );
    this.#fit();
  }

  /** What the bot's keyboard or forced reply suggests to write. */
  #placeholder() {
    const messages = this.#desk.store.messages(this.#desk.store.chosen);
    const forced = messages.findLast((message) => !isFromMe(message))?.reply_markup;
    const markup = forced?.force_reply ? forced : replyKeyboardOf(messages)?.markup;
    return markup?.input_field_placeholder;
  }

  #taskBar() {
    const { words, store } = this.#desk;
    const { kind, message } = this.#task;
    const name = isFromMe(message) ? words.say("message.me") : store.bot.first_name;
    const title = kind === "edit" ? words.say("composer.editing") : words.say("composer.replying", { name });
    const label = words.say("composer.cancel");
    const cancel = el(
      "button",
      { type: "button", class: "round", "aria-label": label, on: { click: () => this.#endTask() } },
      icon("close"),
    );
    const gist = el("span", { class: "gist" }, gistOf(message, words));
    return [icon(kind), el("span", { class: "lines" }, el("span", { class: "name" }, title), gist), cancel];
  }
}

function deliver(person, text, task) {
  if (task?.kind === "edit") return api.edit(person, task.message.message_id, text);
  return api.text(person, text, task?.message.message_id);
}
