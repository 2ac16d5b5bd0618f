// The data set file: its tables, their versions, and the plain rows that go in and out of it
// (docs/database.md).
#pragma once

#include "analysis/cellvalue.h"
#include "data/language.h"
#include "data/observation.h"
#include "data/observations.h"
#include "data/questionnairestate.h"
#include "data/result.h"

#include <QDateTime>
#include <QStringList>

#include <map>
#include <tuple>

namespace quaderno
{

inline constexpr int kApplicationId = 0x51444E4F; // "QDNO", in the header of the file
inline constexpr int kSchemaVersion = 5;
// No survey is of an earlier or a later year: a file or a person that says so is mistaken.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2200;

// One act: a typed value, a paste, an undo. `source` is how it came: "typed", "pasted", "imported",
// "confirmed", "undo", "redo", "command-line", "edition", "published", "restored", "call:" and who was on the
// telephone.
struct Change {
    QDateTime at = {};
    QString author = {};
    QString source = {};
    QString label = {};
    bool operator==(const Change &) const = default;
};

// One observation to write; nullopt removes it. `base` is the version it was made over (DataSet::version());
// nullopt: the one that is in memory when it is committed.
struct ObservationEdit {
    ObsKey key = {};
    std::optional<Observation> observation = {};
    std::optional<qint64> base = {};
    bool operator==(const ObservationEdit &) const = default;
};

// A questionnaire that goes into another state. `note` is in the author's words: what help is asked for, or
// why it was reopened. An undo `restores` the record as it was after an earlier step of its way, by the key
// of that row; 0: as it came.
struct StateEdit {
    QuestionnaireKey key = {};
    QuestionnaireState state = QuestionnaireState::ToFill;
    QString note = {};
    std::optional<qint64> restores = {};
    bool operator==(const StateEdit &) const = default;
};

// Why a warning stands all the same, in the author's words. `basis` are the values it was written about: of
// other values it says nothing. An empty text takes it back.
struct Justification {
    QString basis = {};
    QString text = {};
    bool isAccepted = false; // by the Region, for an error or a warning; otherwise explained by the zone
    bool operator==(const Justification &) const = default;
};

struct JustificationEdit {
    QuestionnaireKey key = {};
    QString finding = {}; // key of the finding inside its questionnaire
    Justification justification = {};
    bool operator==(const JustificationEdit &) const = default;
};

// What was said of a questionnaire, or of one of its questions: by the Region to the zone, or on the
// telephone.
struct Remark {
    enum class Kind { Written, Call };
    Kind kind = Kind::Written;
    std::optional<int> variable = {}; // nullopt: of the questionnaire as a whole
    QString person = {};              // who was on the telephone; empty for what was written
    QString text = {};
    QString author = {};
    QDateTime at = {};
    bool operator==(const Remark &) const = default;
};

// A remark that is made; taken back, it is shown no more.
struct RemarkEdit {
    QuestionnaireKey key = {};
    Remark remark = {};
    bool isTakenBack = false;
    bool operator==(const RemarkEdit &) const = default;
};

// A note under a table: of the whole table, of a zone, or of a zone and year.
struct TableNote {
    QString shows = {}; // name of the variable or indicator
    std::optional<int> refArea = {};
    std::optional<int> year = {};
    LocalText text = {};
    qint64 row = 0; // its key in the file, which gives it its place among the notes; 0: not there yet
    // The same note, wherever it stands.
    bool operator==(const TableNote &other) const
    {
        return std::tie(shows, refArea, year, text) ==
               std::tie(other.shows, other.refArea, other.year, other.text);
    }
};

// A note under a table that takes the place of another: without `before` it is new, without `after` it goes.
struct NoteEdit {
    std::optional<TableNote> before = {};
    std::optional<TableNote> after = {};
    bool operator==(const NoteEdit &) const = default;
};

// A paragraph of a chapter as the Region wants it, in the place of the computed one; `basis` is what the
// program had computed then, by which it is seen that the data have changed since. An empty text gives way to
// the computed one.
struct ChapterText {
    LocalText text = {};
    LocalText basis = {};
    bool operator==(const ChapterText &) const = default;
};

struct ChapterTextKey {
    QString chapter = {};
    int position = 0;
    bool operator==(const ChapterTextKey &) const = default;
    bool operator<(const ChapterTextKey &other) const
    {
        return std::tie(chapter, position) < std::tie(other.chapter, other.position);
    }
};

// `before` is the text that it was written over; nullopt: the one that is in memory when it is committed.
struct ChapterTextEdit {
    ChapterTextKey key = {};
    ChapterText text = {};
    std::optional<ChapterText> before = {};
    bool operator==(const ChapterTextEdit &) const = default;
};

// Whom to call in a zone.
struct Contact {
    QString name = {};
    QString office = {};
    QString telephone = {};
    QString email = {};
    bool operator==(const Contact &) const = default;
};

// `before` as of a text.
struct ContactEdit {
    int refArea = 0;
    Contact contact = {}; // without a word in it: nobody is known
    std::optional<Contact> before = {};
    bool operator==(const ContactEdit &) const = default;
};

// The day by which the questionnaires of a year are to be sent; an invalid one takes it away.
struct DueDateEdit {
    int year = 0;
    QDate day = {};
    bool operator==(const DueDateEdit &) const = default;
};

// A zone that comes (without `before`), goes (without `after`) or is called otherwise; `place` is where it
// stands among the zones then. One that goes keeps what it holds, out of sight, until it comes again.
struct ZoneEdit {
    std::optional<Zone> before = {};
    std::optional<Zone> after = {};
    int place = 0;
    bool isUndone = false; // it goes because it should not have come: nothing of it stays that holds nothing
    bool operator==(const ZoneEdit &) const = default;
};

// The same of a year, with the questionnaires of all zones.
struct YearEdit {
    std::optional<int> before = {};
    std::optional<int> after = {};
    bool isUndone = false;
    bool operator==(const YearEdit &) const = default;
};

// All that one act of a person changes: stored together or not at all, undone in one step. One that changes
// zones or years and what they hold means zones by their place, and those that come by the places after
// these, in the order of `zones`: first what comes is there, then what is held changes, last goes what goes.
struct Act {
    QString label = {}; // its name in undo: "Utenti = 1.219"
    QString source = {};
    // Its own, for ever: the same act committed again, because no answer came, is stored once. Given by
    // commit() where it is empty.
    QString id = {};
    // What a person has seen of all the data before they wanted it (DataSet::moment()); nullopt: it rests on
    // what it changes alone.
    std::optional<qint64> madeAt = {};
    // What was half typed in its cells has become this, and is no draft any more. Not where somebody else has
    // typed it.
    bool settlesDrafts = false;
    std::vector<ObservationEdit> observations = {};
    std::vector<StateEdit> states = {};
    std::vector<JustificationEdit> justifications = {};
    std::vector<RemarkEdit> remarks = {};
    std::vector<NoteEdit> notes = {};
    std::vector<ChapterTextEdit> texts = {};
    std::vector<ContactEdit> contacts = {};
    std::vector<DueDateEdit> dueDates = {};
    std::vector<ZoneEdit> zones = {};
    std::vector<YearEdit> years = {};

