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

// Whatever was written beside it.
bool hasOtherAnswer(const std::optional<Observation> &then, const std::optional<Observation> &now)
{
    if (!then || !now)
        return then.has_value() != now.has_value();
    return std::tie(then->value, then->text, then->status) != std::tie(now->value, now->text, now->status);
}

} // namespace

// A file from before version 3 has no bounds of estimates, one from before version 5 no figures of the
// Region: those of the bundled edition that it is a copy of are the same.
std::optional<NewDataSet> DataSet::bundledContents() const
{
    const auto folder = m_lists.edition ? bundledEditionFolder(m_lists.edition->name) : std::nullopt;
    if (!folder)
        return std::nullopt;
    auto contents = readRecordedEdition(m_catalogue, *folder);
    return contents && contents.value().zones == zones() ? std::optional(std::move(contents).value())
                                                         : std::nullopt;
}

void DataSet::knowRegion()
{
    if (!m_observations.regionCounts().empty())
        return;
    if (auto contents = bundledContents())
        m_observations.setRegionCounts(std::move(contents->regionCounts));
}

Result<PrintedEdition> DataSet::printedEdition() const
{
    auto values = m_store->printedValues(m_catalogue);
    if (!values)
        return values.error();
    if (values.value().empty() || !m_lists.edition)
        return refused(tr("This data set records no printed edition: there is nothing to audit."));
    auto estimates = m_store->estimates();
    if (!estimates)
        return estimates.error();
    if (estimates.value().empty()) {
        if (auto contents = bundledContents())
            estimates = std::move(contents->estimates);
    }
    return PrintedEdition{.years = m_lists.edition->years,
                          .values = std::move(values).value(),
                          .estimates = std::move(estimates).value()};
}

YearRange DataSet::yearsToPublish() const
{
    const YearRange begun =
        m_lists.edition ? m_lists.edition->years : YearRange{years().first, years().first - 1};
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

Outcome DataSet::publish(const QString &note, std::optional<qint64> madeAt)
{
    backUp(BackupCause::Publication);
    News news;
    Act act;
    const QDateTime at = QDateTime::currentDateTimeUtc();
    const auto written = [&]() -> Outcome {
        auto transaction = m_store->database().beginWriting();
        if (!transaction)
            return transaction.error();
        if (const Outcome read = readNews(news); !read)
            return read;
        act = publication();
        if (Outcome ofNow = checkMoment(transaction.value(), madeAt, news, act.label); !ofNow)
            return ofNow;
        return publishIn(transaction.value(), act, note, at);
    }();
    tell(news);
    if (!written)
        return written;
    m_undoStack.clear();
    tell(act, at);
    Q_EMIT published();
    return Done{};
}

// What is approved of the years that go to print is published.
Act DataSet::publication() const
{
    const YearRange span = yearsToPublish();
    Act act{.label = tr("Published: %1, version %2").arg(span.text(), nextVersion(m_prints.versions)),
            .source = u"published"_s,
            .id = newActId()};
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
        for (int year = span.first; year <= span.last; ++year) {
            const QuestionnaireKey key{.refArea = refArea, .timePeriod = year};
            if (questionnaire(key).state == QuestionnaireState::Approved)
                act.states.push_back({.key = key, .state = QuestionnaireState::Published});
        }
    }
    return act;
}

Outcome DataSet::publishIn(Database::Transaction &transaction, const Act &act, const QString &note,
                           const QDateTime &at)
{
    const EditionVersion version{.number = nextVersion(m_prints.versions), .note = note};
    const YearRange span = yearsToPublish();
    const auto begun =
        m_lists.edition ? std::nullopt : std::optional(Edition{.name = span.text(), .years = span});
    const auto written = m_store->write(act, m_author, at);
    if (!written)
        return written.error();
    if (const Outcome done = m_store->publish(version, begun, written.value().change); !done)
        return done;
    auto prints = readPrints();
    if (!prints)
        return prints.error();
    if (const Outcome known = m_store->database().seen(); !known)
        return known;
    if (const Outcome committed = transaction.commit(); !committed)
        return committed;
    if (begun)
        m_lists.edition = begun;
    m_prints = std::move(prints).value();
    remember(act, written.value(), at);
    return Done{};
}

Result<DataSet::Prints> DataSet::readPrints()
{
    auto versions = m_store->editionVersions();
    if (!versions)
        return versions.error();
    Prints prints{.versions = std::move(versions).value()};
    for (size_t back = 0; back < std::min<size_t>(2, prints.versions.size()); ++back) {
        auto answers = answersOf(prints.versions[prints.versions.size() - 1 - back]);
        if (!answers)
            return answers.error();
        if (back == 1) {
            prints.inLatest = changedSince(answers.value());
            break;
        }
        prints.sinceLatest = changedSince(answers.value());
        prints.latest = std::move(answers).value();
    }
    return prints;
}

bool DataSet::hasChangedSince(const Observations &printed, ObsKey key) const
{
    const auto then = printed.stored(key);
    const auto now = m_observations.stored(key);
    if (then && now)
        return hasOtherAnswer(then, now);
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
    return std::ranges::any_of(m_prints.sinceLatest,
                               [years](const ObsKey &key) { return years.contains(key.timePeriod); });
}

bool DataSet::isInPrint(YearRange years) const
{
    if (m_prints.versions.empty() || !m_prints.latest)
        return false;
    const auto printed = yearsOf(m_prints.versions.back());
    if (!printed || !printed.value().contains(years.first) || !printed.value().contains(years.last))
        return false;
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
        for (int year = years.first; year <= years.last; ++year) {
            for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable) {
                const ObsKey key{refArea, year, variable};
                if (hasOtherAnswer(m_prints.latest->stored(key), m_observations.stored(key)))
                    return false;
            }
        }
    }
    return true;
}

int DataSet::changesSincePrint(QuestionnaireKey key) const
{
    const auto first = m_prints.sinceLatest.lower_bound({key.refArea, key.timePeriod, 0});
    const auto end = m_prints.sinceLatest.lower_bound({key.refArea, key.timePeriod + 1, 0});
    return static_cast<int>(std::distance(first, end));
}

Result<YearRange> DataSet::yearsOf(const EditionVersion &version) const
{
    const auto last = m_store->lastPublishedYear(version);
    if (!last)
        return last.error();
    const YearRange begun = m_lists.edition ? m_lists.edition->years : years();
    return YearRange{begun.first, std::max(begun.last, last.value().value_or(begun.last))};
}

Result<Observations> DataSet::answersOf(const EditionVersion &version) const
{
    Observations then = m_observations;
    if (const Outcome restored = m_store->restoreAnswers(then, version); !restored)
        return restored.error();
    return then;
}

} // namespace quaderno
