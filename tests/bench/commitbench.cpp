// Latency of one durable value through DataSet::commit(), from a typed value to the disk, history included.
// Prints what commit_c prints. usage: commitbench FILE first|replace COUNT
#include "catalogue/catalogueloader.h"
#include "storage/dataset.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <random>

namespace
{

using namespace quaderno;
using namespace Qt::StringLiterals;

constexpr int kZones = 34;
constexpr YearRange kYears{2001, 2020};
constexpr int kWarmUp = 5;

std::unique_ptr<DataSet> newDataSet(const QString &path)
{
    const QString service = builtInServices().constFirst();
    auto catalogue = loadCatalogue(builtInCatalogueFolder(service));
    if (!catalogue)
        qFatal("%s", qUtf8Printable(catalogue.error().message));
    NewDataSet contents{.service = service, .years = kYears, .state = QuestionnaireState::InProgress};
    contents.change = {
        .at = QDateTime::currentDateTimeUtc(), .author = u"bench"_s, .source = u"bench"_s, .label = {}};
    for (int zone = 1; zone <= kZones; ++zone)
        contents.zones.push_back({u"zone-%1"_s.arg(zone), u"Zone %1"_s.arg(zone)});
    auto dataSet = DataSet::create(path, std::move(catalogue).value(), contents);
    if (!dataSet)
        qFatal("%s", qUtf8Printable(dataSet.error().message));
    return std::move(dataSet).value();
}

// Cells of numbers in an order that is random and the same every time.
std::vector<ObsKey> shuffledCells(const DataSet &dataSet, size_t count)
{
    std::vector<ObsKey> cells;
    const auto &variables = dataSet.catalogue().variables;
    for (int zone = 0; zone < kZones; ++zone) {
        for (int year = kYears.first; year <= kYears.last; ++year) {
            for (size_t variable = 0; variable < variables.size(); ++variable) {
                if (variables[variable].isNumeric())
                    cells.push_back({zone, year, static_cast<int>(variable)});
            }
        }
    }
    if (cells.size() < count)
        qFatal("Only %zu cells to write.", cells.size());
    std::shuffle(cells.begin(), cells.end(), std::mt19937(20112011));
    cells.resize(count);
    return cells;
}

void commitOrDie(DataSet &dataSet, std::span<const ObservationEdit> edits)
{
    if (const Outcome done = dataSet.commit(edits, u"Value = 1"_s); !done)
        qFatal("%s", qUtf8Printable(done.error().message));
}

double millisecondsOfCommit(DataSet &dataSet, const ObservationEdit &edit)
{
    const auto begin = std::chrono::steady_clock::now();
    commitOrDie(dataSet, {&edit, 1});
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(3).toInt();
    if (arguments.size() != 4 || (arguments[2] != u"first" && arguments[2] != u"replace") || count <= 0)
        qFatal("usage: commitbench FILE first|replace COUNT");

    const auto dataSet = newDataSet(arguments[1]);
    std::vector<ObservationEdit> edits;
    for (const ObsKey &key : shuffledCells(*dataSet, static_cast<size_t>(count + kWarmUp)))
        edits.push_back({key, Observation{.value = 1.0}});
    if (arguments[2] == u"replace")
        commitOrDie(*dataSet, edits);

    std::vector<double> times;
    for (size_t i = 0; i < edits.size(); ++i) {
        // Never the value that stands there: writing the same again would skip the disk.
        edits[i].observation->value = static_cast<double>(i) + 2;
        const double time = millisecondsOfCommit(*dataSet, edits[i]);
        if (i >= kWarmUp)
            times.push_back(time);
    }
    std::ranges::sort(times);
    const double total = std::accumulate(times.begin(), times.end(), 0.0);
    const auto quantile = [&](double part) {
        return times[static_cast<size_t>(part * static_cast<double>(count))];
    };
    std::printf("p50 %.3f ms  p95 %.3f  p99 %.3f  max %.3f  mean %.3f  n=%d\n", quantile(0.5), quantile(0.95),
                quantile(0.99), times.back(), total / count, count);
    return 0;
}
