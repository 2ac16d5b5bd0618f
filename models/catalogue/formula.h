// The arithmetic and the conditions of the sheets, over codes and numbers (docs/catalogue.md, formulas).
#pragma once

#include "data/result.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace quaderno
{

inline constexpr int kMostDecimals = 6; // that a sheet may ask for

enum class FormulaKind {
    Value,         // numbers, codes and + - * / ( )
    Condition,     // these, and < <= = >= > and or not
    TextCondition, // a condition over the fields of a sentence in the place of codes: "present(users) > 1"
};

// One step of a computation on a stack: it puts a number or a term there, or works on what is there.
struct FormulaStep {
    enum class Act {
        Number,
        Term,
        Negate,
        Add,
        Subtract,
        Multiply,
        Divide,
        Less,
        LessOrEqual,
        Equal,
        GreaterOrEqual,
        Greater,
        Not,
        And,
        Or
    };
    Act act = Act::Number;
    double number = 0; // of Act::Number
    size_t term = 0;   // of Act::Term: which of them
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
    [[nodiscard]] std::optional<double> evaluate(std::span<const double> values) const;

private:
    QString m_text;
    QStringList m_terms;
    std::vector<FormulaStep> m_steps;
};

// left - right to six decimals: what arithmetic leaves beyond them is no difference.
[[nodiscard]] double difference(double left, double right);

// What `steps` leave on the stack; nullopt as Formula::evaluate() says.
[[nodiscard]] std::optional<double> resultOf(std::span<const FormulaStep> steps,
                                             std::span<const double> values);

} // namespace quaderno
