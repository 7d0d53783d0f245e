import json
import re
from pathlib import Path

import pytest

from tests.commands.shell import ask, assert_one_sentence, run

MANAGED = "农村公厕管护(责任单位:各乡镇人民政府、区农业农村局)"


def change(document: Path, old: str, new: str) -> None:
    text = document.read_text(encoding="utf-8")
    assert old in text
    document.write_text(text.replace(old, new), encoding="utf-8")


def test_reading_a_plan_shows_its_areas_tasks_and_what_was_left_over(document: Path) -> None:
    shown = run("plan", "read", document.name, "--year", "2026").output
    for expected in (
        "（2026）",
        "5.4 农村公厕管护",
        "牵头：区交通运输局",
        "当前位置",
        "共 6 个方面、24 项任务",
    ):
        assert expected in shown


def test_reading_a_plan_as_json_gives_its_parts(document: Path) -> None:
    plan = json.loads(run("plan", "read", document.name, "--json").stdout)
    assert [area["number"] for area in plan["areas"]] == ["1", "2", "3", "4", "5", "6"]
    assert {"number", "area", "title", "target", "milestones", "quantities"} <= plan["tasks"][0].keys()


def test_reading_stores_nothing(document: Path) -> None:
    run("plan", "read", document.name, "--json")
    assert not Path("bot.sqlite3").exists()


def test_a_file_that_is_no_text_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "方案.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert_one_sentence(run("plan", "read", "方案.doc"), "方案.doc")


def test_a_document_without_a_task_is_not_stored(tmp_path: Path) -> None:
    (tmp_path / "通知.txt").write_text("今天下午开会。", encoding="utf-8")
    assert_one_sentence(run("plan", "import", "通知.txt", "--year", "2026"), "通知.txt")
    assert_one_sentence(run("who", "农村公厕"), "lianluo plan import")


def test_an_import_says_what_was_stored(document: Path) -> None:
    result = run("plan", "import", document.name, "--year", "2026")
    assert result.exit_code == 0
    assert "2026 年" in result.stdout
    assert "24 项任务" in result.stdout


def test_importing_the_same_document_again_finds_no_difference(imported: Path) -> None:
    result = run("plan", "import", imported.name, "--year", "2026", answer="y\n")
    assert result.exit_code == 0
    assert not re.search("[＋～－]", result.stdout)


def test_answering_no_to_the_differences_keeps_the_stored_plan(imported: Path) -> None:
    change(imported, MANAGED, "农村公厕管护(责任单位:区城市管理局)")
    result = run("plan", "import", imported.name, "--year", "2026", answer="n\n")
    assert result.exit_code == 1
    assert "变动 1 项" in result.stdout
    assert "5.4 农村公厕管护" in result.stdout
    assert "区农业农村局" in str(ask("农村公厕管护谁负责"))


@pytest.mark.parametrize(("options", "answer"), [((), "y\n"), (("--yes",), None)], ids=["typed", "option"])
def test_saying_yes_to_the_differences_stores_the_new_plan(
    imported: Path, options: tuple[str, ...], answer: str | None
) -> None:
    change(imported, MANAGED, "农村公厕管护(责任单位:区城市管理局)")
    result = run("plan", "import", imported.name, "--year", "2026", *options, answer=answer)
    assert result.exit_code == 0
    assert "区城市管理局" in str(ask("农村公厕管护谁负责"))


def test_new_and_cancelled_tasks_are_told(imported: Path) -> None:
    change(imported, "4.农村公厕管护(", "4.村级快递服务站布点(")
    shown = run("plan", "import", imported.name, "--year", "2026", answer="n\n").stdout
    assert "＋ 5.4 村级快递服务站布点" in shown
    assert "－ 5.4 农村公厕管护" in shown


def test_an_import_needs_a_year(document: Path) -> None:
    assert run("plan", "import", document.name).exit_code == 2
