// What the regional office does: review, remarks, telephone calls, contacts, publication.
#pragma once

#include "analysis/questionnaireway.h"

#include <QObject>

class QWidget;

namespace quaderno
{

class DataSet;
class Messages;
class QuestionnaireModel;
class WindowActions;
class Workspace;

class OfficeActs : public QObject
{
    Q_OBJECT

public:
    // Answers to the actions for the questionnaire in view in `workspace`; `window` carries the dialogs and
    // owns the acts. All must outlive them.
    OfficeActs(DataSet &dataSet, Workspace &workspace, const Desk &desk, Messages &messages,
               const WindowActions &actions, QWidget &window);

private:
    void connectReview();
    void connectEdition();
    void refresh();

    void sendBack();
    void approve();
    void remark();
    void recordCall();
    void editContacts();
    void approveClean();
    [[nodiscard]] bool isFitToPublish(YearRange years);
    void publish();
    void showDifferences();
    // Handed over, and no finding is open.
    [[nodiscard]] std::vector<QuestionnaireKey> cleanQuestionnaires() const;
    [[nodiscard]] QString name(QuestionnaireKey key) const;

    DataSet &m_dataSet;
    Workspace &m_workspace;
    QuestionnaireModel &m_questionnaire;
    Desk m_desk;
    Messages &m_messages;
    const WindowActions &m_actions;
    QWidget &m_window;
};

} // namespace quaderno
