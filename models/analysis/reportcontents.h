// Everything that the report says, gathered from a data set before any page is laid out or any file written.
#pragma once

#include "analysis/figurecontents.h"
#include "analysis/tablecontents.h"

#include <QDateTime>
#include <QStringList>

#include <set>
#include <vector>

namespace quaderno
{

enum class ReportParts { Everything, Tables, Figures };

// Which part of the report is wanted, and how it is called.
struct ReportOptions {
    YearRange years;
    Language language = Language::Italian;
    // Of a single figure: years to show side by side, in ascending order; fewer than two: its own year.
    std::vector<int> comparedYears = {};
    ReportParts parts = ReportParts::Everything;
    std::set<int> chapters = {};          // of the catalogue, by index; empty: all of them
    std::set<ItemKey> leftOutTables = {}; // of those chapters
    std::set<ItemKey> leftOutFigures = {};
    bool withEmptyTables = false; // those without one answer too, and figures
    SignsProfile signs = SignsProfile::Quaderno;
    QString title = {}; // in the place of that of the edition; empty: that one
    QString logo = {};  // a picture for the cover; empty: none
};

struct ReportChapter {
    int index = 0; // in the catalogue
    QString title;
    QStringList sentences; // and, last, which tables are left out for want of data, and why
    std::vector<TableContents> tables;
    std::vector<FigureContents> figures;
    // What the figures show that no numbered table has: one table for each variable or indicator.
    std::vector<TableContents> dataOfFigures = {};
};

// An indicator as the method note explains it.
struct MethodEntry {
    QString name;
    QString formula; // "Users / Residents × 1.000"
    QString mean;    // how its mean row is made, a sentence; empty for none
};

struct ReportContents {
    QString title;  // of the edition
    QString series; // what the edition is part of; also the author of the file
    QString years;  // "2008-2011"
    QDateTime date; // of the data, never of the clock
    int zoneCount = 0;
    QString draft = {}; // "Draft · data of …", in the foot of each page; empty once published
    QString logo = {};
    ReportParts parts = ReportParts::Everything;
    SignsProfile signs = SignsProfile::Quaderno;
    std::vector<int> emptyTables = {}; // numbers of those left out for want of data
    Language language = Language::Italian;
    std::vector<ReportChapter> chapters;
    QStringList methodNote = {}; // its paragraphs, before the entries
    std::vector<MethodEntry> methods;
};

// Title, years, date and language: what a single table or figure needs around it. No chapters.
[[nodiscard]] ReportContents reportFrame(const DataSet &dataSet, const ReportOptions &options);
[[nodiscard]] ReportContents reportContents(const DataSet &dataSet, const ReportOptions &options);
// The numbers of the tables in the contents that have not one answer.
[[nodiscard]] std::vector<int> tablesWithoutData(const ReportContents &contents);

// "Source: …, data as of …."
[[nodiscard]] QString sourceLine(const ReportContents &frame);
// "Data as of 1 December 2026", for a footer.
[[nodiscard]] QString datesLine(const ReportContents &frame);
// How to cite it, and on which terms it may be used: whole sentences, and the address of the terms.
[[nodiscard]] QString citationLine(const ReportContents &frame);
[[nodiscard]] QString licenceLine();
inline constexpr char16_t kLicenceAddress[] = u"https://creativecommons.org/licenses/by/4.0/";
// "14 marzo 2013" of the data.
[[nodiscard]] QString dayInWords(const ReportContents &contents);

} // namespace quaderno
