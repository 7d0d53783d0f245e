# 任務表：查看、修改、分解、單位名錄

table-heading = 📋 <b>{ $title }</b>
    { $year }年 · { $tasks } 項任務。點一個方面查看。
table-office-hint = 要匯入或更新方案，直接把檔案（docx、xlsx、pdf、txt）傳給我；也可以匯出表格，改好後傳回來。
table-no-area = 未分方面
table-export = 📤 匯出表格
table-units = 🏛 單位名錄
table-area = <b>{ $title }</b>
    牽頭：{ $lead }
    { $tasks } 項，{ $place }
table-add = ➕ 新增任務
table-back = ⬅️ 返回
page-place = 第 { $page }/{ $pages } 頁
page-before = ◀️ 上一頁
page-next = 下一頁 ▶️
export-caption = 任務表。可以改單位、目標、節點，增刪行，改好後把檔案傳回來：我會先列出改動，確認後才入庫。
units-heading = 🏛 <b>單位名錄</b>：{ $count } 個單位，{ $place }
    點一個單位，可以改名稱、簡稱、類別和成員。
units-members = 　{ $count } 個成員
office-only = 只有分指揮部辦公室可以這樣做。
not-yours = 這件事目前不能由您來做，或者它已經不在任務表裡了。
no-plan-office = 還沒有匯入方案。把方案檔案（docx、xlsx、pdf、txt）直接傳給我就行。

card-edit = ✏️ 修改
card-retire = 🗂 停用
card-break-down = 🧩 分解任務
retire-sure = 確定停用「{ $number } { $title }」嗎？它會從任務表裡消失，已經報送的內容仍會保留。
retire-yes = 確定停用
retire-no = 不停用
retire-done = 已停用「{ $number } { $title }」。
retire-undo = ↩️ 恢復
restore-done = 已恢復「{ $number } { $title }」。

edit-heading = ✏️ <b>修改任務</b> { $number } { $title }
new-task-heading = ➕ <b>新增任務</b> · { $area }
breakdown-heading = 🧩 <b>分解任務</b> { $number } { $title }
breakdown-part = • 已有：{ $number } { $title }
breakdown-hint = 一項一項添加：名稱、目標、責任單位、完成期限。全部添加後點「提交」。
unit-heading = 🏛 <b>{ $name }</b>
section-untitled = （未命名）
sheet-hint = 點下面的項目修改。
sheet-hint-changed = 點「提交」後生效；在提交之前什麼都不會改變。
sheet-line-new = ✏️ { $field }：<b>{ $value }</b>
sheet-line-changed = ✏️ { $field }：<s>{ $was }</s> → <b>{ $value }</b>
present-value = 現在是：{ $value }
question-step = 第 { $step } 題
question-place = 第 { $place } 個
value-nothing = （無）
date-full = { $year }年{ $month }月{ $day }日

question-title = 任務叫什麼名稱？
question-target = 目標任務是什麼？
question-lead = 哪些單位牽頭？
question-responsible = 哪些單位負責？
question-assisting = 哪些單位配合（協辦）？
question-deferred = 這項任務以後還要再分解嗎？
question-due = 這個節點最晚是哪一天？
question-new-due = 要加一個什麼節點？
question-part-title = 這一項叫什麼名稱？
question-part-due = 什麼時候完成？
question-unit-name = 單位的正式名稱是什麼？
question-short-names = 還有哪些簡稱和別名？
question-kind = 屬於哪一類單位？
question-members = 它代表哪些單位？

