"""What stands around a plan and is no part of it: page marks, remains of a web page, signatures, titles."""

import re

_PAGE_MARK = re.compile(
    r"[-·\s]*-\s*\d{1,3}\s*-[-·\s]*|·\s*\d{1,3}\s*·|[-\s]*第\s*\d{1,3}\s*页(?:[\s,/]*共\s*\d{1,3}\s*页)?[-\s]*|"
    r"共\s*\d{1,3}\s*页[\s,]*当?前?第\s*\d{1,3}\s*页|\d{1,3}\s*/\s*\d{1,3}(?:\s*页)?|\d{1,3}\s*页"
)
_WEB = re.compile(
    r"小编|网友上传|上一[篇条页]|下一[篇条页]|相关(?:推荐|阅读|文章|链接|新闻|文档)|推荐阅读|猜你喜欢|版权(?:所有|归)|转载请|"
    r"\[(?:关闭|打印|返回|收藏|分享)(?:本页|窗口|页面|顶部|列表)?\]|免责声明|责任编辑|(?:点击|立即|免费|在线)(?:下载|预览|阅读)|扫一?扫(?:在|打开|关注)|打印本页|关闭(?:窗口|本页)|"
    r"字[体号]\s*[:(\[]|浏览(?:次数|量)|点击[数量]|分享到|当前位置|您的位置|返回(?:顶部|首页|列表)|https?:|www\.|ICP备|"
    r"网站标识|由会员|文库|范文|开篇:|收藏本[站页]|精选\d+篇|\d+篇\)|\.(?:docx?|pdf|xlsx?|wps)"
)
_WEB_BEGINS = re.compile(
    r"猜你喜欢|推荐阅读|热门|本文来源|[上下]一[篇条页]|版权所有|责任编辑|分享到|扫一?扫|相关(?:推荐|阅读|文章|链接)|打印本页|关闭(?:窗口|本页)|返回(?:顶部|列表)"
)
_WEB_LINE = re.compile(
    r"\s*(?:来源|发布(?:时间|日期)|时间|作者|编辑|点击|阅读|更新时间|索引号|信息来源)\s*:.{0,60}"
)
_LONGEST_WEB_LINE = 200
_DAY = r"[\d一二三四五六七八九十]{1,3}\s*日"
_SIGNATURE = re.compile(
    rf"\s*(?:20\d\d|二[零〇○OＯ][\w〇○]{{2}})\s*年\s*[\d一二三四五六七八九十]{{1,3}}\s*月\s*{_DAY}\s*(?:印发)?\s*|"
    r"\s*\((?:此件|本文有删减|正文)[^()]*\)\s*|\s*(?:抄送|主送|抄报|附件|附)\s*\d?\s*:.*|\s*(?:联系人|联系电话)\s*:.*"
)
_TITLE_ENDS = (
    "方案 计划 意见 通知 要点 清单 一览表 分解表 分工表 任务表 安排表 明细表 汇总表 项目表 情况表 进度表 责任表 "
    "计划表 推进表 目标表 考核表 事项分工 工作安排 重点工作 任务书 "
    "责任分工 任务分工 工作分工 职责分工 "
    "责任分解 任务分解 实事 实事项目 措施 办法 规划 决定 若干政策 工作报告 细则 台账"
)
_TITLE_END = rf"(?:{_TITLE_ENDS.replace(' ', '|')})(?:的通知)?(?:\([^()]{{1,12}}\))?"
_BOOK = r"(?:附件|\[?第?[\d一二三四五六七八九十]*篇[\d一二三四五六七八九十]*)\s*\d*[\]:\s]*"
_TITLE = re.compile(rf"\s*(?:{_BOOK})?[^。;!?:、]{{4,60}}?{_TITLE_END}\s*")
# Between items, where 制定实施方案 may stand, only a line that tells whose or when it is can be a title.
_CLEAR_TITLE = re.compile(
    rf"\s*(?:{_BOOK}|关于|《|20\d\d年|[^全\W][^全。;!?:、]{{0,7}}?[省市区县镇乡]|.{{0,20}}20\d\d年)"
)
_TITLE_AHEAD = re.compile(rf"[^。;!?:、]{{4,60}}?{_TITLE_END}(?=\s|各)")
_LONGEST_TITLE = 80
_HEADING = re.compile(r"[^。;!?,、:()|\d]{2,24}")


def is_page_mark(plain: str) -> bool:
    """— 3 —, 第3页 共10页, 3/10. A number alone may be a row of a table and is none."""
    return bool(_PAGE_MARK.fullmatch(plain.strip()))


def is_web_remains(plain: str) -> bool:
    """True for what a web page or a library of documents puts around a paper."""
    return bool(_WEB_LINE.fullmatch(plain)) or (len(plain) < _LONGEST_WEB_LINE and bool(_WEB.search(plain)))


def begins_web_remains(plain: str) -> bool:
    """True for a line that no sentence goes on in."""
    return bool(_WEB_BEGINS.match(plain))


def is_signature(plain: str) -> bool:
    """True for a date, 附件, 抄送 or （此件公开发布） on a line of its own."""
    return bool(_SIGNATURE.fullmatch(plain))


def is_title(plain: str) -> bool:
    """True for a line that could be the title of a paper or of a table in it."""
    return len(plain) <= _LONGEST_TITLE and bool(_TITLE.fullmatch(plain))


def is_clear_title(plain: str) -> bool:
    """True for a title also where the text of items could stand."""
    return is_title(plain) and bool(_CLEAR_TITLE.match(plain))


def find_title_end(plain: str) -> int:
    """Where a title ends that other text follows; 0 if the text does not begin with one."""
    match = _TITLE_AHEAD.match(plain)
    return match.end() if match else 0


def is_heading(plain: str) -> bool:
    """True for a short line without any stop, as headings without a number are."""
    return bool(_HEADING.fullmatch(plain.strip(" \t·*#[]<>《》“”")))
