"""Names as they are spelt here and there: when are two spellings one name?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

#: letters that carry no accent to strip and still differ between alphabets
_LETTERS = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
#: ways to write one sound when a name is carried over from another alphabet, longest first
_SOUNDS = (
    ("dzh", "j"), ("tch", "c"), ("sch", "s"), ("kh", "k"), ("gh", "g"), ("dj", "j"), ("zh", "j"), ("ch", "c"),
    ("sh", "s"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("q", "k"), ("x", "k"), ("w", "v"),
)  # fmt: skip
_SILENT = re.compile(r"[aeiouyh]")
_DOUBLE = re.compile(r"(.)\1+")
#: share of letters that two spellings must have in common (rapidfuzz's normalised indel similarity)
_ALIKE = 80
_SHORTEST = 5


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Lower case, without accents or a possessive ending. What a letter is made of may have a case of its own (𝚨)."""
    bare = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS)).casefold().translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return re.sub(r"['’]s?$", "", bare)


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of a folded word, sounds that are spelt in several ways made one. `Misrata`, `Misurata`: msrt."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _DOUBLE.sub(r"\1", _SILENT.sub("", word))


@lru_cache(maxsize=65_536)
def alike(one: str, other: str) -> bool:
    """True for two folded spellings of one name. Consonants decide: Boston is not Bolton, Austria not Australia."""
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST or skeleton(one) != skeleton(other):
        return False
    return fuzz.ratio(one, other) >= _ALIKE


def slug(name: str) -> str:
    """A name as part of an id: lower case, hyphens between the words."""
    return re.sub(r"[^a-z0-9]+", "-", " ".join(fold(part) for part in name.split())).strip("-")
