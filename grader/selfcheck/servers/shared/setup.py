"""What a server does before it serves: read its command line, listen, and hear Ctrl-C."""
import argparse
import os
import signal
import socket
import sys

from talk import VERSION

SEND_BUFFER = 1 << 18   # octets the kernel holds for a client; its own 4 MiB, 1000 times, is more than TCP may use


def positive(text):
    if int(text) < 1:
        raise ValueError
    return int(text)


def read_options():
    parser = argparse.ArgumentParser(description='Serves the files of a folder over HTTP/1.1.')
    parser.add_argument('--base', metavar='DIR', default='website/html', help='the folder to serve (%(default)s)')
    parser.add_argument('--port', metavar='N', type=int, default=8080, help='where to listen (%(default)s)')
    parser.add_argument('--recv', metavar='BYTES', type=positive, default=65536, help='per recv() (%(default)s)')
    parser.add_argument('--verbose', action='store_true', help='print a line for every answer')
    parser.add_argument('--version', action='version', version=f'%(prog)s {VERSION}')
    options = parser.parse_args()
    if not os.path.isdir(options.base):
        sys.exit(f'There is no folder {options.base} to serve; name one with --base.')
    options.base = os.fsencode(os.path.abspath(options.base))
    return options


def listen(port):
    listener = socket.socket()
    # Connections of a server that ended a moment ago may still be in TIME_WAIT; they must not block the port.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Connections inherit these two. Without TCP_NODELAY the kernel may hold a small segment back until the one before
    # is acknowledged.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.setblocking(False)
    try:
        listener.bind(('', port))
        listener.listen(1024)
    except (OSError, OverflowError) as error:
        sys.exit(f'Cannot listen on port {port}: {error}')
    return listener


def hang_bell():
    """A socket that becomes readable on Ctrl-C or SIGTERM, so that a loop hears them as it hears its clients. A
    handler that raised an exception would end whatever was being done at that moment half way."""
    bell, rope = socket.socketpair()
    rope.setblocking(False)
    signal.set_wakeup_fd(rope.detach())                 # detached: open until the program ends
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda _signal, _frame: None)
    return bell


def say(options, text):
    if options.verbose:
        try:
            os.write(1, f'{text}\n'.encode())           # one write for a line: processes cannot mix theirs
        except OSError:
            options.verbose = False                     # whoever read along has left
