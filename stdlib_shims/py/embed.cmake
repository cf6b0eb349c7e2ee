# Turns Python module sources into one C++ file of string constants: kPySource_<stem>.
# cmake -DOUT=file.cc -DSOURCES="a.py;b.py" -P embed.cmake
set(text "// Made from stdlib_shims/py/*.py; do not edit.\n#include \"stdlib_shims/py_sources.h\"\n\nnamespace copra {\n\n")
foreach(source IN LISTS SOURCES)
  get_filename_component(stem ${source} NAME_WE)
  file(READ ${source} content)
  string(APPEND text "const char kPySource_${stem}[] = R\"~~PY(${content})~~PY\";\n\n")
endforeach()
string(APPEND text "}  // namespace copra\n")
file(WRITE ${OUT} "${text}")
