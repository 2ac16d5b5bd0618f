// The arithmetic and the conditions of the sheets, over codes and numbers (docs/catalogue.md, formulas).
#pragma once

#include "data/result.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <span>

namespace quaderno
{

inline constexpr int kMostDecimals = 6; // that a sheet may ask for

enum class FormulaKind {
    Value,         // numbers, codes and + - * / ( )
    Condition,     // these, and < <= = >= > and or not
    TextCondition, // a condition over the fields of a sentence in the place of codes: "present(users) > 1"
};

class Formula
{
public:
    // Codes may hold a choice: "professions.other" is 1 when that choice holds, else 0.
    // The error quotes the formula and says what in it is none of what its kind may hold.
    [[nodiscard]] static Result<Formula> parse(const QString &text, FormulaKind kind = FormulaKind::Value);

    [[nodiscard]] const QString &text() const { return m_text; }
    // The codes or fields it uses, each once, in the order in which evaluate() wants their values.
    [[nodiscard]] const QStringList &terms() const { return m_terms; }
    // nullopt when something is divided by zero, or the result is not finite. A condition is 1 or 0.
    // Not of two threads at once: copies compute in the same place.
    [[nodiscard]] std::optional<double> evaluate(std::span<const double> values) const;

    // What the grammar makes of a formula (catalogue/formulagrammar.h) is computed by muParser, of whose own
    // language nothing is left: the name of a term there, and the result of what has no terms.
    [[nodiscard]] static QString slotName(qsizetype term);
    [[nodiscard]] static std::optional<double> computed(const QString &computable);

private:
    struct Computation;
    QString m_text;
    QStringList m_terms;
    std::shared_ptr<Computation> m_computation;
};

// left - right to six decimals: what arithmetic leaves beyond them is no difference.
[[nodiscard]] double difference(double left, double right);

} // namespace quaderno
