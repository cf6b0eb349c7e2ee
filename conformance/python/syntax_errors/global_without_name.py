# Refused: global without name.
global
