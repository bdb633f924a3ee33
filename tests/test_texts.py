"""Texts: names in descriptions, which Home Assistant shows as Markdown."""

from datetime import timedelta
from html import unescape

from hypothesis import example, given, strategies as st
from markdown_it import MarkdownIt

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.texts import escape_markdown
from homeassistant.config_entries import SOURCE_REAUTH
from homeassistant.helpers import issue_registry as ir

from .browser import Browser, texts_of
from .common import name_device
from .scene import Scene
from .simulated import REDIRECT_URI
from .simulator import CLIENT_ID
from .test_translations import LANGUAGES

NAME = "1. *Anna* [x](http://e.vil) <b>&amp; `B`"


@given(
    st.text(
        st.sampled_from("aB1 .:/*_`~#>+-=()[]<>!&;|\\@\n")
        | st.characters(codec="ascii")
    )
)
@example(NAME)
@example("www.e.vil or https://e.vil or a@e.vil")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    """Markdown shows an escaped text on its own, in a sentence, and in bold as it is."""
    text = "".join(character for character in text if character.isprintable())
    text = " ".join(text.split()) or "a"
    escaped = escape_markdown(text)
    markdown = MarkdownIt("commonmark").enable(["strikethrough", "table"])
    assert unescape(markdown.render(escaped)) == f"<p>{text}</p>\n"
    assert unescape(markdown.render(f"Of {escaped}.")) == f"<p>Of {text}.</p>\n"
    assert not {"://", "www.", "@"} & set(escaped.replace("\\@", ""))


async def test_names_in_descriptions(scene: Scene, browser: Browser) -> None:
    """A name that looks like Markdown is escaped in descriptions, and plain in titles."""
    name_device(scene.hass, NAME)
    scene.simulator.register_client(CLIENT_ID, "another secret", [REDIRECT_URI])
    scene.simulator.expire_access_tokens()
    await scene.advance(timedelta(minutes=6))
    [issue] = ir.async_get(scene.hass).issues.values()
    texts = texts_of(DOMAIN)["issues"][issue.translation_key]
    placeholders = issue.translation_placeholders or {}
    assert NAME in texts["title"].format(**placeholders)
    description = texts["description"].format(**placeholders)
    assert NAME not in description
    assert escape_markdown(NAME) in description

    for language in LANGUAGES:
        for key, texts in texts_of(DOMAIN, language)["issues"].items():
            assert "{account}" in texts["title"], (language, key)
            step = texts.get("fix_flow", {}).get("step", {}).get("init")
            assert "{account}" not in (step or texts)["description"], (language, key)
            assert step is None or step["title"] == texts["title"], (language, key)

    result = await browser.open_dialog(SOURCE_REAUTH, scene.entry)
    assert result["description_placeholders"] == {"name": escape_markdown(NAME)}
