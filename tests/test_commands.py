"""The command line on a database of its own: what it prints, what it keeps, how it ends."""

import asyncio
import json
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import bot.app
from bot.__main__ import app
from bot.data import read_sample_plan
from storage import members
from storage.database import Database
from storage.members import MemberRole

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)


def enter(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Work in this folder, in Chinese, on 20 June 2026."""
    build = bot.app.build
    patch.setattr("bot.app.build", lambda settings: build(settings, lambda: NOW))
    patch.chdir(folder)
    patch.setenv("LC_ALL", "zh_CN.UTF-8")
    patch.setenv("LIANLUO_DATABASE_URL", "sqlite:///bot.sqlite3")
    patch.delenv("LIANLUO_TOKEN", raising=False)


def run(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=answer)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    enter(tmp_path, monkeypatch)
    return tmp_path


@pytest.fixture
def document(folder: Path) -> Path:
    file = folder / "方案.txt"
    file.write_bytes(read_sample_plan())
    return file


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database into which the sample plan was imported, once for all tests."""
    folder = tmp_path_factory.mktemp("stored")
    (folder / "方案.txt").write_bytes(read_sample_plan())
    with pytest.MonkeyPatch.context() as patch:
        enter(folder, patch)
        assert run("plan", "import", "方案.txt", "--year", "2026").exit_code == 0
    return folder / "bot.sqlite3"


@pytest.fixture
def imported(stored: Path, document: Path) -> Path:
    """The sample plan is stored; its document may be changed and imported again."""
    shutil.copy(stored, document.parent)
    return document


def change(document: Path, old: str, new: str) -> None:
    text = document.read_text(encoding="utf-8")
    assert old in text
    document.write_text(text.replace(old, new), encoding="utf-8")


def ask(question: str) -> dict[str, object]:
    answer: dict[str, object] = json.loads(run("who", question, "--json").stdout)
    return answer


def assert_one_sentence(result: Result, *words: str) -> None:
    """What is wrong is said on standard error in one line, and the command fails."""
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit), result.exception
    assert len(result.stderr.strip().splitlines()) == 1
    for word in words:
        assert word in result.stderr


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
    change(
        imported, "农村公厕管护(责任单位:各乡镇人民政府、区农业农村局)", "农村公厕管护(责任单位:区城市管理局)"
    )
    result = run("plan", "import", imported.name, "--year", "2026", answer="n\n")
    assert result.exit_code == 1
    assert "变动 1 项" in result.stdout
    assert "5.4 农村公厕管护" in result.stdout
    assert "区农业农村局" in str(ask("农村公厕管护谁负责"))


@pytest.mark.parametrize("consent", [{"answer": "y\n"}, {"option": "--yes"}])
def test_saying_yes_to_the_differences_stores_the_new_plan(imported: Path, consent: dict[str, str]) -> None:
    change(
        imported, "农村公厕管护(责任单位:各乡镇人民政府、区农业农村局)", "农村公厕管护(责任单位:区城市管理局)"
    )
    options = [consent["option"]] if "option" in consent else []
    result = run("plan", "import", imported.name, "--year", "2026", *options, answer=consent.get("answer"))
    assert result.exit_code == 0
    assert "区城市管理局" in str(ask("农村公厕管护谁负责"))


def test_new_and_cancelled_tasks_are_told(imported: Path) -> None:
    change(imported, "4.农村公厕管护(", "4.村级快递服务站布点(")
    shown = run("plan", "import", imported.name, "--year", "2026", answer="n\n").stdout
    assert "＋ 5.4 村级快递服务站布点" in shown
    assert "－ 5.4 农村公厕管护" in shown


def test_an_import_needs_a_year(document: Path) -> None:
    assert run("plan", "import", document.name).exit_code == 2


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


def read_payload(result: Result) -> str:
    found = re.search(r"：([A-Za-z0-9_-]{16,64})$", result.stdout, re.MULTILINE)
    assert found, result.output
    return found.group(1)


