# fails: test_last_error_is_the_outcome, test_slow_calls_time_out, test_other_errors_are_not_repeated, test_second_tries_keep_the_pace
# why: a task group ends everything at the first error, and the pause before a second try follows no pace
import asyncio


class Temporary(Exception):
    pass


async def fetch_all(urls, get, *, per_second, attempts, timeout):
    if per_second <= 0 or timeout <= 0 or attempts < 1:
        raise ValueError("must be positive")

    async def fetch(url, delay):
        await asyncio.sleep(delay)
        for attempt in range(attempts):
            try:
                async with asyncio.timeout(timeout):
                    return await get(url)
            except (TimeoutError, Temporary):
                if attempt == attempts - 1:
                    raise
                await asyncio.sleep(1 / per_second)

    tasks = {}
    async with asyncio.TaskGroup() as group:
        for number, url in enumerate(dict.fromkeys(urls)):
            tasks[url] = group.create_task(fetch(url, number / per_second))
    return {url: task.result() for url, task in tasks.items()}
