# 导入方案：收到文件、预览、逐个确认

upload-reading = ⏳ 收到《{ $name }》，正在读，请稍等……
upload-gone = 《{ $name }》在 Telegram 上已经取不到了，请再发一次。
upload-out-of-reach = 《{ $name }》几次都没有取到，请稍后再发一次。
upload-failed = 《{ $name }》没有读成，这是我的问题，已经记录下来。请另存为 .txt 或 .docx 再试一次，或告诉管理员。

import-heading = 📄 <b>导入方案</b> · { $name }
import-title = <b>{ $title }</b>（{ $year }年）
import-counts = 读出 { $areas } 个方面、{ $tasks } 项任务、{ $projects } 个子项目、{ $units } 个单位、{ $rules } 条报送要求。
import-area = { $number }. { $title }：{ $tasks } 项，牵头 { $lead }
import-area-more = ……还有 { $count } 个方面
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
note-year-expected = 「{ $text }」不是能看懂的年份。请写四位数字，例如 2026。
note-edited-year-expected = 您修改后的「{ $text }」不是能看懂的年份，答案保持原来的不变。
import-areas-change = 方面或报送要求也有改动。
change-area = 🗂 方面 { $number }. { $title }：牵头 { $lead }
change-area-gone = ➖ 方面 { $number }. { $title }
change-rule = 🗓 报送要求：{ $text }
change-rule-gone = ➖ 报送要求：{ $text }
changed-area = 方面
changed-parent = 所属任务
changed-people = 负责人
changed-quantities = 数量

# 文件再次导入时，办公室在对话里做过的改动

import-added-table = ✋ 办公室另加的 { $count } 项不在这份文件里，予以保留：{ $tasks }
import-added-document = ➖ 办公室另加的 { $count } 项不在这份文件里，将一并取消：{ $tasks }
import-taken-out-table = 💤 办公室停用的 { $count } 项文件里还有，仍然停用：{ $tasks }
import-taken-out-document = ➕ 办公室停用的 { $count } 项按文件恢复：{ $tasks }
import-edited = ✋ 办公室改过、文件没有再动的 { $count } 项，保持改后的内容：{ $tasks }
import-clashes = ⚖️ 文件和办公室都改过的 { $count } 项，请逐个定；没有定的保持现行内容：{ $tasks }
by-hand-task = · { $number } { $title }
clash-field = { $field }：文件里是「{ $theirs }」，现行的是「{ $ours }」
clash-dropped = 这份文件里没有这项任务了，而办公室改过它。
clash-retired = 办公室停用了这项任务，而这份文件又改了它。
question-doubt-clash = 文件和办公室都改过这项任务，以哪个为准？
question-doubt-added = 办公室另加的这些任务不在文件里，怎么办？
question-doubt-taken-out = 办公室停用的这些任务文件里还有，怎么办？
help-doubt-clash = 不选就保持现行的内容。
help-doubt-added = 不选就保留。
help-doubt-taken-out = 不选就仍然停用。
field-doubt-clash = 以哪个为准
field-doubt-added = 办公室另加的任务
field-doubt-taken-out = 办公室停用的任务
choice-doubt-clash-document = 按文件
choice-doubt-clash-table = 按现行
choice-doubt-added-document = 一并取消
choice-doubt-added-table = 保留
choice-doubt-taken-out-document = 按文件恢复
choice-doubt-taken-out-table = 仍然停用
