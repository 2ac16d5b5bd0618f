// The card of the selected number, beside the page (F9).
#pragma once

#include "window/celldescription.h"

#include <QDockWidget>

#include <optional>

class QFormLayout;
class QLabel;

namespace quaderno
{

class CellDock : public QDockWidget
{
    Q_OBJECT

public:
    CellDock(const DataSet &dataSet, Language language, QWidget *parent = nullptr);

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
