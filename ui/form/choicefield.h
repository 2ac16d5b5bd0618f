// Choices to tick, or one of several; each stands on its own line.
#pragma once

#include "form/answerfield.h"

#include <QAbstractButton>

#include <vector>

class QLabel;

namespace quaderno
{

class ChoiceField : public AnswerField
{
    Q_OBJECT

public:
    ChoiceField(const Variable &variable, Language language, QWidget *parent);

    void showAnswer(const AnswerShown &answer) override;
    void commitPending() override {} // a tick is committed at once
    void dropPending() override {}
    [[nodiscard]] bool isWide() const override { return true; }
    void focusAnswer() override;
    [[nodiscard]] bool focusWithin(bool isForward) override;
    void setAlarm(const QColor &) override {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractButton *addButton(const QString &text, const QString &choice);
    void tell(const QAbstractButton *clicked);
    [[nodiscard]] bool handleKey(int key, bool isRepeated);
    void moveFocus(int by, bool isRepeated);

    struct Tick {
        QString choice; // code; empty: no answer to one of several, none of these to many
        QAbstractButton *button = nullptr;
    };
    QString m_variable;
    bool m_isOne = false;
    bool m_needsReply = false;
    std::vector<Tick> m_ticks;
    QLabel *m_reason = nullptr;
};

} // namespace quaderno
