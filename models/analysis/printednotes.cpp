#include "analysis/printednotes.h"

#include "analysis/indicators.h"
#include "analysis/judgedfindings.h"
#include "analysis/signs.h"
#include "storage/dataset.h"

#include <algorithm>
#include <iterator>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct PrintedNotesText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

// Where all of one sentence holds: zones in their order, each with its years.
struct Place {
    QString zone;
    QStringList years;
};

QString inWords(const std::vector<Place> &places)
{
    QStringList words;
    for (const Place &place : places)
        words.append(place.zone + u' ' + place.years.join(u", "_s));
    return words.join(u"; "_s);
}

} // namespace

PrintedNotes::PrintedNotes(const DataSet &dataSet, Shown shown, YearRange years, Language language)
    : m_language(language)
{
    const QString &name = dataSet.catalogue().name(shown);
    std::ranges::copy_if(dataSet.notes(), std::back_inserter(m_notes), [&](const TableNote &note) {
        return note.shows == name && (!note.year || years.contains(*note.year));
    });
    for (const TableNote &note : m_notes) {
        if (note.refArea && std::ranges::find(m_signedTexts, note.text) == m_signedTexts.end())
            m_signedTexts.push_back(note.text);
    }
    addFindings(dataSet, shown, years);
    addReturned(dataSet, years);
}

// Errors alone: docs/manual/controllare.md says why.
void PrintedNotes::addFindings(const DataSet &dataSet, Shown shown, YearRange years)
{
    for (const Finding &finding :
         errorsAbout(dataSet.catalogue(), dataSet.observations(), variablesBehind(dataSet.catalogue(), shown),
                     years, m_language)) {
        if (!isNoted(finding.refArea, finding.timePeriod) && isOpen(dataSet, finding))
            m_findings[{finding.refArea, finding.timePeriod}].append(finding.printed);
    }
}

void PrintedNotes::addReturned(const DataSet &dataSet, YearRange years)
{
    for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
        for (int year = years.first; year <= years.last; ++year) {
            if (dataSet.questionnaire({zone, year}).state == QuestionnaireState::Returned &&
                !isNoted(zone, year))
                m_findings[{zone, year}].append(
                    PrintedNotesText::tr("The questionnaire was sent back to the zone."));
        }
    }
}

bool PrintedNotes::isNoted(int refArea, int year) const
{
    return std::ranges::any_of(m_notes, [&](const TableNote &note) {
        return note.refArea.value_or(refArea) == refArea && note.year.value_or(year) == year;
    });
}

QString PrintedNotes::signOf(const TableNote &note) const
{
    if (!note.refArea)
        return {};
    const auto at = std::ranges::find(m_signedTexts, note.text) - m_signedTexts.begin();
    return m_signedTexts.size() == 1 ? u"(*)"_s : u"(%1)"_s.arg(QChar(static_cast<char16_t>(u'a' + at)));
}

QString PrintedNotes::signOf(int refArea, std::optional<int> year) const
{
    const auto note = std::ranges::find_if(m_notes, [&](const TableNote &candidate) {
        return candidate.refArea == refArea && candidate.year == year;
    });
    return note == m_notes.end() ? QString() : signOf(*note);
}

QStringList PrintedNotes::findingsOf(int refArea, int year) const
{
    const auto found = m_findings.find({refArea, year});
    return found == m_findings.end() ? QStringList() : found->second;
}

QString PrintedNotes::behind(int refArea, int year, const QStringList &findings) const
{
    return signOf(refArea, std::nullopt) + signOf(refArea, year) +
           (findings.isEmpty() ? QString() : findingSign());
}

QStringList PrintedNotes::lines() const
{
    QStringList lines;
    for (const TableNote &note : m_notes) {
        const QString sign = signOf(note);
        const QString text = note.text.in(m_language);
        const QString line = sign.isEmpty() ? text : sign + u' ' + text;
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines;
}

QStringList PrintedNotes::linesOf(const std::vector<Marked> &marked)
{
    std::vector<std::pair<QString, std::vector<Place>>> byReason;
    for (const auto &[zone, year, why] : marked) {
        auto reason = std::ranges::find(byReason, why, &std::pair<QString, std::vector<Place>>::first);
        if (reason == byReason.end())
            reason = byReason.insert(byReason.end(), {why, {}});
        auto &places = reason->second;
        if (places.empty() || places.back().zone != zone)
            places.push_back({zone, {}});
        if (const QString text = QString::number(year); !places.back().years.contains(text))
            places.back().years.append(text);
    }
    QStringList lines;
    for (const auto &[why, places] : byReason)
        lines.append(u"%1 %2 – %3"_s.arg(findingSign(), inWords(places), why));
    return lines;
}

} // namespace quaderno
