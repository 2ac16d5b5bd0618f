#include "window/mainwindow.h"

#include "form/questionnairepage.h"
#include "storage/dataset.h"
#include "storage/unsavedanswers.h"
#include "window/backupacts.h"
#include "window/exchangeacts.h"
#include "window/fileacts.h"
#include "window/filestrip.h"
#include "window/following.h"
#include "window/helptexts.h"
#include "window/messages.h"
#include "window/officeacts.h"
#include "window/placesbar.h"
#include "window/plaintext.h"
#include "window/preferencesdialog.h"
#include "window/session.h"
#include "window/sharing.h"
#include "window/sidedock.h"
#include "window/statusline.h"
#include "window/subjectbar.h"
#include "window/surveyacts.h"
#include "window/undoacts.h"
#include "window/windowactions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QScreen>
#include <QSessionManager>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace quaderno
{

namespace
{
constexpr int kWideWindow = 1200; // from here on the cell card stands beside the page
} // namespace

MainWindow::MainWindow(Session &session, Preferences &preferences, Messages &messages,
                       const QPalette &systemPalette)
    : m_session(session), m_preferences(preferences), m_messages(messages), m_systemPalette(systemPalette),
      m_theme(Theme::forAppearance(preferences.appearance(), systemPalette)),
      m_actions(new WindowActions(*this)),
      m_files(new FileActs(session, preferences, messages, *m_actions, *this)),
      m_backups(new BackupActs(session, preferences, messages, *m_actions, *this))
{
    keepTextPlain(*qApp);
    setObjectName(QStringLiteral("mainWindow"));
    setContextMenuPolicy(Qt::NoContextMenu);
    connectActions();
    m_wasWide = m_isDockWanted = width() >= kWideWindow;
    rebuild();
    if (!restoreGeometry(preferences.windowGeometry()))
        resize(1366, 700);
    // Another screen, or another scale, may have less room than the window was left with.
    // With its title bar it has to fit; how high that will be nobody says before the window is shown.
    const QSize frame(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    resize(size().boundedTo(screen()->availableSize() - frame));
    connect(&session, &Session::dataSetChanged, this, &MainWindow::rebuild);
    connect(qApp, &QGuiApplication::commitDataRequest, this, &MainWindow::leaveWithSession,
            Qt::DirectConnection);
}

MainWindow::~MainWindow()
{
    clear();
}

// Before what it is about goes: pages listen to the subject, and a dock that is taken down still tells that
// it hides.
void MainWindow::clear()
{
    if (m_workspace)
        m_workspace->keepPending(); // a field that is taken down has not been left
    if (m_dock) {
        m_dock->disconnect(this);
        m_dockWidth = m_dock->chosenWidth().value_or(m_dockWidth);
    }
    delete std::exchange(m_fileStrip, nullptr);
    delete std::exchange(m_subjectBar, nullptr);
    delete std::exchange(m_placesBar, nullptr);
    m_survey.reset();
    delete std::exchange(m_exchange, nullptr);
    delete std::exchange(m_office, nullptr);
    delete std::exchange(m_dock, nullptr);
    delete takeCentralWidget(); // after the dock, which shows the same questionnaire
    m_workspace = nullptr;
    delete std::exchange(m_subject, nullptr);
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connectGoActions();
    connectSurveyActions();
    connectFieldActions();
    connect(m_files, &FileActs::aboutToLeave, this, [this] { m_workspace->commitPending(); });
    connect(m_files, &FileActs::done, this,
            [this](const QString &message) { m_status->showNotice(message); });
    connect(m_backups, &BackupActs::aboutToRestore, this, [this] { m_workspace->commitPending(); });
    connect(m_backups, &BackupActs::done, this,
            [this](const QString &sentence) { m_status->showNotice(sentence); });
    connect(m_backups, &BackupActs::failureChanged, this,
            [this] { m_status->showNoBackup(m_backups->failure()); });
    connect(m_actions->copyTable, &QAction::triggered, this, [this] {
        if (const Outcome sound = m_session.dataSet().checkIntegrity(); !sound)
            m_messages.refuse(sound.error().message);
        else
            m_workspace->copyTable();
    });
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::changePreferences);
    for (const Language language : {Language::Italian, Language::English}) {
        connect(m_actions->languages[static_cast<size_t>(language)], &QAction::triggered, this,
                [this, language] { changeLanguage(language); });
    }
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { m_messages.tellMarkup(tr("Keyboard shortcuts"), shortcutsText(*m_actions)); });
    connect(m_actions->about, &QAction::triggered, this,
            [this] { m_messages.tell(tr("About Quaderno"), aboutText(m_session.dataSet().path())); });
}

