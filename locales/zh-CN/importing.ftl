# 导入方案：收到文件、预览、逐个确认

upload-reading = ⏳ 收到《{ $name }》，正在读，请稍等……
upload-gone = 《{ $name }》在 Telegram 上已经取不到了，请再发一次。
upload-out-of-reach = 《{ $name }》几次都没有取到，请稍后再发一次。
upload-failed = 《{ $name }》没有读成，这是我的问题，已经记录下来。请另存为 .txt 或 .docx 再试一次，或告诉管理员。

import-heading = 📄 <b>导入方案</b> · { $name }
import-title = <b>{ $title }</b>（{ $year }年）
import-counts = 读出 { $areas } 个方面、{ $tasks } 项任务、{ $projects } 个子项目、{ $units } 个单位、{ $rules } 条报送要求。
import-area = { $number }. { $title }：{ $tasks } 项，牵头 { $lead }
import-unitless = ⚠️ { $count } 项没有写明责任单位：{ $numbers }
import-deferred = ⚪ { $count } 项待分解：{ $numbers }
import-no-units = ⚠️ 这份文件没有写明任何责任单位：入库后查不出谁负责，也没有人要报送。
import-first = 这一年还没有方案，确认后成为现行方案。
import-same = 与现行方案相同，没有改动。
import-changes = 与现行方案相比：新增 { $new } 项，变更 { $changed } 项，取消 { $gone } 项。仍在的任务，报送、别名和人员都会保留。
import-hint = 下面几处请您定一下，点开选择；不定也可以先入库（年份必须定）。确认之前什么都不会存入。
import-hint-clear = 没有存疑的地方。确认之前什么都不会存入。
import-settle = ▶️ 逐个确认（还有 { $count } 处）
import-look-changes = 👀 看改动
import-look-left = 📄 没读进任务表的 { $count } 处
import-look-at-changes = <b>改动</b>（第 { $page }/{ $pages } 页）
import-look-at-left = <b>没有读进任务表的内容</b>（第 { $page }/{ $pages } 页）
import-left-line = 第 { $line } 行「{ $text }」——{ $why }
import-back = ⬅️ 返回预览
import-confirm = ✅ 确认入库
import-done = ✅ { $year }年方案已入库，共 { $tasks } 项（含子项目）。从现在起按它回答。

change-new = ➕ { $number } { $title }
change-changed = ✏️ { $number } { $title }：{ $fields }
change-gone = ➖ { $number } { $title }
change-units = { $field }（{ $before } → { $after }）
changed-number = 编号
changed-title = 名称
changed-target = 目标
changed-lead = 牵头
changed-responsible = 责任
changed-assisting = 配合
changed-deferred = 待分解
changed-milestones = 节点

question-doubt-year = 这是哪一年的方案？
question-doubt-same-unit = 这两个名称是同一个单位吗？
question-doubt-members = 它代表哪些单位？
question-doubt-date = 这个说法是指哪一天之前？
help-doubt-year = 点选，或直接输入年份。
help-doubt-same-unit = 是的话，点它的正式名称，另一个会成为别名；不是就点「是两个单位」。
help-doubt-members = 点下面的按钮，或输入单位名称，用顿号隔开；以后再定就点「跳过」。
help-doubt-date = 点选，或输入日期，例如 9-30；没有确定的日子就发「无」。
field-doubt-year = 年份
field-doubt-same-unit = 是否同一单位
field-doubt-members = 成员
field-doubt-date = 日期
choice-doubt-same-unit-two = 是两个单位

note-nothing-to-import = 这份文件里没有读出任务，不能入库。请看看「没读进任务表」的内容，或换一份文件。
note-nothing-changed = 与现行方案完全相同，不用再入库。
