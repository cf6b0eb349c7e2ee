// Binding call arguments to parameters: Python functions (registers) and natives (signature text).
// Error texts are CPython's (_PyEval_EvalCode, Argument Clinic). Next: call.cc.
#include <algorithm>

#include <string>
#include <vector>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/vm/class_build.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"
#include "interp/vm/signature.h"

namespace copra {

namespace {

std::string quoted_list(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i) out += names.size() == 2 ? " and " : (i + 1 == names.size() ? ", and " : ", ");
    out += "'" + names[i] + "'";
  }
  return out;
}

void raise_missing(Vm& vm, Function* f, const std::vector<std::string>& names, const char* kind) {
  raise(vm, Exc::kTypeError, "%s() missing %zu required %s argument%s: %s", f->qualname->data(),
        names.size(), kind, names.size() == 1 ? "" : "s", quoted_list(names).c_str());
}

void raise_too_many(Vm& vm, Function* f, const Code* code, uint32_t given, uint32_t kwonly_given) {
  const uint32_t defaults = f->defaults ? f->defaults->size() : 0;
  std::string takes;
  bool plural;
  if (defaults) {
    // More defaults than parameters, which __defaults__ can bring about, count below zero.
    takes = "from " + std::to_string(int64_t{code->arg_count} - int64_t{defaults}) + " to " +
            std::to_string(code->arg_count);
    plural = true;
  } else {
    takes = std::to_string(code->arg_count);
    plural = code->arg_count != 1;
  }
  std::string extra;
  if (kwonly_given) {
    extra = std::string(" positional argument") + (given != 1 ? "s" : "") + " (and " +
            std::to_string(kwonly_given) + " keyword-only argument" +
            (kwonly_given != 1 ? "s" : "") + ")";
  }
  raise(vm, Exc::kTypeError, "%s() takes %s positional argument%s but %u%s %s given",
        f->qualname->data(), takes.c_str(), plural ? "s" : "", given, extra.c_str(),
        given == 1 && !kwonly_given ? "was" : "were");
}

bool bind_parameters(Vm& vm, Function* f, Value* base, uint32_t n, const Tuple* kwnames) {
  const Code* code = f->code;
  const uint32_t kw_count = kwnames ? kwnames->size() : 0;
  const uint32_t given = n - kw_count;
  const uint32_t args = code->arg_count;
  const uint32_t named = args + code->kwonly_count;
  if (base + n + code->register_count + kNativeSlack >= vm.stack_end) {
    register_overflow(vm);
    return false;
  }
  const BindingRegisters binding(vm, base, n + code->register_count);
  // Keyword values and surplus positionals move out before parameters overwrite them.
  constexpr uint32_t kFew = 16;
  alignas(Value) char few[kFew * sizeof(Value)];
  RootedVector many(vm);
  if (kw_count > kFew && !many.push_absent(kw_count)) return false;
  Value* const kw_values = kw_count > kFew ? many.data() : reinterpret_cast<Value*>(few);
  for (uint32_t i = 0; i < kw_count; ++i) kw_values[i] = base[given + i];
  Value extra = Value::absent();
  if (code->has(kCodeVarArgs)) {
    Tuple* rest = given > args ? new_tuple(vm, base + args, given - args) : vm.fz->empty_tuple;
    if (!rest) return false;
    extra = Value(rest);
  }
  for (uint32_t i = given < args ? given : args; i < named; ++i) base[i] = Value::absent();
  Dict* kwargs = nullptr;
  const bool all_strangers = named == code->posonly_count;
  if (code->has(kCodeVarKw)) {
    kwargs =
        kw_count && all_strangers ? new_dict_of(vm, kwnames, kw_values) : new_dict(vm, kw_count);
    if (!kwargs) return false;
  }
  std::vector<std::string> posonly_as_kw;
  uint32_t kwonly_given = 0;
  for (uint32_t k = kwargs && all_strangers ? kw_count : 0; k < kw_count; ++k) {
    Str* name = kwnames->items()[k].as<Str>();
    uint32_t slot = named;
    for (uint32_t i = code->posonly_count; i < named; ++i) {
      if (code->local_names[i] == name || str_equal(code->local_names[i], name)) {
        slot = i;
        break;
      }
    }
    if (slot < named) {
      if (!base[slot].is_absent()) {
        raise(vm, Exc::kTypeError, "%s() got multiple values for argument '%s'",
              f->qualname->data(), name->data());
        return false;
      }
      base[slot] = kw_values[k];
      if (slot >= args) ++kwonly_given;
      continue;
    }
    if (kwargs) {
      if (!dict_set_hash(vm, kwargs, Value(name), str_hash(name), kw_values[k])) return false;
      continue;
    }
    // Positional-only names among the keywords are told before any other stranger.
    for (uint32_t i = 0; i < code->posonly_count; ++i) {
      for (uint32_t j = 0; j < kw_count; ++j) {
        if (str_equal(code->local_names[i], kwnames->items()[j].as<Str>())) {
          posonly_as_kw.emplace_back(code->local_names[i]->view());
        }
      }
    }
    if (!posonly_as_kw.empty()) {
      std::string list;
      for (const std::string& s : posonly_as_kw) list += (list.empty() ? "" : ", ") + s;
      raise(vm, Exc::kTypeError,
            "%s() got some positional-only arguments passed as keyword arguments: '%s'",
            f->qualname->data(), list.c_str());
      return false;
    }
    raise(vm, Exc::kTypeError, "%s() got an unexpected keyword argument '%s'", f->qualname->data(),
          name->data());
    return false;
  }
  if (given > args && !code->has(kCodeVarArgs)) {
    raise_too_many(vm, f, code, given, kwonly_given);
    return false;
  }
  const uint32_t defaults = f->defaults ? f->defaults->size() : 0;
  std::vector<std::string> missing;
  for (uint32_t i = 0; i < args; ++i) {
    if (!base[i].is_absent()) continue;
    if (i + defaults >= args) {
      base[i] = f->defaults->items()[i + defaults - args];
    } else {
      missing.emplace_back(code->local_names[i]->view());
    }
  }
  if (!missing.empty()) {
    raise_missing(vm, f, missing, "positional");
    return false;
  }
  for (uint32_t i = args; i < named; ++i) {
    if (!base[i].is_absent()) continue;
    Value v = Value::not_found();
    if (f->kwdefaults) v = dict_get_str(vm, f->kwdefaults, code->local_names[i]);
    if (v.is_not_found()) {
      missing.emplace_back(code->local_names[i]->view());
    } else {
      base[i] = v;
    }
  }
  if (!missing.empty()) {
    raise_missing(vm, f, missing, "keyword-only");
    return false;
  }
  uint32_t at = named;
  if (code->has(kCodeVarArgs)) base[at++] = extra;
  if (kwargs) base[at] = Value(kwargs);
  if (code->has(kCodeNeedsClear)) clear_locals(code, base);
  return true;
}

}  // namespace

