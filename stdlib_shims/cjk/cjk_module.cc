// Natives of _codecs_cjk: stretches of text and bytes through a table, until something doesn't fit.
//
// In: names of tables, bytes, str. Out: what was made, where it stopped, why. May include:
// native.h, tables.h. Invariant: errors are for py/codecs_cjk.py to handle; nothing is raised for
// bad text.
#include <algorithm>
#include <iterator>

#include "interp/native.h"
#include "interp/types/text.h"
#include "stdlib_shims/cjk/tables.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

// Why a run ended; a positive number is how many bytes or characters don't fit.
constexpr int kDone = 0, kCutShort = -1;
constexpr uint64_t kItemsPerFuel = 64;

const CjkTable* table_of(Vm& vm, Value name) {
  const Str* text = expect_str(vm, name, "_cjk", "'codec'");
  if (!text) return nullptr;
  const CjkTable* table = cjk_table(text->view());
  if (!table) raise_str(vm, Exc::kLookupError, "no such table");
  return table;
}

Value outcome(Vm& vm, Value made, size_t at, int fault) {
  return Value(new_tuple_of(vm, {made, uint_value(vm, at), Value::small_int(fault)}));
}

// ---------------------------------------------------------------- decoding

bool between(unsigned char b, unsigned low, unsigned high) { return low <= b && b <= high; }

// Four bytes of gb18030 as a character; 0: none.
uint32_t gb18030_character(const unsigned char* b) {
  if (!between(b[2], 0x81, 0xFE) || !between(b[3], 0x30, 0x39)) return 0;
  const uint32_t low = (b[2] - 0x81u) * 10 + b[3] - 0x30u;
  if (b[0] >= 0x90) {
    const uint32_t c = 0x10000 + ((b[0] - 0x90u) * 10 + b[1] - 0x30u) * 1260 + low;
    return c <= 0x10FFFF ? c : 0;
  }
  const uint32_t number = ((b[0] - 0x81u) * 10 + b[1] - 0x30u) * 1260 + low;
  for (const Gb18030Range* r = kGb18030Ranges; r->count; ++r) {
    if (r->number <= number && number < r->number + r->count) return r->first + number - r->number;
  }
  return 0;
}

template <size_t n>
int place_of(const unsigned char (&letters)[n], unsigned char b) {
  for (size_t i = 0; i < n; ++i) {
    if (letters[i] == b) return static_cast<int>(i);
  }
  return -1;
}

// Eight bytes of euc_kr that spell a syllable; 0: they don't.
uint32_t spelt_syllable(const unsigned char* b) {
  if (b[2] != 0xA4 || b[4] != 0xA4 || b[6] != 0xA4) return 0;
  const int first = place_of(kSpeltFirst, b[3]), vowel = place_of(kSpeltVowels, b[5]),
            last = place_of(kSpeltFinals, b[7]);
  if (first < 0 || vowel < 0 || last < 0) return 0;
  return 0xAC00 + static_cast<uint32_t>(first * 588 + vowel * 28 + last);
}

// What codecs have that no table holds: true when the bytes are of that kind, with how many there
// must be and the character they are (0: none).
struct Reckoned {
  size_t size = 0;
  uint32_t character = 0;
};
Reckoned reckon(bool gb18030, bool euc_kr, const unsigned char* b, size_t left) {
  Reckoned found;
  if (left < 2) return found;
  if (gb18030 && between(b[0], 0x81, 0xFE) && between(b[1], 0x30, 0x39)) {
    found.size = 4;
    if (left >= 4) found.character = gb18030_character(b);
  } else if (euc_kr && b[0] == 0xA4 && b[1] == 0xD4) {
    found.size = 8;
    if (left >= 8) found.character = spelt_syllable(b);
  }
  return found;
}

