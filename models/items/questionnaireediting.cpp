// What a person does to a questionnaire: each act of QuestionnaireModel is one step of undo.
#include "analysis/answers.h"
#include "analysis/arithmetictext.h"
#include "analysis/derivednote.h"
#include "data/numberwords.h"
#include "items/questionnairemodel.h"
#include "items/typedparts.h"

#include <QScopedValueRollback>

#include <algorithm>

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
    if (!isAnswer)
        return false;
    const int row = index.row();
    const QString text = value.toString();
    const auto read = readAnswer(variable(row), text, m_format);
    // Who was still typing when the questionnaire was locked has not lost the text.
    if (!read || !m_lock.isEmpty()) {
        m_typing.reset();
        m_dataSet.unsaved().forget(keyOf(row, m_year));
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
    if (stored(keyOf(row, m_year)) == answer)
        return clearDraft(row);
    return commit(row, answer, {}, text);
}

// Nothing this year where there was something last year.
bool QuestionnaireModel::isOddZero(int row, const Observation &answer) const
{
    const auto before = observation(row, m_year - 1);
    return answer.value == 0.0 && before && before->value.value_or(0) != 0;
}

void QuestionnaireModel::keepTyped(int row, const QString &text)
{
    saveTyped(row, text, typedNote(row), baseOf(keyOf(row, m_year)));
}

// Beside a half-typed answer it is as old as that.
void QuestionnaireModel::keepTypedNote(int row, const QString &note, std::optional<qint64> version)
{
    const ObsKey cell = keyOf(row, m_year);
    const QString answer = typedParts(m_dataSet.draft(cell)).answer;
    saveTyped(row, answer, note, answer.isEmpty() && version ? *version : baseOf(cell));
}

void QuestionnaireModel::saveTyped(int row, const QString &text, const QString &note, qint64 base)
{
    // Refused: it is kept in memory, told as unsaved, and tried again.
    const ObsKey cell = keyOf(row, m_year);
    (void)m_dataSet.saveDraft(cell, draftOf({.answer = text, .note = note}), base);
}

void QuestionnaireModel::savePlace(int row)
{
    // A convenience is not worth that somebody who types waits for another program.
    if (!m_dataSet.isReadOnly() && !m_dataSet.readyToWrite())
        return;
    if (const Outcome saved = m_dataSet.savePlace(keyOf(row, m_year)); !saved)
        Q_EMIT writeFailed(saved.error().message);
}

bool QuestionnaireModel::clearDraft(int row)
{
    endTyping(row);
    const QString note = unsaved(row) ? QString() : typedNote(row); // a note that waits is left with the rest
    m_dataSet.unsaved().forget(keyOf(row, m_year));
    saveTyped(row, QString(), note, baseOf(keyOf(row, m_year)));
    tellRow(row);
    return true;
}

bool QuestionnaireModel::storeHeld(int row)
{
    const UnsavedAnswer *waiting = unsaved(row);
    if (!waiting) {
        const QString text = typedText(row);
        const auto chosen = chosenReason(row);
        if (text.isEmpty() && !chosen)
            return true;
        const ObsKey cell = keyOf(row, m_year);
        m_bases.insert_or_assign(cell, m_dataSet.version(cell)); // which the message has told
        return chosen ? setMissing(row, chosen->reason, chosen->note)
                      : setData(index(row, AnswerColumn), text);
    }
    if (!waiting->isOvertaken || !m_lock.isEmpty())
        return false;
    // Over what is stored now, which the message has told.
    const UnsavedAnswer held = *waiting;
    m_bases.insert_or_assign(held.edit.key, m_dataSet.version(held.edit.key));
    return commit({.label = held.label, .source = held.source, .observations = {held.edit}}, held.text);
}

bool QuestionnaireModel::setMissing(int row, const QString &reason, const QString &note)
{
    const MissingReason *known = m_dataSet.catalogue().missingReason(reason);
    if (!known)
        return false;
    return commit(row, Observation{.status = known->status, .reason = reason, .note = note}, {},
                  draftOf({.note = note, .reason = reason}));
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
    return act.observations.empty() || commit(std::move(act), draftOf({.note = note, .reason = reason}));
}

bool QuestionnaireModel::clearAnswer(int row)
{
    m_readAs.remove(row);
    if (!stored(keyOf(row, m_year)))
        return clearDraft(row);
    return commit(row, std::nullopt);
}

QuestionnaireModel::Noted QuestionnaireModel::noted(int row) const
{
    return {observation(row, m_year), m_dataSet.version(keyOf(row, m_year))};
}

