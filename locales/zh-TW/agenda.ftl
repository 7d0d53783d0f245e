# 日程

due-heading = 📅 <b>{ $month }到期的</b>
due-day = 📅 <b>{ $day }到期的</b>
due-nothing = 沒有。
due-line-open = • { $day }　{ $what }　{ $title }
due-line-late = • { $day }　{ $what }　{ $title }　<b>逾期</b>
due-line-done = • ✅ { $day }　{ $what }　{ $title }
due-kind-report = 報送
due-kind-milestone = 節點
due-kind-sent-back = 退回
due-kind-feeding = 提供進展
due-kind-deferred = 待分解
due-kind-call = 電話通知
due-of-mine = 👤 我的
due-of-unit = 🏢 本單位
due-of-all = 🗂 全部
due-file = 📥 日曆檔案
due-feed = 🔗 訂閱
due-back = ⬅️ 返回
due-feeding-ask = 📮 請責任單位提供進展：{ $area }
due-feeding-stop = 📮 不再請責任單位提供：{ $area }
feeding-changed = 已改
due-file-caption = 📅 用手機的日曆打開，到期的日子就都在裡面了。以後有變動，請再下載一次。
due-calendar = 聯絡員助手 { $name }
due-event = { $what }：{ $title }
due-event-done = ✅ { $what }：{ $title }
feed-none = 訂閱要有公網地址，請管理員設定 LIANLUO_WEBHOOK_URL。現在可以用「日曆檔案」。
feed-address = 🔗 在手機日曆裡選「加入訂閱日曆」，填這個地址，以後自動更新：
    <code>{ $address }</code>
    這個地址只給您自己用，不要轉發；傳出去了，點「換新地址」。
feed-renew = ♻️ 換新地址
