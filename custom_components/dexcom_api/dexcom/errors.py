"""The errors of the client."""


class DexcomError(Exception):
    """Base of every error that the client raises. No message contains a token or a health value."""


class DexcomConnectionError(DexcomError):
    """No complete answer arrived: no network, a timeout, or a broken connection."""


class DexcomAuthenticationError(DexcomError):
    """The server refused the access token, and a fresh one as well."""


class DexcomRateLimitError(DexcomError):
    """The server asks for fewer requests (HTTP 429)."""

    def __init__(self, message: str, retry_after_seconds: float | None) -> None:
        """Store the wait in seconds, or None if the server gives none."""
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class DexcomResponseError(DexcomError):
    """The server answered with an error, or with something else than the API documents."""

    def __init__(self, message: str, status: int) -> None:
        """Store the HTTP status, which is 200 if only the body made no sense."""
        super().__init__(message)
        self.status = status
