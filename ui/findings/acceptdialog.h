// Why the Region lets a finding stand, and whether the same words are printed under a table.
#pragma once

#include "analysis/listedfindings.h"
#include "storage/schema.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quaderno
{

class DataSet;
class TypedWords;

class AcceptDialog : public QDialog
{
    Q_OBJECT

public:
    // `dataSet` must outlive the dialog.
    AcceptDialog(const DataSet &dataSet, const ListedFinding &finding, Language language,
                 QWidget *parent = nullptr);

    // What is typed is kept meanwhile, and what was kept before is there again.
    void keepTyping(const TypedWords &words, const TypedWords &translation);

    // Never empty when the dialog was accepted.
    [[nodiscard]] QString words() const;
    // Of the zone and year of the finding, under the tables of what was chosen; nullopt: no note is wanted.
    [[nodiscard]] std::optional<TableNote> note() const;

private:
    void fillTables(const DataSet &dataSet, Language language);
    void showNote();

    ListedFinding m_finding;
    Language m_language;
    QString m_zone;
    QLineEdit *m_words = nullptr;
    QCheckBox *m_isPrinted = nullptr;
    QComboBox *m_tables = nullptr;
    QLineEdit *m_translation = nullptr; // of the note, for the report in the other language
    QLabel *m_preview = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace quaderno
