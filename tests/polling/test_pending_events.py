"""Events on their way: each fires once it is saved, also after a restart or with another file."""

from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.polling.pending_events import PendingEvents
from custom_components.dexcom_api.storage.account_file import AccountFile
from custom_components.dexcom_api.storage.database import save_fact
from homeassistant.core import HomeAssistant


class PendingWords(PendingEvents[str]):
    """Words on their way."""

    event_type = str
    name = "pending_words"


async def test_restarts(hass: HomeAssistant) -> None:
    """Events fire once they are saved, before a restart or after it, and those that are old never."""
    fired: list[str] = []
    entry = MockConfigEntry(entry_id="words")

    async def start() -> tuple[AccountFile, PendingWords]:
        file, queue = AccountFile(hass, entry), PendingWords()
        await queue.async_load(file, lambda word: word != "old")
        queue.async_listen(fired.append)
        return file, queue

    file, queue = await start()
    assert queue.async_take_changes() is None
    for words in (["old"], ["new"], ["new"]):
        queue.async_add(words)
    assert queue.has_pending
    assert not queue.async_fire()
    change = queue.async_take_changes()
    assert change is not None
    change.failed()
    await file.async_save()
    assert not queue.has_pending
    assert queue.async_take_changes() is None
    await file.async_close()

    file, queue = await start()
    assert queue.async_fire()
    assert not queue.async_fire()
    assert fired == ["new"]
    await file.async_close()

    file, queue = await start()
    assert not queue.async_fire()
    queue.async_add(["newer"])
    await file.async_save()
    # The file is damaged.
    await file.async_save(lambda connection: save_fact(connection, queue.name, None))
    queue.async_note_salvaged({})
    await file.async_close()

    file, queue = await start()
    assert queue.async_fire()
    assert fired == ["new", "newer"]
    await file.async_close()
