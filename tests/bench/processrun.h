// Runs a program and tells how long it took.
#pragma once

#include <string>
#include <vector>

namespace quaderno::bench
{

struct ProcessRun {
    double wallSeconds = 0;
    std::string output; // standard output; standard error goes through
};

// Throws std::runtime_error when the program cannot be started or does not exit with 0.
[[nodiscard]] ProcessRun run(const std::vector<std::string> &command);

// An X server of our own, without a window manager, for as long as the object lives: what else is on the
// screen of the machine would be measured too. Sets DISPLAY.
class PrivateDisplay
{
public:
    // Throws std::runtime_error when Xvfb cannot be started.
    PrivateDisplay();
    ~PrivateDisplay();
    PrivateDisplay(const PrivateDisplay &) = delete;
    PrivateDisplay &operator=(const PrivateDisplay &) = delete;

private:
    int m_server = 0;
};

} // namespace quaderno::bench
