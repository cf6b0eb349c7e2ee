match(case)
 x = 1
