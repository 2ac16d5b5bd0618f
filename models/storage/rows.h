// Between the values of the program and the columns of the file, for the parts of Store.
#pragma once

#include "storage/database.h"
#include "storage/schema.h"

#include <QVariant>

#include <algorithm>
#include <functional>
#include <tuple>

namespace quaderno::rows
{

// Kinds of a remark.
inline constexpr char16_t kWrittenRemark[] = u"written";
inline constexpr char16_t kCall[] = u"call";

// Between the drafts of one cell, each of another window: the file separator, which nobody types.
inline constexpr QChar kDraftFollows(0x1c);

inline QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

inline QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
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

// value, text, obs_status, reason, note from `column` on; nullopt where the status is none.
inline std::optional<Observation> observationAt(const Row &row, int column)
{
    const QString letter = row.text(column + 2);
    const auto status = letter.size() == 1 ? obsStatusFromLetter(letter.front()) : std::nullopt;
    if (!status)
        return std::nullopt;
    Observation observation{.status = *status, .reason = row.text(column + 3), .note = row.text(column + 4)};
    if (!row.isNull(column))
        observation.value = row.real(column);
    if (!row.isNull(column + 1))
        observation.text = row.text(column + 1);
    // What is missing has no value, and what has none is missing.
    if (observation.isPresent() != (observation.value || observation.text))
        return std::nullopt;
    return observation;
}

// at, author, source, label from `column` on.
inline Change changeAt(const Row &row, int column)
{
    return {.at = timeOf(row.text(column)),
            .author = row.text(column + 1),
            .source = row.text(column + 2),
            .label = row.text(column + 3)};
}

template <typename Entry> QStringList namesOf(const std::vector<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

// As they are carried out, forth and back: one that is taken back is never a new one that says the same.
inline std::vector<RemarkEdit> inOrder(std::vector<RemarkEdit> edits)
{
    std::stable_partition(edits.begin(), edits.end(), std::mem_fn(&RemarkEdit::isTakenBack));
    return edits;
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
