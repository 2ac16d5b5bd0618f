// What to look at before printing or publishing: each entry leads to where it can be mended.
#pragma once

#include "analysis/printconcerns.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;

namespace quaderno
{

class ConcernsDialog : public QDialog
{
    Q_OBJECT

public:
    // `heading` says what is about to be done. `goOn`, on a button, goes on with it: the dialog is accepted;
    // without it, it can only be closed.
    ConcernsDialog(std::vector<PrintConcern> concerns, const QString &heading, const QString &goOn,
                   QWidget *parent = nullptr);

    // The entry that the person wants to go to; nullopt: none.
    [[nodiscard]] const std::optional<PrintConcern> &chosen() const { return m_chosen; }

private:
    void fill();
    void choose(const QListWidgetItem *item);

    std::vector<PrintConcern> m_concerns;
    std::optional<PrintConcern> m_chosen;
    QListWidget *m_list = nullptr;
};

} // namespace quaderno
