// Every worked example of the protocol as a patient story: from FHIR JSON by the program's own rooms to judgement and chart.

#include "tests/support/road.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <ostream>
#include <set>

namespace stories {

void PrintTo(const PatientStory& story, std::ostream* out) {
  *out << story.title << (story.variant.empty() ? "" : ": ") << story.variant;
}

namespace {

constexpr int worked_examples = 217;

std::vector<PatientStory> all_stories() {
  const std::filesystem::path folder = std::filesystem::path(BONEWATCH_TESTS_DIR) / "scenarios";
  const auto persons = read_persons(tests::bytes_of((folder / "persons.story").string()));
  std::vector<PatientStory> all;
  for (const auto& file : std::filesystem::directory_iterator(folder / "stories")) {
    auto stories = read_stories(tests::bytes_of(file.path().string()), file.path().string(), persons);
    std::ranges::move(stories, std::back_inserter(all));
  }
  std::ranges::stable_sort(all, {}, &PatientStory::file);
  return all;
}

const std::vector<PatientStory>& stories() {
  static const std::vector<PatientStory> all = all_stories();
  return all;
}

/// GoogleTest takes letters, digits and underlines: `x048_hip_2_9`.
std::string test_name(const testing::TestParamInfo<PatientStory>& story) {
  std::string name = std::filesystem::path(story.param.file).stem().string().substr(0, 4) + "_" + story.param.variant;
  for (char& letter : name)
    if (!std::isalnum(static_cast<unsigned char>(letter))) letter = '_';
  return name + "_" + std::to_string(story.index);
}

class Story : public testing::TestWithParam<PatientStory> {};

TEST_P(Story, ComesOutAsTold) {
  std::string all;
  for (const auto& complaint : complaints(GetParam())) all += "\n" + complaint;
  EXPECT_TRUE(all.empty()) << all;
}

INSTANTIATE_TEST_SUITE_P(WorkedExample, Story, testing::ValuesIn(stories()), test_name);

TEST(Stories, EveryWorkedExampleHasOne) {
  std::set<std::string> told;
  for (const auto& story : stories()) told.insert(story.id);
  for (int number = 1; number <= worked_examples; ++number) {
    const std::string digits = std::to_string(number);
    const std::string id = "X" + std::string(digits.size() < 2 ? 1 : 0, '0') + digits;
    EXPECT_TRUE(told.contains(id)) << id;
  }
}

}  // namespace
}  // namespace stories
