// One isolate's memory: size-class blocks with bump allocation, a large-object space, incremental
// mark-sweep.
//
// In: sizes. Out: 8-byte aligned cells. May include: object.h, the standard library.
// Invariants: objects never move; every cell inside a block's touched part starts with a valid
// header (kind Free when unused); frozen objects are never in here. Next: collect.cc (essay),
// arena.h (chunks).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "interp/heap/object.h"

namespace copra {

struct Vm;

class Heap {
 public:
  static constexpr size_t kChunkBytes = size_t{1} << 20;
  static constexpr size_t kBlockBytes = size_t{1} << 15;
  // 2 KiB of values or entries, with what stands before them.
  static constexpr size_t kSmallMax = 2080;
  static constexpr int kClasses = 31;

  explicit Heap(Vm& vm);
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  void set_limit(size_t bytes) { limit_ = full_at_ = bytes; }
  // Collects at every `every`-th allocation from now on (testing).
  void set_stress(uint32_t every);
  // While set, objects get kFrozen and are never collected: start-up only.
  void set_frozen(bool frozen) { flags_ = frozen ? kFrozen : 0; }

  // Never null: crossing the limit is reported at the next safepoint, or by alloc_checked.
  // Only the header is initialised (word = null); the caller fills the rest before anything else.
  template <class T>
  T* make(Kind kind, size_t bytes = sizeof(T)) {
    static_assert(alignof(T) <= 8);
    return static_cast<T*>(allocate(kind, bytes));
  }
  // As make, with everything behind the header zeroed.
  template <class T>
  T* make_zeroed(Kind kind, size_t bytes = sizeof(T)) {
    static_assert(alignof(T) <= 8);
    Obj* o = allocate(kind, bytes);
    std::memset(static_cast<void*>(o + 1), 0, bytes - sizeof(Obj));
    return static_cast<T*>(o);
  }
  Obj* allocate(Kind kind, size_t bytes) {
    if (__builtin_expect(bytes <= kSmallMax, 1)) {
      Bin& bin = bins_[class_of(bytes)];
      char* p = bin.at;
      if (__builtin_expect(p != bin.end, 1)) {
        bin.at = p + bin.cell_bytes;
        return init(p, kind);
      }
    }
    return allocate_slow(kind, bytes);
  }
  // False: over the limit even after a collection (MemoryError is pending).
  bool check(size_t bytes);
  // Storage known to be referenced by nobody any more.
  void release(Obj* o);
  // Whether storage that one object refers to can be made longer where it is, or moved.
  bool can_enlarge(const Obj* o) const {
    return (o->flags & (kLarge | kFrozen)) == kLarge && !(marking_ && o->has(kMark)) &&
           !stress_every_;
  }
  // Its new place; what is in it stays, the rest is to be filled before the next allocation. Null:
  // marking has begun to depend on the old place.
  Obj* enlarge(Obj* o, size_t bytes);

  size_t bytes_in_use() const { return in_use_; }
  bool over_limit() const { return over_limit_; }
  void clear_over_limit() { over_limit_ = false; }
  // Looks again, where less than at the allocation hides what is garbage. Clears over_limit().
  bool still_full();
  // Before each MemoryError: some of the room beyond the limit that there is for dealing with them,
  // until live objects fit below it again. False: none is left.
  bool give_headroom();
  // Frees all that is unreachable, in one go.
  void collect();
  // Ends the marking under way, if any.
  void finish_marking();

  // Store barriers; see collect.cc for who needs them. `v` is being stored in `holder`, or in the
  // storage that is its own.
  void storing(Obj* holder, Value v) {
    if (__builtin_expect(is_black(holder), 0) && v.is_ptr()) store_in_black(holder, v.ptr());
  }
  void storing(Obj* holder, const Value* v, size_t n) {
    if (__builtin_expect(is_black(holder), 0)) {
      for (size_t i = 0; i < n; ++i) storing(holder, v[i]);
    }
  }
  // `storage` becomes the storage of `owner`; what is in it is in the old one too.
  void new_storage(Obj* owner, Obj* storage) {
    if (__builtin_expect(is_black(owner), 0)) new_storage_of_black(owner, storage);
  }
  // Whatever `o` is made to hold from now on, in this storage of its own or another: it is traced
  // once more.
  void changing(Obj* o) {
    if (__builtin_expect(is_black(o), 0)) change_black(o);
  }
  // Values moved to a lower place inside `o` (a container, or the storage of a list).
  void reordered(const Obj* o) {
    if (__builtin_expect(long_object_ == o, 0)) long_at_ = 0;
  }
  // The live object a machine word points into (or at), or null. Only valid while collecting.
  Obj* find(uint64_t word) const;
  uint32_t collections() const { return collections_; }

 private:
  friend class Marker;
  struct Block;
  // An object flag, next to ObjFlags: is in again_.
  static constexpr uint8_t kAgain = 64;
  // Marking may have passed it, and won't come back of itself.
  static bool is_black(const Obj* o) { return (o->flags & (kMark | kAgain)) == kMark; }
  struct Bin {
    char* at = nullptr;
    char* end = nullptr;
    uint32_t cell_bytes = 0;
    uint32_t run_bytes = 0;  // of the whole run, which counts as allocated when it is used up
    Block* block = nullptr;  // the block `at` runs through
  };
  struct Large {
    Obj* object;
    size_t bytes;
  };

