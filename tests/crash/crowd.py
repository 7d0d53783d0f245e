"""Many coordinators who report at the same time, each with answers that nobody else gives."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from bot.core.forms import Form, Question, QuestionKind
from bot.core.obligations import tasks_of
from bot.data import load_report_form
from storage import plans
from storage.plans import StoredPlan
from storage.tables import entry, inbox, member, outbox, report
from tests.crash.district import FIRST_UPDATE_ID, District
from tests.crash.phone import PATIENCE_S, Phone


@dataclass(frozen=True)
class Reporter:
    """A coordinator, what they will type, and the answers that it gives, by question."""

    phone: Phone
    texts: Sequence[str]
    answers: Mapping[str, str]

    async def opens(self) -> None:
        """Open the report and come to its first question."""
        self.phone.says("报送")
        await self.phone.sees_button("开始填报")
        self.phone.presses("开始填报")
        await self.phone.sees("现在到了哪个阶段")

    async def fills(self) -> None:
        """Type everything at once, as people do who know the questions, and come to the last button."""
        for text in self.texts:
            self.phone.says(text)
        await self.phone.sees(f"：{self.texts[-1]}")
        self.phone.says("提交")
        await self.phone.sees_button("仍然提交")

    async def submits(self) -> None:
        self.phone.presses("仍然提交")
        await self.phone.sees("报送成功")


async def gather_crowd(district: District, count: int, areas: int = 6) -> list[Reporter]:
    """Bind coordinators, spread over the lead units of so many areas; the bot must be running."""
    async with district.database.transaction() as tx:
        revision = await plans.current_revision(tx)
        assert revision is not None
        stored = await plans.load(tx, revision[0])
    units = [area.lead[0] for area in stored.plan.areas]
    phones = await asyncio.gather(
        *(district.coordinator(units[i % areas], f"联络员{i}") for i in range(count))
    )
    return [_make_reporter(phone, _form(stored, i % areas), i) for i, phone in enumerate(phones)]


def _form(stored: StoredPlan, area: int) -> Form:
    tasks = tasks_of(stored.plan, stored.plan.areas[area])
    keyed = [(str(stored.task_ids[task.number]), task) for task in tasks]
    return load_report_form().for_tasks(keyed, stored.plan.reporting[0].text)


def _make_reporter(phone: Phone, form: Form, number: int) -> Reporter:
    """Answer the first task's questions, down to the one about photos, with what only this person says."""
    questions = [
        question for question in form.sections[0].questions if question.kind is not QuestionKind.PHOTOS
    ]
    typed = [(question.id, *_answer(question, number, place)) for place, question in enumerate(questions)]
    return Reporter(phone, [text for _, text, _ in typed], {key: value for key, _, value in typed})


def _answer(question: Question, number: int, place: int) -> tuple[str, str]:
    """Make up what is typed, and what is then stored."""
    figure = str(100 * place + number)
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
    """Let everybody open the report, before anybody goes on: what one submits, others would only amend."""
    await asyncio.gather(*(reporter.opens() for reporter in crowd))


async def fill_all(crowd: Sequence[Reporter]) -> None:
    await asyncio.gather(*(reporter.fills() for reporter in crowd))


async def submit_all(crowd: Sequence[Reporter]) -> None:
    await asyncio.gather(*(reporter.submits() for reporter in crowd))


async def report_all(crowd: Sequence[Reporter]) -> None:
    """Let everybody report, from the first word to the receipt, each at their own pace once all have opened."""

    async def reports(reporter: Reporter) -> None:
        await reporter.fills()
        await reporter.submits()

    await open_all(crowd)
    await asyncio.gather(*(reports(reporter) for reporter in crowd))


async def wait_for_calls(district: District, count: int) -> None:
    """Wait until the bot has called Telegram so many times more."""
    calls = district.sandbox.calls
    reached = len(calls) + count
    await district.sandbox.wait_for(lambda: len(calls) >= reached, timeout_s=PATIENCE_S)


async def nothing_is_lost_or_doubled(district: District, crowd: Sequence[Reporter]) -> None:
    """Check the tables: every update handled, every answer in its place, one report from each person."""
    await district.settled()
    received = await district.rows(sa.select(inbox).order_by(inbox.c.update_id))
    assert [row.update_id for row in received] == [FIRST_UPDATE_ID + i for i in range(len(received))]
    assert {row.state for row in received} == {"done"}
    first_entries = (
        sa.select(member.c.telegram_id, entry.c.answers)
        .join(report, report.c.member_id == member.c.id)
        .join(entry, sa.and_(entry.c.report_id == report.c.id, entry.c.position == 0))
    )
    stored = await district.rows(first_entries)
    assert len(stored) == len(crowd)
    expected = {reporter.phone.person.id: reporter.answers for reporter in crowd}
    assert {row.telegram_id: row.answers for row in stored} == expected


async def count_repetitions(district: District) -> int:
    """Count the messages that Telegram took once more than they were written; each must have come once."""
    taken = [call for call in district.sandbox.calls if call.method == "sendMessage" and not call.refusal]
    written = await district.rows(sa.select(outbox.c.state).where(outbox.c.method == "sendMessage"))
    assert {row.state for row in written} == {"sent"}
    return len(taken) - len(written)
