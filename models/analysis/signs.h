// What a table prints in the place of a number, and beside one: three profiles of signs (spec.md 3).
#pragma once

#include "analysis/cellvalue.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace quaderno
{

// Quaderno: the signs of the 2008-2011 edition. ISTAT: the conventional signs of its tables. Eurostat: its
// special values and flags.
enum class SignsProfile { Quaderno, Istat, Eurostat };
inline constexpr std::array kSignsProfiles{SignsProfile::Quaderno, SignsProfile::Istat,
                                           SignsProfile::Eurostat};

// "quaderno", "istat", "eurostat"; any other word is nullopt.
[[nodiscard]] QString signsProfileCode(SignsProfile profile);
[[nodiscard]] std::optional<SignsProfile> signsProfileFromCode(QStringView code);

// In the place of a number. Never entered is an empty place in every profile.
[[nodiscard]] QString missingSign(std::optional<ObsStatus> status,
                                  SignsProfile profile = SignsProfile::Quaderno);
// `written` is the value as it is printed, with its decimals. ISTAT prints a sign for what is not zero and
// less than half the last printed unit, and for a true zero.
[[nodiscard]] QString valueSign(double value, const QString &written, SignsProfile profile);
// After the number: that it was corrected since the previous edition and, where the profile has flags, what
// its status is. Empty for a plain number.
[[nodiscard]] QString flagOf(const CellValue &value, bool isRevised, SignsProfile profile);

// The signs met in one table or figure, each explained once, in the order of the profile.
class SignsUsed
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SignsUsed)

public:
    explicit SignsUsed(SignsProfile profile) : m_profile(profile) {}

    // `text` as it stands in the cell, flags as flagOf() gave them.
    void add(const CellValue &value, const QString &text, const QString &flags = {});
    // "- figure not available".
    [[nodiscard]] QStringList explained() const;
    // Every sign that the profile knows, for the method note.
    [[nodiscard]] static QStringList all(SignsProfile profile);

private:
    struct Meaning {
        QString sign;
        QString words;
    };
    [[nodiscard]] static QList<Meaning> meanings(SignsProfile profile);

    SignsProfile m_profile;
    QStringList m_used;
};

} // namespace quaderno
