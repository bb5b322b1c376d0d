"""The words of attribution, as the rule set gives them."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.rules import RuleSet

_CAPITALS = "".join(c for c in map(chr, range(0x41, 0x590)) if c.isupper())
_AGENT_ENDINGS = ("ists", "ers", "ors", "men", "women", "ians")
_NUMBER_LISTS = (
    "NUM_ONES", "NUM_TENS", "NUM_HUNDRED", "NUM_SCALES", "NUM_DOZEN", "NUM_COUPLE", "NUM_SEVERAL", "NUM_FEW",
    "VAGUE_DOZENS", "VAGUE_SCORES", "VAGUE_TENS", "VAGUE_HUNDREDS", "VAGUE_SCALES",
)  # fmt: skip
_NO_CALLING = frozenset(("other", "life", "family", "member"))

# marks and closed classes of function words
QUOTES = frozenset(('"', "“", "”", "«", "»", "‘", "’", "'"))
DASHES = frozenset(("—", "–", "-", "--"))
STOPS = frozenset((".", "!", "?", "…"))
HYPHENS = frozenset(("-", "‐", "‑", "–"))
ARTICLES = frozenset(("the", "a", "an"))
POSSESSIVES = frozenset(("his", "her", "its", "their", "our", "my", "your"))
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | frozenset(
        ("one", "some", "many", "several", "other", "two", "three", "this", "these", "those", "both", "another", "most")
    )
)
PERSONS = frozenset(("he", "she"))
PRONOUNS = PERSONS | {"they", "it"}
CONJUNCTIONS = frozenset(("and", "but", "while", "whereas", "although", "though", "yet", "or"))
PARTICLES = frozenset((
    "bin", "ibn", "van", "von", "de", "del", "della", "da", "di", "dos", "du", "la", "le", "ben", "el",
    "al", "der", "den", "ter", "abu", "ul",
))  # fmt: skip
ENDINGS_OF_OWNERS = ("'s", "’s", "s'", "s’")

_PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES))})[ -])"
Entry = tuple[str, ...]


class Lexicon:
    """Word sets under the names of `rules/en/lexicon/attribution.yaml`; all lower case, entries of one token."""

    def __init__(self, rules: RuleSet) -> None:
        def words(*names: str) -> frozenset[str]:
            return frozenset(entry[0] for name in names for entry in rules.words(name) if len(entry) == 1)

        self.say, self.weak, self.ing = words("SAY"), words("SAY_IF_SPEAKER"), words("SAY_ING")
        self.show, self.tally, self.put = words("SHOW"), words("TALLY"), words("PUT")
        self.to_somebody, self.plural = words("SAY_TO_SOMEBODY"), words("SAY_IF_MANY")
        self.cite, self.spoke_of, self.given = words("CITE"), words("SPOKE_OF"), words("GIVEN")
        self.things, self.epithets = words("SAID_THING"), words("SAID_THING_EPITHET")
        self.adjectives, self.nobody = words("SAID_THING_ADJECTIVE"), words("NOBODY")
        self.spokesperson, self.calling = words("SPOKESPERSON"), words("CALLING")
        self.office = words("OFFICE") | (words("PERSON_ONE") - _NO_CALLING)
        self.title = words("TITLE") | self.office
        self.honorific, self.portfolio, self.body = words("HONORIFIC"), words("PORTFOLIO"), words("BODY")
        self.source, self.speaker = words("SPEAKER"), words("SPEAKER", "PERSON_NOUN", "PERSON_ONE") | self.office
        self.when, self.by_way, self.aux = words("SAY_WHEN"), words("SAY_BY_WAY"), words("SAY_AUX")
        self.opens_aside = self.when | self.by_way
        self.question, self.answer, self.not_a_turn = words("QUESTION"), words("ANSWER"), words("NOT_A_TURN")
        self.function, self.verbs = words("FUNCTION"), words("PLAIN_VERB")
        self.numbers, self.not_agent = words(*_NUMBER_LISTS), words("NOT_AGENT")
        self.says = self.say | self.weak | self.show | self.tally
        self.say_or_show = self.say | self.show
        self.verb = self.says | self.ing | self.put | self.cite | self.spoke_of | self.given
        self.plainly_verb = self.say | self.verbs
        self.ends_noun = self.function | self.plainly_verb
        self.speaker_or_thing = self.speaker | self.things
        self.describing = self.adjectives - self.epithets
        self.source_or_thing = self.source | self.things
        self.goes_with_name = self.source_or_thing | self.title | self.body
        self.names_in_aside = self.title | self.speaker
        self.according = self._according(rules)
        self.cues = self.verb | self.things | frozenset(self.according)
        self.in_names = self.function | self.when | self.office | self.body | words("BEFORE_NAME")
        self.office_or_body = self.office | self.body
        self.never_last = self.function | self.body
        self.capital_word = re.compile(rf"[{_CAPITALS}](?<!\w.)[^\W\d_]*(?!\w)")
        self.name_behind = re.compile(rf"[ \u00a0]{_PARTICLE}{{0,2}}[{_CAPITALS}]")
        self.capital_run = self._capital_run()
        self._names_of_persons(words)
        self._bounds_of_verbs(words)

    def _names_of_persons(self, words: Callable[..., frozenset[str]]) -> None:
        self.not_first, self.not_last = words("NOT_FIRST"), words("NOT_LAST")
        self.no_general, self.rulers = words("NO_GENERAL"), words("RULER")
        self.after_name = words("AFTER_NAME")
        self.before_person = self.function | self.when | words("BEFORE_NAME")

    def _bounds_of_verbs(self, words: Callable[..., frozenset[str]]) -> None:
        """Where a verb of saying says nothing, or only beside certain words."""
        self.put_at, self.put_what = words("PUT_AT"), words("PUT_WHAT")
        self.given_out, self.figures, self.reason = words("GIVEN_OUT"), words("FIGURES"), words("REASON")
        self.not_said, self.passive, self.lives = words("NOT_SAID"), words("PASSIVE"), words("LIVES")
        self.say_words, self.participles = words("SAY_WORDS"), words("SAID_OF")
        self.takes_object, self.passive_to = words("SAY_OF_SOMEBODY"), words("SAID_TO")
        self.nouns_too = words("SAY_OR_NOUN")
        self.where = words("WHERE")

    def _according(self, rules: RuleSet) -> dict[str, list[tuple[Entry, int]]]:
        """`according to`, `in the words of` by their one telling word, with its place in the phrase."""
        found: dict[str, list[tuple[Entry, int]]] = {}
        for entry in sorted(rules.words("ACCORDING_TO"), key=len, reverse=True):
            telling = next((i for i, word in enumerate(entry) if word not in self.function), len(entry) - 1)
            found.setdefault(entry[telling], []).append((entry, telling))
        return found

    def _capital_run(self) -> re.Pattern[str]:
        """Capital words in a row. It begins with a plain set, which `re` skips to much faster than to a choice."""
        tails = "|".join(sorted({word[1:] for word in self.honorific}))
        initials = rf"(?:\.[{_CAPITALS}])*\."
        name = rf"[{_CAPITALS}](?:{initials}|(?:{tails})\.|[\w’'‐‑-]*)"
        particle = _PARTICLE
        first = rf"[{_CAPITALS}](?<!\w.)(?:{initials}|(?:{tails})\.|[\w’'‐‑-]*)"
        return re.compile(rf"{first}(?:[ \u00a0]{particle}{{0,2}}{name})+")

    def can_speak(self, low: str, written: str) -> bool:
        """Whether the head of a noun phrase can be who says something: a name, or a noun of people and bodies."""
        if written[0].isupper() and low not in self.when:
            return True
        return low in self.speaker or (len(low) > 5 and low.endswith(_AGENT_ENDINGS) and low not in self.not_agent)
