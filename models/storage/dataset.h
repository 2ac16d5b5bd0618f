// The open data set: its catalogue, its observations in memory, its file and its undo history. Every value
// that is typed, undone or set from the command line goes through commit().
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"
#include "data/result.h"
#include "storage/store.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <span>

namespace quaderno
{

class DataSet : public QObject
{
    Q_OBJECT

public:
    // The catalogue is the built-in one of the file's service.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> open(const QString &path, Access access);
    // Writes a new file; refuses an existing one.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> create(const QString &path, Catalogue catalogue,
                                                                 const NewDataSet &contents);
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> createInMemory(Catalogue catalogue,
                                                                         const NewDataSet &contents);
    // The bundled edition, in memory.
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> bundledEdition(const QString &name);

    [[nodiscard]] QString path() const { return m_store->path(); } // empty in memory
    [[nodiscard]] bool isReadOnly() const { return m_store->access() == Access::ReadOnly; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Observations &observations() const { return m_observations; }
    [[nodiscard]] const std::vector<Zone> &zones() const { return m_observations.zones(); }
    [[nodiscard]] YearRange years() const { return m_observations.years(); }
    [[nodiscard]] const std::vector<TableNote> &notes() const { return m_notes; }
    [[nodiscard]] const std::optional<Edition> &edition() const { return m_edition; }
    // What that edition printed, with the bounds of what was estimated from it. Refused where no printed
    // value is recorded.
    [[nodiscard]] Result<PrintedEdition> printedEdition() const;
    // When the data last changed; what a report is dated by.
    [[nodiscard]] QDateTime dataDate() const { return m_dataDate; }

    void setAuthor(const QString &author) { m_author = author; }
    [[nodiscard]] QString author() const { return m_author; }

    // Writes to disk first, then to memory, then tells. On failure nothing has changed. An act without a
    // source was typed. `progress` may stop a long one before it is on disk: nothing has changed then.
    [[nodiscard]] Outcome commit(Act act, const Progress &progress = {});
    // The same for an act that changes answers alone.
    [[nodiscard]] Outcome commit(std::span<const ObservationEdit> edits, const QString &label,
                                 const QString &source = {});
    [[nodiscard]] Outcome undo();
    [[nodiscard]] Outcome redo();
    // For its texts and its canUndo signals; acts go through undo() and redo().
    [[nodiscard]] const QUndoStack &undoStack() const { return m_undoStack; }

    [[nodiscard]] Outcome addYear(int year);
    [[nodiscard]] Outcome addZone(const Zone &zone);
    [[nodiscard]] Outcome saveCopy(const QString &target) { return m_store->saveCopy(target); }
    // Runs by itself before the first write; a window runs it after its first paint.
    [[nodiscard]] Outcome checkIntegrity();
    [[nodiscard]] Result<std::vector<HistoryEntry>> history(ObsKey key) const
    {
        return m_store->history(key);
    }
    // Every cell that has a version.
    [[nodiscard]] Result<std::vector<ObsKey>> everAnswered() const { return m_store->everAnswered(); }

    // The answers that are others than those first given, or were removed; what was undone is not.
    [[nodiscard]] Result<std::set<ObsKey>> changedAnswers() const { return m_store->changedAnswers(); }

    // The edition as it went to print, oldest version first; none before the first publication.
    [[nodiscard]] const std::vector<EditionVersion> &editionVersions() const { return m_versions; }
    // What the next version spans: up to the last year of which a questionnaire is approved, and at least the
    // years of the edition; all years while there is neither.
    [[nodiscard]] YearRange yearsToPublish() const;
    // The data of today become the next version of the edition ("1.0", "1.1"); questionnaires of those years
    // that were approved are published. Undo does not reach behind it. The first version begins an edition
    // where there is none.
    [[nodiscard]] Outcome publish(const QString &note);
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
    // How many answers of a questionnaire are.
    [[nodiscard]] int changesSincePrint(QuestionnaireKey key) const;

    // What the Region wrote in the place of computed texts.
    [[nodiscard]] const std::map<ChapterTextKey, ChapterText> &chapterTexts() const { return m_texts; }
    // Whom to call in a zone; empty fields where nobody is known.
    [[nodiscard]] Contact contact(int refArea) const;
    [[nodiscard]] Outcome setContacts(const std::map<int, Contact> &contacts);

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
    [[nodiscard]] bool isForLater(ObsKey key) const { return m_forLater.contains(key); }
    [[nodiscard]] Outcome setForLater(ObsKey key, bool isForLater);

    // Text that could not be read as a value stays here, on disk, until its cell is committed.
    [[nodiscard]] QString draft(ObsKey key) const { return m_drafts.value(key); }
    [[nodiscard]] Outcome saveDraft(ObsKey key, const QString &text);

Q_SIGNALS:
    // A note under a table or a text of a chapter.
    void reportWordsChanged();
    void contactsChanged();
    // A version of the edition went to print.
    void published();
    void observationsChanged(const QList<quaderno::ObsKey> &keys);
    // State, explained warnings, flags or place of these have changed, or the day they are due.
    void questionnairesChanged(const QList<quaderno::QuestionnaireKey> &keys);
    // A year or a zone was added: everything drawn from the lists is new.
    void extentChanged();
    // After each write that is durable on disk.
    void saved(const QDateTime &at);

private:
    DataSet(std::unique_ptr<Store> store, Catalogue catalogue);
    [[nodiscard]] static Result<std::unique_ptr<DataSet>> load(std::unique_ptr<Store> store,
                                                               Catalogue catalogue);
    // All that stands beside the answers.
    [[nodiscard]] Outcome readLists();
    [[nodiscard]] Outcome apply(const Act &act, const Progress &progress = {});
    // The act that takes `act` back, as things stand now.
    [[nodiscard]] Act reverseOf(const Act &act) const;
    void tell(const Act &act, const QDateTime &at);
    [[nodiscard]] Outcome extend(const Outcome &added);
    // Reads the versions and what has changed since the last two of them.
    [[nodiscard]] Outcome readVersions();
    [[nodiscard]] std::set<ObsKey> changedSince(const Observations &printed) const;
    [[nodiscard]] bool hasChangedSince(const Observations &printed, ObsKey key) const;
    [[nodiscard]] const std::set<ObsKey> &revisions() const
    {
        return m_sincePrint.empty() ? m_inPrint : m_sincePrint;
    }

    std::unique_ptr<Store> m_store;
    Catalogue m_catalogue;
    Observations m_observations;
    std::vector<TableNote> m_notes;
    std::map<ChapterTextKey, ChapterText> m_texts;
    std::vector<EditionVersion> m_versions;
    std::optional<Observations> m_printed; // the answers of the latest version
    std::set<ObsKey> m_sincePrint;         // answers that are others than in the latest version
    std::set<ObsKey> m_inPrint;            // answers that the latest version had changed
    std::map<int, Contact> m_contacts;
    std::optional<Edition> m_edition;
    QDateTime m_dataDate;
    QString m_author;
    QHash<ObsKey, QString> m_drafts;
    std::set<ObsKey> m_forLater;
    std::map<int, QDate> m_dueDates;
    QUndoStack m_undoStack;
    bool m_isChecked = false;
};

} // namespace quaderno
