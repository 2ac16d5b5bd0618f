#include "form/answerrow.h"

#include "analysis/missingtokens.h"
#include "form/statemark.h"
#include "window/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace quaderno
{

AnswerRow::AnswerRow(QuestionnaireModel &model, int row, const Variable &variable, const Theme &theme,
                     Language language, QGridLayout *grid, int gridRow, QWidget *parent)
    : QObject(parent), m_model(model), m_row(row), m_theme(theme),
      m_field(AnswerField::make(variable, language, parent)),
      m_label(new QLabel(variable.label.in(language), parent)), m_unit(new QLabel(parent)),
      m_previous(new QLabel(parent)), m_change(new QLabel(parent)), m_message(new QLabel(parent)),
      m_remarks(new QLabel(parent)), m_state(new StateMark(theme, parent)), m_grid(grid), m_gridRow(gridRow)
{
    const QString question = variable.label.in(language);
    m_label->setWordWrap(true);
    m_label->setBuddy(m_field);
    m_label->setToolTip(at(QuestionnaireModel::LabelColumn).data(Qt::ToolTipRole).toString());
    m_unit->setForegroundRole(QPalette::PlaceholderText);
    m_unit->setText(textAt(QuestionnaireModel::UnitColumn));
    m_previous->setForegroundRole(QPalette::PlaceholderText);
    m_change->setForegroundRole(QPalette::PlaceholderText);
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_message->setObjectName(QStringLiteral("message-%1").arg(variable.name));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::Text);
    m_remarks->setObjectName(QStringLiteral("remarks-%1").arg(variable.name));
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    QPalette remarked = theme.palette;
    remarked.setColor(QPalette::WindowText, theme.explained);
    m_remarks->setPalette(remarked);
    m_state->setObjectName(QStringLiteral("state-%1").arg(variable.name));
    m_reason = makeButton(QStringLiteral("reason-%1").arg(variable.name),
                          tr("%1: choose why it is missing").arg(question), parent);
    m_reason->setText(QStringLiteral("−"));
    m_reason->setToolTip(tr("Missing: choose the reason (in a number field, the key −; elsewhere Ctrl+−)"));
    m_note = makeButton(QStringLiteral("note-%1").arg(variable.name),
                        tr("%1: note and history").arg(question), parent);
    m_note->setIcon(themedIcon(QStringLiteral("note"), theme.palette));
    m_note->setToolTip(tr("Note and history (Ctrl+Enter)"));
    place(grid, gridRow);

    connect(m_reason, &QToolButton::clicked, this, &AnswerRow::missingRequested);
    connect(m_note, &QToolButton::clicked, this, &AnswerRow::noteRequested);
    connect(m_field, &AnswerField::missingRequested, this, &AnswerRow::missingRequested);
    connect(m_field, &AnswerField::minusTyped, this, &AnswerRow::minusTyped);
    connect(m_field, &AnswerField::committed, this, &AnswerRow::commit);
    connect(m_field, &AnswerField::cleared, this, &AnswerRow::clear);
    connect(m_field, &AnswerField::confirmed, this, &AnswerRow::confirm);
    connect(m_field, &AnswerField::typed, this, [this] {
        m_model.beginTyping(m_row);
        forgetMessage();
    });
    connect(m_field, &AnswerField::abandoned, this, [this] { m_model.clearDraft(m_row); });
    refresh();
}

