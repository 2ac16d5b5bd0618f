// Which sheet of a file, and which of its columns, an import reads.
#pragma once

#include "exchange/sheetgrid.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;

namespace quaderno
{

class SheetChooser : public QWidget
{
    Q_OBJECT

public:
    explicit SheetChooser(QWidget *parent = nullptr);

    // The sheets and columns there are to choose among.
    void setGrid(const SheetGrid &grid, bool canChooseSheet);
    // The columns that were found; `areAsked` where they can be told.
    void showColumns(std::optional<int> label, std::optional<int> value, bool areAsked);
    // Whether there is another sheet or column than the first.
    [[nodiscard]] bool hasChoice() const;

Q_SIGNALS:
    void sheetChosen(const QString &name);
    // From 0; nullopt: not said.
    void columnsChosen(std::optional<int> label, std::optional<int> value);

private:
    static QComboBox *addBox(QHBoxLayout &layout, const QString &words, const QString &name);

    QComboBox *m_sheets = nullptr;
    QComboBox *m_labels = nullptr;
    QComboBox *m_values = nullptr;
};

} // namespace quaderno
