// One chip for each table and figure of a chapter; those on screen are pressed.
#pragma once

#include "review/reviewitems.h"

#include <QWidget>

class QToolButton;

namespace quaderno
{

class ChipBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent = nullptr);

    struct Chip {
        NumberedItem item;
        QString title; // heading of the table or figure, for hover and screen readers
    };
    // Replaces the chips.
    void setItems(const std::vector<Chip> &tables, const std::vector<Chip> &figures);
    void setCurrent(const ReviewPair &pair);

Q_SIGNALS:
    void tableChosen(const quaderno::NumberedItem &table);
    void figureChosen(const quaderno::NumberedItem &figure);

private:
    QToolButton *addChip(const QString &text, const Chip &chip, const QString &objectName);

    struct Button {
        int number = 0;
        QToolButton *button = nullptr;
    };
    std::vector<Button> m_tables;
    std::vector<Button> m_figures;
    ReviewPair m_current;
};

} // namespace quaderno