// ---------------------------------------------------------------- natives

NativeSignature parse_signature(const char* text) {
  NativeSignature s;
  std::string spelled(text);
  if (const size_t words = spelled.rfind(") "); words != std::string::npos) {
    const std::string style = spelled.substr(words + 2);
    spelled.resize(words + 1);
    s.stack_args = style == "stack";
    s.tuple_args = s.stack_args || style == "tuple";
    s.requires_args = style == "requires";
    s.keyword_args = style == "keywords";
    s.var_args = s.requires_args || style == "varargs";
    if (style.substr(0, 3) == "as ") s.called = style.substr(3);
    CHECK(s.styled());
  }
  // "(sub[, start[, end]])": CPython parses these as a tuple, by position only.
  size_t required = std::string::npos;
  if (const size_t open = spelled.find("[, "); open != std::string::npos) {
    s.tuple_args = true;
    required = static_cast<size_t>(std::count(text, text + open, ',')) + 1;
    std::erase_if(spelled, [](char c) { return c == '[' || c == ']'; });
  }
  std::string_view rest(spelled);
  CHECK(rest.size() >= 2 && rest.front() == '(' && rest.back() == ')');
  rest = rest.substr(1, rest.size() - 2);
  bool kwonly = false;
  while (!rest.empty()) {
    // A parameter ends at a comma outside brackets and quotes.
    size_t end = 0;
    int depth = 0;
    char quote = 0;
    for (; end < rest.size(); ++end) {
      const char c = rest[end];
      if (quote) {
        if (c == quote) quote = 0;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        ++depth;
      } else if (c == ')' || c == ']' || c == '}') {
        --depth;
      } else if (c == ',' && depth == 0) {
        break;
      }
    }
    std::string_view p = rest.substr(0, end);
    rest = end < rest.size() ? rest.substr(end + 1) : std::string_view();
    while (!p.empty() && p.front() == ' ') p.remove_prefix(1);
    while (!p.empty() && p.back() == ' ') p.remove_suffix(1);
    if (p.empty()) continue;
    if (p == "/") {
      s.posonly = static_cast<uint8_t>(s.params.size());
      continue;
    }
    if (p == "*") {
      kwonly = true;
      continue;
    }
    NativeParam param;
    if (p.substr(0, 2) == "**") {
      param.kind = ParamKind::kVarKw;
      p.remove_prefix(2);
      s.has_var_kw = true;
    } else if (p.front() == '*') {
      param.kind = ParamKind::kVarArgs;
      p.remove_prefix(1);
      s.has_var_args = true;
      kwonly = true;
    } else {
      param.kind = kwonly ? ParamKind::kKeywordOnly : ParamKind::kPositional;
    }
    const size_t eq = p.find('=');
    param.optional = eq != std::string_view::npos || s.params.size() >= required;
    param.name = std::string(p.substr(0, eq));
    while (!param.name.empty() && param.name.back() == ' ') param.name.pop_back();
    if (const size_t colon = param.name.find(':'); colon != std::string::npos) {
      param.name.resize(colon);
    }
    if (param.kind == ParamKind::kPositional) {
      ++s.max_positional;
      if (!param.optional) ++s.min_positional;
    }
    if (param.kind == ParamKind::kKeywordOnly && !param.optional) s.required_kwonly = true;
    s.params.push_back(std::move(param));
  }
  if (s.tuple_args) s.posonly = s.max_positional;
  s.simple = !s.has_var_args && !s.has_var_kw && !s.required_kwonly;
  CHECK(s.params.size() + 1 < kNativeSlack);
  return s;
}

