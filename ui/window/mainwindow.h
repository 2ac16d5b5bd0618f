// The frame of the program: menus, toolbar, places, the page in view, the cell card and the status line.
#pragma once

#include "window/inputguard.h"
#include "window/preferences.h"
#include "window/sidedock.h"
#include "window/subject.h"
#include "window/workspace.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QSessionManager;

namespace quaderno
{

class BackupActs;
class ExchangeActs;
class FileActs;
class FileStrip;
class OfficeActs;
class PlacesBar;
class Session;
class SideDock;
class Sharing;
class StatusLine;
class SubjectBar;
class SurveyActs;
class WindowActions;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // `session` has an open data set. `systemPalette` is what the desktop gave before any theme was applied.
    MainWindow(Session &session, Preferences &preferences, Messages &messages, const QPalette &systemPalette);
    ~MainWindow() override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    // What must outlive a rebuild: the zone by its code, since indices may change.
    struct Position {
        QString zone;
        int timePeriod = 0;
        std::optional<Place> place = {};  // nullopt: where the person at this desk starts
        std::optional<int> variable = {}; // whose field has the focus
        ReviewPair reviewed = {};
    };

    void connectActions();
    void connectGoActions();
    void connectSurveyActions();
    void connectFieldActions();
    // Draws everything that depends on the data set, the language or the theme anew.
    void rebuild();
    // The same where zones or years are others, whoever changed them: keys that were meant for one cell go
    // into no other.
    void rebuildInPlace();
    void draw(const Position &position);
    void clear();
    void makeSubject(const Position &position);
    void makeBars();
    void makeDock();
    void makeWorkspace();
    void connectDataSet();
    [[nodiscard]] Position position() const;
    [[nodiscard]] Desk desk() const;
    [[nodiscard]] bool hasPlace(Place place) const;

    void showTitle();
    void showAnswers();
    void showReviewed();
    void showPlace();
    void showDock();
    void showUnsaved();
    void leaveWithSession(QSessionManager &manager);
    void fitDock();

    void changePreferences();
    void changeLanguage(Language language);
    void addYear();
    void addZone();
    void stepZone(int by);
    void stepYear(int by);

    Session &m_session;
    Preferences &m_preferences;
    Messages &m_messages;
    QPalette m_systemPalette;
    Theme m_theme;
    WindowActions *m_actions = nullptr;
    FileActs *m_files = nullptr;
    InputGuard m_guard{this};
    BackupActs *m_backups = nullptr;
    bool m_isChecked = false;
    bool m_wasWide = false;
    bool m_isDockWanted = false;
    int m_dockWidth = SideDock::kWidth; // as the person left it

    // Made anew by rebuild().
    StatusLine *m_status = nullptr;
    Sharing *m_sharing = nullptr; // of the workspace
    QStringList m_shownZones;     // codes, in the order of the indices in use
    Subject *m_subject = nullptr;
    Workspace *m_workspace = nullptr;
    FileStrip *m_fileStrip = nullptr;
    SubjectBar *m_subjectBar = nullptr;
    PlacesBar *m_placesBar = nullptr;
    SideDock *m_dock = nullptr;
    ExchangeActs *m_exchange = nullptr;
    OfficeActs *m_office = nullptr;
    std::unique_ptr<SurveyActs> m_survey;
};

} // namespace quaderno
