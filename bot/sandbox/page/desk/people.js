// Whose phone is in the hand: the list of people with their unread counts, and the phone's caption.

import { el, portrait } from "../dom.js";

/** `places`: the list, the caption above the phone, the narrow page's button and its count of unread. */
export function showPeople(desk, places) {
  const draw = () => drawPeople(desk, places);
  desk.store.addEventListener("people", draw);
  desk.words.addEventListener("change", draw);
}

function drawPeople(desk, places) {
  const { store } = desk;
  const focused = places.list.contains(document.activeElement) && document.activeElement.dataset.testid;
  places.list.replaceChildren(...store.people.map((person) => el("li", {}, personButton(person, desk))));
  if (focused) places.list.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
  drawCaption(desk, places);
}

function personButton(person, desk) {
  const { store, words } = desk;
  const attributes = {
    type: "button",
    class: "person",
    "aria-current": person.id === store.chosen ? "true" : null,
  };
  return el(
    "button",
    { ...attributes, data: { testid: `person-${person.id}` }, on: { click: () => desk.handTo(person.id) } },
    portrait(person),
    el(
      "span",
      { class: "lines" },
      el("span", { class: "name" }, person.name),
      el("span", { class: "title" }, words.pick(person.title)),
      el("span", { class: "note" }, words.pick(person.note)),
    ),
    badge(store.unread(person.id), words),
  );
}

function badge(count, words) {
  if (count === 0) return null;
  const label = words.say("people.unread", { count });
  return el(
    "span",
    { class: "badge", data: { testid: "unread" } },
    el("span", { "aria-hidden": "true" }, count),
    el("span", { class: "unseen" }, label),
  );
}

function drawCaption(desk, { caption, button, count }) {
  const { store, words } = desk;
  const person = store.person(store.chosen);
  if (!person) return;
  caption.replaceChildren(
    el("strong", {}, words.say("phone.of", { name: person.name })),
    el("span", {}, words.pick(person.title)),
  );
  button.replaceChildren(portrait(person, "small"), el("span", { class: "name" }, person.name));
  const others = store.people.reduce((sum, other) => sum + store.unread(other.id), 0);
  count.replaceChildren(badge(others, words) ?? "");
}