QuestionnaireModel::Noted QuestionnaireModel::typedNoteBasis(int row) const
{
    const Noted now = noted(row);
    const ObsKey cell = keyOf(row, m_year);
    const qint64 base = m_dataSet.draftBase(cell);
    if (typedNote(row).isEmpty() || base == now.version || unsaved(row))
        return now;
    return {m_dataSet.answerAt(cell, base), base};
}

QString QuestionnaireModel::notedText(int row, const std::optional<Observation> &answer) const
{
    if (!answer)
        return tr("no answer");
    QString text = quaderno::answerText(m_dataSet.catalogue(), variable(row), answer, m_format);
    if (isQualified(answer->status))
        text = tr("%1, %2", "a number, its status").arg(text, certaintyName(answer->status));
    const QString note = noteInWords(answer->note, m_format.language());
    return note.isEmpty() ? text : tr("%1: “%2”", "an answer, the words beside it").arg(text, note);
}

bool QuestionnaireModel::setNote(int row, const Observation &answer, qint64 version)
{
    if (answer == observation(row, m_year)) {
        keepTypedNote(row, QString());
        return true;
    }
    const ObsKey cell = keyOf(row, m_year);
    const QString note = noteInWords(answer.note, m_format.language());
    const QString typed = typedText(row);
    if (typed.isEmpty())
        m_bases.insert_or_assign(cell, version); // the draft may be older: it holds but the note
    // Until it is stored the words stay on disk with their cell.
    const bool isStored = commit({.label = tr("Note to %1").arg(variable(row).label.in(m_format.language())),
                                  .observations = {{cell, answer}}},
                                 typed.isEmpty() ? draftOf({.note = note}) : QString());
    // A half-typed answer is none of the note's: the act took its draft along.
    if (isStored && !typed.isEmpty()) {
        keepTyped(row, typed);
        tellRow(row);
    }
    return isStored;
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

bool QuestionnaireModel::commit(int row, const std::optional<Observation> &observation, const QString &source,
                                const QString &typed)
{
    return commit({.label = editLabel(row, observation),
                   .source = source,
                   .observations = {{keyOf(row, m_year), observation}}},
                  typed);
}

bool QuestionnaireModel::commit(Act act, const QString &typed)
{
    if (!m_lock.isEmpty()) {
        Q_EMIT writeFailed(m_lock);
        return false;
    }
    if (act.source.isEmpty())
        act.source = callSource(key());
    act.settlesDrafts = true;
    // Over what the person saw, not over what somebody else may have stored since.
    for (ObservationEdit &edit : act.observations)
        edit.base = baseOf(edit.key);
    // Once it is known that the file is busy nobody waits for it again.
    Outcome written = m_dataSet.unsaved().isEmpty() ? Outcome(Done{}) : m_dataSet.readyToWrite();
    if (written) {
        const QScopedValueRollback committing(m_isCommitting, true);
        written = m_dataSet.commit(act);
    }
    if (!written)
        keepUnsaved(act, written.error(), typed);
    else
        m_dataSet.unsaved().forgetExplanations(act);
    m_typing.reset();
    for (const ObservationEdit &edit : act.observations) {
        m_bases.erase(edit.key);
        if (written)
            m_dataSet.unsaved().forget(edit.key);
    }
    return written.isOk();
}

void QuestionnaireModel::keepUnsaved(const Act &act, const Error &why, const QString &typed)
{
    // What moves the questionnaire is not done behind a person's back.
    if (!act.states.empty()) {
        Q_EMIT writeFailed(why.message);
        return;
    }
    const bool isOvertaken = why.kind == ErrorKind::Overtaken;
    if (act.observations.empty() && isOvertaken)
        Q_EMIT writeFailed(why.message);
    else if (act.observations.empty())
        m_dataSet.unsaved().keep(act, why);
    for (const ObservationEdit &edit : act.observations)
        m_dataSet.unsaved().keep({.edit = edit,
                                  .text = typed,
                                  .label = act.label,
                                  .source = act.source,
                                  .why = why,
                                  .isOvertaken = isOvertaken});
}

// "Utenti = 1.219": the name of the act in undo.
QString QuestionnaireModel::editLabel(int row, const std::optional<Observation> &observation) const
{
    const QString answer = quaderno::answerText(m_dataSet.catalogue(), variable(row), observation, m_format);
    return tr("%1 = %2").arg(variable(row).label.in(m_format.language()),
                             answer.isEmpty() ? tr("empty") : answer);
}

} // namespace quaderno
