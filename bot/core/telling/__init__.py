"""One message that answers many questions: 敬老院本月投资120万，主体封顶，累计380万."""

from bot.core.telling.message import read_telling
from bot.core.telling.told import Telling

__all__ = ["Telling", "read_telling"]
