# Turns Python module sources into one C++ file of string constants: kPySource_<stem>.
# A long module may continue in <stem>__2.py, which is appended to it.
# cmake -DOUT=file.cc -DSOURCES="a.py;b.py" -P embed.cmake
set(text "// Made from stdlib_shims/py/*.py; do not edit.\n#include \"stdlib_shims/py_sources.h\"\n\nnamespace copra {\n\n")
foreach(source IN LISTS SOURCES)
  get_filename_component(stem ${source} NAME_WE)
  if(stem MATCHES "__2$")
    continue()
  endif()
  file(READ ${source} content)
  string(REGEX REPLACE "\\.py$" "__2.py" rest ${source})
  if(EXISTS ${rest})
    file(READ ${rest} more)
    string(APPEND content "\n\n${more}")
  endif()
  string(APPEND text "const char kPySource_${stem}[] = R\"~~PY(${content})~~PY\";\n\n")
endforeach()
string(APPEND text "}  // namespace copra\n")
file(WRITE ${OUT} "${text}")