void MainWindow::connectGoActions()
{
    for (size_t i = 0; i < m_actions->places.size(); ++i) {
        connect(m_actions->places[i], &QAction::triggered, this,
                [this, i] { m_workspace->goTo(static_cast<Place>(i)); });
    }
    connect(m_actions->previousZone, &QAction::triggered, this, [this] { stepZone(-1); });
    connect(m_actions->nextZone, &QAction::triggered, this, [this] { stepZone(+1); });
    connect(m_actions->previousYear, &QAction::triggered, this, [this] { stepYear(-1); });
    connect(m_actions->nextYear, &QAction::triggered, this, [this] { stepYear(+1); });
    connect(m_actions->search, &QAction::triggered, this, [this] { m_subjectBar->focusSearch(); });
    connect(m_actions->findField, &QAction::triggered, this, [this] { m_subjectBar->focusFieldSearch(); });
    for (const auto &[action, content] : {std::pair(m_actions->checks, SideDock::Content::Findings),
                                          std::pair(m_actions->cellCard, SideDock::Content::Card)}) {
        connect(action, &QAction::triggered, this, [this, content = content](bool isShown) {
            if (isShown)
                m_dock->showContent(content);
            m_isDockWanted = isShown;
            m_dock->setVisible(isShown);
        });
    }
}

void MainWindow::connectSurveyActions()
{
    connect(m_actions->addYear, &QAction::triggered, this, &MainWindow::addYear);
    connect(m_actions->addZone, &QAction::triggered, this, &MainWindow::addZone);
    for (const auto &[action, act] : {std::pair(m_actions->renameYear, &SurveyActs::renameYear),
                                      std::pair(m_actions->removeYear, &SurveyActs::removeYear),
                                      std::pair(m_actions->renameZone, &SurveyActs::renameZone),
                                      std::pair(m_actions->removeZone, &SurveyActs::removeZone),
                                      std::pair(m_actions->dueDate, &SurveyActs::setDueDate),
                                      std::pair(m_actions->reopen, &SurveyActs::reopen),
                                      std::pair(m_actions->serviceAbsent, &SurveyActs::setServiceAbsent),
                                      std::pair(m_actions->notInSurvey, &SurveyActs::setNotInSurvey)}) {
        connect(action, &QAction::triggered, this, [this, act = act] {
            m_workspace->commitPending();
            (*m_survey.*act)();
        });
    }
    connect(m_actions->checkAndSend, &QAction::triggered, this, [this] { m_workspace->showSending(); });
}

void MainWindow::connectFieldActions()
{
    const auto onForm = [this](QAction *action, void (QuestionnairePage::*act)()) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (QuestionnairePage *form = m_workspace->currentForm())
                (form->*act)();
        });
    };
    onForm(m_actions->askReason, &QuestionnairePage::askReason);
    onForm(m_actions->editNote, &QuestionnairePage::editNote);
    onForm(m_actions->confirmPrevious, &QuestionnairePage::confirmPrevious);
    onForm(m_actions->toggleForLater, &QuestionnairePage::toggleForLater);
    connect(m_actions->definition, &QAction::triggered, this, [this] {
        if (const QuestionnairePage *form = m_workspace->currentForm(); form && form->currentVariable() >= 0)
            m_survey->explainQuestion(form->currentVariable(), installedLanguage());
    });
}

