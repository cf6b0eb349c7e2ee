// The native half of the module _templates: attribute rules, escaping, output buffers, the loop
// object, and loading compiled templates into an isolate. The Python half is py/templates.py.
//
// May include: interp, compile.h. Invariant: values of user data reach a buffer escaped unless they
// say they are markup (an __html__ method). Next: generate.cc (who calls these), compile.h.
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/py_sources.h"
#include "stdlib_shims/templates/compile.h"

namespace copra {

namespace {

using templates::Compiled;

// All templates of one execution together: loaded programs live as long as the isolate.
constexpr size_t kLoadedBytesMax = size_t{16} << 20;
constexpr size_t kLoadedOverhead = 4096;
// C++ stack that compiling may need.
constexpr ptrdiff_t kCompileStackBytes = ptrdiff_t{2} << 20;

// Fuel for each byte that is compiled: about what an instruction takes.
constexpr uint64_t kCompileUnits = 8;

struct TemplateState : ShimState {
  void trace(Marker& m) override {
    m.value(undefined);
    m.value(markup);
    m.value(format_method);
    m.value(unsafe);
    m.value(syntax_error);
  }
  Value undefined, markup;  // classes
  Value format_method;      // (str, name): what stands for str.format
  Value unsafe;             // (obj, name): the Undefined for a private attribute
  Value syntax_error;       // (message, line, name, assertion): the exception
  size_t loaded_bytes = 0;
};

TemplateState& state(Vm& vm) { return shim_state<TemplateState>(vm); }

// _install(undefined, markup, format_method, unsafe, syntax_error)
Value f_install(Vm& vm, Value* a, uint32_t) {
  TemplateState& s = state(vm);
  s.undefined = a[0];
  s.markup = a[1];
  s.format_method = a[2];
  s.unsafe = a[3];
  s.syntax_error = a[4];
  return Value::none();
}

// ---------------------------------------------------------------- attributes and items

Value undefined_part(Vm& vm, Value obj, Value name) {
  return op_call(vm, state(vm).undefined, {Value::none(), obj, name});
}
Value undefined_hint(Vm& vm, std::string_view hint) {
  return op_call(vm, state(vm).undefined, {Value(new_str(vm, hint))});
}

// An attribute that was found, unless templates may not have it.
Value allowed(Vm& vm, Value obj, Str* name, Value v) {
  const std::string_view n = name->view();
  if (n.starts_with('_') || (n == "mro" && is_type(obj)))
    return op_call(vm, state(vm).unsafe, {obj, Value(name)});
  if ((n == "format" || n == "format_map") && is_str(obj))
    return op_call(vm, state(vm).format_method, {obj, Value(name)});
  return v;
}

// Clears a pending TypeError or LookupError; false: another one is on its way.
bool clear_lookup_failure(Vm& vm) {
  if (!pending_is(vm, Exc::kTypeError) && !pending_is(vm, Exc::kLookupError)) return false;
  (void)take_pending(vm);
  return true;
}

// obj.name in a template: the attribute, else the item, else an Undefined.
Value f_get_attribute(Vm& vm, Value* a, uint32_t) {
  const Value obj = a[0];
  Str* name = TRY_PTR(expect_str(vm, a[1], "get_attribute", "'name'"));
  if (is_exact(obj, Kind::kDict)) {
    if (type_lookup(vm, type_of(vm, obj), name).is_not_found()) {
      const Value v = dict_get_str(vm, obj.as<Dict>(), name);
      return v.is_not_found() ? undefined_part(vm, obj, a[1]) : v;
    }
  }
  const Value v = TRY(op_getattr_opt(vm, obj, name));
  if (!v.is_not_found()) return allowed(vm, obj, name, v);
  const Value item = op_getitem(vm, obj, a[1]);
  if (!item.is_raised()) return item;
  if (!clear_lookup_failure(vm)) return Value::raised();
  return undefined_part(vm, obj, a[1]);
}

// obj[key] in a template: the item, else the attribute, else an Undefined.
Value f_get_item(Vm& vm, Value* a, uint32_t) {
  const Value obj = a[0], key = a[1];
  const Value item = op_getitem(vm, obj, key);
  if (!item.is_raised()) return item;
  if (!clear_lookup_failure(vm)) return Value::raised();
  if (is_str(key)) {
    const Value v = TRY(op_getattr_opt(vm, obj, key.as<Str>()));
    if (!v.is_not_found()) return allowed(vm, obj, key.as<Str>(), v);
  }
  return undefined_part(vm, obj, key);
}

// ---------------------------------------------------------------- output

struct TextBuffer : NativeObj {
  Buffer* buffer;
  size_t size, length;  // bytes, code points
};

void trace_buffer(Marker& m, Obj* o) { m.object(static_cast<TextBuffer*>(o)->buffer); }

bool reserve(Vm& vm, TextBuffer* b, size_t more) {
  const size_t need = b->size + more;
  if (b->buffer && b->buffer->bytes >= need) return true;
  if (need > kTextBytesMax) return fail(raise_too_long(vm));
  const size_t room = need < 1024 ? 2048 : need * 2;
  if (!check_big(vm, room)) return false;
  auto* buffer = vm.heap.make<Buffer>(Kind::kBuffer, sizeof(Buffer) + room);
  buffer->bytes = room;
  if (b->size) std::memcpy(buffer->data(), b->buffer->data(), b->size);
  Buffer* old = b->buffer;
  b->buffer = buffer;
  if (old) vm.heap.release(old);
  return true;
}

bool charge_text(Vm& vm, size_t bytes) { return bytes < 1024 || charge(vm, bytes / 256); }

bool append_text(Vm& vm, TextBuffer* b, std::string_view text, size_t length) {
  if (!reserve(vm, b, text.size())) return false;
  if (!text.empty()) std::memcpy(b->buffer->data() + b->size, text.data(), text.size());
  b->size += text.size();
  b->length += length;
  return charge_text(vm, text.size());
}

bool append_str(Vm& vm, TextBuffer* b, const Str* s) {
  return append_text(vm, b, s->view(), s->length);
}

// What is written for a byte: itself, or what stands for it in HTML.
struct EscapeTable {
  constexpr void add(char c, std::string_view t) {
    const auto i = static_cast<unsigned char>(c);
    for (size_t k = 0; k < t.size(); ++k) text[i][k] = t[k];
    more[i] = static_cast<uint8_t>(t.size() - 1);
  }
  constexpr EscapeTable() {
    for (size_t i = 0; i < 256; ++i) text[i][0] = static_cast<char>(static_cast<uint8_t>(i));
    add('&', "&amp;");
    add('<', "&lt;");
    add('>', "&gt;");
    add('"', "&#34;");
    add('\'', "&#39;");
  }
  char text[256][8] = {};
  uint8_t more[256] = {};  // bytes that escaping adds
};
constexpr EscapeTable kEscapes;
// Writing goes eight bytes at a time: so much room is needed behind the result.
constexpr size_t kEscapeSlack = 8;

size_t escape_growth(std::string_view s) {
  size_t more = 0;
  for (const char c : s) more += kEscapes.more[static_cast<unsigned char>(c)];
  return more;
}

void escape_into(char* out, std::string_view s) {
  for (const char c : s) {
    const auto i = static_cast<unsigned char>(c);
    std::memcpy(out, kEscapes.text[i], sizeof kEscapes.text[i]);
    out += 1 + kEscapes.more[i];
  }
}

bool append_escaped(Vm& vm, TextBuffer* b, const Str* s) {
  const std::string_view text = s->view();
  const size_t more = escape_growth(text);
  if (!more) return append_str(vm, b, s);
  if (!reserve(vm, b, text.size() + more + kEscapeSlack)) return false;
  escape_into(b->buffer->data() + b->size, text);
  b->size += text.size() + more;
  b->length += s->length + more;
  return charge_text(vm, text.size() + more);
}

// The text of v that is safe already (what __html__ gives); not_found(): it must be escaped.
Value html_of(Vm& vm, Value v) {
  if (is_exact_str(v)) return Value::not_found();
  if (is_str(v) && type_of(vm, v) == state(vm).markup.as<TypeObj>()) return v;
  const Value method = TRY(op_getattr_opt(vm, v, "__html__"));
  if (method.is_not_found()) return method;
  const Value html = TRY(op_call(vm, method, {}));
  return is_str(html) ? html : op_str(vm, html);
}

bool is_undefined(Vm& vm, Value v) {
  return is_kind(v, Kind::kInstance) && type_of(vm, v) == state(vm).undefined.as<TypeObj>();
}

// Values whose text is plain ASCII without markup; false: something else.
bool append_plain(Vm& vm, TextBuffer* b, Value v, bool* fine) {
  *fine = true;
  std::string text;
  if (v.is_small_int()) {
    text = std::to_string(v.small());
  } else if (v.is_bool()) {
    text = v.is_true() ? "True" : "False";
  } else if (v.is_none()) {
    text = "None";
  } else if (v.is_double()) {
    text = float_repr(v.as_double());
  } else if (is_undefined(vm, v)) {
    return true;
  } else {
    return false;
  }
  *fine = append_text(vm, b, text, text.size());
  return true;
}

Value finish_append(Vm& vm, TextBuffer* b, Value after) {
  if (after.is_absent()) return Value::none();
  TRY_BOOL(append_str(vm, b, TRY_PTR(expect_str(vm, after, "e", "'after'"))));
  return Value::none();
}

// e(value, after): the escaped value, then text as it is.
Value b_escaped(Vm& vm, Value* a, uint32_t) {
  auto* b = a[0].as<TextBuffer>();
  const Value v = a[1];
  bool fine;
  if (is_exact_str(v)) {
    TRY_BOOL(append_escaped(vm, b, v.as<Str>()));
  } else if (append_plain(vm, b, v, &fine)) {
    TRY_BOOL(fine);
  } else {
    const Value html = TRY(html_of(vm, v));
    if (!html.is_not_found()) {
      TRY_BOOL(append_str(vm, b, html.as<Str>()));
    } else {
      const Value text = TRY(op_str(vm, v));
      TRY_BOOL(append_escaped(vm, b, text.as<Str>()));
    }
  }
  return finish_append(vm, b, a[2]);
}

// s(value, after): str(value), then text as it is.
Value b_str(Vm& vm, Value* a, uint32_t) {
  auto* b = a[0].as<TextBuffer>();
  bool fine;
  if (append_plain(vm, b, a[1], &fine)) {
    TRY_BOOL(fine);
  } else {
    const Value text = TRY(op_str(vm, a[1]));
    TRY_BOOL(append_str(vm, b, text.as<Str>()));
  }
  return finish_append(vm, b, a[2]);
}

Value b_data(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "sequence item 0: expected str instance, %s found",
                 type_name(vm, a[1]).c_str());
  }
  TRY_BOOL(append_str(vm, a[0].as<TextBuffer>(), a[1].as<Str>()));
  return Value::none();
}

