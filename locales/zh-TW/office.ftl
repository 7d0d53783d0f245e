# 邀請和通知

command-invite = 邀請人員（辦公室）
command-notify = 發通知（辦公室）
invite-heading = 👋 <b>邀請人員</b>
invite-done = ✅ 邀請連結已生成，見下一條訊息。
invite-link = 把下面的連結發給對方，點開後再點「開始」就綁定了。7 天有效，只能綁定一個人。
    { $link }
notify-heading = 📣 <b>發通知</b>
notify-done = ✅ 通知已發出。
notify-told = 📣 將送達 { $count } 人。
notify-message = 📣 <b>分指揮部辦公室通知</b>（{ $name }）
    { $text }
question-invited-as = 邀請對方做什麼？
question-invited-for = 是哪個單位的？
question-told-to = 發給誰？
question-told-text = 通知什麼？
help-invited-as = 點下面的按鈕。
help-invited-for = 輸入單位的正式名稱或簡稱。
help-told-to = 點下面的按鈕。
help-told-text = 最多 2000 字，會原樣發出。
field-invited-as = 身份
field-invited-for = 單位
field-told-to = 發給
field-told-text = 內容
choice-invited-as-coordinator = 聯絡員
choice-invited-as-deputy = B崗
choice-invited-as-leader = 分管領導
choice-invited-as-office = 辦公室成員
choice-told-to-missing = 還沒有報送的
choice-told-to-coordinators = 全部聯絡員
choice-told-to-leaders = 全部分管領導
choice-told-to-everybody = 所有人
note-invitation-without-unit = 聯絡員、B崗和分管領導都要寫明單位，請先填單位。
note-invitation-unknown-unit = 名錄裡沒有「{ $unit }」，請改用名錄裡的名稱；發 /units 可以查看名錄。
