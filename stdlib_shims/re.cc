// The re module: Pattern and Match objects, module functions, templates. Flags and the error class
// are in py/re.py. Source: CPython's Modules/_sre for semantics, Lib/re/_parser.py for template
// errors.
#include <algorithm>
#include <cctype>
#include <cinttypes>
#include <string>
#include <unordered_map>

#include "interp/front/unicode.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "interp/vm/fuel.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/py_sources.h"
#include "stdlib_shims/re_engine.h"

namespace copra {

namespace {

// Host-side halves of Pattern objects; they hold compiled engines.
struct Held {
  std::shared_ptr<const ReProgram> program;
  uint64_t bytes = 0;    // roughly what it takes
  uint64_t engines = 0;  // its engines' part of that, as last seen
  bool alive = false;    // some Pattern was traced since this was cleared
};
struct ReState : ShimState {
  std::unordered_map<const ReProgram*, Held> held;
  uint64_t bytes = 0;  // of all of them
  ReScratch scratch;
  std::vector<int64_t> regs;  // of a match whose object is not yet made
  Value cache;                // dict (pattern, flags) -> Pattern
  void trace(Marker& m) override { m.value(cache); }
};

struct Pattern : NativeObj {
  Value pattern;             // str or bytes
  const ReProgram* program;  // kept by `held`
  Held* held;                // in `state`
  ReState* state;
  int64_t flags;
  bool bytes;
};

struct Match : NativeObj {
  Value pattern;
  Value string;
  Buffer* regs;  // int64 byte offsets, 2 a group
  int64_t pos, endpos;
};

extern const NativeType kPatternType, kMatchType, kScannerType;

const ReProgram& program_of(const Pattern* p) { return *p->program; }

// Programs are outside the heap: they may take half of what the isolate has.
uint64_t programs_max(const Vm& vm) { return static_cast<uint64_t>(vm.limits.heap_bytes_max) / 2; }

// Lets go of the programs that no Pattern has any more. A collection tells which those are: tracing
// a Pattern marks its own.
bool drop_unused(Vm& vm, ReState& state) {
  if (!charge(vm, 2000 + state.held.size())) return false;
  dict_clear(vm, state.cache.as<Dict>());
  vm.heap.finish_marking();
  for (auto& [program, held] : state.held) held.alive = false;
  vm.heap.collect();
  std::erase_if(state.held, [&state](const auto& each) {
    if (!each.second.alive) state.bytes -= each.second.bytes;
    return !each.second.alive;
  });
  if (state.bytes <= programs_max(vm)) return true;
  return fail(raise_str(vm, Exc::kMemoryError, ""));
}

bool count_program(Vm& vm, const Pattern* p, uint64_t more) {
  ReState& state = *p->state;
  p->held->bytes += more;
  state.bytes += more;
  return state.bytes <= programs_max(vm) || drop_unused(vm, state);
}

// To be asked after matching, which makes engines when they are first needed. False: raised.
bool engines_counted(Vm& vm, const Pattern* p) {
  const uint64_t now = p->program->memory(), before = p->held->engines;
  if (__builtin_expect(now == before, 1)) return true;
  p->held->engines = now;
  return count_program(vm, p, now - before);
}

Value re_error(Vm& vm, const std::string& message, Value pattern, int64_t at) {
  const Value module = TRY(import_module(vm, "re"));
  const Value cls = TRY(op_getattr(vm, module, "error"));
  const Value pos = at < 0 ? Value::none() : int_value(vm, at);
  const Value e = TRY(op_call(vm, cls, {Value(new_str(vm, message)), pattern, pos}));
  return raise_object(vm, e);
}

// Matching may backtrack at length over a short text: what it took is paid when it is done.
class Steps {
 public:
  explicit Steps(Vm& vm) : vm_(vm), from_(now()) {}
  ~Steps() { spend(vm_, (now() - from_) / kTicksPerFuel); }
  Steps(const Steps&) = delete;
  Steps& operator=(const Steps&) = delete;

 private:
  // The processor's counter, at some gigahertz, where there is one: reading the clock twice costs
  // more than most matches.
  static uint64_t now() {
#if defined(__x86_64__)
    return __builtin_ia32_rdtsc();
#else
    return static_cast<uint64_t>(steady_now_us()) * 2048;
#endif
  }
  static constexpr uint64_t kTicksPerFuel = 256;
  Vm& vm_;
  uint64_t from_;
};

// ---------------------------------------------------------------- subjects

// The text being searched, with byte <-> character positions.
struct Subject {
  Value object;
  std::string_view text;
  bool is_str = false;
  bool ascii = true;  // byte offsets are positions

