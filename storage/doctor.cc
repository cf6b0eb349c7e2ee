// The checks behind doctor.h, table by table. Each reads its keys in order and asks for what must
// stand elsewhere; entries that no row asks for are found by walking them.
#include "storage/doctor.h"

#include <set>
#include <unordered_set>

#include "storage/store_impl.h"
#include "storage/text_fold.h"

namespace copra::storage {

namespace {

constexpr size_t kFindingsMax = 1000;
constexpr int64_t kProgressEvery = 5000;
constexpr size_t kRepairBatch = 500;

// Says that indexes of the collection wait to be built.
std::string pending_key(const Uuid& project, const Uuid& collection) {
  return TupleWriter().byte('b').id(project).id(collection).take();
}

class Doctor {
 public:
  Doctor(Store& store, const DoctorOptions& options) : store_(store), options_(options) {}

  Result<DoctorReport> run() {
    step("checksums");
    if (const Status s = engine().verify(); !s.ok()) found("damaged", "checksums: " + s.text());
    for (const auto check :
         {&Doctor::check_projects, &Doctor::check_collections, &Doctor::check_orphan_rows,
          &Doctor::check_users, &Doctor::check_functions, &Doctor::check_files}) {
      const Status s = (this->*check)();
      // What cannot be read ends one check; the others may still tell something.
      if (s.is(Code::kCorrupt)) {
        found("damaged", step_ + ": " + s.text());
      } else {
        COPRA_TRY(s);
      }
    }
    if (options_.repair) COPRA_TRY(store_.flush());
    return std::move(report_);
  }

 private:
  KvEngine& engine() { return store_.kv().engine(); }

  void step(std::string_view name) {
    step_ = name;
    if (options_.progress) options_.progress(step_, 0);
  }
  void count(const std::string& what) {
    const int64_t n = ++report_.checked[what];
    if (options_.progress && n % kProgressEvery == 0) options_.progress(step_, n);
  }
  // A problem; true when it is to be repaired, which the caller then does.
  bool found(std::string kind, std::string text, bool can_repair = false) {
    ++report_.problems;
    const bool repair = can_repair && options_.repair;
    report_.repaired += repair;
    if (report_.findings.size() < kFindingsMax) {
      report_.findings.push_back({std::move(kind), std::move(text), repair});
    }
    return repair;
  }

  Result<bool> exists(Keyspace keyspace, const std::string& key, std::string* value = nullptr) {
    std::string own;
    const Status status = engine().get(keyspace, key, value ? value : &own, {});
    if (status.is(Code::kNotFound)) return false;
    if (!status.ok()) return status;
    return true;
  }

  Status each(Keyspace keyspace, const std::string& prefix,
              const std::function<Status(std::string_view key, std::string_view value)>& visit) {
    COPRA_ASSIGN(auto cursor, engine().scan(keyspace, {prefix, prefix_end(prefix), false}, {}));
    for (; cursor->valid(); cursor->next()) COPRA_TRY(visit(cursor->key(), cursor->value()));
    return cursor->status();
  }

  Status write(const std::function<void(Txn&)>& change) {
    Txn txn(store_.kv());
    change(txn);
    return store_.kv().commit(std::move(txn));
  }

  Status erase(Keyspace keyspace, const std::string& key) {
    return write([&](Txn& txn) { txn.erase(keyspace, key); });
  }

  static bool is_record(std::string_view value) { return decode_record(value).ok(); }

  // ---- projects

