// The pages of one open data set, one of them in view. A page is made when it is first shown.
#pragma once

#include "items/questionnairemodel.h"
#include "review/reviewitems.h"
#include "window/searchindex.h"
#include "window/subject.h"
#include "window/theme.h"

#include <QStackedWidget>

namespace quaderno
{

class Messages;
class QuestionnairePage;
class TablesPage;

enum class Place { Questionnaire, Tables };

class Workspace : public QStackedWidget
{
    Q_OBJECT

public:
    // All arguments but the theme must outlive the workspace.
    Workspace(DataSet &dataSet, Subject &subject, Messages &messages, const Theme &theme, Language language,
              QWidget *parent = nullptr);

    void goTo(Place place);
    [[nodiscard]] Place place() const { return m_place; }
    // Takes the user to what was found or asked for.
    void showEntry(const SearchEntry &entry);
    void showField(const CellReference &cell);

    // The table and figure in view; an empty pair in other places.
    [[nodiscard]] ReviewPair reviewed() const;
    // What was in view in another workspace of the same catalogue.
    void restoreReviewed(const ReviewPair &pair);
    void copyTable() const;
    void commitPending();
    [[nodiscard]] const QuestionnaireModel &questionnaire() const { return m_model; }

Q_SIGNALS:
    void placeChanged();
    // Another table or figure came into view.
    void reviewedChanged();
    void cellSelected(const quaderno::CellReference &cell);
    void answersChanged();
    void writeFailed(const QString &sentence);

protected:
    bool event(QEvent *event) override;

private:
    QuestionnairePage &form();
    TablesPage &tables();

    DataSet &m_dataSet;
    Subject &m_subject;
    Messages &m_messages;
    Theme m_theme;
    Language m_language;
    QuestionnaireModel m_model;
    Place m_place = Place::Tables;
    QuestionnairePage *m_form = nullptr;
    TablesPage *m_tables = nullptr;
};

} // namespace quaderno
