"""A font in which every character is a box: with it alone, a page looks the same on every machine.

It is the idea of the Ahem font of the web platform's tests. Made on the spot, so that no font lies in the repository.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

NAME = "Claimcheck Box"
EM, WIDTH, TALL, DEEP = 1000, 500, 800, 200
"""Half an em wide for all: what text needs on average, so that lines break about where they do in earnest."""

_CONFIG = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def make(folder: Path) -> Path:
    """Writes the font in two weights and a configuration that knows no other; what `FONTCONFIG_FILE` has to name."""
    for weight, name in ((400, "Regular"), (700, "Bold")):
        _font(weight, name).save(folder / f"box-{name}.ttf")
    config = folder / "fonts.conf"
    config.write_text(_CONFIG.format(folder=folder), encoding="utf-8")
    return config


def _font(weight: int, name: str) -> FontBuilder:
    made = FontBuilder(EM, isTTF=True)
    made.setupGlyphOrder([".notdef", "space", "box"])
    made.setupCharacterMap({code: "space" if chr(code).isspace() else "box" for code in range(0x20, 0x3000)})
    made.setupGlyf({".notdef": _box(weight), "space": TTGlyphPen(None).glyph(), "box": _box(weight)})
    made.setupHorizontalMetrics(dict.fromkeys((".notdef", "space", "box"), (WIDTH, 0)))
    made.setupHorizontalHeader(ascent=TALL, descent=-DEEP)
    made.setupNameTable({"familyName": NAME, "styleName": name})
    made.setupOS2(sTypoAscender=TALL, sTypoDescender=-DEEP, usWinAscent=TALL, usWinDescent=DEEP, usWeightClass=weight)
    made.setupPost()
    return made


def _box(weight: int) -> object:
    """As high as a small letter; bolder is higher."""
    pen = TTGlyphPen(None)
    top = 500 if weight < 600 else 620
    for index, corner in enumerate(((40, 0), (40, top), (WIDTH - 40, top), (WIDTH - 40, 0))):
        (pen.lineTo if index else pen.moveTo)(corner)
    pen.closePath()
    return pen.glyph()