  Status check_projects() {
    step("projects");
    COPRA_TRY(each(Keyspace::kProjects, "p", [&](std::string_view key, std::string_view value) {
      count("projects");
      if (key.size() != 17 || !is_record(value)) {
        found("damaged", "a project record is malformed");
        return Status();
      }
      const Uuid id = Uuid::from_bytes(key.substr(1));
      projects_.insert(id);
      const Result<Project> project = store_.read([&](Session& s) { return s.get_project(id); });
      if (!project.ok()) return project.status();
      const std::string name_key = keys::project_by_name(project->owner, project->name);
      std::string raw;
      COPRA_ASSIGN(const bool named, exists(Keyspace::kProjects, name_key, &raw));
      if ((!named || raw != id.raw()) &&
          found("name", "project " + id.text() + " is not found by its name", !named)) {
        COPRA_TRY(
            write([&](Txn& t) { t.put(Keyspace::kProjects, name_key, std::string(id.raw())); }));
      }
      if (project->api_key.empty()) return Status();
      const std::string api_key = keys::project_by_key(project->api_key);
      COPRA_ASSIGN(const bool keyed, exists(Keyspace::kProjects, api_key, &raw));
      if ((!keyed || raw != id.raw()) &&
          found("name", "project " + id.text() + " is not found by its API key", !keyed)) {
        COPRA_TRY(
            write([&](Txn& t) { t.put(Keyspace::kProjects, api_key, std::string(id.raw())); }));
      }
      return Status();
    }));
    for (const char* prefix : {"k", "o"}) {
      COPRA_TRY(each(Keyspace::kProjects, prefix,
                     [&](std::string_view key, std::string_view value) -> Status {
                       if (value.size() == 16 && projects_.contains(Uuid::from_bytes(value)))
                         return {};
                       if (found("orphan", "a name or API key of a project that is gone", true))
                         return erase(Keyspace::kProjects, std::string(key));
                       return {};
                     }));
    }
    return {};
  }

  // ---- collections, documents, indexes

  Status check_collections() {
    step("collections");
    std::vector<std::pair<Uuid, Uuid>> all;
    COPRA_TRY(each(
        Keyspace::kCollections, "c", [&](std::string_view key, std::string_view value) -> Status {
          count("collections");
          if (key.size() != 33 || !is_record(value)) {
            found("damaged", "a collection record is malformed");
            return {};
          }
          all.emplace_back(Uuid::from_bytes(key.substr(1)), Uuid::from_bytes(key.substr(17)));
          return {};
        }));
    for (const auto& [project, id] : all) {
      if (!projects_.contains(project)) {
        found("orphan", "collection " + id.text() + " of a project that is gone");
      }
      collections_.insert(std::string(project.raw()) + std::string(id.raw()));
      COPRA_TRY(check_collection(project, id));
    }
    return each(Keyspace::kCollections, "n",
                [&](std::string_view key, std::string_view value) -> Status {
                  if (key.size() > 17 && value.size() == 16 &&
                      collections_.contains(std::string(key.substr(1, 16)) + std::string(value)))
                    return {};
                  if (found("orphan", "the name of a collection that is gone", true))
                    return erase(Keyspace::kCollections, std::string(key));
                  return {};
                });
  }

