"""Say what `make run` is about to do, or why it cannot.

Usage: check_start.py SOURCE HOST PORT
"""

import os
import socket
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from timeline.errors import UsageError
from timeline.store.layout import store_at, store_for_folder


def main(source: str, host: str, port: str) -> str | None:
    """Tell the articles, the store and the address; returns what is wrong, None for nothing."""
    if not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
        return f"PORT={port}: not the number of a port; say PORT=8600, or any from 1024 to 65535"
    named = os.environ.get("TIMELINE_STORE")
    try:
        store = store_at(named) if named else store_for_folder(Path(source))
    except UsageError as fault:
        return str(fault)
    try:
        family, *_, address = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        # As servers do: a port whose last connection is still closing is free.
        socket.create_server(address[:2], family=family).close()
    except OSError as fault:
        return f"{host}:{port} cannot be used ({fault.strerror}); say PORT={_other(int(port))}"
    print(
        f"Timeline: opening the articles in {source} on http://{host}:{port} (stop with Ctrl+C)\n"
        f"Timeline: what is read, corrected and decided is kept in the store {store}",
        flush=True,
    )
    return None


def _other(port: int) -> int:
    return port + 1 if port < 65535 else 8600


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
