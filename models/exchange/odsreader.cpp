#include "exchange/odsreader.h"

#include "exchange/odscell.h"
#include "exchange/workbookfailure.h"
#include "exchange/workbookparts.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kLongestMimeType = 256;
constexpr qint64 kLongestManifest = 1024 * 1024;

// What a style says of a sheet, a row and a column.
constexpr QStringView kSheetStyle = u"table-properties";
constexpr QStringView kRowStyle = u"table-row-properties";
constexpr QStringView kColumnStyle = u"table-column-properties";

bool isGroup(QStringView element)
{
    static constexpr QStringView groups[]{u"table-row-group",    u"table-rows",    u"table-header-rows",
                                          u"table-column-group", u"table-columns", u"table-header-columns"};
    return std::ranges::find(groups, element) != std::end(groups);
}

// How often an element stands there, at most as often as there are places.
int repeats(const QXmlStreamAttributes &attributes, QStringView name, int most)
{
    const QString text = odfValue(attributes, OdfSpace::Table, name);
    bool isNumber = false;
    const qint64 times = text.toLongLong(&isNumber);
    if (text.isEmpty())
        return 1;
    if (!isNumber)
        throw WorkbookFailure::damaged();
    return static_cast<int>(std::clamp<qint64>(times, 1, most));
}

// A tab, the end of a line and some spaces are elements. While the spaces of the file are put together these
// are characters that no XML can hold.
constexpr QChar kSpace(0x1);
constexpr QChar kTab(0x2);
constexpr QChar kLineEnd(0x3);

std::optional<QString> standIn(const BoundedXml &xml)
{
    const QStringView name = xml.name();
    if (name == u"s") {
        const int count = odfValue(xml.attributes(), OdfSpace::Text, u"c").toInt();
        return QString(std::clamp<qsizetype>(count, 1, SheetLimits::kMostLetters), kSpace);
    }
    if (name == u"tab")
        return QString(kTab);
    if (name == u"line-break")
        return QString(kLineEnd);
    if (name == u"annotation" || name == u"note" || name == u"ruby-text" || name == u"frame")
        return QString();
    return std::nullopt;
}

QString paragraph(BoundedXml &xml)
{
    static const QRegularExpression spaces(u"[ \\t\\r\\n]+"_s);
    QString text = xml.text(standIn);
    text.replace(spaces, u" "_s);
    return text.replace(kSpace, u' ').replace(kTab, u'\t').replace(kLineEnd, u'\n');
}

class Spreadsheet
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::OdsReader)

public:
    Spreadsheet(const QByteArray &bytes, const Progress &progress) : m_parts(bytes, progress, m_sheets) {}

    SheetGrid read(const SheetChoice &choice)
    {
        refuseOthers();
        m_wanted = choice.name;
        bool isSpreadsheet = false;
        m_parts.forEachElement(u"content.xml"_s, [&](BoundedXml &xml) {
            if (xml.name() == u"style") {
                m_style = odfValue(xml.attributes(), OdfSpace::Style, u"name");
            } else if (xml.name() == u"spreadsheet") {
                isSpreadsheet = true;
                readSheets(xml);
            } else if (hides(xml)) {
                m_sheets.takeListed(m_style);
                m_hidingStyles.insert(xml.name().toString() + m_style);
            }
        });
        if (!isSpreadsheet)
            throw notSpreadsheet();
        return m_sheets.choose(choice, [this](size_t sheet) { return std::move(m_rows[sheet]); });
    }