// The mouse's way to what a key does: not a stop of the Tab key.
QToolButton *AnswerRow::makeButton(const QString &name, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setIconSize({14, 14});
    button->setFixedHeight(18);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

// A wide answer takes the columns up to its state and has last year's answer below it.
void AnswerRow::place(QGridLayout *grid, int gridRow)
{
    const auto upright = m_field->isWide() ? Qt::AlignTop : Qt::AlignVCenter;
    grid->addWidget(m_label, gridRow, LabelAt, upright);
    grid->addWidget(m_state, gridRow, StateAt, Qt::AlignHCenter | upright);
    grid->addWidget(m_reason, gridRow, ReasonAt, Qt::AlignHCenter | upright);
    grid->addWidget(m_note, gridRow, NoteAt, Qt::AlignHCenter | upright);
    grid->addWidget(m_remarks, gridRow + 3, AnswerAt, 1, StateAt - AnswerAt);
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

// The words of a reason are longer than a number and have no unit: they take its place too.
void AnswerRow::makeRoom(bool isForReason)
{
    if (m_field->isWide() || isForReason == m_unit->isHidden())
        return;
    const int reasonWidth = kWidths[AnswerAt] + kSpacing + kWidths[UnitAt];
    m_unit->setVisible(!isForReason);
    m_field->setFixedWidth(isForReason ? reasonWidth : kWidths[AnswerAt]);
    m_grid->removeWidget(m_field);
    m_grid->addWidget(m_field, m_gridRow, AnswerAt, 1, isForReason ? 2 : 1);
}

// What was said of the text before speaks of it no more.
void AnswerRow::forgetMessage()
{
    m_message->hide();
    m_field->setAlarm({});
}

bool AnswerRow::isRelevant() const
{
    return at(QuestionnaireModel::AnswerColumn).data(IsRelevantRole).toBool();
}

void AnswerRow::refresh()
{
    const QModelIndex answer = at(QuestionnaireModel::AnswerColumn);
    const bool isMissing = answer.data(IsMissingRole).toBool();
    const QString notApplicable = answer.data(NotApplicableRole).toString();
    const bool isEditable = answer.flags().testFlag(Qt::ItemIsEditable);
    const QString state = textAt(QuestionnaireModel::StateColumn);
    const QString lock = m_model.lock();
    const QString why = !notApplicable.isEmpty() ? notApplicable : !lock.isEmpty() ? lock : state;
    m_field->showAnswer({.text = answer.data(Qt::EditRole).toString(),
                         .reason = isMissing ? answer.data().toString() : QString(),
                         .draft = answer.data(DraftRole).toString(),
                         .hint = why,
                         .state = why == state ? state : QStringLiteral("%1 %2").arg(why, state).trimmed(),
                         .isAnswered = !answer.data(StatusRole).toString().isEmpty(),
                         .isReadOnly = !isEditable,
                         .isApplicable = notApplicable.isEmpty(),
                         .needsReply = answer.data(NeedsReplyRole).toBool()});
    makeRoom(isMissing && answer.data(DraftRole).toString().isEmpty() &&
             !answer.data(StatusRole).toString().isEmpty());
    m_label->setEnabled(notApplicable.isEmpty());
    m_reason->setEnabled(isEditable);
    m_change->setText(textAt(QuestionnaireModel::ChangeColumn));
    m_state->setState(static_cast<AnswerState>(answer.data(AnswerStateRole).toInt()), state);
    showPrevious();
    showMessage();
    showRemarks();
}

// Who, when, what: the words of the Region to the zone.
void AnswerRow::showRemarks()
{
    const QString remarks = at(QuestionnaireModel::AnswerColumn).data(RemarksRole).toString();
    m_remarks->setText(remarks);
    m_remarks->setVisible(!remarks.isEmpty());
}

void AnswerRow::showPrevious()
{
    const QString text = textAt(QuestionnaireModel::PreviousColumn);
    if (m_field->isWide()) {
        // A sign alone would say nothing under radio buttons.
        const QModelIndex previous = at(QuestionnaireModel::PreviousColumn);
        const bool isMissing = previous.data(IsMissingRole).toBool();
        m_previous->setText(tr("%1: %2", "year, answer of that year")
                                .arg(m_model.year() - 1)
                                .arg(isMissing ? previous.data(Qt::ToolTipRole).toString() : text));
        m_previous->setVisible(!text.isEmpty());
        return;
    }
    m_previous->setText(m_previous->fontMetrics().elidedText(text, Qt::ElideRight, kWidths[PreviousAt]));
    m_previous->setToolTip(text);
}

// What is wrong; else why the question does not apply, or how the program read what was typed.
void AnswerRow::showMessage()
{
    const QModelIndex answer = at(QuestionnaireModel::AnswerColumn);
    const QString wrong = answer.data(MessageRole).toString();
    const QString notApplicable = answer.data(NotApplicableRole).toString();
    const QString text = !wrong.isEmpty()           ? wrong
                         : !notApplicable.isEmpty() ? notApplicable
                                                    : answer.data(ReadAsRole).toString();
    QPalette colours = m_theme.palette;
    colours.setColor(QPalette::Text,
                     wrong.isEmpty() ? m_theme.palette.color(QPalette::PlaceholderText) : m_theme.error);
    m_message->setPalette(colours);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_field->setAlarm(wrong.isEmpty() ? QColor() : m_theme.error);
}

void AnswerRow::commit(const QString &text)
{
    // "n.d." says that there is no number: only the reason is still asked for.
    if (!m_field->isWide() && isMissingToken(text)) {
        m_field->dropPending();
        m_model.endTyping(m_row);
        Q_EMIT missingRequested();
        return;
    }
    // What was not stored is the model's, at its cell: the field shows what stands there.
    if (!m_model.setData(at(QuestionnaireModel::AnswerColumn), text))
        refresh();
}

void AnswerRow::clear()
{
    if (!m_model.clearAnswer(m_row))
        refresh();
}

void AnswerRow::confirm()
{
    if (!m_model.storeHeld(m_row))
        refresh();
}

void AnswerRow::keepPending()
{
    if (const auto text = m_field->pendingText())
        m_model.keepTyped(m_row, *text);
}

} // namespace quaderno
