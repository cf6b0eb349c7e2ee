# A stack machine, an assembler and a brainfuck interpreter.
def assemble(src):
    labels, code = {}, []
    for line in src.strip().split("\n"):
        line = line.split(";")[0].strip()
        if line.endswith(":"): labels[line[:-1]] = len(code)
        elif line: code.append(line.split())
    return [(op, *(labels.get(a, int(a) if a.lstrip("-").isdigit() else a) for a in args)) for op, *args in code]
class VM:
    def __init__(self, code): self.code, self.stack, self.vars, self.out, self.calls, self.pc, self.steps = code, [], {}, [], [], 0, 0
    def run(self):
        while self.pc < len(self.code) and self.steps < 100000:
            op, *args = self.code[self.pc]
            self.pc += 1
            self.steps += 1
            getattr(self, "op_" + op)(*args)
        return self
    def pop(self): return self.stack.pop()
    def op_push(self, n): self.stack.append(n)
    def op_load(self, v): self.stack.append(self.vars[v])
    def op_store(self, v): self.vars[v] = self.pop()
    def op_print(self): self.out.append(self.pop())
    def op_jmp(self, t): self.pc = t
    def op_jz(self, t): self.pc = t if self.pop() == 0 else self.pc
    def op_call(self, t):
        self.calls.append(self.pc)
        self.pc = t
    def op_ret(self): self.pc = self.calls.pop()
    def op_halt(self): self.pc = len(self.code)
for name, f in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "lt": lambda a, b: int(a < b), "mod": lambda a, b: a % b}.items():
    def binary(self, f=f):
        b, a = self.pop(), self.pop()
        self.stack.append(f(a, b))
    setattr(VM, "op_" + name, binary)
fact = """
    push 10
    store n
    push 1
    store r
loop:
    load n
    jz end
    load r
    load n
    mul
    store r
    load n
    push 1
    sub
    store n
    jmp loop
end:
    load r
    print
    push 7
    call double
    print
    halt
double:
    push 2
    mul
    ret   ; back
"""
vm = VM(assemble(fact)).run()
print(vm.out, vm.steps, vm.vars)
try: VM([("nope",)]).run()
except AttributeError as e: print(e)
try: VM([("add",)]).run()
except IndexError as e: print(e)
def bf(src):
    jump, stack = {}, []
    for i, c in enumerate(src):
        if c == "[": stack.append(i)
        elif c == "]":
            jump[i] = j = stack.pop()
            jump[j] = i
    tape, p, i, out = [0] * 100, 0, 0, ""
    while i < len(src):
        c = src[i]
        if c == ">": p += 1
        elif c == "<": p -= 1
        elif c == "+": tape[p] = tape[p] + 1 & 255
        elif c == "-": tape[p] = tape[p] - 1 & 255
        elif c == ".": out += chr(tape[p])
        elif c == "[" and not tape[p] or c == "]" and tape[p]: i = jump[i]
        i += 1
    return out
print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
