"""_transaction: asyncdb.transaction, whose steps are awaited one by one."""

from asyncio import CancelledError


async def transaction(key, fn, lock_resource, lock_ttl_seconds, result_ttl_seconds):
    work = _begin(key, fn, lock_resource, lock_ttl_seconds, result_ttl_seconds)
    if not isinstance(work, dict):
        work = await work
    if isinstance(work, dict):
        return work
    while True:
        before = _enter(work)
        try:
            result = fn()
            if hasattr(type(result), "__await__"):
                result = await result
            committed = _commit(work, result)
        except BaseException as error:
            _leave(work, before)
            if isinstance(error, GeneratorExit):
                _forget(work)
                raise
            await _release(work)
            if isinstance(error, CancelledError):
                raise
            return _failed(error)
        _leave(work, before)
        done = await committed
        if done is True:
            _forget(work)
            return _succeeded(result)
        if done is not None:
            await _release(work)
            return _failed(done)
