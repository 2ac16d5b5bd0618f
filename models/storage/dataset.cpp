#include "storage/dataset.h"

#include "catalogue/catalogueloader.h"
#include "exchange/recordededition.h"
#include "storage/networkshare.h"
#include "storage/unsavedanswers.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <mutex>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QChar kBaseFollows(0x1f); // in the file, behind a draft: the unit separator, which nobody types

Result<Catalogue> builtInCatalogue(const QString &service)
{
    if (!builtInServices().contains(service))
        return unreadable(DataSet::tr("This program has no catalogue of the service “%1”.").arg(service));
    // What is built in never changes: it is read once.
    static std::mutex mutex;
    static std::map<QString, Catalogue> known;
    const std::scoped_lock lock(mutex);
    if (const auto found = known.find(service); found != known.end())
        return found->second;
    auto catalogue = loadCatalogue(builtInCatalogueFolder(service));
    if (catalogue)
        known.emplace(service, catalogue.value());
    return catalogue;
}

} // namespace

DataSet::DataSet(std::unique_ptr<Store> store, Catalogue catalogue)
    : m_store(std::move(store)), m_catalogue(std::move(catalogue)),
      m_unsaved(std::make_unique<UnsavedAnswers>(*this))
{
}

DataSet::~DataSet()
{
    // Whoever must know how it ends has called it before.
    (void)giveBack();
    const bool isReturned = !m_share || m_share->isReturned();
    m_store.reset();
    if (m_share && isReturned)
        m_share->opened(); // the log has gone into the file: nothing new
}

Result<std::unique_ptr<DataSet>> DataSet::load(std::unique_ptr<Store> store, Catalogue catalogue)
{
    std::unique_ptr<DataSet> dataSet(new DataSet(std::move(store), std::move(catalogue)));
    if (const Outcome known = dataSet->m_store->know(dataSet->m_catalogue); !known)
        return known.error();
    // What is read is of one moment.
    auto transaction = dataSet->m_store->database().beginReading();
    if (!transaction)
        return transaction.error();
    if (const Outcome read = dataSet->readAll(); !read)
        return read.error();
    if (const Outcome ended = transaction.value().commit(); !ended)
        return ended.error();
    return dataSet;
}

std::vector<DataSet::HeldDraft> DataSet::draftsInMemory() const
{
    std::vector<HeldDraft> drafts = m_placelessDrafts;
    for (const ObsKey &key : m_refusedDrafts)
        drafts.push_back({zones()[static_cast<size_t>(key.refArea)].code, key, storedDraft(key)});
    return drafts;
}

// Zones may stand elsewhere now; what has no place among them waits until it has one again.
void DataSet::restoreDrafts(const std::vector<HeldDraft> &drafts)
{
    m_refusedDrafts.clear();
    m_placelessDrafts.clear();
    for (HeldDraft draft : drafts) {
        draft.key.refArea = m_observations.zoneIndex(draft.zone).value_or(-1);
        if (m_observations.contains(draft.key)) {
            takeDraft(draft.key, draft.stored);
            m_refusedDrafts.insert(draft.key);
        } else if (!draft.stored.isEmpty()) {
            m_placelessDrafts.push_back(std::move(draft));
        }
    }
}

void DataSet::takeDraft(ObsKey key, const QString &stored)
{
    m_drafts.insert(key, stored.section(kBaseFollows, 0, 0));
    if (stored.contains(kBaseFollows))
        m_draftBases.insert(key, stored.section(kBaseFollows, 1).toLongLong());
}

// Of several in one cell, that of this window, or else the oldest: the others come when that is settled.
void DataSet::takeDrafts(const QHash<ObsKey, QStringList> &drafts)
{
    const QStringList ours = m_draftsOnDisk.values(); // the keys may mean other zones by now
    m_drafts.clear();
    m_draftBases.clear();
    m_draftsOnDisk.clear();
    for (const auto &[key, stored] : drafts.asKeyValueRange()) {
        const auto own =
            std::ranges::find_if(stored, [&ours](const QString &draft) { return ours.contains(draft); });
        const QString &taken = own == stored.cend() ? stored.front() : *own;
        takeDraft(key, taken);
        m_draftsOnDisk.insert(key, taken);
    }
}

