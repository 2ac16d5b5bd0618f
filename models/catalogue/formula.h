// Arithmetic over variable codes and numbers, parsed once by muParser.
#pragma once

#include "data/result.h"

#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>

namespace quaderno
{

class Formula
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Formula)

public:
    // Codes may hold a choice: "professions.other" is 1 when that choice holds, else 0.
    // The error says what muParser did not understand.
    [[nodiscard]] static Result<Formula> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    // The codes it uses, in the order in which evaluate() wants their values.
    [[nodiscard]] const QStringList &terms() const { return m_terms; }
    // nullopt when the result is not a finite number (division by zero).
    [[nodiscard]] std::optional<double> evaluate(std::span<const double> values) const;

private:
    struct Parsed;
    QString m_text;
    QStringList m_terms;
    std::shared_ptr<Parsed> m_parsed;
};

} // namespace quaderno
