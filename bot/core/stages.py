"""What stages mean: which come after which, and which of them a milestone's words promise."""

_ORDER = (
    *("preparing", "started", "foundation", "structure", "topped-out"),
    *("equipping", "completed", "accepted", "in-use"),
)
"""The stages of what is built. What is done as a service has others, of which only the ends mean anything here."""

_UNSTARTED = frozenset({"preparing", "not-started"})
_FINISHED = frozenset({"accepted", "in-use", "done", "routine"})

_STARTS = ("开工", "动工", "启动", "开建", "开始")

_PROMISES = (
    (("投入使用", "投用", "交付", "启用", "通车", "开放", "运营", "供水"), "in-use"),
    (("验收",), "accepted"),
    (("竣工", "完工", "建成", "全部完成"), "completed"),
    (("封顶", "主体工程", "主体完"), "topped-out"),
    (("主体",), "structure"),
    (("基础", "桩基"), "foundation"),
    (_STARTS, "started"),
    (("审查", "审批", "招标", "招投标", "立项", "选址", "征地", "征收", "拆迁", "设计", "可研"), "started"),
)
"""Words of a milestone -> the stage at which it is there; of several, the furthest."""


def has_started(stage: str | None) -> bool:
    """Tell whether work has begun; what was never reported has not."""
    return stage is not None and stage not in _UNSTARTED


def is_finished(stage: str | None) -> bool:
    """Tell whether nothing is left to be done."""
    return stage in _FINISHED


def is_start(text: str) -> bool:
    """Tell whether a milestone is the beginning of the work and nothing more."""
    return _promise(text) == "started" and any(word in text for word in _STARTS)


def promises_stage(text: str, stage: str | None) -> bool:
    """Tell whether a stage is as far as a milestone's words promise, or further."""
    if is_finished(stage):
        return True
    promised = _promise(text)
    if promised == "started" and is_start(text):
        return has_started(stage)
    return promised is not None and stage in _ORDER and _ORDER.index(stage) >= _ORDER.index(promised)


def _promise(text: str) -> str | None:
    return next((stage for words, stage in _PROMISES if any(word in text for word in words)), None)
