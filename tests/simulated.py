"""The moment in which the tests begin, and where their person comes back to after signing in."""

from datetime import UTC, datetime
from typing import Final

NOW: Final = datetime(2026, 5, 2, 18, 7, 30, tzinfo=UTC)
REDIRECT_URI: Final = "https://example.com/auth/external/callback"
