// Message digests whose state is plain memory, so that hash objects live in the collected heap.
// In: bytes. Out: digests. May include: the standard library, OpenSSL's block functions.
// Invariant: copying a Digest copies the computation. Next: hashlib.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copra {

struct Md5State {
  alignas(8) unsigned char raw[96];
};
struct Sha1State {
  alignas(8) unsigned char raw[96];
};
struct Sha256State {
  alignas(8) unsigned char raw[112];
};
struct Sha512State {
  alignas(8) unsigned char raw[216];
};
struct KeccakState {
  uint64_t lanes[5][5];
  unsigned char block[168];
  uint32_t fill;
};
struct Blake2bState {
  alignas(8) unsigned char raw[368];
};
struct Blake2sState {
  alignas(8) unsigned char raw[192];
};

struct DigestKind;

struct Digest {
  const DigestKind* kind;
  uint32_t size;  // of the digest; 0 for the extendable ones
  union {
    Md5State md5;
    Sha1State sha1;
    Sha256State sha256;
    Sha512State sha512;
    KeccakState keccak;
    Blake2bState blake2b;
    Blake2sState blake2s;
  };
};

struct DigestKind {
  const char* name;
  const char* function;  // its constructor's name in messages
  uint32_t size, block;
  void (*init)(Digest*);
  void (*update)(Digest*, const unsigned char*, size_t);
  void (*finish)(Digest*, unsigned char* out, size_t n);  // ends the computation
  bool extendable;
};

constexpr size_t kMaxDigest = 64, kMaxBlock = 168;

// Null when unknown.
const DigestKind* digest_named(std::string_view name);
// All of them; ends with a null name.
extern const DigestKind kDigests[];

inline void digest_start(Digest* d, const DigestKind* kind) {
  d->kind = kind;
  d->size = kind->size;
  kind->init(d);
}
inline void digest_update(Digest* d, std::string_view data) {
  d->kind->update(d, reinterpret_cast<const unsigned char*>(data.data()), data.size());
}

// BLAKE2's parameter block, fields as named in RFC 7693 and its tree mode.
struct BlakeParameters {
  uint32_t digest_size = 0, fanout = 1, depth = 1, leaf_size = 0;
  uint64_t node_offset = 0;
  uint32_t node_depth = 0, inner_size = 0;
  bool last_node = false;
  std::string_view key = {}, salt = {}, person = {};
};
void blake2b_start(Digest* d, const BlakeParameters& p);
void blake2s_start(Digest* d, const BlakeParameters& p);

}  // namespace copra
