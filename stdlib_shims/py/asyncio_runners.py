"""asyncio.runners: what runs coroutines, under the name of their module."""

from asyncio import Runner, run

__all__ = ("Runner", "run")
