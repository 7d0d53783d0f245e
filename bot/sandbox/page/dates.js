// Wall clocks in the sandbox's time zone. An instant is milliseconds since 1970, a wall what a clock there shows.

const PARTS = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
};
const LOCALES = { zh: "zh-CN", en: "en-GB" };

/** {"year", "month", "day", "hour", "minute", "second"} as numbers. */
export function wallOf(instant, zone) {
  const format = new Intl.DateTimeFormat("en-US", { ...PARTS, hourCycle: "h23", timeZone: zone });
  return Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
}

/** The instant at which a clock in `zone` shows `wall`; out-of-range days and hours carry over. */
export function instantOf(wall, zone) {
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour ?? 0, wall.minute ?? 0);
  const guess = shown - offsetAt(shown, zone);
  return shown - offsetAt(guess, zone);
}

function offsetAt(instant, zone) {
  const wall = wallOf(instant, zone);
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - whole;
}

/** Nine in the morning of the next `day` of a month that is still to come. */
export function nextMorning(now, zone, day) {
  const { year, month } = wallOf(now, zone);
  for (let ahead = 0; ahead < 13; ahead += 1) {
    const morning = instantOf({ year, month: month + ahead, day, hour: 9 }, zone);
    if (morning > now && wallOf(morning, zone).day === day) return morning;
  }
  return now;
}

export function tomorrowMorning(now, zone) {
  const wall = wallOf(now, zone);
  return instantOf({ ...wall, day: wall.day + 1, hour: 9, minute: 0 }, zone);
}

/** What <input type="datetime-local"> shows for an instant, and back. */
export function toField(instant, zone) {
  const wall = wallOf(instant, zone);
  const two = (number) => String(number).padStart(2, "0");
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}`;
}

export function fromField(value, zone) {
  const [year, month, day, hour, minute] = value.split(/[-T:]/).map(Number);
  return instantOf({ year, month, day, hour, minute }, zone);
}

function formatter(language, zone, options) {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone, hourCycle: "h23" });
  return (instant) => format.format(instant);
}

/** What the zone calls itself, such as 中国标准时间. */
function zoneName(language, zone, instant) {
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, timeZoneName: "long" });
  return format.formatToParts(instant).find((part) => part.type === "timeZoneName").value;
}

/** How one reader in one zone sees instants. */
export function datesIn(language, zone) {
  const day = formatter(language, zone, { month: "long", day: "numeric" });
  const weekday = formatter(language, zone, { weekday: "long" });
  return {
    day,
    shortDay: formatter(language, zone, { month: language === "zh" ? "long" : "short", day: "numeric" }),
    weekday,
    dayAndWeekday: (instant) =>
      language === "zh" ? `${day(instant)} ${weekday(instant)}` : `${weekday(instant)}, ${day(instant)}`,
    zone: (instant) => zoneName(language, zone, instant),
    time: formatter(language, zone, { hour: "2-digit", minute: "2-digit" }),
    month: formatter(language, zone, { month: language === "zh" ? "long" : "short" }), // 十一月, Nov
    shortMonth: formatter(language, zone, { month: "short" }), // 11月, Nov
    fullDay: formatter(language, zone, { year: "numeric", month: "long", day: "numeric" }),
    monthAndYear: formatter(language, zone, { year: "numeric", month: "long" }),
  };
}
