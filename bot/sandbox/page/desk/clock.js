// The sandbox's clock: a leaf of a tear-off calendar, the time, and the ways to turn it forward.

import { api } from "../api.js";
import { fromField, nextMorning, toField, tomorrowMorning, wallOf } from "../dates.js";
import { el } from "../dom.js";

const HOUR_MS = 3_600_000;
const DAYS = [10, 12, 13, 22, 24, 25];
const REPORTING_DAYS = [13, 25];

export class Clock {
  #desk;
  #parts;
  #shown = "";

  /** `parts`: the elements as main.js names them; `small` are the clocks elsewhere on the page. */
  constructor(desk, parts) {
    this.#desk = desk;
    this.#parts = parts;
    const draw = () => this.#draw(true);
    desk.store.addEventListener("clock", draw);
    desk.words.addEventListener("change", draw);
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#turnToField();
    });
    parts.field.addEventListener("input", () => this.#showField());
    setInterval(() => this.#draw(false), 1000);
  }

  #draw(isTurned) {
    const { store } = this.#desk;
    if (!store.isLoaded) return;
    const minute = Math.floor(store.now() / 60_000);
    if (!isTurned && String(minute) === this.#shown) return;
    this.#shown = String(minute);
    this.#drawLeaf(store.now());
    this.#drawPresets(store.now());
    if (!this.#parts.form.contains(document.activeElement))
      this.#offer(tomorrowMorning(store.now(), store.timezone));
  }

  /** Puts an instant into the field. */
  #offer(instant) {
    this.#parts.field.value = toField(instant, this.#desk.store.timezone);
    this.#showField();
  }

  #showField() {
    const { field, shown } = this.#parts;
    const dates = this.#desk.dates();
    const instant = field.value && fromField(field.value, this.#desk.store.timezone);
    shown.textContent = instant ? `${dates.fullDay(instant)} ${dates.time(instant)}` : "";
  }

  #drawLeaf(now) {
    const { leaf, time, year, zone, small } = this.#parts;
    const { store } = this.#desk;
    const dates = this.#desk.dates();
    const day = String(wallOf(now, store.timezone).day);
    if (leaf.day.textContent && leaf.day.textContent !== day) tear(leaf.self);
    leaf.month.textContent = dates.month(now);
    leaf.day.textContent = day;
    leaf.weekday.textContent = dates.weekday(now);
    time.textContent = dates.time(now);
    time.dateTime = new Date(now).toISOString();
    year.textContent = dates.monthAndYear(now);
    zone.textContent = dates.zone(now);
    for (const node of small.time) node.textContent = dates.time(now);
    for (const node of small.day) node.textContent = dates.shortDay(now);
  }

  #drawPresets(now) {
    const { store, words } = this.#desk;
    const { wide, days } = this.#parts.presets;
    const focused = document.activeElement?.dataset?.testid;
    wide.replaceChildren(
      this.#preset("clock-hour", [words.say("clock.hour")], () => store.now() + HOUR_MS),
      this.#preset("clock-tomorrow", [words.say("clock.tomorrow")], () =>
        tomorrowMorning(store.now(), store.timezone),
      ),
    );
    const mornings = DAYS.map((day) => ({ day, morning: nextMorning(now, store.timezone, day) }));
    mornings.sort((one, other) => one.morning - other.morning);
    days.replaceChildren(...mornings.map(({ day, morning }) => this.#dayPreset(day, morning)));
    if (focused?.startsWith("clock-")) document.querySelector(`[data-testid="${focused}"]`)?.focus();
  }

  #dayPreset(day, morning) {
    const { store, words } = this.#desk;
    const dates = this.#desk.dates();
    const when = `${dates.dayAndWeekday(morning)} ${dates.time(morning)}`;
    const face = [
      el("span", { class: "preset-month" }, dates.shortMonth(morning)),
      el("span", { class: "preset-day" }, words.say("clock.day", { day })),
    ];
    const button = this.#preset(`clock-${day}`, face, () => nextMorning(store.now(), store.timezone, day));
    button.setAttribute("aria-label", words.say("clock.to", { when }));
    button.title = when;
    button.classList.toggle("reporting", REPORTING_DAYS.includes(day));
    return button;
  }

  #preset(testid, face, instant) {
    return el(
      "button",
      { type: "button", class: "preset", data: { testid }, on: { click: () => this.turnTo(instant()) } },
      ...face,
    );
  }

  turnToMorning(day) {
    const { store } = this.#desk;
    return this.turnTo(nextMorning(store.now(), store.timezone, day));
  }

  #turnToField() {
    const { field } = this.#parts;
    if (!field.value) return this.#complain(this.#desk.words.say("clock.unset"));
    return this.turnTo(fromField(field.value, this.#desk.store.timezone));
  }

  /** True where the clock was turned; else the reason stands under it. */
  async turnTo(instant) {
    const isPast = instant < this.#desk.store.now();
    this.#complain(isPast ? this.#desk.words.say("clock.past") : "");
    if (isPast) return false;
    this.#parts.self.setAttribute("aria-busy", "true");
    const { now } = await api.setClock(instant).catch((problem) => {
      this.#complain(this.#desk.reasonOf(problem));
      return {};
    });
    this.#parts.self.removeAttribute("aria-busy");
    if (now) this.#desk.store.setNow(now);
    return now !== undefined;
  }

  #complain(sentence) {
    this.#parts.problem.textContent = sentence;
    this.#parts.problem.hidden = sentence === "";
  }
}

/** Lets the leaf fall once more (CSS does the falling, and nothing where motion is not wanted). */
function tear(leaf) {
  leaf.classList.remove("torn");
  void leaf.offsetWidth; // restarts the animation
  leaf.classList.add("torn");
}
