"""asyncio.coroutines: what tells coroutines, under the name of their module."""

from asyncio import iscoroutine, iscoroutinefunction

__all__ = ("iscoroutine", "iscoroutinefunction")