namespace {

// "append", or "list" for the constructor and initialiser of list.
const char* native_plain_name(const Native* native) {
  const std::string_view name = native->def->name;
  return native->owner && (name == "__new__" || name == "__init__") ? native->owner->name->data()
                                                                    : native->def->name;
}

// "foo" or "list.append" or "Foo" for constructors, as CPython words it in arity errors. A bound
// method is named by the class of the object it is bound to, `self` if there is one.
std::string native_title(Vm& vm, const Native* native, const Value* self) {
  std::string plain = native_plain_name(native);
  if (native->owner && plain == native->def->name) {
    const bool bound = self && native->word != kWrapperDescriptorType.made;
    const TypeObj* owner = !bound           ? native->owner
                           : is_type(*self) ? self->as<TypeObj>()
                                            : type_of(vm, *self);
    return std::string((bound ? owner->qualname : owner->name)->view()) + "." + plain;
  }
  // A module's function: its self is the module's name.
  if (!native->owner && is_str(native->self) && native->self.as<Str>()->view() != "builtins") {
    return std::string(native->self.as<Str>()->view()) + "." + plain;
  }
  return plain;
}

// Argument parsers without a name speak of "function", and of "this function" for a wrong keyword.
std::string called_in_messages(const Native* native, const NativeSignature& s) {
  if (s.called == "function") return s.called;
  return (s.called.empty() ? native_plain_name(native) : s.called) + "()";
}

// Special methods that fill a slot: their wrappers count arguments in words of their own, but for
// the initialiser, which hands its arguments on.
bool is_slot_method(const Native* native) {
  return native->word == kWrapperDescriptorType.made &&
         std::string_view(native->def->name) != "__init__";
}

void raise_slot_arity(Vm& vm, const Native* native, const NativeSignature& s, uint32_t given) {
  const std::string_view name = native->def->name;
  const unsigned min = s.min_positional, max = s.max_positional;
  // Wrappers that unpack a tuple name no function in front.
  const auto owner_is = [&](Kind k) { return native->owner == kind_type(vm, k); };
  const bool sequence = owner_is(Kind::kList) || owner_is(Kind::kTuple) || owner_is(Kind::kStr) ||
                        owner_is(Kind::kBytes) || owner_is(Kind::kByteArray);
  const bool repeats = name == "__mul__" || name == "__rmul__" || name == "__imul__";
  const bool unpacked = max > 1 || min != max || (sequence && repeats);
  const bool low = given < min;
  const unsigned bound = low ? min : max;
  raise(vm, Exc::kTypeError, "%sexpected %s%u argument%s, got %u", unpacked ? " " : "",
        min == max ? ""
        : low      ? "at least "
                   : "at most ",
        bound, bound == 1 ? "" : "s", given);
}

// `missing` is the first parameter without a value, when that is what is wrong.
void raise_native_arity(Vm& vm, const Native* native, const NativeSignature& s, uint32_t given,
                        const Value* self, size_t missing = 0) {
  if (!s.has_var_args && is_slot_method(native)) return raise_slot_arity(vm, native, s, given);
  const std::string plain = native_plain_name(native);
  const std::string title = native_title(vm, native, self);
  // The class that __new__ gets doesn't count, also where the signature names it.
  const unsigned cls =
      native->self_count == 0 && std::string_view(native->def->name) == "__new__" ? 1 : 0;
  const unsigned min = s.min_positional - cls, max = s.max_positional - cls;
  given -= std::min(given, cls);
  // Keyword-only parameters make it a function that parses keywords; sorted() hands them on.
  const bool keywords = s.params.size() > s.max_positional && !s.has_var_args && plain != "sorted";
  const bool posonly = s.posonly == s.max_positional && !keywords && !s.keyword_args;
  if (max == 0 && s.params.empty()) {
    raise(vm, Exc::kTypeError, "%s() takes no arguments (%u given)", title.c_str(), given);
    return;
  }
  if (s.requires_args) {
    raise(vm, Exc::kTypeError, "%s requires %u to %u arguments", title.c_str(), min, max);
    return;
  }
  if (s.tuple_args) {
    const bool low = given < min;
    raise(vm, Exc::kTypeError, "%s() takes %s %u argument%s (%u given)", plain.c_str(),
          min == max ? "exactly"
          : low      ? "at least"
                     : "at most",
          low ? min : max, (low ? min : max) == 1 ? "" : "s", given);
    return;
  }
  const bool constructor = plain != native->def->name;
  if (posonly && min == 1 && max == 1 && s.params.size() == 1 && !constructor) {
    raise(vm, Exc::kTypeError, "%s() takes exactly one argument (%u given)", title.c_str(), given);
    return;
  }
  if (max == 0) {
    raise(vm, Exc::kTypeError, "%s() takes no positional arguments", plain.c_str());
    return;
  }
  if (posonly) {
    std::string called = s.called.empty() ? plain : s.called;
    const bool sets = native->owner == kind_type(vm, Kind::kSet) ||
                      native->owner == kind_type(vm, Kind::kFrozenSet);
    if (sets && constructor && self) {  // named by the class that is made
      const TypeObj* made = is_type(*self) ? self->as<TypeObj>() : type_of(vm, *self);
      called = made->name->view();
    }
    if (min == max && !s.has_var_args) {
      raise(vm, Exc::kTypeError, "%s expected %u argument%s, got %u", called.c_str(), min,
            min == 1 ? "" : "s", given);
    } else {
      const bool low = given < min;
      const unsigned bound = low ? min : max;
      raise(vm, Exc::kTypeError, "%s expected %s %u argument%s, got %u", called.c_str(),
            low ? "at least" : "at most", bound, bound == 1 ? "" : "s", given);
    }
    return;
  }
  if (given > max) {
    const bool exact = min == max;
    raise(vm, Exc::kTypeError, "%s takes %s %u %sargument%s (%u given)",
          called_in_messages(native, s).c_str(), exact ? "exactly" : "at most", max,
          s.params.size() - cls > max ? "positional " : "", max == 1 ? "" : "s", given);
    return;
  }
  // The first required parameter left out.
  for (size_t i = std::max<size_t>(given + cls, missing); i < s.params.size(); ++i) {
    if (s.params[i].kind != ParamKind::kPositional || s.params[i].optional) continue;
    if (i < s.posonly) {
      raise(vm, Exc::kTypeError, "%s() takes %s %u positional argument%s (%u given)", plain.c_str(),
            min == max ? "exactly" : "at least", min, min == 1 ? "" : "s", given);
    } else {
      raise(vm, Exc::kTypeError, "%s missing required argument '%s' (pos %zu)",
            called_in_messages(native, s).c_str(), s.params[i].name.c_str(), i + 1 - cls);
    }
    return;
  }
  raise(vm, Exc::kTypeError, "%s() missing required arguments", plain.c_str());
}

}  // namespace

