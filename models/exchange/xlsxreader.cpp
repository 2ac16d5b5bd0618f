#include "exchange/xlsxreader.h"

#include "data/numberformat.h"
#include "exchange/zipparts.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostRows = 1048576; // of a sheet, in Excel
constexpr int kMostColumns = 16384;
constexpr qint64 kMostCells = 8'000'000; // the empty ones before a filled one among them
constexpr int kExcelDigits = 15;
constexpr int kElementsBetweenReports = 8192;

struct XlsxFailure {
    Error error;
};

struct SheetEntry {
    QString name;
    QString part;
    bool isHidden = false;
};

// "_x000D_" stands for a character that XML cannot hold.
QString unescaped(QString text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    qsizetype from = 0;
    while ((from = text.indexOf(u"_x", from)) >= 0) {
        const auto match = escape.match(text, from, QRegularExpression::NormalMatch,
                                        QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            text.replace(from, match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
        ++from;
    }
    return text;
}

// "BC12" is column 54; nullopt for what is no cell.
std::optional<int> columnOf(QStringView reference)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && reference[at] >= u'A' && reference[at] <= u'Z' && at < 3; ++at)
        column = column * 26 + (reference[at].unicode() - u'A' + 1);
    if (at == 0 || at == reference.size() || column > kMostColumns)
        return std::nullopt;
    return column - 1;
}

// As Excel shows it: what a sum leaves beyond fifteen digits is no part of the number.
std::optional<QString> plainNumber(QStringView text, double factor)
{
    const bool isShortWhole = factor == 1 && !text.isEmpty() && text.size() <= kExcelDigits &&
                              text[0] != u'0' &&
                              std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isShortWhole)
        return text.toString();
    const auto value = NumberFormat::parsePlain(text);
    if (!value)
        return std::nullopt;
    return NumberFormat::plain(QString::number(*value * factor, 'g', kExcelDigits).toDouble());
}

