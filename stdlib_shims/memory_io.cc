// The io module's files in memory: StringIO and BytesIO. Everything else of io is Python
// (py/io.py).
//
// Both keep their contents in a bytearray, so that the heap's limits count them; a StringIO's is
// UTF-8, its positions are code points. May include: types/containers.h, types/text.h. Invariant:
// `data` is set once __init__ ran; a StringIO's `offset` is the byte at which `at` points, or
// kUnknown.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr uint64_t kUnknown = UINT64_MAX;
enum SeenNewline : uint8_t { kSawCr = 1, kSawLf = 2, kSawCrLf = 4 };

struct MemoryFile : NativeObj {
  ByteArray* data;
  uint64_t at;
  bool closed;
};
struct BytesFile : MemoryFile {};
struct TextFile : MemoryFile {
  Value newline;    // None or a str
  uint64_t length;  // code points
  uint64_t offset;
  uint8_t seen;
  bool plain;     // written and read without looking at line ends other than \n
  bool all_ends;  // reads stop at any line end
  bool ascii() const { return data->size == length; }
};
void trace(Marker& m, Obj* o) { m.object(static_cast<MemoryFile*>(o)->data); }
void text_trace(Marker& m, Obj* o) {
  trace(m, o);
  m.value(static_cast<TextFile*>(o)->newline);
}

extern const NativeType kIoBaseType, kTextIoBaseType, kBufferedIoBaseType, kStringIoType,
    kBytesIoType;

struct IoState : ShimState {
  Value unsupported;
  void trace(Marker& m) override { m.value(unsupported); }
};
Value f_install(Vm& vm, Value* a, uint32_t) {
  shim_state<IoState>(vm).unsupported = a[0];
  return Value::none();
}
Value raise_unsupported(Vm& vm, const char* what) {
  const Value type = shim_state<IoState>(vm).unsupported;
  return raise_object(vm, TRY(op_call(vm, type, {Value(TRY_PTR(new_str(vm, what)))})));
}

// ---------------------------------------------------------------- both

bool is_text(Vm& vm, Value self) { return type_of(vm, self)->native == &kStringIoType; }

// What methods of the bases say.
bool base_open(Vm& vm, const MemoryFile* f) {
  return !f->closed || fail(raise_str(vm, Exc::kValueError, "I/O operation on closed file."));
}
bool bytes_open(Vm& vm, BytesFile* f) {
  if (!f->data) f->data = new_bytearray(vm, {});
  return f->data && base_open(vm, f);
}
bool text_open(Vm& vm, const TextFile* f) {
  if (__builtin_expect(f->data && !f->closed, 1)) return true;
  return fail(raise_str(
      vm, Exc::kValueError,
      f->closed ? "I/O operation on closed file" : "I/O operation on uninitialized object"));
}
bool own_open(Vm& vm, Value self) {
  return is_text(vm, self) ? text_open(vm, self.as<TextFile>())
                           : bytes_open(vm, self.as<BytesFile>());
}

bool unexported(Vm& vm, const MemoryFile* f) {
  return !f->data || bytearray_unexported(vm, f->data);
}

// Arguments are read before the file is looked at: an __index__ may close it.
bool seek_arguments(Vm& vm, const Value* a, int64_t* to, int64_t* whence) {
  const Value index = op_index(vm, a[1]);
  return !index.is_raised() &&
         as_int64(vm, index, to, "Python int too large to convert to C ssize_t") &&
         (a[2].is_absent() || as_c_int(vm, a[2], whence));
}

// An optional size: -1 for None and an absent one.
bool size_argument(Vm& vm, Value v, int64_t* out) {
  *out = -1;
  if (v.is_absent() || v.is_none()) return true;
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  if (!is_int(v) && !has_special(vm, v, "__index__")) {
    return fail(raise(vm, Exc::kTypeError, "argument should be integer or None, not '%s'",
                      type_name(vm, v).c_str()));
  }
  return as_index(vm, v, out);
}

Value position(Vm& vm, uint64_t at) { return int_value(vm, static_cast<int64_t>(at)); }

