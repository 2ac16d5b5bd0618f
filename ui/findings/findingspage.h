// The findings of all zones and years: what to look at first, all that is known of it, and what to do about
// it. Enter goes to the field.
#pragma once

#include "analysis/cellreference.h"
#include "items/allfindingsmodel.h"
#include "items/questionnairemodel.h"
#include "window/subject.h"
#include "window/theme.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace quaderno
{

class Messages;

class FindingsPage : public QWidget
{
    Q_OBJECT

public:
    // `questionnaire` is the one of `subject`: what is done about a finding brings its zone and year in view.
    // All but the theme must outlive the page.
    FindingsPage(DataSet &dataSet, QuestionnaireModel &questionnaire, Subject &subject, Messages &messages,
                 const Theme &theme, Language language, QWidget *parent = nullptr);

Q_SIGNALS:
    // The answer behind another finding is in view.
    void cellShown(const quaderno::CellReference &cell);
    // The variable at which a finding is to be mended, once its questionnaire is in view.
    void fieldRequested(int variable);
    // A telephone call about the questionnaire in view.
    void callRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QTableView *makeTable(const Theme &theme);
    QWidget *makeFilters();
    QWidget *makeActs();
    QComboBox *addChoice(QWidget &bar, const QString &name, const QString &all,
                         const std::vector<std::pair<QString, int>> &items,
                         std::optional<int> FindingsWanted::*asked);
    void want(const FindingsWanted &wanted);
    void refresh();
    void fitColumns();
    void showCounts();
    void showDetail();
    [[nodiscard]] const ListedFinding *current() const;
    // The finding that is current, its questionnaire in view.
    [[nodiscard]] std::optional<ListedFinding> taken();
    void goToField();
    void accept();
    void copyLetter();

    DataSet &m_dataSet;
    QuestionnaireModel &m_questionnaire;
    Subject &m_subject;
    Messages &m_messages;
    Language m_language;
    AllFindingsModel *m_model = nullptr;
    AllFindingsFilter *m_filter = nullptr;
    QLabel *m_summary = nullptr;
    QButtonGroup *m_states = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_title = nullptr;
    QPlainTextEdit *m_detail = nullptr;
    QPushButton *m_goTo = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_call = nullptr;
    bool m_isFilling = false; // another row is current, and nobody chose it
};

} // namespace quaderno
