"""Names under which a browser keeps what a reader answered: by the question, not by its place."""

import hashlib

from markdown.extensions.toc import unique


def answer_key(msgid: str, taken: set[str]) -> str:
    """Return the name of an English sentence, numbered where it is taken already, and take it."""
    return unique(hashlib.blake2b(msgid.encode(), digest_size=6).hexdigest(), taken)