Value b_take(Vm& vm, Value* a, uint32_t) {
  auto* b = a[0].as<TextBuffer>();
  if (!b->size) return Value(new_ascii(vm, ""));
  return str_from_counted(vm, {b->buffer->data(), b->size}, b->length, b->size == b->length);
}

Value new_buffer(Vm& vm, Value* a, uint32_t) {
  return Value(new_native_object<TextBuffer>(vm, a[0].as<TypeObj>()));
}

constexpr NativeDef kBufferMethods[] = {{"e", "(value, after=?, /)", b_escaped},
                                        {"s", "(value, after=?, /)", b_str},
                                        {"d", "(text, /)", b_data},
                                        {"take", "()", b_take},
                                        {nullptr, nullptr, nullptr}};
constexpr NativeDef kBufferNew = {"__new__", "()", new_buffer, kFnStatic};
const NativeType kBufferType = {.name = "Buffer",
                                .module = "_templates",
                                .size = sizeof(TextBuffer),
                                .trace = trace_buffer,
                                .methods = kBufferMethods,
                                .new_def = &kBufferNew,
                                .flags = 0};

Value markup_of(Vm& vm, Value text) {
  const Value markup = state(vm).markup;
  if (!is_type(markup) || !is_subtype(markup.as<TypeObj>(), kind_type(vm, Kind::kStr))) {
    return raise_str(vm, Exc::kTypeError, "Markup must be a class of texts");
  }
  return str_of_class(vm, markup.as<TypeObj>(), text.as<Str>());
}

