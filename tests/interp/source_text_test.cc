// Coding cookies and byte order marks of source files: what each makes of the bytes, and the line
// CPython prints for those it can't read.
#include "interp/source_text.h"

#include <gtest/gtest.h>

namespace copra {
namespace {

struct Answer {
  std::string text, refused;
};

Answer read(std::string_view bytes) {
  Answer answer;
  if (!decode_source(bytes, "/f.py", &answer.text, &answer.refused)) answer.text = "(refused)";
  return answer;
}

TEST(SourceText, WithoutACookieTheBytesAreTheText) {
  EXPECT_EQ(read("x = 'é'\n").text, "x = 'é'\n");
  EXPECT_EQ(read("").text, "");
  EXPECT_EQ(read("\xEF\xBB\xBFx\n").text, "\xEF\xBB\xBFx\n");
  EXPECT_EQ(read("x\n\ny = '\xE9'\n").refused,
            "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file /f.py on line 3, but no "
            "encoding declared; see https://peps.python.org/pep-0263/ for details\n");
}

TEST(SourceText, CookiesNameTheEncoding) {
  EXPECT_EQ(read("# -*- coding: latin-1 -*-\n'\xE9'").text, "# -*- coding: latin-1 -*-\n'é'");
  EXPECT_EQ(read("#!python\n# vim: set fileencoding=iso-8859-15 :\n'\xA4'").text,
            "#!python\n# vim: set fileencoding=iso-8859-15 :\n'€'");
  EXPECT_EQ(read("# coding=cp1252\r\n'\x80'").text, "# coding=cp1252\r\n'€'");
  EXPECT_EQ(read(" \t# coding: iso_8859_1-unix\n\xE9").text, " \t# coding: iso_8859_1-unix\né");
  EXPECT_EQ(read("\n# coding: utf8\né").text, "\n# coding: utf8\né");
  EXPECT_EQ(read("# coding: UTF_8-sig\né").text, "# coding: UTF_8-sig\né");
}

TEST(SourceText, CookiesElsewhereDoNotCount) {
  for (const char* before : {"\n\n# coding: latin-1\n", "x = 1\n# coding: latin-1\n",
                             "# CODING: latin-1\n", "# coding : latin-1\n", "# coding:\n",
                             "'''\n# coding: latin-1\n", "x # coding: latin-1\n"}) {
    EXPECT_EQ(read(std::string(before) + "é").text, std::string(before) + "é");
  }
}

TEST(SourceText, OtherEncodingsAreAskedFor) {
  std::string asked, text, refused;
  const DecodeOther other = [&asked](std::string_view bytes, const std::string& encoding,
                                     std::string* decoded) {
    asked = encoding;
    *decoded = "<" + std::string(bytes) + ">";
    return encoding != "hz";
  };
  EXPECT_TRUE(decode_source("# coding: EUC_JP\nx", "/f.py", &text, &refused, other));
  EXPECT_EQ(text, "<# coding: EUC_JP\nx>");
  EXPECT_EQ(asked, "EUC_JP");
  EXPECT_TRUE(decode_source("# coding: utf-7\n", "/f.py", &text, &refused, other));
  EXPECT_EQ(asked, "utf-7");
  EXPECT_FALSE(decode_source("# coding: hz\n", "/f.py", &text, &refused, other));
  EXPECT_EQ(refused, "SyntaxError: encoding problem: hz\n");
  asked.clear();
  EXPECT_FALSE(decode_source("# coding: utf-16\n", "/f.py", &text, &refused, other));
  EXPECT_TRUE(decode_source("# coding: latin-1\n\xE9", "/f.py", &text, &refused, other));
  EXPECT_EQ(asked, "");
}

TEST(SourceText, RefusesWhatItCannotDecode) {
  EXPECT_EQ(read("# coding: nonsense\n").refused, "SyntaxError: encoding problem: nonsense\n");
  EXPECT_EQ(read("# coding: utf-16\n").refused, "SyntaxError: encoding problem: utf-16\n");
  EXPECT_EQ(read("# coding: ascii\né").refused, "SyntaxError: encoding problem: ascii\n");
  EXPECT_EQ(read("# coding: cp1252\n'\x81'").refused, "SyntaxError: encoding problem: cp1252\n");
  EXPECT_EQ(read("# coding: utf8\n'\xE9'").refused, "SyntaxError: encoding problem: utf8\n");
  EXPECT_EQ(read("\xEF\xBB\xBF# coding: latin-1\n").refused,
            "SyntaxError: encoding problem: iso-8859-1 with BOM\n");
  EXPECT_EQ(read("\xEF\xBB\xBF# coding: utf-8\n").refused, "");
}

}  // namespace
}  // namespace copra
