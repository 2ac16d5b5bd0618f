// The one panel beside the page: the checks of the questionnaire (F8) or the card of a number (F9).
#pragma once

#include "form/findingspanel.h"
#include "window/cellcard.h"

#include <QDockWidget>
#include <QPointer>

#include <optional>

class QStackedWidget;

namespace quaderno
{

class SideDock : public QDockWidget
{
    Q_OBJECT

public:
    enum class Content { Findings, Card };

    // `dataSet` and `model` must outlive the dock.
    SideDock(const DataSet &dataSet, QuestionnaireModel &model, const Theme &theme, Language language,
             QWidget *parent = nullptr);

    ~SideDock() override;

    void showContent(Content content);
    [[nodiscard]] bool shows(Content content) const;
    // The card, with the keyboard in it.
    void enterCard();
    [[nodiscard]] CellCard &card() const { return *m_card; }
    [[nodiscard]] FindingsPanel &findings() const { return *m_findings; }
    // Both in one line each, for a window too narrow for the panel; empty while that content is in view.
    [[nodiscard]] QString cardLine() const;
    [[nodiscard]] QString findingsLine() const;

    // Gives the focus back where it came from: hidden with it, the dock would leave it on whatever comes
    // next.
    void setVisible(bool isVisible) override;

    // How wide it is when it is first shown, as far as the window has room.
    static constexpr int kWidth = 340;
    void setFirstWidth(int pixels) { m_firstWidth = pixels; }
    // nullopt while it is not in view.
    [[nodiscard]] std::optional<int> chosenWidth() const;

Q_SIGNALS:
    void contentChanged();
    // The focus is to go where the person works; where it came from is not in view any more.
    void left();

protected:
    // Escape leaves the dock as it stands.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rememberFocus(QWidget *before, QWidget *now);
    void giveFocusBack();

    QPointer<QWidget> m_cameFrom;
    bool m_hasWidth = false;
    int m_firstWidth = kWidth;
    FindingsPanel *m_findings = nullptr;
    CellCard *m_card = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace quaderno
