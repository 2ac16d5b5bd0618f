#include "review/tablespage.h"

#include "analysis/contentsframe.h"
#include "analysis/tablechanges.h"
#include "charts/figureview.h"
#include "review/chipbar.h"
#include "review/contentstable.h"
#include "review/reviewstrip.h"
#include "storage/dataset.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace quaderno
{

namespace
{
constexpr int kTableShare = 46; // per cent of the width; the figure has the rest
constexpr int kLowestBar = 15;
constexpr int kLowestOfSeveral = 7;  // of years side by side
constexpr int kTableShareAlone = 62; // when only its notes stand beside it

QLabel *wrappedLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

TablesPage::TablesPage(const DataSet &dataSet, Subject &subject, const Theme &theme, Language language,
                       QWidget *parent)
    : QWidget(parent), m_dataSet(dataSet), m_subject(subject), m_theme(theme), m_language(language),
      m_items(dataSet.catalogue(), dataSet.years())
{
    setObjectName(QStringLiteral("tablesPage"));
    layOut();
    fillTabs();
    connect(m_tabs, &QTabBar::currentChanged, this, &TablesPage::showChapter);
    connect(m_chips, &ChipBar::tableChosen, this, &TablesPage::showTable);
    connect(m_chips, &ChipBar::figureChosen, this, &TablesPage::showFigure);
    connect(m_table, &ContentsTable::cellChosen, this, &TablesPage::followTable);
    connect(m_table, &QAbstractItemView::activated, this, &TablesPage::cardRequested);
    connect(m_table, &ContentsTable::rowHeightChanged, this, &TablesPage::fitFigure);
    connect(m_figure, &FigureView::areaClicked, this, &TablesPage::chooseArea);
    connect(m_figure, &FigureView::areaActivated, this, &TablesPage::cardRequested);
    connectStrip();
    connect(&subject, &Subject::changed, this, &TablesPage::followSubject);
    connect(&dataSet, &DataSet::observationsChanged, this, &TablesPage::refresh);
    connect(&dataSet, &DataSet::reportWordsChanged, this, &TablesPage::refresh);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &TablesPage::copyTable);
    showChapter(m_tabs->currentIndex());
}

void TablesPage::connectStrip()
{
    connect(m_strip, &ReviewStrip::zoneTyped, m_table, &ContentsTable::findZone);
    connect(m_strip, &ReviewStrip::zoneFound, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_strip, &ReviewStrip::orderChosen, m_table, &ContentsTable::sortBy);
    connect(m_strip, &ReviewStrip::changesToggled, this, &TablesPage::refresh);
    connect(m_strip, &ReviewStrip::onlyMarkedToggled, this, &TablesPage::refresh);
    connect(m_strip, &ReviewStrip::yearsChosen, this, &TablesPage::showFigureContents);
    connect(m_table, &ContentsTable::orderChanged, this, &TablesPage::followOrder);
}

void TablesPage::layOut()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("chapters"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Chapters"));
    m_chips = new ChipBar(this);
    m_strip = new ReviewStrip(this);
    m_tableTitle = wrappedLabel(QStringLiteral("tableTitle"), this);
    m_figureTitle = wrappedLabel(QStringLiteral("figureTitle"), this);
    for (QLabel *title : {m_tableTitle, m_figureTitle}) {
        QFont bold = font();
        bold.setBold(true);
        title->setFont(bold);
        title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    m_table = new ContentsTable(m_theme, this);
    setFocusProxy(m_table);
    m_figure = new FigureView(this);
    m_figure->setObjectName(QStringLiteral("figure"));
    m_figure->setColours(m_theme.chart);
    m_figureScroll = new QScrollArea(this);
    m_figureScroll->setFrameShape(QFrame::NoFrame);
    m_figureScroll->setWidgetResizable(true);
    m_figureScroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_figureScroll->setWidget(m_figure);
    m_notes = wrappedLabel(QStringLiteral("tableNotes"), this);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setRowStretch(1, 1);
    m_grid->addWidget(m_tableTitle, 0, 0);
    m_grid->addWidget(m_figureTitle, 0, 1);
    m_grid->addWidget(m_table, 1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(m_tabs);
    layout->addWidget(m_chips);
    layout->addWidget(m_strip);
    layout->addLayout(m_grid, 1);
}

void TablesPage::fillTabs()
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    for (size_t i = 0; i < catalogue.chapters.size(); ++i) {
        const int chapter = static_cast<int>(i);
        const bool isEmpty = m_items.tables(chapter).empty() && m_items.figures(chapter).empty();
        if (isEmpty)
            continue;
        const int tab = m_tabs->addTab(catalogue.chapters[i].shortLabel.in(m_language));
        m_tabs->setTabToolTip(tab, catalogue.chapters[i].label.in(m_language));
        m_tabs->setTabData(tab, chapter);
    }
}

void TablesPage::fillChips(int chapter)
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    std::vector<ChipBar::Chip> tables;
    for (const NumberedItem &item : m_items.tables(chapter)) {
        const LocalText &title = catalogue.tables[static_cast<size_t>(item.index)].title;
        tables.push_back(
            {item, tableHeading(item.number, composeTitle(title, m_dataSet.years(), item.year, m_language))});
    }
    std::vector<ChipBar::Chip> figures;
    for (const NumberedItem &item : m_items.figures(chapter)) {
        const LocalText &title = catalogue.figures[static_cast<size_t>(item.index)].title;
        figures.push_back({item, figureHeading(item.number, composeTitle(title, m_dataSet.years(), item.year,
                                                                         m_language))});
    }
    m_chips->setItems(tables, figures);
}

void TablesPage::showChapter(int tab)
{
    if (tab < 0)
        return;
    const int chapter = m_tabs->tabData(tab).toInt();
    fillChips(chapter);
    const auto last = m_lastOfChapter.find(chapter);
    choose(last == m_lastOfChapter.end() ? m_items.first(chapter, m_subject.timePeriod())
                                         : m_items.inYear(last->second, m_subject.timePeriod()));
}

void TablesPage::showTable(const NumberedItem &table)
{
    m_subject.setTimePeriod(table.year.value_or(m_subject.timePeriod()));
    choose(m_items.withTable(table, m_subject.timePeriod()));
}

void TablesPage::showFigure(const NumberedItem &figure)
{
    m_subject.setTimePeriod(figure.year.value_or(m_subject.timePeriod()));
    choose(m_items.withFigure(figure, m_subject.timePeriod()));
}

void TablesPage::restore(const ReviewPair &pair)
{
    choose(m_items.inYear(pair, m_subject.timePeriod()));
}

void TablesPage::choose(const ReviewPair &pair)
{
    m_pair = pair;
    const int chapter = m_items.chapterOf(pair);
    m_lastOfChapter[chapter] = pair;
    if (m_tabs->tabData(m_tabs->currentIndex()).toInt() != chapter) {
        const QSignalBlocker quiet(m_tabs);
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            if (m_tabs->tabData(tab).toInt() == chapter)
                m_tabs->setCurrentIndex(tab);
        }
        fillChips(chapter);
    }
    m_chips->setCurrent(pair);
    refresh();
    if (isVisible())
        Q_EMIT cellSelected(currentCell());
    Q_EMIT currentChanged();
}