// Places for `given` arguments; those beyond go into the tuple of *args. `*kw`: the new dict of
// **kwargs, or left alone. False: raised.
static bool bind_positional(Vm& vm, const NativeSignature& s, const Value* args, uint32_t given,
                            Value* out, Dict** kw) {
  for (uint32_t i = 0; i < given && i < s.max_positional; ++i) out[i] = args[i];
  for (size_t i = 0; i < s.params.size(); ++i) {
    if (s.params[i].kind == ParamKind::kVarArgs) {
      Tuple* rest = given > s.max_positional
                        ? new_tuple(vm, args + s.max_positional, given - s.max_positional)
                        : vm.fz->empty_tuple;
      if (!rest) return false;
      out[i] = Value(rest);
    } else if (s.params[i].kind == ParamKind::kVarKw) {
      *kw = new_dict(vm);
      if (!*kw) return false;
      out[i] = Value(*kw);
    }
  }
  return true;
}

// The same for natives that stand for Python functions: CPython's order and wording for those.
// Arguments after self; `no_self`: it is missing too.
static bool bind_like_python(Vm& vm, Native* native, const NativeSignature& s, const Value* args,
                             uint32_t n, const Tuple* kwnames, Value* out, bool no_self = false) {
  const char* title = native->def->python_name;
  const uint32_t self = std::string_view(title).find('.') != std::string_view::npos ? 1 : 0;
  const uint32_t kw_count = kwnames ? kwnames->size() : 0;
  const uint32_t given = n - kw_count;
  const size_t params = s.params.size();
  for (size_t i = 0; i < params; ++i) out[i] = Value::absent();
  Dict* kw = nullptr;
  if (!bind_positional(vm, s, args, given, out, &kw)) return false;
  for (uint32_t k = 0; k < kw_count; ++k) {
    Str* name = kwnames->items()[k].as<Str>();
    size_t slot = params;
    for (size_t i = s.posonly; i < params && slot == params; ++i) {
      const NativeParam& p = s.params[i];
      if (p.kind <= ParamKind::kKeywordOnly && p.name == name->view()) slot = i;
    }
    if (self && !no_self && name->view() == "self") {
      raise(vm, Exc::kTypeError, "%s() got multiple values for argument 'self'", title);
      return false;
    }
    if (slot == params && !kw) {
      raise(vm, Exc::kTypeError, "%s() got an unexpected keyword argument '%s'", title,
            name->data());
      return false;
    }
    if (slot == params) {
      if (!dict_set_hash(vm, kw, Value(name), str_hash(name), args[given + k])) return false;
    } else if (!out[slot].is_absent()) {
      raise(vm, Exc::kTypeError, "%s() got multiple values for argument '%s'", title, name->data());
      return false;
    } else {
      out[slot] = args[given + k];
    }
  }
  if (given > s.max_positional && !s.has_var_args) {
    const unsigned min = s.min_positional + self, max = s.max_positional + self;
    const std::string takes = min == max
                                  ? std::to_string(max)
                                  : "from " + std::to_string(min) + " to " + std::to_string(max);
    raise(vm, Exc::kTypeError, "%s() takes %s positional argument%s but %u %s given", title,
          takes.c_str(), max == 1 && min == max ? "" : "s", given + self,
          given + self == 1 ? "was" : "were");
    return false;
  }
  for (const ParamKind kind : {ParamKind::kPositional, ParamKind::kKeywordOnly}) {
    std::vector<std::string> missing;
    if (no_self && kind == ParamKind::kPositional) missing.emplace_back("self");
    for (size_t i = 0; i < params; ++i) {
      const NativeParam& p = s.params[i];
      if (p.kind == kind && out[i].is_absent() && !p.optional) missing.push_back(p.name);
    }
    if (missing.empty()) continue;
    raise(vm, Exc::kTypeError, "%s() missing %zu required %s argument%s: %s", title, missing.size(),
          kind == ParamKind::kPositional ? "positional" : "keyword-only",
          missing.size() == 1 ? "" : "s", quoted_list(missing).c_str());
    return false;
  }
  return true;
}

