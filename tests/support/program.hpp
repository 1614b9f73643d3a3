#pragma once
// Runs a program as a person would: arguments and standard input in, output and exit code out.

#include "tests/support/scratch_folder.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tests {

struct Ran {
  int code = 0;  ///< exit code; 128 and the signal that ended it
  std::string out;
  std::string err;
};

/// A program that runs; its standard input is a pipe, its output goes to files, so that neither can get stuck on the other.
class Running {
 public:
  Running(const std::string& program, const std::vector<std::string>& arguments) {
    int pipe_ends[2];
    if (::pipe2(pipe_ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[0], STDIN_FILENO);
    const auto out = folder_.path("out");
    const auto err = folder_.path("err");
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT, 0600);
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    // Whoever runs the tests in the background has them ignore SIGINT; the program is to take it as from a terminal.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t interrupts;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    posix_spawnattr_setsigdefault(&attributes, &interrupts);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    const int error = ::posix_spawn(&process_, program.c_str(), &actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe_ends[0]);
    input_ = pipe_ends[1];
    if (error != 0) throw std::runtime_error("cannot run " + program);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (process_ < 0) return;
    ::kill(process_, SIGKILL);
    finish();
  }

  /// Writes to its standard input; what it does not want to read is lost.
  void give(std::string_view text) const {
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    while (!text.empty()) {
      const ssize_t put = ::write(input_, text.data(), text.size());
      if (put < 0) break;
      text.remove_prefix(static_cast<std::size_t>(put));
    }
    std::signal(SIGPIPE, before);
  }

  void send(int signal) const { ::kill(process_, signal); }

  /// Closes its standard input and waits for its end.
  Ran finish() {
    ::close(std::exchange(input_, -1));
    int status = 0;
    ::waitpid(std::exchange(process_, -1), &status, 0);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {code, bytes_of(folder_.path("out")), bytes_of(folder_.path("err"))};
  }

 private:
  ScratchFolder folder_;
  pid_t process_ = -1;
  int input_ = -1;
};

/// Runs it to its end with this standard input.
inline Ran run(const std::string& program, const std::vector<std::string>& arguments, std::string_view in = {}) {
  Running running(program, arguments);
  running.give(in);
  return running.finish();
}

}  // namespace tests
