// What a draft holds: the half-typed answer, and the half-typed note beside it.
#pragma once

#include <QString>

namespace quaderno
{

inline constexpr QChar kNoteFollows(0x1e); // the record separator: nobody types it

struct TypedParts {
    QString answer = {};
    QString note = {};
};

[[nodiscard]] inline TypedParts typedParts(const QString &draft)
{
    return {draft.section(kNoteFollows, 0, 0), draft.section(kNoteFollows, 1)};
}

[[nodiscard]] inline QString draftOf(const TypedParts &parts)
{
    return parts.note.isEmpty() ? parts.answer : parts.answer + kNoteFollows + parts.note;
}

} // namespace quaderno