// The escaped text as an exact or shared str.
Value escaped_text(Vm& vm, Str* s) {
  const std::string_view text = s->view();
  const size_t more = escape_growth(text);
  if (!more) return Value(s);
  if (text.size() + more > kTextChecked) TRY_BOOL(check_alloc(vm, text.size() + more));
  TRY_BOOL(charge_text(vm, text.size() + more));
  std::string out(text.size() + more + kEscapeSlack, '\0');
  escape_into(out.data(), s->view());
  out.resize(text.size() + more);
  return str_from_counted(vm, out, s->length + more, s->ascii());
}

Value f_escape(Vm& vm, Value* a, uint32_t) {
  const Value html = TRY(html_of(vm, a[0]));
  if (!html.is_not_found()) return markup_of(vm, html);
  const Value text = TRY(op_str(vm, a[0]));
  return markup_of(vm, TRY(escaped_text(vm, text.as<Str>())));
}

// The values' texts one after another. `escaping`: once one is markup, all others are escaped.
Value joined(Vm& vm, Value values, bool escaping) {
  if (!is_tuple(values)) return raise_str(vm, Exc::kTypeError, "a tuple is required");
  auto* items = values.as<Tuple>();
  RootedVector texts(vm);
  bool safe = false;
  for (uint32_t i = 0; i < items->aux32; ++i) {
    const Value v = items->items()[i];
    const Value text = is_str(v) ? v : TRY(op_str(vm, v));
    if (escaping && !is_exact_str(text)) safe = safe || !TRY(html_of(vm, text)).is_not_found();
    TRY_BOOL(texts.push(text));
  }
  auto* b = new_native_object<TextBuffer>(vm, native_type(vm, kBufferType));
  Value args[] = {Value(b), Value::absent(), Value::absent()};
  for (size_t i = 0; i < texts.size(); ++i) {
    args[1] = texts[i];
    (void)TRY(safe ? b_escaped(vm, args, 2) : b_data(vm, args, 2));
  }
  const Value text = TRY(b_take(vm, args, 1));
  return safe ? markup_of(vm, text) : text;
}
Value f_join_markup(Vm& vm, Value* a, uint32_t) { return joined(vm, a[0], true); }
Value f_join_text(Vm& vm, Value* a, uint32_t) { return joined(vm, a[0], false); }