MainWindow::Position MainWindow::position() const
{
    if (!m_workspace)
        return {};
    const auto refArea = static_cast<size_t>(m_subject->refArea());
    const QuestionnairePage *form = m_workspace->currentForm();
    return {.zone = m_shownZones[refArea],
            .timePeriod = m_subject->timePeriod(),
            .place = m_workspace->place(),
            .variable = form ? form->focusedVariable() : std::nullopt,
            .reviewed = m_workspace->reviewed()};
}

Desk MainWindow::desk() const
{
    return m_preferences.desk().value_or(Desk());
}

// What the person at this desk does not need is absent.
bool MainWindow::hasPlace(Place place) const
{
    if (place == Place::Findings || place == Place::Audit)
        return desk().role == Role::Officer;
    return place != Place::Collection || desk().role != Role::Reader;
}

void MainWindow::rebuild()
{
    const Position before = position();
    draw(before);
    const Place start = desk().role == Role::Reader ? Place::Tables : Place::Collection;
    m_workspace->goTo(before.place.value_or(start));
    m_workspace->restoreReviewed(before.reviewed);
}

void MainWindow::rebuildInPlace()
{
    const Position before = position();
    draw(before);
    const Position now = position();
    const bool isSame = now.zone == before.zone && now.timePeriod == before.timePeriod;
    m_workspace->returnTo(*before.place, isSame ? before.variable : std::nullopt);
    m_workspace->restoreReviewed(before.reviewed);
}

void MainWindow::draw(const Position &before)
{
    clear();
    m_actions->retranslate(desk().role);
    m_actions->setIcons(m_theme.palette);
    m_actions->languages[static_cast<size_t>(installedLanguage())]->setChecked(true);

    makeSubject(before);
    makeBars();
    makeWorkspace();
    makeDock();
    connectDataSet();
    showTitle();
    showAnswers();
    if (m_isChecked)
        m_fileStrip->checkFile();
}

void MainWindow::makeWorkspace()
{
    DataSet &dataSet = m_session.dataSet();
    m_workspace = new Workspace(dataSet, *m_subject, desk(), m_messages, m_theme, installedLanguage(), this);
    m_workspace->setStopAt(m_preferences.findingsStopAt());
    connect(m_workspace, &Workspace::stopAtChanged, this,
            [this](double percent) { m_preferences.setFindingsStopAt(percent); });
    m_survey = std::make_unique<SurveyActs>(dataSet, *m_subject, m_workspace->questionnaire(), m_messages);
    m_exchange =
        new ExchangeActs(dataSet, *m_workspace, m_preferences, m_messages, m_theme, *m_actions, *this);
    m_office = new OfficeActs(dataSet, *m_workspace, desk(), m_messages, *m_actions, *this);
    new UndoActs(dataSet, *m_subject, desk(), *m_actions, m_messages,
                 {.done = [this](const QString &notice) { m_status->showNotice(notice); },
                  .failed = [this](const QString &sentence) { m_status->showFailure(sentence); }},
                 m_workspace);
    auto *following = new Following(dataSet, m_workspace);
    connect(following, &Following::failed, m_status, &StatusLine::showFailure);
    connect(following, &Following::recovered, m_status, &StatusLine::clearFailure);
    connect(following, &Following::othersChanged, m_status, &StatusLine::showOthers);
    connect(following, &Following::notice, m_status, &StatusLine::showNotice);
    m_sharing = new Sharing(dataSet, m_workspace);
    connect(m_sharing, &Sharing::kept, m_status, &StatusLine::showKept);
    connect(m_sharing, &Sharing::returned, m_status, &StatusLine::showSaved);
    connect(m_sharing, &Sharing::refused, this,
            [this](const QString &sentence) { m_messages.refuse(sentence); });
    connect(m_exchange, &ExchangeActs::done, m_status, &StatusLine::showNotice);
    connect(m_workspace, &Workspace::cellSelected, this, [this](const CellReference &cell) {
        m_dock->card().showCell(cell);
        showDock();
    });
    connect(m_workspace, &Workspace::answersChanged, this, &MainWindow::showAnswers);
    connect(m_workspace, &Workspace::reviewedChanged, this, &MainWindow::showReviewed);
    connect(m_workspace, &Workspace::writeFailed, m_status, &StatusLine::showFailure);
    connect(m_workspace, &Workspace::errataRequested, m_actions->exportErrata, &QAction::trigger);
    connect(m_workspace, &Workspace::placeChanged, this, &MainWindow::showPlace);
    connect(m_subjectBar, &SubjectBar::entryChosen, m_workspace, &Workspace::showEntry);
    setCentralWidget(m_workspace);
    m_workspace->show(); // now: the dock would take the place of what is not in view yet
}

