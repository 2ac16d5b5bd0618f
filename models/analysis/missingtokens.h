// The ways in which people write in a cell that there is no value, or that it is not a sure one.
#pragma once

#include "data/language.h"
#include "data/obsstatus.h"

namespace quaderno
{

// "n.d.", "nd", "n/a", "-", "–", "....", "…", "dato non disponibile" and their like, capitals and spaces not
// counted. An empty text is blank, which is another thing.
[[nodiscard]] bool isMissingToken(QStringView text);

// "stimato" or "estimated": the word that goes in brackets behind a value of that status, E, I, P or U.
[[nodiscard]] QString qualifierWord(ObsStatus status, Language language);

// A number as people qualify it, and the bare number: "circa 2000", "2.000 (stimato)", "~2000", "2000 ca.".
struct QualifiedText {
    QString bare;
    ObsStatus status = ObsStatus::Normal;
};
[[nodiscard]] QualifiedText withoutQualifier(const QString &text);

} // namespace quaderno
