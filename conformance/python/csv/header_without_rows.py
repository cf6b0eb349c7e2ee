# Sniffer.has_header where no row below tells the kind of a column.
import csv

for sample in ("1,2.5", "1,2.5,", "a,b", "a,b\n1,2", "1,2\n3,4", "a;b\n\n", "1,2\n3\n", "name,n\nx,1\nyy,2\n", '"1","2"', "a,b\n1,2,3\n"):
    try:
        print(repr(sample), csv.Sniffer().has_header(sample))
    except csv.Error as e:
        print(repr(sample), e)
