# script and style: what ends them, references and tags in them, case, cdata_elem.
from html.parser import HTMLParser


class Shower(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("  start", tag, self.cdata_elem)

    def handle_endtag(self, tag):
        print("  end", tag, self.cdata_elem)

    def handle_data(self, data):
        print("  data", repr(data))

    def handle_comment(self, data):
        print("  comment", repr(data))


for page in ("<script>a<b>&amp;</script>x", "<SCRIPT>x</Script>", "<style><!-- a --></style>", "<script></b></script>", "<script>a</script b>c", "<script>if (a</script>", "<script>open", "<script/>x</script>", "<script>'</scr'</script>", "<script></script>", "<title>&lt;b&gt;</title>", "<textarea><b></textarea>", "<script>a</ script>b</script>"):
    print(page)
    p = Shower()
    p.feed(page)
    p.close()
