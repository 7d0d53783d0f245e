# 命令行

cli-no-plan = 还没有导入方案。请先运行：lianluo plan import 文件 --year 年份
cli-no-token = 没有设置 LIANLUO_TOKEN。请在环境变量或 .env 文件里填上 BotFather 给的令牌；只想试用，请运行 lianluo demo。
cli-bad-token = Telegram 不认 LIANLUO_TOKEN 这个令牌。请检查是否抄全，或向 BotFather 重新要一个。
cli-no-role = 没有「{ $role }」这种角色，可选 coordinator、deputy、leader。
cli-no-unit = 方案里没有「{ $unit }」这个单位。最接近的是：{ $nearest }
cli-invitation = 邀请链接：{ $link }
    start 参数：{ $payload }
    7 天内有效，只能绑定一个人。
cli-due-nothing = 这个时刻没有要发的提醒。
cli-due-person = { $name }（{ $reference }）
cli-due-matter = {"  "}{ $area }：{ $due } 截止，{ $stage }
cli-demo-running = 演示已启动，请在浏览器打开：{ $url }
    （按 Ctrl-C 结束）
cli-demo-port = 端口 { $port } 打不开：{ $error }。换一个试试，例如 lianluo demo --port 0
cli-plan-title = { $title }（{ $year }）
cli-plan-area =
    {""}
    { $number }. { $title }　牵头：{ $lead }
cli-plan-task = {"  "}{ $number } { $title }　{ $units }
cli-plan-project = {"    "}{ $number } { $title }　{ $units }
cli-plan-rule = 报送规则：{ $text }
cli-plan-unplaced = 没有归入任何任务的 { $count } 处：
cli-plan-line = {"  "}第 { $line } 行 { $text }（{ $why }）
cli-plan-totals = 共 { $areas } 个方面、{ $tasks } 项任务，其中 { $deferred } 项待分解。
cli-plan-empty = 「{ $name }」里没有读出任务，什么也没有保存。用 lianluo plan read 看看读出了什么。
cli-plan-confirm = 要保存这些变化吗？
cli-plan-kept = 没有保存，原来的方案不变。
cli-plan-stored = 已保存 { $year } 年的方案。
cli-plan-changes = 与已保存的方案相比：新增 { $new } 项，变动 { $changed } 项，取消 { $gone } 项。
cli-plan-new = {"  "}＋ { $number } { $title }
cli-plan-changed = {"  "}～ { $number } { $title }
cli-plan-gone = {"  "}－ { $number } { $title }

why-preamble = 第一项任务之前的文字
why-frame = 针对整个方案的文字
why-no-units = 有编号，但没有写责任单位
why-loose = 任务之外的段落
why-signature = 落款、日期、附件或抄送
why-web = 网页附带的文字
why-page-mark = 页码
why-number-twice = 序号重复，这一行没有读入（新任务请把序号留空）
why-number-unclear = 序号看不清是哪一个（例如 1.10 变成了 1.1），这一行没有读入
why-no-title = 没有填名称，这一行没有读入
why-no-such-parent = 没有这个序号的上级任务，没有采用
why-new-area = “方面”表中没有这个方面，已作为新的方面
why-date-unread = 时限没有读懂，没有采用
why-cell-unread = 这一格没有读懂，保持原来的内容
why-column-unread = 表中多出的列，没有读
why-sheet-unread = 多出的工作表，没有读
cli-no-database = 数据库打不开：{ $error }。请检查 LIANLUO_DATABASE_URL。
cli-plan-same = 与已保存的方案完全一样，没有要保存的。
cli-doubt-same-unit = 存疑：「{ $about }」像是同一个单位的两个名称。在聊天里发 /units，可以合并。
cli-doubt-members = 存疑：「{ $about }」代表哪些单位？在聊天里发 /units，可以填写。
cli-doubt-date = 存疑：{ $where } 的「{ $about }」可以指不同的日子，没有记日期。在聊天里打开这项任务，可以填写。
cli-plan-no-units = 注意：这份文件没有写明任何责任单位。
