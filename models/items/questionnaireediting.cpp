// What a person does to a questionnaire: each act of QuestionnaireModel is one step of undo.
#include "analysis/answers.h"
#include "analysis/arithmetictext.h"
#include "data/numberwords.h"
#include "items/questionnairemodel.h"

#include <QScopedValueRollback>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// The answer that takes the place of `known`: words that were said of the question stay with it, words that
// only said how sure the old number was, or how it was reckoned, do not.
Observation succeeding(const std::optional<Observation> &known, Observation answer,
                       const NumberFormat &format)
{
    const bool hasRemark = known && known->status == ObsStatus::Normal && !known->note.isEmpty() &&
                           !arithmeticValue(known->note, format);
    if (hasRemark && answer.note.isEmpty())
        answer.note = known->note;
    return answer;
}

} // namespace

bool QuestionnaireModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isAnswer = checkIndex(index, CheckIndexOption::IndexIsValid) &&
                          index.column() == AnswerColumn && role == Qt::EditRole;
    if (!isAnswer || !m_lock.isEmpty())
        return false;
    const int row = index.row();
    const QString text = value.toString();
    const auto read = readAnswer(variable(row), text, m_format);
    if (!read) {
        keepTyped(row, text);
        tellRow(row);
        return false;
    }
    const auto known = observation(row, m_year);
    const Observation answer = succeeding(known, read.value(), m_format);
    const QString shown = quaderno::answerText(m_dataSet.catalogue(), variable(row), answer, m_format);
    m_readAs.remove(row);
    if (variable(row).isNumeric() && text.trimmed() != shown) {
        const QString words = answer.value ? NumberWords::of(*answer.value, m_format.language()) : QString();
        const QString spoken =
            words.isEmpty() ? shown : tr("%1 (%2)", "a number, the same in words").arg(shown, words);
        m_readAs.insert(
            row,
            answer.status == ObsStatus::Normal
                ? tr("Read as %1").arg(spoken)
                : tr("Read as %1, %2", "a number, its status").arg(spoken, certaintyName(answer.status)));
    }
    if (isOddZero(row, answer))
        m_readAs.insert(
            row, tr("A true zero, or is the figure missing? If it is missing, come back and press −."));
    if (known == answer)
        return clearDraft(row);
    return commit(row, answer);
}

// Nothing this year where there was something last year.
bool QuestionnaireModel::isOddZero(int row, const Observation &answer) const
{
    const auto before = observation(row, m_year - 1);
    return answer.value == 0.0 && before && before->value.value_or(0) != 0;
}

void QuestionnaireModel::keepTyped(int row, const QString &text)
{
    if (const Outcome kept = m_dataSet.saveDraft(keyOf(row, m_year), text); !kept)
        Q_EMIT writeFailed(kept.error().message);
}

void QuestionnaireModel::savePlace(int row)
{
    if (const Outcome saved = m_dataSet.savePlace(keyOf(row, m_year)); !saved)
        Q_EMIT writeFailed(saved.error().message);
}

bool QuestionnaireModel::clearDraft(int row)
{
    const Outcome cleared = m_dataSet.saveDraft(keyOf(row, m_year), QString());
    if (!cleared)
        Q_EMIT writeFailed(cleared.error().message);
    tellRow(row);
    return cleared.isOk();
}

bool QuestionnaireModel::setMissing(int row, const QString &reason, const QString &note)
{
    const MissingReason *known = m_dataSet.catalogue().missingReason(reason);
    if (!known)
        return false;
    return commit(row, Observation{.status = known->status, .reason = reason, .note = note});
}

bool QuestionnaireModel::setMissingInSection(int section, const QString &reason, const QString &note)
{
    const MissingReason *known = m_dataSet.catalogue().missingReason(reason);
    if (!known)
        return false;
    Act act{.label = tr("%1: what is blank is missing (%2)")
                         .arg(m_dataSet.catalogue().sections[static_cast<size_t>(section)].label.in(
                                  m_format.language()),
                              known->label.in(m_format.language()))};
    for (int row = 0; row < rowCount(); ++row) {
        const bool isBlank = variable(row).section == section && isRelevant(row) && !observation(row, m_year);
        if (isBlank)
            act.observations.push_back(
                {keyOf(row, m_year), Observation{.status = known->status, .reason = reason, .note = note}});
    }
    return act.observations.empty() || commit(std::move(act));
}

bool QuestionnaireModel::clearAnswer(int row)
{
    m_readAs.remove(row);
    if (!observation(row, m_year))
        return clearDraft(row);
    return commit(row, std::nullopt);
}

bool QuestionnaireModel::setNote(int row, const QString &note, ObsStatus status)
{
    auto answer = observation(row, m_year);
    if (!answer)
        return false;
    if (answer->isPresent())
        answer->status = status;
    answer->note = note.trimmed();
    if (answer == observation(row, m_year))
        return true;
    return commit({.label = tr("Note to %1").arg(variable(row).label.in(m_format.language())),
                   .observations = {{keyOf(row, m_year), answer}}});
}

bool QuestionnaireModel::confirmPrevious(int row)
{
    if (!canConfirm(row))
        return false;
    Observation answer = *observation(row, m_year - 1);
    answer.note.clear();
    if (observation(row, m_year) == answer)
        return true;
    return commit(row, answer, u"confirmed"_s);
}

void QuestionnaireModel::setForLater(int row, bool isForLater)
{
    if (const Outcome set = m_dataSet.setForLater(keyOf(row, m_year), isForLater); !set)
        Q_EMIT writeFailed(set.error().message);
    tellRow(row);
}

bool QuestionnaireModel::commit(int row, const std::optional<Observation> &observation, const QString &source)
{
    return commit({.label = editLabel(row, observation),
                   .source = source,
                   .observations = {{keyOf(row, m_year), observation}}});
}

bool QuestionnaireModel::commit(Act act)
{
    if (!m_lock.isEmpty()) {
        Q_EMIT writeFailed(m_lock);
        return false;
    }
    if (act.source.isEmpty())
        act.source = callSource(key());
    const QScopedValueRollback committing(m_isCommitting, true);
    const Outcome written = m_dataSet.commit(std::move(act));
    if (!written)
        Q_EMIT writeFailed(written.error().message);
    return written.isOk();
}

// "Utenti = 1.219": the name of the act in undo.
QString QuestionnaireModel::editLabel(int row, const std::optional<Observation> &observation) const
{
    const QString answer = quaderno::answerText(m_dataSet.catalogue(), variable(row), observation, m_format);
    return tr("%1 = %2").arg(variable(row).label.in(m_format.language()),
                             answer.isEmpty() ? tr("empty") : answer);
}

} // namespace quaderno
