# compare: traceback
# Description: the caret under a syntax error stands below the wrong place for python3 when other than
# ASCII characters come before it on the line.
# Cause: for a program that is a file CPython counts bytes there; here columns are characters.
# Workaround: none needed, the place shown is the right one.
é = "漢字" +
