// A message's text with its entities (offsets in UTF-16 units, as JavaScript counts) as elements.

import { el } from "../dom.js";

const SAFE = new Set(["http:", "https:", "tg:", "mailto:"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const MARKED = new Set(["hashtag", "cashtag", "mention", "text_mention", "phone_number", "custom_emoji"]);

/**
 * `acts`: what pressing things in the text does: command(text), and startLink(payload, anchor) for links that
 * start the bot `username`; `words` for spoilers.
 */
export function richText(text, entities = [], acts) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return between(text, 0, text.length, sorted, acts);
}

function between(text, start, end, entities, acts) {
  const fragment = document.createDocumentFragment();
  let at = start;
  let rest = entities;
  while (rest.length > 0) {
    const [outer, ...later] = rest;
    const close = Math.min(outer.offset + outer.length, end);
    const inside = later.filter((entity) => entity.offset < close);
    rest = later.filter((entity) => entity.offset >= close);
    if (close <= at) continue;
    fragment.append(text.slice(at, outer.offset));
    fragment.append(dressed(text, outer, Math.max(at, outer.offset), close, inside, acts));
    at = BLOCKS.has(outer.type) && text[close] === "\n" ? close + 1 : close; // a block ends its line by itself
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function dressed(text, entity, start, end, inside, acts) {
  const said = text.slice(start, end);
  if (entity.type === "pre") return el("pre", { data: { language: entity.language } }, el("code", {}, said));
  if (entity.type === "bot_command") return commandButton(said, acts);
  const content = between(text, start, end, inside, acts);
  if (entity.type in TAGS) return el(TAGS[entity.type], {}, content);
  if (entity.type === "blockquote") return el("blockquote", {}, content);
  if (entity.type === "expandable_blockquote") return expandable(content);
  if (entity.type === "spoiler") return spoiler(content, acts);
  if (isLink(entity)) return link(addressOf(entity, said), content, acts);
  return MARKED.has(entity.type) ? el("span", { class: "marked" }, content) : content;
}

const isLink = (entity) => ["url", "text_link", "email"].includes(entity.type);

function addressOf(entity, said) {
  if (entity.type === "text_link") return entity.url;
  if (entity.type === "email") return `mailto:${said}`;
  return /^[a-z][a-z\d+.-]*:/i.test(said) ? said : `https://${said}`;
}

function commandButton(said, acts) {
  return el("button", { type: "button", class: "command", on: { click: () => acts.command(said) } }, said);
}

/** An address made clickable, or only its text where the scheme is not one of the harmless ones. */
export function link(address, content, acts) {
  const url = safeUrl(address);
  if (!url) return el("span", {}, content);
  const payload = startPayload(url, acts.username);
  const attributes = { href: url.href, target: "_blank", rel: "noopener noreferrer", title: url.href };
  if (payload === null) return el("a", attributes, content);
  const open = (event) => {
    event.preventDefault();
    acts.startLink(payload, event.currentTarget);
  };
  return el("a", { href: url.href, data: { testid: "start-link" }, on: { click: open } }, content);
}

export function safeUrl(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && SAFE.has(url.protocol) ? url : null;
}

/** The payload of https://t.me/<bot>?start=…, null for any other address. */
export function startPayload(url, username) {
  const isToBot = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === username.toLowerCase();
  return isToBot ? url.searchParams.get("start") : null;
}

function spoiler(content, acts) {
  const node = el("span", {
    class: "spoiler",
    role: "button",
    tabindex: 0,
    "aria-label": acts.words.say("message.spoiler"),
  });
  const hidden = el("span", { "aria-hidden": "true" }, content);
  node.append(hidden);
  const reveal = () => node.replaceWith(el("span", { class: "spoiler shown" }, ...hidden.childNodes));
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    reveal();
  });
  return node;
}

function expandable(content) {
  const quote = el("blockquote", { class: "folded", tabindex: 0 }, content);
  const toggle = () => quote.classList.toggle("folded");
  quote.addEventListener("click", toggle);
  quote.addEventListener("keydown", (event) => event.key === "Enter" && toggle());
  return quote;
}
