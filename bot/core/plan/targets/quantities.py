"""Figures with their measure: 1206.5万元, 1-2家, 300余户, 87%.

Dates, durations, ages, document numbers and names with a number in them are not quantities.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.core.model import Quantity
from bot.core.plan.text.passages import Passage

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
# 十, 百, 千, 万, 亿 between the number and its measure belong to the measure: 3.4万平方米, 0.25万亿元.
_SCALE = r"[十百千万亿]{0,3}"
_MORE = r"[多余]?"
_MEASURES = (
    # shares and rates
    "个百分点|百分点|%|‰|倍|"
    # money
    "美元|欧元|港元|元|"
    # persons, households, occasions
    "人次|人天|人日|户次|家次|车次|架次|班次|场次|批次|课时|学时|人(?!才|员|口|民|力|大|身|工|社|均|事|文|居|物|机|群|数|生|选)|"
    "名|位|户|家(?!庭)|次|场|届(?!满)|"
    # lengths, areas, volumes, weights, power
    "平方公里|平方千米|平方米|平方|立方米|立方|公里|千米|厘米|毫米|微米|纳米|米|km2|km²|km|m2|m²|m3|m³|㎡|㎞|㎥|公顷|亩|"
    "公斤|千克|毫克|微克|克|吨|斤|升|毫升|千瓦时|兆瓦时|千瓦|兆瓦|吉瓦|千伏安|千伏|伏|瓦|kWh|kW|MW|GW|kV|kVA|"
    "GB|TB|MB|Mbps|Gbps|千兆|分贝|摄氏度|℃|"
    # things
    "个(?!月|小时|工作日|季度|年度|学期|学年|星期|交易日|自然日|方面|多月)|"
    "座|所|处|项|件|台|套|辆|条|幢|栋|间|层|床|张|席|头|只|羽|尾|株|棵|册|本|份|篇|部(?!门|委|队|分)|集|首|幅|块|片|盏|"
    "根|支|杆|口(?!岸|径)|眼|艘|架|列|节|对(?!接|口|标|外)|双|组(?!织|建|合)|队|种(?!植|粮|业)|类|样|款|例|起|宗|桩|单(?!位|元|独|项)|"
    "笔|票|枚|颗|粒|瓶|盒|箱|袋|包(?!括|含)|桶|车(?!间|站|位|道|辆|型)|班|站(?!点)|道|孔|跨|标段|门(?!类|诊|户|店|槛)|团|批(?!准|复|发|示)|"
    "期(?!间|限|满|货|刊)|行政村|自然村|村(?!级|民|庄|镇|居|委|屯|卫)|片区|小区|社区|床位|泊位|车位|桩位|学位|岗位|人份|千人|"
    "株|丛|垄|窝|匹|峰|桌|顶|副|面|篮|杯|刀|把|枪|滴|丸|捆|扎|卷|盘|碗|轮(?!换|岗|训|休|流)|圈|步|档|针|剂(?!次)|剂次|针次|趟|版|字|词"
)
_PER = r"(?:/(?:人次|人|户|天|日|年|月|小时|平方米|立方米|㎡|亩|吨|公里|次|座|个|套|床|张|株|公斤|斤|升))*"
_QUANTITY = re.compile(
    rf"(?<![\d.A-Za-z第])(?P<value>{_NUMBER})(?P<more>{_MORE})"
    rf"(?:(?P<first>{_SCALE}{_MORE}(?:{_MEASURES})?)\s*[-至到]\s*(?P<max>{_NUMBER}){_MORE})?"
    rf"\s?(?P<unit>{_SCALE}{_MORE}(?:(?:{_MEASURES}){_PER}|(?<=[万亿])))"
)
# Not counted: a calendar, a span of time, an age, a name in a title or in short quotation marks, a document number.
_TITLE = re.compile(r"《[^《》]*》|“[^“”]{1,12}”|\[[^\[\]]*\d[^\[\]]*\]\s*\d*\s*号?|第\s*\d+[-至到]?\d*\s*\w")
_NOT_COUNTED_AFTER = re.compile(r"\s?(?:周?岁|年|月|日|号|天|周|小时|分钟|秒|个月|季度)")


def find_quantities(pieces: list[Passage]) -> tuple[Quantity, ...]:
    """Every distinct figure with a measure, in the order of the text."""
    found: dict[tuple[Decimal, str, Decimal | None], Quantity] = {}
    for piece in pieces:
        for quantity in _read_quantities(piece):
            found.setdefault((quantity.value, quantity.unit, quantity.value_max), quantity)
    return tuple(found.values())


def _read_quantities(piece: Passage) -> Iterator[Quantity]:
    plain = _TITLE.sub(lambda match: "《" * len(match[0]), piece.plain)
    for match in _QUANTITY.finditer(plain):
        if not _NOT_COUNTED_AFTER.match(plain, match.end("value")):
            yield _quantity(match, piece)


def _quantity(match: re.Match[str], piece: Passage) -> Quantity:
    start, end = match.span("unit")
    unit = re.sub(r"[多余\s]", "", piece.text[start:end])
    return Quantity(
        text=piece.text[match.start() : match.end()],
        value=_number(match["value"]),
        unit=unit,
        value_max=_number(match["max"]) if match["max"] else None,
    )


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
