// Undo and redo: what an act changed, and what takes it back as things stand.
#include "storage/dataset.h"

#include "data/language.h"

#include <QUndoCommand>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What one act changed and what takes it back; zones are meant by their place in `zones`, the codes of that
// time. The stack only remembers: DataSet writes first and moves the stack when that has succeeded.
class ActCommand : public QUndoCommand
{
public:
    ActCommand(Act before, Act after, QStringList zones)
        : QUndoCommand(after.label), m_before(std::move(before)), m_after(std::move(after)),
          m_zones(std::move(zones))
    {
        m_before.source = u"undo"_s;
        m_after.source = u"redo"_s;
    }

    [[nodiscard]] const Act &before() const { return m_before; }
    [[nodiscard]] const Act &after() const { return m_after; }
    [[nodiscard]] const QStringList &zones() const { return m_zones; }

private:
    Act m_before;
    Act m_after;
    QStringList m_zones;
};

// The area that stood at `refArea` among `then`, among `now`; nullopt: it is gone.
std::optional<int> movedArea(int refArea, const QStringList &then, const QStringList &now)
{
    if (refArea == kAggregateArea)
        return refArea;
    const qsizetype place = now.indexOf(then.value(refArea));
    return place < 0 ? std::nullopt : std::optional(static_cast<int>(place));
}

template <typename Edit> auto &areaOf(Edit &edit)
{
    if constexpr (requires { edit.refArea; })
        return edit.refArea;
    else
        return edit.key.refArea;
}

// Both lists run in parallel: what is of a zone that is gone leaves both.
template <typename Edit>
void moveAreas(std::vector<Edit> &edits, std::vector<Edit> &left, const QStringList &then,
               const QStringList &now)
{
    std::vector<Edit> movedEdits;
    std::vector<Edit> movedLeft;
    for (size_t i = 0; i < edits.size(); ++i) {
        const auto refArea = movedArea(areaOf(edits[i]), then, now);
        if (!refArea)
            continue;
        areaOf(edits[i]) = areaOf(left[i]) = *refArea;
        movedEdits.push_back(std::move(edits[i]));
        movedLeft.push_back(std::move(left[i]));
    }
    edits = std::move(movedEdits);
    left = std::move(movedLeft);
}

void moveArea(std::optional<TableNote> &note, const QStringList &then, const QStringList &now)
{
    if (note && note->refArea)
        note->refArea = movedArea(*note->refArea, then, now);
}

void moveAreas(Act &act, Act &left, const QStringList &then, const QStringList &now)
{
    if (then == now)
        return;
    moveAreas(act.observations, left.observations, then, now);
    moveAreas(act.states, left.states, then, now);
    moveAreas(act.justifications, left.justifications, then, now);
    moveAreas(act.remarks, left.remarks, then, now);
    moveAreas(act.contacts, left.contacts, then, now);
    for (std::vector<NoteEdit> *notes : {&act.notes, &left.notes}) {
        for (NoteEdit &edit : *notes) {
            moveArea(edit.before, then, now);
            moveArea(edit.after, then, now);
        }
    }
}

// The edits of `edits` whose counterpart in `left` still stands; what does not is told to `leave`.
template <typename Edit, typename Stands, typename Leave>
std::vector<Edit> standing(const std::vector<Edit> &edits, const std::vector<Edit> &left, Stands stands,
                           Leave leave)
{
    std::vector<Edit> kept;
    for (size_t i = 0; i < edits.size(); ++i) {
        if (stands(left[i]))
            kept.push_back(edits[i]);
        else
            leave(left[i]);
    }
    return kept;
}

} // namespace

void DataSet::pushUndo(Act before, Act after, const QStringList &zones)
{
    m_undoStack.push(new ActCommand(std::move(before), std::move(after), zones));
}

QStringList DataSet::zoneCodes() const
{
    QStringList codes;
    for (const Zone &zone : zones())
        codes.append(zone.code);
    return codes;
}

QStringList DataSet::zoneCodes(const Act &act) const
{
    QStringList codes = zoneCodes();
    for (const ZoneEdit &edit : act.zones) {
        if (!edit.before)
            codes.append(edit.after->code);
    }
    return codes;
}

bool DataSet::isToCome(const Act &act, QuestionnaireKey key) const
{
    return act.changesExtent() && !m_observations.contains({key.refArea, key.timePeriod, 0});
}

bool DataSet::isToCome(const Act &act, const TableNote &note) const
{
    return isToCome(act, {std::max(0, note.refArea.value_or(0)), note.year.value_or(years().first)});
}

