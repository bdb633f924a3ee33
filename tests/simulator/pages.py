"""The simulator's web pages."""

from collections.abc import Mapping
from html import escape

TITLE = "Dexcom simulator"
STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 28rem; margin: 8vh auto; }
pre { overflow: auto; }
"""


def page(content: str) -> str:
    """Return a whole page around some content."""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{TITLE}</title><link rel="icon" href="data:,"><style>{STYLE}</style>'
        f"</head><body><main><h1>{TITLE}</h1>{content}</main></body></html>"
    )


def _hidden(fields: Mapping[str, str]) -> str:
    """Return hidden fields that carry a form's values on."""
    return "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in fields.items()
    )


def login_page(users: Mapping[str, str], fields: Mapping[str, str]) -> str:
    """Return the page that asks which user signs in."""
    options = "".join(
        f'<option value="{escape(name)}">{escape(name)} &ndash; {escape(title)}'
        "</option>"
        for name, title in users.items()
    )
    return page(
        f'<form method="post">{_hidden(fields)}'
        '<label for="user">Sign in as</label>'
        f'<select name="user" id="user">{options}</select>'
        '<button type="submit">Sign in</button></form>'
    )


def consent_page(user: str, fields: Mapping[str, str]) -> str:
    """Return the page that asks for permission."""
    client = escape(fields.get("client_id", ""))
    return page(
        f"<p>Let <strong>{client}</strong> read the glucose data, events, alerts and "
        f"devices of <strong>{escape(user)}</strong>?</p>"
        f'<form method="post">{_hidden({**fields, "user": user})}'
        '<button type="submit" name="decision" value="accept">Accept</button> '
        '<button type="submit" name="decision" value="decline">'
        "Decline</button></form>"
    )
