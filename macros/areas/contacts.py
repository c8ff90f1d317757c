"""Someone to ask: the numbers, addresses and hours by which an area's readers reach them."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator

from macros.areas.addresses import Email, SafePage, Telephone, Web
from macros.areas.sources import Citation, Day, Model, Text
from macros.audience import EVERYBODY, Audience


class Number(Model):
    """One of several telephone numbers, with what it is for, such as "by night", and when it is answered."""

    number: Telephone
    label: Text | None = None
    hours: Text | None = None


class Office(Model):
    """A place to go to or to ring: its name, address, telephone number and hours."""

    name: Text | None = None
    address: tuple[Text, ...]
    phone: Telephone | None = None
    hours: Text | None = None


def _as_number(value: Any) -> Any:
    return {"number": value} if not isinstance(value, dict) else value


Numbers = tuple[Annotated[Number, BeforeValidator(_as_number)], ...]


class Contact(Model):
    """Someone to ask. A national help line may stand without a source.

    `phone` is the one number, or the first before `phones`; `text` a number to which one sends a message, and
    `text_says` what to write; `form` is a page on which one can write; `bill` says what a bill shows,
    `signing` how one reaches them in sign language, `happens` what happens when one rings; `last_checked` is
    the day on which somebody saw that all of it was right; `concerns` says who reads it, which is everybody
    unless it names some.
    """

    name: Text
    purpose: Text | None = None
    phone: Telephone | None = None
    phones: Numbers = ()
    text: Telephone | None = None
    text_says: Text | None = None
    textphone: Telephone | None = None
    signing: Text | None = None
    email: Email | None = None
    web: Web | None = None
    form: SafePage | None = None
    hours: Text | None = None
    cost: Text | None = None
    bill: Text | None = None
    happens: Text | None = None
    languages: tuple[Text, ...] = ()
    address: tuple[Text, ...] = ()
    offices: tuple[Office, ...] = ()
    last_checked: Day | None = None
    concerns: tuple[Audience, ...] = EVERYBODY
    source: Citation | None = None
    confirmed: bool = True

    @property
    def numbers(self) -> tuple[Number, ...]:
        """Every telephone number, each once."""
        first = (Number(number=self.phone),) if self.phone else ()
        return tuple({one.number: one for one in (*first, *self.phones)}.values())

    def part(self, name: str) -> Any:
        """Return a part such as `email`, or nothing; of several numbers, `phone` is the first."""
        if name == "phone":
            return next((one.number for one in self.numbers), None)
        return getattr(self, name)

    def said(self) -> Mapping[str, Any]:
        """Return what it says as JSON says it, without what is not given and whose word it is."""
        given = self.model_dump(mode="json", exclude={"source", "confirmed"}, exclude_defaults=True)
        return {name: value for name, value in given.items() if value is not None}