Outcome DataSet::readAll()
{
    auto observations = m_store->load();
    if (!observations)
        return observations.error();
    const auto inMemory = draftsInMemory();
    m_observations = std::move(observations).value();
    auto lists = readLists();
    if (!lists)
        return lists.error();
    m_lists = std::move(lists).value();
    knowRegion();
    auto drafts = m_store->drafts();
    if (!drafts)
        return drafts.error();
    takeDrafts(drafts.value());
    restoreDrafts(inMemory);
    auto prints = readPrints();
    if (!prints)
        return prints.error();
    m_prints = std::move(prints).value();
    return m_store->database().seen();
}

Result<DataSet::Lists> DataSet::readLists()
{
    Lists lists;
    const auto read = [](auto list, auto &into) -> Outcome {
        if (!list)
            return list.error();
        into = std::move(list).value();
        return Done{};
    };
    const std::array<std::function<Outcome()>, 7> readings{
        [&] { return read(m_store->notes(), lists.notes); },
        [&] { return read(m_store->edition(), lists.edition); },
        [&] { return read(m_store->chapterTexts(), lists.texts); },
        [&] { return read(m_store->contacts(), lists.contacts); },
        [&] { return read(m_store->dueDates(), lists.dueDates); },
        [&] { return read(m_store->forLater(), lists.forLater); },
        [&] { return read(m_store->lastChangeAt(), lists.dataDate); },
    };
    for (const auto &reading : readings) {
        if (const Outcome done = reading(); !done)
            return done.error();
    }
    return lists;
}

Result<std::unique_ptr<DataSet>> DataSet::open(const QString &path, Access access, const QString &person)
{
    auto dataSet = openUnchecked(path, access, person);
    if (!dataSet)
        return dataSet;
    if (const Outcome sound = dataSet.value()->checkIntegrity(); !sound)
        return sound.error();
    return dataSet;
}

Result<std::unique_ptr<DataSet>> DataSet::openUnchecked(const QString &path, Access access,
                                                        const QString &person)
{
    if (!isOnNetworkShare(path))
        return openLocal(path, access);
    auto copy = ShareCopy::open(path, access, person);
    if (!copy)
        return copy.error();
    auto dataSet = openLocal(copy.value()->localPath(), access);
    copy.value()->opened();
    if (dataSet)
        dataSet.value()->m_share = std::move(copy).value();
    return dataSet;
}

Result<std::unique_ptr<DataSet>> DataSet::openLocal(const QString &path, Access access)
{
    if (access == Access::ReadWrite && Backups::isBackup(path))
        return unreadable(
            tr("The file %1 is a backup: it is only read. Restore it into the data file that it was "
               "made of, or open a copy of it under another name.")
                .arg(path));
    auto store = Store::open(path, access);
    if (!store)
        return store.error();
    auto dataSet = load(std::move(store).value());
    if (dataSet)
        return dataSet;
    // Where a page is damaged, that is the sentence, and not what came of it.
    const auto file = Database::open(path, Access::ReadOnly);
    const Outcome sound = file ? file.value()->checkIntegrity() : Outcome(Done{});
    return sound ? dataSet.error() : sound.error();
}

Result<std::unique_ptr<DataSet>> DataSet::openBackup(const QString &path)
{
    auto store = Store::openInMemory(path);
    if (!store)
        return store.error();
    return load(std::move(store).value());
}

Result<std::unique_ptr<DataSet>> DataSet::load(std::unique_ptr<Store> store)
{
    const auto service = store->service();
    if (!service)
        return service.error();
    auto catalogue = builtInCatalogue(service.value());
    if (!catalogue)
        return catalogue.error();
    return load(std::move(store), std::move(catalogue).value());
}

