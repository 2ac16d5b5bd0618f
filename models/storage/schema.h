// The data set file: its tables, their versions, and the plain rows that go in and out of it
// (docs/database.md).
#pragma once

#include "analysis/cellvalue.h"
#include "data/language.h"
#include "data/observation.h"
#include "data/observations.h"
#include "data/result.h"

#include <QDateTime>
#include <QStringList>

namespace quaderno
{

inline constexpr int kApplicationId = 0x51444E4F; // "QDNO", in the header of the file
inline constexpr int kSchemaVersion = 1;

// States of a questionnaire, as stored; their words on screen are in the user interface.
enum class QuestionnaireState {
    ToFill,
    InProgress,
    ReadyToSend,
    Sent,
    Received,
    InReview,
    Returned,
    Approved,
    Published,
    NotInSurvey,
    ToClarify
};
[[nodiscard]] QString questionnaireStateCode(QuestionnaireState state);
[[nodiscard]] std::optional<QuestionnaireState> questionnaireStateFromCode(QStringView code);

// One act: a typed value, a paste, an undo. `source` is how it came: "typed", "undo", "redo", "command-line",
// "edition".
struct Change {
    QDateTime at = {};
    QString author = {};
    QString source = {};
    QString label = {};
    bool operator==(const Change &) const = default;
};

// One observation to write; nullopt removes it.
struct ObservationEdit {
    ObsKey key = {};
    std::optional<Observation> observation = {};
    bool operator==(const ObservationEdit &) const = default;
};

// A printed indicator value; `refArea` may be kAggregateArea.
struct RecordedValue {
    int indicator = 0;
    int refArea = 0;
    int year = 0;
    CellValue value = {};
    bool operator==(const RecordedValue &) const = default;
};

// A note under a table: of the whole table, of a zone, or of a zone and year.
struct TableNote {
    QString shows = {}; // name of the variable or indicator
    std::optional<int> refArea = {};
    std::optional<int> year = {};
    LocalText text = {};
    bool operator==(const TableNote &) const = default;
};

struct Edition {
    QString name = {}; // "2008-2011"
    LocalText title = {};
    YearRange years = {};
    bool operator==(const Edition &) const = default;
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
};

// The statements that bring a file from `version` to the next one; version 0 is an empty file.
[[nodiscard]] QStringList migrationFrom(int version);

} // namespace quaderno
