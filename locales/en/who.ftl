# Who is responsible

card-title = <b>{ $number } { $title }</b>
card-area = Area: { $area }
card-lead = Lead: <b>{ $units }</b>
card-responsible = Responsible: <b>{ $units }</b>
card-assisting = Assisting: { $units }
card-people = In person: { $people }
card-area-lead = Lead of the area: { $units }
card-no-unit = The plan names no responsible unit.
card-deferred = ⚪ Still to be broken down: the plan leaves the details for later.
card-clause = Target: { $clause }
who-choose = Which of these do you mean?
who-unknown = “{ $question }” is not in the plan, and I do not guess.
who-unknown-near = These come closest, but may not be what you want:
who-unknown-hint = Try other words, or ask the headquarters office.
who-empty = Write what you want to know after /who, for example: /who 农村公厕
who-unit = <b>{ $unit }</b> is responsible for { $count ->
    [one] one item:
   *[other] { $count } items:
}
who-unit-nothing = The plan gives <b>{ $unit }</b> no task.
who-unit-line = • { $number } { $title }
list-separator = {", "}
question-leads = who is responsible for,who's responsible for,who is in charge of,who leads,who handles
question-tails = who is responsible,who is in charge,who leads it,who handles it
