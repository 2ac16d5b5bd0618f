// What the texts of a sheet say of its numbers, wherever they stand: a title, a head, a note, a footer, the
// name of the sheet. Whatever nobody here understands is to be told.
#pragma once

#include "data/observations.h"
#include "exchange/labelmatcher.h"
#include "exchange/sheetgrid.h"

#include <QSet>

namespace quaderno
{

// Why numbers beside a text are not those of the whole zone and year.
enum class TextDoubt {
    None,
    Part,    // "I semestre 2011", "Preventivo", "Solo donne"
    Scale,   // "Dati in migliaia di euro": the numbers are not whole
    Stranger // "Totale regionale", "Esempio", "Comune di Rio": they are of something else
};

class TextJudge
{
public:
    // `meant`: the years that the numbers are taken for. `remembered`: what a person has said of labels. The
    // catalogue must outlive the judge.
    TextJudge(const Catalogue &catalogue, const std::vector<Zone> &zones, YearRange meant,
              RememberedLabels remembered = {});

    // Of words over values, and of those about the whole sheet.
    [[nodiscard]] TextDoubt ofTitle(const QString &text) const;
    // Of words beside one number, which is of `meant`; that it is estimated says no more than a status.
    [[nodiscard]] TextDoubt ofNote(const QString &text, YearRange meant) const;
    // Of the same in our own form, which asks for a note on what the answer is: whether it is another number.
    [[nodiscard]] static TextDoubt ofNumber(const QString &text, YearRange meant);
    // Of what stands in a column, or beside words, that say which part the numbers are of: "Mese | 3",
    // "Comune | Rio", "UNIT_MULT | 3".
    [[nodiscard]] TextDoubt ofHeaded(const QString &head, const QString &value) const;
    // A concept of SDMX, or another column that every list of that kind has and that says nothing more.
    [[nodiscard]] static bool isConcept(const QString &head);

    // A text that needs not be told: all of its words are known and none narrows what it is said of.
    [[nodiscard]] bool isHarmless(const QString &text) const;
    // "Compilato da", "Telefono": beside them anything may stand.
    [[nodiscard]] static bool asksForAnything(const QString &text);
    // Words that say that money is counted: "Costi in euro".
    [[nodiscard]] static bool saysMoney(const QString &text);

private:
    [[nodiscard]] TextDoubt ofAny(const QString &text) const;
    [[nodiscard]] bool isOwnTown(const QString &text) const;
    [[nodiscard]] bool isOwnDataflow(const QString &value) const;
    void learnAll() const;
    void learn(const LocalText &text) const;
    void learn(const QString &text) const;

    const Catalogue &m_catalogue;
    std::vector<Zone> m_zones;
    YearRange m_meant;
    RememberedLabels m_remembered;
    mutable QSet<QString> m_texts; // normalised
    mutable QSet<QString> m_words; // their stems
};

} // namespace quaderno
