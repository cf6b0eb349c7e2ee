// What the handlers of collections and documents share: bodies, permissions, rows as JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/handlers.h"
#include "storage/store.h"

namespace copra::server {

// The message makes reply_status() answer with the code COLLECTION_NOT_FOUND.
storage::Status collection_not_found();

// True when the call may do `action` ("create", "read", "list", "update", "delete") in the
// collection; else *answer is what to return: 401 without a user, 403 without one of its roles.
bool permitted(Call& call, storage::Session& session, const storage::Collection& collection,
               std::string_view action, Answer* answer);
// Whether the call may do everything in the collection, hence lift its restrictions.
bool permitted_all(Call& call, storage::Session& session, const storage::Collection& collection,
                   Answer* answer);

// The collection that {c} names, checked for `action`. False: *answer is what to return.
bool open_collection(Call& call, storage::Session& session, std::string_view name,
                     std::string_view action, storage::Collection* collection, Answer* answer);

// Deletes the documents of {c} that exist; the answer says how many.
Answer delete_many(Call& call, storage::Session& session, const std::vector<storage::Uuid>& ids);

// The object itself, or the object inside when its only key is `data`.
storage::DocView unwrap_data(storage::DocView body);

// Documents in REST shape, each with its collection.
std::string documents_json(const std::vector<storage::Document>& rows,
                           const storage::Collection& collection);
// How a query was run.
std::string explanation_json(const storage::Explanation& plan);
std::string document_json(const storage::Document& row, const storage::Collection& collection);

}  // namespace copra::server
