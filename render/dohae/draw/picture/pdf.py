"""PDF: Graphviz's, with links and a title, and without the time of its making."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING
from urllib.parse import quote

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject, RectangleObject, TextStringObject

from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.frame import Area
    from dohae.model.case import Node

_VERSION = "%PDF-1.5"
"""What Graphviz's files are, and what they need for transparent icons."""

_ASCII = "".join(map(chr, range(0x21, 0x7F)))

# Graphviz names some resources twice, always the same ones; of each pair one is kept.
logging.getLogger("pypdf").setLevel(logging.ERROR)


def finished(raw: bytes, drawing: Drawing) -> bytes:
    """A drawing's PDF.

    Args:
        raw: What Graphviz painted of ``drawing``.
        drawing: The same, with what Graphviz does not know.

    Raises:
        DohaeError: The file is not one that can be read.
    """
    case, height = drawing.plan.case, drawing.page.height
    try:
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw)))
        writer.metadata = {"/Title": case.title or case.name}
        for node, area in _addresses(drawing):
            place = RectangleObject(
                (area.left, height - area.bottom, area.right, height - area.top)
            )
            link = Link(rect=place, url=_ascii(node.href), border=[0, 0, 0])
            if node.note:
                link[NameObject("/Contents")] = TextStringObject(node.note)
            writer.add_annotation(0, link)
    except PyPdfError as error:
        what = Message("cannot read the PDF that Graphviz has painted: {error}", error=error)
        raise DohaeError(what) from error
    writer.root_object[NameObject("/Lang")] = TextStringObject("ko")
    writer.pdf_header = _VERSION
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _addresses(drawing: Drawing) -> Iterator[tuple[Node, Area]]:
    """The nodes that lead somewhere, and where they are clicked: groups on their titles."""
    for box in drawing.plan.boxes:
        if box.node.href:
            rect = (box.title or box.rect) if box.node.is_group else box.rect
            yield box.node, drawing.page.area(rect)


def _ascii(address: str) -> str:
    """An address as PDF has it: viewers read no letters in it but those of ASCII."""
    return quote(address, safe=_ASCII)
