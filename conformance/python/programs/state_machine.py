# A state machine, an event bus and a pipeline with plug-ins.
class Machine:
    TABLE = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle", ("paused", "stop"): "idle"}
    def __init__(self): self.state, self.hooks, self.history = "idle", {}, []
    def on(self, state):
        def register(f):
            self.hooks.setdefault(state, []).append(f)
            return f
        return register
    def send(self, event):
        new = self.TABLE.get((self.state, event))
        if new is None: raise ValueError(f"no {event!r} in state {self.state!r}")
        self.history.append((self.state, event, new))
        self.state = new
        for h in self.hooks.get(new, []): h(self)
m = Machine()
@m.on("running")
def announce(machine): print("running after", len(machine.history))
@m.on("idle")
def done(machine): print("idle:", " > ".join(h[2] for h in machine.history))
for e in ("start", "pause", "stop", "pause", "start", "stop"):
    try: m.send(e)
    except ValueError as x: print(x)
class Pipeline:
    steps = []
    def __init_subclass__(cls, order=0):
        Pipeline.steps.append((order, cls))
        Pipeline.steps.sort(key=lambda p: p[0])
    def __call__(self, v): raise NotImplementedError
class Strip(Pipeline, order=1):
    def __call__(self, v): return v.strip()
class Upper(Pipeline, order=3):
    def __call__(self, v): return v.upper()
class Squeeze(Pipeline, order=2):
    def __call__(self, v): return " ".join(v.split())
v = "  a   b c "
for _, s in Pipeline.steps: v = s()(v)
print(repr(v), [c.__name__ for _, c in Pipeline.steps])
