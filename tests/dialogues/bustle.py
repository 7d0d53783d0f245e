"""A town in which people of one area do anything at any time, and what must hold after each of their acts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from bot.core.dialogue import ABOUT_SECTION, Place
from bot.core.model import Plan
from bot.sandbox.people.person import Person
from storage.database import Database
from storage.members import MemberRole
from storage.tables import draft, entry, inbox, member, report, review
from tests.dialogues.town import Phone, Town, sample_plan

LEADS = ("区交通运输局", "区城市管理局")
PEOPLE = (
    ("江一帆", MemberRole.COORDINATOR, LEADS[0]),
    ("纪岚", MemberRole.COORDINATOR, LEADS[1]),
    ("石望", MemberRole.COORDINATOR, "区公安分局"),
    ("秦朗", MemberRole.OFFICE, None),
)


def plan_of_one_area() -> Plan:
    """The sample's fourth area alone, with two leads."""
    plan = sample_plan()
    area = next(area for area in plan.areas if area.number == "4")
    tasks = tuple(task for task in plan.tasks if task.area == "4")
    return replace(plan, areas=(replace(area, lead=LEADS),), tasks=tasks)


Field = tuple[str, str]


@dataclass(frozen=True)
class Draft:
    """A draft as it stands; `fields` are the answers to what is asked."""

    by: str
    subject: str
    place: Place
    closed_as: str | None
    state: Mapping[str, Any]

    @property
    def fields(self) -> dict[Field, Any]:
        return list_fields(self.state["answers"])


@dataclass(frozen=True)
class Version:
    """A version of a report as it stands."""

    subject: str
    version: int
    draft_id: int
    answers: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Books:
    """All that is written down: drafts, versions, which of them are accepted, what each person is at."""

    drafts: Mapping[int, Draft]
    versions: Mapping[int, Version]
    verdicts: Mapping[int, tuple[int, str]]
    focus: Mapping[str, int | None]
    updates: tuple[int, ...]
    failed: tuple[int, ...]

    def newest(self, subject: str) -> int | None:
        """Find the newest version on a subject."""
        found = [(known.version, key) for key, known in self.versions.items() if known.subject == subject]
        return max(found)[1] if found else None


def list_fields(answers: Mapping[str, Mapping[str, Any]]) -> dict[Field, Any]:
    """Map fields to what they hold."""
    return {
        (key, asked): value
        for key, said in answers.items()
        for asked, value in said.items()
        if value and asked not in ABOUT_SECTION
    }


async def read_books(database: Database) -> Books:
    """Read everything that people have a claim to."""
    async with database.transaction() as tx:
        names = {row.id: row for row in await tx.execute(sa.select(member))}
        drafts = list(await tx.execute(sa.select(draft)))
        reports = list(await tx.execute(sa.select(report)))
        entries = list(await tx.execute(sa.select(entry)))
        reviews = list(await tx.execute(sa.select(review).order_by(review.c.id)))
        updates = list(await tx.execute(sa.select(inbox.c.update_id, inbox.c.state)))
    said: dict[int, dict[str, Any]] = {row.id: dict(row.extra) for row in reports}
    for row in entries:
        said[row.report_id][str(row.task_id)] = row.answers
    return Books(
        {
            row.id: Draft(
                names[row.member_id].name,
                row.subject,
                Place(row.state["place"]),
                row.closed_as,
                row.state,
            )
            for row in drafts
        },
        {row.id: Version(row.subject, row.version, row.draft_id, said[row.id]) for row in reports},
        {row.report_id: (row.id, row.verdict) for row in reviews},
        {row.name: row.focus_draft_id for row in names.values()},
        tuple(row.update_id for row in updates),
        tuple(row.update_id for row in updates if row.state == "failed"),
    )


def check_books(before: Books, now: Books, actors: Iterable[str]) -> None:
    """Check that nothing that was written down has been lost, doubled or changed by anybody but its author."""
    assert not now.failed, f"updates that failed: {now.failed}"
    for draft_id, stood in before.drafts.items():
        if stood.by not in actors:
            assert now.drafts[draft_id] == stood, f"somebody else changed the draft of {stood.by}"
        elif stood.closed_as is None:
            _check_draft(stood, now.drafts[draft_id], draft_id, now)
    for report_id, version in before.versions.items():
        assert now.versions[report_id] == version, "a version was changed"
    for report_id in now.versions.keys() - before.versions.keys():
        _check_new_version(before, now, now.versions[report_id])


def _check_draft(stood: Draft, draft: Draft, draft_id: int, now: Books) -> None:
    """Check an open draft of somebody who acted: it holds what it held, or a version does."""
    if draft.closed_as == "discarded":
        assert stood.place is Place.LEAVING or not stood.fields, "given up without a question"
    elif draft.closed_as == "submitted" and stood.subject.startswith("report"):
        sent = [one for one in now.versions.values() if one.draft_id == draft_id]
        assert len(sent) == 1
        assert list_fields(sent[0].answers).items() >= stood.fields.items()
    else:
        lost = {field for field in stood.fields if field not in draft.fields}
        assert {asked for _, asked in lost} <= {"photos", "fields"}, f"lost: {lost}"


def _check_new_version(before: Books, now: Books, new: Version) -> None:
    last = before.newest(new.subject)
    assert new.version == (before.versions[last].version + 1 if last else 1)
    if last and before.verdicts.get(last, (0, ""))[1] == "accepted":
        assert now.verdicts[last] != before.verdicts[last], "a new version of what was accepted"
    held = list_fields(before.versions[last].answers) if last else {}
    lost = held.keys() - list_fields(new.answers).keys()
    assert {asked for _, asked in lost} <= {"photos"}, f"lost from one version to the next: {lost}"


async def settle_people(town: Town) -> dict[str, Phone]:
    """Bind everybody."""
    return {name: await town.member(role, unit, name) for name, role, unit in PEOPLE}


def list_buttons(person: Person) -> list[tuple[int, str]]:
    """List the buttons on somebody's phone, those of its newest message first."""
    return [
        (message["message_id"], button["callback_data"])
        for message in reversed(person.received)
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    ]


def find_button(person: Person, label: str) -> tuple[int, str] | None:
    """Find the button with this in its label under the newest message that has one."""
    for message in reversed(person.received):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if label in button["text"]:
                    return message["message_id"], button["callback_data"]
    return None
