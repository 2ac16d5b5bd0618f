#include "processrun.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace quaderno::bench
{

namespace
{

struct Pipe {
    int readEnd = -1;
    int writeEnd = -1;
};

Pipe openPipe(int flags)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), flags) != 0)
        throw std::runtime_error(std::string("no pipe: ") + std::strerror(errno));
    return {ends[0], ends[1]};
}

// `outputTo` becomes standard output; -1 leaves it as it is.
int start(const std::vector<std::string> &command, int outputTo)
{
    std::vector<std::string> words = command;
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (outputTo >= 0)
        posix_spawn_file_actions_adddup2(&actions, outputTo, STDOUT_FILENO);
    pid_t process = 0;
    const int failed =
        posix_spawnp(&process, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        throw std::runtime_error("cannot start " + command.front() + ": " + std::strerror(failed));
    return process;
}

// Everything until the writers have closed their end, or the end of the first line.
std::string readFrom(int descriptor, bool onlyOneLine)
{
    std::string text;
    std::array<char, 4096> buffer{};
    while (!(onlyOneLine && text.find('\n') != std::string::npos)) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        text.append(buffer.data(), static_cast<size_t>(count));
    }
    ::close(descriptor);
    return text;
}

} // namespace

ProcessRun run(const std::vector<std::string> &command)
{
    const Pipe output = openPipe(O_CLOEXEC);
    const auto begin = std::chrono::steady_clock::now();
    const int process = start(command, output.writeEnd);
    ::close(output.writeEnd);
    ProcessRun result{.output = readFrom(output.readEnd, false)};
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    result.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const int exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1; // -1: ended by a signal
    if (exitCode != 0)
        throw std::runtime_error(command.front() + " ended with " + std::to_string(exitCode));
    return result;
}

PrivateDisplay::PrivateDisplay()
{
    const Pipe number = openPipe(0);
    ::fcntl(number.readEnd, F_SETFD, FD_CLOEXEC);
    m_server = start({"Xvfb", "-displayfd", std::to_string(number.writeEnd), "-screen", "0", "1366x768x24",
                      "-nolisten", "tcp"},
                     -1);
    ::close(number.writeEnd);
    const std::string display = readFrom(number.readEnd, true);
    if (display.empty())
        throw std::runtime_error("Xvfb did not start");
    ::setenv("DISPLAY", (':' + display.substr(0, display.find('\n'))).c_str(), 1);
}

PrivateDisplay::~PrivateDisplay()
{
    ::kill(m_server, SIGTERM);
    ::waitpid(m_server, nullptr, 0);
}

} // namespace quaderno::bench
