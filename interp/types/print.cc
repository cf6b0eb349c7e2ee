// print(). May include: containers.h, text.h, isolate.h (write_output). The line is built whole, so
// that one print is one write; a file object gets its pieces one by one, as in CPython.
#include "interp/types/containers.h"
#include "interp/types/text.h"

namespace copra {

// sep and end: a str, or None for `fallback`. False: raised.
static bool text_argument(Vm& vm, Value v, const char* what, std::string_view fallback,
                          std::string_view* out) {
  if (v.is_absent() || v.is_none()) {
    *out = fallback;
    return true;
  }
  if (!is_str(v)) {
    return fail(raise(vm, Exc::kTypeError, "%s must be None or a string, not %s", what,
                      type_name(vm, v).c_str()));
  }
  *out = v.as<Str>()->view();
  return true;
}

bool write_text(Vm& vm, std::string_view text, OutputStream stream) {
  if (!vm.write || utf8_valid_prefix(text) == text.size()) {
    write_output(vm, text, stream);
    return true;
  }
  Str* s = new_str(vm, text);
  if (!s) return false;
  const bool out = stream == OutputStream::kStdout;
  const Value bytes = encode_text(vm, s, "utf-8", out ? "surrogateescape" : "backslashreplace");
  if (bytes.is_raised()) return false;
  write_output(vm, bytes.as<Bytes>()->view(), stream);
  return true;
}

static bool write_piece(Vm& vm, Value write, std::string_view text) {
  Str* s = new_str(vm, text);
  return s && !op_call(vm, write, {s}).is_raised();
}

static Value print_to_file(Vm& vm, const Tuple* items, std::string_view sep, std::string_view end,
                           Value file, Value flush) {
  const Value write = TRY(op_getattr(vm, file, vm.names().write));
  for (uint32_t i = 0; i < items->size(); ++i) {
    if (i) TRY_BOOL(write_piece(vm, write, sep));
    const Value text = TRY(op_str(vm, items->items()[i]));
    TRY(op_call(vm, write, {text}));
  }
  TRY_BOOL(write_piece(vm, write, end));
  const int flushes = flush.is_absent() ? 0 : op_truth(vm, flush);
  if (flushes < 0) return Value::raised();
  if (flushes) TRY(op_call_method(vm, file, "flush", {}));
  return Value::none();
}

// sys.stdout when the program has replaced it (contextlib.redirect_stdout), else absent.
static Value redirected_output(Vm& vm) {
  const Value sys = dict_get_str(vm, vm.modules, "sys");
  if (!is_kind(sys, Kind::kModule)) return Value::absent();
  const Value now = op_getattr_opt(vm, sys, "stdout");
  const Value original = op_getattr_opt(vm, sys, "__stdout__");
  return now.is_not_found() || now == original ? Value::absent() : now;
}

static bool writable(Vm& vm, std::string_view text) {
  return !vm.write || utf8_valid_prefix(text) == text.size();
}

// Texts are written one by one, where that can be told: what follows `before` in `line` is written
// alone when it may be refused.
static bool write_apart(Vm& vm, std::string& line, size_t before) {
  if (writable(vm, std::string_view(line).substr(before))) return true;
  const std::string alone = line.substr(before);
  line.resize(before);
  const bool written = write_text(vm, line) && write_text(vm, alone);
  line.clear();
  return written;
}

// So much of a long line is written at a time.
constexpr size_t kPieceBytes = size_t{64} << 10;

Value builtin_print(Vm& vm, Value* a, uint32_t) {
  const auto* items = a[0].as<Tuple>();
  const Value flush = a[4];
  const Value file = a[3].is_absent() || a[3].is_none() ? redirected_output(vm) : a[3];
  if (file.is_none()) return Value::none();  // sys.stdout is None: nothing is written
  std::string_view sep, end;
  TRY_BOOL(text_argument(vm, a[1], "sep", " ", &sep));
  TRY_BOOL(text_argument(vm, a[2], "end", "\n", &end));
  if (!file.is_absent()) {
    return print_to_file(vm, items, sep, end, file, flush);
  }
  if (items->size() == 1 && is_exact_str(items->items()[0]) && end.size() == 1) {
    const Str* s = items->items()[0].as<Str>();
    if (s->bytes() < 256 && (s->ascii() || writable(vm, s->view()))) {
      char line[257];
      std::memcpy(line, s->data(), s->bytes());
      line[s->bytes()] = end[0];
      TRY_BOOL(write_text(vm, std::string_view(line, s->bytes() + 1)));
      return Value::none();
    }
  }
  StrBuilder line(vm);
  for (uint32_t i = 0; i < items->size(); ++i) {
    if (i) {
      const size_t before = line.size();
      line.append(sep);
      TRY_BOOL(write_apart(vm, line.text(), before));
    }
    const Value v = items->items()[i];
    // The program may make this text, and print meanwhile.
    const bool calls = !is_exact_str(v) && v.is_ptr();
    if (line.size() && (calls || line.size() >= kPieceBytes)) {
      TRY_BOOL(charge(vm, line.size() / 256));
      TRY_BOOL(write_text(vm, line.text()));
      line.text().clear();
    }
    const size_t before = line.size();
    TRY_BOOL(line.append_str(v));
    TRY_BOOL(write_apart(vm, line.text(), before));
  }
  const size_t before = line.size();
  line.append(end);
  TRY_BOOL(write_apart(vm, line.text(), before));
  TRY_BOOL(charge(vm, line.size() / 256 + items->size() / 16));
  TRY_BOOL(write_text(vm, line.text()));
  return Value::none();
}

}  // namespace copra
