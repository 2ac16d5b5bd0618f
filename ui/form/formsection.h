// One section of the questionnaire: its heading and its questions.
#pragma once

#include "form/answerrow.h"

#include <QFrame>

#include <vector>

namespace quaderno
{

class FormSection : public QFrame
{
    Q_OBJECT

public:
    // `section` indexes the catalogue's sections; `model` must outlive the widget.
    FormSection(QuestionnaireModel &model, const Catalogue &catalogue, int section, const Theme &theme,
                Language language, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<AnswerRow *> &rows() const { return m_rows; }
    // Of the questions that apply: how many, and how many have an answer or a reason.
    [[nodiscard]] int questionCount() const;
    [[nodiscard]] int answeredCount() const;
    // After another questionnaire has come into the model.
    void refresh();

private:
    void showHeads();

    QuestionnaireModel &m_model;
    std::vector<AnswerRow *> m_rows;
    QLabel *m_previousHead = nullptr;
    QLabel *m_changeHead = nullptr;
};

} // namespace quaderno
