// The pages of one open data set, one of them in view. A page is made when it is first shown.
#pragma once

#include "analysis/printconcerns.h"
#include "items/questionnairemodel.h"
#include "review/reviewitems.h"
#include "window/searchindex.h"
#include "window/subject.h"
#include "window/theme.h"

#include <QStackedWidget>

namespace quaderno
{

class AuditPage;
class CollectionPage;
class FindingsPage;
class Messages;
class ProfilePage;
class QuestionnairePage;
class SendPage;
class StartCard;
class TablesPage;

enum class Place { Collection, Questionnaire, Findings, Tables, Profile, Audit };

class Workspace : public QStackedWidget
{
    Q_OBJECT

public:
    // All arguments but the theme must outlive the workspace.
    Workspace(DataSet &dataSet, Subject &subject, const Desk &desk, Messages &messages, const Theme &theme,
              Language language, QWidget *parent = nullptr);

    void goTo(Place place);
    // The same for who was there before the workspace was made anew; see QuestionnairePage::returnTo().
    void returnTo(Place place, std::optional<int> variable);
    [[nodiscard]] Place place() const { return m_place; }
    // Takes the user to what was found or asked for.
    void showEntry(const SearchEntry &entry);
    void showField(const CellReference &cell);
    void showVariable(int variable);
    // What the audit says of a cell.
    void showInAudit(const CellReference &cell);
    // Where something that speaks against printing can be mended; a text is asked for by textRequested().
    void showConcern(const PrintConcern &concern);
    // Makes a cell of the page in view the chosen one.
    void showCell(const CellReference &cell);
    // The last page before sending, in the place of the questionnaire.
    void showSending();
    // The form in view, for acts on the field that the user is in; nullptr in other places.
    [[nodiscard]] QuestionnairePage *currentForm() const;
    // The question of the finding that is current, where findings are in view.
    [[nodiscard]] std::optional<int> findingQuestion() const;
    // Its list is in view and nothing is chosen in it.
    [[nodiscard]] bool lacksFinding() const;
    // See FindingsPage.
    void setStopAt(double percent) { m_stopAt = percent; }

    // The table and figure in view; an empty pair in other places.
    [[nodiscard]] ReviewPair reviewed() const;
    // Years that the figure in view shows side by side; fewer than two: its own.
    [[nodiscard]] std::vector<int> comparedYears() const;
    // What was in view in another workspace of the same catalogue.
    void restoreReviewed(const ReviewPair &pair);
    void copyTable() const;
    void commitPending();
    // Keeps what is half typed as the draft of its cell.
    void keepPending();
    [[nodiscard]] QuestionnaireModel &questionnaire() { return m_model; }

Q_SIGNALS:
    void placeChanged();
    // Another table or figure came into view.
    void reviewedChanged();
    void cellSelected(const quaderno::CellReference &cell);
    // The user wants the card of the chosen cell.
    void cardRequested();
    void profilePrintRequested(int refArea);
    void profileExportRequested(int refArea);
    void answersChanged();
    void writeFailed(const QString &sentence);
    // The questionnaire in view on paper.
    void copyRequested();
    void errataRequested();
    // About the questionnaire in view.
    void sendBackRequested();
    void approveRequested();
    void callRequested();
    void stopAtChanged(double percent);
    void textRequested(const quaderno::ChapterTextKey &text);
    void pasteRequested(const QString &text, int variable);

protected:
    bool event(QEvent *event) override;

private:
    QWidget *makeStart();
    QuestionnairePage &form();
    TablesPage &tables();
    SendPage &sending();
    FindingsPage &findings();
    ProfilePage &profile();
    AuditPage &audit();
    QWidget *open(Place place);
    void showAudited(int table, int refArea, int year);

    DataSet &m_dataSet;
    Subject &m_subject;
    Desk m_desk;
    Messages &m_messages;
    Theme m_theme;
    Language m_language;
    QuestionnaireModel m_model;
    Place m_place = Place::Tables;
    double m_stopAt = kUsualStop;
    QWidget *m_start = nullptr;    // the grid of the officer, the card of the coordinator
    QWidget *m_formPage = nullptr; // the form under its strip
    QuestionnairePage *m_form = nullptr;
    SendPage *m_sending = nullptr;
    TablesPage *m_tables = nullptr;
    FindingsPage *m_findings = nullptr;
    ProfilePage *m_profile = nullptr;
    AuditPage *m_audit = nullptr;
};

} // namespace quaderno
