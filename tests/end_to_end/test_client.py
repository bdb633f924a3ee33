"""The client of a real Home Assistant."""

from collections.abc import Callable
from socket import AF_INET, AF_INET6, create_server

from aiohttp import web
import pytest
import pytest_socket

from scripts.hass_client import HomeAssistantClient


async def test_all_requests_come_from_one_address(
    unused_tcp_port_factory: Callable[[], int],
) -> None:
    """Home Assistant refuses a sign-in whose steps come from both addresses of localhost."""
    pytest_socket.socket_allow_hosts(["127.0.0.1", "::1"])
    port, remotes = unused_tcp_port_factory(), set()

    async def answer(request: web.Request) -> web.Response:
        remotes.add(request.remote)
        return web.json_response({})

    app = web.Application()
    app.router.add_get("/", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    for family, address in ((AF_INET, "127.0.0.1"), (AF_INET6, "::1")):
        try:
            listening = create_server((address, port), family=family)
        except OSError:
            pytest.skip("localhost has only one address here")
        await web.SockSite(runner, listening).start()
    async with HomeAssistantClient(f"http://localhost:{port}") as client:
        for _ in range(4):
            await client.get("/")
    await runner.cleanup()
    assert len(remotes) == 1
