"""The fonts of reports: how their letters are encoded, how wide they are, and their PDF objects.

The bundled fonts have Latin, Greek, and Cyrillic letters, and those Japanese ones that our texts
need. Other Chinese, Japanese, and Korean letters, as in names, use a font of the program that shows
the PDF. A letter with more accents than our fonts have is shown with fewer, and any other one as a
question mark; both can still be copied and read aloud.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
import json
from typing import Any, Final, TypedDict
from unicodedata import normalize

import pydyf

from ..pictures.canvas import FONTS

LATIN: Final = "latin.ttf"
BOLD: Final = "latin-bold.ttf"
JAPANESE: Final = "japanese.otf"

# Widths are in thousandths of the size of a text.
UNIT: Final = 1000

# What is shown for a letter that no font has.
REPLACEMENT: Final = "\ufffd"

# The first and the last letters of those that programs bring fonts for.
HANGUL: Final = ("\uac00", "\ud7a3")
HAN_AND_KANA: Final = (
    ("\u2e80", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)

# Chinese fonts lack many of the letters from here on that Japanese names have.
RARE_HAN: Final = HAN_AND_KANA[-1][0]


class Metrics(TypedDict):
    """What a PDF has to state about a font, in thousandths of the size of a text.

    Each letter has a code and a width.
    """

    name: str
    box: list[int]
    ascent: int
    descent: int
    cap_height: int
    glyphs: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Font:
    """A font that isn't part of the PDF, or one that is, with the codes and widths of its letters."""

    name: str
    encoding: str = "Identity-H"
    ordering: str = "Identity"
    supplement: int = 0
    file: str | None = None
    metrics: Metrics | None = field(default=None, compare=False, repr=False)

    def encode(self, text: str) -> str:
        """Return the codes of a text as hexadecimal digits."""
        if self.metrics is None:
            return text.encode("utf-16-be").hex()
        glyphs = self.metrics["glyphs"]
        return "".join(f"{glyphs[letter][0]:04x}" for letter in text)

    def measure(self, text: str) -> float:
        """Return the width of a text in thousandths of its size."""
        if self.metrics is None:
            return UNIT * len(text)
        glyphs = self.metrics["glyphs"]
        return sum(glyphs[letter][1] for letter in text)

    def has(self, letter: str) -> bool:
        """Return whether the font has a letter."""
        return self.metrics is not None and letter in self.metrics["glyphs"]


