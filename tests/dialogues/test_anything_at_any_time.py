"""People who press and type anything at any time, with restarts and repeated updates in between."""

import asyncio
import contextlib
import shutil
from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from tests.conftest import postgres_database
from tests.dialogues.bustle import (
    PEOPLE,
    Books,
    check_books,
    find_button,
    list_buttons,
    plan_of_one_area,
    read_books,
    settle_people,
)
from tests.dialogues.town import PNG, Phone, Town, running_town

T = TypeVar("T")
MakeDatabase: TypeAlias = Callable[[], contextlib.AbstractContextManager[str]]

names = st.sampled_from([name for name, _, _ in PEOPLE] + ["江一帆", "江一帆", "纪岚"])
leads = st.sampled_from(["江一帆", "纪岚"])
places = st.integers(0, 12) | st.integers(0, 80)
TELLING = "渡云大桥危桥改造本月投资120万，主体封顶，累计380万"
texts = st.sampled_from(
    [
        *("报送", "报送", "/report", "我的任务", "/tasks", "/history", "报送情况", "帮助", "/cancel", "请假"),
        *("120万", "1.2亿", "三万五", "500", "0", "99999999万", "主体施工", "竣工", "6月12日", "2027-01-01"),
        *(
            "渡云大桥危桥改造本月投资120万，主体封顶，累计380万",
            "渡云大桥本月投资130万",
            "公共停车泊位已开工",
        ),
        *("停车泊位新增45个，正在推进", "镇村公交延伸服务投放客车16辆，已完成", "4.1", "4.2", "本月进展"),
        *(
            "谁负责渡云大桥",
            "渡云大桥找谁",
            "不对",
            "对",
            "进展顺利",
            "材料不全，请补充",
            "<b>&",
            "长" * 1200,
        ),
        *(
            "总览",
            "提交",
            "提交",
            "仍然提交",
            "存草稿",
            "取消",
            "放弃",
            "继续",
            "跳过",
            "上一步",
            "与上月相同",
        ),
        *("其余都与上月相同", "记下", "采用", "用对方的", "这项填好了", "不", "完成", "好的"),
    ]
)


