#!/usr/bin/env python3
"""A web server for static files, made of sockets and one thread per connection.

Read it from the bottom up:

    main           reads the command line and opens the listening socket
    Server         accepts clients, starts a thread for each, and ends in good order on Ctrl-C
    Client         one connection: read a request, answer it, and again, until one side has enough
    open_target    from a request-target to an open file
    Request        from the octets of a request head to its meaning
    HttpError      every answer that is not a file

Left out: ranges, listings of folders, methods other than GET and HEAD, chunked bodies, TLS, Windows.
"""
import argparse
import errno
import os
import re
import signal
import socket
import stat
import sys
import threading
import time

VERSION = '1.0'

IDLE_S = 10             # to complete a request head, counted from the answer before (the handout: 5 to 15)
DRAIN_S = 9             # for answers in flight after Ctrl-C (the handout: gone within 10)
STALL_S = 60            # without any progress in sending. The kernel holds megabytes for a slow reader and wakes us
                        # only when a good part of them has been read, so a short limit would cut slow, honest readers.
LINGER_S = 2            # for the client to take our last answer and close its side
PAUSE_S = 0.1           # before the next accept() when the system has no descriptor or thread left
EXPIRES_S = 12 * 3600

MAX_LINE = 8192         # octets of a request line; RFC 9112 §3 asks for at least 8000
MAX_HEAD = 65536        # octets of a request line and field lines together
MAX_BODY = 65536        # octets of a body that we read past; after a longer one we close
MAX_LINGER = 1 << 20    # octets that we read past before we give up a connection
SMALL_FILE = 65536      # octets up to which head and content leave in one send
STACK = 512 * 1024      # octets a thread; the usual 8 MiB would reserve 8 GB of addresses for 1000 clients

REASONS = {
    200: 'OK', 301: 'Moved Permanently', 304: 'Not Modified', 400: 'Bad Request', 403: 'Forbidden',
    404: 'Not Found', 408: 'Request Timeout', 414: 'URI Too Long', 431: 'Request Header Fields Too Large',
    501: 'Not Implemented', 503: 'Service Unavailable', 505: 'HTTP Version Not Supported',
}

TYPES = {
    b'.html': 'text/html', b'.htm': 'text/html', b'.css': 'text/css', b'.js': 'text/javascript',
    b'.mjs': 'text/javascript', b'.json': 'application/json', b'.txt': 'text/plain', b'.xml': 'application/xml',
    b'.png': 'image/png', b'.jpg': 'image/jpeg', b'.jpeg': 'image/jpeg', b'.gif': 'image/gif',
    b'.svg': 'image/svg+xml', b'.webp': 'image/webp', b'.ico': 'image/vnd.microsoft.icon',
    b'.pdf': 'application/pdf', b'.woff': 'font/woff', b'.woff2': 'font/woff2',
    b'.mp3': 'audio/mpeg', b'.mp4': 'video/mp4', b'.webm': 'video/webm', b'.wasm': 'application/wasm',
}

# The grammar, RFC 9110 §5.6.2 and RFC 9112 §3. Octets from 80 on are not allowed in a target, but browsers of
# old sent them, and no file name is unsafe because of them.
TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
REQUEST_LINE = re.compile(r"(" + TOKEN.pattern + r") ([!-~\x80-\xff]+) HTTP/([0-9])\.([0-9])")
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


class HttpError(Exception):
    """An answer other than a file: its status code and, for a redirection, the new place."""

    def __init__(self, status, location=None):
        super().__init__(status)
        self.status = status
        self.location = location


