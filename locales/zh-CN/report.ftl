# 报送：问答、总览、回执

report-heading = <b>{ $area } · { $due }报送</b>
due-in-days = { $days ->
    [0] 今天截止
   *[other] 还有 { $days } 天截止
}
overdue-days = 已逾期 { $days } 天
report-nothing-owed = 您所在的单位没有牵头的方面，不用报送。想问谁负责什么事，直接发出来就行。
report-which = 要填哪一份？
report-choice-open = { $area } · { $due }
report-choice-draft = ✏️ { $area } · { $due }（有草稿）
report-choice-submitted = ✅ { $area } · { $due }（已报，可修改）
report-amending = 这份报送已于 { $at } 由 { $name } 提交，编号 <code>{ $number }</code>。再次提交会生成新的版本，原来的版本仍会保留。

section-title = { $number } { $title }
section-line = { $field }：{ $value }
question-heading = { $report }
    <b>{ $title }</b>
    第 { $task }/{ $tasks } 项任务 · 第 { $step } 题
overview-hint = 点任务可以查看和修改每一项；也可以直接发一句话，如「敬老院本月投资120万，主体封顶」。
mark-filled = ✅
mark-unchanged = ➖
mark-started = ✏️
mark-empty = ⬜
brief-unchanged = 与上月相同
brief-investment = 投资 { $amount } 万元

question-stage = 现在到了哪个阶段？
question-investment = 本月完成投资多少？
question-indicator = 目前累计完成多少（{ $unit }）？
question-progress = 本月进展如何？用几句话说说。
question-breakthrough = 前期工作有什么突破？
question-problems = 有什么问题和困难？
question-next-steps = 下一步打算怎么做？
question-photos = 有现场照片、文件、位置或语音吗？可以一次发多张。

help-stage = 点下面的按钮，或直接输入阶段名称。
help-investment = 例如：120万、1.2亿、35.5万元、一百二十万；没有就填 0。
help-indicator = 例如：38、三十八；只填数字也可以。
help-progress = 最多 1000 字，语音输入法也可以。
help-breakthrough = 没有就点「跳过」。
help-problems = 没有就点「跳过」。
help-next-steps = 没有就点「跳过」。
help-photos = 发完后点「完成」；没有就点「跳过」。
plan-says = 方案：{ $about }
answered-already = 已填：{ $value }

field-stage = 阶段
field-investment = 本月投资
field-indicator = { $about }
field-progress = 本月进展
field-breakthrough = 前期突破
field-problems = 问题困难
field-next-steps = 下一步
field-photos = 附件

value-amount = { $amount } 万元
value-amount-yuan = { $amount } 万元（即 { $yuan } 元）
value-number = { $number } { $unit }
value-photos = { $count } 个文件
value-text = { $text }
value-skipped = （未填）

section-unchanged = 与上月相同。如有新情况，点下面的项目填写。
section-hint = 点下面的项目修改。

stage-preparing = 前期
stage-started = 已开工
stage-foundation = 基础完工
stage-structure = 主体施工
stage-topped-out = 结构封顶
stage-equipping = 设备安装
stage-completed = 竣工
stage-accepted = 验收
stage-in-use = 投用
stage-not-started = 未启动
stage-under-way = 推进中
stage-done = 已完成
stage-routine = 常态化

action-begin = ▶️ 开始填报
action-resume = ▶️ 继续填报
action-next = 下一项 ▶️
action-back = ⬅️ 上一步
action-skip = 跳过
action-save = 存草稿
action-cancel = 取消
action-unchanged = ➖ 与上月相同
action-overview = 📋 总览
action-done = ✅ 完成
action-clear = 清除附件
action-submit = 📤 提交
action-anyway = 仍然提交
action-discard = 放弃草稿
action-stay = 不，继续填
action-add = ➕ 添加一项
action-remove = 🗑 删除这一项

