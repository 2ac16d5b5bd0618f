// Two at once on one file: what others have committed, and whether an act still stands on what it was made
// over.
#include "storage/dataset.h"

#include <QLocale>

#include <algorithm>

namespace quaderno
{

Outcome DataSet::follow()
{
    const auto hasNews = m_store->database().hasNews();
    if (!hasNews)
        return hasNews.error();
    if (!hasNews.value())
        return Done{};
    const auto isSame = m_store->hasSameExtent();
    if (!isSame)
        return isSame.error();
    if (!isSame.value() && m_holdsExtent && m_holdsExtent())
        return extentOvertaken();
    if (!isSame.value())
        Q_EMIT extentAboutToChange();
    News news{.hasExtent = !isSame.value()};
    const Outcome read = [&]() -> Outcome {
        auto transaction = m_store->database().beginReading();
        if (!transaction)
            return transaction.error();
        if (const Outcome done = news.hasExtent ? readNewActs(news) : readNews(news); !done)
            return done;
        if (news.hasExtent) {
            if (const Outcome done = readAll(); !done)
                return done;
        }
        if (const Outcome known = m_store->database().seen(); !known)
            return known;
        return transaction.value().commit();
    }();
    tell(news);
    return read;
}

Error DataSet::extentOvertaken()
{
    return overtaken(tr("Not saved: zones or years have been changed in another window. Look at them, then "
                        "do it again."));
}

Outcome DataSet::readNews(News &news)
{
    const auto hasNews = m_store->database().hasNews();
    if (!hasNews)
        return hasNews.error();
    if (!hasNews.value())
        return Done{};
    const auto isSame = m_store->hasSameExtent();
    if (!isSame)
        return isSame.error();
    if (!isSame.value())
        return extentOvertaken();
    if (const Outcome read = readNewActs(news); !read)
        return read;
    const auto records = m_store->readRecords();
    if (!records)
        return records.error();
    for (const QuestionnaireKey &key : records.value()) {
        m_observations.setInSurvey(key.refArea, key.timePeriod,
                                   questionnaire(key).state != QuestionnaireState::NotInSurvey);
        news.questionnaires.insert(key);
    }
    auto lists = readLists();
    if (!lists)
        return lists.error();
    if (!news.acts.empty())
        noteWordChanges(lists.value(), news.acts.back());
    takeLists(std::move(lists).value(), news);
    return readNewPrints(news);
}

Outcome DataSet::readNewActs(News &news)
{
    auto found = m_store->follow();
    if (!found)
        return found.error();
    news.acts = std::move(found.value().acts);
    for (const ObservationEdit &edit : found.value().observations) {
        m_observations.set(edit.key, edit.observation);
        markSincePrint(edit.key);
        news.cells.insert(edit.key);
        news.questionnaires.insert({edit.key.refArea, edit.key.timePeriod});
    }
    return Done{};
}

// Undo does not reach behind a publication, whoever published.
Outcome DataSet::readNewPrints(News &news)
{
    const auto versions = m_store->editionVersions();
    if (!versions)
        return versions.error();
    if (versions.value() == m_prints.versions)
        return Done{};
    auto prints = readPrints();
    if (!prints)
        return prints.error();
    m_prints = std::move(prints).value();
    m_undoStack.clear();
    news.hasVersions = true;
    return Done{};
}

void DataSet::takeLists(Lists lists, News &news)
{
    news.hasWords = lists.notes != m_lists.notes || lists.texts != m_lists.texts;
    news.hasContacts = lists.contacts != m_lists.contacts;
    for (const auto *days : {&lists.dueDates, &m_lists.dueDates}) {
        for (const auto &[year, day] : *days) {
            if (lists.dueDates == m_lists.dueDates)
                break;
            for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea)
                news.questionnaires.insert({refArea, year});
        }
    }
    m_lists = std::move(lists);
}

DataSet::Basis DataSet::basisOf(const Act &act) const
{
    Basis basis{.reverse = reverseOf(act), .zones = zoneCodes(act)};
    const auto add = [&](QuestionnaireKey key) { basis.states[key] = questionnaire(key).state; };
    for (const ObservationEdit &edit : act.observations)
        add({edit.key.refArea, edit.key.timePeriod});
    for (const StateEdit &edit : act.states)
        add(edit.key);
    for (const JustificationEdit &edit : act.justifications)
        add(edit.key);
    for (const RemarkEdit &edit : act.remarks)
        add(edit.key);
    return basis;
}

