// Modules written in Python alone, without natives of their own: their sources are in py/.
// May include: native.h, py_sources.h. Next: modules.def, which must name each symbol too.
#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

#define PURE_MODULE(symbol, module, stem) \
  extern const ModuleDef symbol;          \
  const ModuleDef symbol = {.name = module, .python_source = kPySource_##stem};
PURE_MODULE(kKeywordModule, "keyword", keyword)
PURE_MODULE(kFutureModule, "__future__", future)
PURE_MODULE(kColorsysModule, "colorsys", colorsys)
PURE_MODULE(kTextwrapModule, "textwrap", textwrap)
PURE_MODULE(kFnmatchModule, "fnmatch", fnmatch)
PURE_MODULE(kReprlibModule, "reprlib", reprlib)
PURE_MODULE(kGraphlibModule, "graphlib", graphlib)
PURE_MODULE(kContextvarsModule, "contextvars", contextvars)
PURE_MODULE(kQueueModule, "queue", queue)
PURE_MODULE(kShlexModule, "shlex", shlex)
PURE_MODULE(kHtmlModule, "html", html)
PURE_MODULE(kHtmlEntitiesModule, "html.entities", html_entities)
PURE_MODULE(kHtmlParserModule, "html.parser", html_parser)
PURE_MODULE(kIoModule, "io", io)
PURE_MODULE(kUrllibParseModule, "urllib.parse", urllib_parse)
PURE_MODULE(kCsvModule, "csv", csv)
PURE_MODULE(kNumbersModule, "numbers", numbers)
PURE_MODULE(kFractionsModule, "fractions", fractions)
PURE_MODULE(kPprintModule, "pprint", pprint)
PURE_MODULE(kGzipModule, "gzip", gzip)
PURE_MODULE(kArrayModule, "array", array)
PURE_MODULE(kIpaddressModule, "ipaddress", ipaddress)
PURE_MODULE(kEmailUtilsModule, "email.utils", email_utils)
PURE_MODULE(kDifflibModule, "difflib", difflib)
PURE_MODULE(kWeakrefModule, "weakref", weakref)
#undef PURE_MODULE

}  // namespace copra
