"""Telephone numbers, e-mail and web addresses: as people copy them, or refused."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.areas.addresses import Email, Page, SafePage, Telephone, Web, telephone_parts


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        (Telephone, "01803 207176", "01803 207176"),
        (Telephone, "tel:0800 1111", "0800 1111"),
        (Telephone, "(01803) 207176, option 2", "(01803) 207176, option 2"),
        (Email, "mailto:tscb@torbay.gov.uk", "tscb@torbay.gov.uk"),
        (Email, " Mailto:o'brien+x@torbay.gov.uk", "o'brien+x@torbay.gov.uk"),
        (Web, "https://www.torbay.gov.uk/tscb", "www.torbay.gov.uk/tscb"),
        (Web, "HTTP://nyas.net", "nyas.net"),
        (Web, "nyas.net:8443/a?b=c#d", "nyas.net:8443/a?b=c#d"),
        (Page, "http://example.org/weather", "http://example.org/weather"),
        (SafePage, "https://www.torbay.gov.uk/contact", "https://www.torbay.gov.uk/contact"),
    ],
)
def test_what_is_copied_is_taken_without_its_scheme(kind: Any, written: str, read: str) -> None:
    assert TypeAdapter(kind).validate_python(written) == read


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        *((Telephone, written) for written in (
            "", "12", "0800 1111 or 999", "0800 1111 / 999", "01803 207176 01803 207177", "call 999",
            "(01803 207176", "٠٨٠٠ ١١١١", "1" * 100_000, "01803 207176 ext. 12 or 0800 111",
        )),
        *((Email, written) for written in (
            "", "tscb", "tscb@torbay", "a b@torbay.gov.uk", "a@b.uk, c@d.uk", "a@b.uk?cc=c@d.uk",
            "mailto:mailto:a@b.uk", "<a@b.uk>",
        )),
        *((Web, written) for written in (
            "", "https://", "www.a.org and www.b.org", "https://https://a.org", "user:pw@a.org",
            "a.org:99999", "a.org:", "a.org:0", "a.org:8\u0664", "javascript:alert(1)", "ftp://a.org",
            "localhost", "[::1", 'a.org/"onclick="x', "a..org", "//a.org",
        )),
        *((Page, written) for written in (
            "", "https://", "https://[::1", "https://a b.org", "https://u:p@a.org", "https://u@a.org",
            "https://a.org:99999", "javascript:alert(1)", "data:text/html,x", "/weather", "www.bbc.co.uk",
            "https:///weather", "https://localhost", "https:a.org",
        )),
        (SafePage, "http://www.torbay.gov.uk"), (SafePage, "https://"),
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_with_an_example(kind: Any, written: str) -> None:
    with pytest.raises(ValidationError, match=r"such as|https://"):
        TypeAdapter(kind).validate_python(written)


@pytest.mark.parametrize(
    ("written", "dialled", "more"),
    [
        ("(01803) 207176, option 2", "01803207176", ", option 2"),
        ("+44 (0)1803 207176 ext. 12", "+441803207176", " ext. 12"),
        ("01803-207176", "01803207176", ""),
    ],
)
def test_a_link_dials_digits_alone(written: str, dialled: str, more: str) -> None:
    parts = telephone_parts(written)
    assert (parts.dialled, parts.more) == (dialled, more)
    assert parts.number + parts.more == written
