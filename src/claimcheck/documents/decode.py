"""Bytes into text, and what to say when that is not plain sailing."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from claimcheck.model import Problem

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
)
# UTF-32 before UTF-16, whose mark is the beginning of the other's
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: The encodings of the web besides UTF-8 (WHATWG Encoding Standard); with more to choose from, rare ones win by chance.
_OLDER = (
    *("cp1252", "cp1251", "koi8_r", "cp1250", "iso8859_2", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "mac_roman", "iso8859_15"),
)
_SAMPLE = 65_536
_SURROGATE = re.compile("[\ud800-\udfff]")
_BAD_BYTE = re.compile("[\udc80-\udcff]")
# two or more bytes that make sense as UTF-8: hardly ever an accident in a text of an older encoding
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` is None when nothing could be read; `problem` may stand beside a text that was read all the same."""

    text: str | None
    problem: Problem | None = None


def decode(data: bytes, path: str) -> Decoded:
    """The whole file as text, line ends as they stand, a byte order mark left out.

    Not UTF-8 and nothing in it that looks like UTF-8: an older encoding, recognised by charset-normalizer, with a
    notice. UTF-8 with single bad bytes: read with U+FFFD for each of them, and a problem with the first one's line.
    """
    if what := known_binary(data):
        return Decoded(None, Problem(path=path, message=f"is {what}, which can't be read as text"))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, path)
    return _unmarked(data, path)


def known_binary(data: bytes) -> str | None:
    """What a file is, by its first bytes, when it is of a well-known kind that is no text."""
    return next((what for magic, what in _MAGIC if data.startswith(magic)), None)


def _marked(data: bytes, encoding: str, path: str) -> Decoded:
    if encoding == "utf-8":
        return _unmarked(data, path)
    try:
        return _checked(data.decode(encoding), path)
    except UnicodeDecodeError:
        return Decoded(None, Problem(path=path, message=f"is marked as {encoding} but can't be decoded as that"))


def _unmarked(data: bytes, path: str) -> Decoded:
    if b"\0" in data:
        return _with_zeros(data, path)
    try:
        return _checked(data.decode("utf-8"), path)
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, path)


def _checked(text: str, path: str) -> Decoded:
    if "\0" in text:
        return Decoded(None, Problem(path=path, message="is a binary file, which can't be read as text"))
    if not text or text.isspace():
        return Decoded(None, Problem(path=path, message="is empty" if not text else "holds nothing but blanks"))
    return Decoded(text)


def _with_zeros(data: bytes, path: str) -> Decoded:
    """UTF-16 without a mark has a zero in every second place; anything else with zeros is no text."""
    sample = data[:_SAMPLE]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[offset::2].count(0) > len(sample) * 0.35 and not sample[1 - offset :: 2].count(0):
            try:
                return _assumed(data.decode(encoding), encoding, path)
            except UnicodeDecodeError:
                break
    return Decoded(None, Problem(path=path, message="is a binary file, which can't be read as text"))


def _assumed(text: str, encoding: str, path: str) -> Decoded:
    checked = _checked(text, path)
    if checked.text is None:
        return checked
    return Decoded(text, Problem(path=path, message=f"is not UTF-8; read as {encoding}", kind="notice"))


def _not_utf8(data: bytes, bad: int, path: str) -> Decoded:
    line = data.count(b"\n", 0, bad) + 1
    broken = data.decode("utf-8", "surrogateescape")
    bad_bytes = sum(1 for _ in _BAD_BYTE.finditer(broken))
    if sum(1 for _ in _MULTIBYTE.finditer(data)) > bad_bytes:
        count = "a byte that is" if bad_bytes == 1 else f"{bad_bytes} bytes that are"
        message = f"has {count} not UTF-8, the first on this line; read with \N{REPLACEMENT CHARACTER} in place"
        return Decoded(
            _BAD_BYTE.sub("\N{REPLACEMENT CHARACTER}", broken), Problem(path=path, line=line, message=message)
        )
    found = _recognised(data)
    if found is None:
        return Decoded(
            None, Problem(path=path, line=line, message="is not UTF-8 from this line on, nor anything known")
        )
    return _assumed(*found, path)


def _recognised(data: bytes) -> tuple[str, str] | None:
    """The text and the encoding; of those that fit equally well Windows-1252, the web's default."""
    from charset_normalizer import from_bytes  # only some corpora need it

    matches = from_bytes(data, cp_isolation=list(_OLDER))
    best = matches.best()
    if best is None:
        return None
    as_good = [match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    names = {name for match in as_good for name in match.could_be_from_charset}
    encoding = "cp1252" if "cp1252" in names else best.encoding
    try:
        return data.decode(encoding), encoding
    except (UnicodeDecodeError, LookupError):
        return None


def without_surrogates(text: str) -> str:
    """Lone surrogates (JSON's escapes can make them) replaced, as no output could be encoded with them."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
