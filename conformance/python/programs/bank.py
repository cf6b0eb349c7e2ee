# Accounts with custom exceptions, properties, class state and a transaction log.
class BankError(Exception): pass
class InsufficientFunds(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need:.2f}, have {have:.2f}")
        self.short = need - have
class Account:
    _next = 1
    def __init__(self, owner, balance=0):
        if balance < 0: raise ValueError("negative opening balance")
        self.owner, self._balance, self.log = owner, balance, []
        self.id, Account._next = Account._next, Account._next + 1
    @property
    def balance(self): return round(self._balance, 2)
    def deposit(self, n):
        if n <= 0: raise BankError(f"bad amount {n!r}")
        self._balance += n
        self.log.append(("+", n))
        return self
    def withdraw(self, n):
        if n > self._balance: raise InsufficientFunds(n, self._balance)
        self._balance -= n
        self.log.append(("-", n))
        return self
    def __repr__(self): return f"<{type(self).__name__} #{self.id} {self.owner} {self.balance:,.2f}>"
class Savings(Account):
    rate = 0.02
    def add_interest(self): return self.deposit(self._balance * self.rate)
    def withdraw(self, n):
        if len([1 for k, _ in self.log if k == "-"]) >= 2: raise BankError("too many withdrawals")
        return super().withdraw(n)
class Transfer:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self):
        self.saved = [(a._balance, list(a.log)) for a in self.accounts]
        return self.accounts
    def __exit__(self, t, v, tb):
        if t and issubclass(t, BankError):
            for a, (b, l) in zip(self.accounts, self.saved): a._balance, a.log = b, l
            print("rolled back:", v)
            return True
a, s = Account("Ann", 100), Savings("Sue", 1234.5)
print(a, s, a.deposit(50).withdraw(30), s.add_interest(), s.withdraw(1).withdraw(1))
with Transfer(a, s) as (x, y):
    x.withdraw(100)
    y.deposit(100)
print(a, s)
with Transfer(a, s) as (x, y):
    y.deposit(500)
    x.withdraw(500)
print(a, s, s.log)
for f in (lambda: s.withdraw(1), lambda: a.deposit(-5), lambda: a.withdraw(1e9), lambda: Account("X", -1), lambda: setattr(a, "balance", 5)):
    try: f()
    except BankError as e: print("BankError:", e, getattr(e, "short", None))
    except (ValueError, AttributeError) as e: print(type(e).__name__, e)
