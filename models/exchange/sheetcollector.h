// The sheets of a workbook while its reader goes through them: their names, the rows of one within the
// limits, and which of them is the one that was asked for. What is beyond the limits is thrown as
// WorkbookFailure.
#pragma once

#include "data/result.h"
#include "exchange/cellrange.h"
#include "exchange/sheetgrid.h"
#include "exchange/sheetlimits.h"

#include <QCoreApplication>
#include <QSet>

#include <functional>
#include <vector>

namespace quaderno
{

class SheetCollector
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SheetCollector)

public:
    using Rows = std::vector<SheetRow>;

    // In the order of the workbook.
    void addSheet(const QString &name, bool isHidden);
    [[nodiscard]] size_t sheetCount() const { return m_sheets.size(); }
    // An entry of a list that the reader keeps beside the rows.
    void takeListed(const QString &text);

    // `rowsOf` reads the rows of a sheet, by its number from 0, and is called once for each that is looked
    // at.
    [[nodiscard]] SheetGrid choose(const SheetChoice &choice, const std::function<Rows(size_t)> &rowsOf);

    // The rows of a sheet, from above to below; columns count from 0.
    void begin(size_t sheet);
    void hideColumns(int first, int count);
    void beginRow(int number, bool isHidden);
    // One without text is nothing; one may also be hidden by itself.
    void put(int column, SheetCell cell);
    // The row as it stands, once more in each of the next rows.
    void repeatRow(int times);
    void merge(const CellRange &cells);
    [[nodiscard]] Rows end();

    [[nodiscard]] bool isInRows() const { return m_isInRows; }
    [[nodiscard]] int row() const { return m_row.number; }
    // What is thrown of a text that is too long where the reader is.
    [[nodiscard]] Error tooLong() const;
    [[nodiscard]] Error tooManyRows() const { return inSheet(SheetLimits::tooManyRows()); }
    [[nodiscard]] Error tooManyColumns() const { return inSheet(SheetLimits::tooManyColumns(row())); }

private:
    struct Entry {
        QString name;
        bool isHidden = false;
    };

    [[nodiscard]] QStringList sheetNames(const QString &read = {}) const;
    [[nodiscard]] Error inSheet(const Error &error) const;
    [[nodiscard]] SheetGrid gridOf(size_t sheet, const std::function<Rows(size_t)> &rowsOf);
    [[nodiscard]] SheetGrid sheetNamed(const QString &name, const std::function<Rows(size_t)> &rowsOf);
    [[nodiscard]] SheetGrid bestThatSuits(const SheetChoice &choice,
                                          const std::function<Rows(size_t)> &rowsOf);
    void takeInRow(qint64 bytes);
    void endRow();

    std::vector<Entry> m_sheets;
    SheetLimits m_limits;
    size_t m_sheet = 0; // the one that is being read
    bool m_isInRows = false;
    Rows m_rows;
    SheetRow m_row; // the one that is being read
    bool m_isHiddenRow = false;
    qint64 m_rowBytes = 0;
    QSet<int> m_hiddenColumns;
    std::vector<CellRange> m_merged;
};

} // namespace quaderno
