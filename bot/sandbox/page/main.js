// Lays out the desk: builds every part of the page once and connects it with the server.

import { api, listen, Refusal } from "./api.js";
import { datesIn } from "./dates.js";
import { Clock } from "./desk/clock.js";
import { Hints } from "./desk/hints.js";
import { showPeople } from "./desk/people.js";
import { SentList } from "./desk/sent.js";
import { Sheets } from "./desk/sheets.js";
import { icon, portrait } from "./dom.js";
import { Words } from "./i18n.js";
import { openMenu } from "./menu.js";
import { Notices } from "./notices.js";
import { Attachments } from "./phone/attach.js";
import { Blocking } from "./phone/blocking.js";
import { Chat } from "./phone/chat.js";
import { Composer } from "./phone/composer.js";
import { ReplyKeyboard } from "./phone/keyboards.js";
import { Presses } from "./phone/presses.js";
import { Store } from "./state.js";

const part = (id) => document.getElementById(id);

/** What every part of the page works with. */
class Desk {
  words = new Words();
  store = new Store();
  presses = new Presses();
  notices = new Notices(this.words, part("toasts"), part("announcer"));
  sheets = new Sheets(document.body);
  #reader = "";
  #dates = null;

  constructor() {
    this.chat = new Chat(this, part("log"), part("latest"));
    this.blocking = new Blocking(this, part("phone-menu"), part("unblock"));
    this.composer = new Composer(this, {
      form: part("composer"),
      input: part("input"),
      send: part("send"),
      task: part("task"),
      start: part("start"),
      blocked: part("blocked"),
    });
    this.clock = new Clock(this, clockParts());
    new Attachments(this, {
      button: part("attach"),
      photo: part("attach-photo"),
      document: part("attach-document"),
      screen: part("screen"),
      input: part("input"),
    });
    new ReplyKeyboard(this, part("reply-keyboard"), part("keyboard-toggle"));
    new Hints(this, part("hints"));
    new SentList(this, part("sent"), part("sent-filter"));
    showPeople(this, {
      list: part("people"),
      caption: part("caption"),
      button: part("bar-person"),
      count: part("bar-unread"),
    });
  }

  dates() {
    const reader = `${this.words.language} ${this.store.timezone}`;
    if (this.#reader !== reader) this.#dates = datesIn(this.words.language, this.store.timezone);
    this.#reader = reader;
    return this.#dates;
  }

  /** Does `work`; where it is refused, says why. Gives whether it went well. */
  async attempt(work) {
    try {
      await work();
      return true;
    } catch (problem) {
      this.notices.toast(this.reasonOf(problem), "problem");
      return false;
    }
  }

  reasonOf(problem) {
    if (problem instanceof Refusal) return problem.message || this.words.say("error.unknown");
    return this.words.say("error.offline");
  }

  handTo(person) {
    this.store.choose(person);
    this.sheets.close();
  }

  /** Sends a command at once; other words are put into the input line to look at first. */
  say(text) {
    this.sheets.close();
    if (!text.startsWith("/")) return this.composer.fill(text);
    return this.attempt(() => api.text(this.store.chosen, text));
  }

  /** Presses START on the chosen phone, with the invitation where there is one to open. */
  start() {
    this.sheets.close();
    return this.startWith(this.store.chosen, this.store.openInvitation(this.store.chosen));
  }

  startWith(person, payload) {
    this.blocking.forget(person); // as on a real phone, starting a blocked bot unblocks it
    return this.attempt(() => api.start(person, payload));
  }

  /** An invitation link in a message: asks on whose phone to open it. */
  openStartLink(payload, anchor) {
    const entries = this.store.people.map((person) => ({
      label: person.name,
      mark: portrait(person, "small"),
      testid: `open-as-${person.id}`,
      act: () => {
        this.store.choose(person.id);
        this.startWith(person.id, payload);
      },
    }));
    openMenu(anchor, this.words.say("link.openAs"), entries, this.words.say("link.openAs"));
  }

  showMessage(messageId) {
    this.chat.show(messageId);
  }

  async copy(text) {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.notices.toast(this.words.say(isCopied ? "message.copied" : "error.unknown"));
  }
}

function clockParts() {
  return {
    self: part("clock"),
    leaf: {
      self: part("leaf"),
      month: part("leaf-month"),
      day: part("leaf-day"),
      weekday: part("leaf-weekday"),
    },
    time: part("clock-time"),
    year: part("clock-year"),
    zone: part("clock-zone"),
    presets: { wide: part("presets-wide"), days: part("presets-days") },
    form: part("clock-form"),
    field: part("clock-field"),
    shown: part("clock-shown"),
    problem: part("clock-problem"),
    small: {
      time: document.querySelectorAll("[data-small-time]"),
      day: document.querySelectorAll("[data-small-day]"),
    },
  };
}

function followLanguage({ words, store }) {
  const toggle = part("language");
  const dress = () => {
    words.dress(document);
    toggle.setAttribute("aria-label", words.say("language.other"));
    for (const side of toggle.children) side.classList.toggle("on", side.dataset.language === words.language);
    showHeader({ words, store });
  };
  toggle.addEventListener("click", () => words.switchTo(words.language === "zh" ? "en" : "zh"));
  words.addEventListener("change", dress);
  for (const topic of ["chat", "typing"]) store.addEventListener(topic, () => showHeader({ words, store }));
  dress();
}

const ACTION_WORDS = { upload_document: "chat.sendingDocument", upload_photo: "chat.sendingPhoto" };

function showHeader({ words, store }) {
  const action = store.actionFor(store.chosen);
  part("bot-name").textContent = store.bot.first_name;
  part("bot-status").textContent = words.say(action ? (ACTION_WORDS[action] ?? "chat.typing") : "chat.bot");
  part("bot-status").classList.toggle("typing", action !== null);
}

/** The person in the hand stands in the address, so that a reload or a link keeps it. */
function followAddress(store) {
  const chosen = () => decodeURIComponent(location.hash.slice(1));
  store.chosen = chosen() || null;
  window.addEventListener("hashchange", () => store.choose(chosen()));
  store.addEventListener("people", () => {
    if (store.chosen && chosen() !== store.chosen)
      history.replaceState(null, "", `#${encodeURIComponent(store.chosen)}`);
  });
}

function showLink({ words }, isOn) {
  const link = part("link");
  link.dataset.word = isOn ? "link.on" : "link.off";
  link.dataset.state = isOn ? "on" : "off";
  link.textContent = words.say(link.dataset.word);
}

function followServer(desk) {
  const { store, presses, notices } = desk;
  store.addEventListener("answer", ({ detail }) => {
    presses.answered(detail.callback_query_id);
    if (!detail.text || detail.person !== store.chosen) return;
    if (detail.show_alert) notices.alert(store.bot.first_name, detail.text);
    else notices.toast(detail.text);
  });
  listen({
    onOpen: async () => {
      store.hold();
      if (await desk.attempt(async () => store.replace(await api.state()))) showLink(desk, true);
    },
    onLost: () => showLink(desk, false),
    onEvent: (event) => store.apply(event),
  });
}

for (const place of document.querySelectorAll("[data-icon]")) place.append(icon(place.dataset.icon));
const desk = new Desk();
followAddress(desk.store);
followLanguage(desk);
followServer(desk);
