// The reasons for which an answer may be missing: a digit chooses one, Enter the one used last. "-5" typed in
// one run is a number and no reason.
#pragma once

#include "catalogue/catalogue.h"

#include <QElapsedTimer>
#include <QMenu>

namespace quaderno
{

class MissingMenu : public QMenu
{
    Q_OBJECT

public:
    enum class OpenedBy { Minus, Request };
    // `reasons` come each with its digit; `last` is the key of the reason used last, or empty.
    MissingMenu(const std::vector<std::pair<int, MissingReason>> &reasons, Language language,
                const QString &last, OpenedBy how, QWidget *parent = nullptr);

Q_SIGNALS:
    void reasonChosen(const QString &key);
    // The same reason for every question of the section that has no answer yet.
    void reasonForSectionChosen(const QString &key);
    // The answer goes back to never entered.
    void removalChosen();
    // Not a reason but the beginning of a number: "-5".
    void numberTyped(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    OpenedBy m_how;
    QElapsedTimer m_open;
};

} // namespace quaderno
