// The fields of the sentences of a catalogue: their form, their names and what they may be asked of
// (docs/catalogue.md, sheet texts). What they stand for is computed elsewhere.
#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <span>

namespace quaderno
{

enum class FieldArgument {
    None,
    Figure,   // a number or an indicator
    Mean,     // an indicator with a mean row
    Question, // a variable with choices
    Choice,   // variable.choice
    Field     // another field, that reads as a number
};

struct SentenceFieldKind {
    const char16_t *name;
    FieldArgument argument = FieldArgument::None;
    bool isNumber = true; // it reads as one
    int fewestWords = 0;  // after the argument
    int mostWords = 0;
};

[[nodiscard]] std::span<const SentenceFieldKind> sentenceFieldKinds();

// One field without its braces: "zones", "present(users)", "plural(present(users)|zone|zones)".
struct SentenceField {
    const SentenceFieldKind *kind = nullptr; // never null where it was read
    QString argument = {};
    QStringList words = {};

    // nullopt where it has no such form, or no field has that name.
    [[nodiscard]] static std::optional<SentenceField> read(const QString &text);
    [[nodiscard]] bool is(QStringView name) const { return name == QStringView(kind->name); }
};

// A field with its braces, captured without them.
[[nodiscard]] const QRegularExpression &fieldInBraces();

} // namespace quaderno
