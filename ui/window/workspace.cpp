#include "window/workspace.h"

#include "audit/auditpage.h"
#include "collection/collectionpage.h"
#include "collection/startcard.h"
#include "findings/findingspage.h"
#include "form/checksdialog.h"
#include "form/questionnairepage.h"
#include "form/sendpage.h"
#include "form/waystrip.h"
#include "review/profilepage.h"
#include "review/tablespage.h"
#include "storage/dataset.h"

#include <QEvent>
#include <QVBoxLayout>

namespace quaderno
{

Workspace::Workspace(DataSet &dataSet, Subject &subject, const Desk &desk, Messages &messages,
                     const Theme &theme, Language language, QWidget *parent)
    : QStackedWidget(parent), m_dataSet(dataSet), m_subject(subject), m_desk(desk), m_messages(messages),
      m_theme(theme), m_language(language), m_model(dataSet)
{
    setObjectName(QStringLiteral("workspace"));
    m_model.setLanguage(language);
    m_model.setDesk(desk);
    m_model.setSubject(subject.refArea(), subject.timePeriod());
    connect(&subject, &Subject::aboutToChange, this, &Workspace::commitPending);
    connect(&subject, &Subject::changed, this, [this] {
        m_model.setSubject(m_subject.refArea(), m_subject.timePeriod());
        Q_EMIT answersChanged();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &Workspace::answersChanged);
    connect(&m_model, &QuestionnaireModel::wayChanged, this, &Workspace::answersChanged);
    connect(&m_model, &QuestionnaireModel::writeFailed, this, &Workspace::writeFailed);
}

QWidget *Workspace::makeStart()
{
    if (m_desk.role == Role::Coordinator) {
        auto *card = new StartCard(m_model, m_theme, this);
        connect(card, &StartCard::resumeRequested, this, [this] { goTo(Place::Questionnaire); });
        connect(card, &StartCard::sendRequested, this, &Workspace::showSending);
        return card;
    }
    auto *grid = new CollectionPage(m_dataSet, m_subject, m_theme, m_language, this);
    connect(grid, &CollectionPage::questionnaireRequested, this, [this](const QuestionnaireKey &key) {
        m_subject.set(key.refArea, key.timePeriod);
        goTo(Place::Questionnaire);
    });
    return grid;
}

QuestionnairePage &Workspace::form()
{
    if (!m_form) {
        m_formPage = new QWidget(this);
        auto *layout = new QVBoxLayout(m_formPage);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        auto *strip = new WayStrip(m_model, m_theme, m_formPage);
        connect(strip, &WayStrip::sendBackRequested, this, &Workspace::sendBackRequested);
        connect(strip, &WayStrip::approveRequested, this, &Workspace::approveRequested);
        layout->addWidget(strip);
        m_form = new QuestionnairePage(m_model, m_dataSet.catalogue(), m_messages, m_theme, m_language,
                                       m_formPage);
        layout->addWidget(m_form, 1);
        connect(m_form, &QuestionnairePage::fieldSelected, this, &Workspace::cellSelected);
        connect(m_form, &QuestionnairePage::pasteRequested, this, &Workspace::pasteRequested);
        connect(m_form, &QuestionnairePage::sendRequested, this, &Workspace::showSending);
        addWidget(m_formPage);
    }
    return *m_form;
}

SendPage &Workspace::sending()
{
    if (!m_sending) {
        m_sending = new SendPage(m_model, m_messages, m_theme, this);
        connect(m_sending, &SendPage::checksRequested, this, [this] {
            const QString zone = m_dataSet.zones()[static_cast<size_t>(m_subject.refArea())].name;
            ChecksDialog dialog(
                m_dataSet.catalogue(), m_model.checkSummaries(), static_cast<int>(m_model.findings().size()),
                tr("%1, %2", "zone, year").arg(zone).arg(m_subject.timePeriod()), m_language, this);
            (void)dialog.exec(); // it changes nothing
        });
        connect(m_sending, &SendPage::fieldRequested, this, &Workspace::showVariable);
        connect(m_sending, &SendPage::copyRequested, this, &Workspace::copyRequested);
        connect(m_sending, &SendPage::left, this, [this] { goTo(Place::Questionnaire); });
        addWidget(m_sending);
    }
    return *m_sending;
}

TablesPage &Workspace::tables()
{
    if (!m_tables) {
        m_tables = new TablesPage(m_dataSet, m_subject, m_theme, m_language, this);
        connect(m_tables, &TablesPage::cellSelected, this, &Workspace::cellSelected);
        connect(m_tables, &TablesPage::currentChanged, this, &Workspace::reviewedChanged);
        connect(m_tables, &TablesPage::cardRequested, this, &Workspace::cardRequested);
        addWidget(m_tables);
    }
    return *m_tables;
}

std::optional<int> Workspace::findingQuestion() const
{
    return m_place == Place::Findings && m_findings ? m_findings->question() : std::nullopt;
}

bool Workspace::lacksFinding() const
{
    return m_place == Place::Findings && !findingQuestion();
}

FindingsPage &Workspace::findings()
{
    if (!m_findings) {
        m_findings = new FindingsPage(m_dataSet, m_model, m_subject, m_messages, m_theme, m_language, this);
        connect(m_findings, &FindingsPage::cellShown, this, &Workspace::cellSelected);
        connect(m_findings, &FindingsPage::fieldRequested, this, &Workspace::showVariable);
        connect(m_findings, &FindingsPage::callRequested, this, &Workspace::callRequested);
        m_findings->setStopAt(m_stopAt);
        connect(m_findings, &FindingsPage::stopAtChanged, this, [this](double percent) {
            m_stopAt = percent;
            Q_EMIT stopAtChanged(percent);
        });
        addWidget(m_findings);
    }
    return *m_findings;
}

AuditPage &Workspace::audit()
{
    if (!m_audit) {
        m_audit = new AuditPage(m_dataSet, m_theme, m_language, this);
        connect(m_audit, &AuditPage::errataRequested, this, &Workspace::errataRequested);
        connect(m_audit, &AuditPage::cellShown, this, &Workspace::cellSelected);
        connect(m_audit, &AuditPage::cellChosen, this, [this](const CellReference &cell) {
            m_subject.set(cell.refArea == kAggregateArea ? m_subject.refArea() : cell.refArea,
                          cell.timePeriod);
        });
        connect(m_audit, &AuditPage::cellActivated, this, &Workspace::showAudited);
        addWidget(m_audit);
    }
    return *m_audit;
}

void Workspace::showAudited(int table, int refArea, int year)
{
    // The edition's number may be another one today, with a year more.
    const auto printed = numberTables(m_dataSet.catalogue(), m_dataSet.edition()->years);
    const auto today = itemOf(numberTables(m_dataSet.catalogue(), m_dataSet.years()),
                              printed[static_cast<size_t>(table) - 1].key());
    if (!today)
        return;
    m_subject.set(refArea == kAggregateArea ? m_subject.refArea() : refArea, year);
    goTo(Place::Tables);
    tables().showTable(*today);
}

ProfilePage &Workspace::profile()
{
    if (!m_profile) {
        m_profile = new ProfilePage(m_dataSet, m_subject, m_theme, m_language, this);
        connect(m_profile, &ProfilePage::cellSelected, this, &Workspace::cellSelected);
        connect(m_profile, &ProfilePage::cardRequested, this, &Workspace::cardRequested);
        connect(m_profile, &ProfilePage::printRequested, this, &Workspace::profilePrintRequested);
        connect(m_profile, &ProfilePage::exportRequested, this, &Workspace::profileExportRequested);
        addWidget(m_profile);
    }
    return *m_profile;
}

void Workspace::goTo(Place place)
{
    QWidget *page = open(place);
    if (place == Place::Questionnaire)
        form().resume();
    else
        page->setFocus();
    Q_EMIT placeChanged();
}

void Workspace::returnTo(Place place, std::optional<int> variable)
{
    QWidget *page = open(place);
    if (place == Place::Questionnaire)
        form().returnTo(variable);
    else
        page->setFocus();
    Q_EMIT placeChanged();
}

QWidget *Workspace::open(Place place)
{
    commitPending();
    QWidget *page = nullptr;
    switch (place) {
    case Place::Collection:
        if (!m_start) {
            m_start = makeStart();
            addWidget(m_start);
        }
        page = m_start;
        break;
    case Place::Questionnaire:
        form();
        page = m_formPage;
        break;
    case Place::Tables:
        page = &tables();
        break;
    case Place::Findings:
        page = &findings();
        break;
    case Place::Profile:
        page = &profile();
        break;
    case Place::Audit:
        page = &audit();
        break;
    }
    m_place = place;
    setCurrentWidget(page);
    return page;
}

void Workspace::showSending()
{
    commitPending();
    m_place = Place::Questionnaire;
    setCurrentWidget(&sending());
    Q_EMIT placeChanged();
}

QuestionnairePage *Workspace::currentForm() const
{
    return m_formPage && currentWidget() == m_formPage ? m_form : nullptr;
}

void Workspace::showVariable(int variable)
{
    goTo(Place::Questionnaire);
    form().showField(variable);
}

void Workspace::showEntry(const SearchEntry &entry)
{
    switch (entry.kind) {
    case SearchEntry::Kind::Zone:
        m_subject.setRefArea(entry.index);
        break;
    case SearchEntry::Kind::Field:
        showVariable(entry.index);
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
    showVariable(cell.shown.index);
}

void Workspace::showConcern(const PrintConcern &concern)
{
    window()->activateWindow(); // two dialogs have just closed over it
    if (concern.text) {
        Q_EMIT textRequested(*concern.text);
        return;
    }
    m_subject.set(concern.questionnaire.refArea, concern.questionnaire.timePeriod);
    if (concern.variable)
        showVariable(*concern.variable);
    else
        goTo(Place::Questionnaire);
}

void Workspace::showInAudit(const CellReference &cell)
{
    goTo(Place::Audit);
    audit().showCell(cell);
}

void Workspace::showCell(const CellReference &cell)
{
    if (m_tables && m_place == Place::Tables)
        m_tables->chooseArea(cell.refArea);
}

ReviewPair Workspace::reviewed() const
{
    return m_tables && m_place == Place::Tables ? m_tables->current() : ReviewPair();
}

std::vector<int> Workspace::comparedYears() const
{
    return m_tables ? m_tables->comparedYears() : std::vector<int>();
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

void Workspace::keepPending()
{
    if (m_form)
        m_form->keepAll();
}

bool Workspace::event(QEvent *event)
{
    // The window tells the path of its file on hover; over the pages that would only be in the way.
    if (event->type() == QEvent::ToolTip)
        return true;
    return QStackedWidget::event(event);
}

} // namespace quaderno
