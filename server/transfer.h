// A project as JSON lines, and back: collections with their indexes, documents, users, functions,
// files and the server's own records of it.
//
// In: a store and a project, or lines. Out: lines, or a new project. May include: storage's public
// header, secrets.h. Invariant: ids and times survive; every line is bounded; an import that fails
// leaves no project behind. Line format: docs/operations.md.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>

#include "server/secrets.h"
#include "storage/store.h"

namespace copra::server {

struct TransferOptions {
  std::string project;            // name; import: "" = the name in the file
  bool secrets = false;           // export: API key, variables in plain text, password hashes' kin
  const Secrets* keys = nullptr;  // opens and seals variables
  std::function<void(int64_t lines, int64_t documents)> progress;  // may be null
};

struct TransferCounts {
  int64_t collections = 0, documents = 0, users = 0, functions = 0, files = 0, records = 0,
          lines = 0;
};

// Writes to `out`. kIoError: it can't be written.
storage::Result<TransferCounts> export_project(storage::Store& store,
                                               const TransferOptions& options, std::FILE* out);
// kInvalid: "line 7: …". kAlreadyExists: a project of that name exists.
storage::Result<TransferCounts> import_project(storage::Store& store,
                                               const TransferOptions& options, std::FILE* in);

}  // namespace copra::server
