# The numbers of system errors, their names, and that OSError knows them.
import errno

numbers = {name: number for name, number in vars(errno).items() if name.startswith("E") and isinstance(number, int)}
for name in sorted(numbers):
    print(name, numbers[name], errno.errorcode[numbers[name]])
print(len(errno.errorcode), sorted(errno.errorcode) == sorted(set(numbers.values())), type(errno.errorcode).__name__)
for number in (errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EAGAIN, errno.EPIPE, errno.ETIMEDOUT, errno.EINVAL):
    e = OSError(number, "text")
    print(type(e).__name__, e.errno == number, e)
