# Sniffer: delimiters, quotes, given delimiters, headers, and samples that say nothing.
import csv

s = csv.Sniffer()
for sample, delimiters in (("a,b,c\n1,2,3\n4,5,6\n", None), ("a;b\n1;2\n", None), ("a\tb\n1\t2\n", None), ("a|b|c\n1|2|3\n", None), ("'x','y'\n'1','2'\n", None), ('"a";"b"\n"c, d";"e"\n', None), ("a b c\n1 2 3\n", None), ("a:b\nc:d\n", ":,"), ("a, b\nc, d\n", None), ('x,"y, z"\n1,"2, 3"\n', None), ("one\ntwo\n", None), ("", None), ("abc", ","), ("a,b;c\n1,2;3\n", ";")):
    try:
        d = s.sniff(sample, delimiters)
        print(repr(sample), repr(d.delimiter), d.quotechar, d.doublequote, d.skipinitialspace, repr(d.lineterminator), d.quoting, d._name)
    except csv.Error as e:
        print(repr(sample), e)
for sample in ("name,age\nx,1\ny,2\n", "1,2\n3,4\n", "a,b\nc,d\ne,f\n", "name,city\nxx,yy\nzz,ww\n", "id,long\n1,abc\n2,abc\n"):
    print(repr(sample), s.has_header(sample))
print(s.preferred)
