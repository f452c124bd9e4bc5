import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

import pytest
from starlette.websockets import WebSocket, WebSocketDisconnect

from timeline.views.quiet import leave_out_browsers_that_left

LOG = logging.getLogger("uvicorn.error")


async def _a_browser_leaves() -> None:
    """What Streamlit does where a browser leaves while the server writes to it."""
    received = iter(({"type": "websocket.connect"},))

    async def receive() -> dict[str, str]:
        return next(received)

    async def send(message: dict[str, str]) -> None:
        if message["type"] == "websocket.send":
            raise OSError

    socket = WebSocket({"type": "websocket"}, receive, send)  # type: ignore[arg-type]
    await socket.accept()
    with pytest.raises(WebSocketDisconnect):
        await socket.send_bytes(b"a page")
    try:
        await socket.receive_bytes()
    except RuntimeError:
        await socket.close()


async def _something_else_fails() -> None:
    raise RuntimeError("text frames are not supported")


@pytest.mark.parametrize(("happens", "told"), [(_a_browser_leaves, 0), (_something_else_fails, 1)])
def test_only_the_trace_of_a_browser_that_left_is_left_out(
    happens: Callable[[], Coroutine[Any, Any, None]], told: int, caplog: pytest.LogCaptureFixture
) -> None:
    leave_out_browsers_that_left()

    try:
        # Nothing in it waits, and beside a browser under test no second loop may run.
        with suppress(StopIteration):
            happens().send(None)
    except RuntimeError:
        LOG.exception("Exception in ASGI application")

    assert len(caplog.records) == told
