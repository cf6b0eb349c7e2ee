// The parser behind xml.etree.ElementTree: expat turns a document into a flat list of events.
//
// In: str or bytes, whole or in pieces. Out: [(kind, a, b), …] and what went wrong, if anything.
// May include: native.h, libexpat. Invariants: the events of a call are all rooted; what expat
// takes for a parser that programs can hold lives in the isolate's heap, held by the parser's
// object, so it needs no end; nothing external is ever fetched; expat's own limit on amplification
// stops entities that multiply. Next: py/xml_etree.py, which makes trees, pull parsers and targets
// of the events.
#include <expat.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

#include "interp/native.h"
#include "stdlib_shims/py_sources.h"
#include "stdlib_shims/xml_elements.h"

namespace copra {

namespace {

// ORDER: xml events; py/xml_etree.py unpacks the same names.
enum EventKind : int {
  kStart,
  kEnd,
  kData,
  kComment,
  kInstruction,
  kStartNs,
  kEndNs,
  kDoctype,
  kEntity
};

// Counts the quoted values of the tag that is being read: expat takes a tag as one, however long it
// gets, and nothing interrupts it. What looks like a tag in a comment counts too.
class TagWatch {
 public:
  static constexpr uint32_t kAttributesMax = 50'000;

  // False: a tag has more than that.
  bool read(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
      const char c = text[at++];
      if (c == '\0') continue;  // UTF-16
      switch (state_) {
        case State::kText:
          if (c == '<') {
            state_ = State::kOpened;
          } else {
            at = std::min(text.find('<', at), text.size());
          }
          break;
        case State::kOpened:
          state_ = c == '!' || c == '?' || c == '/' ? State::kText : State::kTag;
          quoted_ = 0;
          break;
        case State::kTag:
          if (c == '>') state_ = State::kText;
          if (c != '"' && c != '\'') break;
          state_ = State::kQuoted;
          quote_ = c;
          if (++quoted_ > kAttributesMax) return false;
          break;
        case State::kQuoted:
          if (c == quote_) {
            state_ = State::kTag;
          } else {
            at = std::min(text.find(quote_, at), text.size());
          }
          break;
      }
    }
    return true;
  }

 private:
  enum class State : uint8_t { kText, kOpened, kTag, kQuoted };
  State state_ = State::kText;
  char quote_ = 0;
  uint32_t quoted_ = 0;
};

// A parser that is fed piece by piece.
struct ExpatObj : NativeObj {
  XML_Parser parser;
  List* memory;  // Bytes that expat took, None for what it gave back
  Dict* names;
  TagWatch watch;
  bool join, busy;
};

void trace_expat(Marker& m, Obj* o) {
  auto* e = static_cast<ExpatObj*>(o);
  m.object(e->memory);
  m.object(e->names);
}

// expat doesn't say whom it asks for memory: whoever runs it says so here. Python code that a
// handler calls may let others run, so that handler says it again.
struct Owner {
  Vm* vm;
  List* memory;
};
thread_local Owner* owner = nullptr;

class Owned {
 public:
  Owned(Vm& vm, List* memory) : owner_{&vm, memory} { owner = &owner_; }
  ~Owned() { owner = nullptr; }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  void again() { owner = &owner_; }

 private:
  Owner owner_;
};

// In front of each block: its place in the list, and its size.
struct Block {
  uint64_t place, size;
};

void* take_memory(size_t n) {
  Vm& vm = *owner->vm;
  if (!check_alloc(vm, n)) return nullptr;
  Bytes* bytes = new_bytes_uninit(vm, sizeof(Block) + n);
  if (!bytes || !list_append(vm, owner->memory, bytes)) return nullptr;
  auto* block = reinterpret_cast<Block*>(bytes->data());
  *block = {owner->memory->size - 1, n};
  return block + 1;
}
void leave_memory(void* memory) {
  if (!memory) return;
  const uint64_t place = (static_cast<Block*>(memory) - 1)->place;
  op_setitem(*owner->vm, owner->memory, Value::small_int(static_cast<int64_t>(place)),
             Value::none());
}
void* change_memory(void* memory, size_t n) {
  if (!memory) return take_memory(n);
  const uint64_t size = (static_cast<Block*>(memory) - 1)->size;
  if (n <= size) return memory;
  void* made = take_memory(n);
  if (!made) return nullptr;
  std::memcpy(made, memory, size);
  leave_memory(memory);
  return made;
}

struct Scan {
  Vm& vm;
  XML_Parser parser;
  RootedVector& events;
  Dict* names;                // expat's spelling to ours, so that equal tags share one str
  bool join;                  // adjacent character data is one event
  Owned* owned;               // of a parser that outlives the call
  TreeMaker* tree = nullptr;  // takes what makes up elements; other events are nobody's
  bool failed = false;
  std::string data;

