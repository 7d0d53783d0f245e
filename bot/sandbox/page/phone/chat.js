// The conversation on the chosen phone: draws only what changed. The log scrolls from its foot (column-reverse
// in the style sheet), so it keeps to the newest message by itself unless one reads above.

import { el, icon, lay } from "../dom.js";
import { showWaiting } from "./keyboards.js";
import { gistOf } from "./media.js";
import { bubbleRow } from "./message.js";
import { threadOf } from "./thread.js";

const NEAR_PX = 80;

export class Chat {
  #desk;
  #log;
  #thread;
  #latest;
  #drawn = new Map();
  #isFresh = true;

  /** `log` scrolls, its only child holds the thread, `latest` is the button back to its end. */
  constructor(desk, log, latest) {
    this.#desk = desk;
    this.#log = log;
    this.#thread = log.firstElementChild;
    this.#latest = latest;
    const { store, words, presses } = desk;
    store.addEventListener(
      "chat",
      ({ detail }) => detail.person === store.chosen && this.#draw(detail.isOther),
    );
    store.addEventListener("people", () => this.#draw());
    store.addEventListener("arrived", ({ detail }) => this.#announce(detail));
    words.addEventListener("change", () => this.#draw());
    presses.addEventListener("change", () => showWaiting(log, store.chosen, desk));
    latest.addEventListener("click", () => this.#toEnd("auto"));
    log.addEventListener("scroll", () => (latest.hidden = this.#isNearEnd()));
  }

  #isNearEnd() {
    return this.#log.scrollTop > -NEAR_PX;
  }

  #toEnd(behavior = "instant") {
    this.#log.scrollTo({ top: 0, behavior });
  }

  #draw(isOther = false) {
    const { store } = this.#desk;
    if (!store.isLoaded) return;
    if (isOther) this.#drawn.clear();
    this.#isFresh = this.#drawn.size === 0;
    const goesToEnd = isOther || this.#isNearEnd();
    const focus = this.#focusedButton();
    const thread = threadOf(store.messages(store.chosen), this.#desk.dates().dayAndWeekday);
    const nodes = thread.map((item) => this.#nodeOf(item));
    const invitation = this.#invitation();
    if (thread.length === 0) lay(this.#thread, [this.#welcome(invitation)]);
    else lay(this.#thread, invitation ? [...nodes, invitation] : nodes);
    this.#forget(thread);
    focus?.();
    showWaiting(this.#log, store.chosen, this.#desk);
    if (goesToEnd) this.#toEnd();
    this.#latest.hidden = this.#isNearEnd();
  }

  /** The node of an item as drawn before, or a new one where anything of it has changed. */
  #nodeOf(item) {
    const { store, words } = this.#desk;
    const looks = JSON.stringify([item, words.language, store.chosen]);
    const known = this.#drawn.get(item.key);
    if (known?.looks === looks) return known.node;
    const node = item.kind === "day" ? this.#day(item) : bubbleRow(item, store.chosen, this.#desk);
    if (!known && !this.#isFresh) node.classList.add("arriving");
    this.#drawn.set(item.key, { looks, node });
    return node;
  }

  #forget(thread) {
    const keys = new Set(thread.map((item) => item.key));
    for (const key of this.#drawn.keys()) if (!keys.has(key)) this.#drawn.delete(key);
  }

  /** An edited message's buttons are new ones: gives what moves the focus to the one in the same place. */
  #focusedButton() {
    const held = document.activeElement?.closest?.(".inline-keyboard .key");
    const row = held?.closest(".message");
    if (!row || !this.#log.contains(row)) return null;
    const index = [...row.querySelectorAll(".key")].indexOf(held);
    return () => {
      if (held.isConnected) return;
      const keys = this.#log.querySelectorAll(`[data-message-id="${row.dataset.messageId}"] .key`);
      keys[Math.min(index, keys.length - 1)]?.focus({ preventScroll: true });
    };
  }

  #day(item) {
    return el("p", { class: "day dates" }, this.#desk.dates().dayAndWeekday(item.at));
  }

  #welcome(invitation) {
    const { words, store } = this.#desk;
    const line = invitation ? "chat.invitedLine" : "chat.emptyLine";
    return el(
      "div",
      { class: "welcome" },
      el("span", { class: "seal large", "aria-hidden": "true" }, "联"),
      el("h3", {}, store.bot.first_name),
      el("p", {}, words.say(line)),
      invitation,
    );
  }

  #invitation() {
    const { store, words } = this.#desk;
    const person = store.chosen;
    const payload = store.openInvitation(person);
    if (!payload) return null;
    const open = () => this.#desk.startWith(person, payload);
    return el(
      "button",
      { type: "button", class: "invitation", data: { testid: "invitation" }, on: { click: open } },
      el("span", { class: "invitation-head" }, icon("letter"), words.say("invitation.title")),
      el("span", { class: "invitation-link" }, `t.me/${store.bot.username}?start=${payload}`),
      el("span", { class: "invitation-open" }, words.say("invitation.open")),
    );
  }

  #announce({ person, message }) {
    const { store, words, notices } = this.#desk;
    const whose =
      person === store.chosen ? "" : `${words.say("phone.of", { name: store.person(person)?.name })}: `;
    notices.announce(`${whose}${store.bot.first_name}: ${gistOf(message, words)}`);
  }

  /** Brings a quoted message into view and marks it for a moment. */
  show(messageId) {
    const row = this.#log.querySelector(`[data-message-id="${messageId}"]`);
    if (!row) return;
    row.scrollIntoView({ block: "center" });
    row.classList.add("pointed");
    setTimeout(() => row.classList.remove("pointed"), 1600);
  }
}
