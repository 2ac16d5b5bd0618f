// Acts of every kind, drawn from a seed, and what a data set holds as text.
#pragma once

#include "editions.h"

#include <QRandomGenerator>
#include <QTextStream>

namespace quaderno::tests
{

inline QString textOf(const std::optional<Observation> &observation)
{
    if (!observation)
        return QStringLiteral("never entered");
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(observation->value ? QString::number(*observation->value, 'g', 17) : QStringLiteral("-"),
             observation->text.value_or(QStringLiteral("-")), obsStatusLetter(observation->status),
             observation->reason, observation->note);
}

// Everything but the times, the keys of rows and who did it when.
// When a questionnaire was first sent is told by its own history.
enum class FirstSent { Told, LeftOut };

inline QString contentsOf(const DataSet &dataSet, FirstSent firstSent = FirstSent::Told)
{
    QString all;
    QTextStream out(&all);
    out << dataSet.years().text() << '\n';
    for (const Zone &zone : dataSet.zones())
        out << zone.code << ' ' << zone.name << '\n';
    const int variables = static_cast<int>(dataSet.catalogue().variables.size());
    for (int refArea = 0; refArea < dataSet.observations().zoneCount(); ++refArea) {
        const Contact contact = dataSet.contact(refArea);
        out << contact.name << '/' << contact.telephone << '\n';
        for (int year = dataSet.years().first; year <= dataSet.years().last; ++year) {
            const QuestionnaireRecord &record = dataSet.questionnaire({refArea, year});
            out << refArea << ' ' << year << ' ' << questionnaireStateCode(record.state) << ' '
                << record.stateNote << ' ' << (firstSent == FirstSent::Told && record.firstSentAt.isValid())
                << '\n';
            for (const auto &[finding, why] : record.justifications)
                out << finding << ' ' << why.basis << ' ' << why.text << ' ' << why.isAccepted << '\n';
            for (const Remark &remark : record.remarks)
                out << remark.text << ' ' << remark.variable.value_or(-1) << '\n';
            for (int variable = 0; variable < variables; ++variable) {
                if (const auto stored = dataSet.observations().stored({refArea, year, variable}))
                    out << variable << ' ' << textOf(stored) << '\n';
            }
        }
    }
    for (const TableNote &note : dataSet.notes())
        out << note.shows << ' ' << note.refArea.value_or(-9) << ' ' << note.year.value_or(-9) << ' '
            << note.text.italian << '\n';
    for (const auto &[key, text] : dataSet.chapterTexts())
        out << key.chapter << key.position << ' ' << text.text.italian << '\n';
    for (int year = dataSet.years().first; year <= dataSet.years().last; ++year)
        out << dataSet.dueDate(year).toString(Qt::ISODate) << '\n';
    return all;
}

class RandomActs
{
public:
    RandomActs(DataSet &dataSet, quint32 seed) : m_dataSet(dataSet), m_random(seed) {}

    // One act of whatever kind; one that the data set has good reason to refuse counts as one that failed.
    Outcome one()
    {
        switch (below(16)) {
        case 0:
            return m_dataSet.addYear(m_dataSet.years().last + (below(2) ? 1 : 2));
        case 1:
            return m_dataSet.removeYear(below(2) ? m_dataSet.years().last : m_dataSet.years().first);
        case 2:
            return m_dataSet.renameYear(m_dataSet.years().last, m_dataSet.years().first - 1);
        case 3:
            return m_dataSet.addZone({word(), word()});
        case 4:
            return m_dataSet.renameZone(zone().code, word());
        case 5:
            return m_dataSet.removeZone(zone().code);
        case 6:
            return m_dataSet.setContacts(
                {{refArea(), {.name = word(), .telephone = below(2) ? word() : QString()}}});
        case 7:
            return m_dataSet.setDueDate(year(), below(3) ? QDate(year(), 3, 1 + below(28)) : QDate());
        default:
            return m_dataSet.commit(mixed());
        }
    }

    // Answers, states, explanations, remarks, notes and texts in one act.
    Act mixed()
    {
        Act act{.label = word()};
        for (int i = below(4); i >= 0; --i)
            act.observations.push_back(answer());
        std::ranges::sort(act.observations, {}, &ObservationEdit::key);
        const auto same = std::ranges::unique(act.observations, {}, &ObservationEdit::key);
        act.observations.erase(same.begin(), same.end());
        if (below(4) == 0)
            act.states.push_back({.key = questionnaire(), .state = state(), .note = word()});
        if (below(4) == 0)
            act.justifications.push_back({questionnaire(),
                                          QStringLiteral("zero/rides"),
                                          {word(), below(3) ? word() : QString(), below(2) == 0}});
        if (below(4) == 0)
            act.remarks.push_back({questionnaire(), {.text = word()}, false});
        if (below(3) == 0)
            act.notes.push_back(note());
        if (below(4) == 0)
            act.texts.push_back({{QStringLiteral("rides"), below(2)}, {{word(), word()}, {}}});
        return act;
    }

    int below(int end) { return static_cast<int>(m_random.bounded(end)); }

private:
    QString word() { return QStringLiteral("w%1").arg(below(12)); }
    int refArea() { return below(m_dataSet.observations().zoneCount()); }
    int year() { return m_dataSet.years().first + below(m_dataSet.years().count()); }
    const Zone &zone() { return m_dataSet.zones()[static_cast<size_t>(refArea())]; }
    QuestionnaireKey questionnaire() { return {refArea(), year()}; }
    ObsKey cell()
    {
        return {refArea(), year(), below(static_cast<int>(m_dataSet.catalogue().variables.size()))};
    }
    QuestionnaireState state()
    {
        constexpr std::array kStates{QuestionnaireState::InProgress, QuestionnaireState::Sent,
                                     QuestionnaireState::Approved, QuestionnaireState::NotInSurvey,
                                     QuestionnaireState::Returned};
        return kStates[static_cast<size_t>(below(static_cast<int>(kStates.size())))];
    }
    QString anyChoice(const Variable &variable)
    {
        return variable.choices[static_cast<size_t>(below(static_cast<int>(variable.choices.size())))].name;
    }
    ObservationEdit answer()
    {
        const ObsKey key = cell();
        const Variable &variable = m_dataSet.catalogue().variables[static_cast<size_t>(key.variable)];
        switch (below(4)) {
        case 0:
            return {key, std::nullopt};
        case 1:
            return {key, Observation{.status = ObsStatus::NotAvailable, .reason = word()}};
        default:
            Observation answer{.note = below(2) ? word() : QString()};
            if (variable.isNumeric())
                answer.value = below(1000);
            else
                answer.text = variable.isChoice() ? anyChoice(variable) : word();
            return {key, answer};
        }
    }
    NoteEdit note()
    {
        const TableNote fresh{
            .shows = QStringLiteral("rides"), .refArea = refArea(), .text = {word(), word()}};
        const auto &notes = m_dataSet.notes();
        if (notes.empty() || below(3) == 0)
            return {.after = fresh};
        const TableNote &old = notes[static_cast<size_t>(below(static_cast<int>(notes.size())))];
        return below(2) ? NoteEdit{.before = old, .after = fresh} : NoteEdit{.before = old};
    }

    DataSet &m_dataSet;
    QRandomGenerator m_random;
};

} // namespace quaderno::tests