Value m_true(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(own_open(vm, a[0]));
  return Value::true_();
}
Value m_isatty(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(base_open(vm, a[0].as<MemoryFile>()));
  return Value::false_();
}
// A closed text file has nothing against it.
Value m_flush(Vm& vm, Value* a, uint32_t) {
  if (!is_text(vm, a[0])) TRY_BOOL(base_open(vm, a[0].as<MemoryFile>()));
  return Value::none();
}
Value m_fileno(Vm& vm, Value*, uint32_t) { return raise_unsupported(vm, "fileno"); }
Value m_detach(Vm& vm, Value*, uint32_t) { return raise_unsupported(vm, "detach"); }
Value m_enter(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(base_open(vm, a[0].as<MemoryFile>()));
  return a[0];
}
Value m_exit(Vm& vm, Value* a, uint32_t) { return op_call_method(vm, a[0], "close", {}); }
Value m_writelines(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(base_open(vm, a[0].as<MemoryFile>()));
  const Value write = TRY(op_getattr(vm, a[0], "write"));
  Iterate it(vm, a[1]);
  for (Value line; it.next(&line);) TRY(call_again(vm, write, &line, 1));
  return it.raised() ? Value::raised() : Value::none();
}
Value m_tell(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(own_open(vm, a[0]));
  return position(vm, a[0].as<MemoryFile>()->at);
}
Value m_readlines(Vm& vm, Value* a, uint32_t) {
  int64_t hint = -1;
  if (is_text(vm, a[0])) {
    TRY_BOOL(size_argument(vm, a[1], &hint));
  } else if (!a[1].is_absent() && !a[1].is_none()) {
    TRY_BOOL(own_open(vm, a[0]));
    if (!is_int(a[1]) && !has_special(vm, a[1], "__index__")) {
      return raise(vm, Exc::kTypeError, "integer argument expected, got '%s'",
                   type_name(vm, a[1]).c_str());
    }
    TRY_BOOL(as_index(vm, a[1], &hint));
  }
  TRY_BOOL(is_text(vm, a[0]) ? base_open(vm, a[0].as<MemoryFile>()) : own_open(vm, a[0]));
  List* lines = TRY_PTR(new_list(vm));
  if (hint <= 0) {
    TRY_BOOL(list_extend(vm, lines, a[0]));
    return lines;
  }
  Iterate it(vm, a[0]);
  int64_t total = 0;
  // Text goes on until there is more than was asked for, bytes until there is as much.
  const int64_t enough = is_text(vm, a[0]) && hint < INT64_MAX ? hint + 1 : hint;
  for (Value line; total < enough && it.next(&line);) {
    TRY_BOOL(list_append(vm, lines, line));
    const int64_t n = op_len(vm, line);
    if (n < 0) return Value::raised();
    total += n;
  }
  return it.raised() ? Value::raised() : Value(lines);
}

// The parts of a state: (contents, [newline,] position, attributes).
bool state_parts(Vm& vm, Value self, Value state, uint32_t size, int64_t* at, Value* attributes) {
  static constexpr const char* kWhich[] = {"second", "third", "fourth"};
  const std::string name = type_name(vm, self);
  const bool fits = is_tuple(state) &&
                    (size == 3 ? state.as<Tuple>()->size() == 3 : state.as<Tuple>()->size() >= 4);
  if (!fits) {
    return fail(raise(vm, Exc::kTypeError, "%s.__setstate__ argument should be %u-tuple, got %s",
                      name.c_str(), size, type_name(vm, state).c_str()));
  }
  const Value position = state.as<Tuple>()->items()[size - 2];
  *attributes = state.as<Tuple>()->items()[size - 1];
  if (!is_int(position)) {
    return fail(raise(vm, Exc::kTypeError, "%s item of state must be an integer, %s %s",
                      kWhich[size - 3], size == 3 ? "not" : "got",
                      type_name(vm, position).c_str()));
  }
  if (!as_index(vm, position, at)) return false;
  if (*at < 0) return fail(raise_str(vm, Exc::kValueError, "position value cannot be negative"));
  if (attributes->is_none() || is_dict(*attributes)) return true;
  return fail(raise(vm, Exc::kTypeError, "%s item of state should be a dict, got a %s",
                    kWhich[size - 2], type_name(vm, *attributes).c_str()));
}
bool add_attributes(Vm& vm, Value self, Value attributes) {
  if (attributes.is_none() || !attributes.as<Dict>()->size()) return true;
  Dict** own = attr_dict_slot(self.ptr());
  if (!*own) {
    Dict* made = new_dict(vm);
    vm.heap.changing(self.ptr());
    *own = made;
  }
  return dict_update(vm, *own, attributes);
}
Value attributes_of(Vm& vm, Value self) {
  if (!(type_of(vm, self)->type_flags & kTypeHasDict)) return Value::none();
  const Value own = TRY(object_dict(vm, self));
  return own.as<Dict>()->size() ? Value(dict_copy(vm, own.as<Dict>())) : Value::none();
}

Value closed_of(Vm&, Value self) { return Value::boolean(self.as<MemoryFile>()->closed); }

// ---------------------------------------------------------------- StringIO: positions

size_t count_points(std::string_view text) {
  size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}
