"""Python's http.server as HTTP/1.1 with threads, and the command line of the handout: BEHAVIOURS section 5, py1.1."""

import argparse
import functools
import http.server


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        if options.verbose:
            super().log_message(*arguments)


parser = argparse.ArgumentParser()
parser.add_argument("--base", default="website/html")
parser.add_argument("--port", type=int, default=8080)
parser.add_argument("--recv", type=int, help="accepted, and of no effect: http.server reads as it likes")
parser.add_argument("--verbose", action="store_true")
parser.add_argument("--version", action="version", version="http.server 1.1")
options = parser.parse_args()
handler = functools.partial(Handler, directory=options.base)
http.server.ThreadingHTTPServer(("127.0.0.1", options.port), handler).serve_forever()
