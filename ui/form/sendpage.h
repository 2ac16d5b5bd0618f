// The last page before a questionnaire is sent: what holds it back, what is missing and why, what is odd.
#pragma once

#include "items/questionnairemodel.h"
#include "window/theme.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace quaderno
{

class Messages;

class SendPage : public QWidget
{
    Q_OBJECT

public:
    // `model` and `messages` must outlive the page.
    SendPage(QuestionnaireModel &model, Messages &messages, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void fieldRequested(int variable);
    // Back to the questionnaire.
    void left();
    // The sent questionnaire on paper.
    void copyRequested();
    // How much the checks could judge.
    void checksRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString heading() const;
    void send();
    void addHead(const QString &text);
    void addRemarks();
    void addGroup(QuestionnaireModel::Pending::Kind kind,
                  const std::vector<QuestionnaireModel::Pending> &pending);
    [[nodiscard]] static QString groupName(QuestionnaireModel::Pending::Kind kind, int count);

    QuestionnaireModel &m_model;
    Messages &m_messages;
    Theme m_theme;
    QLabel *m_heading = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_checked = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_reopen = nullptr;
    QPushButton *m_send = nullptr;
    bool m_isHeldBack = false;
};

} // namespace quaderno
