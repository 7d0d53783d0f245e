"""What the name of a body looks like, and what the name of a person looks like."""

import re

# The last characters of the name of a body that can be given work.
_OFFICES = (
    "局|委|办|厅|部|署|府|联|政法委|委员会|办公室|管委会|指挥部|领导小组|专班|分局|总局|支队|大队|总队|中队|政府|党委|党组|"
    "街道|办事处|镇|乡|集团|公司|法院|检察院|人大|政协|团委|工会|协会|联合会|商会|学会|残联|妇联|科协|文联|侨联|工商联|"
    "银行|人行|海关|海事|武装部|军分区|烟草|电信|移动|联通|铁塔|邮政|保监会|证监会|监管会|监会|党校|党史办|"
    "园区|开发区|高新区|经开区|新区|示范区|管理区|度假区|产业园|科技园|工业园|单位|部门|企业|地区|机构|工作组|分行|支行|"
    "法制办|信访局|供销社|联社|报社|电视台|广播台|融媒体|城投|交投|国投|农投|水投|文旅投|供电|气象台|总台|银联|机关|团中央|共青团|高院|检察院"
)
# Offices called by their field alone: 发改、财政、人社等部门.
_FIELDS = (
    "发改|财政|人社|住建|工信|公安|民政|教育|卫健|司法|交通|水利|农业|农业农村|自然资源|生态环境|应急|市监|文旅|城管|商务|审计|统计|医保|林业|"
    "宣传|组织|政法|统战|纪检|监察|编制|网信|经信|科技|民宗|国土|规划|环保|城建|房管|交警|消防|国资|金融|扶贫|文化|体育|广电|旅游|卫生|计生|"
    "食药|药监|质监|工商|税务|气象|地震|水务|农机|畜牧|渔业|海洋|粮食|物价|供销|人防|信访|市场监管|交通运输|乡村振兴|住房城乡建设"
)
_PLACES_AND_HOUSES = "区|县|市|省|州|旗|盟|城|村|社区|居委会|村委会|站|所|院|校|学院|大学|中学|小学|医院|中心|馆|队|处|科|室|社|会|团|组|园|厂|场|台|行|库"

_TAIL = r"(?:\([^()]{1,24}\)|\[[^\[\]]{1,24}\])?"
_OFFICE_NAME = re.compile(rf"[\w()“”·\-]{{0,28}}?(?:{_OFFICES}){_TAIL}")
_BODY_NAME = re.compile(rf"[\w()“”·\-]{{1,28}}?(?:{_OFFICES}|{_PLACES_AND_HOUSES}){_TAIL}")
_FIELD_NAME = re.compile(rf"[省市区县]?(?:{_FIELDS})")
# Words that only begin an activity: 新建区图书馆 is not a body, whatever it ends in.
_ACTIVITY = re.compile(
    r"新建|改建|扩建|迁建|建成|建立|完成|启动|推动|实施|开展|加强|加快|加大|做好|做实|完善|提高|支持|组织(?!部)|制定|继续|深化|深入|"
    r"强化|健全|鼓励|引导|确保|争取|力争|全面|积极|切实|进一步|严格|规范|打造|培育|召开|印发|有条件|符合|参加|通过|包括|其中|"
    r"建设(?!局|委|厅|部|银行|集团|工程|和|管理|发展|投资)|发展(?!改革|和改革|与改革|规划|研究|中心|集团|公司)|推进(?!办|委|中心)|"
    r"(?:改造|提升|优化|落实|统筹|创建|指导)(?!办|委|中心|营商|城乡|组)|"
    r"为(?!民)|对(?!外|口|台)|将|把|在|从|按|向|以|使|让|要|含|不(?!动产)|已|可|应(?!急)|须|请|如|经(?![信贸发济开委投])|报(?!社|业)|待|每"
)
# A body named by its kind alone: 各乡镇人民政府, 有关部门, 13个街道, 县（市、区）.
_ALL_OF_A_KIND = r"(?:国务院|省|市|区|县|地方|中央|驻[市区县])*(?:各级?|有关|相关|其他|全体|全[市区县省]|所有|其余|\d+个|[一二三四五六七八九十]+个)"
_COLLECTIVE = re.compile(
    rf"{_ALL_OF_A_KIND}(?!要|应|须)[^,;。:]{{0,20}}?(?:{_OFFICES}|{_PLACES_AND_HOUSES}|地|方|成员|院校|高校|国企|央企|主体){_TAIL}"
)
_KIND_ALONE = re.compile(
    r"(?:省|市|县|区|州|盟|旗|乡|镇|村|乡镇|镇街|街道|社区|园区|开发区|功能区|管委会|县级市|自治区|直辖市|自治州|地区|街镇|"
    r"部门|单位|企业|办事处|街道办事处|机构|院校|学校|高校|协会|党委|党工委|直属机构|直属单位|事业单位|国有企业|"
    r"[省市县区州盟旗乡镇街道]+(?:[(\[][^()\[\]]*[)\]])?(?:人民)?政府|(?:人民)?政府|委员会|团体|组织|村委会|居委会|场|办)(?:\([^()]*\))?"
)
_PLACE_KIND = re.compile(r"(?:省|市|县|区|州|乡|镇|街道|村|社区)(?:\([^()]*\))?")

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉"
    "岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵"
    "席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁"
    "荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲"
    "邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古"
    "易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益"
    "桓公覃佟肖闫付代岳仝"
)
_DOUBLE_SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "令狐",
    "慕容",
    "司徒",
    "夏侯",
)
_TITLE_BEFORE_PERSON = re.compile(
    r"^[一-龥、]{0,14}(?:长|书记|主任|常委|主席|委员|专员|秘书)\s*(?=[一-龥·]{2,4}$)"
)
_TITLE_OF_PERSON = re.compile(r"(?:同志|书记|主任|局长|副?[区县市镇乡]长|常委|部长|主席|院长|校长)$")
# Short names of bodies that begin with what could be a surname.
_NOT_PEOPLE = re.compile(
    r"文旅|文体|文广|文化|水务|水利|农|金融|国|房管|安监|安全|应急|商务|石油|海|通信|高新|经|公|党|团|司法|双拥|广电|成员|相关|都|边防|管委|家庭|安置|江|后勤|全"
)


