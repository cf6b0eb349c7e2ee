# Finally runs once per exit.
def g():
    for i in range(2):
        try:
            try: yield i
            finally: print('inner', i)
        except ZeroDivisionError:
            yield 'zero'
        finally:
            print('outer', i)
it = g()
print(next(it), it.throw(ZeroDivisionError), next(it)); it.close()
print(next(it, 'done'))
