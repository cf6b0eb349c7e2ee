# Refused: unclosed brace.
d = {"a": 1
