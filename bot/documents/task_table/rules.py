"""The sheet of reporting rules."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.core.model import Period, ReportingRule
from bot.core.plan.reporting import find_rules
from bot.core.plan.text.passages import passage
from bot.core.plan.why import Why
from bot.documents.task_table.edits import Edits
from bot.documents.task_table.ledger import Entry
from bot.documents.task_table.remarks import Remarks
from bot.documents.task_table.showing import Shown, show_rule
from bot.documents.task_table.words import PERIODS, RULE_COLUMNS, Column

_DAY = re.compile(r"(?:每?(?:月|季度|季|年))?(3[01]|[12]\d|0?[1-9])[日号]?前?")
_NOTHING_SAID = ReportingRule("", None, Period.UNSPECIFIED)


def read_rules(
    entries: Iterable[Entry], was: Iterable[ReportingRule], remarks: Remarks
) -> Iterator[ReportingRule]:
    """The rules of the sheet; `was` are those of before, of which a row that was not touched is exactly one."""
    known = {_in_columns(show_rule(rule)): rule for rule in was}
    by_text = {show_rule(rule)[Column.RULE]: rule for rule in known.values()}
    for entry in entries:
        exported = known.get(tuple(entry[column].text for column in RULE_COLUMNS))
        text = entry[Column.RULE].text
        if exported:
            yield exported
        elif not text:
            remarks.add(entry.line, entry.text, Why.NO_TITLE)
        elif text in by_text:
            yield _edit(by_text[text], Edits(entry, show_rule(by_text[text]), remarks))
        else:
            is_alone = text == entry.text
            rule = _rule_in(text) if is_alone else replace(_NOTHING_SAID, text=text)
            yield _edit(rule, Edits(entry, {Column.RULE: text}, remarks))


def _in_columns(shown: Shown) -> tuple[str, ...]:
    return tuple(shown[column] for column in RULE_COLUMNS)


def _rule_in(text: str) -> ReportingRule:
    """What a rule says by its own words."""
    said = next(iter(find_rules([passage(text)])), _NOTHING_SAID)
    return replace(said, text=text)


def _edit(rule: ReportingRule, edits: Edits) -> ReportingRule:
    return ReportingRule(
        rule.text,
        _read_day(rule, edits),
        _read_period(rule, edits),
        edits.text(Column.WHO, rule.who or "") or None,
        rule.weekday,
    )


def _read_day(rule: ReportingRule, edits: Edits) -> int | None:
    edit = edits.of(Column.DAY)
    if not edit:
        return rule.day if edit is None else None
    day = _DAY.fullmatch("".join(unicodedata.normalize("NFKC", edit).split()))
    if day:
        return int(day[1])
    edits.complain(edit, Why.CELL_UNREAD)
    return rule.day


def _read_period(rule: ReportingRule, edits: Edits) -> Period:
    edit = edits.of(Column.PERIOD)
    if not edit:
        return rule.period
    period = next((period for period, word in PERIODS.items() if word == edit), None)
    if period is None:
        edits.complain(edit, Why.CELL_UNREAD)
    return period or rule.period