bool isPercentFormat(QString code)
{
    static const QRegularExpression quoted(u"\"[^\"]*\"|\\\\."_s);
    return code.remove(quoted).contains(u'%');
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
        const QString workbook = relations(QString()).value(u"officeDocument"_s).value(0);
        if (workbook.isEmpty() || !m_parts.contains(workbook) || !workbook.endsWith(u".xml"))
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
    static Error tooLarge()
    {
        return refused(tr("The sheet has more than %1 million cells, and no questionnaire is that large: it "
                          "was not read.")
                           .arg(kMostCells / 1'000'000));
    }
    static Error stopped() { return refused(tr("Reading was stopped: nothing has changed.")); }

private:
    // Those that are seen, and one that is hidden where it was asked for.
    [[nodiscard]] QStringList sheetNames() const
    {
        QStringList names;
        for (const SheetEntry &entry : m_sheets) {
            if (!entry.isHidden)
                names.append(entry.name);
        }
        return names;
    }

    SheetGrid gridOf(const SheetEntry &entry)
    {
        return {.sheet = entry.name, .sheets = sheetNames(), .rows = readRows(entry.part)};
    }

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
        for (const SheetEntry &entry : m_sheets) {
            if (entry.isHidden)
                continue;
            SheetGrid grid = gridOf(entry);
            if (grid.rows.empty())
                continue;
            if (!choice.suits || choice.suits(grid))
                return grid;
            if (!first)
                first = std::move(grid);
        }
        return first ? std::move(*first) : SheetGrid{.sheet = {}, .sheets = sheetNames(), .rows = {}};
    }

    using Relations = QHash<QString, QStringList>; // by the last word of their type, and by id as "#id"

    // Of a part; an empty name stands for the whole file.
    Relations relations(const QString &part)
    {
        const qsizetype slash = part.lastIndexOf(u'/');
        const QString folder = part.left(slash + 1);
        const QString name = folder + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
        Relations found;
        if (!m_parts.contains(name))
            return found;
        forEachElement(name, [&](QXmlStreamReader &xml) {
            if (xml.name() != u"Relationship")
                return;
            const QString target = xml.attributes().value(u"Target"_s).toString();
            const QString path = QDir::cleanPath(target.startsWith(u'/') ? target.mid(1) : folder + target);
            found[xml.attributes().value(u"Type"_s).toString().section(u'/', -1)].append(path);
            found[u'#' + xml.attributes().value(u"Id"_s).toString()].append(path);
        });
        return found;
    }

    // Calls `act` at each start of an element; what it reads on is not seen again.
    template <typename Act> void forEachElement(const QString &part, const Act &act)
    {
        const auto bytes = m_parts.read(part);
        if (!bytes)
            throw XlsxFailure{bytes.error()};
        const qint64 size = bytes.value().size();
        QXmlStreamReader xml(bytes.value());
        for (qint64 element = 0; !xml.atEnd();) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::DTD)
                throw XlsxFailure{damaged()}; // none belongs here: it is the way of entity bombs
            if (token != QXmlStreamReader::StartElement)
                continue;
            // The strings before the rows are not half of the work.
            if (++element % kElementsBetweenReports == 0)
                report(m_isInRows ? xml.characterOffset() : 0, size);
            act(xml);
        }
        if (xml.hasError())
            throw XlsxFailure{damaged()};
    }

    void report(qint64 done, qint64 total) const
    {
        if (m_progress && !m_progress(done, total))
            throw XlsxFailure{stopped()};
    }

    void readSheetList(const QString &workbook)
    {
        const Relations related = relations(workbook);
        forEachElement(workbook, [&](QXmlStreamReader &xml) {
            if (xml.name() != u"sheet")
                return;
            SheetEntry entry{.name = xml.attributes().value(u"name"_s).toString(), .part = {}};
            entry.isHidden =
                xml.attributes().hasAttribute(u"state"_s) && xml.attributes().value(u"state"_s) != u"visible";
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (attribute.name() == u"id")
                    entry.part = related.value(u'#' + attribute.value().toString()).value(0);
            }
            if (entry.part.contains(u"worksheets/"))
                m_sheets.push_back(entry); // a chart has a sheet of its own, and no cells
        });
        if (m_sheets.empty())
            throw XlsxFailure{damaged()};
        for (const QString &part : related.value(u"sharedStrings"_s))
            readSharedStrings(part);
        for (const QString &part : related.value(u"styles"_s))
            readStyles(part);
    }

    void readSharedStrings(const QString &part)
    {
        forEachElement(part, [&](QXmlStreamReader &xml) {
            if (xml.name() == u"si")
                m_strings.push_back(richText(xml));
        });
    }

    // The text of an element up to its end, without the phonetic reading that may go with it.
    static QString richText(QXmlStreamReader &xml)
    {
        QString text;
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                if (xml.name() == u"rPh") {
                    xml.skipCurrentElement();
                } else if (xml.name() == u"t") {
                    text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
                } else {
                    ++depth;
                }
            }
        }
        return text.contains(u"_x") ? unescaped(text) : text;
    }

    void readStyles(const QString &part)
    {
        QSet<int> percentFormats{9, 10};
        bool isInCellFormats = false;
        forEachElement(part, [&](QXmlStreamReader &xml) {
            const QXmlStreamAttributes attributes = xml.attributes();
            const int format = attributes.value(u"numFmtId"_s).toInt();
            if (xml.name() == u"numFmt" && isPercentFormat(attributes.value(u"formatCode"_s).toString()))
                percentFormats.insert(format);
            else if (xml.name() == u"cellXfs" || xml.name() == u"cellStyles")
                isInCellFormats = xml.name() == u"cellXfs";
            else if (xml.name() == u"xf" && isInCellFormats)
                m_isPercent.push_back(percentFormats.contains(format));
        });
    }

    std::vector<SheetRow> readRows(const QString &part)
    {
        std::vector<SheetRow> rows;
        SheetRow row;
        qint64 cellCount = 0;
        m_isInRows = true;
        const auto endRow = [&] {
            const bool hasContent =
                std::ranges::any_of(row.cells, [](const SheetCell &cell) { return !cell.text.isEmpty(); });
            if (hasContent)
                rows.push_back(std::move(row));
            row.cells = {};
        };
        forEachElement(part, [&](QXmlStreamReader &xml) {
            if (xml.name() == u"row") {
                endRow();
                const auto number = xml.attributes().value(u"r"_s);
                row.number = number.isEmpty() ? row.number + 1 : number.toInt();
                if (row.number < 1 || row.number > kMostRows)
                    throw XlsxFailure{damaged()};
            } else if (xml.name() == u"c") {
                cellCount += readCell(xml, row.cells);
                if (cellCount > kMostCells)
                    throw XlsxFailure{tooLarge()};
            }
        });
        endRow();
        return rows;
    }

    // Appends the cell and the empty ones before it; tells how many.
    qint64 readCell(QXmlStreamReader &xml, std::vector<SheetCell> &cells) const
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto reference = attributes.value(u"r"_s);
        const auto column =
            reference.isEmpty() ? std::optional(static_cast<int>(cells.size())) : columnOf(reference);
        if (!column || *column >= kMostColumns)
            throw XlsxFailure{damaged()};
        const auto before = static_cast<qint64>(cells.size());
        const QString type = attributes.value(u"t"_s).toString();
        const auto style = static_cast<size_t>(attributes.value(u"s"_s).toUInt());
        const bool isPercent = style < m_isPercent.size() && m_isPercent[style];
        SheetCell cell = readContent(xml, type, isPercent);
        if (static_cast<size_t>(*column) >= cells.size())
            cells.resize(static_cast<size_t>(*column) + 1);
        cells[static_cast<size_t>(*column)] = std::move(cell);
        return static_cast<qint64>(cells.size()) - before;
    }

    [[nodiscard]] SheetCell readContent(QXmlStreamReader &xml, const QString &type, bool isPercent) const
    {
        QString value;
        QString formula;
        QString inlineText;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"v")
                value = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (xml.name() == u"is")
                inlineText = richText(xml);
            else if (xml.name() == u"f")
                formula = u'=' + xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else
                xml.skipCurrentElement();
        }
        if (type == u"inlineStr")
            return {.text = inlineText};
        if (value.isEmpty())
            return {.text = formula};
        if (type == u"s") {
            bool isIndex = false;
            const uint index = value.toUInt(&isIndex);
            if (!isIndex || index >= m_strings.size())
                throw XlsxFailure{damaged()};
            return {.text = m_strings[index]};
        }
        if (type == u"b")
            return {.text = value == u"0" ? u"FALSE"_s : u"TRUE"_s};
        if (type.isEmpty() || type == u"n") {
            if (const auto number = plainNumber(value, isPercent ? 100 : 1))
                return {.text = *number, .isNumber = true};
        }
        return {.text = value.contains(u"_x") ? unescaped(value) : value};
    }

    ZipParts m_parts;
    const Progress &m_progress;
    std::vector<SheetEntry> m_sheets;
    std::vector<QString> m_strings;
    std::vector<bool> m_isPercent;
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