  Status check_collection(const Uuid& project, const Uuid& id) {
    Session session = store_.begin(false, true);
    Session::Parts& parts = *parts_of(session);
    COPRA_ASSIGN(const CollectionPtr info, collection_by_id(parts, project, id));
    const Table table = Table::documents_of(project, info);
    const std::string label = "collection '" + info->row.name + "' (" + id.text() + ")";
    std::string raw;
    const std::string name_key = keys::collection_name(project, info->row.name);
    COPRA_ASSIGN(const bool named, exists(Keyspace::kCollections, name_key, &raw));
    if ((!named || raw != id.raw()) && found("name", label + " is not found by its name", !named)) {
      COPRA_TRY(
          write([&](Txn& t) { t.put(Keyspace::kCollections, name_key, std::string(id.raw())); }));
    }

    // Every row asks for its entries; what is left over afterwards belongs to nobody.
    step("documents");
    int64_t rows = 0, damaged = 0, times_wanted = 0, entries_wanted = 0;
    bool rebuild = false;
    const auto missing = [&](const std::string& kind, std::string text) {
      rebuild |= found(kind, label + ": " + std::move(text), true);
    };
    COPRA_TRY(each(
        Keyspace::kDocuments, table.row_prefix,
        [&](std::string_view key, std::string_view value) -> Status {
          count("documents");
          ++rows;
          RowView row;
          if (!view_row(table, key, value, &row) || !validate_value(row.body.bytes())) {
            ++damaged;
            found("damaged", label + ": a document is malformed");
            return {};
          }
          ++times_wanted;
          const std::string time = keys::time_entry(table.time_prefix, row.head.effective_at,
                                                    row.head.created_at, row.entity.id);
          COPRA_ASSIGN(const bool timed, exists(Keyspace::kDocTime, time));
          if (!timed) missing("time", "document " + row.entity.id.text() + " has no time entry");
          for (const auto& [entry, owner] :
               expected_entries(project, *info, row.entity.id, row.head.created_at, row.body)) {
            ++entries_wanted;
            COPRA_ASSIGN(const bool there, exists(Keyspace::kIndexes, entry, &raw));
            if (!there || raw != owner) {
              missing("index", "document " + row.entity.id.text() + " lacks an index entry");
              break;
            }
          }
          return {};
        }));
    const auto entries_of_keyspace = [&](Keyspace keyspace) -> Result<int64_t> {
      int64_t n = 0;
      COPRA_TRY(each(keyspace, table.row_prefix, [&](std::string_view, std::string_view) {
        count("index entries");
        ++n;
        return Status();
      }));
      return n;
    };
    step("indexes");
    COPRA_ASSIGN(const int64_t times, entries_of_keyspace(Keyspace::kDocTime));
    COPRA_ASSIGN(const int64_t entries, entries_of_keyspace(Keyspace::kIndexes));
    if (times > times_wanted)
      missing("time", std::to_string(times - times_wanted) + " time entries without a document");
    bool building = false;
    for (const IndexInfo& index : info->indexes) building |= index.kept() && !index.spec.ready;
    if (building) {
      const std::string pending = pending_key(project, id);
      COPRA_ASSIGN(const bool waits, exists(Keyspace::kMeta, pending));
      if (!waits && found("index", label + ": an index is neither built nor being built", true)) {
        COPRA_TRY(write([&](Txn& t) { t.put(Keyspace::kMeta, pending, {}); }));
      }
    } else if (entries > entries_wanted) {
      missing("index", std::to_string(entries - entries_wanted) + " entries without a document");
    }
    COPRA_ASSIGN(const int64_t counter, parts.txn.counter(Keyspace::kCollections, table.counter));
    if (counter != rows && found("counter",
                                 label + ": counts " + std::to_string(counter) +
                                     " documents and has " + std::to_string(rows),
                                 true)) {
      COPRA_TRY(set_counter(Keyspace::kCollections, table.counter, counter, rows));
    }
    return rebuild ? rebuild_collection(table, *info) : Status();
  }

  Status set_counter(Keyspace keyspace, const std::string& key, int64_t from, int64_t to) {
    return write([&](Txn& txn) { txn.add(keyspace, key, to - from); });
  }

  // Time and index entries anew from the documents. A crash in between leaves fewer entries, which
  // the next run finds again.
  Status rebuild_collection(const Table& table, const CollectionInfo& info) {
    step("rebuilding");
    COPRA_TRY(write([&](Txn& txn) {
      for (const Keyspace keyspace : {Keyspace::kDocTime, Keyspace::kIndexes}) {
        txn.erase_range(keyspace, table.row_prefix, prefix_end(table.row_prefix));
      }
      for (const IndexInfo& index : info.indexes) {
        if (index.spec.ready || !index.kept()) continue;
        txn.put(Keyspace::kMeta, pending_key(table.project, table.collection), {});
      }
    }));
    std::vector<std::pair<Keyspace, std::pair<std::string, std::string>>> batch;
    size_t documents = 0;
    const auto flush = [&]() -> Status {
      if (batch.empty()) return {};
      const Status written = write([&](Txn& txn) {
        for (auto& [keyspace, entry] : batch) txn.put(keyspace, entry.first, entry.second);
      });
      batch.clear();
      return written;
    };
    COPRA_TRY(each(Keyspace::kDocuments, table.row_prefix,
                   [&](std::string_view key, std::string_view value) -> Status {
                     RowView row;
                     if (!view_row(table, key, value, &row) || !validate_value(row.body.bytes()))
                       return {};
                     batch.push_back({Keyspace::kDocTime,
                                      {keys::time_entry(table.time_prefix, row.head.effective_at,
                                                        row.head.created_at, row.entity.id),
                                       {}}});
                     for (auto& entry : expected_entries(table.project, info, row.entity.id,
                                                         row.head.created_at, row.body)) {
                       batch.push_back({Keyspace::kIndexes, std::move(entry)});
                     }
                     return ++documents % kRepairBatch == 0 ? flush() : Status();
                   }));
    return flush();
  }

