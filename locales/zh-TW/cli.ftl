# 命令列

cli-no-plan = 還沒有匯入方案。請先執行：lianluo plan import 檔案 --year 年份
cli-no-token = 沒有設定 LIANLUO_TOKEN。請在環境變數或 .env 檔案裡填上 BotFather 給的權杖；只想試用，請執行 lianluo demo。
cli-bad-token = Telegram 不認 LIANLUO_TOKEN 這個權杖。請檢查是否抄全，或向 BotFather 重新要一個。
cli-no-role = 沒有「{ $role }」這種角色，可選 coordinator、deputy、leader。
cli-no-unit = 方案裡沒有「{ $unit }」這個單位。最接近的是：{ $nearest }
cli-invitation = 邀請連結：{ $link }
    start 參數：{ $payload }
    7 天內有效，只能綁定一個人。
cli-demo-running = 演示已啟動，請在瀏覽器開啟：{ $url }
    （按 Ctrl-C 結束）
cli-demo-port = 連接埠 { $port } 打不開：{ $error }。換一個試試，例如 lianluo demo --port 0
cli-plan-title = { $title }（{ $year }）
cli-plan-area =
    {""}
    { $number }. { $title }　牽頭：{ $lead }
cli-plan-task = {"  "}{ $number } { $title }　{ $units }
cli-plan-project = {"    "}{ $number } { $title }　{ $units }
cli-plan-rule = 報送規則：{ $text }
cli-plan-unplaced = 沒有歸入任何任務的 { $count } 處：
cli-plan-line = {"  "}第 { $line } 行 { $text }（{ $why }）
cli-plan-totals = 共 { $areas } 個方面、{ $tasks } 項任務，其中 { $deferred } 項待分解。
cli-plan-empty = 「{ $name }」裡沒有讀出任務，什麼也沒有儲存。用 lianluo plan read 看看讀出了什麼。
cli-plan-confirm = 要儲存這些變化嗎？
cli-plan-kept = 沒有儲存，原來的方案不變。
cli-plan-stored-later = 已儲存 { $year } 年的方案，{ $year } 年 1 月 8 日起生效；在那以前仍按現行方案。
cli-plan-stored = 已儲存 { $year } 年的方案。
cli-plan-changes = 與已儲存的方案相比：新增 { $new } 項，變動 { $changed } 項，取消 { $gone } 項。
cli-plan-new = {"  "}＋ { $number } { $title }
cli-plan-changed = {"  "}～ { $number } { $title }
cli-plan-gone = {"  "}－ { $number } { $title }

why-preamble = 第一項任務之前的文字
why-frame = 針對整個方案的文字
why-no-units = 有編號，但沒有寫責任單位
why-loose = 任務之外的段落
why-signature = 落款、日期、附件或抄送
why-web = 網頁附帶的文字
why-page-mark = 頁碼
why-number-twice = 序號重複，這一列沒有讀入（新任務請把序號留空）
why-number-unclear = 序號看不清是哪一個（例如 1.10 變成了 1.1），這一列沒有讀入
why-no-title = 沒有填名稱，這一列沒有讀入
why-no-such-parent = 沒有這個序號的上級任務，沒有採用
why-new-area = 「方面」表中沒有這個方面，已作為新的方面
why-date-unread = 時限沒有讀懂，沒有採用
why-cell-unread = 這一格沒有讀懂，保持原來的內容
why-column-unread = 表中多出的欄，沒有讀
why-sheet-unread = 多出的工作表，沒有讀
cli-no-database = 資料庫打不開：{ $error }。請檢查 LIANLUO_DATABASE_URL。
cli-plan-same = 與已儲存的方案完全一樣，沒有要儲存的。
cli-plan-clashes = 文件和辦公室改得不一樣的，把這份文件在聊天裡發給助手，可以逐個定。
cli-doubt-same-unit = 存疑：「{ $about }」像是同一個單位的兩個名稱。在聊天裡發 /units，可以合併。
cli-doubt-members = 存疑：「{ $about }」代表哪些單位？在聊天裡發 /units，可以填寫。
cli-doubt-date = 存疑：{ $where } 的「{ $about }」可以指不同的日子，沒有記日期。在聊天裡開啟這項任務，可以填寫。
cli-plan-no-units = 注意：這份檔案沒有寫明任何責任單位。

check-settings = ✅ 設定：看過了，寫法都對。
check-database = ✅ 資料庫：連得上，表是最新的。
check-database-bad = ❌ 資料庫：{ $error }。請檢查 LIANLUO_DATABASE_URL，並確認資料庫已啟動。
check-plan = ✅ 方案：已匯入 { $year }年的方案。
check-plan-missing = ⚠️ 方案：還沒有匯入。請執行 lianluo plan import 檔案 --year 年份，或者在聊天裡把檔案發給助手。
check-years = ✅ 日曆：{ $year }年的放假調休安排已知。
check-year-unknown = ⚠️ 日曆：還不知道 { $year }年的放假調休安排，只把週末當作休息日。請升級 chinesecalendar，或者由辦公室在聊天裡發 /holidays { $year } 填寫。
check-token = ✅ 權杖：Telegram 認得，機器人是 @{ $name }。
check-token-missing = ❌ 權杖：沒有設定。請向 @BotFather 要一個，寫進 .env：LIANLUO_TOKEN=…
check-token-bad = ❌ 權杖：Telegram 不認。請向 @BotFather 核對，或者重新要一個。
check-token-unreachable = ❌ 權杖：連不上 { $url }，沒法核對。請檢查網路；在境內要設定 LIANLUO_PROXY，或者用自己的 Bot API 伺服器（LIANLUO_API_URL）。
check-font = ✅ 字型：畫圖可以用 { $name }。
check-font-missing = ⚠️ 字型：沒有找到中文字型，畫圖時中文會成方框。Debian、Ubuntu 請安裝：apt install fonts-noto-cjk
check-files = ✅ 附件：資料夾 { $folder } 可以寫。
check-files-bad = ❌ 附件：資料夾 { $folder } 寫不進去（{ $error }）。請檢查 LIANLUO_FILES，並讓執行助手的使用者能寫這個資料夾。沒存的以後會補存。
check-files-full = ❌ 附件：資料夾 { $folder } 只剩 { $free }，裝不下一個最大的附件。請騰出空間。沒存的以後會補存。
check-files-saved = ✅ 附件：已存 { $saved } 個，還有 { $waiting } 個等著存。
