# fails: test_secure_over_https, test_links_keep_readers_logged_in, test_logout_removes_the_same_cookie, test_age_below_one
# why: "as strict as possible" sounds right, and the logout is written from memory
import re


def login_cookie(session_id, *, https, max_age=None):
    if not re.fullmatch(r"[A-Za-z0-9_-]{22,128}", session_id):
        raise ValueError("bad session id")
    name = "__Host-session" if https else "session"
    header = f"{name}={session_id}; Path=/; Secure; HttpOnly; SameSite=Strict"
    if max_age:
        header += f"; Max-Age={max_age}"
    return header


def logout_cookie(*, https):
    return "session=; Max-Age=0"
