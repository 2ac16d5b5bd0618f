// One zone against the mean over the years, for everything that the tables and figures of the quaderno show
// in numbers: on one page.
#pragma once

#include "analysis/cellreference.h"
#include "analysis/ranks.h"
#include "data/language.h"

#include <QStringList>

#include <vector>

namespace quaderno
{

class DataSet;

// Behind the name of what the quaderno has no mean of: a degree at the number would read as an ordinal.
[[nodiscard]] QString plainMeanSign();

struct ProfileCell {
    int year = 0;
    CellValue value = {};      // of the zone
    QString text = {};         // "44", "-", "", "100,2(!)"
    QStringList findings = {}; // whole sentences why the number is to be checked
    CellValue mean = {};       // of that year; none where no other zone has a value
    QString meanText = {};     // "41", "-"
    QString hint = {};         // why the zone has no value, or how it came about; empty for a plain one
    bool operator==(const ProfileCell &) const = default;
};

struct ProfileRow {
    Shown shown = {};
    QString label = {};
    QString unit = {};                   // empty where the label says it already
    std::vector<ProfileCell> cells = {}; // one for each year, oldest first
    std::optional<Rank> rank = {};       // among the zones, in the last year in which it has a value; of a
                                         // single zone none
    QString rankText = {};               // "3 of 22", "only zone", or the missing sign
    QString rankNote = {};               // its year where that is not the last, and "with 10 others" on a tie
    bool isPlainMean = false; // the quaderno has no mean of it: here it is that of the zones with a value
    bool operator==(const ProfileRow &) const = default;

    // With the sign of a plain mean, where its means are plain.
    [[nodiscard]] QString shownLabel() const;
    // The greatest number in the row, zone or mean; 0 without any.
    [[nodiscard]] double greatest() const;
};

// Why answers behind the profile are missing, and which: "Non lo rileviamo: Utenti 2010, 2011".
struct ProfileGap {
    QString reason = {};
    QStringList where = {}; // "Users 2010, 2011"
    bool operator==(const ProfileGap &) const = default;
};

struct ZoneProfile {
    int refArea = 0;
    QString zone = {};
    YearRange years = {};
    std::vector<ProfileRow> rows = {}; // in the order of the quaderno, each thing once
    QStringList notes = {};            // why numbers are marked: "(!) Firenze 2009 – …"
    std::vector<ProfileGap> gaps = {}; // in the order in which they are met
    bool operator==(const ZoneProfile &) const = default;

    [[nodiscard]] QString title() const; // "Zone profile: Val di Cornia, 2008-2011"
    // What its signs mean, those that are there: "– figure not available", "e estimated".
    [[nodiscard]] QStringList signs() const;
};

[[nodiscard]] ZoneProfile zoneProfile(const DataSet &dataSet, int refArea, YearRange years,
                                      Language language);

} // namespace quaderno
