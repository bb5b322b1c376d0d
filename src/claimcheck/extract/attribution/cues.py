"""What a word of saying may do in a sentence, as bits that one look-up gives."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.extract.attribution.lexicon import Lexicon

#: PARTICULAR ones say nothing beside certain words; DEMANDING ones are said only by who can speak, as all are that SAY
#: does not hold; NOUN ones are nouns before `of` or `by`; MANY ones need a subject of many
ACCORDING, CITE, GIVEN, PUT, SPOKE_OF, ING, SAYS, THING, SAY, SHOW, TALLY, MANY, PARTICULAR, DEMANDING, NOUN = (
    1 << bit for bit in range(15)
)


def kinds_of_cues(lexicon: Lexicon) -> Mapping[str, int]:
    """Every word at which a frame may be found, with all that it may do."""
    sets = {
        ACCORDING: lexicon.according.keys(), CITE: lexicon.cite, GIVEN: lexicon.given, PUT: lexicon.put,
        SPOKE_OF: lexicon.spoke_of, ING: lexicon.ing, SAYS: lexicon.says, THING: lexicon.things, SAY: lexicon.say,
        SHOW: lexicon.show, TALLY: lexicon.tally, MANY: lexicon.plural,
    }  # fmt: skip
    return {
        word: _kinds(lexicon, word, sum(bit for bit, words in sets.items() if word in words)) for word in lexicon.cues
    }


def _kinds(lexicon: Lexicon, word: str, kinds: int) -> int:
    if (
        kinds & (MANY | SPOKE_OF | THING)
        or word in lexicon.passive_to | lexicon.nouns_too
        or word.startswith(("claim", "add"))
    ):
        kinds |= PARTICULAR
    if kinds & SAY:
        return kinds
    return kinds | DEMANDING | (NOUN if kinds & THING or not kinds & SHOW else 0)
