"""The JSON of a plan has the shape that others build on."""

import json

from bot.core.plan import plan_as_json
from tests.core.plan.clerk import read

PAPER = """\
青屏区2026年惠民工程实施方案
一、交通
牵头部门：区交通局
1.修路（责任单位：区交通局、各镇；协办单位：区财政局；责任人：陆承宇）
目标任务：修路1.5公里、架桥1-2座，6月底前动工，10月份前完工。
二、保障措施
（一）信息报送。各单位每月25日将进展报送办公室。
"""


def test_a_plan_as_json() -> None:
    assert json.loads(json.dumps(plan_as_json(read(PAPER)))) == {
        "title": "青屏区2026年惠民工程实施方案",
        "year": 2026,
        "areas": [{"number": "1", "title": "交通", "lead": ["区交通局"], "responsible": []}],
        "tasks": [
            {
                "number": "1.1",
                "area": "1",
                "title": "修路",
                "target": "修路1.5公里、架桥1-2座，6月底前动工，10月份前完工。",
                "lead": [],
                "responsible": ["区交通局", "各镇"],
                "assisting": ["区财政局"],
                "people": ["陆承宇"],
                "deferred": False,
                "parent": None,
                "milestones": [
                    {"text": "6月底前动工", "due": "2026-06-30", "kind": "by"},
                    {"text": "10月份前完工", "due": None, "kind": "by"},
                ],
                "quantities": [
                    {"text": "1.5公里", "value": 1.5, "unit": "公里"},
                    {"text": "1-2座", "value": 1, "unit": "座", "value_max": 2},
                ],
            }
        ],
        "reporting": [
            {"text": "各单位每月25日将进展报送办公室", "day": 25, "period": "monthly", "who": "各单位"}
        ],
        "unplaced": [
            {"line": 6, "text": "二、保障措施", "why": "frame"},
            {"line": 7, "text": "（一）信息报送。各单位每月25日将进展报送办公室。", "why": "frame"},
        ],
    }


def test_a_whole_number_is_an_int() -> None:
    (task,) = plan_as_json(read("1.修路（责任单位：区交通局）\n目标任务：修路12.0公里。\n"))["tasks"]
    assert [(quantity["value"], type(quantity["value"])) for quantity in task["quantities"]] == [(12, int)]
