// What stands between braces in a sentence of the catalogue, computed for the last year of an edition:
// docs/catalogue.md, sheet texts.
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/sentencefield.h"
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

    // Without its braces; a number that is estimated says so: "5 (stimato)". nullopt: the field has nothing
    // to say.
    [[nodiscard]] std::optional<QString> text(const QString &field) const;
    // Of fields as they are printed. Without a condition it holds; one whose field has no value does not.
    [[nodiscard]] bool holds(const std::optional<Formula> &condition) const;

private:
    struct ZoneValue {
        int zone;
        double value;
        std::optional<ObsStatus> status;
        bool isRecorded;
    };
    using Choices = std::optional<QStringList>; // nullopt: the zone's answer is not known

    // Without what qualifies a number.
    [[nodiscard]] std::optional<QString> plainText(const SentenceField &field) const;
    [[nodiscard]] QString qualifier(const SentenceField &field) const;
    [[nodiscard]] QString qualifierOf(const std::vector<ZoneValue> &zones) const;
    // As it is printed: what reads the same is equal.
    [[nodiscard]] std::optional<double> number(const QString &field) const;
    [[nodiscard]] std::optional<QString> plural(const QString &field, QStringList words) const;
    [[nodiscard]] std::optional<QString> trend(const QString &indicator, const QStringList &words) const;
    [[nodiscard]] std::optional<QString> sameness(const SentenceField &field) const;
    [[nodiscard]] std::optional<QString> sameValues(const SentenceField &field) const;
    [[nodiscard]] static bool haveOneValue(const std::vector<ZoneValue> &zones);
    [[nodiscard]] bool isSameExactly(Shown shown) const;
    [[nodiscard]] std::optional<Shown> shownBy(const QString &name) const;
    [[nodiscard]] std::optional<int> countOf(const SentenceField &field) const;
    [[nodiscard]] std::optional<int> regionCount(const SentenceField &field) const;
    [[nodiscard]] std::optional<int> choiceCount(const SentenceField &field) const;
    [[nodiscard]] std::optional<int> changedCount(const SentenceField &field, Shown shown) const;

    [[nodiscard]] std::vector<ZoneValue> changedZones(const SentenceField &field, Shown shown) const;

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
    [[nodiscard]] std::optional<QString> valueText(const SentenceField &field) const;
    [[nodiscard]] QString written(Shown shown, double value) const;
    [[nodiscard]] std::optional<QString> meanText(const SentenceField &field, Shown shown) const;
    [[nodiscard]] std::vector<ZoneValue> zonesOfExtreme(const SentenceField &field, Shown shown) const;
    [[nodiscard]] std::optional<QString> extremeText(const SentenceField &field, Shown shown) const;

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    YearRange m_years;
    NumberFormat m_format;
};

} // namespace quaderno
