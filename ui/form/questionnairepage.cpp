#include "form/questionnairepage.h"

#include "form/missingmenu.h"
#include "window/messages.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{
constexpr int kAnchorsWidth = 170;
constexpr int kMarginAroundField = 60; // kept in view above and below a field
} // namespace

QuestionnairePage::QuestionnairePage(QuestionnaireModel &model, const Catalogue &catalogue,
                                     Messages &messages, const Theme &theme, Language language,
                                     QWidget *parent)
    : QWidget(parent), m_model(model), m_catalogue(catalogue), m_messages(messages), m_language(language)
{
    setObjectName(QStringLiteral("questionnairePage"));
    m_anchors = new QListWidget(this);
    m_anchors->setObjectName(QStringLiteral("sections"));
    m_anchors->setAccessibleName(tr("Sections of the questionnaire"));
    m_anchors->setFixedWidth(kAnchorsWidth);
    m_anchors->setFrameShape(QFrame::NoFrame);
    m_anchors->setPalette(theme.listPalette());
    m_anchors->setWordWrap(true);
    m_anchors->setSpacing(3);
    m_anchors->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setWidget(makeForm(catalogue, theme, language));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_anchors);
    layout->addWidget(m_scroll, 1);
    showCounts();
    m_anchors->setCurrentRow(0);

    connect(&model, &QAbstractItemModel::modelReset, this, &QuestionnairePage::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &QuestionnairePage::refreshRows);
    connect(m_anchors, &QListWidget::currentRowChanged, this, &QuestionnairePage::showSection);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &QuestionnairePage::markCurrentSection);
    for (const auto &[key, by] : {std::pair(Qt::Key_PageDown, +1), std::pair(Qt::Key_PageUp, -1)}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { stepSection(by); });
    }
}

QWidget *QuestionnairePage::makeForm(const Catalogue &catalogue, const Theme &theme, Language language)
{
    auto *form = new QWidget(this);
    form->setBackgroundRole(QPalette::Base);
    form->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(8, 0, 8, 16);
    layout->setSpacing(4);
    for (size_t i = 0; i < catalogue.sections.size(); ++i) {
        auto *section = new FormSection(m_model, catalogue, static_cast<int>(i), theme, language, form);
        if (section->rows().empty()) {
            delete section;
            continue;
        }
        m_sections.push_back(section);
        layout->addWidget(section);
        m_anchors->addItem(new QListWidgetItem);
        for (AnswerRow *row : section->rows()) {
            m_rows.push_back(row);
            connectRow(row);
        }
    }
    layout->addStretch();
    return form;
}

void QuestionnairePage::connectRow(AnswerRow *row)
{
    connect(&row->field(), &AnswerField::entered, this, [this, row] { enter(row); });
    connect(&row->field(), &AnswerField::stepRequested, this, [this, row](int by) { step(row, by); });
    connect(row, &AnswerRow::missingRequested, this, [this, row] { askReason(row); });
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus), &row->field());
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, row] { askReason(row); });
}

void QuestionnairePage::refresh()
{
    for (FormSection *section : m_sections)
        section->refresh();
    showCounts();
    if (const AnswerRow *current = rowOf(m_current); current && isVisible())
        Q_EMIT fieldSelected({.shown = {.kind = Shown::Kind::Variable, .index = m_current},
                              .refArea = m_model.refArea(),
                              .timePeriod = m_model.year()});
}

void QuestionnairePage::refreshRows(const QModelIndex &first, const QModelIndex &last)
{
    for (AnswerRow *row : m_rows) {
        if (row->row() >= first.row() && row->row() <= last.row())
            row->refresh();
    }
    showCounts();
}

void QuestionnairePage::showCounts()
{
    for (size_t i = 0; i < m_sections.size(); ++i) {
        const auto &section = m_catalogue.sections[static_cast<size_t>(
            m_catalogue.variables[static_cast<size_t>(m_sections[i]->rows().front()->row())].section)];
        m_anchors->item(static_cast<int>(i))
            ->setText(tr("%1  %2/%3", "section, answered, questions")
                          .arg(section.label.in(m_language))
                          .arg(m_sections[i]->answeredCount())
                          .arg(m_sections[i]->questionCount()));
    }
}

