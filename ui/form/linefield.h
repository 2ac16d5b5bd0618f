// A number or a text on one line. Leaving it commits; "-" in a number asks for the reason why it is missing.
#pragma once

#include "form/answerfield.h"

class QContextMenuEvent;
class QLineEdit;

namespace quaderno
{

class LineField : public AnswerField
{
    Q_OBJECT

public:
    LineField(const Variable &variable, Language language, QWidget *parent);

    void showAnswer(const AnswerShown &answer) override;
    void commitPending() override;
    [[nodiscard]] std::optional<QString> pendingText() const override;
    void dropPending() override;
    void typeNumber(const QString &text) override;
    [[nodiscard]] bool isWide() const override { return !m_isNumeric; }
    void focusAnswer() override;
    void goOn() override;
    void setAlarm(const QColor &colour) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool asksForReason() const;
    [[nodiscard]] bool pastesCells();
    void paste();
    void showMenu(const QContextMenuEvent &event);
    void restore();
    void stepAside(int step);

    QLineEdit *m_line = nullptr;
    bool m_isNumeric = false;
    bool m_isOfLines;
    AnswerShown m_shown;
    bool m_keepsCursor = false;
};

} // namespace quaderno
