"""Inside one cell: which claims are one figure, by the sum of evidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from claimcheck.align.data import weights
from claimcheck.align.evidence import another_number, score, weigh
from claimcheck.align.traits import Traits, Value, differ
from claimcheck.model import Claim, Evidence

#: figures that a claim is held against, where it could belong to many
_MOST_CANDIDATES = 8
#: other numbers of one document or sentence that a further one is held against
_MOST_BESIDE = 8

#: the sum of evidence, the figure's number, and which claim of the figure was looked at
_Offer = tuple[float, int, Traits]


@dataclass(slots=True)
class Cluster:
    """Claims taken for one figure. `by_value` holds one claim for each distinct value: all that others are held
    against."""

    head: Traits
    members: list[Traits] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    by_value: dict[Value, Traits] = field(default_factory=dict)
    in_sentence: dict[tuple[str, int], list[Traits]] = field(default_factory=dict)
    by_source: dict[str, dict[Value, Traits]] = field(default_factory=dict)

    @property
    def claims(self) -> list[Claim]:
        return [one.claim for one in self.members]

    def add(self, one: Traits, evidence: Iterable[Evidence] = ()) -> None:
        claim = one.claim
        self.members.append(one)
        self.evidence.extend(evidence)
        self.by_value.setdefault(one.value, one)
        self.in_sentence.setdefault((claim.source, claim.sentence_start), []).append(one)
        self.by_source.setdefault(claim.source, {}).setdefault(one.value, one)

    def nearest(self, one: Traits) -> Traits:
        """The claim to compare with: the one of the same value, else the first."""
        return self.by_value.get(one.value, self.head)

    def refuses(self, one: Traits) -> bool:
        """One sentence does not give one figure twice with different numbers: it lists two things, unless it says that
        somebody else makes it another number."""
        beside = self.in_sentence.get((one.claim.source, one.claim.sentence_start), ())
        return any(_is_another(one, other) for other in islice(beside, _MOST_BESIDE))

    def said_before(self, one: Traits) -> Traits | None:
        """Another number of this figure in the same document. That is rare, but for a title that differs and for what
        is said to be another count of the same."""
        own = islice(self.by_source.get(one.claim.source, {}).values(), _MOST_BESIDE)
        return next((o for o in own if o.claim.zone == one.claim.zone and _is_another(one, o)), None)


def _is_another(one: Traits, other: Traits) -> bool:
    """True for numbers of one text that differ, neither of which is said to be another count of the same."""
    return differ(one, other) and not (one.restates or other.restates)


@dataclass(slots=True)
class _Gathering:
    """The figures of one cell as they grow."""

    found: list[Cluster] = field(default_factory=list)
    with_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    with_value: dict[Value, list[int]] = field(default_factory=lambda: defaultdict(list))

    def take(self, own: Sequence[Traits]) -> None:
        """The claims of one document. The best fit chooses first, so that equal values of two sources find each
        other."""
        offers = [(offer, n) for n, one in enumerate(own) for offer in self._offers(one)]
        placed: set[int] = set()
        for offer, n in sorted(offers, key=lambda item: (-item[0][0], item[1], item[0][1])):
            if n not in placed and self._holds(own[n], offer):
                self._join(own[n], offer)
                placed.add(n)
        for n, one in enumerate(own):
            if n not in placed:
                self._settle(one)

    def _settle(self, one: Traits) -> None:
        offers = [offer for offer in self._offers(one) if self._holds(one, offer)]
        if offers:
            self._join(one, min(offers, key=lambda offer: (-offer[0], offer[1])))
        else:
            self.found.append(Cluster(one))
            self._place(one, len(self.found) - 1, ())
            for word in one.words:
                self.with_word[word].append(len(self.found) - 1)

    def _offers(self, one: Traits) -> list[_Offer]:
        """The figures whose evidence is enough."""
        offers = []
        for number in self._candidates(one):
            other = self.found[number].nearest(one)
            sum_ = score(one, other)
            if sum_ >= 0:
                offers.append((sum_, number, other))
        return offers

    def _holds(self, one: Traits, offer: _Offer) -> bool:
        """True while the figure's other claims leave room for this one."""
        sum_, number, _ = offer
        cluster = self.found[number]
        if cluster.refuses(one):
            return False
        return cluster.said_before(one) is None or sum_ + weights()["same-source"] >= 0

    def _join(self, one: Traits, offer: _Offer) -> None:
        _, number, other = offer
        evidence, before = weigh(one, other), self.found[number].said_before(one)
        self._place(one, number, [*evidence, another_number(one, before)] if before else evidence)

    def _place(self, one: Traits, number: int, evidence: Iterable[Evidence]) -> None:
        cluster = self.found[number]
        if one.value not in cluster.by_value:
            self.with_value[one.value].append(number)
        cluster.add(one, evidence)

    def _candidates(self, one: Traits) -> list[int]:
        """The first figure, those that hold the same value, those that share most words: never more than a fixed
        number."""
        if len(self.found) <= _MOST_CANDIDATES:
            return list(range(len(self.found)))
        same = self.with_value.get(one.value, [])[: _MOST_CANDIDATES // 2]
        shared = Counter(
            n for word in one.words for n in self.with_word[word][:_MOST_CANDIDATES] if word in self.with_word
        )
        most = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[: _MOST_CANDIDATES // 2]
        return sorted({0, *same, *(number for number, _ in most)})


def clusters(cell: Sequence[Traits]) -> list[Cluster]:
    """The figures of a cell, whose claims must come in a fixed order. Linear in their number: each claim meets one
    representative of each figure that it could belong to."""
    by_source: dict[str, list[Traits]] = {}
    for one in cell:
        by_source.setdefault(one.claim.source, []).append(one)
    gathering = _Gathering()
    for own in by_source.values():
        gathering.take(own)
    return gathering.found
