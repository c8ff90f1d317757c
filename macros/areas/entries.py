"""What an area lists and names: lists, words and contacts."""

from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from macros.areas.sources import Model, Said, Text


class Words(Model):
    """A sentence with entries below it."""

    text: Text
    items: tuple[Text, ...] = ()


def _as_sections(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


class Item(Words):
    """One entry of a list, with entries below it, a term before it, or sections or a document of its own.

    Families read `families` in place of these, and an audience reads its own words before those.
    """

    term: Text | None = None
    section: Annotated[tuple[Text, ...], BeforeValidator(_as_sections)] = ()
    document: Text | None = None
    families: Text | Words | None = None
    parents: Text | Words | None = None
    children: Text | Words | None = None
    young_people: Text | Words | None = Field(None, alias="young-people")

    def for_audience(self, audience: str) -> "Item":
        """Return the entry as an audience reads it."""
        shared = None if audience == "professionals" else self.families
        own = getattr(self, audience.replace("-", "_"), None) or shared
        if own is None:
            return self
        words = Words(text=own) if isinstance(own, str) else own
        return self.model_copy(update={"term": None, "text": words.text, "items": words.items})


def _as_item(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class ItemList(Said):
    """An ordered list from the procedure: a checklist, an agenda, points.

    One that is `lost` is announced by its source, but its text is not to be had.
    """

    items: tuple[Annotated[Item, BeforeValidator(_as_item)], ...] = ()
    lost: bool = False

    @model_validator(mode="after")
    def _has_items_unless_lost(self) -> Self:
        if bool(self.items) == self.lost:
            raise ValueError("expected items, or else `lost: true` where only its announcement is left")
        return self

    def for_audience(self, audience: str) -> tuple[Item, ...]:
        """Return the entries as an audience reads them."""
        return tuple(item.for_audience(audience) for item in self.items)

    def texts(self) -> Iterator[str]:
        """Yield every sentence of the list, in order, for professionals and for each family audience."""
        audiences = ("professionals", "parents", "children", "young-people")
        items = (item for audience in audiences for item in self.for_audience(audience))
        texts = (text for item in items for text in (item.term, item.text, *item.items) if text)
        yield from dict.fromkeys(texts)


class Word(Said):
    """What an area calls something."""

    term: Text
    also: tuple[Text, ...] = ()

    def names_but(self, *plain: str) -> tuple[str, ...]:
        """Return every name but plain ones; neither capitals nor "the" make another name."""
        first = {_bare(name): name for name in (*reversed(self.also), self.term)}
        for name in plain:
            first.pop(_bare(name), None)
        return tuple(name for name in (self.term, *self.also) if first.get(_bare(name)) == name)


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ").removeprefix("a ")
