# 匯入方案：收到檔案、預覽、逐項確認

upload-reading = ⏳ 收到《{ $name }》，正在讀，請稍等……
upload-gone = 《{ $name }》在 Telegram 上已經取不到了，請再傳一次。
upload-out-of-reach = 《{ $name }》幾次都沒有取到，請稍後再傳一次。
upload-failed = 《{ $name }》沒有讀成，這是我的問題，已經記錄下來。請另存為 .txt 或 .docx 再試一次，或告訴管理員。

import-heading = 📄 <b>匯入方案</b> · { $name }
import-title = <b>{ $title }</b>（{ $year }年）
import-counts = 讀出 { $areas } 個方面、{ $tasks } 項任務、{ $projects } 個子項目、{ $units } 個單位、{ $rules } 條報送要求。
import-area = { $number }. { $title }：{ $tasks } 項，牽頭 { $lead }
import-area-more = ……還有 { $count } 個方面
import-unitless = ⚠️ { $count } 項沒有寫明責任單位：{ $numbers }
import-deferred = ⚪ { $count } 項待分解：{ $numbers }
import-no-units = ⚠️ 這份檔案沒有寫明任何責任單位：入庫後查不出誰負責，也沒有人要報送。
import-first = 這一年還沒有方案，確認後成為現行方案。
import-same = 與現行方案相同，沒有改動。
import-changes = 與現行方案相比：新增 { $new } 項，變更 { $changed } 項，取消 { $gone } 項。仍在的任務，報送、別名和人員都會保留。
import-hint = 下面幾處請您確定，點開選擇；暫不確定也可以先入庫（年份必須確定）。確認之前什麼都不會存入。
import-hint-clear = 沒有存疑的地方。確認之前什麼都不會存入。
import-settle = ▶️ 逐項確認（還有 { $count } 處）
import-look-changes = 👀 看改動
import-look-left = 📄 沒讀進任務表的 { $count } 處
import-look-at-changes = <b>改動</b>（第 { $page }/{ $pages } 頁）
import-look-at-left = <b>沒有讀進任務表的內容</b>（第 { $page }/{ $pages } 頁）
import-left-line = 第 { $line } 行「{ $text }」——{ $why }
import-back = ⬅️ 返回預覽
import-confirm = ✅ 確認入庫
import-done = ✅ { $year }年方案已入庫，共 { $tasks } 項（含子項目）。從現在起按它回答。

change-new = ➕ { $number } { $title }
change-changed = ✏️ { $number } { $title }：{ $fields }
change-gone = ➖ { $number } { $title }
change-units = { $field }（{ $before } → { $after }）
changed-number = 編號
changed-title = 名稱
changed-target = 目標
changed-lead = 牽頭
changed-responsible = 責任
changed-assisting = 配合
changed-deferred = 待分解
changed-milestones = 節點

question-doubt-year = 這是哪一年的方案？
question-doubt-same-unit = 這兩個名稱是同一個單位嗎？
question-doubt-members = 它代表哪些單位？
question-doubt-date = 這個說法是指哪一天之前？
help-doubt-year = 點選，或直接輸入年份。
help-doubt-same-unit = 是的話，點它的正式名稱，另一個會成為別名；不是就點「是兩個單位」。
help-doubt-members = 點下面的按鈕，或輸入單位名稱，用頓號隔開；以後再確定就點「跳過」。
help-doubt-date = 點選，或輸入日期，例如 9-30；沒有確定的日子就發「無」。
field-doubt-year = 年份
field-doubt-same-unit = 是否同一單位
field-doubt-members = 成員
field-doubt-date = 日期
choice-doubt-same-unit-two = 是兩個單位

note-nothing-to-import = 這份檔案裡沒有讀出任務，不能入庫。請看看「沒讀進任務表」的內容，或換一份檔案再傳。
note-nothing-changed = 與現行方案完全相同，不用再入庫。
note-year-expected = 「{ $text }」不是能看懂的年份。請寫四位數字，例如 2026。
note-edited-year-expected = 您修改後的「{ $text }」不是能看懂的年份，答案保持原來的不變。
import-areas-change = 方面或報送要求也有改動。
change-area = 🗂 方面 { $number }. { $title }：牽頭 { $lead }
change-area-gone = ➖ 方面 { $number }. { $title }
change-rule = 🗓 報送要求：{ $text }
change-rule-gone = ➖ 報送要求：{ $text }
changed-area = 方面
changed-parent = 所屬任務
changed-people = 負責人
changed-quantities = 數量

# 文件再次匯入時，辦公室在對話裡做過的改動

import-added-table = ✋ 辦公室另加的 { $count } 項不在這份文件裡，予以保留：{ $tasks }
import-added-document = ➖ 辦公室另加的 { $count } 項不在這份文件裡，將一併取消：{ $tasks }
import-taken-out-table = 💤 辦公室停用的 { $count } 項文件裡還有，仍然停用：{ $tasks }
import-taken-out-document = ➕ 辦公室停用的 { $count } 項按文件恢復：{ $tasks }
import-edited = ✋ 辦公室改過、文件沒有再動的 { $count } 項，保持改後的內容：{ $tasks }
import-clashes = ⚖️ 文件和辦公室都改過的 { $count } 項，請逐個定；沒有定的保持現行內容：{ $tasks }
by-hand-task = · { $number } { $title }
clash-field = { $field }：文件裡是「{ $theirs }」，現行的是「{ $ours }」
clash-dropped = 這份文件裡沒有這項任務了，而辦公室改過它。
clash-retired = 辦公室停用了這項任務，而這份文件又改了它。
question-doubt-clash = 文件和辦公室都改過這項任務，以哪個為準？
question-doubt-added = 辦公室另加的這些任務不在文件裡，怎麼辦？
question-doubt-taken-out = 辦公室停用的這些任務文件裡還有，怎麼辦？
help-doubt-clash = 不選就保持現行的內容。
help-doubt-added = 不選就保留。
help-doubt-taken-out = 不選就仍然停用。
field-doubt-clash = 以哪個為準
field-doubt-added = 辦公室另加的任務
field-doubt-taken-out = 辦公室停用的任務
choice-doubt-clash-document = 按文件
choice-doubt-clash-table = 按現行
choice-doubt-added-document = 一併取消
choice-doubt-added-table = 保留
choice-doubt-taken-out-document = 按文件恢復
choice-doubt-taken-out-table = 仍然停用
