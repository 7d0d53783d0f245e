"""From a draft's row to the conversation that it is: the same for every kind of dialogue."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.conversation import Conversation
from bot.core.dialogue import State
from bot.core.errands import Errand
from bot.core.forms import Form
from storage.drafts import Draft


def converse(
    draft: Draft, about: Errand, form: Form, zone: ZoneInfo, now: datetime, state: State | None = None
) -> Conversation:
    """Make the conversation of a draft; its state is the draft's own, if no other is given."""
    return Conversation(
        draft_id=draft.id,
        version=draft.version,
        member_id=draft.member_id,
        about=about,
        form=form,
        state=state or State.from_json(draft.state),
        zone=zone,
        today=now.astimezone(zone).date(),
    )
