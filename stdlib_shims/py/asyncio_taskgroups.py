"""asyncio.taskgroups: groups of tasks, under the name of their module."""

from asyncio import TaskGroup

__all__ = ("TaskGroup",)
