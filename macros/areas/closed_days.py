"""The calendar of an area: whose bank holidays count, and where its offices do otherwise."""

import datetime
import re
from collections.abc import Iterator
from typing import Annotated, Any, Self

import holidays
from pydantic import AfterValidator, BeforeValidator, model_validator

from macros.areas.sources import Day, Model, Text
from macros.problems import nearest

LEAP_YEAR = 2000


def _day_of_year(text: str) -> str:
    try:
        datetime.date.fromisoformat(f"{LEAP_YEAR}-{text}")
    except ValueError:
        raise ValueError("expected a month and a day, such as 12-24 for 24 December") from None
    return text


DayOfYear = Annotated[str, AfterValidator(_day_of_year)]
"""A day of every year, as month and day: 12-24."""


def _time(value: Any) -> Any:
    found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", value) if isinstance(value, str) else None
    if found is None:
        raise ValueError('expected a time of day in quotation marks, such as "12:00"')
    return datetime.time(int(found[1]), int(found[2]))


Time = Annotated[datetime.time, BeforeValidator(_time)]
"""A time of day, from "00:00" to "23:59"."""


class ClosedDay(Model):
    """A day, once or `every` year, on which offices are closed beside the bank holidays.

    With `until` they are open until then: such a half day counts as a working day.
    """

    date: Day | None = None
    every: DayOfYear | None = None
    until: Time | None = None
    why: Text

    @model_validator(mode="after")
    def _is_one_day(self) -> Self:
        if (self.date is None) == (self.every is None):
            raise ValueError("expected either `date: 2026-12-24` or `every: 12-24`")
        return self

    def days(self, years: range) -> Iterator[datetime.date]:
        """Yield its days in some years; 29 February is in leap years alone."""
        yield from _days(self.date, self.every, years)


class OpenDay(Model):
    """A bank holiday on which offices are open: a day, a day of `every` year, or a `holiday` by its name."""

    date: Day | None = None
    every: DayOfYear | None = None
    holiday: Text | None = None

    @model_validator(mode="after")
    def _is_one_day(self) -> Self:
        if len([said for said in (self.date, self.every, self.holiday) if said is not None]) != 1:
            raise ValueError(
                "expected one of `date: 2026-11-30`, `every: 11-30` or `holiday: Saint Andrew's Day`"
            )
        return self

    def days(self, public: "dict[datetime.date, str]", years: range) -> Iterator[datetime.date]:
        """Yield its days among bank holidays in some years, with those that stand in for them."""
        if self.holiday is None:
            yield from (day for day in _days(self.date, self.every, years) if day in public)
            return
        for day, name in public.items():
            if name.partition(" (")[0] == self.holiday:
                yield day


def _days(date: datetime.date | None, every: str | None, years: range) -> Iterator[datetime.date]:
    if date is not None:
        yield date
        return
    for year in years:
        try:
            yield datetime.date.fromisoformat(f"{year}-{every}")
        except ValueError:
            continue


class CalendarSettings(Model):
    """Whose bank holidays count, by the codes of ISO 3166, and where an area's offices do otherwise."""

    country: str
    subdivision: str | None = None
    closed_days: tuple[ClosedDay, ...] = ()
    open_days: tuple[OpenDay, ...] = ()

    @property
    def nation(self) -> str:
        """The code of the nation, such as GB-ENG or GG."""
        return f"{self.country}-{self.subdivision}" if self.subdivision else self.country

    def public(self, years: range) -> dict[datetime.date, str]:
        """Return the bank holidays of some years, with their names."""
        return dict(holidays.country_holidays(self.country, subdiv=self.subdivision, years=years))


def known_calendar(country: str, subdivision: str | None) -> bool:
    """Tell whether bank holidays are known for a country and its subdivision."""
    supported = holidays.list_supported_countries()
    return country in supported and (
        subdivision in supported[country] if subdivision else not supported[country]
    )


TOGETHER = {"GB-EAW": ("GB-ENG", "GB-WLS")}
"""Codes of ISO 3166 for nations that share their law, such as England and Wales."""


def _nation(code: str) -> str:
    if code in TOGETHER:
        return code
    country, _, subdivision = code.partition("-")
    supported = holidays.list_supported_countries()
    if country not in supported or (subdivision and subdivision not in supported[country]):
        raise ValueError("expected the code of a nation, such as GB-ENG, or GB for all of the United Kingdom")
    return code


Nation = Annotated[str, AfterValidator(_nation)]
"""The code of a nation in ISO 3166, such as GB-ENG or GG; GB stands for its four nations."""


def reaches(nation: str, area: str) -> bool:
    """Tell whether what is said for a nation holds for an area of another, or the same.

    >>> reaches("GB", "GB-SCT"), reaches("GB-ENG", "GB-SCT")
    (True, False)
    >>> reaches("GB-EAW", "GB-WLS"), reaches("GB-EAW", "GB-SCT")
    (True, False)
    """
    return area in (nation, *TOGETHER.get(nation, ())) or area.startswith(f"{nation}-")


AROUND = 4
"""Years around a day in which a bank holiday has to be found."""


def faults_of_calendar(
    settings: CalendarSettings, today: datetime.date
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what cannot be right in a calendar, each with its place below `calendar:`."""
    if not known_calendar(settings.country, settings.subdivision):
        found = f"{settings.country} {settings.subdivision or ''}".rstrip()
        yield (), f"no bank holidays known for {found}, expected codes such as GB and ENG, or GG."
        return
    years = range(today.year - AROUND, today.year + AROUND)
    closed = {day for own in settings.closed_days for day in own.days(years) if own.until is None}
    for number, own in enumerate(settings.open_days):
        around = range(own.date.year, own.date.year + 1) if own.date else years
        public = settings.public(around)
        days = set(own.days(public, around))
        if not days:
            yield ("open_days", number), _no_holiday(own, public)
        elif both := sorted(days & closed):
            yield ("open_days", number), f"{both[0]} is among `closed_days` too, expected it in one of them."


def _no_holiday(own: OpenDay, public: dict[datetime.date, str]) -> str:
    names = sorted({name.partition(" (")[0] for name in public.values()})
    if own.holiday is None:
        return f"{own.date or own.every} is no bank holiday, expected one on which your offices are open."
    return (
        f'no bank holiday is called "{own.holiday}".{nearest(own.holiday, names)} Known: {", ".join(names)}.'
    )
