"""How people and pages are reached: telephone numbers, e-mail and web addresses, as people write them."""

import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator

NUMBER = re.compile(
    r"""(?P<number> \+? (\(\d+\)|\d) ([ -]*(\(\d+\)|\d))* )
        (?P<more> (,?[ ]*(ext\.?|extension|then|option)[ ]*\d{1,6})* )""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)

ENOUGH_DIGITS, TOO_MANY_DIGITS = 3, 16
"""From 999 to a textphone's 18001 before a number."""

NATIONAL_ZERO = re.compile(r"^(\+\d+ *)\(0\)")

EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\w-]+\.)+[\w-]{2,}")

HOST = re.compile(r"(?:[\w-]{1,63}\.)+[^\W\d_][\w-]{1,62}\.?")

NO_ADDRESS = re.compile(r"[\s<>\"'\\^`{|}]")
"""What never stands in an address."""


LAST_PORT = 65535


def _telephone(text: str) -> str:
    """Return a telephone number without its scheme. Raise ValueError for none, or more than one."""
    found = text.strip().removeprefix("tel:").strip()
    match = NUMBER.fullmatch(found)
    if match is None or not ENOUGH_DIGITS <= len(re.sub(r"\D", "", match["number"])) <= TOO_MANY_DIGITS:
        raise ValueError('expected one telephone number, such as "01803 207176" or "01803 207176, option 2"')
    return found


@dataclass(frozen=True)
class TelephoneParts:
    """A number as it is written, what a link dials, and what stands after it, such as ", option 2"."""

    number: str
    dialled: str
    more: str


def telephone_parts(telephone: str) -> TelephoneParts:
    """Take a telephone number apart.

    >>> telephone_parts("+44 (0)1803 207176, option 2")
    TelephoneParts(number='+44 (0)1803 207176', dialled='+441803207176', more=', option 2')
    """
    match = NUMBER.fullmatch(telephone)
    number, more = (match["number"], match["more"]) if match else (telephone, "")
    return TelephoneParts(number, re.sub(r"[^\d+]", "", NATIONAL_ZERO.sub(r"\1", number)), more)


def _email(text: str) -> str:
    found = re.sub(r"^mailto:", "", text.strip(), flags=re.I)
    if not EMAIL.fullmatch(found):
        raise ValueError("expected one e-mail address, such as tscb@torbay.gov.uk")
    return found


def _is_public(address: str, parts: SplitResult) -> bool:
    """Tell whether an address has a host of the internet, a port that can be, and no user's name."""
    host, colon, port = parts.netloc.partition(":")
    right_port = not colon or (
        port.isascii() and port.isdecimal() and len(port) <= 5 and 0 < int(port) <= LAST_PORT
    )
    return bool(HOST.fullmatch(host) and right_port and not NO_ADDRESS.search(address))


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")


def _web(text: str) -> str:
    """Return a web address without its scheme, which is always https here. Raise ValueError."""
    found = re.sub(r"^https?://", "", text.strip(), flags=re.I)
    if not _is_public(found, _split(f"https://{found}")):
        raise ValueError("expected one web address, such as www.torbay.gov.uk/tscb")
    return found


def _page(text: str) -> str:
    parts = _split(text)
    if parts.scheme not in ("https", "http") or not _is_public(text, parts):
        raise ValueError("expected the whole address of a page, such as https://www.bbc.co.uk/weather")
    return text


def _safe_page(text: str) -> str:
    if _split(_page(text)).scheme != "https":
        raise ValueError("expected an address that begins with https://, as forms carry what people write")
    return text


def _link(text: str) -> str:
    parts = _split(text)
    is_page = parts.scheme == "https" and _is_public(text, parts)
    is_mail = parts.scheme == "mailto" and EMAIL.fullmatch(text.partition(":")[2])
    is_path = not parts.netloc and text.startswith(("./", "../", "/")) and not NO_ADDRESS.search(text)
    if not (is_page or is_mail or is_path):
        raise ValueError(
            "expected an address that begins with https:// or mailto:, or a path that begins with ./"
            " (the area's folder), ../ or /, such as ../privacy/"
        )
    return text


Telephone = Annotated[str, AfterValidator(_telephone)]
"""One telephone number, as its country writes it, with an extension or option after it."""

Email = Annotated[str, AfterValidator(_email)]
"""One e-mail address."""

Web = Annotated[str, AfterValidator(_web)]
"""A web address without its scheme."""

Page = Annotated[str, AfterValidator(_page)]
"""The whole address of a page, http or https."""

SafePage = Annotated[str, AfterValidator(_safe_page)]
"""The whole address of a page, https alone."""

Link = Annotated[str, AfterValidator(_link)]
"""Where a link of a council's own leads: a page by https, an e-mail address, or a path on the same server."""