words-begin = 开始填报,开始,继续填报,继续
words-next = 下一项,下一步,下一个
words-back = 上一步,返回,后退
words-skip = 跳过,略过
words-save = 存草稿,保存,保存草稿
words-cancel = 取消,不填了
words-unchanged = 与上月相同,本月无变化,无变化,没有变化
words-overview = 总览,预览
words-done = 完成,好了
words-clear = 清除照片,清除附件
words-submit = 提交,确认入库
words-anyway = 仍然提交
words-discard = 放弃草稿,放弃
words-stay = 不取消,继续填,不,不放弃
words-add = 添加一项,添加,再加一项
words-remove = 删除这一项,删除

leaving = 要放弃这份草稿吗？草稿里填写的内容会丢失，已经提交过的不受影响。存成草稿的话，以后可以接着填。
incomplete = 还有 { $count } 项任务没有填完：
incomplete-line = • { $title }

note-taken = ✓ { $field }：{ $value }
note-photos-cleared = 附件已清除。
note-photo-kept = 已收下，现有 { $count } 个。还有就接着发，发完点「完成」。
note-photo-kept-meanwhile = 📎 附件已收下，放进「{ $title }」的附件里（共 { $count } 个）。刚才的问题还没有回答：
note-photo-kept-with = 📎 附件已收下，放进「{ $title }」的附件里（共 { $count } 个）。
note-left-unchanged = ✓ { $title }：{ $brief }
note-already-answered = 「{ $title }」已经填了内容。要改成无变化，请先在总览里点开它，逐项修改。
note-rest-of-long-text = 这是刚才那段过长文字的后半段，也没有记录。
note-edited = ✓ 已按您修改后的文字更新「{ $title }」的答案。
note-which-unit = 「{ $text }」的单位是万元还是元？请点选。以后只写数字，就按这个单位算。
note-which-reading = 「{ $text }」可以有两种理解，请点选：
note-choice-expected = 请点下面的按钮，或输入按钮上的文字。
note-press-expected = 请点下面的按钮继续。想问谁负责什么事，请以「谁负责」开头，或用 /who。
note-photos-expected = 这一步请发照片、文件、位置或语音；没有就点「跳过」，发完点「完成」。
note-text-expected = 请用文字回答；没有就点「跳过」。
note-text-too-long = 这段文字有 { $length } 字，最多 { $longest } 字，所以没有记录。请精简后再发一次，之前填的内容都在。
note-forwarded = 转发的消息不会当作答案，以免误填。请复制文字后自己发出，或直接输入。
note-nothing-to-submit = 还什么都没有填，不能提交。请点「开始填报」。
note-unanswered = 这一步还没有回答。{ $expected ->
    [photos] 请发照片，没有就点「跳过」。
   *[other] 请先回答，没有就点「跳过」。
}
note-photo-without-task = 请先点开一项任务，再发附件，这样我才知道它属于哪项任务。
note-too-many-photos = 一项任务最多 { $most } 个附件，已经满了，再发的没有收下。要换的话，在总览里点开「附件」，点「清除附件」后重新发。
note-edited-no-answer = 您修改的这条消息不是某一步的答案，报送内容没有变化。要修改答案，请在总览里点开它。
note-unusable = { $what ->
    [sticker] 贴纸
    [voice] 语音
    [video] 视频
    [location] 位置
    [contact] 名片
   *[other] 这种消息
}不能作为答案。{ $expected ->
    [choice] 请点下面的按钮。
    [amount] 请输入金额，例如 120万。
    [number] 请输入数字。
    [text] 请输入文字。
    [units] 请输入单位名称。
    [date] 请输入日期，例如 9-30。
    [photos] 请发照片或文件。
    [days] 请输入日期，例如 1月1日—3日。
    [setting] 请点下面的按钮，或者直接写。
   *[press] 请点下面的按钮。
}
note-amount-expected = 「{ $text }」我没看懂：{ $why ->
    [negative] 金额不能是负数。
    [range] 请填一个确定的数，不要填范围。
    [vague] 请填一个确定的数，不要填「多」「不到」。
    [wrong-unit] 这一步要的是金额。
    [too-large] 这个数太大了，请检查单位。
    [too-fine] 小数位太多了，最小到分。
   *[other] 这一步要的是金额。
} 例如 120万、1.2亿、35.5万元；没有就填 0，或点「跳过」。
note-number-expected = 「{ $text }」我没看懂：{ $why ->
    [negative] 这里不能是负数。
    [range] 请填一个确定的数，不要填范围。
    [vague] 请填一个确定的数，不要填「多」「不到」。
    [wrong-unit] 单位应该是「{ $unit }」。
    [too-large] 这个数太大了，请检查。
   *[other] 这一步要的是数字，单位是「{ $unit }」。
} 例如 38、三十八；没有就点「跳过」。
note-edited-choice-expected = 您修改后的文字不是可选的阶段，答案保持原来的不变。
note-edited-amount-expected = 您修改后的「{ $text }」不是能看懂的金额，答案保持原来的不变。
note-edited-number-expected = 您修改后的「{ $text }」不是能看懂的数字，答案保持原来的不变。
note-edited-text-expected = 修改后没有文字，答案保持原来的不变。
note-edited-text-too-long = 修改后的文字有 { $length } 字，最多 { $longest } 字，答案保持原来的不变。
note-edited-photos-expected = 照片的说明没有改动，答案保持原来的不变。

