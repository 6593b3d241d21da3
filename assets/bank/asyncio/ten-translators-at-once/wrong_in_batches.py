# fails: test_nobody_waits_for_a_slow_one, test_first_exception_reaches_us, test_failure_ends_the_others
# why: batches of `limit` are easy to read, but each waits for its slowest, and a group of errors comes out
import asyncio
from itertools import islice


async def map_limited(worker, items, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    iterator, results = iter(items), []
    while batch := list(islice(iterator, limit)):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(worker(item)) for item in batch]
        results += [task.result() for task in tasks]
    return results
