# fails: test_bad_nonce, test_input_is_not_changed
# why: match with "$" lets a newline through, and += on the argument changes the caller's list
import re


def secured(headers, *, https, nonce):
    if not re.match(r"[A-Za-z0-9+/_-]{16,}={0,2}$", nonce):
        raise ValueError("bad nonce")
    for pair in list(headers):
        if pair[0].lower() in ("server", "x-powered-by", "x-xss-protection"):
            headers.remove(pair)
    present = {name.lower() for name, _ in headers}
    wanted = {
        "Content-Security-Policy": "default-src 'self'; "
        f"script-src 'nonce-{nonce}'; object-src 'none'; base-uri 'none'; "
        "frame-ancestors 'none'; form-action 'self'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    }
    if https:
        wanted["Strict-Transport-Security"] = "max-age=31536000"
    headers += [pair for pair in wanted.items() if pair[0].lower() not in present]
    return headers
