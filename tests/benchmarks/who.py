"""Measures 谁负责: python -m tests.benchmarks.who [TASKS ...], by default 37, 1 000, 10 000, 100 000.

First the quality on questions with gold, kind by kind, where these lie beside the checkout (../shared/who): right at
once, right among three, refused. Then, for plans of each size, build time, memory, the time of a question (plain, with
slips, unknown) and of one changed task, side by side with other ways to search. Times are CPU time, so that other
processes do not disturb.
"""

import json
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from typing import Any, TypeVar

from bot.core.model import Plan
from bot.core.plan import read_plan
from bot.core.who import Answer, Glossary, WhoIndex
from bot.data import load_glossary
from tests.benchmarks.made_up_plans import make_plan, make_questions
from tests.benchmarks.rivals import make_tantivy, make_trigrams, make_wratio

Argument = TypeVar("Argument")
SHARED = Path(__file__).parents[3] / "shared"
QUESTIONS = 1000
RIVALS_QUESTIONS = 100
"""The slow ones are not asked as often."""

LONGEST = 4096
ODD = {
    "empty": "",
    "question marks": "？" * LONGEST,
    "asking without end": "谁负责" * (LONGEST // 3),
    "emoji": "\U0001f600" * LONGEST,
    "control characters": "\x00\x1f" * (LONGEST // 2),
    "right to left": "\u202eمرحبا谁负责\u202c" * 300,
    "one letter": "a" * LONGEST,
    "letters": "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz ", k=LONGEST)),
    "pinyin": "wenhuazhan shui fuze " * 195,
    "any characters": "".join(map(chr, random.Random(1).choices(range(0x4E00, 0x9FA5), k=LONGEST))),
    "zero width": "区\u200b" * (LONGEST // 2),
    "figures": "一二三四五六七八九十百千万亿" * 292,
    "matters": "垃圾和绿化和" * 680,
}
"""Questions that nobody asks but anybody may send."""


def print_quality(glossary: Glossary) -> None:
    """Print, for each kind of question, how many are answered right."""
    questions = SHARED / "who" / "questions.dev.jsonl"
    if not questions.exists():
        print("no questions with gold beside the checkout")
        return
    plan = read_plan((SHARED / "plans" / "00-seed.txt").read_text("utf-8"), 2026)
    index = WhoIndex.build(plan, glossary)
    by_kind: defaultdict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for line in questions.read_text("utf-8").splitlines():
        asked = json.loads(line)
        by_kind[asked["kind"]].append(_judge(asked, index.ask(asked["q"])))
    print(f"{'kind':28} {'asked':>5} {'first':>6} {'three':>6} {'refused':>8}")
    for kind, judged in sorted(by_kind.items()):
        first, three, refused = (sum(marks) / len(judged) for marks in zip(*judged, strict=True))
        print(f"{kind:28} {len(judged):5} {first:6.1%} {three:6.1%} {refused:8.1%}")


def _judge(asked: dict[str, Any], answer: Answer) -> tuple[bool, bool, bool]:
    """Judge an answer: (right at once, right among three, refused). To refuse is right where nothing answers."""
    named = [hit.task.number for hit in answer.tasks]
    is_refused = answer.kind == "unknown"
    if not asked["answerable"]:
        return is_refused, is_refused, is_refused
    return (
        named[:1] != [] and named[0] in asked["gold"],
        bool(set(named[:3]) & set(asked["gold"])),
        is_refused,
    )


def measure(tasks: int, glossary: Glossary) -> None:
    """Measure one size of plan and print a line for the index and for each other way."""
    plan, chance = make_plan(tasks), random.Random(1)
    started = time.process_time()
    index = WhoIndex.build(plan, glossary)
    built_s = time.process_time() - started
    index.warm_up()
    questions = list(make_questions(plan, chance, QUESTIONS))
    asked_ms = [_time_ms(index.ask, question) for question in questions]
    odd = {name: _time_ms(index.ask, text) for name, text in _odd_questions(plan).items()}
    slowest = max(odd, key=lambda name: odd[name])
    changes = [replace(task, title=task.title + "二期") for task in chance.sample(plan.tasks, min(tasks, 30))]
    changed_ms = max(_time_ms(index.replace, task) for task in changes)
    renamed_ms = max(_time_ms(lambda task: index.rename(task.number, ["大名"]), task) for task in changes)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    _print_line(f"{tasks} tasks: this index", asked_ms)
    print(f"{'':32} built in {built_s:.2f} s, {memory} MB in all")
    print(
        f"{'':32} change {changed_ms:.2f} ms, other name {renamed_ms:.2f} ms, {slowest} {odd[slowest]:.2f} ms"
    )
    measure_rivals(plan, questions[:RIVALS_QUESTIONS])


def _odd_questions(plan: Plan) -> dict[str, str]:
    return ODD | {"the plan itself": "".join(task.target for task in plan.tasks[:80])[:LONGEST]}


def measure_rivals(plan: Plan, questions: list[str]) -> None:
    """Measure the other ways on the same plan."""
    rivals = {"WRatio, titles": make_wratio, "FTS5 trigram": make_trigrams, "tantivy, bigrams": make_tantivy}
    for name, make in rivals.items():
        find = make(plan)
        if find is None:
            print(f"{name:>32} is not installed")
        else:
            _print_line(name, [_time_ms(find, question) for question in questions])


def _print_line(name: str, asked_ms: list[float]) -> None:
    marks = quantiles(asked_ms, n=100)
    print(f"{name:>32} p50 {marks[49]:8.2f} ms  p99 {marks[98]:8.2f} ms  max {max(asked_ms):8.2f} ms")


def _time_ms(act: Callable[[Argument], object], argument: Argument) -> float:
    started = time.process_time()
    act(argument)
    return (time.process_time() - started) * 1000


def main() -> None:
    """Measure quality, then each size."""
    glossary = load_glossary()
    print_quality(glossary)
    for tasks in map(int, sys.argv[1:] or ("37", "1000", "10000", "100000")):
        measure(tasks, glossary)


if __name__ == "__main__":
    main()
