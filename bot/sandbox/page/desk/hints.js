// What to try with the chosen person, as a checklist; a hint with an action is done or prepared by pressing it.

import { el, icon } from "../dom.js";
import { isFromMe } from "../state.js";

export class Hints {
  #desk;
  #place;
  #pressed = new Set();

  constructor(desk, place) {
    this.#desk = desk;
    this.#place = place;
    const { store, words } = desk;
    for (const topic of ["people", "chat", "clock"]) store.addEventListener(topic, () => this.show());
    words.addEventListener("change", () => this.show());
  }

  show() {
    const { store, words } = this.#desk;
    const hints = store.person(store.chosen)?.hints ?? [];
    const done = hints.map((hint, index) => this.#isDone(hint, index));
    const looks = JSON.stringify([store.chosen, words.language, hints, done]);
    if (this.#place.dataset.looks === looks) return;
    this.#place.dataset.looks = looks;
    const next = done.indexOf(false);
    this.#place.replaceChildren(
      ...hints.map((hint, index) => this.#item(hint, index, done[index], index === next)),
    );
    this.#place.closest("section").hidden = hints.length === 0;
    this.#place.querySelector(".next")?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  #item(hint, index, isDone, isNext) {
    const { words } = this.#desk;
    const state = isDone ? words.say("hints.done") : isNext ? words.say("hints.next") : null;
    const mark = el(
      "span",
      { class: "step", "aria-hidden": "true" },
      isDone ? icon("check") : String(index + 1),
    );
    const button = el(
      "button",
      {
        type: "button",
        class: "hint",
        data: { testid: `hint-${index + 1}` },
        on: { click: () => this.#press(hint, index) },
      },
      mark,
      el("span", { class: "hint-text" }, words.pick(hint)),
      state && el("span", { class: "unseen" }, `(${state})`),
    );
    return el("li", { class: isDone ? "done" : isNext ? "next" : "" }, button);
  }

  #key(index) {
    return `${this.#desk.store.chosen}/${index}`;
  }

  /** A start or a text counts as done once it stands in the chat, the rest once it has been pressed. */
  #isDone(hint, index) {
    const { store } = this.#desk;
    const mine = store.messages(store.chosen).filter(isFromMe);
    if (hint.do?.type === "start") return mine.some((message) => message.text?.startsWith("/start"));
    if (hint.do?.type === "text") return mine.some((message) => message.text === hint.do.text);
    return this.#pressed.has(this.#key(index));
  }

  async #press(hint, index) {
    const action = hint.do ?? { type: "tick" };
    const acts = {
      text: () => this.#desk.say(action.text),
      start: () => this.#desk.start(),
      clock: () => this.#desk.clock.turnToMorning(action.day),
      tick: () => true,
    };
    if ((await acts[action.type]?.()) === false) return;
    this.#pressed.add(this.#key(index));
    this.show();
  }
}
