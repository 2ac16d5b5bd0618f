// All SQL of the program: one open `.quaderno` file.
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"
#include "data/progress.h"
#include "data/result.h"
#include "storage/printededition.h"
#include "storage/schema.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <map>
#include <memory>
#include <set>
#include <span>

namespace quaderno
{

enum class Access { ReadWrite, ReadOnly };

// An earlier or present version of one observation, with the act that made it.
struct HistoryEntry {
    Change change;
    std::optional<Observation> observation; // nullopt: removed
};

class Store
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Store)

public:
    // Refuses with a sentence: no file, not a Quaderno file, damaged, of a newer version, not writable. An
    // older version is backed up and migrated (ReadWrite only).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, Access access);
    // Refuses an existing file.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    create(const QString &path, const NewDataSet &contents, const Catalogue &catalogue);
    // A data set that lives as long as the object.
    [[nodiscard]] static Result<std::unique_ptr<Store>> createInMemory(const NewDataSet &contents,
                                                                       const Catalogue &catalogue);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] Access access() const { return m_access; }

    // The service named in the file, whose catalogue the caller brings to the calls below.
    [[nodiscard]] Result<QString> service();
    // Adds the catalogue's codes that the file does not know yet and reads everything into memory.
    [[nodiscard]] Result<Observations> load(const Catalogue &catalogue);
    [[nodiscard]] Result<std::vector<TableNote>> notes();
    [[nodiscard]] Result<std::optional<Edition>> edition();
    // What the recorded edition printed of the tables of `catalogue`: values as they were recorded, whatever
    // became of them since.
    [[nodiscard]] Result<std::vector<PrintedValue>> printedValues(const Catalogue &catalogue);
    [[nodiscard]] Result<std::vector<Estimate>> estimates();
    // Time of the last act: the date of the data.
    [[nodiscard]] Result<QDateTime> lastChangeAt();
    // What is known of a questionnaire; of one that is not there, that it is not in the survey.
    [[nodiscard]] const QuestionnaireRecord &questionnaire(QuestionnaireKey key) const;
    // Newest first.
    [[nodiscard]] Result<std::vector<StateChange>> stateHistory(QuestionnaireKey key);

    // One transaction, durable when it returns: one change row by `author` at `at`, then all that the act
    // changes. A questionnaire to fill that receives an answer becomes InProgress. `progress` (of answers)
    // may stop it: rolled back, an error.
    [[nodiscard]] Outcome write(const Act &act, const QString &author, const QDateTime &at,
                                const Progress &progress = {});
    // A questionnaire to fill for every zone, or for a new zone in every year; load() then shows them.
    [[nodiscard]] Outcome addYear(int year);
    [[nodiscard]] Outcome addZone(const Zone &zone, YearRange years);

    // Newest first, the present version included.
    [[nodiscard]] Result<std::vector<HistoryEntry>> history(ObsKey key);
    // Every cell that has a version, in the order of questionnaires and variables of the file.
    [[nodiscard]] Result<std::vector<ObsKey>> everAnswered();

    // The answers that are others than those first given, or were removed; what was undone is not.
    [[nodiscard]] Result<std::set<ObsKey>> changedAnswers();

    // Unreadable text kept for the user, by cell; an empty text removes it.
    [[nodiscard]] Outcome saveDraft(ObsKey key, const QString &text);
    [[nodiscard]] Result<QHash<ObsKey, QString>> drafts();

    // Answers flagged to come back to; a flag is no answer and leaves no history.
    [[nodiscard]] Outcome setForLater(ObsKey key, bool isForLater);
    [[nodiscard]] Result<std::set<ObsKey>> forLater();
    // Where work on a questionnaire stopped.
    [[nodiscard]] Outcome savePlace(ObsKey key);
    // The day by which the questionnaires of a year are to be sent; an invalid day takes it away.
    [[nodiscard]] Outcome setDueDate(int year, QDate day);
    [[nodiscard]] Result<std::map<int, QDate>> dueDates();

    // Texts of the chapters that the Region wrote, by chapter and position.
    [[nodiscard]] Result<std::map<ChapterTextKey, ChapterText>> chapterTexts();
    // Versions of the edition, oldest first.
    [[nodiscard]] Result<std::vector<EditionVersion>> editionVersions();
    // The data as they stand, after `act`, become a version of the edition, which is `begun` where there was
    // none.
    [[nodiscard]] Outcome publish(const EditionVersion &version, const std::optional<Edition> &begun,
                                  const Act &act, const QString &author, const QDateTime &at);
    // The last year of which a questionnaire was published by the act `change` or before it; nullopt: none
    // was, since the data set came to be.
    [[nodiscard]] Result<std::optional<int>> lastPublishedYear(qint64 change);
    // The answers as they were after the act `change`, in the shape of load().
    [[nodiscard]] Outcome restoreAnswers(Observations &observations, qint64 change);
    // Whom to call, by zone; zones without a contact are absent.
    [[nodiscard]] Result<std::map<int, Contact>> contacts();
    [[nodiscard]] Outcome setContacts(const std::map<int, Contact> &contacts);

    // quick_check of the whole file; the error tells the user what to do.
    [[nodiscard]] Outcome checkIntegrity();
    // A clean copy at `target`: VACUUM INTO a temporary file beside it, fsync, rename. An existing file is
    // replaced whole.
    [[nodiscard]] Outcome saveCopy(const QString &target);

