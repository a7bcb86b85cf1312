#!/usr/bin/env python3
"""A web server for static files, made of sockets and one thread per connection.

    main, Server   listen, accept, one thread for each client, and a good end on Ctrl-C
    Client         one connection: read a request, answer it, and again, until one side has enough
    request.py     from the octets of a request head to its meaning
    files.py       from a request-target to an open file
"""
import argparse
import os
import select
import signal
import socket
import sys
import threading
import time

from files import media_type, open_target
from request import HttpError, Request

VERSION = '1.0'
IDLE_S = 10             # to complete a request head, counted from the answer before (the handout: 5 to 15)
DRAIN_S = 9             # for answers in flight after Ctrl-C (the handout: gone within 10)
STALL_S = 60            # without progress in sending; long, for buffers on both sides hide a slow reader's progress
LINGER_S = 2            # for the client to take our last answer and close its side
PAUSE_S = 0.1           # before the next accept() when no descriptor or thread is left
EXPIRES_S = 12 * 3600

MAX_LINE = 8192         # octets of a request line; RFC 9112 §3 asks for at least 8000
MAX_HEAD = 65536        # octets of a request line and field lines together
MAX_LINGER = 1 << 20    # octets that we read past before we give a connection up
SMALL_FILE = 65536      # octets up to which head and content leave in one send
SEND_BUFFER = 1 << 18   # octets the kernel holds for a client; its own 4 MiB, 1000 times, is more than TCP may use
STACK = 1 << 19         # octets for a thread; the usual 8 MiB would reserve 8 GB of addresses for 1000 clients

REASONS = {
    200: 'OK', 301: 'Moved Permanently', 304: 'Not Modified', 400: 'Bad Request', 403: 'Forbidden',
    404: 'Not Found', 408: 'Request Timeout', 414: 'URI Too Long', 431: 'Request Header Fields Too Large',
    501: 'Not Implemented', 503: 'Service Unavailable', 505: 'HTTP Version Not Supported',
}


def http_date(seconds):
    """IMF-fixdate, RFC 9110 §5.6.7. The names are English: Python sets LC_TIME only when asked to."""
    return time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(seconds))


