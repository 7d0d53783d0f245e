// Which inline buttons have been pressed and still wait for the bot's answer.

const PATIENCE_MS = 15_000;

const keyOf = (person, messageId, data) => JSON.stringify([person, messageId, data]);

/** Fires "change" when a button begins or ends to wait. */
export class Presses extends EventTarget {
  #waiting = new Map();
  #answeredEarly = new Set();

  isWaiting(person, messageId, data) {
    return this.#waiting.has(keyOf(person, messageId, data));
  }

  /** `press` asks the server and gives {"callback_query_id"}; the answer may come before it. */
  async make(person, messageId, data, press) {
    const key = keyOf(person, messageId, data);
    if (this.#waiting.has(key)) return;
    const timer = setTimeout(() => this.#end(key), PATIENCE_MS);
    this.#waiting.set(key, { timer, id: null });
    this.#changed();
    try {
      const { callback_query_id: id } = await press();
      if (this.#answeredEarly.delete(id)) this.#end(key);
      else if (this.#waiting.has(key)) this.#waiting.get(key).id = id;
    } catch (problem) {
      this.#end(key);
      throw problem;
    }
  }

  answered(id) {
    for (const [key, press] of this.#waiting) if (press.id === id) return this.#end(key);
    this.#answeredEarly.add(id);
  }

  #end(key) {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
