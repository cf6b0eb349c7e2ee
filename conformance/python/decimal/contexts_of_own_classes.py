# A class built on Context has a constructor of its own.
import decimal


class Money(decimal.Context):
    def __init__(self, places=2, **options):
        super().__init__(prec=12, **options)
        self.places = places

    def round(self, value):
        return decimal.Decimal(value).quantize(decimal.Decimal(1).scaleb(-self.places), context=self)


money = Money(rounding=decimal.ROUND_HALF_UP)
print(money.prec, money.rounding, money.places, money.round("2.345"), money.divide(2, 3))
print(Money(3).round("2.3455"), Money(places=0).round("2.5"))
with decimal.localcontext(money) as current:
    print(current.prec, decimal.Decimal(1) / 7)
context = decimal.Context(prec=4)
context.__init__(prec=6)
print(context.prec)
for call in (lambda: Money(1, 2), lambda: decimal.Context(prec=0), lambda: decimal.Context(digits=3)):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
