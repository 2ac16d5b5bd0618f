#include "form/formsection.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace quaderno
{

FormSection::FormSection(QuestionnaireModel &model, const Catalogue &catalogue, int section,
                         const Theme &theme, Language language, QWidget *parent)
    : QFrame(parent), m_model(model)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setHorizontalSpacing(AnswerRow::kSpacing);
    grid->setVerticalSpacing(3);
    for (int column = 0; column < static_cast<int>(std::size(AnswerRow::kWidths)); ++column)
        grid->setColumnMinimumWidth(column, AnswerRow::kWidths[column]);
    grid->setColumnStretch(AnswerRow::LabelAt, 1);

    auto *heading = new QLabel(catalogue.sections[static_cast<size_t>(section)].label.in(language), this);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    grid->addWidget(heading, 0, AnswerRow::LabelAt, 1, 3);

    int gridRow = 1;
    for (size_t i = 0; i < catalogue.variables.size(); ++i) {
        const Variable &variable = catalogue.variables[i];
        if (variable.section != section)
            continue;
        auto *row = new AnswerRow(model, static_cast<int>(i), variable, theme, language, grid, gridRow, this);
        m_rows.push_back(row);
        gridRow += AnswerRow::kGridRows;
    }
    const bool hasNumbers =
        std::ranges::any_of(m_rows, [](const AnswerRow *row) { return !row->field().isWide(); });
    if (hasNumbers) {
        m_previousHead = new QLabel(this);
        m_changeHead = new QLabel(this);
        for (QLabel *head : {m_previousHead, m_changeHead}) {
            head->setAlignment(Qt::AlignRight | Qt::AlignBottom);
            head->setForegroundRole(QPalette::PlaceholderText);
        }
        grid->addWidget(m_previousHead, 0, AnswerRow::PreviousAt);
        grid->addWidget(m_changeHead, 0, AnswerRow::ChangeAt);
        showHeads();
    }
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
}

int FormSection::questionCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, &AnswerRow::isRelevant));
}

int FormSection::answeredCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [](const AnswerRow *row) { return row->isRelevant() && row->isAnswered(); }));
}

} // namespace quaderno
