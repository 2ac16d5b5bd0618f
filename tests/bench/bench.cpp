// Holds Quaderno against the bare machine: each floor program and Quaderno run in turn, and the ratio of
// their medians is printed beside its mark. Exits 1 when a mark is not met, 2 when something could not be
// measured. usage: bench QUADERNO TOOLS_FOLDER REPORT.tsv [REPETITIONS] Writes in the current folder, which
// must be on the disk whose flushes are to be measured.
#include "processrun.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>

namespace
{

using namespace quaderno::bench;
namespace fs = std::filesystem;

struct Paths {
    std::string quaderno;
    std::string tools;
    std::string reportInput;
    fs::path folder;

    [[nodiscard]] std::string tool(const std::string &name) const { return tools + '/' + name; }
    [[nodiscard]] std::string file(const std::string &name) const { return (folder / name).string(); }
};

// A folder of our own under the current one, removed at the end.
class WorkFolder
{
public:
    WorkFolder()
    {
        std::string name = (fs::current_path() / "bench-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw std::runtime_error("cannot write in the current folder");
        m_path = name;
    }
    ~WorkFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;
    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    fs::path m_path;
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

// One thing that is compared: medians of the floor and of Quaderno.
struct Comparison {
    const char *name;
    const char *floorName;
    const char *unit;
    double mark;
    std::vector<double> floor = {};
    std::vector<double> ours = {};

    // Prints the line; true when the mark is met.
    [[nodiscard]] bool print() const
    {
        const double ratio = median(ours) / median(floor);
        const bool isMet = ratio <= mark;
        std::printf("%-14s %5.2f x %-12s (mark %.1f, %s)   %.3f %s against %.3f, medians of %zu\n", name,
                    ratio, floorName, mark, isMet ? "met" : "NOT MET", median(ours), unit, median(floor),
                    ours.size());
        std::fflush(stdout);
        return isMet;
    }
};

// The number after `label` in a line of output: "p50 0.140 ms".
double numberAfter(const std::string &text, const std::string &label)
{
    const size_t at = text.find(label + ' ');
    if (at == std::string::npos)
        throw std::runtime_error("no " + label + " in: " + text);
    return std::strtod(text.c_str() + at + label.size(), nullptr);
}

// Runs both in turn, after one round that only warms the caches.
void inTurn(int repetitions, const std::function<void(bool isCounted)> &round)
{
    for (int i = 0; i <= repetitions; ++i)
        round(i > 0);
}

bool measureReport(const Paths &paths, int repetitions)
{
    Comparison time{"report", "floor_qt", "s", 4};
    inTurn(repetitions, [&](bool isCounted) {
        const ProcessRun floor = run({paths.tool("floor_qt"), paths.reportInput, paths.file("floor.pdf")});
        const ProcessRun ours = run({paths.quaderno, "report", paths.file("report.pdf")});
        if (!isCounted)
            return;
        time.floor.push_back(floor.wallSeconds);
        time.ours.push_back(ours.wallSeconds);
    });
    return time.print();
}

std::string watchWindow(const Paths &paths, const std::string &title, const std::vector<std::string> &program)
{
    std::vector<std::string> command{paths.tool("winwatch"), title, "60", "1", "--"};
    command.insert(command.end(), program.begin(), program.end());
    return run(command).output;
}

bool measureWindow(const Paths &paths, int repetitions)
{
    const PrivateDisplay display;
    const std::string edition = paths.file("edition.quaderno");
    (void)run({paths.quaderno, "create", edition, "--edition", "2008-2011"});
    Comparison time{"window", "floor_qtwin", "s", 2.5};
    Comparison memory{"window memory", "floor_qtwin", "MB", 2};
    inTurn(repetitions, [&](bool isCounted) {
        const std::string floor =
            watchWindow(paths, "floor_qtwin", {paths.tool("floor_qtwin"), paths.reportInput});
        const std::string ours = watchWindow(paths, "Quaderno", {paths.quaderno, edition});
        if (!isCounted)
            return;
        time.floor.push_back(numberAfter(floor, "ready"));
        time.ours.push_back(numberAfter(ours, "ready"));
        memory.floor.push_back(numberAfter(floor, "rss") / 1024);
        memory.ours.push_back(numberAfter(ours, "rss") / 1024);
    });
    const bool isTimeMet = time.print();
    return memory.print() && isTimeMet;
}

bool measureCommit(const Paths &paths, int repetitions)
{
    const std::string count = "1000";
    Comparison first{"first value", "commit_c", "ms", 2};
    Comparison replaced{"changed value", "commit_c", "ms", 2};
    int round = 0;
    inTurn(repetitions, [&](bool isCounted) {
        const std::string suffix = std::to_string(round++);
        const auto p50 = [](const ProcessRun &done) { return numberAfter(done.output, "p50"); };
        const double floor =
            p50(run({paths.tool("commit_c"), paths.file("floor" + suffix + ".db"), "wal", count}));
        const auto ours = [&](const std::string &mode) {
            return p50(
                run({paths.tool("commitbench"), paths.file(mode + suffix + ".quaderno"), mode, count}));
        };
        const double oursFirst = ours("first");
        const double oursReplaced = ours("replace");
        if (!isCounted)
            return;
        first.floor.push_back(floor);
        first.ours.push_back(oursFirst);
        replaced.floor.push_back(floor);
        replaced.ours.push_back(oursReplaced);
    });
    const bool isFirstMet = first.print();
    return replaced.print() && isFirstMet;
}

// The form has marks of its own, in milliseconds: nothing else does the same work.
bool measureForm(const Paths &paths, int)
{
    const std::string output = run({paths.tool("formbench"), "-platform", "offscreen"}).output;
    const auto isMet = [&output](const char *name, const char *label, double mark) {
        const double taken = numberAfter(output, label);
        std::printf("%-14s %5.1f ms (mark %.0f ms, %s)\n", name, taken, mark,
                    taken <= mark ? "met" : "NOT MET");
        return taken <= mark;
    };
    const bool isShortMet = isMet("form of 23", "short", 100);
    return isMet("form of 2,826", "long", 250) && isShortMet;
}

// Settings and working copies of the measured program stay in our folder; the font cache stays warm where it
// is.
void isolate(const fs::path &folder)
{
    ::setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", (folder / "config").c_str(), 1);
    // As after the first start, which asks how the program will be used.
    fs::create_directories(folder / "config/quaderno");
    std::ofstream(folder / "config/quaderno/preferences.ini") << "[General]\nrole=officer\n";
    const fs::path runtime = folder / "runtime";
    fs::create_directory(runtime);
    fs::permissions(runtime, fs::perms::owner_all);
    ::setenv("XDG_RUNTIME_DIR", runtime.c_str(), 1);
    ::setenv("LC_ALL", "C.UTF-8", 1);
    ::unsetenv("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4 || argc > 5) {
        std::fputs("usage: bench QUADERNO TOOLS_FOLDER REPORT.tsv [REPETITIONS]\n", stderr);
        return 2;
    }
    const int repetitions = argc == 5 ? std::max(1, std::atoi(argv[4])) : 7;
    int exitCode = 0;
    try {
        const WorkFolder folder;
        isolate(folder.path());
        const Paths paths{argv[1], argv[2], argv[3], folder.path()};
        for (const auto measure : {measureReport, measureCommit, measureWindow, measureForm}) {
            try {
                if (!measure(paths, repetitions))
                    exitCode = std::max(exitCode, 1);
            } catch (const std::runtime_error &problem) {
                std::fprintf(stderr, "not measured: %s\n", problem.what());
                exitCode = 2;
            }
        }
    } catch (const std::runtime_error &problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        exitCode = 2;
    }
    return exitCode;
}