Result<std::unique_ptr<DataSet>> DataSet::create(const QString &path, Catalogue catalogue,
                                                 const NewDataSet &contents)
{
    if (isOnNetworkShare(path)) {
        if (QFileInfo::exists(path))
            return unreadable(tr("The file %1 exists already: choose another name.").arg(path));
        const auto fresh = createInMemory(std::move(catalogue), contents);
        if (!fresh)
            return fresh.error();
        if (const Outcome saved = fresh.value()->saveCopy(path); !saved)
            return saved.error();
        return open(path, Access::ReadWrite);
    }
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

// Imports that follow one another are a batch, of which the backup before the first is enough.
void DataSet::backUp(BackupCause cause) const
{
    constexpr qint64 kBatchSeconds = 3600;
    if (!m_backUp || isReadOnly() || path().isEmpty())
        return;
    const auto before =
        cause == BackupCause::Import
            ? m_store->lastChangeBeforeBatch(QDateTime::currentDateTimeUtc().addSecs(-kBatchSeconds))
            : Result(dataDate());
    m_backUp(cause, before ? before.value() : dataDate());
}

void DataSet::backUpBefore(const Act &act) const
{
    if (act.source == u"imported" || act.source == u"pasted")
        backUp(BackupCause::Import);
    else if (act.source == u"restored")
        backUp(BackupCause::Restore);
}

Outcome DataSet::commit(Act act, const Progress &progress)
{
    return commit(std::move(act), progress, {});
}

Outcome DataSet::commit(Act act, const Progress &progress, const Completion &complete)
{
    backUpBefore(act); // first: others may write meanwhile
    for (ObservationEdit &edit : act.observations) {
        if (!m_observations.contains(edit.key))
            return refused(tr("There is no questionnaire of that zone and year."));
        if (!edit.base)
            edit.base = version(edit.key);
    }
    if (act.source.isEmpty())
        act.source = u"typed"_s;
    Basis basis = basisOf(act);
    if (const Outcome applied = apply(act, basis, progress, complete); !applied)
        return applied;
    pushUndo(std::move(basis.reverse), std::move(act), basis.zones);
    return Done{};
}

Outcome DataSet::commit(std::span<const ObservationEdit> edits, const QString &label, const QString &source)
{
    return commit({.label = label, .source = source, .observations = {edits.begin(), edits.end()}});
}

void DataSet::beginQuestionnaires(Act &act, Act &reverse) const
{
    std::set<QuestionnaireKey> begun;
    for (const ObservationEdit &edit : act.observations) {
        const QuestionnaireKey key{edit.key.refArea, edit.key.timePeriod};
        // What the Region fills in for all zones begins no questionnaire.
        const bool isOfZone = m_catalogue.variables[static_cast<size_t>(edit.key.variable)].isOfZone();
        if (edit.observation && !isOfZone && questionnaire(key).state == QuestionnaireState::ToFill)
            begun.insert(key);
    }
    for (const StateEdit &edit : act.states)
        begun.erase(edit.key);
    for (const QuestionnaireKey &key : begun) {
        act.states.push_back({.key = key, .state = QuestionnaireState::InProgress});
        reverse.states.push_back(
            {.key = key, .state = QuestionnaireState::ToFill, .restores = questionnaire(key).stateRow});
    }
}

Outcome DataSet::apply(Act &act, Basis &basis, const Progress &progress, const Completion &complete)
{
    News news;
    const QDateTime at = QDateTime::currentDateTimeUtc();
    const auto written = [&]() -> Result<bool> {
        auto transaction = m_store->database().beginWriting();
        if (!transaction)
            return transaction.error();
        if (const Outcome read = readNews(news); !read)
            return read.error();
        if (const Outcome ofNow = checkMoment(transaction.value(), act.madeAt, news, act.label); !ofNow)
            return ofNow.error();
        return writeIn(transaction.value(), act, basis, at, progress, complete);
    }();
    tell(news);
    if (!written)
        return written.error();
    if (written.value())
        tell(act, at);
    return Done{};
}

// False: the act is there already.
Result<bool> DataSet::writeIn(Database::Transaction &transaction, Act &act, Basis &basis, const QDateTime &at,
                              const Progress &progress, const Completion &complete)
{
    if (!act.id.isEmpty()) {
        const auto isThere = m_store->holds(act.id);
        if (!isThere || isThere.value())
            return isThere ? Result<bool>(false) : Result<bool>(isThere.error());
    }
    if (const Outcome free = checkBasis(act, basis); !free)
        return free.error();
    if (act.id.isEmpty())
        act.id = newActId();
    if (act.changesExtent()) {
        const Outcome committed = writeExtent(transaction, act, basis, at, progress, complete);
        return committed ? Result<bool>(true) : Result<bool>(committed.error());
    }
    beginQuestionnaires(act, basis.reverse);
    if (const Outcome freed = freeRows(act, basis.reverse); !freed)
        return freed.error();
    const auto written = m_store->write(act, m_author, at, progress);
    if (!written)
        return written.error();
    if (const Outcome settled = settleDrafts(act); !settled)
        return settled.error();
    // The rows that notes were given.
    auto notes = act.notes.empty() ? Result(m_lists.notes) : m_store->notes();
    if (!notes)
        return notes.error();
    if (const Outcome known = m_store->database().seen(); !known)
        return known.error();
    if (const Outcome committed = transaction.commit(); !committed)
        return committed.error();
    m_lists.notes = std::move(notes).value();
    for (size_t i = 0; i < act.notes.size(); ++i)
        giveRow(act.notes[i], basis.reverse.notes[i]);
    remember(act, written.value(), at);
    return true;
}

// Everything drawn from the lists is new. It is read before the commit, so that nothing can fail after it;
// when that does not succeed, what was there before is read again.
Outcome DataSet::writeExtent(Database::Transaction &transaction, Act &act, Basis &basis, const QDateTime &at,
                             const Progress &progress, const Completion &complete)
{
    Outcome committed = writeExtentParts(act, basis, at, progress, complete);
    if (committed)
        committed = readAll();
    if (committed)
        committed = transaction.commit();
    if (!committed) {
        transaction.rollBack();
        auto reading = m_store->database().beginReading();
        if (reading && readAll())
            (void)reading.value().commit();
    }
    return committed;
}

Outcome DataSet::writeExtentParts(Act &act, Basis &basis, const QDateTime &at, const Progress &progress,
                                  const Completion &complete)
{
    const auto change = m_store->writeComing(act, m_author, at);
    if (!change)
        return change.error();
    if (act.changesContents() || complete) {
        if (const Outcome read = readAll(); !read)
            return read;
        takeContents(act, basis, complete);
        if (const Outcome freed = freeRows(act, basis.reverse); !freed)
            return freed;
    }
    const auto written = m_store->writeRest(change.value(), act, progress);
    return written ? Outcome(Done{}) : Outcome(written.error());
}

Outcome DataSet::freeRows(Act &act, Act &reverse)
{
    for (size_t i = 0; i < act.notes.size(); ++i) {
        NoteEdit &edit = act.notes[i];
        if (edit.before || !edit.after || edit.after->row == 0)
            continue;
        const auto isHidden = m_store->holdsNoteOutOfSight(edit.after->row, m_lists.notes);
        if (!isHidden)
            return isHidden.error();
        if (isHidden.value())
            edit.after->row = reverse.notes[i].before->row = 0;
    }
    return Done{};
}

// A note that is removed by undo and comes back by redo, or the other way round, takes its old place.
void DataSet::giveRow(NoteEdit &edit, NoteEdit &reverse) const
{
    if (!edit.after || edit.after->row != 0)
        return;
    // The newest of those that say the same, but for one that took another's place.
    for (const TableNote &note : m_lists.notes) {
        if (note == *edit.after && (!edit.before || note.row == edit.before->row))
            edit.after->row = reverse.before->row = note.row;
    }
}

void DataSet::remember(const Act &act, const Written &written, const QDateTime &at)
{
    m_lists.dataDate = at;
    m_store->remember(act, written, m_author, at);
    for (const ObservationEdit &edit : act.observations) {
        m_observations.set(edit.key, edit.observation);
        if (act.settlesDrafts) {
            m_drafts.remove(edit.key);
            m_draftBases.remove(edit.key);
            m_draftsOnDisk.remove(edit.key);
            m_refusedDrafts.erase(edit.key);
        }
        markSincePrint(edit.key);
    }
    for (const StateEdit &edit : act.states)
        m_observations.setInSurvey(edit.key.refArea, edit.key.timePeriod,
                                   edit.state != QuestionnaireState::NotInSurvey);
    for (const ChapterTextEdit &edit : act.texts) {
        if (edit.text == ChapterText{})
            m_lists.texts.erase(edit.key);
        else
            m_lists.texts[edit.key] = edit.text;
    }
    for (const ContactEdit &edit : act.contacts) {
        if (edit.contact == Contact{})
            m_lists.contacts.erase(edit.refArea);
        else
            m_lists.contacts[edit.refArea] = edit.contact;
    }
    for (const DueDateEdit &edit : act.dueDates) {
        if (edit.day.isValid())
            m_lists.dueDates[edit.year] = edit.day;
        else
            m_lists.dueDates.erase(edit.year);
    }
}

void DataSet::markSincePrint(ObsKey key)
{
    if (m_prints.latest && hasChangedSince(*m_prints.latest, key))
        m_prints.sinceLatest.insert(key);
    else
        m_prints.sinceLatest.erase(key);
}

void DataSet::tell(const Act &act, const QDateTime &at)
{
    News news{.hasWords = !act.notes.empty() || !act.texts.empty(),
              .hasContacts = !act.contacts.empty(),
              .hasExtent = act.changesExtent()};
    for (const ObservationEdit &edit : act.observations) {
        news.cells.insert(edit.key);
        news.questionnaires.insert({edit.key.refArea, edit.key.timePeriod});
    }
    const auto addAll = [&news](const auto &edits) {
        for (const auto &edit : edits)
            news.questionnaires.insert(edit.key);
    };
    addAll(act.states);
    addAll(act.justifications);
    addAll(act.remarks);
    for (const DueDateEdit &edit : act.dueDates) {
        for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea)
            news.questionnaires.insert({refArea, edit.year});
    }
    tell(news);
    Q_EMIT saved(at);
}

