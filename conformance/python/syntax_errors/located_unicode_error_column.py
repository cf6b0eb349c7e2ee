# compare: traceback
é = "漢字" +
