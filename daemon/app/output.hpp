#pragma once
// Where results go: standard output, or files that appear whole or not at all.

#include "fhir/primitive/issue.hpp"

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace app {

/// A file under construction: it stands under a name of its own (".bonewatch-...") until it is complete. Unless it is kept it vanishes
/// with this object.
class DraftFile {
 public:
  static fhir::Result<DraftFile> create(const std::string& folder, const std::string& name);

  DraftFile(DraftFile&&) noexcept = default;
  DraftFile& operator=(DraftFile&&) noexcept = default;
  ~DraftFile();

  void write(std::string_view text);
  /// Brings it under its name, in place of what had it before. An Issue says what went wrong in this or any `write` before.
  fhir::Result<void> keep();

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  DraftFile(std::FILE* file, std::string draft, std::string path) : file_(file), draft_(std::move(draft)), path_(std::move(path)) {}

  std::unique_ptr<std::FILE, Closer> file_;
  std::string draft_;
  std::string path_;
};

/// Creates a folder, and those above it, where it is not there.
fhir::Result<void> create_folder(const std::string& path);

/// A file name that a text can safely have: what is not a letter, digit, '.', '-' or '_' becomes %XX, and so does a leading '.'.
std::string file_name_of(std::string_view text);

/// Holds back Ctrl-C, hang-up and the polite kill while files are under construction. Asked between two of them whether one came; at the
/// end of its life what came takes its course: the program ends by that signal.
class HeldSignals {
 public:
  HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  ~HeldSignals();

  bool came() const;

 private:
  struct Mask;
  std::unique_ptr<Mask> before_;
};

}  // namespace app
