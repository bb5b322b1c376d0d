"""`story_groups`: the claims of no named event, as figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.align.stories.equals import equals
from claimcheck.align.stories.facets import Facets, facets, sentence_mates
from claimcheck.align.stories.profile import Profile, profile
from claimcheck.align.stories.sheaf import Sheaf
from claimcheck.align.stories.story import stories
from claimcheck.align.stories.tale import Tale, tell
from claimcheck.align.stories.unequals import unequals
from claimcheck.align.stories.weighing import weigh
from claimcheck.model import Claim, Document, Evidence

#: links of a figure that are explained
_MOST_EXPLAINED = 200


@dataclass(frozen=True, slots=True)
class Gathered:
    """The claims of one figure in the order given, and why each but the first belongs."""

    claims: Sequence[Claim]
    evidence: Sequence[Evidence]


def gather(
    claims: Sequence[Claim], beside: Sequence[Claim], documents: Sequence[Document], place: Mapping[str, int]
) -> list[Gathered]:
    """`claims` in a fixed order, `place` their numbers in it; `beside`: all claims that stand in their sentences."""
    sources = dict.fromkeys(claim.source for claim in claims)
    told = sorted((d for d in documents if d.source in sources), key=lambda d: (d.published or "~", d.source))
    profiles = [profile(document) for document in told]
    by_doc = _facets(claims, beside, profiles)
    return [
        _gathered(sheaf, tale, place)
        for story in stories(profiles)
        for sheaf, tale in _figures(story, profiles, by_doc)
    ]


def _gathered(sheaf: Sheaf, tale: Tale, place: Mapping[str, int]) -> Gathered:
    members = sorted((one.claim for one in sheaf.members), key=lambda claim: place[claim.id])
    links = sheaf.links[:_MOST_EXPLAINED]
    return Gathered(members, [piece for one, other in links for piece in weigh(one, other, tale)])


def _facets(
    claims: Sequence[Claim], beside: Sequence[Claim], profiles: Sequence[Profile]
) -> Mapping[int, list[Facets]]:
    number = {p.source: n for n, p in enumerate(profiles)}
    mates = sentence_mates(beside)
    found: dict[int, list[Facets]] = defaultdict(list)
    for claim in claims:
        n = number[claim.source]
        found[n].append(facets(claim, n, profiles[n].when, mates[claim.source, claim.sentence_start]))
    return found


def _figures(
    story: Sequence[int], profiles: Sequence[Profile], by_doc: Mapping[int, list[Facets]]
) -> list[tuple[Sheaf, Tale]]:
    claims = [one for n in story for one in by_doc.get(n, ())]
    tale = tell({n: profiles[n] for n in story}, claims)
    return [(sheaf, tale) for sheaf in unequals(equals(claims, tale), tale)]
