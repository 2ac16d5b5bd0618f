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
        (void)m_dataSet.saveDraft(key, text,
                                  m_answers.back().edit.base); // refused: it stays here all the same
    follow();
    Q_EMIT changed({key});
}

void UnsavedAnswers::keep(Act act, const Error &why)
{
    forgetExplanations(act);
    rememberZones();
    m_others.push_back({.act = std::move(act), .why = why});
    m_others.back().before = stands(m_others.back());
    follow();
    Q_EMIT changed({});
}

void UnsavedAnswers::rememberZones()
{
    m_zones.clear();
    for (const Zone &zone : m_dataSet.zones())
        m_zones.append(zone.code);
}

QuestionnaireKey UnsavedAnswers::placeOf(const UnsavedAnswer &answer)
{
    return questionnaireOf(answer.edit.key);
}

QuestionnaireKey UnsavedAnswers::placeOf(const UnsavedAct &other)
{
    return other.act.justifications.front().key;
}

void UnsavedAnswers::setArea(UnsavedAnswer &answer, int refArea)
{
    answer.edit.key.refArea = refArea;
}

void UnsavedAnswers::setArea(UnsavedAct &other, int refArea)
{
    for (JustificationEdit &edit : other.act.justifications)
        edit.key.refArea = refArea;
}

// Keys are places among the zones, and those have moved. What is of a zone or year that is removed waits
// until that is there again.
template <typename Waiting>
void UnsavedAnswers::settle(std::vector<Waiting> &waiting, Placeless<Waiting> &placeless) const
{
    Placeless<Waiting> all = std::exchange(placeless, {});
    for (Waiting &each : std::exchange(waiting, {})) {
        const QString zone = m_zones.value(placeOf(each).refArea);
        all.emplace_back(zone, std::move(each));
    }
    for (auto &[zone, each] : all) {
        setArea(each, m_dataSet.observations().zoneIndex(zone).value_or(-1));
        if (m_dataSet.observations().contains({placeOf(each).refArea, placeOf(each).timePeriod, 0}))
            waiting.push_back(std::move(each));
        else
            placeless.emplace_back(zone, std::move(each));
    }
}

void UnsavedAnswers::followExtent()
{
    settle(m_answers, m_placeless);
    settle(m_others, m_placelessOthers);
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

int UnsavedAnswers::bareTexts() const
{
    return static_cast<int>(std::ranges::count_if(m_dataSet.refusedDrafts(), [this](ObsKey key) {
        return !at(key) && !m_dataSet.draft(key).isEmpty();
    }));
}

int UnsavedAnswers::barePlacelessTexts() const
{
    const auto isBare = [this](const DataSet::HeldDraft &draft) {
        return std::ranges::none_of(m_placeless, [&draft](const auto &waiting) {
            ObsKey key = waiting.second.edit.key;
            key.refArea = draft.key.refArea;
            return waiting.first == draft.zone && key == draft.key;
        });
    };
    return static_cast<int>(std::ranges::count_if(m_dataSet.placelessDrafts(), isBare));
}

int UnsavedAnswers::placelessCount() const
{
    return static_cast<int>(m_placeless.size() + m_placelessOthers.size()) + barePlacelessTexts();
}

int UnsavedAnswers::overtakenCount() const
{
    return static_cast<int>(std::ranges::count_if(m_answers, &UnsavedAnswer::isOvertaken) +
                            std::ranges::count_if(m_others, &UnsavedAct::isOvertaken));
}

int UnsavedAnswers::count() const
{
    return static_cast<int>(m_answers.size() + m_others.size()) + bareTexts() + placelessCount();
}

bool UnsavedAnswers::waitForFile() const
{
    return count() > overtakenCount() + placelessCount();
}

bool UnsavedAnswers::concern(QuestionnaireKey key) const
{
    const auto isOf = [key](const auto &known) { return placeOf(known) == key; };
    return std::ranges::any_of(m_answers, isOf) || std::ranges::any_of(m_others, isOf);
}

QString UnsavedAnswers::reason() const
{
    if (!m_answers.empty())
        return m_answers.back().why.message;
    if (!m_others.empty())
        return m_others.back().why.message;
    if (placelessCount() > 0)
        return tr(
            "Not saved: its zone or year has been removed. Where that is there again, the answer is too.");
    return m_dataSet.draftRefusal();
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
    overtakeOthers();
    for (const ObsKey &key : keys) {
        if (const QString text = at(key) ? at(key)->text : QString(); !text.isEmpty())
            (void)m_dataSet.saveDraft(key, text, at(key)->edit.base); // refused: tried again with the others
    }
    if (!keys.isEmpty())
        Q_EMIT changed(keys);
}

Justification UnsavedAnswers::stands(const UnsavedAct &other) const
{
    const auto &known = m_dataSet.questionnaire(placeOf(other)).justifications;
    const auto found = known.find(other.act.justifications.front().finding);
    return found == known.end() ? Justification() : found->second;
}

void UnsavedAnswers::overtakeOthers()
{
    std::erase_if(m_others, [this](const UnsavedAct &other) {
        return stands(other) != other.before &&
               stands(other).text == other.act.justifications.front().justification.text;
    });
    for (UnsavedAct &other : m_others) {
        if (other.isOvertaken || stands(other) == other.before)
            continue;
        other.isOvertaken = true;
        other.why =
            overtaken(tr("Not saved: somebody else has explained the same in the meantime. Look at the "
                         "warning, then write it again."));
    }
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
    for (UnsavedAct &other : m_others) {
        if (!other.isOvertaken)
            other.why = why;
    }
}

void UnsavedAnswers::storeAnswers()
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
        Q_EMIT changed(keys);
    }
}

