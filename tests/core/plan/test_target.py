"""A target by itself, as an office types it or sends it back in a table."""

from datetime import date

from bot.core.plan import read_plan, read_target

TEXT = """\
新建校舍66幢，面积9.12万平方米，投资10，035万元，7月前全部开工。
（2）食堂：投资20万元，年内建成。
完成时限：2026年12月"""


def test_it_says_until_when_and_how_much() -> None:
    target = read_target(TEXT, 2026)
    assert [(found.text, found.due) for found in target.milestones] == [
        ("7月前全部开工", None),
        ("年内建成", date(2026, 12, 31)),
        ("2026年12月", date(2026, 12, 31)),
    ]
    assert [found.text for found in target.quantities] == ["66幢", "9.12万平方米", "10，035万元", "20万元"]


def test_it_is_read_as_in_a_plan() -> None:
    (task,) = (
        task
        for task in read_plan(f"1.校舍（责任单位：区教育局）\n目标任务：{TEXT}", 2026).tasks
        if not task.parent
    )
    target = read_target(task.target, 2026)
    assert set(target.milestones) == set(task.milestones)
    assert set(target.quantities) == set(task.quantities)


def test_nothing_said_is_nothing_promised() -> None:
    target = read_target("", 2026)
    assert (target.milestones, target.quantities) == ((), ())


def test_lines_may_end_in_any_way() -> None:
    assert read_target(TEXT.replace("\n", "\r\n"), 2026) == read_target(TEXT, 2026)
