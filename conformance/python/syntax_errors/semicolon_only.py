# Refused: semicolon only.
;
