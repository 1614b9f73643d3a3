#include "daemon/intake/file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

namespace intake {
namespace {

fhir::Issue failed(int error) {
  return {fhir::IssueType::processing, {}, std::generic_category().message(error)};
}

/// A temporary file without a name: it is gone when the program is, however that ends.
int open_nameless() {
  const char* folder = std::getenv("TMPDIR");
  std::string pattern = std::string(folder && *folder ? folder : "/tmp") + "/bonewatch-XXXXXX";
  const int descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (descriptor >= 0) ::unlink(pattern.c_str());
  return descriptor;
}

/// As many bytes as the pipe gives at once; none at its end.
ssize_t read_some(int from, std::vector<char>& buffer) {
  ssize_t got;
  do got = ::read(from, buffer.data(), buffer.size());
  while (got < 0 && errno == EINTR);
  return got;
}

bool write_all(int to, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t put = ::write(to, data, size);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    data += put;
    size -= static_cast<std::size_t>(put);
  }
  return true;
}

fhir::Result<void> copy(int from, int to) {
  std::vector<char> buffer(1 << 20);
  for (ssize_t got; (got = read_some(from, buffer)) != 0;)
    if (got < 0 || !write_all(to, buffer.data(), static_cast<std::size_t>(got))) return failed(errno);
  return {};
}

}  // namespace

fhir::Result<File> File::open(const Input& input) {
  const int source = input.path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : ::open(input.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (source < 0) return failed(errno);
  File file(source);
  if (input.is_regular_file) return file;

  const int spool = open_nameless();
  if (spool < 0) return failed(errno);
  File copied(spool);
  if (const auto done = copy(source, spool); !done) return done.error();
  return copied;
}

File::File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

fhir::Result<std::size_t> File::read_at(std::uint64_t offset, char* buffer, std::size_t size) const {
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got = ::pread(descriptor_, buffer + have, size - have, static_cast<off_t>(offset + have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(errno);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  return have;
}

}  // namespace intake