  // Rows of collections that are not there.
  Status check_orphan_rows() {
    step("orphans");
    for (const Keyspace keyspace : {Keyspace::kDocuments, Keyspace::kDocTime, Keyspace::kIndexes}) {
      const bool derived = keyspace != Keyspace::kDocuments;
      KvRange range;
      COPRA_ASSIGN(auto cursor, engine().scan(keyspace, range, {}));
      while (cursor->valid()) {
        const std::string owner(cursor->key().substr(0, 32));
        if (collections_.contains(owner)) {
          cursor->seek(prefix_end(owner));  // checked above
          continue;
        }
        const bool can = derived || options_.drop_orphans;
        if (found("orphan",
                  derived ? "entries of a collection that is gone"
                          : "documents of a collection that is gone (" +
                                (owner.size() == 32
                                     ? Uuid::from_bytes(std::string_view(owner).substr(16)).text()
                                     : std::string("malformed key")) +
                                ")",
                  can)) {
          COPRA_TRY(write([&](Txn& txn) { txn.erase_range(keyspace, owner, prefix_end(owner)); }));
        }
        const std::string next = prefix_end(owner);
        if (next.empty()) break;
        cursor->seek(next);
      }
      COPRA_TRY(cursor->status());
    }
    return {};
  }

  // ---- users

  Status check_users() {
    step("users");
    std::map<Uuid, int64_t> counts;
    std::map<std::pair<Uuid, Uuid>, Micros> created;
    COPRA_TRY(
        each(Keyspace::kUsers, "u", [&](std::string_view key, std::string_view value) -> Status {
          count("users");
          const Uuid project = Uuid::from_bytes(std::string(key.substr(1)) + std::string(16, '\0'));
          const Table table = Table::users_of(project);
          RowView row;
          if (!view_row(table, key, value, &row) || !validate_value(row.body.bytes())) {
            found("damaged", "a user of project " + project.text() + " is malformed");
            return {};
          }
          ++counts[project];
          const Uuid id = row.entity.id;
          created[{project, id}] = row.head.created_at;
          if (!projects_.contains(project)) {
            if (found("orphan", "user " + id.text() + " of a project that is gone",
                      options_.drop_orphans))
              return erase(Keyspace::kUsers, std::string(key));
            return {};
          }
          std::string raw;
          const std::string email =
              keys::user_emails(project) + fold_case(doc_text(row.body, "email"));
          COPRA_ASSIGN(const bool known, exists(Keyspace::kUsers, email, &raw));
          if ((!known || raw != id.raw()) &&
              found("name", "user " + id.text() + " is not found by e-mail address", !known)) {
            COPRA_TRY(
                write([&](Txn& t) { t.put(Keyspace::kUsers, email, std::string(id.raw())); }));
          }
          const std::string time = keys::time_entry(keys::user_times(project), row.head.created_at,
                                                    row.head.created_at, id);
          COPRA_ASSIGN(const bool timed, exists(Keyspace::kUsers, time));
          if (!timed && found("time", "user " + id.text() + " has no time entry", true)) {
            COPRA_TRY(write([&](Txn& t) { t.put(Keyspace::kUsers, time, {}); }));
          }
          return {};
        }));
    COPRA_TRY(
        each(Keyspace::kUsers, "e", [&](std::string_view key, std::string_view value) -> Status {
          if (key.size() > 17 && value.size() == 16) {
            const Uuid project = Uuid::from_bytes(key.substr(1)), id = Uuid::from_bytes(value);
            if (created.contains({project, id})) {
              std::string row;
              COPRA_ASSIGN(const bool there,
                           exists(Keyspace::kUsers, keys::user(project, id), &row));
              StoredHead head;
              ValueView body;
              if (there && decode_stored(row, &head, &body) &&
                  fold_case(doc_text(body, "email")) == key.substr(17))
                return {};
            }
          }
          if (found("orphan", "an e-mail address that no user has", true))
            return erase(Keyspace::kUsers, std::string(key));
          return {};
        }));
    COPRA_TRY(each(Keyspace::kUsers, "t", [&](std::string_view key, std::string_view) -> Status {
      if (key.size() == 1 + 16 + 16 + 16) {
        const auto user = created.find(
            {Uuid::from_bytes(key.substr(1)), Uuid::from_bytes(key.substr(key.size() - 16))});
        if (user != created.end() &&
            key == keys::time_entry(keys::user_times(user->first.first), user->second, user->second,
                                    user->first.second))
          return {};
      }
      if (found("orphan", "a time entry that no user has", true))
        return erase(Keyspace::kUsers, std::string(key));
      return {};
    }));
    for (const Uuid& project : projects_) {
      Txn txn(store_.kv());
      COPRA_ASSIGN(const int64_t counter, txn.counter(Keyspace::kUsers, keys::user_count(project)));
      if (counter != counts[project] &&
          found("counter",
                "project " + project.text() + ": counts " + std::to_string(counter) +
                    " users and has " + std::to_string(counts[project]),
                true)) {
        COPRA_TRY(
            set_counter(Keyspace::kUsers, keys::user_count(project), counter, counts[project]));
      }
    }
    return {};
  }

