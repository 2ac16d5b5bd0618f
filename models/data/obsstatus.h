// The status of an observation: SDMX code list CL_OBS_STATUS, its letters kept.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>

namespace quaderno
{

enum class ObsStatus : char {
    Normal = 'A',
    Estimated = 'E',
    Imputed = 'I',
    Provisional = 'P',
    Doubtful = 'U',
    CannotExist = 'M',
    NotCollected = 'L',
    NotAvailable = 'O',
    Suppressed = 'Q'
};

inline constexpr std::array kObsStatuses{
    ObsStatus::Normal,       ObsStatus::Estimated,    ObsStatus::Imputed,
    ObsStatus::Provisional,  ObsStatus::Doubtful,     ObsStatus::CannotExist,
    ObsStatus::NotCollected, ObsStatus::NotAvailable, ObsStatus::Suppressed};

// True for M, L, O, Q: there is no value, and the letter says why.
[[nodiscard]] constexpr bool isMissing(ObsStatus status)
{
    return status == ObsStatus::CannotExist || status == ObsStatus::NotCollected ||
           status == ObsStatus::NotAvailable || status == ObsStatus::Suppressed;
}

// True for U, P, E, I: there is a value, and it deserves a mark on screen.
[[nodiscard]] constexpr bool isQualified(ObsStatus status)
{
    return !isMissing(status) && status != ObsStatus::Normal;
}

[[nodiscard]] std::optional<ObsStatus> obsStatusFromLetter(QChar letter);
[[nodiscard]] QString obsStatusLetter(ObsStatus status);
// A few translated words: "estimated", "not available".
[[nodiscard]] QString obsStatusName(ObsStatus status);

} // namespace quaderno
