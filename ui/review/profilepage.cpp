#include "review/profilepage.h"

#include "charts/profilebars.h"
#include "items/profilemodel.h"
#include "items/roles.h"
#include "storage/dataset.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kNarrowestNumbers = 48;
constexpr int kBarsWidth = 100;
constexpr int kLeastNames = 160;
constexpr int kProfileCellPadding = 6;

// Two lines a cell: the zone's value in bold, the mean below it; and the bars in the last column.
class ProfileDelegate : public QStyledItemDelegate
{
public:
    ProfileDelegate(const ProfileModel &model, const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        if (view && view->currentIndex().row() == index.row())
            painter->fillRect(option.rect, m_theme.selection);
        const QRect inside = option.rect.adjusted(kProfileCellPadding, 3, -kProfileCellPadding, -3);
        painter->save();
        if (index.column() == m_model.columnCount() - 1)
            paintProfileBars(*painter, inside, m_model.profile().rows[static_cast<size_t>(index.row())],
                             m_theme.chart);
        else
            paintTexts(painter, inside, option, index);
        painter->setPen(m_theme.chart.grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (view && view->currentIndex() == index && index.column() > 0) {
            painter->setPen(QPen(option.palette.color(QPalette::Text), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, 2 * option.fontMetrics.height() + 8};
    }

private:
    void paintTexts(QPainter *painter, const QRect &inside, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const
    {
        const auto aligned = index.data(Qt::TextAlignmentRole);
        const int across =
            aligned.isValid() ? aligned.toInt() & Qt::AlignHorizontal_Mask : int(Qt::AlignLeft);
        const QString below = index.data(MeanTextRole).toString();
        QFont font = option.font;
        font.setBold(index.column() > 0);
        painter->setFont(font);
        painter->setPen(index.data(IsMissingRole).toBool() ? m_theme.missing
                                                           : option.palette.color(QPalette::Text));
        const QString whole = index.data().toString();
        const QFontMetrics metrics(font);
        const QRect wrapped = metrics.boundingRect(inside, Qt::TextWordWrap, whole);
        const bool isOfTwoLines = below.isEmpty() && metrics.horizontalAdvance(whole) > inside.width() &&
                                  wrapped.height() <= inside.height();
        const int wrap = isOfTwoLines ? int(Qt::TextWordWrap) : 0;
        const QString text = isOfTwoLines ? whole : metrics.elidedText(whole, Qt::ElideRight, inside.width());
        painter->drawText(inside, across | wrap | (below.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop), text);
        painter->setFont(option.font);
        painter->setPen(m_theme.chart.secondaryText);
        painter->drawText(inside, across | Qt::AlignBottom, below);
    }

    const ProfileModel &m_model;
    Theme m_theme;
};

} // namespace

ProfilePage::ProfilePage(const DataSet &dataSet, Subject &subject, const Theme &theme, Language language,
                         QWidget *parent)
    : QWidget(parent), m_dataSet(dataSet), m_subject(subject), m_language(language),
      m_model(new ProfileModel(this))
{
    setObjectName(QStringLiteral("profilePage"));
    layOut();
    setUpTable(theme);
    connect(&subject, &Subject::changed, this, &ProfilePage::refresh);
    connect(&dataSet, &DataSet::observationsChanged, this, &ProfilePage::refresh);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(m_subject.refArea()); });
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(m_subject.refArea()); });
}

void ProfilePage::layOut()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("profileTitle"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_print = new QPushButton(tr("Print…"), this);
    m_print->setObjectName(QStringLiteral("printProfile"));
    m_export = new QPushButton(tr("Save as PDF…"), this);
    m_export->setObjectName(QStringLiteral("exportProfile"));
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("profileTable"));
    m_notes = new QLabel(this);
    m_notes->setObjectName(QStringLiteral("profileNotes"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    setFocusProxy(m_table);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_print);
    head->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_notes);
}

void ProfilePage::setUpTable(const Theme &theme)
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ProfileDelegate(*m_model, theme, m_table));
    m_table->setPalette(theme.listPalette());
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(2 * m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_table, &QAbstractItemView::activated, this, &ProfilePage::cardRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfilePage::followTable);
}

void ProfilePage::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const bool isFirst = m_model->rowCount() == 0;
    m_model->setProfile(zoneProfile(m_dataSet, m_subject.refArea(), m_dataSet.years(), m_language));
    m_title->setText(m_model->profile().title());
    m_table->setAccessibleName(m_model->profile().title());
    if (isFirst) {
        QHeaderView *head = m_table->horizontalHeader();
        head->setSectionResizeMode(0, QHeaderView::Stretch);
        const int years = m_dataSet.years().count();
        m_table->setColumnWidth(years + 2, kBarsWidth);
        m_table->setCurrentIndex(m_model->index(0, years));
    }
    fitNumbers();
    fitBars();
    followTable();
}

// What cannot be seen is not explained.
void ProfilePage::showNotes()
{
    const QString numbers =
        tr("Below each number: the mean of the zones with a value that year, which are not the same every "
           "year. "
           "%1 plain mean of the zones with a value: the report gives no mean for it. Rank: place in %2, or "
           "in "
           "the year below it, from the greatest number as shown; equal numbers share a place. %3. Hover, or "
           "Enter, tells why a figure is not there.")
            .arg(plainMeanSign(), QString::number(m_dataSet.years().last),
                 m_model->profile().signs().join(QStringLiteral("  ·  ")));
    const bool hasBars = !m_table->isColumnHidden(m_model->columnCount() - 1);
    const QString all =
        hasBars ? tr("Bars: the zone, year by year; the line across: the mean.") + u' ' + numbers : numbers;
    m_notes->setText((QStringList(all) + m_model->profile().notes).join(u'\n'));
}

// The names go before the bars, which tell what the numbers tell.
void ProfilePage::fitBars()
{
    const int bars = m_model->columnCount() - 1;
    if (m_model->rowCount() == 0)
        return;
    int others = kBarsWidth;
    for (int column = 1; column < bars; ++column)
        others += m_table->columnWidth(column);
    m_table->setColumnHidden(bars, m_table->viewport()->width() - others < kLeastNames);
    showNotes();
}

void ProfilePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBars();
}

// The years and the rank as narrow as their numbers: the names have the rest.
void ProfilePage::fitNumbers()
{
    QFont bold = m_table->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const auto widthOf = [&](const QString &text) {
        return metrics.horizontalAdvance(text) + 2 * kProfileCellPadding + 2;
    };
    for (int column = 1; column <= m_dataSet.years().count() + 1; ++column) {
        int width =
            std::max(kNarrowestNumbers, widthOf(m_model->headerData(column, Qt::Horizontal).toString()));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex cell = m_model->index(row, column);
            for (const QString &text : {cell.data().toString(), cell.data(MeanTextRole).toString()})
                width = std::max(width, widthOf(text));
        }
        m_table->setColumnWidth(column, width);
    }
}

std::optional<CellReference> ProfilePage::currentCell() const
{
    return m_model->reference(m_table->currentIndex());
}

void ProfilePage::followTable()
{
    m_table->viewport()->update();
    if (const auto cell = currentCell(); cell && isVisible())
        Q_EMIT cellSelected(*cell);
}

void ProfilePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
    else
        followTable();
}

} // namespace quaderno
