#!/usr/bin/env python3
"""The start of a web server: it listens, and gives everybody the same page.

Run it, open http://localhost:8080/ in a browser, and make it better from there.
"""
import argparse
import socket
import sys

PAGE = b'<!doctype html>\n<title>It lives</title>\n<h1>It lives</h1>\n<p>Every request gets this page.\n'


def parse_arguments():
    parser = argparse.ArgumentParser(description='Serves the files of a folder over HTTP/1.1.')
    parser.add_argument('--base', metavar='DIR', default='website/html', help='the folder to serve (%(default)s)')
    parser.add_argument('--port', metavar='N', type=int, default=8080, help='where to listen (%(default)s)')
    parser.add_argument('--recv', metavar='BYTES', type=int, default=65536,
                        help='the most octets that one recv() may bring (%(default)s)')
    parser.add_argument('--verbose', action='store_true', help='say what happens')
    parser.add_argument('--version', action='version', version='%(prog)s 0.1')
    return parser.parse_args()


def listen(port):
    """A socket that accepts clients from any network."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.bind(('', port))
        listener.listen(10)
    except OSError as error:
        sys.exit(f'Cannot listen on port {port}: {error}')
    return listener


def serve(connection, arguments):
    """Answer one client. Nearly all of your work goes here.

    recv() brings what has arrived by now: less than a request, exactly one, or more than one. This takes whatever
    comes first for a whole request and never looks at it. A real server reads on until the empty line that ends the
    head, finds out which file is wanted, and sends that; then it waits for the next request on the same connection.
    """
    request = connection.recv(arguments.recv)
    if arguments.verbose:
        print(f'received {len(request)} octets: {request[:60]!r}', flush=True)
    head = f'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(PAGE)}\r\nConnection: close\r\n\r\n'
    connection.sendall(head.encode() + PAGE)


def main():
    arguments = parse_arguments()
    listener = listen(arguments.port)
    if arguments.verbose:
        print(f'listening on port {arguments.port}', flush=True)
    try:
        # One client after the other: while serve() waits for a slow one, all others wait as well. Checkpoint 2 is
        # about this loop.
        while True:
            connection, address = listener.accept()
            with connection:
                serve(connection, arguments)
    except KeyboardInterrupt:
        listener.close()                            # Ctrl-C. An answer that was on its way is cut; see the handout.


if __name__ == '__main__':
    main()
