// Building elements. Text only ever arrives as text nodes: nothing a person writes is parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach:
    "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.7",
  send: "M12 19V5M5.5 11.5L12 5l6.5 6.5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  keyboard: "M4 5h16v14H4zM8 9.5h2M14 9.5h2M8 14.5h2M14 14.5h2",
  dots: "M12 5.5h.01M12 12h.01M12 18.5h.01",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9.5l6 6 6-6",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  reply: "M10 6l-5.5 5.5L10 17M5 11.5h8a6 6 0 0 1 6 6",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5",
  location:
    "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  sticker: "M4 12a8 8 0 0 1 8-8h8v8a8 8 0 0 1-16 0zM20 12h-4a4 4 0 0 1-4-4V4",
  voice: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM6 11.5a6 6 0 0 0 12 0M12 17.5V21",
  forward: "M14 6l5.5 5.5L14 17M19 11.5h-8a6 6 0 0 0-6 6",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.6 5.6l12.8 12.8",
  people:
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.8-3.5 3.3-5 6.5-5s5.7 1.5 6.5 5M16 5a3.5 3.5 0 0 1 0 6.5M18 15c2 .6 3.1 2 3.5 4.5",
  sent: "M4 12l16-7-6 15-3-6.5zM20 5l-9 8.5",
  letter: "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1",
};

/**
 * An element with its attributes and children. `class`, `data` (dataset) and `on` (listeners) are special;
 * an attribute that is null or false is left out, true is an empty one; children that are null or false too.
 */
export function el(tag, attributes = {}, ...children) {
  const { data = {}, on = {}, ...plain } = attributes;
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(plain)) setAttribute(node, name, value);
  for (const [name, value] of Object.entries(data)) if (value !== undefined) node.dataset[name] = value;
  for (const [name, listener] of Object.entries(on)) node.addEventListener(name, listener);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  node.setAttribute(name, value === true ? "" : value);
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A person's round portrait: the first character of the name on the person's colour. */
export function portrait(person, size = "") {
  const node = el(
    "span",
    { class: `portrait ${size}`, "aria-hidden": "true" },
    Array.from(person.name)[0] ?? "?",
  );
  node.style.setProperty("--person", person.color);
  return node;
}

/** Makes `nodes` the children of `parent` without moving those that are in their place already. */
export function lay(parent, nodes) {
  const staying = new Set(nodes);
  for (const node of [...parent.children]) if (!staying.has(node)) node.remove();
  nodes.forEach((node, index) => {
    const there = parent.children[index] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

export const isEmptyText = (text) => !text || text.trim() === "";
