// Copies of a data directory made while it is in use.
//
// In: an open store and where a copy goes. Out: a directory that `serve --data` opens. May include:
// the store. Invariant: a backup appears under its name only when it is complete.
#pragma once

#include <string>

#include "storage/store.h"

namespace copra::server {

// Copies the store and the keys of its directory. False: `error` is one line.
bool make_backup(storage::Store& store, const std::string& data_directory, const std::string& to,
                 std::string* error);

// Where the server's own backups lie: the setting, else DATA/backups.
std::string backups_directory(const std::string& setting, const std::string& data_directory);

}  // namespace copra::server
