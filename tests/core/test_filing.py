"""Whatever a file, a task or a report is called, its path stays in its folder and can be written."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from bot.core.filing import make_path, make_safe

NAMES = st.text() | st.sampled_from(
    ["../../etc/passwd", "..", ".", "", "/", "a/b", "C:\\x", "x.PDF", "区" * 99, "𠀀" * 99, ".ssh", "a\0b"]
)


def test_a_file_stands_under_year_report_and_task() -> None:
    path = make_path(2026, "202606-25-4-2", (7, "4.1"), 3, "监理月报.PDF", "documents/file_9")
    assert path == "2026/202606-25-4-2/4.1-3.pdf"
    assert make_path(2026, "1", (7, "4.1"), 3, "", "photos/file_9.jpg") == "2026/1/4.1-3.jpg"
    assert make_path(2026, "1", (7, "4.1"), 3, "readme", "documents/file_9") == "2026/1/4.1-3.bin"


@given(NAMES, NAMES, NAMES, NAMES)
def test_no_name_leads_out_of_the_folder(report: str, task: str, name: str, path: str) -> None:
    found = make_path(2026, report, (2**63 - 1, task), 20, name, path)
    parts = PurePosixPath(found).parts
    assert len(parts) == 3
    assert "\\" not in found
    for part in parts:
        assert not part.startswith(".")
        assert len(part.encode()) <= 240


@given(NAMES, NAMES)
def test_two_tasks_never_share_a_file(one: str, other: str) -> None:
    paths = [make_path(2026, "1", (task_id, number), 1) for task_id, number in ((1, one), (2, other))]
    assert one == other or paths[0] != paths[1]
    assert make_safe(make_safe(one)) == make_safe(one)
