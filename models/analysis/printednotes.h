// What is printed of a number besides the number: the notes written for it, and where none is, the finding
// that stands against it or that its questionnaire was sent back. Tables and figures show the same.
#pragma once

#include "catalogue/catalogue.h"
#include "data/language.h"
#include "data/observations.h"
#include "storage/schema.h"

#include <QStringList>

#include <map>
#include <vector>

namespace quaderno
{

class DataSet;

class PrintedNotes
{
public:
    // Of whatever shows `shown` in `years`.
    PrintedNotes(const DataSet &dataSet, Shown shown, YearRange years, Language language);

    // Of the note about a zone, or about a zone in that year: "(*)" where there is but one, else "(a)",
    // "(b)", …
    [[nodiscard]] QString signOf(int refArea, std::optional<int> year) const;
    // Whole sentences why a number is to be checked. None where a note was written for the table, the zone or
    // the cell: its author has seen to it.
    [[nodiscard]] QStringList findingsOf(int refArea, int year) const;
    // Behind a number that has no place for a sign at its zone: both notes, and what `findings` are marked
    // by.
    [[nodiscard]] QString behind(int refArea, int year, const QStringList &findings) const;
    // The notes, each with its sign in front where it has one.
    [[nodiscard]] QStringList lines() const;

    // A number that is marked, and one of the sentences why.
    struct Marked {
        QString zone = {};
        int year = 0;
        QString why = {};
    };
    // "(!) Firenze 2009; Elba 2010, 2011 – …": one line for each sentence.
    [[nodiscard]] static QStringList linesOf(const std::vector<Marked> &marked);

private:
    [[nodiscard]] bool isNoted(int refArea, int year) const;
    [[nodiscard]] QString signOf(const TableNote &note) const;
    void addFindings(const DataSet &dataSet, Shown shown, YearRange years);
    void addReturned(const DataSet &dataSet, YearRange years);

    Language m_language;
    std::vector<TableNote> m_notes;
    std::vector<LocalText> m_signedTexts; // in the order of their letters
    std::map<QuestionnaireKey, QStringList> m_findings;
};

} // namespace quaderno
