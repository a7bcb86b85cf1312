#!/usr/bin/env python3
"""A web server for static files around an event loop: whoever waits for something leaves a function to be called."""
import selectors
import time

from connection import Connection
from setup import hang_bell, listen, read_options, say

DRAIN_S = 9             # for answers in flight after Ctrl-C (the handout: gone within 10)
PAUSE_S = 0.1           # before the next accept() when no descriptor is left
SWEEP_S = 0.5           # between two looks for clients whose time is up


class Server:
    """The loop, and what it calls."""

    def __init__(self, options, listener, bell):
        self.options = options
        self.listener = listener
        self.selector = selectors.DefaultSelector()
        self.connections = {}                           # by descriptor
        self.sweep_at = 0
        self.accept_from = None                         # the moment to try again, after an accept() that failed
        self.stop_by = None
        self.selector.register(bell, selectors.EVENT_READ, lambda: self.stop(bell))
        self.selector.register(listener, selectors.EVENT_READ, self.accept)

    def run(self):
        while not self.stop_by or (self.connections and time.monotonic() < self.stop_by):
            waiting = self.connections or self.accept_from
            for key, _events in self.selector.select(SWEEP_S if waiting else None):
                key.data()
            if time.monotonic() >= self.sweep_at:
                self.sweep()

    def accept(self):
        if self.stop_by:                                # stop() closed the listener in this very turn
            return
        try:
            client, _address = self.listener.accept()
        except BlockingIOError:
            return
        except OSError:
            # Out of descriptors, most likely. The backlog keeps the client; trying again at once would only burn the
            # processor.
            self.selector.unregister(self.listener)
            self.accept_from = time.monotonic() + PAUSE_S
            return
        connection = Connection(client, self.options)
        descriptor = connection.fileno()                # a closed socket forgets its own
        self.connections[descriptor] = connection
        self.selector.register(descriptor, selectors.EVENT_READ, lambda: self.serve(descriptor))

    def serve(self, descriptor):
        connection = self.connections.get(descriptor)
        if connection is None:                          # stop() closed it in this very turn
            return
        if connection.wants_to_write:
            connection.on_writable()
        else:
            connection.on_readable()
        self.watch(descriptor, connection)

    def watch(self, descriptor, connection):
        """Wait for what this connection waits for now."""
        key = self.selector.get_key(descriptor)
        wanted = selectors.EVENT_WRITE if connection.wants_to_write else selectors.EVENT_READ
        if not connection.is_open:
            self.selector.unregister(descriptor)
            del self.connections[descriptor]
        elif key.events != wanted:
            self.selector.modify(descriptor, wanted, key.data)

    def sweep(self):
        """Sends away whoever is late, and accepts again after a rest."""
        now = time.monotonic()
        self.sweep_at = now + SWEEP_S
        for descriptor, connection in list(self.connections.items()):
            if connection.deadline <= now:
                connection.on_late()
                self.watch(descriptor, connection)
        if self.accept_from and now >= self.accept_from and not self.stop_by:
            self.accept_from = None
            self.selector.register(self.listener, selectors.EVENT_READ, self.accept)

    def stop(self, bell):
        """Refuse new clients at once, and let answers in flight reach theirs, but not for ever."""
        say(self.options, 'stopping')
        self.stop_by = time.monotonic() + DRAIN_S
        self.selector.unregister(bell)
        if not self.accept_from:
            self.selector.unregister(self.listener)
        self.listener.close()
        for descriptor, connection in list(self.connections.items()):
            connection.on_stop()
            self.watch(descriptor, connection)


def main():
    options = read_options()
    bell = hang_bell()
    Server(options, listen(options.port), bell).run()


if __name__ == '__main__':
    main()
