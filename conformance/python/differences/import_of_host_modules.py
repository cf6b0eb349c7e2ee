# Description: modules that touch the host cannot be imported.
# Cause: functions run in a sandbox.
# Workaround: none; the platform's globals cover data, mail and time.
try:
    import os
    print("imported")
except ImportError as e:
    print(e)
