# Description: `sys` has no `path`, `settrace`, `setprofile`, `addaudithook`.
# Cause: a function runs in a sandbox inside the server's process.
# Workaround: none needed; imports find what the platform allows without a path.
import sys

print(hasattr(sys, "path"), hasattr(sys, "settrace"))
