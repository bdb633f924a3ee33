"""The numbers of the blueprints follow the rule of states and cards, in templates of their own."""

import re
from typing import Any

import pytest

from homeassistant.core import HomeAssistant
from homeassistant.helpers.template import Template

from ..glucose.test_numbers import VECTORS
from .common import FOLDER, NAMES, REPOSITORY

MACRO = re.compile(r"^ *{% macro (\w+)\(.*?{%- endmacro %}$", re.MULTILINE | re.DOTALL)
SOURCES = {name: (REPOSITORY / FOLDER / f"{name}.yaml").read_text() for name in NAMES}


def having(macro: str) -> list[str]:
    """Return the blueprints that have a macro."""
    return [name for name, source in SOURCES.items() if f"macro {macro}(" in source]


def called(hass: HomeAssistant, blueprint: str, call: str) -> str:
    """Return what a macro of a blueprint gives."""
    macros = "".join(macro[0] for macro in MACRO.finditer(SOURCES[blueprint]))
    rendered: Any = Template(macros + "{{ " + call + " }}", hass).async_render(
        parse_result=False
    )
    return str(rendered).strip()


@pytest.mark.parametrize("unit", ["mg/dL", "mmol/L"])
@pytest.mark.parametrize(
    ("kind", "macro", "arguments"),
    [
        ("glucose", "glucose", ""),
        ("readings", "reading", ""),
        ("means", "reading", ", 1"),
    ],
)
async def test_glucose(
    hass: HomeAssistant, kind: str, macro: str, arguments: str, unit: str
) -> None:
    """Glucose has a meter's digits."""
    blueprints = having(macro) if not arguments else ["morning_report"]
    assert blueprints
    for blueprint in blueprints:
        for vector in VECTORS[kind]:
            call = f"{macro}({vector['mg_dl']}, '{unit}'{arguments})"
            assert called(hass, blueprint, call) == vector[unit]


async def test_percent(hass: HomeAssistant) -> None:
    """A percentage is 0 or 100 only if it is exactly that."""
    for blueprint in having("percent"):
        for vector in VECTORS["percents"]:
            call = f"percent({vector['percent']})"
            assert called(hass, blueprint, call) == vector["text"]


async def test_duration(hass: HomeAssistant) -> None:
    """A duration has two parts at most."""
    assert len(having("duration")) == 3
    for blueprint in having("duration"):
        for vector in VECTORS["durations"]:
            days, hours, minutes = (
                vector[part] for part in ("days", "hours", "minutes")
            )
            text = f"{days} d {hours} h" if days else f"{hours} h {minutes:02} min"
            if not days and not hours:
                text = f"{minutes} min"
            assert called(hass, blueprint, f"duration({vector['seconds']})") == text


def test_nothing_else_rounds() -> None:
    """Templates round by these macros only, except amounts, which have no rule."""
    for name, source in SOURCES.items():
        lines = [line for line in source.splitlines() if "| round" in line]
        assert all("limit_" in line or "logged." in line for line in lines), name