// ---------------------------------------------------------------- loop

struct Loop : NativeObj {
  Value iterable, iterator;
  Value after, current, before;  // absent: none
  Value changed;                 // the tuple of the last changed(), or absent
  Value recurse;
  int64_t index0, length, depth0;  // length -1: not known yet
};

void trace_loop(Marker& m, Obj* o) {
  auto* l = static_cast<Loop*>(o);
  for (const Value v :
       {l->iterable, l->iterator, l->after, l->current, l->before, l->changed, l->recurse}) {
    m.value(v);
  }
}

Value new_loop(Vm& vm, Value* a, uint32_t) {
  const Value iterator = TRY(op_iter(vm, a[1]));
  auto* l = new_native_object<Loop>(vm, a[0].as<TypeObj>());
  l->iterable = a[1];
  l->iterator = iterator;
  l->recurse = a[2].is_absent() ? Value::none() : a[2];
  l->index0 = -1;
  l->length = -1;
  l->depth0 = !a[3].is_absent() && a[3].is_small_int() ? a[3].small() : 0;
  return Value(l);
}

Value loop_next(Vm& vm, Value self) {
  auto* l = self.as<Loop>();
  Value v = l->after;
  if (v.is_absent()) {
    v = TRY(op_next(vm, l->iterator));
    if (v.is_stop()) return v;
  }
  l->after = Value::absent();
  ++l->index0;
  l->before = l->current;
  l->current = v;
  return v;
}
Value loop_iter(Vm&, Value self) { return self; }

int64_t loop_len(Vm& vm, Value self) {
  auto* l = self.as<Loop>();
  if (l->length >= 0) return l->length;
  const int64_t known = op_len(vm, l->iterable);
  if (known >= 0) return l->length = known;
  if (!pending_is(vm, Exc::kTypeError)) return -1;
  (void)take_pending(vm);
  List* rest = to_list(vm, l->iterator);
  if (!rest) return -1;
  const Value again = op_iter(vm, Value(rest));
  if (again.is_raised()) return -1;
  l->iterator = again;
  l->length = op_len(vm, Value(rest)) + l->index0 + 1 + !l->after.is_absent();
  return l->length;
}

// The next item, or absent at the end. False: raised.
bool peek(Vm& vm, Loop* l) {
  if (!l->after.is_absent()) return true;
  const Value v = op_next(vm, l->iterator);
  if (v.is_raised()) return false;
  if (!v.is_stop()) l->after = v;
  return true;
}

