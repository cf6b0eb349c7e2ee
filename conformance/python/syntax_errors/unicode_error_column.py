# Refused: unicode error column.
é = "漢字" +
