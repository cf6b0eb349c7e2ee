# Nested transactions by context managers, rollback on errors, an audit by decorators, hierarchies of exceptions.
import contextlib
import functools


class BankError(Exception):
    code = 1

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def __str__(self):
        extra = ", ".join(f"{k}={v}" for k, v in self.details.items())
        return f"[{self.code}] {super().__str__()}" + (f" ({extra})" if extra else "")


class NoMoney(BankError): code = 2
class NoAccount(BankError, KeyError): code = 3
class Frozen(BankError): code = 4


def audited(f):
    @functools.wraps(f)
    def wrapper(self, *args, **kwargs):
        wrapper.calls += 1
        try:
            result = f(self, *args, **kwargs)
        except BankError as e:
            self.log.append(f"{f.__name__}{args} failed: {e}")
            raise
        else:
            self.log.append(f"{f.__name__}{args} = {result}")
            return result
    wrapper.calls = 0
    return wrapper


class Bank:
    def __init__(self, **accounts):
        self.accounts, self.log, self.depth, self.frozen = accounts, [], 0, set()

    @contextlib.contextmanager
    def transaction(self, *, swallow=()):
        saved = dict(self.accounts)
        self.depth += 1
        try:
            yield self
        except BaseException as e:
            self.accounts = saved
            self.log.append(f"rolled back {self.depth}: {type(e).__name__}")
            if not isinstance(e, swallow):
                raise
        else:
            self.log.append(f"committed {self.depth}")
        finally:
            self.depth -= 1

    def balance(self, name):
        try:
            return self.accounts[name]
        except KeyError:
            raise NoAccount("no such account", name=name) from None

    @audited
    def move(self, a, b, amount):
        if a in self.frozen:
            raise Frozen("frozen", name=a)
        if self.balance(a) < amount:
            raise NoMoney("not enough", has=self.balance(a), needs=amount)
        self.balance(b)
        self.accounts[a] -= amount
        self.accounts[b] += amount
        return self.accounts[a], self.accounts[b]


bank = Bank(ann=100, bob=50)
bank.move("ann", "bob", 30)
for args in (("ann", "bob", 1000), ("ann", "eve", 1), ("eve", "ann", 1)):
    try:
        bank.move(*args)
    except NoMoney as e:
        print("money:", e, e.details)
    except KeyError as e:
        print("key:", e, isinstance(e, BankError), e.__suppress_context__)
with bank.transaction(swallow=BankError):
    bank.move("bob", "ann", 10)
    with bank.transaction():
        bank.move("bob", "ann", 20)
    bank.frozen.add("bob")
    bank.move("bob", "ann", 1)
print(bank.accounts)
with bank.transaction(), contextlib.suppress(Frozen), bank.transaction():
    bank.move("ann", "bob", 5)
    bank.move("bob", "ann", 5)
print(bank.accounts, bank.depth, Bank.move.calls, Bank.move.__name__, Bank.move.__wrapped__ is not Bank.move)
try:
    with bank.transaction():
        raise KeyboardInterrupt
except KeyboardInterrupt:
    print("interrupted")
print(*bank.log, sep="\n")
