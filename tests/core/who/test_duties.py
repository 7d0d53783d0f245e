import pytest

from bot.core.model import Area
from bot.core.who import WhoIndex
from tests.core.who.invented import ask, index_of, make_plan, make_task, read_glossary

AREAS = (
    Area("1", "社会保障", lead=("区劳动和社会保障局",)),
    Area("2", "和谐平安", lead=("区综治办",), responsible=("区地震局",)),
)
PLAN = make_plan(
    make_task("1.1", "就业培训", "", "区劳动和社会保障局", "区妇联"),
    make_task("1.2", "敬老院", "", "石门镇人民政府", assisting=("区卫生局",)),
    make_task("1.3", "渔船保险", "", "区海洋与渔业局"),
    make_task("1.4", "绿色村庄", "", "区农办", "各乡镇人民政府"),
    make_task("1.5", "造福工程", "", "区委农办"),
    make_task("1.6", "饮水安全", "", "区水务局"),
    make_task("2.1", "避险点", "", "区防汛办"),
    areas=AREAS,
)


@pytest.fixture(scope="module")
def index() -> WhoIndex:
    return WhoIndex.build(PLAN, read_glossary())


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("区妇联负责哪些工作", ["1.1"]),
        ("区妇联", ["1.1"]),
        ("妇女联合会有什么任务", ["1.1"]),
        ("人社局管什么", ["1.1"]),
        ("劳保局的任务清单", ["1.1"]),
        ("你好，请问水利局具体负责哪些工作呢", ["1.6"]),
        ("海渔局负责啥", ["1.3"]),
        ("区农办有哪些任务", ["1.4", "1.5"]),
        ("區農辦有哪些任務", ["1.4", "1.5"]),
        ("shuiwuju fuze naxie gongzuo", ["1.6"]),
    ],
)
def test_a_unit_is_asked_for_under_any_of_its_names(
    index: WhoIndex, question: str, numbers: list[str]
) -> None:
    assert ask(index, question) == ("unit", numbers)


def test_a_unit_that_assists_is_responsible_too(index: WhoIndex) -> None:
    assert ask(index, "卫生局负责哪些工作") == ("unit", ["1.2"])


def test_a_township_shares_what_all_townships_have(index: WhoIndex) -> None:
    assert ask(index, "石门镇负责哪些工作") == ("unit", ["1.2", "1.4"])


def test_a_unit_that_only_leads_an_area_answers_for_its_tasks(index: WhoIndex) -> None:
    assert ask(index, "综治办负责哪些工作") == ("unit", ["2.1"])
    assert ask(index, "地震办负责哪些工作") == ("unit", ["2.1"])


def test_a_unit_of_another_plan_is_unknown(index: WhoIndex) -> None:
    assert ask(index, "税务局负责哪些工作") == ("unknown", [])


def test_a_unit_beside_a_matter_asks_for_the_matter(index: WhoIndex) -> None:
    assert ask(index, "人社局的就业培训") == ("found", ["1.1"])
    assert ask(index, "水务局电话多少") == ("unknown", [])


def test_the_answer_names_the_unit_as_the_plan_does(index: WhoIndex) -> None:
    assert index.ask("人社局管什么").unit == "区劳动和社会保障局"


def test_a_zone_is_no_level_of_government() -> None:
    plan = make_plan(
        make_task("1.1", "标准厂房", "", "县经开区管委会"), make_task("1.2", "招商", "", "县商务局")
    )
    index = WhoIndex.build(plan, read_glossary())
    for name in ("经开区管委会", "县经开区管委会", "管委会"):
        assert ask(index, f"{name}负责哪些工作") == ("unit", ["1.1"])


def test_a_unit_of_a_real_looking_plan_has_all_its_tasks() -> None:
    assert ask(index_of("qingwei"), "县林业局负责什么") == ("unit", ["3.2", "3.3"])


@pytest.mark.parametrize(
    ("unit", "short"),
    [
        ("朔安水务投资集团有限公司", "水投集团"),
        ("朔安水务投资集团有限公司", "水务集团"),
        ("朔安水务投资集团有限公司", "水投"),
        ("柘原城市建设投资集团有限公司", "城投"),
        ("区河长制办公室", "河长办"),
        ("古渡街道办事处", "古渡街办"),
        ("县农信联社", "信用社"),
    ],
)
def test_a_unit_is_known_by_the_short_name_that_is_formed_by_rule(unit: str, short: str) -> None:
    index = WhoIndex.build(make_plan(make_task("1.1", "排水管网", "", unit)), read_glossary())
    assert ask(index, f"{short}负责什么") == ("unit", ["1.1"])
