// Blocking the bot on a phone, as an annoyed person would: nothing it sends arrives until unblocked.

import { api } from "../api.js";
import { icon } from "../dom.js";
import { openMenu } from "../menu.js";

export class Blocking {
  #desk;
  #blocked = new Set();

  /** `opener` shows the phone's menu, `unblock` is the button that takes the input line's place. */
  constructor(desk, opener, unblock) {
    this.#desk = desk;
    opener.addEventListener("click", () => this.#openMenu(opener));
    unblock.addEventListener("click", () => this.#turn(false));
  }

  isBlocked(person) {
    return this.#blocked.has(person);
  }

  forget(person) {
    this.#blocked.delete(person);
  }

  #openMenu(opener) {
    const { words, store } = this.#desk;
    const isBlocked = this.isBlocked(store.chosen);
    const name = isBlocked ? "unblock" : "block";
    const act = () => this.#turn(!isBlocked);
    openMenu(opener, words.say("chat.menu"), [
      { label: words.say(`chat.${name}`), mark: icon("block"), testid: name, act },
    ]);
  }

  #turn(isBlocked) {
    const person = this.#desk.store.chosen;
    return this.#desk.attempt(async () => {
      await api.act(person, isBlocked ? "block" : "unblock");
      this.#blocked[isBlocked ? "add" : "delete"](person);
      this.#desk.composer.show();
    });
  }
}