void MainWindow::makeDock()
{
    m_dock =
        new SideDock(m_session.dataSet(), m_workspace->questionnaire(), m_theme, installedLanguage(), this);
    m_dock->setFirstWidth(m_dockWidth);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
    connect(m_dock, &SideDock::contentChanged, this, &MainWindow::showDock);
    connect(m_dock, &SideDock::left, this, [this] { m_workspace->currentWidget()->setFocus(); });
    connect(&m_dock->findings(), &FindingsPanel::summaryChanged, this, &MainWindow::showDock);
    connect(m_workspace, &Workspace::cardRequested, m_dock, &SideDock::enterCard);
    connect(&m_dock->card(), &CellCard::fieldRequested, m_workspace, &Workspace::showField);
    connect(&m_dock->card(), &CellCard::cellRequested, m_workspace, &Workspace::showCell);
    connect(&m_dock->card(), &CellCard::auditRequested, m_workspace, &Workspace::showInAudit);
    m_dock->card().setLeadsToAudit(hasPlace(Place::Audit));
    connect(&m_dock->findings(), &FindingsPanel::fieldRequested, m_workspace, &Workspace::showVariable);
}

void MainWindow::makeSubject(const Position &position)
{
    const DataSet &dataSet = m_session.dataSet();
    m_shownZones.clear();
    for (const Zone &zone : dataSet.zones())
        m_shownZones.append(zone.code);
    const QString wanted = desk().role == Role::Coordinator ? desk().zone : position.zone;
    const int refArea = std::max(0, static_cast<int>(m_shownZones.indexOf(wanted)));
    const bool hasYear = dataSet.years().contains(position.timePeriod);
    m_subject = new Subject(refArea, hasYear ? position.timePeriod : dataSet.years().last, this);
}

void MainWindow::makeBars()
{
    const DataSet &dataSet = m_session.dataSet();
    m_fileStrip = new FileStrip(m_session.dataSet(), m_theme, this);
    addToolBar(Qt::TopToolBarArea, m_fileStrip);
    connect(m_fileStrip, &FileStrip::foundSound, m_backups, &BackupActs::backUpAtOpening);
    addToolBarBreak();
    m_subjectBar = new SubjectBar(dataSet, *m_subject, installedLanguage(),
                                  {.previousZone = m_actions->previousZone,
                                   .nextZone = m_actions->nextZone,
                                   .undo = m_actions->undo,
                                   .redo = m_actions->redo},
                                  this);
    addToolBar(Qt::TopToolBarArea, m_subjectBar);
    m_subjectBar->setZoneFixed(desk().role == Role::Coordinator);
    QList<QAction *> places;
    for (size_t i = 0; i < m_actions->places.size(); ++i) {
        QAction *action = m_actions->places[i];
        action->setVisible(hasPlace(static_cast<Place>(i)));
        action->setEnabled(action->isVisible());
        if (action->isVisible())
            places.append(action);
    }
    m_placesBar = new PlacesBar(places, this);
    addToolBar(Qt::LeftToolBarArea, m_placesBar);
    m_status = new StatusLine(m_theme, this);
    setStatusBar(m_status); // takes the old one's place and deletes it
    m_status->showNoBackup(m_backups->failure());
}

