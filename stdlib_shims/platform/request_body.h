// Reading a request's bytes into Python values: payload, query, headers, files.
// May include: invocation.h. Next: request_body.cc, request.cc.
#pragma once

#include "interp/native.h"
#include "stdlib_shims/platform/invocation.h"

namespace copra {

struct RequestState : ShimState {
  const RequestData* data = nullptr;  // outlives the isolate's run
  Value request;                      // the request object, once made
  Value json;                         // what request.json() gives
  Value payload;                      // dict
  Value envelope;                     // the un-unwrapped payload, or absent
  Value query;                        // QueryParams
  Value query_lists;                  // dict of lists
  Value headers;                      // Headers, once made
  Value files;                        // dict
  Value user;                         // once made
  Value timestamp;                    // once made
  Value cookies;                      // once made
  bool parsed_body = false;           // the body was understood as data

  void trace(Marker& m) override {
    for (Value v : {request, json, payload, envelope, query, query_lists, headers, files, user,
                    timestamp, cookies}) {
      m.value(v);
    }
  }
};

// Fills the isolate's RequestState. False: raised, or *refusal says why the body is not what its
// content type announces.
bool read_request(Vm& vm, const RequestData& data, std::string* refusal);
// The same for a message of a long-lived connection: the body is a JSON object and is the payload
// as it is. What was made for the message before is forgotten.
bool read_message(Vm& vm, const RequestData& data);
Value make_headers(Vm& vm, const StringPairs& headers);
Value make_cookies(Vm& vm, const StringPairs& headers);

}  // namespace copra
