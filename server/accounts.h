// Owner accounts: people who have projects on this server, beside the holder of the owner's key.
//
// In: a Session. Out: account records, and who shares which project. May include: storage's public
// header, secrets.h. Invariant: the folded address of every account is in the address index, once;
// a share stands under the project and under the account, written and removed together.
// Next: handlers_accounts.cc (routes), routes.cc (what an account may reach), FORMAT of the
// records: encoded objects under the kinds named in accounts.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/secrets.h"
#include "storage/store.h"

namespace copra::server {

inline constexpr size_t kProjectsPerAccountMax = 100;
inline constexpr size_t kSharesMax = 100;  // of one project

struct Account {
  storage::Uuid id;
  std::string email, name;
  std::string password_hash;
  int64_t epoch = 0;  // tokens of an older epoch are dead
  storage::Micros created_at = 0;
};

// kAlreadyExists: the address is taken. Sets the id.
storage::Result<Account> create_account(storage::Session& session, Account account);
storage::Result<Account> get_account(storage::Session& session, const storage::Uuid& id);
storage::Result<Account> account_by_email(storage::Session& session, std::string_view email);
storage::Status put_account(storage::Session& session, const Account& account);  // not the address
storage::Status delete_account(storage::Session& session, const Account& account);
storage::Result<std::vector<Account>> list_accounts(storage::Session& session, int64_t limit);
// The words of the setting `registration`.
bool known_registration(std::string_view word);
// True when no account was ever made.
storage::Result<bool> no_account_yet(storage::Session& session);

struct Share {
  storage::Uuid account;
  std::string email;
};
storage::Result<std::vector<Share>> list_shares(storage::Session& session,
                                                const storage::Uuid& project);
storage::Status add_share(storage::Session& session, const storage::Uuid& project,
                          const Account& account);
storage::Status remove_share(storage::Session& session, const storage::Uuid& project,
                             const storage::Uuid& account);
storage::Result<std::vector<storage::Uuid>> shared_projects(storage::Session& session,
                                                            const storage::Uuid& account);

// What signs the tokens of owner accounts: made at the first start, sealed in the store.
storage::Result<std::string> load_or_make_owner_secret(storage::Store& store,
                                                       const Secrets& secrets);

}  // namespace copra::server
