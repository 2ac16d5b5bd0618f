// Every act of the window: its words, its keys, its place in the menus. What an act does is the window's
// business.
#pragma once

#include "analysis/questionnaireway.h"
#include "data/language.h"
#include "exchange/reportexport.h"

#include <QKeySequence>
#include <QObject>

#include <array>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QPalette;

namespace quaderno
{

class WindowActions : public QObject
{
    Q_OBJECT

public:
    // Fills the menu bar of `window`, without a word yet.
    explicit WindowActions(QMainWindow &window);

    // The words of the installed language, for this person.
    void retranslate(Role role);
    void setIcons(const QPalette &palette);
    // Those about the field and the questionnaire in view, which other places do not have.
    [[nodiscard]] QList<QAction *> ofQuestionnaire() const;
    // Those that only the Region has.
    [[nodiscard]] QList<QAction *> ofOffice() const;
    // In the order of the bar.
    [[nodiscard]] QList<QMenu *> menus() const;

    QMenu *recentMenu = nullptr;
    QAction *newFile = nullptr;
    QAction *openFile = nullptr;
    QAction *saveCopy = nullptr;
    QAction *makeBackup = nullptr;
    QAction *restore = nullptr;
    QAction *importSheet = nullptr;
    QAction *exportTemplate = nullptr;
    std::array<QAction *, 3> exportQuestionnaire{}; // by QuestionnaireKind
    QAction *printQuestionnaire = nullptr;
    QAction *exportReport = nullptr;
    std::array<QAction *, kExportFormats.size()> exportAs{}; // by ExportFormat
    QAction *print = nullptr;
    QAction *printFigure = nullptr;
    QAction *exportTable = nullptr;
    QAction *exportFigure = nullptr;
    QAction *exportHistory = nullptr;
    QAction *exportErrata = nullptr;
    QAction *quit = nullptr;

    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *copyTable = nullptr;
    QAction *askReason = nullptr;
    QAction *editNote = nullptr;
    QAction *confirmPrevious = nullptr;
    QAction *toggleForLater = nullptr;
    QAction *preferences = nullptr;
    std::array<QAction *, 2> languages{}; // by Language

    std::array<QAction *, 6> places{}; // by Place
    QAction *previousZone = nullptr;
    QAction *nextZone = nullptr;
    QAction *previousYear = nullptr;
    QAction *nextYear = nullptr;
    QAction *search = nullptr;
    QAction *findField = nullptr;
    QAction *checks = nullptr;
    QAction *cellCard = nullptr;

    QAction *checkAndSend = nullptr;
    QAction *reopen = nullptr;
    QAction *takeInReview = nullptr;
    QAction *sendBack = nullptr;
    QAction *approve = nullptr;
    QAction *remark = nullptr;
    QAction *recordCall = nullptr;
    QAction *serviceAbsent = nullptr;
    QAction *notInSurvey = nullptr;
    QAction *addYear = nullptr;
    QAction *renameYear = nullptr;
    QAction *removeYear = nullptr;
    QAction *addZone = nullptr;
    QAction *renameZone = nullptr;
    QAction *removeZone = nullptr;
    QAction *dueDate = nullptr;
    QAction *contacts = nullptr;
    QAction *approveClean = nullptr;
    QAction *publish = nullptr;
    QAction *differences = nullptr;
    QAction *words = nullptr;

    QAction *definition = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;

private:
    [[nodiscard]] QAction *add(QMenu *menu, const QString &name, const QKeySequence &keys = {});
    void fillFileMenu();
    void fillEditMenu();
    void fillGoMenu();
    void fillOtherMenus();
    void retranslateFile();
    void retranslateRest(Role role);

    QMainWindow &m_window;
    QMenu *m_file = nullptr;
    QMenu *m_questionnaire = nullptr;
    QMenu *m_exportAs = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_go = nullptr;
    QMenu *m_survey = nullptr;
    QMenu *m_extent = nullptr;
    QMenu *m_help = nullptr;
};

} // namespace quaderno
