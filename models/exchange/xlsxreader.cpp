#include "exchange/xlsxreader.h"

#include "data/numberformat.h"
#include "exchange/boundedxml.h"
#include "exchange/cellformat.h"
#include "exchange/cellrange.h"
#include "exchange/celltext.h"
#include "exchange/sheetlimits.h"
#include "exchange/zipparts.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kMostSheets = 1000; // a list of more serves nobody
constexpr qint64 kListEntry = 96;    // in bytes, beside its text

struct XlsxFailure {
    Error error;
};

struct Related {
    QString part;
    QString type; // the last word of it
};

struct SheetEntry {
    QString name;
    QString part;
    bool isHidden = false;
};

// "_x000D_" stands for a character that XML cannot hold.
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString plain;
    qsizetype from = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        plain += QStringView(text).sliced(from, match.capturedStart() - from);
        plain += QChar(match.captured(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    plain += QStringView(text).sliced(from);
    return plain;
}

bool isTrue(QStringView attribute)
{
    return attribute == u"1" || attribute == u"true" || attribute == u"on";
}

class Workbook
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::XlsxReader)

public:
    Workbook(ZipParts parts, const Progress &progress) : m_parts(std::move(parts)), m_progress(progress) {}

    SheetGrid read(const SheetChoice &choice)
    {
        if (m_parts.contains(u"content.xml"_s) && m_parts.contains(u"mimetype"_s))
            throw XlsxFailure{openDocument()};
        const QString workbook = firstOf(relations(QString()), u"officeDocument");
        if (workbook.isEmpty() || !m_parts.contains(workbook) || workbook.endsWith(u".bin"))
            throw XlsxFailure{notWorkbook()};
        readSheetList(workbook);
        return choice.name.isEmpty() ? firstThatSuits(choice) : sheetNamed(choice.name);
    }

    static Error notWorkbook()
    {
        return refused(
            tr("This is no Excel workbook: save the sheet as .xlsx or .csv and choose that file."));
    }
    static Error openDocument()
    {
        return refused(
            tr("This is a LibreOffice file (.ods): save it as .xlsx or .csv and choose that file."));
    }
    static Error damaged()
    {
        return refused(
            tr("The workbook is damaged: open it in the program it comes from and save it again."));
    }
    static Error tooDeep()
    {
        return refused(tr("The workbook is built of elements more than %1 deep, or with more than %2 "
                          "attributes, and no program writes it so: it was not read. Open it in the program "
                          "it comes from and save it again.")
                           .arg(BoundedXml::kDeepest)
                           .arg(BoundedXml::kMostAttributes));
    }
    static Error tooManySheets()
    {
        return refused(tr("The workbook has more than %1 sheets: copy the one that matters into a new "
                          "workbook and choose that.")
                           .arg(kMostSheets));
    }
    // Of a workbook with several, the one that was being read.
    [[nodiscard]] Error inSheet(const Error &error) const
    {
        return m_sheets.size() > 1 ? refused(tr("Sheet “%1”: %2").arg(m_sheet, error.message)) : error;
    }
    [[nodiscard]] Error tooLong() const
    {
        return m_isInRows ? inSheet(SheetLimits::tooManyLetters(m_row)) : SheetLimits::tooManyLetters();
    }
    static Error stopped() { return refused(tr("Reading was stopped: nothing has changed.")); }

