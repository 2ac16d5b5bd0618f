#include "window/sidedock.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QStackedWidget>

#include <algorithm>

namespace quaderno
{

namespace
{
constexpr int kLeastDockWidth = 220; // a window that is narrow does not grow past its screen for it
} // namespace

SideDock::SideDock(const DataSet &dataSet, QuestionnaireModel &model, const Theme &theme, Language language,
                   QWidget *parent)
    : QDockWidget(parent), m_findings(new FindingsPanel(model, theme, this)),
      m_card(new CellCard(dataSet, language, this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("sideDock"));
    setFeatures(QDockWidget::DockWidgetClosable);
    setAllowedAreas(Qt::RightDockWidgetArea);
    m_stack->addWidget(m_findings);
    m_stack->addWidget(m_card);
    m_stack->setMinimumWidth(kLeastDockWidth);
    setWidget(m_stack);
    showContent(Content::Card);
    connect(this, &QDockWidget::visibilityChanged, this, &SideDock::contentChanged);
    connect(qApp, &QApplication::focusChanged, this, &SideDock::rememberFocus);
}

// The parts go after the dock, and take the focus with them.
SideDock::~SideDock()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void SideDock::rememberFocus(QWidget *before, QWidget *now)
{
    if (before && now && isAncestorOf(now) && !isAncestorOf(before) && before->window() == window())
        m_cameFrom = before;
}

void SideDock::giveFocusBack()
{
    if (m_cameFrom && m_cameFrom->isVisible() && m_cameFrom->isEnabled())
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT left();
}

void SideDock::setVisible(bool isVisible)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    QDockWidget::setVisible(isVisible);
    if (auto *main = qobject_cast<QMainWindow *>(parentWidget()); main && isVisible && !m_hasWidth) {
        main->resizeDocks({this}, {std::min(m_firstWidth, main->width() * 2 / 5)}, Qt::Horizontal);
        m_hasWidth = true; // from now on it is the person's
    }
    if (hadFocus && !isVisible)
        giveFocusBack();
}

std::optional<int> SideDock::chosenWidth() const
{
    return m_hasWidth && isVisible() ? std::optional(width()) : std::nullopt;
}

void SideDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isAncestorOf(QApplication::focusWidget()))
        giveFocusBack();
    else
        QDockWidget::keyPressEvent(event);
}

void SideDock::showContent(Content content)
{
    const bool isFindings = content == Content::Findings;
    setWindowTitle(isFindings ? tr("Checks") : tr("Cell card"));
    m_stack->setCurrentWidget(isFindings ? static_cast<QWidget *>(m_findings) : m_card);
    m_card->refresh();
    Q_EMIT contentChanged();
}

void SideDock::enterCard()
{
    showContent(Content::Card);
    show();
    m_card->enter();
}

bool SideDock::shows(Content content) const
{
    const QWidget *wanted = content == Content::Findings ? static_cast<QWidget *>(m_findings) : m_card;
    return !isHidden() && m_stack->currentWidget() == wanted;
}

QString SideDock::cardLine() const
{
    return isHidden() ? m_card->summary() : QString();
}

QString SideDock::findingsLine() const
{
    return isHidden() ? m_findings->summary() : QString();
}

} // namespace quaderno