  // ---- functions and files

  Status check_functions() {
    step("functions");
    std::set<std::string> names;
    COPRA_TRY(
        each(Keyspace::kFunctions, "f", [&](std::string_view key, std::string_view) -> Status {
          count("functions");
          if (key.size() != 17) {
            found("damaged", "a function key is malformed");
            return {};
          }
          const Uuid id = Uuid::from_bytes(key.substr(1));
          const Result<Function> f = store_.read([&](Session& s) { return s.get_function(id); });
          if (!f.ok()) {
            found("damaged", "function " + id.text() + ": " + f.status().text());
            return {};
          }
          if (!projects_.contains(f->project_id)) {
            if (found("orphan", "function " + id.text() + " of a project that is gone",
                      options_.drop_orphans))
              return erase(Keyspace::kFunctions, std::string(key));
            return {};
          }
          const std::string name_key = keys::function_name(f->project_id, f->name);
          names.insert(name_key);
          std::string raw;
          COPRA_ASSIGN(const bool named, exists(Keyspace::kFunctions, name_key, &raw));
          if ((!named || raw != id.raw()) &&
              found("name", "function " + id.text() + " is not found by its name", !named)) {
            return write(
                [&](Txn& t) { t.put(Keyspace::kFunctions, name_key, std::string(id.raw())); });
          }
          return {};
        }));
    return each(Keyspace::kFunctions, "n", [&](std::string_view key, std::string_view) -> Status {
      if (names.contains(std::string(key))) return {};
      if (found("orphan", "the name of a function that is gone", true))
        return erase(Keyspace::kFunctions, std::string(key));
      return {};
    });
  }

  Status check_files() {
    step("files");
    for (const Uuid& project : projects_) {
      int64_t bytes = 0;
      std::string after;
      for (;;) {
        const auto files =
            store_.read([&](Session& s) { return s.list_files(project, {}, kRepairBatch, after); });
        if (!files.ok()) return files.status();
        for (const FileInfo& info : *files) {
          count("files");
          bytes += info.size;
          COPRA_TRY(check_body(project, info));
        }
        if (files->size() < kRepairBatch) break;
        after = files->back().path;
      }
      const auto counted = store_.read([&](Session& s) { return s.file_bytes(project); });
      if (!counted.ok()) return counted.status();
      if (*counted != bytes) {
        const std::string key = TupleWriter().byte('#').id(project).take();
        if (found("counter",
                  "project " + project.text() + ": counts " + std::to_string(*counted) +
                      " bytes of files and has " + std::to_string(bytes),
                  true))
          COPRA_TRY(set_counter(Keyspace::kFiles, key, *counted, bytes));
      }
    }
    return {};
  }

  Status check_body(const Uuid& project, const FileInfo& info) {
    int64_t have = 0;
    for (uint64_t number = 0; have < info.size; ++number) {
      const auto chunk =
          store_.read([&](Session& s) { return s.file_chunk(project, info, number); });
      if (!chunk.ok() || chunk->empty()) break;
      have += static_cast<int64_t>(chunk->size());
    }
    if (have != info.size) {
      found("damaged", "file '" + info.path + "' of project " + project.text() + " has " +
                           std::to_string(have) + " of " + std::to_string(info.size) + " bytes");
    }
    return {};
  }

  static Session::Parts* parts_of(Session& session) { return session.parts(); }

  Store& store_;
  const DoctorOptions& options_;
  DoctorReport report_;
  std::string step_;
  std::set<Uuid> projects_;
  std::unordered_set<std::string> collections_;  // project id, collection id
};

}  // namespace

Result<DoctorReport> examine(Store& store, const DoctorOptions& options) {
  return Doctor(store, options).run();
}

}  // namespace copra::storage
