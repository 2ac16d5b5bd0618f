#include "storage/unsavedanswers.h"

#include "storage/dataset.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace quaderno
{

namespace
{

constexpr std::chrono::seconds kBetweenTrials{1};

QuestionnaireKey questionnaireOf(ObsKey key)
{
    return {key.refArea, key.timePeriod};
}

} // namespace

UnsavedAnswers::UnsavedAnswers(DataSet &dataSet) : m_dataSet(dataSet)
{
    connect(&dataSet, &DataSet::extentChanged, this, &UnsavedAnswers::followExtent);
    m_again.setInterval(kBetweenTrials);
    connect(&m_again, &QTimer::timeout, this, &UnsavedAnswers::tryAgain);
    connect(&dataSet, &DataSet::draftRefused, this, [this](ObsKey key) {
        follow();
        Q_EMIT changed({key});
    });
}

void UnsavedAnswers::keep(UnsavedAnswer answer)
{
    const ObsKey key = answer.edit.key;
    const auto known = std::ranges::find(m_answers, key, [](const auto &each) { return each.edit.key; });
    if (known != m_answers.end()) {
        // A person who decides over what has been overtaken has seen what is stored.
        if (!answer.isOvertaken && !known->isOvertaken)
            answer.edit.base = known->edit.base;
        m_answers.erase(known);
    }
    rememberZones();
    const QString text = answer.text;
    answer.wasClosed = isClosed(m_dataSet.questionnaire(questionnaireOf(key)).state);
    m_answers.push_back(std::move(answer));
    // The disk may have room for a few letters where it has none for an act.
    if (!text.isEmpty())
        (void)m_dataSet.saveDraft(key, text); // refused: the answer stays here all the same
    follow();
    Q_EMIT changed({key});
}

void UnsavedAnswers::keep(Act act, const Error &why)
{
    forgetExplanations(act);
    rememberZones();
    m_others.push_back({std::move(act), why});
    follow();
    Q_EMIT changed({});
}

void UnsavedAnswers::rememberZones()
{
    m_zones.clear();
    for (const Zone &zone : m_dataSet.zones())
        m_zones.append(zone.code);
}

// Keys are places among the zones, and those have moved. An answer whose zone or year is removed waits until
// that is there again.
void UnsavedAnswers::followExtent()
{
    const Observations &observations = m_dataSet.observations();
    const auto moved = [&](int refArea) {
        return observations.zoneIndex(m_zones.value(refArea)).value_or(-1);
    };
    std::vector<std::pair<QString, UnsavedAnswer>> all = std::exchange(m_placeless, {});
    for (UnsavedAnswer &answer : std::exchange(m_answers, {}))
        all.emplace_back(m_zones.value(answer.edit.key.refArea), std::move(answer));
    for (auto &[zone, answer] : all) {
        answer.edit.key.refArea = observations.zoneIndex(zone).value_or(-1);
        if (observations.contains(answer.edit.key))
            m_answers.push_back(std::move(answer));
        else
            m_placeless.emplace_back(zone, std::move(answer));
    }
    for (UnsavedAct &other : m_others) {
        for (JustificationEdit &edit : other.act.justifications)
            edit.key.refArea = moved(edit.key.refArea);
        std::erase_if(other.act.justifications, [](const auto &edit) { return edit.key.refArea < 0; });
    }
    std::erase_if(m_others, [](const auto &other) { return other.act.justifications.empty(); });
    rememberZones();
    follow();
}

void UnsavedAnswers::forgetExplanations(const Act &act)
{
    const auto explainsTheSame = [&act](const UnsavedAct &known) {
        return std::ranges::any_of(known.act.justifications, [&act](const JustificationEdit &edit) {
            return std::ranges::any_of(act.justifications, [&edit](const JustificationEdit &other) {
                return edit.key == other.key && edit.finding == other.finding;
            });
        });
    };
    if (std::erase_if(m_others, explainsTheSame) == 0)
        return;
    follow();
    Q_EMIT changed({});
}

void UnsavedAnswers::forget(ObsKey key)
{
    if (std::erase_if(m_answers, [key](const auto &known) { return known.edit.key == key; }) == 0)
        return;
    follow();
    Q_EMIT changed({key});
}

const UnsavedAnswer *UnsavedAnswers::at(ObsKey key) const
{
    const auto found = std::ranges::find(m_answers, key, [](const auto &known) { return known.edit.key; });
    return found == m_answers.end() ? nullptr : &*found;
}

std::optional<QString> UnsavedAnswers::explanation(QuestionnaireKey key, const QString &finding) const
{
    for (const UnsavedAct &other : m_others) {
        for (const JustificationEdit &edit : other.act.justifications) {
            if (edit.key == key && edit.finding == finding)
                return edit.justification.text;
        }
    }
    return std::nullopt;
}

int UnsavedAnswers::count() const
{
    const auto isAnswered = [this](ObsKey key) { return at(key) != nullptr; };
    const auto &texts = m_dataSet.refusedDrafts();
    const auto bare = std::ranges::count_if(
        texts, [&](ObsKey key) { return !isAnswered(key) && !m_dataSet.draft(key).isEmpty(); });
    return static_cast<int>(m_answers.size() + m_placeless.size() + m_others.size()) + static_cast<int>(bare);
}

bool UnsavedAnswers::waitForFile() const
{
    return count() > std::ranges::count_if(m_answers, &UnsavedAnswer::isOvertaken) + std::ssize(m_placeless);
}

bool UnsavedAnswers::concern(QuestionnaireKey key) const
{
    const auto isOf = [key](const ObsKey &cell) { return questionnaireOf(cell) == key; };
    return std::ranges::any_of(m_answers, isOf, [](const auto &known) { return known.edit.key; });
}

QString UnsavedAnswers::reason() const
{
    if (!m_answers.empty())
        return m_answers.back().why.message;
    if (!m_placeless.empty())
        return tr(
            "Not saved: its zone or year has been removed. Where that is there again, the answer is too.");
    return m_others.empty() ? m_dataSet.draftRefusal() : m_others.back().why.message;
}

// Runs while there is something to store.
void UnsavedAnswers::follow()
{
    if (isEmpty() && m_dataSet.refusedDrafts().empty())
        m_again.stop();
    else if (!m_again.isActive())
        m_again.start();
}

bool UnsavedAnswers::isOvertaken(const UnsavedAnswer &answer) const
{
    const bool isClosedNow = isClosed(m_dataSet.questionnaire(questionnaireOf(answer.edit.key)).state);
    return (isClosedNow && !answer.wasClosed) ||
           (answer.edit.base && *answer.edit.base != m_dataSet.version(answer.edit.key));
}

// What somebody else has answered meanwhile stands until the person decides.
void UnsavedAnswers::overtake()
{
    QList<ObsKey> keys;
    // Who has answered the same has stored it.
    std::erase_if(m_answers, [&](const UnsavedAnswer &answer) {
        const bool isThere = isOvertaken(answer) &&
                             m_dataSet.observations().stored(answer.edit.key) == answer.edit.observation;
        if (isThere)
            keys.append(answer.edit.key);
        return isThere;
    });
    for (UnsavedAnswer &answer : m_answers) {
        if (answer.isOvertaken || !isOvertaken(answer))
            continue;
        answer.isOvertaken = true;
        answer.why =
            overtaken(answer.edit.base && *answer.edit.base != m_dataSet.version(answer.edit.key)
                          ? tr("Not saved: somebody else has answered in the meantime. Look at both answers, "
                               "then choose.")
                          : tr("Not saved: the questionnaire has been sent or closed in the meantime."));
        keys.append(answer.edit.key);
    }
    for (const ObsKey &key : keys) {
        if (const QString text = at(key) ? at(key)->text : QString(); !text.isEmpty())
            (void)m_dataSet.saveDraft(key, text); // refused: it is tried again with the others
    }
    if (!keys.isEmpty())
        Q_EMIT changed(keys);
}

std::vector<Act> UnsavedAnswers::acts() const
{
    std::vector<Act> found;
    for (const UnsavedAnswer &answer : m_answers) {
        if (answer.isOvertaken)
            continue;
        const bool isOfTheLast =
            !found.empty() && found.back().label == answer.label && found.back().source == answer.source;
        if (!isOfTheLast)
            found.push_back({.label = answer.label, .source = answer.source, .settlesDrafts = true});
        found.back().observations.push_back(answer.edit);
    }
    return found;
}

void UnsavedAnswers::refuse(const Error &why)
{
    for (UnsavedAnswer &answer : m_answers) {
        if (!answer.isOvertaken)
            answer.why = why;
    }
    for (UnsavedAct &other : m_others)
        other.why = why;
}

void UnsavedAnswers::storeAnswers(int &stored)
{
    for (const Act &act : acts()) {
        QList<ObsKey> keys;
        std::map<ObsKey, QString> typed; // since: the act takes the drafts of its cells along
        for (const ObservationEdit &edit : act.observations) {
            keys.append(edit.key);
            if (const QString draft = m_dataSet.draft(edit.key); draft != at(edit.key)->text)
                typed[edit.key] = draft;
        }
        if (const Outcome written = m_dataSet.commit(act); !written) {
            refuse(written.error());
            overtake();
            return;
        }
        for (const auto &[key, text] : typed)
            (void)m_dataSet.saveDraft(key, text); // refused: it is tried again
        std::erase_if(m_answers, [&](const auto &known) { return keys.contains(known.edit.key); });
        stored += static_cast<int>(keys.size());
        Q_EMIT changed(keys);
    }
}

void UnsavedAnswers::storeOthers(int &stored)
{
    while (!m_others.empty()) {
        const Outcome written = m_dataSet.commit(m_others.front().act);
        if (!written && written.error().kind != ErrorKind::Overtaken) {
            refuse(written.error());
            return;
        }
        m_others.erase(m_others.begin());
        stored += written.isOk();
    }
}

bool UnsavedAnswers::tryAgain()
{
    if (const Outcome ready = m_dataSet.readyToWrite(); !ready) {
        refuse(ready.error());
        return isEmpty();
    }
    overtake();
    int stored = 0;
    storeAnswers(stored);
    storeOthers(stored);
    stored += m_dataSet.writeRefusedDrafts();
    follow();
    Q_EMIT changed({});
    if (stored > 0)
        Q_EMIT this->stored(stored);
    return isEmpty();
}

Outcome UnsavedAnswers::saveCopy(const QString &target) const
{
    if (const Outcome saved = m_dataSet.saveCopy(target); !saved)
        return saved;
    if (isEmpty())
        return Done{};
    const auto copy = DataSet::open(target, Access::ReadWrite);
    if (!copy)
        return copy.error();
    copy.value()->setAuthor(m_dataSet.author());
    for (const Act &act : acts()) {
        if (Outcome written = copy.value()->commit(act); !written)
            return written;
    }
    for (const UnsavedAct &other : m_others) {
        if (Outcome written = copy.value()->commit(other.act); !written)
            return written;
    }
    for (const ObsKey &key : m_dataSet.refusedDrafts()) {
        // The text of an answer that the copy has taken is no draft there.
        const UnsavedAnswer *answer = at(key);
        if (answer && !answer->isOvertaken)
            continue;
        if (Outcome written = copy.value()->saveDraft(key, m_dataSet.draft(key)); !written)
            return written;
    }
    if (m_placeless.empty())
        return Done{};
    return refused(tr("Written: %1, without %n answers whose zone or year has been removed.", nullptr,
                      static_cast<int>(m_placeless.size()))
                       .arg(target));
}

} // namespace quaderno