def test_an_invitation_is_printed_once_and_kept_nowhere(imported: Path, tmp_path: Path) -> None:
    payload = read_payload(run("invite", "--unit", "区交通运输局", "--role", "deputy"))
    kept = [path for path in tmp_path.iterdir() if payload.encode() in path.read_bytes()]
    assert kept == []
    with closing(sqlite3.connect("bot.sqlite3")) as connection:
        assert connection.execute("SELECT role FROM invitation").fetchall() == [("deputy",)]


def test_the_office_is_invited_without_a_unit(imported: Path) -> None:
    assert read_payload(run("invite", "--office"))


def test_an_unknown_unit_gets_the_nearest_names(imported: Path) -> None:
    assert_one_sentence(run("invite", "--unit", "区交通局"), "区交通局", "区交通运输局")


def test_an_unknown_role_gets_the_possible_ones(imported: Path) -> None:
    assert_one_sentence(
        run("invite", "--unit", "区残联", "--role", "boss"), "coordinator", "deputy", "leader"
    )


@pytest.mark.parametrize("options", [[], ["--office", "--unit", "区残联"]])
def test_an_invitation_is_for_a_unit_or_for_the_office(imported: Path, options: list[str]) -> None:
    result = run("invite", *options)
    assert result.exit_code == 2
    assert "--office" in result.stderr


def seat_coordinator(unit: str) -> None:
    async def join() -> None:
        database = Database("sqlite:///bot.sqlite3")
        async with database.transaction() as tx:
            payload = await members.invite(tx, MemberRole.COORDINATOR, unit, NOW)
            await members.accept(tx, payload, 7001, "江一帆", "zh-CN", NOW)
        await database.close()

    asyncio.run(join())


def test_due_tells_who_would_be_reminded_and_why(imported: Path) -> None:
    seat_coordinator("区交通运输局")
    shown = run("due", "--at", "2026-06-24T09:30").stdout
    assert "江一帆" in shown
    assert "交通出行" in shown
    assert "2026-06-25" in shown


def test_due_as_json_names_the_person_the_report_and_the_days_left(imported: Path) -> None:
    seat_coordinator("区交通运输局")
    (reminder,) = json.loads(run("due", "--at", "2026-06-24T09:30", "--json").stdout)
    assert reminder["member"] == "江一帆"
    assert reminder["matters"][0]["days_left"] == 1
    assert reminder["matters"][0]["due"] == "2026-06-25"


def test_due_says_when_nothing_is(imported: Path) -> None:
    result = run("due", "--at", "2026-06-24T09:30")
    assert result.exit_code == 0
    assert "没有" in result.stdout


def test_due_takes_no_other_form_of_time(imported: Path) -> None:
    assert run("due", "--at", "tomorrow").exit_code == 2


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("TIMEZONE", "Mars/Phobos", "Asia/Shanghai"),
        ("API_URL", "https://example.org/bot", "without a path"),
        ("API_URL", "example.org", "scheme://host:port"),
        ("LISTEN", "somewhere", "127.0.0.1:8443"),
        ("LOG_LEVEL", "loud", "WARNING"),
        ("SEND_RATE", "fast", "number"),
        ("DATABASE_URL", "mysql://host/name", "postgresql:"),
        ("DATABASE_URL", "bot.sqlite3", "sqlite:"),
    ],
)
def test_a_bad_setting_gets_one_clear_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(f"LIANLUO_{name}", value)
    assert_one_sentence(run("due"), f"LIANLUO_{name}", expected)


def test_serving_without_a_token_says_where_to_get_one() -> None:
    assert_one_sentence(run("serve"), "LIANLUO_TOKEN", "BotFather", "lianluo demo")


def test_the_terminal_s_language_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert_one_sentence(run("serve"), "LIANLUO_TOKEN is not set")