void DataSet::takeContents(Act &act, Basis &basis, const Completion &complete) const
{
    const QStringList now = zoneCodes();
    if (complete) {
        Act contents = complete(*this);
        contents.label = act.label;
        contents.source = act.source;
        contents.id = act.id;
        contents.zones = std::move(act.zones);
        contents.years = std::move(act.years);
        act = std::move(contents);
    } else {
        Act left = act;
        moveAreas(act, left, basis.zones, now);
    }
    const auto isGone = [this](const auto &edit) {
        return !m_store->hasQuestionnaire({edit.key.refArea, edit.key.timePeriod});
    };
    std::erase_if(act.observations, isGone);
    const auto isOfNone = [this](const auto &edit) { return !m_store->hasQuestionnaire(edit.key); };
    std::erase_if(act.states, isOfNone);
    std::erase_if(act.justifications, isOfNone);
    std::erase_if(act.remarks, isOfNone);
    for (ObservationEdit &edit : act.observations)
        edit.base = version(edit.key);
    Act reverse = reverseOf(act);
    reverse.zones = std::move(basis.reverse.zones);
    reverse.years = std::move(basis.reverse.years);
    basis.reverse = std::move(reverse);
    basis.zones = now;
    beginQuestionnaires(act, basis.reverse);
}

Act DataSet::reverseOf(const Act &act) const
{
    Act reverse{.label = act.label};
    for (const ObservationEdit &edit : act.observations)
        reverse.observations.push_back(
            {edit.key, m_observations.contains(edit.key) ? m_observations.stored(edit.key) : std::nullopt});
    for (const StateEdit &edit : act.states) {
        const QuestionnaireRecord &now = questionnaire(edit.key);
        reverse.states.push_back(
            {.key = edit.key, .state = now.state, .note = now.stateNote, .restores = now.stateRow});
    }
    for (const JustificationEdit &edit : act.justifications) {
        const auto &known = questionnaire(edit.key).justifications;
        const auto now = known.find(edit.finding);
        reverse.justifications.push_back(
            {.key = edit.key,
             .finding = edit.finding,
             .justification = now == known.end() ? Justification{} : now->second});
    }
    for (const RemarkEdit &edit : act.remarks)
        reverse.remarks.push_back({edit.key, edit.remark, !edit.isTakenBack});
    for (const NoteEdit &edit : act.notes) {
        NoteEdit back{.before = edit.after, .after = edit.before};
        // With its row, by which it takes its place among the others again.
        if (edit.before && edit.before->row == 0) {
            const auto known = std::ranges::find(m_lists.notes, *edit.before);
            if (known != m_lists.notes.end())
                back.after->row = known->row;
        }
        reverse.notes.push_back(back);
    }
    for (const ChapterTextEdit &edit : act.texts) {
        const auto now = m_lists.texts.find(edit.key);
        reverse.texts.push_back({edit.key, now == m_lists.texts.end() ? ChapterText{} : now->second});
    }
    for (const ContactEdit &edit : act.contacts)
        reverse.contacts.push_back({edit.refArea, contact(edit.refArea)});
    for (const DueDateEdit &edit : act.dueDates)
        reverse.dueDates.push_back({edit.year, dueDate(edit.year)});
    for (const ZoneEdit &edit : act.zones) {
        const auto place = edit.before ? m_observations.zoneIndex(edit.before->code) : std::nullopt;
        reverse.zones.push_back({.before = edit.after,
                                 .after = edit.before,
                                 .place = place.value_or(0),
                                 .isUndone = !edit.before});
    }
    for (const YearEdit &edit : act.years)
        reverse.years.push_back({.before = edit.after, .after = edit.before, .isUndone = !edit.before});
    return reverse;
}

QString DataSet::placeName(QuestionnaireKey key) const
{
    return tr("%1 %2", "zone, year").arg(zones()[static_cast<size_t>(key.refArea)].name).arg(key.timePeriod);
}

QString DataSet::placeName(ObsKey key) const
{
    return tr("%1, %2", "zone and year, question")
        .arg(placeName(QuestionnaireKey{key.refArea, key.timePeriod}),
             m_catalogue.variables[static_cast<size_t>(key.variable)].label.in(installedLanguage()));
}