// The byte offset behind `n` code points from `from` on, at most the end.
size_t skip_points(const TextFile* f, size_t from, uint64_t n) {
  const char* const data = f->data->data();
  const size_t size = f->data->size;
  if (f->ascii()) return from + std::min<uint64_t>(n, size - from);
  size_t p = from;
  while (n && p < size) {
    p += utf8_width(data[p]);
    --n;
  }
  return std::min(p, size);
}
// The byte offset of the position; the end when that lies behind it.
size_t offset_of(TextFile* f) {
  if (f->ascii()) return std::min<uint64_t>(f->at, f->data->size);
  if (f->offset == kUnknown) f->offset = skip_points(f, 0, f->at);
  return f->offset;
}
std::string_view view_of(const MemoryFile* f) { return {f->data->data(), f->data->size}; }

void set_position(TextFile* f, uint64_t at) {
  f->at = at;
  f->offset = kUnknown;
}

// Bytes [from, to) as a str; the position moves behind them.
Value take(Vm& vm, TextFile* f, size_t from, size_t to) {
  const bool ascii = f->ascii();
  const std::string_view part = view_of(f).substr(from, to - from);
  const size_t length = ascii ? part.size() : count_points(part);
  const Value out = TRY(str_from_counted(vm, part, length, length == part.size()));
  f->at += length;
  f->offset = to;
  return out;
}

// Where the line from `from` on ends.
size_t line_end(const TextFile* f, size_t from) {
  const std::string_view text = view_of(f);
  if (f->plain || f->newline.is_none()) {
    const auto* end =
        static_cast<const char*>(std::memchr(text.data() + from, '\n', text.size() - from));
    return end ? static_cast<size_t>(end - text.data()) + 1 : text.size();
  }
  if (f->all_ends) {
    const size_t end = text.find_first_of("\r\n", from);
    if (end == kNpos) return text.size();
    return end + (text[end] == '\r' && text.substr(end + 1, 1) == "\n" ? 2 : 1);
  }
  const std::string_view newline = f->newline.as<Str>()->view();
  const size_t end = text.find(newline, from);
  return end == kNpos ? text.size() : end + newline.size();
}

// The next line, at most `limit` code points of it unless that is negative; empty at the end.
Value read_line(Vm& vm, TextFile* f, int64_t limit) {
  if (f->at >= f->length) return Value(vm.fz->names.empty);
  const size_t from = offset_of(f);
  size_t to = line_end(f, from);
  if (limit >= 0) to = std::min(to, skip_points(f, from, static_cast<uint64_t>(limit)));
  TRY_BOOL(charge_bytes(vm, to - from));
  return take(vm, f, from, to);
}

// ---------------------------------------------------------------- StringIO: writing

void note_newlines(TextFile* f, std::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      f->seen |= kSawLf;
    } else if (text[i] == '\r') {
      const bool both = i + 1 < text.size() && text[i + 1] == '\n';
      f->seen |= both ? kSawCrLf : kSawCr;
      i += both;
    }
  }
}

// The text as it is stored: line ends noted and translated as `newline` says. False: raised.
bool translate(Vm& vm, TextFile* f, std::string_view text, std::string* out) {
  if (!check_alloc(vm, 2 * text.size()) || !charge_bytes(vm, text.size())) return false;
  const bool universal = f->newline.is_none();
  if (universal || f->all_ends) {
    note_newlines(f, text);
    if (!universal) {
      out->assign(text);
      return true;
    }
  }
  const std::string_view newline = universal ? "\n" : f->newline.as<Str>()->view();
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (universal && c == '\r') {
      out->push_back('\n');
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else if (c == '\n') {
      out->append(newline);
    } else {
      out->push_back(c);
    }
  }
  return true;
}

// Puts `length` code points at the position. `text` isn't part of the file.
bool put(Vm& vm, TextFile* f, std::string_view text, size_t length) {
  ByteArray* data = f->data;
  if (f->at > f->length) {
    const uint64_t gap = f->at - f->length;
    if (gap > kTextBytesMax) {
      return fail(raise_str(vm, Exc::kOverflowError, "new buffer size too large"));
    }
    if (!bytearray_resize(vm, data, data->size + gap)) return false;
    f->length += gap;
    f->offset = data->size;
  }
  if (f->at == f->length) {
    const size_t end = data->size;
    if (!bytearray_append(vm, data, text)) return false;
    f->length += length;
    f->at = f->length;
    f->offset = end + text.size();
    return true;
  }
  const size_t from = offset_of(f);
  const size_t to = skip_points(f, from, length);
  const uint64_t over = std::min<uint64_t>(length, f->length - f->at);
  const size_t tail = data->size - to;
  if (text.size() > to - from) {
    if (!bytearray_resize(vm, data, data->size + text.size() - (to - from))) return false;
    std::memmove(data->data() + from + text.size(), data->data() + to, tail);
  } else if (text.size() < to - from) {
    std::memmove(data->data() + from + text.size(), data->data() + to, tail);
    if (!bytearray_resize(vm, data, from + text.size() + tail)) return false;
  }
  if (!text.empty()) std::memcpy(data->data() + from, text.data(), text.size());
  f->length += length - over;
  f->at += length;
  f->offset = from + text.size();
  return charge_bytes(vm, text.size() + tail);
}

