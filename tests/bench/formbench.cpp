// How long it takes from the wish to see a questionnaire to its first painted frame: of the printed edition's
// service, and of the whole region's 2,826 questions in one. Prints "short 12.3 ms" and "long 45.6 ms",
// medians.
#include "catalogue/catalogueloader.h"
#include "form/questionnairepage.h"
#include "storage/dataset.h"
#include "window/messages.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>

#include <algorithm>
#include <cstdio>

namespace
{

using namespace quaderno;
using namespace Qt::StringLiterals;

constexpr int kRepetitions = 9;
constexpr int kRegionQuestions = 2826;
constexpr int kQuestionsOfSection = 40;

Catalogue serviceCatalogue()
{
    auto catalogue = loadCatalogue(builtInCatalogueFolder(builtInServices().constFirst()));
    if (!catalogue)
        qFatal("%s", qUtf8Printable(catalogue.error().message));
    return std::move(catalogue).value();
}

// Sections of forty numbers each, as the services of the region have them.
Catalogue regionCatalogue()
{
    Catalogue region = serviceCatalogue();
    const Variable number = region.variables.front();
    region = Catalogue();
    region.service = u"region"_s;
    for (int at = 0; at < kRegionQuestions; ++at) {
        if (at % kQuestionsOfSection == 0) {
            const QString name = u"Service %1"_s.arg(at / kQuestionsOfSection + 1);
            region.sections.push_back({.name = name, .label = {name, name}});
        }
        Variable variable = number;
        variable.name = u"question_%1"_s.arg(at);
        variable.section = at / kQuestionsOfSection;
        region.variables.push_back(variable);
    }
    return region;
}

double medianOpening(const Catalogue &catalogue)
{
    const NewDataSet contents{.service = catalogue.service,
                              .zones = {{u"elba"_s, u"Elba"_s}},
                              .years = {2011, 2012},
                              .change = {.at = QDateTime::currentDateTimeUtc(), .source = u"bench"_s}};
    const auto dataSet = DataSet::createInMemory(catalogue, contents);
    if (!dataSet)
        qFatal("%s", qUtf8Printable(dataSet.error().message));
    MessageBoxes messages;
    const Theme theme = Theme::forAppearance(Appearance::Light, QApplication::palette());
    std::vector<double> milliseconds;
    for (int i = 0; i <= kRepetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        QuestionnaireModel model(*dataSet.value());
        QuestionnairePage page(model, dataSet.value()->catalogue(), messages, theme, Language::Italian);
        page.resize(1100, 640);
        page.show();
        QApplication::sendPostedEvents();
        (void)page.grab(); // laid out and painted, whatever the display does with it
        if (i > 0)         // the first warms fonts and styles
            milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    return milliseconds[milliseconds.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    std::printf("short %.1f ms\n", medianOpening(serviceCatalogue()));
    std::printf("long %.1f ms\n", medianOpening(regionCatalogue()));
    return 0;
}
