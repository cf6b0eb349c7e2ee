// The digests: MD5 and the SHA family by OpenSSL's block functions, SHA-3 (FIPS 202) and BLAKE2
// (RFC 7693) here. See digest.h. May include: OpenSSL.
//
// The block functions are the deprecated ones on purpose: their state is plain memory, while EVP
// contexts must be freed, which nothing in the collected heap is.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "stdlib_shims/digest.h"

#include <openssl/md5.h>
#include <openssl/sha.h>

#include <bit>
#include <cstring>

namespace copra {

namespace {

template <class Context, auto kInit, auto kUpdate, auto kFinal>
struct Block {
  static Context* of(Digest* d) {
    static_assert(alignof(Context) <= 8);
    return reinterpret_cast<Context*>(&d->md5);
  }
  static void init(Digest* d) { kInit(of(d)); }
  static void update(Digest* d, const unsigned char* p, size_t n) { kUpdate(of(d), p, n); }
  static void finish(Digest* d, unsigned char* out, size_t) { kFinal(out, of(d)); }
};
static_assert(sizeof(MD5_CTX) <= sizeof(Md5State) && sizeof(SHA_CTX) <= sizeof(Sha1State));
static_assert(sizeof(SHA256_CTX) <= sizeof(Sha256State));
static_assert(sizeof(SHA512_CTX) <= sizeof(Sha512State));

using Md5 = Block<MD5_CTX, MD5_Init, MD5_Update, MD5_Final>;
using Sha1 = Block<SHA_CTX, SHA1_Init, SHA1_Update, SHA1_Final>;
using Sha224 = Block<SHA256_CTX, SHA224_Init, SHA224_Update, SHA224_Final>;
using Sha256 = Block<SHA256_CTX, SHA256_Init, SHA256_Update, SHA256_Final>;
using Sha384 = Block<SHA512_CTX, SHA384_Init, SHA384_Update, SHA384_Final>;
using Sha512 = Block<SHA512_CTX, SHA512_Init, SHA512_Update, SHA512_Final>;

// ---------------------------------------------------------------- SHA-3

void keccak(uint64_t (&s)[25]) {
  static constexpr uint64_t kRound[24] = {
      0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
      0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
      0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
      0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
      0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
      0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};
  static constexpr int kTurn[24] = {1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                    27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};
  static constexpr int kPlace[24] = {10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                     15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};
  for (const uint64_t round : kRound) {
    uint64_t c[5];
#pragma GCC unroll 5
    for (int i = 0; i < 5; ++i) c[i] = s[i] ^ s[i + 5] ^ s[i + 10] ^ s[i + 15] ^ s[i + 20];
#pragma GCC unroll 5
    for (int i = 0; i < 5; ++i) {
      const uint64_t t = c[(i + 4) % 5] ^ std::rotl(c[(i + 1) % 5], 1);
#pragma GCC unroll 5
      for (int j = 0; j < 25; j += 5) s[j + i] ^= t;
    }
    uint64_t t = s[1];
#pragma GCC unroll 24
    for (int i = 0; i < 24; ++i) {
      const uint64_t kept = s[kPlace[i]];
      s[kPlace[i]] = std::rotl(t, kTurn[i]);
      t = kept;
    }
#pragma GCC unroll 5
    for (int j = 0; j < 25; j += 5) {
      uint64_t row[5];
#pragma GCC unroll 5
      for (int i = 0; i < 5; ++i) row[i] = s[j + i];
#pragma GCC unroll 5
      for (int i = 0; i < 5; ++i) s[j + i] = row[i] ^ (~row[(i + 1) % 5] & row[(i + 2) % 5]);
    }
    s[0] ^= round;
  }
}

template <uint32_t kRate, uint8_t kSuffix>
void keccak_init(Digest* d) {
  std::memset(&d->keccak, 0, sizeof d->keccak);
  d->keccak.rate = kRate;
  d->keccak.suffix = kSuffix;
}
void keccak_byte(KeccakState& k, uint32_t at, unsigned char c) {
  k.lanes[at / 8] ^= uint64_t{c} << (at % 8 * 8);
}
void keccak_update(Digest* d, const unsigned char* p, size_t n) {
  KeccakState& k = d->keccak;
  while (n) {
    if (k.at % 8 == 0 && n >= 8 && k.at + 8 <= k.rate) {
      uint64_t word;
      std::memcpy(&word, p, 8);
      k.lanes[k.at / 8] ^= word;
      k.at += 8;
      p += 8;
      n -= 8;
    } else {
      keccak_byte(k, k.at++, *p++);
      --n;
    }
    if (k.at == k.rate) {
      keccak(k.lanes);
      k.at = 0;
    }
  }
}
void keccak_finish(Digest* d, unsigned char* out, size_t n) {
  KeccakState& k = d->keccak;
  keccak_byte(k, k.at, k.suffix);
  keccak_byte(k, k.rate - 1, 0x80);
  keccak(k.lanes);
  uint32_t at = 0;
  for (size_t i = 0; i < n; ++i) {
    if (at == k.rate) {
      keccak(k.lanes);
      at = 0;
    }
    out[i] = static_cast<unsigned char>(k.lanes[at / 8] >> (at % 8 * 8));
    ++at;
  }
}

// ---------------------------------------------------------------- BLAKE2

template <class Word>
struct Blake;
template <>
struct Blake<uint64_t> {
  static constexpr int kRounds = 12, kTurns[4] = {32, 24, 16, 63};
  static constexpr uint64_t kStart[8] = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
                                         0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
                                         0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};
  static BlakeState<uint64_t>& of(Digest* d) { return d->blake2b; }
};
template <>
struct Blake<uint32_t> {
  static constexpr int kRounds = 10, kTurns[4] = {16, 12, 8, 7};
  static constexpr uint32_t kStart[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  static BlakeState<uint32_t>& of(Digest* d) { return d->blake2s; }
};

constexpr uint8_t kSigma[10][16] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
                                    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
                                    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
                                    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
                                    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
                                    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
                                    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
                                    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
                                    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
                                    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

template <class Word>
void blake_block(BlakeState<Word>& s, bool last) {
  using B = Blake<Word>;
  Word m[16], v[16];
  std::memcpy(m, s.block, sizeof m);
  for (int i = 0; i < 8; ++i) {
    v[i] = s.h[i];
    v[i + 8] = B::kStart[i];
  }
  v[12] ^= s.count[0];
  v[13] ^= s.count[1];
  if (last) {
    v[14] = ~v[14];
    if (s.last_node) v[15] = ~v[15];
  }
  const auto mix = [&](int a, int b, int c, int d, Word x, Word y) {
    v[a] += v[b] + x;
    v[d] = std::rotr(v[d] ^ v[a], B::kTurns[0]);
    v[c] += v[d];
    v[b] = std::rotr(v[b] ^ v[c], B::kTurns[1]);
    v[a] += v[b] + y;
    v[d] = std::rotr(v[d] ^ v[a], B::kTurns[2]);
    v[c] += v[d];
    v[b] = std::rotr(v[b] ^ v[c], B::kTurns[3]);
  };
  for (int r = 0; r < B::kRounds; ++r) {
    const uint8_t* g = kSigma[r % 10];
    mix(0, 4, 8, 12, m[g[0]], m[g[1]]);
    mix(1, 5, 9, 13, m[g[2]], m[g[3]]);
    mix(2, 6, 10, 14, m[g[4]], m[g[5]]);
    mix(3, 7, 11, 15, m[g[6]], m[g[7]]);
    mix(0, 5, 10, 15, m[g[8]], m[g[9]]);
    mix(1, 6, 11, 12, m[g[10]], m[g[11]]);
    mix(2, 7, 8, 13, m[g[12]], m[g[13]]);
    mix(3, 4, 9, 14, m[g[14]], m[g[15]]);
  }
  for (int i = 0; i < 8; ++i) s.h[i] ^= v[i] ^ v[i + 8];
}

template <class Word>
void blake_count(BlakeState<Word>& s, size_t n) {
  s.count[0] += static_cast<Word>(n);
  if (s.count[0] < n) ++s.count[1];
}

template <class Word>
void blake_update(Digest* d, const unsigned char* p, size_t n) {
  BlakeState<Word>& s = Blake<Word>::of(d);
  while (n) {
    // The last block is kept: it is compressed differently.
    if (s.fill == sizeof s.block) {
      blake_count(s, sizeof s.block);
      blake_block(s, false);
      s.fill = 0;
    }
    const size_t room = sizeof s.block - s.fill, take = n < room ? n : room;
    std::memcpy(s.block + s.fill, p, take);
    s.fill += static_cast<uint32_t>(take);
    p += take;
    n -= take;
  }
}

template <class Word>
void blake_finish(Digest* d, unsigned char* out, size_t n) {
  BlakeState<Word>& s = Blake<Word>::of(d);
  blake_count(s, s.fill);
  std::memset(s.block + s.fill, 0, sizeof s.block - s.fill);
  blake_block(s, true);
  std::memcpy(out, s.h, n);
}

template <class Word>
void blake_start(Digest* d, const BlakeParameters& p) {
  BlakeState<Word>& s = Blake<Word>::of(d);
  std::memset(&s, 0, sizeof s);
  d->size = p.digest_size;
  s.last_node = p.last_node;
  constexpr size_t kWord = sizeof(Word);
  unsigned char block[8 * kWord] = {};
  block[0] = static_cast<unsigned char>(p.digest_size);
  block[1] = static_cast<unsigned char>(p.key.size());
  block[2] = static_cast<unsigned char>(p.fanout);
  block[3] = static_cast<unsigned char>(p.depth);
  std::memcpy(block + 4, &p.leaf_size, 4);
  if constexpr (kWord == 8) {
    std::memcpy(block + 8, &p.node_offset, 8);
    block[16] = static_cast<unsigned char>(p.node_depth);
    block[17] = static_cast<unsigned char>(p.inner_size);
  } else {
    std::memcpy(block + 8, &p.node_offset, 6);
    block[14] = static_cast<unsigned char>(p.node_depth);
    block[15] = static_cast<unsigned char>(p.inner_size);
  }
  if (!p.salt.empty()) std::memcpy(block + 4 * kWord, p.salt.data(), p.salt.size());
  if (!p.person.empty()) std::memcpy(block + 6 * kWord, p.person.data(), p.person.size());
  Word words[8];
  std::memcpy(words, block, sizeof words);
  for (int i = 0; i < 8; ++i) s.h[i] = Blake<Word>::kStart[i] ^ words[i];
  if (!p.key.empty()) {
    std::memcpy(s.block, p.key.data(), p.key.size());
    s.fill = sizeof s.block;
  }
}

void blake2b_init(Digest* d) { blake2b_start(d, BlakeParameters{.digest_size = 64}); }
void blake2s_init(Digest* d) { blake2s_start(d, BlakeParameters{.digest_size = 32}); }

}  // namespace

void blake2b_start(Digest* d, const BlakeParameters& p) { blake_start<uint64_t>(d, p); }
void blake2s_start(Digest* d, const BlakeParameters& p) { blake_start<uint32_t>(d, p); }

const DigestKind kDigests[] = {
    {"md5", "openssl_md5", 16, 64, Md5::init, Md5::update, Md5::finish, false},
    {"sha1", "openssl_sha1", 20, 64, Sha1::init, Sha1::update, Sha1::finish, false},
    {"sha224", "openssl_sha224", 28, 64, Sha224::init, Sha224::update, Sha224::finish, false},
    {"sha256", "openssl_sha256", 32, 64, Sha256::init, Sha256::update, Sha256::finish, false},
    {"sha384", "openssl_sha384", 48, 128, Sha384::init, Sha384::update, Sha384::finish, false},
    {"sha512", "openssl_sha512", 64, 128, Sha512::init, Sha512::update, Sha512::finish, false},
    {"sha3_224", "openssl_sha3_224", 28, 144, keccak_init<144, 6>, keccak_update, keccak_finish,
     false},
    {"sha3_256", "openssl_sha3_256", 32, 136, keccak_init<136, 6>, keccak_update, keccak_finish,
     false},
    {"sha3_384", "openssl_sha3_384", 48, 104, keccak_init<104, 6>, keccak_update, keccak_finish,
     false},
    {"sha3_512", "openssl_sha3_512", 64, 72, keccak_init<72, 6>, keccak_update, keccak_finish,
     false},
    {"shake_128", "openssl_shake_128", 0, 168, keccak_init<168, 0x1f>, keccak_update, keccak_finish,
     true},
    {"shake_256", "openssl_shake_256", 0, 136, keccak_init<136, 0x1f>, keccak_update, keccak_finish,
     true},
    {"blake2b", "blake2b", 64, 128, blake2b_init, blake_update<uint64_t>, blake_finish<uint64_t>,
     false},
    {"blake2s", "blake2s", 32, 64, blake2s_init, blake_update<uint32_t>, blake_finish<uint32_t>,
     false},
    {nullptr, nullptr, 0, 0, nullptr, nullptr, nullptr, false}};

const DigestKind* digest_named(std::string_view name) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  std::string_view known;
  for (const DigestKind* k = kDigests; k->name; ++k) {
    known = k->name;
    bool same = known.size() == name.size();
    for (size_t i = 0; same && i < name.size(); ++i) same = lower(name[i]) == known[i];
    if (same) return k;
  }
  return nullptr;
}

}  // namespace copra
