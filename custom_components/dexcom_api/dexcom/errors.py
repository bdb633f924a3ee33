"""What can go wrong between the client and Dexcom."""


class DexcomError(Exception):
    """Base of every error that the client raises. Messages never hold a token or a health value."""


class DexcomConnectionError(DexcomError):
    """No complete answer came: no network, a time-out, a connection that broke."""


class DexcomAuthenticationError(DexcomError):
    """The server refused the access token, and a fresh one as well."""


class DexcomRateLimitError(DexcomError):
    """The server asks to be left alone for a while (HTTP 429)."""

    def __init__(self, message: str, retry_after_seconds: float | None) -> None:
        """Remember the wait in seconds, or None where the server names none."""
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class DexcomResponseError(DexcomError):
    """The server answered with an error, or with something that is not an answer of the API."""

    def __init__(self, message: str, status: int) -> None:
        """Remember the HTTP status, which can be 200 when the body made no sense."""
        super().__init__(message)
        self.status = status
