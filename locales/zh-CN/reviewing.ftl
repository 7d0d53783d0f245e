# 报送之后：审核、历次、我的任务、报进展

report-returned = ↩️ <b>已退回</b>（{ $name }，{ $at }）：{ $reason }
question-returned = ↩️ 退回理由：{ $reason }
report-elsewhere = 👥 { $name } 也有一份没提交的草稿（{ $at } 改过）。
report-difference = ⚠️ { $title } · { $field }：您填 { $mine }，对方填 { $theirs }
report-closed = 🔒 { $area } · { $due }报送（编号 <code>{ $number }</code>）已审核通过。要修改，请联系分指挥部办公室重新打开。
report-look = 📄 查看内容
report-choice-sent-back = ↩️ { $area } · { $due }（已退回）
report-choice-accepted = 🔒 { $area } · { $due }（已审核通过）
section-topic-bulletin = 简报素材（可不填）
section-topic-why = 退回的理由
section-by = （{ $name } 填）
section-fed-by = 　📨 { $units } 已报来
section-fed = 📨 <b>{ $unit }</b> { $name } { $at } 报来：
    { $told }
section-hint-fed = 点「采用」直接用报来的内容，也可以点下面的项目自己填。
section-open = 未填：{ $fields }
section-explained = 说明（{ $field }）：{ $said }
section-taken-from = 来源：{ $unit } { $name }，{ $at } 报来
explained-as-it-is = 填报人确认属实
value-reckoned = { $value }（按上次累计自动相加）
mark-fed = 📨
mark-returned = ↩️
mark-optional = ➕
last-value = 上次：{ $value }
unit-wan = 万元

action-enough = ✅ 这项填好了
action-remaining = ➖ 其余都与上月相同
action-agree = ✅ 记下
action-take = 采用
fed-take = ✅ 采用 { $unit } 报来的
action-theirs = 用对方的
difference-theirs = 用对方的：{ $number } { $field }
action-feed = 📨 报进展
words-enough = 这项填好了,填好了,本项完成
words-remaining = 其余都与上月相同,其余无变化,都无变化
words-agree = 记下,属实,没错,照此记录
words-yes = 对,对的,是,是的,确认
words-no = 不,不对,不是,不是的,错了,填错了,写错了,打错了
words-take = 采用,用报来的
words-theirs = 用对方的,按对方的
ask-feed = ❓ 问 { $unit }

doubt-slip = 🤔 「{ $field }」填的是 { $value }，和方案里的 { $usual } 差了上万倍。是不是把元和万元弄混了？
doubt-slip-count = 🤔 「{ $field }」填的是 { $value }，和方案里的 { $usual } 差了上万倍。是不是多写或少写了一个「万」？
doubt-below-last = 🤔 「{ $field }」填的是 { $value }，比上次报的 { $last } 还少。累计数一般不会变小。
doubt-above-plan = 🤔 「{ $field }」填的是 { $value }，累计 { $total }，超过了方案的 { $planned }。
doubt-over-hundred = 🤔 「{ $field }」填的是 { $value }，超过了 100%。
doubt-over-total = 🤔 各来源合计 { $parts }，比本月投资 { $whole } 还多。
doubt-future = 🤔 「{ $field }」填的是 { $day }，这一天还没有到。
doubt-before-start = 🤔 竣工日期 { $completed } 早于开工日期 { $started }。
doubt-backwards = 🤔 上次报的是「{ $last }」，这次是「{ $now }」，阶段倒退了。
doubt-hint = 填错了请点「上一步」重填；确实如此就点下面的按钮，或直接打字说明原因，说明会一起留存。
doubt-instead = ✏️ 应该是 { $value }
doubt-keep = ✅ 属实：{ $value }
note-which-of-told = 这个数可以有两种理解，请点选：
note-taken-explained = ✓ { $field }：{ $value }（说明：{ $said }）
note-told-taken = ✓ 已记下。
note-told-dropped = 好的，刚才那段话没有记。
note-left-unchanged-all = ✓ { $count } 项任务已记为与上月相同。
note-fed-taken = ✓ 已采用 { $unit } 报来的内容，可以再改。
note-accepted-meanwhile = 🔒 您填写期间，办公室已审核通过编号 <code>{ $number }</code> 的报送，不能再提交新的版本。草稿还在；要修改，请联系办公室重新打开。
told-heading = 这段话我理解为：
told-hint = 对就点「记下」；不对就点「不是」，再说一遍或逐项填。
told-not-so = ❌ 不是
told-unclear = { $readings }，稍后请您点选
told-which = 「{ $text }」说的是哪项任务？

question-started-on = 哪天开工的？
question-completed-on = 哪天竣工的？
question-investment-total = 今年以来累计完成投资多少？
question-received = { $about }资金累计到位多少？
question-spent = { $about }资金本月完成投资多少？
question-good-practice = 有什么好经验、好做法，可以写进简报？
question-leaders-visits = 挂钩领导有什么工作动态？
question-ask-feed = 想问什么？
help-ask-feed = 会原样转给对方，对方可以马上更新。
field-ask-feed = 问题
question-send-back-reason = 为什么退回？
question-send-back-fields = 哪几项要重填？点一下选中，再点一下取消。
help-started-on = 例如：6月12日、昨天；记不清就点「跳过」。
help-completed-on = 例如：6月12日、昨天；记不清就点「跳过」。
help-investment-total = 例如：380万；以后每月自动相加，不再问。
help-received = 例如：120万；没有就填 0。
help-spent = 例如：80万；没有就填 0。
help-good-practice = 没有就点「跳过」。
help-leaders-visits = 例如：6月18日，某副区长到现场协调管线迁改。没有就点「跳过」。
help-send-back-reason = 对方会看到这段话，请写清楚要补什么、改什么。
help-send-back-fields = 选好后点「总览」，再选别的任务，或提交。
field-started-on = 开工日期
field-completed-on = 竣工日期
field-investment-total = 累计投资
field-received = { $about }累计到位
field-spent = { $about }本月完成
field-good-practice = 好经验好做法
field-leaders-visits = 挂钩领导动态
field-send-back-reason = 理由
field-send-back-fields = 要重填的项目

