"""What is said of the calendar itself."""

from bot.texts import Say
from bot.views.screen import Button, Screen


def draw_unknown_year(say: Say, year: int) -> Screen:
    """Tell the office that a year's holidays are not known, and offer to take them."""
    enter = Button(say("calendar-enter", year=str(year)), f"holidays:{year}")
    return Screen(say("calendar-unknown", year=str(year)), ((enter,),))
