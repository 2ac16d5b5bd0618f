// The edition of a data set: its versions, what has changed since they went to print, and what a recorded one
// printed.
#include "storage/dataset.h"

#include "catalogue/catalogueloader.h"
#include "exchange/recordededition.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// "1.0", then "1.1".
QString nextVersion(const std::vector<EditionVersion> &versions)
{
    if (versions.empty())
        return u"1.0"_s;
    const QString &last = versions.back().number;
    return last.section(u'.', 0, 0) + u'.' + QString::number(last.section(u'.', 1).toInt() + 1);
}

} // namespace

// A file from before version 3 has no bounds: those of the bundled edition that it is a copy of are the same.
Result<PrintedEdition> DataSet::printedEdition() const
{
    auto values = m_store->printedValues(m_catalogue);
    if (!values)
        return values.error();
    if (values.value().empty() || !m_edition)
        return refused(tr("This data set records no printed edition: there is nothing to audit."));
    auto estimates = m_store->estimates();
    if (!estimates)
        return estimates.error();
    const auto bundled = bundledEditionFolder(m_edition->name);
    if (estimates.value().empty() && bundled) {
        if (auto contents = readRecordedEdition(m_catalogue, *bundled);
            contents && contents.value().zones == zones())
            estimates = std::move(contents.value().estimates);
    }
    return PrintedEdition{.years = m_edition->years,
                          .values = std::move(values).value(),
                          .estimates = std::move(estimates).value()};
}

YearRange DataSet::yearsToPublish() const
{
    const YearRange begun = m_edition ? m_edition->years : YearRange{years().first, years().first - 1};
    YearRange span = begun;
    for (int year = begun.last + 1; year <= years().last; ++year) {
        for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
            const QuestionnaireState state = questionnaire({refArea, year}).state;
            if (state == QuestionnaireState::Approved || state == QuestionnaireState::Published)
                span.last = year;
        }
    }
    return span.count() > 0 ? span : years();
}

Outcome DataSet::publish(const QString &note)
{
    const EditionVersion version{.number = nextVersion(m_versions), .note = note};
    const YearRange span = yearsToPublish();
    const auto begun = m_edition ? std::nullopt : std::optional(Edition{.name = span.text(), .years = span});
    Act act{.label = tr("Published: %1, version %2").arg(span.text(), version.number),
            .source = u"published"_s};
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
        for (int year = span.first; year <= span.last; ++year) {
            const QuestionnaireKey key{.refArea = refArea, .timePeriod = year};
            if (questionnaire(key).state == QuestionnaireState::Approved)
                act.states.push_back({.key = key, .state = QuestionnaireState::Published});
        }
    }
    const QDateTime at = QDateTime::currentDateTimeUtc();
    if (const Outcome written = m_store->publish(version, begun, act, m_author, at); !written)
        return written;
    if (begun)
        m_edition = begun;
    if (const Outcome read = readVersions(); !read)
        return read;
    m_undoStack.clear();
    tell(act, at);
    Q_EMIT published();
    return Done{};
}

Outcome DataSet::readVersions()
{
    auto versions = m_store->editionVersions();
    if (!versions)
        return versions.error();
    m_versions = std::move(versions).value();
    m_printed.reset();
    m_sincePrint.clear();
    m_inPrint.clear();
    for (size_t back = 0; back < std::min<size_t>(2, m_versions.size()); ++back) {
        auto answers = answersOf(m_versions[m_versions.size() - 1 - back]);
        if (!answers)
            return answers.error();
        if (back == 1) {
            m_inPrint = changedSince(answers.value());
            break;
        }
        m_sincePrint = changedSince(answers.value());
        m_printed = std::move(answers).value();
    }
    return Done{};
}

bool DataSet::hasChangedSince(const Observations &printed, ObsKey key) const
{
    const auto then = printed.stored(key);
    const auto now = m_observations.stored(key);
    if (then && now)
        return std::tie(then->value, then->text, then->status) !=
               std::tie(now->value, now->text, now->status);
    if (then || !now)
        return then.has_value() != now.has_value();
    // Of a zone and year that was not there then, nothing is a correction.
    for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable) {
        if (printed.stored({key.refArea, key.timePeriod, variable}))
            return true;
    }
    return false;
}

std::set<ObsKey> DataSet::changedSince(const Observations &printed) const
{
    std::set<ObsKey> changed;
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
        for (int year = years().first; year <= years().last; ++year) {
            for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable) {
                const ObsKey key{refArea, year, variable};
                if (hasChangedSince(printed, key))
                    changed.insert(key);
            }
        }
    }
    return changed;
}

bool DataSet::hasChangedSincePrint(YearRange years) const
{
    return std::ranges::any_of(m_sincePrint,
                               [years](const ObsKey &key) { return years.contains(key.timePeriod); });
}

int DataSet::changesSincePrint(QuestionnaireKey key) const
{
    const auto first = m_sincePrint.lower_bound({key.refArea, key.timePeriod, 0});
    const auto end = m_sincePrint.lower_bound({key.refArea, key.timePeriod + 1, 0});
    return static_cast<int>(std::distance(first, end));
}

Result<YearRange> DataSet::yearsOf(const EditionVersion &version) const
{
    const auto last = m_store->lastPublishedYear(version.change);
    if (!last)
        return last.error();
    const YearRange begun = m_edition ? m_edition->years : years();
    return YearRange{begun.first, std::max(begun.last, last.value().value_or(begun.last))};
}

Result<Observations> DataSet::answersOf(const EditionVersion &version) const
{
    Observations then = m_observations;
    if (const Outcome restored = m_store->restoreAnswers(then, version.change); !restored)
        return restored.error();
    return then;
}

} // namespace quaderno
