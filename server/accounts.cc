// Owner accounts as records; contract in accounts.h.
#include "server/accounts.h"

#include "server/text.h"
#include "storage/document_fields.h"

namespace copra::server {

namespace {

constexpr std::string_view kAccounts = "account";         // id -> object
constexpr std::string_view kAddresses = "account_email";  // folded address -> id
constexpr std::string_view kState = "account_state";      // "first" -> id
constexpr std::string_view kFirst = "first";
constexpr std::string_view kShares = "share";            // under the project: id -> address
constexpr std::string_view kSharedWith = "shared_with";  // "account/project" -> ""
constexpr std::string_view kServer = "server";
constexpr std::string_view kOwnerSecret = "owner_secret";
constexpr size_t kSecretBytes = 32;

const storage::Uuid kNobody{};  // records of the server itself

std::string address_key(std::string_view email) { return lower_ascii(trim(email)); }

storage::Result<std::string> encode(const Account& account) {
  storage::DocBuilder b;
  b.begin_object();
  b.key("email");
  b.string(account.email);
  b.key("name");
  b.string(account.name);
  b.key("password_hash");
  b.string(account.password_hash);
  b.key("epoch");
  b.integer(account.epoch);
  b.key("created_at");
  b.integer(account.created_at);
  b.end_object();
  return b.take();
}

Account decode(const storage::Uuid& id, std::string_view bytes) {
  const storage::DocView object(bytes);
  Account account;
  account.id = id;
  account.email = doc_text(object, "email");
  account.name = doc_text(object, "name");
  account.password_hash = doc_text(object, "password_hash");
  account.epoch = doc_int(object, "epoch");
  account.created_at = doc_int(object, "created_at");
  return account;
}

std::string pair_key(const storage::Uuid& account, const storage::Uuid& project) {
  return account.text() + "/" + project.text();
}

}  // namespace

storage::Result<Account> create_account(storage::Session& session, Account account) {
  account.id = storage::Uuid::random();
  const std::string key = address_key(account.email);
  const auto taken = session.get_record(kNobody, kAddresses, key);
  if (taken.ok())
    return storage::Status::already_exists("An account with this email already exists");
  if (!taken.is(storage::Code::kNotFound)) return taken.status();
  COPRA_TRY(session.put_record(kNobody, kAddresses, key, account.id.text()));
  COPRA_TRY(session.put_record(kNobody, kState, kFirst, account.id.text()));
  COPRA_TRY(put_account(session, account));
  return account;
}

storage::Result<Account> get_account(storage::Session& session, const storage::Uuid& id) {
  COPRA_ASSIGN(const std::string bytes, session.get_record(kNobody, kAccounts, id.text()));
  return decode(id, bytes);
}

storage::Result<Account> account_by_email(storage::Session& session, std::string_view email) {
  COPRA_ASSIGN(const std::string id, session.get_record(kNobody, kAddresses, address_key(email)));
  const auto parsed = storage::Uuid::parse(id);
  if (!parsed) return storage::Status::corrupt("account address");
  return get_account(session, *parsed);
}

storage::Status put_account(storage::Session& session, const Account& account) {
  COPRA_ASSIGN(const std::string bytes, encode(account));
  return session.put_record(kNobody, kAccounts, account.id.text(), bytes);
}

storage::Status delete_account(storage::Session& session, const Account& account) {
  COPRA_ASSIGN(const auto projects, shared_projects(session, account.id));
  for (const storage::Uuid& project : projects) {
    COPRA_TRY(remove_share(session, project, account.id));
  }
  COPRA_TRY(session.delete_record(kNobody, kAddresses, address_key(account.email)));
  return session.delete_record(kNobody, kAccounts, account.id.text());
}

storage::Result<std::vector<Account>> list_accounts(storage::Session& session, int64_t limit) {
  COPRA_ASSIGN(const auto records, session.list_records(kNobody, kAccounts, {}, limit));
  std::vector<Account> out;
  for (const storage::Record& record : records)
    if (const auto id = storage::Uuid::parse(record.key)) out.push_back(decode(*id, record.value));
  return out;
}

bool known_registration(std::string_view word) {
  return word == "auto" || word == "open" || word == "first" || word == "closed";
}

storage::Result<bool> no_account_yet(storage::Session& session) {
  const auto first = session.get_record(kNobody, kState, kFirst);
  if (first.is(storage::Code::kNotFound)) return true;
  if (!first.ok()) return first.status();
  return false;
}

storage::Result<std::vector<Share>> list_shares(storage::Session& session,
                                                const storage::Uuid& project) {
  COPRA_ASSIGN(const auto records, session.list_records(project, kShares));
  std::vector<Share> out;
  for (const storage::Record& record : records)
    if (const auto id = storage::Uuid::parse(record.key)) out.push_back({*id, record.value});
  return out;
}

storage::Status add_share(storage::Session& session, const storage::Uuid& project,
                          const Account& account) {
  COPRA_ASSIGN(const auto shares, list_shares(session, project));
  if (shares.size() >= kSharesMax)
    return storage::Status::invalid("A project is shared with at most " +
                                    std::to_string(kSharesMax) + " accounts");
  COPRA_TRY(session.put_record(project, kShares, account.id.text(), account.email));
  return session.put_record(kNobody, kSharedWith, pair_key(account.id, project), "");
}

storage::Status remove_share(storage::Session& session, const storage::Uuid& project,
                             const storage::Uuid& account) {
  for (const storage::Status& status :
       {session.delete_record(project, kShares, account.text()),
        session.delete_record(kNobody, kSharedWith, pair_key(account, project))})
    if (!status.ok() && !status.is(storage::Code::kNotFound)) return status;
  return {};
}

storage::Result<std::vector<storage::Uuid>> shared_projects(storage::Session& session,
                                                            const storage::Uuid& account) {
  const std::string prefix = account.text() + "/";
  COPRA_ASSIGN(const auto records, session.list_records(kNobody, kSharedWith, prefix));
  std::vector<storage::Uuid> out;
  for (const storage::Record& record : records)
    if (const auto id = storage::Uuid::parse(std::string_view(record.key).substr(prefix.size())))
      out.push_back(*id);
  return out;
}

storage::Result<std::string> load_or_make_owner_secret(storage::Store& store,
                                                       const Secrets& secrets) {
  return store.write([&](storage::Session& session) -> storage::Result<std::string> {
    const auto stored = session.get_record(kNobody, kServer, kOwnerSecret);
    if (stored.ok()) {
      const auto plain = secrets.open(*stored, kOwnerSecret);
      if (plain) return *plain;
      return storage::Status::corrupt("the secret of owner accounts");
    }
    if (!stored.is(storage::Code::kNotFound)) return stored.status();
    const std::string made = random_hex(kSecretBytes);
    COPRA_TRY(session.put_record(kNobody, kServer, kOwnerSecret, secrets.seal(made, kOwnerSecret)));
    return made;
  });
}

}  // namespace copra::server
