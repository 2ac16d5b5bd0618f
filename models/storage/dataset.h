// The open data set: its catalogue, its observations in memory, its file and its undo history. Every value
// that is typed, undone or set from the command line goes through commit().
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"
#include "data/result.h"
#include "storage/backups.h"
#include "storage/sharecopy.h"
#include "storage/store.h"

#include <QObject>
#include <QUndoStack>

#include <atomic>
#include <functional>
#include <memory>
#include <span>

namespace quaderno
{

class UnsavedAnswers;

// An answer that somebody else has stored while another one was being typed over the one before.
struct Collision {
    ObsKey key = {};
    std::optional<Observation> wanted = {};
    std::optional<Observation> stored = {};
    Change change = {}; // who stored it, and when
};

class DataSet : public QObject
{
    Q_OBJECT

public:
    // The catalogue is the built-in one of the file's service. Refuses a file of which a page is damaged. A
    // file on a network share is worked on as a copy (storage/sharecopy.h), under a lock that names `person`.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> open(const QString &path, Access access,
                                                               const QString &person = {});
    // The same without reading every page first: for who shows at once that the file is still being checked,
    // and prints nothing from it before checkIntegrity(). What writes into it checks it by itself.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> openUnchecked(const QString &path, Access access,
                                                                        const QString &person = {});
    // A backup of whatever version, in memory: the file stays as it is.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> openBackup(const QString &path);
    // Writes a new file; refuses an existing one.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> create(const QString &path, Catalogue catalogue,
                                                                 const NewDataSet &contents);
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> createInMemory(Catalogue catalogue,
                                                                         const NewDataSet &contents);
    // The bundled edition, in memory.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> bundledEdition(const QString &name);

    // Returns to the share what has not been yet.
    ~DataSet() override;

    // As people know it, on the share where it comes from one; empty in memory.
    [[nodiscard]] QString path() const { return m_share ? m_share->path() : m_store->path(); }
    // That SQLite has open: the copy of one on a share.
    [[nodiscard]] QString localPath() const { return m_store->path(); }
    // nullptr: the file is on no share.
    [[nodiscard]] ShareCopy *share() const { return m_share.get(); }
    // What was written is on the share too, where the file comes from one.
    [[nodiscard]] Outcome giveBack() { return m_share ? m_share->giveBack() : Outcome(Done{}); }
    [[nodiscard]] bool isReadOnly() const { return m_store->access() == Access::ReadOnly; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Observations &observations() const { return m_observations; }
    [[nodiscard]] const std::vector<Zone> &zones() const { return m_observations.zones(); }
    [[nodiscard]] YearRange years() const { return m_observations.years(); }
    [[nodiscard]] const std::vector<TableNote> &notes() const { return m_lists.notes; }
    [[nodiscard]] const std::optional<Edition> &edition() const { return m_lists.edition; }
    // What that edition printed, with the bounds of what was estimated from it. Refused where no printed
    // value is recorded.
    [[nodiscard]] Result<PrintedEdition> printedEdition() const;
    // When the data last changed; what a report is dated by.
    [[nodiscard]] QDateTime dataDate() const { return m_lists.dataDate; }

    // What is called before an import, a publication or a restoration, with the time of the last change that
    // must be in a backup by then. Of a data set without a file, or for reading only, it is not.
    using BackUp = std::function<void(BackupCause, const QDateTime &)>;
    void setBackUp(BackUp backUp) { m_backUp = std::move(backUp); }

    void setAuthor(const QString &author) { m_author = author; }
    [[nodiscard]] QString author() const { return m_author; }

    // Writes to disk first, then to memory, then tells. On failure nothing has changed. An act without a
    // source was typed. `progress` may stop a long one before it is on disk: nothing has changed then.
    // Overtaken, where somebody else has changed what the act was made over: collisions() says what. An act
    // with an id that is in the file already is not written again.
    [[nodiscard]] Outcome commit(Act act, const Progress &progress = {});
    // The same for an act that brings zones or years: what it changes besides is asked of `complete` once
    // they are in sight, with what they held before.
    using Completion = std::function<Act(const DataSet &)>;
    [[nodiscard]] Outcome commit(Act act, const Progress &progress, const Completion &complete);
    // The same for an act that changes answers alone.
    [[nodiscard]] Outcome commit(std::span<const ObservationEdit> edits, const QString &label,
                                 const QString &source = {});
    // The version of an answer, for the edits that are made over it: another act gives it another; 0 where
    // there is none.
    [[nodiscard]] qint64 version(ObsKey key) const { return m_store->version(key); }
    // Grows with everything that changes here, whoever changes it: what was worked out at one moment holds at
    // the same, and an act that was `madeAt` it is refused at another.
    [[nodiscard]] qint64 moment() const { return m_moment; }
    // The answer as a version had it; nullopt where there was none, or it cannot be read.
    [[nodiscard]] std::optional<Observation> answerAt(ObsKey key, qint64 version) const
    {
        return m_store->answerAt(key, version);
    }
    // Who made the present version of an answer, and when; nothing where that is not known.
    [[nodiscard]] Change lastChange(ObsKey key) const;
    [[nodiscard]] Change lastChange(const ChapterTextKey &key) const;
    // Who, beside this window, has changed such words last since the file was opened.
    [[nodiscard]] Change lastChangeOfNote(qint64 row) const;
    [[nodiscard]] Change lastChangeOfContact(int refArea) const;
    // The answers of `act` that are others now than it was made over. Empty for an act that was overtaken
    // otherwise: its questionnaire was handed over, the note that it replaces is gone.
    [[nodiscard]] std::vector<Collision> collisions(const Act &act) const;

    // Takes back what still stands as the last act left it, and says of the rest, a sentence each, that it
    // is left alone. Likewise redo().
    [[nodiscard]] Result<QStringList> undo();
    [[nodiscard]] Result<QStringList> redo();
    // What the next undo() or redo() would commit; nullptr: there is none.
    [[nodiscard]] const Act *nextUndo() const;
    [[nodiscard]] const Act *nextRedo() const;
    // For its texts and its canUndo signals; acts go through undo() and redo().
    [[nodiscard]] const QUndoStack &undoStack() const { return m_undoStack; }

    // What others have committed to the file since the last look comes into memory and is told. To be called
    // where nothing is under way that was drawn from the zones and years.
    // Zones and years are put off, with an error, while `holdsExtent` says so: no dialog may lose the page
    // under it.
    [[nodiscard]] Outcome follow();
    void setHoldsExtent(std::function<bool()> holdsExtent) { m_holdsExtent = std::move(holdsExtent); }
    // Fails when the name of the file no longer leads to the one that was opened.
    [[nodiscard]] Outcome checkFile() const { return m_store->database().checkFile(); }
    // Whether another window or program has the file open.
    [[nodiscard]] bool isOpenElsewhere() const { return m_store->database().isOpenElsewhere(); }

    // Each is an act. A year follows the others; a zone takes its alphabetical place.
    [[nodiscard]] Outcome addYear(int year);
    [[nodiscard]] Outcome renameYear(int from, int to);
    // `madeAt` as of an act: when heldBy() was told.
    [[nodiscard]] Outcome removeYear(int year, std::optional<qint64> madeAt = {});
    [[nodiscard]] Outcome addZone(const Zone &zone);
    [[nodiscard]] Outcome renameZone(const QString &code, const QString &name);
    [[nodiscard]] Outcome removeZone(const QString &code, std::optional<qint64> madeAt = {});
    // What would go out of sight with it: the questionnaires that hold something, and how many answers.
    [[nodiscard]] std::map<QuestionnaireKey, int> heldBy(QuestionnaireScope scope) const;
    [[nodiscard]] Outcome saveCopy(const QString &target) { return m_store->saveCopy(target); }
    // Whether each page of the file is sound; looked at once. Runs by itself before the first write.
    [[nodiscard]] Outcome checkIntegrity() const { return m_store->database().checkIntegrity(); }
    // What is known of that; nullopt: not looked at yet.
    [[nodiscard]] std::optional<Outcome> soundness() const { return m_store->database().soundness(); }
    // A look at the file for another thread, by a connection of its own; the flag ends it. Whoever runs it
    // hands the outcome to takeSoundness() of the data set, where it was not ended.
    [[nodiscard]] std::function<Outcome(const std::atomic<bool> &isCancelled)> integrityLook() const;
    // What a look from another thread, by a connection of its own, has found.
    void takeSoundness(const Outcome &found) { m_store->database().takeSoundness(found); }
    [[nodiscard]] Result<std::vector<HistoryEntry>> history(ObsKey key) const
    {
        return m_store->history(key);
    }
    // Every cell that has a version.
    [[nodiscard]] Result<std::vector<ObsKey>> everAnswered() const { return m_store->everAnswered(); }

    // The answers that are others than those first given, or were removed; what was undone is not.
    [[nodiscard]] Result<std::set<ObsKey>> changedAnswers() const { return m_store->changedAnswers(); }

    // The edition as it went to print, oldest version first; none before the first publication.
    [[nodiscard]] const std::vector<EditionVersion> &editionVersions() const { return m_prints.versions; }
    // What the next version spans: up to the last year of which a questionnaire is approved, and at least the
    // years of the edition; all years while there is neither.
    [[nodiscard]] YearRange yearsToPublish() const;
    // The data of today become the next version of the edition ("1.0", "1.1"); questionnaires of those years
    // that were approved are published. Undo does not reach behind it. The first version begins an edition
    // where there is none.
    // `madeAt` as of an act.
    [[nodiscard]] Outcome publish(const QString &note, std::optional<qint64> madeAt = {});
    // What a version spans.
    [[nodiscard]] Result<YearRange> yearsOf(const EditionVersion &version) const;
    // The answers as they were in a version.
    [[nodiscard]] Result<Observations> answersOf(const EditionVersion &version) const;

    // Against the latest version, or where today's data are that version, against the one before: whether the
    // answer of a zone and year that was in print then is another one now.
    [[nodiscard]] bool isRevised(ObsKey key) const { return revisions().contains(key); }
    [[nodiscard]] bool hasRevisions() const { return !revisions().empty(); }
    // Whether an answer of these years is another than in the latest version.
    [[nodiscard]] bool hasChangedSincePrint(YearRange years) const;
    // Whether the latest version spans these years and has their answers as they are now, those of
    // questionnaires that were not approved too.
    [[nodiscard]] bool isInPrint(YearRange years) const;
    // How many answers of a questionnaire are.
    [[nodiscard]] int changesSincePrint(QuestionnaireKey key) const;

    // What the Region wrote in the place of computed texts.
    [[nodiscard]] const std::map<ChapterTextKey, ChapterText> &chapterTexts() const { return m_lists.texts; }
    // Whom to call in a zone; empty fields where nobody is known.
    [[nodiscard]] Contact contact(int refArea) const;
    [[nodiscard]] Outcome setContacts(const std::vector<ContactEdit> &contacts);

    [[nodiscard]] bool hasQuestionnaire(QuestionnaireKey key) const { return m_store->hasQuestionnaire(key); }
    // Whether the step that brought it where `record` is was taken by the questionnaire here too.
    [[nodiscard]] bool hasStep(QuestionnaireKey key, const QuestionnaireRecord &record) const
    {
        return m_store->hasStep(key, record);
    }
    // Whether something of it went to print.
    [[nodiscard]] bool isPublished(QuestionnaireScope scope) const;
    // "Elba 2011, Utenti"; "Elba 2011".
    [[nodiscard]] QString placeName(ObsKey key) const;
    [[nodiscard]] QString placeName(QuestionnaireKey key) const;
    // State, explained warnings, remarks and place of a questionnaire.
    [[nodiscard]] const QuestionnaireRecord &questionnaire(QuestionnaireKey key) const
    {
        return m_store->questionnaire(key);
    }
    // Newest first.
    [[nodiscard]] Result<std::vector<StateChange>> stateHistory(QuestionnaireKey key) const
    {
        return m_store->stateHistory(key);
    }
    // The day by which the questionnaires of a year are to be sent; invalid when none is set.
    [[nodiscard]] QDate dueDate(int year) const;
    [[nodiscard]] Outcome setDueDate(int year, QDate day);

    // Where work on a questionnaire stopped: the field that the person was in.
    [[nodiscard]] Outcome savePlace(ObsKey key);
    // Answers flagged to come back to.
    [[nodiscard]] bool isForLater(ObsKey key) const { return m_lists.forLater.contains(key); }
    [[nodiscard]] Outcome setForLater(ObsKey key, bool isForLater);

    // Text that could not be read as a value stays here, on disk, until its cell is committed. Each window
    // has its own; what another one has left in the same cell is found when the file is opened anew. Where
    // the disk refuses it, it stays in memory until it can be written.
    [[nodiscard]] QString draft(ObsKey key) const { return m_drafts.value(key); }
    // `base` is the version of the answer that stood there when it was begun; that of now where none is
    // given.
    [[nodiscard]] Outcome saveDraft(ObsKey key, const QString &text, std::optional<qint64> base = {});
    [[nodiscard]] qint64 draftBase(ObsKey key) const;
    [[nodiscard]] const std::set<ObsKey> &refusedDrafts() const { return m_refusedDrafts; }
    // Such texts whose zone or year has been removed: they wait until it is there again.
    struct HeldDraft {
        QString zone;    // its code
        ObsKey key = {}; // whose area stands for nothing
        QString stored;  // in the form of the file
    };
    [[nodiscard]] const std::vector<HeldDraft> &placelessDrafts() const { return m_placelessDrafts; }
    [[nodiscard]] QString draftRefusal() const { return m_draftRefusal; }
    // As many of them as the file takes now.
    void writeRefusedDrafts();
    // Whether a write could begin at once; who stands in its way. Waits for nobody.
    [[nodiscard]] Outcome readyToWrite() { return m_store->database().readyToWrite(); }
    // Answers that the file has not taken.
    [[nodiscard]] UnsavedAnswers &unsaved() const { return *m_unsaved; }

Q_SIGNALS:
    // A note under a table or a text of a chapter.
    void reportWordsChanged();
    void contactsChanged();
    // A version of the edition went to print.
    void published();
    void observationsChanged(const QList<quaderno::ObsKey> &keys);
    // State, explained warnings, flags or place of these have changed, or the day they are due.
    void questionnairesChanged(const QList<quaderno::QuestionnaireKey> &keys);
    // Another window has changed the zones or years; what is half typed can still be kept for its cell.
    void extentAboutToChange();
    // Zones or years are others: everything drawn from the lists is new.
    void extentChanged();
    // A draft is in memory alone.
    void draftRefused(quaderno::ObsKey key);
    // Another moment(): something has changed, and has been told.
    void momentChanged();
    // After each write that is durable on disk.
    void saved(const QDateTime &at);
    // Others have committed these acts, oldest first; what they changed has been told.
    // `place` is the only questionnaire that they are about; nullopt: there are several, or none.
    void changedElsewhere(const std::vector<quaderno::Change> &acts,
                          std::optional<quaderno::QuestionnaireKey> place);

private:
    // What stands beside the answers.
    struct Lists {
        std::vector<TableNote> notes;
        std::optional<Edition> edition;
        std::map<ChapterTextKey, ChapterText> texts;
        std::map<int, Contact> contacts;
        std::map<int, QDate> dueDates;
        std::set<ObsKey> forLater;
        QDateTime dataDate;
    };
    // What has changed and is still to be told.
    struct News {
        std::vector<Change> acts = {};
        std::set<ObsKey> cells = {};
        std::set<QuestionnaireKey> questionnaires = {};
        bool hasWords = false;
        bool hasContacts = false;
        bool hasVersions = false;
        bool hasExtent = false;
        [[nodiscard]] std::optional<QuestionnaireKey> place() const;
        [[nodiscard]] bool isEmpty() const;
    };
    // By whom words were changed elsewhere: the last of the acts that were found with them.
    struct WordChanges {
        std::map<qint64, Change> notes = {};     // by row
        std::map<QString, Change> contacts = {}; // by code of the zone
    };
    // What an act was made over.
    struct Basis {
        Act reverse = {};
        std::map<QuestionnaireKey, QuestionnaireState> states = {};
        QStringList zones = {}; // by whose places both acts mean zones
    };

    DataSet(std::unique_ptr<Store> store, Catalogue catalogue);
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> openLocal(const QString &path, Access access);
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> load(std::unique_ptr<Store> store);
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> load(std::unique_ptr<Store> store,
                                                               Catalogue catalogue);
    // Drafts that are in memory alone.
    [[nodiscard]] std::vector<HeldDraft> draftsInMemory() const;
    // In the form of storedDraft().
    void takeDraft(ObsKey key, const QString &stored);
    void takeDrafts(const QHash<ObsKey, QStringList> &drafts);
    void restoreDrafts(const std::vector<HeldDraft> &drafts);
    // Everything, anew; inside a transaction.
    [[nodiscard]] std::optional<NewDataSet> bundledContents() const;
    void knowRegion();
    [[nodiscard]] Outcome readAll();
    [[nodiscard]] Result<Lists> readLists();
    [[nodiscard]] Outcome writeDraft(ObsKey key);
    [[nodiscard]] QString storedDraft(ObsKey key) const;
    [[nodiscard]] Outcome settleDrafts(const Act &act);
    // Commits `act`, which was made over `basis`. When it returns both know also the questionnaires that the
    // act has begun.
    [[nodiscard]] Outcome apply(Act &act, Basis &basis, const Progress &progress = {},
                                const Completion &complete = {});
    // False: the act is in the file already.
    [[nodiscard]] Result<bool> writeIn(Database::Transaction &transaction, Act &act, Basis &basis,
                                       const QDateTime &at, const Progress &progress,
                                       const Completion &complete);
    // What is in the file, in memory too.
    void remember(const Act &act, const Written &written, const QDateTime &at);
    // The same of an act that changes zones or years.
    [[nodiscard]] Outcome writeExtent(Database::Transaction &transaction, Act &act, Basis &basis,
                                      const QDateTime &at, const Progress &progress,
                                      const Completion &complete);
    [[nodiscard]] Outcome writeExtentParts(Act &act, Basis &basis, const QDateTime &at,
                                           const Progress &progress, const Completion &complete);
    // What an act changes besides the zones and years, once those that come are in sight.
    void takeContents(Act &act, Basis &basis, const Completion &complete) const;
    // Of what comes with the act itself.
    [[nodiscard]] bool isToCome(const Act &act, QuestionnaireKey key) const;
    [[nodiscard]] bool isToCome(const Act &act, const TableNote &note) const;
    void backUp(BackupCause cause) const;
    void backUpBefore(const Act &act) const;
    // The place of a note that comes back may have been taken by one that is out of sight.
    [[nodiscard]] Outcome freeRows(Act &act, Act &reverse);
    void giveRow(NoteEdit &edit, NoteEdit &reverse) const;
    void pushUndo(Act before, Act after, const QStringList &zones);
    [[nodiscard]] Basis basisOf(const Act &act) const;
    // Fails where what `act` was made over is no longer so.
    [[nodiscard]] Outcome checkBasis(const Act &act, const Basis &basis) const;
    // The words that it was written over still stand.
    [[nodiscard]] bool standsOnWords(const Act &act) const;
    // Nothing has changed since `madeAt`; where something has, the news is known from then on.
    [[nodiscard]] Outcome checkMoment(Database::Transaction &transaction, std::optional<qint64> madeAt,
                                      const News &news, const QString &label);
    void noteWordChanges(const Lists &lists, const Change &last);
    // A questionnaire to fill that receives an answer is in progress.
    void beginQuestionnaires(Act &act, Act &reverse) const;
    // The act that takes `act` back, as things stand now.
    [[nodiscard]] Act reverseOf(const Act &act) const;
    // The part of `act` that changes what still stands as `left` says, its reverse; the rest into `alone`.
    [[nodiscard]] Act stillStanding(const Act &act, const Act &left, QStringList &alone) const;
    [[nodiscard]] Result<QStringList> step(Act act, Act left, const QStringList &zones);
    [[nodiscard]] Outcome mayBeCalled(const QString &code, const QString &name) const;
    [[nodiscard]] QStringList zoneCodes() const;
    // Followed by those of the zones that come with `act`.
    [[nodiscard]] QStringList zoneCodes(const Act &act) const;
    // Inside a transaction: what others have committed, into memory. Where they changed the zones or years,
    // Overtaken, and nothing is taken in: only follow() may change what everything else is drawn from.
    [[nodiscard]] Outcome readNews(News &news);
    [[nodiscard]] static Error extentOvertaken();
    [[nodiscard]] Outcome readNewActs(News &news);
    [[nodiscard]] Outcome readNewPrints(News &news);
    void takeLists(Lists lists, News &news);
    void markSincePrint(ObsKey key);
    void tell(const News &news);
    void tell(const Act &act, const QDateTime &at);
    // The zones and years that it changes are as it wants them to have been.
    [[nodiscard]] bool standsOnExtent(const Act &act) const;
    // The versions and what has changed since the last two of them.
    struct Prints {
        std::vector<EditionVersion> versions = {};
        std::optional<Observations> latest = {}; // the answers of the latest version
        std::set<ObsKey> sinceLatest = {};       // answers that are others than in the latest version
        std::set<ObsKey> inLatest = {};          // answers that the latest version had changed
    };
    [[nodiscard]] Result<Prints> readPrints();
    [[nodiscard]] Act publication() const;
    [[nodiscard]] Outcome publishIn(Database::Transaction &transaction, const Act &act, const QString &note,
                                    const QDateTime &at);
    [[nodiscard]] std::set<ObsKey> changedSince(const Observations &printed) const;
    [[nodiscard]] bool hasChangedSince(const Observations &printed, ObsKey key) const;
    [[nodiscard]] const std::set<ObsKey> &revisions() const
    {
        return m_prints.sinceLatest.empty() ? m_prints.inLatest : m_prints.sinceLatest;
    }

    std::unique_ptr<ShareCopy> m_share; // outlives the store, which is open in it
    std::unique_ptr<Store> m_store;
    Catalogue m_catalogue;
    Observations m_observations;
    Lists m_lists;
    Prints m_prints;
    QString m_author;
    BackUp m_backUp;
    QHash<ObsKey, QString> m_drafts;
    QHash<ObsKey, qint64> m_draftBases; // the versions that they were begun over
    QHash<ObsKey, QString>
        m_draftsOnDisk; // those of this window as the file has them, beside those of others
    std::vector<HeldDraft> m_placelessDrafts;
    std::set<ObsKey> m_refusedDrafts; // that are not on disk as m_drafts has them
    QString m_draftRefusal;
    std::unique_ptr<UnsavedAnswers> m_unsaved;
    QUndoStack m_undoStack;
    std::function<bool()> m_holdsExtent;
    WordChanges m_wordChanges;
    qint64 m_moment = 0;
};

} // namespace quaderno
