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
        std::ranges::any_of(act.notes, isGone) || !standsOnExtent(act))
        return overtaken(
            tr("Not saved: what “%1” changes was changed in another window in the meantime. Look "
               "at it, then do it again.")
                .arg(act.label));
    return Done{};
}

std::vector<Collision> DataSet::collisions(const Act &act) const
{
    std::vector<Collision> collided;
    for (const ObservationEdit &edit : act.observations) {
        if (!edit.base || *edit.base == version(edit.key))
            continue;
        Collision collision{
            .key = edit.key, .wanted = edit.observation, .stored = m_observations.stored(edit.key)};
        if (const auto versions = m_store->history(edit.key); versions && !versions.value().empty())
            collision.change = versions.value().front().change;
        collided.push_back(std::move(collision));
    }
    return collided;
}

} // namespace quaderno
