// What the Region wants to know before it telephones about a finding, in sentences.
#pragma once

#include "analysis/listedfindings.h"
#include "data/numberformat.h"

#include <QCoreApplication>

namespace quaderno
{

class FindingTexts
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FindingTexts)

public:
    // `dataSet` must outlive it.
    FindingTexts(const DataSet &dataSet, Language language) : m_dataSet(dataSet), m_format(language) {}

    [[nodiscard]] static QString stateName(FindingState state);
    // Of several findings.
    [[nodiscard]] static QString stateNames(FindingState state);
    [[nodiscard]] static QString severityName(Severity severity);
    // "12.5%"; "less than 0.1%"; empty where no printed number moves; "not known" where nothing was expected
    // of a cell that a printed mean is made of.
    [[nodiscard]] QString effect(const ListedFinding &known) const;
    // What the checks say of it, or that it no longer arises.
    [[nodiscard]] QString sentence(const ListedFinding &known) const;

    // "Firenze · 2009 · Municipal cost: 316,800".
    [[nodiscard]] QString title(const ListedFinding &known) const;
    // One sentence each, without those that have nothing to say: the finding, what was said of it, by the
    // zone and to it, what was expected and what it would move, the zone's other years, the other zones that
    // year, whom to call.
    [[nodiscard]] QStringList lines(const ListedFinding &known) const;
    // The versions of the cell, newest first, a line each.
    [[nodiscard]] QStringList history(const ListedFinding &known) const;
    // To be pasted into a letter to the zone.
    [[nodiscard]] QString letter(const ListedFinding &known) const;

private:
    [[nodiscard]] QString valueText(ObsKey cell) const;
    [[nodiscard]] QString withinSentence(ObsKey cell) const;
    [[nodiscard]] QString numberText(int variable, double value) const;
    [[nodiscard]] QString said(const ListedFinding &known) const;
    [[nodiscard]] QString expected(const ListedFinding &known) const;
    [[nodiscard]] QString otherYears(ObsKey cell) const;
    [[nodiscard]] QString otherZones(ObsKey cell) const;
    [[nodiscard]] QString contact(int refArea) const;
    [[nodiscard]] const Variable &variable(ObsKey cell) const;

    const DataSet &m_dataSet;
    NumberFormat m_format;
};

} // namespace quaderno
