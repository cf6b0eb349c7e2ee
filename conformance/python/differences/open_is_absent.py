# Description: there is no file system, `open` is an undefined name.
# Cause: functions run in a sandbox; no builtin reaches the host.
# Workaround: keep data in collections.
try:
    open("/etc/hostname").close()
    print("opened")
except NameError as e:
    print(e)
