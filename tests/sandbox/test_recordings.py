"""Voice notes, audio, video and named places, both ways, as strict as the Bot API is."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import telegram
from telegram.error import BadRequest

from bot.sandbox.people.person import Person
from tests.sandbox.test_people import JPEG

Send = Callable[..., Coroutine[Any, Any, telegram.Message]]

KINDS = ("voice", "audio", "video", "video_note")


async def test_recordings_and_named_places_of_a_phone_are_understood_by_ptb(
    bot: telegram.Bot, person: Person
) -> None:
    for kind in KINDS:
        person.send_recording(kind, b"sound", name="现场.mp4" if kind == "video" else "")
    person.send_venue("渡云大桥", "渡云镇", 30.1, 120.2)
    voice, audio, video, note, place = [u.message for u in await bot.get_updates() if u.message]
    assert voice.voice
    assert voice.voice.mime_type == "audio/ogg"
    assert audio.audio
    assert video.video
    assert video.video.file_name == "现场.mp4"
    assert note.video_note
    assert place.venue
    assert place.location
    assert (place.venue.title, place.venue.address, place.location.latitude) == ("渡云大桥", "渡云镇", 30.1)


async def test_a_recording_is_sent_again_by_its_id_with_a_caption(bot: telegram.Bot, person: Person) -> None:
    sends: list[tuple[str, Send]] = [
        ("voice", bot.send_voice),
        ("audio", bot.send_audio),
        ("video", bot.send_video),
    ]
    for kind, send in sends:
        file_id = person.send_recording(kind, b"sound")[kind]["file_id"]
        sent = await send(person.id, file_id, caption="<b>site</b>", parse_mode="HTML")
        assert (sent.caption_html, sent.to_dict()[kind]["file_id"]) == ("<b>site</b>", file_id)
        with pytest.raises(BadRequest, match="caption is too long"):
            await send(person.id, file_id, caption="区" * 1025)
        with pytest.raises(BadRequest, match="as document"):
            await bot.send_document(person.id, file_id)
        with pytest.raises(BadRequest, match="Wrong remote file identifier"):
            await send(person.id, "AwACnonsense")


async def test_a_video_note_has_no_caption(bot: telegram.Bot, person: Person) -> None:
    note = person.send_recording("video_note", b"round")["video_note"]
    sent = await bot.send_video_note(person.id, note["file_id"])
    assert sent.video_note
    assert sent.caption is None
    with pytest.raises(ValueError, match="no caption"):
        person.send_recording("video_note", b"round", "words")


async def test_a_recording_can_be_uploaded_and_fetched(bot: telegram.Bot, person: Person) -> None:
    person.start()
    sent = await bot.send_voice(person.id, b"sound", duration=7)
    assert sent.voice
    file = await sent.voice.get_file()
    assert (file.file_path or "").endswith(".oga")
    assert bytes(await file.download_as_bytearray()) == b"sound"


async def test_a_named_place_needs_its_name_and_address(bot: telegram.Bot, person: Person) -> None:
    person.start()
    sent = await bot.send_venue(person.id, 30.1, 120.2, "渡云大桥", "渡云镇")
    assert sent.venue
    with pytest.raises(BadRequest, match="title must be non-empty"):
        await bot.send_venue(person.id, 30.1, 120.2, " ", "渡云镇")
    with pytest.raises(BadRequest, match="latitude or longitude"):
        await bot.send_venue(person.id, 91, 120.2, "渡云大桥", "渡云镇")


async def test_the_words_under_a_picture_and_the_picture_itself_can_be_changed(
    bot: telegram.Bot, person: Person
) -> None:
    message_id = person.send_photo(JPEG, "pier")["message_id"]
    person.edit_caption(message_id, "deck")
    person.edit_caption(message_id, "")
    person.edit_photo(message_id, JPEG)
    sent, deck, bare, other = await bot.get_updates()
    assert sent.message
    assert deck.edited_message
    assert bare.edited_message
    assert other.edited_message
    assert (deck.edited_message.caption, bare.edited_message.caption) == ("deck", None)
    assert other.edited_message.photo[-1].file_id != sent.message.photo[-1].file_id
    text_id = person.send_text("words")["message_id"]
    with pytest.raises(ValueError, match="is not a photo"):
        person.edit_photo(text_id, JPEG)
