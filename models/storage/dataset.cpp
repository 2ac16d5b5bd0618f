#include "storage/dataset.h"

#include "catalogue/catalogueloader.h"
#include "exchange/recordededition.h"

#include <QUndoCommand>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What one act changed and what takes it back. The stack only remembers: DataSet writes first and moves the
// stack when that has succeeded.
class ActCommand : public QUndoCommand
{
public:
    ActCommand(Act before, Act after)
        : QUndoCommand(after.label), m_before(std::move(before)), m_after(std::move(after))
    {
        m_before.source = u"undo"_s;
        m_after.source = u"redo"_s;
    }

    [[nodiscard]] const Act &before() const { return m_before; }
    [[nodiscard]] const Act &after() const { return m_after; }

private:
    Act m_before;
    Act m_after;
};

// In the place of the note that it replaces, else at the end.
void replaceNote(std::vector<TableNote> &notes, const NoteEdit &edit)
{
    auto at = edit.before ? std::ranges::find(notes, *edit.before) : notes.end();
    if (at != notes.end())
        at = notes.erase(at);
    if (edit.after)
        notes.insert(at, *edit.after);
}

Result<Catalogue> builtInCatalogue(const QString &service)
{
    if (!builtInServices().contains(service))
        return unreadable(DataSet::tr("This program has no catalogue of the service “%1”.").arg(service));
    return loadCatalogue(builtInCatalogueFolder(service));
}

} // namespace

DataSet::DataSet(std::unique_ptr<Store> store, Catalogue catalogue)
    : m_store(std::move(store)), m_catalogue(std::move(catalogue))
{
}

Result<std::unique_ptr<DataSet>> DataSet::load(std::unique_ptr<Store> store, Catalogue catalogue)
{
    std::unique_ptr<DataSet> dataSet(new DataSet(std::move(store), std::move(catalogue)));
    auto observations = dataSet->m_store->load(dataSet->m_catalogue);
    if (!observations)
        return observations.error();
    dataSet->m_observations = std::move(observations).value();
    if (const Outcome read = dataSet->readLists(); !read)
        return read.error();
    return dataSet;
}

Outcome DataSet::readLists()
{
    const auto read = [](auto list, auto &into) -> Outcome {
        if (!list)
            return list.error();
        into = std::move(list).value();
        return Done{};
    };
    for (const Outcome &done :
         {read(m_store->notes(), m_notes), read(m_store->edition(), m_edition),
          read(m_store->drafts(), m_drafts), read(m_store->forLater(), m_forLater),
          read(m_store->dueDates(), m_dueDates), read(m_store->chapterTexts(), m_texts),
          read(m_store->contacts(), m_contacts), read(m_store->lastChangeAt(), m_dataDate)}) {
        if (!done)
            return done;
    }
    return readVersions();
}

Result<std::unique_ptr<DataSet>> DataSet::open(const QString &path, Access access)
{
    auto store = Store::open(path, access);
    if (!store)
        return store.error();
    const auto service = store.value()->service();
    if (!service)
        return service.error();
    auto catalogue = builtInCatalogue(service.value());
    if (!catalogue)
        return catalogue.error();
    return load(std::move(store).value(), std::move(catalogue).value());
}

Result<std::unique_ptr<DataSet>> DataSet::create(const QString &path, Catalogue catalogue,
                                                 const NewDataSet &contents)
{
    auto store = Store::create(path, contents, catalogue);
    if (!store)
        return store.error();
    return load(std::move(store).value(), std::move(catalogue));
}

Result<std::unique_ptr<DataSet>> DataSet::createInMemory(Catalogue catalogue, const NewDataSet &contents)
{
    auto store = Store::createInMemory(contents, catalogue);
    if (!store)
        return store.error();
    return load(std::move(store).value(), std::move(catalogue));
}

