#include "collection/collectionpage.h"

#include "review/chips.h"
#include "review/flowlayout.h"
#include "storage/dataset.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quaderno
{

using Filter = CollectionModel::Filter;

CollectionPage::CollectionPage(const DataSet &dataSet, Subject &subject, const Theme &theme,
                               Language language, QWidget *parent)
    : QWidget(parent), m_dataSet(dataSet), m_subject(subject),
      m_model(new CollectionModel(dataSet, language, this)), m_delegate(new CollectionDelegate(theme, this)),
      m_table(new QTableView(this)), m_counts(new QLabel(this))
{
    setObjectName(QStringLiteral("collectionPage"));
    m_counts->setObjectName(QStringLiteral("collectionCounts"));
    m_counts->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    m_counts->setFont(bold);
    m_table->setObjectName(QStringLiteral("collection"));
    m_table->setAccessibleName(tr("Questionnaires by zone and year: Enter opens one"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setPalette(theme.listPalette());
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->setMinimumSectionSize(18);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    setFocusProxy(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 4);
    layout->addWidget(m_counts);
    layout->addWidget(makeFilters());
    layout->addWidget(m_table, 1);

    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT questionnaireRequested(m_model->keyAt(index)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_subject.set(current.row(), m_model->keyAt(current).timePeriod);
            });
    connect(&subject, &Subject::changed, this, &CollectionPage::followSubject);
    const auto followIfShown = [this] {
        if (isVisible())
            refresh();
    };
    connect(&dataSet, &DataSet::questionnairesChanged, this, followIfShown);
    connect(&dataSet, &DataSet::observationsChanged, this, followIfShown);
}

QString CollectionPage::filterName(Filter filter, bool isDueKnown)
{
    switch (filter) {
    case Filter::All:
        return tr("All");
    case Filter::ToChase:
        return isDueKnown ? tr("To chase") : tr("Not sent yet");
    case Filter::Arrived:
        return tr("Arrived");
    case Filter::Returned:
        return tr("Returned");
    case Filter::Approved:
        return tr("Approved");
    }
    Q_UNREACHABLE();
}

QWidget *CollectionPage::makeFilters()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_filters = new QButtonGroup(this);
    for (const auto filter :
         {Filter::All, Filter::ToChase, Filter::Arrived, Filter::Returned, Filter::Approved}) {
        auto *chip = new QPushButton(bar);
        chip->setObjectName(QStringLiteral("filter-%1").arg(static_cast<int>(filter)));
        makeChip(*chip);
        chip->setChecked(filter == Filter::All);
        m_filters->addButton(chip, static_cast<int>(filter));
        layout->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, filter] { setFilter(filter); });
    }
    return bar;
}

void CollectionPage::setFilter(Filter filter)
{
    m_delegate->setFilter(filter);
    m_table->viewport()->update();
}

void CollectionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    followSubject();
}

void CollectionPage::refresh()
{
    m_model->refresh();
    showCounts();
}

// "2012: 12 received of 27 expected, 11 on time (by 31/03/2013)", and the chips with their counts.
void CollectionPage::showCounts()
{
    const int year = m_subject.timePeriod();
    const auto counts = m_model->counts(year);
    QString text = tr("%1: %2 received of %3 expected").arg(year).arg(counts.received).arg(counts.expected);
    const QDate due = m_dataSet.dueDate(year);
    const QString day = QLocale().toString(due, QLocale::ShortFormat);
    if (counts.onTime)
        text += tr(", %1 on time (by %2)").arg(*counts.onTime).arg(day);
    else if (due.isValid())
        text += tr(", to be sent by %1").arg(day);
    m_counts->setText(text);
    for (QAbstractButton *chip : m_filters->buttons()) {
        const auto filter = static_cast<Filter>(m_filters->id(chip));
        const QString name = filterName(filter, due.isValid());
        setChipText(*chip, filter == Filter::All ? name
                                                 : tr("%1 (%2)", "which questionnaires, how many")
                                                       .arg(name)
                                                       .arg(m_model->count(year, filter)));
    }
}

void CollectionPage::followSubject()
{
    const QModelIndex index = m_model->indexOf({m_subject.refArea(), m_subject.timePeriod()});
    if (m_table->currentIndex() != index)
        m_table->setCurrentIndex(index);
    showCounts();
}

} // namespace quaderno
