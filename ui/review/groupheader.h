// The head of a table: wrapped column labels, and above neighbours of one group the label that spans them.
#pragma once

#include <QHeaderView>

namespace quaderno
{

class GroupHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit GroupHeader(QWidget *parent = nullptr);

    // Heads over numbers end where the numbers end; others are centred.
    void setAlignedRight(bool isAlignedRight);
    // The width under which a word of the section's label would be cut.
    [[nodiscard]] int narrowestWidth(int section) const;
    // High enough for the wrapped labels at the present widths.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    [[nodiscard]] QString group(int section) const;
    [[nodiscard]] QString label(int section) const;
    [[nodiscard]] int groupHeight() const; // 0 without groups
    [[nodiscard]] int wrappedHeight(const QString &text, int width) const;
    // One past the last section of the group that begins at `section`.
    [[nodiscard]] int groupEnd(int section) const;
    [[nodiscard]] int groupWidth(int section) const;

    [[nodiscard]] QRect orderBox(const QRect &inside, int section) const;
    void paintOrder(QPainter *painter, const QRect &box) const;

    bool m_isAlignedRight = false;
};

} // namespace quaderno
