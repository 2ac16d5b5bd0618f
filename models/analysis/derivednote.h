// The note of a value that was found in the numbers of a printed edition. What a file keeps is of no
// language: the tables and the bounds; the words are made when it is shown.
#pragma once

#include "data/language.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace quaderno
{

// "derived:26+28+31:62637:62797"
[[nodiscard]] QString derivedNote(const QStringList &tables, double low, double high);
[[nodiscard]] bool isDerivedNote(const QString &note);
struct Derivation {
    std::vector<int> tables;
    double low;
    double high;
};
// nullopt for any other note.
[[nodiscard]] std::optional<Derivation> derivation(const QString &note);
// In words: "derived from Tab. 26, 28, 31 of the printed edition: between 62,637 and 62,797". Any other note
// as it is.
[[nodiscard]] QString noteInWords(const QString &note, Language language);

} // namespace quaderno
