# Description: modules that touch the host, start processes or threads, or look into the interpreter
# cannot be imported: os, subprocess, socket, threading, ctypes, ast, dis, …
# Cause: functions run in a sandbox; an execution is one thread of its server.
# Workaround: none; the platform's globals cover data, mail and time.
try:
    import os
    print("imported")
except ImportError as e:
    print(e)