std::optional<QuestionnaireKey> DataSet::News::place() const
{
    std::set<QuestionnaireKey> all = questionnaires;
    for (const ObsKey &cell : cells)
        all.insert({cell.refArea, cell.timePeriod});
    return all.size() == 1 && !hasExtent ? std::optional(*all.begin()) : std::nullopt;
}

bool DataSet::News::isEmpty() const
{
    return acts.empty() && cells.empty() && questionnaires.empty() && !hasWords && !hasContacts &&
           !hasVersions && !hasExtent;
}

void DataSet::tell(const News &news)
{
    if (!news.isEmpty())
        ++m_moment;
    if (news.hasExtent) {
        Q_EMIT extentChanged();
    } else {
        if (news.hasWords)
            Q_EMIT reportWordsChanged();
        if (!news.cells.empty())
            Q_EMIT observationsChanged({news.cells.begin(), news.cells.end()});
        if (!news.questionnaires.empty())
            Q_EMIT questionnairesChanged({news.questionnaires.begin(), news.questionnaires.end()});
        if (news.hasContacts)
            Q_EMIT contactsChanged();
        if (news.hasVersions)
            Q_EMIT published();
    }
    if (!news.isEmpty())
        Q_EMIT momentChanged();
    if (!news.acts.empty())
        Q_EMIT changedElsewhere(news.acts, news.place());
}

