"""asyncio.threads: functions that would run in threads, under the name of their module."""

from asyncio import to_thread

__all__ = ("to_thread",)
