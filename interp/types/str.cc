// str: operations, construction, iterator, the type.
//
// Layout: struct Str (heap/object.h). Methods are in str_methods*.cc, construction in str_build.cc.
// Includes text.h.
#include <algorithm>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"
#include "interp/vm/fuel.h"

namespace copra {

// ---------------------------------------------------------------- operations

static Value str_repr_op(Vm& vm, Value self) { return str_repr(vm, self.as<Str>()); }
static Value str_str(Vm& vm, Value self) { return str_exact(vm, self.as<Str>()); }

static bool str_hash_op(Vm&, Value self, uint64_t* out) {
  *out = str_hash(self.as<Str>());
  return true;
}

static Value str_compare_op(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_str(a) || !is_str(b)) return Value::not_implemented();
  const auto *x = a.as<Str>(), *y = b.as<Str>();
  spend_bytes(vm, std::min(x->bytes(), y->bytes()));
  if (op == kEq) return Value::boolean(str_equal(x, y));
  if (op == kNe) return Value::boolean(!str_equal(x, y));
  const int c = x == y ? 0 : str_compare(x, y);
  return compare_ordered(op, c, 0);
}

static int str_truth(Vm&, Value self) { return self.as<Str>()->bytes() != 0; }
static int64_t str_len(Vm&, Value self) { return self.as<Str>()->length; }

static Value str_stepped(Vm& vm, Str* s, int64_t start, int64_t step, int64_t count) {
  TRY_BOOL(charge_bytes(vm, static_cast<size_t>(count) * 4));
  if (s->ascii()) {
    Str* out = TRY_PTR(new_ascii_uninit(vm, static_cast<size_t>(count)));
    char* p = out->data();
    const char* from = s->data() + start;
    // Backwards, eight at a time.
    for (; step == -1 && count >= 8; count -= 8, from -= 8, p += 8) {
      uint64_t word;
      std::memcpy(&word, from - 7, sizeof word);
      word = __builtin_bswap64(word);
      std::memcpy(p, &word, sizeof word);
    }
    // A step may lead anywhere behind the last one.
    for (; count > 0; from += step) {
      *p++ = *from;
      if (--count == 0) break;
    }
    str_seal(out);
    return out;
  }
  // Two passes over the characters: measure, fill. Walking is cheaper than looking each one up.
  size_t bytes = 0;
  bool ascii = true;
  const auto walk = [&](auto&& visit) {
    const char* p = s->data() + str_index_offset(s, static_cast<size_t>(start));
    for (int64_t left = count; left; --left) {
      const size_t width = utf8_width(*p);
      visit(p, width);
      if (left == 1) break;
      if (step > 64 || step < -64) {
        const int64_t index = start + (count - left + 1) * step;
        p = s->data() + str_index_offset(s, static_cast<size_t>(index));
      } else if (step > 0) {
        for (int64_t k = 0; k < step; ++k) p += utf8_width(*p);
      } else {
        for (int64_t k = 0; k < -step; ++k) {
          do --p;
          while ((static_cast<unsigned char>(*p) & 0xC0) == 0x80);
        }
      }
    }
  };
  walk([&](const char*, size_t width) {
    bytes += width;
    ascii = ascii && width == 1;
  });
  Str* out = TRY_PTR(str_alloc(vm, bytes, static_cast<size_t>(count), ascii));
  char* to = out->data();
  walk([&](const char* p, size_t width) {
    std::memcpy(to, p, width);
    to += width;
  });
  str_seal(out);
  return out;
}

static Value str_getitem(Vm& vm, Value self, Value key) {
  auto* s = self.as<Str>();
  if (is_kind(key, Kind::kSlice)) {
    int64_t start = 0, stop = 0, step = 0, count = 0;
    TRY_BOOL(slice_indices(vm, key.as<Slice>(), s->length, &start, &stop, &step, &count));
    if (count <= 0) return vm.fz->names.empty;
    if (step == 1) {
      const auto from = static_cast<size_t>(start), to = static_cast<size_t>(start + count);
      if (s->ascii()) return str_part(vm, s, from, to);
      return str_part_counted(vm, s, str_index_offset(s, from), str_index_offset(s, to), to - from);
    }
    return str_stepped(vm, s, start, step, count);
  }
  int64_t i = 0;
  if (key.is_small_int()) {
    i = key.small();
  } else {
    if (!is_int(key) && lookup_special(vm, key, Dunder::kindex).is_not_found()) {
      return raise(vm, Exc::kTypeError, "string indices must be integers, not '%s'",
                   type_name(vm, key).c_str());
    }
    TRY_BOOL(subscript_index(vm, key, "string", &i));
  }
  if (i < 0) i += s->length;
  if (i < 0 || i >= s->length) return raise_str(vm, Exc::kIndexError, "string index out of range");
  if (s->ascii()) return vm.fz->latin1[static_cast<unsigned char>(s->data()[i])];
  return char_str(vm, str_code_point(s, static_cast<size_t>(i)));
}

