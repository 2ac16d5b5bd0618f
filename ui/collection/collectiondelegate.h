// One questionnaire in the grid: the shape and the word of its state, how much is filled in, what is open.
#pragma once

#include "items/collectionmodel.h"
#include "window/theme.h"

#include <QStyledItemDelegate>

namespace quaderno
{

class CollectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CollectionDelegate(const Theme &theme, QObject *parent = nullptr);

    // Cells that the filter does not want are drawn faint.
    void setFilter(CollectionModel::Filter filter) { m_filter = filter; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
    CollectionModel::Filter m_filter = CollectionModel::Filter::All;
};

} // namespace quaderno
