# compare: traceback
raise SystemExit("leaving now")
