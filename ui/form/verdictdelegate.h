// Draws the mark of a row before the words of one column.
#pragma once

#include "form/statemark.h"
#include "items/roles.h"

#include <QStyledItemDelegate>

namespace quaderno
{

class VerdictDelegate : public QStyledItemDelegate
{
public:
    VerdictDelegate(const Theme &theme, int column, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_column(column)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != m_column)
            return;
        const auto state = static_cast<AnswerState>(index.data(AnswerStateRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
        option->icon = stateMarkPixmap(state, m_theme, option->widget->devicePixelRatioF());
    }

private:
    Theme m_theme;
    int m_column;
};

} // namespace quaderno
