# 任务表：查看、修改、分解、单位名录

table-heading = 📋 <b>{ $title }</b>
    { $year }年 · { $tasks } 项任务。点一个方面查看。
table-office-hint = 要导入或更新方案，直接把文件（docx、xlsx、pdf、txt）发给我；也可以导出表格，改好后发回来。
table-no-area = 未分方面
table-export = 📤 导出表格
table-units = 🏛 单位名录
table-area = <b>{ $title }</b>
    牵头：{ $lead }
    { $tasks } 项，{ $place }
table-add = ➕ 新增任务
table-back = ⬅️ 返回
page-place = 第 { $page }/{ $pages } 页
page-before = ◀️ 上一页
page-next = 下一页 ▶️
export-caption = 任务表。可以改单位、目标、节点，增删行，改好后把文件发回来：我会先列出改动，确认后才入库。
units-heading = 🏛 <b>单位名录</b>：{ $count } 个单位，{ $place }
    点一个单位，可以改名称、简称、类别和成员。
units-members = 　{ $count } 个成员
office-only = 只有分指挥部办公室可以这样做。
not-yours = 这件事现在不能由您来做，或者它已经不在任务表里了。
no-plan-office = 还没有导入方案。把方案文件（docx、xlsx、pdf、txt）直接发给我就行。

card-edit = ✏️ 修改
card-retire = 🗂 停用
card-break-down = 🧩 分解任务
retire-sure = 确定停用「{ $number } { $title }」吗？它会从任务表里消失，已经报送的内容仍会保留。
retire-yes = 确定停用
retire-no = 不停用
retire-done = 已停用「{ $number } { $title }」。
retire-undo = ↩️ 恢复
restore-done = 已恢复「{ $number } { $title }」。

edit-heading = ✏️ <b>修改任务</b> { $number } { $title }
new-task-heading = ➕ <b>新增任务</b> · { $area }
breakdown-heading = 🧩 <b>分解任务</b> { $number } { $title }
breakdown-part = • 已有：{ $number } { $title }
breakdown-hint = 一项一项添加：名称、目标、责任单位、完成时限。全部添加后点「提交」。
unit-heading = 🏛 <b>{ $name }</b>
section-untitled = （未命名）
sheet-hint = 点下面的项目修改。
sheet-hint-changed = 点「提交」后生效；在提交之前什么都不会改变。
sheet-line-new = ✏️ { $field }：<b>{ $value }</b>
sheet-line-changed = ✏️ { $field }：<s>{ $was }</s> → <b>{ $value }</b>
present-value = 现在是：{ $value }
question-step = 第 { $step } 题
question-place = 第 { $place } 个
value-nothing = （无）
date-full = { $year }年{ $month }月{ $day }日

question-title = 任务叫什么名称？
question-target = 目标任务是什么？
question-lead = 哪些单位牵头？
question-responsible = 哪些单位负责？
question-assisting = 哪些单位配合（协办）？
question-deferred = 这项任务还要以后再分解吗？
question-due = 这个节点最晚是哪一天？
question-new-due = 要加一个什么节点？
question-part-title = 这一项叫什么名称？
question-part-due = 什么时候完成？
question-unit-name = 单位的正式名称是什么？
question-short-names = 还有哪些简称和别名？
question-kind = 属于哪一类单位？
question-members = 它代表哪些单位？

help-title = 最多 120 字。
help-target = 写全：数量、金额、节点都会从这段话里读出来，例如「9月底前完成主体，投资120万元」。
help-lead = 用顿号隔开，简称也可以；没有就发「无」。
help-responsible = 用顿号隔开，简称也可以，例如：教育局、财政局。
help-assisting = 用顿号隔开，简称也可以；没有就发「无」。
help-deferred = 「待分解」的任务由牵头单位分解。
help-due = 例如：9-30、9月30日、9月底、年底；没有确定的日子就发「无」。
help-new-due = 写成一句话，例如：9月底前主体封顶。
help-part-title = 最多 120 字。
help-part-due = 例如：9-30、9月底、年底；没有就点「跳过」。
help-unit-name = 改名后，旧名称会留作别名，以后的文件里仍认得出来。
help-short-names = 用顿号隔开；没有就发「无」。如果写的是另一个单位的正式名称，两个单位会合并成一个。
help-kind = 「集体」是指「各乡镇人民政府」这样代表多个单位的名称。
help-members = 用顿号隔开。

field-title = 名称
field-target = 目标
field-lead = 牵头
field-responsible = 责任
field-assisting = 配合
field-deferred = 待分解
field-due = 节点 { $about }
field-new-due = 加一个节点
field-part-title = 名称
field-part-due = 时限
field-unit-name = 正式名称
field-short-names = 简称别名
field-kind = 类别
field-members = 成员

choice-deferred-yes = 还要分解
choice-deferred-no = 不用分解
choice-kind-bureau = 部门
choice-kind-township = 乡镇街道
choice-kind-company = 企业
choice-kind-collective = 集体

edit-done = ✅ 已修改「{ $number } { $title }」，从现在起按新的回答。
new-task-done = ✅ 已在「{ $area }」新增任务「{ $title }」，从现在起按它回答。
breakdown-done = ✅ 「{ $number } { $title }」已分解为 { $parts } 项，从现在起按分解后的回答。
unit-done = ✅ 「{ $name }」已保存。
saved-elsewhere = 📌 已存成草稿，还没有生效。点下面的按钮随时继续。
discarded-unchanged = 没有做任何改动。

note-no-parts = 还没有添加任何一项。请先点「添加一项」。
note-which-units = 「{ $text }」里有的单位不在名录里。是指下面这些吗？请点选，或者重新输入。
reading-units = { $text }
reading-new-units = { $text }（登记新单位）
note-removed = 已删除这一项。
note-required = 这一项必须填写，才能提交：
note-member-of-itself = 「{ $name }」不能是它自己的成员，请看「{ $member }」。
note-name-taken = 「{ $name }」已经是「{ $unit }」的名称，不能再给别的单位。
note-units-expected = 「{ $text }」不像单位名称。请写单位名称，用顿号隔开；没有就发「无」。
note-date-expected = 「{ $text }」我没看懂。请写日期，例如 9-30、9月30日、9月底、年底；没有就发「无」。
note-edited-units-expected = 您修改后的「{ $text }」不像单位名称，答案保持原来的不变。
note-edited-date-expected = 您修改后的「{ $text }」不是能看懂的日期，答案保持原来的不变。
notice-broken-down = 🧩 { $name } 把「{ $number } { $title }」分解成了 { $parts } 项。
note-new-due-unread = 「{ $text }」里没有读出日期，所以还没有保存。请写明，例如「9月底前竣工」。
note-name-unfit = 「{ $name }」不能作为单位名称：要 2 到 60 个字，里面不能有顿号、逗号这样的分隔符。
breakdown-more = • ……还有 { $count } 项
note-day-expected = 「{ $text }」我没看懂。请写日期，例如 6月25日、明天、下周一。
note-date-too-early = 「{ $text }」太早了，要在 { $month }月{ $day }日或以后。
note-edited-day-expected = 您修改后的「{ $text }」不是能看懂的日期，答案保持原来的不变。
note-edited-date-too-early = 您修改后的「{ $text }」太早了，要在 { $month }月{ $day }日或以后，答案保持原来的不变。
question-unit-phone = 打哪个电话找得到这个单位？
help-unit-phone = 只在办公室的电话名单里显示；没有就发「无」。
field-unit-phone = 电话
