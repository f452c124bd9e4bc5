"""Links to a source's own page that scroll to the quoted sentence."""

from functools import lru_cache
from urllib.parse import quote, urlsplit

from timeline.model import Article, EventMention

# Beyond this a browser matches first and last words as safely as the whole.
_WHOLE_WORDS = 12
_EDGE_WORDS = 5
_CONTEXT_WORDS = 3
# A browser writes these so as well; as they stand they might end the attribute of a link.
_WRITTEN = str.maketrans({'"': "%22", "<": "%3C", ">": "%3E", "`": "%60"})


def source_link(article: Article, mention: EventMention) -> str | None:
    """Build the link to the sentence on the source's page.

    Returns:
        The URL with a text fragment; without one for a digest, whose words are not the source's;
        None where no http or https URL is known.
    """
    if article.url is None or not _is_web(article.url):
        return None
    url = article.url.translate(_WRITTEN)
    if article.digest:
        return url
    directive = _directive(article.text, mention.start, mention.end)
    if not directive:
        return url
    base, hash_mark, fragment = url.partition("#")
    anchor = fragment.partition(":~:")[0] if hash_mark else ""
    return f"{base}#{anchor}:~:text={directive}"


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _directive(text: str, start: int, end: int) -> str:
    quoted = text[start:end]
    words = quoted.split()
    if not words:
        return ""
    if len(words) <= _WHOLE_WORDS and "\n" not in quoted.strip():
        wanted = _encode(" ".join(words))
    else:
        wanted = f"{_encode(_head(words))},{_encode(' '.join(words[-_EDGE_WORDS:]))}"
    prefix = _prefix(text, start, quoted)
    return f"{_encode(prefix)}-,{wanted}" if prefix else wanted


def _head(words: list[str]) -> str:
    return " ".join(words[:_EDGE_WORDS])


def _prefix(text: str, start: int, quoted: str) -> str:
    """Words before the quote, on its own line, where the quote alone stands elsewhere too."""
    if not _stands_twice(text, quoted):
        return ""
    line = text[max(0, start - 200) : start].rpartition("\n")[2]
    return " ".join(line.split()[-_CONTEXT_WORDS:])


def _stands_twice(text: str, quoted: str) -> bool:
    words = quoted.split()
    wanted = " ".join(words) if len(words) <= _WHOLE_WORDS else _head(words)
    line = _on_one_line(text)
    first = line.find(wanted)
    return first >= 0 and line.find(wanted, first + len(wanted)) >= 0


@lru_cache(maxsize=1)
def _on_one_line(text: str) -> str:
    # The mentions of an article come one after another, and may be thousands in a long one.
    return " ".join(text.split())


def _encode(words: str) -> str:
    """Percent-encode all that has a meaning in a text directive, "-", "," and "&" included."""
    return quote(words.encode("utf-8", "replace"), safe="").replace("-", "%2D")
