#include "exchange/xlsxreader.h"

#include "data/numberformat.h"
#include "exchange/cellformat.h"
#include "exchange/celltext.h"
#include "exchange/workbookfailure.h"
#include "exchange/workbookparts.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct Related {
    QString part;
    QString type; // the last word of it
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
    Workbook(const QByteArray &bytes, const Progress &progress) : m_parts(bytes, progress, m_sheets) {}

    SheetGrid read(const SheetChoice &choice)
    {
        const QString workbook = firstOf(relations(QString()), u"officeDocument");
        if (workbook.isEmpty() || !m_parts.contains(workbook) || workbook.endsWith(u".bin"))
            throw WorkbookFailure{refused(tr("This is no workbook of Excel or LibreOffice: save the sheet as "
                                             ".xlsx, .ods or .csv and choose that file."))};
        readSheetList(workbook);
        return m_sheets.choose(choice, [this](size_t sheet) { return readRows(sheet); });
    }

private:
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
        m_parts.forEachElement(name, [&](BoundedXml &xml) {
            if (xml.name() != u"Relationship")
                return;
            const QString target = ZipParts::plainName(xml.attributes().value(u"Target"_s).toString());
            const QString path = QDir::cleanPath(target.startsWith(u'/') ? target.mid(1) : folder + target);
            m_sheets.takeListed(path);
            found.insert(xml.attributes().value(u"Id"_s).toString(),
                         {path, xml.attributes().value(u"Type"_s).toString().section(u'/', -1)});
        });
        return found;
    }

    void readSheetList(const QString &workbook)
    {
        const Relations related = relations(workbook);
        m_parts.forEachElement(workbook, [&](BoundedXml &xml) {
            if (xml.name() == u"workbookPr")
                m_is1904 = isTrue(xml.attributes().value(u"date1904"_s));
            else if (xml.name() == u"calcPr")
                m_isToBeComputed = isTrue(xml.attributes().value(u"fullCalcOnLoad"_s));
            else if (xml.name() == u"sheet")
                readSheetEntry(xml.attributes(), related);
        });
        if (m_sheetParts.empty())
            throw WorkbookFailure::damaged();
        // Without them there are no texts of this kind, and all numbers are plain.
        if (const QString strings = firstOf(related, u"sharedStrings"); m_parts.contains(strings))
            readSharedStrings(strings);
        if (const QString styles = firstOf(related, u"styles"); m_parts.contains(styles))
            readStyles(styles);
    }

    // A chart has a sheet of its own, and no cells.
    void readSheetEntry(const QXmlStreamAttributes &attributes, const Relations &related)
    {
        Related found;
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() == u"id")
                found = related.value(attribute.value().toString());
        }
        if (found.type != u"worksheet")
            return;
        m_sheetParts.push_back(found.part);
        m_sheets.addSheet(attributes.value(u"name"_s).toString(),
                          attributes.hasAttribute(u"state"_s) && attributes.value(u"state"_s) != u"visible");
    }

    void readSharedStrings(const QString &part)
    {
        m_parts.forEachElement(part, [&](BoundedXml &xml) {
            if (xml.name() != u"si")
                return;
            m_strings.push_back(richText(xml));
            m_sheets.takeListed(m_strings.back());
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
                throw WorkbookFailure{m_sheets.tooLong()};
        }
        return cellText(text);
    }

    QString cellText(const QString &written) const
    {
        const QString text = written.contains(u"_x") ? unescaped(written) : written;
        if (text.size() > SheetLimits::kMostLetters)
            throw WorkbookFailure{m_sheets.tooLong()};
        return text;
    }

    void readStyles(const QString &part)
    {
        QHash<int, CellFormat> named;
        std::vector<bool> struckFonts; // by their number; those of conditional formats come behind
        bool isInCellFormats = false;
        m_parts.forEachElement(part, [&](BoundedXml &xml) {
            const QXmlStreamAttributes attributes = xml.attributes();
            const int format = attributes.value(u"numFmtId"_s).toInt();
            if (xml.name() == u"font") {
                struckFonts.push_back(false);
            } else if (xml.name() == u"strike" && !struckFonts.empty()) {
                struckFonts.back() =
                    attributes.value(u"val"_s).isEmpty() || isTrue(attributes.value(u"val"_s));
            } else if (xml.name() == u"numFmt") {
                m_sheets.takeListed({});
                named.insert(format, CellFormat::ofCode(attributes.value(u"formatCode"_s)));
            } else if (xml.name() == u"cellXfs" || xml.name() == u"cellStyles") {
                isInCellFormats = xml.name() == u"cellXfs";
            } else if (xml.name() == u"xf" && isInCellFormats) {
                m_formats.push_back(named.contains(format) ? named.value(format)
                                                           : CellFormat::ofNumber(format));
                const auto font = static_cast<size_t>(attributes.value(u"fontId"_s).toUInt());
                m_isStruck.push_back(font < struckFonts.size() && struckFonts[font]);
            }
        });
    }

    SheetCollector::Rows readRows(size_t sheet)
    {
        m_sheets.begin(sheet);
        m_parts.forEachElement(m_sheetParts[sheet], [&](BoundedXml &xml) {
            if (xml.name() == u"row")
                beginRow(xml.attributes());
            else if (xml.name() == u"c")
                readCell(xml);
            else if (xml.name() == u"col")
                readColumn(xml.attributes());
            else if (xml.name() == u"mergeCell")
                readMerged(xml.attributes().value(u"ref"_s));
        });
        return m_sheets.end();
    }

    void beginRow(const QXmlStreamAttributes &attributes)
    {
        const auto number = attributes.value(u"r"_s);
        m_sheets.beginRow(number.isEmpty() ? m_sheets.row() + 1 : number.toInt(),
                          isTrue(attributes.value(u"hidden"_s)) || attributes.value(u"ht"_s) == u"0");
        m_nextColumn = 0;
    }

    void readColumn(const QXmlStreamAttributes &attributes)
    {
        if (!isTrue(attributes.value(u"hidden"_s)) && attributes.value(u"width"_s) != u"0")
            return;
        const int first = std::max(attributes.value(u"min"_s).toInt(), 1);
        const int last = std::max(attributes.value(u"max"_s).toInt(), 0);
        m_sheets.hideColumns(first - 1, last - first + 1);
    }

    void readMerged(QStringView reference)
    {
        if (const auto cells = cellRange(reference))
            m_sheets.merge(*cells);
    }

    void readCell(BoundedXml &xml)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto reference = attributes.value(u"r"_s);
        const auto column = reference.isEmpty() ? std::optional(m_nextColumn) : columnOf(reference);
        if (!column)
            throw WorkbookFailure::damaged();
        if (*column >= SheetLimits::kMostColumns)
            throw WorkbookFailure{m_sheets.tooManyColumns()};
        m_nextColumn = *column + 1;
        const QString type = attributes.value(u"t"_s).toString();
        const auto style = static_cast<size_t>(attributes.value(u"s"_s).toUInt());
        SheetCell cell = readContent(xml, type, style < m_formats.size() ? m_formats[style] : CellFormat());
        cell.isStruck = style < m_isStruck.size() && m_isStruck[style];
        m_sheets.put(*column, std::move(cell));
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
                throw WorkbookFailure::damaged();
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

    SheetCollector m_sheets;
    WorkbookParts m_parts;
    std::vector<QString> m_sheetParts; // by the number of a sheet
    std::vector<QString> m_strings;
    std::vector<CellFormat> m_formats; // by the style of a cell
    std::vector<bool> m_isStruck;      // the same
    bool m_is1904 = false;
    bool m_isToBeComputed = false; // what is stored of formulas is not known to hold
    int m_nextColumn = 0;
};

} // namespace

Result<SheetGrid> XlsxReader::read(const QByteArray &bytes, const SheetChoice &choice,
                                   const Progress &progress)
{
    try {
        return Workbook(bytes, progress).read(choice);
    } catch (const WorkbookFailure &failure) {
        return failure.error;
    }
}

} // namespace quaderno
