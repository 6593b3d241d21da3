import re

DROPPED = frozenset({"server", "x-powered-by", "x-xss-protection"})
NONCE = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")


def secured(
    headers: list[tuple[str, str]], *, https: bool, nonce: str
) -> list[tuple[str, str]]:
    """Return the headers of an answer, completed by the security headers."""
    if not NONCE.fullmatch(nonce):
        raise ValueError("nonce must be base64 with 16 or more characters")
    policy = [
        "default-src 'self'",
        f"script-src 'nonce-{nonce}'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    ]
    wanted = [
        ("Content-Security-Policy", "; ".join(policy)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ]
    if https:
        wanted.append(("Strict-Transport-Security", "max-age=31536000"))

    kept = [pair for pair in headers if pair[0].lower() not in DROPPED]
    present = {name.lower() for name, _ in kept}
    return kept + [pair for pair in wanted if pair[0].lower() not in present]
