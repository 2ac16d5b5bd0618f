#include "exchange/frontsheets.h"

#include <QCoreApplication>

namespace quaderno::workbook
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kTextWidth = 78; // characters: a page of A4

class FrontSheet
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportWorkbook)

public:
    FrontSheet(lxw_workbook *workbook, const QString &name, WorkbookStyles &styles,
               const ReportContents &report, const std::vector<double> &widths)
        : m_styles(styles), m_report(report), m_writer(workbook, name, styles, report)
    {
        m_writer.setWidths(widths);
    }

    void writeCover()
    {
        m_writer.paragraph(m_report.title, m_styles.title);
        m_writer.paragraph(sourceLine(m_report), m_styles.text);
        m_writer.paragraph(m_report.draft, m_styles.text);
        m_writer.paragraph(
            tr("The sheet “%1” leads to a sheet for each table and figure; “%2” explains the signs, “%3” how "
               "numbers are computed, and “%4” has all of them in one list.")
                .arg(indexSheetName(), signsSheetName(), methodSheetName(), dataSheetName()),
            m_styles.text);
        writeTerms();
        m_writer.link(0, indexSheetName(), indexSheetName());
        m_writer.skip();
        for (const ReportChapter &chapter : m_report.chapters) {
            m_writer.skip();
            m_writer.paragraph(chapter.title, m_styles.chapter);
            for (const QString &sentence : chapter.sentences)
                m_writer.paragraph(sentence, m_styles.text);
        }
        m_writer.setUpPages(false, false);
    }

    void writeIndex()
    {
        begin(indexSheetName(), false);
        m_writer.beginTable(
            {{tr("Sheet"), m_styles.head}, {tr("Title"), m_styles.head}, {tr("Chapter"), m_styles.head}});
        writeEntry(signsSheetName(), tr("Signs and letters of the status"), {});
        writeEntry(methodSheetName(), tr("Method, citation and licence"), {});
        writeEntry(dataSheetName(), tr("All numbers of the tables and figures"), {});
        for (const ReportChapter &chapter : m_report.chapters) {
            for (const TableContents &table : chapter.tables)
                writeEntry(tableSheetName(table.number), table.title, chapter.title);
            for (const FigureContents &figure : chapter.figures)
                writeEntry(figureSheetName(figure.number), figure.title, chapter.title);
        }
        end(u"Contents"_s);
    }

    void writeSigns()
    {
        begin(tr("Signs and letters of the status"), true);
        m_writer.beginTable(
            {{tr("Sign"), m_styles.head}, {tr("Where"), m_styles.head}, {tr("Meaning"), m_styles.head}});
        const QString inTables = tr("tables and figures");
        for (const SignsUsed::Meaning &meaning : SignsUsed::meanings(m_report.signs)) {
            if (!meaning.sign.isEmpty())
                writeRow({meaning.sign, inTables, meaning.words});
        }
        writeRow({tr("(blank)"), inTables, tr("never entered")});
        for (const ObsStatus status : kObsStatuses)
            writeRow({obsStatusLetter(status),
                      tr("column “%1” of the sheet “%2”").arg(tr("Status"), dataSheetName()),
                      obsStatusName(status)});
        end(u"Signs"_s);
    }

    void writeMethod()
    {
        m_writer.paragraph(methodSheetName(), m_styles.title);
        for (const QString &paragraph : m_report.methodNote)
            m_writer.paragraph(paragraph, m_styles.text);
        writeTerms();
        m_writer.backLink();
        m_writer.beginTable({{tr("Indicator"), m_styles.head},
                             {tr("Formula"), m_styles.head},
                             {tr("Mean row"), m_styles.head}});
        for (const MethodEntry &entry : m_report.methods)
            writeRow({entry.name, entry.formula, entry.mean});
        end(u"Method"_s);
    }

private:
    void begin(const QString &title, bool withLink)
    {
        m_writer.paragraph(title, m_styles.title);
        withLink ? m_writer.backLink() : m_writer.skip();
    }

    void end(const QString &tableName)
    {
        m_writer.endTable(tableName);
        m_writer.setUpPages(false, false);
    }

    void writeTerms()
    {
        m_writer.paragraph(citationLine(m_report), m_styles.text);
        m_writer.paragraph(licenceLine(), m_styles.text);
        m_writer.address(0, QStringView(kLicenceAddress).toString());
        m_writer.skip();
    }

    void writeEntry(const QString &sheet, const QString &title, const QString &chapter)
    {
        m_writer.link(0, sheet, sheet);
        m_writer.text(1, title, m_styles.text);
        m_writer.text(2, chapter, m_styles.text);
        m_writer.skip();
    }

    void writeRow(const QStringList &words)
    {
        for (qsizetype column = 0; column < words.size(); ++column)
            m_writer.text(static_cast<size_t>(column), words.at(column), m_styles.text);
        m_writer.skip();
    }

    WorkbookStyles &m_styles;
    const ReportContents &m_report;
    SheetWriter m_writer;
};

} // namespace

void writeCoverSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report)
{
    FrontSheet(workbook, coverSheetName(), styles, report, {kTextWidth}).writeCover();
}

void writeIndexSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report)
{
    FrontSheet(workbook, indexSheetName(), styles, report, {20, 90, 36}).writeIndex();
}

void writeSignsSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report)
{
    FrontSheet(workbook, signsSheetName(), styles, report, {12, 40, 60}).writeSigns();
}

void writeMethodSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report)
{
    FrontSheet(workbook, methodSheetName(), styles, report, {kTextWidth, 60, 60}).writeMethod();
}

} // namespace quaderno::workbook
