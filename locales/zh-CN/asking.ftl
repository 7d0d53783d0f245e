# 谁负责：联络员、纠正、转问办公室、别名、群

who-own-choice = （按您上次的选择回答）
who-none-of-these = 🙅 都不是，问办公室
who-ask-office = 📨 转给办公室
who-which-instead = 「{ $question }」您问的是下面哪一项？选了以后，您再问同样的话就按它回答。
who-nothing-else = 没有别的任务与「{ $question }」有关。请换个说法再问一次，或者转给分指挥部办公室。
who-nothing-before = 先问一项任务（如「农村公厕」），看到答案以后，五分钟内可以接着问「电话呢」「进度呢」「什么时候完成」。
unit-no-contact = <b>{ $unit }</b> 还没有联络员绑定，或没有留电话。
who-unit-lead = <b>牵头</b>
who-unit-responsible = <b>责任</b>
who-unit-assisting = <b>协办</b>
card-contacts = ☎️ { $unit }：{ $people }
card-phone = { $name } { $phone }
card-deputy = { $name }（B 岗）
card-nobody = ☎️ 还没有联络员绑定
card-report = 📝 报送
card-call = 📇
card-no-contact = 这些单位还没有联络员绑定，或没有留电话。
card-no-contact-plain = 没有留电话。
card-stage = 阶段：{ $stage }（{ $day }报送）
card-not-reported = 阶段：还没有报送
card-next-date = 下一节点：{ $day } { $text }
card-date = • { $day }　{ $text }
card-date-open = • 日期未定　{ $text }
card-date-more = 还有 { $count } 个节点。
card-no-date = 方案没有写明时间节点。
card-wrong = ❌ 不对
choice-remembered = 记住了：您再问同样的话，就按这一项回答。
inquiry = ❓ <b>{ $name }</b> 问：「{ $question }」
    没有查到，或者查到的不对。最接近的在下面，点一项就是答案；也可以用文字回复。
inquiry-reply = ✍️ 文字回复
inquiry-sent = 📨 已转给分指挥部办公室，有了答复马上告诉您。
inquiry-sent-before = 这个问题已经转给办公室了，请等答复。
inquiry-answered-before = 这个问题已经有人答复了。
inquiry-answer = 📬 您问的「{ $question }」，办公室答复：
    { $text }
inquiry-answer-task = 📬 您问的「{ $question }」，办公室答复是这一项：
inquiry-done = ✅ 「{ $question }」已答复。
inquiry-make-name = 把「{ $question }」设为 { $number } 的别名
reply-heading = ✍️ <b>答复 { $name }</b>：「{ $question }」
reply-done = ✅ 已答复 { $name }。
question-reply = 请写答复：
help-reply = 最多 2000 字，会原样转给提问的人。
field-reply = 答复
note-inquiry-answered = 别人已经答复了这个问题。
open-questions-heading = <b>近 30 天没有答上来、被纠正过、或几个人选了同一项的问题</b>
    点一下就成为那项任务的别名，以后所有人这样问都能查到；不相干的点「略过」。
open-questions-none = 近 30 天的问题都答上来了。
open-question = { $place }. 「{ $question }」（{ $askers } 人问）
open-question-chosen = 　　有人选了：{ $number } { $title }
open-question-near = 　　最接近：{ $number } { $title }
open-question-name = { $place }. 设为 { $number } 的别名
open-question-find = { $place }. 找任务
open-question-skip = { $place }. 略过
open-question-which = 「{ $question }」是指哪一项？
open-questions-back = ⬅️ 返回
open-questions-week = 📋 上周有 { $count } 个问题没有答上来，或被纠正过。点开看看，能让大家下次问得到。
open-questions-look = 看一看
name-added = ✅ 「{ $name }」现在是「{ $task }」的别名，从现在起所有人这样问都能查到。发 /alias 可以查看和撤销。
name-known = 「{ $name }」已经是「{ $task }」的别名。
names-none = 还没有别名。用法：<code>/alias 扫大街 = 5.4</code>，等号后面写任务编号或名称。
names-heading = <b>别名</b>（点下面的按钮撤销）
names-line = • 「{ $name }」→ { $number } { $title }
names-revoke = 撤销「{ $name }」
name-revoked = 已撤销。
alias-how = 用法：<code>/alias 扫大街 = 5.4</code>，等号后面写任务编号或名称。
alias-which = 等号后面要指明一项任务。最接近的：{ $tasks }
inline-near = 方案里没有查到，这是最接近的 · { $units }
group-asks = 👥 { $name } 把我拉进了群「{ $title }」。要在群里回答「谁负责」吗？群里不会出现任何人的姓名和电话。
groups-none = 我还没有被拉进任何群。把我加进群以后，要办公室同意才会在群里回答。
groups-heading = <b>我在的群</b>
groups-line = { $place }. 「{ $title }」{ $admitted ->
        [yes] ✅ 已同意
       *[no] ⬜ 还没有同意
    }
group-admit = ✅ 同意
group-leave = 🚪 退出群
group-admitted = ✅ 已同意在群「{ $title }」里服务：@我、回复我，或发 /who 加问题。
group-left = 已退出群「{ $title }」。
group-gone = 我已经不在这个群里了。
phone-saved = ✅ 电话已记下，只有受邀的成员查「谁负责」时能看到。发 <code>/phone 无</code> 可以删除。
phone-removed = 电话已删除。
phone-how = 用法：<code>/phone 13800000000</code>；发 <code>/phone 无</code> 删除。也可以直接把自己的名片（联系人）发给我。
phone-odd = 「{ $text }」不像电话号码。用法：<code>/phone 13800000000</code>
