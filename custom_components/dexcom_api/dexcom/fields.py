"""What the fields of the API's objects hold. No number or text is without bounds."""

from typing import Annotated, Final

from msgspec import Meta, Struct

# Every number of the API is far below. Larger ones would overflow in calculations.
MAX_NUMBER: Final = 1_000_000

# A transmitter runs for months. Its start has to stay within the calendar.
MAX_TICKS: Final = 100 * 365 * 24 * 60 * 60

MAX_MINUTES: Final = 7 * 24 * 60

# Ids are the longest documented texts, with 64 characters.
MAX_CHARACTERS: Final = 1_000

type Number = (
    Annotated[int, Meta(ge=-MAX_NUMBER, le=MAX_NUMBER)]
    | Annotated[float, Meta(ge=-MAX_NUMBER, le=MAX_NUMBER)]
)
type Minutes = (
    Annotated[int, Meta(ge=0, le=MAX_MINUTES)]
    | Annotated[float, Meta(ge=0, le=MAX_MINUTES)]
)
type Ticks = Annotated[int, Meta(ge=0, le=MAX_TICKS)]
type Text = Annotated[str, Meta(max_length=MAX_CHARACTERS)]
type RecordId = Annotated[str, Meta(min_length=1, max_length=MAX_CHARACTERS)]


class Part(Struct, frozen=True, kw_only=True, rename="camel", gc=False):
    """Anything that the API sends as an object."""
