"""When a text says it was published."""

from collections.abc import Callable

import pytest

from claimcheck.model import Document

BODY = (
    "The council of Orford met and voted for the new bridge by 14 to 6.\n\n"
    "Work will begin in autumn, the mayor said, and take about two years to finish.\n"
)
ReadOne = Callable[..., Document]


def dateline(document: Document) -> tuple[str | None, str | None]:
    """What was found and the words it was found in."""
    if document.published is None:
        assert document.published_from is document.published_span is None
        return None, None
    assert document.published_from == "dateline"
    assert document.published_span is not None
    return document.published, document.text[slice(*document.published_span)]


@pytest.mark.parametrize(
    ("line", "day", "words"),
    [
        ("February 27, 2024 09:19", "2024-02-27", "February 27, 2024"),
        ("March 02, 2013", "2013-03-02", "March 02, 2013"),
        ("26th Feb 2021", "2021-02-26", "26th Feb 2021"),
        ("Gazette | Updated: 2017-09-15 17:52", "2017-09-15", "2017-09-15"),
        ("LONDON, 3 May 2019 (Example News) – The council met.", "2019-05-03", "3 May 2019"),
        ("KYIV, Ukraine, March 4, 2022 (EN) - The council met.", "2022-03-04", "March 4, 2022"),
        ("Published 3:04 PM EDT, Tue May 2, 2023", "2023-05-02", "May 2, 2023"),
        ("Mon 3 Oct 2016 12.05 BST", "2016-10-03", "3 Oct 2016"),
        ("Posted on 2012/07/09", "2012-07-09", "2012/07/09"),
        ("Saturday, January 12, 2019\xa0", "2019-01-12", "January 12, 2019"),
        ("By Ruth Amery | 3 May 2019 | 5 min read", "2019-05-03", "3 May 2019"),
        ("Staff Reporter, Pune, March 3, 2019 09:12 IST", "2019-03-03", "March 3, 2019"),
        ("Published: 3 May 2019, updated: 5 May 2019", "2019-05-03", "3 May 2019"),
        ("Updated 5 May 2019, published 3 May 2019", "2019-05-03", "3 May 2019"),
        ("Rosenheim, 14.03.2011", "2011-03-14", "14.03.2011"),
        ("Last updated on 13/02/2024 at 10:15", "2024-02-13", "13/02/2024"),
        ("12/25/2020", "2020-12-25", "12/25/2020"),
        ("05/05/2020", "2020-05-05", "05/05/2020"),
        ("Tuesday 02/03/2021", "2021-03-02", "02/03/2021"),
        ("2019-05-03T10:00:00Z", "2019-05-03", "2019-05-03"),
        ("FOR IMMEDIATE RELEASE: 12 September 2023", "2023-09-12", "12 September 2023"),
    ],
)
def test_lines_that_tell_it(line: str, day: str, words: str, read_one: ReadOne) -> None:
    for text in (f"New bridge for Orford\n\n{line}\n\n{BODY}", f"{line}\n{BODY}"):
        assert dateline(read_one(text)) == (day, words)


@pytest.mark.parametrize(
    "line",
    [
        "On 26 February 1992, the bridge at Orford was closed to lorries.",
        "On 26 February 1992",
        "The old bridge was opened on 14 August 1911 by the bishop.",
        "12 people died on 3 May 2019",
        "# 14 August 1911",
        "14 August 1911: the bridge opens",
        "30 February 2021",
        "02/03/2024",
        "February 2021",
        "2021",
        "27 February",
        "PARIS (EN) — The mayor said so.",
        "Battle of the Orford bridge, July 1, 1863",
        "A photo of the bridge taken on 3 May 2019",
    ],
)
def test_lines_that_do_not(line: str, read_one: ReadOne) -> None:
    assert dateline(read_one(f"New bridge for Orford\n\n{line}\n\n{BODY}")) == (None, None)


def test_a_date_in_the_title_is_none(read_one: ReadOne) -> None:
    assert dateline(read_one(f"Orford Bridge Disaster, 15 April 1912\n\n{BODY}")) == (None, None)


def test_published_goes_before_others(read_one: ReadOne) -> None:
    text = f"New bridge for Orford\nUpdated: 5 May 2019\nOrford, 4 May 2019\nPublished: 3 May 2019\n\n{BODY}"
    assert dateline(read_one(text))[0] == "2019-05-03"


def test_the_line_below_the_title_goes_before_the_one_above(read_one: ReadOne) -> None:
    text = f"Sunday, 9 June 2019\nNew bridge for Orford\n3 May 2019\n\n{BODY}"
    assert dateline(read_one(text))[0] == "2019-05-03"


def test_a_timeline_has_no_dateline(read_one: ReadOne) -> None:
    entries = "".join(f"{day} May 1911\n{BODY}\n" for day in (3, 4, 5, 6))
    assert dateline(read_one(f"How the bridge was built\n\n{entries}")) == (None, None)


def test_far_down_is_no_dateline(read_one: ReadOne) -> None:
    assert dateline(read_one(f"New bridge for Orford\n\n{BODY * 10}\n3 May 2019\n")) == (None, None)


def test_a_teaser_is_no_dateline(read_one: ReadOne) -> None:
    text = f"New bridge for Orford\n\n{BODY * 3}\nLatest news\n\n3 May 2019\nTunnel opens in Wick\n"
    assert dateline(read_one(text)) == (None, None)


@pytest.mark.parametrize(
    ("evidence", "day"),
    [
        ("The plans were shown on 25/01/2024 and again on 30/01/2024.", "2024-03-02"),
        ("The plans were shown on 01/25/2024 and again on 01/30/2024.", "2024-02-03"),
        ("The council met on 2 March 2024 in the old town hall.", "2024-03-02"),
        ("The plans were shown on 25/01/2024 and again on 01/30/2024.", None),
    ],
)
def test_the_order_of_day_and_month_is_learnt_from_the_text(evidence: str, day: str | None, read_one: ReadOne) -> None:
    assert dateline(read_one(f"New bridge for Orford\n\n02/03/2024\n\n{evidence}\n{BODY}"))[0] == day


def test_metadata_goes_before_the_dateline(read_one: ReadOne) -> None:
    document = read_one(f"---\npublished: 2020-01-01\n---\n3 May 2019\n\n{BODY}", "a.md")
    assert (document.published, document.published_from, document.published_span) == ("2020-01-01", "metadata", None)
