def is_plain(code: str) -> bool:
    """Tell whether `code` holds only ASCII letters and digits, and at least one."""
    return code.isascii() and code.isalnum()
