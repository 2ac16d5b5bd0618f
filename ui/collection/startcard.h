// The coordinator's start: one card with the questionnaire of the year and the way back to where work
// stopped.
#pragma once

#include "items/questionnairemodel.h"
#include "window/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace quaderno
{

class StartCard : public QWidget
{
    Q_OBJECT

public:
    // `model` must outlive the card.
    StartCard(QuestionnaireModel &model, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void resumeRequested();
    void sendRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    QuestionnaireModel &m_model;
    QLabel *m_way = nullptr;
    QLabel *m_answered = nullptr;
    QLabel *m_lock = nullptr;
    QLabel *m_nothingToFill = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_reopen = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace quaderno
