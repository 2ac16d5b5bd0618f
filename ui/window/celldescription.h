// Everything the program knows about one number, in words: what the cell card shows.
#pragma once

#include "data/language.h"
#include "window/subject.h"

#include <QCoreApplication>

#include <vector>

namespace quaderno
{

class DataSet;

struct CellLine {
    QString label; // "Status"
    QString text;  // "estimated"
    bool operator==(const CellLine &) const = default;
};

struct CellDescription {
    QString title;   // label of the variable or the indicator
    QString summary; // title, zone, year and value in one line
    std::vector<CellLine> lines;
};

class CellDescriber
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CellDescriber)

public:
    CellDescriber(const DataSet &dataSet, Language language) : m_dataSet(dataSet), m_language(language) {}

    // A variable: its answer, status, reason, note, and who gave it when. An indicator: its value, its
    // formula and the terms behind it; of the mean, what it rests on.
    [[nodiscard]] CellDescription describe(const CellReference &cell) const;

private:
    [[nodiscard]] std::vector<CellLine> variableLines(const CellReference &cell) const;
    [[nodiscard]] std::vector<CellLine> historyLines(const CellReference &cell) const;
    [[nodiscard]] std::vector<CellLine> indicatorLines(const CellReference &cell) const;
    [[nodiscard]] std::vector<CellLine> meanLines(const CellReference &cell) const;
    [[nodiscard]] QString variableText(const CellReference &cell) const;
    [[nodiscard]] QString valueText(const CellReference &cell) const;
    [[nodiscard]] QString numberText(Shown shown, double value) const;
    [[nodiscard]] QString formulaText(int indicator) const;
    [[nodiscard]] QString withLabels(const BoundFormula &formula) const;

    const DataSet &m_dataSet;
    Language m_language;
};

} // namespace quaderno
