"""What every reader of frames asks: noun phrases, subjects, names, who is able to speak, how far words reach."""

from __future__ import annotations

from claimcheck.extract.attribution.able import Able
from claimcheck.extract.attribution.lexicon import Lexicon
from claimcheck.extract.attribution.naming import Namer
from claimcheck.extract.attribution.nouns import Nouns
from claimcheck.extract.attribution.reach import Reach
from claimcheck.extract.attribution.subjects import Subjects


class Grammar:
    """Made once from a lexicon."""

    __slots__ = ("able", "lexicon", "namer", "nouns", "reach", "subjects")

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self.nouns, self.namer, self.reach = lexicon, Nouns(lexicon), Namer(lexicon), Reach(lexicon)
        self.subjects, self.able = Subjects(lexicon, self.nouns), Able(lexicon, self.namer)