Outcome DataSet::checkBasis(const Act &act, const Basis &basis) const
{
    for (const ObservationEdit &edit : act.observations) {
        if (!m_observations.contains(edit.key) && !isToCome(act, {edit.key.refArea, edit.key.timePeriod}))
            return overtaken(tr("Not saved: its zone or year has been removed in another window."));
    }
    if (const auto collided = collisions(act); !collided.empty()) {
        const Collision &first = collided.front();
        return overtaken(tr("Not saved: %1 was changed in the meantime by %2 (%3). Look at both values, then "
                            "choose.")
                             .arg(placeName(first.key), first.change.author,
                                  QLocale().toString(first.change.at.toLocalTime(), QLocale::ShortFormat)));
    }
    for (const auto &[key, state] : basis.states) {
        const QuestionnaireState now = questionnaire(key).state;
        const bool isOnlyBegun = state == QuestionnaireState::ToFill && now == QuestionnaireState::InProgress;
        if (now != state && !isOnlyBegun)
            return overtaken(
                tr("Not saved: the state of the questionnaire %1 was changed in another window in "
                   "the meantime. Look at it, then do it again.")
                    .arg(placeName(key)));
    }
    const Act now = reverseOf(act);
    const auto isGone = [&](const NoteEdit &edit) {
        return edit.before && !isToCome(act, *edit.before) &&
               std::ranges::find(m_lists.notes, *edit.before) == m_lists.notes.end();
    };
    if (now.justifications != basis.reverse.justifications || now.texts != basis.reverse.texts ||
        now.contacts != basis.reverse.contacts || now.dueDates != basis.reverse.dueDates ||
        std::ranges::any_of(act.notes, isGone) || !standsOnWords(act) || !standsOnExtent(act))
        return overtaken(
            tr("Not saved: what “%1” changes was changed in another window in the meantime. Look "
               "at it, then do it again.")
                .arg(act.label));
    return Done{};
}

bool DataSet::standsOnWords(const Act &act) const
{
    const auto isOtherText = [this](const ChapterTextEdit &edit) {
        const auto now = m_lists.texts.find(edit.key);
        return edit.before && *edit.before != (now == m_lists.texts.end() ? ChapterText() : now->second);
    };
    const auto isOtherContact = [&](const ContactEdit &edit) {
        return edit.before && !isToCome(act, {edit.refArea, years().first}) &&
               *edit.before != contact(edit.refArea);
    };
    return std::ranges::none_of(act.texts, isOtherText) && std::ranges::none_of(act.contacts, isOtherContact);
}

Outcome DataSet::checkMoment(Database::Transaction &transaction, std::optional<qint64> madeAt,
                             const News &news, const QString &label)
{
    if (!madeAt || (*madeAt == m_moment && news.isEmpty()))
        return Done{};
    if (Outcome known = m_store->database().seen(); !known)
        return known;
    if (Outcome ended = transaction.commit(); !ended)
        return ended;
    return overtaken(tr("Not done: the data have been changed in another window since “%1” was worked out. "
                        "Look at it again, then do it again.")
                         .arg(label));
}

void DataSet::noteWordChanges(const Lists &lists, const Change &last)
{
    const auto isSame = [](const TableNote &note, const std::vector<TableNote> &others) {
        const auto other = std::ranges::find(others, note.row, &TableNote::row);
        return other != others.end() && *other == note;
    };
    const auto noteOthers = [&](const std::vector<TableNote> &some, const std::vector<TableNote> &others) {
        for (const TableNote &note : some) {
            if (!isSame(note, others))
                m_wordChanges.notes[note.row] = last;
        }
    };
    noteOthers(lists.notes, m_lists.notes);
    noteOthers(m_lists.notes, lists.notes);
    const auto contactIn = [](const Lists &some, int refArea) {
        const auto found = some.contacts.find(refArea);
        return found == some.contacts.end() ? Contact() : found->second;
    };
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
        if (contactIn(lists, refArea) != contactIn(m_lists, refArea))
            m_wordChanges.contacts[zones()[static_cast<size_t>(refArea)].code] = last;
    }
}

namespace
{

template <typename Key> Change changeOf(const std::map<Key, Change> &changes, const Key &key)
{
    const auto found = changes.find(key);
    return found == changes.end() ? Change() : found->second;
}

} // namespace

Change DataSet::lastChange(ObsKey key) const
{
    const auto versions = m_store->history(key);
    return versions && !versions.value().empty() ? versions.value().front().change : Change();
}

Change DataSet::lastChange(const ChapterTextKey &key) const
{
    return m_store->textChange(key);
}

Change DataSet::lastChangeOfNote(qint64 row) const
{
    return changeOf(m_wordChanges.notes, row);
}

Change DataSet::lastChangeOfContact(int refArea) const
{
    return changeOf(m_wordChanges.contacts, zones()[static_cast<size_t>(refArea)].code);
}

std::vector<Collision> DataSet::collisions(const Act &act) const
{
    std::vector<Collision> collided;
    for (const ObservationEdit &edit : act.observations) {
        if (!edit.base || *edit.base == version(edit.key))
            continue;
        Collision collision{
            .key = edit.key, .wanted = edit.observation, .stored = m_observations.stored(edit.key)};
        collision.change = lastChange(edit.key);
        collided.push_back(std::move(collision));
    }
    return collided;
}

} // namespace quaderno