private:
    // Those that are seen, and `read` where it is hidden.
    [[nodiscard]] QStringList sheetNames(const QString &read = {}) const
    {
        QStringList names;
        for (const SheetEntry &entry : m_sheets) {
            if (!entry.isHidden || entry.name == read)
                names.append(entry.name);
        }
        return names;
    }

    SheetGrid gridOf(const SheetEntry &entry)
    {
        m_sheet = entry.name;
        return {.sheet = entry.name, .sheets = sheetNames(), .rows = readRows(entry.part)};
    }

    // Who names a hidden sheet has seen it.
    SheetGrid sheetNamed(const QString &name)
    {
        const auto found = std::ranges::find(m_sheets, name, &SheetEntry::name);
        if (found == m_sheets.end())
            throw XlsxFailure{refused(
                tr("The file has no sheet “%1”: its sheets are %2.").arg(name, sheetNames().join(u", ")))};
        return gridOf(*found);
    }

    SheetGrid firstThatSuits(const SheetChoice &choice)
    {
        std::optional<SheetGrid> first;
        for (const bool isHidden : {false, true}) {
            for (const SheetEntry &entry : m_sheets) {
                if (entry.isHidden != isHidden)
                    continue;
                const qint64 before = m_limits.taken();
                SheetGrid grid = gridOf(entry);
                const bool suits = !grid.rows.empty() && (!choice.suits || choice.suits(grid));
                if (suits && isHidden) {
                    hide(grid);
                    grid.sheets = sheetNames(entry.name);
                }
                if (suits)
                    return grid;
                if (!first && !grid.rows.empty() && !isHidden)
                    first = std::move(grid);
                else
                    m_limits.giveBack(m_limits.taken() - before);
            }
        }
        return first ? std::move(*first) : SheetGrid{.sheet = {}, .sheets = sheetNames(), .rows = {}};
    }

    static void hide(SheetGrid &grid)
    {
        for (SheetRow &row : grid.rows) {
            for (SheetCell &cell : row.cells)
                cell.isHidden = true;
        }
    }

    using Relations = QHash<QString, Related>; // by id

    [[nodiscard]] static QString firstOf(const Relations &relations, QStringView type)
    {
        const auto found =
            std::ranges::find_if(relations, [type](const Related &related) { return related.type == type; });
        return found == relations.end() ? QString() : found->part;
    }

    // Of a part; an empty name stands for the whole file.
    Relations relations(const QString &part)
    {
        const qsizetype slash = part.lastIndexOf(u'/');
        const QString folder = part.left(slash + 1);
        const QString name = folder + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
        Relations found;
        if (!m_parts.contains(name))
            return found;
        forEachElement(name, [&](BoundedXml &xml) {
            if (xml.name() != u"Relationship")
                return;
            const QString target = ZipParts::plainName(xml.attributes().value(u"Target"_s).toString());
            const QString path = QDir::cleanPath(target.startsWith(u'/') ? target.mid(1) : folder + target);
            takeListed(path);
            found.insert(xml.attributes().value(u"Id"_s).toString(),
                         {path, xml.attributes().value(u"Type"_s).toString().section(u'/', -1)});
        });
        return found;
    }

    // Calls `act` at each start of an element; what it reads on is not seen again.
    template <typename Act> void forEachElement(const QString &name, const Act &act)
    {
        const auto part = m_parts.part(name);
        if (!part)
            throw XlsxFailure{part.error()};
        const qint64 size = part.value()->unpackedSize();
        // The strings before the rows are not half of the work.
        BoundedXml xml(*part.value(), [&](qint64 done) { return isWanted(m_isInRows ? done : 0, size); });
        while (xml.next())
            act(xml);
        if (part.value()->isDamaged())
            throw XlsxFailure{damaged()};
        throwFault(xml.fault());
    }

    void throwFault(BoundedXml::Fault fault) const
    {
        switch (fault) {
        case BoundedXml::Fault::None:
            return;
        case BoundedXml::Fault::Stopped:
            throw XlsxFailure{stopped()};
        case BoundedXml::Fault::Damaged:
            throw XlsxFailure{damaged()};
        case BoundedXml::Fault::TooDeep:
            throw XlsxFailure{tooDeep()};
        case BoundedXml::Fault::TooLong:
            throw XlsxFailure{tooLong()};
        }
    }

    [[nodiscard]] bool isWanted(qint64 done, qint64 total) const
    {
        return !m_progress || m_progress(done, total);
    }

    // An entry of a list that comes before the rows.
    void takeListed(const QString &text)
    {
        if (!m_limits.take(kListEntry + SheetLimits::costOf(text)))
            throw XlsxFailure{SheetLimits::tooMuchMemory()};
    }

    void readSheetList(const QString &workbook)
    {
        const Relations related = relations(workbook);
        forEachElement(workbook, [&](BoundedXml &xml) {
            if (xml.name() == u"workbookPr")
                m_is1904 = isTrue(xml.attributes().value(u"date1904"_s));
            else if (xml.name() == u"calcPr")
                m_isToBeComputed = isTrue(xml.attributes().value(u"fullCalcOnLoad"_s));
            else if (xml.name() == u"sheet")
                readSheetEntry(xml.attributes(), related);
        });
        if (m_sheets.empty())
            throw XlsxFailure{damaged()};
        // Without them there are no texts of this kind, and all numbers are plain.
        if (const QString strings = firstOf(related, u"sharedStrings"); m_parts.contains(strings))
            readSharedStrings(strings);
        if (const QString styles = firstOf(related, u"styles"); m_parts.contains(styles))
            readStyles(styles);
    }

    // A chart has a sheet of its own, and no cells.
    void readSheetEntry(const QXmlStreamAttributes &attributes, const Relations &related)
    {
        SheetEntry entry{.name = attributes.value(u"name"_s).toString(), .part = {}};
        entry.isHidden = attributes.hasAttribute(u"state"_s) && attributes.value(u"state"_s) != u"visible";
        Related found;
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() == u"id")
                found = related.value(attribute.value().toString());
        }
        entry.part = found.part;
        if (found.type == u"worksheet")
            m_sheets.push_back(entry);
        if (m_sheets.size() > kMostSheets)
            throw XlsxFailure{tooManySheets()};
    }

    void readSharedStrings(const QString &part)
    {
        forEachElement(part, [&](BoundedXml &xml) {
            if (xml.name() != u"si")
                return;
            m_strings.push_back(richText(xml));
            takeListed(m_strings.back());
        });
    }

    // The text of an element up to its end, without the phonetic reading that may go with it.
    QString richText(BoundedXml &xml) const
    {
        QString text;
        const int depth = xml.depth();
        while (xml.nextWithin(depth)) {
            if (xml.name() == u"rPh")
                xml.skip();
            else if (xml.name() == u"t")
                text += xml.text();
            if (text.size() > BoundedXml::kLongestText)
                throw XlsxFailure{tooLong()};
        }
        return cellText(text);
    }

    QString cellText(const QString &written) const
    {
        const QString text = written.contains(u"_x") ? unescaped(written) : written;
        if (text.size() > SheetLimits::kMostLetters)
            throw XlsxFailure{tooLong()};
        return text;
    }

    void readStyles(const QString &part)
    {
        QHash<int, CellFormat> named;
        bool isInCellFormats = false;
        forEachElement(part, [&](BoundedXml &xml) {
            const QXmlStreamAttributes attributes = xml.attributes();
            const int format = attributes.value(u"numFmtId"_s).toInt();
            if (xml.name() == u"numFmt") {
                takeListed({});
                named.insert(format, CellFormat::ofCode(attributes.value(u"formatCode"_s)));
            } else if (xml.name() == u"cellXfs" || xml.name() == u"cellStyles") {
                isInCellFormats = xml.name() == u"cellXfs";
            } else if (xml.name() == u"xf" && isInCellFormats) {
                m_formats.push_back(named.contains(format) ? named.value(format)
                                                           : CellFormat::ofNumber(format));
            }
        });
    }

    std::vector<SheetRow> readRows(const QString &part)
    {
        std::vector<SheetRow> rows;
        SheetRow row;
        std::vector<CellRange> merged;
        m_isInRows = true;
        m_row = 0;
        m_nextColumn = 0;
        m_isHiddenRow = false;
        m_hiddenColumns.clear();
        const auto endRow = [&] {
            while (!row.cells.empty() && row.cells.back().text.isEmpty())
                row.cells.pop_back();
            m_limits.giveBack(std::exchange(m_rowBytes, 0));
            if (!row.cells.empty()) {
                row.cells.shrink_to_fit();
                takeInRow(SheetLimits::costOf(row));
                m_rowBytes = 0;
                rows.push_back(std::move(row));
            }
            row.cells = {};
        };
        forEachElement(part, [&](BoundedXml &xml) {
            if (xml.name() == u"row") {
                endRow();
                beginRow(xml.attributes());
                row.number = m_row;
            } else if (xml.name() == u"c") {
                readCell(xml, row.cells);
            } else if (xml.name() == u"col") {
                readColumn(xml.attributes());
            } else if (xml.name() == u"mergeCell") {
                takeListed({});
                if (const auto cells = cellRange(xml.attributes().value(u"ref"_s)))
                    merged.push_back(*cells);
            }
        });
        endRow();
        if (!clearMerged(rows, merged))
            throw XlsxFailure{damaged()};
        return rows;
    }

    void beginRow(const QXmlStreamAttributes &attributes)
    {
        const auto number = attributes.value(u"r"_s);
        m_row = number.isEmpty() ? m_row + 1 : number.toInt();
        if (m_row > SheetLimits::kMostRows)
            throw XlsxFailure{inSheet(SheetLimits::tooManyRows())};
        if (m_row < 1)
            throw XlsxFailure{damaged()};
        m_isHiddenRow = isTrue(attributes.value(u"hidden"_s)) || attributes.value(u"ht"_s) == u"0";
        m_nextColumn = 0;
    }

    void readColumn(const QXmlStreamAttributes &attributes)
    {
        if (!isTrue(attributes.value(u"hidden"_s)) && attributes.value(u"width"_s) != u"0")
            return;
        const int last = std::min(attributes.value(u"max"_s).toInt(), SheetLimits::kMostColumns);
        for (int column = std::max(attributes.value(u"min"_s).toInt(), 1); column <= last; ++column)
            m_hiddenColumns.insert(column - 1);
    }

    void takeInRow(qint64 bytes)
    {
        m_rowBytes += bytes;
        if (!m_limits.take(bytes))
            throw XlsxFailure{inSheet(SheetLimits::tooMuchMemory(m_row))};
    }

    void readCell(BoundedXml &xml, std::vector<SheetCell> &cells)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto reference = attributes.value(u"r"_s);
        const auto column = reference.isEmpty() ? std::optional(m_nextColumn) : columnOf(reference);
        if (!column)
            throw XlsxFailure{damaged()};
        if (*column >= SheetLimits::kMostColumns)
            throw XlsxFailure{inSheet(SheetLimits::tooManyColumns(m_row))};
        m_nextColumn = *column + 1;
        const QString type = attributes.value(u"t"_s).toString();
        const auto style = static_cast<size_t>(attributes.value(u"s"_s).toUInt());
        SheetCell cell = readContent(xml, type, style < m_formats.size() ? m_formats[style] : CellFormat());
        if (cell.text.isEmpty())
            return;
        cell.isHidden = m_isHiddenRow || m_hiddenColumns.contains(*column);
        const auto at = static_cast<size_t>(*column);
        const qsizetype added = at < cells.size() ? 0 : static_cast<qsizetype>(at + 1 - cells.size());
        takeInRow(added * static_cast<qint64>(sizeof(SheetCell)) + SheetLimits::costOf(cell.text));
        if (added > 0)
            cells.resize(at + 1);
        cells[at] = std::move(cell);
    }

    [[nodiscard]] SheetCell readContent(BoundedXml &xml, const QString &type, const CellFormat &format) const
    {
        std::optional<QString> value;
        std::optional<QString> formula;
        QString inlineText;
        const int depth = xml.depth();
        while (xml.nextWithin(depth)) {
            if (xml.name() == u"v")
                value = xml.text();
            else if (xml.name() == u"is")
                inlineText = richText(xml);
            else if (xml.name() == u"f")
                formula = cellText(u'=' + xml.text());
            else
                xml.skip();
        }
        if (type == u"inlineStr")
            return wordsOf(inlineText);
        // A formula that shows nothing is stored as an empty text; a number never is.
        const bool hasValue = value && (!value->isEmpty() || type == u"str");
        // Programs that compute nothing write 0 where the result goes, and ask that it be computed.
        const bool isPlaceholder = m_isToBeComputed && value == u"0" && type != u"str";
        if (formula && (!hasValue || isPlaceholder))
            return {.text = *formula, .kind = CellKind::Formula};
        return hasValue ? readValue(*value, type, format) : SheetCell();
    }

    [[nodiscard]] SheetCell readValue(const QString &value, const QString &type,
                                      const CellFormat &format) const
    {
        if (type == u"s") {
            bool isIndex = false;
            const uint index = value.toUInt(&isIndex);
            if (!isIndex || index >= m_strings.size())
                throw XlsxFailure{damaged()};
            return wordsOf(m_strings[index]);
        }
        if (type == u"b")
            return {.text = value == u"0" ? u"FALSE"_s : u"TRUE"_s};
        if (type == u"e")
            return {.text = cellText(value), .kind = CellKind::Error};
        if (type == u"d") {
            const auto hours = hoursOfText(value);
            return hours ? SheetCell{.text = NumberFormat::plain(withoutDust(*hours)),
                                     .kind = CellKind::Duration}
                         : SheetCell{.text = cellText(value).replace(u'T', u' '), .kind = CellKind::Date};
        }
        if (type.isEmpty() || type == u"n") {
            if (auto number = format.cellOf(value, m_is1904))
                return std::move(*number);
        }
        return wordsOf(cellText(value));
    }

    [[nodiscard]] static SheetCell wordsOf(const QString &text)
    {
        return {.text = text, .kind = isErrorText(text) ? CellKind::Error : CellKind::Text};
    }

    ZipParts m_parts;
    const Progress &m_progress;
    std::vector<SheetEntry> m_sheets;
    std::vector<QString> m_strings;
    std::vector<CellFormat> m_formats; // by the style of a cell
    bool m_is1904 = false;
    bool m_isToBeComputed = false; // what is stored of formulas is not known to hold
    SheetLimits m_limits;
    QString m_sheet; // the one that is being read, and its row
    int m_row = 0;
    int m_nextColumn = 0;
    bool m_isHiddenRow = false;
    QSet<int> m_hiddenColumns;
    qint64 m_rowBytes = 0;
    bool m_isInRows = false;
};

} // namespace

Result<SheetGrid> XlsxReader::read(const QByteArray &bytes, const SheetChoice &choice,
                                   const Progress &progress)
{
    auto parts = ZipParts::open(bytes);
    if (!parts)
        return parts.error();
    try {
        return Workbook(std::move(parts).value(), progress).read(choice);
    } catch (const XlsxFailure &failure) {
        return failure.error;
    }
}

} // namespace quaderno
