// Dead letters: outbox items whose attempts are used up, kept for the owner. Contract in
// outbox_worker.h. Layout: head under "dead_letter", payload under "dead_letter_body", both keyed
// by an id that sorts by time.
#include "server/outbox_worker.h"
#include "stdlib_shims/platform/mail_compose.h"
#include "storage/document_fields.h"

namespace copra::server {

using storage::DocBuilder;
using storage::DocView;
using storage::Result;
using storage::Session;
using storage::Status;
using storage::Uuid;
using storage::ValueView;

namespace {

constexpr std::string_view kHeads = "dead_letter";
constexpr std::string_view kBodies = "dead_letter_body";

Result<DeadLetter> decode(std::string_view id, std::string_view value) {
  if (!storage::validate_value(value)) return Status::corrupt("dead letter");
  const DocView object(value);
  DeadLetter letter;
  letter.id = id;
  letter.kind = doc_text(object, "kind");
  letter.target = doc_text(object, "target");
  letter.error = doc_text(object, "error");
  letter.attempts = doc_int(object, "attempts");
  letter.size = doc_int(object, "size");
  letter.created_at = doc_int(object, "created_at");
  letter.failed_at = doc_int(object, "failed_at");
  return letter;
}

}  // namespace

Status add_dead_letter(Session& session, const storage::OutboxItem& item, std::string target,
                       std::string error) {
  const storage::Micros now = storage::now_micros();
  const std::string id = time_ordered_id(now);
  DocBuilder b;
  b.begin_object();
  const auto text = [&b](std::string_view name, std::string_view value) {
    b.key(name);
    b.string(value);
  };
  const auto number = [&b](std::string_view name, int64_t value) {
    b.key(name);
    b.integer(value);
  };
  text("kind", item.kind);
  text("target", target);
  text("error", error);
  number("attempts", item.attempts + 1);
  number("size", static_cast<int64_t>(item.payload.size()));
  number("created_at", item.created_at);
  number("failed_at", now);
  b.end_object();
  COPRA_ASSIGN(const std::string head, b.take());
  COPRA_TRY(session.put_record(item.project_id, kHeads, id, head));
  COPRA_TRY(session.put_record(item.project_id, kBodies, id, item.payload));

  COPRA_ASSIGN(const auto heads,
               session.list_records(item.project_id, kHeads, {},
                                    static_cast<int64_t>(kDeadLettersMax) + 16, true));
  int64_t bytes = 0;
  size_t count = 0;
  for (const storage::Record& record : heads) {
    const auto letter = decode(record.key, record.value);
    bytes += letter.ok() ? letter->size : 0;
    if (++count > kDeadLettersMax || (bytes > kDeadLetterBytesMax && count > 1))
      COPRA_TRY(delete_dead_letter(session, item.project_id, record.key));
  }
  return {};
}

Result<std::vector<DeadLetter>> list_dead_letters(Session& session, const Uuid& project) {
  COPRA_ASSIGN(const auto heads, session.list_records(project, kHeads, {},
                                                      static_cast<int64_t>(kDeadLettersMax), true));
  std::vector<DeadLetter> out;
  for (const storage::Record& record : heads)
    if (auto letter = decode(record.key, record.value); letter.ok())
      out.push_back(std::move(*letter));
  return out;
}

Result<DeadLetter> read_dead_letter(Session& session, const Uuid& project, std::string_view id) {
  const auto head = session.get_record(project, kHeads, id);
  if (head.is(storage::Code::kNotFound)) return Status::not_found("Outbox item not found");
  if (!head.ok()) return head.status();
  return decode(id, *head);
}

Result<std::string> dead_letter_payload(Session& session, const Uuid& project,
                                        std::string_view id) {
  auto body = session.get_record(project, kBodies, id);
  if (body.is(storage::Code::kNotFound)) return Status::not_found("Outbox item not found");
  return body;
}

Status retry_dead_letter(Session& session, const Uuid& project, std::string_view id) {
  COPRA_ASSIGN(const DeadLetter letter, read_dead_letter(session, project, id));
  COPRA_ASSIGN(std::string payload, dead_letter_payload(session, project, id));
  storage::OutboxItem item;
  item.project_id = project;
  item.kind = letter.kind;
  item.payload = std::move(payload);
  COPRA_TRY(session.outbox_add(std::move(item)));
  return delete_dead_letter(session, project, id);
}

Status delete_dead_letter(Session& session, const Uuid& project, std::string_view id) {
  const Status head = session.delete_record(project, kHeads, id);
  if (head.is(storage::Code::kNotFound)) return Status::not_found("Outbox item not found");
  COPRA_TRY(head);
  const Status body = session.delete_record(project, kBodies, id);
  return body.is(storage::Code::kNotFound) ? Status() : body;
}

}  // namespace copra::server
