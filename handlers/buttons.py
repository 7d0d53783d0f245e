"""What a button may carry, and who handles it: data that is not exactly so was not made by us."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, TypeAlias

from telegram import Update

from bot.core.dialogue import Action
from bot.texts import LOCALES
from handlers import (
    agenda,
    attached,
    dialogue,
    groups,
    importing,
    learning,
    leave,
    opening,
    own_tasks,
    people,
    reminders,
    report,
    setting,
    table,
    who,
)
from handlers.opening import OPENED_BY_ID
from handlers.work import Context

Handler: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, None]]

DIALOGUES: Mapping[str, Handler] = {
    rf"d:\d{{1,18}}:\d{{1,9}}:({'|'.join(Action)}):[0-9.]{{0,12}}$": dialogue.press,
    r"again:\d{1,18}$": dialogue.resume,
    rf"({'|'.join(OPENED_BY_ID)}):\d{{1,18}}$": opening.open_by_id,
    r"add:\d{1,18}:.{0,30}$": opening.open_new_task,
    r"look:\d{1,18}:(changes|left):\d{1,4}$": importing.look,
}

REPORTS: Mapping[str, Handler] = {
    "open:": report.open_report,
    "status$": report.show_status,
    r"report:\d{1,18}$": report.show_report,
    r"rsec:\d{1,18}:\d{1,4}$": report.show_section,
    r"versions:\d{1,18}$": report.show_versions,
    r"files:\d{1,18}$": attached.show_of_report,
    r"attached:\d{1,18}(:\d{1,4})?$": attached.show_of_draft,
    r"accept:\d{1,18}$": report.accept,
    r"reopen:\d{1,18}$": report.reopen,
    r"changes:\d{4}-\d\d$": report.show_changes,
    r"mine:\d{1,4}$": own_tasks.show_own_tasks,
    r"mytask:\d{1,18}$": own_tasks.show_own_task,
}

PLAN: Mapping[str, Handler] = {
    "plan$": table.show_plan,
    r"area:.{0,40}:\d{1,4}$": table.show_area,
    r"units:\d{1,4}$": table.show_units,
    r"retire:\d{1,18}$": table.ask_to_retire,
    r"retire-yes:\d{1,18}$": table.retire,
    r"restore:\d{1,18}$": table.restore,
    "export$": table.export,
}

ASKING: Mapping[str, Handler] = {
    "task:": who.show_task,
    r"of:\d{1,4}:\d{1,18}$": who.turn_unit_page,
    r"call:\d{1,18}$": who.send_contact,
    r"pick:\d{1,18}:\d{1,18}$": learning.pick,
    r"wrong:\d{1,18}$": learning.mark_wrong,
    r"ask:\d{1,18}$": learning.ask_office,
    r"told:\d{1,18}:\d{1,18}$": learning.answer_by_task,
    r"reply:\d{1,18}$": learning.reply,
    "questions$": learning.list_open,
    r"find:\d{1,18}$": learning.find_for,
    r"name:\d{1,18}:\d{1,18}$": learning.make_name,
    r"skip:\d{1,18}$": learning.skip,
    r"names:\d{1,4}$": learning.turn_names_page,
    r"unname:\d{1,18}(:\d{1,4})?$": learning.revoke_name,
    r"(admit|leave):-\d{1,18}(:list)?$": groups.decide,
    "show:": groups.show_task,
    r"pages:\d{1,4}:\d{1,18}$": groups.turn_unit_page,
}

REMINDING: Mapping[str, Handler] = {
    r"later:\d{1,18}:(2h|tomorrow|pick|\d{4}-\d\d(-\d\d)?)$": reminders.put_off,
    r"(un)?reached:\d{1,18}:[0-9a-f]{8}$": reminders.confirm_milestone,
    r"holidays:\d{4}$": setting.open_holidays,
    "settings$": setting.open_settings,
    r"set:[a-z-]{1,24}$": setting.open_setting,
    "leave$": leave.ask_leave,
    r"leave-yes:\d{1,18}$": leave.accept,
    r"due:(mine|unit|all):\d{4}-\d\d(-\d\d)?$": agenda.show_due,
    "ics:(mine|unit|all)$": agenda.send_file,
    "feed(-renew)?$": agenda.show_feed,
    r"feeding:.{1,20}$": agenda.ask_to_feed,
    r"leave-no:\d{1,18}$": leave.decline,
    r"leave-end:\d{1,18}$": leave.end,
    "calls$": reminders.list_calls,
    "-$": reminders.ignore_blank,
}

BUTTONS: Mapping[str, Handler] = {
    **DIALOGUES,
    **REPORTS,
    **PLAN,
    **ASKING,
    **REMINDING,
    f"lang:({'|'.join(LOCALES)})$": people.choose_language,
}
"""Pattern of the data -> its handler."""