Result<std::unique_ptr<DataSet>> DataSet::bundledEdition(const QString &name)
{
    const auto folder = bundledEditionFolder(name);
    if (!folder)
        return refused(tr("There is no edition “%1”.").arg(name));
    const auto service = serviceOfEdition(*folder);
    if (!service)
        return service.error();
    auto catalogue = builtInCatalogue(service.value());
    if (!catalogue)
        return catalogue.error();
    const auto contents = readRecordedEdition(catalogue.value(), *folder);
    if (!contents)
        return contents.error();
    return createInMemory(std::move(catalogue).value(), contents.value());
}

Outcome DataSet::commit(Act act, const Progress &progress)
{
    for (const ObservationEdit &edit : act.observations) {
        if (!m_observations.contains(edit.key))
            return refused(tr("There is no questionnaire of that zone and year."));
    }
    if (act.source.isEmpty())
        act.source = u"typed"_s;
    Act before = reverseOf(act);
    if (const Outcome applied = apply(act, progress); !applied)
        return applied;
    m_undoStack.push(new ActCommand(std::move(before), std::move(act)));
    return Done{};
}

Outcome DataSet::commit(std::span<const ObservationEdit> edits, const QString &label, const QString &source)
{
    return commit({.label = label, .source = source, .observations = {edits.begin(), edits.end()}});
}

Act DataSet::reverseOf(const Act &act) const
{
    Act reverse{.label = act.label};
    for (const ObservationEdit &edit : act.observations)
        reverse.observations.push_back({edit.key, m_observations.stored(edit.key)});
    for (const StateEdit &edit : act.states) {
        const QuestionnaireRecord &now = questionnaire(edit.key);
        reverse.states.push_back({.key = edit.key, .state = now.state, .note = now.stateNote});
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
    for (const NoteEdit &edit : act.notes)
        reverse.notes.push_back({.before = edit.after, .after = edit.before});
    for (const ChapterTextEdit &edit : act.texts) {
        const auto now = m_texts.find(edit.key);
        reverse.texts.push_back({edit.key, now == m_texts.end() ? ChapterText{} : now->second});
    }
    return reverse;
}

Outcome DataSet::undo()
{
    if (!m_undoStack.canUndo())
        return Done{};
    const auto *command = static_cast<const ActCommand *>(m_undoStack.command(m_undoStack.index() - 1));
    if (const Outcome applied = apply(command->before()); !applied)
        return applied;
    m_undoStack.undo();
    return Done{};
}

Outcome DataSet::redo()
{
    if (!m_undoStack.canRedo())
        return Done{};
    const auto *command = static_cast<const ActCommand *>(m_undoStack.command(m_undoStack.index()));
    if (const Outcome applied = apply(command->after()); !applied)
        return applied;
    m_undoStack.redo();
    return Done{};
}

Outcome DataSet::apply(const Act &act, const Progress &progress)
{
    if (!m_isChecked) {
        if (const Outcome sound = checkIntegrity(); !sound)
            return sound;
    }
    const QDateTime at = QDateTime::currentDateTimeUtc();
    if (const Outcome written = m_store->write(act, m_author, at, progress); !written)
        return written;
    m_dataDate = at;
    for (const ObservationEdit &edit : act.observations)
        m_observations.set(edit.key, edit.observation);
    for (const ObservationEdit &edit : act.observations) {
        if (m_printed && hasChangedSince(*m_printed, edit.key))
            m_sincePrint.insert(edit.key);
        else
            m_sincePrint.erase(edit.key);
    }
    for (const StateEdit &edit : act.states)
        m_observations.setInSurvey(edit.key.refArea, edit.key.timePeriod,
                                   edit.state != QuestionnaireState::NotInSurvey);
    for (const NoteEdit &edit : act.notes)
        replaceNote(m_notes, edit);
    for (const ChapterTextEdit &edit : act.texts) {
        if (edit.text == ChapterText{})
            m_texts.erase(edit.key);
        else
            m_texts[edit.key] = edit.text;
    }
    for (const ObservationEdit &edit : act.observations) {
        if (!m_drafts.contains(edit.key))
            continue;
        if (const Outcome removed = saveDraft(edit.key, QString()); !removed)
            return removed;
    }
    tell(act, at);
    return Done{};
}

void DataSet::tell(const Act &act, const QDateTime &at)
{
    QList<ObsKey> cells;
    std::set<QuestionnaireKey> questionnaires;
    for (const ObservationEdit &edit : act.observations) {
        cells.append(edit.key);
        questionnaires.insert({edit.key.refArea, edit.key.timePeriod});
    }
    for (const StateEdit &edit : act.states)
        questionnaires.insert(edit.key);
    for (const JustificationEdit &edit : act.justifications)
        questionnaires.insert(edit.key);
    for (const RemarkEdit &edit : act.remarks)
        questionnaires.insert(edit.key);
    if (!act.notes.empty() || !act.texts.empty())
        Q_EMIT reportWordsChanged();
    if (!cells.isEmpty())
        Q_EMIT observationsChanged(cells);
    Q_EMIT questionnairesChanged({questionnaires.begin(), questionnaires.end()});
    Q_EMIT saved(at);
}

Contact DataSet::contact(int refArea) const
{
    const auto found = m_contacts.find(refArea);
    return found == m_contacts.end() ? Contact() : found->second;
}

Outcome DataSet::setContacts(const std::map<int, Contact> &contacts)
{
    if (const Outcome saved = m_store->setContacts(contacts); !saved)
        return saved;
    for (const auto &[refArea, contact] : contacts)
        m_contacts[refArea] = contact;
    Q_EMIT contactsChanged();
    return Done{};
}

QDate DataSet::dueDate(int year) const
{
    const auto found = m_dueDates.find(year);
    return found == m_dueDates.end() ? QDate() : found->second;
}

Outcome DataSet::setDueDate(int year, QDate day)
{
    if (const Outcome saved = m_store->setDueDate(year, day); !saved)
        return saved;
    if (day.isValid())
        m_dueDates[year] = day;
    else
        m_dueDates.erase(year);
    QList<QuestionnaireKey> keys;
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea)
        keys.append({refArea, year});
    Q_EMIT questionnairesChanged(keys);
    return Done{};
}

