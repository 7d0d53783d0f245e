"""What was measured, in words, and what of it was promised and not kept."""

from collections.abc import Iterator

from storage.outbox import Priority
from tests.benchmarks.sending.findings import Findings
from tests.benchmarks.sending.traffic import GROUPS

LEAST_USED = 0.97
LONGEST_WAIT_MS = 300
MOST_IN_A_MINUTE = 20

ANSWER, REMINDER, NOTICE = Priority


def report(found: Findings) -> None:
    """Print it."""
    traffic, answers = found.traffic, len(found.traffic.waits_s)
    print(
        f"{traffic.recipients} recipients, {len(GROUPS)} groups with {traffic.per_group} messages each, ",
        end="",
    )
    print(f"{answers} answers: {len(found.sandbox.arrivals)} messages in {found.took_s:.1f} s")
    print(
        f"{found.used:.1%} of the permitted 30 a second were used; the fullest second had {found.fullest_second}"
    )
    if found.used_of_groups is not None:
        print(f"{found.used_of_groups:.1%} of the permitted 20 a minute were used in groups; ", end="")
    print(f"a group's fullest minute had {found.fullest_minute_of_a_group}")
    print(f"{found.sandbox.refusals} calls were refused")
    waits = (found.wait_ms(0.5), found.wait_ms(0.99), found.wait_ms(1))
    print("an answer waited {:.0f} ms at p50, {:.0f} ms at p99, {:.0f} ms at most".format(*waits))
    _report_precedence(found)
    broken = list(_list_broken(found))
    print("\n".join(f"NOT MET: {sentence}" for sentence in broken) or "all that is promised was met")


def _report_precedence(found: Findings) -> None:
    overtook = found.count_overtaken(ANSWER, (REMINDER, NOTICE))
    print(f"{overtook} reminders and notices were taken while an answer waited that could have gone")
    overtook = found.count_overtaken(REMINDER, (NOTICE,))
    print(f"{overtook} notices were taken while a reminder waited that could have gone")


def _list_broken(found: Findings) -> Iterator[str]:
    if found.used < LEAST_USED:
        yield f"less than {LEAST_USED:.0%} of the permitted rate was used"
    if found.used_of_groups is not None and found.used_of_groups < LEAST_USED:
        yield f"groups got less than {LEAST_USED:.0%} of what they may get"
    if found.sandbox.refusals:
        yield "calls were refused"
    if found.fullest_minute_of_a_group > MOST_IN_A_MINUTE:
        yield "a group got more than 20 messages in a minute"
    if found.wait_ms(0.99) > LONGEST_WAIT_MS:
        yield f"an answer waited longer than {LONGEST_WAIT_MS} ms at p99"
    if found.count_overtaken(ANSWER, (REMINDER, NOTICE)) or found.count_overtaken(REMINDER, (NOTICE,)):
        yield "something less urgent was sent first"
