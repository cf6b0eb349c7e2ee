# compare: traceback
raise ValueError("naïve – 漢字 😀")
