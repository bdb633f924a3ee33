"""Ledgers: what is replaced, what it adds up to, and how it is packed."""

from array import array
from base64 import b64encode
from decimal import Decimal
import json
import sys
from typing import Any
import zlib

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.dexcom_api.diary.ledger import Ledger, SumRow
from custom_components.dexcom_api.storage.encoding import array_text

START = 1_777_680_000
HOUR = 3600

type Amounts = dict[int, Decimal]
type Window = tuple[int, int, Amounts]

amounts_to_log = st.decimals(min_value=0, max_value=300, places=3)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """Draw a window, and what is logged in it."""
    first = draw(st.integers(0, 30))
    last = draw(st.integers(first, 30))
    hours = st.integers(first, max(first, last - 1)).map(hour)
    logged = draw(st.dictionaries(hours, amounts_to_log, max_size=8))
    return hour(first), hour(last), logged if first < last else {}


def hour(number: int) -> int:
    """Return the beginning of an hour after the start."""
    return START + HOUR * number


def ledger_of(amounts: dict[int, float]) -> Ledger:
    """Return a ledger, written at once."""
    return Ledger.empty().replaced(-sys.maxsize, sys.maxsize, amounts)[0]


def true_rows(known: Amounts, first: int = 0) -> list[SumRow]:
    """Compute rows with decimal numbers, each sum on its own."""
    return [
        SumRow(
            start,
            float(amount),
            float(sum(known[earlier] for earlier in known if earlier <= start)),
        )
        for start, amount in sorted(known.items())
        if start >= first
    ]


@given(st.lists(windows(), max_size=8), st.integers(0, 31))
def test_replaced_is_as_in_a_dict(replaced: list[Window], number: int) -> None:
    """Whatever is replaced: hours, sums and the first difference are those of a dict."""
    ledger = Ledger.empty()
    known: Amounts = {}
    for start, end, logged in replaced:
        before, earlier = dict(known), list(ledger.rows_from(0))
        known |= {at: Decimal(0) for at in known if start <= at < end} | logged
        previous = ledger
        ledger, first = ledger.replaced(
            start, end, {at: float(amount) for at, amount in logged.items()}
        )
        different = [at for at in known if known[at] != before.get(at)]
        assert first == min(different, default=None)
        assert list(ledger.rows_from(0)) == true_rows(known)
        assert list(previous.rows_from(0)) == earlier
        assert first is not None or ledger is previous
    assert len(ledger) == len(known)
    assert list(ledger.rows_from(hour(number))) == true_rows(known, hour(number))
    assert list(ledger.rows_from(hour(number) + 1)) == true_rows(
        known, hour(number) + 1
    )
    again = Ledger.decode(json.loads(json.dumps(ledger.encode())))
    assert list(again.rows_from(0)) == true_rows(known)


def test_no_drift() -> None:
    """Ten years of tenths add up to what a person would write down."""
    ledger = ledger_of({hour(number): 0.1 for number in range(87_600)})
    for number, row in enumerate(ledger.rows_from(0), 1):
        assert row.amount == 0.1
        assert str(row.sum) == f"{number // 10}.{number % 10}"


def test_hours_outside_of_the_window_are_left_out() -> None:
    """The window says what is replaced."""
    known = ledger_of({hour(1): 1, hour(3): 3})
    ledger, first = known.replaced(
        hour(1), hour(3), {hour(0): 9, hour(2): 2, hour(3): 9}
    )
    assert first == hour(1)
    assert [row[:2] for row in ledger.rows_from(0)] == [
        (hour(1), 0),
        (hour(2), 2),
        (hour(3), 3),
    ]


@pytest.mark.parametrize("amount", [1e9, 1e308, float("inf"), float("nan"), -1])
def test_impossible_amounts_count_as_nothing(amount: float) -> None:
    """A number that was sent wrong doesn't spoil the sums."""
    ledger = ledger_of({hour(1): amount, hour(2): 2.5})
    assert list(ledger.rows_from(0)) == [(hour(1), 0, 0), (hour(2), 2.5, 2.5)]


@given(
    st.dictionaries(st.integers(0, 9).map(hour), amounts_to_log),
    st.dictionaries(st.integers(0, 9).map(hour), amounts_to_log),
)
def test_completed(known: Amounts, other: Amounts) -> None:
    """What a ledger knows goes before what somebody else knows."""
    ledger = ledger_of({at: float(amount) for at, amount in known.items()})
    whole = ledger.completed({at: float(amount) for at, amount in other.items()})
    assert list(whole.rows_from(0)) == true_rows(other | known)


def test_other_byte_order() -> None:
    """A file may have been written by another kind of computer."""
    known = ledger_of({hour(1): 1.5, hour(2): 3})
    hours, thousandths = known.hours[:], known.thousandths[:]
    hours.byteswap()
    thousandths.byteswap()
    again = Ledger.decode(
        {
            "byte_order": "big" if sys.byteorder == "little" else "little",
            "hours": array_text(hours),
            "thousandths": array_text(thousandths),
        }
    )
    assert list(again.rows_from(0)) == list(known.rows_from(0))


def numbers(*values: int) -> str:
    """Return numbers as they are packed."""
    return array_text(array("q", values))


@pytest.mark.parametrize(
    "changes",
    [
        {"hours": None},
        {"hours": 5},
        {"hours": "nonsense"},
        {"hours": "é"},
        {"hours": b64encode(b"not compressed").decode()},
        {"hours": b64encode(zlib.compress(b"7 bytes")).decode()},
        {"hours": numbers()},
        {"hours": numbers(hour(2), hour(1))},
        {"hours": numbers(hour(1), hour(1))},
        {"hours": numbers(hour(1), hour(1) + 60)},
        {"hours": numbers(hour(1), HOUR * 10**12)},
        {"thousandths": numbers(1)},
        {"thousandths": numbers(1, -1)},
        {"thousandths": numbers(1, 10**18)},
        {"byte_order": "neither"},
    ],
)
def test_nonsense_is_refused(changes: dict[str, Any]) -> None:
    """A file that isn't what was saved is found out."""
    stored = ledger_of({hour(1): 1, hour(2): 2}).encode()
    with pytest.raises(ValueError, match=r"."):
        Ledger.decode({**stored, **changes})
    name = next(iter(changes))
    with pytest.raises(ValueError, match=r"."):
        Ledger.decode({key: text for key, text in stored.items() if key != name})


@settings(max_examples=200)
@given(
    st.recursive(
        st.none() | st.integers() | st.text() | st.binary(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(("byte_order", "hours", "thousandths")), inner
            )
        ),
    )
)
def test_any_nonsense_is_refused(stored: Any) -> None:
    """Whatever a file holds, there is one kind of error."""
    with pytest.raises(ValueError, match=r"."):
        Ledger.decode(stored)
