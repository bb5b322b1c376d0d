"""One file a reader, one line here for each ending (lower case)."""

from claimcheck.documents.raw import Reader
from claimcheck.documents.readers.jsonl import read_jsonl
from claimcheck.documents.readers.markdown import read_markdown
from claimcheck.documents.readers.plain import read_plain

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
}
