"""One client's side of the story without its socket: octets in, answers out. The servers beside this folder share it."""
import os
import time

from files import media_type, open_target
from request import HttpError, Request

VERSION = '1.0'
EXPIRES_S = 12 * 3600
MAX_LINE = 8192         # octets of a request line; RFC 9112 §3 asks for at least 8000
MAX_HEAD = 65536        # octets of a request line and field lines together
SMALL_FILE = 65536      # octets up to which a file is read whole, so that it leaves in one piece with its head
SLICE = 1 << 18         # octets of a larger file that are sent before somebody else has a turn

REASONS = {
    200: 'OK', 301: 'Moved Permanently', 304: 'Not Modified', 400: 'Bad Request', 403: 'Forbidden',
    404: 'Not Found', 408: 'Request Timeout', 414: 'URI Too Long', 431: 'Request Header Fields Too Large',
    501: 'Not Implemented', 503: 'Service Unavailable', 505: 'HTTP Version Not Supported',
}


def http_date(seconds):
    """IMF-fixdate, RFC 9110 §5.6.7. The names are English: Python sets LC_TIME only when asked to."""
    return time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(seconds))


class Answer:
    """What is still to be sent of one answer: octets, then the rest of a file."""

    def __init__(self, status, fields, persistent, asked=b''):
        lines = [f'HTTP/1.1 {status} {REASONS[status]}', f'Date: {http_date(time.time())}',
                 f'Server: selfcheck/{VERSION}', *fields,
                 f'Connection: {"keep-alive" if persistent else "close"}', '', '']
        self.octets = '\r\n'.join(lines).encode('latin-1')
        self.persistent = persistent
        self.file = None
        self.offset = self.end = 0
        self.says = f'{asked.decode("latin-1")!a} {status}'         # escaped: a terminal obeys some characters

    def send_some(self, connection):
        """Hand the kernel what it takes now; tell whether that was the last of it."""
        if self.octets:
            self.octets = self.octets[connection.send(self.octets):]
        elif self.offset < self.end:
            sent = os.sendfile(connection.fileno(), self.file.fileno(), self.offset, min(SLICE, self.end - self.offset))
            self.offset += sent
            if not sent:                                # the file shrank: only closing shows what is missing
                self.persistent = False
                self.end = self.offset
        return not self.octets and self.offset == self.end

    def close(self):
        if self.file:
            self.file.close()


class Talk:
    """What one client sent and has not been answered yet."""

    def __init__(self, base, buffer=b'', skip_bytes=0):
        self.base = base
        self.buffer = bytearray(buffer)
        self.skip_bytes = skip_bytes                    # of a body nobody wants, and still to come

    def hear(self, octets):
        self.buffer += octets

    def answer(self):
        """The answer to the next request; None as long as its head is not complete."""
        if self.skip_bytes:
            skipped = min(self.skip_bytes, len(self.buffer))
            del self.buffer[:skipped]
            self.skip_bytes -= skipped
            if self.skip_bytes:
                return None
        head = None
        persistent = False
        try:
            head = self.take_head()
            if head is None:
                return None
            request = Request(head)
            persistent = request.persistent
            self.skip_bytes = request.body_bytes if persistent else 0
            if request.method not in ('GET', 'HEAD'):
                raise HttpError(501)
            return self.file_answer(request, head)
        except HttpError as error:
            return error_answer(error, persistent, head or bytes(self.buffer))

    def late(self):
        """The answer to a client that did not complete its request in time; None where it asked nothing."""
        return error_answer(HttpError(408), False, bytes(self.buffer)) if self.buffer else None

    def take_head(self):
        """The next request head without its blank line, taken from the buffer; None as long as it is not there."""
        while self.buffer.startswith(b'\r\n'):          # empty lines before a request, RFC 9112 §2.2
            del self.buffer[:2]
        if len(self.buffer) > MAX_LINE and self.buffer.find(b'\r\n', 0, MAX_LINE + 2) < 0:
            raise HttpError(414)
        end = self.buffer.find(b'\r\n\r\n')
        if (end if end >= 0 else len(self.buffer)) > MAX_HEAD:
            raise HttpError(431)
        if end < 0:
            return None
        head = bytes(self.buffer[:end])
        del self.buffer[:end + 4]
        return head

    def file_answer(self, request, head):
        file = open_target(self.base, request.target)
        info = os.fstat(file.fileno())                  # of the file that is open, whatever its name means by now
        fields = [f'Last-Modified: {http_date(info.st_mtime)}', f'Expires: {http_date(time.time() + EXPIRES_S)}',
                  f'Content-Type: {media_type(file.name)}', f'Content-Length: {info.st_size}']
        answer = Answer(200, fields, request.persistent, first_line(head))
        if request.method == 'HEAD' or info.st_size <= SMALL_FILE:
            content = b'' if request.method == 'HEAD' else file.read(info.st_size)
            answer.octets += content
            answer.persistent = request.persistent and len(content) == (0 if request.method == 'HEAD' else info.st_size)
            file.close()
        else:
            answer.file, answer.end = file, info.st_size
        return answer


def error_answer(error, persistent, head):
    title = f'{error.status} {REASONS[error.status]}'
    page = f'<!doctype html>\n<title>{title}</title>\n<h1>{title}</h1>\n'.encode()
    fields = ['Content-Type: text/html', f'Content-Length: {len(page)}']
    if error.location:
        fields.append(f'Location: {error.location}')
    answer = Answer(error.status, fields, persistent, first_line(head))
    answer.octets += b'' if head.startswith(b'HEAD ') else page
    return answer


def first_line(head):
    return head.partition(b'\r\n')[0][:200]
