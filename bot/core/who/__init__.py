"""Who is responsible for X? An index over a plan that answers questions in people's own words.

The way of a question, and where to read about it:
    normal     one spelling: full width, traditional characters, emoji
    lexicon    cut into pieces: known words (glossary), figures (numerals), raw runs (strays)
    spoken     the same for questions typed in Latin letters (syllables, sounds)
    mending    cut once more, with the words that a slip of the keyboard, the ear or the eye hid
    duties     was it what a unit does (units)? then all its tasks are the answer
    clues      each piece with its weight and with all that would explain it (senses, together, slips, ear)
    scout      the few tasks worth weighing (postings, passages)
    evidence   how much of the question each of them explains (matching), and so their rank (ranking)
    verdict    one task, a few to choose from, or not in the plan

The principle throughout: an answer must explain the whole question. What it leaves unexplained counts against it;
only where somebody talks in whole sentences is a part enough, for a choice, if no other task has to do with any of it.
"""

from bot.core.who.answer import Answer, Hit, answer_as_json
from bot.core.who.glossary import Glossary, parse_glossary
from bot.core.who.index import WhoIndex

__all__ = ["Answer", "Glossary", "Hit", "WhoIndex", "answer_as_json", "parse_glossary"]
