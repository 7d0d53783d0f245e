"""What the name of a body looks like: an office, a place or house that may act, all bodies of a kind."""

import re
from functools import lru_cache

from bot.core.plan.units.words import FIELDS, HOUSES, KINDS, OFFICES, any_of

_LONGEST_COLLECTIVE = 24
_CHARS = r"[\w()“”·\-]"
_TAIL = r"(?:\([^()]{1,24}\)|\[[^\[\]]{1,24}\]|〈[^〈〉]{1,24}〉)?"

_OFFICE_NAME = re.compile(rf"{_CHARS}{{0,28}}?(?:{any_of(OFFICES)}){_TAIL}")
_BODY_NAME = re.compile(rf"{_CHARS}{{1,28}}?(?:{any_of(OFFICES + HOUSES)}){_TAIL}")
_FIELD_NAME = re.compile(rf"[省市区县]?(?:{any_of(FIELDS)})")

# Words that only begin an activity: 新建区图书馆 is no body, whatever it ends in. Some begin names, too: 建设局.
_ACTIVITY = re.compile(
    r"着力|大力|稳步|有序|扎实|坚决|坚持|新建|改建|扩建|迁建|建成|建立|完成|启动|推动|实施|开展|加强|加快|加大|做好|做实|完善|提高|支持|组织(?!部)|制定|继续|"
    r"深化|深入|强化|健全|鼓励|引导|确保|争取|力争|全面|积极|切实|进一步|严格|规范|打造|培育|召开|印发|有条件|符合|参加|"
    r"通过|包括|其中|推进(?!办|委|中心)|建设(?!局|委|厅|部|银行|集团|工程|和|管理|发展|投资)|"
    r"发展(?!改革|和改革|与改革|规划|研究|中心|集团|公司)|(?:改造|提升|优化|落实|统筹|创建|指导)(?!办|委|中心|营商|城乡|组)|"
    r"为(?!民)|对(?!外|口|台)|不(?!动产)|应(?!急)|经(?![信贸发济开委投])|报(?!社|业)|将|把|在|从|按|向|以|使|让|要|含|已|"
    r"可|须|请|如|待|每"
)
# All bodies of a kind: 各乡镇人民政府, 市直有关部门, 13个街道.
_ALL = (
    r"(?:国务院|省|市|区|县|地方|中央|[省市县区镇乡]直|全[省市县区]|驻[市区县]|[沿环][江湖海河线路库]|属地|重点)*"
    r"(?:各级?|有关|相关|其他|全体|全[市区县省]|所有|其余|\d+个|[一二三四五六七八九十]+个)(?!要|应|须)"
)
_COLLECTIVE = re.compile(
    rf"{_ALL}[^,;。:]{{0,20}}?(?:{any_of(OFFICES + HOUSES)}|地|方|成员|院校|高校|国企|央企|主体){_TAIL}"
)
_KIND_ALONE = re.compile(
    rf"(?:(?:{any_of(KINDS)}){{1,3}}|(?:自治|直辖)?[省市区县州盟旗乡镇街道]+(?:[(\[][^()\[\]]*[)\]])?(?:人民政府|政府|党委))(?:\([^()]*\))?"
)
_PLACE_ALONE = re.compile(r"(?:省|市|县|区|州|乡|镇|街道|村|社区)(?:\([^()]*\))?")
# Among names without separators a name ends with its first ending that no longer word goes on from.
_NAME_IN_RUN = re.compile(
    r"(?:(?:残联|妇联|科协|文联|侨联|工商联|总工会|团委)|各(?:县区|区县|市县|县|区|市|镇街|镇|乡镇|街道)(?![\w])|[^\s。,、;:\d“”|]{1,14}?(?:残联|妇联|科协|工商联|总工会|团委|"
    r"局(?!长)|委(?!员|会)|委员会|管委会|办公室|办(?!公|事|学|理)|厅|署|总队|支队|大队|部(?!门|队)|街道(?!办)|办事处|镇(?!街|人民|政府)|"
    r"乡(?!镇|村|人民|政府)|公司|集团(?!公司|有限)|中心(?!校|城|小学)|园区|开发区|新区|产业园(?!区)|园(?!区|林)|"
    r"城(?!区|乡|市|镇|街|关|厢|建|管|投|中)|法院|检察院|银行|供电|电信|移动|联通|医院|学校|单位|部门|政府))(?:\([^()]{1,12}\))?"
)


# Whatever ends in another sign is no name: a quick look before long ones.
_LAST_SIGNS = frozenset(word[-1] for word in (*OFFICES, *HOUSES, *FIELDS, *KINDS)) | frozenset(
    ")]〉地方员校企体"
)
# Words that end like an office: 各包村干部 and 县委常委 are persons.
_NO_OFFICE = ("干部", "全部", "内部", "外部", "局部", "常委")


def begins_activity(plain: str) -> bool:
    """True for what begins with a verb: 新建区图书馆, 启动片区改造."""
    return bool(_ACTIVITY.match(plain))


@lru_cache(maxsize=1000)
def is_office(plain: str) -> bool:
    """True for a name that says of itself that it is a body with duties: 区教育局, 各乡镇人民政府."""
    if plain[-1:] not in _LAST_SIGNS or begins_activity(plain) or plain.endswith(_NO_OFFICE):
        return False
    return bool(_OFFICE_NAME.fullmatch(plain) or is_collective(plain))


@lru_cache(maxsize=1000)
def is_body(plain: str) -> bool:
    """True also for what may be a body where one is expected: 区医院, 北桥社区, 财政, 各街道."""
    return plain[-1:] in _LAST_SIGNS and (
        is_office(plain)
        or is_field(plain)
        or (
            bool(_BODY_NAME.fullmatch(plain))
            and not begins_activity(plain)
            and not plain.endswith(_NO_OFFICE)
        )
    )


def is_field(plain: str) -> bool:
    """True for an office called by its field alone, which is as often the beginning of a longer name: 市科技."""
    return bool(_FIELD_NAME.fullmatch(plain))


@lru_cache(maxsize=1000)
def is_collective(plain: str) -> bool:
    """True for all bodies of a kind: 各街道, 有关部门, 13个镇."""
    may_be = len(plain) <= _LONGEST_COLLECTIVE and plain[-1:] in _LAST_SIGNS
    return may_be and bool(_COLLECTIVE.fullmatch(plain))


def is_kind_alone(plain: str) -> bool:
    """True for a kind of body without a name of its own: 县级市, 单位, 镇人民政府."""
    return bool(_KIND_ALONE.fullmatch(plain))


def is_place_alone(plain: str) -> bool:
    """True for 市 or 县（市、区） alone, which can only be the beginning of a name."""
    return bool(_PLACE_ALONE.fullmatch(plain))


def office_at(plain: str, at: int) -> int:
    """Where the name of a body that begins at this place ends; 0 if none begins here."""
    match = _NAME_IN_RUN.match(plain, at)
    return match.end() if match and not begins_activity(match[0]) else 0