// _decode(codec, data, start): (text, where it stopped, fault).
Value f_decode(Vm& vm, Value* a, uint32_t) {
  const CjkTable* table = TRY_PTR(table_of(vm, a[0]));
  const std::string_view name = a[0].as<Str>()->view();
  const bool gb18030 = name == "gb18030", euc_kr = name == "euc_kr";
  std::string_view data;
  TRY_BOOL(bytes_view(vm, a[1], &data));
  int64_t start = 0;
  TRY_BOOL(as_index_clamp(vm, a[2], &start));
  const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
  size_t at = std::min(static_cast<size_t>(std::max<int64_t>(start, 0)), data.size());
  TRY_BOOL(charge(vm, (data.size() - at) / kItemsPerFuel + 1));
  TRY_BOOL(check_alloc(vm, (data.size() - at) * 3));
  std::string out;
  int fault = kDone;
  while (at < data.size() && fault == kDone) {
    const Reckoned special = reckon(gb18030, euc_kr, bytes + at, data.size() - at);
    if (special.size) {
      if (special.character) {
        append_utf8(out, special.character);
        at += special.size;
      } else {
        fault = data.size() - at < special.size ? kCutShort : 1;
      }
      continue;
    }
    uint32_t row = 0;
    for (size_t i = at;; ++i) {
      if (i == data.size()) {
        fault = kCutShort;
        break;
      }
      const uint32_t e = table->entry(row, bytes[i]);
      if (e & CjkTable::kRow) {
        row = e & ~CjkTable::kRow;
        continue;
      }
      if (!e) {
        fault = 1;
        break;
      }
      if (e & CjkTable::kPair) {
        const uint32_t* pair = table->pair(e & ~CjkTable::kPair);
        append_utf8(out, pair[0]);
        append_utf8(out, pair[1]);
      } else {
        append_utf8(out, e - 1);
      }
      at = i + 1;
      break;
    }
  }
  return outcome(vm, Value(TRY_PTR(new_str(vm, out))), at, fault);
}

// ---------------------------------------------------------------- encoding

void put_code(std::string& out, uint32_t code) {
  for (int shift = code > 0xFFFF ? 16 : code > 0xFF ? 8 : 0; shift >= 0; shift -= 8) {
    out += static_cast<char>(code >> shift);
  }
}

bool put_gb18030(std::string& out, uint32_t c) {
  uint32_t number = 0;
  if (c >= 0x10000) {
    number = c - 0x10000 + (0x90 - 0x81) * 12600;
  } else {
    const Gb18030Range* r = kGb18030Ranges;
    while (r->count && !(r->first <= c && c < r->first + r->count)) ++r;
    if (!r->count) return false;
    number = r->number + c - r->first;
  }
  out += static_cast<char>(0x81 + number / 12600);
  out += static_cast<char>(0x30 + number / 1260 % 10);
  out += static_cast<char>(0x81 + number / 10 % 126);
  out += static_cast<char>(0x30 + number % 10);
  return true;
}

bool put_syllable(std::string& out, uint32_t c) {
  if (c < 0xAC00 || c > 0xD7A3) return false;
  const uint32_t s = c - 0xAC00;
  const unsigned char bytes[] = {0xA4, 0xD4,
                                 0xA4, kSpeltFirst[s / 588],
                                 0xA4, kSpeltVowels[s / 28 % 21],
                                 0xA4, kSpeltFinals[s % 28]};
  out.append(reinterpret_cast<const char*>(bytes), sizeof bytes);
  return true;
}

// _encode(codec, text, start, final): (bytes, where it stopped, fault). Cut short: a character that
// may be the first of a pair ends the text.
Value f_encode(Vm& vm, Value* a, uint32_t) {
  const CjkTable* table = TRY_PTR(table_of(vm, a[0]));
  const std::string_view name = a[0].as<Str>()->view();
  const bool gb18030 = name == "gb18030", euc_kr = name == "euc_kr";
  const Str* text = TRY_PTR(expect_str(vm, a[1], "_encode", "'text'"));
  int64_t start = 0;
  TRY_BOOL(as_index_clamp(vm, a[2], &start));
  const int final = op_truth(vm, a[3]);
  if (final < 0) return Value::raised();
  size_t at = std::min<size_t>(static_cast<size_t>(std::max<int64_t>(start, 0)), text->length);
  TRY_BOOL(charge(vm, (text->length - at) / kItemsPerFuel + 1));
  TRY_BOOL(check_alloc(vm, (text->length - at) * 2));
  std::string out;
  int fault = kDone;
  for (; at < text->length; ++at) {
    const uint32_t c = str_code_point(text, at);
    if (c == 0) {
      out += '\0';
      continue;
    }
    if (table->pair_count() && table->starts_pair(c)) {
      if (at + 1 == text->length) {
        if (!final) {
          fault = kCutShort;
          break;
        }
      } else if (const uint32_t both = table->encoded_pair(c, str_code_point(text, at + 1))) {
        put_code(out, both);
        ++at;
        continue;
      }
    }
    if (const uint32_t code = table->encoded(c)) {
      put_code(out, code);
    } else if (!(gb18030 && put_gb18030(out, c)) && !(euc_kr && put_syllable(out, c))) {
      fault = 1;
      break;
    }
  }
  return outcome(vm, Value(TRY_PTR(new_bytes(vm, out))), at, fault);
}

