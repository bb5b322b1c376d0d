"""Inside one block: which claims are one figure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from claimcheck.align.evidence import another_number, total, weigh
from claimcheck.align.keys import epithets, head_noun, near_words, place_words
from claimcheck.align.taxonomy import PEOPLE, is_whole, normal
from claimcheck.model import Claim, Evidence, Interval

Value = tuple[object, ...]

#: clusters that are looked at for one claim where many share its words
_MOST_CANDIDATES = 24


@dataclass(slots=True)
class Cluster:
    """Claims taken for one figure. `by_value` holds one claim for each distinct value: all that others are held
    against."""

    head: Claim
    claims: list[Claim] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    by_value: dict[Value, Claim] = field(default_factory=dict)
    in_sentence: dict[tuple[str, int], list[Claim]] = field(default_factory=dict)
    by_source: dict[str, dict[Value, Claim]] = field(default_factory=dict)

    def add(self, claim: Claim, evidence: Iterable[Evidence]) -> None:
        self.claims.append(claim)
        self.evidence.extend(evidence)
        self.by_value.setdefault(value_key(claim.value), claim)
        self.in_sentence.setdefault((claim.source, claim.sentence_start), []).append(claim)
        self.by_source.setdefault(claim.source, {}).setdefault(value_key(claim.value), claim)

    def nearest(self, claim: Claim) -> Claim:
        """The claim to compare with: the one of the same value, else the first."""
        return self.by_value.get(value_key(claim.value), self.head)

    def refuses(self, claim: Claim) -> bool:
        """One sentence does not give one figure twice with different numbers: it lists two things."""
        beside = self.in_sentence.get((claim.source, claim.sentence_start), ())
        return any(_differ(claim.value, other.value) for other in beside[:8])

    def said_before(self, claim: Claim) -> list[Evidence]:
        """A document that has given the figure already rarely gives it again with another number; its title does."""
        own = islice(self.by_source.get(claim.source, {}).values(), 8)
        other = next((o for o in own if o.zone == claim.zone and _differ(claim.value, o.value)), None)
        return [] if other is None else [another_number(claim, other)]


def _differ(one: Interval | None, other: Interval | None) -> bool:
    return one is not None and other is not None and not one.widened().intersects(other.widened())


def value_key(value: Interval | None) -> Value:
    return (None,) if value is None else (value.low, value.high, value.low_open, value.high_open, value.approximate)


def clusters(block: Sequence[Claim]) -> list[Cluster]:
    """The figures of a block; its claims must come in a fixed order. Linear: each claim meets one representative of
    each figure that it could belong to."""
    found: list[Cluster] = []
    for cell in _cells(block):
        found += _by_evidence(cell)
    return found


def _cells(block: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that nothing told apart: one population, one place, no two epithets."""
    by_population: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in block:
        by_population[head_noun(claim)].append(claim)
    _join_people(by_population, block)
    cells = [cell for claims in by_population.values() if claims for cell in _by_place(claims)]
    return [part for cell in cells for part in _by_epithet(cell)]


def _join_people(by_population: dict[str | None, list[Claim]], block: Sequence[Claim]) -> None:
    """`hundreds of people` are the `613 civilians`, unless a document tells the two apart or soldiers fell as well."""
    if PEOPLE not in by_population:
        return
    named = [name for name in by_population if name and name != PEOPLE]
    wholes = [name for name in named if is_whole(name)]
    if len(wholes) != 1 or any(normal(name) == "soldiers" for name in named):
        return
    whole, people = wholes[0], by_population[PEOPLE]
    more, fewer = _told_apart(people, by_population[whole])
    if more:
        return
    joined = {claim.id for claim in (*people, *by_population[whole])} - fewer
    by_population[whole] = [claim for claim in block if claim.id in joined]
    by_population[PEOPLE] = [claim for claim in people if claim.id in fewer]