  size_t find_large(const Obj* o) const;
  // Cells up to kFineMax bytes are 8 bytes apart in size, those up to kSmallClassMax 16.
  static constexpr size_t kFineMax = 64;
  static constexpr size_t kSmallClassMax = 256;
  static constexpr int kFineClasses = static_cast<int>(kFineMax / 8) - 1;
  static constexpr int kSmallClasses =
      kFineClasses + static_cast<int>((kSmallClassMax - kFineMax) / 16);
  static int class_of(size_t bytes) {
    if (bytes <= kFineMax) return static_cast<int>((bytes + 7) >> 3) - 2;
    if (bytes <= kSmallClassMax) {
      return kFineClasses + static_cast<int>((bytes - kFineMax + 15) >> 4) - 1;
    }
    return class_of_medium(bytes);
  }
  static int class_of_medium(size_t bytes);
  static size_t class_bytes(int index);
  Obj* init(char* p, Kind kind) {
    Obj* o = reinterpret_cast<Obj*>(p);
    // One store for kind, flags and the two zeroes behind them.
    const uint64_t head = static_cast<uint64_t>(kind) | uint64_t{flags_} << 8;
    static_assert(offsetof(Obj, flags) == 1 && offsetof(Obj, word) == sizeof head);
    std::memcpy(static_cast<void*>(o), &head, sizeof head);
    o->word = nullptr;
    return o;
  }
  Obj* allocate_slow(Kind kind, size_t bytes);
  char* take_cell(int cls);
  bool refill(int cls);
  bool next_run(int cls);
  Block* new_block(int cls);
  char* new_chunk();
  bool crossing_limit(size_t bytes);
  void lower_limit();
  // With next to nothing left a program would only collect again and again.
  size_t usable() const { return limit_ - limit_ / 64; }

  void step();
  void stress_step();
  void begin_marking();
  void mark_some(size_t work);
  void mark_all();
  void mark_at_once();
  void mark_young();
  void mark_from_roots(bool young);
  int64_t garbage_max() const;
  int64_t aged() const { return static_cast<int64_t>(live_) - static_cast<int64_t>(live_whole_); }
  void forget_marks();
  void trace_again(Marker& marker);
  bool remembers() const { return marking_ || keeps_marks_; }
  void end_marking(bool young);
  void prepare_scan();
  void begin_part(const Obj* o) {
    long_object_ = o;
    long_at_ = 0;
  }
  void retire_bins(bool young);
  void mark_shared_roots(Marker& marker, bool young);
  void mark_stacks(Marker& marker);
  // Words that may be addresses of objects. `of_natives`: they may go on filling without barriers
  // what they have just made, so what is marked to stay so is traced once more.
  void mark_range(Marker& marker, const void* from, const void* to, bool of_natives = false);
  void shade(Obj* o);
  void store_in_black(Obj* holder, Obj* o);
  void change_black(Obj* o);
  void new_storage_of_black(Obj* owner, Obj* storage);
  void remember(Obj* o) {
    if (o->flags & kAgain) return;
    o->flags |= kAgain;
    again_.push_back(o);
  }
  static size_t cell_bytes_of(const Obj* o);  // not for large ones
  static int64_t price_of_large(size_t bytes);
  size_t visit(Marker& marker, Obj* o);
  size_t visit_part(Marker& marker);
  void trace(Marker& marker, Obj* o);
  void verify();
  void forget_dead();
  void sweep_larges();
  bool sweep_one(int cls);
  void sweep_any(int blocks);
  void finish_sweep();
  bool sweep_block(Block* block);

  bool marking_ = false;      // between begin_marking() and its end
  bool keeps_marks_ = false;  // what the last collection reached is marked still: it is old
  Vm& vm_;
  Bin bins_[kClasses];
  std::vector<char*> chunks_;      // 1 MiB each, aligned to their size; the last is being cut up
  std::vector<char*> by_address_;  // the same, sorted
  size_t chunk_blocks_used_ = kChunkBytes / kBlockBytes;  // blocks handed out of the newest chunk
  std::vector<Block*> blocks_;
  std::vector<Block*> free_blocks_;
  std::vector<Block*> partial_[kClasses];  // swept, with free runs, waiting for use
  std::vector<Large> larges_;
  bool larges_sorted_ = true;
  std::vector<Obj*> mark_stack_;
  std::vector<Obj*> again_;           // marked, but may hold what isn't: to be traced once more
  std::vector<Obj*> weak_;            // marked, and they know others without keeping them
  const Obj* long_object_ = nullptr;  // a long object being traced in parts, and how far that got
  size_t long_at_ = 0;
  uint32_t rounds_ = 0;                    // how often marking ran dry in this cycle
  std::vector<Block*> unswept_[kClasses];  // marked, dead cells not yet found
  size_t unswept_blocks_ = 0;
  int64_t credit_ = 0;      // bytes to allocate before the next step
  int64_t credit_max_ = 0;  // what it was after the last one
  size_t in_use_ = 0;       // bytes in blocks handed out plus large objects
  size_t live_ = 0;         // marked, as far as that got
  size_t live_large_ = 0;   // of it large objects
  size_t live_whole_ = 0;   // when all was last marked
  size_t large_total_ = 0;  // ever made
  size_t in_use_then_ = 0;  // at the next collection; 0: not yet
  size_t limit_ = SIZE_MAX;
  size_t full_at_ = SIZE_MAX;  // the limit without headroom
  uint32_t collections_ = 0;
  uint8_t flags_ = 0;
  bool over_limit_ = false;
  bool collecting_ = false;
  uint32_t stress_every_ = 0;
  uint32_t stress_count_ = 0;
  Bin stress_bins_[kClasses];  // stress: the real runs, hidden from the fast path
};

}  // namespace copra
