"""Plans and the glossary for the tests of this room."""

from functools import cache
from pathlib import Path

from bot.core.model import Area, Plan, Task
from bot.core.plan import read_plan
from bot.core.who import Glossary, WhoIndex, parse_glossary

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PLANS = {
    "chenglan": ROOT / "bot" / "sandbox" / "sample_plan.txt",
    "qingwei": HERE / "plans" / "qingwei.txt",
    "linsong": HERE / "plans" / "linsong.txt",
    "yunyu": HERE / "plans" / "yunyu.txt",
    "tonghe": HERE / "plans" / "tonghe.txt",
    "shuoan": HERE / "plans" / "shuoan.txt",
    "langang": HERE / "plans" / "langang.txt",
}


@cache
def read_glossary() -> Glossary:
    files = sorted((ROOT / "locales" / "glossary").glob("*.txt"))
    return parse_glossary("\n".join(path.read_text("utf-8") for path in files))


@cache
def read_invented_plan(name: str) -> Plan:
    return read_plan(PLANS[name].read_text("utf-8"), 2026)


@cache
def index_of(name: str) -> WhoIndex:
    return WhoIndex.build(read_invented_plan(name), read_glossary())


def make_task(
    number: str, title: str, target: str = "", *units: str, assisting: tuple[str, ...] = ()
) -> Task:
    area = number.partition(".")[0]
    return Task(number, area, title, target, responsible=units, assisting=assisting)


def make_plan(*tasks: Task, areas: tuple[Area, ...] = ()) -> Plan:
    return Plan("方案", 2026, areas, tasks)


def ask(index: WhoIndex, question: str) -> tuple[str, list[str]]:
    """Give the answer's kind and the numbers of its tasks."""
    answer = index.ask(question)
    return answer.kind, [hit.task.number for hit in answer.tasks]