// A subclass with an __init__ of its own gives __new__ keywords that are not for it, and one with a
// __new__ of its own does so to list.__init__: they are left alone, as CPython does. `args` are the
// arguments behind the class or the instance.
static bool subclass_reads_keywords(Vm& vm, const Native* native, const Value* args) {
  if (!native->owner) return false;
  const std::string_view name = native->def->name;
  if (name == "__new__") {
    const Value cls = native->self_count ? args[-1] : args[0];
    return is_type(cls) && cls.as<TypeObj>() != native->owner &&
           cls.as<TypeObj>()->overrides_dunder(static_cast<unsigned>(Dunder::kinit));
  }
  if (name != "__init__" || native->owner != vm.fz->kind_types[static_cast<size_t>(Kind::kList)]) {
    return false;
  }
  TypeObj* t = type_of(vm, args[-1]);
  return t != native->owner && t->overrides_dunder(static_cast<unsigned>(Dunder::knew_));
}

static bool raise_no_keywords(Vm& vm, Native* native, const NativeSignature& s, const Value* self,
                              bool bound) {
  if (is_slot_method(native)) {
    return fail(
        raise(vm, Exc::kTypeError, "wrapper %s() takes no keyword arguments", native->def->name));
  }
  const bool plain = (bound || !native->owner) && ((s.tuple_args && !s.stack_args) || s.var_args ||
                                                   (s.has_var_args && native->owner));
  return fail(raise(vm, Exc::kTypeError, "%s() takes no keyword arguments",
                    plain ? native_plain_name(native) : native_title(vm, native, self).c_str()));
}

static bool raise_unknown_keyword(Vm& vm, Native* native, const NativeSignature& s, Str* unknown,
                                  uint32_t given, uint32_t kw_count) {
  const std::string_view function = native_plain_name(native);
  const bool extreme = function == "max" || function == "min";
  if (extreme && given == 0) {
    return fail(
        raise(vm, Exc::kTypeError, "%s expected at least 1 argument, got 0", function.data()));
  }
  // Takers of any number of arguments that count their keywords before they read them.
  static constexpr std::string_view kCounting[] = {"max", "min", "zip", "product"};
  const auto kwonly = static_cast<uint32_t>(s.params.size() - 1);
  if (kw_count > kwonly && std::ranges::find(kCounting, function) != std::end(kCounting)) {
    return fail(raise(vm, Exc::kTypeError, "%s() takes at most %u keyword argument%s (%u given)",
                      function.data(), kwonly, kwonly == 1 ? "" : "s", kw_count));
  }
  const std::string called = s.called == "function" ? "this function"
                             : function == "sorted" ? "sort()"  // which gets them
                                                    : called_in_messages(native, s);
  return fail(raise(vm, Exc::kTypeError, "'%s' is an invalid keyword argument for %s",
                    unknown->data(), called.c_str()));
}

