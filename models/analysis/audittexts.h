// An audit in words: what the command line, the page and the errata sheet all say.
#pragma once

#include "analysis/audit.h"
#include "data/language.h"

#include <QCoreApplication>

#include <map>

namespace quaderno
{

// "equal", "not-computable": as in files and on the command line.
[[nodiscard]] QString auditClassCode(AuditClass auditClass);
[[nodiscard]] std::optional<AuditClass> auditClassFromCode(QStringView code);

class AuditTexts
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::AuditTexts)

public:
    // Both must outlive it. Sentences are in the installed language, which `language` is to be.
    AuditTexts(const Catalogue &catalogue, const Observations &observations, Language language)
        : m_catalogue(catalogue), m_observations(observations), m_language(language)
    {
    }

    // A few words: "within rounding".
    [[nodiscard]] static QString className(AuditClass auditClass);
    // One sentence that says what the class means.
    [[nodiscard]] static QString classMeaning(AuditClass auditClass);
    // Name of the zone, or of the mean row.
    [[nodiscard]] QString zoneName(const AuditedCell &cell) const;
    // Its code, or kMeanRowCode.
    [[nodiscard]] QString zoneCode(const AuditedCell &cell) const;
    // "0,46", or "-" for a gap.
    [[nodiscard]] QString printed(const AuditedCell &cell) const;
    // Rounded as printed, or "-".
    [[nodiscard]] QString recomputed(const AuditedCell &cell) const;
    // "e 0,22": a number that rests on an estimate says so.
    [[nodiscard]] QString recomputedWithSign(const AuditedCell &cell) const;
    // What the signs of these cells mean, those that are there: "e estimated".
    [[nodiscard]] QStringList signs(const std::vector<AuditedCell> &cells) const;
    // Whole sentences, the likeliest cause first; empty where none shows.
    [[nodiscard]] QString cause(const AuditedCell &cell) const;
    // How the recomputed number comes about: formula, values of its terms with their bounds, result before
    // rounding. Empty where nothing was computed.
    [[nodiscard]] QString working(const AuditedCell &cell) const;

    // "table,zone,year,printed,recomputed,class,cause", for programs.
    [[nodiscard]] QString toCsv(const std::vector<AuditedCell> &cells) const;
    // Errata and doubtful cells in the words of the language, for a spreadsheet.
    [[nodiscard]] QByteArray errataToCsv(const std::vector<AuditedCell> &cells) const;

private:
    [[nodiscard]] CellValue valueOf(const AuditedCell &cell) const;
    [[nodiscard]] QString sentence(const AuditedCell &cell, const AuditCause &cause) const;
    [[nodiscard]] QString repeatedColumn(const AuditedCell &cell, const AuditCause &cause) const;
    [[nodiscard]] QString sameCell(const AuditedCell &cell, const AuditCause &cause) const;
    // “Total cost” in place of “municipal cost”, as the labels of what is measured; empty unless both have
    // the same denominator.
    [[nodiscard]] QString inPlaceOf(const AuditedCell &cell, const AuditCause &cause) const;
    [[nodiscard]] QString measured(Shown shown) const;
    [[nodiscard]] QString zoneNames(const std::vector<int> &zones) const;
    [[nodiscard]] QString labels(const std::vector<int> &variables) const;
    [[nodiscard]] QString inNumbers(const AuditedCell &cell, const Indicator &indicator) const;
    [[nodiscard]] QString number(const AuditedCell &cell, double value) const;
    [[nodiscard]] QString text(double value, int decimals) const;
    [[nodiscard]] QString bounds(const Bounds &bounds, int fewest, int most) const;

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    Language m_language;
};

// How many cells of each class a table has.
[[nodiscard]] std::map<int, std::map<AuditClass, int>> auditCounts(const std::vector<AuditedCell> &cells);

} // namespace quaderno
