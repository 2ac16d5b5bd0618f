// The state of an answer as a shape, so that nobody has to tell colours apart; its words are on hover.
#pragma once

#include "window/theme.h"

#include <QWidget>

namespace quaderno
{

class StateMark : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { None, Saved, Missing, Qualified, Error };

    explicit StateMark(const Theme &theme, QWidget *parent = nullptr);

    void setState(Kind kind, const QString &words);
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    Kind m_kind = Kind::None;
};

} // namespace quaderno
