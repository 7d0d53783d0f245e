"""What has become of that which people were reminded of: still open, done, or no longer asked for."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.digest import Outcome
from bot.core.matters import Owing, dated_milestones, mark_key
from bot.core.reminders import Obligation

Pair = tuple[int, str]
"""A person and the key of an obligation."""


@dataclass(frozen=True, slots=True)
class Present:
    """What is owed now.

    `asked` are the subjects of all reports that the plan asks for, `marks` the keys of all its milestones: also of
    those that are too long ago, or too far ahead, to be owed now.
    """

    owing: Owing
    obligations: Mapping[str, Obligation]
    asked: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()


def find_changes(present: Present, said: Mapping[Pair, Outcome]) -> dict[Pair, Outcome]:
    """Find of what people were told how it stands now, where that is anything else than what was said.

    Who cannot be written to is left out, and who is on leave is asked as before.
    """
    fates = {key: _find_outcome(present, key) for _, key in said}
    asked = {
        key: _list_asked(present, present.obligations[key])
        for key, outcome in fates.items()
        if outcome is Outcome.OPEN and key in present.obligations
    }
    return {
        (person, key): outcome
        for (person, key), before in said.items()
        for outcome in [Outcome.DROPPED if person not in asked.get(key, (person,)) else fates[key]]
        if outcome is not before and person not in present.owing.roster.unreachable
    }


def _list_asked(present: Present, obligation: Obligation) -> frozenset[int]:
    """Name all who are asked to see to an obligation, at whatever step, and who hold one of its units."""
    roster = present.owing.roster
    told = (obligation.people, *(people for _, people in obligation.steps))
    return frozenset(
        {*(person for people in told for person in people)}
        | {*roster.holders_of(obligation.units), *(person for person, _ in roster.stand_ins), *roster.away}
    )


def _find_outcome(present: Present, key: str) -> Outcome:
    obligation = present.obligations.get(key)
    if obligation is not None:
        return Outcome.DONE if obligation.is_done else Outcome.OPEN
    kind, _, rest = key.partition(":")
    match kind:
        case "report":
            return _find_report(present, key)
        case "back":
            return _find_sent_back(present, *rest.split(":", 1))
        case "feed":
            return _find_feeding(present, rest.partition(":")[2])
        case "mark":
            return Outcome.OPEN if key in present.marks else Outcome.DROPPED
        case "deferred":
            is_known = int(rest) in present.owing.task_ids.values()
            return Outcome.DONE if is_known else Outcome.DROPPED  # broken down, or gone
    return Outcome.DROPPED


def _find_report(present: Present, subject: str) -> Outcome:
    """Judge a report that is not owed now: it was sent (and may be sent back), or is too long ago to be asked for."""
    if subject in present.owing.submitted:
        return Outcome.DONE
    return Outcome.OPEN if subject in present.asked else Outcome.DROPPED


def _find_sent_back(present: Present, day: str, subject: str) -> Outcome:
    """Judge a report that was sent back on a day: it was sent again, or the office has thought better of it."""
    if subject not in present.asked:
        return Outcome.DROPPED
    back = present.owing.sent_back.get(subject)
    return Outcome.OPEN if back is not None and f"{back:%m%d}" == day else Outcome.DONE


def _find_feeding(present: Present, subject: str) -> Outcome:
    """Judge what feeds a report: without the report it is not needed, and with one that is owed it would be owed."""
    if subject in present.owing.submitted:
        return Outcome.DONE
    is_owed = any(report.subject == subject for report in present.owing.owed)
    return Outcome.OPEN if subject in present.asked and not is_owed else Outcome.DROPPED


def list_marks(owing: Owing) -> frozenset[str]:
    """List the keys of all the plan's milestones that are, were or will be owed."""
    return frozenset(
        mark_key(owing.task_ids[task.number], mark)
        for task, dated in dated_milestones(owing.plan)
        if not task.deferred
        for mark, _ in dated
    )