private:
    class Transaction;
    // A questionnaire as the file knows it.
    struct Questionnaire {
        qint64 id = 0;
        QuestionnaireRecord record = {};
    };

    Store(QString path, Access access);

    [[nodiscard]] Outcome connect(const QString &databaseName, const QString &options);
    [[nodiscard]] Outcome setUp();
    [[nodiscard]] Outcome identify();
    [[nodiscard]] Outcome migrate(int from);
    [[nodiscard]] Outcome backUp();
    [[nodiscard]] Outcome fill(const NewDataSet &contents, const Catalogue &catalogue);
    [[nodiscard]] Outcome fillLists(const NewDataSet &contents);
    [[nodiscard]] Outcome fillValues(const NewDataSet &contents);
    [[nodiscard]] Outcome fillEstimates(const std::vector<Estimate> &estimates);
    [[nodiscard]] Outcome readDictionaries(const Catalogue &catalogue);
    [[nodiscard]] Outcome readCodes(const QString &table, const QStringList &names, std::vector<qint64> &ids);
    [[nodiscard]] Outcome readQuestionnaires(Observations &observations);
    [[nodiscard]] Outcome readStates();
    [[nodiscard]] Outcome readJustifications();
    [[nodiscard]] Outcome readRemarks();
    [[nodiscard]] Outcome readPlaces();
    [[nodiscard]] Outcome readObservations(Observations &observations);
    [[nodiscard]] Outcome readRecorded(Observations &observations);
    [[nodiscard]] Outcome insertQuestionnaire(int refArea, int year, QuestionnaireState state);
    [[nodiscard]] Outcome insertEdition(const Edition &edition);
    [[nodiscard]] Outcome insertZone(const Zone &zone, bool isAggregate);
    [[nodiscard]] Result<qint64> insertChange(const Change &change);
    [[nodiscard]] Outcome writeObservations(qint64 change, std::span<const ObservationEdit> edits,
                                            const Progress &progress = {});
    [[nodiscard]] Outcome writeObservation(qint64 change, const ObservationEdit &edit);
    // The questionnaires to fill that receive an answer are in progress.
    [[nodiscard]] Outcome beginQuestionnaires(qint64 change, std::span<const ObservationEdit> edits,
                                              const Progress &progress);
    [[nodiscard]] Outcome writeState(qint64 change, const StateEdit &edit);
    [[nodiscard]] Outcome writeJustification(qint64 change, const JustificationEdit &edit);
    [[nodiscard]] Outcome writeRemark(qint64 change, const RemarkEdit &edit);
    [[nodiscard]] Outcome writeNote(const NoteEdit &edit);
    [[nodiscard]] Outcome writeText(qint64 change, const ChapterTextEdit &edit);
    [[nodiscard]] Result<qint64> writeParts(const Act &act, const QString &author, const QDateTime &at,
                                            const Progress &progress = {});
    void remember(const Act &act, const QString &author, const QDateTime &at);
    // The row keys of a cell: questionnaire, variable. Refuses a zone and year without a questionnaire.
    [[nodiscard]] Result<QVariantList> rowOf(ObsKey key) const;
    [[nodiscard]] Result<qint64> questionnaireId(QuestionnaireKey key) const;
    // The inverse; nullopt for what the catalogue or the lists no longer have.
    [[nodiscard]] std::optional<QuestionnaireKey> keyOfQuestionnaire(qint64 id) const;
    [[nodiscard]] std::optional<int> variableOf(qint64 id) const;
    [[nodiscard]] std::optional<int> indicatorOf(qint64 id) const;
    [[nodiscard]] std::optional<int> areaOf(qint64 zone) const; // kAggregateArea for the area of the means

    // A statement run with its values bound in order.
    [[nodiscard]] Outcome execute(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] Result<QSqlQuery> select(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] Outcome run(QSqlQuery &query, const QVariantList &values);
    [[nodiscard]] Error failure(const QSqlError &error) const;
    [[nodiscard]] static Error writingStopped();
    [[nodiscard]] qint64 zoneId(int refArea) const;

    QString m_path;
    Access m_access;
    QString m_connection;
    QSqlDatabase m_database;
    // The two statements of the commit path, prepared once.
    std::unique_ptr<QSqlQuery> m_insertChange;
    std::unique_ptr<QSqlQuery> m_upsertObservation;
    // Keys of the file, by index in the lists of the program; 0 where a read-only file lacks the code.
    qint64 m_serviceId = 0;
    qint64 m_aggregateId = 0;
    std::vector<qint64> m_zoneIds;
    std::vector<qint64> m_variableIds;
    std::vector<qint64> m_indicatorIds;
    std::map<QuestionnaireKey, Questionnaire> m_questionnaires;
};

} // namespace quaderno