help-title = 最多 120 字。
help-target = 請寫完整：數量、金額、節點都會從這段話裡讀出來，例如「9月底前完成主體，投資120萬元」。
help-lead = 用頓號隔開，簡稱也可以；沒有就發「無」。
help-responsible = 用頓號隔開，簡稱也可以，例如：教育局、財政局。
help-assisting = 用頓號隔開，簡稱也可以；沒有就發「無」。
help-deferred = 「待分解」的任務由牽頭單位分解。
help-due = 例如：9-30、9月30日、9月底、年底；沒有確定的日子就發「無」。
help-new-due = 寫成一句話，例如：9月底前主體封頂。
help-part-title = 最多 120 字。
help-part-due = 例如：9-30、9月底、年底；沒有就點「跳過」。
help-unit-name = 改名後，舊名稱會留作別名，以後的文件裡仍認得出來。
help-short-names = 用頓號隔開；沒有就發「無」。如果寫的是另一個單位的正式名稱，兩個單位會合併成一個。
help-kind = 「集體」是指「各鄉鎮人民政府」這樣代表多個單位的名稱。
help-members = 用頓號隔開。

field-title = 名稱
field-target = 目標
field-lead = 牽頭
field-responsible = 責任
field-assisting = 配合
field-deferred = 待分解
field-due = 節點 { $about }
field-new-due = 加一個節點
field-part-title = 名稱
field-part-due = 期限
field-unit-name = 正式名稱
field-short-names = 簡稱別名
field-kind = 類別
field-members = 成員

choice-deferred-yes = 還要分解
choice-deferred-no = 不用分解
choice-kind-bureau = 部門
choice-kind-township = 鄉鎮街道
choice-kind-company = 企業
choice-kind-collective = 集體

edit-done = ✅ 已修改「{ $number } { $title }」，從現在起按新的回答。
new-task-done = ✅ 已在「{ $area }」新增任務「{ $title }」，從現在起按它回答。
breakdown-done = ✅ 「{ $number } { $title }」已分解為 { $parts } 項，從現在起按分解後的回答。
unit-done = ✅ 「{ $name }」已儲存。
saved-elsewhere = 📌 已存成草稿，還沒有生效。點下面的按鈕隨時繼續。
discarded-unchanged = 沒有做任何改動。

note-no-parts = 還沒有添加任何一項。請先點「添加一項」。
note-which-units = 「{ $text }」裡有的單位不在名錄裡。是指下面這些嗎？請點選，或重新輸入。
reading-units = { $text }
reading-new-units = { $text }（登記新單位）
note-removed = 已刪除這一項。
note-required = 這一項必須填寫，才能提交：
note-member-of-itself = 「{ $name }」不能是它自己的成員，請看「{ $member }」。
note-name-taken = 「{ $name }」已經是「{ $unit }」的名稱，不能再給別的單位。
note-units-expected = 「{ $text }」不像單位名稱。請寫單位名稱，用頓號隔開；沒有就發「無」。
note-date-expected = 「{ $text }」我沒看懂。請寫日期，例如 9-30、9月30日、9月底、年底；沒有就發「無」。
note-edited-units-expected = 您修改後的「{ $text }」不像單位名稱，答案保持原來的不變。
note-edited-date-expected = 您修改後的「{ $text }」不是能看懂的日期，答案保持原來的不變。
notice-broken-down = 🧩 { $name } 把「{ $number } { $title }」分解成了 { $parts } 項。
note-new-due-unread = 「{ $text }」裡沒有讀出日期，所以還沒有儲存。請寫明，例如「9月底前竣工」。
note-name-unfit = 「{ $name }」不能作為單位名稱：要 2 到 60 個字，裡面不能有頓號、逗號這樣的分隔符號。
breakdown-more = • ……還有 { $count } 項
note-day-expected = 「{ $text }」我沒看懂。請寫日期，例如 6月25日、明天、下週一。
note-date-too-early = 「{ $text }」太早了，要在 { $month }月{ $day }日或以後。
note-edited-day-expected = 您修改後的「{ $text }」不是能看懂的日期，答案保持原來的不變。
note-edited-date-too-early = 您修改後的「{ $text }」太早了，要在 { $month }月{ $day }日或以後，答案保持原來的不變。
question-unit-phone = 打哪個電話找得到這個單位？
help-unit-phone = 只在辦公室的電話名單裡顯示；沒有就發「無」。
field-unit-phone = 電話