Act DataSet::stillStanding(const Act &act, const Act &left, QStringList &alone) const
{
    Act kept{.label = act.label, .source = act.source};
    const auto comes = [&](QuestionnaireKey key) { return isToCome(act, key); };
    const auto leavePlace = [&](const auto &edit) {
        alone.append(tr("%1 has been changed since and stays as it is.").arg(placeName(edit.key)));
    };
    const auto leave = [&](const auto &) {
        alone.append(tr("Of “%1”, what has been changed since stays as it is.").arg(act.label));
    };
    kept.observations = standing(
        act.observations, left.observations,
        [&](const ObservationEdit &edit) {
            if (!m_observations.contains(edit.key))
                return comes({edit.key.refArea, edit.key.timePeriod});
            return m_observations.stored(edit.key) == edit.observation;
        },
        leavePlace);
    kept.states = standing(
        act.states, left.states,
        [&](const StateEdit &edit) { return comes(edit.key) || questionnaire(edit.key).state == edit.state; },
        leavePlace);
    kept.justifications = standing(
        act.justifications, left.justifications,
        [&](const JustificationEdit &edit) {
            if (comes(edit.key))
                return true;
            const auto &known = questionnaire(edit.key).justifications;
            const auto now = known.find(edit.finding);
            if (edit.justification.text.isEmpty())
                return now == known.end();
            return now != known.end() && now->second == edit.justification;
        },
        leavePlace);
    kept.remarks = standing(
        act.remarks, left.remarks,
        [&](const RemarkEdit &edit) {
            const auto &known = questionnaire(edit.key).remarks;
            return comes(edit.key) || edit.isTakenBack ||
                   std::ranges::any_of(known, [&](const Remark &remark) {
                       return remark.kind == edit.remark.kind && remark.variable == edit.remark.variable &&
                              remark.text == edit.remark.text;
                   });
        },
        leavePlace);
    kept.notes = standing(
        act.notes, left.notes,
        [&](const NoteEdit &edit) {
            return !edit.after || isToCome(act, *edit.after) ||
                   std::ranges::find(m_lists.notes, *edit.after) != m_lists.notes.end();
        },
        leave);
    kept.texts = standing(
        act.texts, left.texts,
        [this](const ChapterTextEdit &edit) {
            const auto now = m_lists.texts.find(edit.key);
            return (now == m_lists.texts.end() ? ChapterText{} : now->second) == edit.text;
        },
        leave);
    kept.contacts = standing(
        act.contacts, left.contacts,
        [&](const ContactEdit &edit) {
            return comes({edit.refArea, years().first}) || contact(edit.refArea) == edit.contact;
        },
        leave);
    kept.dueDates = standing(
        act.dueDates, left.dueDates,
        [this](const DueDateEdit &edit) { return dueDate(edit.year) == edit.day; }, leave);
    kept.zones = standing(
        act.zones, left.zones,
        [this](const ZoneEdit &edit) {
            return edit.after ? std::ranges::find(zones(), *edit.after) != zones().end()
                              : !m_observations.zoneIndex(edit.before->code);
        },
        leave);
    kept.years = standing(
        act.years, left.years,
        [this](const YearEdit &edit) {
            return edit.after ? years().contains(*edit.after) : !years().contains(*edit.before);
        },
        leave);
    return kept;
}

const Act *DataSet::nextUndo() const
{
    if (!m_undoStack.canUndo())
        return nullptr;
    return &static_cast<const ActCommand *>(m_undoStack.command(m_undoStack.index() - 1))->before();
}

const Act *DataSet::nextRedo() const
{
    if (!m_undoStack.canRedo())
        return nullptr;
    return &static_cast<const ActCommand *>(m_undoStack.command(m_undoStack.index()))->after();
}

Result<QStringList> DataSet::undo()
{
    if (!m_undoStack.canUndo())
        return QStringList();
    const auto *command = static_cast<const ActCommand *>(m_undoStack.command(m_undoStack.index() - 1));
    auto done = step(command->before(), command->after(), command->zones());
    if (done && m_undoStack.canUndo()) // else another window has published meanwhile
        m_undoStack.undo();
    return done;
}

Result<QStringList> DataSet::redo()
{
    if (!m_undoStack.canRedo())
        return QStringList();
    const auto *command = static_cast<const ActCommand *>(m_undoStack.command(m_undoStack.index()));
    auto done = step(command->after(), command->before(), command->zones());
    if (done && m_undoStack.canRedo())
        m_undoStack.redo();
    return done;
}

Result<QStringList> DataSet::step(Act act, Act left, const QStringList &zones)
{
    News news;
    const auto followed = [&]() -> Outcome {
        auto transaction = m_store->database().beginReading();
        if (!transaction)
            return transaction.error();
        if (const Outcome read = readNews(news); !read)
            return read;
        if (const Outcome known = m_store->database().seen(); !known)
            return known;
        return transaction.value().commit();
    }();
    tell(news);
    if (!followed)
        return followed.error();
    moveAreas(act, left, zones, zoneCodes(act));
    QStringList alone;
    Act kept = stillStanding(act, left, alone);
    alone.removeDuplicates();
    if (kept.isEmpty())
        return alone;
    for (ObservationEdit &edit : kept.observations)
        edit.base = version(edit.key);
    Basis basis = basisOf(kept);
    if (const Outcome applied = apply(kept, basis); !applied)
        return applied.error();
    return alone;
}

} // namespace quaderno
