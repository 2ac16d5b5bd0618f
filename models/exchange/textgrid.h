// Text as sheets come in it: CSV files of every office program, and what is on the clipboard.
#pragma once

#include "data/progress.h"
#include "data/result.h"
#include "exchange/sheetgrid.h"

#include <QByteArray>
#include <QCoreApplication>

namespace quaderno
{

class TextGrid
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TextGrid)

public:
    // UTF-8, UTF-16 with its mark, or else Windows-1252. The separator (tab, semicolon, comma) is the one
    // that stands in most lines; a first line "sep=;" says it. The error names the line of a quote out of
    // place, or says that this is no text, or that `progress` stopped it.
    [[nodiscard]] static Result<SheetGrid> fromCsv(const QByteArray &bytes, const Progress &progress = {});
    // Tabs and line ends, cells with line ends in quotes, as spreadsheets put it there; never fails.
    [[nodiscard]] static SheetGrid fromClipboard(const QString &text);

    [[nodiscard]] static QString decoded(const QByteArray &bytes);
    [[nodiscard]] static char16_t separatorOf(QStringView text);
};

} // namespace quaderno
