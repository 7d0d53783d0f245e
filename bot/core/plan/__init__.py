"""Reading a yearly plan: from its text to areas, tasks, milestones, figures and reporting rules."""

from bot.core.plan.as_json import plan_as_json
from bot.core.plan.reader import read_plan
from bot.core.plan.targets.milestones import possible_dates
from bot.core.plan.targets.target import Target, read_target
from bot.core.plan.why import Why

WHYS = frozenset(Why)

__all__ = ["WHYS", "Target", "Why", "plan_as_json", "possible_dates", "read_plan", "read_target"]
