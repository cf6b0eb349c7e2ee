// The calendar module is Python: py/calendar.py. Here only its registration.
#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

extern const ModuleDef kCalendarModule;
const ModuleDef kCalendarModule = {.name = "calendar", .python_source = kPySource_calendar};

}  // namespace copra