Outcome DataSet::savePlace(ObsKey key)
{
    if (isReadOnly() || questionnaire({key.refArea, key.timePeriod}).place == key.variable)
        return Done{};
    return m_store->savePlace(key);
}

Outcome DataSet::setForLater(ObsKey key, bool isForLater)
{
    if (const Outcome saved = m_store->setForLater(key, isForLater); !saved)
        return saved;
    if (isForLater)
        m_forLater.insert(key);
    else
        m_forLater.erase(key);
    Q_EMIT questionnairesChanged({{key.refArea, key.timePeriod}});
    return Done{};
}

Outcome DataSet::addYear(int year)
{
    if (years().contains(year))
        return refused(tr("The year %1 is there already.").arg(year));
    if (years().count() > 0 && year != years().first - 1 && year != years().last + 1)
        return refused(
            tr("The year %1 must follow the others: the data set holds %2.").arg(year).arg(years().text()));
    return extend(m_store->addYear(year));
}

Outcome DataSet::addZone(const Zone &zone)
{
    if (zone.code.isEmpty() || zone.name.isEmpty())
        return refused(tr("A zone needs a code and a name."));
    if (m_observations.zoneIndex(zone.code))
        return refused(tr("The zone “%1” is there already.").arg(zone.code));
    return extend(m_store->addZone(zone, years()));
}

Outcome DataSet::extend(const Outcome &added)
{
    if (!added)
        return added;
    auto observations = m_store->load(m_catalogue);
    if (!observations)
        return observations.error();
    m_observations = std::move(observations).value();
    if (const Outcome read = readVersions(); !read)
        return read;
    Q_EMIT extentChanged();
    return Done{};
}

Outcome DataSet::checkIntegrity()
{
    Outcome sound = m_store->checkIntegrity();
    m_isChecked = sound.isOk();
    return sound;
}

Outcome DataSet::saveDraft(ObsKey key, const QString &text)
{
    if (isReadOnly() || m_drafts.value(key) == text)
        return Done{};
    if (const Outcome saved = m_store->saveDraft(key, text); !saved)
        return saved;
    if (text.isEmpty())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, text);
    return Done{};
}

} // namespace quaderno
