# 人员：邀请、欢迎、帮助

welcome-coordinator = 🎉 <b>绑定成功</b>
    您现在是 <b>{ $unit }</b> 的联络员。

    我能帮您做三件事：
    📝 <b>报送进展</b>：发「报送」，一问一答，几分钟填完
    🔎 <b>查谁负责</b>：直接发您想问的事，如「危桥改造」
    ⏰ <b>到期提醒</b>：每月报送日之前，我会来提醒您
welcome-deputy = 🎉 <b>绑定成功</b>
    您现在是 <b>{ $unit }</b> 的 B 岗联络员，可以代为报送，也会收到提醒。

    发「报送」开始填报；想问谁负责什么事，直接发出来就行。
welcome-leader = 🎉 <b>绑定成功</b>
    您现在是 <b>{ $unit }</b> 的分管领导。想问谁负责什么事，直接发出来就行。
welcome-office = 🎉 <b>绑定成功</b>
    您现在是分指挥部办公室成员。各单位报送后，您会收到通知；想问谁负责什么事，直接发出来就行。
welcome-back = 您好，{ $name }。发「报送」填报进展，发「帮助」看看我能做什么；想问谁负责什么事，直接发出来就行。

stranger = 您好，这是一个工作助手，只为受邀的联络员服务。
    如果您是联络员，请向分指挥部办公室索要邀请链接，点开链接即可使用。
invitation-unknown = 这个邀请链接无效。请检查链接是否完整，或向分指挥部办公室重新索要。
invitation-used = 这个邀请链接已经被使用过了。每个链接只能绑定一个人，请向分指挥部办公室重新索要。
invitation-expired = 这个邀请链接已过期（有效期 7 天）。请向分指挥部办公室重新索要。

help = <b>联络员助手能做什么</b>

    📝 <b>报送</b>：发「报送」或 /report，逐项填报，随时可以上一步、跳过、存草稿、取消
    🔎 <b>谁负责</b>：直接发问题，如「谁负责农村公厕」，或 /who 加问题；错字、拼音、简称都可以
    📋 <b>我的任务</b>：本单位负责哪些任务、亮什么灯；责任单位在这里报进展
    🕘 <b>历次报送</b>：/history，谁在什么时候报了什么
    📅 <b>日程</b>：发「日程」看哪天有什么到期，也能装进手机日历
    🌴 <b>请假</b>：发「请假」请人代办，期间的提醒都发给对方
    🌐 <b>语言</b>：/language

    填错了不要紧：提交前，总览里每一项都能点开修改；改动已发出的文字，答案也会跟着改。
no-such-command = 没有「{ $command }」这个命令。发「帮助」看看我能做什么。
help-office = <b>联络员助手能做什么</b>

    📊 <b>报送情况</b>：哪些单位报了、哪些还没报；点开一份，可以审核、退回
    📄 <b>导入方案</b>：把文件（docx、xlsx、pdf、txt）直接发到这里，看过、确认后才入库
    🗂 <b>任务表</b>：发「任务表」，查看和修改任务
    🔎 <b>谁负责</b>：直接发问题，如「谁负责农村公厕」，或 /who 加问题
    🏷 <b>问题和别名</b>：/questions 没有答上来的问题，/alias 别名，/units 单位名录，/groups 我在的群
    👋 <b>邀请</b>：/invite 邀请联络员和其他人员；📣 /notify 发通知、催办
    📞 <b>电话名单</b>：/calls，哪些单位收不到消息、打谁的电话
    ⚙️ <b>设置</b>：/settings，提醒、逐级告知、亮灯、遇节假日；/holidays 填放假安排
    🌐 <b>语言</b>：/language

menu-report = 📝 报送
menu-tasks = 📋 我的任务
menu-status = 📊 报送情况
menu-plan = 🗂 任务表
menu-due = 📅 日程
menu-leave = 🌴 请假
menu-help = ❓ 帮助
words-menu-report = 报送,我要报送,填报
words-menu-tasks = 我的任务
words-menu-status = 报送情况
words-menu-plan = 任务表,方案
words-menu-due = 日程,到期,日历
words-menu-leave = 请假,我要请假,销假
words-menu-help = 帮助,怎么用

command-report = 报送进展
command-who = 谁负责（后面写要问的事）
command-tasks = 我的任务
command-plan = 任务表
command-units = 单位名录（办公室）
command-alias = 给任务设别名（办公室）
command-questions = 没有答上来的问题（办公室）
command-groups = 我在哪些群里（办公室）
command-calls = 要打电话的单位（办公室）
command-due = 到期日程和日历
command-leave = 请假，请人代办
command-settings = 设置（办公室）
command-holidays = 填写放假安排（办公室）
command-phone = 留下电话，方便别人联系
command-help = 帮助
command-language = 语言 / Language

language-which = 请选择语言 / 請選擇語言 / Choose a language
language-chosen = 好的，以后用简体中文。
apology = 抱歉，刚才这条消息没有处理成功，之前填的内容都在。请再发一次；如果还不行，请把编号 <code>{ $error }</code> 告诉管理员。
no-plan = 还没有导入工作方案，暂时无法回答。请联系分指挥部办公室。
command-status = 报送情况（办公室）
courtesy = 不客气。发「报送」填报进展；想问谁负责什么事，直接发出来就行。
words-courtesy = 收到,谢谢,谢谢你,多谢,好,好的,嗯,你好,您好,在吗,辛苦了,ok
