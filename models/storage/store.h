// The tables of one open data set: rows in and out. Whose file it is, and how it is read and written, is
// Database's.
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"
#include "data/progress.h"
#include "data/result.h"
#include "storage/database.h"
#include "storage/printededition.h"
#include "storage/schema.h"

#include <QCoreApplication>

#include <map>
#include <memory>
#include <set>
#include <span>
#include <unordered_map>

namespace quaderno
{

// An earlier or present version of one observation, with the act that made it.
struct HistoryEntry {
    Change change;
    std::optional<Observation> observation; // nullopt: removed
};

// What acts that were found in the file have changed.
struct NewActs {
    std::vector<Change> acts; // in the order of their commits
    std::vector<ObservationEdit> observations;
};

// The rows that an act was written into.
struct Written {
    qint64 change = 0;
    std::vector<qint64> stateRows = {}; // one for each of its states
};

class Store
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Store)

public:
    // Refuses with a sentence: no file, not a Quaderno file, of other tables than the program makes, of a
    // newer version, not writable. An older version is backed up and migrated (ReadWrite only).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, Access access);
    // What the file holds, in memory and brought to the present version; the file itself is only read.
    [[nodiscard]] static Result<std::unique_ptr<Store>> openInMemory(const QString &path);
    // Refuses an existing file.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    create(const QString &path, const NewDataSet &contents, const Catalogue &catalogue);
    // A data set that lives as long as the object.
    [[nodiscard]] static Result<std::unique_ptr<Store>> createInMemory(const NewDataSet &contents,
                                                                       const Catalogue &catalogue);
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] QString path() const { return m_database->path(); }
    [[nodiscard]] Access access() const { return m_database->access(); }
    // For transactions, and for what happens to the file as a whole.
    [[nodiscard]] Database &database() { return *m_database; }

    // The service named in the file, whose catalogue the caller brings to the calls below.
    [[nodiscard]] Result<QString> service();
    // Comes before all that follows: adds the catalogue's codes that the file does not know yet.
    [[nodiscard]] Outcome know(const Catalogue &catalogue);
    // Reads zones, years, questionnaires and answers into memory.
    [[nodiscard]] Result<Observations> load();
    [[nodiscard]] Result<std::vector<TableNote>> notes();
    // Whether that row is one that `known` does not list.
    [[nodiscard]] Result<bool> holdsNoteOutOfSight(qint64 row, const std::vector<TableNote> &known);
    [[nodiscard]] Result<std::optional<Edition>> edition();
    // What the recorded edition printed of the tables of `catalogue`: values as they were recorded, whatever
    // became of them since.
    [[nodiscard]] Result<std::vector<PrintedValue>> printedValues(const Catalogue &catalogue);
    [[nodiscard]] Result<std::vector<Estimate>> estimates();
    // Time of the last act: the date of the data.
    [[nodiscard]] Result<QDateTime> lastChangeAt();
    // The same without what came from sheets after `begin`.
    [[nodiscard]] Result<QDateTime> lastChangeBeforeBatch(const QDateTime &begin);
    // What is known of a questionnaire; of one that is not there, that it is not in the survey.
    [[nodiscard]] const QuestionnaireRecord &questionnaire(QuestionnaireKey key) const;
    // Whether the step that brought it where `record` is was taken by the questionnaire here too.
    [[nodiscard]] bool hasStep(QuestionnaireKey key, const QuestionnaireRecord &record) const;
    [[nodiscard]] bool hasQuestionnaire(QuestionnaireKey key) const { return m_questionnaires.contains(key); }
    // No questionnaire of it lies out of sight.
    [[nodiscard]] Result<bool> isFreeYear(int year);
    // Newest first.
    [[nodiscard]] Result<std::vector<StateChange>> stateHistory(QuestionnaireKey key);

    // The version of an answer: the key of the act that wrote it; 0 where there is none.
    [[nodiscard]] qint64 version(ObsKey key) const;
    // The act with this id is in the file.
    [[nodiscard]] Result<bool> holds(const QString &actId);
    // Inside a transaction: one row of `change` by `author` at `at`, then all that the act changes.
    // `progress` (of answers) may stop it: an error.
    [[nodiscard]] Result<Written> write(const Act &act, const QString &author, const QDateTime &at,
                                        const Progress &progress = {});
    // The same in two steps, between which load() is called where the act changes what comes: its row of
    // `change` with the zones and years that come, then all the rest.
    [[nodiscard]] Result<qint64> writeComing(const Act &act, const QString &author, const QDateTime &at);
    [[nodiscard]] Result<Written> writeRest(qint64 change, const Act &act, const Progress &progress = {});
    // Once write()'s transaction is committed: what the file now holds, in memory. Not of acts that change
    // zones or years: after them load() is called again.
    void remember(const Act &act, const Written &written, const QString &author, const QDateTime &at);

    // What is in the file and was not known at the last seen() of the database, taken into memory;
    // the answers for the caller to take in, of the questionnaires that are known here.
    [[nodiscard]] Result<NewActs> follow();
    // Whether the zones or years in the file are still those in memory.
    [[nodiscard]] Result<bool> hasSameExtent();
    // Reads states, explanations, remarks and places again; the questionnaires that are others now.
    [[nodiscard]] Result<std::set<QuestionnaireKey>> readRecords();

    // Newest first, the present version included.
    [[nodiscard]] Result<std::vector<HistoryEntry>> history(ObsKey key);
    // The answer as a version had it; nullopt: it had none, or cannot be read.
    [[nodiscard]] std::optional<Observation> answerAt(ObsKey key, qint64 version);
    // Every cell that has a version, in the order of questionnaires and variables of the file.
    [[nodiscard]] Result<std::vector<ObsKey>> everAnswered();

    // The answers that are others than those first given, or were removed; what was undone is not.
    [[nodiscard]] Result<std::set<ObsKey>> changedAnswers();

    // Unreadable text kept for the user, by cell; an empty text removes it. It takes the place of `before`,
    // which was kept here, and of no text that another window keeps of the same cell.
    [[nodiscard]] Outcome saveDraft(ObsKey key, const QString &text, const QString &before = {});
    // Inside a transaction: takes `text` away.
    [[nodiscard]] Outcome settleDraft(ObsKey key, const QString &text);
    // Those of each cell, oldest first.
    [[nodiscard]] Result<QHash<ObsKey, QStringList>> drafts();

    // Answers flagged to come back to; a flag is no answer and leaves no history.
    [[nodiscard]] Outcome setForLater(ObsKey key, bool isForLater);
    [[nodiscard]] Result<std::set<ObsKey>> forLater();
    // Where work on a questionnaire stopped.
    [[nodiscard]] Outcome savePlace(ObsKey key);
    // The days by which the questionnaires of a year are to be sent.
    [[nodiscard]] Result<std::map<int, QDate>> dueDates();

    // Texts of the chapters that the Region wrote, by chapter and position.
    [[nodiscard]] Result<std::map<ChapterTextKey, ChapterText>> chapterTexts();
    // Who wrote the present one; nothing where nobody has.
    [[nodiscard]] Change textChange(const ChapterTextKey &key);
    // Versions of the edition, oldest first.
    [[nodiscard]] Result<std::vector<EditionVersion>> editionVersions();
    // Inside a transaction, after write(): the data as they stand become a version of the edition, which is
    // `begun` where there was none.
    [[nodiscard]] Outcome publish(const EditionVersion &version, const std::optional<Edition> &begun,
                                  qint64 change);
    // The last year of which a questionnaire was published by an act of this version; nullopt: none was,
    // since the data set came to be.
    [[nodiscard]] Result<std::optional<int>> lastPublishedYear(const EditionVersion &version);
    // The answers as they were in a version, in the shape of load().
    [[nodiscard]] Outcome restoreAnswers(Observations &observations, const EditionVersion &version);
    // Whom to call, by zone; zones without a contact are absent.
    [[nodiscard]] Result<std::map<int, Contact>> contacts();

    // A clean copy at `target`, by writeDataSet(): on the disk when it returns. An existing file is replaced
    // whole, but not one that is open, this one above all.
    [[nodiscard]] Outcome saveCopy(const QString &target);
    // The same where no file may be yet, and read again: what is not whole does not stay.
    [[nodiscard]] Outcome saveBackup(const QString &target);
    // Whether all of a data file, of whatever version, is there.
    [[nodiscard]] static Outcome checkWhole(const QString &copy);

