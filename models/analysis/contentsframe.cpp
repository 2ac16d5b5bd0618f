#include "analysis/contentsframe.h"

#include <QCoreApplication>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kBetweenSigns[] = u"  ·  ";

struct ContentsFrameText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

// Of one table or figure, and of several at once.
QString nothingEntered()
{
    return ContentsFrameText::tr("No answer has been entered yet.");
}

// Why there is nothing to read, for a table that would else be taken for a row of noes.
QString emptinessNote(const TableContents &table)
{
    if (neverEntered(table))
        return nothingEntered();
    if (table.isMarks && !hasAnyAnswer(table) && table.notes.isEmpty())
        return ContentsFrameText::tr("None of the answers to this question is legible or available.");
    return {};
}

QStringList underOneHead(QStringList notes)
{
    if (notes.size() == 1)
        return {ContentsFrameText::tr("Note: %1").arg(notes.front())};
    if (!notes.isEmpty())
        notes.prepend(ContentsFrameText::tr("Notes:"));
    return notes;
}

QStringList notesOf(const TableContents &table)
{
    QStringList notes = table.notes;
    if (const QString note = emptinessNote(table); !note.isEmpty())
        notes.prepend(note);
    return underOneHead(std::move(notes));
}

QStringList signsOf(const FigureContents &figure)
{
    SignsUsed used(figure.signs);
    bool hasZero = false;
    bool hasNeverEntered = false;
    const auto include = [&](const CellValue &cell, const QString &text, const QStringList &flags = {}) {
        used.add(cell, text, flags);
        hasZero = hasZero || (cell.value == 0.0 && !cell.isRecorded && figure.signs != SignsProfile::Istat);
        hasNeverEntered = hasNeverEntered || (!cell.value && !cell.status);
    };
    for (const FigureBar &bar : figure.bars) {
        include(bar.value, bar.text, bar.findings.isEmpty() ? QStringList() : QStringList(findingSign()));
        for (const CellValue &cell : bar.ofYears)
            include(cell, missingSign(cell.status, figure.signs));
    }
    QStringList signs = used.explained();
    if (hasZero)
        signs.append(ContentsFrameText::tr("0 a true zero"));
    if (hasNeverEntered)
        signs.append(figure.years.empty() ? ContentsFrameText::tr("no sign: never entered")
                                          : ContentsFrameText::tr("… never entered"));
    return signs;
}

} // namespace

std::vector<HeadSpan> headSpans(const TableContents &table)
{
    std::vector<HeadSpan> spans;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const QString &group = table.columns[column].group;
        if (!group.isEmpty() && !spans.empty() && spans.back().label == group)
            ++spans.back().count;
        else
            spans.push_back({.first = column, .count = 1, .label = group});
    }
    return spans;
}

QString headInOneLine(const TableColumn &column)
{
    return column.group.isEmpty() ? column.label : u"%1 – %2"_s.arg(column.group, column.label);
}

QString unitLine(const QString &unit)
{
    return unit.isEmpty() ? QString() : ContentsFrameText::tr("Unit: %1").arg(unit);
}

bool neverEntered(const TableContents &table)
{
    return std::ranges::all_of(table.rows, [](const TableRow &row) {
        return row.isMean() || std::ranges::all_of(row.cells, [](const TableCell &cell) {
                   return !cell.value.value && !cell.value.status && !cell.isMark;
               });
    });
}

QString reasonOfEmptiness(const TableContents &table)
{
    const QString ours = emptinessNote(table);
    if (!ours.isEmpty())
        return ours;
    return table.notes.isEmpty() ? ContentsFrameText::tr("No zone has a value.") : table.notes.front();
}

QString reasonOfEmptiness(const FigureContents &figure)
{
    if (figure.bars.empty() || hasAnyValue(figure))
        return {};
    const bool isBlank = std::ranges::all_of(
        figure.bars, [](const FigureBar &bar) { return bar.isMean || !bar.value.status; });
    return isBlank ? nothingEntered() : ContentsFrameText::tr("No zone has a value.");
}

QString signsLine(const TableContents &table)
{
    return table.signs.join(kBetweenSigns);
}

QStringList explanationsBelow(const TableContents &table, const QString &source)
{
    QStringList lines = notesOf(table);
    lines.append({table.basis, source});
    lines.removeAll(QString());
    return lines;
}

QStringList linesBelow(const TableContents &table, const QString &source)
{
    QStringList lines = explanationsBelow(table, source);
    if (const QString signs = signsLine(table); !signs.isEmpty())
        lines.prepend(signs);
    return lines;
}

QStringList linesBelow(const FigureContents &figure, const QString &source)
{
    const QString why = reasonOfEmptiness(figure);
    QStringList lines{why.isEmpty() ? signsOf(figure).join(kBetweenSigns) : why};
    lines += underOneHead(figure.notes);
    lines += {figure.basis, source};
    lines.removeAll(QString());
    return lines;
}

} // namespace quaderno