private:
    static WorkbookFailure notSpreadsheet()
    {
        return {
            refused(tr("This is a LibreOffice file and no spreadsheet: copy its table into one, save that "
                       "as .ods or .xlsx and choose it."))};
    }

    void refuseOthers()
    {
        if (m_parts.contains(u"META-INF/manifest.xml"_s) &&
            m_parts.beginning(u"META-INF/manifest.xml"_s, kLongestManifest).contains("encryption-data"))
            throw WorkbookFailure::hasPassword();
        if (m_parts.contains(u"mimetype"_s) &&
            !m_parts.beginning(u"mimetype"_s, kLongestMimeType).contains("opendocument.spreadsheet"))
            throw notSpreadsheet();
    }

    // Whether what has this style is hidden: a sheet, or a row or a column of no size.
    static bool hides(const BoundedXml &xml)
    {
        static const QRegularExpression nothing(u"^0+(\\.0+)?[a-z]*$"_s);
        if (xml.name() == kSheetStyle)
            return odfValue(xml.attributes(), OdfSpace::Table, u"display") == u"false";
        if (xml.name() == kRowStyle)
            return odfValue(xml.attributes(), OdfSpace::Style, u"row-height").contains(nothing);
        return xml.name() == kColumnStyle &&
               odfValue(xml.attributes(), OdfSpace::Style, u"column-width").contains(nothing);
    }

    [[nodiscard]] bool isStyledHidden(const QXmlStreamAttributes &attributes, QStringView kind) const
    {
        return m_hidingStyles.contains(kind.toString() +
                                       odfValue(attributes, OdfSpace::Table, u"style-name"));
    }

    // Tables elsewhere are tracked changes, links to other files and such.
    void readSheets(BoundedXml &xml)
    {
        const int depth = xml.depth();
        while (xml.nextWithin(depth)) {
            if (xml.name() == u"table")
                readSheet(xml);
            else
                xml.skip();
        }
    }

    void readSheet(BoundedXml &xml)
    {
        const QString name = odfValue(xml.attributes(), OdfSpace::Table, u"name");
        m_sheets.takeListed(name);
        m_sheets.addSheet(name, isStyledHidden(xml.attributes(), kSheetStyle));
        m_rows.emplace_back();
        if (!m_wanted.isEmpty() && name != m_wanted)
            return xml.skip();
        m_sheets.begin(m_sheets.sheetCount() - 1);
        m_nextRow = 1;
        m_nextColumn = 0;
        readGroup(xml, false);
        m_rows.back() = m_sheets.end();
    }

    void readGroup(BoundedXml &xml, bool isHidden)
    {
        const int depth = xml.depth();
        while (xml.nextWithin(depth)) {
            const QXmlStreamAttributes attributes = xml.attributes();
            if (isGroup(xml.name())) {
                readGroup(xml, isHidden || odfValue(attributes, OdfSpace::Table, u"display") == u"false");
            } else if (xml.name() == u"table-row") {
                readRow(xml, isHidden || isCollapsed(attributes) || isStyledHidden(attributes, kRowStyle));
            } else {
                if (xml.name() == u"table-column")
                    readColumn(attributes, isHidden || isCollapsed(attributes) ||
                                               isStyledHidden(attributes, kColumnStyle));
                xml.skip();
            }
        }
    }

    // Also of a row that a filter leaves out.
    static bool isCollapsed(const QXmlStreamAttributes &attributes)
    {
        const QString visibility = odfValue(attributes, OdfSpace::Table, u"visibility");
        return visibility == u"collapse" || visibility == u"filter";
    }

    void readColumn(const QXmlStreamAttributes &attributes, bool isHidden)
    {
        const int count = repeats(attributes, u"number-columns-repeated", SheetLimits::kMostColumns);
        if (isHidden)
            m_sheets.hideColumns(m_nextColumn, count);
        m_nextColumn = std::min(m_nextColumn + count, SheetLimits::kMostColumns);
    }

    // The many empty ones below the last only move on.
    void readRow(BoundedXml &xml, bool isHidden)
    {
        const int count = repeats(xml.attributes(), u"number-rows-repeated", SheetLimits::kMostRows + 1);
        m_sheets.beginRow(std::min(m_nextRow, SheetLimits::kMostRows), isHidden);
        m_nextCell = 0;
        const int depth = xml.depth();
        while (xml.nextWithin(depth)) {
            if (xml.name() == u"table-cell")
                readCell(xml);
            else
                skipCells(xml);
        }
        m_sheets.repeatRow(count - 1);
        m_nextRow = std::min(m_nextRow + count, SheetLimits::kMostRows + 1);
    }

    // What a merged cell covers is nothing.
    void skipCells(BoundedXml &xml)
    {
        if (xml.name() == u"covered-table-cell")
            advance(repeats(xml.attributes(), u"number-columns-repeated", SheetLimits::kMostColumns));
        xml.skip();
    }

    void advance(int columns) { m_nextCell = std::min(m_nextCell + columns, SheetLimits::kMostColumns); }

    void readCell(BoundedXml &xml)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const int count = repeats(attributes, u"number-columns-repeated", SheetLimits::kMostColumns + 1);
        const SheetCell cell = odsCell(attributes, shownText(xml));
        if (cell.text.size() > SheetLimits::kMostLetters)
            throw WorkbookFailure{m_sheets.tooLong()};
        if (!cell.text.isEmpty())
            putCells(cell, count);
        takeMerged(attributes);
        advance(count);
    }

    void takeMerged(const QXmlStreamAttributes &attributes)
    {
        const int columns = repeats(attributes, u"number-columns-spanned", SheetLimits::kMostColumns);
        const int rows = repeats(attributes, u"number-rows-spanned", SheetLimits::kMostRows);
        if (columns > 1 || rows > 1)
            m_sheets.merge({m_nextRow, std::min(m_nextRow + rows - 1, SheetLimits::kMostRows), m_nextCell,
                            std::min(m_nextCell + columns, SheetLimits::kMostColumns) - 1});
    }

    void putCells(const SheetCell &cell, int count)
    {
        if (m_nextRow > SheetLimits::kMostRows)
            throw WorkbookFailure{m_sheets.tooManyRows()};
        if (count > SheetLimits::kMostColumns - m_nextCell)
            throw WorkbookFailure{m_sheets.tooManyColumns()};
        for (int column = m_nextCell; column < m_nextCell + count; ++column)
            m_sheets.put(column, cell);
    }

    // Its paragraphs alone: remarks and drawings in it have some of their own.
    std::optional<QString> shownText(BoundedXml &xml) const
    {
        std::optional<QString> text;
        const int depth = xml.depth();
        while (xml.nextWithin(depth)) {
            if (xml.name() != u"p") {
                xml.skip();
                continue;
            }
            text = (text ? *text + u'\n' : QString()) + paragraph(xml);
            if (text->size() > SheetLimits::kMostLetters)
                throw WorkbookFailure{m_sheets.tooLong()};
        }
        return text;
    }

    SheetCollector m_sheets;
    WorkbookParts m_parts;
    std::vector<SheetCollector::Rows> m_rows; // by the number of a sheet
    QString m_wanted;                         // the name of the sheet, if it is known
    QString m_style;                          // the one that is being read
    QSet<QString> m_hidingStyles;             // what has one of them is hidden; by kind and name
    int m_nextRow = 1;
    int m_nextColumn = 0; // of those that the sheet declares
    int m_nextCell = 0;   // of the row
};

} // namespace

bool OdsReader::isOpenDocument(const QByteArray &bytes)
{
    const auto parts = ZipParts::open(bytes);
    return parts && (parts.value().contains(u"content.xml"_s) || parts.value().contains(u"mimetype"_s));
}

Result<SheetGrid> OdsReader::read(const QByteArray &bytes, const SheetChoice &choice,
                                  const Progress &progress)
{
    try {
        return Spreadsheet(bytes, progress).read(choice);
    } catch (const WorkbookFailure &failure) {
        return failure.error;
    }
}

} // namespace quaderno
