// A number that its author is not sure of, as people write it: "circa 2000", "~ 2.000", "1.200 parziale (3
// comuni su 5)".
#pragma once

#include "data/language.h"
#include "data/obsstatus.h"

#include <QString>

namespace quaderno
{

struct QualifiedText {
    QString number = {};                  // what is left to be read
    ObsStatus status = ObsStatus::Normal; // E, P (also partial), I, U, or Normal
    QString note = {}; // the author's words; empty for a plain number, and for the one word
                       // in brackets that qualifierWord() gives
    bool operator==(const QualifiedText &) const = default;
};

// Words of both languages, before or after the number. Text without them comes back as it is.
[[nodiscard]] QualifiedText qualifiedText(QStringView text);

// The same of "Diretta (stimato)" alone, as the program writes it of what need be no number.
[[nodiscard]] QualifiedText inOwnForm(const QString &text);

// "stimato" or "estimated": the word that goes in brackets behind a value of that status, E, I, P or U.
[[nodiscard]] QString qualifierWord(ObsStatus status, Language language);

} // namespace quaderno
