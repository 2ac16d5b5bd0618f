// A printed edition, cell by cell, against what its own figures give (spec.md 6). Pure functions: the rules
// know the catalogue and what the data set recorded, and nothing of any one edition.
#pragma once

#include "analysis/cellreference.h"
#include "analysis/recomputation.h"

#include <array>

namespace quaderno
{

class DataSet;

enum class AuditClass {
    Equal,         // the same number, rounded as printed
    Rounding,      // within the rounding of printed terms, or the bounds of estimated ones
    Circular,      // agrees, but an estimated term was made from this very cell
    Different,     // cannot be what its terms give
    NotComputable, // printed, a term is not known
    NotPrinted     // its terms are known, the print shows a gap
};
inline constexpr std::array kAuditClasses{AuditClass::Equal,         AuditClass::Rounding,
                                          AuditClass::Circular,      AuditClass::Different,
                                          AuditClass::NotComputable, AuditClass::NotPrinted};

// What explains a cell that is not plainly equal. Which fields count depends on the kind.
struct AuditCause {
    enum class Kind {
        RepeatedColumn, // all zones as in `year` of table `table`
        SameCell,       // as the same zone in `year` of table `table`, or as `zones` in the same column
        SwappedZones,   // with `zones`
        ShiftedPoint,   // a decimal point or zeros out of place
        SwappedDigits,
        OtherMean,      // plain for a ratio of sums, or the reverse
        OtherZones,     // over the zones of table `table`, `count` of them
        ZonesLeftOut,   // without `zones`
        FewerZones,     // over `count` zones, without saying which
        RoundedSource,  // `table` gives the numerator within its rounding
        EstimatedTerms, // `variables` have bounds
        SourceOf,       // of the estimate of `variables`
        UnknownTerms,   // `variables`
        ChangedAnswer   // the data set says something else by now
    };
    Kind kind = Kind::UnknownTerms;
    int table = 0;
    Shown shown = {}; // what that table shows
    int year = 0;
    int count = 0;
    std::vector<int> zones = {};
    std::vector<int> variables = {};
    bool operator==(const AuditCause &) const = default;
};

struct AuditedCell {
    int table = 0; // its number
    Shown shown = {};
    int refArea = 0; // kAggregateArea: the mean row
    int year = 0;
    std::optional<double> printed = {}; // nullopt: a gap
    std::optional<Recomputed> recomputed = {};
    int decimals = 0; // of the print
    AuditClass auditClass = AuditClass::Equal;
    std::vector<AuditCause> causes = {}; // the likeliest first
    bool operator==(const AuditedCell &) const = default;

    [[nodiscard]] CellReference reference() const
    {
        return {.shown = shown, .refArea = refArea, .timePeriod = year};
    }
    // What an errata sheet lists.
    [[nodiscard]] bool isErratum() const
    {
        return auditClass == AuditClass::Different || auditClass == AuditClass::NotPrinted;
    }
    // Possible within rounding, and yet explained by something else: worth a look before a reprint.
    [[nodiscard]] bool isDoubtful() const;
};

// Every printed cell of the tables of numbers, table by table, zone by zone with the mean last, then year by
// year. A gap for which nothing can be computed has nothing to compare and is left out.
[[nodiscard]] std::vector<AuditedCell> audit(const Catalogue &catalogue, const Observations &observations,
                                             const PrintedEdition &edition);

// The same of the edition that a data set records; refused where it records none.
[[nodiscard]] Result<std::vector<AuditedCell>> auditEdition(const DataSet &dataSet);

// Whether `value` rounds to what was printed.
[[nodiscard]] bool roundsTo(double value, double printed, int decimals);

} // namespace quaderno
