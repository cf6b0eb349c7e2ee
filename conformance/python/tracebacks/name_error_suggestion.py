# compare: traceback
total_count = 5
print(total_cuont)
