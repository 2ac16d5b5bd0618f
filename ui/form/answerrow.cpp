#include "form/answerrow.h"

#include "data/obsstatus.h"
#include "form/statemark.h"
#include "items/roles.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace quaderno
{

namespace
{

StateMark::Kind markOfStatus(const QString &letter)
{
    if (letter.isEmpty())
        return StateMark::Kind::None;
    const ObsStatus status = obsStatusFromLetter(letter.front()).value_or(ObsStatus::Normal);
    if (isMissing(status))
        return StateMark::Kind::Missing;
    return isQualified(status) ? StateMark::Kind::Qualified : StateMark::Kind::Saved;
}

} // namespace

AnswerRow::AnswerRow(QuestionnaireModel &model, int row, const Variable &variable, const Theme &theme,
                     Language language, QGridLayout *grid, int gridRow, QWidget *parent)
    : QObject(parent), m_model(model), m_row(row), m_error(theme.error),
      m_field(AnswerField::make(variable, language, parent)),
      m_label(new QLabel(variable.label.in(language), parent)), m_unit(new QLabel(parent)),
      m_previous(new QLabel(parent)), m_change(new QLabel(parent)), m_message(new QLabel(parent)),
      m_state(new StateMark(theme, parent)), m_reason(new QToolButton(parent))
{
    m_label->setWordWrap(true);
    m_label->setBuddy(m_field);
    m_label->setToolTip(at(QuestionnaireModel::LabelColumn).data(Qt::ToolTipRole).toString());
    m_unit->setForegroundRole(QPalette::PlaceholderText);
    m_unit->setText(textAt(QuestionnaireModel::UnitColumn));
    m_previous->setForegroundRole(QPalette::PlaceholderText);
    m_change->setForegroundRole(QPalette::PlaceholderText);
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_message->setObjectName(QStringLiteral("message-%1").arg(variable.name));
    m_message->setWordWrap(true);
    QPalette alarm = m_message->palette();
    alarm.setColor(QPalette::Text, theme.error);
    m_message->setForegroundRole(QPalette::Text);
    m_message->setPalette(alarm);
    m_reason->setObjectName(QStringLiteral("reason-%1").arg(variable.name));
    m_reason->setText(QStringLiteral("−"));
    m_reason->setAutoRaise(true);
    m_reason->setFixedHeight(18);
    m_reason->setFocusPolicy(Qt::NoFocus);
    m_reason->setToolTip(tr("Missing: choose the reason (in a number field, the key −; elsewhere Ctrl+−)"));
    m_reason->setAccessibleName(tr("%1: choose why it is missing").arg(variable.label.in(language)));
    place(grid, gridRow);

    connect(m_reason, &QToolButton::clicked, this, &AnswerRow::missingRequested);
    connect(m_field, &AnswerField::missingRequested, this, &AnswerRow::missingRequested);
    connect(m_field, &AnswerField::committed, this, &AnswerRow::commit);
    connect(m_field, &AnswerField::cleared, this, &AnswerRow::clear);
    refresh();
}

// A wide answer takes the columns up to its state and has last year's answer below it.
void AnswerRow::place(QGridLayout *grid, int gridRow)
{
    const auto upright = m_field->isWide() ? Qt::AlignTop : Qt::AlignVCenter;
    grid->addWidget(m_label, gridRow, LabelAt, upright);
    grid->addWidget(m_state, gridRow, StateAt, Qt::AlignHCenter | upright);
    grid->addWidget(m_reason, gridRow, ReasonAt, Qt::AlignHCenter | upright);
    if (m_field->isWide()) {
        m_unit->hide();
        m_change->hide();
        // Of fixed width: a grid leaves out the spacing of columns in which nothing stands.
        m_field->setFixedWidth(kWidths[AnswerAt] + kWidths[UnitAt] + kWidths[PreviousAt] + kWidths[ChangeAt] +
                               3 * kSpacing);
        grid->addWidget(m_field, gridRow, AnswerAt, 1, StateAt - AnswerAt);
        grid->addWidget(m_previous, gridRow + 1, AnswerAt, 1, StateAt - AnswerAt);
        grid->addWidget(m_message, gridRow + 2, AnswerAt, 1, StateAt - AnswerAt);
        m_previous->setWordWrap(true);
        return;
    }
    m_field->setFixedWidth(kWidths[AnswerAt]);
    m_previous->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_field, gridRow, AnswerAt);
    grid->addWidget(m_unit, gridRow, UnitAt);
    grid->addWidget(m_previous, gridRow, PreviousAt);
    grid->addWidget(m_change, gridRow, ChangeAt);
    grid->addWidget(m_message, gridRow + 2, AnswerAt, 1, StateAt - AnswerAt);
}

bool AnswerRow::isRelevant() const
{
    return at(QuestionnaireModel::AnswerColumn).data(IsRelevantRole).toBool();
}

bool AnswerRow::isAnswered() const
{
    return !at(QuestionnaireModel::AnswerColumn).data(StatusRole).toString().isEmpty();
}

void AnswerRow::refresh()
{
    const QModelIndex answer = at(QuestionnaireModel::AnswerColumn);
    const bool isMissing = answer.data(IsMissingRole).toBool();
    const QString message = answer.data(MessageRole).toString();
    m_field->showAnswer({.text = answer.data(Qt::EditRole).toString(),
                         .reason = isMissing ? answer.data().toString() : QString(),
                         .draft = answer.data(DraftRole).toString(),
                         .isAnswered = isAnswered(),
                         .isReadOnly = !answer.flags().testFlag(Qt::ItemIsEditable)});
    m_field->setAlarm(message.isEmpty() ? QColor() : m_error);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_reason->setEnabled(answer.flags().testFlag(Qt::ItemIsEditable));
    m_change->setText(textAt(QuestionnaireModel::ChangeColumn));
    showPrevious();
    showState();
}

void AnswerRow::showPrevious()
{
    const QString text = textAt(QuestionnaireModel::PreviousColumn);
    if (m_field->isWide()) {
        m_previous->setText(tr("%1: %2", "year, answer of that year").arg(m_model.year() - 1).arg(text));
        m_previous->setVisible(!text.isEmpty());
        return;
    }
    m_previous->setText(m_previous->fontMetrics().elidedText(text, Qt::ElideRight, kWidths[PreviousAt]));
    m_previous->setToolTip(text);
}

void AnswerRow::showState()
{
    const QModelIndex answer = at(QuestionnaireModel::AnswerColumn);
    const bool isError =
        !answer.data(DraftRole).toString().isEmpty() || !answer.data(MessageRole).toString().isEmpty();
    const StateMark::Kind kind =
        isError ? StateMark::Kind::Error : markOfStatus(answer.data(StatusRole).toString());
    m_state->setState(kind, textAt(QuestionnaireModel::StateColumn));
}

void AnswerRow::commit(const QString &text)
{
    if (!m_model.setData(at(QuestionnaireModel::AnswerColumn), text))
        keepUnsaved(text);
}

void AnswerRow::clear()
{
    if (!m_model.clearAnswer(m_row))
        keepUnsaved(QString());
}

// A readable text that did not reach the disk stays in its field; unreadable text is kept by the model.
void AnswerRow::keepUnsaved(const QString &text)
{
    if (at(QuestionnaireModel::AnswerColumn).data(DraftRole).toString().isEmpty())
        m_field->keepText(text);
    else
        refresh();
}

} // namespace quaderno
