// The widget in which one question is answered: one line, ticks, or one of several.
#pragma once

#include "catalogue/catalogue.h"

#include <QWidget>

namespace quaderno
{

// What a field has to show.
struct AnswerShown {
    QString text = {};   // the answer as it is edited; for choices their codes, separated by commas
    QString reason = {}; // the words of the reason when it is missing for one
    QString draft = {};  // text that was left here and is not stored; it goes before the answer
    QString hint = {};   // on hover: why it does not apply, or is locked, or the words of the reason
    QString state = {};  // in words, for who does not see the mark beside it
    bool isAnswered = false;
    bool isReadOnly = false;
    bool isApplicable = true;
    bool needsReply = false; // what stands here is not stored: Enter asks to store it, Escape leaves it
    bool operator==(const AnswerShown &) const = default;
};

class AnswerField : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // A field of the kind that `variable` wants. Its widgets are named "answer-<variable>" for one line and
    // "answer-<variable>-<choice>" for choices.
    [[nodiscard]] static AnswerField *make(const Variable &variable, Language language, QWidget *parent);

    // Never takes away what the user has typed here and not yet committed, whoever changed the answer.
    virtual void showAnswer(const AnswerShown &answer) = 0;
    // Commits what is typed and not yet committed; nothing when there is none.
    virtual void commitPending() = 0;
    // What is typed and not yet committed; nullopt when nothing is.
    [[nodiscard]] virtual std::optional<QString> pendingText() const { return std::nullopt; }
    // Forgets what is typed and not yet committed: the question is being answered another way.
    virtual void dropPending() = 0;
    // Goes on from a number that was begun elsewhere.
    virtual void typeNumber(const QString &) {}
    // A field that needs more than the column of answers.
    [[nodiscard]] virtual bool isWide() const = 0;
    virtual void focusAnswer() = 0;
    // The same behind what was typed here: the next key is one more.
    virtual void goOn() { focusAnswer(); }
    // Moves the focus to the next or previous place inside the field; false when there is none.
    virtual bool focusWithin(bool) { return false; }
    // Text and outline in this colour, or as usual for an invalid one.
    virtual void setAlarm(const QColor &colour) = 0;

Q_SIGNALS:
    void committed(const QString &text);
    void cleared();
    // What was left here is to be stored as it stands.
    void confirmed();
    // A key changed what is typed: see pendingText().
    void typed();
    // Back to the saved answer: what was typed, now or earlier, is not wanted.
    void abandoned();
    void missingRequested();
    // A minus sign: for a reason, or before a number.
    void minusTyped();
    // More than one cell was pasted.
    void pasteRequested(const QString &text);
    // +1: the next question, -1: the one before.
    void stepRequested(int step);
    void entered();
};

} // namespace quaderno
