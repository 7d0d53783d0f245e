// What appears over the page for a moment: toasts, the bot's alerts, an enlarged photo.

import { el, icon } from "./dom.js";

const TOAST_MS = 3500;

export class Notices {
  #words;
  #toasts;
  #announcer;

  /** `toasts` is the place on the phone where toasts rise, `announcer` a live region nobody sees. */
  constructor(words, toasts, announcer) {
    this.#words = words;
    this.#toasts = toasts;
    this.#announcer = announcer;
  }

  toast(text, kind = "plain") {
    const node = el("p", { class: `toast ${kind}`, data: { testid: "toast" } }, text);
    this.#toasts.replaceChildren(node);
    setTimeout(() => node.remove(), TOAST_MS + text.length * 40);
  }

  /** Says a new message to a screen reader. */
  announce(text) {
    this.#announcer.textContent = text;
  }

  alert(title, text) {
    const ok = el(
      "button",
      { type: "submit", class: "quiet strong", autofocus: true, data: { testid: "alert-ok" } },
      this.#words.say("alert.ok"),
    );
    this.#open("alert", title, el("h2", {}, title), el("p", {}, text), el("form", { method: "dialog" }, ok));
  }

  enlarge(address, caption) {
    const label = this.#words.say("lightbox.close");
    const close = el(
      "button",
      { type: "submit", class: "round", "aria-label": label, autofocus: true },
      icon("close"),
    );
    const picture = el("img", { src: address, alt: caption || this.#words.say("message.photo") });
    const dialog = this.#open("lightbox", label, el("form", { method: "dialog" }, close), picture);
    dialog.addEventListener("click", () => dialog.close());
  }

  #open(kind, label, ...content) {
    const dialog = el("dialog", { class: kind, "aria-label": label, data: { testid: kind } }, ...content);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }
}
