#include "report/contentschooser.h"

#include <QSignalBlocker>

#include <algorithm>
#include <ranges>

namespace quaderno
{

namespace
{

enum ItemRole { kIndex = Qt::UserRole, kYear, kIsFigure }; // kYear: invalid for all years

ItemKey keyOf(const QTreeWidgetItem &item)
{
    const QVariant year = item.data(0, kYear);
    return {item.data(0, kIndex).toInt(), year.isValid() ? std::optional(year.toInt()) : std::nullopt};
}

} // namespace

ContentsChooser::ContentsChooser(const Catalogue &catalogue, Language language, QWidget *parent)
    : QTreeWidget(parent), m_catalogue(catalogue), m_language(language)
{
    setObjectName(QStringLiteral("contents"));
    setAccessibleName(tr("Chapters, tables and figures"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Chapter &chapter : catalogue.chapters) {
        auto *item = new QTreeWidgetItem(this, {chapter.label.in(language)});
        item->setToolTip(0, item->text(0));
        item->setFlags(item->flags() | Qt::ItemIsAutoTristate | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
    }
    connect(this, &QTreeWidget::itemChanged, this, &ContentsChooser::chosen);
}

void ContentsChooser::keepTicks()
{
    for (const int row : std::views::iota(0, topLevelItemCount())) {
        const QTreeWidgetItem &chapter = *topLevelItem(row);
        for (const int place : std::views::iota(0, chapter.childCount())) {
            const QTreeWidgetItem &item = *chapter.child(place);
            auto &leftOut =
                item.data(0, kIsFigure).toBool() ? m_leftOut.leftOutFigures : m_leftOut.leftOutTables;
            if (item.checkState(0) == Qt::Checked)
                leftOut.erase(keyOf(item));
            else
                leftOut.insert(keyOf(item));
        }
    }
}

void ContentsChooser::setYears(YearRange years)
{
    if (years == m_years)
        return;
    const QSignalBlocker quiet(this);
    keepTicks();
    m_years = years;
    for (const int row : std::views::iota(0, topLevelItemCount())) {
        const auto old = topLevelItem(row)->takeChildren();
        qDeleteAll(old);
    }
    addItems(false, numberTables(m_catalogue, years));
    addItems(true, numberFigures(m_catalogue, years));
    setParts(m_parts);
}

void ContentsChooser::addItems(bool isFigure, const std::vector<NumberedItem> &items)
{
    const auto &leftOut = isFigure ? m_leftOut.leftOutFigures : m_leftOut.leftOutTables;
    for (const NumberedItem &numbered : items) {
        const auto index = static_cast<size_t>(numbered.index);
        const LocalText &title =
            isFigure ? m_catalogue.figures[index].title : m_catalogue.tables[index].title;
        const int chapter = isFigure ? m_catalogue.figures[index].chapter : m_catalogue.tables[index].chapter;
        QString words = composeTitle(title, m_years, numbered.year, m_language);
        if (numbered.year) // first, as the end is cut where there is no room
            words = tr("%1: %2", "a year, a title").arg(*numbered.year).arg(words);
        auto *item =
            new QTreeWidgetItem(topLevelItem(chapter), {isFigure ? figureHeading(numbered.number, words)
                                                                 : tableHeading(numbered.number, words)});
        item->setToolTip(0, item->text(0));
        item->setData(0, kIndex, numbered.index);
        item->setData(0, kYear, numbered.year ? QVariant(*numbered.year) : QVariant());
        item->setData(0, kIsFigure, isFigure);
        item->setCheckState(0, leftOut.contains(numbered.key()) ? Qt::Unchecked : Qt::Checked);
    }
}

void ContentsChooser::setParts(ReportParts parts)
{
    m_parts = parts;
    for (const int row : std::views::iota(0, topLevelItemCount())) {
        QTreeWidgetItem &chapter = *topLevelItem(row);
        for (const int place : std::views::iota(0, chapter.childCount())) {
            QTreeWidgetItem &item = *chapter.child(place);
            item.setHidden(parts ==
                           (item.data(0, kIsFigure).toBool() ? ReportParts::Tables : ReportParts::Figures));
        }
    }
}

bool ContentsChooser::isEmpty() const
{
    return std::ranges::all_of(std::views::iota(0, topLevelItemCount()),
                               [this](int row) { return topLevelItem(row)->checkState(0) == Qt::Unchecked; });
}

void ContentsChooser::writeTo(ReportOptions &options) const
{
    options.chapters.clear();
    for (const int row : std::views::iota(0, topLevelItemCount())) {
        const QTreeWidgetItem &chapter = *topLevelItem(row);
        if (chapter.checkState(0) == Qt::Unchecked)
            continue;
        options.chapters.insert(row);
        for (const int place : std::views::iota(0, chapter.childCount())) {
            const QTreeWidgetItem &item = *chapter.child(place);
            if (item.checkState(0) == Qt::Unchecked)
                (item.data(0, kIsFigure).toBool() ? options.leftOutFigures : options.leftOutTables)
                    .insert(keyOf(item));
        }
    }
    if (static_cast<int>(options.chapters.size()) == topLevelItemCount())
        options.chapters.clear();
}

} // namespace quaderno
