"""How much of a document is read. Each limit stands far above any plan, and far below what hurts."""

MB = 1024 * 1024

LARGEST_FILE = 20 * MB
"""Telegram's getFile hands over no more."""

LONGEST_TEXT = 1_000_000
"""Characters. A plan of two hundred pages has 200 000; the reader takes some three seconds for a million."""

# Office files are zip archives of XML.
MOST_MEMBERS = 4_000
"""A document with a thousand pictures has some 1 100 members."""

LARGEST_UNPACKED = 400 * MB
"""What all members together may say they unpack to: pictures shrink little, text some twentyfold."""

LARGEST_PART = 24 * MB
"""One XML part, unpacked: the text of 400 pages in Word."""

MOST_READ = 48 * MB
"""All XML parts of one document that are read, unpacked: some ten seconds of work."""

MOST_ELEMENTS = 600_000
"""Of one XML part: as many as those 24 MB hold of what Word writes. Python keeps each in 200 to 400 bytes."""

DEEPEST_ELEMENT = 160
"""Word gives up on tables nested some twenty deep: 80 elements. Walking them must stay within Python's stack."""

# Tables and ledgers.
WIDEST_TABLE = 100
"""Columns. A printed table has a dozen; a ledger with every month in it some forty."""

LONGEST_TABLE = 20_000
"""Rows. The ledger of a province has some hundreds."""

MOST_CELLS = 300_000
"""Of one document, with what merged cells cover."""

MOST_MERGES = 20_000
"""Of one sheet."""

MOST_SHEETS = 60
"""Of one workbook: a sheet for each month of five years."""

# PDF.
MOST_PAGES = 300
"""At a tenth of a second a page and more."""

MOST_MARKS_ON_PAGE = 20_000
"""Letters and lines of one page; a dense A3 ledger has some 5 000."""

# The process that reads apart from the bot.
MEMORY = 768 * MB
"""Address space. Python with its libraries takes 100 MB, the largest XML part some 300 MB."""

CPU_S = 60
"""Three hundred pages of PDF take about forty seconds."""

WALL_S = 90
"""The same on a machine that is busy with other things."""

LARGEST_ANSWER = 64 * MB
"""The plan as JSON: a text of LONGEST_TEXT gives some 10 MB."""