  size_t length() const { return is_str ? object.as<Str>()->length : text.size(); }
  size_t to_byte(size_t index) const {
    return ascii ? index : str_index_offset(object.as<Str>(), index);
  }
  size_t to_index(size_t byte) const {
    if (ascii) return byte;
    // Binary search over positions through the string's own index.
    const Str* s = object.as<Str>();
    size_t lo = 0, hi = s->length;
    while (hi - lo > 64) {
      const size_t mid = (lo + hi) / 2;
      if (str_index_offset(s, mid) <= byte) {
        lo = mid;
      } else {
        hi = mid;
      }
    }
    size_t at = str_index_offset(s, lo);
    while (at < byte) {
      ++at;
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
      ++lo;
    }
    return lo;
  }
  size_t next_char(size_t byte) const {
    ++byte;
    if (!ascii) {
      while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) ++byte;
    }
    return byte;
  }
};

bool make_subject(Vm& vm, Pattern* p, Value v, Subject* out) {
  out->object = v;
  if (is_str(v)) {
    if (p->bytes) {
      raise_str(vm, Exc::kTypeError, "cannot use a bytes pattern on a string-like object");
      return false;
    }
    out->is_str = true;
    out->text = v.as<Str>()->view();
    out->ascii = v.as<Str>()->ascii();
    return true;
  }
  if (!has_buffer(v) || has_gaps(v)) {
    raise(vm, Exc::kTypeError, "expected string or bytes-like object, got '%s'",
          type_name(vm, v).c_str());
    return false;
  }
  if (!p->bytes) {
    raise_str(vm, Exc::kTypeError, "cannot use a string pattern on a bytes-like object");
    return false;
  }
  return bytes_view(vm, v, &out->text);
}

// What is left of a matched part: a bytearray may have shrunk since it was searched.
std::string_view part_of(std::string_view text, int64_t from, int64_t to) {
  const auto size = static_cast<int64_t>(text.size());
  from = std::min(from, size);
  return text.substr(static_cast<size_t>(from), static_cast<size_t>(std::min(to, size) - from));
}

Value piece(Vm& vm, const Subject& s, int64_t from, int64_t to) {
  if (from < 0) return Value::none();
  const std::string_view part = part_of(s.text, from, to);
  if (!s.is_str) return Value(new_bytes(vm, part));
  if (part.size() == s.text.size() && is_exact_str(s.object)) return s.object;
  if (part.size() == 1) return Value(char_str(vm, static_cast<unsigned char>(part[0])));
  return Value(s.ascii ? new_ascii(vm, part) : new_str(vm, part));
}

constexpr const char* kTooLarge = "Python int too large to convert to C ssize_t";

// The part of a subject between pos and endpos: positions and byte offsets.
struct Range {
  int64_t pos = 0, endpos = INT64_MAX;
  size_t from = 0, to = 0;
};

// The arguments of a search, `a` = string, pos, endpos. The positions are read first: their
// __index__ may resize the subject.
bool make_range(Vm& vm, Pattern* p, const Value* a, Subject* s, Range* r) {
  if (!a[1].is_absent() && !as_int64(vm, a[1], &r->pos, kTooLarge)) return false;
  if (!a[2].is_absent() && !as_int64(vm, a[2], &r->endpos, kTooLarge)) return false;
  if (!make_subject(vm, p, a[0], s)) return false;
  const auto n = static_cast<int64_t>(s->length());
  r->pos = std::clamp<int64_t>(r->pos, 0, n);
  r->endpos = std::clamp<int64_t>(r->endpos, 0, n);
  r->from = s->to_byte(static_cast<size_t>(r->pos));
  r->to = s->to_byte(static_cast<size_t>(r->endpos));
  return true;
}

// Repeated searching: the rules of finditer, findall, split and sub.
class Search {
 public:
  Search(Vm& vm, Pattern* p, const Subject& s, size_t from, size_t to)
      : vm_(vm),
        pattern_(p),
        program_(program_of(p)),
        scratch_(p->state->scratch),
        subject_(s),
        text_(s.text.substr(0, to)),
        at_(from) {}

  // 1 match, 0 none left, -1 raised.
  int next() {
    if (at_ > text_.size() || done_) return 0;
    if (!charge(vm_, (text_.size() - at_) / 256 + 4)) return -1;
    const Steps steps(vm_);
    const ReOutcome r = program_.match(text_, at_, ReAnchor::kSearch, subject_.ascii, after_empty_,
                                       scratch_, &regs_);
    if (!engines_counted(vm_, pattern_)) return -1;
    if (r == ReOutcome::kTooComplex) return too_complex();
    if (r == ReOutcome::kNoMatch) {
      done_ = true;
      return 0;
    }
    at_ = static_cast<size_t>(regs_[1]);
    after_empty_ = regs_[0] == regs_[1];
    return 1;
  }
  const std::vector<int64_t>& regs() const { return regs_; }
  int64_t start(size_t g = 0) const { return regs_[g * 2]; }
  int64_t end(size_t g = 0) const { return regs_[g * 2 + 1]; }

