# 谁负责

card-title = <b>{ $number } { $title }</b>
card-area = 方面：{ $area }
card-lead = 牵头：<b>{ $units }</b>
card-responsible = 责任：<b>{ $units }</b>
card-assisting = 协办：{ $units }
card-people = 负责人：{ $people }
card-area-lead = 方面牵头：{ $units }
card-no-unit = 方案没有写明责任单位。
card-deferred = ⚪ 待分解：方案说明以后再分解细化。
card-clause = 目标：{ $clause }
who-choose = 您问的是哪一项？
who-unknown = 方案里没有查到与「{ $question }」对应的任务。
who-unknown-near = 最接近的是下面几项，不一定是您要的：
who-unknown-hint = 换个说法再问一次，或者转给分指挥部办公室。
who-empty = 请在 /who 后面写上要问的事，例如：/who 农村公厕
who-unit = <b>{ $unit }</b> 负责 { $count } 项：
who-unit-nothing = 方案里没有 <b>{ $unit }</b> 的任务。
who-unit-line = • { $number } { $title }
list-separator = 、
question-leads = 谁负责,谁管,谁牵头,哪个部门负责,哪个单位负责
question-tails = 谁负责,归谁管,由谁负责,谁牵头,找谁
