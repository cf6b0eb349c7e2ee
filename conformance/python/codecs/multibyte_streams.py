# Readers and writers over streams of East Asian text, and TextIOWrapper with such an encoding.
import codecs
import io

for name in ("shift_jis", "gbk", "euc_kr", "iso2022_jp", "hz"):
    text = "첫째\n둘째\r\n끝" if name == "euc_kr" else "一行\nab二\r\n末"
    stream = io.BytesIO()
    writer = codecs.getwriter(name)(stream)
    writer.write(text[:4])
    writer.writelines([text[4:6], text[6:]])
    writer.reset()
    data = stream.getvalue()
    print(name, data, data == text.encode(name))
    print(ascii(codecs.getreader(name)(io.BytesIO(data)).readlines()), ascii(codecs.getreader(name)(io.BytesIO(data)).read()))
    reader = codecs.getreader(name)(io.BytesIO(data))
    print(ascii([reader.readline() for _ in range(4)]))
    wrapper = io.TextIOWrapper(io.BytesIO(data), name)
    print(ascii(list(wrapper)), wrapper.encoding)
    out = io.BytesIO()
    wrapper = io.TextIOWrapper(out, name, newline="\n")
    wrapper.write(text)
    wrapper.flush()
    print(out.getvalue() == data or out.getvalue())
