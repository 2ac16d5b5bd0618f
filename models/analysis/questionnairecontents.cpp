#include "analysis/questionnairecontents.h"

#include "analysis/answers.h"
#include "analysis/derivednote.h"
#include "analysis/evaluation.h"
#include "analysis/judgedfindings.h"
#include "data/questionnairestate.h"
#include "storage/dataset.h"

namespace quaderno
{

namespace
{

class QuestionnaireBuilder
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnaireContents)

public:
    QuestionnaireBuilder(const DataSet &dataSet, int refArea, int year, QuestionnaireKind kind,
                         Language language)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()),
          m_refArea(refArea), m_year(year), m_kind(kind), m_format(language)
    {
        if (kind != QuestionnaireKind::Empty)
            m_findings = judgedFindings(dataSet, {refArea, year}, language);
    }

    [[nodiscard]] QuestionnaireContents contents() const
    {
        QuestionnaireContents contents{.kind = m_kind,
                                       .zone = m_observations.zones()[static_cast<size_t>(m_refArea)].name,
                                       .year = m_year,
                                       .way = way()};
        for (const Section &section : m_catalogue.sections)
            contents.sections.push_back({.label = section.label.in(language())});
        for (int i = 0; i < static_cast<int>(m_catalogue.variables.size()); ++i) {
            const auto section = static_cast<size_t>(m_catalogue.variables[static_cast<size_t>(i)].section);
            contents.sections[section].questions.push_back(question(i));
        }
        std::erase_if(contents.sections,
                      [](const QuestionnaireSection &section) { return section.questions.empty(); });
        const auto ofZones = m_catalogue.offeredReasons(false);
        for (const auto &[digit, reason] : m_catalogue.offeredReasons(true)) {
            if (!ofZones.empty() && digit <= ofZones.back().first)
                contents.missingReasons.emplace_back(digit, reasonWords(reason));
        }
        count(contents);
        return contents;
    }

    static QString heading(int year, const QString &zone)
    {
        return tr("Questionnaire %1 · %2", "year, zone").arg(year).arg(zone);
    }

