// Log-in through other providers. They need calls from the server to the provider, which it does
// not make; every route says so.
//
// In: a Call. Out: 400, or the address of the provider's consent page. May include: handlers.h.
#include "server/handlers.h"
#include "server/json_text.h"
#include "server/project_config.h"
#include "server/text.h"

namespace copra::server {

namespace {

Response not_enabled(std::string_view provider) {
  return reply_error(400, std::string(provider) + " integration is not enabled for this project");
}

}  // namespace

Answer verify_google(Call&) { return not_enabled("Google"); }
Answer verify_github(Call&) { return not_enabled("GitHub"); }
Answer verify_apple(Call&) { return not_enabled("Apple"); }

Answer start_google(Call& call) {
  const std::string client = config_text(*call.project, "GOOGLE_CLIENT_ID");
  const std::string redirect = config_text(*call.project, "GOOGLE_REDIRECT_URL");
  if (client.empty() || redirect.empty()) return not_enabled("Google");
  std::string url = "https://accounts.google.com/o/oauth2/v2/auth?response_type=code&scope=";
  url += percent_encode("openid email profile");
  url += "&client_id=" + percent_encode(client) + "&redirect_uri=" + percent_encode(redirect);
  url += "&state=" + percent_encode(call.project->id_text);
  JsonText json;
  return reply_json(json.begin_object().key("url").string(url).end_object().take());
}

}  // namespace copra::server
