#include "analysis/findingtexts.h"

#include "analysis/answers.h"
#include "analysis/historylines.h"
#include "analysis/indicators.h"
#include "analysis/peers.h"
#include "analysis/toldfindings.h"
#include "storage/dataset.h"

#include <QLocale>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

QString FindingTexts::stateName(FindingState state)
{
    switch (state) {
    case FindingState::Open:
        return tr("Open");
    case FindingState::Explained:
        return tr("Explained");
    case FindingState::Accepted:
        return tr("Accepted");
    case FindingState::Corrected:
        return tr("Corrected");
    }
    Q_UNREACHABLE();
}

QString FindingTexts::stateNames(FindingState state)
{
    switch (state) {
    case FindingState::Open:
        return tr("Open", "findings");
    case FindingState::Explained:
        return tr("Explained", "findings");
    case FindingState::Accepted:
        return tr("Accepted", "findings");
    case FindingState::Corrected:
        return tr("Corrected", "findings");
    }
    Q_UNREACHABLE();
}

QString FindingTexts::severityName(Severity severity)
{
    return severity == Severity::Error ? tr("Error") : tr("Warning");
}

QString FindingTexts::effect(const ListedFinding &known) const
{
    const double percent = known.effect.percent();
    if (percent == 0)
        return known.effect.meanMoves || known.state == FindingState::Corrected ? QString()
                                                                                : tr("not known", "effect");
    if (percent < 0.05)
        return tr("< %1%", "per cent, hardly any").arg(m_format.format(0.1, 1, 1));
    return tr("%1%", "per cent").arg(m_format.format(percent, 1, 1));
}

const Variable &FindingTexts::variable(ObsKey cell) const
{
    return m_dataSet.catalogue().variables[static_cast<size_t>(cell.variable)];
}

QString FindingTexts::valueText(ObsKey cell) const
{
    const auto known = m_dataSet.observations().stored(cell);
    return known ? answerText(m_dataSet.catalogue(), variable(cell), known, m_format) : tr("never entered");
}

// The reason of a missing answer is a sentence by itself elsewhere; what people wrote stays as it is.
QString FindingTexts::withinSentence(ObsKey cell) const
{
    const QString text = valueText(cell);
    const auto known = m_dataSet.observations().stored(cell);
    return known && !known->isPresent() ? text.left(1).toLower() + text.mid(1) : text;
}

QString FindingTexts::numberText(int variable, double value) const
{
    const Variable &written = m_dataSet.catalogue().variables[static_cast<size_t>(variable)];
    return m_format.format(value, written.minDecimals, written.maxDecimals);
}

QString FindingTexts::sentence(const ListedFinding &known) const
{
    return known.state == FindingState::Corrected ? tr("It no longer arises.") : known.finding().message;
}

QString FindingTexts::title(const ListedFinding &known) const
{
    return tr("%1 · %2 · %3: %4", "zone, year, question, answer")
        .arg(m_dataSet.zones()[static_cast<size_t>(known.finding().refArea)].name)
        .arg(known.finding().timePeriod)
        .arg(known.judged.label, valueText(known.cell()));
}

QString FindingTexts::said(const ListedFinding &known) const
{
    if (known.judged.explanation.isEmpty())
        return {};
    switch (known.state) {
    case FindingState::Accepted:
        return tr("Accepted by the Region: “%1”").arg(known.judged.explanation);
    case FindingState::Open:
        return tr("Written about other values: “%1”").arg(known.judged.explanation);
    case FindingState::Explained:
    case FindingState::Corrected:
        break;
    }
    return tr("Explained: “%1”").arg(known.judged.explanation);
}

QString FindingTexts::expected(const ListedFinding &known) const
{
    const FindingEffect &effect = known.effect;
    if (!effect.expected)
        return {};
    const Variable &question = variable(known.cell());
    const QString value = m_format.format(*effect.expected, question.minDecimals, question.maxDecimals);
    if (!effect.indicator)
        return tr("Expected: %1. No other printed number would move.").arg(value);
    const Shown shown{.kind = Shown::Kind::Indicator, .index = *effect.indicator};
    const Catalogue &catalogue = m_dataSet.catalogue();
    // One decimal more than is printed, so that small moves are seen.
    const auto number = [&](double of) {
        const QString written =
            m_format.format(of, catalogue.minDecimals(shown), catalogue.maxDecimals(shown) + 1);
        const QString unit = unitBesideLabel(catalogue, shown, m_format.language());
        return unit.isEmpty() ? written : tr("%1 %2", "a number and its unit").arg(written, unit);
    };
    const QString sentence = effect.isMean
                                 ? tr("Expected: %1. The mean of “%2” would go from %3 to %4 (%5).")
                                 : tr("Expected: %1. “%2” of the zone would go from %3 to %4 (%5).");
    return sentence.arg(value, catalogue.label(shown).in(m_format.language()), number(effect.before),
                        number(effect.after), this->effect(known));
}

