// One zone against the mean, over the years: everything that the quaderno shows in numbers, on one page.
#pragma once

#include "window/subject.h"
#include "window/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace quaderno
{

class DataSet;
class ProfileModel;

class ProfilePage : public QWidget
{
    Q_OBJECT

public:
    // `dataSet` and `subject` must outlive the page. It listens to both and recomputes when it is visible.
    ProfilePage(const DataSet &dataSet, Subject &subject, const Theme &theme, Language language,
                QWidget *parent = nullptr);

    // The chosen cell; nullopt between cells.
    [[nodiscard]] std::optional<CellReference> currentCell() const;

Q_SIGNALS:
    void cellSelected(const quaderno::CellReference &cell);
    // The user wants to know where the chosen cell comes from.
    void cardRequested();
    void printRequested(int refArea);
    void exportRequested(int refArea);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void setUpTable(const Theme &theme);
    void refresh();
    void fitNumbers();
    void fitBars();
    void showNotes();
    void followTable();

    const DataSet &m_dataSet;
    Subject &m_subject;
    Language m_language;
    bool m_isStale = true;
    ProfileModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_notes = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace quaderno