static int str_contains(Vm& vm, Value self, Value item) {
  if (!is_str(item)) {
    raise(vm, Exc::kTypeError, "'in <string>' requires string as left operand, not %s",
          type_name(vm, item).c_str());
    return -1;
  }
  const std::string_view hay = self.as<Str>()->view();
  if (!charge_bytes(vm, hay.size())) return -1;
  return text_find(hay, item.as<Str>()->view()) != kNpos;
}

extern const NativeType kStrAsciiIterType;

static Value str_iter(Vm& vm, Value self) {
  auto* it = make_kind<SeqIter>(vm, Kind::kStrIter);
  if (is_exact_str(self) && self.as<Str>()->ascii()) it->word = native_type(vm, kStrAsciiIterType);
  it->seq = self;
  it->index = 0;
  it->version = 0;
  return it;
}

Value str_repeat(Vm& vm, Str* s, int64_t times) {
  const size_t n = s->bytes();
  if (times <= 0 || !n) return vm.fz->names.empty;
  if (times == 1) return str_exact(vm, s);
  if (times > INT64_MAX / static_cast<int64_t>(s->length)) {
    return raise_str(vm, Exc::kOverflowError, "repeated string is too long");
  }
  if (static_cast<uint64_t>(times) > kTextBytesMax / n) return raise_too_long(vm);
  const auto count = static_cast<size_t>(times);
  Str* out = TRY_PTR(str_alloc(vm, n * count, s->length * count, s->ascii()));
  char* data = out->data();
  if (n == 1) {
    std::memset(data, s->data()[0], count);
  } else {
    // Doubling: each copy takes what is already there.
    std::memcpy(data, s->data(), n);
    for (size_t done = n; done < n * count;) {
      const size_t part = std::min(done, n * count - done);
      std::memcpy(data + done, data, part);
      done += part;
    }
  }
  str_seal(out);
  TRY_BOOL(charge_bytes(vm, n * count));
  return out;
}

static Value str_binary(Vm& vm, unsigned op, Value a, Value b) {
  switch (op) {
    case kAdd:
      if (!is_str(a)) return Value::not_implemented();
      if (!is_str(b)) return Value::not_implemented();
      return str_concat(vm, a.as<Str>(), b.as<Str>());
    case kMod:
      if (!is_str(a)) return Value::not_implemented();
      return percent_format(vm, a.as<Str>(), b);
    case kMul: {
      const bool left = is_str(a);
      return repeated(vm, left ? b : a, [&](int64_t times) {
        return str_repeat(vm, (left ? a : b).as<Str>(), times);
      });
    }
    default: return Value::not_implemented();
  }
}

constexpr TypeOps kStrOps = {
    .repr = str_repr_op,
    .str = str_str,
    .hash = str_hash_op,
    .compare = str_compare_op,
    .truth = str_truth,
    .len = str_len,
    .getitem = str_getitem,
    .contains = str_contains,
    .iter = str_iter,
    .binary = str_binary,
};

// ---------------------------------------------------------------- construction

// An encoding or errors argument as text; absent leaves *out. False: raised.
static bool codec_name(Vm& vm, Value v, const char* which, std::string_view* out) {
  if (v.is_absent()) return true;
  Str* s = expect_str(vm, v, "str", which);
  if (!s) return false;
  *out = s->view();
  return true;
}

