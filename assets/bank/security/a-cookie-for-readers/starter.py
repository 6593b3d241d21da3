def login_cookie(session_id: str, *, https: bool, max_age: int | None = None) -> str:
    """Return the value of a Set-Cookie header for this session.

    The name is `__Host-session` over https and `session` otherwise.
    Without `max_age` the cookie ends with the browser. Raises ValueError if
    `session_id` is not 22 to 128 characters of A-Z a-z 0-9 - _, or if
    `max_age` is below one.
    """
    raise NotImplementedError


def logout_cookie(*, https: bool) -> str:
    """Return the value of a Set-Cookie header that removes the cookie, with Max-Age=0."""
    raise NotImplementedError