Contact DataSet::contact(int refArea) const
{
    const auto found = m_lists.contacts.find(refArea);
    return found == m_lists.contacts.end() ? Contact() : found->second;
}

Outcome DataSet::setContacts(const std::vector<ContactEdit> &contacts)
{
    Act act{.label = tr("Contacts of the zones")};
    for (const ContactEdit &edit : contacts) {
        if (edit.contact != contact(edit.refArea))
            act.contacts.push_back(edit);
    }
    return act.isEmpty() ? Outcome(Done{}) : commit(std::move(act));
}

QDate DataSet::dueDate(int year) const
{
    const auto found = m_lists.dueDates.find(year);
    return found == m_lists.dueDates.end() ? QDate() : found->second;
}

Outcome DataSet::setDueDate(int year, QDate day)
{
    if (day == dueDate(year))
        return Done{};
    return commit({.label = tr("Due date of %1").arg(year), .dueDates = {{year, day}}});
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
        m_lists.forLater.insert(key);
    else
        m_lists.forLater.erase(key);
    Q_EMIT questionnairesChanged({{key.refArea, key.timePeriod}});
    return Done{};
}

std::function<Outcome(const std::atomic<bool> &)> DataSet::integrityLook() const
{
    return [path = m_store->path()](const std::atomic<bool> &isCancelled) -> Outcome {
        auto database = Database::open(path, Access::ReadOnly);
        if (!database)
            return database.error();
        return database.value()->checkIntegrity(&isCancelled);
    };
}

