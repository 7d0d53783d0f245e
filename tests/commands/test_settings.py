import pytest

from tests.commands.shell import assert_one_sentence, run


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("TIMEZONE", "Mars/Phobos", "Asia/Shanghai"),
        ("API_URL", "https://example.org/bot", "without a path"),
        ("API_URL", "example.org", "scheme://host:port"),
        ("LISTEN", "somewhere", "127.0.0.1:8443"),
        ("LOG_LEVEL", "loud", "WARNING"),
        ("SEND_RATE", "fast", "number"),
        ("FILE_LIMIT_MB", "0", "greater than or equal to 1"),
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
