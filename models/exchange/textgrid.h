// Text as sheets come in it: CSV files of every office program, and what is on the clipboard.
#pragma once

#include "data/progress.h"
#include "data/result.h"
#include "exchange/sheetgrid.h"

#include <QByteArray>
#include <QCoreApplication>

class QIODevice;

namespace quaderno
{

class TextGrid
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TextGrid)

public:
    // UTF-8, UTF-16 with its mark, or else Windows-1252. The separator (tab, semicolon, comma,
    // bar) is the one that stands in most lines; a first line "sep=;" says it. `device` is open and can be
    // read twice; no more than a row of it is held. The error names the line of a quote out of place, or says
    // that this is no text, that a limit of SheetLimits was met, or that `progress` (of bytes) stopped it.
    [[nodiscard]] static Result<SheetGrid> fromCsv(QIODevice &device, const Progress &progress = {});
    [[nodiscard]] static Result<SheetGrid> fromCsv(const QByteArray &bytes, const Progress &progress = {});
    // Tabs and line ends, cells with line ends in quotes, as spreadsheets put it there. The error says that a
    // limit was met, or that `progress` (of letters) stopped it.
    [[nodiscard]] static Result<SheetGrid> fromClipboard(const QString &text, const Progress &progress = {});

    [[nodiscard]] static char16_t separatorOf(QStringView text);

private:
    [[nodiscard]] static Error stopped();
};

} // namespace quaderno
