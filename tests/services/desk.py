"""An office and its people without Telegram: dialogues driven step by step, each step in a transaction of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, Event, Lexicon, Pressed, Said
from bot.core.errands import PlanImport
from bot.core.model import Area, Milestone, MilestoneKind, Period, Plan, ReportingRule, Task
from bot.core.reported import Report
from bot.core.who.glossary import parse_glossary
from bot.data import load_report_form
from bot.services import dialogues, importing, progress
from bot.services.dialogues import Stale
from bot.services.shelf import Shelf
from storage import members, reports, uploads
from storage.database import Database
from storage.members import Member, MemberRole
from storage.plans import StoredPlan
from storage.tables import audit

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
ZONE = "Asia/Shanghai"
LEXICON = Lexicon({"提交": Action.SUBMIT, "取消": Action.CANCEL, "跳过": Action.SKIP})

UNDECIDED = Milestone("10月份前建成", None, MilestoneKind.BY)
PLAN = Plan(
    "年度工作方案",
    2026,
    areas=(Area("1", "交通出行", ("区交通局",)), Area("2", "农业农村", ("区农业局",))),
    tasks=(
        Task("1.1", "1", "危桥改造", "改造2座", responsible=("区交通局", "渡云镇人民政府")),
        Task("1.2", "1", "停车泊位", "10月份前建成", responsible=("区城管局",), milestones=(UNDECIDED,)),
        Task("2.1", "2", "高标准农田", "待批复后再分解", responsible=("区农业局",), deferred=True),
        Task("2.2", "2", "农村公厕", "新建4座", responsible=("各乡镇人民政府",)),
    ),
    reporting=(ReportingRule("每月25日前报送", 25, Period.MONTHLY),),
)


@dataclass
class Desk:
    """The tables and the shelf of one replica."""

    database: Database
    now: datetime = NOW
    shelf: Shelf = field(init=False)

    def __post_init__(self) -> None:
        zone = ZoneInfo(ZONE)
        self.shelf = Shelf(load_report_form(), parse_glossary(""), lambda: self.now, zone)

    async def store(self, plan: Plan = PLAN) -> StoredPlan:
        async with self.database.transaction() as tx:
            await importing.store_plan(
                tx, plan, "方案.docx", plan.year or 2026, ZONE, self.now - timedelta(days=3)
            )
        return await self.plan()

    async def plan(self) -> StoredPlan:
        async with self.database.transaction() as tx:
            stored = await self.shelf.plan(tx)
        assert stored
        return stored

    async def task_id(self, number: str) -> int:
        return (await self.plan()).task_ids[number]

    async def sent_report(self, area: str = "1") -> Report:
        """The newest version of June's report of an area."""
        subject = f"report:{(await self.plan()).id}:{area}:25:2026-06"
        async with self.database.transaction() as tx:
            sent = await reports.latest(tx, subject)
        assert sent
        return sent

    async def person(
        self, role: MemberRole = MemberRole.OFFICE, unit: str | None = None, by: int = 7, name: str = ""
    ) -> "Person":
        """Bind somebody; the same Telegram id again gets a further role."""
        async with self.database.transaction() as tx:
            payload = await members.invite(tx, role, unit, self.now)
            await members.accept(tx, payload, by, name or f"人员{by}", "zh-CN", self.now)
        return Person(self, by)

    async def audited(self, action: str) -> list[dict[str, Any]]:
        """The details of what was noted under an action, oldest first."""
        async with self.database.transaction() as tx:
            rows = await tx.scalars(
                sa.select(audit.c.detail).where(audit.c.action == action).order_by(audit.c.id)
            )
            return list(rows)

    async def count(self, table: sa.Table) -> int:
        async with self.database.transaction() as tx:
            return await tx.scalar(sa.select(sa.func.count()).select_from(table)) or 0


