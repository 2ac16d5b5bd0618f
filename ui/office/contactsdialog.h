// Whom to call in each zone. Rows of a spreadsheet can be pasted from the current cell on.
#pragma once

#include "storage/dataset.h"

#include <QDialog>

#include <map>
#include <vector>

class QLabel;
class QTableWidget;

namespace quaderno
{

class ContactsDialog : public QDialog
{
    Q_OBJECT

public:
    // `dataSet` must outlive the dialog.
    explicit ContactsDialog(const DataSet &dataSet, QWidget *parent = nullptr);

    // Those that were changed here, by index of the zone; the others follow what is stored.
    [[nodiscard]] std::map<int, Contact> changed() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showStored();
    [[nodiscard]] Contact typed(int row) const;
    void paste();

    const DataSet &m_dataSet;
    QTableWidget *m_table = nullptr;
    std::vector<Contact> m_stored; // when the table was filled last, a row each
    QLabel *m_hint = nullptr;      // or why nothing was pasted
};

} // namespace quaderno
