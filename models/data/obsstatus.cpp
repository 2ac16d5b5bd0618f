#include "data/obsstatus.h"

#include <array>

namespace quaderno
{

namespace
{

constexpr std::array kAllStatuses{ObsStatus::Normal,       ObsStatus::Estimated,    ObsStatus::Imputed,
                                  ObsStatus::Provisional,  ObsStatus::Doubtful,     ObsStatus::CannotExist,
                                  ObsStatus::NotCollected, ObsStatus::NotAvailable, ObsStatus::Suppressed};

} // namespace

std::optional<ObsStatus> obsStatusFromLetter(QChar letter)
{
    for (const ObsStatus status : kAllStatuses) {
        if (letter == QLatin1Char(static_cast<char>(status)))
            return status;
    }
    return std::nullopt;
}

QString obsStatusLetter(ObsStatus status)
{
    return QString(QLatin1Char(static_cast<char>(status)));
}

QString obsStatusName(ObsStatus status)
{
    switch (status) {
    case ObsStatus::Normal:
        return QCoreApplication::translate("quaderno::ObsStatus", "normal value");
    case ObsStatus::Estimated:
        return QCoreApplication::translate("quaderno::ObsStatus", "estimated");
    case ObsStatus::Imputed:
        return QCoreApplication::translate("quaderno::ObsStatus", "imputed by the Region");
    case ObsStatus::Provisional:
        return QCoreApplication::translate("quaderno::ObsStatus", "provisional");
    case ObsStatus::Doubtful:
        return QCoreApplication::translate("quaderno::ObsStatus", "doubtful");
    case ObsStatus::CannotExist:
        return QCoreApplication::translate("quaderno::ObsStatus", "cannot exist");
    case ObsStatus::NotCollected:
        return QCoreApplication::translate("quaderno::ObsStatus", "not collected");
    case ObsStatus::NotAvailable:
        return QCoreApplication::translate("quaderno::ObsStatus", "not available");
    case ObsStatus::Suppressed:
        return QCoreApplication::translate("quaderno::ObsStatus", "suppressed");
    }
    Q_UNREACHABLE();
}

} // namespace quaderno
