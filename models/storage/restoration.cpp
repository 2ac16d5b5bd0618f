#include "storage/restoration.h"

#include "analysis/answers.h"
#include "data/numberformat.h"
#include "data/questionnairestate.h"

#include <algorithm>
#include <tuple>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct RestorationText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Restoration)
};

// Compares two data sets by what they hold.
class Comparison
{
public:
    Comparison(const DataSet &present, const DataSet &backup) : m_present(present), m_backup(backup) {}

    Restoration all()
    {
        addYears();
        addZones();
        mapAreas();
        for (int refArea = 0; refArea < m_backup.observations().zoneCount(); ++refArea) {
            addContact(refArea);
            for (int year = m_backup.years().first; year <= m_backup.years().last; ++year)
                addQuestionnaire({refArea, year});
        }
        addNotes();
        addTexts();
        addDueDates();
        return std::move(m_found);
    }

private:
    Act &act() { return m_found.act; }

    // Years stand side by side: those between what was and what must stay are kept or come.
    void addYears()
    {
        const YearRange now = m_present.years();
        YearRange wanted = m_backup.years();
        for (int year = now.first; year <= now.last; ++year) {
            if (m_backup.years().contains(year) || !m_present.isPublished({.timePeriod = year}))
                continue;
            wanted = {std::min(wanted.first, year), std::max(wanted.last, year)};
            m_found.alone.append(
                RestorationText::tr("The year %1 is published: it stays as it is.").arg(year));
        }
        for (int year = wanted.first; year <= wanted.last; ++year) {
            if (!now.contains(year))
                act().years.push_back({.after = year});
        }
        for (int year = now.first; year <= now.last; ++year) {
            if (!wanted.contains(year))
                act().years.push_back({.before = year});
        }
    }

    // One that is published stays where it is.
    void addZones()
    {
        std::vector<Zone> wanted = m_backup.zones();
        std::vector<Zone> going;
        for (int refArea = 0; refArea < m_present.observations().zoneCount(); ++refArea) {
            const Zone &zone = m_present.zones()[static_cast<size_t>(refArea)];
            if (m_backup.observations().zoneIndex(zone.code))
                continue;
            if (!m_present.isPublished({.refArea = refArea})) {
                going.push_back(zone);
                continue;
            }
            wanted.insert(wanted.begin() + std::min<qsizetype>(refArea, std::ssize(wanted)), zone);
            m_found.alone.append(
                RestorationText::tr("Questionnaires of %1 are published: the zone stays.").arg(zone.name));
        }
        if (wanted == m_present.zones())
            return;
        for (size_t place = 0; place < wanted.size(); ++place)
            act().zones.push_back({.before = presentZone(wanted[place].code),
                                   .after = wanted[place],
                                   .place = static_cast<int>(place)});
        for (const Zone &zone : going)
            act().zones.push_back({.before = zone});
    }

    [[nodiscard]] std::optional<Zone> presentZone(const QString &code) const
    {
        const auto refArea = m_present.observations().zoneIndex(code);
        return refArea ? std::optional(m_present.zones()[static_cast<size_t>(*refArea)]) : std::nullopt;
    }

    void mapAreas()
    {
        int coming = m_present.observations().zoneCount();
        for (const Zone &zone : m_backup.zones()) {
            const auto now = m_present.observations().zoneIndex(zone.code);
            m_areas.push_back(now ? *now : coming++);
        }
    }

    [[nodiscard]] int areaNow(int refArea) const
    {
        return refArea == kAggregateArea ? refArea : m_areas[static_cast<size_t>(refArea)];
    }

    void addContact(int refArea)
    {
        const int now = areaNow(refArea);
        if (m_present.contact(now) != m_backup.contact(refArea))
            act().contacts.push_back({.refArea = now, .contact = m_backup.contact(refArea)});
    }

    void addQuestionnaire(QuestionnaireKey then)
    {
        const QuestionnaireKey now{areaNow(then.refArea), then.timePeriod};
        const bool isThere = m_present.observations().contains({now.refArea, now.timePeriod, 0});
        if (!m_backup.hasQuestionnaire(then) || (isThere && !m_present.hasQuestionnaire(now)))
            return;
        const bool hasAnswers = addAnswers(now, then);
        addState(now, then, hasAnswers);
        addJustifications(now, m_backup.questionnaire(then));
        addRemarks(now, m_backup.questionnaire(then));
    }

