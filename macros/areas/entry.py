"""Whether a text stays one entry where it is put into Markdown."""

import functools

from markdown import Markdown
from markdown.blockparser import BlockParser

EXTENSIONS = ("admonition", "attr_list", "def_list", "tables")
"""Those of mkdocs.yml that make blocks."""


@functools.cache
def _parser() -> BlockParser:
    return Markdown(extensions=EXTENSIONS).parser


@functools.lru_cache(maxsize=4096)
def stays_one_entry(text: str) -> bool:
    r"""Tell whether a text, put behind the mark of a list, is one entry of it and nothing else.

    >>> stays_one_entry("Everyone says **who** they are.")
    True
    >>> stays_one_entry("1. Everyone says who they are.")
    False
    >>> stays_one_entry("First.\n\nSecond.")
    False
    """
    root = _parser().parseDocument(f"- {text.rstrip()}".split("\n")).getroot()
    if root is None or [element.tag for element in root.iter()] != ["div", "ul", "li"]:
        return False
    return bool(root[0][0].text) and not text[:1].isspace()
