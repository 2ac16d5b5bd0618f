#include "analysis/revision.h"

#include "analysis/indicators.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct RevisionText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

struct Progressing {
    int unapprovedZones = 0;
    bool isPublished = true;
};

Progressing progressOf(const DataSet &dataSet, YearRange years)
{
    Progressing progress;
    for (int refArea = 0; refArea < dataSet.observations().zoneCount(); ++refArea) {
        bool isApproved = true;
        for (int year = years.first; year <= years.last; ++year) {
            if (!dataSet.observations().isInSurvey(refArea, year))
                continue;
            const QuestionnaireState state = dataSet.questionnaire({refArea, year}).state;
            const bool isPublished = state == QuestionnaireState::Published;
            isApproved = isApproved && (isPublished || state == QuestionnaireState::Approved);
            progress.isPublished = progress.isPublished && isPublished;
        }
        progress.unapprovedZones += !isApproved;
    }
    return progress;
}

} // namespace

bool isRevised(const DataSet &dataSet, Shown shown, int refArea, int year)
{
    if (!dataSet.hasRevisions())
        return false;
    const std::vector<int> variables = variablesBehind(dataSet.catalogue(), shown);
    const auto ofZone = [&](int zone) {
        return std::ranges::any_of(variables, [&](int variable) {
            return dataSet.isRevised({zone, year, variable});
        });
    };
    if (refArea != kAggregateArea)
        return ofZone(refArea);
    for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
        if (ofZone(zone))
            return true;
    }
    return false;
}

QString withRevision(const QString &hint, const DataSet &dataSet, Shown shown, int refArea, int year)
{
    if (!isRevised(dataSet, shown, refArea, year))
        return hint;
    const QString revised = RevisionText::tr("Corrected since the previous edition.");
    return hint.isEmpty() ? revised : hint + u'\n' + revised;
}

QString draftLine(const DataSet &dataSet, YearRange years)
{
    const Progressing progress = progressOf(dataSet, years);
    if ((progress.isPublished && !dataSet.hasChangedSincePrint(years)) || dataSet.isInPrint(years))
        return {};
    const QString line =
        withAgreeingArticles(RevisionText::tr("Draft · data as of %1")
                                 .arg(dayInWords(dataSet.dataDate().toUTC().date(), installedLanguage())),
                             installedLanguage());
    if (progress.unapprovedZones == 0)
        return line;
    return line + RevisionText::tr(" · %n zones not approved", nullptr, progress.unapprovedZones);
}

} // namespace quaderno
