// Over the questionnaire: whose it is, how far it has come, why it is locked, what was remarked on it as a
// whole, and the ways on.
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

Q_SIGNALS:
    // Both ask something first, which is not for the strip to do.
    void sendBackRequested();
    void approveRequested();

private:
    [[nodiscard]] QPushButton *addButton(const QString &name, const QString &text);
    void refresh();

    QuestionnaireModel &m_model;
    QLabel *m_way = nullptr;
    QLabel *m_lock = nullptr;
    QLabel *m_remarks = nullptr;
    QPushButton *m_takeInReview = nullptr;
    QPushButton *m_sendBack = nullptr;
    QPushButton *m_approve = nullptr;
    QPushButton *m_reopen = nullptr;
};

} // namespace quaderno