class Request:
    """What a request head says. Raises HttpError when it breaks the grammar; then nobody can know where the
    next request begins, and the connection has to end."""

    def __init__(self, head):
        # ISO-8859-1 gives every octet a character, so that no client can make decode() fail.
        line, *field_lines = head.decode('latin-1').split('\r\n')
        match = REQUEST_LINE.fullmatch(line)
        if not match:
            raise HttpError(400)
        self.method, self.target, major, minor = match.groups()
        if major != '1':
            raise HttpError(505)
        self.fields = parse_fields(field_lines)

        # Fields that came twice were joined with a blank, and no host name has one.
        host = self.fields.get('host', '' if minor == '0' else None)
        if host is None or ' ' in host or '\t' in host:
            raise HttpError(400)
        if 'transfer-encoding' in self.fields:
            raise HttpError(501)
        length = self.fields.get('content-length', '0')
        if not length.isdecimal() or len(length) > 18:
            raise HttpError(400)
        self.body_bytes = int(length)

        options = {option.strip().lower() for option in self.fields.get('connection', '').split(',')}
        wanted = 'close' not in options and (minor != '0' or 'keep-alive' in options)
        # A client that sent Expect may send its body after our answer or leave it out: only closing is safe.
        skippable = self.body_bytes == 0 or (self.body_bytes <= MAX_BODY and 'expect' not in self.fields)
        self.persistent = wanted and skippable


def parse_fields(lines):
    """Field lines as a dict, names in lower case; lines with the same name become one list (RFC 9110 §5.3)."""
    fields = {}
    for line in lines:
        name, colon, value = line.partition(':')
        value = value.strip(' \t')
        if not colon or not TOKEN.fullmatch(name) or CONTROL.search(value):
            raise HttpError(400)
        name = name.lower()
        fields[name] = f'{fields[name]}, {value}' if name in fields else value
    return fields


def percent_decode(text):
    """Octets with every %XX replaced, once. Text after a lone percent sign could mean anything, so it is 400."""
    first, *parts = text.split(b'%')
    decoded = bytearray(first)
    for part in parts:
        if not re.match(rb'[0-9A-Fa-f]{2}', part):
            raise HttpError(400)
        decoded.append(int(part[:2], 16))
        decoded += part[2:]
    return bytes(decoded)


def open_target(base, target):
    """The open file that a request-target names. Links are followed: who may write in base decides what is
    public. File names are octets here, as they are for the kernel."""
    path = target.partition('?')[0]
    if path[:7].lower() == 'http://':               # absolute-form, RFC 9112 §3.2.2
        path = '/' + path[7:].partition('/')[2]
    if path[0:1] != '/':
        raise HttpError(400)
    name = percent_decode(path.encode('latin-1'))
    if b'\0' in name:
        raise HttpError(400)
    if b'..' in name.split(b'/'):                   # after decoding, and browsers resolve dots before they ask
        raise HttpError(404)
    if name.endswith(b'/'):
        name += b'index.html'
    try:
        # base + name, not os.path.join, which forgets base when name starts with a slash.
        file = open(base + name, 'rb', buffering=0, opener=open_at_once)
    except IsADirectoryError:
        # One slash in front: "//x/" in Location would name the host x.
        raise HttpError(301, '/' + path.strip('/') + '/') from None
    except PermissionError:
        raise HttpError(403) from None
    except OSError as error:
        raise HttpError(503 if error.errno in (errno.EMFILE, errno.ENFILE) else 404) from None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise HttpError(404)
    return file


def open_at_once(path, flags):
    """open() of a FIFO waits for somebody to write into it, unless told not to wait."""
    return os.open(path, flags | os.O_NONBLOCK)


def http_date(seconds):
    """IMF-fixdate, RFC 9110 §5.6.7. The names are English: Python sets LC_TIME only when asked to."""
    return time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(seconds))


