"""Blocks: whatever is packed comes back, and whatever is changed is noticed."""

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2s
from uuid import UUID
import zlib

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.columns import (
    NO_OFFSET,
    NO_RATE,
    NO_TICKS,
    STATUSES,
    TRENDS,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.diary.packing import pack_entries, unpack_entries
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind
from custom_components.dexcom_api.readings.packing import (
    from_whole,
    pack_readings,
    unpack_readings,
)
from custom_components.dexcom_api.storage import block as block_module
from custom_components.dexcom_api.storage.block import (
    UnknownCodecError,
    Unpacker,
    pack_block,
    pack_numbers,
    unpack_block,
)

START = int(datetime(2026, 5, 2, tzinfo=UTC).timestamp())
SOURCES = [Source("one", "g7", None, "iOS", "G7"), Source(None, None, None, None, None)]


def as_float(number: float) -> float:
    """Return a number as columns hold it."""
    return array("f", [number])[0]


readings = st.builds(
    Row,
    time=st.integers(START, START + 86399),
    value=st.one_of(
        st.integers(39, 401).map(float),
        st.floats(39, 401, width=32),
        st.just(as_float(117.4)),
    ),
    rate=st.one_of(
        st.just(NO_RATE),
        st.integers(-80, 80).map(lambda tenths: as_float(tenths / 10)),
        st.floats(-8, 8, width=32),
        st.just(-128.0),
    ),
    trend=st.integers(0, len(TRENDS) - 1),
    ticks=st.sampled_from([NO_TICKS, 0, 300, 10**6, 2**62]),
    source=st.sampled_from(SOURCES),
    record_id=st.binary(min_size=16, max_size=16),
    offset=st.sampled_from([NO_OFFSET, -48, 0, 23, 56]),
    status=st.integers(0, len(STATUSES) - 1),
)


@given(st.lists(readings, max_size=20))
def test_readings(rows: list[Row]) -> None:
    """Every field of every reading of a day comes back, to the last bit."""
    columns = Columns.from_rows(sorted(rows, key=lambda row: row.time))
    found = unpack_readings(pack_readings(columns, START), START)
    assert list(found.rows()) == list(columns.rows())


entries = st.builds(
    Entry,
    record_id=st.one_of(
        st.uuids().map(str),
        st.uuids().map(lambda one: str(one).upper()),
        st.text(min_size=1),
    ),
    kind=st.sampled_from(EntryKind),
    time=st.integers(0, 86399).map(
        lambda seconds: datetime(2026, 5, 2, tzinfo=UTC) + timedelta(seconds=seconds)
    ),
    sub_kind=st.sampled_from([None, "fast_acting"]),
    amount=st.none() | st.floats(0, 1000),
    text=st.none() | st.text(max_size=20),
    recorded=st.just(datetime(2026, 5, 2, 12, tzinfo=UTC)) | st.none(),
    state=st.sampled_from([None, *AlertState]),
)


@given(st.lists(entries, max_size=10).map(tuple))
def test_entries(packed: tuple[Entry, ...]) -> None:
    """Every field of every entry comes back, whatever its id looks like."""
    assert unpack_entries(pack_entries(packed)) == packed


@pytest.mark.parametrize(
    ("saved", "rate"),
    [
        (
            """
            01cd91679120000000000102030405060708090a0b0c0d0e0f00000000000000000000000000000000785eab564a
            ce2fcd2b51b232d2512a4bcc294d8d2f4e4ecc4955b232d4512a4a2c41700d74948af34b8b92538b95aca2a395f2
            f352957494d2cd9574f24a7372749432fd83817c7773a5589d68b008162236b6962bc346878131a9943183a586e1
            7fe69a1083f35fb932a725b1fe060b2431fe4f6260040009eb319a
            """,
            0.4,
        ),
        (
            """
            013567abc520000000000102030405060708090a0b0c0d0e0f00000000000000000000000000000000785eab564a
            ce2fcd2b51b232d2512a4bcc294d8d2f4e4ecc4955b232d4512a4a2c41e616e7971625a7162b5945472be5e7a52a
            e928a59b2be9e495e6e4e82865fa0703f9eee64ab13ad160112c446c6c2d57868d0e036352296306633dc3ffcc35
            2106e7bf72654e4b62fd9dc152c3f03f89f17f12032300e827316a
            """,
            1.0,
        ),
    ],
    ids=["tenths", "whole numbers"],
)
def test_readings_of_today(saved: str, rate: float) -> None:
    """Later versions can read the readings that are in people's files today."""
    found = unpack_readings(bytes.fromhex(saved), START)
    ids = bytes(range(16)), bytes(16)
    assert list(found.rows()) == [
        Row(START + 60, 117, as_float(rate), 5, 3600, SOURCES[0], ids[0], 4, 1),
        Row(START + 360, 118, NO_RATE, 0, NO_TICKS, SOURCES[1], ids[1], NO_OFFSET, 0),
    ]


def test_entries_of_today() -> None:
    """Later versions can read the entries that are in people's files today."""
    saved = """
        0173588c58100000005d2f6a1e5b1c4a6e8a4f0123456789ab785e8b8e5652d2514a4e2c4a2a06d246064666ba06a6ba06
        462186465606064014a5a493579a93a36362aa670a61a112b13ad14a79f925a940dd500ad910635443c05a950eaf849a09
        37293616001953284f
    """
    assert unpack_entries(bytes.fromhex(saved)) == (
        Entry(
            record_id="5d2f6a1e-5b1c-4a6e-8a4f-0123456789ab",
            kind=EntryKind.CARBS,
            time=datetime(2026, 5, 2, 12, tzinfo=UTC),
            amount=45.5,
        ),
        Entry(
            record_id="note",
            kind=EntryKind.NOTE,
            time=datetime(2026, 5, 2, 13, tzinfo=UTC),
            text="é",
        ),
    )


def test_ids_of_entries() -> None:
    """An id that is a UUID takes its 16 bytes, and not twice as many."""
    numbers = [blake2s(bytes([place]), digest_size=16) for place in range(100)]
    block = pack_entries(
        Entry(
            record_id=str(UUID(bytes=number.digest())),
            kind=EntryKind.NOTE,
            time=datetime(2026, 5, 2, 12, tzinfo=UTC),
        )
        for number in numbers
    )
    assert len(block) < 20 * len(numbers)


@given(st.lists(st.integers(-(2**61), 2**61), max_size=50))
def test_numbers(numbers: Sequence[int]) -> None:
    """Whole numbers of any size come back, as long as their differences fit."""
    assert [*Unpacker(pack_numbers(numbers), len(numbers)).numbers()] == numbers


def test_content_that_expands_too_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small block can't take all memory."""
    monkeypatch.setattr(block_module, "MAX_CONTENT_BYTES", 1000)
    assert unpack_block(pack_block(bytes(999), b"")) == (bytes(999), b"")
    with pytest.raises(ValueError, match="too long"):
        unpack_block(pack_block(bytes(1001), b""))


@given(st.binary(max_size=64), st.integers(min_value=0), st.integers(0, 7))
def test_every_bit_counts(content: bytes, place: int, bit: int) -> None:
    """No bit of a block can change without being noticed."""
    block = bytearray(pack_block(content, UUID(int=5).bytes))
    place %= len(block)
    block[place] ^= 1 << bit
    with pytest.raises((ValueError, zlib.error, UnknownCodecError)):
        unpack_block(bytes(block))


@pytest.mark.parametrize("scale", [1, 2, 10])
def test_rates_of_a_scale(scale: int) -> None:
    """Rates that are all known are what their whole numbers stand for."""
    found = from_whole([12, -5], scale)
    assert list(found) == pytest.approx([12 / scale, -5 / scale])
