// Unpacks the tables of the East Asian codecs. In: packed arrays. Out: CjkTable. May include: zlib.
#include "stdlib_shims/cjk/tables.h"

#include <zlib.h>

#include <cstring>
#include <memory>
#include <mutex>

namespace copra {

namespace {

std::vector<uint32_t> unpacked(const PackedCjk& packed) {
  z_stream stream{};
  inflateInit(&stream);
  stream.next_in = const_cast<unsigned char*>(packed.data);
  stream.avail_in = static_cast<uInt>(packed.size);
  std::vector<unsigned char> bytes;
  unsigned char piece[1 << 14];
  int rc = Z_OK;
  while (rc == Z_OK) {
    stream.next_out = piece;
    stream.avail_out = sizeof piece;
    rc = inflate(&stream, Z_NO_FLUSH);
    bytes.insert(bytes.end(), piece, piece + sizeof piece - stream.avail_out);
  }
  inflateEnd(&stream);
  std::vector<uint32_t> words(bytes.size() / 4);
  for (size_t i = 0; i < words.size(); ++i) {
    const unsigned char* b = &bytes[i * 4];
    words[i] = b[0] | b[1] << 8 | b[2] << 16 | static_cast<uint32_t>(b[3]) << 24;
  }
  return words;
}

}  // namespace

CjkTable::CjkTable(const PackedCjk& packed) {
  const std::vector<uint32_t> words = unpacked(packed);
  const uint32_t* at = words.data();
  const uint32_t rows = at[0], pairs = at[1], pages = at[2];
  at += 3;
  rows_.assign(at, at + rows * 256);
  at += rows * 256;
  pairs_.assign(at, at + pairs * 2);
  at += pairs * 2;
  pages_.resize(0x300);
  for (uint32_t i = 0; i < pages; ++i, at += 257) {
    pages_[at[0]] = i + 1;
    codes_.insert(codes_.end(), at + 1, at + 257);
  }
  pair_codes_.resize(pairs);
  if (pairs) pairs_of(0, 0);
}

void CjkTable::pairs_of(uint32_t row, uint32_t prefix) {
  for (uint32_t b = 0; b < 256; ++b) {
    const uint32_t e = entry(row, static_cast<unsigned char>(b));
    if (e & kRow) {
      pairs_of(e & ~kRow, prefix << 8 | b);
    } else if (e & kPair) {
      pair_codes_[e & ~kPair] = prefix << 8 | b;
    }
  }
}

uint32_t CjkTable::encoded_pair(uint32_t c, uint32_t next) const {
  for (size_t i = 0; i < pair_count(); ++i) {
    if (pairs_[i * 2] == c && pairs_[i * 2 + 1] == next) return pair_codes_[i];
  }
  return 0;
}

bool CjkTable::starts_pair(uint32_t c) const {
  for (size_t i = 0; i < pair_count(); ++i) {
    if (pairs_[i * 2] == c) return true;
  }
  return false;
}

const CjkTable* cjk_table(std::string_view name) {
  constexpr size_t kMost = 64;
  static std::once_flag once[kMost];
  static std::unique_ptr<const CjkTable> made[kMost];
  for (size_t i = 0; kPackedCjk[i].name && i < kMost; ++i) {
    if (name != kPackedCjk[i].name) continue;
    std::call_once(once[i], [i] { made[i] = std::make_unique<const CjkTable>(kPackedCjk[i]); });
    return made[i].get();
  }
  return nullptr;
}

}  // namespace copra