Outcome DataSet::saveDraft(ObsKey key, const QString &text, std::optional<qint64> base)
{
    if (isReadOnly() || (m_drafts.value(key) == text && !m_refusedDrafts.contains(key)))
        return Done{};
    if (text.isEmpty()) {
        m_drafts.remove(key);
        m_draftBases.remove(key);
    } else {
        m_drafts.insert(key, text);
        m_draftBases.insert(key, base.value_or(draftBase(key)));
    }
    // Nobody who types waits for another program.
    Outcome saved = readyToWrite();
    if (saved)
        saved = writeDraft(key);
    if (saved) {
        m_refusedDrafts.erase(key);
        return saved;
    }
    m_refusedDrafts.insert(key);
    m_draftRefusal = saved.error().message;
    Q_EMIT draftRefused(key);
    return saved;
}

Outcome DataSet::writeDraft(ObsKey key)
{
    const QString stored = storedDraft(key);
    const Outcome written = m_store->saveDraft(key, stored, m_draftsOnDisk.value(key));
    if (written && stored.isEmpty())
        m_draftsOnDisk.remove(key);
    else if (written)
        m_draftsOnDisk.insert(key, stored);
    return written;
}

// As the file has it; empty where it has none.
QString DataSet::storedDraft(ObsKey key) const
{
    const QString text = m_drafts.value(key);
    const auto base = m_draftBases.constFind(key); // a draft of an older program has none
    return text.isEmpty() || base == m_draftBases.cend() ? text
                                                         : text + kBaseFollows + QString::number(*base);
}

// Those that are known here; another window may have left one in the same cell that nobody here has seen.
Outcome DataSet::settleDrafts(const Act &act)
{
    if (!act.settlesDrafts)
        return Done{};
    for (const ObservationEdit &edit : act.observations) {
        const auto known = m_draftsOnDisk.constFind(edit.key);
        if (known == m_draftsOnDisk.cend())
            continue;
        if (const Outcome settled = m_store->settleDraft(edit.key, *known); !settled)
            return settled;
    }
    return Done{};
}

qint64 DataSet::draftBase(ObsKey key) const
{
    return m_draftBases.value(key, version(key));
}

void DataSet::writeRefusedDrafts()
{
    const std::set<ObsKey> refused = m_refusedDrafts;
    for (const ObsKey &key : refused) {
        if (!writeDraft(key))
            break;
        m_refusedDrafts.erase(key);
    }
}

} // namespace quaderno
