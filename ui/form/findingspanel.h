// What the checks say of the questionnaire in view: one line each, and the place to say why a warning stands.
#pragma once

#include "items/findingsmodel.h"
#include "items/questionnairemodel.h"
#include "window/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;

namespace quaderno
{

class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    // `model` must outlive the panel.
    FindingsPanel(QuestionnaireModel &model, const Theme &theme, QWidget *parent = nullptr);

    // "2 errors, 1 warning"; empty when there is nothing.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    // The variable at which a finding is to be mended.
    void fieldRequested(int variable);
    void summaryChanged();

private:
    void refresh();
    void showCurrent();
    void showSummary();
    void showUnreadable();
    [[nodiscard]] std::vector<FindingsModel::Unreadable> unreadable() const;
    void beginExplaining();
    [[nodiscard]] TypedWords typedWords(const Finding &finding) const;
    [[nodiscard]] QString explanationOf(const JudgedFinding &known) const;
    void keepExplanation();

    QuestionnaireModel &m_questionnaire;
    FindingsModel *m_model = nullptr;
    QLabel *m_summary = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_ask = nullptr;
    QLineEdit *m_explanation = nullptr;
    std::optional<Finding> m_explained; // while its explanation is being typed
    QTimer m_keeping;
};

} // namespace quaderno