bool write_text(Vm& vm, TextFile* f, const Str* s) {
  if (!s->length) return true;
  if (f->plain) return put(vm, f, s->view(), s->length);
  std::string text;
  return translate(vm, f, s->view(), &text) && put(vm, f, text, count_points(text));
}

// ---------------------------------------------------------------- StringIO: methods

Value string_new(Vm& vm, Value* a, uint32_t) {
  return new_native_object<TextFile>(vm, a[0].as<TypeObj>());
}
Value bytes_new(Vm& vm, Value* a, uint32_t) {
  return new_native_object<BytesFile>(vm, a[0].as<TypeObj>());
}
constexpr NativeDef kStringNew = {"__new__", "(*args, **kwargs)", string_new, kFnStatic};
constexpr NativeDef kBytesNew = {"__new__", "(*args, **kwargs)", bytes_new, kFnStatic};

bool string_begin(Vm& vm, TextFile* f, Value initial, Value newline) {
  if (newline.is_absent()) newline = Value(vm.fz->latin1[size_t{'\n'}]);
  if (!newline.is_none()) {
    if (!is_str(newline)) {
      return fail(raise(vm, Exc::kTypeError, "newline must be str or None, not %s",
                        type_name(vm, newline).c_str()));
    }
    const std::string_view text = newline.as<Str>()->view();
    if (!text.empty() && text != "\n" && text != "\r" && text != "\r\n") {
      const Value repr = op_repr(vm, newline);
      if (repr.is_raised()) return false;
      return fail(raise(vm, Exc::kValueError, "illegal newline value: %s", repr.as<Str>()->data()));
    }
  }
  if (!initial.is_absent() && !initial.is_none() && !is_str(initial)) {
    return fail(raise(vm, Exc::kTypeError, "initial_value must be str or None, not %s",
                      type_name(vm, initial).c_str()));
  }
  ByteArray* data = new_bytearray(vm, {});
  vm.heap.changing(f);
  f->data = data;
  f->newline = newline;
  f->plain = !newline.is_none() && newline.as<Str>()->view() == "\n";
  f->all_ends = !newline.is_none() && newline.as<Str>()->view().empty();
  f->closed = false;
  f->seen = 0;
  f->length = f->at = f->offset = 0;
  if (is_str(initial) && !write_text(vm, f, initial.as<Str>())) return false;
  f->at = f->offset = 0;
  return true;
}
Value string_init(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(string_begin(vm, a[0].as<TextFile>(), a[1], a[2]));
  return Value::none();
}

