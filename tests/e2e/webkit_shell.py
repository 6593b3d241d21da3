#!/usr/bin/python3
"""The smallest browser that WebKitWebDriver can drive: one WebKitGTK view in a window per tab.

WebKitWebDriver starts it and passes --automation; the rest comes from webkitgtk:browserOptions.
"""

import argparse
import os

options = argparse.ArgumentParser()
options.add_argument("--automation", action="store_true")
options.add_argument("--profile", required=True, help="folder for what the browser keeps")
options.add_argument("--console", required=True, help="file that gets the console's lines")
options.add_argument("--requests", required=True, help="file that gets the address of every request")
options.add_argument("--script", required=True, help="script that runs in every page before its own")
options.add_argument("--size", default="1280x800")
options.add_argument("--dark", action="store_true")
options = options.parse_known_args()[0]

# The engine writes the console to its output, which the driver would swallow.
console = os.open(options.console, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
os.dup2(console, 1)
os.dup2(console, 2)

import gi  # noqa: E402

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

Gtk.init(None)
Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", options.dark)
WIDTH, HEIGHT = map(int, options.size.split("x"))

context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=os.path.join(options.profile, "data"),
        base_cache_directory=os.path.join(options.profile, "cache"),
    )
)
context.set_automation_allowed(True)
settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
windows: set[Gtk.Window] = set()
with open(options.script) as file:
    SCRIPT = WebKit2.UserScript.new(
        file.read(),
        WebKit2.UserContentInjectedFrames.ALL_FRAMES,
        WebKit2.UserScriptInjectionTime.START,
        None,
        None,
    )


def asked(_view, _resource, request):
    with open(options.requests, "a") as file:
        file.write(request.get_uri() + "\n")


def open_view(*_):
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    view.get_user_content_manager().add_script(SCRIPT)
    view.connect("resource-load-started", asked)
    # A fixed request, so that a window is as narrow as a phone if asked to be.
    view.set_size_request(WIDTH, HEIGHT)
    window = Gtk.Window(resizable=False)
    window.add(view)
    window.show_all()
    windows.add(window)
    view.connect("close", lambda *_: window.destroy())
    window.connect("destroy", closed)
    return view


def closed(window):
    windows.discard(window)
    if not windows:
        Gtk.main_quit()


def started(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("webkit-shell")
    about.set_version(1, 0, 0)
    session.set_application_info(about)
    session.connect("create-web-view::tab", open_view)
    session.connect("create-web-view::window", open_view)
    session.connect("will-close", lambda *_: Gtk.main_quit())


context.connect("automation-started", started)
Gtk.main()
