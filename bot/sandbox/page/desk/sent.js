// What the bot has sent to whom, newest first; pressing an entry takes one to that person's phone.

import { el, lay } from "../dom.js";

const KINDS = ["all", "answer", "reminder", "notice"];

export class SentList {
  #desk;
  #list;
  #filter;
  #kind = "all";
  #drawn = new Map();

  constructor(desk, list, filter) {
    this.#desk = desk;
    this.#list = list;
    this.#filter = filter;
    desk.store.addEventListener("sent", ({ detail }) => this.show(detail.entry));
    desk.words.addEventListener("change", () => this.#again());
    desk.store.addEventListener("people", () => desk.store.isLoaded && this.show());
  }

  #again() {
    this.#drawn.clear();
    this.show();
  }

  show(fresh = null) {
    const { store, words } = this.#desk;
    this.#filter.replaceChildren(...KINDS.map((kind) => this.#filterButton(kind)));
    const entries = store.sent.filter((entry) => this.#kind === "all" || entry.kind === this.#kind);
    const nodes = [];
    let day = null;
    for (const entry of entries.toReversed()) {
      const entryDay = this.#desk.dates().dayAndWeekday(Date.parse(entry.at));
      if (entryDay !== day) nodes.push(el("li", { class: "sent-day dates" }, entryDay));
      day = entryDay;
      nodes.push(this.#item(entry, entry === fresh));
    }
    const empty = el(
      "li",
      { class: "sent-empty" },
      words.say(this.#kind === "all" ? "sent.empty" : "sent.emptyKind"),
    );
    lay(this.#list, nodes.length > 0 ? nodes : [empty]);
  }

  #filterButton(kind) {
    const choose = () => {
      this.#kind = kind;
      this.show();
      this.#filter.querySelector("[aria-pressed=true]").focus();
    };
    const attributes = {
      type: "button",
      "aria-pressed": String(kind === this.#kind),
      data: { testid: `sent-${kind}` },
    };
    return el("button", { ...attributes, on: { click: choose } }, this.#desk.words.say(`sent.${kind}`));
  }

  #item(entry, isFresh) {
    const known = this.#drawn.get(entry);
    if (known) return known;
    const { words, store } = this.#desk;
    const at = Date.parse(entry.at);
    const person = store.person(String(entry.to));
    const name = person?.name ?? entry.to_name;
    const attributes = { type: "button", class: "sent-button", title: words.say("sent.goto", { name }) };
    const button = el(
      "button",
      {
        ...attributes,
        data: { testid: "sent-item", kind: entry.kind },
        on: { click: () => this.#desk.handTo(String(entry.to)) },
      },
      el("time", { datetime: entry.at }, this.#desk.dates().time(at)),
      el("span", { class: "sent-to" }, name),
      el("span", { class: "kind", data: { kind: entry.kind } }, this.#kindOf(entry)),
      el("span", { class: "sent-text", lang: "zh-CN" }, firstLine(entry.text) || this.#carried(entry.method)),
    );
    const node = el("li", { class: isFresh ? "fresh" : null }, button);
    this.#drawn.set(entry, node);
    return node;
  }

  #kindOf(entry) {
    const { words } = this.#desk;
    if (entry.method?.startsWith("edit")) return words.say("sent.edit");
    return KINDS.includes(entry.kind) ? words.say(`sent.${entry.kind}`) : words.say("sent.answer");
  }

  #carried(method) {
    const what = { sendPhoto: "photo", sendMediaGroup: "photo", sendDocument: "document" }[method];
    return what ? this.#desk.words.say(`message.${what}`) : "";
  }
}

const firstLine = (text) => (text ?? "").trim().split("\n", 1)[0];
