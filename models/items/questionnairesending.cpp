// A questionnaire on its way out: what still stands against it, and the acts that move it.
#include "analysis/cellhint.h"
#include "analysis/checksummary.h"
#include "items/questionnairemodel.h"

#include <QLocale>

#include <algorithm>

namespace quaderno
{

std::vector<QuestionnaireModel::Pending> QuestionnaireModel::pending() const
{
    std::vector<Pending> found;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isRelevant(row))
            continue;
        const QString label = variable(row).label.in(m_format.language());
        const ObsKey cell = keyOf(row, m_year);
        const auto known = observation(row, m_year);
        if (isTypedOver(row))
            found.push_back({Pending::Kind::Unsaved, row,
                             tr("%1: %2", "question, what is wrong").arg(label, messageOf(row))});
        else if (unsaved(row))
            found.push_back({Pending::Kind::Unsaved, row,
                             tr("%1: %2", "question, what is wrong").arg(label, unsavedMessage(row))});
        else if (const QString draft = typedText(row); !draft.isEmpty())
            found.push_back({Pending::Kind::Unreadable, row,
                             tr("%1: %2", "question, what is wrong").arg(label, draftMessage(row, draft))});
        else if (chosenReason(row))
            found.push_back({Pending::Kind::Unreadable, row,
                             tr("%1: %2", "question, what is wrong").arg(label, chosenReasonMessage(row))});
        else if (!known && variable(row).required)
            found.push_back({Pending::Kind::Blank, row, label});
        if (m_dataSet.isForLater(cell))
            found.push_back({Pending::Kind::ForLater, row, label});
        if (known && !known->isPresent())
            found.push_back(
                {Pending::Kind::Missing, row,
                 tr("%1: %2", "question, reason")
                     .arg(label, statusSentence(m_dataSet.catalogue(), known, m_format.language()))});
    }
    std::vector<JudgedFinding> findings = m_findings;
    findings.insert(findings.end(), m_atLastPage.begin(), m_atLastPage.end());
    for (const JudgedFinding &known : findings) {
        const auto kind = !known.isOpen()   ? Pending::Kind::Explained
                          : known.isError() ? Pending::Kind::Error
                                            : Pending::Kind::Warning;
        const QString text =
            !known.isOpen()
                ? tr("%1. %2 – %3", "question, warning, its explanation")
                      .arg(known.label, known.finding.message, known.explanation)
                : tr("%1. %2", "question, what is said of it").arg(known.label, known.finding.message);
        found.push_back({kind, known.finding.variables.front(), text});
    }
    std::ranges::stable_sort(found, {}, &Pending::kind);
    return found;
}

std::vector<CheckSummary> QuestionnaireModel::checkSummaries() const
{
    return questionnaireSummaries(m_dataSet.catalogue(), m_dataSet.observations(), m_refArea, m_year);
}

TypedWords QuestionnaireModel::typedWords(const QString &dialog, const QString &about) const
{
    const QString zone = m_dataSet.zones()[static_cast<size_t>(m_refArea)].code;
    return TypedWords(m_dataSet.path(), {dialog, zone, QString::number(m_year), about});
}

bool QuestionnaireModel::explain(const Finding &finding, const QString &text)
{
    const QString words = text.trimmed();
    const QString name = variable(finding.variables.front()).label.in(m_format.language());
    return commit({.label = words.isEmpty() ? tr("Explanation taken back: %1").arg(name)
                                            : tr("Explained: %1").arg(name),
                   .justifications = {{.key = key(),
                                       .finding = finding.key,
                                       .justification = {.basis = finding.basis, .text = words}}}});
}

// What moves a questionnaire is not held back by its own lock.
Outcome QuestionnaireModel::handOn(bool isAllowed, Act act)
{
    if (!isAllowed)
        return failed(
            refused(tr("Not done: %1 %2 is now %3.", "zone, year, state")
                        .arg(m_dataSet.zones()[static_cast<size_t>(m_refArea)].name)
                        .arg(m_year)
                        .arg(QuestionnaireStateText::of(m_dataSet.questionnaire(key()).state).toLower())));
    if (act.source.isEmpty())
        act.source = callSource(key());
    const Outcome written = m_dataSet.commit(std::move(act));
    return written ? written : failed(written.error());
}

Outcome QuestionnaireModel::failed(const Error &error)
{
    Q_EMIT writeFailed(error.message);
    return error;
}

Outcome QuestionnaireModel::send(const QString &helpWanted)
{
    // What is sent is what is stored: an answer that is not saved would stay behind the lock.
    if (m_dataSet.unsaved().concern(key()) && !m_dataSet.unsaved().tryAgain() &&
        m_dataSet.unsaved().concern(key()))
        return failed(
            refused(tr("Not sent: an answer is not saved yet. %1").arg(m_dataSet.unsaved().reason())));
    return handOn(m_lock.isEmpty(), QuestionnaireWay::send(m_dataSet, key(), helpWanted.trimmed()));
}

bool QuestionnaireModel::canReopen() const
{
    return QuestionnaireWay::canReopen(m_dataSet, m_desk, key());
}

bool QuestionnaireModel::isAllPublished() const
{
    for (int year = m_dataSet.years().first; year <= m_dataSet.years().last; ++year) {
        const QuestionnaireState state = m_dataSet.questionnaire({m_refArea, year}).state;
        if (state != QuestionnaireState::Published && state != QuestionnaireState::NotInSurvey)
            return false;
    }
    return true;
}

Outcome QuestionnaireModel::reopen()
{
    return handOn(canReopen(), QuestionnaireWay::reopen(m_dataSet, key()));
}

bool QuestionnaireModel::setServiceAbsent()
{
    return commit(QuestionnaireWay::serviceAbsent(m_dataSet, key()));
}

bool QuestionnaireModel::setNotInSurvey()
{
    return commit(QuestionnaireWay::notInSurvey(m_dataSet, key()));
}

QString QuestionnaireModel::wayText() const
{
    const QuestionnaireRecord &record = m_dataSet.questionnaire(key());
    QStringList parts{m_dataSet.zones()[static_cast<size_t>(m_refArea)].name, QString::number(m_year),
                      QuestionnaireStateText::of(record.state)};
    if (!record.stateNote.isEmpty())
        parts.append(u'“' + record.stateNote + u'”');
    if (const QDate due = m_dataSet.dueDate(m_year); due.isValid() && !isHandedOver(record.state))
        parts.append(tr("to be sent by %1").arg(QLocale().toString(due, QLocale::ShortFormat)));
    if (const QString corrected = QuestionnaireWay::corrections(m_dataSet, key()); !corrected.isEmpty())
        parts.append(corrected);
    else if (record.state == QuestionnaireState::Published && m_desk.role == Role::Officer)
        parts.append(tr("what changes here is a correction (r)"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace quaderno
