// The reasons for which an answer may be missing: a digit chooses one, Enter the one used last.
#pragma once

#include "catalogue/catalogue.h"

#include <QMenu>

namespace quaderno
{

class MissingMenu : public QMenu
{
    Q_OBJECT

public:
    // `reasons` come each with its digit; `last` is the key of the reason used last, or empty.
    MissingMenu(const std::vector<std::pair<int, MissingReason>> &reasons, Language language,
                const QString &last, QWidget *parent = nullptr);

Q_SIGNALS:
    void reasonChosen(const QString &key);
    // The same reason for every question of the section that has no answer yet.
    void reasonForSectionChosen(const QString &key);
    // The answer goes back to never entered.
    void removalChosen();
};

} // namespace quaderno
