# Init subclass of object takes nothing.
for call in (lambda: object.__init_subclass__(), lambda: object.__init_subclass__(1), lambda: object.__init_subclass__(1, 2), lambda: object.__init_subclass__(k=1), lambda: object.__init_subclass__(1, k=1), lambda: int.__init_subclass__(x=2), lambda: int.__init_subclass__(1)):
    try: print(call())
    except TypeError as e: print(e)