void MainWindow::connectDataSet()
{
    DataSet &dataSet = m_session.dataSet();
    // The context is the workspace: another data set has another one.
    if (!dataSet.share())
        connect(&dataSet, &DataSet::saved, m_workspace,
                [this](const QDateTime &at) { m_status->showSaved(at); });
    connect(&dataSet, &DataSet::extentAboutToChange, m_workspace, [this] { m_workspace->keepPending(); });
    connect(&dataSet, &DataSet::extentChanged, m_workspace, [this] { rebuildInPlace(); });
    connect(&dataSet.unsaved(), &UnsavedAnswers::changed, m_workspace, [this] { showUnsaved(); });
    connect(&dataSet.unsaved(), &UnsavedAnswers::stored, m_workspace, [this](int count) {
        m_status->showNotice(tr("%n answers that were not saved are saved now.", nullptr, count));
    });
    showUnsaved();
    connect(&dataSet, &DataSet::observationsChanged, m_workspace, [this] {
        m_dock->card().refresh();
        showDock();
    });
}

void MainWindow::showUnsaved()
{
    const UnsavedAnswers &unsaved = m_session.dataSet().unsaved();
    m_status->showUnsaved(unsaved.count(), unsaved.reason());
}

void MainWindow::showTitle()
{
    const DataSet &dataSet = m_session.dataSet();
    const QString name = QFileInfo(dataSet.path()).fileName();
    setWindowTitle(dataSet.isReadOnly() ? tr("%1 (read only) – Quaderno").arg(name)
                                        : tr("%1 – Quaderno").arg(name));
    setToolTip(dataSet.path());
    const bool isOffice = desk().role == Role::Officer && !dataSet.isReadOnly();
    m_actions->exportErrata->setVisible(desk().role == Role::Officer);
    m_actions->exportErrata->setEnabled(dataSet.edition().has_value());
    m_actions->words->setVisible(desk().role == Role::Officer);
    for (QAction *action :
         {m_actions->words, m_actions->addYear, m_actions->renameYear, m_actions->removeYear,
          m_actions->addZone, m_actions->renameZone, m_actions->removeZone, m_actions->dueDate})
        action->setEnabled(isOffice);
}

void MainWindow::showAnswers()
{
    const DataSet &dataSet = m_session.dataSet();
    m_status->showSubject(dataSet.zones()[static_cast<size_t>(m_subject->refArea())].name,
                          m_subject->timePeriod());
    const AnswerCount count = m_workspace->questionnaire().answerCount();
    m_status->showAnswered(count.answered, count.questions);
    const bool hasOneZone = desk().role == Role::Coordinator;
    m_actions->previousZone->setEnabled(!hasOneZone && m_subject->refArea() > 0);
    m_actions->nextZone->setEnabled(!hasOneZone &&
                                    m_subject->refArea() + 1 < static_cast<int>(dataSet.zones().size()));
    m_actions->previousYear->setEnabled(m_subject->timePeriod() > dataSet.years().first);
    m_actions->nextYear->setEnabled(m_subject->timePeriod() < dataSet.years().last);
    const bool isOpen = m_workspace->questionnaire().lock().isEmpty();
    m_actions->importSheet->setEnabled(isOpen);
    for (QAction *action : {m_actions->askReason, m_actions->confirmPrevious, m_actions->toggleForLater,
                            m_actions->serviceAbsent})
        action->setEnabled(isOpen);
    // Once it is sent the page says so, and gives the copy for the files.
    m_actions->checkAndSend->setEnabled(isOpen || m_workspace->questionnaire().isSent());
    m_actions->notInSurvey->setEnabled(isOpen && desk().role == Role::Officer);
    m_actions->reopen->setEnabled(m_workspace->questionnaire().canReopen());
}

