"""The conversation of `claimcheck review`: a finding is shown, a letter is read, something is decided."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimcheck.model import Claim
from claimcheck.report import Options
from claimcheck.report.explain_parts import excuses, finding_head, statements
from claimcheck.report.text import one_line, plural
from claimcheck.report.view import View
from claimcheck.report.words import place
from claimcheck.review.session import Session

HELP = """\
  a  accept: both may stand as they are; asks for the reason
  n  not the same figure: these values should not be held against each other; asks for the reason
  f  follow up: still to be looked into; it goes on failing
  s  skip for now
  u  undo the last step
  e  show the excuses that were tried
  q  quit; what was decided is kept
"""

Save = Callable[[], None]


class Quit(Exception):  # noqa: N818
    """The user, or the input, has ended."""


@dataclass
class Walk:
    """`say` prints a text that is fit to be shown; `save` is called after every decision."""

    session: Session
    options: Options
    say: Callable[[str], None]
    save: Save

    def run(self) -> None:
        """Until every finding was looked at, or the user quits."""
        try:
            while self.session.finding is not None:
                self._show()
                while not self._step():
                    pass
        except Quit:
            self.say("\n")

    def _show(self) -> None:
        session, finding = self.session, self.session.finding
        if finding is None:
            return
        view = View(session.report, self.options)
        where = f"{session.at + 1} of {len(session.queue)}"
        told = statements(view, view.claims_of(finding.claims))
        self.say(f"\n{where}\n{finding_head(view, finding)}\n\n{told}\n\n")

    def _step(self) -> bool:
        """True when the finding at hand is another one."""
        letter = self._ask("[a]ccept  [n]ot the same  [f]ollow up  [s]kip  [u]ndo  [e]xcuses  [q]uit  [?] ").lower()
        act = {
            "a": self._accept, "n": self._dismiss, "f": self._follow_up, "s": self._skip, "u": self._undo,
            "e": self._excuses, "q": self._quit, "?": self._help,
        }.get(letter[:1])  # fmt: skip
        if act is None:
            self.say("There is no such answer.\n" + HELP)
            return False
        return act()

    def _ask(self, question: str) -> str:
        """A line of input, without the white space around it. Raises Quit where there is no more."""
        self.say(question)
        line = sys.stdin.readline()
        if not line:
            raise Quit
        return line.strip()

    def _reason(self) -> str:
        """Empty when the user thinks better of it."""
        reason = one_line(self._ask("Reason: "))
        if not reason:
            self.say("Nothing was decided: a decision needs a reason.\n")
        return reason

    def _accept(self) -> bool:
        return self._decided(self.session.accept)

    def _follow_up(self) -> bool:
        return self._decided(self.session.follow_up)

    def _decided(self, decide: Callable[[str], None]) -> bool:
        reason = self._reason()
        if reason:
            decide(reason)
            self.save()
        return bool(reason)

    def _dismiss(self) -> bool:
        finding = self.session.finding
        claims = self.session.claims(finding) if finding else []
        if finding is None or (len(claims) < 2 and not self.session.held_against(finding)):
            self.say("One claim alone is held against nothing: accept it, or mark it for follow-up.\n")
            return False
        in_order = View(self.session.report, self.options).claims_of(finding.claims)
        odd = claims[:1] if len(claims) <= 2 else self._choose(in_order)
        if not odd:
            return False
        return self._decided(lambda reason: self.session.dismiss(reason, odd))

    def _choose(self, claims: Sequence[Claim]) -> list[Claim]:
        for number, claim in enumerate(claims, start=1):
            self.say(f"  {number}  “{one_line(claim.text)}” ({place(claim)})\n")
        answer = self._ask("Which of them are another figure? (numbers) ")
        numbers = {int(word) for word in answer.replace(",", " ").split() if word.isascii() and word.isdigit()}
        chosen = [claim for number, claim in enumerate(claims, start=1) if number in numbers]
        if not chosen or len(chosen) == len(claims) or not numbers <= set(range(1, len(claims) + 1)):
            self.say("Nothing was decided: name some of the numbers, and not all.\n")
            return []
        return chosen

    def _skip(self) -> bool:
        self.session.skip()
        return True

    def _undo(self) -> bool:
        if not self.session.undo():
            self.say("There is nothing to undo.\n")
            return False
        self.save()
        return True

    def _excuses(self) -> bool:
        finding = self.session.finding
        view = View(self.session.report, self.options)
        self.say((excuses(view, finding) if finding else "") or "No excuse was tried.")
        self.say("\n")
        return False

    def _help(self) -> bool:
        self.say(HELP)
        return False

    def _quit(self) -> bool:
        raise Quit


def outcome(session: Session, before: int) -> str:
    """`2 findings decided, 1 still open.`"""
    made = len(session.book.by_id) - before
    left = sum(finding.id not in session.book.by_id for finding in session.queue)
    return f"{plural(made, 'finding')} decided, {left:,} still open."
