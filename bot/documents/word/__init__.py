"""Word documents (.docx, ECMA-376 part 1, WordprocessingML): the text as Word shows it, numbers included."""
