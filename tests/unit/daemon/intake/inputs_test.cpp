#include "daemon/intake/inputs.hpp"

#include "daemon/intake/file.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <fstream>
#include <thread>

namespace intake {
namespace {

std::vector<std::string> paths_of(const std::vector<Input>& inputs) {
  std::vector<std::string> paths;
  for (const auto& input : inputs) paths.push_back(input.path);
  return paths;
}

TEST(FindInputs, TakesJsonAndNdjsonOfAFolderSortedByPath) {
  const tests::ScratchFolder folder;
  const std::vector expected{folder.write("a/z.json", "{}"), folder.write("b.json", "{}"), folder.write("c/d/e.ndjson", "{}")};
  folder.write("SOURCE.md", "words");
  folder.write("c/table.csv", "words");
  const std::vector paths{folder.path()};
  EXPECT_EQ(paths_of(find_inputs(paths).value()), expected);
}

TEST(FindInputs, TakesAFileWhateverItIsCalled) {
  const tests::ScratchFolder folder;
  const std::vector paths{folder.write("records.txt", "12345")};
  const auto inputs = find_inputs(paths).value();
  ASSERT_EQ(paths_of(inputs), paths);
  EXPECT_EQ(inputs.front().bytes, 5U);
  EXPECT_TRUE(inputs.front().is_regular_file);
}

TEST(FindInputs, KeepsTheOrderOfPathsGiven) {
  const tests::ScratchFolder folder;
  const std::vector paths{folder.write("b.json", ""), std::string("-"), folder.write("a.json", "")};
  EXPECT_EQ(paths_of(find_inputs(paths).value()), paths);
}

TEST(FindInputs, NamesThePathThatIsNotThere) {
  const tests::ScratchFolder folder;
  const std::vector paths{folder.path(), folder.path("nowhere")};
  const auto inputs = find_inputs(paths);
  ASSERT_TRUE(inputs.has_error());
  EXPECT_EQ(inputs.error().code, fhir::IssueType::not_found);
  EXPECT_THAT(inputs.error().diagnostics, testing::HasSubstr("nowhere"));
}

TEST(FindInputs, DoesNotWalkInCircles) {
  const tests::ScratchFolder folder;
  folder.write("a.json", "{}");
  std::filesystem::create_directory_symlink(folder.path(), folder.path("again"));
  const std::vector paths{folder.path()};
  EXPECT_EQ(find_inputs(paths).value().size(), 1U);
}

TEST(File, CopiesAPipeSoThatItCanBeReadAgain) {
  const tests::ScratchFolder folder;
  const auto path = folder.path("pipe");
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::jthread writer([&] { std::ofstream(path) << "hello"; });
  const std::vector paths{path};
  const auto input = find_inputs(paths).value().front();
  EXPECT_FALSE(input.is_regular_file);
  const auto file = File::open(input).value();
  for (int time = 0; time < 2; ++time) {
    std::string text(16, '\0');
    text.resize(file.read_at(1, text.data(), text.size()).value());
    EXPECT_EQ(text, "ello");
  }
}

TEST(File, SaysWhyItCannotBeOpened) {
  EXPECT_TRUE(File::open({.path = "/nowhere/at/all", .is_regular_file = true}).has_error());
}

}  // namespace
}  // namespace intake
