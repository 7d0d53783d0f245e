// On a narrow screen the people, the clock and the list of sent messages come up as sheets, one at a time.

export class Sheets {
  #openers;
  #root;

  constructor(root) {
    this.#root = root;
    this.#openers = [...root.querySelectorAll("[data-opens]")];
    for (const opener of this.#openers) opener.addEventListener("click", () => this.#toggle(opener));
    for (const closer of root.querySelectorAll("[data-closes]"))
      closer.addEventListener("click", () => this.close());
    root.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  #toggle(opener) {
    const name = opener.dataset.opens;
    if (this.#root.dataset.sheet === name) return this.close();
    this.#root.dataset.sheet = name;
    this.#tell();
    this.#root.querySelector(`[data-sheet-of="${name}"]`).focus();
  }

  close() {
    const name = this.#root.dataset.sheet;
    if (!name) return;
    delete this.#root.dataset.sheet;
    this.#tell();
    this.#openers.find((opener) => opener.dataset.opens === name).focus();
  }

  #tell() {
    for (const opener of this.#openers) {
      opener.setAttribute("aria-expanded", String(opener.dataset.opens === this.#root.dataset.sheet));
    }
  }
}
