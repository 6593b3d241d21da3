# fails: test_built_once, test_slashes_are_folded, test_root_means_everything, test_prefixes_from_a_generator
# why: it reads naturally to wrap the application where it is needed
def only_under(prefixes, middleware, app):
    def choose(environ, start_response):
        path = environ["PATH_INFO"]
        for prefix in prefixes:
            if path == prefix or path.startswith(prefix + "/"):
                return middleware(app)(environ, start_response)
        return app(environ, start_response)

    return choose
