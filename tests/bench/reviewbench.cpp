// From an edited value to the visible table and figure: DataSet::commit(), the new contents, and both
// painted. Prints median and 95th percentile in milliseconds; 16 is one frame. usage: reviewbench COUNT
// [compare]
#include "review/tablespage.h"
#include "storage/dataset.h"

#include <QAction>
#include <QApplication>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace
{

using namespace quaderno;
using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

double percentile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[static_cast<size_t>(share * static_cast<double>(times.size() - 1))];
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int count = argc > 1 ? std::max(2, std::atoi(argv[1])) : 200;
    const bool compares = argc > 2;
    auto opened = DataSet::bundledEdition(u"2008-2011"_s);
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    DataSet &dataSet = *opened.value();
    Subject subject(0, 2011);
    TablesPage page(dataSet, subject, Theme::light(), Language::Italian);
    page.resize(938, 620);
    page.show();
    page.showFigure(numberFigures(dataSet.catalogue(), dataSet.years())[7]);
    if (compares) {
        for (QAction *year : page.findChildren<QAction *>(QRegularExpression(u"^compare-"_s)))
            year->setChecked(true);
    }
    page.grab();
    const int users = dataSet.catalogue().variableIndex(u"users").value();
    std::vector<double> shown;
    for (int i = 0; i < count; ++i) {
        const ObservationEdit edit{{i % 27, 2011, users}, Observation{.value = 1000.0 + i}};
        const auto start = Clock::now();
        if (const Outcome done = dataSet.commit(std::span(&edit, 1), u"bench"_s); !done)
            qFatal("%s", qUtf8Printable(done.error().message));
        page.grab(); // paints all of it at once
        shown.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::printf("edit to painted table and figure%s\t%.2f ms median\t%.2f ms p95\t(%d edits)\n",
                compares ? ", four years side by side" : "", percentile(shown, 0.5), percentile(shown, 0.95),
                count);
    return 0;
}
