// The state of an answer as a shape, so that nobody has to tell colours apart; its words are on hover.
#pragma once

#include "items/roles.h"
#include "window/theme.h"

#include <QPixmap>
#include <QWidget>

namespace quaderno
{

class StateMark : public QWidget
{
    Q_OBJECT

public:
    explicit StateMark(const Theme &theme, QWidget *parent = nullptr);

    void setState(AnswerState state, const QString &words);
    [[nodiscard]] AnswerState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    AnswerState m_state = AnswerState::None;
};

// The shape of a state in `box`, also for lists; None draws nothing.
void drawStateMark(QPainter &painter, const QRectF &box, AnswerState state, const Theme &theme);
[[nodiscard]] QPixmap stateMarkPixmap(AnswerState state, const Theme &theme, qreal devicePixelRatio);

} // namespace quaderno
