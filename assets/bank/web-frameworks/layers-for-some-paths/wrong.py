# fails: test_longer_name_is_another_page, test_slashes_are_folded
# why: startswith with a tuple is short, and knows nothing of segments
def only_under(prefixes, middleware, app):
    wanted = tuple(prefix.rstrip("/") for prefix in prefixes)
    wrapped = middleware(app)

    def choose(environ, start_response):
        inside = environ["PATH_INFO"].startswith(wanted)
        return (wrapped if inside else app)(environ, start_response)

    return choose
