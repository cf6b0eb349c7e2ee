// The text CPython prints for an uncaught exception: frames, source lines, chain, notes,
// suggestions.
//
// In: an Exception. Out: text, without carets under the source lines. May include: native.h,
// isolate.h, program.h. Invariant: never leaves an exception pending, whatever str() of user
// exceptions does. Source: CPython 3.10 Lib/traceback's documented format. Next: raise.cc.
#include <algorithm>
#include <unordered_set>

#include "interp/code/program.h"
#include "interp/types/exception.h"
#include "interp/vm/class_build.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

constexpr uint32_t kFramesMax = 1000;
constexpr uint32_t kRepeatsShown = 3;
// The text isn't part of the isolate's memory: beyond these, notes and earlier exceptions of the
// chain are left out.
constexpr size_t kTextBytesMax = size_t{1} << 20;
constexpr size_t kChainMax = 1000;
constexpr size_t kTextCopies = 4;  // of a message, while the text is put together

// ---------------------------------------------------------------- "Did you mean"

constexpr size_t kMoveCost = 2, kCaseCost = 1;
constexpr size_t kNameBytesMax = 40;
constexpr size_t kCandidatesMax = 749;

size_t substitution_cost(char a, char b) {
  if (a == b) return 0;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

// Weighted edit distance; more than `limit` when it is larger than that.
size_t edit_distance(std::string_view a, std::string_view b, size_t limit) {
  if (a == b) return 0;
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) return (a.size() + b.size()) * kMoveCost;
  if (a.size() > kNameBytesMax || b.size() > kNameBytesMax) return limit + 1;
  if (b.size() < a.size()) std::swap(a, b);
  if ((b.size() - a.size()) * kMoveCost > limit) return limit + 1;
  size_t row[kNameBytesMax];
  for (size_t i = 0; i < a.size(); ++i) row[i] = (i + 1) * kMoveCost;
  size_t result = 0;
  for (size_t j = 0; j < b.size(); ++j) {
    size_t distance = result = j * kMoveCost;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < a.size(); ++i) {
      const size_t substitute = distance + substitution_cost(b[j], a[i]);
      distance = row[i];
      result = std::min(substitute, std::min(result, distance) + kMoveCost);
      row[i] = result;
      least = std::min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

// The closest of the names offered, if any is close enough.
class Closest {
 public:
  explicit Closest(std::string_view name) : name_(name) {}
  void offer(std::string_view candidate) {
    if (++seen_ > kCandidatesMax || candidate == name_) return;
    size_t limit = (candidate.size() + name_.size() + 3) * kMoveCost / 6;
    limit = std::min(limit, best_distance_ - 1);
    const size_t distance = edit_distance(name_, candidate, limit);
    if (distance > limit) return;
    best_ = candidate;
    best_distance_ = distance;
  }
  void offer_value(Value v) {
    if (is_str(v)) offer(v.as<Str>()->view());
  }
  // CPython gives up where there are too many names.
  std::string_view result() const {
    return seen_ > kCandidatesMax ? std::string_view() : std::string_view(best_);
  }

 private:
  std::string_view name_;
  std::string best_;
  size_t best_distance_ = SIZE_MAX;
  size_t seen_ = 0;
};

std::string suggest_name(Vm& vm, Exception* e, std::string_view name) {
  if (!is_kind(e->traceback, Kind::kTraceback)) return {};
  auto* t = e->traceback.as<Traceback>();
  while (t->next) t = t->next;
  Closest locals(name);
  // As co_varnames: captured locals are elsewhere, parameters always count.
  const Code* code = t->code;
  for (uint32_t i = 0; i < code->local_names.size(); ++i) {
    const bool cell = std::find(code->cell_registers.begin(), code->cell_registers.end(), i) !=
                      code->cell_registers.end();
    if (!cell || i < code->param_count()) locals.offer(code->local_names[i]->view());
  }
  if (!locals.result().empty()) return std::string(locals.result());
  Closest globals(name);
  if (const ProgramInstance* p = t->program) {
    for (size_t i = 0; i < p->data->global_names.size(); ++i) {
      if (!p->globals[i].is_unbound()) globals.offer(p->data->global_names[i]->view());
    }
    // What every module has.
    for (const char* common : {"__name__", "__doc__", "__package__", "__loader__", "__spec__",
                               "__annotations__", "__builtins__", "__file__", "__cached__"}) {
      const auto own = p->data->global_slots.find(std::string_view(common));
      const bool said = own != p->data->global_slots.end() && !p->globals[own->second].is_unbound();
      if (!said) globals.offer(common);
    }
  }
  if (!globals.result().empty()) return std::string(globals.result());
  Closest builtins(name);
  Value key, value;
  for (uint32_t i = 0; dict_next(vm.fz->builtins, &i, &key, &value);) builtins.offer_value(key);
  for (const char* constant : {"None", "Ellipsis", "NotImplemented", "False", "True"}) {
    builtins.offer(constant);
  }
  if (vm.preloaded) {
    for (uint32_t i = 0; dict_next(vm.preloaded, &i, &key, &value);) builtins.offer_value(key);
  }
  return std::string(builtins.result());
}

std::string suggest_attribute(Vm& vm, Value obj, std::string_view name) {
  const Value dir = dict_get_str(vm, vm.fz->builtins, "dir");
  if (dir.is_not_found()) return {};
  const Value names = op_call(vm, dir, &obj, 1);
  if (!is_list(names)) {
    take_pending(vm);
    return {};
  }
  Closest closest(name);
  auto* list = names.as<List>();
  for (uint32_t i = 0; i < list->size; ++i) closest.offer_value(list->items[i]);
  return std::string(closest.result());
}

std::string suggestion(Vm& vm, Exception* e) {
  const ExcLayout layout = exception_layout(class_of(e));
  if (layout != ExcLayout::kAttribute && layout != ExcLayout::kName) return {};
  const Value name = e->fields[kFieldName];
  if (!is_str(name)) return {};
  const std::string wanted(name.as<Str>()->view());
  std::string best;
  if (layout == ExcLayout::kName) {
    best = suggest_name(vm, e, wanted);
  } else if (!e->fields[kFieldObj].is_absent()) {
    best = suggest_attribute(vm, e->fields[kFieldObj], wanted);
  }
  return best.empty() ? best : ". Did you mean: '" + best + "'?";
}

// ---------------------------------------------------------------- one exception

std::string class_label(Vm& vm, const TypeObj* type) {
  std::string label;
  if (is_str(type->module)) {
    const std::string_view module = type->module.as<Str>()->view();
    if (module != "builtins" && module != vm.names().dunder_main->view()) {
      label.append(module).append(".");
    }
  } else {
    label.append("<unknown>.");
  }
  return label.append((type->qualname ? type->qualname : type->name)->view());
}

// str(v) in C++ text; false when it raised (nothing stays pending).
bool text_of(Vm& vm, Value v, std::string* out) {
  const Value s = op_str(vm, v);
  if (is_str(s) && (s.as<Str>()->bytes() < kTextBytesMax ||
                    check_alloc(vm, s.as<Str>()->bytes() * kTextCopies))) {
    out->assign(s.as<Str>()->view());
    return true;
  }
  take_pending(vm);
  return false;
}

std::string_view strip(std::string_view s) {
  constexpr std::string_view kSpace = " \t\f\r\n\v";
  const size_t from = s.find_first_not_of(kSpace);
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(kSpace) - from + 1);
}

void append_line(std::string& out, const Code* code, int line, const Str* name) {
  out.append("  File \"").append(code->program->filename).append("\", line ");
  out.append(std::to_string(line)).append(", in ").append(name->view()).append("\n");
  const std::string_view source = strip(code->program->source_line(line));
  if (!source.empty()) out.append("    ").append(source).append("\n");
}

// One call; comprehensions compiled into the function show as the calls they stand for.
void append_frame(std::string& out, const Traceback* t) {
  const Str* name = t->code->name;
  for (const InlinedRange& r : t->code->inlined) {
    if (t->pc < r.start || t->pc >= r.end) continue;
    append_line(out, t->code, r.line, name);
    name = r.name;
  }
  append_line(out, t->code, static_cast<int>(t->line), name);
}

bool same_place(const Traceback* a, const Traceback* b) {
  return a->line == b->line && a->code->program == b->code->program &&
         a->code->name->view() == b->code->name->view();
}

void append_repeats(std::string& out, uint32_t count) {
  if (count <= kRepeatsShown) return;
  const uint32_t more = count - kRepeatsShown;
  out.append("  [Previous line repeated ").append(std::to_string(more));
  out.append(more == 1 ? " more time]\n" : " more times]\n");
}

void append_frames(std::string& out, const Traceback* t) {
  uint32_t depth = 0;
  for (const Traceback* p = t; p; p = p->next) ++depth;
  for (; depth > kFramesMax; --depth) t = t->next;
  uint32_t count = 0;
  const Traceback* last = nullptr;
  for (; t; t = t->next) {
    if (!last || !same_place(last, t)) {
      append_repeats(out, count);
      count = 0;
      last = t;
    }
    if (++count <= kRepeatsShown) append_frame(out, t);
  }
  append_repeats(out, count);
}

// The "File … line" block of a SyntaxError object, with the caret.
void append_syntax_place(Vm& vm, std::string& out, Exception* e) {
  const Value line = e->fields[kFieldSyntaxLine];
  if (!line.is_small_int()) return;
  std::string file;
  const Value filename = field_or_none(e, kFieldSyntaxFilename);
  if (filename.is_none() || !text_of(vm, filename, &file)) file = "<string>";
  out.append("  File \"").append(file).append("\", line ");
  out.append(std::to_string(line.small())).append("\n");
  const Value rest = e->fields[kFieldSyntaxRest];
  if (!is_list(rest) || !is_str(rest.as<List>()->items[0])) return;
  std::string_view text = rest.as<List>()->items[0].as<Str>()->view();
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  const std::string_view shown = strip(text);
  if (shown.empty()) return;
  out.append("    ").append(shown).append("\n");
  const Value offset = e->fields[kFieldSyntaxOffset];
  if (!offset.is_small_int() || offset.small() < 1) return;
  const auto skipped = static_cast<int64_t>(shown.data() - text.data());
  const int64_t start = offset.small() - 1 - skipped;
  if (start < 0) return;
  int64_t width = 1;
  const Value end = rest.as<List>()->items[2];
  if (end.is_small_int() && rest.as<List>()->items[1] == line && end.small() > offset.small()) {
    width = end.small() - offset.small();
  }
  const auto size = static_cast<int64_t>(shown.size());
  out.append(4, ' ');
  for (int64_t i = 0; i < std::min(start, size); ++i) {
    const char c = shown[static_cast<size_t>(i)];
    out += c == '\t' || c == '\f' ? c : ' ';
  }
  out.append(static_cast<size_t>(std::clamp<int64_t>(width, 1, std::max<int64_t>(1, size - start))),
             '^');
  out += '\n';
}

void append_notes(Vm& vm, std::string& out, Exception* e) {
  const Value attribute = op_getattr_opt(vm, Value(e), vm.names().dunder_notes);
  if (attribute.is_raised()) {
    take_pending(vm);
    return;
  }
  if (attribute.is_not_found() || attribute.is_none()) return;
  if (!is_list(attribute) && !is_tuple(attribute) && !is_str(attribute) && !is_bytes(attribute) &&
      !is_kind(attribute, Kind::kByteArray)) {
    const Value r = op_repr(vm, attribute);
    if (is_str(r)) {
      out.append(r.as<Str>()->view()).append("\n");
    } else {
      take_pending(vm);
      out.append("<__notes__ repr() failed>\n");
    }
    return;
  }
  Tuple* notes = to_tuple(vm, attribute);
  if (!notes) {
    take_pending(vm);
    return;
  }
  const size_t before = out.size();
  for (uint32_t i = 0; i < notes->size(); ++i) {
    if (out.size() - before > kTextBytesMax) {
      out.append("[further notes left out]\n");
      return;
    }
    std::string text;
    if (!text_of(vm, notes->items()[i], &text)) text = "<note str() failed>";
    out.append(text).append("\n");
  }
}

enum class Link : uint8_t { kNone, kCause, kContext };

constexpr std::string_view kLinkText[] = {
    "",
    "\nThe above exception was the direct cause of the following exception:\n\n",
    "\nDuring handling of the above exception, another exception occurred:\n\n",
};

// Prints exceptions, each behind those that led to it. A group goes on with what it holds, a step
// to the right behind a margin.
class Printer {
 public:
  // `chained`: with what led to it and, of a group, what it holds.
  Printer(Vm& vm, bool chained) : vm_(vm), chained_(chained), planned_(vm) {}

  std::string print(Exception* e);

 private:
  static constexpr uint32_t kWidthMax = 15;
  static constexpr size_t kDepthMax = 10;
  static constexpr size_t kPlannedMax = 10'000;

  struct Part;
  // An exception and what led to it, the last one first; what was planned elsewhere is left out.
  struct Chain {
    std::vector<Part> parts;
    bool cut = false;  // there are more
  };
  struct Part {
    Part(Exception* x, Link l) : e(x), link(l) {}
    Exception* e;
    Link link;                   // to the exception printed after it
    std::vector<Chain> members;  // of a group; fewer than it has when they are too many
  };

  void plan(Exception* e, size_t depth, Chain* out);
  std::string text(const Chain& chain);
  std::string indent() const { return std::string(depth_ * 2, ' '); }
  std::string margin(char edge = '|') const {
    return depth_ ? indent() + edge + ' ' : std::string();
  }
  void lines(std::string& out, std::string_view text) const;
  void one(std::string& out, Exception* e, bool group) const;
  void group(std::string& out, const Part& part);

  Vm& vm_;
  const bool chained_;
  // __str__ of user classes may take the chain apart meanwhile.
  RootedVector planned_;
  std::unordered_set<const Exception*> seen_;
  size_t depth_ = 0;  // of groups around what is printed
  size_t bytes_ = 0;
  bool open_ = false;  // the line that closes a group is still to come
};

void Printer::lines(std::string& out, std::string_view text) const {
  const std::string edge = margin();
  while (!edge.empty() && !text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.append(edge).append(text.substr(0, end));
    text.remove_prefix(end);
  }
  out.append(text);
}

void Printer::one(std::string& out, Exception* e, bool group) const {
  if (is_kind(e->traceback, Kind::kTraceback)) {
    out.append(margin(group && depth_ == 1 ? '+' : '|'));
    out.append(group ? "Exception Group Traceback" : "Traceback");
    out.append(" (most recent call last):\n");
    std::string frames;
    append_frames(frames, e->traceback.as<Traceback>());
    lines(out, frames);
  }
  std::string last = exception_line(vm_, e);
  if (exception_layout(class_of(e)) == ExcLayout::kSyntax &&
      e->fields[kFieldSyntaxLine].is_small_int()) {
    // As CPython: the source and the caret have no margin.
    std::string place, message;
    append_syntax_place(vm_, place, e);
    const size_t source = place.find('\n') + 1;
    lines(out, std::string_view(place).substr(0, source));
    out.append(place, source);
    if (!text_of(vm_, field_or_none(e, kFieldSyntaxMsg), &message)) {
      message = "<exception str() failed>";
    }
    last = class_label(vm_, class_of(e)) + ": " + message;
  } else if (chained_) {
    // An error asked for alone is the traceback module's, which offers no names.
    last += suggestion(vm_, e);
  }
  // Nor have the other lines of a message.
  out.append(margin()).append(last).append("\n");
  std::string notes;
  append_notes(vm_, notes, e);
  lines(out, notes);
}

void Printer::group(std::string& out, const Part& part) {
  if (depth_ > kDepthMax) {
    out.append(margin()).append("... (max_group_depth is 10)\n");
    return;
  }
  const size_t depth_before = depth_;
  depth_ = std::max<size_t>(depth_, 1);
  one(out, part.e, true);
  const uint32_t count = group_exceptions(part.e)->size();
  open_ = false;
  for (uint32_t i = 0; i < count && i <= kWidthMax; ++i) {
    const bool last = i + 1 == count || i == kWidthMax;
    // What is printed for the last one may close the group too.
    if (last) open_ = true;
    out.append(indent()).append(i == 0 ? "+-" : "  ").append("+---------------- ");
    out.append(i < kWidthMax ? std::to_string(i + 1) : "...").append(" ----------------\n");
    ++depth_;
    if (i == kWidthMax) {
      const uint32_t more = count - kWidthMax;
      out.append(margin()).append("and ").append(std::to_string(more));
      out.append(more == 1 ? " more exception\n" : " more exceptions\n");
    } else if (i >= part.members.size() || bytes_ > kTextBytesMax) {
      out.append(margin()).append("[left out]\n");
    } else {
      out.append(text(part.members[i]));
    }
    if (last && open_) {
      out.append(indent()).append("+------------------------------------\n");
      open_ = false;
    }
    --depth_;
  }
  depth_ = depth_before;
}

// Whoever comes first, in the order of what is printed, shows what is behind an exception.
void Printer::plan(Exception* e, size_t depth, Chain* out) {
  const auto add = [&](Exception* x, Link link) {
    seen_.insert(x);
    if (planned_.size() >= kPlannedMax || !planned_.push(Value(x))) return false;
    out->parts.emplace_back(x, link);
    return true;
  };
  out->cut = !add(e, Link::kNone);
  while (!out->cut) {
    const Exception* last = out->parts.back().e;
    Value next;
    Link link = Link::kNone;
    if (is_exception(last->cause)) {
      next = last->cause;
      link = Link::kCause;
    } else if (is_exception(last->context) && !last->suppress_context) {
      next = last->context;
      link = Link::kContext;
    }
    if (link == Link::kNone || seen_.contains(next.as<Exception>())) break;
    out->cut = out->parts.size() >= kChainMax || !add(next.as<Exception>(), link);
  }
  for (size_t i = out->parts.size(); i-- > 0;) {
    Part& part = out->parts[i];
    if (!is_group(Value(part.e)) || depth > kDepthMax) continue;
    Tuple* members = group_exceptions(part.e);
    for (uint32_t m = 0; m < std::min(members->size(), kWidthMax); ++m) {
      if (planned_.size() >= kPlannedMax) return;
      plan(members->items()[m].as<Exception>(), std::max<size_t>(depth, 1) + 1,
           &part.members.emplace_back());
    }
  }
}

std::string Printer::text(const Chain& chain) {
  std::vector<std::string> texts;  // the last exception first
  const bool open_before = open_;
  bool open_after = open_;
  for (const Part& part : chain.parts) {
    if (!texts.empty() && bytes_ >= kTextBytesMax) break;
    std::string& text = texts.emplace_back();
    open_ = open_before;
    if (is_group(Value(part.e))) {
      group(text, part);
    } else {
      one(text, part.e, false);
      bytes_ += text.size();
    }
    if (texts.size() == 1) open_after = open_;
    lines(text, kLinkText[static_cast<size_t>(part.link)]);
  }
  open_ = open_after;
  std::string out;
  if (chain.cut || texts.size() < chain.parts.size()) {
    lines(out, "[earlier exceptions left out]\n\n");
  }
  for (size_t i = texts.size(); i-- > 0;) out.append(texts[i]);
  return out;
}

std::string Printer::print(Exception* e) {
  if (chained_) {
    Chain chain;
    plan(e, 0, &chain);
    return text(chain);
  }
  std::string out;
  if (planned_.push(Value(e))) one(out, e, false);
  return out;
}

}  // namespace

std::string exception_line(Vm& vm, Exception* e) {
  std::string line = class_label(vm, class_of(e));
  std::string message;
  if (!text_of(vm, Value(e), &message)) message = "<exception str() failed>";
  if (!message.empty()) line.append(": ").append(message);
  return line;
}

std::string format_exception(Vm& vm, Exception* e, bool chain) {
  Exception* outer = vm.pending;
  vm.pending = nullptr;
  std::string text = Printer(vm, chain).print(e);
  vm.pending = outer;
  return text;
}

}  // namespace copra