class Bustle(RuleBasedStateMachine):
    """One area with two leads, a unit that feeds them, and the office."""

    make_database: MakeDatabase

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self._stack = contextlib.AsyncExitStack()
        self._do(self._open())

    def _do(self, act: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(act)

    async def _open(self) -> None:
        url = self._stack.enter_context(self.make_database())
        self.town: Town = await self._stack.enter_async_context(running_town(url, plan_of_one_area()))
        self.phones = await settle_people(self.town)
        self.books: Books = await read_books(self.town.lianluo.database)

    def teardown(self) -> None:
        """Everybody gets out of whatever they are in."""
        try:
            for name in self.phones:
                self._do(self._leave(name))
        finally:
            self._do(self._stack.aclose())
            self._loop.close()

    @rule(name=names, place=places)
    def press(self, name: str, place: int) -> None:
        self._do(self._act({name: lambda phone: _press(phone, place)}))

    @initialize(name=leads, text=texts)
    def begin(self, name: str, text: str) -> None:
        self.feed("跳过")
        self.fill_in_and_send(name, text)

    @rule(name=names, text=texts)
    def say(self, name: str, text: str) -> None:
        self._do(self._act({name: lambda phone: phone.person.send_text(text)}))

    @rule(name=names, other=names, text=texts, place=places)
    def act_at_once(self, name: str, other: str, text: str, place: int) -> None:
        """Two people, or one with two thumbs, act before either is answered."""
        self._do(self._act({other: lambda phone: phone.person.send_text(text)}, is_settled=False))
        self._do(self._act({name: lambda phone: _press(phone, place), other: lambda _phone: None}))

    @rule(name=names, place=st.integers(0, 8), text=texts)
    def edit(self, name: str, place: int, text: str) -> None:
        self._do(self._act({name: lambda phone: _edit(phone, place, text)}))

    @rule(name=names, is_voice=st.booleans())
    def attach(self, name: str, is_voice: bool) -> None:
        self._do(self._act({name: lambda phone: _attach(phone, is_voice=is_voice)}))

    @rule(place=st.integers(0, 30))
    def repeat_an_update(self, place: int) -> None:
        update_id = self.books.updates[-1 - place % len(self.books.updates)]
        self.town.sandbox.updates.push_again(update_id)
        self._do(self._act({}))

    @rule(name=names, text=texts)
    def restart_in_the_middle(self, name: str, text: str) -> None:
        self._do(self._act({name: lambda phone: phone.person.send_text(text)}, is_settled=False))
        self._do(self._restart())
        self._do(self._act({name: lambda _phone: None}))

    @rule(name=leads, text=texts)
    def fill_in_and_send(self, name: str, text: str) -> None:
        self._do(self._follow(name, "报送", "[6月25日", TELLING, "记下", text, "总览", "提交", "仍然提交"))

    @rule(text=texts)
    def feed(self, text: str) -> None:
        self._do(
            self._follow("石望", "我的任务", "[4.2", "[报进展", "推进中", text, "总览", "提交", "仍然提交")
        )

    @rule(verdict=st.sampled_from(["[审核通过", "[退回", "[退回", "[重新打开"]), text=texts)
    def review(self, verdict: str, text: str) -> None:
        self._do(
            self._follow("秦朗", "报送情况", "[交通出行 · 6月25日", verdict, text, "总览", "[4.1", "[本月")
        )
        self._do(self._follow("秦朗", "总览", "提交"))

    @rule(hours=st.sampled_from([1, 9, 30, 100]))
    def move_the_clock(self, hours: int) -> None:
        self.town.clock.move_to(self.town.clock.now() + timedelta(hours=hours))
        self._do(self.town.ticks())
        self._do(self._act({}))

    async def _follow(self, name: str, *acts: str) -> None:
        """Say one thing after the other, or press "[" the newest button with a label, if there is one."""
        for act in acts:
            label = act.removeprefix("[")
            if label == act:
                await self._say(name, act)
            elif button := find_button(self.phones[name].person, label):
                await self._act({name: partial(_press_button, button=button)})

    async def _restart(self) -> None:
        await asyncio.sleep(0)
        await self.town.closes()
        await self.town.opens()

    async def _act(self, acts: dict[str, Callable[[Phone], object]], *, is_settled: bool = True) -> None:
        for name, act in acts.items():
            act(self.phones[name])
        if is_settled:
            await self.town.settled()
            now = await read_books(self.town.lianluo.database)
            check_books(self.books, now, acts)
            self.books = now

    async def _leave(self, name: str) -> None:
        """帮助 is answered, and 取消 leads out; 放弃 where it asks."""
        phone = self.phones[name]
        heard = len(phone.person.received)
        await self._say(name, "帮助")
        assert len(phone.person.received) > heard
        await self._say(name, "取消")
        for _ in range(2):
            if self.books.focus[name] is not None:
                await self._say(name, "放弃")
        assert self.books.focus[name] is None, f"{name} cannot get out of: {phone.last}"

    async def _say(self, name: str, text: str) -> None:
        await self._act({name: lambda phone: phone.person.send_text(text)})


def _press(phone: Phone, place: int) -> None:
    buttons = list_buttons(phone.person)
    if buttons:
        _press_button(phone, buttons[place % len(buttons)])


def _press_button(phone: Phone, button: tuple[int, str]) -> None:
    phone.person.press(*button, is_stale=True)


def _edit(phone: Phone, place: int, text: str) -> None:
    own = [one for one in phone.person.chat if not one["from"]["is_bot"] and "text" in one]
    phone.person.edit_text(own[-1 - place % len(own)]["message_id"], text)


def _attach(phone: Phone, *, is_voice: bool) -> None:
    if is_voice:
        phone.person.send_voice()
    else:
        phone.person.send_photo(PNG, "现场")


@pytest.fixture
def make_database(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> MakeDatabase:
    """Make databases with all tables, one for each run of the machine."""
    if kind == "sqlite":
        migrated = request.getfixturevalue("migrated_sqlite")
        numbers = iter(range(10_000))

        @contextlib.contextmanager
        def copy() -> Any:
            yield f"sqlite:///{shutil.copy(migrated, tmp_path / f'{next(numbers)}.sqlite3')}"

        return copy
    server, template = request.getfixturevalue("postgres"), request.getfixturevalue("migrated_postgres")
    return lambda: postgres_database(server, template)


@pytest.mark.parametrize(
    ("runs", "steps"), [(4, 40), pytest.param(60, 150, marks=pytest.mark.slow, id="long")]
)
def test_whatever_people_do_nothing_is_lost_or_doubled_and_there_is_a_way_out(
    make_database: MakeDatabase, runs: int, steps: int
) -> None:
    machine = type("Machine", (Bustle,), {"make_database": staticmethod(make_database)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
