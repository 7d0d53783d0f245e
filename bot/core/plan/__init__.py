"""Reading a yearly plan: from its text to areas, tasks, milestones, figures and reporting rules."""

from bot.core.plan.as_json import plan_as_json
from bot.core.plan.reader import read_plan
from bot.core.plan.why import Why

WHYS = frozenset(Why)

__all__ = ["WHYS", "Why", "plan_as_json", "read_plan"]
