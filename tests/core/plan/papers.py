"""Invented plans in the forms that offices write, for properties: a paper is a list of blocks, one after the other."""

from collections import Counter
from collections.abc import Callable

from hypothesis import strategies as st

from bot.core.model import Plan
from bot.core.plan.text.folding import fold

Draw = st.DrawFn
Block = Callable[[Draw, int, str], str]

BODIES = [
    "区教育局", "区财政局", "县住房和城乡建设局", "区残联", "市场监管局", "各镇人民政府", "各街道办事处", "团区委",
    "区委宣传部", "北桥镇人民政府", "县城投公司", "市人力资源和社会保障局",
]  # fmt: skip
WORKS = [
    "农村公路", "公交站亭", "老旧小区改造", "敬老院", "幼儿园建设", "污水管网", "健身步道", "平安创建", "饮水安全",
]  # fmt: skip
TARGETS = (
    "新建3所，投资500万元，年底前完工。",
    "改造85户，9月底前完成。",
    "待上级下达指标后再进一步分解细化。",
    "完成率达100%。",
    "（1）综合楼：面积1200平方米。（2）食堂：投资20万元。",
)
HAN = "一二三四五"

names = st.lists(st.sampled_from(BODIES), min_size=1, max_size=4, unique=True).map("、".join)
brackets = st.one_of(
    names.map("（责任单位：{}）".format),
    st.builds("（责任单位：{}；协办单位：{}）".format, names, names),
    st.builds("（牵头单位：{}；责任单位：{}）".format, names, names),
    names.map("（{}负责）".format),
    names.map("（{}牵头）".format),
)
targets = st.sampled_from(TARGETS)
works = st.lists(st.sampled_from(WORKS), min_size=2, max_size=5, unique=True)

# What a plan says besides: nobody is made answerable by it.
SAYINGS = [
    "坚持把群众的事办好", "让群众得到实惠", "投资300万元", "年底前全部完成", "新建道路5公里", "要加强调度，压实责任",
    "做到心中有数", "主动配合，形成合力", "按时报送进度", "落实责任，全面负责", "由专人负责", "部门协同，上下联动",
]  # fmt: skip
sayings = st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=4).map(lambda said: "，".join(said) + "。")
murmurs = st.text("发展民生改善提高加快道路花草水电气暖3年月，。；：0 5", min_size=9, max_size=40).map(
    "{}。".format
)
paragraphs = sayings | murmurs


def _bracket_after_title(draw: Draw, ordinal: int, work: str) -> str:
    return f"{ordinal}.{work}{draw(brackets)}\n目标任务：{draw(targets)}"


def _labels_below(draw: Draw, ordinal: int, work: str) -> str:
    return f"{ordinal}．{work}\n{draw(targets)}\n牵头单位：{draw(names)}\n责任单位：{draw(names)}\n完成时限：12月底"


def _bracket_at_the_end(draw: Draw, ordinal: int, work: str) -> str:
    return f"（{HAN[ordinal - 1]}）{work}。{draw(targets)}{draw(brackets)}"


def _several_brackets(draw: Draw, ordinal: int, work: str) -> str:
    again = f"加强日常管护，确保9月底前完成。{draw(brackets)}"
    return f"（{HAN[ordinal - 1]}）{work}。新建3所，投资500万元。{draw(brackets)}{again}"


def _label_in_line(draw: Draw, ordinal: int, work: str) -> str:
    return f"{ordinal}、{work}，{draw(targets).rstrip('。')}。责任单位：{draw(names)}。"


@st.composite
def sections(draw: Draw) -> list[str]:
    """Headings with tasks below them."""
    form = draw(st.sampled_from([_bracket_after_title, _labels_below, _label_in_line]))
    blocks = ["青屏区惠民工程实施方案"]
    for area in range(draw(st.integers(1, 3))):
        lead = f"\n牵头部门：{draw(names)}\n责任单位：{draw(names)}" if draw(st.booleans()) else ""
        blocks += [f"（{HAN[area]}）方面之{HAN[area]}{lead}", *_items(draw, form)]
    return blocks


@st.composite
def opinions(draw: Draw) -> list[str]:
    """Sections of sentences that end in brackets."""
    form = draw(st.sampled_from([_bracket_at_the_end, _several_brackets]))
    return ["关于扩大服务的实施意见", "一、重点任务", *_items(draw, form)]


@st.composite
def shares_of_work(draw: Draw) -> list[str]:
    """Headings that name a body, with its duties below."""
    blocks = ["青屏区重点工作责任分工"]
    for area, body in enumerate(draw(st.lists(st.sampled_from(BODIES), min_size=1, max_size=3, unique=True))):
        announced = draw(st.sampled_from(["牵头工作（2项）", "（2项）", ""]))
        below = [f"{ordinal}.{work}。{draw(targets)}" for ordinal, work in enumerate(draw(works), 1)]
        blocks += [f"{HAN[area]}、{body}{announced}", *below]
    return blocks


@st.composite
def duties(draw: Draw) -> list[str]:
    """Lines that each begin with the bodies whose duty they tell."""
    lines = [f"{draw(names)}：做好{work}工作，{draw(targets)}" for work in draw(works)]
    return ["青屏区文明创建工作方案", "一、工作目标", "办好实事。", "二、职责分工", *lines]


@st.composite
def tables(draw: Draw) -> list[str]:
    """A table with its cells between pipes; it is one block."""
    head = ["序号", "项目名称", "目标任务", "牵头单位", "配合单位", "完成时限"]
    dates = st.sampled_from(["12月底", "9月", "长期坚持", "2026年6月底前"])
    rows = [
        [str(ordinal), work, draw(targets), draw(names), draw(names), draw(dates)]
        for ordinal, work in enumerate(draw(works), 1)
    ]
    edge = draw(st.sampled_from(["", "|"]))
    table = "\n".join(f"{edge}{'|'.join(row)}|" for row in [head, *rows])
    return ["青屏区责任分解表", "一、工作目标", "坚持把好事办好。", table]


def _items(draw: Draw, form: Block) -> list[str]:
    return [form(draw, ordinal, work) for ordinal, work in enumerate(draw(works), 1)]


papers = st.one_of(sections(), opinions(), shares_of_work(), duties(), tables())
# The same without anybody: numbers, titles and sayings in any order.
_numbers = st.sampled_from(
    ["", "一、", "二、", "（一）", "（二）", "1.", "2.", "3、", "（1）", "①", "第一条 "]
)
papers_without_bodies = st.lists(
    st.builds("{}{}".format, _numbers, paragraphs | st.sampled_from(WORKS)), min_size=1, max_size=14
).map(lambda lines: "\n".join(["青屏区工作意见", *lines]))


def who_does_what(plan: Plan) -> Counter[tuple[str, str, str]]:
    """Everybody who is made answerable, folded: title, role and name, for tasks and for areas."""
    of_tasks = [(task.title, role.value, name) for task in plan.tasks for role, name in task.units()]
    of_areas = [
        (area.title, f"area's {role}", name)
        for area in plan.areas
        for role, names in (("lead", area.lead), ("responsible", area.responsible))
        for name in names
    ]
    return Counter((fold(title).strip(), role, fold(name)) for title, role, name in of_tasks + of_areas)
