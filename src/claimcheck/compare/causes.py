"""One cause is one finding, however many checks and documents tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.compare.case import Suspicion
from claimcheck.compare.wording import finding_id, joined
from claimcheck.model import Excuse, Finding, Severity

_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


def findings(suspicions: Iterable[Suspicion]) -> list[Finding]:
    """Suspicions that share an odd claim are told as one, by the check that comes first; a note never joins what is
    more than a note. Worst first, then by rule, message and id."""
    seen: dict[str, int] = {}
    found: list[Finding] = []
    for suspicion in _merged(suspicions):
        id_ = finding_id(suspicion)
        seen[id_] = seen.get(id_, 0) + 1
        found.append(_finding(suspicion, id_ if seen[id_] == 1 else finding_id(suspicion, seen[id_])))
    return sorted(found, key=lambda f: (_ORDER[f.severity], f.rule, f.message, f.id))


def _merged(suspicions: Iterable[Suspicion]) -> list[Suspicion]:
    kept: list[Suspicion] = []
    told_by: dict[str, int] = {}
    for suspicion in suspicions:
        same = [told_by[c.id] for c in suspicion.odd if c.id in told_by]
        number = next((n for n in same if (kept[n].severity == "note") == (suspicion.severity == "note")), None)
        if number is None:
            number = len(kept)
            kept.append(suspicion)
        else:
            kept[number] = _joined(kept[number], suspicion)
        for claim in suspicion.odd:
            told_by.setdefault(claim.id, number)
    return kept


def _joined(first: Suspicion, second: Suspicion) -> Suspicion:
    """The first speaks; what the second saw stands among what was tried, and its claims among the evidence."""
    also = Excuse(name=second.rule, holds=False, why=second.message)
    severity = min(first.severity, second.severity, key=_ORDER.__getitem__)
    others = (*first.others, *second.odd, *second.others)
    return replace(first, others=others, severity=severity, excuses=(*first.excuses, also))


def _finding(suspicion: Suspicion, id_: str) -> Finding:
    return Finding(
        id=id_,
        rule=suspicion.rule,
        severity=suspicion.severity,
        message=suspicion.message,
        claims=joined((*suspicion.odd, *suspicion.others)),
        figure=suspicion.group.id if suspicion.group else None,
        excuses=suspicion.excuses,
    )
