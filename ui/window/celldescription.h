// Everything the program knows about one number, line by line: what the cell card shows and copies.
#pragma once

#include "analysis/provenance.h"

#include <QCoreApplication>

#include <optional>

namespace quaderno
{

struct CellLine {
    QString label = {}; // "Status", or the label of a term
    QString text = {};  // "estimated"; empty for a heading over the lines below
    // Where the label leads: the field of an answer, or the cell of a zone.
    std::optional<CellReference> link = {};
    bool isPrint = false; // it leads to the audit of the printed edition
    bool operator==(const CellLine &) const = default;
};

struct CellDescription {
    QString title; // label of the variable or the indicator
    std::vector<CellLine> lines;

    // All of it as plain text, one line each.
    [[nodiscard]] QString text() const;
};

class CellDescriber
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CellDescriber)

public:
    // `dataSet` must outlive the object.
    CellDescriber(const DataSet &dataSet, Language language) : m_dataSet(dataSet), m_language(language) {}

    // A variable: its answer, status, reason, note, and who gave it when. An indicator: its value, its
    // formula and the same with numbers, and the terms behind it; of the mean, which zones enter it.
    [[nodiscard]] CellDescription describe(const CellReference &cell) const;
    // Title, zone, year and value in one line.
    [[nodiscard]] QString summary(const CellReference &cell) const;

private:
    const DataSet &m_dataSet;
    Language m_language;
};

} // namespace quaderno
