// What a table prints in the place of a number, and beside one: the profiles of signs (spec.md 3). In each
// the four kinds of nothing differ: not available, cannot exist, suppressed, never entered.
#pragma once

#include "analysis/cellvalue.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace quaderno
{

// Quaderno: the program's own. ISTAT: the conventional signs of its tables. Eurostat: its special values and
// flags. Plain: letters of a keyboard, for the command line and CSV; no document offers it.
enum class SignsProfile { Quaderno, Istat, Eurostat, Plain };
inline constexpr std::array kSignsProfiles{SignsProfile::Quaderno, SignsProfile::Istat,
                                           SignsProfile::Eurostat};

// Behind a number that a finding stands against, or whose questionnaire was sent back: in every profile.
[[nodiscard]] QString findingSign();
// Behind the name of a zone that has not answered a question of choices, under every set of signs.
[[nodiscard]] QString unavailableZoneSign();

// "quaderno", "istat", "eurostat"; any other word is nullopt.
[[nodiscard]] QString signsProfileCode(SignsProfile profile);
[[nodiscard]] std::optional<SignsProfile> signsProfileFromCode(QStringView code);

// In the place of a number. Never entered is an empty place in every profile.
[[nodiscard]] QString missingSign(std::optional<ObsStatus> status,
                                  SignsProfile profile = SignsProfile::Quaderno);
// `written` is the value as it is printed, `decimals` those that its column has. ISTAT prints a sign for what
// is not zero and less than half the last unit of the column, and for a true zero.
[[nodiscard]] QString valueSign(double value, int decimals, const QString &written, SignsProfile profile);
// Before a number that is estimated, imputed, provisional or doubtful, where the profile says it there.
[[nodiscard]] QString statusSign(const CellValue &value, SignsProfile profile = SignsProfile::Quaderno);
// A number as it is written with the sign before it.
[[nodiscard]] QString withStatusSign(const QString &sign, const QString &number);
// After the number: its status, where the profile says it there, and that it was corrected since the previous
// edition, and that findings stand against it. None for a plain number.
[[nodiscard]] QStringList flagsOf(const CellValue &value, bool isRevised, bool hasFindings,
                                  SignsProfile profile);
// Of a choice that holds, and of one that does not.
[[nodiscard]] QString choiceSign(bool holds, SignsProfile profile = SignsProfile::Quaderno);

// The signs met in one table or figure, each explained once, in the order of the profile.
class SignsUsed
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SignsUsed)

public:
    explicit SignsUsed(SignsProfile profile) : m_profile(profile) {}

    // `text` as it stands in the cell, flags as flagsOf() gave them.
    void add(const CellValue &value, const QString &text, const QStringList &flags = {});
    // "– figure not available".
    [[nodiscard]] QStringList explained() const;
    // Every sign that the profile knows, for the method note.
    [[nodiscard]] static QStringList all(SignsProfile profile);

    struct Meaning {
        QString sign;
        QString words;
    };
    [[nodiscard]] static QList<Meaning> meanings(SignsProfile profile);

private:
    SignsProfile m_profile;
    QStringList m_used;
};

} // namespace quaderno