@dataclass
class Person:
    """A member at this desk, and the dialogue that is under way."""

    desk: Desk
    telegram_id: int
    talk: Conversation | None = None

    async def member(self) -> Member:
        async with self.desk.database.transaction() as tx:
            found = await members.find(tx, self.telegram_id)
        assert found
        return found

    async def opens(self, subject: str) -> Conversation | None:
        member = await self.member()
        async with self.desk.database.transaction() as tx:
            self.talk = await dialogues.open_on(tx, self.desk.shelf, member, subject, self.desk.now)
        return self.talk

    async def opens_report(self, subject: str | None = None) -> None:
        """Open the report that is owed, or, where there are several, the one that is named."""
        member = await self.member()
        async with self.desk.database.transaction() as tx:
            opened = await progress.open_report(tx, self.desk.shelf, member, self.desk.now, subject)
        assert isinstance(opened, Conversation)
        self.talk = opened

    async def reads(self, plan: Plan, named: int | None = 2026) -> Conversation:
        """Send a document that is read as this plan; `named` is the year that it names."""
        member = await self.member()
        async with self.desk.database.transaction() as tx:
            await uploads.add(tx, member.id, member.telegram_id, "file", "新方案.docx", self.desk.now)
            upload = await uploads.claim(tx, self.desk.now)
            assert upload
            reading = importing.keep_as_json(plan, named, ZONE)
            subject = await importing.take_reading(tx, upload, reading)
            assert subject
            self.talk = await dialogues.open_on(
                tx, self.desk.shelf, member, subject, self.desk.now, is_asked_for=False
            )
        assert self.talk
        return self.talk

    async def takes(self, event: Event) -> Conversation:
        assert self.talk
        member = await self.member()
        async with self.desk.database.transaction() as tx:
            self.talk = await dialogues.advance(
                tx, self.desk.shelf, member, self.talk, event, LEXICON, self.desk.now
            )
        return self.talk

    async def says(self, *texts: str) -> Conversation:
        for text in texts:
            await self.takes(Said(text, 1, self.desk.now))
        assert self.talk
        return self.talk

    async def presses(self, action: Action, argument: str = "") -> Conversation | Stale:
        """Press a button as it was drawn on the screen that this person saw last."""
        assert self.talk
        at = (self.talk.draft_id, self.talk.version)
        return await self.presses_at(at, action, argument)

    async def presses_at(
        self, at: tuple[int, int], action: Action, argument: str = ""
    ) -> Conversation | Stale:
        member = await self.member()
        event = Pressed(action, self.desk.now, argument)
        async with self.desk.database.transaction() as tx:
            step = await dialogues.press(tx, self.desk.shelf, member, at, event, LEXICON, self.desk.now)
        if isinstance(step, Conversation):
            self.talk = step
        return step

    async def reports_so_far(self) -> None:
        """Send a report as unfinished as it is."""
        await self.presses(Action.SUBMIT)
        step = await self.presses(Action.ANYWAY)
        assert isinstance(step, Conversation)
        assert step.receipt

    async def fills(self, field_id: str, text: str) -> Conversation:
        """Open one field of the sheet, and answer it."""
        assert self.talk
        place = self.talk.form.sections[0].index_of(field_id)
        assert place is not None
        await self.presses(Action.FIELD, f"0.{place}")
        return await self.says(text)

    async def settles(self, kind: str, text: str) -> Conversation:
        """Open the first doubt whose key begins so, and answer it."""
        assert self.talk
        keys = [section.key for section in self.talk.form.sections]
        place = next(place for place, key in enumerate(keys) if key.startswith(kind))
        await self.presses(Action.OPEN, str(place))
        return await self.says(text)

    async def submits(self) -> Conversation | Stale:
        return await self.presses(Action.SUBMIT)


def code_of(step: Conversation | Stale) -> str:
    """What was said above the screen."""
    assert isinstance(step, Conversation)
    return step.note.code if step.note else ""


def titles(tasks: Sequence[Task]) -> list[str]:
    return [task.title for task in tasks]


def about(step: Conversation | Stale) -> PlanImport:
    """What an import is about, as it stands on the screen."""
    assert isinstance(step, Conversation)
    assert isinstance(step.about, PlanImport)
    return step.about


def with_tasks(*tasks: Task) -> Plan:
    """The plan with other tasks."""
    return replace(PLAN, tasks=tasks)


async def lets_go(person: Person) -> None:
    """What cannot go on takes no more words; it is said once."""
    for is_under_way in (True, False):
        member = await person.member()
        async with person.desk.database.transaction() as tx:
            assert await dialogues.let_go(tx, member) is is_under_way