Value string_write(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "string argument expected, got '%s'",
                 type_name(vm, a[1]).c_str());
  }
  TRY_BOOL(text_open(vm, a[0].as<TextFile>()));
  TRY_BOOL(write_text(vm, a[0].as<TextFile>(), a[1].as<Str>()));
  return Value::small_int(a[1].as<Str>()->length);
}
Value string_read(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<TextFile>();
  int64_t size = 0;
  TRY_BOOL(size_argument(vm, a[1], &size) && text_open(vm, f));
  if (f->at >= f->length) return Value(vm.fz->names.empty);
  const size_t from = offset_of(f);
  const size_t to = size < 0 ? f->data->size : skip_points(f, from, static_cast<uint64_t>(size));
  TRY_BOOL(charge_bytes(vm, to - from));
  return take(vm, f, from, to);
}
Value string_readline(Vm& vm, Value* a, uint32_t) {
  int64_t limit = 0;
  TRY_BOOL(size_argument(vm, a[1], &limit) && text_open(vm, a[0].as<TextFile>()));
  return read_line(vm, a[0].as<TextFile>(), limit);
}
Value string_next(Vm& vm, Value self) {
  auto* f = self.as<TextFile>();
  TRY_BOOL(text_open(vm, f));
  if (!self.ptr()->has(kSubclass)) {
    return f->at >= f->length ? Value::stop() : read_line(vm, f, -1);
  }
  const Value line = TRY(op_call_method(vm, self, "readline", {}));
  if (!is_str(line)) {
    return raise(vm, Exc::kOSError, "readline() should have returned a str object, not '%s'",
                 type_name(vm, line).c_str());
  }
  return line.as<Str>()->length ? line : Value::stop();
}
bool string_drain(Vm& vm, Value self, List* out) {
  return drain_into(vm, out, [&vm, self] { return string_next(vm, self); });
}
Value string_getvalue(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<TextFile>();
  TRY_BOOL(text_open(vm, f) && charge_bytes(vm, f->data->size));
  return str_from_counted(vm, view_of(f), f->length, f->ascii());
}
Value string_seek(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<TextFile>();
  int64_t to = 0, whence = 0;
  TRY_BOOL(seek_arguments(vm, a, &to, &whence) && text_open(vm, f));
  if (whence < 0 || whence > 2) {
    return raise(vm, Exc::kValueError, "Invalid whence (%lld, should be 0, 1 or 2)",
                 static_cast<long long>(whence));
  }
  if (to < 0 && whence == 0) {
    return raise(vm, Exc::kValueError, "Negative seek position %lld", static_cast<long long>(to));
  }
  if (whence && to) {
    return raise_str(vm, Exc::kOSError, "Can't do nonzero cur-relative seeks");
  }
  if (whence == 0) set_position(f, static_cast<uint64_t>(to));
  if (whence == 2) set_position(f, f->length);
  return position(vm, f->at);
}
Value string_truncate(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<TextFile>();
  int64_t size = 0;
  TRY_BOOL(size_argument(vm, a[1], &size) && text_open(vm, f));
  if (a[1].is_absent() || a[1].is_none()) {
    size = static_cast<int64_t>(f->at);
  } else if (size < 0) {
    return raise(vm, Exc::kValueError, "Negative size value %lld", static_cast<long long>(size));
  }
  const auto wanted = static_cast<uint64_t>(size);
  if (wanted < f->length) {
    TRY_BOOL(bytearray_resize(vm, f->data, skip_points(f, 0, wanted)));
    f->length = wanted;
    f->offset = kUnknown;
  }
  return position(vm, wanted);
}
Value string_close(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<TextFile>();
  ByteArray* none = new_bytearray(vm, {});
  vm.heap.changing(f);
  f->data = none;
  f->length = 0;
  f->closed = true;
  return Value::none();
}
Value string_getstate(Vm& vm, Value* a, uint32_t) {
  const Value text = TRY(string_getvalue(vm, a, 1));
  const auto* f = a[0].as<TextFile>();
  const Value attributes = TRY(attributes_of(vm, a[0]));
  return new_tuple_of(vm, {text, f->newline, position(vm, f->at), attributes});
}
Value string_setstate(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<TextFile>();
  int64_t at = 0;
  Value attributes;
  if (f->closed) TRY_BOOL(text_open(vm, f));
  TRY_BOOL(state_parts(vm, a[0], a[1], 4, &at, &attributes));
  const Value* items = a[1].as<Tuple>()->items();
  TRY_BOOL(string_begin(vm, f, items[0], items[1]));
  if (is_str(items[0])) {
    // The line ends of a state are those of the file already.
    TRY_BOOL(bytearray_resize(vm, f->data, 0));
    f->length = f->at = f->offset = 0;
    TRY_BOOL(put(vm, f, items[0].as<Str>()->view(), items[0].as<Str>()->length));
  }
  set_position(f, static_cast<uint64_t>(at));
  TRY_BOOL(add_attributes(vm, a[0], attributes));
  return Value::none();
}
// For TextIOWrapper: a file whose text is taken as it is.
Value string_load(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<TextFile>();
  TRY_BOOL(text_open(vm, f));
  const Str* text = TRY_PTR(expect_str(vm, a[1], "_load", "1"));
  f->at = f->length;
  f->offset = f->data->size;
  TRY_BOOL(put(vm, f, text->view(), text->length));
  set_position(f, 0);
  return Value::none();
}

Value newlines_of(Vm& vm, Value self) {
  auto* f = self.as<TextFile>();
  TRY_BOOL(text_open(vm, f));
  RootedVector seen(vm);
  for (const auto& [bit, text] :
       {std::pair{kSawCr, "\r"}, std::pair{kSawLf, "\n"}, std::pair{kSawCrLf, "\r\n"}}) {
    if (f->seen & bit) TRY_BOOL(seen.push(Value(TRY_PTR(new_ascii(vm, text)))));
  }
  if (seen.size() < 2) return seen.size() ? seen[0] : Value::none();
  return new_tuple(vm, seen.data(), seen.size());
}
Value line_buffering_of(Vm& vm, Value self) {
  TRY_BOOL(text_open(vm, self.as<TextFile>()));
  return Value::false_();
}
Value none_of(Vm&, Value) { return Value::none(); }

Value string_iter(Vm& vm, Value self) {
  TRY_BOOL(base_open(vm, self.as<MemoryFile>()));
  return self;
}

