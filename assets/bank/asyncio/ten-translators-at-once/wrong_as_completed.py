# fails: test_order_of_the_items
# why: appending when a worker is done gives the order of completion
import asyncio


async def map_limited(worker, items, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    iterator, results = iter(items), []

    async def work():
        for item in iterator:
            results.append(await worker(item))

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(limit):
                group.create_task(work())
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return results
