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
class QDoubleSpinBox;
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
    // `questionnaire` is the one of `subject`: while the page is in view, the finding that is current is one
    // of them, so that toolbar, card and shortcuts are about nothing else. All but the theme must outlive the
    // page.
    FindingsPage(DataSet &dataSet, QuestionnaireModel &questionnaire, Subject &subject, Messages &messages,
                 const Theme &theme, Language language, QWidget *parent = nullptr);

    // The line at which work may stop, in per cent of a printed mean.
    void setStopAt(double percent);
    // The question of the finding that is current.
    [[nodiscard]] std::optional<int> question() const;

Q_SIGNALS:
    // The answer behind another finding is in view.
    void cellShown(const quaderno::CellReference &cell);
    // The variable at which a finding is to be mended, once its questionnaire is in view.
    void fieldRequested(int variable);
    // A telephone call about the finding that is current, or the questionnaire in view.
    void callRequested();
    void stopAtChanged(double percent);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QTableView *makeTable(const Theme &theme);
    QWidget *makeFilters();
    QWidget *makeStop();
    QWidget *makeActs();
    QComboBox *addChoice(QWidget &bar, const QString &name, const QString &all,
                         const std::vector<std::pair<QString, int>> &items,
                         std::optional<int> FindingsWanted::*asked);
    void want(const FindingsWanted &wanted);
    void refresh();
    void fitColumns();
    void showCounts();
    void showStop();
    void showDetail();
    void bringInView();
    void followSubject();
    [[nodiscard]] bool isOfSubject(const ListedFinding *finding) const;
    void showChecks();
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
    QWidget *m_stop = nullptr;
    QLabel *m_belowLine = nullptr;
    QDoubleSpinBox *m_stopAt = nullptr;
    QLabel *m_title = nullptr;
    QPlainTextEdit *m_detail = nullptr;
    QPushButton *m_goTo = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_call = nullptr;
    bool m_isFilling = false; // rows are made anew: what is current meanwhile is nobody's choice
};

} // namespace quaderno
