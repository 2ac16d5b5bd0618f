#include "form/formsection.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kLineHeight = 28;   // of a question on one line, about
constexpr int kChoiceHeight = 23; // of each choice

int roomOf(const Variable &variable)
{
    return variable.isChoice() ? kChoiceHeight * (static_cast<int>(variable.choices.size()) + 2)
                               : kLineHeight;
}

} // namespace

FormSection::FormSection(QuestionnaireModel &model, const Catalogue &catalogue, int section,
                         const Theme &theme, Language language, QWidget *parent)
    : QFrame(parent), m_model(model), m_catalogue(catalogue), m_section(section), m_theme(theme),
      m_language(language), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(8, 8, 8, 8);
    m_grid->setHorizontalSpacing(AnswerRow::kSpacing);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(AnswerRow::LabelAt, 1);
    int room = 2 * kLineHeight;
    for (size_t i = 0; i < catalogue.variables.size(); ++i) {
        if (catalogue.variables[i].section != section)
            continue;
        m_questions.push_back(static_cast<int>(i));
        room += roomOf(catalogue.variables[i]);
    }
    setMinimumHeight(room);
}

void FormSection::make()
{
    if (isMade())
        return;
    for (int column = 0; column < static_cast<int>(std::size(AnswerRow::kWidths)); ++column)
        m_grid->setColumnMinimumWidth(column, AnswerRow::kWidths[column]);
    auto *heading =
        new QLabel(m_catalogue.sections[static_cast<size_t>(m_section)].label.in(m_language), this);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    m_grid->addWidget(heading, 0, AnswerRow::LabelAt, 1, 3);
    int gridRow = 1;
    for (const int question : m_questions) {
        const Variable &variable = m_catalogue.variables[static_cast<size_t>(question)];
        auto *row = new AnswerRow(m_model, question, variable, m_theme, m_language, m_grid, gridRow, this);
        m_rows.push_back(row);
        gridRow += AnswerRow::kGridRows;
    }
    makeHeads();
    for (size_t i = 0; i < m_model.liveIndicators(m_section).size(); ++i) {
        auto *label = new QLabel(this);
        label->setObjectName(QStringLiteral("indicator-%1-%2").arg(m_section).arg(i));
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        m_grid->addWidget(label, gridRow++, AnswerRow::LabelAt, 1, AnswerRow::StateAt);
        m_indicators.push_back(label);
    }
    refreshIndicators();
    setMinimumHeight(0);
    // A layout shows what is new in it later; whoever asked for these questions goes to one of them now.
    for (QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!part->testAttribute(Qt::WA_WState_ExplicitShowHide))
            part->show();
    }
    m_grid->activate();
    for (AnswerRow *row : m_rows)
        Q_EMIT rowMade(row);
}

void FormSection::makeHeads()
{
    const bool hasNumbers =
        std::ranges::any_of(m_rows, [](const AnswerRow *row) { return !row->field().isWide(); });
    if (!hasNumbers)
        return;
    m_previousHead = new QLabel(this);
    m_changeHead = new QLabel(this);
    for (QLabel *head : {m_previousHead, m_changeHead}) {
        head->setAlignment(Qt::AlignRight | Qt::AlignBottom);
        head->setForegroundRole(QPalette::PlaceholderText);
    }
    m_grid->addWidget(m_previousHead, 0, AnswerRow::PreviousAt);
    m_grid->addWidget(m_changeHead, 0, AnswerRow::ChangeAt);
    showHeads();
}

void FormSection::showHeads()
{
    if (!m_previousHead)
        return;
    const auto head = [this](int column) { return m_model.headerData(column, Qt::Horizontal).toString(); };
    const bool hasPrevious = std::ranges::any_of(m_rows, &AnswerRow::hasPrevious);
    m_previousHead->setText(hasPrevious ? head(QuestionnaireModel::PreviousColumn) : QString());
    m_changeHead->setText(hasPrevious ? head(QuestionnaireModel::ChangeColumn) : QString());
}

void FormSection::refresh()
{
    showHeads();
    for (AnswerRow *row : m_rows)
        row->refresh();
    refreshIndicators();
}

void FormSection::showOther()
{
    for (AnswerRow *row : m_rows)
        row->showOther();
    refresh();
}

void FormSection::refreshRows(int first, int last)
{
    for (AnswerRow *row : m_rows) {
        if (row->row() >= first && row->row() <= last)
            row->refresh();
    }
}

// "Users per 1,000 residents: 44 · 2010: 41 · mean 2010: 38". Without a value of its own it says nothing.
void FormSection::refreshIndicators()
{
    if (m_indicators.empty())
        return;
    const auto live = m_model.liveIndicators(m_section);
    const int before = m_model.year() - 1;
    for (size_t i = 0; i < m_indicators.size() && i < live.size(); ++i) {
        QString text = tr("%1: %2", "indicator, value").arg(live[i].label, live[i].value);
        if (!live[i].previous.isEmpty())
            text += tr("  ·  %1: %2", "year, value").arg(before).arg(live[i].previous);
        if (!live[i].mean.isEmpty())
            text += tr("  ·  mean of the zones %1: %2", "year, value").arg(before).arg(live[i].mean);
        m_indicators[i]->setText(text);
        m_indicators[i]->setVisible(!live[i].value.isEmpty());
    }
}

} // namespace quaderno
