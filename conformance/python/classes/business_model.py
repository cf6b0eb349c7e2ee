# A small domain model as people write it.
class Money:
    def __init__(self, amount, currency="USD"):
        self.amount, self.currency = round(amount, 2), currency
    def _check(self, o):
        if self.currency != o.currency:
            raise ValueError(f"Cannot combine {self.currency} with {o.currency}")
    def __add__(self, o):
        self._check(o)
        return Money(self.amount + o.amount, self.currency)
    def __mul__(self, k): return Money(self.amount * k, self.currency)
    __rmul__ = __mul__
    def __eq__(self, o): return (self.amount, self.currency) == (o.amount, o.currency)
    def __lt__(self, o): return self.amount < o.amount
    def __hash__(self): return hash((self.amount, self.currency))
    def __repr__(self): return f"Money({self.amount!r}, {self.currency!r})"
    def __str__(self): return f"{self.amount:,.2f} {self.currency}"
class Cart:
    def __init__(self): self._lines = {}
    def add(self, sku, price, qty=1):
        old = self._lines.get(sku)
        self._lines[sku] = (price, qty + (old[1] if old else 0))
        return self
    def __len__(self): return sum(q for _, q in self._lines.values())
    def __iter__(self): yield from self._lines.items()
    def __contains__(self, sku): return sku in self._lines
    @property
    def total(self): return sum((p * q for p, q in self._lines.values()), Money(0))
c = Cart().add("A", Money(9.99), 3).add("B", Money(1200.5)).add("A", Money(9.99))
print(len(c), c.total, "A" in c, "Z" in c)
for sku, (price, qty) in c:
    print(f"{sku:<5}{qty:>3} x {price!s:>15}")
print(max(Money(1), Money(3), Money(2)), 2 * Money(1.5), Money(1) == Money(1.0), {Money(1): "x"}[Money(1.0)])
try:
    Money(1) + Money(1, "EUR")
except ValueError as e:
    print(e)
