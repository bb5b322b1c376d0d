"""Outlets that give one number and soon another have moved on; between outlets it is a difference."""

from __future__ import annotations

import pytest

from tests.compare.harness import Checked, Written, one_figure

HOUSES = "[[{n} windows|count v={n} p=windows]] faced it."


def told(*said: tuple[str, int, int]) -> Checked:
    """Of each outlet, the day of a month long after the event, and the number."""
    written: list[Written] = [
        (f"{n}.txt", f"1950-03-{day:02}", HOUSES.format(n=number)) for n, (_, day, number) in enumerate(said)
    ]
    return one_figure(*written, outlets={f"{n}.txt": outlet for n, (outlet, _, _) in enumerate(said) if outlet})


@pytest.mark.parametrize(
    "said",
    [
        [("Post", 1, 12), ("Post", 3, 31)],
        [("Post", 1, 12), ("Echo", 1, 12), ("Post", 3, 31), ("Echo", 4, 31)],
        [("Post", 1, 12), ("Post", 3, 31), ("Echo", 4, 31)],
        [("Post", 1, 12), ("Echo", 1, 12), ("Post", 3, 31)],
        [("Post", 1, 12), ("Post", 3, 31), ("Post", 5, 12_000)],
    ],
)
def test_the_same_outlets_gave_one_after_the_other(said: list[tuple[str, int, int]]) -> None:
    done = told(*said)
    assert done.told() == [("note", "update")]
    assert "soon after" in done.findings[0].message
    assert done.figures[0].verdict == "update"
    later = next(excuse for excuse in done.findings[0].excuses if excuse.name == "later update")
    assert later.holds
    assert "revised" not in " ".join(done.figures[0].remarks).lower()


@pytest.mark.parametrize(
    "said",
    [
        [("Post", 1, 12), ("Echo", 3, 31)],
        [("Post", 1, 12), ("Echo", 1, 12), ("Post", 3, 31), ("Star", 3, 31)],
        [("Post", 1, 12), ("Post", 3, 31), ("Echo", 4, 12)],
        [("Post", 1, 31), ("Echo", 1, 12), ("Echo", 3, 31)],
        [("Post", 1, 12), ("", 3, 31)],
        [("Post", 1, 12), ("Post", 1, 31), ("Echo", 1, 31)],
    ],
)
def test_others_differ(said: list[tuple[str, int, int]]) -> None:
    assert [rule for severity, rule in told(*said).told() if severity == "error"] == ["value-conflict"]


def test_a_newsroom_does_not_go_on_with_a_story_for_years() -> None:
    late = one_figure(
        ("a.txt", "1950-03-01", HOUSES.format(n=12)),
        ("b.txt", "1953-03-01", HOUSES.format(n=31)),
        outlets={"a.txt": "Post", "b.txt": "Post"},
    )
    assert late.told() == [("error", "value-conflict")]
