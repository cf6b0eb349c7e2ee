"""asyncio.events: loops, handles and policies, under the name of their module."""

from asyncio import (AbstractEventLoop, AbstractEventLoopPolicy, BaseDefaultEventLoopPolicy, Handle, TimerHandle,
                     get_event_loop, get_event_loop_policy, get_running_loop, new_event_loop,
                     set_event_loop, set_event_loop_policy)

__all__ = ("AbstractEventLoop", "AbstractEventLoopPolicy", "Handle", "TimerHandle",
           "get_event_loop", "get_event_loop_policy", "get_running_loop", "new_event_loop",
           "set_event_loop", "set_event_loop_policy")
