# 人員：邀請、歡迎、幫助

welcome-coordinator = 🎉 <b>綁定成功</b>
    您現在是 <b>{ $unit }</b> 的聯絡員。

    我能幫您做三件事：
    📝 <b>報送進展</b>：發「報送」，一問一答，幾分鐘填完
    🔎 <b>查誰負責</b>：直接發您想問的事，如「危橋改造」
    ⏰ <b>到期提醒</b>：每月報送日之前，我會來提醒您
welcome-deputy = 🎉 <b>綁定成功</b>
    您現在是 <b>{ $unit }</b> 的 B 崗聯絡員，可以代為報送，也會收到提醒。

    發「報送」開始填報；想問誰負責什麼事，直接發出來就行。
welcome-leader = 🎉 <b>綁定成功</b>
    您現在是 <b>{ $unit }</b> 的分管領導。想問誰負責什麼事，直接發出來就行。
welcome-office = 🎉 <b>綁定成功</b>
    您現在是分指揮部辦公室成員。各單位報送後，您會收到通知；想問誰負責什麼事，直接發出來就行。
welcome-back = 您好，{ $name }。發「報送」填報進展，發「幫助」看看我能做什麼；想問誰負責什麼事，直接發出來就行。

stranger = 您好，這是一個工作助手，只為受邀的聯絡員服務。
    如果您是聯絡員，請向分指揮部辦公室索要邀請連結，點開連結即可使用。
invitation-unknown = 這個邀請連結無效。請檢查連結是否完整，或向分指揮部辦公室重新索要。
invitation-used = 這個邀請連結已經被使用過了。每個連結只能綁定一個人，請向分指揮部辦公室重新索要。
invitation-expired = 這個邀請連結已過期（有效期 7 天）。請向分指揮部辦公室重新索要。

help = <b>聯絡員助手能做什麼</b>

    📝 <b>報送</b>：發「報送」或 /report，逐項填報，隨時可以上一步、跳過、存草稿、取消
    🔎 <b>誰負責</b>：直接發問題，如「誰負責農村公廁」，或 /who 加問題；錯字、拼音、簡稱都可以
    📋 <b>我的任務</b>：本單位負責哪些任務、亮什麼燈；責任單位在這裡報進展
    🕘 <b>歷次報送</b>：/history，誰在什麼時候報了什麼
    📅 <b>日程</b>：發「日程」看哪天有什麼到期，也能裝進手機日曆
    🌴 <b>請假</b>：發「請假」請人代辦，期間的提醒都發給對方
    🌐 <b>語言</b>：/language

    填錯了不要緊：提交前，總覽裡每一項都能點開修改；改動已發出的文字，答案也會跟著改。
no-such-command = 沒有「{ $command }」這個命令。發「幫助」看看我能做什麼。
help-office = <b>聯絡員助手能做什麼</b>

    📊 <b>報送情況</b>：哪些單位報了、哪些還沒報；點開一份，可以審核、退回
    📄 <b>匯入方案</b>：把檔案（docx、xlsx、pdf、txt）直接傳到這裡，看過、確認後才入庫
    🗂 <b>任務表</b>：發「任務表」，查看和修改任務
    🔎 <b>誰負責</b>：直接發問題，如「誰負責農村公廁」，或 /who 加問題
    🏷 <b>問題和別名</b>：/questions 沒有答上來的問題，/alias 別名，/units 單位名錄，/groups 我在的群
    👋 <b>邀請</b>：/invite 邀請聯絡員和其他人員；📣 /notify 發通知、催辦
    📞 <b>電話名單</b>：/calls，哪些單位收不到訊息、打誰的電話
    ⚙️ <b>設定</b>：/settings，提醒、逐級告知、亮燈、遇節假日；/holidays 填放假安排
    🌐 <b>語言</b>：/language

menu-report = 📝 報送
menu-tasks = 📋 我的任務
menu-status = 📊 報送情況
menu-plan = 🗂 任務表
menu-due = 📅 日程
menu-leave = 🌴 請假
menu-help = ❓ 幫助
words-menu-report = 報送,我要報送,填報
words-menu-tasks = 我的任務
words-menu-status = 報送情況
words-menu-plan = 任務表,方案
words-menu-due = 日程,到期,日曆
words-menu-leave = 請假,我要請假,銷假
words-menu-help = 幫助,怎麼用

command-report = 報送進展
command-who = 誰負責（後面寫要問的事）
command-tasks = 我的任務
command-plan = 任務表
command-units = 單位名錄（辦公室）
command-alias = 給任務設別名（辦公室）
command-questions = 沒有答上來的問題（辦公室）
command-groups = 我在哪些群裡（辦公室）
command-calls = 要打電話的單位（辦公室）
command-due = 到期日程和日曆
command-leave = 請假，請人代辦
command-settings = 設定（辦公室）
command-holidays = 填寫放假安排（辦公室）
command-phone = 留下電話，方便別人聯絡
command-help = 幫助
command-language = 語言 / Language

language-which = 请选择语言 / 請選擇語言 / Choose a language
language-chosen = 好的，以後用繁體中文。
apology = 抱歉，剛才這條訊息沒有處理成功，之前填的內容都在。請再發一次；如果還不行，請把編號 <code>{ $error }</code> 告訴管理員。
no-plan = 還沒有匯入工作方案，暫時無法回答。請聯絡分指揮部辦公室。
command-status = 報送情況（辦公室）
courtesy = 不客氣。發「報送」填報進展；想問誰負責什麼事，直接發出來就行。
words-courtesy = 收到,謝謝,謝謝你,多謝,好,好的,嗯,你好,您好,在嗎,辛苦了,ok
