// The cells of an audit as a table, with the filter and the order that its page asks for.
#pragma once

#include "analysis/audittexts.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace quaderno
{

class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TableColumn,
        ZoneColumn,
        YearColumn,
        PrintedColumn,
        RecomputedColumn,
        ClassColumn,
        CauseColumn
    };

    // Both must outlive the model; sentences are in the installed language.
    AuditModel(const Catalogue &catalogue, const Observations &observations, Language language,
               QObject *parent = nullptr);

    void setCells(std::vector<AuditedCell> cells);
    [[nodiscard]] const std::vector<AuditedCell> &cells() const { return m_cells; }
    [[nodiscard]] const AuditedCell &cell(int row) const { return m_cells[static_cast<size_t>(row)]; }
    // Class, what it means, cause and working of a cell: sentences for below the table.
    [[nodiscard]] QString detail(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const AuditedCell &cell, int column) const;
    [[nodiscard]] QVariant order(const AuditedCell &cell, int column) const;

    AuditTexts m_texts;
    std::vector<AuditedCell> m_cells;
};

// Which cells are in view.
class AuditFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    // Errata are all that is to correct: different, or not printed; doubtful ones are to verify.
    enum class Kind { All, Errata, Doubtful, OfClass };

    explicit AuditFilter(AuditModel &model, QObject *parent = nullptr);

    void setKind(Kind kind, AuditClass auditClass = AuditClass::Equal);
    // 0: every table.
    void setTable(int table);
    [[nodiscard]] int table() const { return m_table; }
    // How many cells a kind has, over all tables.
    [[nodiscard]] int count(Kind kind, AuditClass auditClass = AuditClass::Equal) const;
    // The tables with cells of the present kind, and how many each has.
    [[nodiscard]] std::map<int, int> tables() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    static bool isOfKind(const AuditedCell &cell, Kind kind, AuditClass auditClass);

    AuditModel &m_model;
    Kind m_kind = Kind::Errata;
    AuditClass m_class = AuditClass::Equal;
    int m_table = 0;
};

} // namespace quaderno
