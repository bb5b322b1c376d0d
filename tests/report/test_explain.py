"""What `explain` says, for each of the three nouns."""

import pytest
from syrupy.assertion import SnapshotAssertion

from claimcheck.report.explain import AmbiguousError, NotFoundError, explain
from tests.report.sample import crowd, ferry

LEAST, MORE, LIVES = (claim.id for claim in ferry().claims[:3])


@pytest.mark.parametrize("identifier", ["w-0001", "f-drowned", "n-0001", LEAST])
def test_looks_like_this(identifier: str, snapshot: SnapshotAssertion) -> None:
    assert explain(ferry(), identifier) == snapshot


def test_the_beginning_of_an_id_is_enough() -> None:
    assert explain(ferry(), "w-") == explain(ferry(), "w-0001")
    assert explain(ferry(), MORE.removeprefix("c-")[:6]) == explain(ferry(), MORE)


def test_two_claims_have_their_own_sum() -> None:
    text = explain(ferry(), LEAST, other=MORE)
    assert "+1.25" in text
    assert "+2.00" not in text


def test_two_claims_can_be_linked_by_a_third() -> None:
    text = explain(ferry(), MORE, other=LIVES)
    assert "The two were not weighed against each other" in text
    assert "+1.25" in text
    assert "+2.00" in text


def test_two_claims_of_different_figures_are_said_to_be_so() -> None:
    women = ferry().claims[5].id
    text = explain(ferry(), LEAST, other=women)
    assert "are not one figure" in text
    assert "What tells them apart" in text
    assert "women" in text


def test_two_claims_far_apart_are_linked_by_a_row_of_others() -> None:
    report = ferry()
    figure = next(f for f in report.figures if LEAST in f.claims)
    link = figure.evidence[0].model_copy(update={"claim": "c-x", "other": LIVES, "weight": 3.75})
    last = report.claims[2].model_copy(update={"id": "c-x"})
    longer = figure.model_copy(update={"evidence": (*figure.evidence, link), "claims": (*figure.claims, "c-x")})
    report = report.model_copy(update={"figures": (longer,), "claims": (*report.claims, last)})
    text = explain(report, MORE, other="c-x")
    assert f"{MORE}, {LEAST}, {LIVES}, c-x." in " ".join(text.split())
    assert "+3.75" in text
    unlinked = longer.model_copy(update={"evidence": figure.evidence})
    assert "not every link is kept" in explain(report.model_copy(update={"figures": (unlinked,)}), MORE, other="c-x")


def test_values_that_do_not_fit_are_named() -> None:
    text = explain(ferry(), "w-0001")
    assert "62 and 40 have no value in common." in text
    assert "at least 40 and 62 have values in common." in text


def test_a_claim_in_no_figure_says_so() -> None:
    report = ferry().model_copy(update={"figures": ()})
    assert "is in no figure" in explain(report, LEAST)


def test_an_unknown_id_is_a_sentence_with_a_hint() -> None:
    with pytest.raises(NotFoundError, match="Is it “f-drowned”"):
        explain(ferry(), "f-drowed")
    with pytest.raises(NotFoundError, match="starts with “zzz”"):
        explain(ferry(), "zzz")


def test_an_unclear_id_names_the_candidates() -> None:
    with pytest.raises(AmbiguousError, match="and 32 more: give more of the id"):
        explain(crowd(40), "c-")


def test_a_finding_cannot_be_held_against_a_claim() -> None:
    with pytest.raises(NotFoundError, match="only when both are claims"):
        explain(ferry(), "w-0001", other=LEAST)
