from bot.sandbox.content.entities import Formatted, find_entities, trim


def found(text: str) -> list[tuple[str, str]]:
    units = text.encode("utf-16-le")
    return [
        (entity["type"], units[entity["offset"] * 2 :][: entity["length"] * 2].decode("utf-16-le"))
        for entity in find_entities(text)
    ]


def test_commands_are_found_at_the_start_and_in_the_middle() -> None:
    assert found("/start abc") == [("bot_command", "/start")]
    assert found("🙂 see /help@lianluo_bot now") == [("bot_command", "/help@lianluo_bot")]


def test_a_slash_inside_a_word_a_date_or_a_path_is_no_command() -> None:
    assert found("区地震局/区地震办 and/or 24/7 /usr/bin") == []


def test_mentions_hashtags_and_addresses_are_found() -> None:
    assert found("@lianluo_bot #进展 https://example.org/a，t.me/x mail@example.org") == [
        ("mention", "@lianluo_bot"),
        ("hashtag", "#进展"),
        ("url", "https://example.org/a"),
        ("url", "t.me/x"),
        ("email", "mail@example.org"),
    ]


def test_nothing_is_looked_for_inside_code_and_links() -> None:
    code = ({"type": "code", "offset": 0, "length": 6},)
    assert find_entities("/start", code) == code


def test_trimming_moves_entities_along_and_drops_empty_ones() -> None:
    formatted = Formatted(
        " 🙂\n", ({"type": "bold", "offset": 0, "length": 3}, {"type": "italic", "offset": 3, "length": 1})
    )
    assert trim(formatted) == Formatted("🙂", ({"type": "bold", "offset": 0, "length": 2},))
