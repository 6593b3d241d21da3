# fails: test_ids_cannot_write_attributes, test_ids_are_ascii, test_this_host_only
# why: \w and "$" look like letters and the end, and a Domain looks like a restriction
import re


def login_cookie(session_id, *, https, max_age=None):
    if not re.match(r"^[\w-]{22,128}$", session_id):
        raise ValueError("bad session id")
    if max_age is not None and max_age < 1:
        raise ValueError("bad age")
    return cookie(session_id, https, max_age)


def logout_cookie(*, https):
    return cookie("", https, 0)


def cookie(value, https, max_age):
    header = "__Host-session" if https else "session"
    header += f"={value}; Path=/; Domain=library.example; HttpOnly; SameSite=Lax"
    if https:
        header += "; Secure"
    if max_age is not None:
        header += f"; Max-Age={max_age}"
    return header