 private:
  int too_complex() {
    (void)re_error(vm_, "pattern takes too many steps on this text", Value::none(), -1);
    return -1;
  }
  Vm& vm_;
  const Pattern* pattern_;
  const ReProgram& program_;
  ReScratch& scratch_;
  const Subject& subject_;
  std::string_view text_;
  size_t at_;
  bool after_empty_ = false;
  bool done_ = false;
  std::vector<int64_t> regs_;
};

// ---------------------------------------------------------------- Match

Value make_match(Vm& vm, Value pattern, Value string, const std::vector<int64_t>& regs, int64_t pos,
                 int64_t endpos) {
  const size_t bytes = regs.size() * sizeof(int64_t);
  auto* b = vm.heap.make<Buffer>(Kind::kBuffer, sizeof(Buffer) + bytes);
  b->bytes = bytes;
  std::copy(regs.begin(), regs.end(), reinterpret_cast<int64_t*>(b->data()));
  auto* m = new_native_object<Match>(vm, native_type(vm, kMatchType));
  m->pattern = pattern;
  m->string = string;
  m->regs = b;
  m->pos = pos;
  m->endpos = endpos;
  return Value(m);
}

void trace_match(Marker& marker, Obj* o) {
  auto* m = static_cast<Match*>(o);
  marker.value(m->pattern);
  marker.value(m->string);
  marker.object(m->regs);
}

const int64_t* regs_of(Match* m) { return reinterpret_cast<const int64_t*>(m->regs->data()); }
int group_count(Match* m) { return static_cast<int>(m->regs->bytes / sizeof(int64_t) / 2); }

bool match_subject(Vm& vm, Match* m, Subject* s) {
  return make_subject(vm, m->pattern.as<Pattern>(), m->string, s);
}

// Group number of an int or name; -1 raised.
int group_index(Vm& vm, Match* m, Value g) {
  if (is_str(g)) {
    for (const auto& [name, n] : program_of(m->pattern.as<Pattern>()).info().names) {
      if (name == g.as<Str>()->view()) return n;
    }
  } else {
    const Value i =
        lookup_special(vm, g, "__index__").is_not_found() ? Value::absent() : op_index(vm, g);
    if (i.is_small_int() && i.small() >= 0 && i.small() < group_count(m)) {
      return static_cast<int>(i.small());
    }
    if (vm.pending) return -1;
  }
  raise_str(vm, Exc::kIndexError, "no such group");
  return -1;
}

Value group_value(Vm& vm, Match* m, int g, Value fallback) {
  Subject s;
  TRY_BOOL(match_subject(vm, m, &s));
  const int64_t* r = regs_of(m);
  if (r[g * 2] < 0) return fallback;
  return piece(vm, s, r[g * 2], r[g * 2 + 1]);
}

Value match_group(Vm& vm, Value* a, uint32_t) {
  auto* m = a[0].as<Match>();
  Tuple* args = a[1].as<Tuple>();
  if (args->size() == 0) return group_value(vm, m, 0, Value::none());
  if (args->size() == 1) {
    const int g = group_index(vm, m, args->items()[0]);
    return g < 0 ? Value::raised() : group_value(vm, m, g, Value::none());
  }
  RootedVector out(vm);
  for (uint32_t i = 0; i < args->size(); ++i) {
    const int g = group_index(vm, m, args->items()[i]);
    if (g < 0) return Value::raised();
    TRY_BOOL(out.push(TRY(group_value(vm, m, g, Value::none()))));
  }
  return Value(new_tuple(vm, out.data(), out.size()));
}
Value match_getitem(Vm& vm, Value self, Value key) {
  const int g = group_index(vm, self.as<Match>(), key);
  return g < 0 ? Value::raised() : group_value(vm, self.as<Match>(), g, Value::none());
}
Value match_getitem_method(Vm& vm, Value* a, uint32_t) { return match_getitem(vm, a[0], a[1]); }
Value match_groups(Vm& vm, Value* a, uint32_t) {
  auto* m = a[0].as<Match>();
  const Value fallback = a[1].is_absent() ? Value::none() : a[1];
  RootedVector out(vm);
  for (int g = 1; g < group_count(m); ++g) {
    TRY_BOOL(out.push(TRY(group_value(vm, m, g, fallback))));
  }
  return Value(new_tuple(vm, out.data(), out.size()));
}
Value match_groupdict(Vm& vm, Value* a, uint32_t) {
  auto* m = a[0].as<Match>();
  const Value fallback = a[1].is_absent() ? Value::none() : a[1];
  Dict* d = new_dict(vm);
  for (const auto& [name, n] : program_of(m->pattern.as<Pattern>()).info().names) {
    TRY_BOOL(dict_set_str(vm, d, name, TRY(group_value(vm, m, n, fallback))));
  }
  return Value(d);
}
// 0: start, 1: end.
Value position(Vm& vm, Match* m, Value g, int side) {
  const int n = g.is_absent() ? 0 : group_index(vm, m, g);
  if (n < 0) return Value::raised();
  Subject s;
  TRY_BOOL(match_subject(vm, m, &s));
  const int64_t at = regs_of(m)[n * 2 + side];
  if (at < 0) return Value::small_int(-1);
  return int_value(vm, static_cast<int64_t>(s.to_index(static_cast<size_t>(at))));
}
Value match_start(Vm& vm, Value* a, uint32_t) { return position(vm, a[0].as<Match>(), a[1], 0); }
Value match_end(Vm& vm, Value* a, uint32_t) { return position(vm, a[0].as<Match>(), a[1], 1); }
Value match_span(Vm& vm, Value* a, uint32_t) {
  const Value from = TRY(position(vm, a[0].as<Match>(), a[1], 0));
  const Value to = TRY(position(vm, a[0].as<Match>(), a[1], 1));
  return Value(new_tuple_of(vm, {from, to}));
}

int last_index(Match* m) {
  const auto& order = program_of(m->pattern.as<Pattern>()).info().close_order;
  int best = 0;
  int64_t best_end = -1;
  for (int g = 1; g < group_count(m); ++g) {
    const int64_t end = regs_of(m)[g * 2 + 1];
    if (end < 0) continue;
    const bool later = end > best_end ||
                       (end == best_end &&
                        order[static_cast<size_t>(g - 1)] > order[static_cast<size_t>(best - 1)]);
    if (best == 0 || later) {
      best = g;
      best_end = end;
    }
  }
  return best;
}
Value match_lastindex(Vm&, Value self) {
  const int n = last_index(self.as<Match>());
  return n ? Value::small_int(n) : Value::none();
}
Value match_lastgroup(Vm& vm, Value self) {
  auto* m = self.as<Match>();
  const int n = last_index(m);
  for (const auto& [name, g] : program_of(m->pattern.as<Pattern>()).info().names) {
    if (g == n) return Value(new_str(vm, name));
  }
  return Value::none();
}
Value match_pos(Vm& vm, Value self) { return int_value(vm, self.as<Match>()->pos); }
Value match_endpos(Vm& vm, Value self) { return int_value(vm, self.as<Match>()->endpos); }
Value match_re(Vm&, Value self) { return self.as<Match>()->pattern; }
Value match_string(Vm&, Value self) { return self.as<Match>()->string; }
Value match_regs(Vm& vm, Value self) {
  auto* m = self.as<Match>();
  RootedVector out(vm);
  for (int g = 0; g < group_count(m); ++g) {
    const Value from = TRY(position(vm, m, Value::small_int(g), 0));
    const Value to = TRY(position(vm, m, Value::small_int(g), 1));
    TRY_BOOL(out.push(Value(new_tuple_of(vm, {from, to}))));
  }
  return Value(new_tuple(vm, out.data(), out.size()));
}
Value match_repr(Vm& vm, Value self) {
  auto* m = self.as<Match>();
  StrBuilder b(vm);
  b.append("<re.Match object; span=(");
  TRY_BOOL(b.append_str(TRY(position(vm, m, Value::absent(), 0))));
  b.append(", ");
  TRY_BOOL(b.append_str(TRY(position(vm, m, Value::absent(), 1))));
  b.append("), match=");
  TRY_BOOL(b.append_repr(TRY(group_value(vm, m, 0, Value::none()))));
  b.append(">");
  return b.finish();
}
Value return_self(Vm&, Value* a, uint32_t) { return a[0]; }

// ---------------------------------------------------------------- templates

// A replacement template: literal bytes and group numbers in turn.
struct Template {
  struct Part {
    std::string text;
    int group = -1;  // -1: text
  };
  std::vector<Part> parts;
  bool literal() const { return parts.size() <= 1 && (parts.empty() || parts[0].group < 0); }
};

// Whether a name is one of a group. In bytes all letters that are not ASCII's pass.
static bool is_identifier(const std::string& name, bool bytes) {
  const char* p = name.data();
  for (const char* end = p + name.size(); p < end;) {
    const bool first = p == name.data();
    const auto c = static_cast<unsigned char>(*p);
    if (c < 0x80 || bytes) {
      ++p;
      const bool digit = c >= '0' && c <= '9';
      if (!(std::isalpha(c) || c == '_' || c >= 0x80 || (digit && !first))) return false;
      continue;
    }
    const uint32_t wide = utf8_next(p);
    if (!(first ? front::is_identifier_start(wide) : front::is_identifier_continue(wide))) {
      return false;
    }
  }
  return !name.empty();
}

bool parse_template(Vm& vm, Value source, std::string_view t, bool bytes, const ReTranslation& info,
                    Template* out) {
  auto fail = [&](const std::string& message, size_t byte) {
    size_t at = 0;
    for (size_t i = 0; i < byte; ++i)
      at += bytes || (static_cast<unsigned char>(t[i]) & 0xC0) != 0x80;
    (void)re_error(vm, message, source, static_cast<int64_t>(at));
    return false;
  };
  std::string text;
  auto add_char = [&](uint32_t cp) {
    if (bytes) {
      text += static_cast<char>(cp);
      return;
    }
    char utf8[4];
    text.append(utf8, utf8_put(utf8, cp));
  };
  auto add_group = [&](int g) {
    if (!text.empty()) out->parts.push_back({std::move(text), -1});
    text.clear();
    out->parts.push_back({"", g});
  };
  auto digit = [&](size_t i) { return i < t.size() && t[i] >= '0' && t[i] <= '9'; };
  auto octal = [&](size_t i) { return i < t.size() && t[i] >= '0' && t[i] <= '7'; };
  for (size_t i = 0; i < t.size();) {
    if (t[i] != '\\') {
      text += t[i++];
      continue;
    }
    const size_t start = i;
    if (i + 1 >= t.size()) return fail("bad escape (end of pattern)", start);
    const char c = t[i + 1];
    i += 2;
    if (c == 'g') {
      if (i >= t.size() || t[i] != '<') return fail("missing <", i);
      const size_t from = ++i;
      const size_t close = t.find('>', from);
      if (close == std::string_view::npos) {
        return from == t.size() ? fail("missing group name", from)
                                : fail("missing >, unterminated name", from);
      }
      const std::string name(t.substr(from, close - from));
      if (name.empty()) return fail("missing group name", from);
      i = close + 1;
      const bool number =
          std::all_of(name.begin(), name.end(), [](char d) { return d >= '0' && d <= '9'; });
      if (number) {
        const int g = name.size() > 6 ? 1000000 : std::stoi(name);
        if (g > info.groups) return fail("invalid group reference " + name, from);
        add_group(g);
        continue;
      }
      if (!is_identifier(name, bytes)) {
        std::string quoted;
        append_text_repr(quoted, name, false);
        return fail("bad character in group name " + quoted, from);
      }
      int g = -1;
      for (const auto& [known, n] : info.names) {
        if (known == name) g = n;
      }
      if (g < 0) {
        raise(vm, Exc::kIndexError, "unknown group name '%s'", name.c_str());
        return false;
      }
      add_group(g);
      continue;
    }
    if (c == '0') {
      uint32_t v = 0;
      for (int n = 0; n < 2 && octal(i); ++n) v = v * 8 + static_cast<uint32_t>(t[i++] - '0');
      add_char(v & 0xFF);
      continue;
    }
    if (c >= '1' && c <= '9') {
      int g = c - '0';
      if (digit(i)) {
        if (c <= '7' && octal(i) && octal(i + 1)) {
          const uint32_t v =
              static_cast<uint32_t>((c - '0') * 64 + (t[i] - '0') * 8 + (t[i + 1] - '0'));
          i += 2;
          if (v > 0377) {
            return fail("octal escape value " + std::string(t.substr(start, i - start)) +
                            " outside of range 0-0o377",
                        start);
          }
          add_char(v);
          continue;
        }
        g = g * 10 + (t[i++] - '0');
      }
      if (g > info.groups) return fail("invalid group reference " + std::to_string(g), start + 1);
      add_group(g);
      continue;
    }
    constexpr std::string_view kFrom = "abfnrtv\\";
    constexpr char kTo[] = "\a\b\f\n\r\t\v\\";
    if (const size_t at = kFrom.find(c); at != std::string_view::npos) {
      text += kTo[at];
      continue;
    }
    if (std::isalpha(static_cast<unsigned char>(c))) {
      return fail(std::string("bad escape \\") + c, start);
    }
    text += '\\';
    text += c;
  }
  if (!text.empty()) out->parts.push_back({std::move(text), -1});
  return true;
}

bool expand(Vm& vm, const Template& t, std::string_view text, const int64_t* regs,
            std::string* out) {
  uint64_t more = 0;
  for (const Template::Part& p : t.parts) {
    more += p.group < 0 ? p.text.size()
                        : static_cast<uint64_t>(regs[p.group * 2 + 1] - regs[p.group * 2]);
  }
  if (more > 65536 && !check_alloc(vm, out->size() + more)) return false;
  for (const Template::Part& p : t.parts) {
    if (p.group < 0) {
      *out += p.text;
    } else if (regs[p.group * 2] >= 0) {
      out->append(part_of(text, regs[p.group * 2], regs[p.group * 2 + 1]));
    }
  }
  return true;
}

// What CPython reads as str(v, 'latin1') unless it is a str already.
bool text_or_latin1(Vm& vm, Value v, std::string_view* out) {
  if (is_str(v)) {
    *out = v.as<Str>()->view();
    return true;
  }
  if (has_buffer(v) && !has_gaps(v)) return bytes_view(vm, v, out);
  return fail(raise(vm, Exc::kTypeError, "decoding to str: need a bytes-like object, %s found",
                    type_name(vm, v).c_str()));
}

bool template_text(Vm& vm, Value v, bool bytes, std::string_view* out) {
  if (!bytes && is_str(v)) {
    *out = v.as<Str>()->view();
    return true;
  }
  if (bytes && !is_str(v)) return bytes_view(vm, v, out);
  raise(vm, Exc::kTypeError,
        bytes ? "sequence item 0: expected a bytes-like object, %s found"
              : "sequence item 0: expected str instance, %s found",
        type_name(vm, v).c_str());
  return false;
}

Value text_or_bytes(Vm& vm, const std::string& s, bool bytes) {
  if (bytes) return Value(new_bytes(vm, s));
  return Value(new_str(vm, s));
}

Value match_expand(Vm& vm, Value* a, uint32_t) {
  auto* m = a[0].as<Match>();
  auto* p = m->pattern.as<Pattern>();
  std::string_view t;
  TRY_BOOL(text_or_latin1(vm, a[1], &t));
  if (p->bytes == is_str(a[1])) {
    return raise(vm, Exc::kTypeError,
                 p->bytes ? "sequence item 0: expected a bytes-like object, %s found"
                          : "sequence item 0: expected str instance, %s found",
                 type_name(vm, a[1]).c_str());
  }
  Template parsed;
  TRY_BOOL(parse_template(vm, a[1], t, p->bytes, program_of(p).info(), &parsed));
  Subject s;
  TRY_BOOL(match_subject(vm, m, &s));
  std::string out;
  TRY_BOOL(expand(vm, parsed, s.text, regs_of(m), &out));
  // The parts are joined by an empty piece of the subject.
  if (is_kind(s.object, Kind::kByteArray)) return Value(TRY_PTR(new_bytearray(vm, out)));
  return text_or_bytes(vm, out, p->bytes);
}

constexpr NativeDef kMatchMethods[] = {{"group", "(*args)", match_group},
                                       {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
                                       {"__getitem__", "(key, /)", match_getitem_method},
                                       {"groups", "(default=None)", match_groups},
                                       {"groupdict", "(default=None)", match_groupdict},
                                       {"start", "(group=0, /)", match_start},
                                       {"end", "(group=0, /)", match_end},
                                       {"span", "(group=0, /)", match_span},
                                       {"expand", "(template)", match_expand},
                                       {"__copy__", "()", return_self},
                                       {"__deepcopy__", "(memo, /)", return_self},
                                       {nullptr, nullptr, nullptr}};
constexpr GetSetDef kMatchGetSets[] = {{"lastindex", match_lastindex},
                                       {"lastgroup", match_lastgroup},
                                       {"pos", match_pos, set_readonly},
                                       {"endpos", match_endpos, set_readonly},
                                       {"re", match_re, set_readonly},
                                       {"string", match_string, set_readonly},
                                       {"regs", match_regs},
                                       {nullptr, nullptr}};
constexpr TypeOps kMatchOps = {.repr = match_repr, .getitem = match_getitem};
const NativeType kMatchType = {.name = "Match",
                               .module = "re",
                               .size = sizeof(Match),
                               .trace = trace_match,
                               .ops = &kMatchOps,
                               .methods = kMatchMethods,
                               .getsets = kMatchGetSets,
                               .flags = 0};

// ---------------------------------------------------------------- Pattern

Value one_match(Vm& vm, Value* a, ReAnchor anchor) {
  auto* p = a[0].as<Pattern>();
  Subject s;
  Range r;
  TRY_BOOL(make_range(vm, p, a + 1, &s, &r));
  if (r.from > r.to) return Value::none();
  TRY_BOOL(charge(vm, (r.to - r.from) / 256 + 1));
  ReState& state = *p->state;
  const Steps steps(vm);
  const ReOutcome outcome = program_of(p).match(s.text.substr(0, r.to), r.from, anchor, s.ascii,
                                                false, state.scratch, &state.regs);
  TRY_BOOL(engines_counted(vm, p));
  switch (outcome) {
    case ReOutcome::kNoMatch: return Value::none();
    case ReOutcome::kTooComplex:
      return re_error(vm, "pattern takes too many steps on this text", Value::none(), -1);
    case ReOutcome::kMatch: break;
  }
  return make_match(vm, a[0], a[1], state.regs, r.pos, r.endpos);
}
Value pattern_match(Vm& vm, Value* a, uint32_t) { return one_match(vm, a, ReAnchor::kStart); }
Value pattern_fullmatch(Vm& vm, Value* a, uint32_t) { return one_match(vm, a, ReAnchor::kBoth); }
Value pattern_search(Vm& vm, Value* a, uint32_t) { return one_match(vm, a, ReAnchor::kSearch); }

Value pattern_findall(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Pattern>();
  Subject s;
  Range range;
  TRY_BOOL(make_range(vm, p, a + 1, &s, &range));
  List* out = new_list(vm);
  const int groups = program_of(p).info().groups;
  const Value empty = s.is_str ? Value(vm.names().empty) : Value(vm.fz->empty_bytes);
  Search search(vm, p, s, range.from, range.to);
  for (;;) {
    const int r = search.next();
    if (r < 0) return Value::raised();
    if (!r) return Value(out);
    Value v;
    if (groups <= 1) {
      const auto g = static_cast<size_t>(groups);
      v = search.start(g) < 0 ? empty : TRY(piece(vm, s, search.start(g), search.end(g)));
    } else {
      Tuple* t = TRY_PTR(new_tuple(vm, nullptr, static_cast<size_t>(groups)));
      for (int g = 1; g <= groups; ++g) {
        const auto i = static_cast<size_t>(g);
        t->items()[g - 1] =
            search.start(i) < 0 ? empty : TRY(piece(vm, s, search.start(i), search.end(i)));
      }
      v = Value(t);
    }
    TRY_BOOL(list_append(vm, out, v));
  }
}

// finditer's iterator; also what Pattern.scanner returns.
struct Scanner : NativeObj {
  Value pattern, string;
  int64_t at, to;  // bytes
  int64_t pos, endpos;
  bool after_empty, done;
};
void trace_scanner(Marker& m, Obj* o) {
  m.value(static_cast<Scanner*>(o)->pattern);
  m.value(static_cast<Scanner*>(o)->string);
}
Value scanner_step(Vm& vm, Scanner* it, ReAnchor anchor) {
  if (it->done) return Value::none();
  auto* p = it->pattern.as<Pattern>();
  Subject s;
  TRY_BOOL(make_subject(vm, p, it->string, &s));
  it->to = std::min(it->to, static_cast<int64_t>(s.text.size()));  // a bytearray may have shrunk
  TRY_BOOL(charge(vm, static_cast<uint64_t>(std::max<int64_t>(it->to - it->at, 0)) / 256 + 4));
  ReState& state = *p->state;
  const std::vector<int64_t>& regs = state.regs;
  const Steps steps(vm);
  const ReOutcome r = it->at > it->to
                          ? ReOutcome::kNoMatch
                          : program_of(p).match(s.text.substr(0, static_cast<size_t>(it->to)),
                                                static_cast<size_t>(it->at), anchor, s.ascii,
                                                it->after_empty, state.scratch, &state.regs);
  TRY_BOOL(engines_counted(vm, p));
  if (r == ReOutcome::kTooComplex) {
    return re_error(vm, "pattern takes too many steps on this text", Value::none(), -1);
  }
  if (r == ReOutcome::kNoMatch) {
    it->done = true;
    return Value::none();
  }
  it->at = regs[1];
  it->after_empty = regs[0] == regs[1];
  return make_match(vm, it->pattern, it->string, regs, it->pos, it->endpos);
}
Value scanner_next(Vm& vm, Value self) {
  const Value v = TRY(scanner_step(vm, self.as<Scanner>(), ReAnchor::kSearch));
  return v.is_none() ? Value::stop() : v;
}
Value scanner_iter(Vm&, Value self) { return self; }
Value scanner_match(Vm& vm, Value* a, uint32_t) {
  return scanner_step(vm, a[0].as<Scanner>(), ReAnchor::kStart);
}
Value scanner_search(Vm& vm, Value* a, uint32_t) {
  return scanner_step(vm, a[0].as<Scanner>(), ReAnchor::kSearch);
}
constexpr NativeDef kScannerMethods[] = {
    {"match", "()", scanner_match}, {"search", "()", scanner_search}, {nullptr, nullptr, nullptr}};
constexpr TypeOps kScannerOps = {.iter = scanner_iter, .next = scanner_next};
const NativeType kScannerType = {.name = "callable_iterator",
                                 .module = "builtins",
                                 .size = sizeof(Scanner),
                                 .trace = trace_scanner,
                                 .ops = &kScannerOps,
                                 .methods = kScannerMethods,
                                 .flags = 0};

Value pattern_finditer(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Pattern>();
  Subject s;
  Range range;
  TRY_BOOL(make_range(vm, p, a + 1, &s, &range));
  auto* it = new_native_object<Scanner>(vm, native_type(vm, kScannerType));
  it->pattern = a[0];
  it->string = a[1];
  it->at = static_cast<int64_t>(range.from);
  it->to = static_cast<int64_t>(range.to);
  it->pos = range.pos;
  it->endpos = range.endpos;
  return Value(it);
}

bool limit_argument(Vm& vm, Value v, int64_t* out) {
  *out = 0;
  return v.is_absent() || as_int64(vm, v, out, kTooLarge);
}

Value pattern_split(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Pattern>();
  Subject s;
  int64_t maxsplit;
  TRY_BOOL(limit_argument(vm, a[2], &maxsplit) && make_subject(vm, p, a[1], &s));
  List* out = new_list(vm);
  const int groups = program_of(p).info().groups;
  Search search(vm, p, s, 0, s.text.size());
  int64_t last = 0;
  for (int64_t n = 0; maxsplit == 0 || n < maxsplit; ++n) {
    if (maxsplit < 0) break;
    const int r = search.next();
    if (r < 0) return Value::raised();
    if (!r) break;
    TRY_BOOL(list_append(vm, out, TRY(piece(vm, s, last, search.start()))));
    for (int g = 1; g <= groups; ++g) {
      const auto i = static_cast<size_t>(g);
      TRY_BOOL(list_append(vm, out, TRY(piece(vm, s, search.start(i), search.end(i)))));
    }
    last = search.end();
  }
  TRY_BOOL(list_append(vm, out, TRY(piece(vm, s, last, static_cast<int64_t>(s.text.size())))));
  return Value(out);
}

Value substitute(Vm& vm, Value* a, bool with_count) {
  auto* p = a[0].as<Pattern>();
  Subject s;
  int64_t limit;
  TRY_BOOL(limit_argument(vm, a[3], &limit));
  const Value repl = a[1];
  const bool callable = op_callable(vm, repl);
  if (!callable && !is_str(repl) && !is_bytes(repl)) {
    // CPython looks a template with escapes up in a cache, then reads it as text.
    std::string_view text;
    const bool readable = has_buffer(repl) && !has_gaps(repl);
    if (readable) TRY_BOOL(bytes_view(vm, repl, &text));
    uint64_t unused = 0;
    if (!readable || text.find('\\') != std::string_view::npos) {
      TRY_BOOL(op_hash(vm, repl, &unused) && text_or_latin1(vm, repl, &text));
    }
  }
  TRY_BOOL(make_subject(vm, p, a[2], &s));
  if (callable && !is_str(a[2]) && !is_bytes(a[2])) {
    // The function may change or resize what is searched.
    a[2] = Value(TRY_PTR(new_bytes(vm, s.text)));
    TRY_BOOL(make_subject(vm, p, a[2], &s));
  }
  Template parsed;
  if (!callable) {
    std::string_view t;
    TRY_BOOL(template_text(vm, repl, p->bytes, &t));
    if (t.find('\\') == std::string_view::npos) {
      parsed.parts.push_back({std::string(t), -1});
    } else {
      TRY_BOOL(parse_template(vm, repl, t, p->bytes, program_of(p).info(), &parsed));
    }
  }
  std::string out;
  Search search(vm, p, s, 0, s.text.size());
  size_t last = 0;
  int64_t n = 0;
  const auto length = static_cast<int64_t>(s.length());
  size_t next_check = size_t{1} << 20;
  size_t items = 0;  // pieces of the result so far, as CPython counts them in its message
  while (limit <= 0 || n < limit) {
    if (limit < 0) break;
    const int r = search.next();
    if (r < 0) return Value::raised();
    if (!r) break;
    ++n;
    if (static_cast<size_t>(search.start()) > last) ++items;
    out.append(s.text.substr(last, static_cast<size_t>(search.start()) - last));
    last = static_cast<size_t>(search.end());
    if (callable) {
      const Value m = make_match(vm, a[0], a[2], search.regs(), 0, length);
      const Value piece_value = TRY(op_call(vm, repl, {m}));
      if (!piece_value.is_none()) {
        std::string_view t;
        if (!p->bytes && !is_str(piece_value)) {
          return raise(vm, Exc::kTypeError, "sequence item %zu: expected str instance, %s found",
                       items, type_name(vm, piece_value).c_str());
        }
        ++items;
        TRY_BOOL(template_text(vm, piece_value, p->bytes, &t));
        out += t;
      }
    } else {
      TRY_BOOL(expand(vm, parsed, s.text, search.regs().data(), &out));
    }
    if (out.size() > next_check) {
      // What grows is there twice for a moment.
      TRY_BOOL(check_alloc(vm, out.size() + out.size() / 2));
      next_check = out.size() + (size_t{1} << 20);
    }
  }
  Value result;
  if (n == 0 && is_exact_str(a[2])) {
    result = a[2];
  } else {
    out.append(s.text.substr(last));
    TRY_BOOL(check_alloc(vm, out.size()));
    result = TRY(text_or_bytes(vm, out, p->bytes));
  }
  return with_count ? Value(new_tuple_of(vm, {result, int_value(vm, n)})) : result;
}
Value pattern_sub(Vm& vm, Value* a, uint32_t) { return substitute(vm, a, false); }
Value pattern_subn(Vm& vm, Value* a, uint32_t) { return substitute(vm, a, true); }

Value pattern_groups(Vm&, Value self) {
  return Value::small_int(program_of(self.as<Pattern>()).info().groups);
}
Value pattern_groupindex(Vm& vm, Value self) {
  Dict* d = new_dict(vm);
  for (const auto& [name, n] : program_of(self.as<Pattern>()).info().names) {
    TRY_BOOL(dict_set_str(vm, d, name, Value::small_int(n)));
  }
  TRY_BOOL(d);
  if (program_of(self.as<Pattern>()).info().names.empty()) return Value(d);
  auto* w = vm.heap.make<Wrapper>(Kind::kMappingProxy);
  w->word = kind_type(vm, Kind::kMappingProxy);
  w->inner = Value(d);
  return Value(w);
}
Value pattern_flags(Vm& vm, Value self) { return int_value(vm, self.as<Pattern>()->flags); }
Value pattern_source(Vm&, Value self) { return self.as<Pattern>()->pattern; }

Value pattern_repr(Vm& vm, Value self) {
  auto* p = self.as<Pattern>();
  StrBuilder b(vm);
  const Value shown = TRY(op_repr(vm, p->pattern));
  b.append("re.compile(");
  b.append(shown.as<Str>()->view().substr(0, 200));
  int64_t flags = p->flags;
  if (!p->bytes && !(flags & (kReLocale | kReAscii))) flags &= ~int64_t{kReUnicode};
  static constexpr std::pair<uint32_t, const char*> kNames[] = {
      {kReTemplate, "re.TEMPLATE"},   {kReIgnoreCase, "re.IGNORECASE"}, {kReLocale, "re.LOCALE"},
      {kReMultiline, "re.MULTILINE"}, {kReDotAll, "re.DOTALL"},         {kReUnicode, "re.UNICODE"},
      {kReVerbose, "re.VERBOSE"},     {kReDebug, "re.DEBUG"},           {kReAscii, "re.ASCII"}};
  bool first = true;
  for (const auto& [flag, name] : kNames) {
    if (!(flags & flag)) continue;
    b.append(first ? ", " : "|");
    b.append(name);
    first = false;
    flags &= ~int64_t{flag};
  }
  if (flags) {
    char rest[24];
    std::snprintf(rest, sizeof rest, "%s0x%" PRIx32, first ? ", " : "|",
                  static_cast<uint32_t>(flags));
    b.append(rest);
  }
  b.append(")");
  return b.finish();
}
bool pattern_hash(Vm& vm, Value self, uint64_t* out) {
  if (!op_hash(vm, self.as<Pattern>()->pattern, out)) return false;
  *out ^= static_cast<uint64_t>(self.as<Pattern>()->flags) * 0x9E3779B97F4A7C15u;
  return true;
}
Value pattern_compare(Vm& vm, unsigned op, Value a, Value b) {
  if ((op != kEq && op != kNe) || !is_kind(b, Kind::kNativeObj) || !is_kind(a, Kind::kNativeObj) ||
      type_of(vm, a) != type_of(vm, b)) {
    return Value::not_implemented();
  }
  auto* x = a.as<Pattern>();
  auto* y = b.as<Pattern>();
  int eq = x->flags == y->flags && x->bytes == y->bytes;
  if (eq) eq = op_equal(vm, x->pattern, y->pattern);
  if (eq < 0) return Value::raised();
  return Value::boolean((eq != 0) == (op == kEq));
}
void trace_pattern(Marker& m, Obj* o) {
  auto* p = static_cast<Pattern*>(o);
  m.value(p->pattern);
  if (p->held) p->held->alive = true;
}

constexpr const char* kRangeSignature = "(string, pos=0, endpos=9223372036854775807)";
constexpr NativeDef kPatternMethods[] = {
    {"match", kRangeSignature, pattern_match},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {"fullmatch", kRangeSignature, pattern_fullmatch},
    {"search", kRangeSignature, pattern_search},
    {"findall", kRangeSignature, pattern_findall},
    {"finditer", kRangeSignature, pattern_finditer},
    {"scanner", kRangeSignature, pattern_finditer},
    {"split", "(string, maxsplit=0)", pattern_split},
    {"sub", "(repl, string, count=0)", pattern_sub},
    {"subn", "(repl, string, count=0)", pattern_subn},
    {"__copy__", "()", return_self},
    {"__deepcopy__", "(memo, /)", return_self},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kPatternGetSets[] = {{"groups", pattern_groups, set_readonly},
                                         {"groupindex", pattern_groupindex},
                                         {"flags", pattern_flags, set_readonly},
                                         {"pattern", pattern_source, set_readonly},
                                         {nullptr, nullptr}};
constexpr TypeOps kPatternOps = {
    .repr = pattern_repr, .hash = pattern_hash, .compare = pattern_compare};
const NativeType kPatternType = {.name = "Pattern",
                                 .module = "re",
                                 .size = sizeof(Pattern),
                                 .trace = trace_pattern,
                                 .ops = &kPatternOps,
                                 .methods = kPatternMethods,
                                 .getsets = kPatternGetSets,
                                 .flags = 0};

// ---------------------------------------------------------------- module functions

bool is_pattern(Vm& vm, Value v) {
  return is_kind(v, Kind::kNativeObj) && type_of(vm, v)->native == &kPatternType;
}

// An estimate: RE2 and PCRE2 don't tell before the first match.
constexpr uint64_t kProgramBytes = 4096;
constexpr uint64_t kProgramBytesPerByte = 64;
constexpr uint32_t kCacheMax = 512;

// What can't be a key of the cache is refused before it is looked at.
Value compile_unusual(Vm& vm, Value source, Value flags_value) {
  uint64_t unused = 0;
  TRY_BOOL(op_hash(vm, source, &unused) && op_hash(vm, flags_value, &unused));
  if (!is_pattern(vm, source) && !is_str(source) && !is_bytes(source)) {
    return raise_str(vm, Exc::kTypeError, "first argument must be string or compiled pattern");
  }
  return raise(vm, Exc::kTypeError, "unsupported operand type(s) for &: '%s' and 'RegexFlag'",
               type_name(vm, flags_value).c_str());
}

bool warn_of_set(Vm& vm, const char* what, size_t at) {
  const Value warnings = import_module(vm, "warnings");
  if (warnings.is_raised()) return false;
  const std::string text = std::string("Possible ") + what + " at position " + std::to_string(at);
  const Value message = Value(new_str(vm, text));
  const Value category = Value(exception_type(vm, Exc::kFutureWarning));
  return !op_call_method(vm, warnings, "warn", {message, category}).is_raised();
}

Value compile(Vm& vm, Value source, Value flags_value) {
  const bool compiled = is_pattern(vm, source);
  int64_t flags = 0;
  if (flags_value.is_absent()) flags_value = Value::small_int(0);
  if (!is_int(flags_value) || !(compiled || is_str(source) || is_bytes(source))) {
    return compile_unusual(vm, source, flags_value);
  }
  TRY_BOOL(as_index_clamp(vm, flags_value, &flags));
  if (compiled) {
    if (flags) {
      return raise_str(vm, Exc::kValueError,
                       "cannot process flags argument with a compiled pattern");
    }
    return source;
  }
  const bool bytes = !is_str(source);
  ReState& state = shim_state<ReState>(vm);
  if (state.cache.is_absent()) state.cache = Value(new_dict(vm));
  const Value key =
      flags == 0 ? source : Value(TRY_PTR(new_tuple_of(vm, {source, int_value(vm, flags)})));
  const Value known = TRY(dict_get(vm, state.cache.as<Dict>(), key));
  if (!known.is_not_found()) return known;
  std::string_view text;
  if (bytes) {
    TRY_BOOL(bytes_view(vm, source, &text));
  } else {
    text = source.as<Str>()->view();
  }
  const uint64_t estimate = kProgramBytes + text.size() * kProgramBytesPerByte;
  if (estimate > programs_max(vm)) return raise_str(vm, Exc::kMemoryError, "");
  TRY_BOOL(charge(vm, text.size() + 50));
  // Too large ones are refused once the pattern is known to be right.
  const uint32_t known_bits = flags == INT64_MAX ? 0 : static_cast<uint32_t>(flags);
  auto program = re_compile(text, bytes, known_bits);
  const ReTranslation& info = program->info();
  for (const auto& [what, at] : info.doubts) TRY_BOOL(warn_of_set(vm, what, at));
  if (!info.ok) {
    if (info.error_at == SIZE_MAX) {
      return info.error.find("too large") != std::string::npos
                 ? raise_str(vm, Exc::kOverflowError, info.error)
                 : raise_str(vm, Exc::kValueError, info.error);
    }
    const bool positionless = info.error_at == SIZE_MAX - 1;
    return re_error(vm, info.error, source,
                    positionless ? -1 : static_cast<int64_t>(info.error_at));
  }
  if (!program->engine_error().empty()) return re_error(vm, program->engine_error(), source, -1);
  TRY_BOOL(as_c_int(vm, flags_value, &flags));
  auto* p = new_native_object<Pattern>(vm, native_type(vm, kPatternType));
  p->pattern = source;
  p->bytes = bytes;
  constexpr int64_t kKnownFlags = 0x1FF;
  p->flags = info.flags | (flags & ~kKnownFlags);
  p->program = program.get();
  Held& held = state.held[program.get()];
  p->held = &held;
  p->state = &state;
  if (!held.program) {
    held.program = std::move(program);
    TRY_BOOL(count_program(vm, p, estimate));
  }
  if (state.cache.as<Dict>()->size() >= kCacheMax) dict_clear(vm, state.cache.as<Dict>());
  TRY_BOOL(dict_set(vm, state.cache.as<Dict>(), key, Value(p)));
  return Value(p);
}

Value f_compile(Vm& vm, Value* a, uint32_t) { return compile(vm, a[0], a[1]); }

// re.search(pattern, string, flags): Pattern method with the string as its only argument.
template <NativeFn method>
Value on_string(Vm& vm, Value* a, uint32_t) {
  const Value p = TRY(compile(vm, a[0], a[2]));
  Value args[4] = {p, a[1], Value::absent(), Value::absent()};
  return method(vm, args, 2);
}
Value f_split(Vm& vm, Value* a, uint32_t) {
  const Value p = TRY(compile(vm, a[0], a[3]));
  Value args[3] = {p, a[1], a[2]};
  return pattern_split(vm, args, 3);
}
template <bool with_count>
Value f_sub(Vm& vm, Value* a, uint32_t) {
  const Value p = TRY(compile(vm, a[0], a[4]));
  Value args[4] = {p, a[1], a[2], a[3]};
  return substitute(vm, args, with_count);
}
Value f_escape(Vm& vm, Value* a, uint32_t) {
  static constexpr std::string_view kSpecial = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";
  const bool bytes = !is_str(a[0]);
  std::string_view text;
  TRY_BOOL(text_or_latin1(vm, a[0], &text));
  std::string out;
  for (const char c : text) {
    if (kSpecial.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return text_or_bytes(vm, out, bytes);
}
Value f_purge(Vm& vm, Value*, uint32_t) {
  shim_state<ReState>(vm).cache = Value(new_dict(vm));
  return Value::none();
}

constexpr const char* kStringSignature = "(pattern, string, flags=0)";
constexpr NativeDef kFunctions[] = {
    {"compile", "(pattern, flags=0)", f_compile, kFnPlain, nullptr, "compile"},
    {"search", kStringSignature, on_string<pattern_search>, kFnPlain, nullptr, "search"},
    {"match", kStringSignature, on_string<pattern_match>, kFnPlain, nullptr, "match"},
    {"fullmatch", kStringSignature, on_string<pattern_fullmatch>, kFnPlain, nullptr, "fullmatch"},
    {"findall", kStringSignature, on_string<pattern_findall>, kFnPlain, nullptr, "findall"},
    {"finditer", kStringSignature, on_string<pattern_finditer>, kFnPlain, nullptr, "finditer"},
    {"split", "(pattern, string, maxsplit=0, flags=0)", f_split, kFnPlain, nullptr, "split"},
    {"sub", "(pattern, repl, string, count=0, flags=0)", f_sub<false>, kFnPlain, nullptr, "sub"},
    {"subn", "(pattern, repl, string, count=0, flags=0)", f_sub<true>, kFnPlain, nullptr, "subn"},
    {"escape", "(pattern)", f_escape, kFnPlain, nullptr, "escape"},
    {"purge", "()", f_purge, kFnPlain, nullptr, "purge"},
    kLoadedModule,
    {nullptr, nullptr, nullptr}};
constexpr const NativeType* kTypes[] = {&kPatternType, &kMatchType, nullptr};

}  // namespace

extern const ModuleDef kReModule;
const ModuleDef kReModule = {
    .name = "re", .functions = kFunctions, .types = kTypes, .python_source = kPySource_re};

}  // namespace copra