JAPAN: Final = Font("HeiseiKakuGo-W5", "UniJIS-UTF16-H", "Japan1", 6)
CHINA: Final = Font("STSong-Light", "UniGB-UTF16-H", "GB1", 5)
KOREA: Final = Font("HYGothic-Medium", "UniKS-UTF16-H", "Korea1", 2)


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a text in one font; ``spoken`` is what it stands for if it shows something else."""

    font: Font
    text: str
    spoken: str | None = None

    @property
    def width(self) -> float:
        """Return the width in thousandths of the size."""
        return self.font.measure(self.text)


@cache
def load_font(file: str) -> Font:
    """Return a bundled font."""
    metrics: Metrics = json.loads((FONTS / "metrics.json").read_bytes())[file]
    return Font(metrics["name"], file=file, metrics=metrics)


def split_runs(text: str, *, bold: bool = False) -> Iterator[Run]:
    """Yield the parts of a text by font. Bold letters exist only of the Latin font.

    Accents that follow their letters become a part of them, as our fonts have them.
    """
    fonts = [load_font(BOLD if bold else LATIN), load_font(JAPANESE)]

    def find(letter: str) -> Font | None:
        for font in fonts:
            if font.has(letter):
                return font
        if HANGUL[0] <= letter <= HANGUL[1]:
            return KOREA
        if any(first <= letter <= last for first, last in HAN_AND_KANA):
            return JAPAN if is_japanese(letter) else CHINA
        return None

    for font, letters in groupby(normalize("NFC", text), find):
        part = "".join(letters)
        if font is None:
            latin = load_font(LATIN)
            shown = "".join(find_similar(letter, latin) for letter in part)
            yield Run(latin, shown, part)
        else:
            yield Run(font, part)


def find_similar(letter: str, font: Font) -> str:
    """Return a letter with the most of its accents that a font has, or a question mark."""
    parts = normalize("NFD", letter)
    kept = (normalize("NFC", parts[:count]) for count in range(len(parts), 0, -1))
    return next(filter(font.has, kept), REPLACEMENT)


def is_japanese(letter: str) -> bool:
    """Return whether a letter is one of those that Japanese computers have."""
    try:
        letter.encode("cp932")
    except UnicodeEncodeError:
        return letter >= RARE_HAN
    return True


def build_font(pdf: pydyf.PDF, font: Font) -> pydyf.Dictionary:
    """Add the objects of a font to a PDF, and return the one that its pages refer to."""
    descendant = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType0",
            "BaseFont": f"/{font.name}",
            "CIDSystemInfo": pydyf.Dictionary(
                {
                    "Registry": pydyf.String("Adobe"),
                    "Ordering": pydyf.String(font.ordering),
                    "Supplement": font.supplement,
                }
            ),
            "DW": UNIT,
        }
    )
    parts: dict[str, Any] = {}
    if font.file is not None and font.metrics is not None:
        descriptor = build_descriptor(pdf, font.name, font.file, font.metrics)
        glyphs = sorted(font.metrics["glyphs"].values())
        widths = " ".join(f"{code} [{width}]" for code, width in glyphs)
        descendant |= {"W": f"[{widths}]", "FontDescriptor": descriptor.reference}
        if font.file.endswith(".ttf"):
            descendant |= {"Subtype": "/CIDFontType2", "CIDToGIDMap": "/Identity"}
        unicode = pydyf.Stream([map_to_unicode(font.metrics["glyphs"])], compress=True)
        pdf.add_object(unicode)
        parts["ToUnicode"] = unicode.reference
    else:
        descriptor = build_flat_descriptor(pdf, font.name)
        descendant["FontDescriptor"] = descriptor.reference
    pdf.add_object(descendant)
    built = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{font.name}",
            "Encoding": f"/{font.encoding}",
            "DescendantFonts": pydyf.Array([descendant.reference]),
            **parts,
        }
    )
    pdf.add_object(built)
    return built


def build_descriptor(
    pdf: pydyf.PDF, name: str, file: str, metrics: Metrics
) -> pydyf.Dictionary:
    """Add the description and the file of a bundled font to a PDF."""
    content = (FONTS / file).read_bytes()
    is_truetype = file.endswith(".ttf")
    extra: dict[str, Any] = {"Length1": len(content)}
    if not is_truetype:
        # Programs find letters by their ids only in fonts without OpenType's tables.
        content, extra = find_outlines(content), {"Subtype": "/CIDFontType0C"}
    embedded = pydyf.Stream([content], extra, compress=True)
    pdf.add_object(embedded)
    return add_descriptor(
        pdf,
        name,
        metrics["box"],
        ascent=metrics["ascent"],
        descent=metrics["descent"],
        cap_height=metrics["cap_height"],
        embedded={"FontFile2" if is_truetype else "FontFile3": embedded.reference},
    )


def find_outlines(content: bytes) -> bytes:
    """Return the table of an OpenType font that has the outlines of its letters."""
    tables = int.from_bytes(content[4:6])
    records = (content[12 + 16 * place :][:16] for place in range(tables))
    record = next(record for record in records if record.startswith(b"CFF "))
    start, length = (int.from_bytes(record[edge : edge + 4]) for edge in (8, 12))
    return content[start : start + length]


def build_flat_descriptor(pdf: pydyf.PDF, name: str) -> pydyf.Dictionary:
    """Add the description of a font that isn't part of the PDF, as its usual letters are."""
    box = [0, -120, UNIT, 880]
    return add_descriptor(
        pdf, name, box, ascent=880, descent=-120, cap_height=700, embedded={}
    )


def add_descriptor(
    pdf: pydyf.PDF,
    name: str,
    box: list[int],
    *,
    ascent: int,
    descent: int,
    cap_height: int,
    embedded: Mapping[str, bytes],
) -> pydyf.Dictionary:
    """Add the description of a font to a PDF."""
    symbolic = 4
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{name}",
            "Flags": symbolic,
            "FontBBox": pydyf.Array(box),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": cap_height,
            "StemV": 80,
            **embedded,
        }
    )
    pdf.add_object(descriptor)
    return descriptor


def map_to_unicode(glyphs: Mapping[str, tuple[int, int]]) -> str:
    """Return the table by which programs find the letters of codes."""
    lines = [
        f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>"
        for letter, (code, _) in glyphs.items()
    ]
    # A block has at most a hundred lines.
    blocks = [lines[first : first + 100] for first in range(0, len(lines), 100)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange",
            *(
                "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar"))
                for block in blocks
            ),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )
