#include "exchange/sdmxdefinition.h"

#include "storage/dataset.h"

#include <QRegularExpression>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class DefinitionBuilder
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Sdmx)

public:
    DefinitionBuilder(const DataSet &dataSet, Language language)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_language(language)
    {
    }

    SdmxDefinition build()
    {
        const Maintainer &maintainer = m_catalogue.maintainer;
        m_definition.agency = maintainer.agency;
        m_definition.agencyName = maintainer.name;
        m_definition.version = maintainer.version;
        m_definition.id = sdmxId(m_catalogue.service.toUpper().replace(u'-', u'_'));
        if (m_dataSet.edition())
            m_definition.name = m_dataSet.edition()->title;
        if (m_definition.name.isEmpty())
            m_definition.name = {m_catalogue.service, m_catalogue.service};
        for (const Zone &zone : m_dataSet.zones())
            m_definition.areas.push_back({sdmxId(zone.code), {zone.name, zone.name}});
        m_definition.areas.push_back(
            {QStringView(kMeanRowCode).toString(), inLanguage(tr("Estimated mean value"))});
        addVariables();
        for (int at = 0; at < static_cast<int>(m_catalogue.indicators.size()); ++at)
            addShown({Shown::Kind::Indicator, at},
                     m_catalogue.indicators[static_cast<size_t>(at)].maxDecimals);
        return std::move(m_definition);
    }

private:
    void addVariables()
    {
        for (int at = 0; at < static_cast<int>(m_catalogue.variables.size()); ++at) {
            const Variable &variable = m_catalogue.variables[static_cast<size_t>(at)];
            if (variable.isNumeric())
                addShown({Shown::Kind::Variable, at}, variable.keptDecimals());
            for (int choice = 0; choice < static_cast<int>(variable.choices.size()); ++choice)
                addChoice(at, choice);
        }
    }

    void addShown(Shown shown, int decimals)
    {
        m_definition.indicators.push_back({.code = {m_catalogue.name(shown), m_catalogue.label(shown)},
                                           .unit = unitOf(m_catalogue.unit(shown)),
                                           .decimals = decimals,
                                           .shown = shown});
    }

    // No name of a variable has a "-".
    void addChoice(int at, int choice)
    {
        const Variable &variable = m_catalogue.variables[static_cast<size_t>(at)];
        const Choice &chosen = variable.choices[static_cast<size_t>(choice)];
        const auto name = [&](Language language) {
            return u"%1: %2"_s.arg(variable.label.in(language), chosen.label.in(language));
        };
        m_definition.indicators.push_back(
            {.code = {u"%1-%2"_s.arg(variable.name, chosen.name),
                      {name(Language::Italian), name(Language::English)}},
             .unit = unitNamed(u"YES_NO"_s, inLanguage(tr("1 it holds, 0 it does not"))),
             .decimals = 0,
             .shown = {Shown::Kind::Variable, at},
             .choice = choice});
    }

    // "hours per day" is HOURS_PER_DAY, "% of users" PERCENT_OF_USERS.
    QString unitOf(const LocalText &unit)
    {
        if (unit.isEmpty())
            return unitNamed(u"NUMBER"_s, inLanguage(tr("number")));
        static const QRegularExpression grouping(u"(?<=[0-9])[.,](?=[0-9])"_s);
        static const QRegularExpression between(u"[^A-Za-z0-9]+"_s);
        QString words = unit.english.isEmpty() ? unit.italian : unit.english;
        words.replace(u'%', u" percent "_s).remove(grouping);
        return unitNamed(sdmxId(words.replace(between, u" "_s).trimmed().replace(u' ', u'_').toUpper()),
                         unit);
    }

    // Two units may come to the same identifier; then one has a number.
    QString unitNamed(const QString &id, const LocalText &name)
    {
        std::vector<SdmxCode> &units = m_definition.units;
        const auto known = std::ranges::find(units, name, &SdmxCode::name);
        if (known != units.end())
            return known->id;
        QString own = id;
        for (int number = 2; std::ranges::find(units, own, &SdmxCode::id) != units.end(); ++number)
            own = u"%1_%2"_s.arg(id).arg(number);
        units.push_back({own, name});
        return own;
    }

    [[nodiscard]] LocalText inLanguage(const QString &words) const
    {
        return m_language == Language::Italian ? LocalText{words, {}} : LocalText{{}, words};
    }

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    Language m_language;
    SdmxDefinition m_definition;
};

} // namespace

QString sdmxId(const QString &words)
{
    static const QRegularExpression foreign(u"[^A-Za-z0-9_-]"_s);
    static const QRegularExpression start(u"^[A-Za-z]"_s);
    QString id = words;
    id.replace(foreign, u"_"_s);
    return start.match(id).hasMatch() ? id : u"X_"_s + id;
}

QString SdmxDefinition::dataflow() const
{
    return u"%1:%2(%3)"_s.arg(agency, id, version);
}

SdmxDefinition sdmxDefinition(const DataSet &dataSet, Language language)
{
    return DefinitionBuilder(dataSet, language).build();
}

} // namespace quaderno
