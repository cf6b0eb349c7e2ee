# compare: traceback
print "hello"
