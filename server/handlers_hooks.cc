// Lifecycle hooks of a project, for the owner (platform contract 4.6).
//
// In: a Call. Out: hook records. May include: hooks.h, records.h. Invariant: after a commit the
// hooks in memory are forgotten before the answer leaves.
#include <utility>

#include "server/hooks.h"
#include "server/records.h"

namespace copra::server {

namespace {

constexpr size_t kCollectionNameMax = 200;

void append_hook(JsonText& json, const storage::Uuid& project, const Hook& hook) {
  const HookEvent* const event = find_hook_event(hook.event);
  json.begin_object().key("id").string(hook.id.text());
  json.key("project_id").string(project.text());
  json.key("scope").string(event != nullptr && event->of_users ? "auth" : "collection");
  json.key("collection");
  if (hook.collection.empty()) {
    json.null();
  } else {
    json.string(hook.collection);
  }
  json.key("event").string(hook.event).key("function").string(hook.function);
  json.key("blocking").boolean(event != nullptr && event->blocking);
  json.key("created_at").string(iso_time_z(hook.created_at)).end_object();
}

struct HookFields {
  std::optional<std::string> id, scope, collection, event, function;
};

bool read_hook_fields(storage::DocView body, HookFields* out, Response* refusal) {
  const auto read = [&](std::string_view field, std::optional<std::string>* value) {
    return body.find(field).is_null() || read_text(body, field, value, refusal);
  };
  return read("id", &out->id) && read("scope", &out->scope) &&
         read("collection", &out->collection) && read("event", &out->event) &&
         read("function", &out->function);
}

// The name of the function that `key`, a name or an id, stands for.
storage::Result<std::string> function_name(storage::Session& session, const storage::Uuid& project,
                                           const std::string& key) {
  auto function = session.function_by_name(project, key);
  if (function.is(storage::Code::kNotFound)) {
    if (const auto id = storage::Uuid::parse(key)) function = session.get_function(*id);
    if (function.ok() && function->project_id != project) function = storage::Status::not_found();
  }
  if (function.is(storage::Code::kNotFound))
    return storage::Status::invalid("Function '" + key + "' does not exist");
  if (!function.ok()) return function.status();
  if (function->type != "http")
    return storage::Status::invalid("Function '" + key + "' is of type " + function->type +
                                    "; a hook needs one of type http");
  return function->name;
}

}  // namespace

Answer list_hooks(Call& call) {
  COPRA_ASSIGN(const auto hooks, call.app.store().read([&](storage::Session& s) {
    return Hooks::read(s, call.project->id);
  }));
  JsonText json;
  json.begin_array();
  for (const Hook& hook : hooks) append_hook(json, call.project->id, hook);
  return reply_json(json.end_array().take());
}

Answer create_hook(Call& call) {
  std::string bytes;
  Response refusal;
  HookFields fields;
  if (!read_object(call.request, &bytes, &refusal) ||
      !read_hook_fields(storage::DocView(bytes), &fields, &refusal))
    return refusal;
  if (!fields.event) return reply_invalid("body", "event", "field required");
  if (!fields.function) return reply_invalid("body", "function", "field required");
  const HookEvent* const event = find_hook_event(*fields.event);
  if (event == nullptr)
    return reply_error(400, "Unknown event '" + *fields.event + "'; events are " +
                                hook_event_names(false) + ", " + hook_event_names(true));
  if (fields.scope && *fields.scope != "collection" && *fields.scope != "auth")
    return reply_error(400, "scope must be collection or auth");
  if (fields.scope && (*fields.scope == "auth") != event->of_users)
    return reply_error(400, "Events of scope " + *fields.scope + " are " +
                                hook_event_names(*fields.scope == "auth"));
  if (event->of_users && fields.collection)
    return reply_error(400, "An event of scope auth has no collection");
  if (fields.collection &&
      (fields.collection->empty() || fields.collection->size() > kCollectionNameMax))
    return reply_invalid("body", "collection", "must have 1 to 200 characters");

  Hook hook;
  hook.id = storage::Uuid::random();
  hook.event = *fields.event;
  hook.created_at = storage::now_micros();
  const auto add = [&](storage::Session& session) -> storage::Status {
    COPRA_ASSIGN(hook.function, function_name(session, call.project->id, *fields.function));
    hook.collection = fields.collection.value_or("");
    if (fields.collection) {
      // An id is kept as the name it has now.
      const auto known = session.get_collection(call.project->id, *fields.collection);
      if (known.ok()) hook.collection = known->name;
    }
    return Hooks::add(session, call.project->id, hook);
  };
  const storage::Status status = call.app.store().write(add);
  call.app.hooks().forget(call.project->id);
  if (status.is(storage::Code::kAlreadyExists))
    return reply_error(400, "ALREADY_EXISTS", status.message());
  if (status.is(storage::Code::kInvalid)) return reply_error(400, status.message());
  if (!status.ok()) return status;
  JsonText json;
  append_hook(json, call.project->id, hook);
  return reply_json(json.take(), 201);
}

Answer delete_hook(Call& call) {
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) return reply_error(404, "Hook not found");
  const auto remove = [&](storage::Session& session) -> storage::Status {
    COPRA_ASSIGN(const auto hooks, Hooks::read(session, call.project->id));
    for (const Hook& hook : hooks)
      if (hook.id == *id) return Hooks::remove(session, call.project->id, *id);
    return storage::Status::not_found("Hook not found");
  };
  const storage::Status status = call.app.store().write(remove);
  call.app.hooks().forget(call.project->id);
  if (!status.ok()) return status;
  return Response(204, {});
}

// All of them, or those that the body or the query describe.
Answer delete_hooks(Call& call) {
  HookFields fields;
  Response refusal;
  if (!call.request.body.empty()) {
    std::string bytes;
    if (!read_object(call.request, &bytes, &refusal) ||
        !read_hook_fields(storage::DocView(bytes), &fields, &refusal))
      return refusal;
  }
  const StringPairs query = call.query();
  const auto from_query = [&](std::string_view name, std::optional<std::string>* value) {
    if (const std::string* const given = find_last(query, name)) *value = *given;
  };
  from_query("id", &fields.id);
  from_query("scope", &fields.scope);
  from_query("collection", &fields.collection);
  from_query("event", &fields.event);
  from_query("function", &fields.function);
  const bool described =
      fields.id || fields.scope || fields.collection || fields.event || fields.function;

  const auto remove = [&](storage::Session& session) -> storage::Status {
    COPRA_ASSIGN(const auto hooks, Hooks::read(session, call.project->id));
    size_t removed = 0;
    for (const Hook& hook : hooks) {
      const HookEvent* const event = find_hook_event(hook.event);
      const std::string_view scope = event != nullptr && event->of_users ? "auth" : "collection";
      if ((fields.id && *fields.id != hook.id.text()) || (fields.scope && *fields.scope != scope) ||
          (fields.collection && *fields.collection != hook.collection) ||
          (fields.event && *fields.event != hook.event) ||
          (fields.function && *fields.function != hook.function))
        continue;
      COPRA_TRY(Hooks::remove(session, call.project->id, hook.id));
      ++removed;
    }
    if (described && removed == 0) return storage::Status::not_found("Hook not found");
    return {};
  };
  const storage::Status status = call.app.store().write(remove);
  call.app.hooks().forget(call.project->id);
  if (!status.ok()) return status;
  return Response(204, {});
}

}  // namespace copra::server