Value get_index(Vm& vm, Value self) { return int_value(vm, self.as<Loop>()->index0 + 1); }
Value get_index0(Vm& vm, Value self) { return int_value(vm, self.as<Loop>()->index0); }
Value get_depth(Vm& vm, Value self) { return int_value(vm, self.as<Loop>()->depth0 + 1); }
Value get_depth0(Vm& vm, Value self) { return int_value(vm, self.as<Loop>()->depth0); }
Value get_first(Vm&, Value self) { return Value::boolean(self.as<Loop>()->index0 == 0); }
Value get_last(Vm& vm, Value self) {
  TRY_BOOL(peek(vm, self.as<Loop>()));
  return Value::boolean(self.as<Loop>()->after.is_absent());
}
Value get_length(Vm& vm, Value self) {
  const int64_t n = loop_len(vm, self);
  return n < 0 ? Value::raised() : int_value(vm, n);
}
Value get_revindex(Vm& vm, Value self) {
  const int64_t n = loop_len(vm, self);
  return n < 0 ? Value::raised() : int_value(vm, n - self.as<Loop>()->index0);
}
Value get_revindex0(Vm& vm, Value self) {
  const int64_t n = loop_len(vm, self);
  return n < 0 ? Value::raised() : int_value(vm, n - self.as<Loop>()->index0 - 1);
}
Value get_previtem(Vm& vm, Value self) {
  auto* l = self.as<Loop>();
  return l->index0 <= 0 ? undefined_hint(vm, "there is no previous item") : l->before;
}
Value get_nextitem(Vm& vm, Value self) {
  auto* l = self.as<Loop>();
  TRY_BOOL(peek(vm, l));
  return l->after.is_absent() ? undefined_hint(vm, "there is no next item") : l->after;
}

Value loop_cycle(Vm& vm, Value* a, uint32_t) {
  auto* items = a[1].as<Tuple>();
  if (!items->aux32) return raise_str(vm, Exc::kTypeError, "no items for cycling given");
  return items->items()[static_cast<size_t>(a[0].as<Loop>()->index0) % items->aux32];
}
Value loop_changed(Vm& vm, Value* a, uint32_t) {
  auto* l = a[0].as<Loop>();
  if (!l->changed.is_absent()) {
    const int differs = op_compare_bool(vm, kNe, l->changed, a[1]);
    if (differs < 0) return Value::raised();
    if (!differs) return Value::boolean(false);
  }
  l->changed = a[1];
  return Value::boolean(true);
}
Value loop_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  auto* l = self.as<Loop>();
  if (n != 1 || kwnames)
    return raise_str(vm, Exc::kTypeError, "loop() takes exactly one positional argument");
  if (l->recurse.is_none()) {
    return raise_str(vm, Exc::kTypeError,
                     "The loop must have the 'recursive' marker to be called recursively.");
  }
  return op_call(vm, l->recurse, {args[0], l->recurse, int_value(vm, l->depth0 + 1)});
}
Value loop_repr(Vm& vm, Value self) {
  const int64_t n = loop_len(vm, self);
  if (n < 0) return Value::raised();
  return Value(new_ascii(vm, "<LoopContext " + std::to_string(self.as<Loop>()->index0 + 1) + "/" +
                                 std::to_string(n) + ">"));
}

constexpr TypeOps kLoopOps = {
    .repr = loop_repr, .len = loop_len, .iter = loop_iter, .next = loop_next, .call = loop_call};
constexpr NativeDef kLoopMethods[] = {{"cycle", "(*args)", loop_cycle},
                                      {"changed", "(*value)", loop_changed},
                                      {nullptr, nullptr, nullptr}};
constexpr GetSetDef kLoopGetSets[] = {
    {"index", get_index},         {"index0", get_index0},     {"revindex", get_revindex},
    {"revindex0", get_revindex0}, {"first", get_first},       {"last", get_last},
    {"length", get_length},       {"previtem", get_previtem}, {"nextitem", get_nextitem},
    {"depth", get_depth},         {"depth0", get_depth0},     {nullptr, nullptr}};
constexpr NativeDef kLoopNew = {"__new__", "(iterable, recurse=None, depth0=0)", new_loop,
                                kFnStatic};
const NativeType kLoopType = {.name = "LoopContext",
                              .module = "jinja2.runtime",
                              .size = sizeof(Loop),
                              .trace = trace_loop,
                              .ops = &kLoopOps,
                              .methods = kLoopMethods,
                              .getsets = kLoopGetSets,
                              .new_def = &kLoopNew,
                              .flags = 0};

