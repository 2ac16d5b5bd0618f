// One section of the questionnaire: its heading, its questions, and the indicators that follow from them. Its
// questions are made when they are first needed; until then it keeps their room.
#pragma once

#include "form/answerrow.h"

#include <QFrame>

#include <vector>

class QGridLayout;

namespace quaderno
{

class FormSection : public QFrame
{
    Q_OBJECT

public:
    // `section` indexes the catalogue's sections; `model` must outlive the widget.
    FormSection(QuestionnaireModel &model, const Catalogue &catalogue, int section, const Theme &theme,
                Language language, QWidget *parent = nullptr);

    [[nodiscard]] int section() const { return m_section; }
    // Rows of the model that are asked here, whether or not they have been made.
    [[nodiscard]] const std::vector<int> &questions() const { return m_questions; }
    [[nodiscard]] bool isMade() const { return !m_rows.empty(); }
    // Makes the questions, once.
    void make();
    // Empty until they are made.
    [[nodiscard]] const std::vector<AnswerRow *> &rows() const { return m_rows; }
    void refresh();
    // After another questionnaire has come into the model.
    void showOther();
    void refreshRows(int first, int last);
    void refreshIndicators();

Q_SIGNALS:
    void rowMade(quaderno::AnswerRow *row);

private:
    void makeHeads();
    void showHeads();

    QuestionnaireModel &m_model;
    const Catalogue &m_catalogue;
    int m_section = 0;
    Theme m_theme;
    Language m_language;
    QGridLayout *m_grid = nullptr;
    std::vector<int> m_questions;
    std::vector<AnswerRow *> m_rows;
    std::vector<QLabel *> m_indicators;
    QLabel *m_previousHead = nullptr;
    QLabel *m_changeHead = nullptr;
};

} // namespace quaderno
