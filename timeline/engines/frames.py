"""Values through a pipe: the length of the pickled value, then the value.

Both ends are the product's own processes; nothing from outside is ever unpickled.
"""

import os
import pickle
import struct
from typing import Any

_LENGTH = struct.Struct("<Q")
_MOST_BYTES_AT_ONCE = 1 << 20


def send(pipe: int, value: object) -> None:
    """Write one value to a file descriptor.

    Raises:
        BrokenPipeError: The other side has ended.
    """
    content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    left = memoryview(_LENGTH.pack(len(content)) + content)
    while left:
        left = left[os.write(pipe, left) :]


def receive(pipe: int) -> Any:
    """Read one value from a file descriptor.

    Raises:
        EOFError: The other side has ended.
    """
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return pickle.loads(_exactly(pipe, length))


def _exactly(pipe: int, length: int) -> bytes:
    content = bytearray()
    while len(content) < length:
        piece = os.read(pipe, min(length - len(content), _MOST_BYTES_AT_ONCE))
        if not piece:
            raise EOFError
        content += piece
    return bytes(content)
