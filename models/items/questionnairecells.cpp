// What each cell of the questionnaire says: the answer and last year's, the change, state and message.
#include "items/questionnairemodel.h"

#include "analysis/answers.h"
#include "analysis/cellhint.h"
#include "analysis/derivednote.h"
#include "analysis/findingmessage.h"
#include "analysis/tablecontents.h"
#include "items/roles.h"
#include "items/typedparts.h"

#include <QLocale>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int kMostPercent = 9999; // what a slip of the keyboard adds beyond them would only widen the form
} // namespace

QVariant QuestionnaireModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == VariableRole)
        return index.row();
    if (role == IsRelevantRole)
        return isRelevant(index.row());
    const bool isText = role == Qt::DisplayRole;
    switch (index.column()) {
    case LabelColumn:
        if (role == Qt::ToolTipRole)
            return variable(index.row()).hint.in(m_format.language());
        return isText ? variable(index.row()).label.in(m_format.language()) : QVariant();
    case AnswerColumn:
        return answer(index.row(), role);
    case UnitColumn:
        return isText ? variable(index.row()).unit.in(m_format.language()) : QVariant();
    case PreviousColumn:
        return previous(index.row(), role);
    case ChangeColumn:
        return isText ? changeText(index.row()) : QVariant();
    case StateColumn:
        return isText ? stateText(index.row()) : QVariant();
    default:
        return {};
    }
}

// Last year's answer; a reason is too long for its column and stands behind its sign.
QVariant QuestionnaireModel::previous(int row, int role) const
{
    const auto known = observation(row, m_year - 1);
    switch (role) {
    case Qt::DisplayRole:
        return known && !known->isPresent() ? missingSign(known->status) : answerText(row, m_year - 1);
    case Qt::ToolTipRole:
        return statusSentence(m_dataSet.catalogue(), known, m_format.language());
    case IsMissingRole:
        return known && !known->isPresent();
    default:
        return {};
    }
}

QVariant QuestionnaireModel::answer(int row, int role) const
{
    const auto known = observation(row, m_year);
    switch (role) {
    case Qt::DisplayRole:
        return answerText(row, m_year);
    case Qt::EditRole:
        return known && known->text    ? *known->text
               : known && known->value ? answerText(row, m_year)
                                       : QString();
    case Qt::ToolTipRole:
        return statusSentence(m_dataSet.catalogue(), known, m_format.language());
    case CellValueRole:
        return known && known->value ? QVariant(*known->value) : QVariant();
    case StatusRole:
        return known ? obsStatusLetter(known->status) : QString();
    case IsMissingRole:
        return !known || !known->isPresent();
    case ReasonRole:
        return known ? known->reason : QString();
    case DraftRole:
        return typedText(row);
    case NeedsReplyRole:
        return needsReply(row);
    case MessageRole:
        return isToldElsewhere(row) ? QString() : messageOf(row);
    case NoteRole:
        return known ? noteInWords(known->note, m_format.language()) : QString();
    case ForLaterRole:
        return m_dataSet.isForLater(keyOf(row, m_year));
    case ReadAsRole:
        return m_readAs.value(row);
    case NotApplicableRole:
        return notApplicable(row);
    case CanConfirmRole:
        return canConfirm(row);
    case RemarksRole:
        return remarks(row).join(u'\n');
    case AnswerStateRole:
        return static_cast<int>(answerState(row));
    default:
        return {};
    }
}

QString QuestionnaireModel::answerText(int row, int year) const
{
    return quaderno::answerText(m_dataSet.catalogue(), variable(row), observation(row, year), m_format);
}

// Change on the year before, in per cent, with its sign.
QString QuestionnaireModel::changeText(int row) const
{
    const auto now = observation(row, m_year);
    const auto before = observation(row, m_year - 1);
    const bool isComparable = now && before && now->value && before->value && *before->value != 0;
    if (!isComparable)
        return {};
    const double ratio = *now->value / *before->value;
    if (ratio > 1 + kMostPercent / 100.0)
        return tr("> +%1 %", "a change that is larger").arg(m_format.format(kMostPercent, 0, 0));
    return tr("%1 %", "change with its sign").arg(quaderno::changeText(ratio, m_format));
}

AnswerState QuestionnaireModel::answerState(int row) const
{
    if (unsaved(row) || isTypedOver(row))
        return AnswerState::Unsaved;
    if (!leftText(row).isEmpty() || chosenReason(row))
        return AnswerState::Unreadable;
    const JudgedFinding *finding = findingOf(row);
    if (!messageOf(row).isEmpty())
        return AnswerState::Error;
    if (finding && finding->isOpen())
        return AnswerState::Warning;
    if (m_dataSet.isForLater(keyOf(row, m_year)))
        return AnswerState::ForLater;
    if (finding)
        return AnswerState::Explained;
    const auto known = observation(row, m_year);
    if (!known)
        return AnswerState::None;
    if (!known->isPresent())
        return AnswerState::Missing;
    if (isQualified(known->status))
        return AnswerState::Qualified;
    return known->note.isEmpty() ? AnswerState::Saved : AnswerState::WithNote;
}

