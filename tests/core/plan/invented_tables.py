"""Invented task tables, and the layouts in which flattened tables reach the reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

BUREAUS = (
    "教育局 财政局 民政局 住建局 交通运输局 农业农村局 水利局 卫健委 人社局 文旅局 商务局 工信局 "
    "发改委 自然资源局 城管局 林业局 残联 妇联 科技局 公安局 审计局 统计局 行政审批局 供销社 "
    "城投集团 疾控中心 人力资源和社会保障局"
)
TOWNS = ["青石镇", "柳河镇", "东塘街道", "沙坪乡", "各乡镇人民政府", "各街道", "有关乡镇"]
PERSONS = ["周启文", "韩志远", "苏文清", "罗小平", "唐建国", "贺明亮", "曾海燕", "沈静"]
DEEDS = ["新建", "改造", "完成", "实施", "推进", "建成", "启动", "提升"]
THINGS = (
    "农村公路 老旧小区 社区食堂 城区公厕 口袋公园 停车泊位 图书馆新馆 供水管网 文化广场 背街小巷 "
    "中心卫生院 体育公园"
)
MEASURES = ["公里", "个", "户", "座", "处", "家", "亩", "所"]
DUE = ["12月底前", "6月底", "2026年10月31日", "全年", "长期坚持", "第三季度", "2026年6月底前", "上半年"]
NAMES = {
    "number": ["序号", "编号"],
    "title": ["项目名称", "工作任务", "实事名称", "重点任务"],
    "content": ["建设内容", "主要内容", "年度目标", "具体举措"],
    "money": ["总投资（万元）", "年度计划投资（万元）"],
    "due": ["完成时限", "时间节点", "整改时限"],
    "leader": ["分管领导", "责任领导", "包联领导"],
    "lead": ["牵头单位", "牵头部门", "牵头责任单位"],
    "responsible": ["责任单位", "责任部门", "主要责任单位", "实施单位"],
    "assisting": ["配合单位", "协办单位", "配合部门"],
}
ROLES = [
    ["responsible"], ["lead"], ["lead", "assisting"], ["lead", "responsible"], ["responsible", "assisting"],
    ["lead", "responsible", "assisting"],
]  # fmt: skip


@dataclass(frozen=True)
class InventedTable:
    """A table: the columns by what they hold, how they are called, and the text of every cell."""

    columns: list[str]
    names: list[str]
    rows: list[dict[str, str]]

    def cells(self) -> list[list[str]]:
        """The rows as they would be typed, without the heading."""
        return [[row[column] for column in self.columns] for row in self.rows]

    def tasks(self) -> list[str]:
        """What a clerk jots down."""
        return [self._task(place, row) for place, row in enumerate(self.rows, 1)]

    def _task(self, place: int, row: dict[str, str]) -> str:
        roles = {"lead": "牵头", "responsible": "责任", "assisting": "配合"}
        names = [
            role + name
            for column, role in roles.items()
            if column in self.columns and row[column]
            for name in row[column].split("、")
        ]
        people = [row["leader"]] if "leader" in self.columns else []
        number = row["number"] if "number" in self.columns else str(place)
        return " ".join([number, row["title"], *names, *people])


def invent_table(seed: int) -> InventedTable:
    """A table with some of the usual columns; the same for the same seed."""
    random = Random(seed)
    columns = ["number", "title", "content", "money", "leader", *random.choice(ROLES), "due"]
    for column, share in (("number", 0.15), ("content", 0.4), ("money", 0.7), ("leader", 0.6), ("due", 0.4)):
        if random.random() < share and len(columns) > 4:
            columns.remove(column)
    if "leader" in columns and random.random() < 0.4:
        columns.remove("leader")
        columns.insert(columns.index("due") if "due" in columns else len(columns), "leader")
    rows = [_invent_row(random, number) for number in range(1, random.randint(4, 9))]
    return InventedTable(columns, [random.choice(NAMES[column]) for column in columns], rows)


def _invent_row(random: Random, number: int) -> dict[str, str]:
    thing, other = random.sample(THINGS.split(), 2)
    return {
        "number": str(number),
        "title": f"{random.choice(DEEDS)}{thing}{random.randint(2, 99)}{random.choice(MEASURES)}",
        "content": f"{random.choice(DEEDS)}{other}{random.randint(2, 900)}处，年内建成投用。",
        "money": str(random.randint(60, 90000)),
        "due": random.choice(DUE),
        "leader": random.choice(PERSONS),
        "lead": _invent_names(random, 1),
        "responsible": _invent_names(random, random.randint(1, 3)),
        "assisting": _invent_names(random, random.randint(1, 4)),
    }


def _invent_names(random: Random, count: int) -> str:
    names = ["区" + bureau for bureau in random.sample(BUREAUS.split(), count)]
    return "、".join([*names, random.choice(TOWNS)] if count > 1 and random.random() < 0.4 else names)


def _rows(table: InventedTable, separator: str) -> str:
    return "\n".join(separator.join(cells) for cells in [table.names, *table.cells()])


def _lines(table: InventedTable, form: str = "{}") -> Iterator[str]:
    yield from (form.format(cell) for cells in [table.names, *table.cells()] for cell in cells)


def _framed(table: InventedTable) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in [table.names, *table.cells()]]
    return "\n".join([lines[0], "|---" * len(table.columns) + "|", *lines[1:]])


def _repeated(table: InventedTable) -> str:
    """Three rows a page, the heading and a page mark on each."""
    pages = [table.cells()[at : at + 3] for at in range(0, len(table.rows), 3)]
    lines = [
        line
        for number, page in enumerate(pages, 1)
        for line in (*table.names, *(cell for cells in page for cell in cells), f"— {number} —")
    ]
    return "\n".join(lines)


def _broken_names(table: InventedTable) -> str:
    """Names of four characters broken over two lines, as narrow columns do."""
    names = [part for name in table.names for part in ((name[:2], name[2:]) if len(name) == 4 else (name,))]
    return "\n\n".join([*names, *(cell for cells in table.cells() for cell in cells)])


def _broken_cells(table: InventedTable) -> str:
    """Long cells broken in the middle of a line."""
    lines = []
    for cells in table.cells():
        broken = [
            f"{cell[: len(cell) // 2]}\n{cell[len(cell) // 2 :]}" if len(cell) > 12 else cell
            for cell in cells
        ]
        lines.append(" | ".join(broken))
    return "\n".join([" | ".join(table.names), *lines])


def _drawn(table: InventedTable) -> str:
    """Columns at most eight characters wide."""
    widths = [
        min(8, max(len(cells[at]) for cells in [table.names, *table.cells()]))
        for at in range(len(table.columns))
    ]
    rules = ["─" * width for width in widths]
    drawn = [f"┌{'┬'.join(rules)}┐"]
    for cells in [table.names, *table.cells()]:
        height = max(-(-len(cell) // width) for cell, width in zip(cells, widths, strict=True))
        for line in range(height):
            pieces = [
                cell[line * width : (line + 1) * width].ljust(width, "　")
                for cell, width in zip(cells, widths, strict=True)
            ]
            drawn.append(f"│{'│'.join(pieces)}│")
        drawn.append(f"├{'┼'.join(rules)}┤")
    return "\n".join([*drawn[:-1], f"└{'┴'.join(rules)}┘"])


LAYOUTS: dict[str, Callable[[InventedTable], str]] = {
    "pipes": lambda table: _rows(table, " | "),
    "pipes in a frame with a rule": _framed,
    "full-width pipes": lambda table: _rows(table, "｜"),
    "pipes and broken cells": _broken_cells,
    "tabs": lambda table: _rows(table, "\t"),
    "commas": lambda table: _rows(table, ","),
    "two spaces": lambda table: _rows(table, "  "),
    "one space": lambda table: _rows(table, " "),
    "one line": lambda table: " ".join(_lines(table)),
    "one cell a line": lambda table: "\n".join(_lines(table)),
    "one cell a line, empty lines between": lambda table: "\n\n".join(_lines(table)),
    "one cell a line, a pipe behind each": lambda table: "\n".join(_lines(table, "{} |")),
    "one cell a line, the heading on every page": _repeated,
    "one cell a line, the heading broken": _broken_names,
    "drawn": _drawn,
    "drawn-out characters": lambda table: "\n".join(map(" ".join, _rows(table, "|").split("\n"))),
}
