"""Numbers that are unique in their plan: the area's ordinal, a point, the task's own ordinal as printed."""

from collections.abc import Iterator

from bot.core.model import Area, Task
from bot.core.plan.tasks.areas import AreaDraft
from bot.core.plan.tasks.drafts import Draft


def number_areas(drafts: list[AreaDraft]) -> list[tuple[str, AreaDraft]]:
    """Every area with its number: as printed if that tells the areas apart, else counted; "" for no area."""
    titled = [draft for draft in drafts if draft.title is not None]
    printed = [draft.ordinal for draft in titled]
    is_telling = None not in printed and len(set(printed)) == len(printed)
    counted = iter(printed if is_telling else range(1, len(titled) + 1))
    return [("" if draft.title is None else str(next(counted)), draft) for draft in drafts]


def make_area(number: str, draft: AreaDraft) -> Area:
    """The area; units that only assist it are responsible as far as an area is concerned."""
    title = draft.title.text if draft.title else ""
    return Area(number, title, draft.credits.lead, draft.credits.responsible + draft.credits.assisting)


class TaskNumberer:
    """Gives every task of a plan its number."""

    def __init__(self, year: int | None) -> None:
        self._year = year
        self._given: dict[str, int] = {}

    def make_tasks(self, area: str, drafts: list[Draft]) -> Iterator[Task]:
        """The tasks of an area, each followed by its children; one without an ordinal counts on."""
        ordinal = 0
        for draft in drafts:
            ordinal = draft.ordinal if draft.ordinal is not None else ordinal + 1
            yield from self._make_family(draft, f"{area}.{ordinal}" if area else str(ordinal), area, None)

    def _make_family(self, draft: Draft, wanted: str, area: str, parent: str | None) -> Iterator[Task]:
        number = self._free(wanted)
        yield self._make(draft, number, area, parent)
        for place, child in enumerate(draft.children, 1):
            ordinal = child.ordinal if child.ordinal is not None else place
            yield from self._make_family(child, f"{number}.{ordinal}", area, number)

    def _make(self, draft: Draft, number: str, area: str, parent: str | None) -> Task:
        return Task(
            number=number,
            area=area,
            title=draft.title.text,
            target=draft.target(),
            lead=draft.credits.lead,
            responsible=draft.credits.responsible,
            assisting=draft.credits.assisting,
            people=draft.credits.people,
            deferred=draft.is_deferred(),
            parent=parent,
            milestones=draft.milestones(self._year),
            quantities=draft.quantities(),
        )

    def _free(self, wanted: str) -> str:
        """The number, with a further point where it was given before (two lists may both begin at 1)."""
        again = self._given[wanted] = self._given.get(wanted, 0) + 1
        return wanted if again == 1 else f"{wanted}-{again}"