// The words of ux.md 7.
QString QuestionnaireModel::stateText(int row) const
{
    const auto known = observation(row, m_year);
    switch (answerState(row)) {
    case AnswerState::None:
        return {};
    case AnswerState::Saved:
        return tr("Saved");
    case AnswerState::WithNote:
        return tr("With note: %1").arg(noteInWords(known->note, m_format.language()));
    case AnswerState::Qualified:
        return qualifiedText(*known);
    case AnswerState::Missing:
        return tr("Missing: %1").arg(statusSentence(m_dataSet.catalogue(), known, m_format.language()));
    case AnswerState::ForLater:
        return tr("To come back to");
    case AnswerState::Explained:
        return tr("Warning, explained: %1").arg(findingOf(row)->explanation);
    case AnswerState::Warning:
        return tr("Warning: %1").arg(findingOf(row)->finding.message);
    case AnswerState::Error:
        return tr("Error: %1").arg(messageOf(row));
    case AnswerState::Unreadable:
        return tr("Not readable");
    case AnswerState::Unsaved:
        return tr("Not saved");
    }
    Q_UNREACHABLE();
}

// In the words of the form, where a provisional figure is one that is partial.
QString QuestionnaireModel::certaintyName(ObsStatus status)
{
    return status == ObsStatus::Provisional ? tr("partial") : obsStatusName(status);
}

QString QuestionnaireModel::qualifiedText(const Observation &known) const
{
    const QString status = certaintyName(known.status);
    return known.note.isEmpty() ? status
                                : tr("%1: %2", "status, the author's words")
                                      .arg(status, noteInWords(known.note, m_format.language()));
}

// An answer that waits is not half typed.
QString QuestionnaireModel::typedText(int row) const
{
    return unsaved(row) ? QString() : typedParts(m_dataSet.draft(keyOf(row, m_year))).answer;
}

QString QuestionnaireModel::leftText(int row) const
{
    return m_typing == keyOf(row, m_year) ? QString() : typedText(row);
}

// Somebody has stored another answer while this one is being typed.
bool QuestionnaireModel::isTypedOver(int row) const
{
    const ObsKey cell = keyOf(row, m_year);
    return m_typing == cell && !typedText(row).isEmpty() && baseOf(cell) != m_dataSet.version(cell);
}

QString QuestionnaireModel::typedNote(int row) const
{
    const TypedParts typed = typedParts(m_dataSet.draft(keyOf(row, m_year)));
    return typed.reason.isEmpty() ? typed.note : QString();
}

std::optional<Observation> QuestionnaireModel::chosenReason(int row) const
{
    if (unsaved(row))
        return std::nullopt;
    const TypedParts typed = typedParts(m_dataSet.draft(keyOf(row, m_year)));
    const MissingReason *known = m_dataSet.catalogue().missingReason(typed.reason);
    if (typed.reason.isEmpty() || !known)
        return std::nullopt;
    return Observation{.status = known->status, .reason = typed.reason, .note = typed.note};
}

// What cannot be read is no question: there is nothing that Enter could store.
bool QuestionnaireModel::needsReply(int row) const
{
    if (!m_lock.isEmpty())
        return false;
    if (unsaved(row))
        return unsaved(row)->isOvertaken;
    const QString left = leftText(row);
    return left.isEmpty() ? chosenReason(row).has_value() : readAnswer(variable(row), left, m_format).isOk();
}

QString QuestionnaireModel::chosenReasonMessage(int row) const
{
    const ObsKey cell = keyOf(row, m_year);
    const auto chosen = chosenReason(row);
    const QString theirs =
        overtakenMessage({.key = cell, .observation = chosen, .base = m_dataSet.draftBase(cell)});
    return theirs.isEmpty()
               ? tr("“%1” was chosen and not stored: press Enter to store it.").arg(notedText(row, chosen))
               : theirs;
}

QString QuestionnaireModel::unsavedMessage(int row) const
{
    const UnsavedAnswer &waiting = *unsaved(row);
    if (!waiting.isOvertaken && waiting.why.kind == ErrorKind::Astray)
        return waiting.why.message;
    if (!waiting.isOvertaken)
        return tr("%1 Meanwhile it stays here, and the program tries again by itself.", "why it is not saved")
            .arg(waiting.why.message);
    if (!m_lock.isEmpty())
        return tr("Not saved. %1", "why it is locked").arg(m_lock);
    const QString theirs = overtakenMessage(waiting.edit);
    return theirs.isEmpty()
               ? tr("%1 Press Enter to store it all the same, Esc to leave it.", "why it is not saved")
                     .arg(waiting.why.message)
               : theirs;
}