receipt = ✅ <b>报送成功</b>

    编号：<code>{ $number }</code>
    时间：{ $at }
    { $area } · { $due }报送，{ $tasks } 项任务
receipt-late = （已过截止日，标记为补报）
receipt-hint = 截止前后都可以再发「报送」修改，每一版都会留存。
saved = 📌 草稿已存好。发「报送」，或点下面的按钮，随时接着填。
discarded = 草稿已放弃。发「报送」可以重新开始。
stale = 这个按钮已过期，现在显示的是最新进度。
stale-nothing = 这个按钮已过期，请重新打开。
already-submitted = 这一份已经提交，不会重复提交。

notice-submitted = 📥 <b>{ $area }</b> · { $due }报送已到
    { $name } 提交于 { $at }，编号 <code>{ $number }</code>
status-heading = <b>报送情况</b>
status-line-submitted = ✅ { $area } · { $due }（{ $units }）
status-line-missing = ⬜ { $area } · { $due }（{ $units }）
status-nothing = 现在没有到期或临近的报送。
nothing-under-way = 现在没有进行中的填报。发「报送」开始填报；想问谁负责什么事，直接用文字发出来就行。
edited-nothing = 您修改的这条消息不是报送的答案，没有影响已报送的内容。如果是要问谁负责，请重新发一条。
words-stage-preparing = 前期,前期工作,筹备
words-stage-started = 已开工,开工,动工
words-stage-foundation = 基础完工,基础
words-stage-structure = 主体施工,主体,在建,推进中
words-stage-topped-out = 结构封顶,封顶,主体封顶
words-stage-equipping = 设备安装,安装
words-stage-completed = 竣工,完工,已完工,完成,已完成
words-stage-accepted = 验收,已验收
words-stage-in-use = 投用,投入使用,已投用
words-stage-not-started = 未启动,未开始,没开始
words-stage-under-way = 推进中,进行中,在推进,已开工,开工
words-stage-done = 已完成,完成
words-stage-routine = 常态化,长期
note-merged = ⚠️ { $name } 刚提交了这份报送（编号 <code>{ $number }</code>），两人填的已合并：您没改的用对方的，改得不一样的列在下面，暂用您的。请核对后再点「提交」。
report-by-coordinator = 报送由本单位的联络员或 B 岗填写。想问谁负责什么事，直接发出来就行。
edited-too-late = 您修改的这条消息所属的填报已经提交或放弃，原来的答案没有改动。要修改，请重新打开。
dialogue-gone = 刚才填的这一份不能再继续：它的任务或单位已经变动，或者您的职责有了调整。填过的内容没有生效。
note-changed-meanwhile = ⚠️ 您填写期间，任务表有了别的改动，所以还没有保存。下面是按最新情况显示的，请核对后再提交一次。
