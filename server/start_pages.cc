// Giving back the pages that starting touched. A library of its own, linked right before RocksDB:
// its last initialiser runs before those of that library, which touch as much again as all others.
//
// In: what is loaded. Out: code and constants that the kernel brings in again when they are needed.
// May include: cli.h, the system's. Invariant: only what is the same as in its file goes.
#include <link.h>
#include <sys/mman.h>

#include <cstdint>

#include "server/cli.h"

namespace copra::server {

void drop_start_pages() {
  dl_iterate_phdr(
      [](dl_phdr_info* object, size_t, void*) {
        for (int i = 0; i < object->dlpi_phnum; ++i) {
          const auto& part = object->dlpi_phdr[i];
          if (part.p_type != PT_LOAD || (part.p_flags & PF_W)) continue;
          constexpr uint64_t kPage = 4096;
          const uint64_t begin = (object->dlpi_addr + part.p_vaddr + kPage - 1) & ~(kPage - 1);
          const uint64_t end = (object->dlpi_addr + part.p_vaddr + part.p_memsz) & ~(kPage - 1);
          if (end > begin) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
        }
        return 0;
      },
      nullptr);
}

namespace {

// Before any other initialiser: the table of relocations, a megabyte, is read only once.
[[gnu::constructor(101)]] void drop_relocations() { drop_start_pages(); }

[[gnu::constructor]] void drop_initialisers() { drop_start_pages(); }

}  // namespace

}  // namespace copra::server