def _told_apart(people: Sequence[Claim], whole: Sequence[Claim]) -> tuple[bool, set[str]]:
    """Whether a document gives more people than civilians (then the two are two figures); and the claims of people of
    which a document gives fewer (those are parts that nothing marks as parts)."""
    stated: dict[str, list[Claim]] = defaultdict(list)
    for claim in whole:
        stated[claim.source].append(claim)
    ids, fewer = {claim.id for claim in people}, set()
    for claim in people:
        for other in stated.get(claim.source, ())[:50]:
            if other.part_of in ids or _below(other.value, claim.value):
                return True, set()
            if _below(claim.value, other.value):
                fewer.add(claim.id)
    return False, fewer


def _below(one: Interval | None, other: Interval | None) -> bool:
    """True when every value of `one` is smaller than every value of `other`."""
    if one is None or other is None or one.high is None or other.low is None:
        return False
    return one.high < other.low and _differ(one, other)


def _by_place(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that name no other place together; those that do by the places they share."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = name = root[root[name]]
        return name

    for claim in claims:
        names = sorted(place_words(claim))
        for name in names:
            root.setdefault(name, name)
            root[find(name)] = find(names[0])
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[find(min(place_words(claim))) if claim.place else ""].append(claim)
    return list(found.values())


def _by_epithet(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Apart where the epithets are: `Azerbaijani civilians` may be `civilians` but not `Armenian civilians`."""
    named = Counter(e for claim in claims for e in sorted(epithets(claim)))
    if len(named) < 2:
        return [list(claims)]
    most = named.most_common(1)[0][0]
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own = epithets(claim)
        found[most if not own or most in own else min(own)].append(claim)
    return list(found.values())


@dataclass(slots=True)
class _Gathering:
    """The figures of one cell as they grow."""

    found: list[Cluster] = field(default_factory=list)
    with_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def offers(self, claim: Claim) -> list[tuple[float, int, list[Evidence]]]:
        """What each candidate's evidence adds up to, where it is enough; the best first."""
        offers = []
        for number in self._candidates(claim):
            cluster = self.found[number]
            evidence = weigh(claim, cluster.nearest(claim)) + cluster.said_before(claim)
            score = total(evidence)
            if score >= 0 and not cluster.refuses(claim):
                offers.append((score, number, evidence))
        return sorted(offers, key=lambda offer: (-offer[0], offer[1]))

    def open(self, claim: Claim) -> None:
        cluster = Cluster(claim)
        cluster.add(claim, ())
        self.found.append(cluster)
        for word in near_words(claim):
            self.with_word[word].append(len(self.found) - 1)

    def _candidates(self, claim: Claim) -> list[int]:
        """The first figures, and those that share most words: never more than a fixed number."""
        if len(self.found) <= _MOST_CANDIDATES:
            return list(range(len(self.found)))
        shared = Counter(n for word in near_words(claim) for n in self.with_word.get(word, ())[-_MOST_CANDIDATES:])
        most = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST_CANDIDATES]
        return sorted({0, *(number for number, _ in most)})

    def take(self, claims: Sequence[Claim]) -> None:
        """The claims of one document. The best fit chooses first, so that equal values of two sources find each
        other."""
        offers = [(o, n) for n, claim in enumerate(claims) for o in self.offers(claim)]
        placed: set[int] = set()
        for (score, number, evidence), n in sorted(offers, key=lambda item: (-item[0][0], item[1], item[0][1])):
            cluster = self.found[number]
            if (
                n not in placed
                and not cluster.refuses(claims[n])
                and score + total(cluster.said_before(claims[n])) >= 0
            ):
                cluster.add(claims[n], evidence)
                placed.add(n)
        for n, claim in enumerate(claims):
            if n not in placed:
                self._settle(claim)

    def _settle(self, claim: Claim) -> None:
        offers = self.offers(claim)
        if offers:
            self.found[offers[0][1]].add(claim, offers[0][2])
        else:
            self.open(claim)


def _by_evidence(cell: Sequence[Claim]) -> list[Cluster]:
    by_source: dict[str, list[Claim]] = {}
    for claim in cell:
        by_source.setdefault(claim.source, []).append(claim)
    gathering = _Gathering()
    for claims in by_source.values():
        gathering.take(claims)
    return gathering.found
