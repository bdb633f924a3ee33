"""No sign-in is lost when Home Assistant is killed, however often."""

import logging
from pathlib import Path

import pytest

from scripts.kill import MOMENTS, Moment, Verdict, count, kill_rounds

pytestmark = pytest.mark.e2e

_LOGGER = logging.getLogger(__name__)

# Each moment as often as it weighs. The benchmark does more.
ROUNDS = sum(MOMENTS.values())


@pytest.mark.timeout(600)
async def test_no_sign_in_is_lost(tmp_path: Path) -> None:
    """After each kill the account is signed in, unless the kill met an answer on its way."""
    rounds = await kill_rounds(tmp_path / "home", ROUNDS)
    _LOGGER.warning("%s lost in flight", count(rounds, Verdict.IN_FLIGHT))
    assert len(rounds) == ROUNDS
    assert {done.moment for done in rounds} == set(Moment)
    assert all(done.rotations > 0 for done in rounds)
    assert count(rounds, Verdict.LOST, Verdict.UNSAVED) == 0, rounds
