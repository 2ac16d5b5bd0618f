// What a cell of an .ods workbook says of its value (ODF 1.2, 19.385), and the cell that it is.
#pragma once

#include "exchange/sheetgrid.h"

#include <QXmlStreamAttributes>

#include <optional>

namespace quaderno
{

enum class OdfSpace { Office, Table, Text, Style, CalcExt };

// An attribute by its name space, whatever prefix stands for it; empty where there is none.
[[nodiscard]] QString odfValue(const QXmlStreamAttributes &attributes, OdfSpace space, QStringView name);

// The cell of these attributes. `shownText` is its text as the sheet shows it, lines with "\n" between them,
// and nullopt where the file has none, not even an empty one. What XlsxReader makes of the same cell in .xlsx
// is made of it here: a time that shows less than it holds is a date.
[[nodiscard]] SheetCell odsCell(const QXmlStreamAttributes &attributes,
                                const std::optional<QString> &shownText);

} // namespace quaderno
