// What stands between braces in a sentence of the catalogue, computed for the last year of an edition:
// docs/catalogue.md, sheet texts.
#pragma once

#include "catalogue/catalogue.h"
#include "data/language.h"
#include "data/numberformat.h"
#include "data/observations.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace quaderno
{

class SentenceFields
{
public:
    // Both must outlive the fields.
    SentenceFields(const Catalogue &catalogue, const Observations &observations, YearRange years,
                   Language language);

    // Without its braces. nullopt: the field has nothing to say.
    [[nodiscard]] std::optional<QString> text(const QString &field) const;
    // "present(users) > 1": both sides are counts, printed values or whole numbers. An empty one holds.
    [[nodiscard]] bool holds(const QString &condition) const;

private:
    struct Call {
        QString function;
        QString argument;
    };
    struct ZoneValue {
        int zone;
        double value;
    };
    using Choices = std::optional<QStringList>; // nullopt: the answer is not known

    static std::optional<Call> callOf(const QString &field);
    // As it is printed: what reads the same is equal.
    [[nodiscard]] std::optional<double> number(const QString &operand) const;
    [[nodiscard]] std::optional<QString> plural(const QString &field, QStringList words) const;
    [[nodiscard]] std::optional<QString> trend(const QString &indicator, const QStringList &words) const;
    [[nodiscard]] std::optional<Shown> shownBy(const QString &name) const;
    [[nodiscard]] std::optional<int> countOf(const QString &field) const;
    [[nodiscard]] std::optional<int> choiceCount(const Call &call) const;
    [[nodiscard]] std::optional<int> changedCount(const QString &function, Shown shown) const;

    // Zones of the survey of which it holds.
    [[nodiscard]] int zonesWhere(const std::function<bool(int zone)> &holds) const;
    // Some question that only a service can be asked has such an answer.
    [[nodiscard]] bool hasAnswer(int zone, bool (*isSuch)(const Observation &)) const;
    [[nodiscard]] bool hasService(int zone) const;
    // Something of its service is known, or that it has none.
    [[nodiscard]] bool hasAnswered(int zone) const;
    [[nodiscard]] Choices choices(int zone, int year, int variable) const;
    [[nodiscard]] bool hasChoicesOfBothYears(int zone, int variable) const;

    [[nodiscard]] std::vector<ZoneValue> presentZones(Shown shown) const;
    [[nodiscard]] std::optional<QString> valueText(const QString &field) const;
    [[nodiscard]] QString written(Shown shown, double value) const;
    [[nodiscard]] std::optional<QString> meanText(Shown shown, const QString &function) const;
    [[nodiscard]] std::optional<QString> extremeText(const QString &function, Shown shown) const;

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    YearRange m_years;
    NumberFormat m_format;
};

} // namespace quaderno
