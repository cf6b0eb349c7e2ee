// Allocation: size classes over 32 KiB blocks cut from pooled 1 MiB chunks; large objects by
// malloc.
//
// A class's cells are handed out by bumping through a free run: the rest of a fresh block, or a gap
// that sweeping found. A free run's first cell records its length (aux32) and the next run (word).
// Next: collect.cc (marking and sweeping).
#include "interp/heap/heap.h"

#include <malloc.h>
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <mutex>

#include "interp/check.h"
#include "interp/heap/block.h"
#include "interp/heap/stress.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/fuel.h"

namespace copra {

namespace {

// Sizes above kSmallClassMax.
constexpr std::array<uint16_t, 12> kMediumSizes = {320, 384,  448,  512,  640,  768,
                                                   896, 1024, 1280, 1536, 1792, 2080};
// Blocks swept at each refill, so that all are before the next cycle; and before a new block is
// taken.
constexpr int kSweptPerRun = 2;
constexpr int kSweptPerBlock = 8;

// So large that garbage of that size should not last: counts thrice, and twice when it only grows.
constexpr size_t kHuge = size_t{96} << 10;

// Large objects made in all, after which memory goes back to the system when the heap ends.
constexpr size_t kTrimmedAfter = size_t{64} << 20;

// What a program may use to deal with MemoryErrors, besides an eighth of its limit.
constexpr size_t kHeadroom = size_t{4} << 20;

// Chunks of finished isolates, still mapped and warm. Shared by all threads.
class ChunkPool {
 public:
  char* take() {
    {
      std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        char* chunk = free_.back();
        free_.pop_back();
        return chunk;
      }
    }
    // Over-map to align.
    const size_t size = Heap::kChunkBytes;
    void* raw = mmap(nullptr, 2 * size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(raw != MAP_FAILED);
    const auto at = reinterpret_cast<uint64_t>(raw);
    const uint64_t aligned = (at + size - 1) & ~(size - 1);
    if (aligned > at) munmap(raw, aligned - at);
    const uint64_t tail = at + 2 * size - (aligned + size);
    if (tail) munmap(reinterpret_cast<void*>(aligned + size), tail);
    return reinterpret_cast<char*>(aligned);
  }
  void give(char* chunk) {
    {
      std::lock_guard lock(mutex_);
      if (free_.size() < kKept) {
        free_.push_back(chunk);
        return;
      }
    }
    munmap(chunk, Heap::kChunkBytes);
  }

