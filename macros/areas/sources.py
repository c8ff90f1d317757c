"""Who says something: the published documents, and the section that is cited."""

import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Citation(Model):
    """The section of a document that something comes from."""

    document: str
    section: str | None = None


class Said(Model):
    """Whatever an area says: who says so, and whether somebody of that area has confirmed it."""

    source: Citation
    confirmed: bool = True


class Document(Model):
    """A published document that facts come from; `sections` are its headings.

    `reach` says, of guidance, whether it is for the whole nation or its publisher's own.
    """

    title: str
    publisher: str
    dated: datetime.date | str | None = None
    reach: Literal["national", "local"] = "national"
    sections: tuple[str, ...] = ()
