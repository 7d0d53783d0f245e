# 日程

due-heading = 📅 <b>{ $month }到期的</b>
due-day = 📅 <b>{ $day }到期的</b>
due-nothing = 没有。
due-line-open = • { $day }　{ $what }　{ $title }
due-line-late = • { $day }　{ $what }　{ $title }　<b>逾期</b>
due-line-done = • ✅ { $day }　{ $what }　{ $title }
due-kind-report = 报送
due-kind-milestone = 节点
due-kind-sent-back = 退回
due-kind-feeding = 提供进展
due-kind-deferred = 待分解
due-kind-call = 电话通知
due-of-mine = 👤 我的
due-of-unit = 🏢 本单位
due-of-all = 🗂 全部
due-file = 📥 日历文件
due-feed = 🔗 订阅
due-back = ⬅️ 返回
due-feeding-ask = 📮 请责任单位提供进展：{ $area }
due-feeding-stop = 📮 不再请责任单位提供：{ $area }
feeding-changed = 已改
due-file-caption = 📅 用手机的日历打开，到期的日子就都在里面了。以后有变动，请再下载一次。
due-calendar = 联络员助手 { $name }
due-event = { $what }：{ $title }
due-event-done = ✅ { $what }：{ $title }
feed-none = 订阅要有公网地址，请管理员设置 LIANLUO_WEBHOOK_URL。现在可以用「日历文件」。
feed-address = 🔗 在手机日历里选「添加订阅日历」，填这个地址，以后自动更新：
    <code>{ $address }</code>
    这个地址只给您自己用，不要转发；传出去了，点「换新地址」。
feed-renew = ♻️ 换新地址
