#!/usr/bin/env python3
"""A web server for static files with a pool of processes, forked at the start and re-used.

    server.py   the parent: accepts, keeps the clients that say nothing, gives each that speaks to a worker
    worker.py   a child: takes one client at a time, answers it in blocking calls, and gives it back

All workers wait on one socket, and the kernel gives each message on it to one of them: it is the work queue. A client
travels as a descriptor (SCM_RIGHTS, unix(7)), and the message with it says until when it has time.
"""
import collections
import os
import selectors
import signal
import socket
import time

from setup import hang_bell, listen, read_options, say
from worker import IDLE, IDLE_S, Worker

WORKERS = 32            # clients served at one moment (the handout: 16 at least)
DRAIN_S = 9             # for answers in flight after Ctrl-C (the handout: gone within 10)
PAUSE_S = 0.1           # before the next accept() when no descriptor is left
LINGER_S = 2            # for the client to take our last answer and close its side
SWEEP_S = 0.5           # between two looks for clients whose time is up


class Server:
    """The parent."""

    def __init__(self, options, listener, bell):
        self.options = options
        self.listener = listener
        self.bell = bell
        self.tasks, self.tasks_for_workers = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.given_back, self.give_back = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.tasks.setblocking(False)
        self.workers = set()                            # process ids
        self.idle = {}                                  # socket of a client that says nothing: until when it may
        self.parting = {}                               # socket of a client that was sent the end: until when we linger
        self.ready = collections.deque()                # (socket, until when), for workers
        self.accept_from = None                         # the moment to try again, after an accept() that failed
        self.sweep_at = 0
        self.stopping = False

    def run(self):
        self.fill_pool()
        for _worker in self.workers:
            self.given_back.recv(16)                    # it is ready: nobody is served by half a pool
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.bell, selectors.EVENT_READ, self.hear_bell)
        self.selector.register(self.listener, selectors.EVENT_READ, self.accept)
        self.selector.register(self.given_back, selectors.EVENT_READ, self.take_back)
        while not self.stopping:
            waiting = self.idle or self.parting or self.ready or self.accept_from
            for key, _events in self.selector.select(SWEEP_S if waiting else None):
                key.data()
            self.hand_out()
            if time.monotonic() >= self.sweep_at:
                self.sweep()
        self.drain()

    def hear_bell(self):
        """Each octet is the number of a signal (signal.set_wakeup_fd)."""
        for number in self.bell.recv(4096):
            if number != signal.SIGCHLD:
                self.stopping = True
        self.bury()
        if not self.stopping:
            self.fill_pool()

    def fill_pool(self):
        while len(self.workers) < WORKERS:
            try:
                pid = os.fork()
            except OSError:                             # no process is left: the next sweep tries again
                return
            if pid == 0:
                self.become_worker()
            self.workers.add(pid)

    def become_worker(self):
        clients = [*self.idle, *self.parting, *(client for client, _deadline in self.ready)]
        for inherited in [self.listener, self.bell, self.tasks, self.given_back, *clients]:
            inherited.close()
        Worker(self.options, self.tasks_for_workers, self.give_back).run()

    def bury(self):
        """A child that has ended remains as a zombie until its parent asks for its exit code."""
        for pid in list(self.workers):
            if os.waitpid(pid, os.WNOHANG)[0]:
                self.workers.remove(pid)

    def accept(self):
        try:
            client, _address = self.listener.accept()
            self.keep(client)
        except BlockingIOError:
            pass
        except OSError:
            # Out of descriptors, most likely. The backlog keeps the client; trying again at once would only burn the
            # processor.
            self.selector.unregister(self.listener)
            self.accept_from = time.monotonic() + PAUSE_S

    def take_back(self):
        message, descriptors, _flags, _address = socket.recv_fds(self.given_back, 16, 1)
        for descriptor in descriptors:                  # none with the first message of a worker
            client = socket.socket(fileno=descriptor)
            if message == IDLE:
                self.keep(client)
            else:
                client.settimeout(0)
                self.parting[client] = time.monotonic() + LINGER_S
                self.selector.register(client, selectors.EVENT_READ, lambda: self.part(client))

    def keep(self, client):
        self.idle[client] = time.monotonic() + IDLE_S
        self.selector.register(client, selectors.EVENT_READ, lambda: self.wake(client))

    def wake(self, client):
        """It said something, or has gone: a worker finds out."""
        self.selector.unregister(client)
        self.ready.append((client, self.idle.pop(client)))

    def part(self, client):
        """Reads past what still comes, to the client's own end. If we closed with octets unread, the kernel would send a
        reset, and that can destroy our last answer before the client has read it."""
        try:
            if client.recv(65536):
                return
        except OSError:                                 # a reset
            pass
        self.dismiss(client, self.parting)

    def dismiss(self, client, clients):
        self.selector.unregister(client)
        del clients[client]
        client.close()

    def hand_out(self):
        """As far as the queue takes it; the rest is tried again when something happens, and at the next sweep."""
        while self.ready:
            client, deadline = self.ready[0]
            try:
                socket.send_fds(self.tasks, [repr(deadline).encode()], [client.fileno()])
            except OSError:
                return
            self.ready.popleft()
            client.close()                              # the worker has it

    def sweep(self):
        """Sends away whoever is late, accepts again after a rest, and replaces workers that are missing."""
        now = time.monotonic()
        self.sweep_at = now + SWEEP_S
        for clients in (self.idle, self.parting):
            for client in [client for client, deadline in clients.items() if deadline <= now]:
                self.dismiss(client, clients)
        if self.accept_from and now >= self.accept_from:
            self.accept_from = None
            self.selector.register(self.listener, selectors.EVENT_READ, self.accept)
        self.fill_pool()

    def drain(self):
        """Refuse new clients at once, and let answers in flight reach theirs, but not for ever. Workers read the end
        of the queue once everything in it is done."""
        say(self.options, 'stopping')
        self.listener.close()
        for each in [*self.idle, *self.parting, self.tasks_for_workers, self.tasks, self.given_back]:
            each.close()
        deadline = time.monotonic() + DRAIN_S
        self.bury()
        while self.workers and time.monotonic() < deadline:
            self.bell.settimeout(max(0.001, deadline - time.monotonic()))
            try:
                self.bell.recv(4096)
            except socket.timeout:
                pass
            self.bury()
        for pid in self.workers:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def main():
    options = read_options()
    bell = hang_bell()
    signal.signal(signal.SIGCHLD, lambda _signal, _frame: None)     # rings the bell, too
    Server(options, listen(options.port), bell).run()


if __name__ == '__main__':
    main()