QString FindingTexts::otherYears(ObsKey cell) const
{
    QStringList years;
    for (int year = m_dataSet.years().first; year <= m_dataSet.years().last; ++year) {
        const ObsKey other{cell.refArea, year, cell.variable};
        if (year != cell.timePeriod && m_dataSet.observations().stored(other))
            years.append(tr("%1 in %2", "answer, year").arg(withinSentence(other)).arg(year));
    }
    return years.isEmpty() ? QString() : tr("Other years: %1.").arg(years.join(u"; "_s));
}

QString FindingTexts::otherZones(ObsKey cell) const
{
    const Observations &observations = m_dataSet.observations();
    const Shown shown{.kind = Shown::Kind::Variable, .index = cell.variable};
    const auto own = observations.cell(cell).value;
    std::vector<double> others;
    for (int zone = 0; zone < observations.zoneCount(); ++zone) {
        const auto value = observations.cell({zone, cell.timePeriod, cell.variable}).value;
        if (zone != cell.refArea && value)
            others.push_back(shownRounded(m_dataSet.catalogue(), shown, *value));
    }
    if (others.empty() || !variable(cell).isNumeric())
        return {};
    std::ranges::sort(others);
    const auto text = [&](double value) { return numberText(cell.variable, value); };
    const QString sentence =
        tr("The other %n zones in %1: from %2 to %3, median %4.", nullptr, static_cast<int>(others.size()))
            .arg(cell.timePeriod)
            .arg(text(others.front()), text(others.back()), text(quantile(others, 0.5)));
    if (!own)
        return sentence;
    const auto [first, last] =
        std::equal_range(others.begin(), others.end(), shownRounded(m_dataSet.catalogue(), shown, *own));
    const auto rank = static_cast<int>(others.end() - last) + 1;
    const auto alike = static_cast<int>(last - first);
    if (alike == static_cast<int>(others.size()))
        return sentence + u' ' + tr("All have the same number as this zone.");
    return sentence + u' ' +
           (alike == 0
                ? tr("This zone ranks %1, counted from the highest value.").arg(rank)
                : tr("This zone ranks %1, counted from the highest value, with %n others.", nullptr, alike)
                      .arg(rank));
}

QString FindingTexts::contact(int refArea) const
{
    const Contact known = m_dataSet.contact(refArea);
    QStringList parts;
    for (const QString &part : {known.name, known.office, known.telephone, known.email}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.isEmpty() ? tr("No contact is known: Survey > Contacts.")
                           : tr("Contact: %1").arg(parts.join(u", "_s));
}

QStringList FindingTexts::lines(const ListedFinding &known) const
{
    QStringList lines{sentence(known), said(known)};
    lines += tellingLines(m_dataSet, known.cell());
    lines += {expected(known), otherYears(known.cell()), otherZones(known.cell()),
              contact(known.finding().refArea)};
    lines.removeAll(QString());
    return lines;
}

QStringList FindingTexts::history(const ListedFinding &known) const
{
    const auto versions = historyLines(m_dataSet, known.cell(), m_format.language());
    if (!versions)
        return {versions.error().message};
    QStringList lines;
    for (const HistoryLine &line : versions.value())
        lines.append(tr("%1, %2: %3 (%4)", "when, who, answer, by what way")
                         .arg(QLocale().toString(line.at.toLocalTime(), QLocale::ShortFormat), line.author,
                              line.answer, line.source));
    return lines;
}

QString FindingTexts::letter(const ListedFinding &known) const
{
    QStringList lines{title(known), sentence(known)};
    if (const QString years = otherYears(known.cell()); !years.isEmpty())
        lines.append(years);
    lines.append(tr("Which figure is right? If this one is, please say why in a few words."));
    return lines.join(u'\n') + u'\n';
}

} // namespace quaderno