// ---------------------------------------------------------------- ISO 2022, a character at a time

// _character(charset, bytes): the text of one code, None when it has none.
Value f_character(Vm& vm, Value* a, uint32_t) {
  const CjkTable* table = TRY_PTR(table_of(vm, a[0]));
  std::string_view data;
  TRY_BOOL(bytes_view(vm, a[1], &data));
  uint32_t row = 0;
  for (const char c : data) {
    const uint32_t e = table->entry(row, static_cast<unsigned char>(c));
    if (e & CjkTable::kRow) {
      row = e & ~CjkTable::kRow;
      continue;
    }
    if (!e) break;
    std::string out;
    if (e & CjkTable::kPair) {
      const uint32_t* pair = table->pair(e & ~CjkTable::kPair);
      append_utf8(out, pair[0]);
      append_utf8(out, pair[1]);
    } else {
      append_utf8(out, e - 1);
    }
    return Value(new_str(vm, out));
  }
  return Value::none();
}

// _designated(codec, code point): (escape sequence, bytes), None when it has neither.
Value f_designated(Vm& vm, Value* a, uint32_t) {
  const CjkTable* table = TRY_PTR(table_of(vm, a[0]));
  int64_t c = 0;
  TRY_BOOL(as_index_clamp(vm, a[1], &c));
  const uint32_t found = table->encoded(static_cast<uint32_t>(c));
  if (!found) return Value::none();
  const CjkDesignations* d = kCjkDesignations;
  while (d->codec && a[0].as<Str>()->view() != d->codec) ++d;
  constexpr size_t kSequences = std::size(CjkDesignations{}.sequences);
  const size_t number = found >> 16;
  if (!d->codec || number >= kSequences || !d->sequences[number]) return Value::none();
  std::string code;
  put_code(code, found & 0xFFFF);
  const Value bytes = Value(TRY_PTR(new_bytes(vm, code)));
  return Value(new_tuple_of(
      vm, {Value(TRY_PTR(new_bytes(vm, std::string_view(d->sequences[number])))), bytes}));
}

// _paired(codec, first, second): the code of two characters as bytes; with `second` 0, whether any
// pair begins with the first.
Value f_paired(Vm& vm, Value* a, uint32_t) {
  const CjkTable* table = TRY_PTR(table_of(vm, a[0]));
  int64_t first = 0, second = 0;
  TRY_BOOL(as_index_clamp(vm, a[1], &first) && as_index_clamp(vm, a[2], &second));
  if (!second) return Value::boolean(table->starts_pair(static_cast<uint32_t>(first)));
  const uint32_t code =
      table->encoded_pair(static_cast<uint32_t>(first), static_cast<uint32_t>(second));
  if (!code) return Value::none();
  std::string out;
  put_code(out, code);
  return Value(new_bytes(vm, out));
}

constexpr NativeDef kFunctions[] = {{"_decode", "(codec, data, start, /)", f_decode},
                                    {"_encode", "(codec, text, start, final, /)", f_encode},
                                    {"_character", "(charset, data, /)", f_character},
                                    {"_designated", "(codec, code, /)", f_designated},
                                    {"_paired", "(codec, first, second, /)", f_paired},
                                    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kCodecsCjkModule;
const ModuleDef kCodecsCjkModule = {
    .name = "_codecs_cjk", .functions = kFunctions, .python_source = kPySource_codecs_cjk};

}  // namespace copra
