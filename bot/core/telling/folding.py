"""One sign for each meaning, sign for sign, so that a place in the folded text is the same place in the message."""

from collections.abc import Callable

from bot.core.amounts.wording import fold_signs


def fold_evenly(text: str) -> str:
    """Give the text half-width, simplified and in small letters, at its own length."""
    return _simplify(_change_evenly(text, fold_signs(text), fold_signs))


def _simplify(text: str) -> str:
    if text.isascii():
        return text
    from bot.core.who.normal import simplify  # whoever reads no message need not load how questions are read

    return _change_evenly(text, simplify(text), simplify)


def _change_evenly(text: str, changed: str, change: Callable[[str], str]) -> str:
    """Take a change that kept the length; else change sign by sign, and leave the signs that would grow."""
    if len(changed) == len(text):
        return changed
    each = ((sign, change(sign)) for sign in text)
    return "".join(new if len(new) == 1 else sign for sign, new in each)
