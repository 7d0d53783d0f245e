# 命令行

cli-no-plan = 还没有导入方案。请先运行：lianluo plan import 文件 --year 年份
cli-no-token = 没有设置 LIANLUO_TOKEN。请在环境变量或 .env 文件里填上 BotFather 给的令牌；只想试用，请运行 lianluo demo。
cli-bad-token = Telegram 不认 LIANLUO_TOKEN 这个令牌。请检查是否抄全，或向 BotFather 重新要一个。
cli-no-role = 没有「{ $role }」这种角色，可选 coordinator、deputy、leader。
cli-no-unit = 方案里没有「{ $unit }」这个单位。最接近的是：{ $nearest }
cli-invitation = 邀请链接：{ $link }
    start 参数：{ $payload }
    7 天内有效，只能绑定一个人。
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
cli-plan-stored-later = 已保存 { $year } 年的方案，{ $year } 年 1 月 8 日起生效；在那以前仍按现行方案。
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
cli-plan-clashes = 文件和办公室改得不一样的，把这份文件在聊天里发给助手，可以逐个定。
cli-doubt-same-unit = 存疑：「{ $about }」像是同一个单位的两个名称。在聊天里发 /units，可以合并。
cli-doubt-members = 存疑：「{ $about }」代表哪些单位？在聊天里发 /units，可以填写。
cli-doubt-date = 存疑：{ $where } 的「{ $about }」可以指不同的日子，没有记日期。在聊天里打开这项任务，可以填写。
cli-plan-no-units = 注意：这份文件没有写明任何责任单位。

check-settings = ✅ 设置：看过了，写法都对。
check-database = ✅ 数据库：连得上，表是最新的。
check-database-bad = ❌ 数据库：{ $error }。请检查 LIANLUO_DATABASE_URL，并确认数据库已启动。
check-plan = ✅ 方案：已导入 { $year }年的方案。
check-plan-missing = ⚠️ 方案：还没有导入。请运行 lianluo plan import 文件 --year 年份，或者在聊天里把文件发给助手。
check-years = ✅ 日历：{ $year }年的放假调休安排已知。
check-year-unknown = ⚠️ 日历：还不知道 { $year }年的放假调休安排，只把周末当作休息日。请升级 chinesecalendar，或者由办公室在聊天里发 /holidays { $year } 填写。
check-token = ✅ 令牌：Telegram 认得，机器人是 @{ $name }。
check-token-missing = ❌ 令牌：没有设置。请向 @BotFather 要一个，写进 .env：LIANLUO_TOKEN=…
check-token-bad = ❌ 令牌：Telegram 不认。请向 @BotFather 核对，或者重新要一个。
check-token-unreachable = ❌ 令牌：连不上 { $url }，没法核对。请检查网络；在境内要设置 LIANLUO_PROXY，或者用自己的 Bot API 服务器（LIANLUO_API_URL）。
check-font = ✅ 字体：画图可以用 { $name }。
check-font-missing = ⚠️ 字体：没有找到中文字体，画图时中文会成方框。Debian、Ubuntu 请安装：apt install fonts-noto-cjk
check-files = ✅ 附件：文件夹 { $folder } 可以写。
check-files-bad = ❌ 附件：文件夹 { $folder } 写不进去（{ $error }）。请检查 LIANLUO_FILES，并让运行助手的用户能写这个文件夹。没存的以后会补存。
check-files-full = ❌ 附件：文件夹 { $folder } 只剩 { $free }，装不下一个最大的附件。请腾出空间。没存的以后会补存。
check-files-saved = ✅ 附件：已存 { $saved } 个，还有 { $waiting } 个等着存。
