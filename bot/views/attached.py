"""What was sent with a report: the buttons that show it again, and the words around it."""

from bot.core.attached import Kept, list_in_draft
from bot.core.conversation import Conversation
from bot.core.forms import Section
from bot.core.reported import ReportView, UnsavedFile
from bot.texts import Html, Say
from bot.views.screen import Button, Screen, clip

UNSAVED_SHOWN = 5

LONGEST_CAPTION = 1024
"""The Bot API's limit of a caption that a bot sends, in UTF-16 units; a person may have more."""


def make_attached_button(say: Say, talk: Conversation, section: Section | None = None) -> list[Button]:
    """Offer to show what was sent with a section of a draft, or with all of them; nothing where there is nothing."""
    shown = talk.form.sections if section is None else (section,)
    count = sum(map(len, list_in_draft(shown, talk.state.answers).values()))
    place = "" if section is None else f":{talk.form.sections.index(section)}"
    return [Button(say("attached-show", count=count), f"attached:{talk.draft_id}{place}")] if count else []


def draw_attached(say: Say, title: Html, count: int) -> Screen:
    """Head what was sent with one task."""
    return Screen(say("attached-with", title=title, count=count))


def draw_gone(say: Say, title: Html, kept: Kept) -> Screen:
    """Say that Telegram does not give a file any more."""
    called = clip(kept.get("caption") or kept.get("name") or "—", 60)
    return Screen(say("attached-gone", kind=kept["kind"], title=title, name=called))


def say_unsaved(say: Say, seen: ReportView) -> list[Html]:
    """Say what the office will not find on disk, and why."""
    lines = [_say_unsaved(say, seen, one) for one in seen.unsaved[:UNSAVED_SHOWN]]
    more = len(seen.unsaved) - UNSAVED_SHOWN
    return [*lines, say("attached-unsaved-more", count=more)] if more > 0 else lines


def _say_unsaved(say: Say, seen: ReportView, unsaved: UnsavedFile) -> Html:
    section = seen.form.section(str(unsaved.task_id))
    title = clip(section.title, 30) if section else say("section-untitled")
    number = section.number if section else ""
    return say("attached-unsaved", number=number, title=title, place=unsaved.place, why=unsaved.why)


def fit_caption(caption: str) -> str:
    """Shorten a caption to what a bot may send."""
    units = caption.encode("utf-16-le")
    if len(units) <= LONGEST_CAPTION * 2:
        return caption
    return units[: LONGEST_CAPTION * 2 - 2].decode("utf-16-le", "ignore") + "…"
