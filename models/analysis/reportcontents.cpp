#include "analysis/reportcontents.h"

#include "analysis/formulatext.h"
#include "analysis/sentences.h"
#include "storage/dataset.h"

#include <QLocale>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct ReportContentsText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

QString meanInWords(MeanKind mean)
{
    switch (mean) {
    case MeanKind::Ratio:
        return ReportContentsText::tr(
            "Mean row: the same formula on the sums over the zones that have both terms.");
    case MeanKind::Plain:
        return ReportContentsText::tr("Mean row: plain mean of the values of the zones.");
    case MeanKind::None:
        break;
    }
    return {};
}

// "segretariato-sociale" is all that a catalogue says of its own name.
QString serviceInWords(const QString &service)
{
    QString words = service;
    words.replace(u'-', u' ');
    return words.left(1).toUpper() + words.mid(1);
}

// Whether a table of the chapter has the data of a figure already.
bool isTold(const ReportChapter &chapter, Shown shown)
{
    const auto shows = [&](const TableContents &table) { return table.shown == shown && !table.isMarks; };
    return std::ranges::any_of(chapter.tables, shows) || std::ranges::any_of(chapter.dataOfFigures, shows);
}

} // namespace

QString dayInWords(const ReportContents &contents)
{
    return localeOf(contents.language).toString(contents.date.date(), u"d MMMM yyyy"_s);
}

QStringList methodParagraphs()
{
    return {
        ReportContentsText::tr(
            "Indicators are computed from the answers of the zones with the formulas below. A number is "
            "rounded once, when it is printed, half away from zero."),
        ReportContentsText::tr(
            "A value that is missing is never counted as zero: it is left out of sums and means, and "
            "each mean says on how many zones it rests. Where the terms of an indicator were never "
            "collected but its value was printed in an earlier edition, the printed value stands in."),
        ReportContentsText::tr(
            "In tables and figures the sign - stands for a figure that is not available, and an empty "
            "place for an answer that was never entered; 0 is always a true zero."),
    };
}

QString sourceLine(const ReportContents &frame)
{
    return ReportContentsText::tr("Source: %1, data closed on %2.").arg(frame.series, dayInWords(frame));
}

ReportContents reportFrame(const DataSet &dataSet, const ReportOptions &options)
{
    ReportContents contents;
    const QString service = serviceInWords(dataSet.catalogue().service);
    contents.title = dataSet.edition() ? dataSet.edition()->title.in(options.language) : service;
    contents.years = options.years.text();
    contents.series =
        ReportContentsText::tr("%1 – Monitoring %2", "service and years").arg(service, contents.years);
    contents.date = dataSet.dataDate().toUTC();
    contents.zoneCount = static_cast<int>(dataSet.zones().size());
    contents.language = options.language;
    return contents;
}

ReportContents reportContents(const DataSet &dataSet, const ReportOptions &options)
{
    const Catalogue &catalogue = dataSet.catalogue();
    const Language language = options.language;
    ReportContents contents = reportFrame(dataSet, options);
    for (int chapter = 0; chapter < static_cast<int>(catalogue.chapters.size()); ++chapter) {
        contents.chapters.push_back(
            {.title = catalogue.chapters[static_cast<size_t>(chapter)].label.in(language),
             .sentences = chapterSentences(dataSet, chapter, options.years, language),
             .tables = {},
             .figures = {}});
    }
    for (const NumberedItem &item : numberTables(catalogue, options.years)) {
        const int chapter = catalogue.tables[static_cast<size_t>(item.index)].chapter;
        contents.chapters[static_cast<size_t>(chapter)].tables.push_back(
            tableContents(dataSet, item, options.years, language));
    }
    for (const NumberedItem &item : numberFigures(catalogue, options.years)) {
        const Figure &figure = catalogue.figures[static_cast<size_t>(item.index)];
        ReportChapter &chapter = contents.chapters[static_cast<size_t>(figure.chapter)];
        chapter.figures.push_back(figureContents(dataSet, item, options.years, language));
        if (!isTold(chapter, figure.shown))
            chapter.dataOfFigures.push_back(tableBehindFigure(dataSet, item, options.years, language));
    }
    for (const Indicator &indicator : catalogue.indicators) {
        contents.methods.push_back({.name = indicator.label.in(language),
                                    .formula = indicatorInWords(catalogue, indicator, language),
                                    .mean = meanInWords(indicator.mean)});
    }
    return contents;
}

} // namespace quaderno
