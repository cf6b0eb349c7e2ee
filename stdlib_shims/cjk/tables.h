// The tables of the East Asian codecs: bytes to characters and back.
//
// In: the arrays that tables_gen.py writes at build time. Out: unpacked tables, each unpacked when
// it is first asked for and kept. May include: the standard library, zlib (tables.cc). Invariant: a
// table doesn't change once it is made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace copra {

struct PackedCjk {
  const char* name;
  const unsigned char* data;
  size_t size;
};
extern const PackedCjk kPackedCjk[];  // ends with a null name

// The escape sequences a codec of ISO 2022 writes, in the order its table numbers them.
struct CjkDesignations {
  const char* codec;
  const char* sequences[8];
};
extern const CjkDesignations kCjkDesignations[];  // ends with a null name

// Characters from `first` on have the numbers from `number` on in gb18030's four bytes.
struct Gb18030Range {
  uint32_t first, number, count;
};
extern const Gb18030Range kGb18030Ranges[];  // in order; ends with a count of 0

// The last bytes of the letters euc_kr spells syllables with: initial consonants, vowels, finals.
extern const unsigned char kSpeltFirst[19], kSpeltVowels[21], kSpeltFinals[28];

// One codec or character set.
class CjkTable {
 public:
  static constexpr uint32_t kRow = 1u << 31, kPair = 1u << 30;

  explicit CjkTable(const PackedCjk& packed);

  // What byte `b` is in row `row` (0: at the start): 0 nothing; kRow | row for the next byte;
  // kPair | pair; otherwise a character + 1.
  uint32_t entry(uint32_t row, unsigned char b) const { return rows_[row * 256 + b]; }
  const uint32_t* pair(uint32_t n) const { return &pairs_[n * 2]; }
  size_t pair_count() const { return pairs_.size() / 2; }

  // The bytes of a character, the first one highest; 0: none (U+0000 aside).
  uint32_t encoded(uint32_t c) const {
    const size_t page = c >> 8;
    if (page >= pages_.size() || !pages_[page]) return 0;
    return codes_[(pages_[page] - 1) * 256 + (c & 255)];
  }
  // The bytes of two characters that have one code together; 0: none. `starts`: whether any pair
  // begins with `c`.
  uint32_t encoded_pair(uint32_t c, uint32_t next) const;
  bool starts_pair(uint32_t c) const;

 private:
  void pairs_of(uint32_t row, uint32_t prefix);

  std::vector<uint32_t> rows_, pairs_, codes_;
  std::vector<uint32_t> pair_codes_;  // as pairs_, what each is encoded as
  std::vector<uint32_t> pages_;       // by character >> 8: 1 + where in codes_
};

// Null: no such table.
const CjkTable* cjk_table(std::string_view name);

}  // namespace copra
