// What a draft holds: the half-typed answer, or the reason that was chosen in its place, and the half-typed
// note beside it.
#pragma once

#include <QString>

namespace quaderno
{

inline constexpr QChar kNoteFollows(0x1e);   // the record separator: nobody types it
inline constexpr QChar kReasonFollows(0x1d); // the group separator

struct TypedParts {
    QString answer = {};
    QString note = {};
    QString reason = {}; // its key; the note is what was said of it then
};

[[nodiscard]] inline TypedParts typedParts(const QString &draft)
{
    const QString answer = draft.section(kNoteFollows, 0, 0);
    return {.answer = answer.section(kReasonFollows, 0, 0),
            .note = draft.section(kNoteFollows, 1),
            .reason = answer.section(kReasonFollows, 1)};
}

[[nodiscard]] inline QString draftOf(const TypedParts &parts)
{
    const QString answer =
        parts.reason.isEmpty() ? parts.answer : parts.answer + kReasonFollows + parts.reason;
    return parts.note.isEmpty() ? answer : answer + kNoteFollows + parts.note;
}

} // namespace quaderno
