"""Finding bodies in text that runs on without separators."""

import re

from bot.core.plan.units.bodies import office_at
from bot.core.plan.units.words import FIELDS, any_of


def _words(text: str) -> list[str]:
    return text.split()


# The fields of offices as their full and short names have them, besides those in units.words.
_MORE_FIELDS = _words("""
    发展和改革 发展改革 人力资源和社会保障 人力资源社会保障 人力社保 住房和城乡建设 住房和建设
    自然资源和规划 规划和自然资源 资源规划 文化和旅游 文化广电和旅游 文化广电旅游 文化体育和旅游 文广旅
    文体旅 文体广新 文广新 卫生健康 卫生和计划生育 卫计 市场监督管理 退役军人事务 退役军人 应急管理
    行政审批服务 行政审批 政务服务 政务服务管理 城市管理 综合行政执法 综合执法 城市管理综合执法 机关事务
    机关事务管理 大数据 大数据发展 融媒体 医疗保障 民族宗教 民族宗教事务 工业和信息化 工业信息化
    经济和信息化 经济信息化 经贸 科学技术 教育体育 教体 教科 教科体 招商 投促 投资促进 投资服务
    地方金融 国有资产监督管理 园林 园林绿化 绿化 公路 港航 口岸 外事 侨务 移民 劳动保障
    劳动和社会保障 环境保护 安监 食品药品监管 广播电视 新闻出版 知识产权 数据资源 政研 政府督查 督查
    机构编制 保密 档案 双拥 社会事务 农林水 经济发展 党群 代建 项目 疾控 疾病预防控制 血站
    公共资源交易 公共就业 就业 社保 公积金 住房公积金 供水 排水 燃气 热力 轨道 公交 客运 水投 旅投
    交投 城投 城建 国控 产投 文投 开投 建投 金控 农担 粮食和物资储备 粮储 邮政管理 无线电 地质
    测绘 史志 地方志
""")
_ENDINGS = _words("""
    局 分局 委员会 委 办公室 办 厅 部 署 中心 服务中心 管理局 监督局 管理中心 管理处 管理所 联社
    总队 支队 大队 集团 集团公司 公司 总公司
""")
# Offices called without any ending, or by one that others have too.
_WHOLE = _words("""
    残联 妇联 科协 文联 侨联 工商联 总工会 团委 团市委 团区委 团县委 政法委 组织部 宣传部 统战部
    武装部 人武部 纪委监委 纪委 编办 政府办 区委办 县委办 市委办 党校 供销社 法院 检察院 供电公司
    人民银行 银保监分局 气象局 海关 税务局 国税局 地税局 公安分局 自然资源分局 消防救援大队 交警大队
    邮政公司 电信公司 移动公司 联通公司 铁塔公司 电视台 人民医院 中医院 疾控中心 生态环境分局 经开区
    高新区 高新园 经济开发区 高新技术开发区 工业园区 产业园 度假区 示范区 保税区 新区管委会
""")
_LEVEL = r"(?:国家|[省市区县州](?![级内外直属区])|(?:[省市区县]直))?"
_KNOWN = re.compile(
    rf"{_LEVEL}(?:{any_of(_WHOLE)}|(?:{any_of(FIELDS + _MORE_FIELDS)})(?:{any_of(_ENDINGS)})(?![长员])|"
    r"各(?:有关|相关|级)?(?:县区|区县|市县|县市区|县|区|市|镇街|镇办|镇|乡镇|街道|园区|部门|单位|成员单位|责任单位)"
    r"(?:\([^()]{1,10}\))?(?:人民政府|管委会|办事处|政府)?)(?:\([^()]{1,12}\))?"
)
_NO_BODY = re.compile(r"[全本我该其这那新老]|.{0,3}城镇")
_NO_PART = re.compile(
    r"资金|资本|财政(?!局|厅|部|所|和)|自筹|列支|投资(?!促进|服务|控股|集团|发展|公司|局)|季度|年[底内前]|长期|持续|推进(?!办|中心)|已|正在"
)
_LONGEST_PLACE = 3  # characters that may stand before 市教育局 in its name
_WITH_LEVEL = re.compile(r"[省市区县州]")
# Between these a body is part of a sentence: 由区教育局牵头.
_LEADS_IN = re.compile(r"[由向经报对与和在为将按被给从到及跨本全我该城]$|联合$|会同$|配合$|支持$|争取$")
_LEADS_ON = re.compile(r"牵头|负责|组织|会同|等|的|和|与|要|应|及|批|认定|审|评|颁|备案|关于")


def body_at(plain: str, at: int, *, follows_names: bool) -> int:
    """Where a cell of bodies ends that begins at a place, 0 if none does; 、 holds the bodies of a cell together."""
    end = _one_body_at(plain, at, follows_names=follows_names)
    while end and plain.startswith(("、", ","), end):
        further = _one_body_at(plain, end + 1, follows_names=True)
        if not further:
            break
        end = further
    return end


def is_known(plain: str, at: int) -> bool:
    """Whether the name of a body begins at a place that is one by its words."""
    return _KNOWN.match(plain, at) is not None


def bodies_in(plain: str, start: int) -> int:
    """The next place at which a cell of bodies may begin within a text; the length of the text if there is none."""
    for match in _KNOWN.finditer(plain, start):
        if not _LEADS_IN.search(plain[max(0, match.start() - 2) : match.start()]) and not _LEADS_ON.match(
            plain, match.end()
        ):
            return match.start()
    return len(plain)


def _one_body_at(plain: str, at: int, *, follows_names: bool) -> int:
    known = _KNOWN.match(plain, at)
    if known:
        return known.end()
    if (follows_names or _WITH_LEVEL.match(plain, at)) and not _NO_BODY.match(plain, at):
        end = office_at(plain, at)
        known = _KNOWN.search(plain, at + 1, end)
        is_in_text = known is not None and known.start() - at > _LONGEST_PLACE
        return 0 if is_in_text or _NO_PART.search(plain, at, end) else end
    return 0
