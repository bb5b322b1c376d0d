"""Folders of rules that people wrote: what is wrong is named with its line, the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.model import Problem
from claimcheck.rules import load_rules
from tests.rules.conftest import VOTES, Write, ids

OnlyProblem = Callable[[], Problem]


def test_a_rule_is_added_to_those_that_are_there(write: Write, folder: Path) -> None:
    path = write("votes.yaml", VOTES)
    ruleset = load_rules([folder])
    assert ruleset.problems == ()
    assert ids(ruleset) == ids(load_rules()) | {"votes.cast"}
    mine = ruleset.rules[-1]
    assert (mine.path, mine.builtin, len(mine.patterns)) == (str(path), False, 1)


def test_one_file_may_be_given_as_well(write: Write) -> None:
    assert "votes.cast" in ids(load_rules([write("votes.yaml", VOTES)]))


def test_files_in_folders_below_are_read(write: Write, folder: Path) -> None:
    write("elections/local/votes.yml", VOTES)
    assert "votes.cast" in ids(load_rules([folder]))


def test_an_unknown_key_is_named_with_its_line_and_the_likely_one(write: Write, only_problem: OnlyProblem) -> None:
    path = write("votes.yaml", VOTES.replace("patterns:", "paterns:"))
    problem = only_problem()
    assert (problem.path, problem.line, problem.kind) == (str(path), 7, "rule")
    assert problem.message == "unknown key 'paterns'; did you mean 'patterns'?"


def test_an_unknown_key_further_down_is_named_by_its_way(write: Write, only_problem: OnlyProblem) -> None:
    write("votes.yaml", VOTES.replace("{unit: vote}", "\n  unit: vote\n  mesure: cast"))
    problem = only_problem()
    assert problem.line == 7
    assert problem.message == "unknown key 'fields.mesure'; did you mean 'measure'?"


def test_a_key_that_is_like_none_gets_no_suggestion(write: Write, only_problem: OnlyProblem) -> None:
    write("votes.yaml", VOTES + "zzz: 1\n")
    assert only_problem().message == "unknown key 'zzz'"


def test_every_mistake_of_a_file_is_named(write: Write, folder: Path) -> None:
    write("votes.yaml", VOTES.replace("votes.cast", "Votes Cast").replace("priority: 40", "priority: high"))
    problems = load_rules([folder]).problems
    assert [problem.line for problem in problems] == [1, 4]


def test_malformed_yaml_is_told_with_its_line(write: Write, only_problem: OnlyProblem) -> None:
    write("votes.yaml", VOTES.replace("[votes, ballots]", "[votes, ballots"))
    problem = only_problem()
    assert problem.message.startswith("this is not valid YAML: ")
    assert problem.line in (6, 7)


def test_bytes_that_are_no_text_are_told(folder: Path, only_problem: OnlyProblem) -> None:
    (folder / "votes.yaml").write_bytes(b"rule: \xff\xfe\x00")
    assert only_problem().message.startswith("this is not valid YAML: ")


def test_a_python_object_in_yaml_is_refused(write: Write, only_problem: OnlyProblem) -> None:
    write("votes.yaml", "rule: !!python/object/apply:os.system ['true']\n")
    assert only_problem().message.startswith("this is not valid YAML: ")


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words\n", "", "kind: votes\nabout: x\n"])
def test_a_file_of_something_else_is_told(write: Write, only_problem: OnlyProblem, text: str) -> None:
    write("votes.yaml", text)
    assert only_problem().message == "is no rule file: it needs the key `rule`, `lexicon` or `id` (an event)"


def test_an_unknown_word_list_in_a_pattern_is_told_with_the_likely_one(write: Write, only_problem: OnlyProblem) -> None:
    write("votes.yaml", VOTES.replace("n:NUMBER", "n:NUMBRE"))
    problem = only_problem()
    assert problem.line == 8
    assert "pattern 1 of rule votes.cast" in problem.message
    assert problem.message.endswith("NUMBRE is no word list, shape or chunk; did you mean NUMBER?")


def test_a_rule_that_says_nothing_is_told(write: Write, only_problem: OnlyProblem) -> None:
    write("votes.yaml", "rule: votes.cast\nkind: votes\nabout: Votes.\n")
    assert "a rule needs `patterns`, `heads` or `modifiers`" in only_problem().message


@pytest.mark.parametrize(
    "pattern",
    [
        "((WORD* WORD*)* WORD*)* n:NUMBER",
        "(WORD+ (COMMA WORD+)+)+ n:NUMBER",
        "WORD{0,40} WORD{0,40} WORD{0,40} WORD{0,40} n:NUMBER",
    ],
)
def test_a_pattern_that_could_run_for_ever_is_refused(write: Write, only_problem: OnlyProblem, pattern: str) -> None:
    write("votes.yaml", VOTES.replace("(polled | received) n:NUMBER", pattern))
    problem = only_problem()
    assert problem.line == 8
    assert problem.message.endswith("could take too long; bound it with {m,n}")


def test_a_pattern_that_matches_nothing_is_refused(write: Write, only_problem: OnlyProblem) -> None:
    write("votes.yaml", VOTES.replace("(polled | received) n:NUMBER", "(n:NUMBER)?"))
    assert only_problem().message.endswith("the pattern can match nothing at all")


def test_words_of_a_rule_are_its_own(write: Write, folder: Path) -> None:
    write("votes.yaml", VOTES.replace("(polled | received)", "POLLED") + "words: {POLLED: [polled, picked up]}\n")
    write("other.yaml", VOTES.replace("votes.cast", "votes.other").replace("(polled | received)", "POLLED"))
    ruleset = load_rules([folder])
    assert "votes.cast" in ids(ruleset)
    (problem,) = ruleset.problems
    assert "votes.other" in problem.message
    assert "POLLED is no word list" in problem.message


def test_words_of_a_rule_hide_shared_ones(write: Write, folder: Path) -> None:
    write("votes.yaml", VOTES.replace("(polled | received)", "DIE") + "words: {DIE: [polled]}\n")
    ruleset = load_rules([folder])
    (mine,) = (loaded for loaded in ruleset.rules if loaded.rule.rule == "votes.cast")
    assert ruleset.alphabet.letter("polled") in mine.patterns[0].expression
    assert ruleset.alphabet.letter("died") not in mine.patterns[0].expression


def test_a_lexicon_of_the_user_is_shared(write: Write, folder: Path) -> None:
    write("words.yaml", "lexicon: my.words\nwords: {POLLED: [polled]}\n")
    write("votes.yaml", VOTES.replace("(polled | received)", "POLLED"))
    ruleset = load_rules([folder])
    assert ruleset.problems == ()
    assert "votes.cast" in ids(ruleset)


def test_of_two_rules_of_one_id_the_later_file_counts(write: Write, folder: Path) -> None:
    write("a.yaml", VOTES)
    second = write("b.yaml", VOTES.replace("kind: votes", "kind: ballots"))
    ruleset = load_rules([folder])
    (mine,) = (loaded for loaded in ruleset.rules if loaded.rule.rule == "votes.cast")
    assert (mine.rule.kind, mine.path) == ("ballots", str(second))


def test_a_rule_of_the_user_replaces_a_built_in_one(write: Write, folder: Path) -> None:
    write("killed.yaml", VOTES.replace("votes.cast", "casualty.killed"))
    ruleset = load_rules([folder])
    (mine,) = (loaded for loaded in ruleset.rules if loaded.rule.rule == "casualty.killed")
    assert (mine.rule.kind, mine.builtin) == ("votes", False)
    assert len(ruleset.rules) == len(load_rules().rules)


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    gone = folder / "gone"
    (problem,) = load_rules([gone]).problems
    assert (problem.path, problem.message) == (str(gone), "there is no such rules folder")


def test_an_empty_folder_is_told(folder: Path) -> None:
    (problem,) = load_rules([folder]).problems
    assert problem.message == "holds no rule, word list or event"


def test_a_file_of_comments_alone_is_a_template(write: Write, folder: Path) -> None:
    write("event.yaml", "# id: port-anvil-1961\n\n# names: [Port Anvil]\n")
    assert load_rules([folder]).problems == ()


def test_a_broken_file_does_not_keep_the_others_from_loading(write: Write, folder: Path) -> None:
    write("a.yaml", "rule: [")
    write("b.yaml", VOTES)
    ruleset = load_rules([folder])
    assert len(ruleset.problems) == 1
    assert "votes.cast" in ids(ruleset)


def test_dates_and_yes_stay_words(write: Write, folder: Path) -> None:
    """YAML 1.1 would make a date of one and a truth value of the other."""
    write("event.yaml", "id: ellery-2023\nnames: [Ellery]\nplace: no\ndate: 2023-05-07\n")
    (event,) = (event for event in load_rules([folder]).events if event.id == "ellery-2023")
    assert (event.date, event.place) == ("2023-05-07", "no")
