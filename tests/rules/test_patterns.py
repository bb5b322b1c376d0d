"""The pattern language: what it matches, and that nothing a rule's author writes can take long or break."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rules.alphabet import SHAPES, Alphabet
from claimcheck.rules.patterns import Pattern, PatternError, compile_pattern, literals
from claimcheck.rules.tokens import Tokens

WORDS: dict[str, list[tuple[str, ...]]] = {
    "KILL": [("killed",), ("shot", "dead"), ("shot", "to", "death"), ("gunned", "down")],
    "PEOPLE": [("people",), ("miners",)],
    "BE": [("was",), ("were",)],
}
CHUNKS = ("NUMBER", "DATE")


def alphabet(*patterns: str) -> Alphabet:
    made = Alphabet()
    for name, entries in WORDS.items():
        made.add(name, entries)
    made.group("COUNTED", ["PEOPLE", "NUMBER"])
    for pattern in patterns:
        for word in literals(pattern):
            made.literal(word)
    for chunk in CHUNKS:
        made.chunk(chunk)
    made.freeze()
    return made


def matched(source: str, text: str) -> str | None:
    """What a pattern matches at the first place of `text` where it matches; `#` stands for a NUMBER chunk."""
    made = alphabet(source)
    pattern = compile_pattern(source, made)
    words = Tokens(text, 0, len(text)).words
    letters = "".join(made.chunk("NUMBER") if word == "#" else made.letter(word) for word in words)
    for at in range(len(letters)):
        if match := pattern.regex.match(letters, at):
            return " ".join(words[match.start() : match.end()])
    return None


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("killed", "He killed it", "killed"),
        ("killed", "He KILLED it", "KILLED"),
        ("killed", "He kills it", None),
        ("KILL", "They shot dead a guard", "shot dead"),
        ("KILL", "They shot a guard", None),
        ("KILL NUMBER", "They gunned down # men", "gunned down #"),
        ("KILL (at least)? n:NUMBER", "It killed at least # men", "killed at least #"),
        ("NUMBER WORD{0,2} PEOPLE", "Some # very old miners met", "# very old miners"),
        ("NUMBER WORD{0,2} PEOPLE", "Some # very old grey miners met", None),
        ("COUNTED BE killed", "# were killed", "# were killed"),
        ("COUNTED BE killed", "miners were killed", "miners were killed"),
        ("(KILL | died) COMMA", "He died, then", "died ,"),
        ("BE !KILL", "He was here", "was here"),
        ("BE !KILL", "He was killed", None),
        ("BE !here", "He was here", None),
        ("(WORD COMMA)+ WORD", "one, two, three", "one , two , three"),
        ("CAPWORD CAPWORD", "the Red Cross said", "Red Cross"),
        ("NUMERAL PERCENT_SIGN", "some 5% of", "5 %"),
        ("YEARNUM", "in 1999 and 99", "1999"),
        ("a.m.", "at nine a.m. sharp", "a.m."),
    ],
)
def test_a_pattern_matches_words_as_it_reads(source: str, text: str, found: str | None) -> None:
    assert matched(source, text) == found


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("", "the pattern can match nothing at all"),
        ("(killed)?", "the pattern can match nothing at all"),
        ("(killed", "a bracket is not closed"),
        ("killed)", "cannot read the pattern from ')'"),
        ("| )", "cannot read the pattern from ')'"),
        ("? killed", "a word or a group is missing before"),
        ("n:NUMBER n:NUMBER", "the name 'n' stands twice in one pattern"),
        ("KILLL", "KILLL is no word list, shape or chunk; did you mean KILL?"),
        ("XYZZY", "XYZZY is no word list, shape or chunk"),
        ("killed{3,1}", "{3,1} repeats backwards, never, or over 40 times"),
        ("killed{0,0}", "{0,0} repeats backwards, never, or over 40 times"),
        ("killed{1,999}", "{1,999} repeats backwards, never, or over 40 times"),
        ("[a-z]+", "cannot read the pattern from"),
        ("((WORD* WORD*)* WORD*)* killed", "could take too long"),
    ],
)
def test_a_pattern_that_says_nothing_is_told(source: str, complaint: str) -> None:
    with pytest.raises(PatternError, match=re.escape(complaint)):
        compile_pattern(source, alphabet(source))


def test_captures_are_known() -> None:
    assert compile_pattern("n:NUMBER (of)? w:PEOPLE", alphabet("of")).captures == {"n", "w"}


def test_a_list_of_one_rule_hides_the_shared_one() -> None:
    made = Alphabet()
    made.add("DIE", [("died",)])
    made.add("DIE@my.rule", [("perished",)])
    made.freeze()
    shared, own = compile_pattern("DIE", made).regex, compile_pattern("DIE", made, "my.rule").regex
    died, perished = made.letter("died"), made.letter("perished")
    assert (bool(shared.match(died)), bool(shared.match(perished))) == (True, False)
    assert (bool(own.match(died)), bool(own.match(perished))) == (False, True)


# -- whatever is written, it compiles and matches in bounded time, or is refused with a sentence

_ALL = alphabet("killed in of the")
_NAMES = st.sampled_from([*WORDS, *CHUNKS, *SHAPES[:12], "COUNTED", "killed", "in", "of", "the", "!KILL", "!WORD"])
_REPEATS = st.sampled_from(["", "", "", "?", "*", "+", "{0,3}", "{1,6}", "{2,40}"])


def _combined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = st.lists(parts, min_size=1, max_size=4)
    return st.builds(
        lambda inside, bar, repeat: f"({bar.join(inside)}){repeat}", group, st.sampled_from([" ", " | "]), _REPEATS
    )


_WELL_FORMED = st.lists(
    st.recursive(st.builds("{}{}".format, _NAMES, _REPEATS), _combined, max_leaves=12), min_size=1, max_size=6
).map(" ".join)
_ANYTHING = st.text(alphabet=st.sampled_from("(){}|?*+!:,019 anKILWORDNUMBER#.\\[]^$'\n"), max_size=60)


def _try(source: str) -> Pattern | None:
    """The pattern, None where it is refused; any other exception is a bug and comes through."""
    try:
        return compile_pattern(source, _ALL)
    except PatternError as error:
        complaint = str(error)
    assert complaint
    assert "\n" not in complaint
    return None


@given(st.one_of(_ANYTHING, st.text(max_size=60)))
def test_any_text_is_a_pattern_or_is_refused(source: str) -> None:
    _try(source)


@given(_WELL_FORMED, st.lists(st.sampled_from(sorted(set("".join(_ALL.letters_with(n) for n in WORDS)))), max_size=30))
def test_a_pattern_that_compiles_ends_soon(source: str, filler: list[str]) -> None:
    pattern = _try(source)
    if pattern is None:
        return
    word, number = _ALL.letter("x"), _ALL.chunk("NUMBER")
    texts = [word * 120, number * 120, (word + number) * 60, "".join(filler) * 4]
    began = time.process_time()
    for text in texts:
        pattern.regex.match(text, 0)
    assert time.process_time() - began < 1.0


@given(_WELL_FORMED, st.text(alphabet=st.sampled_from(_ALL.letters_with_any()), max_size=12))
def test_a_match_goes_from_place_to_place(source: str, letters: str) -> None:
    """The automaton of a pattern takes whatever its regular expression matches: one place too few would lose claims
    without a word."""
    pattern = _try(source)
    match = pattern.regex.match(letters) if pattern else None
    if pattern is None or match is None:
        return
    here: set[int] = set()
    ahead = set(pattern.enter)
    for letter in match.group():
        here = {at for at in ahead if (letter in pattern.places[at][0]) != pattern.places[at][1]}
        ahead = {behind for at in here for behind in pattern.follow[at]}
    assert here & pattern.leave


@given(st.text(max_size=80))
def test_literals_of_any_text_are_words(source: str) -> None:
    for word in literals(source):
        assert word
        assert not word.startswith("!")
