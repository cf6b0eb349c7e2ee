// The object that stands for a non-envelope answer. May include: interp/native.h. Next: render.cc.
#pragma once

#include "interp/native.h"

namespace copra {

struct HtmlResponse : NativeObj {
  Value body;        // str
  Value status;      // small int
  Value headers;     // dict
  Value media_type;  // str
};

extern const NativeType kHtmlResponseType;

// The response behind v, or null when v is anything else.
HtmlResponse* as_html_response(Vm& vm, Value v);
HtmlResponse* new_html_response(Vm& vm, Value body, Value status);

}  // namespace copra
