// The backups of a data set, and what going back to one would change.
#pragma once

#include "data/language.h"
#include "storage/backups.h"
#include "storage/dataset.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace quaderno
{

class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    // `dataSet` must outlive the dialog.
    RestoreDialog(const DataSet &dataSet, const Backups &backups, Language language,
                  QWidget *parent = nullptr);

    // The chosen one; nullptr where it cannot be gone back to.
    [[nodiscard]] const DataSet *backup() const { return m_backup.get(); }
    // When it was compared with what is there (DataSet::moment()).
    [[nodiscard]] qint64 madeAt() const { return m_madeAt; }
    // Compares anew, as it does by itself while it is open and others change the data.
    void choose();
    // "30/11/2026 12:05".
    [[nodiscard]] QString chosenName() const;

private:
    void fillBackups();
    // The sentence above the list of changes.
    [[nodiscard]] QString compare();

    const DataSet &m_dataSet;
    Language m_language;
    std::vector<Backup> m_backups;
    std::unique_ptr<DataSet> m_backup;
    qint64 m_madeAt = 0;
    QTableWidget *m_list = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_changes = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace quaderno
