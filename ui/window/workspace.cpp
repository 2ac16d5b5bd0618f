#include "window/workspace.h"

#include "form/questionnairepage.h"
#include "review/tablespage.h"

#include <QEvent>

namespace quaderno
{

Workspace::Workspace(DataSet &dataSet, Subject &subject, Messages &messages, const Theme &theme,
                     Language language, QWidget *parent)
    : QStackedWidget(parent), m_dataSet(dataSet), m_subject(subject), m_messages(messages), m_theme(theme),
      m_language(language), m_model(dataSet)
{
    setObjectName(QStringLiteral("workspace"));
    m_model.setLanguage(language);
    m_model.setSubject(subject.refArea(), subject.timePeriod());
    connect(&subject, &Subject::aboutToChange, this, &Workspace::commitPending);
    connect(&subject, &Subject::changed, this, [this] {
        m_model.setSubject(m_subject.refArea(), m_subject.timePeriod());
        Q_EMIT answersChanged();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &Workspace::answersChanged);
    connect(&m_model, &QuestionnaireModel::writeFailed, this, &Workspace::writeFailed);
}

QuestionnairePage &Workspace::form()
{
    if (!m_form) {
        m_form = new QuestionnairePage(m_model, m_dataSet.catalogue(), m_messages, m_theme, m_language, this);
        connect(m_form, &QuestionnairePage::fieldSelected, this, &Workspace::cellSelected);
        addWidget(m_form);
    }
    return *m_form;
}

TablesPage &Workspace::tables()
{
    if (!m_tables) {
        m_tables = new TablesPage(m_dataSet, m_subject, m_theme, m_language, this);
        connect(m_tables, &TablesPage::cellSelected, this, &Workspace::cellSelected);
        connect(m_tables, &TablesPage::currentChanged, this, &Workspace::reviewedChanged);
        connect(m_tables, &TablesPage::fieldRequested, this, &Workspace::showField);
        addWidget(m_tables);
    }
    return *m_tables;
}

void Workspace::goTo(Place place)
{
    QWidget *page = nullptr;
    switch (place) {
    case Place::Questionnaire:
        page = &form();
        break;
    case Place::Tables:
        page = &tables();
        break;
    }
    m_place = place;
    setCurrentWidget(page);
    if (place == Place::Questionnaire)
        form().resume();
    else
        page->setFocus();
    Q_EMIT placeChanged();
}

void Workspace::showEntry(const SearchEntry &entry)
{
    switch (entry.kind) {
    case SearchEntry::Kind::Zone:
        m_subject.setRefArea(entry.index);
        break;
    case SearchEntry::Kind::Field:
        goTo(Place::Questionnaire);
        form().showField(entry.index);
        break;
    case SearchEntry::Kind::Table:
        goTo(Place::Tables);
        tables().showTable(entry.item);
        break;
    case SearchEntry::Kind::Figure:
        goTo(Place::Tables);
        tables().showFigure(entry.item);
        break;
    }
}

void Workspace::showField(const CellReference &cell)
{
    m_subject.set(cell.refArea, cell.timePeriod);
    goTo(Place::Questionnaire);
    form().showField(cell.shown.index);
}

ReviewPair Workspace::reviewed() const
{
    return m_tables && m_place == Place::Tables ? m_tables->current() : ReviewPair();
}

void Workspace::restoreReviewed(const ReviewPair &pair)
{
    if (pair != ReviewPair())
        tables().restore(pair);
}

void Workspace::copyTable() const
{
    if (m_tables)
        m_tables->copyTable();
}

void Workspace::commitPending()
{
    if (m_form)
        m_form->commitPending();
}

bool Workspace::event(QEvent *event)
{
    // The window tells the path of its file on hover; over the pages that would only be in the way.
    if (event->type() == QEvent::ToolTip)
        return true;
    return QStackedWidget::event(event);
}

} // namespace quaderno
