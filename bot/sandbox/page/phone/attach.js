// Everything one can send besides words; files come by choosing, by dropping on the phone, or by pasting.

import { api, Refusal } from "../api.js";
import { icon, isEmptyText } from "../dom.js";
import { openMenu } from "../menu.js";

const ALBUM_LIMIT = 10;

export class Attachments {
  #desk;
  #parts;

  /** `parts`: the button, the photo and document fields, the phone's screen (to drop on) and the input line. */
  constructor(desk, parts) {
    this.#desk = desk;
    this.#parts = parts;
    const { button, photo, document: file, screen, input } = parts;
    button.addEventListener("click", () => this.#open());
    photo.addEventListener("change", () => this.#sendChosen(photo));
    file.addEventListener("change", () => this.#sendChosen(file));
    input.addEventListener("paste", (event) => this.#sendCarried(event, event.clipboardData));
    screen.addEventListener("dragover", (event) => this.#hover(event));
    screen.addEventListener("dragleave", () => screen.classList.remove("dropping"));
    screen.addEventListener("drop", (event) => this.#drop(event));
  }

  #open() {
    const { words } = this.#desk;
    const entry = (name, act) => ({
      label: words.say(`attach.${name}`),
      mark: icon(name),
      testid: `attach-menu-${name}`,
      act,
    });
    openMenu(this.#parts.button, words.say("composer.attach"), [
      entry("photo", () => this.#parts.photo.click()),
      entry("document", () => this.#parts.document.click()),
      ...["contact", "location", "sticker", "voice"].map((kind) => entry(kind, () => this.#act(kind))),
      entry("forward", () => this.#forward()),
    ]);
  }

  #act(kind) {
    return this.#desk.attempt(() => api.act(this.#desk.store.chosen, kind));
  }

  #forward() {
    const { composer, words, store } = this.#desk;
    return this.#desk.attempt(async () => {
      const text = composer.take();
      if (isEmptyText(text)) throw new Refusal(words.say("attach.forwardEmpty"));
      await api.forward(store.chosen, text);
    });
  }

  #sendChosen(field) {
    const files = [...field.files];
    field.value = "";
    return field === this.#parts.photo ? this.#sendPhotos(files) : this.#sendDocuments(files);
  }

  #hover(event) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    this.#parts.screen.classList.add("dropping");
  }

  #drop(event) {
    this.#parts.screen.classList.remove("dropping");
    this.#sendCarried(event, event.dataTransfer);
  }

  #sendCarried(event, carrier) {
    const files = [...carrier.files];
    if (files.length === 0) return;
    event.preventDefault();
    if (files.every((file) => file.type.startsWith("image/"))) this.#sendPhotos(files);
    else this.#sendDocuments(files);
  }

  #sendPhotos(files) {
    const { composer, store } = this.#desk;
    const photos = files.slice(0, ALBUM_LIMIT);
    if (photos.length > 0) this.#desk.attempt(() => api.photos(store.chosen, photos, composer.take()));
  }

  #sendDocuments(files) {
    const { composer, store } = this.#desk;
    const person = store.chosen;
    return this.#desk.attempt(async () => {
      for (const file of files) await api.document(person, file, composer.take());
    });
  }
}
