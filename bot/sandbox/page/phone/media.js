// What a message can carry besides text: photos, documents, contacts, locations, stickers, voice.

import { api } from "../api.js";
import { el, icon, portrait } from "../dom.js";

const THUMB_PX = 480;
const UNITS = ["B", "KB", "MB", "GB"];
const CONTACT_COLOUR = "#4a7a8c";

/** The carried parts of one bubble's messages, in order; empty for a plain text. */
export function mediaOf(messages, desk) {
  const photos = messages.filter((message) => message.photo);
  const parts = messages.flatMap((message) => partOf(message, desk));
  return photos.length > 0 ? [album(photos, desk), ...parts] : parts;
}

function partOf(message, desk) {
  const file = message.document ?? message.video ?? message.audio ?? message.video_note;
  if (file) return [documentRow(file, desk)];
  if (message.contact) return [contactRow(message.contact, desk)];
  if (message.location) return [map(message.location, desk, message.venue)];
  if (message.sticker) return [sticker(message.sticker, desk)];
  if (message.voice) return [voice(message.voice, desk)];
  const isKnown = message.text !== undefined || message.photo;
  return isKnown ? [] : [el("p", { class: "other" }, desk.words.say("message.other"))];
}

function album(messages, desk) {
  const grid = el("div", { class: "album", data: { count: Math.min(messages.length, 4) } });
  grid.append(...messages.map((message) => photo(message, messages.length === 1, desk)));
  return grid;
}

function photo(message, isAlone, desk) {
  const sizes = [...message.photo].sort((one, other) => one.width - other.width);
  const largest = sizes.at(-1);
  const thumb = sizes.find((size) => size.width >= THUMB_PX) ?? largest;
  const picture = el("img", { src: api.fileUrl(thumb.file_id), alt: message.caption ?? "", loading: "lazy" });
  if (isAlone) picture.style.aspectRatio = `${largest.width} / ${largest.height}`;
  const enlarge = () => desk.notices.enlarge(api.fileUrl(largest.file_id), message.caption);
  const label = desk.words.say("message.enlarge");
  return el(
    "button",
    { type: "button", class: "photo", "aria-label": label, on: { click: enlarge } },
    picture,
  );
}

function documentRow(file, desk) {
  const name = file.file_name ?? desk.words.say("message.document");
  const extension = name.includes(".") ? name.split(".").at(-1).slice(0, 4) : "";
  return el(
    "a",
    {
      class: "document",
      href: api.fileUrl(file.file_id),
      download: name,
      "aria-label": desk.words.say("message.download", { name }),
      data: { testid: "document" },
    },
    el(
      "span",
      { class: "extension", data: { extension: extension.toLowerCase() } },
      extension || icon("document"),
    ),
    el(
      "span",
      { class: "lines" },
      el("span", { class: "name" }, name),
      el("span", { class: "faint" }, sizeOf(file.file_size)),
    ),
  );
}

function sizeOf(bytes) {
  if (!bytes) return "";
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const amount = bytes / 1024 ** power;
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[power]}`;
}

function contactRow(contact, desk) {
  const name =
    [contact.last_name, contact.first_name].filter(Boolean).join("") || desk.words.say("message.contact");
  const face = portrait({ name, color: CONTACT_COLOUR }, "small");
  const number = el("span", { class: "faint figures" }, contact.phone_number ?? "");
  return el(
    "div",
    { class: "contact" },
    face,
    el("span", { class: "lines" }, el("span", { class: "name" }, name), number),
  );
}

function map(place, desk, venue) {
  const named = [venue?.title, venue?.address].filter(Boolean);
  const where = `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`;
  const label = `${desk.words.say("message.location")} ${where}`;
  const ground = el("div", { class: "map", role: "img", "aria-label": label }, icon("location"));
  const lines = named.map((line) => el("span", {}, line));
  return el("div", { class: "place" }, ground, ...lines, el("span", { class: "faint figures" }, where));
}

function sticker(picture, desk) {
  if (picture.emoji) return el("p", { class: "sticker" }, picture.emoji);
  return el("img", {
    class: "sticker",
    src: api.fileUrl(picture.file_id),
    alt: desk.words.say("message.sticker"),
  });
}

function voice(recording, desk) {
  const seconds = recording.duration ?? 0;
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const label = `${desk.words.say("message.voice")} ${length}`;
  const wave = el("span", { class: "wave", "aria-hidden": "true" });
  return el(
    "div",
    { class: "voice", role: "img", "aria-label": label },
    icon("voice"),
    wave,
    el("span", { class: "faint figures" }, length),
  );
}

/** A message in a few words, for quotes and for the screen reader. */
export function gistOf(message, words) {
  const files = ["video", "audio", "video_note"];
  const kinds = ["photo", "document", "contact", "location", "sticker", "voice", ...files];
  const kind = kinds.find((name) => message[name]);
  const text = (message.text ?? message.caption ?? "").trim();
  const [line] = text.split("\n");
  return [kind && words.say(`message.${kind}`), line].filter(Boolean).join(" · ");
}
