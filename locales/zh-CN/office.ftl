# 邀请和通知

command-invite = 邀请人员（办公室）
command-notify = 发通知（办公室）
invite-heading = 👋 <b>邀请人员</b>
invite-done = ✅ 邀请链接已生成，见下一条消息。
invite-link = 把下面的链接发给对方，点开后再点「开始」就绑定了。7 天有效，只能绑定一个人。
    { $link }
notify-heading = 📣 <b>发通知</b>
notify-done = ✅ 通知已发出。
notify-told = 📣 将送达 { $count } 人。
notify-message = 📣 <b>分指挥部办公室通知</b>（{ $name }）
    { $text }
question-invited-as = 邀请对方做什么？
question-invited-for = 是哪个单位的？
question-told-to = 发给谁？
question-told-text = 通知什么？
help-invited-as = 点下面的按钮。
help-invited-for = 输入单位的正式名称或简称。
help-told-to = 点下面的按钮。
help-told-text = 最多 2000 字，会原样发出。
field-invited-as = 身份
field-invited-for = 单位
field-told-to = 发给
field-told-text = 内容
choice-invited-as-coordinator = 联络员
choice-invited-as-deputy = B岗
choice-invited-as-leader = 分管领导
choice-invited-as-office = 办公室成员
choice-told-to-missing = 还没有报送的
choice-told-to-coordinators = 全部联络员
choice-told-to-leaders = 全部分管领导
choice-told-to-everybody = 所有人
note-invitation-without-unit = 联络员、B岗和分管领导都要写明单位，请先填单位。
note-invitation-unknown-unit = 名录里没有「{ $unit }」，请改用名录里的名称；发 /units 可以查看名录。
