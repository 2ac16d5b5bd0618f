// What two versions of the edition, or one and the data of today, print otherwise.
#pragma once

#include "analysis/editiondifferences.h"
#include "storage/dataset.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableWidget;

namespace quaderno
{

class DifferencesDialog : public QDialog
{
    Q_OBJECT

public:
    // `dataSet` has at least one version of its edition; it must outlive the dialog.
    DifferencesDialog(const DataSet &dataSet, Language language, QWidget *parent = nullptr);

private:
    // nullptr: the data of today.
    [[nodiscard]] const EditionVersion *version(const QComboBox &choice) const;
    void refresh();
    void copy() const;

    const DataSet &m_dataSet;
    Language m_language;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace quaderno
