"""Tables as papers have them, with merged cells, written out for the plan reader: a line a row, | between the cells."""