// Arguments after self, in `args`; `out` receives one value per parameter. `bound`: called as a
// bound method, which some messages name otherwise.
static bool bind_native(Vm& vm, Native* native, const NativeSignature& s, const Value* args,
                        uint32_t n, const Tuple* kwnames, bool bound, Value* out) {
  if (native->def->python_name) return bind_like_python(vm, native, s, args, n, kwnames, out);
  const size_t params = s.params.size();
  std::fill_n(out, params, Value::absent());
  Dict* kw = nullptr;
  if (!kwnames && s.has_var_args && n >= s.min_positional) {
    if (!bind_positional(vm, s, args, n, out, &kw)) return false;
    bool complete = true;
    for (size_t i = 0; i < params; ++i) complete &= !out[i].is_absent() || s.params[i].optional;
    if (complete) return true;
  }
  const bool makes =
      native->self_count == 0 && n && std::string_view(native->def->name) == "__new__";
  const Value* self = makes ? args : bound && native->self_count ? args - 1 : nullptr;
  const uint32_t kw_count = kwnames ? kwnames->size() : 0;
  const uint32_t given = n - kw_count;
  if (s.keyword_args && !params) {
    if (!given) return true;
    return fail(raise(vm, Exc::kTypeError, "%s() takes no arguments", native_plain_name(native)));
  }
  const bool by_keyword =
      s.keyword_args || s.max_positional == 0 || s.posonly < s.max_positional ||
      (params > s.max_positional && std::string_view(native_plain_name(native)) != "sorted");
  if (n > params && params && by_keyword && !s.has_var_args && !s.has_var_kw) {
    raise(vm, Exc::kTypeError, "%s takes at most %zu %sargument%s (%u given)",
          called_in_messages(native, s).c_str(), params, given ? "" : "keyword ",
          params == 1 ? "" : "s", n);
    return false;
  }
  // Keywords where none are read come before a wrong count.
  bool foreign_keywords = false;
  if (kw_count && s.posonly == s.max_positional && !s.has_var_kw && !s.keyword_args) {
    bool any_kwonly = false;
    for (const NativeParam& p : s.params) any_kwonly |= p.kind == ParamKind::kKeywordOnly;
    foreign_keywords = !any_kwonly && subclass_reads_keywords(vm, native, args);
    if (!any_kwonly && !foreign_keywords) {
      return raise_no_keywords(vm, native, s, self, bound);
    }
  }
  if (given > s.max_positional && !s.has_var_args) {
    raise_native_arity(vm, native, s, given, self);
    return false;
  }
  if (!bind_positional(vm, s, args, given, out, &kw)) return false;
  if (foreign_keywords) return true;
  Str* unknown = nullptr;  // reported when nothing is missing
  size_t twice = params;   // likewise
  for (uint32_t k = 0; k < kw_count; ++k) {
    Str* name = kwnames->items()[k].as<Str>();
    size_t slot = params;
    for (size_t i = s.posonly; i < params; ++i) {
      const NativeParam& p = s.params[i];
      if (p.kind != ParamKind::kVarArgs && p.kind != ParamKind::kVarKw && p.name == name->view()) {
        slot = i;
        break;
      }
    }
    if (slot < params) {
      if (!out[slot].is_absent()) {
        twice = std::min(twice, slot);
      } else {
        out[slot] = args[given + k];
      }
    } else if (kw) {
      if (!dict_set_hash(vm, kw, Value(name), str_hash(name), args[given + k])) return false;
    } else if (!unknown) {
      unknown = name;
    }
  }
  for (size_t i = 0; i < params; ++i) {
    if (!out[i].is_absent() || s.params[i].optional) continue;
    if (s.params[i].kind == ParamKind::kPositional) {
      raise_native_arity(vm, native, s, given, self, i);
      return false;
    }
    if (s.params[i].kind == ParamKind::kKeywordOnly) {
      raise(vm, Exc::kTypeError, "%s() missing required keyword-only argument: '%s'",
            native_plain_name(native), s.params[i].name.c_str());
      return false;
    }
  }
  if (twice < params) {
    return fail(raise(vm, Exc::kTypeError,
                      "argument for %s() given by name ('%s') and position (%zu)",
                      native_plain_name(native), s.params[twice].name.c_str(), twice + 1));
  }
  return !unknown || raise_unknown_keyword(vm, native, s, unknown, given, kw_count);
}