// ---------------------------------------------------------------- BytesIO

Value bytes_init(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  std::string_view initial;
  if (!a[1].is_absent() && !a[1].is_none()) TRY_BOOL(bytes_view(vm, a[1], &initial));
  TRY_BOOL(unexported(vm, f));
  // Taken anew: looking for exported views may have run a collection's other work.
  if (!initial.empty()) TRY_BOOL(bytes_view(vm, a[1], &initial));
  ByteArray* data = TRY_PTR(new_bytearray(vm, initial));
  vm.heap.changing(f);
  f->data = data;
  f->at = 0;
  f->closed = false;
  return Value::none();
}

// At most `size` bytes from the position on, all when negative.
std::string_view ahead(const BytesFile* f, int64_t size) {
  const std::string_view all = view_of(f);
  if (f->at >= all.size()) return {};
  return all.substr(f->at, size < 0 ? kNpos : static_cast<size_t>(size));
}
Value give(Vm& vm, BytesFile* f, std::string_view part) {
  TRY_BOOL(charge_bytes(vm, part.size()));
  Bytes* out = TRY_PTR(new_bytes(vm, part));
  f->at += part.size();
  return out;
}
std::string_view next_line(const BytesFile* f, int64_t limit) {
  const std::string_view rest = ahead(f, limit);
  const size_t end = rest.find('\n');
  return end == kNpos ? rest : rest.substr(0, end + 1);
}

