"""Arrays and times in files of JSON."""

from base64 import b64encode
from typing import Literal
import zlib

from hypothesis import given, strategies as st

from custom_components.dexcom_api.storage.encoding import array_from_text


@given(st.lists(st.integers(-(2**63), 2**63 - 1)), st.sampled_from(("little", "big")))
def test_arrays_come_back(
    numbers: list[int], byte_order: Literal["little", "big"]
) -> None:
    """An array is the same after it was kept, on this computer or on one of the other kind."""
    content = b"".join(
        number.to_bytes(8, byte_order, signed=True) for number in numbers
    )
    written_there = b64encode(zlib.compress(content)).decode()
    assert array_from_text(written_there, "q", byte_order).tolist() == numbers
