from unittest import mock

from bot.sandbox.people.person import Person
from tests.delivery.post import Post, texts


async def test_a_file_that_a_message_names_is_made_when_it_is_sent(post: Post, person: Person) -> None:
    async with post.delivering():
        await post.put(person.id, "", method="sendDocument", caption="The table", enclosure="task-table:7")
        assert await post.settle() == ["sent"]
    message = person.received[-1]
    assert (message["document"]["file_name"], message["caption"]) == ("task-table:7.txt", "The table")


async def test_a_file_that_cannot_be_made_fails_alone(post: Post, person: Person) -> None:
    with mock.patch.object(post, "enclose", side_effect=ValueError):
        async with post.delivering():
            await post.put(person.id, "", method="sendDocument", enclosure="nothing")
            await post.put(person.id, "after")
            assert await post.settle() == ["failed", "sent"]
    assert texts(person) == ["after"]
