# fails: test_items_are_taken_late, test_failure_ends_the_others
# why: a semaphore with gather limits the work, but makes a task for each item first, and cancels nobody
import asyncio


async def map_limited(worker, items, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    gate = asyncio.Semaphore(limit)

    async def guarded(item):
        async with gate:
            return await worker(item)

    return await asyncio.gather(*(guarded(item) for item in items))