void MainWindow::showReviewed()
{
    const ReviewPair pair = m_workspace->reviewed();
    m_actions->places[static_cast<size_t>(m_workspace->place())]->setChecked(true);
    m_actions->copyTable->setEnabled(pair != ReviewPair());
    m_actions->exportTable->setEnabled(pair.table.has_value());
    m_actions->printFigure->setEnabled(pair.figure.has_value());
    m_actions->exportFigure->setEnabled(pair.figure.has_value());
}

// Each place has its own content beside it; the keys F8 and F9 show the other.
void MainWindow::showPlace()
{
    showReviewed();
    const Place place = m_workspace->place();
    const bool isForm = place == Place::Questionnaire;
    m_dock->showContent(isForm ? SideDock::Content::Findings : SideDock::Content::Card);
    m_dock->setVisible(m_isDockWanted && (isForm || place == Place::Tables));
    if (place == Place::Collection)
        m_dock->card().clear();
    showDock();
}

void MainWindow::showDock()
{
    m_actions->checks->setChecked(m_dock->shows(SideDock::Content::Findings));
    m_actions->cellCard->setChecked(m_dock->shows(SideDock::Content::Card));
    m_status->showFindings(m_dock->findingsLine());
    m_status->showCell(m_dock->cardLine());
}

// The card comes and goes when the window crosses the width; in between the user has the say.
void MainWindow::fitDock()
{
    const bool isWide = width() >= kWideWindow;
    if (isWide != m_wasWide) {
        m_isDockWanted = isWide;
        showPlace();
    }
    m_wasWide = isWide;
}

void MainWindow::changePreferences()
{
    PreferencesDialog dialog(m_preferences, m_session.dataSet().zones(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    dialog.store();
    m_session.dataSet().setAuthor(m_preferences.author());
    m_theme = Theme::forAppearance(m_preferences.appearance(), m_systemPalette);
    applyTheme(*qApp, m_theme);
    changeLanguage(m_preferences.language());
}

void MainWindow::changeLanguage(Language language)
{
    m_workspace->commitPending();
    m_preferences.setLanguage(language);
    installLanguage(*qApp, language);
    rebuild();
}

void MainWindow::addYear()
{
    m_workspace->commitPending();
    const auto year = m_survey->addYear();
    if (!year)
        return;
    m_subject->setTimePeriod(*year);
    m_status->showNotice(tr("%1 is there: each of %n zones has an empty questionnaire for it.", nullptr,
                            static_cast<int>(m_session.dataSet().zones().size()))
                             .arg(*year));
}

void MainWindow::addZone()
{
    m_workspace->commitPending();
    if (const auto refArea = m_survey->addZone())
        m_subject->setRefArea(*refArea);
}

void MainWindow::stepZone(int by)
{
    m_subject->setRefArea(m_subject->refArea() + by);
}

void MainWindow::stepYear(int by)
{
    m_subject->setTimePeriod(m_subject->timePeriod() + by);
}

// A dialog of our own is about what is stored: a field that is being typed in is left by it, as it is not by
// another program's window.
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowBlocked && m_workspace)
        m_workspace->commitPending();
    return QMainWindow::event(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_isChecked)
        return;
    m_isChecked = true;
    // After the first paint: the data are on screen before the whole file has been read.
    QTimer::singleShot(0, this, [this] { m_fileStrip->checkFile(); });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitDock();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayLeave()) {
        event->ignore();
        return;
    }
    m_preferences.setWindowGeometry(saveGeometry());
    event->accept();
}

// The desktop ends: what can be asked is asked, what cannot is in the file as far as it takes it.
void MainWindow::leaveWithSession(QSessionManager &manager)
{
    if (!manager.allowsInteraction()) {
        m_workspace->commitPending();
        return;
    }
    if (!m_files->mayLeave())
        manager.cancel();
    manager.release();
}

} // namespace quaderno
