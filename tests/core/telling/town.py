"""An invented county's report form, and the words that are typed in it."""

from functools import cache

from bot.core.dialogue.events import Lexicon
from bot.core.forms import Form, Question, QuestionKind, Section
from bot.data import load_report_form
from bot.texts import Texts
from bot.views.words import make_lexicon

BUILDING = (
    *("preparing", "started", "foundation", "structure", "topped-out"),
    *("equipping", "completed", "accepted", "in-use"),
)
SERVICE = ("not-started", "under-way", "done", "routine")
SOURCES = ("省级", "市级", "区级")

TASKS = (
    (
        "1.1",
        "城乡劳动者职业技能提升",
        "组织焊工、电工等技能培训2400人次，新增高技能人才150名，培训合格率达95%以上",
        ("省级",),
    ),
    ("1.2", "学生营养餐补助", "惠及学生3100名，全年安排资金347.5万元", ()),
    ("1.3", "农村敬老院建设", "新建综合楼1幢，设床位120张，总投资2350万元，11月底前主体封顶", SOURCES),
    ("2.1", "基层医疗机构提升工程", "实施门诊楼、卫生院、村卫生室项目", ()),
    ("2.1.1", "区中医院门诊综合楼工程", "新建门诊综合楼，总投资7820万元，8月底前主体结构封顶", ()),
    ("2.1.2", "枫桐镇卫生院迁建工程", "总投资1480万元，6月动工", ()),
    ("2.1.3", "村卫生室标准化改造", "改造村卫生室22所，每所补助6.5万元", ()),
    ("3.1", "中小学扩容建设", "新增学位1890个", ()),
    ("3.1.1", "望汀第二小学新建工程", "总投资9600万元，8月底前完成教学楼主体工程", ()),
    ("3.1.2", "渡云初级中学宿舍楼工程", "投资1560万元，7月竣工", ()),
    ("4.1", "渡云大桥危桥改造", "拆除重建桥梁，总投资1850万元，10月底前建成通车", ("省级", "市级")),
    ("4.2", "公共停车泊位", "新增公共停车泊位800个", ()),
    ("5.1", "棚户区改造和安置房建设", "新建安置房38幢，基本建成住房1200套", ("专项债券", "银行贷款", "自筹")),
    ("5.2", "农村生活污水治理", "完成26个行政村生活污水治理，新建管网48公里，治理率提高到68%", ("省级",)),
    ("6.1", "应急避难场所", "新建、提升应急避难场所21处", ()),
)
FIGURES = {
    "1.1": (
        ("2400人次", "人次", "电工等技能培训2400人次"),
        ("150名", "名", "新增高技能人才150名"),
        ("95%", "%", "培训合格率达95%以上"),
    ),
    "1.2": (("3100名", "名", "惠及学生3100名"),),
    "1.3": (("120张", "张", "设床位120张"),),
    "2.1.3": (("22所", "所", "改造村卫生室22所"),),
    "3.1": (("1890个", "个", "新增学位1890个"),),
    "4.2": (("800个", "个", "新增公共停车泊位800个"),),
    "5.1": (("38幢", "幢", "新建安置房38幢"), ("1200套", "套", "基本建成住房1200套")),
    "5.2": (
        ("26个", "个", "完成26个行政村生活污水治理"),
        ("48公里", "公里", "新建管网48公里"),
        ("68%", "%", "治理率提高到68%"),
    ),
    "6.1": (("21处", "处", "提升应急避难场所21处"),),
}
WITHOUT_MONEY = ("4.2",)
SERVICES = ("1.1", "1.2")


def ask(number: str, sources: tuple[str, ...]) -> tuple[Question, ...]:
    """The questions of a task, as the report of the 25th puts them."""
    stages = SERVICE if number in SERVICES else BUILDING
    dates = () if number in SERVICES else ("started-on", "completed-on")
    money = () if number in WITHOUT_MONEY else ("investment", "investment-total")
    by_source = [f"{topic}-{source}" for topic in ("received", "spent") for source in sources]
    return (
        Question("stage", "stage", QuestionKind.CHOICE, stages),
        *(Question(day, day, QuestionKind.DATE) for day in dates),
        *(Question(amount, amount, QuestionKind.AMOUNT) for amount in (*money, *by_source)),
        *(
            Question(
                f"indicator-1-{about}",
                "indicator",
                QuestionKind.NUMBER,
                unit=unit,
                about=about,
                figure=figure,
            )
            for figure, unit, about in FIGURES.get(number, ())
        ),
        *(
            Question(text, text, QuestionKind.TEXT)
            for text in ("progress", "breakthrough", "problems", "next-steps")
        ),
        Question("photos", "photos", QuestionKind.PHOTOS),
    )


FORM = Form(
    tuple(
        Section(f"k{number}", number, title, target, ask(number, sources))
        for number, title, target, sources in TASKS
    ),
    can_stay=True,
    year=2026,
)


@cache
def lexicon() -> Lexicon:
    return make_lexicon(Texts.load(), load_report_form())