    bool addAnswers(QuestionnaireKey now, QuestionnaireKey then)
    {
        bool hasAny = false;
        for (int variable = 0; variable < static_cast<int>(m_backup.catalogue().variables.size());
             ++variable) {
            const ObsKey key{now.refArea, now.timePeriod, variable};
            const auto wanted = m_backup.observations().stored({then.refArea, then.timePeriod, variable});
            const auto stored =
                m_present.observations().contains(key) ? m_present.observations().stored(key) : std::nullopt;
            if (stored == wanted)
                continue;
            act().observations.push_back({key, wanted});
            hasAny = true;
        }
        return hasAny;
    }

    // A questionnaire to fill would begin by itself with its first answer.
    void addState(QuestionnaireKey now, QuestionnaireKey then, bool hasAnswers)
    {
        const QuestionnaireRecord &stands = m_present.questionnaire(now);
        const QuestionnaireRecord &wanted = m_backup.questionnaire(then);
        // When it was first sent comes back with the step, where that was taken here.
        const bool isKnown = m_present.hasStep(now, wanted);
        const bool isSame =
            std::tie(stands.state, stands.stateNote) == std::tie(wanted.state, wanted.stateNote) &&
            (!isKnown || stands.firstSentAt.isValid() == wanted.firstSentAt.isValid());
        if (isSame && (!hasAnswers || wanted.state != QuestionnaireState::ToFill))
            return;
        const bool isPublished =
            stands.state == QuestionnaireState::Published || wanted.state == QuestionnaireState::Published;
        if (isPublished && !isSame) {
            m_found.alone.append(
                RestorationText::tr("%1 %2: what is published stays published, and nothing becomes so.")
                    .arg(m_backup.zones()[static_cast<size_t>(then.refArea)].name)
                    .arg(then.timePeriod));
            return;
        }
        StateEdit edit{.key = now, .state = wanted.state, .note = wanted.stateNote};
        if (isKnown)
            edit.restores = wanted.stateRow;
        act().states.push_back(edit);
    }

    void addJustifications(QuestionnaireKey now, const QuestionnaireRecord &wanted)
    {
        const auto &stand = m_present.questionnaire(now).justifications;
        for (const auto &[finding, justification] : wanted.justifications) {
            const auto known = stand.find(finding);
            if (known == stand.end() || known->second != justification)
                act().justifications.push_back({now, finding, justification});
        }
        for (const auto &[finding, justification] : stand) {
            if (!wanted.justifications.contains(finding))
                act().justifications.push_back({now, finding, {}});
        }
    }

    // They stand in the order in which they were made: from the first that differs on they are made again.
    void addRemarks(QuestionnaireKey now, const QuestionnaireRecord &wanted)
    {
        const auto says = [](const Remark &remark) {
            return std::tie(remark.kind, remark.variable, remark.person, remark.text);
        };
        const auto &stand = m_present.questionnaire(now).remarks;
        size_t same = 0;
        while (same < stand.size() && same < wanted.remarks.size() &&
               says(stand[same]) == says(wanted.remarks[same]))
            ++same;
        for (size_t i = same; i < stand.size(); ++i)
            act().remarks.push_back({now, stand[i], true});
        for (size_t i = same; i < wanted.remarks.size(); ++i)
            act().remarks.push_back({now, wanted.remarks[i], false});
    }

    // By their rows, which give them their places.
    void addNotes()
    {
        std::map<qint64, TableNote> stand;
        for (const TableNote &note : m_present.notes())
            stand.emplace(note.row, note);
        std::vector<TableNote> others;
        for (TableNote note : m_backup.notes()) {
            if (note.refArea)
                note.refArea = areaNow(*note.refArea);
            const auto known = stand.find(note.row);
            if (known == stand.end()) {
                others.push_back(note);
                continue;
            }
            if (known->second != note)
                act().notes.push_back({.before = known->second, .after = note});
            stand.erase(known);
        }
        // One that could not have its row again stands in another.
        std::vector<NoteEdit> coming;
        for (const TableNote &note : others) {
            const auto same =
                std::ranges::find_if(stand, [&note](const auto &known) { return known.second == note; });
            if (same == stand.end())
                coming.push_back({.after = note});
            else
                stand.erase(same);
        }
        for (const auto &[row, note] : stand)
            act().notes.push_back({.before = note});
        act().notes.insert(act().notes.end(), coming.begin(), coming.end());
    }