// The class given to owner.__new__ must be one whose instances the native makes.
static bool check_new_class(Vm& vm, TypeObj* owner, const Value* args, uint32_t n) {
  const char* name = owner->name->data();
  if (n == 0) {
    return fail(raise(vm, Exc::kTypeError, "%s.__new__(): not enough arguments", name));
  }
  if (!is_type(args[0])) {
    return fail(raise(vm, Exc::kTypeError, "%s.__new__(X): X is not a type object (%s)", name,
                      type_name(vm, args[0]).c_str()));
  }
  auto* cls = args[0].as<TypeObj>();
  if (!is_subtype(cls, owner)) {
    const char* given = cls->name->data();
    return fail(raise(vm, Exc::kTypeError, "%s.__new__(%s): %s is not a subtype of %s", name, given,
                      given, name));
  }
  if (cls->native == owner->native || !cls->native || cls->instance_kind == Kind::kException) {
    return true;
  }
  // The nearest class whose __new__ isn't the program's.
  const TypeObj* maker = cls;
  while (maker->overrides_dunder(static_cast<unsigned>(Dunder::knew_)) && maker->base) {
    maker = maker->base;
  }
  return fail(raise(vm, Exc::kTypeError, "%s.__new__(%s) is not safe, use %s.__new__()", name,
                    cls->name->data(), maker->name->data()));
}

static bool check_native_self(Vm& vm, Native* native, const Value* args, uint32_t n) {
  TypeObj* owner = native->owner;
  const uint8_t flags = native->def->flags;
  // Of a class's own natives only __new__ keeps something in `self`: the class it makes.
  if (owner && !native->self.is_absent()) return check_new_class(vm, owner, args, n);
  if (!owner || flags & (kFnStatic | kFnClass | kFnNoSelfCheck)) return true;
  const bool slot = native->word == kWrapperDescriptorType.made;
  if (n == 0) {
    if (slot) {
      return fail(raise(vm, Exc::kTypeError, "descriptor '%s' of '%s' object needs an argument",
                        native->def->name, owner->name->data()));
    }
    return fail(raise(vm, Exc::kTypeError, "unbound method %s.%s() needs an argument",
                      owner->name->data(), native->def->name));
  }
  if (is_subtype(type_of(vm, args[0]), owner)) return true;
  if (slot) {
    return fail(raise(vm, Exc::kTypeError,
                      "descriptor '%s' requires a '%s' object but received a '%s'",
                      native->def->name, owner->name->data(), type_name(vm, args[0]).c_str()));
  }
  return fail(raise_not_applicable(vm, native->def->name, owner, args[0]));
}

static Value call_checked(Vm& vm, Native* native, Value* args, uint32_t n, const Tuple* kwnames,
                          bool bound_method) {
  const NativeSignature& s = *native->signature;
  const uint32_t self_count = native->self_count;
  const uint32_t given = n - (kwnames ? kwnames->size() : 0);
  alignas(Value) char words[kNativeSlack * sizeof(Value)];  // bind_native fills what there is
  auto* bound = reinterpret_cast<Value*>(words);
  if (native->def->python_name && native->checks_self &&
      !(given && is_subtype(type_of(vm, args[0]), native->owner))) {
    // To Python's functions self is an argument like others, they count them first.
    const uint32_t first = given ? 1 : 0;
    TRY_BOOL(bind_like_python(vm, native, s, args + first, n - first, kwnames, bound, !given));
  }
  if (native->owner && !check_native_self(vm, native, args, given)) return Value::raised();
  if (given < self_count) {
    if (native->word == kWrapperDescriptorType.made) {
      return raise(vm, Exc::kTypeError, "descriptor '%s' of '%s' object needs an argument",
                   native->def->name, native->owner->name->data());
    }
    return raise(vm, Exc::kTypeError, "unbound method %s() needs an argument",
                 native_title(vm, native, nullptr).c_str());
  }
  const uint32_t rest = n - self_count;
  if (!kwnames && s.simple && rest >= s.min_positional && rest <= s.max_positional) {
    const auto params = static_cast<uint32_t>(s.params.size());
    for (uint32_t i = rest; i < params; ++i) args[self_count + i] = Value::absent();
    return native->def->fn(vm, args, n);
  }
  if (self_count) bound[0] = args[0];
  TRY_BOOL(bind_native(vm, native, s, args + self_count, rest, kwnames, bound_method,
                       bound + self_count));
  return native->def->fn(vm, bound, given);
}

Value call_native_slow(Vm& vm, Native* native, Value* args, uint32_t n, const Tuple* kwnames) {
  return call_checked(vm, native, args, n, kwnames, false);
}
Value call_bound_native(Vm& vm, Native* native, Value* args, uint32_t n, const Tuple* kwnames) {
  return call_checked(vm, native, args, n, kwnames, true);
}

// ---------------------------------------------------------------- Python functions of C modules

// Modules that CPython writes in C and the library in Python: wrong calls of what says it is from
// there, by __module__, are worded as a native's. Of `types`, only some classes are.
static constexpr std::string_view kWordedModules[] = {"_codecs", "_contextvars", "_io", "_weakref"};
static constexpr std::string_view kWordedTypes[] = {"GenericAlias", "SimpleNamespace", "UnionType"};

