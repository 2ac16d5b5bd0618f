// Draws the mark of what becomes of a cell that is imported before its words.
#pragma once

#include "form/statemark.h"
#include "items/importmodel.h"
#include "items/roles.h"

#include <QStyledItemDelegate>

namespace quaderno
{

class VerdictDelegate : public QStyledItemDelegate
{
public:
    VerdictDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != ImportModel::VerdictColumn)
            return;
        const auto state = static_cast<AnswerState>(index.data(AnswerStateRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
        option->icon = stateMarkPixmap(state, m_theme, option->widget->devicePixelRatioF());
    }

private:
    Theme m_theme;
};

} // namespace quaderno