static Value str_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  const Value object = a[1];
  if (a[2].is_absent() && a[3].is_absent()) {
    if (object.is_absent()) return str_of_class(vm, cls, vm.fz->names.empty);
    const Value text = TRY(op_str(vm, object));
    if (is_builtin_class(vm, cls, Kind::kStr)) return text;
    return str_of_class(vm, cls, text.as<Str>());
  }
  std::string_view encoding = "utf-8", errors;
  TRY_BOOL(codec_name(vm, a[2], "'encoding'", &encoding));
  TRY_BOOL(codec_name(vm, a[3], "'errors'", &errors));
  if (object.is_absent()) return str_of_class(vm, cls, vm.fz->names.empty);
  if (is_str(object)) return raise_str(vm, Exc::kTypeError, "decoding str is not supported");
  std::string_view data;
  if (!has_buffer(object) || has_gaps(object)) {
    return raise(vm, Exc::kTypeError, "decoding to str: need a bytes-like object, %s found",
                 type_name(vm, object).c_str());
  }
  TRY_BOOL(bytes_view(vm, object, &data));
  const Value text = TRY(decode_text(vm, object, data, encoding, errors));
  return str_of_class(vm, cls, text.as<Str>());
}
static const NativeDef kStrNew = {"__new__", "(object='', encoding=?, errors=?)", str_new,
                                  kFnStatic};

const NativeType kStrType = {
    .name = "str",
    .module = "builtins",
    .kind = Kind::kStr,
    .size = sizeof(Str),
    .ops = &kStrOps,
    .methods = kStrMethods,
    .new_def = &kStrNew,
    .doc =
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
        "Create a new string object from the given object.",
};

// ---------------------------------------------------------------- iterator

static Value str_iter_self(Vm&, Value self) { return self; }

static Value str_iter_next(Vm& vm, Value self) {
  auto* it = self.as<SeqIter>();
  if (!it->seq.is_ptr()) return Value::stop();
  auto* s = it->seq.as<Str>();
  if (it->index >= s->bytes()) {
    it->seq = Value::none();
    return Value::stop();
  }
  const char* p = s->data() + it->index;
  const uint32_t c = utf8_next(p);
  it->index = static_cast<uint64_t>(p - s->data());
  return char_str(vm, c);
}

static constexpr TypeOps kStrIterOps = {.iter = str_iter_self, .next = str_iter_next};

static Value str_iter_hint(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<SeqIter>();
  if (!it->seq.is_ptr()) return Value::small_int(0);
  const auto* s = it->seq.as<Str>();
  return int_value(vm, static_cast<int64_t>(s->length - str_offset_index(s, it->index)));
}

static Value str_iter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<SeqIter>();
  if (!it->seq.is_ptr()) return reduced_iter(vm, Value(vm.fz->names.empty));
  const size_t index = str_offset_index(it->seq.as<Str>(), it->index);
  return reduced_iter(vm, it->seq, int_value(vm, static_cast<int64_t>(index)));
}
static Value str_iter_setstate(Vm& vm, Value* a, uint32_t) {
  auto* it = a[0].as<SeqIter>();
  int64_t index = 0;
  TRY_BOOL(state_index(vm, a[1], 0, INT64_MAX, &index));
  if (!it->seq.is_ptr()) return Value::none();
  const auto* s = it->seq.as<Str>();
  index = std::min<int64_t>(index, s->length);
  it->index = str_index_offset(s, static_cast<size_t>(index));
  return Value::none();
}

static const NativeDef kStrIterMethods[] = {
    {"__iter__", "()", Dunders<kStrIterOps>::iter},
    {"__next__", "()", Dunders<kStrIterOps>::next},
    {"__length_hint__", "()", str_iter_hint},
    {"__reduce__", "()", str_iter_reduce},
    {"__setstate__", "(state, /)", str_iter_setstate},
    {},
};

// Of the same kind, for ASCII texts; made on first use.
const NativeType kStrAsciiIterType = {
    .name = "str_ascii_iterator",
    .module = "builtins",
    .kind = Kind::kStrIter,
    .size = sizeof(SeqIter),
    .ops = &kStrIterOps,
    .methods = kStrIterMethods,
    .flags = kTypeNoInstantiate,
};

const NativeType kStrIterType = {
    .name = "str_iterator",
    .module = "builtins",
    .kind = Kind::kStrIter,
    .size = sizeof(SeqIter),
    .ops = &kStrIterOps,
    .methods = kStrIterMethods,
    .flags = kTypeNoInstantiate,
};

}  // namespace copra
