"""asyncio.exceptions: the exceptions of asyncio under the name of their module."""

from asyncio import (BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError,
                     TimeoutError)

__all__ = ("BrokenBarrierError", "CancelledError", "IncompleteReadError", "InvalidStateError",
           "TimeoutError")