    void addTexts()
    {
        const auto &stand = m_present.chapterTexts();
        const auto &wanted = m_backup.chapterTexts();
        for (const auto &[key, text] : wanted) {
            const auto known = stand.find(key);
            if (known == stand.end() || known->second != text)
                act().texts.push_back({.key = key, .text = text});
        }
        for (const auto &[key, text] : stand) {
            if (!wanted.contains(key))
                act().texts.push_back({.key = key});
        }
    }

    void addDueDates()
    {
        for (int year = m_backup.years().first; year <= m_backup.years().last; ++year) {
            if (m_present.dueDate(year) != m_backup.dueDate(year))
                act().dueDates.push_back({year, m_backup.dueDate(year)});
        }
    }

    const DataSet &m_present;
    const DataSet &m_backup;
    std::vector<int> m_areas; // by area of the backup: its area in the present, or behind all of them
    Restoration m_found;
};

bool changesState(const StateEdit &edit, const DataSet &present)
{
    const QuestionnaireRecord &now = present.questionnaire(edit.key);
    return std::tie(now.state, now.stateNote) != std::tie(edit.state, edit.note) ||
           (edit.restores && *edit.restores != now.stateRow);
}

QString zoneNameOf(int refArea, const Act &act, const DataSet &present)
{
    int coming = refArea - present.observations().zoneCount();
    if (coming < 0)
        return present.zones()[static_cast<size_t>(refArea)].name;
    for (const ZoneEdit &edit : act.zones) {
        if (!edit.before && coming-- == 0)
            return edit.after->name;
    }
    return {};
}

} // namespace

Result<Restoration> differenceTo(const DataSet &present, const DataSet &backup)
{
    const bool isOfAnother = present.catalogue().service != backup.catalogue().service ||
                             std::ranges::none_of(backup.zones(), [&present](const Zone &zone) {
                                 return present.observations().zoneIndex(zone.code).has_value();
                             });
    if (isOfAnother)
        return refused(
            RestorationText::tr("This is a backup of another data set: none of its zones is here."));
    return Comparison(present, backup).all();
}

Outcome restore(DataSet &present, const DataSet &backup, const QString &label, const Progress &progress,
                std::optional<qint64> madeAt)
{
    auto found = differenceTo(present, backup);
    if (!found)
        return found.error();
    Act act = std::move(found.value().act);
    if (act.isEmpty())
        return Done{};
    act.madeAt = madeAt.value_or(present.moment());
    act.label = label;
    act.source = u"restored"_s;
    if (!act.changesExtent())
        return present.commit(std::move(act), progress);
    // What they hold is compared once they are in sight.
    Act extent{.label = act.label,
               .source = act.source,
               .madeAt = act.madeAt,
               .zones = act.zones,
               .years = act.years};
    return present.commit(std::move(extent), progress,
                          [&backup](const DataSet &grown) { return Comparison(grown, backup).all().act; });
}

