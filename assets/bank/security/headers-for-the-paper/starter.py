def secured(
    headers: list[tuple[str, str]], *, https: bool, nonce: str
) -> list[tuple[str, str]]:
    """Return the headers of an answer, completed by the security headers.

    Headers that are there already stay and win, in any case of their names;
    Server, X-Powered-By and X-XSS-Protection are dropped. `headers` itself is
    not changed. Strict-Transport-Security is added only if `https`.
    Raises ValueError if `nonce` is not base64, plain or URL-safe, with 16 or
    more characters before its padding of at most two "=".
    """
    raise NotImplementedError
