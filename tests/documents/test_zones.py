"""Title, body and boilerplate of whole pages. A page marks each line: T title, R its repeat, B body, X boilerplate;
G is a repeat of the title glued to the body behind the second bar. Which zone a blank line goes to does not matter."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from claimcheck.documents import Corpus
from claimcheck.model import Document, Zone

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
CLEAN = ("agency_copy", "long_history", "plain_notes", "wikinews", "wrapped_text")


@dataclass
class Page:
    text: str = ""
    wanted: list[tuple[int, int, str, bool]] = field(default_factory=list)

    def add(self, content: str, kind: str, repeats: bool) -> None:
        if content.strip():
            self.wanted.append((len(self.text), len(self.text) + len(content), kind, repeats))
        self.text += content


def load(path: Path, line_end: str = "\n") -> Page:
    kinds = {"T": ("title", False), "R": ("title", True), "B": ("body", False), "X": ("boilerplate", False)}
    page = Page()
    for line in path.read_text(encoding="utf-8").splitlines():
        tag, content = line.split("|", 1)
        if tag == "G":
            headline, rest = content.split("|", 1)
            page.add(headline, "title", True)
            page.add(rest + line_end, "body", False)
        else:
            page.add(content + line_end, *kinds[tag])
    return page


def found(document: Document, start: int, end: int) -> set[tuple[str, bool]]:
    """The zones that the words between two offsets lie in."""
    inside = [offset for offset in range(start, end) if not document.text[offset].isspace()]
    zones: list[Zone] = [document.zone_at(offset) for offset in inside]
    return {(zone.kind, zone.repeats) for zone in zones}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_of_the_page_lies_in_its_zone(path: Path, line_end: str, read_one: Callable[..., Document]) -> None:
    page = load(path, line_end)
    document = read_one(page.text)
    assert document.text == page.text
    wrong = {
        page.text[start:end].strip(): zones
        for start, end, kind, repeats in page.wanted
        if (zones := found(document, start, end)) != {(kind, repeats)}
    }
    assert not wrong


@pytest.mark.parametrize("path", [path for path in PAGES if path.stem in CLEAN], ids=lambda path: path.stem)
def test_text_without_furniture_has_no_boilerplate(path: Path, read_one: Callable[..., Document]) -> None:
    assert all(zone.kind != "boilerplate" for zone in read_one(load(path).text).zones)


PROSE = (
    "The council of Orford met on Monday and voted for the new bridge by 14 to 6.\n"
    "Work will begin in October, the mayor said, and take about two years to finish.\n"
    "The old bridge, built in 1911, carries 9,000 cars a day and has been patched eleven times since.\n"
    "Opponents said that the council should have asked the people of Orford before it spent 30 million.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "12 responses to the survey came from people who live next to the old bridge.",
        "Related costs of 2 million for the road are not in that sum, she said.",
        "Comments from 41 residents were read out before the council voted.",
        "Latest news from the site is that 3 of the 8 piers have cracks in them.",
        "Copyright law does not protect the drawing of 1911, a court has found.",
        "Privacy policy was the other matter, on which 17 of the 20 members spoke.",
        "Subscribers to the local paper, 4,100 of them, got the plan by post.",
        "Residents can call the works office at 802-555-0142 or write to bridge@orford.example before May 3.",
        "Share prices of the builder rose by 4 percent on the news, and fell again on Tuesday.",
        "Site by site, inspectors found 12 faults that the report of 2009 had missed.",
    ],
)
def test_sentences_that_begin_like_furniture_are_body(line: str, read_one: Callable[..., Document]) -> None:
    text = f"{PROSE}{line}\n{PROSE}"
    document = read_one(text)
    at = text.index(line)
    assert found(document, at, len(text)) == {("body", False)}


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more: Ferry to be replaced by tunnel",
        "Share this story",
        "Click here to subscribe",
        "We use cookies to give you the best experience on this website.",
        "Sign up for our newsletter and get 5 stories every morning.",
        "© 2019 The Orford Mercury",
        "Spotted an error? Tell us.",
        "The Orford Mercury, 12 High Street, Orford OX7 4PL, 01632 960 123",
        "newsroom@mercury.example",
        "https://mercury.example/bridge",
        "« READ MORE »",
        "Home | News | Sport",
    ],
)
def test_one_line_of_furniture_inside_an_article(line: str, read_one: Callable[..., Document]) -> None:
    text = f"{PROSE}{line}\n{PROSE}"
    document = read_one(text)
    at = text.index(line)
    assert found(document, at, at + len(line)) == {("boilerplate", False)}
    assert found(document, 0, at) == found(document, at + len(line), len(text)) == {("body", False)}


@pytest.mark.parametrize(
    "marker", ["Leave a Comment", "Add a comment:", "3 Comments", "LATEST NEWS", "Related stories", "Most read »"]
)
def test_other_stories_behind_the_end_are_boilerplate(marker: str, read_one: Callable[..., Document]) -> None:
    teasers = (
        "Tickets for the summer opera went on sale this week, and 600 people queued for them in the rain.\n\n"
        "A swarm of bees held up trains between Wick and Thurso for 50 minutes on Sunday afternoon.\n"
    )
    text = f"{PROSE}\n{marker}\n\n{teasers}"
    document = read_one(text)
    at = text.index(marker)
    assert found(document, at, len(text)) == {("boilerplate", False)}
    assert found(document, 0, at) == {("body", False)}


def test_a_marker_before_any_article_takes_nothing_with_it(read_one: Callable[..., Document]) -> None:
    text = f"Leave a comment\n\nNew bridge for Orford\n\n{PROSE}"
    document = read_one(text)
    assert found(document, text.index("The council"), len(text)) == {("body", False)}
    assert document.title == "New bridge for Orford"


class TestTitle:
    def test_of_the_metadata_is_found_in_the_text(self, write: Callable[..., Path], read: Callable[[], Corpus]) -> None:
        write("a.md", f"---\ntitle: New bridge for Orford\n---\n# New bridge for Orford\n\n{PROSE}")
        (document,) = read().documents
        assert document.title == "New bridge for Orford"
        assert [(zone.kind, zone.repeats) for zone in document.zones] == [("title", False), ("body", False)]

    def test_that_the_text_does_not_hold_makes_no_zone(
        self, write: Callable[..., Path], read: Callable[[], Corpus]
    ) -> None:
        write("a.md", f"---\ntitle: New bridge for Orford\n---\n{PROSE}")
        (document,) = read().documents
        assert document.title == "New bridge for Orford"
        assert {zone.kind for zone in document.zones} == {"body"}

    def test_is_met_in_other_quotes_and_without_the_name_of_the_site(
        self, write: Callable[..., Path], read: Callable[[], Corpus]
    ) -> None:
        write(
            "a.md", f'---\ntitle: "Orford\'s new bridge wins | The Mercury"\n---\nOrford’s new bridge wins\n\n{PROSE}'
        )
        (document,) = read().documents
        assert document.zones[0].kind == "title"

    def test_continued_in_lower_case_is_a_sentence(
        self, write: Callable[..., Path], read: Callable[[], Corpus]
    ) -> None:
        write("a.md", "---\ntitle: Council votes for bridge\n---\nCouncil votes for bridge that 30 million will buy.\n")
        (document,) = read().documents
        assert {zone.kind for zone in document.zones} == {"body"}

    def test_a_question_can_be_one(self, read_one: Callable[..., Document]) -> None:
        assert read_one(f"Who will pay for the new bridge at Orford?\n\n{PROSE}").title == (
            "Who will pay for the new bridge at Orford?"
        )

    @pytest.mark.parametrize("first", ["- 14 boats", "March 02, 2013", "By Ann Lee", "12 dead.", "Photo"])
    def test_what_is_none(self, first: str, read_one: Callable[..., Document]) -> None:
        assert read_one(f"{first}\n\n{PROSE}").title is None
