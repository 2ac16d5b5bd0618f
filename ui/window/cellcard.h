// The card of the selected number: where it comes from.
#pragma once

#include "window/celldescription.h"

#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;

namespace quaderno
{

class CellCard : public QScrollArea
{
    Q_OBJECT

public:
    CellCard(const DataSet &dataSet, Language language, QWidget *parent = nullptr);

    void showCell(const CellReference &cell);
    // The same cell after its data have changed.
    void refresh();
    // The card in one line; empty before the first cell.
    [[nodiscard]] QString summary() const;

private:
    void fill();

    CellDescriber m_describer;
    std::optional<CellReference> m_cell;
    QLabel *m_title = nullptr;
    QWidget *m_card = nullptr;
};

} // namespace quaderno
