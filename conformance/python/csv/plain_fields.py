# Fields without quotes, beside those that have some, and every way for a line to end.
import csv
import io

lines = ["a,b,c\n", "a,b,c", "\n", ",\n", ",,\r\n", "a,\r", ' a,"b",c\n', 'a"b,c"\n', "a\\,b,c\n",
         "é,ü\n", "a,é\nb,c\n", '"x\ny",z\n', "1,2.5,x\n", "a;b,c\n", "a\rb\n", "a,b\r\n\r\nc\n"]
dialects = [{}, {"delimiter": ";"}, {"skipinitialspace": True}, {"escapechar": "\\"},
            {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": "é"},
            {"quotechar": "'"}, {"strict": True}]
for line in lines:
    for dialect in dialects:
        for source in (io.StringIO(line, newline=""), [line]):
            reader = csv.reader(source, **dialect)
            try:
                print(repr(line), dialect, list(reader), reader.line_num)
            except (csv.Error, ValueError) as e:
                print(repr(line), dialect, type(e).__name__, e)
csv.field_size_limit(5)
for line in ("abcde,f\n", "abcdef,g\n", "ééééé,x\n", "éééééé,x\n"):
    try:
        print(list(csv.reader([line])))
    except csv.Error as e:
        print(e)