class Client:
    """One connection. TCP carries octets, not messages, and recv() may bring half a request or three: all goes
    into the buffer, and each request takes its own octets from there."""

    def __init__(self, server, connection):
        self.server = server
        self.connection = connection
        self.buffer = bytearray()
        self.head = b''                                 # of the request being answered

    def serve(self):
        try:
            while self.serve_one():
                pass
            self.linger()
        except OSError:
            pass                                        # reset, gone or stalled: nobody else's business
        finally:
            self.server.forget(self.connection)

    def serve_one(self):
        """Answer one request; tell whether the connection stays open for the next."""
        persistent = False
        try:
            self.head = self.read_head()
            if not self.head:
                return False
            request = Request(self.head)
            persistent = request.persistent and not self.server.stopping
            if request.method not in ('GET', 'HEAD'):
                raise HttpError(501)
            with open_target(self.server.base, request.target) as file:
                persistent = self.send_file(request, file, persistent)
        except HttpError as error:
            self.send_error(error, persistent)
        return persistent and self.skip_body(request.body_bytes)

    def receive(self, deadline):
        """The next octets, b'' at the end of the connection or of the time. The deadline is for all of a request:
        with a limit on each recv(), one octet a second would hold a thread for ever."""
        left = deadline - time.monotonic()
        if left <= 0:
            return b''                                  # even if there is more: empty lines can come without end
        try:
            self.connection.settimeout(left)
            return self.connection.recv(self.server.recv_bytes)
        except socket.timeout:
            return b''

    def read_head(self):
        """The next request head, without its blank line; b'' when the client asks no more."""
        self.head = b''
        deadline = time.monotonic() + IDLE_S
        searched = 0
        while True:
            while self.buffer.startswith(b'\r\n'):      # empty lines before a request, RFC 9112 §2.2
                del self.buffer[:2]
            if len(self.buffer) > MAX_LINE and self.buffer.find(b'\r\n', 0, MAX_LINE + 2) < 0:
                raise HttpError(414)
            end = self.buffer.find(b'\r\n\r\n', searched)
            if (end if end >= 0 else len(self.buffer)) > MAX_HEAD:
                raise HttpError(431)
            if end >= 0:
                head = bytes(self.buffer[:end])
                del self.buffer[:end + 4]
                return head
            searched = max(0, len(self.buffer) - 3)     # the blank line may come in two pieces
            piece = self.receive(deadline)
            if not piece and self.buffer:
                raise HttpError(408)
            if not piece:
                return b''
            self.buffer += piece

    def skip_body(self, count):
        """Read past a body nobody wants, lest it be taken for the next request."""
        deadline = time.monotonic() + IDLE_S
        while len(self.buffer) < count:
            piece = self.receive(deadline)
            if not piece:
                return False
            self.buffer += piece
        del self.buffer[:count]
        return True

    def linger(self):
        """Send the end, then read what still comes. If we closed with octets unread, the kernel would send a
        reset, and that can destroy our last answer before the client has read it."""
        self.connection.shutdown(socket.SHUT_WR)
        deadline = time.monotonic() + LINGER_S
        count = 0
        while count < MAX_LINGER:
            piece = self.receive(deadline)
            if not piece:
                return
            count += len(piece)

    def response_head(self, status, fields, persistent):
        asked = self.head.partition(b'\r\n')[0].decode('latin-1')
        self.server.log(f'{asked!a} {status}')          # escaped: a terminal obeys some control characters
        self.connection.settimeout(STALL_S)
        lines = [f'HTTP/1.1 {status} {REASONS[status]}', f'Date: {http_date(time.time())}',
                 f'Server: threaded-python/{VERSION}', *fields,
                 f'Connection: {"keep-alive" if persistent else "close"}', '', '']
        return '\r\n'.join(lines).encode('latin-1')

    def send_error(self, error, persistent):
        title = f'{error.status} {REASONS[error.status]}'
        page = f'<!doctype html>\n<title>{title}</title>\n<h1>{title}</h1>\n'.encode()
        fields = ['Content-Type: text/html', f'Content-Length: {len(page)}']
        if error.location:
            fields.append(f'Location: {error.location}')
        head_only = (self.head or self.buffer).startswith(b'HEAD ')
        self.connection.sendall(self.response_head(error.status, fields, persistent) + (b'' if head_only else page))

    def send_file(self, request, file, persistent):
        """Answer with a file; tell whether the connection may stay open."""
        info = os.fstat(file.fileno())                  # of the file that is open, whatever its name means by now
        modified = http_date(info.st_mtime)
        fields = [f'Last-Modified: {modified}', f'Expires: {http_date(time.time() + EXPIRES_S)}']
        # Only the very date we once gave proves that the client has this version. So no date needs parsing.
        if request.fields.get('if-modified-since') == modified and 'if-none-match' not in request.fields:
            self.connection.sendall(self.response_head(304, fields, persistent))
            return persistent
        fields += [f'Content-Type: {media_type(file.name)}', f'Content-Length: {info.st_size}']
        head = self.response_head(200, fields, persistent)
        if request.method == 'HEAD':
            self.connection.sendall(head)
            return persistent
        if info.st_size <= SMALL_FILE:
            content = file.read(info.st_size)
            self.connection.sendall(head + content)
            return persistent and len(content) == info.st_size
        # The kernel copies from file to socket, and the time limit starts again with each piece it takes.
        self.connection.sendall(head)
        sent = self.connection.sendfile(file, 0, info.st_size)
        return persistent and sent == info.st_size      # a file that shrank: only closing shows what is missing


