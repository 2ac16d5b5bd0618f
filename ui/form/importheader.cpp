#include "form/importheader.h"

#include "analysis/questionnaireway.h"
#include "storage/dataset.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace quaderno
{

ImportHeader::ImportHeader(const DataSet &dataSet, bool mayChooseZone, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_dataSet(dataSet), m_theme(theme), m_about(new QLabel(this)),
      m_zone(new QComboBox(this)), m_year(new QComboBox(this)), m_state(new QLabel(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    QFont largeBold = large;
    largeBold.setBold(true);
    m_about->setFont(largeBold);
    m_about->setObjectName(QStringLiteral("importAbout"));
    m_about->setBuddy(m_zone);
    m_zone->setFont(largeBold);
    m_zone->setObjectName(QStringLiteral("importZone"));
    m_zone->setAccessibleName(tr("Zone of the questionnaire"));
    m_zone->setEnabled(mayChooseZone);
    for (const Zone &zone : dataSet.zones())
        m_zone->addItem(zone.name);
    m_year->setFont(largeBold);
    m_year->setObjectName(QStringLiteral("importYear"));
    m_year->setAccessibleName(tr("Year of the questionnaire"));
    const YearRange years = dataSet.observations().years();
    for (int year = years.first; year <= years.last; ++year)
        m_year->addItem(QString::number(year), year);
    m_state->setFont(large);
    m_state->setObjectName(QStringLiteral("importState"));
    m_state->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_about);
    layout->addWidget(m_zone);
    layout->addWidget(m_year);
    layout->addWidget(m_state, 1);
    connect(m_zone, &QComboBox::activated, this, &ImportHeader::choose);
    connect(m_year, &QComboBox::activated, this, &ImportHeader::choose);
}

void ImportHeader::choose()
{
    Q_EMIT questionnaireChosen(m_zone->currentIndex(), m_year->currentData().toInt());
}

void ImportHeader::show(const ImportPlan &plan, const ImportRequest &request)
{
    const bool isOfMany = plan.layout.isOfMany();
    const std::set<QuestionnaireKey> keys = plan.questionnaires();
    for (QComboBox *box : {m_zone, m_year})
        box->setVisible(!isOfMany);
    if (isOfMany)
        showMany(plan);
    else if (!keys.empty())
        showOne(*keys.begin());
    else if (request.refArea && request.timePeriod)
        showOne({*request.refArea, *request.timePeriod});
}

void ImportHeader::showOne(QuestionnaireKey key)
{
    m_about->setText(tr("&Questionnaire of"));
    m_zone->setCurrentIndex(key.refArea);
    m_year->setCurrentIndex(m_year->findData(key.timePeriod));
    const QuestionnaireState state = m_dataSet.questionnaire(key).state;
    setState(QuestionnaireStateText::of(state), isHandedOver(state));
}

// "27 zones, 2008-2011", and how many of their questionnaires are no longer with the zones.
void ImportHeader::showMany(const ImportPlan &plan)
{
    m_about->setText(ImportText::about(plan, m_dataSet.zones()));
    const QString states = QuestionnaireWay::handedOver(m_dataSet, plan.questionnaires());
    setState(states, !states.isEmpty());
}

void ImportHeader::setState(const QString &words, bool isAlarming)
{
    QPalette palette = m_theme.palette;
    if (isAlarming)
        palette.setColor(QPalette::WindowText, m_theme.error);
    m_state->setPalette(palette);
    m_state->setText(words);
}

} // namespace quaderno