 private:
  static constexpr size_t kKept = 256;
  std::mutex mutex_;
  std::vector<char*> free_;
};

ChunkPool& chunk_pool() {
  static ChunkPool* pool = new ChunkPool;  // outlives every isolate, also during process exit
  return *pool;
}

// What an object's maker leaves out before the next collection is then no address that exists.
void spoil(char* p, size_t bytes) {
  constexpr uint64_t kNowhere = 0x00005A5A5A5A5A50;
  for (size_t i = 0; i + sizeof kNowhere <= bytes; i += sizeof kNowhere)
    std::memcpy(p + i, &kNowhere, sizeof kNowhere);
}

// Whether the memory that is asked for now is the one that set_stress(kFailOnce | n) refuses.
bool fails_now(uint32_t* every, uint32_t* count) {
  if (!(*every & kFailOnce) || ++*count != (*every & ~kFailOnce)) return false;
  *every = kFailOnce;  // the count is behind zero already
  return true;
}

}  // namespace

int Heap::class_of_medium(size_t bytes) {
  for (size_t i = 0; i < kMediumSizes.size(); ++i) {
    if (bytes <= kMediumSizes[i]) return kSmallClasses + static_cast<int>(i);
  }
  UNREACHABLE();
}

size_t Heap::class_bytes(int index) {
  static_assert(kSmallClasses + kMediumSizes.size() == kClasses);
  if (index < kFineClasses) return static_cast<size_t>(index + 2) * 8;
  if (index < kSmallClasses) return kFineMax + static_cast<size_t>(index - kFineClasses + 1) * 16;
  return kMediumSizes[static_cast<size_t>(index - kSmallClasses)];
}

Heap::Heap(Vm& vm) : vm_(vm), credit_(kNursery), credit_max_(kNursery) {}

Heap::~Heap() {
  for (const Large& l : larges_) std::free(l.object);
  // Else what a greedy program had stays with the process for as long as it runs.
  if (large_total_ > kTrimmedAfter) malloc_trim(0);
  for (char* c : chunks_) chunk_pool().give(c);
}

void Heap::set_stress(uint32_t every) {
  stress_every_ = every;
  for (int i = 0; i < kClasses; ++i) {
    stress_bins_[i] = bins_[i];
    bins_[i] = Bin();
  }
}

char* Heap::new_chunk() {
  char* chunk = chunk_pool().take();
  chunks_.push_back(chunk);
  by_address_.insert(std::upper_bound(by_address_.begin(), by_address_.end(), chunk), chunk);
  return chunk;
}

Heap::Block* Heap::new_block(int cls) {
  Block* block;
  if (!free_blocks_.empty()) {
    block = free_blocks_.back();
    free_blocks_.pop_back();
  } else {
    if (chunk_blocks_used_ == kChunkBytes / kBlockBytes) {
      new_chunk();
      chunk_blocks_used_ = 0;
    }
    block = reinterpret_cast<Block*>(chunks_.back() + chunk_blocks_used_ * kBlockBytes);
    ++chunk_blocks_used_;
    blocks_.push_back(block);
  }
  block->cls = static_cast<uint32_t>(cls);
  block->cell_bytes = static_cast<uint32_t>(class_bytes(cls));
  block->first_run = nullptr;
  block->touched = block->first_cell();
  block->taken = true;
  in_use_ += kBlockBytes;
  return block;
}

// A program that has let go of much since its MemoryError may get another one.
void Heap::lower_limit() {
  if (limit_ == full_at_ || live_ > full_at_ / 8 * 7) return;
  limit_ = full_at_;
  vm_.memory_error_given = false;
}

bool Heap::crossing_limit(size_t bytes) {
  if (in_use_ + bytes <= limit_) return false;
  if (!over_limit_) {
    // Nothing that is about to be refused may be due to leftovers.
    clear_dead_registers(vm_);
    collect();
    if (in_use_ + bytes <= usable()) return false;
    over_limit_ = true;
    vm_.fuel = -1;  // report at the next safepoint
  }
  return true;
}

bool Heap::still_full() {
  over_limit_ = false;
  if (stress_every_ & kFailOnce) return true;
  clear_dead_registers(vm_);
  collect();
  return in_use_ > usable();
}

bool Heap::give_headroom() {
  constexpr size_t kSteps = 8;
  const size_t room = full_at_ / 8 + kHeadroom;
  if (limit_ >= full_at_ + room) return false;
  limit_ = std::min(full_at_ + room, std::max(limit_, in_use_) + room / kSteps);
  vm_.memory_error_given = true;
  return true;
}

bool Heap::check(size_t bytes) {
  const bool full = stress_every_ && fails_now(&stress_every_, &stress_count_);
  if (!full && bytes <= limit_ && !crossing_limit(bytes)) return true;
  over_limit_ = false;
  // Telling it takes memory too.
  if (!full && in_use_ + kBlockBytes > usable()) give_headroom();
  raise_str(vm_, Exc::kMemoryError, "");
  return false;
}

bool Heap::next_run(int cls) {
  Bin& bin = stress_every_ ? stress_bins_[cls] : bins_[cls];
  for (;;) {
    if (bin.block && bin.block->first_run) {
      Obj* run = bin.block->first_run;
      bin.at = reinterpret_cast<char*>(run);
      bin.end = bin.at + size_t{run->aux32} * bin.cell_bytes;
      bin.block->first_run = static_cast<Obj*>(run->word);
      return true;
    }
    if (bin.block) {
      bin.block->touched = bin.block->end();
      bin.block = nullptr;
    }
    if (!partial_[cls].empty()) {
      bin.block = partial_[cls].back();
      partial_[cls].pop_back();
      bin.block->taken = true;
      bin.cell_bytes = bin.block->cell_bytes;
      continue;
    }
    return false;
  }
}

bool Heap::refill(int cls) {
  if (unswept_blocks_) sweep_any(kSweptPerRun);
  if (next_run(cls)) return true;
  for (int n = 0; n < kSweptPerBlock && !unswept_[cls].empty(); ++n) {
    if (sweep_one(cls)) return next_run(cls);
  }
  return false;
}

int64_t Heap::price_of_large(size_t bytes) {
  return static_cast<int64_t>(bytes < kHuge ? bytes : 3 * bytes);
}

char* Heap::take_cell(int cls) {
  Bin& bin = stress_every_ ? stress_bins_[cls] : bins_[cls];
  if (bin.at == bin.end) {
    const bool collects = !(flags_ & kFrozen);
    credit_ -= bin.run_bytes;
    bin.run_bytes = 0;
    if (collects && credit_ <= 0) step();
    bool have = refill(cls);
    if (!have && collects) {
      (void)crossing_limit(kBlockBytes);
      have = next_run(cls);
    }
    if (!have) {
      bin.block = new_block(cls);
      bin.cell_bytes = bin.block->cell_bytes;
      bin.at = bin.block->first_cell();
      bin.end = bin.block->end();
    }
    bin.run_bytes = static_cast<uint32_t>(bin.end - bin.at);
  }
  char* p = bin.at;
  bin.at = p + bin.cell_bytes;
  return p;
}

Obj* Heap::allocate_slow(Kind kind, size_t bytes) {
  if (stress_every_) {
    if (fails_now(&stress_every_, &stress_count_)) {
      over_limit_ = true;
      vm_.fuel = -1;
    } else if (!(stress_every_ & kFailOnce) && ++stress_count_ >= stress_every_) {
      stress_count_ = 0;
      stress_step();
    }
  }
  if (bytes <= kSmallMax) {
    const int cls = class_of(bytes);
    char* p = take_cell(cls);
    if (stress_every_) spoil(p, class_bytes(cls));
    return init(p, kind);
  }
  if (!(flags_ & kFrozen)) {
    credit_ -= price_of_large(bytes);
    if (credit_ <= 0) step();
    (void)crossing_limit(bytes);
  }
  void* p = std::malloc(bytes);
  CHECK(p);
  if (stress_every_) spoil(static_cast<char*>(p), bytes);
  Obj* o = init(static_cast<char*>(p), kind);
  o->flags |= kLarge;
  larges_.push_back({o, bytes});
  large_total_ += bytes;
  larges_sorted_ = false;
  in_use_ += bytes;
  // Whoever asks for this much fills it.
  if (!(flags_ & kFrozen)) spend_bytes(vm_, bytes);
  return o;
}

void Heap::release(Obj* o) {
  if (!o || (o->flags & kFrozen)) return;
  if (o->kind == Kind::kValueBuffer) {
    // It may be marked and stay for a while, when what was in it is gone.
    if (long_object_ == o) long_object_ = nullptr;
    o->kind = Kind::kBuffer;
  }
  if (!(o->flags & kLarge)) return;
  // Marking may be about to trace it.
  if (marking_ && o->has(kMark)) return;
  if (o->flags & kAgain) std::erase(again_, o);
  const size_t i = find_large(o);
  in_use_ -= larges_[i].bytes;
  // It is no garbage that a collection would have to find.
  if (!marking_) credit_ = std::min(credit_ + price_of_large(larges_[i].bytes), credit_max_);
  larges_[i] = larges_.back();
  larges_.pop_back();
  larges_sorted_ = false;
  std::free(o);
}

// Recent large objects are at the end: what grows is mostly among them.
size_t Heap::find_large(const Obj* o) const {
  for (size_t i = larges_.size(); i-- > 0;)
    if (larges_[i].object == o) return i;
  UNREACHABLE();
}

Obj* Heap::enlarge(Obj* o, size_t bytes) {
  size_t i = find_large(o);
  if (bytes <= larges_[i].bytes) return o;
  const size_t more = bytes - larges_[i].bytes;
  credit_ -= static_cast<int64_t>(2 * more);
  if (credit_ <= 0) {
    step();
    if (!can_enlarge(o)) return nullptr;
    i = find_large(o);
  }
  const bool remembered = o->flags & kAgain;
  void* p = std::realloc(static_cast<void*>(o), bytes);
  CHECK(p);
  if (remembered) std::replace(again_.begin(), again_.end(), o, static_cast<Obj*>(p));
  larges_[i] = {static_cast<Obj*>(p), bytes};
  larges_sorted_ = false;
  in_use_ += more;
  large_total_ += more;
  spend_bytes(vm_, more);
  return larges_[i].object;
}

}  // namespace copra