TableContents TablesPage::currentContents() const
{
    return m_pair.table ? tableContents(m_dataSet, *m_pair.table, m_dataSet.years(), m_language)
                        : tableBehindFigure(m_dataSet, *m_pair.figure, m_dataSet.years(), m_language);
}

void TablesPage::refresh()
{
    m_isStale = !isVisible() || m_pair == ReviewPair();
    if (m_isStale)
        return;
    const TableContents contents = currentContents();
    const auto changes =
        m_strip->wantsChanges() ? changesSinceYearBefore(m_dataSet, contents, m_language) : std::nullopt;
    const TableContents &shown = changes ? *changes : contents;
    m_strip->setTable(shown, m_pair.figure.has_value(), m_dataSet.years());
    showMarks();
    m_table->setContents(shown);
    m_table->setCurrentSubject(m_subject.refArea(), m_subject.timePeriod());
    m_tableTitle->setText(contents.heading());
    m_notes->setText(tableFootText(shown));
    const bool hasFigure = m_pair.figure.has_value();
    m_figureTitle->setVisible(hasFigure);
    m_figureScroll->setVisible(hasFigure);
    showFigureContents();
    placeNotes(!hasFigure);
    // The zone's row may be hidden: then another is current, and all else follows it.
    if (m_table->currentArea() != m_subject.refArea())
        followTable();
}

// Only when asked for: the findings of all questionnaires take longer than a table.
void TablesPage::showMarks()
{
    auto marks = m_strip->wantsOnlyMarked() ? cellMarks(m_dataSet, m_items.shown(m_pair), m_language)
                                            : Result<CellMarks>(CellMarks());
    m_table->setMarks(marks ? std::move(marks).value() : CellMarks());
    m_table->setOnlyMarked(m_strip->wantsOnlyMarked());
}

std::vector<int> TablesPage::comparedYears() const
{
    return m_strip->years();
}

