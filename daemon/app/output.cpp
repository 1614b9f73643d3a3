#include "daemon/app/output.hpp"

#include <fmt/format.h>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace app {
namespace {

fhir::Issue failed(const std::string& path, int error) {
  return {fhir::IssueType::processing, {}, path + ": " + std::generic_category().message(error)};
}

constexpr std::array held{SIGINT, SIGTERM, SIGHUP};

}  // namespace

fhir::Result<DraftFile> DraftFile::create(const std::string& folder, const std::string& name) {
  std::string draft = folder + "/.bonewatch-XXXXXX";
  const int descriptor = ::mkstemp(draft.data());
  if (descriptor < 0) return failed(folder, errno);
  ::fchmod(descriptor, S_IRUSR | S_IWUSR | S_IRGRP);
  return DraftFile(::fdopen(descriptor, "w"), std::move(draft), folder + "/" + name);
}

DraftFile::~DraftFile() {
  const bool kept_or_moved_on = file_ == nullptr;
  if (!kept_or_moved_on) ::unlink(draft_.c_str());
}

void DraftFile::write(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), file_.get());
}

fhir::Result<void> DraftFile::keep() {
  const bool whole = std::fflush(file_.get()) == 0 && std::ferror(file_.get()) == 0;
  if (!whole || std::rename(draft_.c_str(), path_.c_str()) != 0) return failed(path_, errno);
  file_.reset();
  return {};
}

fhir::Result<void> create_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return failed(path, error.value());
  return {};
}

std::string file_name_of(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (plain && !(c == '.' && name.empty())) {
      name.push_back(c);
    } else {
      name += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return name;
}

struct HeldSignals::Mask {
  sigset_t set;
};

HeldSignals::HeldSignals() : before_(std::make_unique<Mask>()) {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : held) sigaddset(&set, signal);
  pthread_sigmask(SIG_BLOCK, &set, &before_->set);
}

HeldSignals::~HeldSignals() {
  pthread_sigmask(SIG_SETMASK, &before_->set, nullptr);
}

bool HeldSignals::came() const {
  sigset_t waiting;
  sigpending(&waiting);
  return std::any_of(held.begin(), held.end(), [&](int signal) { return sigismember(&waiting, signal) == 1; });
}

}  // namespace app
