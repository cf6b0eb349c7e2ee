# Refused: decorator at eof.
@d
