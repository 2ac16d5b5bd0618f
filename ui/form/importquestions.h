// What an import asks of the person: only what its sheet leaves open, and what the chosen row is about.
#pragma once

#include "exchange/importplan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace quaderno
{

class DataSet;
class ImportModel;

class ImportQuestions : public QWidget
{
    Q_OBJECT

public:
    // The data set and the model, which has the plan, must outlive them.
    ImportQuestions(const DataSet &dataSet, const ImportModel &model, ImportRequest request,
                    QWidget *parent = nullptr);

    // What was asked for, as the fields say it. `mayBeByPosition`: the sheet is a column of values alone.
    void show(const ImportRequest &request, bool mayBeByPosition);
    // The questions about one row of the model.
    void showRow(int row);
    void focusPosition();
    // To what is asked of the row.
    void focusRow();
    // Whether the words of a reason have the focus, and takes them.
    [[nodiscard]] bool isNoteFocused() const;
    void takeNote();

Q_SIGNALS:
    void asked(const ImportRequest &request);

private:
    QComboBox *addBox(const QString &words, const char *name);
    QCheckBox *addTick(const QString &words, const char *name);
    QWidget *makeReasons();
    void makeMeanings();
    void makeZones();
    void makeReading();
    void showAnswers(const ProposedCell *cell);
    void setVisible(QWidget *field, bool isVisible);
    void remember(const QVariant &meaning);

    const DataSet &m_dataSet;
    const ImportModel &m_model;
    ImportRequest m_request;
    int m_row = -1;
    QFormLayout *m_form = nullptr;
    QComboBox *m_meaning = nullptr; // of the words beside the value: a question
    QComboBox *m_zone = nullptr;    // of a name that no zone has
    QComboBox *m_answer = nullptr;  // of the value: a choice
    QWidget *m_why = nullptr;       // the reason with its words
    QComboBox *m_reason = nullptr;
    QLineEdit *m_note = nullptr;
    QCheckBox *m_blanks = nullptr;
    QCheckBox *m_hidden = nullptr;
    QCheckBox *m_position = nullptr; // the values are fields in their order
    QCheckBox *m_sum = nullptr;      // of columns of numbers
    QComboBox *m_decimals = nullptr;
};

} // namespace quaderno
