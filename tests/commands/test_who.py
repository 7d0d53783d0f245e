import json
from pathlib import Path

import pytest

from tests.commands.shell import ask, assert_one_sentence, run


def test_a_question_gets_a_card_without_tags(imported: Path) -> None:
    card = run("who", "谁负责农村公厕").stdout
    assert "5.4 农村公厕管护" in card
    assert "区农业农村局" in card
    assert "<b>" not in card


def test_a_question_as_json_names_the_task_and_its_units(imported: Path) -> None:
    answer = ask("渡云大桥危桥改造谁负责")
    assert answer["answer"] == "found"
    assert "4.1" in str(answer["tasks"])
    assert answer.keys() >= {"q", "answer", "tasks", "unit"}


def test_a_batch_gets_one_json_object_a_line(document: Path, tmp_path: Path) -> None:
    (tmp_path / "问题.txt").write_text("农村公厕谁管\n火星基地\n\n", encoding="utf-8")
    result = run("who", "--batch", "问题.txt", "--plan", document.name)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["q"] for answer in answers] == ["农村公厕谁管", "火星基地", ""]
    assert [answer["answer"] for answer in answers] == ["found", "unknown", "unknown"]


def test_asking_without_a_question_says_what_is_expected() -> None:
    result = run("who")
    assert result.exit_code == 2
    assert "--batch" in result.stderr


@pytest.mark.parametrize("command", [["who", "农村公厕"], ["invite", "--office"], ["due"]])
def test_what_needs_a_plan_says_how_to_import_one(command: list[str]) -> None:
    assert_one_sentence(run(*command), "lianluo plan import")