AnswerRow *QuestionnairePage::rowOf(int variable) const
{
    const auto found = std::ranges::find(m_rows, variable, &AnswerRow::row);
    return found == m_rows.end() ? nullptr : *found;
}

void QuestionnairePage::showField(int variable)
{
    if (AnswerRow *row = rowOf(variable))
        row->focusAnswer();
}

void QuestionnairePage::resume()
{
    AnswerRow *current = rowOf(m_current);
    (current ? current : m_rows.front())->focusAnswer();
}

void QuestionnairePage::commitPending()
{
    for (AnswerRow *row : m_rows)
        row->commitPending();
}

void QuestionnairePage::step(const AnswerRow *from, int by)
{
    const auto at = std::ranges::find(m_rows, from) - m_rows.begin() + by;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(m_rows.size()))
        m_rows[static_cast<size_t>(at)]->focusAnswer();
}

void QuestionnairePage::stepSection(int by)
{
    const int next = std::clamp(m_anchors->currentRow() + by, 0, m_anchors->count() - 1);
    m_sections[static_cast<size_t>(next)]->rows().front()->focusAnswer();
    m_anchors->setCurrentRow(next);
}

void QuestionnairePage::showSection(int section)
{
    if (section >= 0)
        m_scroll->verticalScrollBar()->setValue(m_sections[static_cast<size_t>(section)]->y());
}

// The section at the top of the view, or the last one that fits when the end is reached.
void QuestionnairePage::markCurrentSection()
{
    const int top = m_scroll->verticalScrollBar()->value() + kMarginAroundField;
    const auto next =
        std::ranges::find_if(m_sections, [top](const FormSection *section) { return section->y() > top; });
    const QSignalBlocker quiet(m_anchors);
    m_anchors->setCurrentRow(std::max(0, static_cast<int>(next - m_sections.begin()) - 1));
}

void QuestionnairePage::enter(const AnswerRow *row)
{
    m_current = row->row();
    m_scroll->ensureWidgetVisible(&row->field(), 0, kMarginAroundField);
    for (size_t i = 0; i < m_sections.size(); ++i) {
        if (std::ranges::find(m_sections[i]->rows(), row) != m_sections[i]->rows().end()) {
            const QSignalBlocker quiet(m_anchors);
            m_anchors->setCurrentRow(static_cast<int>(i));
        }
    }
    Q_EMIT fieldSelected({.shown = {.kind = Shown::Kind::Variable, .index = m_current},
                          .refArea = m_model.refArea(),
                          .timePeriod = m_model.year()});
}

void QuestionnairePage::askReason(AnswerRow *row)
{
    auto *menu = new MissingMenu(m_catalogue, m_language, m_lastReason, this);
    connect(menu, &MissingMenu::reasonChosen, this, [this, row](const QString &key) { setReason(row, key); });
    connect(menu, &MissingMenu::removalChosen, this, [this, row] {
        row->field().dropPending();
        m_model.clearAnswer(row->row());
    });
    menu->popup(row->field().mapToGlobal(QPoint(0, row->field().height())));
}

void QuestionnairePage::setReason(const AnswerRow *row, const QString &key)
{
    QString note;
    if (const MissingReason *reason = m_catalogue.missingReason(key); reason && reason->needsNote) {
        const auto words =
            m_messages.askText(reason->label.in(m_language),
                               tr("Explain in a few words (kept on record, and it can become a note):"));
        if (!words || words->trimmed().isEmpty())
            return;
        note = words->trimmed();
    }
    m_lastReason = key;
    row->field().dropPending();
    // A failed write is told by the model.
    if (m_model.setMissing(row->row(), key, note))
        step(row, +1);
}

} // namespace quaderno