private:
    [[nodiscard]] Language language() const { return m_format.language(); }

    [[nodiscard]] QuestionnaireQuestion question(int index) const
    {
        const Variable &variable = m_catalogue.variables[static_cast<size_t>(index)];
        const bool isEmpty = m_kind == QuestionnaireKind::Empty;
        return {.label = variable.label.in(language()),
                .hint = variable.hint.in(language()),
                .unit = variable.unit.in(language()),
                .condition = condition(variable),
                .type = variable.type,
                .isRemarks = variable.isOfLines(),
                .isRelevant = isEmpty || isRelevant(m_catalogue, m_observations, {m_refArea, m_year, index}),
                .choices = choices(index),
                .answer = isEmpty ? std::nullopt : answer(index, m_year),
                .previous = m_kind == QuestionnaireKind::Filled ? std::nullopt : answer(index, m_year - 1),
                .explanations = explanations(index)};
    }

    [[nodiscard]] std::optional<Observation> observation(int variable, int year) const
    {
        const ObsKey key{m_refArea, year, variable};
        return m_observations.contains(key) ? m_observations.observation(key) : std::nullopt;
    }

    [[nodiscard]] std::optional<QuestionnaireAnswer> answer(int index, int year) const
    {
        const auto known = observation(index, year);
        if (!known)
            return std::nullopt;
        const Variable &variable = m_catalogue.variables[static_cast<size_t>(index)];
        return QuestionnaireAnswer{.text = answerText(m_catalogue, variable, known, m_format),
                                   .isMissing = !known->isPresent(),
                                   .status =
                                       isQualified(known->status) ? obsStatusName(known->status) : QString(),
                                   .note = noteInWords(known->note, language())};
    }

    [[nodiscard]] std::vector<QuestionnaireChoice> choices(int index) const
    {
        const auto known = m_kind == QuestionnaireKind::Empty ? std::nullopt : observation(index, m_year);
        const QStringList ticked =
            known ? known->text.value_or(QString()).split(QLatin1Char(',')) : QStringList();
        std::vector<QuestionnaireChoice> choices;
        for (const Choice &choice : m_catalogue.variables[static_cast<size_t>(index)].choices) {
            choices.push_back({.label = choice.label.in(language()),
                               .group = choice.group.in(language()),
                               .isTicked = ticked.contains(choice.name)});
        }
        return choices;
    }

    // In words where the condition is one choice alone; the hint has to say any other.
    [[nodiscard]] QString condition(const Variable &variable) const
    {
        if (!variable.relevant || variable.relevant->terms.size() != 1)
            return {};
        const auto [term, choice] = variable.relevant->terms.front();
        const bool isChoiceAlone = choice && variable.relevant->formula.text().trimmed() ==
                                                 variable.relevant->formula.terms().front();
        if (!isChoiceAlone)
            return {};
        const Variable &other = m_catalogue.variables[static_cast<size_t>(term)];
        return tr("Only if “%1” is ticked.")
            .arg(other.choices[static_cast<size_t>(*choice)].label.in(language()));
    }

    [[nodiscard]] QString reasonWords(const MissingReason &reason) const
    {
        if (reason.isForOfficer) // a digit is left out for a reason
            return tr("(for the Region alone)", "a missing reason that no zone gives");
        const QString label = reason.label.in(language());
        return reason.needsNote ? tr("%1 (explain)", "a missing reason that needs words").arg(label) : label;
    }

    static void count(QuestionnaireContents &contents)
    {
        for (const QuestionnaireSection &section : contents.sections) {
            for (const QuestionnaireQuestion &question : section.questions) {
                if (!question.isRelevant)
                    continue;
                int &counted = !question.answer             ? contents.neverEnteredCount
                               : question.answer->isMissing ? contents.missingCount
                                                            : contents.answeredCount;
                ++counted;
            }
        }
    }

    // At the question to look at first, as on screen.
    [[nodiscard]] QStringList explanations(int index) const
    {
        QStringList lines;
        for (const JudgedFinding &known : m_findings) {
            if (known.finding.variables.front() == index && !known.isOpen())
                lines.append(
                    tr("%1 – %2", "a warning, why it stands").arg(known.finding.message, known.explanation));
        }
        return lines;
    }

    // Where it stands, and when it was sent.
    [[nodiscard]] QString way() const
    {
        if (m_kind == QuestionnaireKind::Empty)
            return {};
        const QuestionnaireRecord &record = m_dataSet.questionnaire({m_refArea, m_year});
        const auto dayOf = [this](const QDateTime &at) {
            return localeOf(language()).toString(at.toLocalTime().date(), QLocale::ShortFormat);
        };
        QStringList parts{QuestionnaireStateText::of(record.state)};
        if (record.firstSentAt.isValid())
            parts.append(tr("sent on %1").arg(dayOf(record.firstSentAt)));
        const bool isDecided = record.state == QuestionnaireState::Returned ||
                               record.state == QuestionnaireState::Approved ||
                               record.state == QuestionnaireState::Published;
        if (record.stateSince.isValid() && isDecided)
            parts.front() = tr("%1 on %2", "state, day").arg(parts.front(), dayOf(record.stateSince));
        if (record.state == QuestionnaireState::Sent && parts.size() > 1)
            parts.removeFirst();
        if (!record.stateNote.isEmpty())
            parts.append(u'“' + record.stateNote + u'”');
        const QString text = parts.join(QStringLiteral(" · "));
        return text.left(1).toUpper() + text.mid(1);
    }

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    const Observations &m_observations;
    std::vector<JudgedFinding> m_findings;
    int m_refArea;
    int m_year;
    QuestionnaireKind m_kind;
    NumberFormat m_format;
};

} // namespace

QString QuestionnaireContents::heading() const
{
    return QuestionnaireBuilder::heading(year, zone);
}

QuestionnaireContents questionnaireContents(const DataSet &dataSet, int refArea, int year,
                                            QuestionnaireKind kind, Language language)
{
    return QuestionnaireBuilder(dataSet, refArea, year, kind, language).contents();
}

} // namespace quaderno
