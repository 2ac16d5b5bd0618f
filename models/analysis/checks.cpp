#include "analysis/checks.h"

#include "analysis/checkrules.h"
#include "analysis/checksummary.h"
#include "analysis/peers.h"
#include "analysis/slip.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Runs the checks of one catalogue over one set of observations. What all zones of a year share is computed
// once, and kept as long as this.
class Checker
{
public:
    Checker(const Catalogue &catalogue, const Observations &observations, Language language)
        : m_catalogue(catalogue), m_observations(observations), m_format(language)
    {
    }

    std::vector<Finding> findings(int refArea, int year)
    {
        std::vector<size_t> all(m_catalogue.checks.size());
        std::iota(all.begin(), all.end(), size_t(0));
        return findings(refArea, year, all);
    }

    // Of the checks at `indices` alone.
    std::vector<Finding> findings(int refArea, int year, const std::vector<size_t> &indices)
    {
        const CheckSubject subject = subjectAt(refArea, year);
        if (!subject.isInSurvey() || !subject.isBegun())
            return {};
        std::vector<Finding> all;
        for (const size_t index : indices) {
            const CheckVerdict found = verdict(index, subject);
            for (const FindingDraft &draft : found.found())
                all.push_back(written(index, subject, draft));
        }
        dropRepeated(all);
        std::ranges::stable_sort(all, {}, [](const Finding &finding) {
            return std::pair(finding.severity, finding.variables.front());
        });
        return all;
    }

    std::vector<CheckSummary> summaries(int refArea, int year)
    {
        const CheckSubject subject = subjectAt(refArea, year);
        std::vector<CheckSummary> all(m_catalogue.checks.size());
        for (size_t index = 0; subject.isInSurvey() && index < all.size(); ++index) {
            if (subject.isBegun())
                all[index] = verdict(index, subject).summary();
            else
                all[index].notJudged[NotJudged::NotBegun] = cells(m_catalogue.checks[index]);
        }
        return all;
    }

private:
    [[nodiscard]] CheckSubject subjectAt(int refArea, int year) const
    {
        return {m_catalogue, m_observations, m_format, refArea, year};
    }

    // The other zones say more of a change than the zone's own past does.
    void dropRepeated(std::vector<Finding> &findings) const
    {
        std::set<int> told;
        for (const Finding &finding : findings) {
            if (typeOf(finding) == CheckType::Peers)
                told.insert(finding.variables.front());
        }
        std::erase_if(findings, [&](const Finding &finding) {
            return typeOf(finding) == CheckType::Change && told.contains(finding.variables.front());
        });
    }

    [[nodiscard]] CheckType typeOf(const Finding &finding) const
    {
        return m_catalogue.checks[static_cast<size_t>(finding.check)].type;
    }

    // The variables that a check looks at, whether they are asked or not.
    [[nodiscard]] int cells(const Check &check) const
    {
        return check.left
                   ? 1
                   : static_cast<int>(std::ranges::count_if(m_catalogue.variables, &Variable::isNumeric));
    }

    CheckVerdict verdict(size_t index, const CheckSubject &subject)
    {
        const Check &check = m_catalogue.checks[index];
        CheckVerdict verdict;
        if (subject.isAsked(check.left) && subject.isAsked(check.right))
            verdict = verdictOfAsked(index, subject);
        if (const int open = cells(check) - verdict.summary().cells(); open > 0)
            verdict.cannot(NotJudged::NotAsked, open);
        return verdict;
    }

    CheckVerdict verdictOfAsked(size_t index, const CheckSubject &subject)
    {
        const Check &check = m_catalogue.checks[index];
        switch (check.type) {
        case CheckType::Bounds:
            return boundsVerdict(check, subject);
        case CheckType::Compare:
            return compareVerdict(check, subject);
        case CheckType::Presence:
            return presenceVerdict(check, subject);
        case CheckType::Change:
            return changeVerdict(check, subject);
        case CheckType::Peers:
            return peersVerdict(index, subject);
        case CheckType::Repeat:
            return repeatVerdict(check, subject);
        }
        return {};
    }

