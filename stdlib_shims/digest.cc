// The digests: MD5 and the SHA family by OpenSSL's block functions, SHA-3 by its sponge, BLAKE2
// with the whole parameter block by libb2. See digest.h. May include: OpenSSL, libb2.
//
// These work on plain memory of the caller, while EVP contexts must be freed, which nothing in the
// collected heap is; hence the block functions that EVP has deprecated.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "stdlib_shims/digest.h"

#include <blake2.h>
#include <openssl/md5.h>
#include <openssl/sha.h>

#include <algorithm>
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

// The sponge of libcrypto's EVP digests over the caller's lanes. absorb takes whole blocks of
// `rate` bytes and returns what is left over.
extern "C" size_t SHA3_absorb(uint64_t lanes[5][5], const unsigned char* in, size_t n, size_t rate);
extern "C" void SHA3_squeeze(uint64_t lanes[5][5], unsigned char* out, size_t n, size_t rate);

template <uint32_t kRate, uint8_t kSuffix>
struct Sponge {
  static_assert(kRate <= sizeof(KeccakState::block));
  static void init(Digest* d) { std::memset(&d->keccak, 0, sizeof d->keccak); }
  static void update(Digest* d, const unsigned char* p, size_t n) {
    KeccakState& k = d->keccak;
    if (k.fill) {
      const size_t taken = std::min<size_t>(n, kRate - k.fill);
      std::memcpy(k.block + k.fill, p, taken);
      k.fill += static_cast<uint32_t>(taken);
      p += taken;
      n -= taken;
      if (k.fill < kRate) return;
      SHA3_absorb(k.lanes, k.block, kRate, kRate);
      k.fill = 0;
    }
    const size_t left = SHA3_absorb(k.lanes, p, n, kRate);
    if (left) std::memcpy(k.block, p + n - left, left);
    k.fill = static_cast<uint32_t>(left);
  }
  static void finish(Digest* d, unsigned char* out, size_t n) {
    KeccakState& k = d->keccak;
    std::memset(k.block + k.fill, 0, kRate - k.fill);
    k.block[k.fill] = kSuffix;
    k.block[kRate - 1] |= 0x80;
    SHA3_absorb(k.lanes, k.block, kRate, kRate);
    SHA3_squeeze(k.lanes, out, n, kRate);
  }
};

// ---------------------------------------------------------------- BLAKE2

static_assert(sizeof(blake2b_state) <= sizeof(Blake2bState));
static_assert(sizeof(blake2s_state) <= sizeof(Blake2sState));
blake2b_state* wide(Digest* d) { return reinterpret_cast<blake2b_state*>(d->blake2b.raw); }
blake2s_state* narrow(Digest* d) { return reinterpret_cast<blake2s_state*>(d->blake2s.raw); }

template <class Parameters>
void fill_common(Parameters* out, const BlakeParameters& p) {
  std::memset(out, 0, sizeof *out);
  out->digest_length = static_cast<uint8_t>(p.digest_size);
  out->key_length = static_cast<uint8_t>(p.key.size());
  out->fanout = static_cast<uint8_t>(p.fanout);
  out->depth = static_cast<uint8_t>(p.depth);
  out->leaf_length = p.leaf_size;
  out->node_depth = static_cast<uint8_t>(p.node_depth);
  out->inner_length = static_cast<uint8_t>(p.inner_size);
  if (!p.salt.empty()) std::memcpy(out->salt, p.salt.data(), p.salt.size());
  if (!p.person.empty()) std::memcpy(out->personal, p.person.data(), p.person.size());
}

void wide_update(Digest* d, const unsigned char* p, size_t n) { blake2b_update(wide(d), p, n); }
void wide_finish(Digest* d, unsigned char* out, size_t n) { blake2b_final(wide(d), out, n); }
void narrow_update(Digest* d, const unsigned char* p, size_t n) { blake2s_update(narrow(d), p, n); }
void narrow_finish(Digest* d, unsigned char* out, size_t n) { blake2s_final(narrow(d), out, n); }

void blake2b_init(Digest* d) { blake2b_start(d, BlakeParameters{.digest_size = 64}); }
void blake2s_init(Digest* d) { blake2s_start(d, BlakeParameters{.digest_size = 32}); }

// The key is the first block of the message.
template <size_t kBlock>
void take_key(Digest* d, std::string_view key) {
  if (key.empty()) return;
  unsigned char block[kBlock] = {};
  std::memcpy(block, key.data(), key.size());
  d->kind->update(d, block, kBlock);
}

}  // namespace

void blake2b_start(Digest* d, const BlakeParameters& p) {
  blake2b_param parameters;
  fill_common(&parameters, p);
  parameters.node_offset = p.node_offset;
  d->size = p.digest_size;
  blake2b_init_param(wide(d), &parameters);
  wide(d)->last_node = p.last_node;
  take_key<BLAKE2B_BLOCKBYTES>(d, p.key);
}

void blake2s_start(Digest* d, const BlakeParameters& p) {
  blake2s_param parameters;
  fill_common(&parameters, p);
  for (int i = 0; i < 6; ++i) {
    parameters.node_offset[i] = static_cast<uint8_t>(p.node_offset >> (8 * i));
  }
  d->size = p.digest_size;
  blake2s_init_param(narrow(d), &parameters);
  narrow(d)->last_node = p.last_node;
  take_key<BLAKE2S_BLOCKBYTES>(d, p.key);
}

const DigestKind kDigests[] = {
    {"md5", "openssl_md5", 16, 64, Md5::init, Md5::update, Md5::finish, false},
    {"sha1", "openssl_sha1", 20, 64, Sha1::init, Sha1::update, Sha1::finish, false},
    {"sha224", "openssl_sha224", 28, 64, Sha224::init, Sha224::update, Sha224::finish, false},
    {"sha256", "openssl_sha256", 32, 64, Sha256::init, Sha256::update, Sha256::finish, false},
    {"sha384", "openssl_sha384", 48, 128, Sha384::init, Sha384::update, Sha384::finish, false},
    {"sha512", "openssl_sha512", 64, 128, Sha512::init, Sha512::update, Sha512::finish, false},
    {"sha3_224", "openssl_sha3_224", 28, 144, Sponge<144, 6>::init, Sponge<144, 6>::update,
     Sponge<144, 6>::finish, false},
    {"sha3_256", "openssl_sha3_256", 32, 136, Sponge<136, 6>::init, Sponge<136, 6>::update,
     Sponge<136, 6>::finish, false},
    {"sha3_384", "openssl_sha3_384", 48, 104, Sponge<104, 6>::init, Sponge<104, 6>::update,
     Sponge<104, 6>::finish, false},
    {"sha3_512", "openssl_sha3_512", 64, 72, Sponge<72, 6>::init, Sponge<72, 6>::update,
     Sponge<72, 6>::finish, false},
    {"shake_128", "openssl_shake_128", 0, 168, Sponge<168, 0x1f>::init, Sponge<168, 0x1f>::update,
     Sponge<168, 0x1f>::finish, true},
    {"shake_256", "openssl_shake_256", 0, 136, Sponge<136, 0x1f>::init, Sponge<136, 0x1f>::update,
     Sponge<136, 0x1f>::finish, true},
    {"blake2b", "blake2b", 64, 128, blake2b_init, wide_update, wide_finish, false},
    {"blake2s", "blake2s", 32, 64, blake2s_init, narrow_update, narrow_finish, false},
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
