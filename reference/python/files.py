"""From a request-target to an open file."""
import errno
import os
import re
import stat

from request import HttpError

TYPES = {
    b'.html': 'text/html', b'.css': 'text/css', b'.js': 'text/javascript', b'.txt': 'text/plain',
    b'.png': 'image/png', b'.jpg': 'image/jpeg', b'.jpeg': 'image/jpeg', b'.gif': 'image/gif',
    b'.svg': 'image/svg+xml', b'.webp': 'image/webp', b'.ico': 'image/vnd.microsoft.icon',
    b'.json': 'application/json', b'.pdf': 'application/pdf', b'.woff2': 'font/woff2', b'.mp4': 'video/mp4',
}


def percent_decode(text):
    """Octets with every %XX replaced, once. A percent sign before anything else is refused."""
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
    if path[:7].lower() == 'http://':                   # absolute-form, RFC 9112 §3.2.2
        path = '/' + path[7:].partition('/')[2]
    name = percent_decode(path.encode('latin-1'))
    if not name.startswith(b'/') or b'\0' in name:
        raise HttpError(400)
    if b'..' in name.split(b'/'):                       # after decoding; browsers resolve dots before they ask
        raise HttpError(404)
    if name.endswith(b'/'):
        name += b'index.html'
    try:
        # base + name, not os.path.join, which forgets base when name starts with a slash; and O_NONBLOCK,
        # because opening a FIFO waits until somebody writes into it.
        file = open(base + name, 'rb', buffering=0, opener=lambda path, flags: os.open(path, flags | os.O_NONBLOCK))
    except IsADirectoryError:
        if path.endswith('/'):                          # a folder called index.html
            raise HttpError(404) from None
        raise HttpError(301, f'/{path.strip("/")}/') from None     # one slash in front: "//x/" names the host x
    except PermissionError:
        raise HttpError(403) from None
    except OSError as error:                            # missing, name too long, a file used as a folder, and more
        raise HttpError(503 if error.errno in (errno.EMFILE, errno.ENFILE) else 404) from None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise HttpError(404)
    return file


def media_type(name):
    extension = os.path.splitext(name)[1].lower()
    return TYPES.get(extension, 'application/octet-stream')