    // Whether the check would find nothing with another answer. Those that compare with another year alone
    // are content with what comes close to it.
    bool isContent(size_t index, const CheckSubject &subject, int variable, double supposed)
    {
        const Check &check = m_catalogue.checks[index];
        if (check.type != CheckType::Peers)
            return check.type == CheckType::Change || isMetWith(check, subject, variable, supposed);
        const std::optional<Peers> &peers = peersOf(index, subject.year());
        auto change = peers ? peers->changeOf(subject.refArea()) : std::nullopt;
        const auto figure = subject.valueWith(*check.left, variable, supposed);
        if (!change || !figure)
            return false;
        change->now = *figure;
        return !peers->isOutOfLine(*change);
    }

    // After the message: the slip that explains it. What is not there has none, and what is there twice is
    // told as such.
    QString slip(size_t index, const CheckSubject &subject, const FindingDraft &draft)
    {
        const Check &check = m_catalogue.checks[index];
        if (check.type == CheckType::Presence || check.type == CheckType::Repeat)
            return {};
        const auto found = explainingSlip(check, subject, draft.variables, [&](int variable, double value) {
            return isContent(index, subject, variable, value);
        });
        return found ? u' ' + slipSentence(*found, subject, draft.variables) : QString();
    }

    Finding written(size_t index, const CheckSubject &subject, const FindingDraft &draft)
    {
        const Check &check = m_catalogue.checks[index];
        const Language language = m_format.language();
        const QString found = findingMessage(check.message.in(language), draft.fields);
        const QString &printed = check.printed.in(language);
        QStringList key(check.name);
        for (const int variable : draft.variables)
            key.append(subject.variable(variable).name);
        return {.check = static_cast<int>(index),
                .severity = check.severity,
                .refArea = subject.refArea(),
                .timePeriod = subject.year(),
                .variables = draft.variables,
                .key = key.join(u'/'),
                .basis = draft.basis.join(u';'),
                .message = found + slip(index, subject, draft),
                .printed = printed.isEmpty() ? found : findingMessage(printed, draft.fields)};
    }

    CheckVerdict peersVerdict(size_t index, const CheckSubject &subject)
    {
        const BoundFormula &figure = *m_catalogue.checks[index].left;
        const std::optional<Peers> &peers = peersOf(index, subject.year());
        const auto change = peers ? peers->changeOf(subject.refArea()) : std::nullopt;
        CheckVerdict verdict;
        if (!subject.value(figure))
            verdict.cannot(subject.whyNoValue(figure));
        else if (!change)
            verdict.cannot(NotJudged::NoComparison);
        else if (peers->isOutOfLine(*change))
            verdict.fail(peersDraft(subject, figure, *peers, *change));
        else
            verdict.pass();
        return verdict;
    }

    [[nodiscard]] FindingDraft peersDraft(const CheckSubject &subject, const BoundFormula &figure,
                                          const Peers &peers, const PeerChange &change) const
    {
        const RatioInterval others = peers.middleHalfWithout(subject.refArea());
        FindingDraft draft = subject.draft({&figure});
        draft.basis = {NumberFormat::plain(change.now), NumberFormat::plain(change.before)};
        draft.fields = {.left = changeText(others.low, m_format),
                        .right = changeText(others.high, m_format),
                        .value = changeText(change.ratio(), m_format),
                        .year = subject.year() - 1};
        return draft;
    }

    const std::optional<Peers> &peersOf(size_t index, int year)
    {
        const auto [known, isNew] = m_peers.try_emplace({index, year});
        if (isNew)
            known->second = peersIn(m_catalogue.checks[index], year);
        return known->second;
    }

