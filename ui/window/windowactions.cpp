#include "window/windowactions.h"

#include "window/exporter.h"
#include "window/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace quaderno
{

WindowActions::WindowActions(QMainWindow &window) : QObject(&window), m_window(window)
{
    m_file = window.menuBar()->addMenu(QString());
    m_edit = window.menuBar()->addMenu(QString());
    m_go = window.menuBar()->addMenu(QString());
    m_survey = window.menuBar()->addMenu(QString());
    m_help = window.menuBar()->addMenu(QString());
    fillFileMenu();
    fillEditMenu();
    fillGoMenu();
    fillOtherMenus();
}

QAction *WindowActions::add(QMenu *menu, const QString &name, const QKeySequence &keys)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(keys);
    menu->addAction(action);
    return action;
}

void WindowActions::fillFileMenu()
{
    newFile = add(m_file, QStringLiteral("newFile"), QKeySequence::New);
    openFile = add(m_file, QStringLiteral("openFile"), QKeySequence::Open);
    recentMenu = m_file->addMenu(QString());
    recentMenu->setObjectName(QStringLiteral("recentFiles"));
    saveCopy = add(m_file, QStringLiteral("saveCopy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    makeBackup = add(m_file, QStringLiteral("makeBackup"));
    restore = add(m_file, QStringLiteral("restore"));
    m_file->addSeparator();
    importSheet = add(m_file, QStringLiteral("importSheet"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    exportTemplate = add(m_file, QStringLiteral("exportTemplate"));
    m_questionnaire = m_file->addMenu(QString());
    for (size_t i = 0; i < exportQuestionnaire.size(); ++i)
        exportQuestionnaire[i] = add(m_questionnaire, QStringLiteral("exportQuestionnaire-%1").arg(i));
    printQuestionnaire = add(m_file, QStringLiteral("printQuestionnaire"));
    m_file->addSeparator();
    exportReport = add(m_file, QStringLiteral("exportReport"), QKeySequence(Qt::CTRL | Qt::Key_E));
    m_exportAs = m_file->addMenu(QString());
    m_exportAs->setObjectName(QStringLiteral("exportAs"));
    for (size_t i = 0; i < exportAs.size(); ++i)
        exportAs[i] = add(m_exportAs, QStringLiteral("exportAs-%1").arg(i));
    exportTable = add(m_file, QStringLiteral("exportTable"));
    exportFigure = add(m_file, QStringLiteral("exportFigure"));
    exportErrata = add(m_file, QStringLiteral("exportErrata"));
    exportHistory = add(m_file, QStringLiteral("exportHistory"));
    m_file->addSeparator();
    print = add(m_file, QStringLiteral("print"), QKeySequence::Print);
    printFigure = add(m_file, QStringLiteral("printFigure"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_file->addSeparator();
    quit = add(m_file, QStringLiteral("quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::fillEditMenu()
{
    undo = add(m_edit, QStringLiteral("undo"), QKeySequence::Undo);
    redo = add(m_edit, QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_edit->addSeparator();
    copyTable = add(m_edit, QStringLiteral("copyTable"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_edit->addSeparator();
    askReason = add(m_edit, QStringLiteral("askReason"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    editNote = add(m_edit, QStringLiteral("editNote"));
    editNote->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    confirmPrevious = add(m_edit, QStringLiteral("confirmPrevious"), QKeySequence(Qt::CTRL | Qt::Key_D));
    toggleForLater = add(m_edit, QStringLiteral("toggleForLater"), QKeySequence(Qt::CTRL | Qt::Key_B));
    m_edit->addSeparator();
    m_language = m_edit->addMenu(QString());
    auto *group = new QActionGroup(this);
    for (const Language language : {Language::Italian, Language::English}) {
        auto *action = add(m_language, QStringLiteral("language-%1").arg(languageCode(language)));
        action->setCheckable(true);
        group->addAction(action);
        languages[static_cast<size_t>(language)] = action;
    }
    preferences = add(m_edit, QStringLiteral("preferences"));
    preferences->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::fillGoMenu()
{
    auto *group = new QActionGroup(this);
    for (size_t i = 0; i < places.size(); ++i) {
        places[i] = add(m_go, QStringLiteral("place-%1").arg(i + 1),
                        QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)));
        places[i]->setCheckable(true);
        group->addAction(places[i]);
    }
    m_go->addSeparator();
    previousZone = add(m_go, QStringLiteral("previousZone"), QKeySequence(Qt::ALT | Qt::Key_Up));
    nextZone = add(m_go, QStringLiteral("nextZone"), QKeySequence(Qt::ALT | Qt::Key_Down));
    previousYear = add(m_go, QStringLiteral("previousYear"), QKeySequence(Qt::ALT | Qt::Key_Left));
    nextYear = add(m_go, QStringLiteral("nextYear"), QKeySequence(Qt::ALT | Qt::Key_Right));
    m_go->addSeparator();
    search = add(m_go, QStringLiteral("searchAction"), QKeySequence(Qt::CTRL | Qt::Key_K));
    findField = add(m_go, QStringLiteral("findFieldAction"), QKeySequence::Find);
    m_go->addSeparator();
    checks = add(m_go, QStringLiteral("checksAction"), QKeySequence(Qt::Key_F8));
    checks->setCheckable(true);
    cellCard = add(m_go, QStringLiteral("cellCardAction"), QKeySequence(Qt::Key_F9));
    cellCard->setCheckable(true);
}

void WindowActions::fillOtherMenus()
{
    checkAndSend = add(m_survey, QStringLiteral("checkAndSendAction"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    reopen = add(m_survey, QStringLiteral("reopen"));
    m_survey->addSeparator();
    takeInReview = add(m_survey, QStringLiteral("takeInReview"));
    sendBack = add(m_survey, QStringLiteral("sendBack"));
    approve = add(m_survey, QStringLiteral("approve"));
    remark = add(m_survey, QStringLiteral("remark"), QKeySequence(Qt::CTRL | Qt::Key_R));
    recordCall = add(m_survey, QStringLiteral("recordCall"), QKeySequence(Qt::CTRL | Qt::Key_T));
    m_survey->addSeparator();
    serviceAbsent = add(m_survey, QStringLiteral("serviceAbsent"));
    notInSurvey = add(m_survey, QStringLiteral("notInSurvey"));
    m_survey->addSeparator();
    dueDate = add(m_survey, QStringLiteral("dueDate"));
    m_extent = m_survey->addMenu(QString());
    addYear = add(m_extent, QStringLiteral("addYear"));
    renameYear = add(m_extent, QStringLiteral("renameYear"));
    removeYear = add(m_extent, QStringLiteral("removeYear"));
    m_extent->addSeparator();
    addZone = add(m_extent, QStringLiteral("addZone"));
    renameZone = add(m_extent, QStringLiteral("renameZone"));
    removeZone = add(m_extent, QStringLiteral("removeZone"));
    contacts = add(m_survey, QStringLiteral("contacts"));
    m_survey->addSeparator();
    approveClean = add(m_survey, QStringLiteral("approveClean"));
    words = add(m_survey, QStringLiteral("words"));
    publish = add(m_survey, QStringLiteral("publish"));
    differences = add(m_survey, QStringLiteral("differences"));
    definition = add(m_help, QStringLiteral("definition"), QKeySequence(Qt::Key_F1));
    shortcuts = add(m_help, QStringLiteral("shortcuts"), QKeySequence(Qt::SHIFT | Qt::Key_F1));
    about = add(m_help, QStringLiteral("about"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::retranslate(Role role)
{
    retranslateFile();
    retranslateRest(role);
}

void WindowActions::retranslateFile()
{
    m_file->setTitle(tr("&File"));
    newFile->setText(tr("&New…"));
    openFile->setText(tr("&Open…"));
    recentMenu->setTitle(tr("Open &recent"));
    saveCopy->setText(tr("Save a &copy…"));
    makeBackup->setText(tr("Make a &backup"));
    restore->setText(tr("Re&store…"));
    importSheet->setText(tr("&Import from a spreadsheet…"));
    exportTemplate->setText(tr("Te&mplate for a spreadsheet…"));
    m_questionnaire->setTitle(tr("Export &questionnaire as PDF"));
    exportQuestionnaire[0]->setText(tr("&Empty, to fill in by hand…"));
    exportQuestionnaire[1]->setText(tr("&Filled in…"));
    exportQuestionnaire[2]->setText(tr("With last year’s answers &beside…"));
    printQuestionnaire->setText(tr("Print questio&nnaire…"));
    exportReport->setText(tr("&Export report…"));
    m_exportAs->setTitle(tr("Export report &as"));
    for (const ExportFormat format : kExportFormats)
        exportAs[static_cast<size_t>(format)]->setText(Exporter::formName(format));
    exportTable->setText(tr("Export &table as PDF…"));
    exportFigure->setText(tr("Export &figure as PDF, SVG or PNG…"));
    exportHistory->setText(tr("Export &history of the answers…"));
    exportErrata->setText(tr("Export e&rrata sheet…"));
    print->setText(tr("&Print…"));
    printFigure->setText(tr("Print f&igure…"));
    quit->setText(tr("&Quit"));
}

void WindowActions::retranslateRest(Role role)
{
    m_edit->setTitle(tr("&Edit"));
    copyTable->setText(tr("&Copy table"));
    m_language->setTitle(tr("&Language"));
    // Each language by its own name, for those who cannot read the other.
    languages[static_cast<size_t>(Language::Italian)]->setText(QStringLiteral("Italiano"));
    languages[static_cast<size_t>(Language::English)]->setText(QStringLiteral("English"));
    askReason->setText(tr("&Missing: choose the reason…"));
    editNote->setText(tr("N&ote and history…"));
    confirmPrevious->setText(tr("Confirm as &last year"));
    toggleForLater->setText(tr("Come &back to it later"));
    preferences->setText(tr("&Preferences…"));
    m_go->setTitle(tr("&Go"));
    const bool hasCard = role == Role::Coordinator;
    places[0]->setText(hasCard ? tr("&Start") : tr("&Collection"));
    places[0]->setIconText(hasCard ? tr("Start") : tr("Collection"));
    places[1]->setText(tr("&Questionnaire"));
    places[1]->setIconText(tr("Questionnaire"));
    places[2]->setText(tr("Chec&ks of all zones"));
    places[2]->setIconText(tr("Checks", "place"));
    places[3]->setText(tr("&Tables and figures"));
    places[3]->setIconText(tr("Tables and\nfigures", "on a narrow button: two lines"));
    places[4]->setText(tr("C&omparison"));
    places[4]->setIconText(tr("Comparison"));
    places[5]->setText(tr("&Audit of the edition"));
    places[5]->setIconText(tr("Audit of\nthe edition", "on a narrow button: two lines"));
    previousZone->setText(tr("Previous zone"));
    nextZone->setText(tr("Next zone"));
    previousYear->setText(tr("Previous year"));
    nextYear->setText(tr("Next year"));
    search->setText(tr("&Search"));
    findField->setText(tr("&Find a question"));
    checks->setText(tr("C&hecks"));
    cellCard->setText(tr("C&ell card"));
    m_survey->setTitle(tr("&Survey"));
    checkAndSend->setText(tr("Check and &send…"));
    reopen->setText(tr("&Reopen"));
    takeInReview->setText(tr("Take in re&view"));
    sendBack->setText(tr("Send &back…"));
    approve->setText(tr("A&pprove"));
    remark->setText(tr("Re&mark on the question…"));
    recordCall->setText(tr("Record a &call…"));
    serviceAbsent->setText(tr("The service is &absent"));
    notInSurvey->setText(tr("The zone is &not in the survey"));
    dueDate->setText(tr("&Due date…"));
    words->setText(tr("&Texts and notes…"));
    m_extent->setTitle(tr("&Zones and years"));
    addYear->setText(tr("Add a &year…"));
    renameYear->setText(tr("&Change the year in view…"));
    removeYear->setText(tr("&Remove the year in view…"));
    addZone->setText(tr("Add a &zone…"));
    renameZone->setText(tr("Re&name the zone in view…"));
    removeZone->setText(tr("Re&move the zone in view…"));
    contacts->setText(tr("C&ontacts…"));
    approveClean->setText(tr("Approve those &without findings…"));
    publish->setText(tr("P&ublish the edition…"));
    differences->setText(tr("Di&fferences between versions…"));
    m_help->setTitle(tr("&Help"));
    definition->setText(tr("About this &question"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Quaderno"));
}

void WindowActions::setIcons(const QPalette &palette)
{
    places[0]->setIcon(themedIcon(QStringLiteral("collection"), palette));
    places[1]->setIcon(themedIcon(QStringLiteral("questionnaire"), palette));
    places[2]->setIcon(themedIcon(QStringLiteral("findings"), palette));
    places[3]->setIcon(themedIcon(QStringLiteral("tables"), palette));
    places[4]->setIcon(themedIcon(QStringLiteral("comparison"), palette));
    places[5]->setIcon(themedIcon(QStringLiteral("audit"), palette));
    previousZone->setIcon(themedIcon(QStringLiteral("previous"), palette));
    nextZone->setIcon(themedIcon(QStringLiteral("next"), palette));
    undo->setIcon(themedIcon(QStringLiteral("undo"), palette));
    redo->setIcon(themedIcon(QStringLiteral("redo"), palette));
}

QList<QAction *> WindowActions::ofQuestionnaire() const
{
    return {askReason,    editNote, confirmPrevious, toggleForLater, findField,
            checkAndSend, reopen,   serviceAbsent,   notInSurvey,    definition};
}

QList<QAction *> WindowActions::ofOffice() const
{
    return {takeInReview, sendBack,     approve, remark,     recordCall,
            contacts,     approveClean, publish, differences};
}

QList<QMenu *> WindowActions::menus() const
{
    return {m_file, m_edit, m_go, m_survey, m_help};
}

} // namespace quaderno
