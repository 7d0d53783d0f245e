"""What stands around a plan and is no part of it: page marks, remains of a web page, signatures, titles."""

import re

_PAGE_MARK = re.compile(
    r"[-·\s]*-\s*\d{1,3}\s*-[-·\s]*|[-\s]*第\s*\d{1,3}\s*页(?:[\s,/]*共\s*\d{1,3}\s*页)?[-\s]*|\d{1,3}\s*/\s*\d{1,3}(?:\s*页)?|\d{1,3}\s*页"
)
_WEB = re.compile(
    r"小编|网友|上一[篇条页]|下一[篇条页]|相关(?:推荐|阅读|文章|链接|新闻|文档)|推荐阅读|猜你喜欢|版权(?:所有|归)|转载|免责声明|责任编辑|"
    r"(?:点击|立即|免费|在线)(?:下载|查看|预览|阅读)|扫一?扫|二维码|公众号|打印本页|关闭(?:窗口|本页)|字[体号]\s*[:(\[]|浏览(?:次数|量)|"
    r"点击[数量]|分享到|当前位置|您的位置|返回(?:顶部|首页|列表)|https?:|www\.|ICP备|由会员|文库|范文|开篇:|热门|收藏本|举报|精选|\d+篇\)|\.(?:docx?|pdf|xlsx?|wps)"
)
_WEB_LINE = re.compile(
    r"\s*(?:来源|发布(?:时间|日期)|时间|作者|编辑|点击|阅读|更新时间|索引号|信息来源)\s*[:].{0,60}"
)
_SIGNATURE = re.compile(
    r"\s*(?:20\d\d|二[零〇○OＯ][\w〇○]{2})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日\s*(?:印发)?\s*|"
    r"\s*\((?:此件|本文有删减|正文)[^()]*\)\s*|\s*(?:抄送|主送|抄报|附件|附)\s*\d?\s*[:].*|\s*(?:联系人|联系电话)\s*[:].*"
)
_TITLE_END = (
    r"(?:方案|计划|意见|通知|要点|清单|一览表|分解表|分工表|任务表|安排表|明细表|汇总表|责任分工|任务分工|责任分解|任务分解|项目表|情况表|进度表|责任表|"
    r"措施|办法|规划|决定|若干政策|工作报告|细则|台账)(?:的通知)?(?:\([^()]{1,12}\))?"
)
_TITLE = re.compile(
    rf"\s*(?:(?:附件|\[?第?[\d一二三四五六七八九十]*篇[\d一二三四五六七八九十]*)\s*\d*[\]:\s]*)?[^。;!?:、]{{4,60}}?{_TITLE_END}\s*"
)
_TITLE_AHEAD = re.compile(rf"[^。;!?:、]{{4,60}}?{_TITLE_END}(?=\s|各)")
_HEADING = re.compile(r"[^。;!?,、:()|\d]{2,24}")


def is_page_mark(plain: str) -> bool:
    """— 3 —, 第3页 共10页, 3/10. A number alone may be a row of a table and is none."""
    return bool(_PAGE_MARK.fullmatch(plain.strip()))


def is_web_remains(plain: str) -> bool:
    """True for what a web page or a library of documents puts around a paper."""
    return bool(_WEB_LINE.fullmatch(plain)) or (len(plain) < 200 and bool(_WEB.search(plain)))


def is_signature(plain: str) -> bool:
    """True for a date, 附件, 抄送 or （此件公开发布） on a line of its own."""
    return bool(_SIGNATURE.fullmatch(plain))


def is_title(plain: str) -> bool:
    """True for a line that could be the title of a paper or of a table in it."""
    return len(plain) <= 80 and bool(_TITLE.fullmatch(plain))


def find_title_end(plain: str) -> int:
    """Where a title ends that other text follows; 0 if the text does not begin with one."""
    match = _TITLE_AHEAD.match(plain)
    return match.end() if match else 0


def is_heading(plain: str) -> bool:
    """True for a short line without any stop, as headings without a number are."""
    return bool(_HEADING.fullmatch(plain.strip(" \t·*#[]<>《》“”")))
