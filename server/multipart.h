// multipart/form-data requests on routes that write: parts, files into the store, fields to URLs.
//
// In: a Call whose body is multipart. Out: Call::form, or a refusal. May include: file_store.h, the
// shared parser (stdlib_shims/platform/multipart.h). Invariant: files become visible in the same
// transaction as what refers to them (publish_files), or not at all.
//
// A route of the kind kFormWrite (routes.def) finds Call::form set when its request was multipart:
//   if (!read_fields(call, &fields, &refusal)) return refusal;
//   ... checks ...
//   COPRA_TRY(publish_files(call, session));  // right before the write; nothing for a JSON body
// A kFormWait handler does the three steps itself: take_form on the storage pool, publish_files in
// its transaction, drop_form on the pool when that failed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/file_store.h"
#include "server/http.h"
#include "server/reply.h"

namespace copra::server {

struct Call;

struct FormFile {
  std::string field, filename, content_type;
  Body body;
};

struct Form {
  StringPairs texts;
  std::vector<FormFile> files;  // without those for which nothing was chosen

  const std::string* text(std::string_view name) const;  // the last one, null when absent
  const FormFile* file(std::string_view name) const;     // the first one
};

// A multipart write whose files lie in the store, not visible yet.
struct FormInput {
  std::string data;  // the part `data`: an encoded object, {} when there was none
  bool has_data = false;
  std::string files;  // encoded object: field -> URL, or list of URLs for a repeated field
  std::vector<StagedFile> staged;
};

// Splits the request's body. False: `refusal` is a 400. Blocks.
bool read_form(const Request& request, Form* form, Response* refusal);

// Reads the form and stages its files as uploads of call.project (or `project`). False: `refusal`.
// Blocks: storage pool.
bool take_form(Call& call, const storage::Uuid& project, Response* refusal);
storage::Status publish_files(Call& call, storage::Session& session);
void drop_form(Call& call);

// The fields that a document write sends, JSON or multipart, as one encoded object with file URLs
// merged in. False: `refusal`. The files still have to be published.
bool read_fields(const Call& call, std::string* encoded, Response* refusal);

}  // namespace copra::server
