"""Connections that reach public addresses only, whatever a name resolves to.

The address that was checked is the one that is connected to, so that a name that resolves
differently the second time gains nothing. Proxies are not used: they resolve names themselves.
"""

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import httpcore
import httpx

IsAllowed = Callable[[str], bool]

_CONNECT_SECONDS: Final = 10.0


class BarredAddress(httpcore.ConnectError):
    """A name that resolves to no address that may be reached."""


class NoAddress(httpcore.ConnectError):
    """A name that resolves to nothing."""


class UnknownHost(httpx.ConnectError):
    """`NoAddress` as `httpx` tells it."""


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet: no loopback, private or special range."""
    ip = ipaddress.ip_address(address)
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    return ip.is_global and not ip.is_multicast and (inner is None or inner.is_global)


class CheckedBackend(httpcore.SyncBackend):
    """Resolves a name itself, and connects to the first of its addresses if all are allowed."""

    def __init__(self, is_allowed: IsAllowed) -> None:
        super().__init__()
        self._is_allowed = is_allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the checked address of `host`."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            is_unknown = getattr(error, "errno", None) == socket.EAI_NONAME
            kind = NoAddress if is_unknown else httpcore.ConnectError
            raise kind(f"no address for {host}") from error
        except OSError as error:
            raise httpcore.ConnectError(f"no address for {host}") from error
        addresses = [str(place[4][0]).split("%")[0] for place in found]
        if not addresses or not all(map(self._is_allowed, addresses)):
            raise BarredAddress(f"{host} is no address on the public internet")
        return super().connect_tcp(addresses[0], port, timeout or _CONNECT_SECONDS)


class CheckedTransport(httpx.BaseTransport):
    """The transport of `httpx` over checked connections."""

    def __init__(self, is_allowed: IsAllowed = is_public) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=CheckedBackend(is_allowed)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""
        try:
            answer = self._pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(
                        scheme=request.url.raw_scheme,
                        host=request.url.raw_host,
                        port=request.url.port,
                        target=request.url.raw_path,
                    ),
                    headers=request.headers.raw,
                    content=request.stream,
                    extensions=request.extensions,
                )
            )
        except httpcore.TimeoutException as error:
            raise httpx.ReadTimeout("no answer in time") from error
        except NoAddress as error:
            raise UnknownHost(str(error)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise httpx.ConnectError(str(error) or "the connection broke off") from error
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Stream(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    """The bytes of an answer, its errors told as `httpx` tells them."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._answer.iter_stream()
        except httpcore.TimeoutException as error:
            raise httpx.ReadTimeout("no answer in time") from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise httpx.ReadError("the answer broke off") from error

    def close(self) -> None:
        self._answer.close()
