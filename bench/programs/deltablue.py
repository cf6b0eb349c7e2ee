# One-way constraint propagation over objects, in the manner of DeltaBlue.
class Strength:
    def __init__(self, value, name):
        self.value, self.name = value, name

    def stronger(self, o):
        return self.value < o.value


REQUIRED, STRONG, NORMAL, WEAK = [Strength(i, n) for i, n in enumerate(("required", "strong", "normal", "weak"))]


class Variable:
    def __init__(self, name, value=0):
        self.name, self.value = name, value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAK


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def inputs_known(self, mark):
        return all(v.mark == mark or v.determined_by is None for v in self.inputs())


class Edit(Constraint):
    def __init__(self, v, strength):
        super().__init__(strength)
        self.out = v
        v.constraints.append(self)

    def inputs(self):
        return ()

    def execute(self):
        pass


class Equal(Constraint):
    def __init__(self, a, b, strength=REQUIRED):
        super().__init__(strength)
        self.a, self.out = a, b
        a.constraints.append(self)
        b.constraints.append(self)

    def inputs(self):
        return (self.a,)

    def execute(self):
        self.out.value = self.a.value


class Scale(Equal):
    def __init__(self, a, scale, offset, b):
        super().__init__(a, b)
        self.scale, self.offset = scale, offset

    def inputs(self):
        return (self.a, self.scale, self.offset)

    def execute(self):
        self.out.value = self.a.value * self.scale.value + self.offset.value


class Planner:
    def __init__(self):
        self.mark = 0

    def plan(self, start):
        self.mark += 1
        start.mark = self.mark
        todo, plan = [start], []
        while todo:
            v = todo.pop()
            for c in v.constraints:
                if c.out is not v and c.out.mark != self.mark and c.inputs_known(self.mark):
                    c.out.mark = self.mark
                    c.out.determined_by = c
                    if c.strength.stronger(c.out.strength):
                        c.out.strength = c.strength
                    plan.append(c)
                    todo.append(c.out)
        return plan


def chain(n, rounds):
    variables = [Variable("v%d" % i) for i in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b)
    Edit(variables[0], STRONG)
    planner = Planner()
    total = 0
    for i in range(rounds):
        plan = planner.plan(variables[0])
        variables[0].value = i
        for c in plan:
            c.execute()
        total += variables[-1].value
    return total


def projection(n, rounds):
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    sources = [Variable("src%d" % i, i) for i in range(n)]
    targets = [Variable("dst%d" % i) for i in range(n)]
    for s, t in zip(sources, targets):
        Scale(s, scale, offset, t)
    planner = Planner()
    total = 0
    for i in range(rounds):
        scale.value = i % 7 + 1
        for s in sources:
            s.value = i
            for c in planner.plan(s):
                c.execute()
        total += sum(t.value for t in targets)
    return total


print(chain(300, 1600), projection(100, 2200))