feed-heading = 📨 <b>报进展</b> { $number } { $title }
feed-done = ✅ 「{ $number } { $title }」的进展已报给牵头单位，会出现在他们的报送里。以后有新情况，随时再报。
fed-notice = 📨 { $unit } { $name } 报来「{ $number } { $title }」的进展，已放进报送，可以直接采用。
ask-feed-heading = ❓ 问 { $unit } { $name }：{ $title }
ask-feed-done = ✅ 已问 { $unit } { $name }。
feed-question = ❓ { $name } 就「{ $number } { $title }」的进展问您：
    { $text }
send-back-heading = ↩️ <b>退回</b> { $area }（<code>{ $number }</code>）
send-back-hint = 点任务选出要重填的项目；不选就是整份退回。选好后点「提交」。
send-back-done = ↩️ { $area }（<code>{ $number }</code>）已退回，对方已收到理由。
sent-back-notice = ↩️ <b>{ $area }</b> · { $due }报送（<code>{ $number }</code>）被退回：
    { $reason }
verdict-accepted = ✅ { $area } · { $due }报送（<code>{ $number }</code>）已审核通过。
verdict-reopened = 🔓 { $area } · { $due }报送（<code>{ $number }</code>）已重新打开，可以修改。

report-view = 📄 <b>{ $area } · { $due }报送</b>
    编号 <code>{ $number }</code>，第 { $version }/{ $versions } 版
    { $name } 提交于 { $at }
    { $state }
report-view-line = • { $title } — { $brief }
review-by = 办公室 { $name }，{ $at }
review-by-why = 办公室 { $name }，{ $at }：{ $reason }
review-late = · 补报
review-state-waiting = 📥 待审核
review-state-accepted = ✅ 已审核通过
review-state-sent-back = ↩️ 已退回
review-state-reopened = 🔓 已重新打开
report-accept = ✅ 审核通过
report-send-back = ↩️ 退回
report-reopen = 🔓 重新打开
report-change = ✏️ 修改
attached-show = 📎 附件（{ $count }）
attached-with = 📎 <b>{ $title }</b>：{ $count } 个附件
attached-gone = ⚠️ 「{ $title }」的一个附件在 Telegram 上取不到了（{ $kind ->
    [photo] 照片
    [video] 视频
    [video_note] 视频
    [voice] 语音
    [audio] 音频
    [location] 位置
   *[document] 文件
}：{ $name }）。需要的话，请报送人重新发一次。
attached-nothing = 没有附件
attached-under-way = 附件正在发送，请稍等
attached-unsaved = ⚠️ { $number } { $title } 的第 { $place } 个附件没有存到服务器：{ $why ->
    [too-large] 太大
    [gone] Telegram 上已经取不到
   *[failed] 存不下来，请管理员查看日志
}
attached-unsaved-more = ……还有 { $count } 个也没有存到服务器
report-versions = 🕘 历次版本（{ $count }）
report-back = ⬅️ 返回
versions-heading = <b>{ $area } · { $due }报送</b> 历次版本
versions-line = • <code>{ $number }</code> { $name }，{ $at }
history-heading = <b>历次报送</b>
history-nothing = 还没有报送过。
history-line = { $state } { $area } · { $due }（{ $name }，{ $at }）
history-button = { $area } · { $due }
status-line-accepted = ✅ { $area } · { $due }（{ $units }）已审核通过
status-line-sent-back = ↩️ { $area } · { $due }（{ $units }）已退回
status-line-reopened = 🔓 { $area } · { $due }（{ $units }）已重新打开
status-changes = 🏗 本月开工、竣工
changes-heading = <b>{ $year }年{ $month }月 开工、竣工</b>
changes-begun = 开工 { $count } 项
changes-completed = 竣工 { $count } 项
changes-line = • { $number } { $title }（{ $day }）
mine-heading = <b>我的任务</b> { $units } · 共 { $count } 项 { $place }
mine-nothing = 您所在的单位没有任务。
mine-line = { $light } <b>{ $number } { $title }</b>
    { $role } · { $stage }
mine-no-stage = 还没有报过
mine-next = 📅 { $day }：{ $text }
mine-trend = <b>{ $field }</b>（{ $unit }）
mine-bar = { $month }月 { $bar } { $value }
mine-share = 方案 { $planned } { $unit }，完成 { $share }%
mine-stages = <b>阶段</b>
mine-change = { $day } { $stage }
mine-card = 📇 任务卡
mine-back = ⬅️ 返回
command-history = 历次报送
role-lead = 牵头
role-responsible = 责任
role-assisting = 配合
status-line-late = 🔴 { $area }：逾期 { $count } 份，{ $days }（{ $units }）
