import re

SESSION_ID = re.compile(r"[A-Za-z0-9_-]{22,128}")


def login_cookie(session_id: str, *, https: bool, max_age: int | None = None) -> str:
    """Return the value of a Set-Cookie header for this session."""
    if not SESSION_ID.fullmatch(session_id):
        raise ValueError("not a session id")
    if max_age is not None and max_age < 1:
        raise ValueError("max_age must be at least 1")
    return _cookie(session_id, https, max_age)


def logout_cookie(*, https: bool) -> str:
    """Return the value of a Set-Cookie header that removes the cookie."""
    return _cookie("", https, max_age=0)


def _cookie(value: str, https: bool, max_age: int | None) -> str:
    name = "__Host-session" if https else "session"
    parts = [f"{name}={value}", "Path=/", "HttpOnly", "SameSite=Lax"]
    if https:
        parts.append("Secure")
    if max_age is not None:
        parts.append(f"Max-Age={max_age}")
    return "; ".join(parts)
