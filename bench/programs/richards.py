# A small operating-system simulation: tasks, queues, packets, dispatch by class.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEV, WORK = 0, 1


class Packet:
    def __init__(self, link, ident, kind):
        self.link, self.ident, self.kind = link, ident, kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue


class Task:
    def __init__(self, sched, ident, pri, queue, held=False):
        self.sched, self.ident, self.pri, self.queue = sched, ident, pri, queue
        self.held, self.waiting = held, queue is None
        self.link = sched.tasks
        sched.tasks = self
        sched.table[ident] = self

    def run_one(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        self.waiting = False
        return self.run(packet)

    def blocked(self):
        return self.held or (self.waiting and self.queue is None)

    def wait(self):
        self.waiting = True
        return self

    def release(self, ident):
        t = self.sched.table[ident]
        t.held = False
        return t if t.pri > self.pri else self

    def hold(self):
        self.sched.holds += 1
        self.held = True
        return self.link

    def send(self, packet):
        t = self.sched.table[packet.ident]
        self.sched.sends += 1
        packet.ident = self.ident
        t.queue = packet.append_to(t.queue)
        return t if t.pri > self.pri else self


class Idle(Task):
    def __init__(self, sched, count):
        super().__init__(sched, IDLE, 0, None)
        self.waiting, self.control, self.count = False, 1, count

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class Worker(Task):
    dest, count = HANDLER_A, 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.dest = HANDLER_B if self.dest == HANDLER_A else HANDLER_A
        packet.ident = self.dest
        packet.datum = 0
        for i in range(4):
            self.count = self.count % 26 + 1
            packet.data[i] = 65 + self.count - 1
        return self.send(packet)


class Handler(Task):
    work = device = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.device = packet.append_to(self.device)
        if self.work is None:
            return self.wait()
        if self.work.datum >= 4:
            done = self.work
            self.work = done.link
            return self.send(done)
        if self.device is None:
            return self.wait()
        dev = self.device
        self.device = dev.link
        dev.datum = self.work.data[self.work.datum]
        self.work.datum += 1
        return self.send(dev)


class Device(Task):
    pending = None

    def run(self, packet):
        if packet is None:
            if self.pending is None:
                return self.wait()
            p, self.pending = self.pending, None
            return self.send(p)
        self.pending = packet
        return self.hold()


class Scheduler:
    def __init__(self, count):
        self.tasks, self.table, self.holds, self.sends = None, [None] * 6, 0, 0
        Idle(self, count)
        q = Packet(None, WORKER, WORK)
        Worker(self, WORKER, 1000, Packet(q, WORKER, WORK))
        for handler, device, pri in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
            q = None
            for _ in range(3):
                q = Packet(q, device, DEV)
            Handler(self, handler, pri, q)
        Device(self, DEVICE_A, 4000, None)
        Device(self, DEVICE_B, 5000, None)

    def run(self):
        t = self.tasks
        while t is not None:
            t = t.link if t.blocked() else t.run_one()


total = []
for _ in range(15):
    s = Scheduler(10000)
    s.run()
    total.append((s.sends, s.holds))
print(total[0], len(set(total)))
