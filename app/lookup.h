// From the codes, years and numbers of a command line to the things they name. Every error says what there is
// instead.
#pragma once

#include "analysis/numbering.h"
#include "data/observation.h"
#include "data/observations.h"
#include "data/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace quaderno
{

class DataSet;

class Lookup
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Lookup)

public:
    // The observation of `zone` and `variable`, by code, in the year written in `year`.
    [[nodiscard]] static Result<ObsKey> key(const DataSet &dataSet, const QString &zone, const QString &year,
                                            const QString &variable);
    // The zone with this code, and one of the years of the data.
    [[nodiscard]] static Result<int> zoneIndex(const DataSet &dataSet, const QString &code);
    [[nodiscard]] static Result<int> yearOf(const DataSet &dataSet, const QString &text);
    // What the options --zone and --year narrow a verb to.
    [[nodiscard]] static Result<QuestionnaireScope>
    scope(const DataSet &dataSet, const std::optional<QString> &zone, const std::optional<QString> &year);
    // "2008-2011" or "2010": a run of years between 1900 and 2100.
    [[nodiscard]] static Result<YearRange> yearRange(const QString &text);
    // The same, within the years of `dataSet`; without a text all of them.
    [[nodiscard]] static Result<YearRange> yearsOf(const DataSet &dataSet,
                                                   const std::optional<QString> &text);
    // Table or figure of the edition that spans `years`, by its number.
    [[nodiscard]] static Result<NumberedItem> table(const DataSet &dataSet, YearRange years,
                                                    const QString &number);
    [[nodiscard]] static Result<NumberedItem> figure(const DataSet &dataSet, YearRange years,
                                                     const QString &number);

    // `text` as a sentence may quote it: on one line and of no absurd length.
    [[nodiscard]] static QString quotable(const QString &text);

private:
    [[nodiscard]] static Result<int> variableIndex(const DataSet &dataSet, const QString &name);
};

} // namespace quaderno
