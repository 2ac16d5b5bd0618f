// Whom to call in each zone. Rows of a spreadsheet can be pasted from the current cell on.
#pragma once

#include "files/typedwords.h"
#include "storage/dataset.h"

#include <QDialog>

#include <vector>

class QLabel;
class QTableWidget;

namespace quaderno
{

class Messages;

class ContactsDialog : public QDialog
{
    Q_OBJECT

public:
    // Both must outlive the dialog. What was typed before a kill stands in it again.
    ContactsDialog(DataSet &dataSet, Messages &messages, QWidget *parent = nullptr);

    // Those that were changed here, each over the one that it was changed from; the others follow what is
    // stored.
    [[nodiscard]] std::vector<ContactEdit> changed() const;

    // Asks about each contact that somebody else has changed too.
    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showStored();
    void show(int row, const Contact &contact);
    [[nodiscard]] Contact typed(int row) const;
    void keepTyped() const;
    void readTyped();
    // False: the person goes back to what they have written.
    bool settle(int row);
    void paste();

    DataSet &m_dataSet;
    Messages &m_messages;
    TypedWords m_typedWords;
    QTableWidget *m_table = nullptr;
    std::vector<Contact> m_over; // what each row is, or was changed from here
    QLabel *m_hint = nullptr;    // or why nothing was pasted
};

} // namespace quaderno
