"""What the commands answer: steps and contacts, as objects for JSON and as lines."""

from typing import Any

from macros.areas.area import Given
from macros.areas.contacts import Contact
from macros.days.timeline import Step, Unknown
from macros.days.working_days import Calendar
from macros.language.voice import Voice
from macros.output.comparison_data import source_object


def step_object(step: Step, calendar: Calendar) -> dict[str, Any]:
    """Return a step of a timeline as JSON says it; dates and times are ISO 8601."""
    half = calendar.half.get(step.last_working_day)
    return {
        "key": step.key,
        "relation": step.relation,
        "event": step.event,
        "date": step.date.isoformat(),
        "last_working_day": step.last_working_day.isoformat(),
        "closes_at": half.until.isoformat("minutes") if half else None,
        "layer": step.given.layer if step.given else None,
        "source": source_object(step.given) if step.given else None,
    }


def step_line(step: Step, voice: Voice, calendar: Calendar) -> str:
    """Return a step of a timeline as a line."""
    day = step.date.strftime("%a %d %b %Y")
    if step.given is None:
        return f"   {day}  {voice.event(step.key).striptags()}"
    rule = (voice.limit(step.given) + voice.conditions(step.given)).striptags()
    late = "" if step.date == step.last_working_day else f"; last working day {step.last_working_day}"
    if half := calendar.half.get(step.last_working_day):
        late += f"; offices close at {half.until:%H:%M}"
    return f"by {day}  {voice.fact(step.key).striptags()} ({rule}{late})"


def unknown_object(limit: Unknown) -> dict[str, Any]:
    """Return a limit of which no version is known for its day as JSON says it; it has no date."""
    return {
        "key": limit.key,
        "event": limit.event,
        "date": None,
        "counted_from": limit.counted_from.isoformat(),
        "known_since": limit.since.isoformat() if limit.since else None,
        "known_until": limit.until.isoformat() if limit.until else None,
    }


def unknown_line(limit: Unknown, voice: Voice) -> str:
    """Return a limit of which no version is known for its day as a line."""
    known = f"only from {limit.since}" if limit.since else f"only until {limit.until}"
    what = voice.fact(limit.key).striptags()
    return f"{'?':<19}{what}: no limit is known for {limit.counted_from}, {known}"


def contact_object(given: Given[Contact]) -> dict[str, Any]:
    """Return someone to ask as JSON says it."""
    return {
        "key": given.key,
        "contact": given.value.said(),
        "layer": given.layer,
        "source": source_object(given),
    }


def contact_line(given: Given[Contact]) -> str:
    """Return someone to ask as a line."""
    numbers = (
        " ".join(filter(None, (one.number, one.label and f"({one.label})"))) for one in given.value.numbers
    )
    ways = filter(None, (*numbers, given.value.email, given.value.web, given.value.form))
    return f"{given.key}: {'; '.join((given.value.name, *ways))}"
