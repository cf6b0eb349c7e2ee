# A context that is entered cannot be entered again; what it set stays in it; errors leave it.
import contextvars

var = contextvars.ContextVar("var", default=0)
context = contextvars.copy_context()


def again():
    var.set(var.get() + 1)
    try:
        context.run(again)
    except RuntimeError as e:
        return "cannot enter context" in str(e), var.get()


print(context.run(again), var.get(), context[var])


def failing():
    var.set("left behind")
    raise KeyError("inside")


try:
    context.run(failing)
except KeyError as e:
    print("KeyError", e, context[var], var.get())


def nest(depth):
    var.set(depth)
    if depth:
        contextvars.copy_context().run(nest, depth - 1)
    return var.get()


print(context.run(nest, 5), context[var])


def generator():
    var.set("from generator")
    yield var.get()
    yield var.get()


made = generator()
print(context.run(next, made), context[var], var.get())
print(next(made), var.get())
outer = contextvars.copy_context()
var.set("later")
print(outer.get(var, "unset"), contextvars.copy_context()[var])
