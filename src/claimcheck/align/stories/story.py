"""Which documents may tell one story at all: those that share names, days apart, and whom these lead to.

A coarse cut that nothing unrelated can move: documents that share no names with a story change nothing in it, not even
how rare its words are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.align.days import Days
from claimcheck.align.stories.profile import Profile

#: keys of a document that are looked at, those said most: names, and where these are few long words
_MOST_KEYS, _FEW, _LONG = 30, 8, 6
#: earlier documents of a key that a further one is held against
_LOOK_BACK = 12
#: keys that two documents must share, and as a share of the keys of the one that has fewer
_SHARED, _SHARE = 2, 0.15
#: days between publication within which two documents may tell one story
WINDOW = 31


def stories(profiles: Sequence[Profile]) -> list[list[int]]:
    """Documents, by their place in `profiles` (which come in a fixed order), in stories."""
    root = list(range(len(profiles)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = n = root[root[n]]
        return n

    keys = [_telling(p) for p in profiles]
    posted: dict[str, list[int]] = defaultdict(list)
    for n, own in enumerate(keys):
        shared = Counter(other for key in own for other in posted[key][-_LOOK_BACK:])
        for other, count in shared.items():
            least = max(_SHARED, _SHARE * min(len(own), len(keys[other])))
            if count >= least and near_in_time(profiles[n].when, profiles[other].when):
                root[find(n)] = find(other)
        for key in own:
            posted[key].append(n)
    found: dict[int, list[int]] = defaultdict(list)
    for n in range(len(profiles)):
        found[find(n)].append(n)
    return list(found.values())


def near_in_time(one: Days | None, other: Days | None) -> bool:
    return one is None or other is None or one.gap(other) <= WINDOW


def _telling(profile: Profile) -> list[str]:
    keys = _ranked(profile.names)
    if len(keys) < _FEW:
        keys += [word for word in _ranked(profile.counts) if len(word) >= _LONG and word not in profile.names]
    return keys[:_MOST_KEYS]


def _ranked(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda word: (-counts[word], word))