// ---------------------------------------------------------------- loading

// Raises `exception` as if a line of the template had done it, so that tracebacks name the line.
Value raise_at(Vm& vm, std::string_view name, std::string_view source, int line, Value exception) {
  CompileOptions options;
  options.filename = name.empty() ? "<unknown>" : std::string(name);
  SourceOrigin origin;
  origin.text = std::string(source);
  origin.lines = {line};
  origin.frame_name = [](std::string_view) { return std::string("template"); };
  options.origin = &origin;
  CompileError error;
  const auto program = Program::compile("def fail(e):\n raise e\n", options, &error);
  CHECK(program);
  ProgramInstance* p = load_program(vm, program, "template");
  if (!run_module_body(vm, p)) return Value::raised();
  return op_call(vm, program_global(vm, p, "fail"), {exception});
}

// Fuel for compiling, which can't stop half-way, before it begins: in parts, so that a long text
// ends as many slices as its work is worth and is compiled where only long runs are.
bool charge_compiling(Vm& vm, size_t bytes) {
  constexpr uint64_t kPart = 10'000;
  for (uint64_t left = 100 + bytes * kCompileUnits; left > 0; left -= std::min(left, kPart)) {
    if (!charge(vm, std::min(left, kPart))) return false;
  }
  return true;
}

// _compile(name, source): (root, blocks)
Value f_compile(Vm& vm, Value* a, uint32_t) {
  Str* source = TRY_PTR(expect_str(vm, a[1], "Template", "'source'"));
  const std::string name = is_str(a[0]) ? std::string(a[0].as<Str>()->view()) : "";
  const char here = 0;
  if (&here - vm.c_stack_limit < kCompileStackBytes)
    return raise_str(vm, Exc::kRecursionError, "maximum recursion depth exceeded");
  TemplateState& s = state(vm);
  s.loaded_bytes += source->bytes() + kLoadedOverhead;
  if (s.loaded_bytes > kLoadedBytesMax)
    return raise_str(vm, Exc::kMemoryError, "too many different templates in one execution");
  TRY_BOOL(charge(vm, source->bytes() / 64));
  if (!templates::is_cached(name, source->view())) TRY_BOOL(charge_compiling(vm, source->bytes()));
  const int64_t until_us = vm.deadline_us > 0 ? vm.deadline_us : INT64_MAX;
  const size_t valid = utf8_valid_prefix(source->view());
  const Compiled made =
      valid == source->bytes()
          ? templates::compile(name, source->view(), until_us)
          : Compiled{nullptr, templates::TemplateError("the template holds a lone surrogate", 1)};
  // A safepoint: compiling may have taken what was left of the time.
  if (steady_now_us() >= until_us) TRY_BOOL(charge(vm, UINT32_MAX));
  if (!made.program) {
    const Value e =
        TRY(op_call(vm, s.syntax_error,
                    {Value(new_str(vm, made.error.message)), int_value(vm, made.error.line), a[0],
                     Value::boolean(made.error.assertion), a[1]}));
    return raise_at(vm, name, source->view(), made.error.line, e);
  }
  ProgramInstance* p = load_program(vm, made.program, name.empty() ? "<template>" : name);
  if (!run_module_body(vm, p)) return Value::raised();
  return Value(new_tuple_of(vm, {program_global(vm, p, "root"), program_global(vm, p, "blocks")}));
}

constexpr NativeDef kFunctions[] = {
    {"_install", "(undefined, markup, format_method, unsafe, syntax_error, /)", f_install},
    {"_compile", "(name, source, /)", f_compile},
    {"get_attribute", "(obj, name, /)", f_get_attribute},
    {"get_item", "(obj, key, /)", f_get_item},
    {"escape", "(s, /)", f_escape},
    {"join_markup", "(values, /)", f_join_markup},
    {"join_text", "(values, /)", f_join_text},
    {nullptr, nullptr, nullptr}};
const NativeType* const kTypes[] = {&kBufferType, &kLoopType, nullptr};

}  // namespace

extern const ModuleDef kTemplatesModule;
const ModuleDef kTemplatesModule = {.name = "_templates",
                                    .functions = kFunctions,
                                    .types = kTypes,
                                    .python_source = kPySource_templates};

}  // namespace copra
