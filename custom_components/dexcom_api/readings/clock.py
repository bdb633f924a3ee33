"""Decides whose clock the days and hours of an account follow."""

from datetime import tzinfo

from homeassistant.util import dt as dt_util

from ..glucose.person_clock import OffsetChange, PersonClock
from ..options import AccountOptions


def choose_clock(options: AccountOptions, changes: tuple[OffsetChange, ...]) -> tzinfo:
    """Return the person's clock, given its changes.

    It is Home Assistant's time zone if the person chose that, or if nothing else is known.
    """
    home = dt_util.get_default_time_zone()
    if options.use_home_time_zone or not changes:
        return home
    return PersonClock(changes, home)
