#include "storage/dataset.h"

#include "catalogue/catalogueloader.h"
#include "exchange/recordededition.h"

#include <QUndoCommand>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What one act changed. The stack only remembers: DataSet writes first and moves the stack when that has
// succeeded.
class ObservationsCommand : public QUndoCommand
{
public:
    ObservationsCommand(std::vector<ObservationEdit> before, std::vector<ObservationEdit> after,
                        const QString &label)
        : QUndoCommand(label), m_before(std::move(before)), m_after(std::move(after))
    {
    }

    [[nodiscard]] const std::vector<ObservationEdit> &before() const { return m_before; }
    [[nodiscard]] const std::vector<ObservationEdit> &after() const { return m_after; }

private:
    std::vector<ObservationEdit> m_before;
    std::vector<ObservationEdit> m_after;
};

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
    auto notes = dataSet->m_store->notes();
    if (!notes)
        return notes.error();
    dataSet->m_notes = std::move(notes).value();
    auto edition = dataSet->m_store->edition();
    if (!edition)
        return edition.error();
    dataSet->m_edition = std::move(edition).value();
    auto drafts = dataSet->m_store->drafts();
    if (!drafts)
        return drafts.error();
    dataSet->m_drafts = std::move(drafts).value();
    auto dataDate = dataSet->m_store->lastChangeAt();
    if (!dataDate)
        return dataDate.error();
    dataSet->m_dataDate = dataDate.value();
    return dataSet;
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

Outcome DataSet::commit(std::span<const ObservationEdit> edits, const QString &label, const QString &source)
{
    std::vector<ObservationEdit> before;
    for (const ObservationEdit &edit : edits) {
        if (!m_observations.contains(edit.key))
            return refused(tr("There is no questionnaire of that zone and year."));
        before.push_back({edit.key, m_observations.observation(edit.key)});
    }
    if (const Outcome applied = apply(edits, label, source); !applied)
        return applied;
    m_undoStack.push(new ObservationsCommand(std::move(before), {edits.begin(), edits.end()}, label));
    return Done{};
}

Outcome DataSet::undo()
{
    if (!m_undoStack.canUndo())
        return Done{};
    const auto *command =
        static_cast<const ObservationsCommand *>(m_undoStack.command(m_undoStack.index() - 1));
    if (const Outcome applied = apply(command->before(), command->text(), u"undo"_s); !applied)
        return applied;
    m_undoStack.undo();
    return Done{};
}

Outcome DataSet::redo()
{
    if (!m_undoStack.canRedo())
        return Done{};
    const auto *command = static_cast<const ObservationsCommand *>(m_undoStack.command(m_undoStack.index()));
    if (const Outcome applied = apply(command->after(), command->text(), u"redo"_s); !applied)
        return applied;
    m_undoStack.redo();
    return Done{};
}

Outcome DataSet::apply(std::span<const ObservationEdit> edits, const QString &label, const QString &source)
{
    if (!m_isChecked) {
        if (const Outcome sound = checkIntegrity(); !sound)
            return sound;
    }
    const Change change{
        .at = QDateTime::currentDateTimeUtc(), .author = m_author, .source = source, .label = label};
    if (const Outcome written = m_store->write(change, edits); !written)
        return written;
    m_dataDate = change.at;
    QList<ObsKey> keys;
    for (const ObservationEdit &edit : edits) {
        m_observations.set(edit.key, edit.observation);
        keys.append(edit.key);
    }
    for (const ObsKey &key : std::as_const(keys)) {
        if (m_drafts.contains(key)) {
            if (const Outcome removed = saveDraft(key, QString()); !removed)
                return removed;
        }
    }
    Q_EMIT observationsChanged(keys);
    Q_EMIT saved(change.at);
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
