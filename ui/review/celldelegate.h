// How a cell looks: the mean row bold under a line, a missing sign centred and pale, a printed value in
// italics, an estimate with its letter, a changed or flagged one with its mark, the chosen cell outlined.
#pragma once

#include <QColor>
#include <QStyledItemDelegate>

namespace quaderno
{

struct Theme;

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QColor m_missing;
    QColor m_flag;
};

} // namespace quaderno
