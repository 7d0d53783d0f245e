"""The words of a report, by what they do in a sentence. All are simplified, in small letters, and 二 stands for 两."""

from enum import StrEnum
from types import MappingProxyType


class Sense(StrEnum):
    """What a piece of a sentence does in it."""

    NAME = "name"  # of the task
    THIS_MONTH = "this-month"
    TOTAL = "total"
    SPENT = "spent"
    RECEIVED = "received"
    SOURCE = "source"
    PLANNED_SUM = "planned-sum"
    NEXT = "next"  # what comes after this report
    FUTURE = "future"
    PENDING = "pending"  # not yet so, though named
    NOT = "not"
    LACKING = "lacking"
    DONE = "done"  # what was done to the things that are counted
    STAGE = "stage"
    SOFT = "soft"  # says something of the work, but nothing that is asked
    EMPTY = "empty"
    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    BARE = "bare"  # a number without a unit
    DAY = "day"
    MONTH = "month"
    PHONE = "phone"


FIGURES = frozenset({Sense.MONEY, Sense.COUNT, Sense.PERCENT, Sense.BARE})

MATTERS = frozenset({Sense.SPENT, Sense.RECEIVED})

_BY_SENSE = {
    Sense.THIS_MONTH: "本月 本月份 当月 这个月 这月 本期 月度",
    Sense.TOTAL: (
        "累计 累积 一共 总共 共计 合计 总计 到现在 到目前 到目前为止 到现在为止 至今 迄今"
        " 迄今为止 截至 截止 截至目前 截止目前 截至现在 截止现在 截止到目前 截至今日 截至今天"
        " 截止今天 截止今日 截至本月 截至本月底 今年以来 开工以来 自开工以来 开建以来 总的 加起来"
        " 年初以来 年初至今 今年 本年 上半年"
    ),
    Sense.SPENT: (
        "固定资产投资 完成固定资产投资 投资 投资额 完成投资 完成投资额 投资完成 投资完成额"
        " 完成资金 完成投入 投入 投入资金 资金投入 投了 投 花了 花费 用了 支出 发放 发了 拨付"
        " 完成支付"
    ),
    Sense.RECEIVED: "到位 到位了 到位资金 资金到位 拨付到位 下达到位 到账 到帐 到了",
    Sense.PLANNED_SUM: (
        "总投资 计划总投资 预计总投资 项目总投资 概算 总概算 预算 总预算 合同价 合同金额 合同总价"
        " 合同额 中标价 中标 年度计划 年度计划投资 年度投资计划 今年计划投资 年度目标 年度任务"
        " 计划数 目标数"
    ),
    Sense.NEXT: "下月 下个月 下月份 下周 下一步 下步 下一阶段 下阶段 接下来 下季度 下半年 明年",
    Sense.FUTURE: (
        "计划 预计 拟 拟于 准备 即将 将 将于 将在 力争 争取 确保 打算 预期 有望 马上 快要 就要 未来"
    ),
    Sense.PENDING: (
        "待 等待 等 申请 报审 报批 条件 手续 差不多 之前 以前 底前 目标 要求 应 需 需要 去年 上月 上个月 上年"
    ),
    Sense.NOT: "没有 没 未 尚未 还没 还没有 暂未 未能 无法 不能 不具备 无 停工 暂停 暂缓",
    Sense.LACKING: "缺口 尚缺 还缺 缺 欠 还差 差 还剩 剩余 剩下 剩 还有 尚有 另有",
    Sense.DONE: (
        "完成 已完成 建成 建好 建了 完工 竣工 新建 改建 改造 改造好 新增 增加 安装 安装好 铺设"
        " 铺了 铺好 培训 惠及 购买 采购 购置 投放 开通 签约 发放 放映 接种 划线 更换 配备 设 修建"
        " 整治 交付 拆除 拆迁 安置 招聘 修好 做完 做好"
    ),
    Sense.SOFT: (
        "正在 正 在 顺利 全面 正式 基本 施工 建设 结构 有序 推进 进行 进场 达到 达 到 阶段 处于"
        " 进入 全部 实现 通过 开始 大部分 现场 合格 按计划 按照计划 比计划 较计划"
    ),
    Sense.EMPTY: (
        "了 的 又 均 进去 工程 项目 项目名称 任务名称 名称 当前 啦 呀 哦 哈 钱 实际 已 已经 目前"
        " 现在 现 也 都 就 是 为 有 共 中 里 里面 情况 进度 进展 工程进度 工程进展 形象进度 任务"
        " 报告 汇报 一下 你好 您好 领导 领导好 好 好的 谢谢 感谢 收到 辛苦了 资金 的钱 其中 分别"
        " 分别是 方面 和 及 并 于 时间 日期 左右 等 呢 啊 吧 嗯 呃 那个 这个 然后 另外 还 我们 我"
        " 报 资金情况 投资情况 大概 大约 号 配套 补助 补助资金 财政 单位"
    ),
}
VOCABULARY = MappingProxyType({word: sense for sense, words in _BY_SENSE.items() for word in words.split()})

SO_FAR = ("已", "目前", "现在", "当前")
"""Before money that was spent they mean all of it: 已完成投资380万."""

COMPLETING = frozenset({"完成", "完工", "已完成", "已完工", "建成"})
"""Beside another stage they say that it is reached: 基础已经完工."""

SOURCE_WORDS = MappingProxyType({"级": ("级", "里", "财政", "补助", "配套", "补"), "债券": ("债券", "债")})
"""The last part of a source's name, and what is said in its place."""

HEADINGS = MappingProxyType(
    {
        "problems": (
            "问题及建议 问题和建议 存在问题及建议 存在的问题及建议 需要协调的问题 需协调的问题"
            " 需要协调解决的问题 需协调解决的问题 存在的问题 存在问题 存在的主要问题 存在主要问题"
            " 主要问题 问题和困难 困难和问题 存在困难 存在的困难 问题 困难 难点"
        ),
        "next-steps": (
            "下一步 下步 下一步工作 下步工作 下一步计划 下步计划 下一步打算 下步打算 下一步工作计划"
            " 下步工作计划 下一步安排 下步安排 下一步工作打算 下阶段 下阶段计划 下月计划 下个月计划"
            " 工作计划"
        ),
        "breakthrough": "突破 取得突破 突破性进展 前期突破 工作突破 重大突破",
        "progress": "进展 工程进展 工作进展 项目进展 进度 工程进度 形象进度 进展情况 工作情况 完成情况",
    }
)

_GENERIC = (
    "建设 工程 项目 改造 提升 新建 扩建 改建 迁建 重建 治理 服务 补助 农村 城乡 公共 中心"
    " 管理 整治 实施 开展 推进 设施 保障 发展 区域 完善 配套 资金 投资 完成 基础 主体 安装"
    " 施工 改善 行动 计划 体系 标准化 标准 机构 延伸 管护 以及 和 及 与 的 区 县 市 镇 乡 村"
)
GENERIC = tuple(_GENERIC.split())
"""What stands in so many titles that it names none of them."""

ASKING = ("谁", "多少", "怎么", "如何", "什么", "哪", "是否", "有没有", "请问", "为何", "咋")
ASKING_AT_END = ("吗", "么", "嘛", "了没有", "了没", "?")
