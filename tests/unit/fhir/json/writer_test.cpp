#include "fhir/json/writer.hpp"

#include "fhir/json/document.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace fhir::json {
namespace {

void copy(Value value, Writer& out) {
  switch (value.kind()) {
    case Kind::null:
      out.null();
      return;
    case Kind::boolean:
      out.boolean(value.boolean());
      return;
    case Kind::number:
      out.number(value.number_text());
      return;
    case Kind::string:
      out.string(value.text());
      return;
    case Kind::array:
      out.begin_array();
      for (const auto item : value.items()) copy(item, out);
      out.end_array();
      return;
    case Kind::object:
      out.begin_object();
      for (const auto [key, member] : value.members()) copy(member, out.key(key));
      out.end_object();
      return;
  }
}

std::string rewritten(const std::string& body) {
  const auto document = Document::parse(body);
  EXPECT_TRUE(document) << to_string(document.error()) << " in " << body;
  Writer out;
  copy(document->root(), out);
  return out.take();
}

/// Any JSON value, as the Writer writes it.
void write_any(Writer& out, int depth) {
  switch (depth == 0 ? *rc::gen::inRange(0, 4) : *rc::gen::inRange(0, 6)) {
    case 0:
      out.null();
      return;
    case 1:
      out.boolean(*rc::gen::arbitrary<bool>());
      return;
    case 2:
      out.number(*rc::gen::arbitrary<long long>());
      return;
    case 3:
      out.string(*rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127)));
      return;
    case 4:
      out.begin_array();
      for (int i = *rc::gen::inRange(0, 5); i > 0; --i) write_any(out, depth - 1);
      out.end_array();
      return;
    default:
      out.begin_object();
      for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        out.key(std::to_string(i) + *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127)));
        write_any(out, depth - 1);
      }
      out.end_object();
  }
}

TEST(Writer, WritesCompactJson) {
  Writer out;
  out.begin_object().member("resourceType", "Flag").member_unless_empty("id", "");
  out.key("a")
      .begin_array()
      .number("5.40")
      .number(-7)
      .boolean(true)
      .null()
      .begin_object()
      .end_object()
      .begin_array()
      .end_array()
      .end_array();
  out.key("raw").raw(R"({"x":1})").end_object();
  EXPECT_EQ(out.take(), R"({"resourceType":"Flag","a":[5.40,-7,true,null,{},[]],"raw":{"x":1}})");
}

TEST(Writer, IsAsNewAfterTake) {
  Writer out;
  out.begin_array().string("a").string("b").end_array();
  EXPECT_EQ(out.take(), R"(["a","b"])");
  out.boolean(false);
  EXPECT_EQ(out.take(), "false");
}

TEST(Writer, EscapesWhatMustBeEscapedAndNothingElse) {
  Writer out;
  out.string("\"\\/\b\f\n\r\t\x01\x1f\x7f\u00e9\u2028\U0001F600");
  EXPECT_EQ(out.take(), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\u00e9\u2028\U0001F600\"");
}

TEST(Writer, EveryByteOfTextComesBack) {
  std::string text;
  for (char c = 1; c < 127; ++c) text += c;
  Writer out;
  out.begin_object().member(text, text).end_object();
  const auto document = Document::parse(out.take());
  ASSERT_TRUE(document) << to_string(document.error());
  const auto [key, value] = *document->root().members().begin();
  EXPECT_EQ(key, text);
  EXPECT_EQ(value.text(), text);
}

RC_GTEST_PROP(Writer, WhatItWritesReadsBackEqual, ()) {
  Writer out;
  write_any(out, 5);
  const std::string text = out.take();
  RC_ASSERT(rewritten(text) == text);
}

}  // namespace
}  // namespace fhir::json
