"""From the octets of a request head to its meaning: RFC 9112 §2 to §6 and §9.3, as far as GET and HEAD need them."""
import re

MAX_BODY = 65536        # octets of a body that we read past; after a longer one we close

# RFC 9110 §5.6.2, RFC 9112 §3. Octets above 7F have no place in a target, but do no harm, and some clients send them.
TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
REQUEST_LINE = re.compile(rf'({TOKEN.pattern}) ([!-~\x80-\xff]+) HTTP/([0-9])\.([0-9])')
CONTROL = re.compile(r'[\x00-\x08\x0a-\x1f\x7f]')


class HttpError(Exception):
    """An answer other than a file: its status code and, for a redirection, the new place."""

    def __init__(self, status, location=''):
        super().__init__(status)
        self.status = status
        self.location = location


class Request:
    """What a request head says. One that breaks the grammar raises HttpError and costs the connection, because
    nobody can know where the next request would begin."""

    def __init__(self, head):
        # ISO-8859-1 has a character for every octet: no client can make decode() fail.
        line, *field_lines = head.decode('latin-1').split('\r\n')
        match = REQUEST_LINE.fullmatch(line)
        if not match:
            raise HttpError(400)
        self.method, self.target, major, minor = match.groups()
        if major != '1':
            raise HttpError(505)
        self.fields = parse_fields(field_lines)
        if 'host' not in self.fields and minor != '0':
            raise HttpError(400)
        if ' ' in self.fields.get('host', ''):          # also when it came twice, for parse_fields joins with a blank
            raise HttpError(400)
        if 'transfer-encoding' in self.fields:
            raise HttpError(501)
        length = self.fields.get('content-length', '0')
        if not length.isdecimal() or len(length) > 18:  # int() alone takes "+5" and " 5", too
            raise HttpError(400)
        self.body_bytes = int(length)
        options = {option.strip().lower() for option in self.fields.get('connection', '').split(',')}
        wanted = 'close' not in options and (minor != '0' or 'keep-alive' in options)
        # A client that sent Expect may leave its body out once it has our answer: only closing is safe.
        skippable = self.body_bytes == 0 or (self.body_bytes <= MAX_BODY and 'expect' not in self.fields)
        self.persistent = wanted and skippable


def parse_fields(lines):
    """Field lines as a dict, names in lower case; lines with one name become one list (RFC 9110 §5.3)."""
    fields = {}
    for line in lines:
        name, colon, value = line.partition(':')
        value = value.strip(' \t')
        if not colon or not TOKEN.fullmatch(name) or CONTROL.search(value):
            raise HttpError(400)
        name = name.lower()
        fields[name] = f'{fields[name]}, {value}' if name in fields else value
    return fields