    [[nodiscard]] bool changesExtent() const { return !zones.empty() || !years.empty(); }
    [[nodiscard]] bool changesContents() const
    {
        return !observations.empty() || !states.empty() || !justifications.empty() || !remarks.empty() ||
               !notes.empty() || !texts.empty() || !contacts.empty() || !dueDates.empty();
    }
    [[nodiscard]] bool isEmpty() const { return !changesContents() && !changesExtent(); }
};

[[nodiscard]] QString newActId();

// What is known of a questionnaire besides its answers.
struct QuestionnaireRecord {
    QuestionnaireState state = QuestionnaireState::ToFill;
    qint64 stateRow = 0; // key of the step that brought it there; 0: it came with that state
    QString stateNote = {};
    QDateTime stateSince = {}; // invalid: it came with that state
    QString stateAuthor = {};
    QDateTime firstSentAt = {};                           // invalid: not sent as far as is known
    std::map<QString, Justification> justifications = {}; // by key of the finding
    std::vector<Remark> remarks = {};                     // oldest first
    std::optional<int> place = {};                        // variable where work stopped
    bool operator==(const QuestionnaireRecord &) const = default;
};

// One step of a questionnaire on its way.
struct StateChange {
    Change change = {};
    QuestionnaireState state = QuestionnaireState::ToFill;
    QString note = {};
};

// A printed indicator value; `refArea` may be kAggregateArea.
struct RecordedValue {
    int indicator = 0;
    int refArea = 0;
    int year = 0;
    CellValue value = {};
    bool operator==(const RecordedValue &) const = default;
};

// How far a value that was estimated from print may be from the true one, and the cells it was made from:
// those of its zone and year in the tables that show `shows`. It speaks of the estimate alone: an answer that
// takes its place has no bounds.
struct Estimate {
    ObsKey key = {};
    double low = 0;
    double high = 0;
    QStringList shows = {}; // names of variables and indicators
    bool operator==(const Estimate &) const = default;
};

struct Edition {
    QString name = {}; // "2008-2011"
    LocalText title = {};
    YearRange years = {};
    bool operator==(const Edition &) const = default;
};

// An edition as it went to print: the data as they were when it was published.
struct EditionVersion {
    QString number = {}; // "1.0"
    qint64 row = 0;      // its key in the file, which grows from version to version
    QString note = {};
    QDateTime at = {};
    QString author = {};
    bool operator==(const EditionVersion &) const = default;
};

// What a new file starts with.
struct NewDataSet {
    QString service = {};
    std::vector<Zone> zones = {};
    YearRange years = {};
    QuestionnaireState state = QuestionnaireState::ToFill;
    std::optional<Edition> edition = {};
    Change change = {};
    std::vector<ObservationEdit> observations = {};
    std::vector<RecordedValue> recorded = {};
    std::vector<TableNote> notes = {};
    std::vector<Estimate> estimates = {};
    std::vector<RegionCount> regionCounts = {};
};

// The statements that bring a file from `version` to the next one; version 0 is an empty file.
[[nodiscard]] QStringList migrationFrom(int version);

} // namespace quaderno
