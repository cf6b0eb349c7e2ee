# compare: traceback
return 1