class Server:
    """Accepts clients, and knows which connections are open."""

    def __init__(self, base, recv_bytes, verbose):
        self.base = base
        self.recv_bytes = recv_bytes
        self.verbose = verbose
        self.stopping = False
        self.bell = socket.socketpair()                 # rung by every signal, see run()
        self.lock = threading.Lock()                    # guards threads, which every thread changes when it ends
        self.threads = {}                               # by connection

    def end_on_signals(self, listener):
        def stop(_signal, _frame):                      # Python calls it in the main thread, even within accept()
            self.stopping = True
            listener.close()                            # refuses new clients at once, and makes accept() fail

        signal.signal(signal.SIGINT, stop)
        signal.signal(signal.SIGTERM, stop)
        self.bell[1].setblocking(False)
        signal.set_wakeup_fd(self.bell[1].fileno())

    def run(self, listener):
        while not self.stopping:
            try:
                # accept() alone would sleep through a signal that comes just before it.
                select.select([listener, self.bell[0]], [], [])
                connection, _address = listener.accept()
                self.start_thread(connection)
            except (OSError, RuntimeError, ValueError):
                # Closed by stop(), or out of descriptors or threads. The backlog keeps the client; trying again at once
                # would only burn the processor.
                if not self.stopping:
                    time.sleep(PAUSE_S)
        self.drain()

    def start_thread(self, connection):
        # Python waits for ordinary threads for ever when it ends, and for daemon threads not at all. drain() waits
        # a while, so these are daemons.
        thread = threading.Thread(target=Client(self, connection).serve, daemon=True)
        with self.lock:
            self.threads[connection] = thread
        try:
            thread.start()
        except RuntimeError:
            self.forget(connection)
            raise

    def forget(self, connection):
        with self.lock:
            del self.threads[connection]
            connection.close()

    def drain(self):
        """Let answers in flight reach their clients, but not for ever."""
        self.log('stopping')
        deadline = time.monotonic() + DRAIN_S
        with self.lock:
            remaining = dict(self.threads)
            for connection in remaining:
                try:
                    # Whoever waits for a request reads the end now; whoever sends an answer is not disturbed.
                    connection.shutdown(socket.SHUT_RD)
                except OSError:
                    pass                                # the client has gone
        for thread in remaining.values():
            thread.join(max(0, deadline - time.monotonic()))

    def log(self, text):
        if self.verbose:
            try:
                os.write(1, f'{text}\n'.encode())       # one write for a line: threads cannot mix theirs
            except OSError:
                self.verbose = False                    # whoever read along has left


def positive(text):
    if int(text) < 1:
        raise ValueError
    return int(text)


def main():
    parser = argparse.ArgumentParser(description='Serves the files of a folder over HTTP/1.1.')
    parser.add_argument('--base', metavar='DIR', default='website/html', help='the folder to serve (%(default)s)')
    parser.add_argument('--port', metavar='N', type=int, default=8080, help='where to listen (%(default)s)')
    parser.add_argument('--recv', metavar='BYTES', type=positive, default=65536, help='per recv() (%(default)s)')
    parser.add_argument('--verbose', action='store_true', help='print a line for every answer')
    parser.add_argument('--version', action='version', version=f'%(prog)s {VERSION}')
    arguments = parser.parse_args()
    if not os.path.isdir(arguments.base):
        sys.exit(f'There is no folder {arguments.base} to serve; name one with --base.')
    server = Server(os.fsencode(os.path.abspath(arguments.base)), arguments.recv, arguments.verbose)

    listener = socket.socket()
    # Connections of a server that ended a moment ago may still be in TIME_WAIT; they must not block the port.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Connections inherit these two. Without TCP_NODELAY the kernel may hold a small segment back until the one before
    # is acknowledged.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server.end_on_signals(listener)
    try:
        listener.bind(('', arguments.port))
        listener.listen(1024)
    except (OSError, OverflowError) as error:
        sys.exit(f'Cannot listen on port {arguments.port}: {error}')
    threading.stack_size(STACK)
    server.run(listener)


if __name__ == '__main__':
    main()
