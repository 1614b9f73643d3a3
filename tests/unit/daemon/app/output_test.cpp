#include "daemon/app/output.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace app {
namespace {

std::size_t file_count(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(DraftFile, StandsUnderItsNameOnceItIsKept) {
  const tests::ScratchFolder folder;
  folder.write("a.txt", "old");
  auto file = DraftFile::create(folder.path(), "a.txt").value();
  file.write("new");
  EXPECT_EQ(tests::bytes_of(folder.path("a.txt")), "old");
  EXPECT_TRUE(file.keep());
  EXPECT_EQ(tests::bytes_of(folder.path("a.txt")), "new");
  EXPECT_EQ(file_count(folder.path()), 1U);
}

TEST(DraftFile, VanishesUnlessItIsKept) {
  const tests::ScratchFolder folder;
  {
    auto file = DraftFile::create(folder.path(), "a.txt").value();
    file.write("new");
    const auto moved = std::move(file);
  }
  EXPECT_EQ(file_count(folder.path()), 0U);
}

TEST(DraftFile, SaysThatTheFolderIsNotThere) {
  EXPECT_TRUE(DraftFile::create("/nowhere/at/all", "a.txt").has_error());
}

TEST(CreateFolder, CreatesThoseAboveToo) {
  const tests::ScratchFolder folder;
  EXPECT_TRUE(create_folder(folder.path("a/b/c")));
  EXPECT_TRUE(create_folder(folder.path("a/b/c")));
  EXPECT_TRUE(std::filesystem::is_directory(folder.path("a/b/c")));
  folder.write("file", "");
  EXPECT_TRUE(create_folder(folder.path("file/d")).has_error());
}

TEST(FileNameOf, LeavesNoWayOutOfTheFolder) {
  EXPECT_EQ(file_name_of("p-1.A_z"), "p-1.A_z");
  EXPECT_EQ(file_name_of("../../etc/passwd"), "%2E.%2F..%2Fetc%2Fpasswd");
  EXPECT_EQ(file_name_of("."), "%2E");
  EXPECT_EQ(file_name_of("ä"), "%C3%A4");
}

TEST(HeldSignals, KeepCtrlCUntilTheEnd) {
  EXPECT_EXIT(
      {
        {
          const HeldSignals held;
          if (held.came()) std::exit(1);
          std::raise(SIGINT);
          if (!held.came()) std::exit(2);
        }
        std::exit(3);
      },
      testing::KilledBySignal(SIGINT), "");
}

}  // namespace
}  // namespace app