# In a run of names without separators a name ends with its first ending that no longer word goes on from.
_NAME_IN_RUN = re.compile(
    r"(?:残联|妇联|科协|文联|侨联|工商联|总工会|团委|[^\s。,、;:\d“”|]{1,14}?)(?:(?<=残联|妇联|科协|文联|侨联|团委)|(?<=工商联|总工会)|局(?!长)|委(?!员|会)|委员会|管委会|办公室|办(?!公|事|学|理)|厅|署|总队|支队|大队|"
    r"部(?!门|队)|街道(?!办)|办事处|镇(?!街)|乡(?!镇|村)|公司|集团(?!公司|有限)|中心(?!校|城|小学)|园区|开发区|新区|产业园(?!区)|园(?!区|林)|城(?!区|乡|市|镇|建|管|投|中)|"
    r"法院|检察院|银行|供电|电信|移动|联通|医院|学校|单位|部门|政府)(?:\([^()]{1,12}\))?"
)


def office_at(plain: str, at: int) -> int:
    """Where the name of a body that begins at this place ends; 0 if none begins here."""
    match = _NAME_IN_RUN.match(plain, at)
    return match.end() if match and not begins_activity(match[0]) and len(match[0]) > 1 else 0


def begins_activity(plain: str) -> bool:
    """True for what begins with a verb: 新建区图书馆, 启动片区改造."""
    return bool(_ACTIVITY.match(plain))


def is_office(plain: str) -> bool:
    """True for a name that says of itself that it is a body with duties: 区教育局, 各乡镇人民政府."""
    return bool(_OFFICE_NAME.fullmatch(plain) or is_collective(plain)) and not _ACTIVITY.match(plain)


def is_body(plain: str) -> bool:
    """True also for places and houses that may be bodies where a body is expected: 区医院, 北桥社区."""
    named = _BODY_NAME.fullmatch(plain) or _FIELD_NAME.fullmatch(plain)
    return (is_office(plain) or bool(named)) and not _ACTIVITY.match(plain)


def is_field(plain: str) -> bool:
    """True for an office called by its field alone, which is as often the beginning of a longer name: 市科技."""
    return bool(_FIELD_NAME.fullmatch(plain))


def is_collective(plain: str) -> bool:
    """True for all bodies of a kind: 各街道, 有关部门, 13个镇."""
    return bool(_COLLECTIVE.fullmatch(plain)) and len(plain) <= 24


def is_kind_alone(plain: str) -> bool:
    """True for a kind of body without a name of its own: 县级市, 单位, 镇人民政府."""
    return bool(_KIND_ALONE.fullmatch(plain))


def is_kind_of_place(plain: str) -> bool:
    """True for 市 or 县（市、区） alone, which can only be the beginning of a name."""
    return bool(_PLACE_KIND.fullmatch(plain))


def bare_person(plain: str) -> tuple[int, int]:
    """Where the name of a person begins and ends between the titles: 副县长 周启文, 周启文同志."""
    before, after = _TITLE_BEFORE_PERSON.match(plain), _TITLE_OF_PERSON.search(plain)
    return before.end() if before else 0, after.start() if after else len(plain)


def is_person(plain: str) -> bool:
    """True for what is more likely the name of a person than of a body: a surname and one or two characters."""
    start, end = bare_person(plain)
    name = plain[start:end].replace(" ", "")
    given = name[2:] if name.startswith(_DOUBLE_SURNAMES) else name[1:]
    if not (name and 1 <= len(given) <= 2 and re.fullmatch(r"[一-龥·]+", name)):
        return False
    known = name[:2] in _DOUBLE_SURNAMES or name[0] in _SURNAMES
    return known and not _NOT_PEOPLE.match(name) and not is_body(name) and not is_kind_alone(name)
