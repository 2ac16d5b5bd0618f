#include "analysis/methodnote.h"

#include "analysis/checktexts.h"
#include "analysis/derivednote.h"
#include "analysis/judgedfindings.h"
#include "storage/dataset.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class MethodNote
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::MethodNote)

public:
    MethodNote(const DataSet &dataSet, YearRange years, Language language)
        : m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()), m_format(language),
          m_findings(static_cast<int>(allJudgedFindings(dataSet, years, language).size()))
    {
        for (int year = years.first; year <= years.last; ++year) {
            for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
                if (m_observations.isInSurvey(zone, year))
                    m_questionnaires.push_back({zone, year});
            }
        }
    }

    static QString formulas()
    {
        return tr(
            "Indicators are computed from the answers of the zones with the formulas below. A number is "
            "rounded once, when it is printed, half away from zero.");
    }

    static QString gaps()
    {
        return tr("A value that is missing is never counted as zero: it is left out of sums and means, and "
                  "the mean row of a table says on how many zones it rests, unless it is known from print "
                  "alone. Where the terms of an indicator were never "
                  "collected but its value was printed in an earlier edition, the printed value stands in.");
    }

    // One for each question with values that were found in the numbers of a printed edition.
    [[nodiscard]] QStringList derived() const
    {
        QStringList paragraphs;
        for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable) {
            const Derived found = derivedOf(variable);
            if (found.values == 0)
                continue;
            QStringList tables;
            for (const int table : found.tables)
                tables.append(QString::number(table));
            paragraphs.append(
                tr("%1: %n values were not collected but derived from the rounded numbers of Tab. %2 of the "
                   "printed edition, by finding between which bounds they must lie for those numbers to come "
                   "out; the middle was taken. The true value differs from it by %3 % at most. Numbers and "
                   "bars that rest on them are marked as estimates.",
                   nullptr, found.values)
                    .arg(m_catalogue.variables[static_cast<size_t>(variable)].label.in(m_format.language()),
                         tables.join(u", "_s), m_format.format(found.widest * 100, 1, 1)));
        }
        return paragraphs;
    }

    // Of the estimates that the zones gave themselves.
    [[nodiscard]] QString given() const
    {
        int values = 0;
        eachObservation([&](const Variable &, const Observation &observation) {
            values += observation.status == ObsStatus::Estimated && !isDerivedNote(observation.note);
        });
        return values == 0 ? QString()
                           : tr("The zones gave %n values as estimates; they are marked.", nullptr, values);
    }

    [[nodiscard]] QString checks() const
    {
        return judgedSentence(checkSummaries(m_catalogue, m_observations, m_questionnaires), m_findings,
                              m_format.language());
    }

    static QString signs(SignsProfile profile)
    {
        return tr("Signs in tables and figures: %1.").arg(SignsUsed::all(profile).join(u"; "_s));
    }

    static QString blanks() { return tr("An empty place stands for an answer that was never entered."); }

    // "0", or the sign of a zero.
    static QString zeros(SignsProfile profile)
    {
        return tr("What is computed here is %1 only where it is zero, and a share is 100 only where it is "
                  "the "
                  "whole: else it has the decimals that tell it. A number known from print alone may have "
                  "been "
                  "rounded to either.")
            .arg(valueSign(0, 0, u"0"_s, profile));
    }

private:
    struct Derived {
        int values = 0;
        std::set<int> tables = {};
        double widest = 0; // half the distance of the bounds, as a share of the value
    };

    template <typename See> void eachObservation(const See &see) const
    {
        for (const QuestionnaireKey &key : m_questionnaires) {
            for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable) {
                const auto observation = m_observations.observation({key.refArea, key.timePeriod, variable});
                if (observation)
                    see(m_catalogue.variables[static_cast<size_t>(variable)], *observation);
            }
        }
    }

    [[nodiscard]] Derived derivedOf(int variable) const
    {
        Derived found;
        for (const QuestionnaireKey &key : m_questionnaires) {
            const auto observation = m_observations.observation({key.refArea, key.timePeriod, variable});
            const auto from = observation ? derivation(observation->note) : std::nullopt;
            if (!from || observation->status != ObsStatus::Estimated || !observation->value)
                continue;
            ++found.values;
            found.tables.insert(from->tables.begin(), from->tables.end());
            if (*observation->value > 0)
                found.widest = std::max(found.widest, (from->high - from->low) / 2 / *observation->value);
        }
        return found;
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    NumberFormat m_format;
    int m_findings; // as Checks lists them
    std::vector<QuestionnaireKey> m_questionnaires;
};

} // namespace

QStringList methodParagraphs(const DataSet &dataSet, YearRange years, SignsProfile signs, Language language)
{
    const MethodNote note(dataSet, years, language);
    QStringList paragraphs{MethodNote::formulas(), MethodNote::gaps()};
    paragraphs += note.derived();
    paragraphs += {note.given(), note.checks(), MethodNote::signs(signs)};
    if (signs == SignsProfile::Quaderno)
        paragraphs.append(MethodNote::blanks() + u' ' + MethodNote::zeros(signs));
    else
        paragraphs.append(MethodNote::zeros(signs));
    paragraphs.removeAll(QString());
    return paragraphs;
}

} // namespace quaderno