Value bytes_read(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  int64_t size = 0;
  TRY_BOOL(size_argument(vm, a[1], &size) && bytes_open(vm, f));
  return give(vm, f, ahead(f, size));
}
Value bytes_readline(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  int64_t limit = 0;
  TRY_BOOL(size_argument(vm, a[1], &limit) && bytes_open(vm, f));
  return give(vm, f, next_line(f, limit));
}
Value bytes_next(Vm& vm, Value self) {
  auto* f = self.as<BytesFile>();
  TRY_BOOL(bytes_open(vm, f));
  const std::string_view line = next_line(f, -1);
  return line.empty() ? Value::stop() : give(vm, f, line);
}
bool bytes_drain(Vm& vm, Value self, List* out) {
  return drain_into(vm, out, [&vm, self] { return bytes_next(vm, self); });
}
Value raise_no_room(Vm& vm, const char* method, Value v) {
  return raise(vm, Exc::kTypeError, "%s() argument must be read-write bytes-like object, not %s",
               method, v.is_none() ? "None" : type_name(vm, v).c_str());
}
Value read_into(Vm& vm, Value* a, const char* method) {
  auto* f = a[0].as<BytesFile>();
  const bool writable =
      is_kind(a[1], Kind::kByteArray) || (!is_bytes(a[1]) && has_buffer(a[1]) && !has_gaps(a[1]));
  if (!writable) return raise_no_room(vm, method, a[1]);
  TRY_BOOL(bytes_open(vm, f));
  if (is_kind(a[1], Kind::kByteArray)) {
    auto* to = a[1].as<ByteArray>();
    const std::string_view part = ahead(f, static_cast<int64_t>(to->size));
    if (!part.empty()) std::memmove(to->data(), part.data(), part.size());
    f->at += part.size();
    return position(vm, part.size());
  }
  const Value view = TRY(op_call(vm, Value(native_type(vm, kMemoryViewType)), {a[1]}));
  if (TRY(op_getattr(vm, view, "readonly")).is_true()) {
    return raise_no_room(vm, method, a[1]);
  }
  const Value flat = TRY(op_call_method(vm, view, "cast", {Value(TRY_PTR(new_ascii(vm, "B")))}));
  const int64_t room = op_len(vm, flat);
  if (room < 0) return Value::raised();
  const uint64_t before = f->at;
  const Value part = TRY(give(vm, f, ahead(f, room)));
  const Value end = position(vm, f->at - before);
  Slice* slice = TRY_PTR(new_slice(vm, Value::small_int(0), end, Value::none()));
  TRY_BOOL(op_setitem(vm, flat, Value(slice), part));
  return end;
}
Value bytes_readinto(Vm& vm, Value* a, uint32_t) { return read_into(vm, a, "readinto"); }
Value bytes_readinto1(Vm& vm, Value* a, uint32_t) { return read_into(vm, a, "readinto1"); }
Value bytes_write(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  std::string_view text;
  TRY_BOOL(bytes_open(vm, f) && unexported(vm, f) && bytes_view(vm, a[1], &text));
  if (text.empty()) return Value::small_int(0);
  ByteArray* data = f->data;
  if (f->at == data->size) {
    TRY_BOOL(bytearray_append(vm, data, text));
  } else {
    if (f->at > kTextBytesMax) return raise_str(vm, Exc::kMemoryError, "");
    const size_t end = f->at + text.size();
    if (end > data->size) TRY_BOOL(bytearray_resize(vm, data, end));
    std::memcpy(data->data() + f->at, text.data(), text.size());
  }
  TRY_BOOL(charge_bytes(vm, text.size()));
  f->at += text.size();
  return position(vm, text.size());
}
Value bytes_getvalue(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(bytes_open(vm, a[0].as<BytesFile>()));
  const std::string_view all = view_of(a[0].as<BytesFile>());
  TRY_BOOL(charge_bytes(vm, all.size()));
  return new_bytes(vm, view_of(a[0].as<BytesFile>()));
}
Value bytes_getbuffer(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(bytes_open(vm, a[0].as<BytesFile>()));
  return op_call(vm, Value(native_type(vm, kMemoryViewType)), {Value(a[0].as<BytesFile>()->data)});
}
Value bytes_seek(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  int64_t to = 0, whence = 0;
  TRY_BOOL(seek_arguments(vm, a, &to, &whence) && bytes_open(vm, f));
  if (to < 0 && whence == 0) {
    return raise(vm, Exc::kValueError, "negative seek value %lld", static_cast<long long>(to));
  }
  if (whence < 0 || whence > 2) {
    return raise(vm, Exc::kValueError, "invalid whence (%lld, should be 0, 1 or 2)",
                 static_cast<long long>(whence));
  }
  const uint64_t base = whence == 0 ? 0 : whence == 1 ? f->at : f->data->size;
  if (__builtin_add_overflow(static_cast<int64_t>(base), to, &to)) {
    return raise_str(vm, Exc::kOverflowError, "new position too large");
  }
  f->at = static_cast<uint64_t>(std::max<int64_t>(to, 0));
  return position(vm, f->at);
}
Value bytes_truncate(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  int64_t size = 0;
  TRY_BOOL(size_argument(vm, a[1], &size) && bytes_open(vm, f) && unexported(vm, f));
  if (a[1].is_absent() || a[1].is_none()) {
    size = static_cast<int64_t>(f->at);
  } else if (size < 0) {
    return raise(vm, Exc::kValueError, "negative size value %lld", static_cast<long long>(size));
  }
  const auto wanted = static_cast<uint64_t>(size);
  if (wanted < f->data->size) TRY_BOOL(bytearray_resize(vm, f->data, wanted));
  return position(vm, wanted);
}
Value bytes_close(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  TRY_BOOL(unexported(vm, f));
  ByteArray* none = new_bytearray(vm, {});
  vm.heap.changing(f);
  f->data = none;
  f->closed = true;
  return Value::none();
}
Value bytes_getstate(Vm& vm, Value* a, uint32_t) {
  const Value all = TRY(bytes_getvalue(vm, a, 1));
  const Value attributes = TRY(attributes_of(vm, a[0]));
  return new_tuple_of(vm, {all, position(vm, a[0].as<BytesFile>()->at), attributes});
}
Value bytes_setstate(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<BytesFile>();
  int64_t at = 0;
  Value attributes;
  TRY_BOOL(state_parts(vm, a[0], a[1], 3, &at, &attributes));
  TRY_BOOL(bytes_open(vm, f));
  Value init[2] = {a[0], a[1].as<Tuple>()->items()[0]};
  TRY(bytes_init(vm, init, 2));
  f->at = static_cast<uint64_t>(at);
  TRY_BOOL(add_attributes(vm, a[0], attributes));
  return Value::none();
}
Value bytes_iter(Vm&, Value self) { return self; }

// ---------------------------------------------------------------- types

constexpr TypeOps kStringOps = {.iter = string_iter, .next = string_next, .drain = string_drain};
constexpr TypeOps kBytesFileOps = {.iter = bytes_iter, .next = bytes_next, .drain = bytes_drain};

constexpr NativeDef kBaseMethods[] = {{"isatty", "()", m_isatty},
                                      {"flush", "()", m_flush},
                                      {"fileno", "()", m_fileno},
                                      {"__enter__", "()", m_enter},
                                      {"__exit__", "(*args)", m_exit},
                                      {"writelines", "(lines, /)", m_writelines},
                                      {"readlines", "(hint=-1, /)", m_readlines},
                                      {}};
constexpr GetSetDef kBaseGetSets[] = {{"closed", closed_of}, {nullptr, nullptr}};
constexpr NativeDef kDetach[] = {{"detach", "()", m_detach}, {}};
constexpr GetSetDef kTextBaseGetSets[] = {
    {"encoding", none_of}, {"errors", none_of}, {nullptr, nullptr}};