// Who has stored what since the version that `edit` was made over; empty: nobody.
QString QuestionnaireModel::overtakenMessage(const ObservationEdit &edit) const
{
    const auto collided = m_dataSet.collisions({.observations = {edit}});
    if (collided.empty())
        return {};
    const Change &change = collided.front().change;
    const QString when = QLocale().toString(change.at.toLocalTime(), QLocale::ShortFormat);
    const auto &stored = collided.front().stored;
    const auto &wanted = edit.observation;
    // Where the words beside the answer are what differs, they are what is told.
    const bool isOfNote = stored && wanted && stored->value == wanted->value &&
                          stored->text == wanted->text && stored->reason == wanted->reason;
    const QString now =
        isOfNote ? notedText(edit.key.variable, stored)
                 : quaderno::answerText(m_dataSet.catalogue(), variable(edit.key.variable), stored, m_format);
    if (isTypedOver(edit.key.variable)) // no key has a meaning of its own yet
        return now.isEmpty() ? tr("%1 has removed the answer in the meantime (%2).", "who, when")
                                   .arg(change.author, when)
                             : tr("%1 has stored “%2” here in the meantime (%3).", "who, answer, when")
                                   .arg(change.author, now, when);
    if (now.isEmpty())
        return tr("Not saved: %1 has removed the answer in the meantime (%2). Press Enter to store yours, "
                  "Esc to leave it.",
                  "who, when")
            .arg(change.author, when);
    return tr("Not saved: %1 has stored “%2” here in the meantime (%3). Press Enter to store yours in its "
              "place, Esc to keep that.",
              "who, answer, when")
        .arg(change.author, now, when);
}

// Why it is not saved or was refused, or the bound that the stored value breaks.
QString QuestionnaireModel::messageOf(int row) const
{
    const ObsKey key = keyOf(row, m_year);
    if (unsaved(row))
        return unsavedMessage(row);
    if (isTypedOver(row))
        return overtakenMessage({.key = key, .base = baseOf(key)});
    if (const QString draft = leftText(row); !draft.isEmpty())
        return draftMessage(row, draft);
    if (chosenReason(row))
        return chosenReasonMessage(row);
    if (const JudgedFinding *finding = findingOf(row); finding && finding->isError() && finding->isOpen())
        return finding->finding.message;
    if (!typedNote(row).isEmpty() && typedText(row).isEmpty() &&
        m_dataSet.draftBase(key) != m_dataSet.version(key)) {
        const Change theirs = m_dataSet.lastChange(key);
        return tr("A note was typed and not confirmed, and %1 has changed the answer in the meantime (%2): "
                  "Ctrl+Enter shows both.",
                  "who, when")
            .arg(theirs.author, QLocale().toString(theirs.at.toLocalTime(), QLocale::ShortFormat));
    }
    if (!typedNote(row).isEmpty())
        return tr("A note was typed and not confirmed: Ctrl+Enter opens it.");
    if (!m_dataSet.observations().contains(key))
        return {};
    return brokenBound(m_dataSet.catalogue(), m_dataSet.observations(), key, m_format);
}

// A finding is told once, at the question to look at first; the others that it speaks of carry its mark.
bool QuestionnaireModel::isToldElsewhere(int row) const
{
    const JudgedFinding *finding = findingOf(row);
    return finding && finding->isError() && finding->finding.variables.front() != row && !unsaved(row) &&
           typedText(row).isEmpty();
}

QString QuestionnaireModel::draftMessage(int row, const QString &draft) const
{
    if (!m_lock.isEmpty())
        return tr("“%1” was typed and not stored. %2", "what was typed, why it is locked").arg(draft, m_lock);
    const auto read = readAnswer(variable(row), draft, m_format);
    const ObsKey cell = keyOf(row, m_year);
    if (read && baseOf(cell) != m_dataSet.version(cell)) {
        const QString theirs = overtakenMessage({.key = cell, .base = baseOf(cell)});
        if (!theirs.isEmpty())
            return theirs;
    }
    const bool isCode = read && variable(row).isChoice();
    const QString shown =
        isCode ? quaderno::answerText(m_dataSet.catalogue(), variable(row), read.value(), m_format) : draft;
    return read ? tr("“%1” was typed and not confirmed: press Enter to store it.").arg(shown)
                : read.error().message;
}

// The questions that the condition is made of: "vehicles.other" names the choice and its question.
QString QuestionnaireModel::notApplicable(int row) const
{
    if (isRelevant(row) || !variable(row).relevant)
        return {};
    QStringList conditions;
    for (const BoundFormula::Term &term : variable(row).relevant->terms) {
        const Variable &asked = variable(term.variable);
        const QString question = asked.label.in(m_format.language());
        if (!term.choice) {
            conditions.append(u'“' + question + u'”');
            continue;
        }
        const QString choice = asked.choices[static_cast<size_t>(*term.choice)].label.in(m_format.language());
        conditions.append(tr("“%1” under “%2”", "choice, question").arg(choice, question));
    }
    return tr("Does not apply: it depends on %1.").arg(conditions.join(u", "_s));
}

bool QuestionnaireModel::canConfirm(int row) const
{
    const auto before = observation(row, m_year - 1);
    return variable(row).structural && before && before->isPresent() && lock().isEmpty();
}

} // namespace quaderno
