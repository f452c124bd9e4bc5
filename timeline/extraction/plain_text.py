"""Plain text: the file is the text; what stands above the story gives the clues."""

from timeline.errors import SourceError
from timeline.extraction import headers
from timeline.model import Extract


def extract_plain_text(text: str, *, where: str) -> Extract:
    """The text as it is, with the clues of its header lines and dateline.

    Raises:
        SourceError: Nothing but white space.
    """
    if not text.strip():
        raise SourceError(where, "no text in it; remove it or fill it")
    header = headers.read(text)
    return Extract(text=text, clues=header.clues, body=header.body)
