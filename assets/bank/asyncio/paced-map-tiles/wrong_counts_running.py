# fails: test_calls_overlap, test_starts_are_spaced, test_second_tries_keep_the_pace, test_two_thousand_urls
# why: a semaphore limits how many run at once, which is another thing than how many start in a second
import asyncio


class Temporary(Exception):
    pass


async def fetch_all(urls, get, *, per_second, attempts, timeout):
    if per_second <= 0 or timeout <= 0 or attempts < 1:
        raise ValueError("must be positive")
    gate = asyncio.Semaphore(max(1, int(per_second)))

    async def fetch(url):
        for _ in range(attempts):
            try:
                async with gate, asyncio.timeout(timeout):
                    return await get(url)
            except (TimeoutError, Temporary) as error:
                outcome = error
            except Exception as error:
                return error
        return outcome

    unique = list(dict.fromkeys(urls))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(url)) for url in unique]
    return {url: task.result() for url, task in zip(unique, tasks)}
