"""Many coordinators who report at the same time, each with answers that nobody else gives."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import sqlalchemy as sa

from bot.core.amounts import format_amount
from bot.core.forms import Form, Question, QuestionKind, ReportTask
from bot.core.obligations import tasks_of
from bot.data import load_report_form
from storage import plans, revisions
from storage.plans import StoredPlan
from storage.tables import draft, entry, inbox, member, outbox, report
from tests.crash.district import FIRST_UPDATE_ID, District
from tests.crash.phone import PATIENCE_S, Phone

AREAS = 6
"""The sample plan's, each with a report of its own."""


@dataclass(frozen=True)
class Reporter:
    """A coordinator, what they will type, and the answers to a task (its id) that it gives, by question."""

    phone: Phone
    task: str
    texts: Sequence[str]
    answers: Mapping[str, str]

    async def opens(self) -> None:
        """Open the report and come to its first question."""
        self.phone.says("报送")
        await self.phone.sees_button("开始填报")
        self.phone.presses("开始填报")
        await self.phone.sees("现在到了哪个阶段")

    async def fills(self) -> None:
        """Type everything at once, as people do who know the questions."""
        for text in self.texts:
            self.phone.says(text)
        await self.phone.sees(f"：{self.texts[-1].removesuffix('万')}")

    async def comes_to_the_end(self) -> None:
        """Come to the button that submits what is there."""
        await self.fills()
        self.phone.says("提交")
        await self.phone.sees_button("仍然提交")

    async def submits(self) -> None:
        await self.comes_to_the_end()
        self.phone.presses("仍然提交")
        await self.phone.sees("报送成功")


async def gather_crowd(district: District, count: int, areas: int = AREAS) -> list[Reporter]:
    """Bind coordinators, spread over the lead units of so many areas; the bot must be running."""
    async with district.database.transaction() as tx:
        revision = await revisions.current(tx, 2026)
        assert revision is not None
        stored = await plans.load(tx, revision.plan_id)
    units = [area.lead[0] for area in stored.plan.areas]
    phones = await asyncio.gather(
        *(district.coordinator(units[i % areas], f"联络员{i}") for i in range(count))
    )
    return [_make_reporter(phone, _form(stored, i % areas), i) for i, phone in enumerate(phones)]


def _form(stored: StoredPlan, area: int) -> Form:
    tasks = tasks_of(stored.plan, stored.plan.areas[area])
    known = [ReportTask(str(stored.task_ids[task.number]), task) for task in tasks]
    return load_report_form().for_tasks(known, stored.plan.reporting[0].text, date(2026, 6, 20))


def _make_reporter(phone: Phone, form: Form, number: int) -> Reporter:
    """Answer the first task's questions, down to the one about photos, with what only this person says."""
    task = form.sections[0]
    questions = [q for q in task.questions if q.kind is not QuestionKind.PHOTOS and q.only_if is None]
    typed = [(question.id, *_answer(question, number, place)) for place, question in enumerate(questions)]
    return Reporter(phone, task.key, [text for _, text, _ in typed], {key: value for key, _, value in typed})


PARTS_OF_PLAN = {
    "investment": "0.3",
    "investment-total": "0.5",
    "received": "0.4",
    "spent": "0.05",
    "indicator": "0.5",
}
"""What everybody reports of the plan's figure, by the question's topic: nothing that would be doubted."""


def _figure(question: Question, number: int, place: int) -> str:
    """Make up a figure of one's own that is not odd beside the plan's."""
    whole = Decimal(question.planned or place) * Decimal(PARTS_OF_PLAN.get(question.topic, "0"))
    return format_amount(whole.quantize(Decimal("0.01")) + Decimal(number + 1) / 10_000)


def _answer(question: Question, number: int, place: int) -> tuple[str, str]:
    """Make up what is typed, and what is then stored."""
    figure = _figure(question, number, place)
    match question.kind:
        case QuestionKind.CHOICE:
            return ("主体施工", "structure") if "structure" in question.choices else ("推进中", "under-way")
        case QuestionKind.AMOUNT:
            return f"{figure}万", figure
        case QuestionKind.NUMBER:
            return figure, figure
        case _:
            said = f"{question.id} 由第 {number} 人填写"
            return said, said


async def open_all(crowd: Sequence[Reporter]) -> None:
    """Let everybody open the report, before anybody submits it: after that they would amend."""
    await asyncio.gather(*(reporter.opens() for reporter in crowd))


async def report_all(crowd: Sequence[Reporter]) -> None:
    """Let everybody fill in the report, and the first of each area submit it."""
    await open_all(crowd)
    await asyncio.gather(
        *(reporter.submits() for reporter in crowd[:AREAS]), *(reporter.fills() for reporter in crowd[AREAS:])
    )


async def wait_for_calls(district: District, count: int) -> None:
    """Wait until the bot has called Telegram so many times more."""
    calls = district.sandbox.calls
    reached = len(calls) + count
    await district.sandbox.wait_for(lambda: len(calls) >= reached, timeout_s=PATIENCE_S)


async def nothing_is_lost_or_doubled(district: District, crowd: Sequence[Reporter]) -> None:
    """Check the tables: every update handled, every answer in its place, one report from each who submitted."""
    await district.settled()
    received = await district.rows(sa.select(inbox).order_by(inbox.c.update_id))
    assert [row.update_id for row in received] == [FIRST_UPDATE_ID + i for i in range(len(received))]
    assert {row.state for row in received} == {"done"}
    written = sa.select(member.c.telegram_id, draft.c.state).join(member, member.c.id == draft.c.member_id)
    drafts = {row.telegram_id: row.state["answers"] for row in await district.rows(written)}
    assert drafts == {reporter.phone.person.id: {reporter.task: reporter.answers} for reporter in crowd}
    submitted = (
        sa.select(member.c.telegram_id, entry.c.answers)
        .join(report, report.c.member_id == member.c.id)
        .join(entry, sa.and_(entry.c.report_id == report.c.id, entry.c.position == 0))
        .order_by(member.c.telegram_id)
    )
    speakers = sorted(crowd[:AREAS], key=lambda reporter: reporter.phone.person.id)
    assert [tuple(row) for row in await district.rows(submitted)] == [
        (speaker.phone.person.id, speaker.answers) for speaker in speakers
    ]


async def count_repetitions(district: District) -> int:
    """Count the messages that Telegram took once more than they were written; each must have come once."""
    taken = [call for call in district.sandbox.calls if call.method == "sendMessage" and not call.refusal]
    written = await district.rows(sa.select(outbox.c.state).where(outbox.c.method == "sendMessage"))
    assert {row.state for row in written} == {"sent"}
    return len(taken) - len(written)