constexpr NativeDef kStringMethods[] = {
    {"__init__", "(initial_value='', newline='\\n')", string_init},
    {"__iter__", "()", Dunders<kStringOps>::iter},
    {"__next__", "()", Dunders<kStringOps>::next},
    {"__getstate__", "()", string_getstate},
    {"__setstate__", "(state, /)", string_setstate},
    {"_load", "(text, /)", string_load},
    {"close", "()", string_close},
    {"getvalue", "()", string_getvalue},
    {"read", "(size=-1, /)", string_read},
    {"readable", "()", m_true},
    {"readline", "(size=-1, /)", string_readline},
    {"seek", "(pos, whence=0, /)", string_seek},
    {"seekable", "()", m_true},
    {"tell", "()", m_tell},
    {"truncate", "(pos=None, /)", string_truncate},
    {"writable", "()", m_true},
    {"write", "(s, /)", string_write},
    {}};
constexpr GetSetDef kStringGetSets[] = {{"closed", closed_of},
                                        {"newlines", newlines_of},
                                        {"line_buffering", line_buffering_of},
                                        {nullptr, nullptr}};
constexpr NativeDef kBytesFileMethods[] = {{"__init__", "(initial_bytes=b'')", bytes_init},
                                           {"__iter__", "()", Dunders<kBytesFileOps>::iter},
                                           {"__next__", "()", Dunders<kBytesFileOps>::next},
                                           {"__getstate__", "()", bytes_getstate},
                                           {"__setstate__", "(state, /)", bytes_setstate},
                                           {"close", "()", bytes_close},
                                           {"getbuffer", "()", bytes_getbuffer},
                                           {"getvalue", "()", bytes_getvalue},
                                           {"read", "(size=-1, /)", bytes_read},
                                           {"read1", "(size=-1, /)", bytes_read},
                                           {"readable", "()", m_true},
                                           {"readinto", "(buffer, /)", bytes_readinto},
                                           {"readinto1", "(buffer, /)", bytes_readinto1},
                                           {"readline", "(size=-1, /)", bytes_readline},
                                           {"seek", "(pos, whence=0, /)", bytes_seek},
                                           {"seekable", "()", m_true},
                                           {"tell", "()", m_tell},
                                           {"truncate", "(size=None, /)", bytes_truncate},
                                           {"writable", "()", m_true},
                                           {"write", "(b, /)", bytes_write},
                                           {}};

const NativeType kIoBaseType = {.name = "_IOBase",
                                .module = "_io",
                                .size = sizeof(MemoryFile),
                                .trace = trace,
                                .methods = kBaseMethods,
                                .getsets = kBaseGetSets,
                                .flags = kTypeNoInstantiate};
const NativeType kTextIoBaseType = {.name = "_TextIOBase",
                                    .module = "_io",
                                    .base = &kIoBaseType,
                                    .size = sizeof(TextFile),
                                    .trace = text_trace,
                                    .methods = kDetach,
                                    .getsets = kTextBaseGetSets,
                                    .flags = kTypeNoInstantiate};
const NativeType kBufferedIoBaseType = {.name = "_BufferedIOBase",
                                        .module = "_io",
                                        .base = &kIoBaseType,
                                        .size = sizeof(BytesFile),
                                        .trace = trace,
                                        .methods = kDetach,
                                        .flags = kTypeNoInstantiate};
const NativeType kStringIoType = {.name = "StringIO",
                                  .module = "_io",
                                  .base = &kTextIoBaseType,
                                  .size = sizeof(TextFile),
                                  .trace = text_trace,
                                  .ops = &kStringOps,
                                  .methods = kStringMethods,
                                  .getsets = kStringGetSets,
                                  .new_def = &kStringNew,
                                  .flags = kTypeBase | kTypeHasDict};
const NativeType kBytesIoType = {.name = "BytesIO",
                                 .module = "_io",
                                 .base = &kBufferedIoBaseType,
                                 .size = sizeof(BytesFile),
                                 .trace = trace,
                                 .ops = &kBytesFileOps,
                                 .methods = kBytesFileMethods,
                                 .new_def = &kBytesNew,
                                 .flags = kTypeBase | kTypeHasDict};

constexpr NativeDef kFunctions[] = {{"_install", "(unsupported, /)", f_install}, {}};
constexpr const NativeType* kTypes[] = {&kIoBaseType,   &kTextIoBaseType, &kBufferedIoBaseType,
                                        &kStringIoType, &kBytesIoType,    nullptr};

}  // namespace

extern const ModuleDef kIoModule;
const ModuleDef kIoModule = {
    .name = "io", .functions = kFunctions, .types = kTypes, .python_source = kPySource_io};

}  // namespace copra
