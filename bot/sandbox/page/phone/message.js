// One bubble of the conversation, with what hangs on it: quote, media, text, time, menu, buttons.

import { el, icon } from "../dom.js";
import { openMenu } from "../menu.js";
import { isFromMe } from "../state.js";
import { richText } from "./entities.js";
import { inlineKeyboard } from "./keyboards.js";
import { gistOf, mediaOf } from "./media.js";

/** `item` is a bubble of threadOf(); `desk` is what main.js lays out. */
export function bubbleRow(item, person, desk) {
  const [message] = item.messages;
  const from = isFromMe(message) ? "me" : "bot";
  const row = el("article", {
    class: classes({ message: true, [from]: true, first: item.isFirst, last: item.isLast }),
    data: { testid: "message", from, messageId: message.message_id },
  });
  row.append(bubble(item.messages, desk));
  const keyboard = inlineKeyboard(item.messages.at(-1), person, desk);
  if (keyboard) row.append(keyboard);
  return row;
}

const classes = (looks) =>
  Object.keys(looks)
    .filter((name) => looks[name])
    .join(" ");

function bubble(messages, desk) {
  const [message] = messages;
  const text = textOf(messages, desk);
  const looks = { bubble: true, bare: message.sticker, picture: message.photo, wordless: !text };
  const menu = menuButton(message, desk);
  return el(
    "div",
    { class: classes(looks), on: { contextmenu: (event) => openByPointer(event, menu) } },
    forwardedFrom(message, desk),
    quote(message.reply_to_message, desk),
    ...mediaOf(messages, desk),
    el("div", { class: "body" }, text, meta(messages, desk)),
    menu,
  );
}

/** A right click or a long press opens the menu too, except on what has a menu of the browser's own. */
function openByPointer(event, menu) {
  if (event.target.closest("a, img") || !getSelection().isCollapsed) return;
  event.preventDefault();
  menu.click();
}

function textOf(messages, desk) {
  const captioned = messages.find((message) => message.text ?? message.caption);
  if (!captioned) return null;
  const entities = captioned.entities ?? captioned.caption_entities ?? [];
  const acts = {
    words: desk.words,
    username: desk.store.bot.username,
    command: (said) => desk.say(said),
    startLink: (payload, anchor) => desk.openStartLink(payload, anchor),
  };
  return el("span", { class: "text" }, richText(captioned.text ?? captioned.caption, entities, acts));
}

function meta(messages, desk) {
  const [message] = messages;
  const at = message.date * 1000;
  const edited = messages.some((one) => one.edit_date) && desk.words.say("message.edited");
  const time = el("time", { datetime: new Date(at).toISOString() }, desk.dates().time(at));
  return el("span", { class: "meta" }, edited && el("span", { data: { testid: "edited" } }, edited), time);
}

function forwardedFrom(message, desk) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const someone = desk.words.say("message.someone");
  const chat = origin.chat ?? origin.sender_chat;
  const name = origin.sender_user?.first_name ?? origin.sender_user_name ?? chat?.title ?? someone;
  return el("p", { class: "forwarded" }, desk.words.say("message.forwarded", { name }));
}

function quote(original, desk) {
  if (!original) return null;
  const name = isFromMe(original) ? desk.words.say("message.me") : desk.store.bot.first_name;
  const go = () => desk.showMessage(original.message_id);
  const gist = el("span", { class: "gist" }, gistOf(original, desk.words));
  return el(
    "button",
    { type: "button", class: "quote", on: { click: go } },
    el("span", { class: "name" }, name),
    gist,
  );
}

function menuButton(message, desk) {
  const label = desk.words.say("message.menu");
  const open = (event) => openMenu(event.currentTarget, label, menuEntries(message, desk));
  const attributes = {
    type: "button",
    class: "bubble-menu",
    "aria-label": label,
    "aria-haspopup": "menu",
    data: { testid: "message-menu" },
  };
  return el("button", { ...attributes, on: { click: open } }, icon("down"));
}

function menuEntries(message, desk) {
  const { words } = desk;
  const text = message.text ?? message.caption;
  const reply = {
    label: words.say("message.reply"),
    mark: icon("reply"),
    testid: "menu-reply",
    act: () => desk.composer.reply(message),
  };
  const edit = {
    label: words.say("message.edit"),
    mark: icon("edit"),
    testid: "menu-edit",
    act: () => desk.composer.edit(message),
  };
  const copy = {
    label: words.say("message.copy"),
    mark: icon("copy"),
    testid: "menu-copy",
    act: () => desk.copy(text),
  };
  return [reply, isFromMe(message) && message.text && edit, text && copy].filter(Boolean);
}
