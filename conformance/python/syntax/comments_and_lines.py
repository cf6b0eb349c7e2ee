# Comments, joined lines, semicolons, blank lines, continuation in brackets.
x = 1; y = 2; print(x, y)
if x: print("one line"); print("two")
z = (1 +  # comment inside
     2
     # a comment line

     + 3)
print(z)
total = 1 + \
    2
print(total)
l = [
    1,
    2,  # two
]
print(l)
if True:
        print("deep indent")
def f(
    a,
    b=2,
):
    return (a,
            b)
print(f(1))
class A: pass
for i in range(2): print(i)
while False: pass
print("end"); 
# final comment
