"""What a plan wants of a task's figures, and what has been reported of them."""

from datetime import date
from decimal import Decimal

from bot.core.figures import Figure, measure_figures
from bot.core.forms import ReportTask
from bot.core.model import Task
from bot.core.plan import read_target
from bot.data import load_report_form

FORM = load_report_form()


def measure(target: str, *months: dict[str, object], rule: str = "每月25日报送投资") -> dict[str, Figure]:
    read = read_target(target, 2026)
    task = Task("1.1", "1", "工程", target, milestones=read.milestones, quantities=read.quantities)
    questions = FORM.for_task(ReportTask("1", task), rule, date(2026, 6, 1)).sections[0].questions
    return {figure.text: figure for figure in measure_figures(task, questions, months)}


def test_money_of_the_year_is_added_up_month_by_month() -> None:
    target = "计划总投资7820万元，年内完成投资2600万元，8月底前主体结构封顶"
    assert measure(target)["年内完成投资2600万元"].done is None
    found = measure(target, {"investment": "120"}, {"stage": "started"}, {"investment": "0.5"})
    assert list(found) == ["年内完成投资2600万元"]
    figure = found["年内完成投资2600万元"]
    assert figure == Figure(figure.text, Decimal(2600), "万元", Decimal("120.5"), is_money=True)


def test_all_of_the_money_counts_where_the_work_ends_this_year_and_not_where_it_goes_on() -> None:
    assert measure("计划总投资1850万元，10月底前建成通车")["计划总投资1850万元"].planned == 1850
    assert measure("计划总投资1.2亿元，11月底前主体封顶") == {}


def test_a_price_for_each_is_no_sum() -> None:
    assert measure("每户补助4500元，10月底前完工") == {}
    assert measure("每所投入12万元，9月份全部投入使用") == {}


def test_of_an_indicator_the_newest_count_holds() -> None:
    question = "indicator-1-新建管网48公里"
    found = measure("新建管网48公里", {question: "12"}, {question: "30.5"}, {"stage": "under-way"})
    assert found["新建管网48公里"].done == Decimal("30.5")
    assert found["新建管网48公里"].is_steady


def test_few_whole_things_and_rates_are_measured_but_do_not_grow_steadily() -> None:
    found = measure("新建城市书房2家，合格率达98%以上，更换器材1.2万件，新增岗位320个")
    assert {text: figure.is_steady for text, figure in found.items()} == {
        "新建城市书房2家": False,
        "合格率达98%以上": False,
        "更换器材1.2万件": True,
        "新增岗位320个": True,
    }


def test_what_no_report_asks_is_not_measured() -> None:
    assert measure("总建筑面积约13600平方米") == {}


def test_an_answer_that_is_no_number_counts_as_none() -> None:
    question = "indicator-1-新建管网48公里"
    assert (
        measure("新建管网48公里", {question: None}, {question: ""}, {question: "几"})["新建管网48公里"].done
        is None
    )


def test_money_that_no_report_asks_for_is_measured_only_where_somebody_reports_it() -> None:
    rule = "每月25日报送进展"
    assert measure("年内完成投资1200万元", rule=rule) == {}
    (figure,) = measure("年内完成投资1200万元", {"investment-total": "300"}, rule=rule).values()
    assert figure.done == Decimal(300)
