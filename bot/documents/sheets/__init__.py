"""Ledgers in .xlsx (ECMA-376 part 1, SpreadsheetML), with every value as the sheet shows it."""
