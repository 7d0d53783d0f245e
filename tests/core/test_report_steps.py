"""Steps of a report that once lost something, or led on where nobody had said so."""

from dataclasses import replace

from bot.core.dialogue import (
    EXPLAINED,
    UNCHANGED,
    Action,
    Corrected,
    Ending,
    Mark,
    Outcome,
    Place,
    Pressed,
    Said,
    State,
    mark_of,
    step,
)
from bot.core.dialogue.merging import find_differences, merge
from bot.core.forms import Fed
from tests.core.report_walks import FEDS, KINDS, NOW, PHOTO, lexicon, make_report

FORM = make_report()
BRIDGE = "渡云大桥危桥改造"
AT_INVESTMENT = State(Place.ASKING, "1", "investment", answers={"1": {"stage": "structure"}})


def says(state: State, text: str, message_id: int = 1) -> Outcome:
    return step(FORM, state, Said(text, message_id, NOW), lexicon())


def presses(state: State, action: Action, argument: str = "") -> Outcome:
    return step(FORM, state, Pressed(action, NOW, argument), lexicon())


def edits(state: State, text: str, message_id: int = 1) -> Outcome:
    return step(FORM, state, Corrected(text, message_id), lexicon())


# BUG: the typed word 放弃 gave up a draft at once, whatever was in it.
def test_giving_up_by_a_word_asks_first() -> None:
    asked = says(AT_INVESTMENT, "放弃")
    assert (asked.state.place, asked.ending) == (Place.LEAVING, None)
    assert says(asked.state, "放弃").ending is Ending.DISCARDED


# BUG: a figure that was being asked about was gone from the draft that was kept.
def test_a_draft_that_is_kept_in_the_middle_of_a_doubt_asks_it_again() -> None:
    doubted = says(AT_INVESTMENT, "1200000万").state
    assert doubted.place is Place.CHECKING
    kept = says(doubted, "存草稿")
    assert kept.ending is Ending.SAVED
    assert kept.state == doubted
    left = says(says(doubted, "取消").state, "存草稿")
    assert left.state == doubted


# BUG: the doubt about the old figure stayed on the screen, and its button wrote the old figure over the new one.
def test_an_edited_message_settles_the_doubt_about_it() -> None:
    doubted = says(AT_INVESTMENT, "1200000万", 7).state
    mended = edits(doubted, "120万", 7)
    assert mended.state.answer("1", "investment") == "120"
    assert mended.state.place is Place.ASKING


# BUG: the first of two messages was gone when the second came before it was confirmed.
def test_two_messages_in_a_row_are_confirmed_together() -> None:
    first = says(State(), f"{BRIDGE}本月投资120万", 1).state
    second = says(first, "公共停车泊位已开工", 2).state
    assert [told[:2] for told in second.queue] == [("1", "investment"), ("2", "stage")]
    written = says(second, "记下").state
    assert written.answer("1", "investment") == "120"
    assert written.answer("2", "stage") == "under-way"


# BUG: an edit of a message that told several things became, as a whole, the answer to the last of them.
def test_an_edited_message_that_told_several_things_is_read_anew() -> None:
    told = says(State(), f"{BRIDGE}本月投资120万，主体封顶", 5).state
    written = says(told, "记下").state
    again = edits(written, f"{BRIDGE}本月投资130万，主体封顶", 5)
    assert again.state.place is Place.CONFIRMING
    assert says(again.state, "记下").state.answer("1", "investment") == "130"


# BUG: 继续 in the place of 记下 wrote down what was told with the next answer.
def test_what_a_message_told_is_written_by_a_yes_alone() -> None:
    told = says(State(), f"{BRIDGE}本月投资120万，主体封顶").state
    answered = says(says(told, "继续").state, "主体施工").state
    assert answered.answer("1", "investment") is None


# BUG: of what was told, the rest was gone when one figure in its midst was asked about and left.
def test_what_needs_no_asking_is_written_before_anything_is_asked() -> None:
    told = says(State(), f"{BRIDGE}本月投资1200000万，主体封顶；公共停车泊位已开工").state
    doubted = says(told, "记下").state
    assert doubted.place is Place.CHECKING
    left = says(doubted, "总览").state
    assert left.answer("1", "stage") == "topped-out"
    assert left.answer("2", "stage") == "under-way"


# BUG: taking over what answers nothing that is asked failed; taking over files dropped one's own.
def test_taking_over_keeps_ones_own_files() -> None:
    assert FORM.sections[0].fed == ()
    own = {"kind": "photo", "caption": "", "message_id": "3", "file_id": "own"}
    taken = presses(State(Place.SECTION, "2", answers={"2": {"photos": [own]}}), Action.TAKE, "1.0").state
    assert taken.answer("2", "photos") == [own, PHOTO]
    nothing = FORM.sections[0].with_fed([Fed(3, "甲", "乙", NOW, {"progress": ""}), *FEDS])
    assert [fed.id for fed in nothing.fed] == [1]


# BUG: the question before went on being answered behind the overview.
def test_taking_the_others_answer_leaves_the_question() -> None:
    merged = KINDS["merged"].begins
    asked = presses(merged, Action.FIELD, "0.0").state
    taken = says(asked, "用对方的").state
    assert (taken.place, taken.question) == (Place.OVERVIEW, "")
    assert taken.answer("1", "investment") == "99"


# BUG: the second to send put the first one's changes back, field by field, to what had stood before.
def test_what_i_left_as_it_stood_does_not_undo_what_the_other_changed() -> None:
    before = {"1": {"stage": "structure", "investment": "100"}, "2": {UNCHANGED: "yes"}}
    mine = {"1": {"stage": "topped-out", "investment": "100"}, "2": {UNCHANGED: "yes"}}
    theirs = {"1": {"stage": "structure", "investment": "200"}, "2": {"investment": "5"}}
    assert merge(theirs, mine, before) == {
        "1": {"stage": "topped-out", "investment": "200"},
        "2": {"investment": "5"},
    }
    assert find_differences(theirs, mine, before) == ()


# BUG: 不对 under a doubt passed for the reason why the figure is right, and kept it.
def test_a_no_under_a_doubt_asks_anew() -> None:
    doubted = says(AT_INVESTMENT, "1200000万").state
    for word in ("不对", "填错了", "不是"):
        asked = says(doubted, word).state
        assert (asked.place, asked.question) == (Place.ASKING, "investment")
        assert asked.answer("1", "investment") is None
    told = says(State(), f"{BRIDGE}本月投资120万").state
    assert says(told, "不是").state.answers == {}
    assert says(told, "对").state.answer("1", "investment") == "120"


# BUG: why a figure that was fed is right was lost on its way to the lead's report.
def test_taking_over_brings_the_reason_along() -> None:
    why = {"question": "investment", "check": "above-plan", "said": "追加了资金"}
    fed = Fed(4, "甲", "乙", NOW, {"investment": "2000", EXPLAINED: [why]})
    form = replace(FORM, sections=(FORM.sections[0].with_fed([fed]), *FORM.sections[1:]))
    taken = step(form, State(Place.SECTION, "1"), Pressed(Action.TAKE, NOW, "0.0"), lexicon()).state
    assert taken.answer("1", EXPLAINED) == [why]


# BUG: a task stayed marked as sent back for a field that is no longer asked, though nothing of it could be filled.
def test_a_field_that_is_gone_is_not_wanted_again() -> None:
    answered = {"1": {question.id: "1" for question in FORM.sections[0].questions}}
    state = State(answers=answered, reopened=(("1", "gone"),))
    assert mark_of(FORM.sections[0], state) is Mark.FILLED
