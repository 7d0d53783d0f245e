"""The words that the heading of a table is made of. Data; what they mean is said in columns."""

from bot.core.plan.tables.kinds import Column

_LEVEL = r"(?:[省市区县州镇乡街][级直属]?|属地|政府|党委|主要|第一|其他|具体|共同|相关|有关|总|主|考核)*?"
_BODY = r"(?:单位|部门|科室|处室|股室|站所|主体|机构|企业|乡镇|镇街|街道|村居|单\s*位)"
_DUTY = r"(?:责任|负责|承办|主办|落实|实施|执行|承担|主责|组织|抓总|牵头|推进|办理)"
_HELP = r"(?:配合|协办|协助|协作|协同|参加|参与|会办|会同|支持|联办)"
_BAR = r"[和及与、/()]*"
# 责任单位及责任人, 责任单位（责任人）
_AND_PERSON = r"(?:[及和与、/(]{1,2}(?:其)?(?:主要)?(?:责任|负责|联系)?人员?\)?)?"
LEAD = rf"{_LEVEL}(?:{_DUTY}{_BAR})?牵头{_BAR}(?:{_DUTY}{_BAR})*{_BODY}{_AND_PERSON}"
ASSISTING = rf"{_LEVEL}(?:{_HELP}{_BAR})+(?:{_DUTY}{_BAR})*{_BODY}{_AND_PERSON}"
RESPONSIBLE = rf"{_LEVEL}(?:{_DUTY}{_BAR})+(?:{_HELP}{_BAR})*{_BODY}{_AND_PERSON}|(?:责任|职责|任务)分工|分工"
PERSON = (
    r"(?:[省市区县州镇乡街][级委]?|政府|党委|总)*?(?:牵头|责任|分管|包[保抓联]|联系|挂[钩联点包]|主管|督办|督导|主要|第一|直接|具体|"
    r"项目|负责|带队|[省市区县镇乡])*(?:领导|负责人|责任人|责任同志|负责同志|副?[省市区县镇乡局]长|专员)(?:姓名|签字)?"
)
DATE = (
    r"(?:计划|要求|预计|拟)?(?:完成|办结|实施|建设|整改|起止|推进|工作|[开竣]+工|办理|销号|落实|达标|交付)?(?:起止)?"
    r"(?:时间|时限|期限|日期|年限|工期)(?:节点|安排|要求|进度|计划|表)?|"
    r"(?:完成|建设|实施|计划|时间|推进|序时|形象|年度|工程)*(?:进度|节点)(?:目标|任务|安排|要求|计划)?|推进安排|年度安排|完成年限|周期"
)
ORDINAL = "序号|编号|项次|序列|序|号"
GROUP = "(?:项目|任务|工作)?(?:类别|类型|领域|板块|大类|分类|方面|专题)"
FIGURE = (
    r"(?:项目|年度|当年|今年|计划|总|20\d\d年度?)*投资(?:总额|额度?|估算|规模|计划|概算)?|"
    r"(?:项目|所需|计划|总|预算)*资金(?:来源|渠道|总额|额度|规模|需求|预算|投入|安排)?|(?:总)?(?:预算|概算)(?:金额|总额)?|金额|"
    r"目标值|指标值|计划数|任务数|数量|总量|权重|20\d\d年(?![一-龥])"
)
ASIDE = (
    r"(?:考核)?(?:分值|得分|扣分|评分)|(?:截至)?(?:目前|当前|工作|项目|推进|整改|\d{1,2}月份?|\d-\d{1,2}月份?)*"
    r"(?:进展|完成|落实)(?:情况)|(?:目前|工作)?进展|(?:工作)?取得成效|"
    r"下一步(?:工作|推进|整改)?(?:打算|计划|措施|安排|举措|思路)|"
    r"联系人|联络员|(?:监督|联系|办公)?(?:电话|方式)|手机号?码?|(?:督[办查导]|监督|验收|监考)(?:单位|部门)|项目业主|业主单位|建设单位"
)
# What is to be reached in a part of the year stands below its name: the cells are texts, and their label tells when.
_PART_OF_YEAR = r"(?:20\d\d年)?(?:第?[一二三四1-4]季度|[上下]半年)"
NOTE = rf"备注|说明|{_PART_OF_YEAR}(?:工作|形象)?(?:目标|任务|计划|节点|进度|安排|内容)*"
# 项目名称, 建设内容及规模: some words that only begin a name, then the word that ends it.
_TEXT_BEGINS = (
    r"(?:(?:任务|目标|指标|工程|事项|实事)(?!工作|具体|主要|重点|年度|建设|整改|资金|经费)|责任(?=事项|内容|清单)|项目(?!工作|主要|具体)|工作|民生|主要|重点|具体|年度|建设|"
    r"实施|整改|反馈|存在|政策|计划|推进|办理|细化|分解|量化|阶段|预期|所属|资金|经费|改革|发展|督办|督查|议定|承诺|惠民|"
    r"一级|二级|三级|本年度?|全年|20\d\d年度?)*"
)
TEXT = (
    rf"{_TEXT_BEGINS}(?:名称|内容|任务|目标|措施|举措|要求|规模|标准|成效|地点|性质|来源|渠道|额度|事项|项目|指标|问题|计划|工作|实事|工程|"
    r"情况|安排|做法|清单|方案|依据|目的|载体|抓手)|单位|部门"
)
# The order matters: what stands first is tried first.
FORMS = (
    (Column.ORDINAL, ORDINAL),
    (Column.GROUP, GROUP),
    (Column.ASIDE, ASIDE),
    (Column.ASSISTING, ASSISTING),
    (Column.LEAD, LEAD),
    (Column.RESPONSIBLE, RESPONSIBLE),
    (Column.PERSON, PERSON),
    (Column.DATE, DATE),
    (Column.FIGURE, FIGURE),
    (Column.NOTE, NOTE),
    (Column.TEXT, TEXT),
)