    [[nodiscard]] std::optional<Peers> peersIn(const Check &check, int year) const
    {
        auto changes = peerChanges(m_catalogue, m_observations, *check.left, year);
        const PeerParameters usual;
        return Peers::of(std::move(changes), {.u = check.number(u"u"_s, usual.u),
                                              .a = check.number(u"a"_s, usual.a),
                                              .c = check.number(u"c"_s, usual.c),
                                              .atLeast = check.number(u"at_least"_s, usual.atLeast)});
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    NumberFormat m_format;
    std::map<std::pair<size_t, int>, std::optional<Peers>> m_peers; // by check and year
};

} // namespace

// A change from or to 0 has no ratio: those are for the check of zeros.
std::vector<PeerChange> peerChanges(const Catalogue &catalogue, const Observations &observations,
                                    const BoundFormula &figure, int year)
{
    const NumberFormat format(Language::Italian); // nothing is written
    std::vector<PeerChange> changes;
    for (int zone = 0; zone < observations.zoneCount(); ++zone) {
        const auto now = CheckSubject(catalogue, observations, format, zone, year).value(figure);
        const auto before = CheckSubject(catalogue, observations, format, zone, year - 1).value(figure);
        if (now.value_or(0) > 0 && before.value_or(0) > 0)
            changes.push_back({.refArea = zone, .before = *before, .now = *now});
    }
    return changes;
}

std::vector<Finding> questionnaireFindings(const Catalogue &catalogue, const Observations &observations,
                                           int refArea, int year, Language language)
{
    return Checker(catalogue, observations, language).findings(refArea, year);
}

std::vector<CheckSummary> questionnaireSummaries(const Catalogue &catalogue, const Observations &observations,
                                                 int refArea, int year)
{
    return Checker(catalogue, observations, Language::Italian).summaries(refArea, year);
}

std::vector<CheckSummary> checkSummaries(const Catalogue &catalogue, const Observations &observations,
                                         const std::vector<QuestionnaireKey> &questionnaires)
{
    Checker checker(catalogue, observations, Language::Italian);
    std::vector<CheckSummary> all(catalogue.checks.size());
    for (const QuestionnaireKey &key : questionnaires) {
        const auto one = checker.summaries(key.refArea, key.timePeriod);
        for (size_t index = 0; index < all.size(); ++index)
            all[index] += one[index];
    }
    return all;
}

std::vector<Finding> errorsAbout(const Catalogue &catalogue, const Observations &observations,
                                 const std::vector<int> &variables, YearRange years, Language language)
{
    const auto isAbout = [&variables](int variable) {
        return std::ranges::find(variables, variable) != variables.end();
    };
    const auto names = [&isAbout](const std::optional<BoundFormula> &formula) {
        return formula && std::ranges::any_of(formula->terms, isAbout, &BoundFormula::Term::variable);
    };
    std::vector<size_t> wanted;
    for (size_t index = 0; index < catalogue.checks.size(); ++index) {
        const Check &check = catalogue.checks[index];
        if (check.severity == Severity::Error && (!check.left || names(check.left) || names(check.right)))
            wanted.push_back(index);
    }
    Checker checker(catalogue, observations, language);
    std::vector<Finding> errors;
    for (int zone = 0; zone < observations.zoneCount(); ++zone) {
        for (int year = years.first; year <= years.last; ++year)
            std::ranges::copy_if(checker.findings(zone, year, wanted), std::back_inserter(errors),
                                 [&isAbout](const Finding &finding) {
                                     return std::ranges::any_of(finding.variables, isAbout);
                                 });
    }
    return errors;
}

std::vector<Finding> allFindings(const Catalogue &catalogue, const Observations &observations,
                                 YearRange years, Language language)
{
    Checker checker(catalogue, observations, language);
    std::vector<Finding> all;
    for (int zone = 0; zone < observations.zoneCount(); ++zone) {
        for (int year = years.first; year <= years.last; ++year)
            std::ranges::move(checker.findings(zone, year), std::back_inserter(all));
    }
    return all;
}

} // namespace quaderno
