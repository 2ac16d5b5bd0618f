#include "window/subjectbar.h"

#include "storage/dataset.h"
#include "window/searchbox.h"

#include <QComboBox>
#include <QLabel>

namespace quaderno
{

SubjectBar::SubjectBar(const DataSet &dataSet, Subject &subject, Language language, const Actions &actions,
                       QWidget *parent)
    : QToolBar(tr("Zone, year and search"), parent), m_dataSet(dataSet), m_subject(subject),
      m_zones(new QComboBox(this)), m_years(new QComboBox(this)),
      m_search(new SearchBox(
          [&dataSet, language] {
              return SearchIndex(dataSet.catalogue(), dataSet.zones(), dataSet.years(), language);
          },
          this))
{
    setObjectName(QStringLiteral("subjectBar"));
    setMovable(false);
    setIconSize(QSize(20, 20));
    m_zones->setObjectName(QStringLiteral("zone"));
    m_zones->setAccessibleName(tr("Zone"));
    m_zones->setToolTip(tr("Zone"));
    m_zones->setMaxVisibleItems(40);
    for (const Zone &zone : dataSet.zones())
        m_zones->addItem(zone.name);
    m_years->setObjectName(QStringLiteral("year"));
    m_years->setAccessibleName(tr("Year"));
    m_years->setToolTip(tr("Year"));
    for (int year = dataSet.years().first; year <= dataSet.years().last; ++year)
        m_years->addItem(QString::number(year), year);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(420);

    addWidget(m_zones);
    addWidget(m_years);
    addAction(actions.previousZone);
    addAction(actions.nextZone);
    addSeparator();
    addWidget(m_search);
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    addAction(actions.undo);
    addAction(actions.redo);

    showSubject();
    connect(&subject, &Subject::changed, this, &SubjectBar::showSubject);
    connect(m_zones, &QComboBox::activated, this, [this](int row) { m_subject.setRefArea(row); });
    connect(m_years, &QComboBox::activated, this,
            [this](int row) { m_subject.setTimePeriod(m_years->itemData(row).toInt()); });
    connect(m_search, &SearchBox::entryChosen, this, &SubjectBar::entryChosen);
}

void SubjectBar::focusSearch()
{
    m_search->lookFor(std::nullopt);
}

void SubjectBar::focusFieldSearch()
{
    m_search->lookFor(SearchEntry::Kind::Field);
}

void SubjectBar::setZoneFixed(bool isFixed)
{
    m_zones->setEnabled(!isFixed);
}

void SubjectBar::showSubject()
{
    m_zones->setCurrentIndex(m_subject.refArea());
    m_years->setCurrentIndex(m_subject.timePeriod() - m_dataSet.years().first);
}

} // namespace quaderno
