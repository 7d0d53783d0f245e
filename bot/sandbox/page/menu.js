// A small menu that opens at a button and closes itself.

import { el } from "./dom.js";

/** A menu at `anchor`: entries are {"label", "mark" (an element), "act"}; it closes itself. */
export function openMenu(anchor, label, entries, title = null) {
  const menu = el("div", { class: "menu", role: "menu", popover: "auto", "aria-label": label });
  if (title) menu.append(el("p", { class: "menu-title" }, title));
  for (const { label: text, mark, act, testid } of entries) {
    const choose = () => {
      menu.hidePopover();
      act();
    };
    menu.append(
      el("button", { type: "button", role: "menuitem", data: { testid }, on: { click: choose } }, mark, text),
    );
  }
  menu.addEventListener("toggle", (event) => event.newState === "closed" && menu.remove());
  menu.addEventListener("keydown", (event) => walk(menu, event));
  document.body.append(menu);
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  menu.querySelector("button")?.focus({ preventScroll: true });
}

function place(menu, anchor) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const margin = 8;
  const isRoomBelow = anchor.bottom + height + margin < innerHeight;
  const top = isRoomBelow ? anchor.bottom + 6 : anchor.top - height - 6;
  const left = anchor.left + width > innerWidth - margin ? anchor.right - width : anchor.left;
  menu.style.top = `${Math.max(margin, Math.min(top, innerHeight - height - margin))}px`;
  menu.style.left = `${Math.max(margin, left)}px`;
}

function walk(menu, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...menu.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length].focus();
}
