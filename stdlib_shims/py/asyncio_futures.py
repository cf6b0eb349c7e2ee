"""asyncio.futures: futures, under the name of their module."""

from asyncio import Future, isfuture, wrap_future

__all__ = ("Future", "isfuture", "wrap_future")
