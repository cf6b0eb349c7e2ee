# compare: traceback
break
