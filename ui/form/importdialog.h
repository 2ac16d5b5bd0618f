// The preview of an import: every cell of the sheet, how it was read and what becomes of it. Nothing is
// written here.
#pragma once

#include "items/importmodel.h"
#include "window/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace quaderno
{

class DataSet;

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    // `grid` is what was read; `request` says what is known of it. All but the theme must outlive the dialog.
    ImportDialog(const DataSet &dataSet, const SheetGrid &grid, ImportRequest request, const Theme &theme,
                 QWidget *parent = nullptr);

    // What the person has accepted.
    [[nodiscard]] std::vector<ObservationEdit> edits() const { return m_model->plan().edits(); }
    // With what was said here of labels that could not be matched.
    [[nodiscard]] const RememberedLabels &remembered() const { return m_request.remembered; }
    // False when nothing of the sheet could be read: `refusal` says why.
    [[nodiscard]] bool isReadable() const { return m_refusal.isEmpty(); }
    [[nodiscard]] QString refusal() const { return m_refusal; }

private:
    QWidget *makeColumns();
    QWidget *makeClarifying();
    void plan();
    void showPlan();
    void showCurrent();
    void rememberCurrent(int chosen);
    [[nodiscard]] static QString columnName(int column);

    const DataSet &m_dataSet;
    const SheetGrid &m_grid;
    ImportRequest m_request;
    Theme m_theme;
    QString m_refusal;
    ImportModel *m_model = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_suspicion = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_columns = nullptr;
    QComboBox *m_labelColumn = nullptr;
    QComboBox *m_valueColumn = nullptr;
    QComboBox *m_reason = nullptr;
    QComboBox *m_meaning = nullptr;
    QCheckBox *m_blanks = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace quaderno
