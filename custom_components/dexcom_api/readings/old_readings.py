"""Reads the readings that earlier versions saved."""

from array import array
from itertools import batched
from typing import Any, Final

from ..dexcom.columns import ARRAYS, NO_OFFSET, NO_STATUS, Columns, Source, encode_ids
from ..dexcom.glucose_value import is_sensor_mg_dl
from ..storage.encoding import array_from_text, decompressed_bytes
from .packing import check_readings

# The first versions kept ids as they were sent, or their digests as text.
OLD_ID_LENGTH: Final = 36

OLD_COLUMNS: Final = ("times", "values", "rates", "trends", "ticks", "places")


def decode_old_records(saved: dict[str, Any]) -> Columns:
    """Return the records that count as glucose; raises one of UNREADABLE for damaged content."""
    columns: dict[str, array[Any]] = {
        name: array_from_text(saved["columns"][name], ARRAYS[name], saved["byte_order"])
        for name in OLD_COLUMNS
    }
    length = len(columns["times"])
    ids = batched(decompressed_bytes(saved["record_ids"]), OLD_ID_LENGTH, strict=True)
    records = Columns(
        **columns,
        offsets=array("b", [NO_OFFSET]) * length,
        statuses=array("B", [NO_STATUS]) * length,
        record_ids=encode_ids([bytes(record_id).decode() for record_id in ids]),
        sources=tuple(map(decode_source, saved["sources"])),
    )
    check_readings(records)
    if all(map(is_sensor_mg_dl, {*records.values})):
        return records
    return Columns.from_rows(
        [row for row in records.rows() if is_sensor_mg_dl(row.value)]
    )


def decode_source(saved: Any) -> Source:
    """Return a source that was saved; raises TypeError for anything else."""
    source = Source(*saved)
    if any(not isinstance(name, str | None) for name in source):
        raise TypeError("The name of a source isn't text")
    return source