void UnsavedAnswers::storeOthers()
{
    for (auto other = m_others.begin(); other != m_others.end();) {
        if (other->isOvertaken) {
            ++other;
            continue;
        }
        if (const Outcome written = m_dataSet.commit(other->act); !written)
            return refuse(written.error());
        other = m_others.erase(other);
    }
}

bool UnsavedAnswers::tryAgain()
{
    if (const Outcome ready = m_dataSet.readyToWrite(); !ready) {
        refuse(ready.error());
        return isEmpty();
    }
    const int before = count();
    overtake();
    storeAnswers();
    storeOthers();
    m_dataSet.writeRefusedDrafts();
    follow();
    Q_EMIT changed({});
    if (const int stored = before - count(); stored > 0)
        Q_EMIT this->stored(stored);
    return isEmpty();
}

Result<SavedCopy> UnsavedAnswers::saveCopy(const QString &target)
{
    // What others have stored is in the copy too. Not to be read: there is a copy of what can be. But answers
    // that wait could not be told apart by zones and years that are put off.
    if (const Outcome followed = m_dataSet.follow();
        !followed && followed.error().kind == ErrorKind::Overtaken)
        return followed.error();
    overtake();
    if (const Outcome saved = m_dataSet.saveCopy(target); !saved)
        return saved.error();
    SavedCopy saved;
    if (isEmpty())
        return saved;
    const auto copy = DataSet::open(target, Access::ReadWrite);
    if (!copy)
        return copy.error();
    copy.value()->setAuthor(m_dataSet.author());
    if (const Outcome written = writeInto(*copy.value(), saved); !written)
        return written.error();
    return saved;
}

namespace
{

constexpr qsizetype kNamed = 5; // of many cells, as many as a sentence names

QString named(const QStringList &places)
{
    return places.mid(0, kNamed).join(QStringLiteral("; ")) +
           (places.size() > kNamed ? QStringLiteral("; …") : QString());
}

} // namespace

Outcome UnsavedAnswers::writeInto(DataSet &copy, SavedCopy &saved) const
{
    std::vector<UnsavedAnswer> overtakenAnswers;
    std::ranges::copy_if(m_answers, std::back_inserter(overtakenAnswers), &UnsavedAnswer::isOvertaken);
    for (const Act &act : acts()) {
        if (Outcome written = copy.commit(act); !written)
            return written;
    }
    QStringList left;
    for (const UnsavedAct &other : m_others) {
        if (other.isOvertaken) {
            left.append(m_dataSet.placeName(placeOf(other)));
            continue;
        }
        if (Outcome written = copy.commit(other.act); !written)
            return written;
    }
    for (const ObsKey &key : m_dataSet.refusedDrafts()) {
        // The text of an answer that the copy has taken is no draft there.
        const UnsavedAnswer *answer = at(key);
        if (answer && !answer->isOvertaken)
            continue;
        if (Outcome written = copy.saveDraft(key, m_dataSet.draft(key)); !written)
            return written;
    }
    QStringList typed;
    for (const UnsavedAnswer &answer : overtakenAnswers)
        (copy.draft(answer.edit.key).isEmpty() ? left : typed).append(m_dataSet.placeName(answer.edit.key));
    if (!typed.isEmpty())
        saved.remarks.append(
            tr("Where somebody else has answered in the meantime the copy holds their answer, and yours as a "
               "text that is still to be confirmed: %1.")
                .arg(named(typed)));
    if (!left.isEmpty())
        saved.remarks.append(
            tr("Where somebody else has answered in the meantime the copy holds their answer and not yours: "
               "%1.")
                .arg(named(left)));
    if (const int placeless = placelessCount(); placeless > 0)
        saved.remarks.append(
            tr("The copy is without %n answers whose zone or year has been removed.", nullptr, placeless));
    saved.holdsAll = left.isEmpty() && placelessCount() == 0;
    return Done{};
}

} // namespace quaderno
