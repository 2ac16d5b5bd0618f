#include "analysis/sentences.h"

#include "analysis/indicators.h"
#include "data/numberformat.h"
#include "storage/dataset.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Zones named one by one; more than these are counted.
constexpr int kMostNamed = 3;

// "Elba", "Elba and Valdera, tied", "7 zones, tied". Not through tr(): like the sentences of the catalogue
// they are said in the language that is asked for, whichever the program speaks.
QString tiedZones(const QStringList &zones, Language language)
{
    if (zones.size() == 1)
        return zones.front();
    if (zones.size() > kMostNamed)
        return LocalText{u"%1 zone, a pari merito"_s, u"%1 zones, tied"_s}.in(language).arg(zones.size());
    return LocalText{u"%1 e %2, a pari merito"_s, u"%1 and %2, tied"_s}.in(language).arg(
        zones.first(zones.size() - 1).join(u", "_s), zones.back());
}

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
        static const QRegularExpression choosing(u"^(plural|trend)\\(([^|]+)\\|(.*)\\)$"_s);
        if (const auto match = choosing.match(field); match.hasMatch()) {
            const QStringList words = match.captured(3).split(u'|');
            return match.captured(1) == u"plural" ? plural(match.captured(2), words)
                                                  : trend(match.captured(2), words);
        }
        if (field == u"first_year")
            return QString::number(m_years.first);
        if (field == u"last_year")
            return QString::number(m_years.last);
        if (field == u"previous_year")
            return QString::number(m_years.last - 1);
        if (const auto count = countOf(field))
            return m_format.format(*count, 0, 0);
        return valueText(field);
    }

    // "present(users) > 1": both sides are counts, printed values or whole numbers.
    [[nodiscard]] bool holds(const QString &condition) const
    {
        static const QRegularExpression form(u"^(.+?) *(<|=|>) *(.+)$"_s);
        for (const QString &part : condition.split(u" and "_s, Qt::SkipEmptyParts)) {
            const auto match = form.match(part.trimmed());
            const auto left = number(match.captured(1));
            const auto right = number(match.captured(3));
            if (!left || !right)
                return false;
            const QString sign = match.captured(2);
            if (sign == u"<" ? *left >= *right : sign == u">" ? *left <= *right : *left != *right)
                return false;
        }
        return true;
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

    // A number as it is printed: what reads the same is equal.
    [[nodiscard]] std::optional<double> number(const QString &operand) const
    {
        bool isNumber = false;
        if (const double value = operand.toDouble(&isNumber); isNumber)
            return value;
        const auto written = text(operand);
        if (!written)
            return std::nullopt;
        const auto read = m_format.parse(*written);
        return read ? std::optional(read.value()) : std::nullopt;
    }

    // One and many, or none, one and many; # stands for the number.
    [[nodiscard]] std::optional<QString> plural(const QString &field, QStringList words) const
    {
        const auto written = text(field);
        const auto value = number(field);
        if (!written || !value)
            return std::nullopt;
        if (words.size() == 2)
            words.prepend(words.back());
        const bool isZero = *written == u"0";
        const QString &chosen = isZero ? words.front() : *written == u"1" ? words.at(1) : words.back();
        return QString(chosen).replace(u'#', *written);
    }

    // Risen, fallen, or the same as the mean of the year before, as printed.
    [[nodiscard]] std::optional<QString> trend(const QString &indicator, const QStringList &words) const
    {
        const auto now = number(u"mean(%1)"_s.arg(indicator));
        const auto before = number(u"previous_mean(%1)"_s.arg(indicator));
        if (!now || !before || words.size() != 3)
            return std::nullopt;
        return words.at(*now > *before ? 0 : *now < *before ? 1 : 2);
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
        if (field == u"zones_with_service")
            return zonesWithService();
        const auto call = callOf(field);
        if (!call)
            return std::nullopt;
        if (call->function == u"answered")
            return answeredCount(call->argument);
        if (call->function == u"marked")
            return markedCount(call->argument, m_years.last);
        if (call->function == u"previous_marked")
            return m_years.count() > 1 ? markedCount(call->argument, m_years.last - 1) : std::nullopt;
        const auto shown = shownBy(call->argument);
        if (!shown)
            return std::nullopt;
        if (const auto changed = changedCount(call->function, *shown))
            return changed;
        if (call->function != u"present" && call->function != u"missing")
            return std::nullopt;
        const auto present = static_cast<int>(presentZones(*shown).size());
        return call->function == u"present" ? present : m_observations.surveyedCount(m_years.last) - present;
    }

    // Zones that have answered some question that only a service can be asked.
    [[nodiscard]] int zonesWithService() const
    {
        int zones = 0;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            bool isThere = false;
            for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable) {
                const Variable &asked = m_catalogue.variables[static_cast<size_t>(variable)];
                const auto answer = m_observations.observation({zone, m_years.last, variable});
                isThere = isThere || (!asked.withoutService && answer && answer->isPresent());
            }
            for (int index = 0; index < static_cast<int>(m_catalogue.indicators.size()); ++index) {
                const auto recorded = m_observations.recorded(index, zone, m_years.last);
                isThere = isThere || (recorded && recorded->value);
            }
            zones += isThere && m_observations.isInSurvey(zone, m_years.last);
        }
        return zones;
    }

    // Zones whose answer to a question of choices is known.
    [[nodiscard]] std::optional<int> answeredCount(const QString &name) const
    {
        const auto variable = m_catalogue.variableIndex(name);
        if (!variable)
            return std::nullopt;
        int answered = 0;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const auto answer = m_observations.observation({zone, m_years.last, *variable});
            answered += answer && answer->text;
        }
        return answered;
    }

    // Zones in which the choice holds; nothing to say when no zone's answer is known.
    [[nodiscard]] std::optional<int> markedCount(const QString &argument, int year) const
    {
        const auto variable = m_catalogue.variableIndex(argument.section(u'.', 0, 0));
        if (!variable)
            return std::nullopt;
        int answered = 0;
        int marked = 0;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const auto answer = m_observations.observation({zone, year, *variable});
            if (!answer || !answer->text)
                continue;
            ++answered;
            marked += answer->text->split(u',').contains(argument.section(u'.', 1));
        }
        return answered == 0 ? std::nullopt : std::optional(marked);
    }

    // Zones with a value in both years, or those of them in which it has risen, fallen or stayed, as printed.
    [[nodiscard]] std::optional<int> changedCount(const QString &function, Shown shown) const
    {
        static const QStringList functions{u"comparable"_s, u"risen"_s, u"fallen"_s, u"unchanged"_s};
        if (m_years.count() < 2 || !functions.contains(function))
            return std::nullopt;
        const int decimals = m_catalogue.maxDecimals(shown);
        std::map<QString, int> counts;
        for (const ZoneValue &now : presentZones(shown)) {
            const CellValue before =
                shownValue(m_catalogue, m_observations, shown, now.zone, m_years.last - 1);
            if (!before.value)
                continue;
            const double change = roundHalfAway(now.value, decimals) - roundHalfAway(*before.value, decimals);
            ++counts[u"comparable"_s];
            ++counts[change > 0 ? u"risen"_s : change < 0 ? u"fallen"_s : u"unchanged"_s];
        }
        return counts[function];
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
        return tiedZones(zones, m_format.language());
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

std::vector<ComputedSentence> computedSentences(const DataSet &dataSet, int chapter, YearRange years,
                                                Language language)
{
    const FieldReader fields(dataSet, years, language);
    std::vector<ComputedSentence> sentences;
    for (const Sentence &sentence : dataSet.catalogue().sentences) {
        const bool isSaid = !sentences.empty() && sentences.back().position == sentence.position;
        if (sentence.chapter != chapter || isSaid || !fields.holds(sentence.condition))
            continue;
        if (const auto text = filledIn(sentence.text.in(language), fields))
            sentences.push_back({.position = sentence.position, .text = *text});
    }
    return sentences;
}

QStringList chapterSentences(const DataSet &dataSet, int chapter, YearRange years, Language language)
{
    QStringList texts;
    for (const ComputedSentence &sentence : computedSentences(dataSet, chapter, years, language))
        texts.append(sentence.text);
    return texts;
}

} // namespace quaderno