class Client:
    """One connection, and what has been received on it but not yet used."""

    def __init__(self, server, connection, address):
        self.server = server
        self.connection = connection
        self.address = address
        self.buffer = bytearray()

    def serve(self):
        try:
            # Without this the kernel may hold back a small segment until the client acknowledges the one before.
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while self.serve_one():
                pass
            self.linger()
        except OSError:
            pass                                    # reset, gone, or stalled: the business of this client alone
        finally:
            self.server.forget(self.connection)

    def serve_one(self):
        """Answer one request; tell whether the connection stays open for the next."""
        head = b''
        try:
            head = self.read_head()
            if head is None:
                return False
            request = Request(head)
        except HttpError as error:
            return self.send_error(error, head[:5] == b'HEAD ', False)
        persistent = request.persistent and not self.server.stopping
        try:
            if request.method not in ('GET', 'HEAD'):
                raise HttpError(501)
            with open_target(self.server.base, request.target) as file:
                persistent = self.send_file(request, file, persistent)
        except HttpError as error:
            self.send_error(error, request.method == 'HEAD', persistent)
        return persistent and self.skip_body(request.body_bytes)

    # Receiving. TCP carries octets, not messages: recv() may bring half a request or three, so all goes to the
    # buffer, and each request takes its own octets from there.

    def receive(self, deadline):
        """The next octets, b'' at the end of the connection. The deadline is for the whole request, because a
        limit on each recv() would let a client hold a thread for ever with one octet a second."""
        remaining_s = deadline - time.monotonic()
        if remaining_s <= 0:
            raise socket.timeout
        self.connection.settimeout(remaining_s)
        return self.connection.recv(self.server.recv_bytes)

    def read_head(self):
        """The next request head, without its blank line; None when the client has no more to ask."""
        deadline = time.monotonic() + IDLE_S
        searched = 0
        while True:
            while self.buffer.startswith(b'\r\n'):  # empty lines before a request, RFC 9112 §2.2
                del self.buffer[:2]
            end = self.buffer.find(b'\r\n\r\n', searched)
            if len(self.buffer) > MAX_LINE and self.buffer.find(b'\r\n', 0, MAX_LINE + 2) < 0:
                raise HttpError(414)
            if (len(self.buffer) if end < 0 else end) > MAX_HEAD:
                raise HttpError(431)
            if end >= 0:
                head = bytes(self.buffer[:end])
                del self.buffer[:end + 4]
                return head
            searched = max(0, len(self.buffer) - 3)  # the blank line may come in two pieces
            try:
                piece = self.receive(deadline)
            except socket.timeout:
                if self.buffer:
                    raise HttpError(408) from None
                return None
            if not piece:
                return None
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
        """Say the end, then read what the client still sends. Closing with octets unread makes the kernel send
        a reset, which can destroy our last answer before the client has read it."""
        self.connection.shutdown(socket.SHUT_WR)
        deadline = time.monotonic() + LINGER_S
        rest = MAX_LINGER
        while rest > 0:
            piece = self.receive(deadline)
            if not piece:
                return
            rest -= len(piece)

    # Sending. Each method tells whether the connection may stay open.

    def head(self, status, fields, persistent):
        self.server.log(f'{self.address[0]}:{self.address[1]} {status}')
        lines = [
            f'HTTP/1.1 {status} {REASONS[status]}',
            f'Date: {http_date(time.time())}',
            f'Server: threaded-python/{VERSION}',
            *fields,
            f'Connection: {"keep-alive" if persistent else "close"}',
        ]
        return '\r\n'.join(lines + ['', '']).encode('latin-1')

    def send_error(self, error, head_only, persistent):
        title = f'{error.status} {REASONS[error.status]}'
        page = f'<!doctype html>\n<title>{title}</title>\n<h1>{title}</h1>\n'.encode()
        fields = ['Content-Type: text/html', f'Content-Length: {len(page)}']
        if error.location:
            fields.append(f'Location: {error.location}')
        head = self.head(error.status, fields, persistent)
        self.connection.settimeout(STALL_S)
        self.connection.sendall(head if head_only else head + page)
        return persistent

    def send_file(self, request, file, persistent):
        info = os.fstat(file.fileno())              # of the file that is open, whatever its name means by now
        length = info.st_size
        modified = http_date(info.st_mtime)
        fields = [f'Last-Modified: {modified}', f'Expires: {http_date(time.time() + EXPIRES_S)}']
        self.connection.settimeout(STALL_S)
        # The very date we gave is the only one that proves anything; so there is no date to parse.
        asked = request.fields
        if asked.get('if-modified-since') == modified and 'if-none-match' not in asked:
            self.connection.sendall(self.head(304, fields, persistent))
            return persistent

        fields.append(f'Content-Type: {TYPES.get(extension(file.name), "application/octet-stream")}')
        fields.append(f'Content-Length: {length}')
        head = self.head(200, fields, persistent)
        if request.method == 'HEAD':
            self.connection.sendall(head)
            return persistent
        if length <= SMALL_FILE:
            content = file.read(length)
            self.connection.sendall(head + content)
            sent = len(content)
        else:
            # The kernel copies from file to socket; the limit counts from the last progress, not from the start.
            self.connection.sendall(head)
            sent = self.connection.sendfile(file, 0, length)
        return persistent and sent == length        # a file that shrank leaves a hole that only closing can show


