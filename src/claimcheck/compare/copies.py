"""Documents that share their wording: one voice, however many print it."""

from __future__ import annotations

from collections.abc import Mapping

from rensa import RMinHash, RMinHashLSH

#: words of a shingle; of so many words at least must a text consist for its wording to tell anything
_SHINGLE, _LEAST = 3, 25
#: words of a text that are read
_MOST = 300
#: share of their shingles (Jaccard) that makes two texts one; estimated from so many permutations
_SHARED, _PERMUTATIONS, _BANDS, _SEED = 0.5, 128, 32, 1
#: texts like it that one text is held against
_CANDIDATES = 50
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))


def copies(texts: Mapping[str, str]) -> dict[str, str]:
    """For each name the first one, in the order given, whose text shares at least half of its runs of three words;
    itself where there is none. Digits are passed over, so that a copy with another number is a copy. Short texts
    are nobody's copy. Linear: a text is held against first ones only, which minhash finds."""
    shingles = {name: found for name, text in texts.items() if (found := _shingles(text))}
    sketches = RMinHash.from_token_sets(list(shingles.values()), num_perm=_PERMUTATIONS, seed=_SEED) if shingles else []
    index = RMinHashLSH(_SHARED, _PERMUTATIONS, _BANDS)
    first: dict[str, str] = {name: name for name in texts}
    firsts: list[tuple[str, RMinHash]] = []
    for name, sketch in zip(shingles, sketches, strict=True):
        near = ((sketch.jaccard(firsts[n][1]), -n) for n in sorted(index.query(sketch))[:_CANDIDATES])
        share, number = max(near, default=(0.0, 0))
        if share >= _SHARED:
            first[name] = firsts[-number][0]
        else:
            index.insert(len(firsts), sketch)
            firsts.append((name, sketch))
    return first


def _shingles(text: str) -> list[str]:
    words = text.lower().translate(_NO_DIGITS).split()[:_MOST]
    if len(words) < _LEAST:
        return []
    return [" ".join(run) for run in zip(*(words[at:] for at in range(_SHINGLE)), strict=False)]
