# Refused: nonlocal at module.
nonlocal x
