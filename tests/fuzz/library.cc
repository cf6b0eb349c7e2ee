// The library's readers of text: the first byte chooses a program, the rest is the text it reads.
//
// May include: run_isolate.h. Invariant: the table's order is part of saved inputs: add at its end.
#include <memory>
#include <string>
#include <vector>

#include "tests/fuzz/run_isolate.h"
#include "tests/fuzz/target.h"

namespace copra::fuzz {

namespace {

// `text` (str) and `data` (bytes) are set by the target.
constexpr std::string_view kReaders[] = {
    "import json\nv = json.loads(text)\njson.loads(json.dumps(v, indent=1, sort_keys=True))",
    "import json\njson.JSONDecoder(strict=False).raw_decode(text)",
    "import datetime\nd = datetime.datetime.fromisoformat(text)\nd.strftime('%c %U "
    "%j')\nd.timestamp()",
    "import datetime\ndatetime.date.fromisoformat(text)",
    "import datetime\ndatetime.time.fromisoformat(text)",
    "import datetime\na, _, b = text.partition('|')\ndatetime.datetime.strptime(a, b)",
    "import datetime\ndatetime.datetime(2024, 2, 29, 1, 2, 3, 4).strftime(text)",
    "import datetime\nformat(datetime.datetime(2024, 2, 29), text)",
    "import time\na, _, b = text.partition('|')\ntime.strptime(a, b)",
    "import zoneinfo\nzoneinfo.ZoneInfo(text)",
    "int(text)\nint(text, 0)",
    "int(text, 36)",
    "float(text)\nfloat.fromhex(text)",
    "float.fromhex(text)",
    "complex(text)",
    "bytes.fromhex(text)",
    "import decimal\nd = decimal.Decimal(text)\nstr(d + 1)\nd.quantize(decimal.Decimal('0.01'))",
    "import decimal\nformat(decimal.Decimal('1234.5678'), text)",
    "import fractions\nfractions.Fraction(text)",
    "format(12345, text)",
    "format(-1234.5678, text)",
    "format(10 ** 30, text)",
    "format('a\\u00e9\\U0001F600', text)",
    "format(1.5 + 2j, text)",
    "text % (1, 'a', 2.5)",
    "text % {'a': 1, 'b': 'x'}",
    "data % (1, b'a', 2.5)",
    "text.format(1, 'a', [1, 2], a=2.5, b={'k': 1})",
    "text.format_map({'a': 1})",
    "import string\nstring.Template(text).substitute(a=1, b=2)",
    "import string\nlist(string.Formatter().parse(text))\nstring.Formatter().format(text, 1, a=2)",
    "import re\nre.compile(text).search('abc 123 \\u00e9 foo@bar.de')",
    "import re\nre.compile(data).findall(b'abc 123 foo@bar.de')",
    "import re\nre.sub('(a)(?P<n>b)?', text, 'ab a b')",
    "import re\na, _, b = text.partition('|')\nre.split(a, b)\nlist(re.finditer(a, b))",
    "import re\nre.compile(text, re.X | re.I | re.M).fullmatch('abc\\n')",
    "import csv\nlist(csv.reader(text.splitlines(True)))\nlist(csv.DictReader(text.splitlines()))",
    "import csv\ncsv.Sniffer().sniff(text)",
    "import csv\nlist(csv.reader([text], delimiter=text[:1], quotechar=text[1:2], strict=True))",
    "import html\nhtml.escape(html.unescape(text))",
    "import html.parser\np = html.parser.HTMLParser()\np.feed(text)\np.close()",
    "import xml.etree.ElementTree as E\nt = E.fromstring(text)\nE.tostring(t)\nlist(t.iter())",
    "import xml.etree.ElementTree as E\nE.fromstring(data)",
    "import xml.etree.ElementTree as E\nE.fromstring('<a b=\"1\"><c/><d>x</d></a>').findall(text)",
    "import email\nm = "
    "email.message_from_string(text)\nm.as_string()\nm.get_payload(decode=True)\nlist(m.walk())",
    "import email, email.policy\nm = email.message_from_bytes(data, "
    "policy=email.policy.default)\nm.items()\nm.as_bytes()",
    "import "
    "email.utils\nemail.utils.parseaddr(text)\nemail.utils.getaddresses([text])\nemail.utils."
    "parsedate_tz(text)",
    "import "
    "email.header\nemail.header.decode_header(text)\nemail.header.make_header(email.header.decode_"
    "header(text))",
    "import base64\nbase64.b64decode(data)",
    "import base64\nbase64.urlsafe_b64decode(text)\nbase64.b32decode(data, True)",
    "import base64\nbase64.a85decode(data)",
    "import base64\nbase64.b85decode(data)",
    "import binascii\nbinascii.unhexlify(data)",
    "import binascii\nbinascii.a2b_base64(data)\nbinascii.a2b_qp(data)",
    "import struct\nstruct.calcsize(text)\nstruct.unpack(text, bytes(struct.calcsize(text)))",
    "import struct\nstruct.pack(text, 1, 2, 3)",
    "import struct\nstruct.unpack_from('<hIq5sdx?', data)",
    "import zlib\nzlib.decompress(data)",
    "import zlib\nd = zlib.decompressobj(-15)\nd.decompress(data, 100)\nd.flush()",
    "import gzip\ngzip.decompress(data)",
    "import urllib.parse as u\nr = u.urlsplit(text)\nr.port\nr.geturl()\nu.urljoin('http://a/b', "
    "text)",
    "import urllib.parse as u\nu.parse_qs(text, strict_parsing=True)",
    "import urllib.parse as u\nu.unquote(text)\nu.unquote_to_bytes(text)\nu.quote(data)",
    "import ipaddress\nipaddress.ip_address(text)\nipaddress.ip_network(text, False)",
    "import ipaddress\nlist(ipaddress.ip_network(text, False).hosts())[:3]",
    "import uuid\nuuid.UUID(text)",
    "import shlex\nshlex.split(text)\nshlex.quote(text)",
    "import textwrap\ntextwrap.fill(text, 7)\ntextwrap.dedent(text)\ntextwrap.shorten(text, 9)",
    "import difflib\na, _, b = text.partition('|')\nlist(difflib.ndiff([a], "
    "[b]))\ndifflib.get_close_matches(a, [b])",
    "import fnmatch\nfnmatch.fnmatch('abc.txt', text)\nfnmatch.translate(text)",
    "import unicodedata\nunicodedata.normalize('NFKC', text)\nunicodedata.normalize('NFD', text)",
    "import unicodedata\nunicodedata.lookup(text)",
    "text.upper().lower().title().swapcase().casefold().capitalize()\ntext.isidentifier()\nrepr("
    "text)\nascii(text)",
    "text.split()\ntext.rsplit(None, "
    "2)\ntext.splitlines(True)\ntext.expandtabs(3)\ntext.center(20)",
    "a, _, b = text.partition('|')\na.replace(b, "
    "'x')\na.find(b)\na.count(b)\na.rsplit(b)\na.translate({97: b})",
    "data.decode()",
    "data.decode('utf-8', 'backslashreplace')\ndata.decode('utf-8', "
    "'surrogateescape').encode('utf-8', 'surrogateescape')",
    "data.decode('utf-16', 'replace')\ndata.decode('utf-32', 'replace')",
    "data.decode('utf-7', 'replace')",
    "data.decode('unicode_escape')",
    "data.decode('raw_unicode_escape')",
    "data.decode('idna')",
    "data.decode('punycode')",
    "text.encode('idna')",
    "text.encode('punycode')",
    "text.encode('utf-7')\ntext.encode('cp1252', 'xmlcharrefreplace')\ntext.encode('ascii', "
    "'namereplace')",
    "text.encode('utf-16', 'surrogatepass').decode('utf-16', 'surrogatepass')",
    "data.decode(text)",
    "import codecs\nd = codecs.getincrementaldecoder('utf-8')()\n[d.decode(data[i:i+1]) for i in "
    "range(len(data))]",
    "data.upper().title().split()\ndata.replace(b'a', b'bc')\ndata.hex(' "
    "')\nrepr(data)\ndata.expandtabs()",
    "import io\nf = io.StringIO(text, "
    "newline=None)\nf.readlines()\nf.seek(1)\nf.read(2)\nf.truncate(1)",
    "import io\nf = io.TextIOWrapper(io.BytesIO(data), 'utf-8', 'replace')\nf.readlines()",
    "import array\narray.array('i').frombytes(data)\narray.array(text[:1], data)",
    "import array\narray.array('u', text).byteswap()",
    "memoryview(data).cast(text)",
    "int.from_bytes(data, 'little', signed=True).to_bytes(len(data) + 1, 'big', signed=True)",
    "str(int.from_bytes(data, 'big') ** 3)",
    "n = int.from_bytes(data, 'big')\nn // 12345678901234567890\nn % "
    "98765432109876543211\nfloat(n)\nround(n, -3)",
    "import math\nn = int.from_bytes(data, 'big')\nmath.isqrt(n)\nmath.gcd(n, 2 ** 70)",
    "import hashlib\nhashlib.new(text, data)",
    "import hmac\nhmac.new(data, data, text)",
    "from collections import namedtuple\nnamedtuple('T', text)\nnamedtuple(text, 'a b')",
    "import enum\nenum.Enum('E', text)",
    "import operator\noperator.attrgetter(text)(text)\noperator.methodcaller(text)(text)",
    "getattr(text, text)\nsetattr(type('T', (), {})(), text, 1)\ntype(text, (), {text: 1})",
    "import calendar\ncalendar.TextCalendar(len(text)).formatmonth(2024, 2, len(text))",
    "import statistics\nstatistics.mean(data)\nstatistics.quantiles(data)\nstatistics.mode(data)",
    "import colorsys, reprlib, pprint\nreprlib.repr(text)\npprint.pformat([text, data, {text: "
    "data}], width=20)",
    "import copy, collections\ncopy.deepcopy({text: [data, "
    "{data}]})\ncollections.Counter(text).most_common(2)",
    "import logging\nlogging.Formatter(text, style='{').format(logging.LogRecord('n', 10, 'p', 1, "
    "text, (), None))",
    "import logging\nlogging.Formatter(text).format(logging.LogRecord('n', 10, 'p', 1, text, (1,), "
    "None))",
    "import graphlib\nlist(graphlib.TopologicalSorter({c: text for c in text}).static_order())",
    "import _templates\n_templates.Markup(text).striptags()\n_templates.escape(text)",
    "import _templates\n_templates.Template(text).render(a=1, b=[1, 2], c={'k': text})",
};

std::vector<std::shared_ptr<const Program>> compile_readers() {
  install_library();
  std::vector<std::shared_ptr<const Program>> programs;
  CompileOptions options;
  options.filename = "reader.py";
  for (const std::string_view source : kReaders) {
    CompileError error;
    programs.push_back(Program::compile(source, options, &error));
    if (!programs.back()) std::fprintf(stderr, "%s\n", error.format("reader.py").c_str());
    FUZZ_CHECK(programs.back() != nullptr);
  }
  return programs;
}

}  // namespace

}  // namespace copra::fuzz

FUZZ_TARGET(library) {
  using namespace copra;
  static const std::vector<std::shared_ptr<const Program>> readers = fuzz::compile_readers();
  if (input.empty()) return;
  const auto& program = readers[static_cast<uint8_t>(input[0]) % readers.size()];
  input.remove_prefix(1);
  fuzz::run_isolate([&program, input](Vm& vm) {
    vm.write = [](std::string_view, OutputStream) {};
    preload(vm, "text", Value(new_str_lossy(vm, input)));
    preload(vm, "data", Value(new_bytes(vm, input)));
    return run_program(vm, program, "__main__", &vm.main_program);
  });
}
