from collections.abc import Callable, Iterable
from typing import Any

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def only_under(
    prefixes: Iterable[str],
    middleware: Callable[[App], App],
    app: App,
) -> App:
    """Return a WSGI application with `middleware` around some paths only."""
    wanted = {segments(prefix) for prefix in prefixes}
    lengths = {len(prefix) for prefix in wanted}
    wrapped = middleware(app)

    def choose(
        environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        path = segments(environ.get("PATH_INFO", ""))
        inside = any(path[:length] in wanted for length in lengths)
        return (wrapped if inside else app)(environ, start_response)

    return choose


def segments(path: str) -> tuple[str, ...]:
    return tuple(part for part in path.split("/") if part)
