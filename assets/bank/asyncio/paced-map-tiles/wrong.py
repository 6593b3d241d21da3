# fails: test_waiting_for_a_turn_is_not_slow, test_two_thousand_urls
# why: putting the time limit around everything also counts the time spent in the queue
import asyncio


class Temporary(Exception):
    pass


async def fetch_all(urls, get, *, per_second, attempts, timeout):
    if per_second <= 0 or timeout <= 0 or attempts < 1:
        raise ValueError("must be positive")
    lock = asyncio.Lock()
    free_at = 0.0

    async def paced(url):
        nonlocal free_at
        loop = asyncio.get_running_loop()
        async with lock:
            await asyncio.sleep(free_at - loop.time())
            free_at = loop.time() + 1 / per_second
        return await get(url)

    async def fetch(url):
        for attempt in range(attempts):
            try:
                async with asyncio.timeout(timeout):
                    return await paced(url)
            except (TimeoutError, Temporary) as error:
                outcome = error
            except Exception as error:
                return error
        return outcome

    unique = list(dict.fromkeys(urls))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(url)) for url in unique]
    return {url: task.result() for url, task in zip(unique, tasks)}
