#include "analysis/reportcontents.h"

#include "analysis/chapterwords.h"
#include "analysis/contentsframe.h"
#include "analysis/formulatext.h"
#include "analysis/indicators.h"
#include "analysis/methodnote.h"
#include "analysis/revision.h"
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

// Of the years in which the mean row stands as it was printed its formula says nothing.
QString meanInWords(const DataSet &dataSet, int indicator, YearRange years)
{
    int printed = 0;
    for (int year = years.first; year <= years.last; ++year) {
        const auto mean = meanValue(dataSet.catalogue(), dataSet.observations(), indicator, year);
        printed += mean && !mean->basis;
    }
    if (printed == years.count())
        return ReportContentsText::tr("Mean row: as it was printed.");
    switch (dataSet.catalogue().indicators[static_cast<size_t>(indicator)].mean) {
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

// Fills the chapters that are wanted with the parts that are wanted.
class ReportBuilder
{
public:
    ReportBuilder(const DataSet &dataSet, const ReportOptions &options)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_options(options),
          m_contents(reportFrame(dataSet, options))
    {
    }

    ReportContents build()
    {
        addChapters();
        if (m_options.parts != ReportParts::Figures)
            addTables();
        if (m_options.parts != ReportParts::Tables)
            addFigures();
        if (m_options.parts == ReportParts::Everything)
            addMethods();
        else
            std::erase_if(m_contents.chapters, [](const ReportChapter &chapter) {
                return chapter.tables.empty() && chapter.figures.empty();
            });
        return std::move(m_contents);
    }

private:
    [[nodiscard]] bool isWanted(int chapter) const
    {
        return m_options.chapters.empty() || m_options.chapters.contains(chapter);
    }

    ReportChapter *chapterOf(int index)
    {
        const auto found = std::ranges::find(m_contents.chapters, index, &ReportChapter::index);
        return found == m_contents.chapters.end() ? nullptr : &*found;
    }

    void addChapters()
    {
        for (int chapter = 0; chapter < static_cast<int>(m_catalogue.chapters.size()); ++chapter) {
            if (!isWanted(chapter))
                continue;
            m_contents.chapters.push_back(
                {.index = chapter,
                 .title = m_catalogue.chapters[static_cast<size_t>(chapter)].label.in(m_options.language),
                 .sentences = m_options.parts == ReportParts::Everything ? wordsOf(chapter) : QStringList(),
                 .tables = {},
                 .figures = {}});
        }
    }

    [[nodiscard]] QStringList wordsOf(int chapter) const
    {
        QStringList words;
        for (const ChapterParagraph &paragraph : chapterParagraphs(m_dataSet, chapter, m_options.years))
            words.append(paragraph.text(m_options.language));
        words.removeAll(QString());
        return words;
    }

    // Neighbours that are empty for the same reason are left out in one sentence.
    struct Gap {
        int chapter;
        QString reason;
        bool isNote; // it is the note of each, which speaks of one table
        std::vector<int> numbers;
    };

    static void add(std::vector<Gap> &gaps, int chapter, const QString &reason, bool isNote, int number)
    {
        if (gaps.empty() || gaps.back().chapter != chapter || gaps.back().reason != reason)
            gaps.push_back({chapter, reason, isNote, {}});
        gaps.back().numbers.push_back(number);
    }

    void addTables()
    {
        std::vector<Gap> gaps;
        for (const NumberedItem &item : numberTables(m_catalogue, m_options.years)) {
            ReportChapter *chapter = chapterOf(m_catalogue.tables[static_cast<size_t>(item.index)].chapter);
            if (!chapter || m_options.leftOutTables.contains(item.key()))
                continue;
            TableContents table =
                tableContents(m_dataSet, item, m_options.years, m_options.language, m_options.signs);
            if (m_options.withEmptyTables || hasAnyAnswer(table)) {
                chapter->tables.push_back(std::move(table));
                continue;
            }
            m_contents.emptyTables.push_back(table.number);
            const QString reason = reasonOfEmptiness(table);
            add(gaps, chapter->index, reason, table.notes.contains(reason), table.number);
        }
        tellOf(gaps, ReportContentsText::tr("Without data, and not printed: Tab. %1. %2"));
    }

    void tellOf(const std::vector<Gap> &gaps, const QString &sentence)
    {
        if (m_options.parts != ReportParts::Everything)
            return;
        for (const Gap &gap : gaps) {
            const bool isOfSeveral = gap.isNote && gap.numbers.size() > 1;
            const QString why =
                isOfSeveral ? ReportContentsText::tr("The note of each: “%1”").arg(gap.reason) : gap.reason;
            chapterOf(gap.chapter)->sentences.append(sentence.arg(numberRanges(gap.numbers), why));
        }
    }

    void addFigures()
    {
        std::vector<Gap> gaps;
        for (const NumberedItem &item : numberFigures(m_catalogue, m_options.years)) {
            const Figure &figure = m_catalogue.figures[static_cast<size_t>(item.index)];
            ReportChapter *chapter = chapterOf(figure.chapter);
            if (!chapter || m_options.leftOutFigures.contains(item.key()))
                continue;
            FigureContents made =
                figureContents(m_dataSet, item, m_options.years, m_options.language, m_options.signs);
            if (!m_options.withEmptyTables && !hasAnyValue(made)) {
                add(gaps, chapter->index, reasonOfEmptiness(made), false, made.number);
                continue;
            }
            chapter->figures.push_back(std::move(made));
            if (!isTold(*chapter, figure.shown))
                chapter->dataOfFigures.push_back(
                    tableBehindFigure(m_dataSet, item, m_options.years, m_options.language, m_options.signs));
        }
        tellOf(gaps, ReportContentsText::tr("Without data, and not printed: Fig. %1. %2"));
    }

    // Of the indicators that the chosen chapters show.
    void addMethods()
    {
        m_contents.methodNote =
            methodParagraphs(m_dataSet, m_options.years, m_options.signs, m_options.language);
        for (int index = 0; index < static_cast<int>(m_catalogue.indicators.size()); ++index) {
            const Indicator &indicator = m_catalogue.indicators[static_cast<size_t>(index)];
            const Shown shown{Shown::Kind::Indicator, index};
            if (!m_options.chapters.empty() &&
                std::ranges::none_of(m_contents.chapters,
                                     [&](const ReportChapter &chapter) { return isTold(chapter, shown); }))
                continue;
            m_contents.methods.push_back(
                {.name = indicator.label.in(m_options.language),
                 .formula = indicatorInWords(m_catalogue, indicator, m_options.language),
                 .mean = meanInWords(m_dataSet, index, m_options.years)});
        }
    }

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    const ReportOptions &m_options;
    ReportContents m_contents;
};

} // namespace

QString dayInWords(const ReportContents &contents)
{
    return quaderno::dayInWords(contents.date.date(), contents.language);
}

QString sourceLine(const ReportContents &frame)
{
    return withAgreeingArticles(
        ReportContentsText::tr("Source: %1, data as of %2.").arg(frame.series, dayInWords(frame)),
        frame.language);
}

QString citationLine(const ReportContents &frame)
{
    return withAgreeingArticles(ReportContentsText::tr("How to cite: %1, %2, data as of %3.")
                                    .arg(frame.title, frame.years, dayInWords(frame)),
                                frame.language);
}

QString datesLine(const ReportContents &frame)
{
    return withAgreeingArticles(ReportContentsText::tr("Data as of %1").arg(dayInWords(frame)),
                                frame.language);
}

QString licenceLine()
{
    return ReportContentsText::tr("Licence: Creative Commons Attribution 4.0 International (CC BY 4.0).");
}

ReportContents reportFrame(const DataSet &dataSet, const ReportOptions &options)
{
    ReportContents contents;
    const QString service = serviceInWords(dataSet.catalogue().service);
    const QString ofEdition = dataSet.edition() ? dataSet.edition()->title.in(options.language) : QString();
    contents.title = !options.title.isEmpty() ? options.title : ofEdition.isEmpty() ? service : ofEdition;
    contents.draft = draftLine(dataSet, options.years);
    contents.logo = options.logo;
    contents.parts = options.parts;
    contents.signs = options.signs;
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
    return ReportBuilder(dataSet, options).build();
}

std::vector<int> tablesWithoutData(const ReportContents &contents)
{
    std::vector<int> numbers;
    for (const ReportChapter &chapter : contents.chapters) {
        for (const TableContents &table : chapter.tables) {
            if (!hasAnyAnswer(table))
                numbers.push_back(table.number);
        }
    }
    return numbers;
}

} // namespace quaderno
