"""What is changed about the plan as a whole: its document, its units, its holidays."""

from bot.core.errands import HolidayEntry, PlanImport, UnitEdit
from bot.core.forms import Section
from bot.core.forms.holidays import OFF, ON, SECTION
from bot.core.holidays import NOTHING
from bot.texts import Html, Say
from bot.views.dialogue.buttons import Rows
from bot.views.dialogue.errands.by_hand import say_dispute
from bot.views.dialogue.errands.face import TITLE_DONE, TITLE_SHOWN, Face
from bot.views.dialogue.errands.reading import make_import_buttons, say_reading
from bot.views.holidays import say_kept_days
from bot.views.screen import clip


class PlanImportFace(Face[PlanImport]):
    """A document that was read: what it says, what is in doubt, what would change."""

    def say_heading(self, say: Say) -> Html:
        return say("import-heading", name=clip(self.errand.document_name, TITLE_SHOWN))

    def say_situation(self, say: Say) -> list[Html]:
        return say_reading(say, self.talk, self.errand)

    def say_hint(self, say: Say) -> Html:
        return say("import-hint" if self.errand.doubts else "import-hint-clear")

    def make_buttons(self, say: Say) -> Rows:
        return make_import_buttons(say, self.talk, self.errand)

    def say_background(self, say: Say, section: Section) -> list[Html]:
        return say_dispute(say, self.errand, section.key)

    def say_done(self, say: Say) -> Html:
        plan = self.errand.plan
        text_id = "import-done-later" if self.errand.comes_later else "import-done"
        return say(text_id, year=str(plan.year), tasks=len(plan.tasks))


class UnitEditFace(Face[UnitEdit]):
    """A unit that is changed."""

    def say_heading(self, say: Say) -> Html:
        return say("unit-heading", name=clip(self.errand.unit.name, TITLE_SHOWN))

    def say_done(self, say: Say) -> Html:
        return say("unit-done", name=clip(self.errand.unit.name, TITLE_DONE))


class HolidayEntryFace(Face[HolidayEntry]):
    """A year's holidays."""

    def say_heading(self, say: Say) -> Html:
        heading = say("holidays-heading", year=str(self.errand.year))
        return Html(f"{heading}\n{say('holidays-published')}") if self.errand.is_published else heading

    def say_done(self, say: Say) -> Html:
        questions = self.talk.form.sections[0].questions
        off, on = (self.talk.state.answer(SECTION, one.id) or one.present for one in questions)
        if off == on == NOTHING:
            return say("holidays-emptied", year=str(self.errand.year))
        said = {
            name: say_kept_days(say, str(days), self.errand.year) for name, days in ((OFF, off), (ON, on))
        }
        return say("holidays-done", year=str(self.errand.year), **said)
