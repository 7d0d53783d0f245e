# 誰負責

card-title = <b>{ $number } { $title }</b>
card-area = 方面：{ $area }
card-lead = 牽頭：<b>{ $units }</b>
card-responsible = 責任：<b>{ $units }</b>
card-assisting = 協辦：{ $units }
card-people = 負責人：{ $people }
card-area-lead = 方面牽頭：{ $units }
card-no-unit = 方案沒有寫明責任單位。
card-deferred = ⚪ 待分解：方案說明以後再分解細化。
card-clause = 目標：{ $clause }
who-choose = 您問的是哪一項？
who-unknown = 方案裡沒有查到與「{ $question }」對應的任務。
who-unknown-near = 最接近的是下面幾項，不一定是您要的：
who-unknown-hint = 換個說法再問一次，或者轉給分指揮部辦公室。
who-empty = 請在 /who 後面寫上要問的事，例如：/who 農村公廁
who-unit = <b>{ $unit }</b> 負責 { $count } 項：
who-unit-nothing = 方案裡沒有 <b>{ $unit }</b> 的任務。
who-unit-line = • { $number } { $title }
list-separator = 、
question-leads = 誰負責,誰管,誰牽頭,哪個部門負責,哪個單位負責
question-tails = 誰負責,歸誰管,由誰負責,誰牽頭,找誰
