// Between the values of the program and the columns of the file, for the parts of Store.
#pragma once

#include "storage/schema.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <tuple>

namespace quaderno::rows
{

inline QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

inline QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

// Qt binds a null string as NULL; an empty answer is not an absent one.
inline QVariant boundText(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
}

inline QVariant boundValue(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<double>());
}

// value, text, obs_status, reason, note from `column` on.
inline std::optional<Observation> observationAt(const QSqlQuery &row, int column)
{
    const auto status = obsStatusFromLetter(row.value(column + 2).toString().front());
    if (!status)
        return std::nullopt;
    Observation observation{.status = *status,
                            .reason = row.value(column + 3).toString(),
                            .note = row.value(column + 4).toString()};
    if (!row.isNull(column))
        observation.value = row.value(column).toDouble();
    if (!row.isNull(column + 1))
        observation.text = row.value(column + 1).toString();
    return observation;
}

// at, author, source, label from `column` on.
inline Change changeAt(const QSqlQuery &row, int column)
{
    return {.at = timeOf(row.value(column)),
            .author = row.value(column + 1).toString(),
            .source = row.value(column + 2).toString(),
            .label = row.value(column + 3).toString()};
}

// Adds a remark to those of a questionnaire, or takes away the latest that says the same.
inline void keepRemark(std::vector<Remark> &remarks, const Remark &remark, bool isTakenBack)
{
    if (!isTakenBack) {
        remarks.push_back(remark);
        return;
    }
    const auto says = [](const Remark &known) {
        return std::tie(known.kind, known.variable, known.person, known.text);
    };
    const auto found = std::find_if(remarks.rbegin(), remarks.rend(),
                                    [&](const Remark &known) { return says(known) == says(remark); });
    if (found != remarks.rend())
        remarks.erase(std::next(found).base());
}

} // namespace quaderno::rows
