"""One of the plan's settings, or all of them."""

from bot.core.errands import SettingsChange
from bot.core.forms import Section
from bot.core.forms.settings import SECTION
from bot.texts import Html, Say
from bot.views.dialogue.errands.face import Face
from bot.views.screen import Screen
from bot.views.settings import draw_settings, make_settings_buttons, say_back_to_defaults, say_setting_changed


class SettingsChangeFace(Face[SettingsChange]):
    """A setting that is changed; however the question ends, the others are at hand."""

    def say_heading(self, say: Say) -> Html:
        back = say_back_to_defaults(say, self.errand.topic, self.errand.present)
        return Html("\n".join([say("settings-heading"), *back]))

    def say_place(self, say: Say, _section: Section, _title: Html, _step: str) -> list[Html]:
        return [self.say_heading(say)]

    def say_done(self, say: Say) -> Html:
        written = str(self.talk.state.answer(SECTION, self.errand.topic))
        return say_setting_changed(say, self.errand.present, self.errand.topic, written)

    def draw_done(self, say: Say) -> Screen:
        return Screen(self.say_done(say), make_settings_buttons(say, self.errand.topic))

    def draw_discarded(self, say: Say) -> Screen:
        return draw_settings(say, self.errand.present)
