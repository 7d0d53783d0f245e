"""Measures the plan reader: python -m tests.benchmarks.bench_plan [MB ...], by default 0.25 and 1.

Every text is that many megabytes of UTF-8, made by repeating one piece, or of tasks none of which is like another.
Prints the CPU seconds of each, so that other processes do not disturb, with what they are per megabyte: the same for
both sizes where the time is linear.
"""

import sys
import time
from functools import partial
from pathlib import Path

from bot.core.plan import read_plan
from tests.benchmarks.made_up_papers import FORMS, write_paper

_SAMPLE = Path(__file__).parents[2] / "bot" / "sandbox" / "sample_plan.txt"
_HEADINGS = "序号 项目名称 责任单位 配合单位"
# What comes first, and what is then repeated.
_TEXTS = {
    "one line of Han": ("", "发展"),
    "short lines": ("", "发展\n"),
    "spaces": ("", " "),
    "open brackets": ("", "("),
    "closed brackets": ("", ")"),
    "pairs of brackets": ("", "()"),
    "square brackets": ("", "[1"),
    "book marks": ("", "《"),
    "quotation marks": ("", "“1"),
    "digits": ("", "1"),
    "grouped digits": ("", "1,111"),
    "digits and points": ("", "1."),
    "figures": ("", "投资1,200.5万元"),
    "years": ("", "20"),
    "dates": ("", "3月底前"),
    "spans of time": ("", "3月至"),
    "enumeration commas": ("", "、"),
    "commas": ("", "，"),
    "full stops": ("", "。"),
    "colons": ("", "："),
    "pipes": ("", "a|b|"),
    "rows between pipes": ("", "1|修路|区教育局|\n"),
    "a table between pipes": ("|序号|项目|责任单位|完成时限|\n", "|1|修路|区教育局|6月|\n"),
    "a table of lines": ("", "序号\n项目名称\n责任单位\n完成时限\n1\n修路\n区教育局\n6月\n"),
    "a table run together": (_HEADINGS.replace(" ", ""), "1扩大供给新建5所。区教育局区财政局"),
    "a table of spaces": (f"{_HEADINGS}\n", "1 扩大供给新建5所 区教育局 区财政局 "),
    "table headings": ("", _HEADINGS.replace(" ", "")),
    "drawn tables": ("", "┌─┬─┐\n│甲│乙│\n└─┴─┘\n"),
    "numbers": ("", "1、2、3、"),
    "one number": ("", "1、"),
    "points of points": ("", "1.1.1.1 "),
    "numbers of all kinds": ("", "一、(一)1.(1)1)①"),
    "numbers in brackets": ("", "(1)"),
    "a list of lines": ("", "1.修路\n"),
    "headings and items": ("", "一、区教育局\n1.修路\n"),
    "titles": ("", "关于扩大服务的实施方案\n"),
    "names over lists": ("", "区教育局\n1.修路\n2.架桥\n"),
    "names below items": ("", "1.修路\n区教育局\n"),
    "rows of lines": ("", "1\n修路九公里长\n区教育局\n6月\n"),
    "titles over labels": ("", "公园工程\n主要内容：修路\n责任单位：区教育局\n"),
    "cards": ("", "项目名称|修路\n责任单位|区教育局\n完成时限|6月\n\n"),
    "headings of two rows": ("", "序号\t任务\t分工\t\t时限\n\t\t牵头单位\t配合单位\n"),
    "page marks": ("", "— 2 —\n"),
    "names in brackets": ("", "(责任单位:区教育局)"),
    "labels in brackets": ("", "(责任单位:"),
    "labels": ("", "责任单位:"),
    "lines of names": ("", "责任单位：区教育局\n"),
    "a long list of names": ("（责任单位：", "区教育局、"),
    "names joined by and": ("责任单位：", "区局和"),
    "sentences of duties": ("", "区教育局牵头，区财政局配合。"),
    "bodies": ("", "区教育局"),
    "et cetera": ("", "等"),
    "traditional signs": ("", "責任單位："),
    "reporting": ("各单位", "每月25日报送，"),
    "tags": ("", "<p>发展</p>"),
    "rows of tags": ("<table>", "<tr><td>1</td><td><p>修路</p></td><td>区教育局</td></tr>"),
    "merged cells in tags": ("<table>", "<tr><td rowspan=99 colspan=20>1<td rowspan=99>修路</td></tr>"),
    "tags that never end": ("</p></p></p>", "<style><!--<script <br"),
    "breaks": ("", "<br>"),
    "no signs at all": ("", "\x00\x01\u2028"),
}


def main(sizes_mb: list[float]) -> None:
    """Read each text in each size."""
    sample = _SAMPLE.read_text(encoding="utf-8")
    repeated = {"a plan": ("", sample), "a plan in one line": ("", sample.replace("\n", "")), **_TEXTS}
    makers = {name: partial(repeat, *parts) for name, parts in repeated.items()}
    makers |= {form: partial(write_paper, form) for form in FORMS}
    print(f"{'':26}" + "".join(f"{size:>8} MB {'s per MB':>9}" for size in sizes_mb))
    for name, make in makers.items():
        seconds = [read_seconds(make(int(size * 1_000_000))) for size in sizes_mb]
        figures = "".join(
            f"{took:>9.2f} s {took / size:>9.2f}" for took, size in zip(seconds, sizes_mb, strict=True)
        )
        print(f"{name:26}{figures}", flush=True)


def repeat(first: str, piece: str, size: int) -> str:
    """A text of so many bytes."""
    return first + piece * (size // len(piece.encode()))


def read_seconds(text: str) -> float:
    """Read a text and say how much CPU time it took."""
    started = time.process_time()
    read_plan(text, 2026)
    return time.process_time() - started


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]] or [0.25, 1.0])
