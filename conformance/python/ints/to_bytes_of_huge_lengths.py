# To bytes of huge lengths.
class I:
    def __index__(self): return 2**70
for n in (2**63, -2**63 - 1, 10**20, I(), -1, 0):
    for v in (5, -5, 0):
        try: print(v.to_bytes(n, 'big', signed=True))
        except Exception as e: print(type(e).__name__, e)
