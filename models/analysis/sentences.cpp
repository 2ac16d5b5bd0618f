#include "analysis/sentences.h"

#include "analysis/indicators.h"
#include "data/numberformat.h"
#include "storage/dataset.h"

#include <QRegularExpression>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Computes the fields of a sentence for the last year of an edition. nullopt: the field has nothing to say.
class FieldReader
{
public:
    FieldReader(const DataSet &dataSet, YearRange years, Language language)
        : m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()), m_years(years),
          m_format(language)
    {
    }

    [[nodiscard]] std::optional<QString> text(const QString &field) const
    {
        static const QRegularExpression plural(u"^plural\\((.+)\\|(.*)\\|(.*)\\)$"_s);
        if (const auto match = plural.match(field); match.hasMatch()) {
            const auto count = countOf(match.captured(1));
            if (!count)
                return std::nullopt;
            return *count == 1 ? match.captured(2) : match.captured(3);
        }
        if (field == u"first_year")
            return QString::number(m_years.first);
        if (field == u"last_year")
            return QString::number(m_years.last);
        if (const auto count = countOf(field))
            return m_format.format(*count, 0, 0);
        return valueText(field);
    }

private:
    struct Call {
        QString function;
        QString argument;
    };

    static std::optional<Call> callOf(const QString &field)
    {
        static const QRegularExpression form(u"^([a-z_]+)\\(([a-z0-9_.]+)\\)$"_s);
        const auto match = form.match(field);
        if (!match.hasMatch())
            return std::nullopt;
        return Call{match.captured(1), match.captured(2)};
    }

    [[nodiscard]] std::optional<Shown> shownBy(const QString &name) const
    {
        if (const auto variable = m_catalogue.variableIndex(name))
            return Shown{Shown::Kind::Variable, *variable};
        if (const auto indicator = m_catalogue.indicatorIndex(name))
            return Shown{Shown::Kind::Indicator, *indicator};
        return std::nullopt;
    }

    [[nodiscard]] std::optional<int> countOf(const QString &field) const
    {
        if (field == u"zones")
            return m_observations.surveyedCount(m_years.last);
        const auto call = callOf(field);
        if (!call)
            return std::nullopt;
        if (call->function == u"marked")
            return markedCount(call->argument);
        const auto shown = shownBy(call->argument);
        if (!shown || (call->function != u"present" && call->function != u"missing"))
            return std::nullopt;
        const auto present = static_cast<int>(presentZones(*shown).size());
        return call->function == u"present" ? present : m_observations.surveyedCount(m_years.last) - present;
    }

    // Zones in which the choice holds; nothing to say when no zone's answer is known.
    [[nodiscard]] std::optional<int> markedCount(const QString &argument) const
    {
        const auto variable = m_catalogue.variableIndex(argument.section(u'.', 0, 0));
        if (!variable)
            return std::nullopt;
        int answered = 0;
        int marked = 0;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const auto answer = m_observations.observation({zone, m_years.last, *variable});
            if (!answer || !answer->text)
                continue;
            ++answered;
            marked += answer->text->split(u',').contains(argument.section(u'.', 1));
        }
        if (answered == 0)
            return std::nullopt;
        return marked;
    }

    struct ZoneValue {
        int zone;
        double value;
    };

    [[nodiscard]] std::vector<ZoneValue> presentZones(Shown shown) const
    {
        std::vector<ZoneValue> present;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const CellValue cell = shownValue(m_catalogue, m_observations, shown, zone, m_years.last);
            if (cell.value)
                present.push_back({zone, *cell.value});
        }
        return present;
    }

    [[nodiscard]] std::optional<QString> valueText(const QString &field) const
    {
        const auto call = callOf(field);
        const auto shown = call ? shownBy(call->argument) : std::nullopt;
        if (!shown)
            return std::nullopt;
        if (call->function == u"mean")
            return meanText(*shown, m_years.last);
        if (call->function == u"previous_mean")
            return m_years.count() > 1 ? meanText(*shown, m_years.last - 1) : std::nullopt;
        return extremeText(call->function, *shown);
    }

    [[nodiscard]] QString written(Shown shown, double value) const
    {
        return m_format.format(value, m_catalogue.minDecimals(shown), m_catalogue.maxDecimals(shown));
    }

    [[nodiscard]] std::optional<QString> meanText(Shown shown, int year) const
    {
        if (shown.kind != Shown::Kind::Indicator)
            return std::nullopt;
        const auto mean = meanValue(m_catalogue, m_observations, shown.index, year);
        if (!mean || !mean->cell.value)
            return std::nullopt;
        return written(shown, *mean->cell.value);
    }

    // The least or greatest value as printed, and every zone that prints it.
    [[nodiscard]] std::optional<QString> extremeText(const QString &function, Shown shown) const
    {
        const std::vector<ZoneValue> present = presentZones(shown);
        if (present.empty())
            return std::nullopt;
        const bool wantsGreatest = function.startsWith(u"max");
        const auto [least, greatest] = std::ranges::minmax_element(present, {}, &ZoneValue::value);
        const QString extreme = written(shown, wantsGreatest ? greatest->value : least->value);
        if (function == u"max" || function == u"min")
            return extreme;
        if (function != u"max_zone" && function != u"min_zone")
            return std::nullopt;
        QStringList zones;
        for (const ZoneValue &zone : present) {
            if (written(shown, zone.value) == extreme)
                zones.append(m_observations.zones()[static_cast<size_t>(zone.zone)].name);
        }
        return zones.join(u", "_s);
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    YearRange m_years;
    NumberFormat m_format;
};

std::optional<QString> filledIn(const QString &sentence, const FieldReader &fields)
{
    static const QRegularExpression field(u"\\{([^{}]+)\\}"_s);
    QString text;
    qsizetype copiedTo = 0;
    for (auto matches = field.globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        const auto value = fields.text(match.captured(1));
        if (!value)
            return std::nullopt;
        text += QStringView(sentence).sliced(copiedTo, match.capturedStart() - copiedTo);
        text += *value;
        copiedTo = match.capturedEnd();
    }
    return text + sentence.sliced(copiedTo);
}

} // namespace

QStringList chapterSentences(const DataSet &dataSet, int chapter, YearRange years, Language language)
{
    const FieldReader fields(dataSet, years, language);
    QStringList sentences;
    for (const Sentence &sentence : dataSet.catalogue().sentences) {
        if (sentence.chapter != chapter)
            continue;
        if (const auto text = filledIn(sentence.text.in(language), fields))
            sentences.append(*text);
    }
    return sentences;
}

} // namespace quaderno
