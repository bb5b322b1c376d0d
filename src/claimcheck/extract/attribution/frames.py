"""Frames: who says what within one sentence, found at its words of saying."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import ARTICLES, DASHES, DETERMINERS, POSSESSIVES, PRONOUNS, QUOTES, STOPS, Lexicon
from claimcheck.extract.attribution.naming import Named, Namer
from claimcheck.extract.attribution.nouns import Nouns, Range

_BREAKS = frozenset((";",))
_CONJUNCTIONS = frozenset(("and", "but", "while", "whereas", "although", "though", "yet", "or"))
_OBJECT_VERBS = frozenset(("told", "tells", "tell", "telling", "informed", "informs", "assured"))
_NOT_NOUN_BEFORE = frozenset(("of", "from", "by", "on", "about", "against", "for", "in"))
_PLURAL_VERBS = frozenset(
    ("report", "claim", "estimate", "state", "warn", "confirm", "announce", "predict", "accuse", "deny", "believe", "insist", "argue", "acknowledge", "admit", "allege", "contend", "forecast", "calculate")
)
_HINGES = frozenset(("that", "how"))
_SIDES = frozenset((",", ";", ":", "(", ")", *DASHES, *QUOTES, *STOPS))


@dataclass(slots=True)
class Frame:
    """`spans`: offsets of what is said, end exclusive. `cue`: where the word of saying stands; `quiet`: between it and
    what is said, where a date tells when it was said. `weak` frames hold only where no other does. `leading`: the
    speaker comes first. `own`: where the speaker is named. `cites`: the speaker is the source behind another.
    """

    who: Named
    cue: int
    cue_end: int  # a token, as `first`
    first: int
    spans: list[Range] = field(default_factory=list)
    quiet: Range = (0, 0)
    weak: bool = False
    leading: bool = True
    cites: bool = False
    own: Range = (0, 0)
    tally: bool = False
    open_quote: bool = False


class FrameReader:
    """Finds the frames of a clause; holds no state between clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._nouns, self._namer = Nouns(lexicon), Namer(lexicon)

    def read(self, clause: Clause) -> list[Frame]:
        """Frames in the order of their cues."""
        frames: list[Frame] = []
        done = 0
        for at, word in enumerate(clause.low):
            if at < done or word not in self._lexicon.cues:
                continue
            frame = self._at(clause, at, word, frames)
            if frame:
                frames.append(frame)
                done = max(done, self._past(clause, frame))
        return frames or self._headline(clause)

    def _past(self, clause: Clause, frame: Frame) -> int:
        return frame.cue_end

    def _at(self, clause: Clause, at: int, word: str, frames: list[Frame]) -> Frame | None:
        lexicon = self._lexicon
        length = self._according(clause, at)
        if length:
            return self._source(clause, at, at + length, frames, cites=False)
        if word in lexicon.cite and (frame := self._cited(clause, at, frames)):
            return frame
        if self._names(clause, at):
            return None
        if word in lexicon.given and (frame := self._given_by(clause, at)):
            return frame
        if word in lexicon.put and self._puts(clause, at):
            return self._subject_says(clause, at, frames, demanding=True)
        if word in lexicon.spoke_of and at + 1 < len(clause) and clause.low[at + 1] == "of":
            return self._subject_says(clause, at, frames, demanding=True)
        if word in lexicon.ing:
            return self._participle(clause, at, frames)
        if word in lexicon.say or word in lexicon.weak or word in lexicon.show or word in lexicon.tally:
            frame = self._says(clause, at, word, frames)
            if frame:
                return frame
        return self._counted_by(clause, at) if word in lexicon.things else None

    def _names(self, clause: Clause, at: int) -> bool:
        """`United States`, `Washington Post`: a capital word in mid-sentence is no verb."""
        word = clause.words[at]
        return word[0].isupper() and at > 0 and clause.words[at - 1][0].isalpha() and not word.isupper()

    def _according(self, clause: Clause, at: int) -> int:
        for entry in self._lexicon.according:
            if clause.low[at] == entry[0] and tuple(clause.low[at : at + len(entry)]) == entry:
                return len(entry) if entry != ("per",) or self._per_source(clause, at) else 0
            if entry[0] == "in" and clause.low[at] == entry[1:2][0] and at and clause.low[at - 1] == "in" and tuple(clause.low[at - 1 : at - 1 + len(entry)]) == entry:
                return len(entry) - 1
        if clause.low[at] == "words" and at > 1 and clause.low[at - 1].endswith(("'s", "’s")):
            return 0
        return 0

    def _per_source(self, clause: Clause, at: int) -> bool:
        """`per police` but not `per day`, `per cent`."""
        following = clause.low[at + 1 : at + 3]
        start = at == 0 or clause.low[at - 1] in (",", "(")
        return bool(following) and start and (following[0] in ARTICLES or clause.words[at + 1][0].isupper() or following[0] in self._lexicon.speaking_body | self._lexicon.things)

    # according to X, citing X

    def _source(self, clause: Clause, at: int, start: int, frames: list[Frame], *, cites: bool) -> Frame | None:
        span = self._nouns.after(clause, start, whole=True)
        who = self._namer.name(clause, span) if span else None
        if not span or not who:
            return None
        first = at - 1 if at and clause.low[at - 1] == "in" else at
        frame = Frame(who, clause.starts[first], span[1], first, leading=False, cites=cites, own=clause.range(span))
        self._enrich(clause, frame, span[1])
        self._spread(clause, frame, first, self._past_aside(clause, span[1]), frames)
        return frame

    def _past_aside(self, clause: Clause, at: int) -> int:
        """Behind `on Friday`, `in a statement`."""
        low = clause.low
        while at < len(low):
            if low[at] in self._lexicon.when:
                at += 1
            elif at + 1 < len(low) and low[at] in self._lexicon.by_way and low[at + 1][0].isalpha() and low[at + 1] not in self._lexicon.numbers:
                at = self._past_nouns(clause, at + 2)
            elif at + 1 < len(low) and low[at] in self._lexicon.by_way and self._is_date(clause, at + 1):
                at += 2
                while at < len(low) and (low[at] in self._lexicon.when or (low[at].isdigit() and len(low[at]) == 4)):
                    at += 1
            else:
                break
        return at

    def _is_date(self, clause: Clause, at: int) -> bool:
        """`3 May`, `2014`."""
        number, behind = clause.low[at], clause.low[at + 1 : at + 2]
        return number.isdigit() and (len(number) == 4 or (behind != [] and behind[0] in self._lexicon.when))

    def _past_nouns(self, clause: Clause, at: int) -> int:
        """Behind words of one noun phrase, verbs not looked for: `a 92-page report`."""
        low, lexicon = clause.low, self._lexicon
        while at < len(low):
            number = low[at][0].isdigit() or low[at] in lexicon.numbers
            if number and not (at + 1 < len(low) and clause.joined(at + 1)) and low[at - 1] not in lexicon.when:
                break
            inside = low[at][0].isalnum() and (low[at] not in lexicon.function or low[at] == "of") and low[at] not in lexicon.cite
            if not inside and not clause.joined(at):
                break
            at += 1
        return at

    def _spread(self, clause: Clause, frame: Frame, first: int, end: int, frames: list[Frame]) -> None:
        """An aside (`according to X`, `X said`) governs what stands before it, or behind it where it opens its clause."""
        low = clause.low
        opens = first == 0 or low[first - 1] in (";", ":") or low[first - 1] in _CONJUNCTIONS | {"that", "as"}
        finish = self._finish(clause, end)
        frame.quiet = (clause.offset(frame.first), clause.offset(end))
        if opens:
            frame.leading = True
            frame.spans = [(clause.offset(end), finish)]
            return
        frame.spans = [(self._left_bound(clause, first, frames), clause.starts[first])]
        if end < len(low) and low[end] in (",", ")", *DASHES):
            frame.spans.append((clause.offset(end), finish))

    def _finish(self, clause: Clause, at: int) -> int:
        for place in range(at, len(clause)):
            if clause.low[place] in _BREAKS and clause.low[place + 1 : place + 2] != ["that"]:
                return clause.starts[place]
        return clause.end

    def _left_bound(self, clause: Clause, first: int, frames: list[Frame]) -> int:
        """Where the words before an aside begin to be its own: behind `;`, and behind what an earlier frame governs."""
        earlier = frames[-1] if frames else None
        floor = earlier.cue_end if earlier else 0
        for place in range(first - 2, floor - 1, -1):
            if clause.low[place] in _BREAKS:
                return clause.starts[place]
            if earlier and clause.low[place] == "," and clause.low[place + 1] in _CONJUNCTIONS:
                return clause.starts[place]
        if not earlier:
            return self._behind_dateline(clause)
        return clause.starts[first] if earlier.leading and not earlier.weak else clause.offset(floor)

    def _behind_dateline(self, clause: Clause) -> int:
        """`KARSU, 27 Feb (ENS) — `: nobody is quoted for where and when a report was filed."""
        if clause.words and clause.words[0].isupper() and len(clause.words[0]) > 1:
            for place in range(1, min(16, len(clause) - 1)):
                if clause.words[place] in ("—", "–", "--") or (clause.words[place] == "-" and not clause.joined(place)):
                    return clause.starts[place + 1]
        return clause.start

    def _cited(self, clause: Clause, at: int, frames: list[Frame]) -> Frame | None:
        """`citing X`, `quoted X as saying`, `X was quoted as saying`."""
        low = clause.low
        if low[at] in ("citing", "quoting"):
            return self._source(clause, at, at + 1, frames, cites=True)
        if low[at] == "quoted" and low[at + 1 : at + 3] in (["as", "saying"], ["as", "telling"]):
            return self._subject_says(clause, at, frames, demanding=False, passive=True, end=at + 3)
        span = self._nouns.after(clause, at + 1)
        if span and low[span[1] : span[1] + 2] == ["as", "saying"] and (who := self._namer.name(clause, span)):
            frame = Frame(who, clause.starts[at], span[1] + 2, at)
            frame.spans = [(clause.offset(span[1] + 2), self._finish(clause, span[1]))]
            return frame
        return None

    # X says

    def _says(self, clause: Clause, at: int, word: str, frames: list[Frame]) -> Frame | None:
        low, lexicon = clause.low, self._lexicon
        before = low[at - 1] if at else ""
        if before in lexicon.not_said or (before.endswith("ly") and at > 1 and low[at - 2] in lexicon.passive):
            return None
        after = low[at + 1] if at + 1 < len(low) else ""
        if word in ("said", "told", "says", "believed") and after == "to":
            return None
        if word in ("added", "adds") and (after[:1].isdigit() or after in lexicon.numbers):
            return None
        if word in lexicon.spoke_of and after in ("for", "about", "against", "of"):
            return None
        ambiguous = word not in lexicon.say
        if ambiguous and after in _NOT_NOUN_BEFORE and not (word in lexicon.show and word not in lexicon.things):
            return None
        if word in ("claimed", "claims", "claim") and any(w in lexicon.lives for w in low[at + 1 : at + 6]):
            return None
        if word in ("report", "claim", "estimate", "state") and any(w in lexicon.say or w in lexicon.show for w in low[at + 1 : at + 3]):
            return None
        return self._subject_says(clause, at, frames, demanding=ambiguous)

    def _subject_says(
        self, clause: Clause, at: int, frames: list[Frame], *, demanding: bool, passive: bool = False, end: int = 0
    ) -> Frame | None:
        inverted = self._inverted(clause, at, demanding=demanding)
        if inverted:
            return self._aside(clause, at, inverted, frames)
        verb = at
        if passive and at and clause.low[at - 1] in self._lexicon.passive:
            verb = at - 1
        span = self._nouns.before(clause, verb)
        if not span or not self._may_say(clause, span, at, demanding=demanding):
            return None
        who = self._namer.name(clause, span)
        if not who:
            return None
        frame = Frame(who, clause.starts[at], end or at + 1, span[0], own=(clause.starts[span[0]], clause.starts[at]))
        frame.tally = clause.low[at] in self._lexicon.tally and clause.low[at] not in self._lexicon.say
        self._enrich(clause, frame, span[1])
        self._say(clause, frame, at, end or at + 1, frames)
        return frame

    def _may_say(self, clause: Clause, span: Range, at: int, *, demanding: bool) -> bool:
        """Whether the phrase can be the subject of this verb."""
        lexicon, word = self._lexicon, clause.low[at]
        start, end = span
        head, written = clause.low[end - 1], clause.words[end - 1]
        if end - start == 1 and head in PRONOUNS:
            return not (head == "it" and demanding and word not in lexicon.put and word not in ("reported", "reports", "estimates", "estimated", "claims", "claimed", "confirmed"))
        thing = self._namer.holds_thing(clause, span)
        if thing:
            return word in lexicon.show or word in lexicon.say or word in lexicon.spoke_of
        if not demanding:
            return head[0].isalpha()
        if clause.low[start] in ("a", "an") and word in ("report", "claim", "estimate", "state"):
            return False
        if word in lexicon.show and word not in lexicon.weak and word not in lexicon.tally and word not in lexicon.put and word not in lexicon.spoke_of:
            return False
        if word in _PLURAL_VERBS and not self._plural(clause, start, end):
            return False
        speaks = any(lexicon.can_speak(clause.low[i], clause.words[i]) for i in (end - 1, self._head(clause, start, end)))
        speaks = speaks or any(word[0].isupper() for word in clause.words[max(start, 1) : end])
        if word in lexicon.tally and word not in lexicon.weak:
            return speaks and (written[0].isupper() or head in lexicon.speaking_body or clause.low[self._head(clause, start, end)] in lexicon.speaking_body)
        return speaks

    def _plural(self, clause: Clause, start: int, end: int) -> bool:
        head = clause.low[self._head(clause, start, end)]
        return head.endswith(("s", "men")) or head in ("police", "people", "media", "staff", "who") or "and" in clause.low[start:end]

    def _head(self, clause: Clause, start: int, end: int) -> int:
        """The noun before the first preposition: `officials in Kyiv`."""
        for at in range(start + 1, end):
            if clause.low[at] in ("of", "for", "in", "at", "from", "with", "within", "on"):
                return at - 1
        return end - 1

    def _inverted(self, clause: Clause, at: int, *, demanding: bool) -> Range | None:
        """`…," said X.`, `…, according X`: the subject stands behind the verb and ends the clause."""
        low = clause.low
        if at and low[at - 1] not in (",", *QUOTES, *STOPS, *DASHES):
            return None
        span = self._nouns.after(clause, at + 1)
        if not span:
            return None
        head, written = low[span[1] - 1], clause.words[span[1] - 1]
        if head not in PRONOUNS and not self._lexicon.can_speak(head, written) and low[span[0]] not in ARTICLES:
            return None
        after = low[span[1]] if span[1] < len(low) else "."
        quoted = at > 0 and (low[at - 1] in QUOTES or (low[at - 1] == "," and at > 1 and low[at - 2] in QUOTES))
        if quoted or at == 0:
            return span if low[span[1] : span[1] + 1] != ["that"] else None
        closed = after in _SIDES or after in self._lexicon.by_way or after in self._lexicon.when or after in ("who", "of", "as", "while")
        if not closed or self._aside_before(clause, at):
            return None
        return span

    def _aside_before(self, clause: Clause, at: int) -> bool:
        """`X, the mayor, said ...`: the comma before the verb closes an aside."""
        span = self._nouns.before(clause, at)
        return span is not None and (span[0] == 0 or clause.low[span[0] - 1] in (",", ";", ":", *QUOTES) or clause.low[span[0] - 1] in _CONJUNCTIONS)

    def _aside(self, clause: Clause, at: int, span: Range, frames: list[Frame]) -> Frame | None:
        who = self._namer.name(clause, span)
        if not who:
            return None
        frame = Frame(who, clause.starts[at], span[1], at, leading=False, own=clause.range(span))
        self._enrich(clause, frame, span[1])
        end = span[1]
        if end < len(clause) and clause.low[end] == ",":
            end = self._close_of_aside(clause, end)
        self._spread(clause, frame, at, self._past_aside(clause, end), frames)
        return frame

    def _close_of_aside(self, clause: Clause, comma: int) -> int:
        """Behind a name, `, 77,` and `, who was there,` are passed."""
        low = clause.low
        nxt = low[comma + 1] if comma + 1 < len(low) else ""
        if not (nxt in ("who", "whose", "a", "an", "the") or nxt.isdigit()):
            return comma
        for place in range(comma + 1, min(comma + 30, len(low))):
            if low[place] == ",":
                return place + 1 if low[place + 1 : place + 2] and (low[place + 1] in self._lexicon.by_way or low[place + 1] in self._lexicon.when) else place
            if low[place] in STOPS:
                return place
        return len(low)

    def _say(self, clause: Clause, frame: Frame, at: int, start: int, frames: list[Frame]) -> None:
        """What is said: behind the verb, before it, or on both sides of it."""
        low = clause.low
        if low[at] in _OBJECT_VERBS:
            article = start < len(low) and low[start] in DETERMINERS | {"him", "her", "them", "us", "me"}
            start = self._past_nouns(clause, start + 1 if article else start)
        end = self._past_aside(clause, start)
        following = low[end] if end < len(low) else "."
        before = low[frame.first - 1] if frame.first else ""
        set_off = before in (",", *QUOTES, *DASHES, "?", "!")
        if following in (",", *STOPS, ";", ")", *DASHES) and set_off and not self._opens_quote(clause, end):
            frame.leading = False
            frame.quiet = (clause.starts[frame.first], clause.offset(end))
            self._spread(clause, frame, frame.first, end, frames)
            frame.leading = False
            return
        frame.open_quote = self._opens_quote(clause, end) or end >= len(low)
        frame.cue_end = start
        frame.quiet = (clause.starts[frame.first], clause.offset(end + 1 if following in _HINGES else end))
        frame.spans = [(clause.offset(start), self._finish(clause, start))]
        if set_off and following in STOPS:
            frame.spans.append((self._left_bound(clause, frame.first, frames), clause.starts[frame.first]))

    def _opens_quote(self, clause: Clause, at: int) -> bool:
        return any(clause.low[place] in QUOTES for place in range(at, min(at + 2, len(clause)))) or (at < len(clause) and clause.low[at] == ":")

    # saying that, reported by, X's count

    def _participle(self, clause: Clause, at: int, frames: list[Frame]) -> Frame | None:
        """`…, saying that …`; `with officials reporting …`; `Noting that …, X called …`."""
        low = clause.low
        before = low[at - 1] if at else ""
        if before in self._lexicon.passive:
            return self._subject_says(clause, at, frames, demanding=True, passive=True)
        if at == 0:
            return self._opening_participle(clause)
        start = at + 1
        if before == "," or (before in QUOTES and at > 1 and low[at - 2] in (",", *STOPS)):
            span = self._renamed(clause, at - 1) if before == "," else None
            who = self._namer.name(clause, span) if span else frames[-1].who if frames and frames[-1].leading else None
            if not who:
                span = self._subject(clause)
                who = self._namer.name(clause, span) if span else None
        else:
            span = self._nouns.before(clause, at)
            good = span and self._lexicon.can_speak(low[span[1] - 1], clause.words[span[1] - 1])
            who = self._namer.name(clause, span) if span and good else None
        if not who:
            return None
        frame = Frame(who, clause.starts[at], start, at)
        frame.spans = [(clause.offset(start), self._finish(clause, start))]
        return frame

    def _renamed(self, clause: Clause, comma: int) -> Range | None:
        """`the next country, the United Kingdom, reporting`: the name just before the comma."""
        for place in range(comma - 1, max(0, comma - 8), -1):
            if clause.low[place] == ",":
                span = self._nouns.before(clause, comma)
                return span if span and span[0] == place + 1 and clause.words[span[1] - 1][0].isupper() and span[1] == comma else None
        return None

    def _subject(self, clause: Clause) -> Range | None:
        """The noun phrase with which the sentence starts."""
        start = 0
        low = clause.low
        if low and low[0] in ("in", "on", "at", "after", "during", "speaking", "as", "when", "while", "for") and "," in low[:20]:
            start = low.index(",") + 1
        elif low and low[0] in ("then", "meanwhile", "later", "and", "but", "earlier"):
            start = 1
        span = self._nouns.after(clause, start)
        if not span:
            return None
        for end in range(span[1], span[0], -1):
            if low[end - 1] in PRONOUNS or self._lexicon.can_speak(low[end - 1], clause.words[end - 1]):
                return span[0], end
        return None

    def _opening_participle(self, clause: Clause) -> Frame | None:
        """`Noting that …, X called …`: the subject is the name that starts a later part of the sentence."""
        for place in range(len(clause) - 2, 3, -1):
            if clause.low[place] != ",":
                continue
            span = self._nouns.after(clause, place + 1)
            if not span or span[1] >= len(clause):
                continue
            named = clause.low[span[0]] in ("he", "she") or (clause.words[span[0]][0].isupper() and clause.low[span[0]] not in self._lexicon.when) or (
                clause.low[span[0]] == "the" and clause.low[span[1] - 1] in self._lexicon.speaker
            )
            verb = clause.low[span[1]]
            if named and verb[0].isalpha() and (verb in self._lexicon.verb or verb in self._lexicon.verbs or verb.endswith("ed")):
                who = self._namer.name(clause, span)
                if who:
                    return Frame(who, clause.start, 1, 0, spans=[(clause.offset(1), clause.starts[span[0]])])
        return None

    def _given_by(self, clause: Clause, at: int) -> Frame | None:
        """`31 deaths, reported by the ministry, …`; `was quoted by X as saying`."""
        low = clause.low
        by = at + 1
        while by < len(low) and by < at + 3 and (low[by].endswith("ly") or low[by] in self._lexicon.when):
            by += 1
        if by >= len(low) or low[by] != "by":
            return None
        span = self._nouns.after(clause, by + 1, whole=True)
        head = span[1] - 1 if span else 0
        if not span or not self._lexicon.can_speak(low[head], clause.words[head]) and not self._namer.holds_thing(clause, span):
            head = self._head(clause, *span) if span else 0
            if not span or not self._lexicon.can_speak(low[head], clause.words[head]):
                return None
        who = self._namer.name(clause, span)
        if not who:
            return None
        if low[span[1] : span[1] + 2] == ["as", "saying"]:
            return self._quoted_by(clause, at, span)
        start, end = self._part(clause, at)
        return Frame(who, clause.starts[at], span[1], at, spans=[(start, end)], weak=True)

    def _quoted_by(self, clause: Clause, at: int, by: Range) -> Frame | None:
        """`X was quoted by Y as saying` is X's word."""
        verb = at - 1 if at and clause.low[at - 1] in self._lexicon.passive else at
        span = self._nouns.before(clause, verb)
        who = self._namer.name(clause, span) if span else None
        if not who or not span:
            return None
        end = by[1] + 2
        return Frame(who, clause.starts[at], end, span[0], spans=[(clause.offset(end), self._finish(clause, end))])

    def _part(self, clause: Clause, at: int) -> Range:
        """The part of the sentence around `at`: up to `;`, or to a comma with a conjunction."""
        start, end = clause.start, clause.end
        for place in range(at - 1, -1, -1):
            if clause.low[place] in _BREAKS or (clause.low[place] == "," and clause.low[place + 1] in _CONJUNCTIONS):
                start = clause.starts[place]
                break
        for place in range(at + 1, len(clause) - 1):
            if clause.low[place] in _BREAKS or (clause.low[place] == "," and clause.low[place + 1] in _CONJUNCTIONS):
                end = clause.starts[place]
                break
        return start, end

    def _counted_by(self, clause: Clause, at: int) -> Frame | None:
        """`the ministry's count of 31`, `by NBC's reckoning`, `a poll by Siena College`."""
        low = clause.low
        after = low[at + 1] if at + 1 < len(low) else ""
        if after in ("by", "from") and (span := self._nouns.after(clause, at + 2)):
            who = self._namer.name(clause, span) if self._lexicon.can_speak(low[span[1] - 1], clause.words[span[1] - 1]) else None
            if who:
                return Frame(who, clause.starts[at], span[1], at, spans=[(clause.offset(span[1]), self._to_break(clause, span[1]))], weak=True)
            return None
        owner = at - 1
        while owner > 0 and (low[owner] == "own" or low[owner] in self._lexicon.plain_adjectives or low[owner] in self._lexicon.things):
            owner -= 1
        if owner < 0 or not low[owner].endswith(("'s", "’s", "s'", "s’")):
            return None
        span = self._nouns.before(clause, owner + 1)
        if not span or not self._lexicon.can_speak(low[owner][:-2], clause.words[owner]):
            return None
        who = self._namer.name(clause, span)
        return self._owned(clause, at, span, who) if who else None

    def _owned(self, clause: Clause, at: int, span: Range, who: Named) -> Frame | None:
        low, first = clause.low, span[0]
        by = first > 0 and low[first - 1] in ("by", "on", "in")
        after = low[at + 1] if at + 1 < len(low) else "."
        frame = Frame(who, clause.starts[first], at + 1, first, weak=not by)
        if after in ("of", "is", "was", "has", "stands", "stood", "puts", "put", "at", "that", ":") or (by and first == 1):
            frame.spans = [(clause.offset(at + 1), self._to_break(clause, at + 2))]
        elif by and low[first - 2] == "," and after == ",":
            frame.spans = [self._part(clause, at)]
        elif by and after in STOPS | {","}:
            start = next((i for i in range(first - 1, -1, -1) if low[i] in (",", ";")), -1)
            frame.spans = [(clause.offset(start) if start >= 0 else clause.start, clause.starts[first])]
        elif by:
            frame.spans = [(clause.offset(at + 1), self._to_break(clause, at + 1))]
        else:
            return None
        return frame

    def _to_break(self, clause: Clause, at: int) -> int:
        for place in range(at, len(clause) - 1):
            if clause.low[place] in _BREAKS or (clause.low[place] == "," and clause.low[place + 1] in _CONJUNCTIONS):
                return clause.starts[place]
        return clause.end

    def _puts(self, clause: Clause, at: int) -> bool:
        """`put the toll at`."""
        ahead = clause.low[at + 1 : at + 10]
        found = next((i for i, word in enumerate(ahead) if word in self._lexicon.put_what), -1)
        return found >= 0 and any(word in self._lexicon.put_at for word in ahead[found + 1 :])

    # 31 dead: police

    def _headline(self, clause: Clause) -> list[Frame]:
        """`31 dead: police`, `Police: 31 dead`."""
        low = clause.low
        for at in range(max(1, len(low) - 6), len(low) - 1):
            if low[at] == ":" or (low[at] in DASHES and not clause.joined(at)):
                span = self._nouns.after(clause, at + 1)
                if span and span[1] == len(low) and low[span[1] - 1] in self._lexicon.speaking_body and (who := self._namer.name(clause, span)):
                    return [Frame(who, clause.starts[at], span[1], at, spans=[(clause.start, clause.starts[at])], leading=False)]
        for at in range(1, min(6, len(low) - 1)):
            if low[at] == ":":
                span = self._nouns.after(clause, 0)
                if span and span[1] == at and low[at - 1] in self._lexicon.speaking_body and (who := self._namer.name(clause, span)):
                    return [Frame(who, clause.starts[at], at + 1, 0, spans=[(clause.offset(at + 1), clause.end)])]
        return []

    def _enrich(self, clause: Clause, frame: Frame, end: int) -> None:
        """`X, a spokesman for the fire service,`: the body is named in the aside behind the name."""
        if frame.who.body or end >= len(clause) or clause.low[end] != ",":
            return
        if clause.low[end + 1 : end + 2] and clause.low[end + 1].isdigit() and clause.low[end + 2 : end + 3] == [","]:
            end += 2
        close = next((i for i in range(end + 1, min(end + 20, len(clause))) if clause.low[i] in (",", *STOPS)), 0)
        if close and clause.low[end + 1] in ARTICLES | POSSESSIVES | self._lexicon.spokesperson | self._lexicon.title:
            frame.who.body = self._namer.body_of(clause, end + 1, close)

    def subject(self, clause: Clause) -> Named | None:
        """Whom the sentence starts with."""
        span = self._subject(clause)
        return self._namer.name(clause, span) if span else None
