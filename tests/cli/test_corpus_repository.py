"""A newcomer's repository: the workflow that `init` wrote, run in clean clones, red and green in turn."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.skipif(
    os.name != "posix" or not (shutil.which("git") and shutil.which("bash")),
    reason="the workflow runs in bash, in a clone by git, and answers are typed on a terminal",
)
pty = pytest.importorskip("pty", reason="there are no terminals to type on")

ROOT = Path(__file__).parents[2]
EVENT = "id: hollin-1962\nnames: [Hollin]\ndate: 1962-06-09\n"
DOCUMENTS = {
    "post.md": "---\npublished: 1962-06-10\n---\n"
    "The roof of the market hall at Hollin fell on 9 June 1962. It killed 27 people and\ninjured 80.\n",
    "inquiry.txt": "HOLLIN, 4 March 1963 — The inquiry into the fall of the market hall roof at Hollin on 9 June 1962 "
    "closed. The roof killed 27 people, its chairman said.\n",
}
PLANTED = (
    "---\npublished: 1987-06-09\n---\nTwenty-five years ago the market hall at Hollin fell in. It killed {} people.\n"
)
ENVIRONMENT = {
    **os.environ,
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    "NO_COLOR": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    **{f"GIT_{who}_NAME": "N. Ewcomer" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "n@example.org" for who in ("AUTHOR", "COMMITTER")},
}


@dataclass
class Ci:
    """What a run of the workflow left: the exit status of its check, what it printed, and the files."""

    status: int
    printed: str
    summary: str
    folder: Path

    @property
    def annotations(self) -> list[str]:
        return [line for line in self.printed.splitlines() if line.startswith("::")]

    @property
    def results(self) -> list[dict[str, object]]:
        (run,) = json.loads((self.folder / "claimcheck.sarif").read_text(encoding="utf-8"))["runs"]
        results: list[dict[str, object]] = run["results"]
        return results


@dataclass
class Repository:
    folder: Path
    clones: list[Path] = field(default_factory=list)

    def run(self, *command: object) -> subprocess.CompletedProcess[str]:
        return _run(self.folder, *command)

    def commit(self) -> None:
        self.run("git", "add", "--all")
        self.run("git", "commit", "--quiet", "--message", "Change").check_returncode()

    def document(self, name: str, text: str) -> None:
        (self.folder / "documents" / name).write_text(text, encoding="utf-8")

    def cloned(self) -> Path:
        clone = self.folder.parent / f"clone-{len(self.clones)}"
        self.clones.append(clone)
        _run(self.folder.parent, "git", "clone", "--quiet", self.folder, clone).check_returncode()
        return clone

    def ci(self) -> Ci:
        """The steps of the workflow in a clean clone, but for those of others and the installation."""
        clone = self.cloned()
        summary = clone.parent / f"{clone.name}.md"
        summary.touch()
        workflow = yaml.safe_load((clone / ".github" / "workflows" / "claimcheck.yml").read_text(encoding="utf-8"))
        (job,) = workflow["jobs"].values()
        printed, failed = "", 0
        for step in job["steps"]:
            if "run" not in step or step.get("name") == "Install" or (failed and "always()" not in step.get("if", "")):
                continue
            done = _run(clone, "bash", "-e", "-c", step["run"], GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
            printed += done.stdout
            failed = failed or done.returncode
        return Ci(failed, printed, summary.read_text(encoding="utf-8"), clone)

    def typed(self, *arguments: str, answers: list[str]) -> str:
        """A command on a terminal; the answers are typed when it asks."""
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execvpe("claimcheck", ["claimcheck", *arguments], ENVIRONMENT)
        seen, waiting = b"", list(answers)
        while True:
            try:
                piece = os.read(terminal, 4096)
            except OSError:  # Linux says so when the other end has closed
                piece = b""
            if not piece:
                break
            seen += piece
            if waiting and seen.endswith((b"[?] ", b"Reason: ")):
                os.write(terminal, f"{waiting.pop(0)}\n".encode())
        os.close(terminal)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0, seen.decode()
        assert not waiting, seen.decode()
        return seen.decode()


def _run(folder: Path, *command: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)], cwd=folder, env=ENVIRONMENT | environment, capture_output=True, encoding="utf-8"
    )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """An empty repository in which `claimcheck init` was run, with an event and two documents that agree."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    made = Repository(folder)
    made.run("git", "init", "--quiet").check_returncode()
    made.run("claimcheck", "init").check_returncode()
    (folder / "rules" / "event.yaml").write_text(EVENT, encoding="utf-8")
    for name, text in DOCUMENTS.items():
        made.document(name, text)
    made.commit()
    return made


