#include "window/celldescription.h"

#include "storage/dataset.h"

#include <QLocale>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class CellLines
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CellDescriber)

public:
    explicit CellLines(const Provenance &about) : m_about(about) {}

    std::vector<CellLine> lines()
    {
        add(tr("Zone"), m_about.zone);
        add(tr("Year"), QString::number(m_about.cell.timePeriod));
        add(tr("Value"), m_about.value);
        add(tr("Status"), m_about.status);
        if (m_about.cell.shown.kind == Shown::Kind::Variable)
            addAnswer(m_about.terms.front());
        else
            addComputation();
        return std::move(m_lines);
    }

private:
    void add(const QString &label, const QString &text, std::optional<CellReference> link = {})
    {
        if (!text.isEmpty())
            m_lines.push_back({label, text, link});
    }

    static QString whoAndWhen(const ProvenanceTerm &term)
    {
        const QString when = QLocale().toString(term.at.toLocalTime(), QLocale::ShortFormat);
        return tr("%1, %2", "author, date").arg(term.author, when);
    }

    void addAnswer(const ProvenanceTerm &term)
    {
        add(tr("Reason"), term.reason);
        add(tr("Note"), term.note);
        add(tr("History"), term.trouble);
        if (term.at.isValid()) {
            add(tr("Source"), term.source);
            add(tr("By"), whoAndWhen(term));
        }
        for (const QString &version : term.before)
            add(tr("Before"), version);
        add(tr("In the form"), term.label, term.cell);
    }

    void addComputation()
    {
        add(tr("Mean"), m_about.rule);
        add(tr("Formula"), m_about.formula);
        add(tr("With numbers"), m_about.computation);
        if (!m_about.inPrint.isEmpty())
            m_lines.push_back({tr("In print"), m_about.inPrint, m_about.cell, true});
        add(tr("Why"), m_about.obstacle);
        for (const ProvenanceTerm &term : m_about.terms)
            add(term.label, termText(term), term.cell);
        if (m_about.entering.empty() && m_about.leftOut.empty())
            return;
        add(tr("Computed on"), tr("%1 of %2 zones").arg(m_about.entering.size()).arg(m_about.surveyed));
        addZones(tr("Zones in the mean"), m_about.entering);
        addZones(tr("Zones left out"), m_about.leftOut);
    }

    void addZones(const QString &heading, const std::vector<ProvenanceZone> &zones)
    {
        if (!zones.empty())
            m_lines.push_back({.label = heading});
        for (const ProvenanceZone &zone : zones)
            add(zone.zone, zone.text, zone.cell);
    }

    // The value with its status, then who gave it, then the words beside it.
    static QString termText(const ProvenanceTerm &term)
    {
        const bool needsStatus = !term.status.isEmpty() && term.status != term.value;
        QStringList lines{needsStatus ? tr("%1 (%2)", "a value and its status").arg(term.value, term.status)
                                      : term.value};
        if (term.at.isValid())
            lines.append(tr("%1: %2", "source, then author and date").arg(term.source, whoAndWhen(term)));
        for (const QString &more : {term.note, term.trouble}) {
            if (!more.isEmpty())
                lines.append(more);
        }
        return lines.join(u'\n');
    }

    const Provenance &m_about;
    std::vector<CellLine> m_lines;
};

} // namespace

QString CellDescription::text() const
{
    QString text = title + u'\n';
    for (const CellLine &line : lines) {
        QString value = line.text;
        text += value.isEmpty() ? line.label + u'\n'
                                : line.label + u": "_s + value.replace(u'\n', u"; "_s) + u'\n';
    }
    return text;
}

CellDescription CellDescriber::describe(const CellReference &cell) const
{
    const Provenance about = provenance(m_dataSet, cell, m_language);
    return {.title = about.title, .lines = CellLines(about).lines()};
}

QString CellDescriber::summary(const CellReference &cell) const
{
    const QString zone = cell.refArea == kAggregateArea
                             ? tr("Estimated mean value")
                             : m_dataSet.zones()[static_cast<size_t>(cell.refArea)].name;
    return tr("%1 – %2 %3: %4", "what, zone, year, value")
        .arg(m_dataSet.catalogue().label(cell.shown).in(m_language), zone, QString::number(cell.timePeriod),
             valueInWords(m_dataSet, cell, m_language));
}

} // namespace quaderno
