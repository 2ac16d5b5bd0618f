// The questionnaire of one zone and year: sections at the left, questions in one continuous scroll.
#pragma once

#include "form/formsection.h"
#include "form/missingmenu.h"
#include "window/subject.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QListWidget;
class QPushButton;
class QScrollArea;

namespace quaderno
{

class Messages;

class QuestionnairePage : public QWidget
{
    Q_OBJECT

public:
    // Drawn from the catalogue; shows and commits what `model` is about. All of them must outlive the page.
    QuestionnairePage(QuestionnaireModel &model, const Catalogue &catalogue, Messages &messages,
                      const Theme &theme, Language language, QWidget *parent = nullptr);

    // Takes the user to the field of a variable.
    void showField(int variable);
    // Back to the field where the user was last, or where work on this questionnaire stopped.
    void resume();
    // After the page was made anew under the person's hands: to the question where the focus was, behind what
    // is half typed there; nullopt: into no field, until the person goes to one.
    void returnTo(std::optional<int> variable);
    // Whose field has the focus, or gets it back with the window.
    [[nodiscard]] std::optional<int> focusedVariable() const;
    // What is typed and not yet committed must not be lost when the questionnaire changes under it.
    void commitPending();
    // The same where nothing can be committed: it is kept as a draft of its cell.
    void keepAll();

    // -1 before the first field was entered.
    [[nodiscard]] int currentVariable() const { return m_current; }
    // Of the field that the user is in.
    void editNote();
    void askReason();
    void confirmPrevious();
    void toggleForLater();

Q_SIGNALS:
    void fieldSelected(const quaderno::CellReference &cell);
    void sendRequested();
    // Cells of a spreadsheet were pasted at a question.
    void pasteRequested(const QString &text, int variable);

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm(const Theme &theme);
    QWidget *makeAnchors(const Theme &theme);
    void connectRow(AnswerRow *row);
    void makeVisibleSections();
    void makeNextSection();
    void refresh();
    void refreshRows(const QModelIndex &first, const QModelIndex &last);
    void showProgress();
    void step(int from, int by);
    void stepSection(int by);
    void showSection(int section);
    void markCurrentSection();
    void enter(const AnswerRow *row);
    void setReason(int row, const QString &key);
    void setReasonInSection(int row, const QString &key);
    void withWordsFor(int row, const QString &reason, const std::function<void(const QString &words)> &set);
    void keepSoon();
    void keepPending();
    void showOther();
    void openReasons(MissingMenu::OpenedBy how);
    // Makes its section if need be; nullptr for a variable that is not asked.
    [[nodiscard]] AnswerRow *rowOf(int variable);
    [[nodiscard]] FormSection *sectionOf(int variable) const;

    QuestionnaireModel &m_model;
    const Catalogue &m_catalogue;
    Messages &m_messages;
    Theme m_theme;
    Language m_language;
    QString m_lastReason;
    int m_current = -1; // variable of the field entered last
    QListWidget *m_anchors = nullptr;
    QScrollArea *m_scroll = nullptr;
    QPushButton *m_send = nullptr;
    QTimer m_keeping;                      // since the first key that is not on disk
    std::vector<FormSection *> m_sections; // those that have questions
};

} // namespace quaderno