def test_red_on_a_planted_difference_and_green_after_a_decision(repository: Repository) -> None:
    start = repository.ci()
    assert (start.status, start.annotations, start.results) == (0, [], [])

    repository.document("anniversary.md", PLANTED.format(72))
    repository.commit()
    red = repository.ci()
    assert red.status == 1
    (annotation,) = red.annotations
    assert annotation.startswith("::error title=value-conflict ")
    assert "file=documents/anniversary.md,line=4," in annotation
    assert "“72 people”" in annotation
    assert [(result["ruleId"], result["suppressions"]) for result in red.results] == [("value-conflict", [])]
    assert "**error** · value-conflict" in red.summary

    seen = repository.typed("review", answers=["a", "A misprint, put right on 11 June."])
    assert "1 finding decided, 0 still open." in seen
    assert repository.run("git", "diff", "--stat").stdout.count("|") == 1
    repository.commit()
    green = repository.ci()
    assert (green.status, green.annotations) == (0, [])
    (kept,) = green.results
    assert "A misprint, put right on 11 June." in json.dumps(kept["suppressions"])
    assert "accepted" in green.summary


def test_a_changed_value_is_red_again_and_a_document_that_goes_leaves_a_stale_entry(repository: Repository) -> None:
    repository.document("anniversary.md", PLANTED.format(72))
    repository.typed("review", answers=["a", "A misprint."])
    repository.document("anniversary.md", PLANTED.format(71))
    repository.commit()
    assert repository.ci().status == 1

    (repository.folder / "documents" / "anniversary.md").unlink()
    repository.commit()
    assert repository.ci().status == 0
    assert "1 stale entry: `claimcheck baseline prune` drops them." in repository.run("claimcheck", "check").stderr
    assert "1 stale entry dropped." in repository.run("claimcheck", "baseline", "prune").stderr
    done = repository.run("claimcheck", "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_action_says_the_same(repository: Repository) -> None:
    repository.document("anniversary.md", PLANTED.format(72))
    repository.commit()
    clone = repository.cloned()
    done = _run(clone, "bash", ROOT / "action.sh", SARIF="claimcheck.sarif", GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert done.stdout.splitlines() == repository.ci().annotations
    assert (clone / "claimcheck.sarif").read_text() == (repository.clones[-1] / "claimcheck.sarif").read_text()


def test_the_hook_for_pre_commit_stops_the_commit(repository: Repository) -> None:
    """Its entry, run as pre-commit runs it: from the root of the repository, without names of files."""
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    example = yaml.safe_load((ROOT / "examples" / "corpus-repository" / ".pre-commit-config.yaml").read_text())
    (used,) = [hook["id"] for repo in example["repos"] for hook in repo["hooks"]]
    assert repository.run(*hooks[used]["entry"].split()).returncode == 0
    repository.document("anniversary.md", PLANTED.format(72))
    assert repository.run(*hooks[used]["entry"].split()).returncode == 1


def test_the_gitlab_job_runs(repository: Repository) -> None:
    """Its lines but for the installation, and the reports that it names."""
    repository.run("claimcheck", "init", "--ci", "gitlab").check_returncode()
    repository.document("anniversary.md", PLANTED.format(72))
    job = yaml.safe_load((repository.folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))["figures"]
    statuses = [repository.run("bash", "-e", "-c", line).returncode for line in job["script"] if "pip" not in line]
    assert statuses == [1]
    for path in job["artifacts"]["reports"].values():
        assert "value-conflict" in (repository.folder / path).read_text(encoding="utf-8")