// With its bars in the order of the table's rows.
FigureContents TablesPage::shownFigure() const
{
    FigureContents figure = figureContents(m_dataSet, *m_pair.figure, m_dataSet.years(), m_language);
    if (const std::vector<int> years = comparedYears(); years.size() > 1)
        figure = figureOverYears(m_dataSet, *m_pair.figure, years, m_language);
    return inOrder(figure, m_table->areas());
}

void TablesPage::showFigureContents()
{
    if (m_isStale || !m_pair.figure)
        return;
    const FigureContents figure = shownFigure();
    m_figure->setFigure(figure);
    fitFigure();
    showInFigure();
    const QString whyEmpty = reasonOfEmptiness(figure);
    m_figureScroll->setVisible(whyEmpty.isEmpty());
    m_figureTitle->setText(whyEmpty.isEmpty() ? figure.heading() : figure.heading() + u'\n' + whyEmpty);
}

void TablesPage::followOrder()
{
    m_strip->showOrder(m_table->sortColumn(), m_table->sortOrder());
    showFigureContents();
}

// In the same height as the table the figure has one slot more, the gap before its mean, and an axis at
// either end.
void TablesPage::fitFigure()
{
    const auto years = static_cast<int>(m_figure->figure().years.size());
    const int lowest = std::max(kLowestBar, years * kLowestOfSeveral);
    m_figure->setRowHeight(std::max(lowest, m_table->rowHeight() - 1));
    m_figure->setMaximumHeight(
        static_cast<int>(std::ceil(m_figure->figureChart().heightFor(std::max(kRowHeight, lowest)))));
}

// Under both panes; or in the place of the figure when there is none.
void TablesPage::placeNotes(bool isBesideTable)
{
    m_grid->removeWidget(m_notes);
    m_grid->removeWidget(m_figureScroll);
    m_grid->removeWidget(m_tableTitle);
    const int share = isBesideTable ? kTableShareAlone : kTableShare;
    m_grid->setColumnStretch(0, share);
    m_grid->setColumnStretch(1, 100 - share);
    if (isBesideTable) {
        m_grid->addWidget(m_tableTitle, 0, 0, 1, 2);
        m_grid->addWidget(m_notes, 1, 1);
    } else {
        m_grid->addWidget(m_tableTitle, 0, 0);
        m_grid->addWidget(m_figureScroll, 1, 1);
        m_grid->addWidget(m_notes, 2, 0, 1, 2);
    }
}

void TablesPage::followSubject()
{
    const ReviewPair pair = m_items.inYear(m_pair, m_subject.timePeriod());
    if (pair != m_pair) {
        choose(pair);
        return;
    }
    m_isStale = m_isStale || !isVisible();
    if (m_isStale)
        return;
    m_table->setCurrentSubject(m_subject.refArea(), m_subject.timePeriod());
    showInFigure();
    Q_EMIT cellSelected(currentCell());
}

void TablesPage::followTable()
{
    const int refArea = m_table->currentArea();
    const int year = m_table->currentYear();
    const CellReference before = {
        .shown = {}, .refArea = m_subject.refArea(), .timePeriod = m_subject.timePeriod()};
    m_subject.set(refArea >= 0 ? refArea : before.refArea, year > 0 ? year : before.timePeriod);
    if (m_subject.refArea() == before.refArea && m_subject.timePeriod() == before.timePeriod) {
        showInFigure();
        Q_EMIT cellSelected(currentCell());
    }
}

// The zone of the table's current row, outlined and in view.
void TablesPage::showInFigure()
{
    m_figure->setSelectedArea(m_table->currentArea());
    const auto &bars = m_figure->figure().bars;
    const auto bar = std::ranges::find(bars, m_table->currentArea(), &FigureBar::refArea);
    if (bar == bars.end())
        return;
    const QRectF row = m_figure->figureChart().rowRect(static_cast<int>(bar - bars.begin()));
    m_figureScroll->ensureVisible(0, qRound(row.center().y()), 0, qRound(row.height()));
}

void TablesPage::chooseArea(int refArea)
{
    m_table->chooseArea(refArea);
}

CellReference TablesPage::currentCell() const
{
    const int year = m_table->currentYear();
    return {.shown = m_items.shown(m_pair),
            .refArea = m_table->currentArea(),
            .timePeriod = year > 0 ? year : m_subject.timePeriod()};
}

void TablesPage::copyTable() const
{
    if (m_pair == ReviewPair() || !m_dataSet.checkIntegrity())
        return;
    auto *both = new QMimeData;
    both->setText(toTabSeparated(currentContents()));
    both->setHtml(toHtml(currentContents()));
    QGuiApplication::clipboard()->setMimeData(both);
}

void TablesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
    if (m_pair != ReviewPair())
        Q_EMIT cellSelected(currentCell());
}

} // namespace quaderno
