"""A worker of the pool: serves one client at a time, in blocking calls."""
import os
import signal
import socket
import time
import traceback

from setup import say
from talk import Talk

IDLE_S = 10             # to complete a request head, counted from the answer before (the handout: 5 to 15)
STALL_S = 60            # without progress in sending; long, for buffers on both sides hide a slow reader's progress

READY = b'ready'                                        # the first message of a worker
IDLE, PARTING = b'idle', b'parting'                     # how a client is given back


class Worker:
    """A child. It hears of Ctrl-C from its parent: the end of the queue is the end of its work."""

    def __init__(self, options, tasks, give_back):
        self.options = options
        self.tasks = tasks
        self.give_back = give_back

    def run(self):
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        try:
            self.give_back.send(READY)
            while True:
                task, descriptors, _flags, _address = socket.recv_fds(self.tasks, 64, 1)
                if not task:
                    break
                for descriptor in descriptors:
                    self.serve(socket.socket(fileno=descriptor), float(task))
        except Exception:
            traceback.print_exc()                       # the parent starts another in our place
        finally:
            os._exit(0)                                 # not into the parent's code, of which this is a copy

    def serve(self, client, deadline):
        try:
            state = self.converse(client, deadline)
            if state == PARTING:
                client.shutdown(socket.SHUT_WR)
            socket.send_fds(self.give_back, [state], [client.fileno()])
        except OSError:
            pass                                        # reset, gone or stalled; or the parent stops and takes no more
        finally:
            client.close()

    def converse(self, client, deadline):
        """Answer what the client asks, until it falls silent between two requests or gets its last answer."""
        talk = Talk(self.options.base)
        while True:
            answer = talk.answer()
            while answer is None:
                octets = self.receive(client, deadline)
                talk.hear(octets)
                answer = talk.answer() if octets else talk.late()
                if not octets and not answer:
                    return PARTING
            if not self.send(client, answer):
                return PARTING
            if not talk.buffer and not talk.skip_bytes:
                return IDLE
            deadline = time.monotonic() + IDLE_S

    def receive(self, client, deadline):
        """The next octets, b'' at the end of the connection or of the time."""
        try:
            client.settimeout(max(0.001, deadline - time.monotonic()))
            return client.recv(self.options.recv)
        except socket.timeout:
            return b''

    def send(self, client, answer):
        """All of an answer; the time limit starts again with each piece the kernel takes."""
        say(self.options, answer.says)
        client.settimeout(STALL_S)
        try:
            client.sendall(answer.octets)
            if answer.file:
                sent = client.sendfile(answer.file, 0, answer.end)
                return answer.persistent and sent == answer.end
            return answer.persistent
        finally:
            answer.close()
