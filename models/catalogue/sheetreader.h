// One sheet of a catalogue or of a recorded edition: a CSV file with known columns, read row by row.
#pragma once

#include "data/language.h"
#include "data/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <vector>

namespace quaderno
{

class SheetReader
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SheetReader)

public:
    // Opens `folder`/`name`.csv. Fails when it cannot be read, is no CSV, or lacks one of `columns`.
    [[nodiscard]] static Result<SheetReader> open(const QString &folder, const QString &name,
                                                  const QStringList &columns);

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    // Trimmed; empty when the row is shorter.
    [[nodiscard]] QString text(int row, const QString &column) const;
    // column_it and column_en.
    [[nodiscard]] LocalText localText(int row, const QString &column) const;

    [[nodiscard]] Result<QString> requiredText(int row, const QString &column) const;
    [[nodiscard]] Result<int> integer(int row, const QString &column) const;
    [[nodiscard]] Result<double> number(int row, const QString &column) const;
    // "yes" or "no"; empty is no.
    [[nodiscard]] Result<bool> flag(int row, const QString &column) const;

    // "indicators.csv, row 5: <reason>".
    [[nodiscard]] Error errorAt(int row, const QString &reason) const;

private:
    QString m_name;
    QHash<QString, int> m_columns;
    std::vector<QStringList> m_rows;
    std::vector<int> m_lines; // row of the spreadsheet, for messages
};

} // namespace quaderno
