#!/usr/bin/env python3
"""A web server for static files that asks the kernel which of its clients is ready, and serves that one a little."""
import select
import time

from connection import Connection
from setup import hang_bell, listen, read_options, say

DRAIN_S = 9             # for answers in flight after Ctrl-C (the handout: gone within 10)
PAUSE_S = 0.1           # before the next accept() when no descriptor is left


def wait(readers, writers, patience):
    """select.select() without its limit: that one takes only descriptors below 1024 (FD_SETSIZE)."""
    poll = select.poll()
    for each in readers:
        poll.register(each, select.POLLIN)
    for each in writers:
        poll.register(each, select.POLLOUT)
    ready = {descriptor for descriptor, _event in poll.poll(patience and patience * 1000)}
    return [each for each in readers if each.fileno() in ready], [each for each in writers if each.fileno() in ready]


class Server:
    """The loop, and the clients it serves."""

    def __init__(self, options, listener, bell):
        self.options = options
        self.listener = listener
        self.bell = bell
        self.connections = []
        self.accept_from = 0                            # the moment to try again, after an accept() that failed
        self.stop_by = None

    def run(self):
        while not self.stop_by or (self.connections and time.monotonic() < self.stop_by):
            readable, writable = self.wait()
            for connection in writable:
                connection.on_writable()
            for each in readable:
                if each is self.bell:
                    self.stop()
                elif each is self.listener:
                    self.accept()
                else:
                    each.on_readable()
            self.send_away_late()

    def wait(self):
        """Until somebody is ready, or the next time limit is reached."""
        now = time.monotonic()
        limits = [each.deadline for each in self.connections]
        readers = [each for each in self.connections if not each.wants_to_write]
        writers = [each for each in self.connections if each.wants_to_write]
        if self.stop_by:
            limits.append(self.stop_by)
        elif self.accept_from > now:
            limits.append(self.accept_from)
            readers.append(self.bell)
        else:
            readers += [self.bell, self.listener]
        return wait(readers, writers, max(0, min(limits) - now) if limits else None)

    def accept(self):
        try:
            while True:
                client, _address = self.listener.accept()
                self.connections.append(Connection(client, self.options))
        except BlockingIOError:
            pass
        except OSError:
            # Out of descriptors, most likely. The backlog keeps the client; trying again at once would only burn the
            # processor.
            self.accept_from = time.monotonic() + PAUSE_S

    def send_away_late(self):
        now = time.monotonic()
        for connection in self.connections:
            if connection.is_open and connection.deadline <= now:
                connection.on_late()
        self.connections = [each for each in self.connections if each.is_open]

    def stop(self):
        """Refuse new clients at once, and let answers in flight reach theirs, but not for ever."""
        say(self.options, 'stopping')
        self.stop_by = time.monotonic() + DRAIN_S
        self.listener.close()
        for connection in self.connections:
            connection.on_stop()
        self.connections = [each for each in self.connections if each.is_open]


def main():
    options = read_options()
    bell = hang_bell()
    Server(options, listen(options.port), bell).run()


if __name__ == '__main__':
    main()