private:
    // A questionnaire as the file knows it.
    struct Questionnaire {
        qint64 id = 0;
        QuestionnaireRecord record = {};
        std::vector<qint64> versions = {}; // by variable; empty: of none
    };

    explicit Store(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    [[nodiscard]] Outcome identify();
    [[nodiscard]] Outcome migrate(int from);
    [[nodiscard]] Outcome backUp();
    [[nodiscard]] Outcome fill(const NewDataSet &contents, const Catalogue &catalogue);
    [[nodiscard]] Outcome fillLists(const NewDataSet &contents);
    [[nodiscard]] Result<qint64> fillValues(const NewDataSet &contents);
    [[nodiscard]] Outcome fillRecorded(const std::vector<RecordedValue> &values, qint64 change);
    [[nodiscard]] Outcome fillEstimates(const std::vector<Estimate> &estimates);
    [[nodiscard]] Outcome fillRegionCounts(const std::vector<RegionCount> &counts);
    // Inside a transaction.
    [[nodiscard]] Outcome addCodes(const QString &table, const QStringList &names);
    [[nodiscard]] Result<std::vector<qint64>> codes(const QString &table, const QStringList &names);
    [[nodiscard]] Result<Observations> readExtent();
    [[nodiscard]] Outcome readQuestionnaires();
    [[nodiscard]] Outcome readStates();
    // A step of a questionnaire on its way, or back, into memory.
    void takeStep(QuestionnaireKey key, qint64 row, const StateEdit &edit, const QString &author,
                  const QDateTime &at);
    [[nodiscard]] Outcome readJustifications();
    [[nodiscard]] Outcome readRemarks();
    [[nodiscard]] Outcome readPlaces();
    [[nodiscard]] Outcome readObservations(Observations &observations);
    [[nodiscard]] Outcome readRecorded(Observations &observations);
    [[nodiscard]] Outcome readRegionCounts(Observations &observations);
    [[nodiscard]] Outcome readNewAnswers(qint64 act, std::vector<ObservationEdit> &edits);
    [[nodiscard]] Outcome insertQuestionnaire(qint64 zone, int year, QuestionnaireState state);
    [[nodiscard]] Outcome insertEdition(const Edition &edition);
    [[nodiscard]] Outcome insertVersion(const EditionVersion &version, qint64 change);
    [[nodiscard]] Result<qint64> insertZone(const Zone &zone, int position, bool isAggregate);
    [[nodiscard]] Result<qint64> insertChange(const Change &change, const QString &id);
    [[nodiscard]] Outcome writeObservations(qint64 change, std::span<const ObservationEdit> edits,
                                            const Progress &progress = {});
    [[nodiscard]] Outcome writeObservation(qint64 change, const ObservationEdit &edit);
    [[nodiscard]] Result<qint64> writeState(qint64 change, const StateEdit &edit);
    [[nodiscard]] Outcome writeJustification(qint64 change, const JustificationEdit &edit);
    [[nodiscard]] Outcome writeRemark(qint64 change, const RemarkEdit &edit);
    [[nodiscard]] Outcome writeNote(const NoteEdit &edit);
    [[nodiscard]] Outcome writeText(qint64 change, const ChapterTextEdit &edit);
    [[nodiscard]] Outcome writeContact(const ContactEdit &edit);
    [[nodiscard]] Outcome writeDueDate(const DueDateEdit &edit);
    // What is said is done before the rest of an act; the lists in memory stay as they were.
    [[nodiscard]] Outcome writeZone(const ZoneEdit &edit);
    // Inside a transaction: `text` in the place of `before` among the drafts of a cell.
    [[nodiscard]] Outcome replaceDraft(ObsKey key, const QString &before, const QString &text);
    [[nodiscard]] Outcome addZone(const Zone &zone);
    [[nodiscard]] Outcome removeZone(const Zone &zone, bool isUndone);
    [[nodiscard]] Outcome orderZones(const Zone &moved, int place);
    [[nodiscard]] Outcome writeYear(const YearEdit &edit);
    [[nodiscard]] Outcome addYear(int year);
    [[nodiscard]] Outcome renameYear(int from, int to);
    // They stay, out of sight; of an undone addition only those that something refers to.
    [[nodiscard]] Outcome removeQuestionnaires(const QString &where, const QVariant &value, bool isUndone);
    // The row keys of a cell: questionnaire, variable. Refuses a zone and year without a questionnaire.
    [[nodiscard]] Result<QVariantList> rowOf(ObsKey key) const;
    [[nodiscard]] Result<qint64> questionnaireId(QuestionnaireKey key) const;
    // The inverse; nullopt for what the catalogue or the lists no longer have.
    [[nodiscard]] std::optional<QuestionnaireKey> keyOfQuestionnaire(qint64 id) const;
    [[nodiscard]] std::optional<int> variableOf(qint64 id) const;
    [[nodiscard]] std::optional<int> indicatorOf(qint64 id) const;
    [[nodiscard]] std::optional<int> areaOf(qint64 zone) const; // kAggregateArea for the area of the means
    // The cell of a row that names questionnaire and variable in its first two columns.
    [[nodiscard]] std::optional<ObsKey> cellAt(const Row &row) const;
    void setVersion(ObsKey key, qint64 version);

    [[nodiscard]] Outcome execute(const QString &statement, const QVariantList &values = {})
    {
        return m_database->execute(statement, values);
    }
    // The file is damaged; `fault` says what is wrong in which table.
    [[nodiscard]] Error oddStatus(const QString &table, const QString &letter) const;
    [[nodiscard]] Error damaged(const QString &table, const QString &fault) const;
    [[nodiscard]] static Error writingStopped();
    [[nodiscard]] qint64 zoneId(int refArea) const;

    std::unique_ptr<Database> m_database;
    // Keys of the file, by index in the lists of the program; 0 where a read-only file lacks the code.
    qint64 m_serviceId = 0;
    qint64 m_aggregateId = 0;
    std::vector<qint64> m_zoneIds;
    std::vector<qint64> m_variableIds;
    std::vector<qint64> m_indicatorIds;
    std::unordered_map<qint64, int> m_variableOf;
    std::map<QuestionnaireKey, Questionnaire> m_questionnaires;
    std::unordered_map<qint64, QuestionnaireKey> m_keyOf;
    std::unordered_map<qint64, QuestionnaireRecord> m_steps; // state and since when, by row of state_change
    std::unordered_map<qint64, QuestionnaireKey> m_keyOfStep;
    std::vector<Variable> m_variables; // of the catalogue
    std::vector<Zone> m_zones;
    YearRange m_years;
};

} // namespace quaderno
