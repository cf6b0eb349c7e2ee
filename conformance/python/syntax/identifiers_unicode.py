# Unicode identifiers and soft keywords as names.
été = 1
π = 3.14
变量 = "v"
_ = 2
__x9 = 3
print(été, π, 变量, _, __x9)
match = 1
case = 2
type = 3
print(match, case, type)
match[0] if False else print("soft")
def case(match): return match
print(case(5))
class match: pass
print(match.__name__)
