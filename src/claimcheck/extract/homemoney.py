"""Which country's pounds, francs or cents a text means that tells the country somewhere else."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.rules.currencies import cents, currency_of_sign, shared_names, signs, with_cents

#: texts to remember, for the sentences of one come together
_MEMO = 8


def home_of(text: str, name: str, code: str | None) -> str | None:
    """The one currency called `name` whose country the text tells (`500 Egyptian pounds`); `code` where it tells none
    or more, or has the sign of that."""
    named = _named(text, name)
    if len(named) != 1 or any(sign in text for sign in signs() if currency_of_sign(sign) == code):
        return code
    return next(iter(named))


@lru_cache(maxsize=_MEMO)
def _named(text: str, name: str) -> frozenset[str]:
    known = shared_names().get(name, {}) | shared_names().get(name + "s", {})
    if not known:
        return frozenset()
    found = re.findall(rf"\b(?:{'|'.join(map(re.escape, known))})\b", text, re.IGNORECASE)
    return frozenset(known[" ".join(words.lower().split())] for words in found)


def settle_cents(strip: Strip, folds: list[Fold]) -> None:
    """Cents of no country are of the currency of the other sums in the sentence, where that has cents."""
    sums = [fold.item for fold in folds if fold.item and fold.item.kind == "money"]
    own = [item for item in sums if _is_plain_cents(strip, item.quantity)]
    if not own or len(own) == len(sums):
        return
    others = {item.unit for item in sums if item not in own}
    if len(others) == 1 and others <= with_cents():
        for item in own:
            item.unit = item.quantity.unit = next(iter(others))


@cache
def _plain_cents() -> frozenset[str]:
    return frozenset(phrase[0] for phrase, code in cents().items() if len(phrase) == 1 and code == "USD")


def _is_plain_cents(strip: Strip, quantity: Quantity) -> bool:
    low, end = strip.tokens.low, quantity.number_end
    end += low[end] == "-" if end < len(low) else 0
    return end < len(low) and low[end] in _plain_cents()
