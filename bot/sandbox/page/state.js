// What the page knows: a copy of the server's state, kept current by its events, and whose phone is in the hand.
//
// Fires "people", "chat", "arrived" (a message of the bot), "typing", "clock", "sent" and "answer", each after the
// copy has been changed; the detail names the person where there is one.

const MOST_SENT = 200;
const READ_KEY = "lianluo.read";
const TYPING_MS = 5000;

export class Store extends EventTarget {
  bot = { username: "", first_name: "" };
  timezone = "Asia/Shanghai";
  people = [];
  sent = [];
  chosen = null;
  isLoaded = false;
  #chats = new Map();
  #read = new Map(JSON.parse(sessionStorage.getItem(READ_KEY) ?? "[]"));
  #doing = new Map(); // what the bot is busy with for a person: {"action", "until"}
  #waiting = null;
  #clock = { shown: Date.now(), readAt: performance.now() };

  /** Events that come while a fresh state is on its way are kept and applied on top of it. */
  hold() {
    this.#waiting ??= [];
  }

  replace(state) {
    this.bot = state.bot;
    this.timezone = state.timezone;
    this.people = state.people.map((person) => ({ ...person, id: String(person.id) }));
    this.sent = state.sent.slice(-MOST_SENT);
    this.#chats = new Map(Object.entries(state.chats).map(([person, messages]) => [person, byId(messages)]));
    this.isLoaded = true;
    this.#forgetReadBeyondTheChats();
    this.setNow(state.now);
    if (!this.person(this.chosen)) this.chosen = this.people[0]?.id ?? null;
    this.#markRead();
    for (const topic of ["people", "chat", "sent"]) this.#fire(topic, { person: this.chosen });
    this.#release();
  }

  #release() {
    const kept = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of kept) if (!this.#isSentAlready(event)) this.apply(event);
  }

  #isSentAlready(event) {
    const entry = JSON.stringify(event.entry);
    return event.type === "sent" && this.sent.some((known) => JSON.stringify(known) === entry);
  }

  apply(event) {
    if (this.#waiting) return void this.#waiting.push(event);
    const person = String(event.person);
    const applied = {
      message: () => this.#put(person, event.message, true),
      edited: () => this.#put(person, event.message, false),
      deleted: () => this.#remove(person, event.message_id),
      typing: () => this.#busy(person, event.action),
      clock: () => this.setNow(event.now),
      sent: () => this.#record(event.entry),
      callback_answer: () => this.#fire("answer", { ...event, person }),
    };
    applied[event.type]?.();
  }

  #put(person, message, isNew) {
    const chat = this.#chats.get(person) ?? [];
    this.#chats.set(
      person,
      byId([...chat.filter((known) => known.message_id !== message.message_id), message]),
    );
    if (message.from?.is_bot) this.#doing.delete(person);
    this.#markRead();
    this.#fire("chat", { person });
    this.#fire("typing", { person });
    if (person !== this.chosen) this.#fire("people");
    if (isNew && message.from?.is_bot) this.#fire("arrived", { person, message });
  }

  #remove(person, messageId) {
    this.#chats.set(
      person,
      this.messages(person).filter((known) => known.message_id !== messageId),
    );
    this.#fire("chat", { person });
    this.#fire("people");
  }

  #busy(person, action) {
    this.#doing.set(person, { action, until: performance.now() + TYPING_MS });
    this.#fire("typing", { person });
    setTimeout(() => this.#fire("typing", { person }), TYPING_MS + 50);
  }

  #record(entry) {
    this.sent = [...this.sent, entry].slice(-MOST_SENT);
    this.#fire("sent", { entry });
  }

  /** The sandbox's clock runs on from what the server last said. */
  now() {
    return this.#clock.shown + performance.now() - this.#clock.readAt;
  }

  setNow(iso) {
    this.#clock = { shown: Date.parse(iso), readAt: performance.now() };
    this.#fire("clock");
  }

  choose(person) {
    if (!this.person(person) || person === this.chosen) return;
    this.chosen = person;
    this.#markRead();
    this.#fire("people");
    this.#fire("chat", { person, isOther: true });
    this.#fire("typing", { person });
  }

  person(id) {
    return this.people.find((person) => person.id === id);
  }

  messages(person) {
    return this.#chats.get(person) ?? [];
  }

  /** The chat action that a person's phone shows, null for none. */
  actionFor(person) {
    const { action, until } = this.#doing.get(person) ?? { until: 0 };
    return until > performance.now() ? action : null;
  }

  /** The payload of an invitation the person has not opened yet, else null. */
  openInvitation(person) {
    const payload = this.person(person)?.invitation ?? null;
    const isUsed = this.messages(person).some(
      (message) => isFromMe(message) && message.text === `/start ${payload}`,
    );
    return isUsed ? null : payload;
  }

  unread(person) {
    const read = this.#read.get(person) ?? 0;
    return this.messages(person).filter((message) => !isFromMe(message) && message.message_id > read).length;
  }

  #markRead() {
    const last = this.messages(this.chosen).at(-1)?.message_id;
    if (last === undefined) return;
    this.#read.set(this.chosen, last);
    sessionStorage.setItem(READ_KEY, JSON.stringify([...this.#read]));
  }

  /** After a restart of the sandbox, message numbers begin anew. */
  #forgetReadBeyondTheChats() {
    for (const [person, read] of this.#read) {
      if (read > (this.messages(person).at(-1)?.message_id ?? 0)) this.#read.delete(person);
    }
  }

  #fire(topic, detail = {}) {
    this.dispatchEvent(new CustomEvent(topic, { detail }));
  }
}

const byId = (messages) => [...messages].sort((one, other) => one.message_id - other.message_id);

export const isFromMe = (message) => !message.from?.is_bot;