def extension(name):
    return os.path.splitext(name)[1].lower()


class Server:
    """Accepts clients, and knows which connections are open."""

    def __init__(self, base, recv_bytes, verbose):
        self.base = base
        self.recv_bytes = recv_bytes
        self.verbose = verbose
        self.stopping = False
        self.lock = threading.Lock()                # guards threads, which every thread changes when it ends
        self.threads = {}                           # by connection

    def run(self, listener):
        """Serve until a signal comes. Python runs signal handlers in the main thread, between two steps of this
        loop; a closed listener refuses new clients at once, and makes accept() fail."""
        def stop(_signal, _frame):
            self.stopping = True
            listener.close()

        signal.signal(signal.SIGINT, stop)
        signal.signal(signal.SIGTERM, stop)
        listener.listen(1024)
        self.log(f'listening on port {listener.getsockname()[1]}')
        while not self.stopping:
            try:
                connection, address = listener.accept()
            except OSError:
                # Out of descriptors, most likely. The client stays in the backlog; trying again at once would
                # only burn the processor.
                if not self.stopping:
                    time.sleep(PAUSE_S)
                continue
            self.start_thread(connection, address)
        self.drain()

    def start_thread(self, connection, address):
        # Python waits for ordinary threads for ever, and for daemon threads not at all. We want to wait a while,
        # so the threads are daemons and drain() does the waiting.
        thread = threading.Thread(target=Client(self, connection, address).serve, daemon=True)
        with self.lock:
            self.threads[connection] = thread
        try:
            thread.start()
        except RuntimeError:                        # no more threads
            self.forget(connection)
            time.sleep(PAUSE_S)

    def forget(self, connection):
        with self.lock:
            del self.threads[connection]
            connection.close()

    def drain(self):
        """Let answers in flight reach their clients, but not for ever."""
        self.log('stopping')
        deadline = time.monotonic() + DRAIN_S
        with self.lock:
            remaining = list(self.threads.items())
            for connection, _ in remaining:
                try:
                    # Whoever waits for a request reads the end now; whoever sends an answer is not disturbed.
                    connection.shutdown(socket.SHUT_RD)
                except OSError:
                    pass                            # the client was faster
        for _, thread in remaining:
            thread.join(max(0, deadline - time.monotonic()))

    def log(self, text):
        if self.verbose:
            print(text, flush=True)


def parse_arguments():
    def positive(text):
        number = int(text)
        if number < 1:
            raise ValueError
        return number

    parser = argparse.ArgumentParser(description='Serves the files of a folder over HTTP/1.1.')
    parser.add_argument('--base', metavar='DIR', default='website/html', help='the folder to serve (%(default)s)')
    parser.add_argument('--port', metavar='N', type=int, default=8080, help='where to listen (%(default)s)')
    parser.add_argument('--recv', metavar='BYTES', type=positive, default=65536,
                        help='the most to receive at once (%(default)s)')
    parser.add_argument('--verbose', action='store_true', help='print a line for every answer')
    parser.add_argument('--version', action='version', version=f'%(prog)s {VERSION}')
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    if not os.path.isdir(arguments.base):
        sys.exit(f'There is no folder {arguments.base} to serve; name one with --base.')
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # Connections of a server that ended a moment ago may still be in TIME_WAIT; they must not block the port.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(('', arguments.port))
    except (OSError, OverflowError) as error:
        sys.exit(f'Cannot listen on port {arguments.port}: {error}.')
    threading.stack_size(STACK)
    Server(os.fsencode(os.path.abspath(arguments.base)), arguments.recv, arguments.verbose).run(listener)


if __name__ == '__main__':
    main()