static bool is_worded_module(Value module) {
  return is_str(module) && std::find(std::begin(kWordedModules), std::end(kWordedModules),
                                     module.as<Str>()->view()) != std::end(kWordedModules);
}

static bool is_worded_class(const TypeObj* c) {
  if (is_worded_module(c->module)) return true;
  return is_str(c->module) && c->module.as<Str>()->view() == "types" &&
         std::find(std::begin(kWordedTypes), std::end(kWordedTypes), c->name->view()) !=
             std::end(kWordedTypes);
}

// The class of such a module that defines `f`, in the order of the class of `self` or of `self`.
static TypeObj* worded_owner(Vm& vm, Function* f, Value self) {
  TypeObj* t = is_type(self) ? self.as<TypeObj>() : type_of(vm, self);
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    auto* c = t->mro->items()[i].as<TypeObj>();
    Value v = dict_get_str(vm, c->dict, f->name);
    if (is_kind(v, Kind::kStaticMethod) || is_kind(v, Kind::kClassMethod)) {
      v = v.as<Wrapper>()->inner;
    }
    if (v == Value(f)) return is_worded_class(c) ? c : nullptr;
  }
  return nullptr;
}

static NativeSignature signature_of(const Function* f, uint32_t first) {
  const Code* code = f->code;
  const uint32_t defaults = f->defaults ? f->defaults->size() : 0;
  NativeSignature s;
  for (uint32_t i = first; i < code->arg_count + code->kwonly_count; ++i) {
    NativeParam p;
    p.name = std::string(code->local_names[i]->view());
    const bool positional = i < code->arg_count;
    p.kind = positional ? ParamKind::kPositional : ParamKind::kKeywordOnly;
    p.optional = !positional || i + defaults >= code->arg_count;
    s.max_positional += positional;
    s.min_positional += positional && !p.optional;
    s.params.push_back(std::move(p));
  }
  s.has_var_args = code->has(kCodeVarArgs);
  s.has_var_kw = code->has(kCodeVarKw);
  s.posonly = static_cast<uint8_t>(std::max<uint32_t>(code->posonly_count, first) - first);
  return s;
}

// Raises what a native of these parameters would; false: it would not raise.
static bool raise_as_native(Vm& vm, Function* f, Value self, uint32_t n, const Tuple* kwnames) {
  const std::string name(f->name->view());
  TypeObj* owner = self.is_absent() ? nullptr : worded_owner(vm, f, self);
  if (!owner && !is_worded_module(f->module)) return false;
  const uint32_t first = owner ? 1 : 0;
  NativeSignature s = signature_of(f, first);
  if (s.params.size() + 1 >= kNativeSlack || s.has_var_kw) return false;
  const bool makes = owner && (name == "__init__" || name == "__new__");
  // Methods that are no slots of C types, though they are spelled like some.
  static constexpr std::string_view kPlain[] = {
      "__enter__",    "__exit__",     "__class_getitem__", "__getstate__",
      "__setstate__", "__reduce__",   "__mro_entries__",   "__dir__",
      "__copy__",     "__deepcopy__", "__instancecheck__", "__subclasscheck__"};
  const bool slot = owner && !makes && name.substr(0, 2) == "__" &&
                    std::find(std::begin(kPlain), std::end(kPlain), name) == std::end(kPlain);
  if (slot) s.posonly = s.max_positional;
  s.called = makes ? std::string(owner->name->view()) : name;
  const NativeDef def = {name.c_str(), nullptr, nullptr};
  Native native = {};  // never more than its words in a message
  native.def = &def;
  native.owner = owner;
  native.self_count = static_cast<uint8_t>(first);
  if (!owner) native.self = f->module;
  if (slot) native.word = kWrapperDescriptorType.made;
  const uint32_t given = n - (kwnames ? kwnames->size() : 0);
  if (given < first) return false;
  RootedVector args(vm);  // only their number is of interest
  if (!args.push_absent(n)) return true;
  std::fill_n(args.data(), n, Value::none());
  alignas(Value) char out[kNativeSlack * sizeof(Value)];
  return !bind_native(vm, &native, s, args.data() + first, n - first, kwnames, false,
                      reinterpret_cast<Value*>(out));
}

bool bind_arguments(Vm& vm, Function* f, Value* base, uint32_t n, const Tuple* kwnames) {
  const Value self = n > (kwnames ? kwnames->size() : 0) ? base[0] : Value::absent();
  if (bind_parameters(vm, f, base, n, kwnames)) return true;
  if (!pending_is(vm, Exc::kTypeError)) return false;
  Exception* own = take_pending(vm);
  if (!raise_as_native(vm, f, self, n, kwnames)) set_pending(vm, own);
  return false;
}

}  // namespace copra
