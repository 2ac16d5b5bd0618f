// The preview of an import: every cell of the sheet, how it was read and what becomes of it. Nothing is
// written here.
#pragma once

#include "data/progress.h"
#include "items/importmodel.h"
#include "window/theme.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableView;

namespace quaderno
{

class DataSet;
class ImportHeader;
class ImportQuestions;
class SheetChooser;

// A sheet that was read, and the way to the others of its file; text and what was pasted have none.
struct ImportSource {
    SheetGrid grid = {};
    std::function<Result<SheetGrid>(const QString &sheet, const Progress &progress)> otherSheet = {};
    QString fileName = {};
};

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    // `request` says what is known of the sheet. The data set must outlive the dialog.
    ImportDialog(const DataSet &dataSet, ImportSource source, ImportRequest request, const Theme &theme,
                 QWidget *parent = nullptr);

    // What the person has accepted.
    [[nodiscard]] std::vector<ObservationEdit> edits() const { return m_model->plan().edits(); }
    // When they were worked out (DataSet::moment()).
    [[nodiscard]] qint64 madeAt() const { return m_madeAt; }
    // Works them out anew, as it does by itself while it is open and others change the data.
    void lookAgain();
    // With what was said here of labels and zones that could not be matched.
    [[nodiscard]] const ImportRequest &request() const { return m_request; }
    // False when nothing of the sheet could be read: `refusal` says why.
    [[nodiscard]] bool isReadable() const { return m_refusal.isEmpty(); }
    [[nodiscard]] QString refusal() const { return m_refusal; }
    // Whether another sheet, or other columns, may be chosen here.
    [[nodiscard]] bool canChoose() const;
    // The first look at the sheet was cancelled.
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

protected:
    void accept() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeTable();
    void makeHeader();
    void focusFirst();
    QWidget *makeSheet();
    [[nodiscard]] bool mayBeByPosition() const;
    [[nodiscard]] bool hasEveryColumn() const;
    [[nodiscard]] bool isDoubtful() const;
    QDialogButtonBox *makeButtons();
    void setGrid();
    void chooseSheet(const QString &name);
    // Plans anew; when that is cancelled all stays as it was.
    bool plan(ImportRequest request);
    void take(Result<ImportPlan> planned);
    void showPlan();
    [[nodiscard]] QString suspicionText() const;
    void showRequest();
    void showCurrent();

    const DataSet &m_dataSet;
    ImportSource m_source;
    ImportRequest m_request;
    Theme m_theme;
    QString m_refusal;
    qint64 m_madeAt = 0;
    bool m_isCancelled = false;
    ImportModel *m_model = nullptr;
    ImportHeader *m_header = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_suspicion = nullptr;
    QLabel *m_caution = nullptr;  // of a file that tells less than others
    QLabel *m_sentence = nullptr; // of the chosen row, in full
    QTableView *m_table = nullptr;
    QCheckBox *m_onlyOpen = nullptr;
    SheetChooser *m_chooser = nullptr;
    ImportQuestions *m_questions = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace quaderno
