"""The measures that figures in plans come in.

Data: measures stand between spaces. What follows a colon goes on from the measure to another word and makes it none:
人:才/员 is no measure in 人才 and 人员.
"""

import re

# Money; shares; lengths, areas, volumes; weights; power, sound, data; persons, households and bodies; occasions;
# things; places, which are counted without another measure (110村).
_ENTRIES = """
元 美元 欧元 港元 日元 英镑
% ‰ 个百分点 百分点 倍 成:立/本/员/效/果/为/长/交/品/都/熟/绩
公里 千米 米:粉/面 厘米 毫米 微米 纳米 延米 海里 里:面/外 华里 km cm mm ㎞ ㎝ ㎜ 平方公里 平方千米
平方米 平方 平米 ㎡ ㎢ m2 m² km2 km² 公顷 亩 亩次 立方米 立方 方:面/向/案/法/式/便 m3 m³ ㎥
吨 蒸吨 公斤 千克 毫克 微克 克:服 斤 担:保/任/当 ㎏ ㎎ kg mg ug μg 升:级/学/降/值/至 毫升 标台 标箱
标准箱 桶
千瓦时 兆瓦时 瓦时 度电 千瓦 兆瓦 吉瓦 瓦 千伏安 兆伏安 伏安 千伏:[一-龥]{1,6}(?:输变|变电) 千安 兆帕 兆赫 马力
kWh MWh kW KW MW GW kV:[一-龥]{1,6}(?:输变|变电) KV kVA MVA 分贝 ℃ 摄氏度 兆 GB TB PB Mbps Gbps
人:才/员/民币/均可/社局/大代表/防工程 人口 人次 人份 人天 名:称/单/录 位:于/置 户:籍/均/主 户次
家:庭/政/电/具/园/属 家次 口:岸/径 对:接/口/标/外/象/照/比/应 双:方/向/边/拥/创
组:织/建/合/长 班:级/子/组/车 团:队/体/结/委 届:时/满 批:准/复/发/示 批次
次:于/序/日/月/年/要 场:所/地/馆 场次 车次 船次 架次 班次 剂次 针次 例次 件次 台次 辆次 套次 头次 项次
册次 课次 期:间/限/满/货/刊/末/内 轮:换/岗/训/休/流/渡 趟 遍:布/及 起:步/草/点/诉/来/始/止 课时 学时
学分 节:能/水/约/点/假/日/目/奏/气 课:题/程/后 拨:款/付 步:行/道/伐/骤
个:月/小时/工作日/季度/年度/年头/学期/学年/星期/交易日/自然日/多月/周期/昼夜 座:谈 所:有/需/在/属/得
处:理/罚/级/室 项 件 台:账/风/阶 套:餐 辆 条:件/例/款 幢 栋 间:隔/接 层:级/面 床 张:贴 席 头:部
只:要/有/能 羽 尾:气/水/矿 株 棵 本:市/区/县/级/地/科/年/月/次/部 册 份:额 篇:章 部:门/委/队/分/署/级
集:中/体/镇/团/市/贸/聚/约/成/装 首:次/批/府/席 幅:度 块 片:区 盏 根:据/本/治 支:持/付/出/部/撑/行 杆
眼:科/镜/底 艘 架:构/设 列:入/席/为 种:植/粮/业/子/苗/养 类:别/型/似 样:本/板 款:项/式 例:如/会/行/外
宗:旨 桩:位/基 单:位/元/独/项/价/身 笔:试 票:据 枚 颗 粒 瓶 盒 箱 袋 包:括/含/装/容/保/联/抓 筐 捆 卷:烟
盘:活 碗 车:间/站/位/道/辆/型/次 站:点/位/台 道:路/具
分:钟/之/别/类/析/管/局/公/期/批/步/级/散/行/院/会/中/享/项/解/工 路:段/口/由/面/基/网/灯/径/上/公
孔 跨:越/境/区/年/省/部 标段 段:落 扇 樘 墩 穴 垄
窝 匹:配 桌 顶:层/端 副:产/职/业/省/市/县/区/主/处 面:积/向/对/临/貌 把:握/控/关 滴 针:对
剂:量 字:号 步道 圈 档:案 门:类/诊/户/店/槛 点位 机位 车位 泊位 工位 学位 床位 托位 摊位
岗位 网点 路段
行政村 自然村 村:级/民/庄/镇/居/委/屯/卫 乡镇 镇街 街道 社区 小区 片区 园区
"""
_SPANS = "度|年|学年|学期|季度|月|日|天|周|小时|分钟|秒|d|h|s|a"


def _pattern(entries: str) -> str:
    """A pattern for any of the measures, the longest first."""
    measures = sorted((entry.partition(":") for entry in entries.split()), key=lambda parts: -len(parts[0]))
    return "|".join(_measure(measure, goes_on) for measure, _, goes_on in measures)


def _measure(measure: str, goes_on: str) -> str:
    if goes_on:
        return f"{measure}(?!{goes_on.replace('/', '|')})"
    is_latin = measure[-1].isascii() and measure[-1].isalpha()
    return re.escape(measure) + ("(?![A-Za-z])" if is_latin else "")


MEASURES = _pattern(_ENTRIES)
# Between the number and its measure these belong to the measure: 3.4万平方米, 0.25万亿元, 1千人.
SCALE = "[百千万亿]{0,3}"
# What the measure may be of: 元/人·年, 吨/日, 张/千人.
PER = rf"(?:\s?/\s?{SCALE}(?:{MEASURES}|{_SPANS})(?:·[人户天月年次])?)*"
