// The questionnaire of one zone and year: sections at the left, questions in one continuous scroll.
#pragma once

#include "form/formsection.h"
#include "window/subject.h"

#include <QWidget>

#include <vector>

class QListWidget;
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
    // Back to the field where the user was last, or to the first.
    void resume();
    // What is typed and not yet committed must not be lost when the questionnaire changes under it.
    void commitPending();

Q_SIGNALS:
    void fieldSelected(const quaderno::CellReference &cell);

private:
    QWidget *makeForm(const Catalogue &catalogue, const Theme &theme, Language language);
    void connectRow(AnswerRow *row);
    void refresh();
    void refreshRows(const QModelIndex &first, const QModelIndex &last);
    void showCounts();
    void step(const AnswerRow *from, int by);
    void stepSection(int by);
    void showSection(int section);
    void markCurrentSection();
    void enter(const AnswerRow *row);
    void askReason(AnswerRow *row);
    void setReason(const AnswerRow *row, const QString &key);
    [[nodiscard]] AnswerRow *rowOf(int variable) const;

    QuestionnaireModel &m_model;
    const Catalogue &m_catalogue;
    Messages &m_messages;
    Language m_language;
    QString m_lastReason;
    int m_current = -1; // variable of the field entered last
    QListWidget *m_anchors = nullptr;
    QScrollArea *m_scroll = nullptr;
    std::vector<FormSection *> m_sections; // those that have questions
    std::vector<AnswerRow *> m_rows;       // in the order of the form
};

} // namespace quaderno
