"""Who is responsible for X? An index over a plan that answers questions in people's own words."""

from bot.core.who.answer import Answer, Hit, answer_as_json
from bot.core.who.glossary import Glossary, parse_glossary
from bot.core.who.index import WhoIndex

__all__ = ["Answer", "Glossary", "Hit", "WhoIndex", "answer_as_json", "parse_glossary"]
