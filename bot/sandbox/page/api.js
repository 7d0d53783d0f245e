// The sandbox's HTTP contract. A refusal comes as the server's own sentence.

export class Refusal extends Error {}

export class Unreachable extends Error {}

async function request(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Unreachable();
  });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(body.error ?? "");
  return body;
}

function post(path, body = {}) {
  return request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function upload(path, files, caption) {
  const form = new FormData();
  for (const file of files) form.append("file", file);
  if (caption) form.append("caption", caption);
  return request(path, { method: "POST", body: form });
}

const at = (person, action) => `/sandbox/people/${encodeURIComponent(person)}/${action}`;

export const api = {
  state: () => request("/sandbox/state"),
  setClock: (instant) => post("/sandbox/clock", { to: new Date(instant).toISOString() }),
  fileUrl: (fileId) => `/sandbox/file/${encodeURIComponent(fileId)}`,

  text: (person, text, replyTo) => post(at(person, "text"), replyTo ? { text, reply_to: replyTo } : { text }),
  start: (person, payload) => post(at(person, "start"), payload ? { payload } : {}),
  press: (person, messageId, data) => post(at(person, "press"), { message_id: messageId, data }),
  edit: (person, messageId, text) => post(at(person, "edit"), { message_id: messageId, text }),
  forward: (person, text) => post(at(person, "forward"), { text }),
  /** Acts that need nothing but the doing: sticker, voice, contact, location, block, unblock. */
  act: (person, action) => post(at(person, action)),

  photos: (person, files, caption) =>
    upload(at(person, files.length > 1 ? "album" : "photo"), files, caption),
  document: (person, file, caption) => upload(at(person, "document"), [file], caption),
};

const RETRY_MS = 1500;

/** Listens for events for as long as the page lives; `onOpen` comes at every (re)connection. */
export function listen({ onOpen, onLost, onEvent }) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("open", onOpen);
  source.addEventListener("message", (event) => onEvent(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    onLost();
    if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    setTimeout(() => listen({ onOpen, onLost, onEvent }), RETRY_MS);
  });
}
