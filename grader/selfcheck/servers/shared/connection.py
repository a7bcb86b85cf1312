"""One client of a loop that serves many: it never waits, and says what it waits for."""
import socket
import time

from setup import say
from talk import Talk

IDLE_S = 10             # to complete a request head, counted from the answer before (the handout: 5 to 15)
STALL_S = 60            # without progress in sending; long, for buffers on both sides hide a slow reader's progress
LINGER_S = 2            # for the client to take our last answer and close its side
MAX_LINGER = 1 << 20    # octets that we read past before we give a connection up


class Connection:
    """Reads a request, sends its answer, and so on; at last it lingers until the client has closed its side, for if
    we closed with octets unread, the kernel's reset could destroy our last answer before the client has read it."""

    def __init__(self, client, options):
        client.setblocking(False)
        self.client = client
        self.options = options
        self.talk = Talk(options.base)
        self.answer = None                              # what is being sent: nothing is read meanwhile
        self.lingered = None                            # octets read since we sent our end; None before that
        self.is_open = True
        self.give_time(IDLE_S)

    def fileno(self):
        return self.client.fileno()

    @property
    def wants_to_write(self):
        return self.answer is not None

    def give_time(self, seconds):
        self.deadline = time.monotonic() + seconds

    def on_readable(self):
        try:
            octets = self.client.recv(self.options.recv)
        except BlockingIOError:
            return
        except OSError:                                 # a reset
            return self.close()
        if self.lingered is not None:
            self.lingered += len(octets)
            if not octets or self.lingered > MAX_LINGER:
                self.close()
        elif octets:
            self.talk.hear(octets)
            self.answer_all()
        else:
            self.answer_late()

    def on_writable(self):
        self.send()
        self.answer_all()                               # the next request may be in the buffer already

    def on_late(self):
        """Its time is up."""
        if self.answer or self.lingered is not None:
            self.close()
        else:
            self.answer_late()

    def on_stop(self):
        """The server stops: an answer in flight is finished, and nothing else begins."""
        if self.answer:
            self.answer.persistent = False
        elif self.lingered is None:
            self.close()

    def answer_all(self):
        """Answers what is in the buffer, as far as the kernel takes it now."""
        while self.is_open and self.lingered is None and self.answer is None:
            answer = self.talk.answer()
            if answer is None:
                return
            self.begin(answer)

    def answer_late(self):
        """No more will come, or not in time: whoever left half a request is told."""
        late = self.talk.late()
        if late:
            self.begin(late)
        else:
            self.linger()

    def begin(self, answer):
        say(self.options, answer.says)
        self.answer = answer
        self.give_time(STALL_S)
        self.send()                                     # there is nearly always room: that saves a turn of the loop

    def send(self):
        try:
            done = self.answer.send_some(self.client)
        except BlockingIOError:
            return
        except OSError:                                 # a reset, or the client has gone
            return self.close()
        self.give_time(STALL_S)
        if done:
            persistent = self.answer.persistent
            self.answer.close()
            self.answer = None
            self.give_time(IDLE_S)
            if not persistent:
                self.linger()

    def linger(self):
        try:
            self.client.shutdown(socket.SHUT_WR)
        except OSError:                                 # the client has gone
            return self.close()
        self.lingered = 0
        self.give_time(LINGER_S)

    def close(self):
        if self.answer:
            self.answer.close()
        self.answer = None
        self.client.close()
        self.is_open = False
