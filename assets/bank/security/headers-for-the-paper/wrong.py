# fails: test_views_win_in_any_case, test_empty_value_counts, test_repeated_headers_stay, test_dropped_headers, test_bad_nonce
# why: a dictionary is the obvious shape for headers, but names have no case and may repeat
def secured(headers, *, https, nonce):
    if len(nonce) < 16:
        raise ValueError("nonce is too short")
    found = dict(headers)
    for name in ("Server", "X-Powered-By", "X-XSS-Protection"):
        found.pop(name, None)
    found.setdefault(
        "Content-Security-Policy",
        f"default-src 'self'; script-src 'nonce-{nonce}'; object-src 'none'; "
        "base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    )
    found.setdefault("X-Content-Type-Options", "nosniff")
    found.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    if https:
        found.setdefault("Strict-Transport-Security", "max-age=31536000")
    return list(found.items())
