// Over the questionnaire: whose it is, how far it has come, why it is locked, and the way to open it again.
#pragma once

#include "items/questionnairemodel.h"
#include "window/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace quaderno
{

class WayStrip : public QFrame
{
    Q_OBJECT

public:
    // `model` must outlive the strip.
    WayStrip(QuestionnaireModel &model, const Theme &theme, QWidget *parent = nullptr);

private:
    void refresh();

    QuestionnaireModel &m_model;
    QLabel *m_way = nullptr;
    QLabel *m_lock = nullptr;
    QPushButton *m_reopen = nullptr;
};

} // namespace quaderno
