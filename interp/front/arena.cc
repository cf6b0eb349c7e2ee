// The syntax tree's bump allocator and identifier table.
// May include: ast.h only. Invariant: chunks grow geometrically, so a tree of n bytes costs
// O(log n) calls to malloc; nothing is freed before the arena.
#include <cstdlib>

#include "interp/front/ast.h"

namespace copra::ast {

namespace {
constexpr size_t kFirstChunk = 16 * 1024;
constexpr size_t kLargestChunk = 1024 * 1024;
constexpr size_t kFirstTable = 256;

uint32_t hash_bytes(std::string_view text) {
  uint64_t h = 0x9e3779b97f4a7c15u ^ text.size();
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + i, 8);
    h = (h ^ word) * 0xff51afd7ed558ccdu;
    h ^= h >> 32;
  }
  uint64_t tail = 0;
  for (size_t j = i; j < text.size(); j++) {
    tail = (tail << 8) | static_cast<unsigned char>(text[j]);
  }
  h = (h ^ tail) * 0xff51afd7ed558ccdu;
  return static_cast<uint32_t>(h ^ (h >> 29));
}
}  // namespace

AstArena::AstArena() : next_chunk_(kFirstChunk) { table_.resize(kFirstTable); }

AstArena::~AstArena() {
  for (void* chunk : chunks_) std::free(chunk);
}

void* AstArena::allocate_slow(size_t bytes, size_t align) {
  size_t need = bytes + align;
  // A large request gets a chunk of its own, so that the current one keeps its free tail.
  bool own_chunk = need > next_chunk_ / 2;
  size_t size = own_chunk ? need : next_chunk_;
  char* chunk = static_cast<char*>(std::malloc(size));
  if (chunk == nullptr) std::abort();
  chunks_.push_back(chunk);
  bytes_used_ += size;
  uintptr_t base = reinterpret_cast<uintptr_t>(chunk);
  uintptr_t p = (base + (align - 1)) & ~(uintptr_t{align} - 1);
  if (!own_chunk) {
    cursor_ = p + bytes;
    limit_ = base + size;
    if (next_chunk_ < kLargestChunk) next_chunk_ *= 2;
  }
  return reinterpret_cast<void*>(p);
}

std::string_view AstArena::copy(std::string_view text) {
  if (text.empty()) return {};
  char* p = static_cast<char*>(allocate(text.size(), 1));
  std::memcpy(p, text.data(), text.size());
  return {p, text.size()};
}

void AstArena::grow_table() {
  std::vector<Interned> old(table_.size() * 2);
  old.swap(table_);
  size_t mask = table_.size() - 1;
  for (const Interned& entry : old) {
    if (entry.data == nullptr) continue;
    size_t i = entry.hash & mask;
    while (table_[i].data != nullptr) i = (i + 1) & mask;
    table_[i] = entry;
  }
}

std::string_view AstArena::intern(std::string_view text) {
  uint32_t hash = hash_bytes(text);
  size_t mask = table_.size() - 1;
  size_t i = hash & mask;
  while (table_[i].data != nullptr) {
    const Interned& entry = table_[i];
    if (entry.hash == hash && entry.size == text.size() &&
        std::memcmp(entry.data, text.data(), text.size()) == 0) {
      return {entry.data, entry.size};
    }
    i = (i + 1) & mask;
  }
  std::string_view own = text.empty() ? std::string_view("", 0) : copy(text);
  table_[i] = {hash, static_cast<uint32_t>(own.size()), own.data()};
  if (++interned_ * 2 > table_.size()) grow_table();
  return own;
}

}  // namespace copra::ast
