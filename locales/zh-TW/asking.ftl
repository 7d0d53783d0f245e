# 誰負責：聯絡員、糾正、轉問辦公室、別名、群

who-own-choice = （按您上次的選擇回答）
who-none-of-these = 🙅 都不是，問辦公室
who-ask-office = 📨 轉給辦公室
who-which-instead = 「{ $question }」您問的是下面哪一項？選了以後，您再問同樣的話就按它回答。
who-nothing-else = 沒有別的任務與「{ $question }」有關。請換個說法再問一次，或者轉給分指揮部辦公室。
who-nothing-before = 先問一項任務（如「農村公廁」），看到答案以後，五分鐘內可以接著問「電話呢」「進度呢」「什麼時候完成」。
unit-no-contact = <b>{ $unit }</b> 還沒有聯絡員綁定，或沒有留電話。
who-unit-lead = <b>牽頭</b>
who-unit-responsible = <b>責任</b>
who-unit-assisting = <b>協辦</b>
card-contacts = ☎️ { $unit }：{ $people }
card-phone = { $name } { $phone }
card-deputy = { $name }（B 崗）
card-nobody = ☎️ 還沒有聯絡員綁定
card-report = 📝 報送
card-call = 📇
card-no-contact = 這些單位還沒有聯絡員綁定，或沒有留電話。
card-no-contact-plain = 沒有留電話。
card-stage = 階段：{ $stage }（{ $day }報送）
card-not-reported = 階段：還沒有報送
card-next-date = 下一節點：{ $day } { $text }
card-date = • { $day }　{ $text }
card-date-open = • 日期未定　{ $text }
card-date-more = 還有 { $count } 個節點。
card-no-date = 方案沒有寫明時間節點。
card-wrong = ❌ 不對
choice-remembered = 記住了：您再問同樣的話，就按這一項回答。
inquiry = ❓ <b>{ $name }</b> 問：「{ $question }」
    沒有查到，或者查到的不對。最接近的在下面，點一項就是答案；也可以用文字回覆。
inquiry-reply = ✍️ 文字回覆
inquiry-sent = 📨 已轉給分指揮部辦公室，有了答覆馬上告訴您。
inquiry-sent-before = 這個問題已經轉給辦公室了，請等答覆。
inquiry-answered-before = 這個問題已經有人答覆了。
inquiry-answer = 📬 您問的「{ $question }」，辦公室答覆：
    { $text }
inquiry-answer-task = 📬 您問的「{ $question }」，辦公室答覆是這一項：
inquiry-done = ✅ 「{ $question }」已答覆。
inquiry-make-name = 把「{ $question }」設為 { $number } 的別名
reply-heading = ✍️ <b>答覆 { $name }</b>：「{ $question }」
reply-done = ✅ 已答覆 { $name }。
question-reply = 請寫答覆：
help-reply = 最多 2000 字，會原樣轉給提問的人。
field-reply = 答覆
note-inquiry-answered = 別人已經答覆了這個問題。
open-questions-heading = <b>近 30 天沒有答上來、被糾正過、或幾個人選了同一項的問題</b>
    點一下就成為那項任務的別名，以後所有人這樣問都能查到；不相干的點「略過」。
open-questions-none = 近 30 天的問題都答上來了。
open-question = { $place }. 「{ $question }」（{ $askers } 人問）
open-question-chosen = 　　有人選了：{ $number } { $title }
open-question-near = 　　最接近：{ $number } { $title }
open-question-name = { $place }. 設為 { $number } 的別名
open-question-find = { $place }. 找任務
open-question-skip = { $place }. 略過
open-question-which = 「{ $question }」是指哪一項？
open-questions-back = ⬅️ 返回
open-questions-week = 📋 上週有 { $count } 個問題沒有答上來，或被糾正過。點開看看，能讓大家下次問得到。
open-questions-look = 看一看
name-added = ✅ 「{ $name }」現在是「{ $task }」的別名，從現在起所有人這樣問都能查到。發 /alias 可以查看和撤銷。
name-known = 「{ $name }」已經是「{ $task }」的別名。
names-none = 還沒有別名。用法：<code>/alias 掃大街 = 5.4</code>，等號後面寫任務編號或名稱。
names-heading = <b>別名</b>（點下面的按鈕撤銷）
names-line = • 「{ $name }」→ { $number } { $title }
names-revoke = 撤銷「{ $name }」
name-revoked = 已撤銷。
alias-how = 用法：<code>/alias 掃大街 = 5.4</code>，等號後面寫任務編號或名稱。
alias-which = 等號後面要指明一項任務。最接近的：{ $tasks }
inline-near = 方案裡沒有查到，這是最接近的 · { $units }
group-asks = 👥 { $name } 把我拉進了群「{ $title }」。要在群裡回答「誰負責」嗎？群裡不會出現任何人的姓名和電話。
groups-none = 我還沒有被拉進任何群。把我加進群以後，要辦公室同意才會在群裡回答。
groups-heading = <b>我在的群</b>
groups-line = { $place }. 「{ $title }」{ $admitted ->
        [yes] ✅ 已同意
       *[no] ⬜ 還沒有同意
    }
group-admit = ✅ 同意
group-leave = 🚪 退出群
group-admitted = ✅ 已同意在群「{ $title }」裡服務：@我、回覆我，或發 /who 加問題。
group-left = 已退出群「{ $title }」。
group-gone = 我已經不在這個群裡了。
phone-saved = ✅ 電話已記下，只有受邀的成員查「誰負責」時能看到。發 <code>/phone 無</code> 可以刪除。
phone-removed = 電話已刪除。
phone-how = 用法：<code>/phone 13800000000</code>；發 <code>/phone 無</code> 刪除。也可以直接把自己的名片（聯絡人）發給我。
phone-odd = 「{ $text }」不像電話號碼。用法：<code>/phone 13800000000</code>