std::vector<RestoredLine> linesOf(const Restoration &restoration, const DataSet &present,
                                  const NumberFormat &format)
{
    const Act &act = restoration.act;
    std::vector<RestoredLine> lines;
    const auto placeOf = [&](const auto &key) {
        return u"%1 %2"_s.arg(zoneNameOf(key.refArea, act, present)).arg(key.timePeriod);
    };
    const auto named = [&](const QString &place, const QString &what) {
        return u"%1: %2"_s.arg(place, what);
    };
    for (const YearEdit &edit : act.years)
        lines.push_back({.what = RestorationText::tr("Year"),
                         .now = edit.before ? QString::number(*edit.before) : QString(),
                         .then = edit.after ? QString::number(*edit.after) : QString()});
    for (const ZoneEdit &edit : act.zones) {
        if (edit.before != edit.after)
            lines.push_back({.what = RestorationText::tr("Zone"),
                             .now = edit.before ? edit.before->name : QString(),
                             .then = edit.after ? edit.after->name : QString()});
    }
    for (const ObservationEdit &edit : act.observations) {
        const Variable &variable = present.catalogue().variables[static_cast<size_t>(edit.key.variable)];
        const auto stored = present.observations().contains(edit.key)
                                ? present.observations().stored(edit.key)
                                : std::nullopt;
        lines.push_back({.what = named(placeOf(edit.key), variable.label.in(format.language())),
                         .now = answerText(present.catalogue(), variable, stored, format),
                         .then = answerText(present.catalogue(), variable, edit.observation, format)});
    }
    for (const StateEdit &edit : act.states) {
        const QuestionnaireState now = present.questionnaire(edit.key).state;
        if (now != edit.state)
            lines.push_back({.what = named(placeOf(edit.key), RestorationText::tr("state")),
                             .now = QuestionnaireStateText::of(now),
                             .then = QuestionnaireStateText::of(edit.state)});
    }
    for (const JustificationEdit &edit : act.justifications) {
        const auto &known = present.questionnaire(edit.key).justifications;
        const auto now = known.find(edit.finding);
        lines.push_back({.what = named(placeOf(edit.key), RestorationText::tr("explanation")),
                         .now = now == known.end() ? QString() : now->second.text,
                         .then = edit.justification.text});
    }
    for (const RemarkEdit &edit : act.remarks)
        lines.push_back({.what = named(placeOf(edit.key), RestorationText::tr("remark")),
                         .now = edit.isTakenBack ? edit.remark.text : QString(),
                         .then = edit.isTakenBack ? QString() : edit.remark.text});
    for (const NoteEdit &edit : act.notes)
        lines.push_back({.what = RestorationText::tr("Note under a table"),
                         .now = edit.before ? edit.before->text.in(format.language()) : QString(),
                         .then = edit.after ? edit.after->text.in(format.language()) : QString()});
    for (const ChapterTextEdit &edit : act.texts) {
        const auto now = present.chapterTexts().find(edit.key);
        lines.push_back(
            {.what = RestorationText::tr("Text of a chapter"),
             .now = now == present.chapterTexts().end() ? QString() : now->second.text.in(format.language()),
             .then = edit.text.text.in(format.language())});
    }
    for (const ContactEdit &edit : act.contacts)
        lines.push_back(
            {.what = named(zoneNameOf(edit.refArea, act, present), RestorationText::tr("contact")),
             .now = present.contact(edit.refArea).name,
             .then = edit.contact.name});
    for (const DueDateEdit &edit : act.dueDates)
        lines.push_back({.what = RestorationText::tr("Due date of %1").arg(edit.year),
                         .now = present.dueDate(edit.year).toString(Qt::ISODate),
                         .then = edit.day.toString(Qt::ISODate)});
    return lines;
}

QString summaryOf(const Act &act, const DataSet &present)
{
    QStringList parts;
    const auto add = [&parts](const QString &words, size_t count) {
        if (count > 0)
            parts.append(words);
    };
    const auto number = [](size_t count) { return static_cast<int>(count); };
    const size_t moved = static_cast<size_t>(
        std::ranges::count_if(act.zones, [](const ZoneEdit &edit) { return edit.before != edit.after; }));
    // One to fill that is to stay so, whatever is answered in it, is no change to tell of.
    const size_t states = static_cast<size_t>(std::ranges::count_if(
        act.states, [&present](const StateEdit &edit) { return changesState(edit, present); }));
    add(RestorationText::tr("%n years", nullptr, number(act.years.size())), act.years.size());
    add(RestorationText::tr("%n zones", nullptr, number(moved)), moved);
    add(RestorationText::tr("%n answers", nullptr, number(act.observations.size())), act.observations.size());
    add(RestorationText::tr("%n states", nullptr, number(states)), states);
    add(RestorationText::tr("%n explanations", nullptr, number(act.justifications.size())),
        act.justifications.size());
    add(RestorationText::tr("%n remarks", nullptr, number(act.remarks.size())), act.remarks.size());
    add(RestorationText::tr("%n notes", nullptr, number(act.notes.size())), act.notes.size());
    add(RestorationText::tr("%n texts", nullptr, number(act.texts.size())), act.texts.size());
    add(RestorationText::tr("%n contacts", nullptr, number(act.contacts.size())), act.contacts.size());
    add(RestorationText::tr("%n due dates", nullptr, number(act.dueDates.size())), act.dueDates.size());
    if (parts.isEmpty())
        return act.isEmpty() ? RestorationText::tr("The data are as they were in this backup.")
                             : RestorationText::tr("The order of the zones differs.");
    return RestorationText::tr("What differs: %1.").arg(parts.join(u", "_s));
}

} // namespace quaderno
