"""The data files that come with the package, read when the application is built."""

from importlib.resources import files

from bot.core.forms import ReportForm
from bot.core.model import Plan
from bot.core.who import Glossary, parse_glossary

SAMPLE_PLAN = "sample_plan.txt"


def load_glossary() -> Glossary:
    """Read the civic glossary: every file of locales/glossary, in the order of their names."""
    entries = sorted((files("locales") / "glossary").iterdir(), key=lambda entry: entry.name)
    return parse_glossary(
        "\n".join(e.read_text(encoding="utf-8") for e in entries if e.name.endswith(".txt"))
    )


def load_report_form() -> ReportForm:
    """Read the questions of a report."""
    return ReportForm.parse((files("bot.core.forms") / "report.toml").read_text(encoding="utf-8"))


def load_sample_plan(year: int) -> Plan:
    """Read the invented district's plan that the demo and the tests use."""
    from bot.core.plan import read_plan  # the bot itself reads no plans and need not load how

    return read_plan(read_sample_plan().decode(), year)


def read_sample_plan() -> bytes:
    """Read the sample plan's document."""
    return (files("bot.sandbox") / SAMPLE_PLAN).read_bytes()
