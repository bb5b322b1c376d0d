"""The work of alignment and comparison grows with the claims, not with their square.

Counted are calls of functions, of the interpreter's own too, and not time: the same on every machine and under any
load. Measured in seconds, and on two hundred thousand claims, by `bench/align.py`.
"""

from __future__ import annotations

import cProfile
from collections import Counter
from collections.abc import Callable
from types import CodeType

import pytest
from bench.pile import PILES

from claimcheck.align import assign_events, group
from claimcheck.compare import compare
from claimcheck.model import Claim, Document, Event, Interval
from tests.align.marks import read_all

Pile = tuple[list[Document], list[Claim], list[Event]]

#: work for each claim of the large pile, as a share of that of the small one; the square would be 4
MOST = 1.5
#: the same for one function, of those that are called more often than there are claims
MOST_OF_ONE = 2.0


def calls(work: Callable[[], object]) -> Counter[CodeType | str]:
    """How often each function was called; those of the interpreter by their names."""
    profile = cProfile.Profile()
    profile.runcall(work)
    told: Counter[CodeType | str] = Counter()
    for entry in profile.getstats():
        told[entry.code] += entry.callcount
    return told


def run(pile: Pile) -> None:
    documents, claims, events = pile
    bound, met = assign_events(claims, documents, events)
    compare(group(bound, documents, met), bound, documents, met)


def grown(small: Pile, large: Pile) -> tuple[float, dict[str, float]]:
    """How much more work a claim of the large pile takes: in all, and in each function of the project."""
    run(small)  # what is read once and remembered is no work of either
    one, other, times = calls(lambda: run(small)), calls(lambda: run(large)), len(large[1]) / len(small[1])
    by_name = {
        f"{code.co_filename.rpartition('claimcheck/')[2]}:{code.co_firstlineno} {code.co_name}": count
        / one[code]
        / times
        for code, count in other.items()
        if isinstance(code, CodeType) and "claimcheck" in code.co_filename and code in one and count > len(large[1])
    }
    return sum(other.values()) / sum(one.values()) / times, by_name


def written(name: str, claims: int) -> Pile:
    reports, events = PILES[name]
    read = list(reports(claims))
    return [document for document, _ in read], [claim for _, own in read for claim in own], list(events)


@pytest.mark.parametrize("name", ["hot", "day"])
def test_a_pile_of_reports(name: str) -> None:
    in_all, _ = grown(written(name, 500), written(name, 2_000))
    assert in_all < MOST


FIRE = Event(
    id="lindholm-2019", names=("Lindholm", "Lindholm fire"), place="Lindholm", date="2019-03-04", type="incident"
)


def one_block(count: int, change: Callable[[int, Claim], dict[str, object]]) -> Pile:
    """`count` claims of one key on one event, each in a document of its own unless `change` says otherwise."""
    [document], claims = read_all(("a.txt", "2019-03-05", "In Lindholm [[212 people|killed v=212 p=people]] died."))
    many = [
        claims[0].model_copy(update={"id": f"c-{n}", "source": f"{n}.txt", **change(n, claims[0])})
        for n in range(count)
    ]
    sources = dict.fromkeys(claim.source for claim in many)
    documents = [
        document.model_copy(update={"source": source, "published": f"2019-{n % 9 + 3:02}-{n % 28 + 1:02}"})
        for n, source in enumerate(sources)
    ]
    return documents, many, [FIRE]


def number(n: int) -> Interval:
    return Interval.exactly(11 + n * 7, 1)


def everybody_differs(n: int, claim: Claim) -> dict[str, object]:
    return {"value": number(n)}


def every_text_cites_two(n: int, claim: Claim) -> dict[str, object]:
    """Documents that give the counts of two bodies each."""
    body = "the harbour office" if n % 2 else "the union"
    return {"source": f"{n // 2}.txt", "value": number(n % 2 * 50), "attributed_to": body, "sentence_start": n % 2 * 99}


def parts_and_wholes(n: int, claim: Claim) -> dict[str, object]:
    """Half of the claims are of women, of whom there are more than there are people."""
    noun = "women" if n % 2 else "people"
    return {"value": number(n + n % 2 * 10**5), "population": noun, "text": f"212 {noun}"}


@pytest.mark.parametrize("change", [everybody_differs, every_text_cites_two, parts_and_wholes])
def test_one_hot_block(change: Callable[[int, Claim], dict[str, object]]) -> None:
    in_all, each = grown(one_block(300, change), one_block(1_200, change))
    assert in_all < MOST
    assert {function: by for function, by in each.items() if by > MOST_OF_ONE} == {}
