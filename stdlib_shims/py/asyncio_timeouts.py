"""asyncio.timeouts: limits of time, under the name of their module."""

from asyncio import Timeout, timeout, timeout_at

__all__ = ("Timeout", "timeout", "timeout_at")