  void fail() {
    failed = true;
    XML_StopParser(parser, XML_FALSE);
  }
  void add(int kind, Value a, Value b) {
    if (failed) return;
    if (a.is_raised() || b.is_raised()) return fail();
    if (tree && kind != kEntity) {
      if (!grow(kind, a, b) || !charge(vm, 2)) fail();
      return;
    }
    Tuple* t = new_tuple_of(vm, {Value::small_int(kind), a, b});
    if (!t || !events.push(Value(t)) || !charge(vm, 2)) fail();
  }
  bool grow(int kind, Value a, Value b) {
    switch (kind) {
      case kStart: return tree->start(a, b);
      case kEnd: return tree->end();
      case kData: return tree->data(a);
      default: return true;
    }
  }
  Value text(std::string_view s) {
    if (failed) return Value::raised();
    Str* made = new_str(vm, s);
    return made ? Value(made) : Value::raised();
  }
  Value text_or_none(const char* s) { return s ? text(s) : Value::none(); }
  // "uri}local" of expat is written "{uri}local".
  Value name(const char* s) {
    if (failed) return Value::raised();
    const std::string_view spelled(s);
    const Value known = dict_get_str(vm, names, spelled);
    if (!known.is_not_found()) return known;
    const Value made =
        spelled.find('}') == spelled.npos ? text(spelled) : text("{" + std::string(spelled));
    if (made.is_raised() || !dict_set_str(vm, names, spelled, made)) return Value::raised();
    return made;
  }
  void flush() {
    if (data.empty()) return;
    std::string taken;
    taken.swap(data);
    add(kData, text(taken), Value::none());
  }
};

Scan& scan_of(void* user) { return *static_cast<Scan*>(user); }

void on_start(void* user, const XML_Char* tag, const XML_Char** attributes) {
  Scan& s = scan_of(user);
  s.flush();
  Value attrib = Value::none();
  if (*attributes) {
    Dict* d = s.failed ? nullptr : new_dict(s.vm);
    if (!d) return s.fail();
    attrib = Value(d);
    for (; *attributes; attributes += 2) {
      const Value key = s.name(attributes[0]);
      if (key.is_raised()) return s.fail();
      const Value value = s.text(attributes[1]);
      if (value.is_raised() || !dict_set(s.vm, d, key, value)) return s.fail();
    }
  }
  s.add(kStart, s.name(tag), attrib);
}

void on_end(void* user, const XML_Char* tag) {
  Scan& s = scan_of(user);
  s.flush();
  s.add(kEnd, s.name(tag), Value::none());
}

void on_data(void* user, const XML_Char* text, int n) {
  Scan& s = scan_of(user);
  const std::string_view piece(text, static_cast<size_t>(n));
  if (!s.join) return s.add(kData, s.text(piece), Value::none());
  if (s.failed) return;
  if (!check_alloc(s.vm, s.data.size() + piece.size())) return s.fail();
  s.data += piece;
}

void on_comment(void* user, const XML_Char* text) {
  Scan& s = scan_of(user);
  s.flush();
  s.add(kComment, s.text(text), Value::none());
}

void on_instruction(void* user, const XML_Char* target, const XML_Char* text) {
  Scan& s = scan_of(user);
  s.flush();
  s.add(kInstruction, s.text(target), s.text(text));
}

void on_start_namespace(void* user, const XML_Char* prefix, const XML_Char* uri) {
  Scan& s = scan_of(user);
  s.flush();
  s.add(kStartNs, s.text(prefix ? prefix : ""), s.text(uri ? uri : ""));
}

void on_end_namespace(void* user, const XML_Char* prefix) {
  Scan& s = scan_of(user);
  s.flush();
  s.add(kEndNs, s.text(prefix ? prefix : ""), Value::none());
}

void on_start_doctype(void* user, const XML_Char* name, const XML_Char* system,
                      const XML_Char* public_id, int) {
  Scan& s = scan_of(user);
  if (s.failed) return;
  const Value ids = [&] {
    const Value a = s.text_or_none(public_id), b = s.text_or_none(system);
    if (a.is_raised() || b.is_raised()) return Value::raised();
    Tuple* t = new_tuple_of(s.vm, {a, b});
    return t ? Value(t) : Value::raised();
  }();
  s.add(kDoctype, s.text(name), ids);
}

// Whatever has no handler of its own; only a reference to an entity that the document type may
// define elsewhere is of interest.
void on_other(void* user, const XML_Char* text, int n) {
  Scan& s = scan_of(user);
  if (n < 3 || text[0] != '&') return;
  s.flush();
  Tuple* at = s.failed
                  ? nullptr
                  : new_tuple_of(s.vm, {uint_value(s.vm, XML_GetCurrentLineNumber(s.parser)),
                                        uint_value(s.vm, XML_GetCurrentColumnNumber(s.parser))});
  if (!at) return s.fail();
  s.add(kEntity, s.text(std::string_view(text + 1, static_cast<size_t>(n) - 2)), Value(at));
}

// Encodings of one byte a character are read through the codec of that name.
int on_unknown_encoding(void* user, const XML_Char* name, XML_Encoding* info) {
  Scan& s = scan_of(user);
  char all[256];
  for (int i = 0; i < 256; ++i) all[i] = static_cast<char>(i);
  Bytes* b = s.failed ? nullptr : new_bytes(s.vm, std::string_view(all, sizeof all));
  if (!b) return XML_STATUS_ERROR;
  const Value encoding = s.text(name), errors = s.text("replace");
  if (encoding.is_raised() || errors.is_raised()) return XML_STATUS_ERROR;
  const Value decoded = op_call_method(s.vm, Value(b), "decode", {encoding, errors});
  if (s.owned) s.owned->again();
  if (decoded.is_raised() || !is_str(decoded)) return XML_STATUS_ERROR;
  const Str* str = decoded.as<Str>();
  if (str->length != 256) {
    raise_str(s.vm, Exc::kValueError, "multi-byte encodings are not supported");
    return XML_STATUS_ERROR;
  }
  const std::string kept(str->view());
  const char* p = kept.data();
  for (int& code : info->map) {
    const uint32_t c = utf8_next(p);
    code = c == 0xFFFD ? -1 : static_cast<int>(c);
  }
  info->data = nullptr;
  info->convert = nullptr;
  info->release = nullptr;
  return XML_STATUS_OK;
}

struct FreeParser {
  void operator()(XML_ParserStruct* p) const { XML_ParserFree(p); }
};

void set_handlers(XML_Parser parser) {
  XML_SetElementHandler(parser, on_start, on_end);
  XML_SetCharacterDataHandler(parser, on_data);
  XML_SetCommentHandler(parser, on_comment);
  XML_SetProcessingInstructionHandler(parser, on_instruction);
  XML_SetNamespaceDeclHandler(parser, on_start_namespace, on_end_namespace);
  XML_SetStartDoctypeDeclHandler(parser, on_start_doctype);
  XML_SetDefaultHandlerExpand(parser, on_other);
}

// (events, None or (message, code, line, column))
Value read_piece(Scan& scan, TagWatch* watch, std::string_view input, bool final) {
  constexpr size_t kStep = 64 * 1024;
  Vm& vm = scan.vm;
  XML_SetUserData(scan.parser, &scan);
  XML_SetUnknownEncodingHandler(scan.parser, on_unknown_encoding, &scan);
  XML_Status status = XML_STATUS_OK;
  size_t at = 0;
  do {
    const size_t n = std::min(kStep, input.size() - at);
    const bool last = at + n == input.size();
    if (!watch->read(input.substr(at, n))) {
      return raise(vm, Exc::kValueError, "a tag with more than %u attributes",
                   TagWatch::kAttributesMax);
    }
    status = XML_Parse(scan.parser, input.data() + at, static_cast<int>(n), last && final);
    at += n;
    if (scan.failed || has_pending(vm)) return Value::raised();
    TRY_BOOL(charge(vm, n / 16));
  } while (status == XML_STATUS_OK && at < input.size());
  scan.flush();
  if (scan.failed) return Value::raised();

  Value error = Value::none();
  if (status != XML_STATUS_OK) {
    const XML_Error code = XML_GetErrorCode(scan.parser);
    const Value message = Value(TRY_PTR(new_str(vm, XML_ErrorString(code))));
    error = Value(TRY_PTR(new_tuple_of(
        vm, {message, Value::small_int(code), uint_value(vm, XML_GetErrorLineNumber(scan.parser)),
             uint_value(vm, XML_GetErrorColumnNumber(scan.parser))})));
  }
  const Value list = Value(TRY_PTR(new_list_from(vm, scan.events.data(), scan.events.size())));
  return Value(new_tuple_of(vm, {list, error}));
}

// A copy of what nothing else may change meanwhile.
bool piece_of(Vm& vm, Value v, std::string* out) {
  std::string_view data;
  if (is_str(v)) {
    data = v.as<Str>()->view();
  } else if (!bytes_view(vm, v, &data)) {
    return false;
  }
  out->assign(data);
  return true;
}

// _plant(elements, data): the tree of a whole document, what entities it names that nothing
// declares, and what went wrong.
Value f_plant(Vm& vm, Value* a, uint32_t) {
  if (!is_instance_of(vm, a[0], native_type(vm, kElementLayoutType))) {
    return raise_str(vm, Exc::kTypeError, "_plant() argument 1 must be _Elements");
  }
  std::string input;
  TRY_BOOL(piece_of(vm, a[1], &input));
  const std::unique_ptr<XML_ParserStruct, FreeParser> parser(
      XML_ParserCreateNS(is_str(a[1]) ? "utf-8" : nullptr, '}'));
  if (!parser) return raise(vm, Exc::kMemoryError, "out of memory");
  RootedVector events(vm);
  Dict* names = TRY_PTR(new_dict(vm));
  TreeMaker tree(vm, a[0].as<ElementLayout>());
  Scan scan{vm, parser.get(), events, names, true, nullptr, &tree, false, {}};
  set_handlers(parser.get());
  TagWatch watch;
  const Value rest = TRY(read_piece(scan, &watch, input, true));
  const Value* both = rest.as<Tuple>()->items();
  return Value(new_tuple_of(vm, {tree.root(), both[0], both[1]}));
}

// ---------------------------------------------------------------- fed in pieces

Value expat_new(Vm& vm, Value* a, uint32_t) {
  List* memory = TRY_PTR(new_list(vm));
  Dict* names = TRY_PTR(new_dict(vm));
  auto* e = new_native_object<ExpatObj>(vm, a[0].as<TypeObj>());
  if (!e) return Value::raised();
  e->memory = memory;
  e->names = names;
  const int join = op_truth(vm, a[2]);
  if (join < 0) return Value::raised();
  e->join = join != 0;
  static constexpr XML_Memory_Handling_Suite kSuite{take_memory, change_memory, leave_memory};
  const Owned owned(vm, memory);
  e->parser = XML_ParserCreate_MM(is_str(a[1]) ? a[1].as<Str>()->data() : nullptr, &kSuite, "}");
  if (!e->parser) return has_pending(vm) ? Value::raised() : raise_str(vm, Exc::kMemoryError, "");
  set_handlers(e->parser);
  return e;
}

// feed(data, final)
Value expat_feed(Vm& vm, Value* a, uint32_t) {
  auto* e = a[0].as<ExpatObj>();
  std::string input;
  TRY_BOOL(piece_of(vm, a[1], &input));
  const int final = op_truth(vm, a[2]);
  if (final < 0) return Value::raised();
  if (e->busy) return raise_str(vm, Exc::kValueError, "the parser is reading already");
  Owned owned(vm, e->memory);
  // Refused once reading has begun.
  if (is_str(a[1])) XML_SetEncoding(e->parser, "utf-8");
  RootedVector events(vm);
  Scan scan{vm, e->parser, events, e->names, e->join, &owned, nullptr, false, {}};
  e->busy = true;
  const Value made = read_piece(scan, &e->watch, input, final != 0);
  e->busy = false;
  return made;
}

constexpr NativeDef kExpatNew = {"__new__", "(encoding, join, /)", expat_new, kFnStatic};
constexpr NativeDef kExpatMethods[] = {{"feed", "(data, final, /)", expat_feed}, {}};
const NativeType kExpatType = {.name = "_Expat",
                               .module = "xml.etree.ElementTree",
                               .size = sizeof(ExpatObj),
                               .trace = trace_expat,
                               .methods = kExpatMethods,
                               .new_def = &kExpatNew,
                               .flags = 0};
constexpr const NativeType* kTypes[] = {&kExpatType, &kElementLayoutType, &kElementIteratorType,
                                        nullptr};

constexpr NativeDef kFunctions[] = {{"_plant", "(elements, data, /)", f_plant},
                                    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kXmlEtreeModule;
const ModuleDef kXmlEtreeModule = {.name = "xml.etree.ElementTree",
                                   .functions = kFunctions,
                                   .types = kTypes,
                                   .python_source = kPySource_xml_etree};

}  // namespace copra
