// A chat's messages as the things one sees: day marks and bubbles; an album is one bubble.

import { isFromMe } from "../state.js";

const RUN_S = 300;

/**
 * [{kind: "day", key, at} | {kind: "bubble", key, messages, isFirst, isLast}]; isFirst and isLast tell where a run
 * of bubbles from one side begins and ends. `dayOf(milliseconds)` names the day in the sandbox's zone.
 */
export function threadOf(messages, dayOf) {
  const bubbles = albumsTogether(messages).map((group) => ({
    kind: "bubble",
    key: `m${group[0].message_id}`,
    messages: group,
  }));
  const items = [];
  bubbles.forEach((bubble, index) => {
    const [before, after] = [bubbles[index - 1], bubbles[index + 1]];
    const at = startOf(bubble) * 1000;
    if (!before || dayOf(startOf(before) * 1000) !== dayOf(at))
      items.push({ kind: "day", key: `d${dayOf(at)}`, at });
    items.push({
      ...bubble,
      isFirst: !isOneRun(before, bubble, dayOf),
      isLast: !isOneRun(bubble, after, dayOf),
    });
  });
  return items;
}

const startOf = (bubble) => bubble.messages[0].date;

function isOneRun(before, after, dayOf) {
  if (!before || !after || isFromMe(before.messages[0]) !== isFromMe(after.messages[0])) return false;
  return (
    startOf(after) - startOf(before) < RUN_S && dayOf(startOf(before) * 1000) === dayOf(startOf(after) * 1000)
  );
}

function albumsTogether(messages) {
  const groups = [];
  for (const message of messages) {
    const album = message.media_group_id;
    const open = album && groups.find((group) => group[0].media_group_id === album);
    if (open) open.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** The reply keyboard a chat shows: {"markup", "messageId", "isUsed"} (used up when one_time), or null. */
export function replyKeyboardOf(messages) {
  let shown = null;
  for (const message of messages) {
    const markup = message.reply_markup;
    if (isFromMe(message))
      shown = shown && { ...shown, isUsed: shown.isUsed || Boolean(shown.markup.one_time_keyboard) };
    else if (markup?.keyboard) shown = { markup, messageId: message.message_id, isUsed: false };
    else if (markup?.remove_keyboard) shown = null;
  }
  return shown;
}
