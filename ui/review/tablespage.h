// Tables and figures: a tab for each chapter, a chip for each table and figure, and both side by side.
#pragma once

#include "analysis/figurecontents.h"
#include "analysis/tablecontents.h"
#include "review/reviewitems.h"
#include "window/subject.h"
#include "window/theme.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QLabel;
class QScrollArea;
class QTabBar;

namespace quaderno
{

class ChipBar;
class ContentsTable;
class FigureView;
class ReviewStrip;

class TablesPage : public QWidget
{
    Q_OBJECT

public:
    // `dataSet` and `subject` must outlive the page. It listens to both and recomputes when it is visible.
    TablesPage(const DataSet &dataSet, Subject &subject, const Theme &theme, Language language,
               QWidget *parent = nullptr);

    // An item of one year also makes that year the window's.
    void showTable(const NumberedItem &table);
    void showFigure(const NumberedItem &figure);
    // What another page of the same catalogue showed; its numbers may have changed since.
    void restore(const ReviewPair &pair);
    [[nodiscard]] const ReviewPair &current() const { return m_pair; }
    // Makes the row of a zone, or of the mean, the chosen one, as a click would.
    void chooseArea(int refArea);
    // Years that the figure shows side by side; fewer than two: its own.
    [[nodiscard]] std::vector<int> comparedYears() const;
    // Puts the table on the clipboard, as tab separated text and as HTML.
    void copyTable() const;

Q_SIGNALS:
    void currentChanged();
    void cellSelected(const quaderno::CellReference &cell);
    // The user wants to know where the chosen cell comes from.
    void cardRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void fillTabs();
    void fillChips(int chapter);
    void showChapter(int tab);
    void choose(const ReviewPair &pair);
    void connectStrip();
    void refresh();
    void showFigureContents();
    void showMarks();
    [[nodiscard]] FigureContents shownFigure() const;
    void followOrder();
    void fitFigure();
    void placeNotes(bool isBesideTable);
    void followSubject();
    void followTable();
    void showInFigure();
    [[nodiscard]] TableContents currentContents() const;
    [[nodiscard]] CellReference currentCell() const;

    const DataSet &m_dataSet;
    Subject &m_subject;
    Theme m_theme;
    Language m_language;
    ReviewItems m_items;
    ReviewPair m_pair;
    std::map<int, ReviewPair> m_lastOfChapter;
    bool m_isStale = true;

    QTabBar *m_tabs = nullptr;
    ChipBar *m_chips = nullptr;
    ReviewStrip *m_strip = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_tableTitle = nullptr;
    QLabel *m_figureTitle = nullptr;
    ContentsTable *m_table = nullptr;
    QScrollArea *m_figureScroll = nullptr;
    FigureView *m_figure = nullptr;
    QLabel *m_notes = nullptr;
};

// What stands under a table on screen: its signs, its notes, what the mean rests on, and how estimates and
// printed values are marked.
[[nodiscard]] QString tableFootText(const TableContents &table);

} // namespace quaderno
