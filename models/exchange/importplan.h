// What a sheet would change in a data set, cell by cell, before anything is written.
#pragma once

#include "data/observations.h"
#include "data/progress.h"
#include "exchange/decimalmark.h"
#include "exchange/labelmatcher.h"
#include "exchange/sheetgrid.h"
#include "exchange/sheetlayout.h"
#include "storage/schema.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace quaderno
{

struct ImportRequest {
    // The questionnaire of a sheet that names none; the year also chooses among columns of values.
    std::optional<int> refArea = {};
    std::optional<int> timePeriod = {};
    // Cells about other zones or years than those two are rejected.
    bool isRestricted = false;
    // The person has said so: a sheet of one questionnaire is of those two, whatever it says itself.
    bool isTold = false;
    // Why a questionnaire is closed, as a sentence; empty where it is open. Its cells are rejected with it.
    std::function<QString(QuestionnaireKey)> lock = {};
    // Told by the user; recognised by what the sheet says unless told. Columns count from 0.
    std::optional<SheetShape> shape = {};
    std::optional<int> labelColumn = {};
    std::optional<int> valueColumn = {};
    // The section in view, where cells were pasted into it: with SheetShape::Column told, they are its
    // fields.
    std::optional<int> section = {};
    RememberedLabels remembered = {};
    // What a person has said the names of zones mean, by normalisedLabel(): a code, or nothing for no zone.
    std::map<QString, QString> rememberedZones = {};
    // What a person has said a cell means, by its row and column: the codes of choices.
    std::map<std::pair<int, int>, QString> answers = {};
    // Columns of numbers side by side are the parts of one answer (municipalities): their sum is taken.
    bool addsColumns = false;
    // For every cell that says "missing" without saying why: a key of the catalogue's reasons, and the words
    // that some of them ask for. Without those words such a cell still waits for a reason.
    QString missingReason = {};
    QString missingNote = {};
    bool isBlankErasing = false;
    bool takesHidden = false; // also what only a hidden row, column or sheet says
    // Of numbers written as text. Unless told it is found in the sheet.
    std::optional<DecimalMark> decimalMark = {};
    Language language = Language::Italian; // of sentences that quote labels and numbers
};

enum class ImportVerdict {
    New,     // there was nothing
    Changed, // takes the place of another answer, or erases it
    Same,    // stored already: also a plain value equal to one that is estimated or has a note
    Blank,   // says nothing
    Missing, // says that there is no value, and a reason is still to be chosen
    Hidden,  // stands in a hidden row, column or sheet, and nothing that is seen says it
    Unread,  // a column of which nothing is taken: its head
    Text,    // a text that nobody understands; it may say something of the values
    Part,    // belongs to the answer of another cell: one tick of several
    LeftOut, // the person has said so of its words or its zone
    Rejected // `sentence` tells why
};

struct ProposedCell {
    std::optional<ObsKey> key = {};
    std::optional<int> choice = {}; // that is ticked there
    int row = 0;                    // as SheetRow::number
    int column = 0;                 // from 0
    QString label = {};             // the words beside it, or at the head of its column
    QString token = {};             // as it stood
    QString zoneWords = {};         // the name of a zone, where no zone has it
    std::optional<Observation> before = {};
    std::optional<Observation> after = {}; // New, Changed and Same; nullopt erases
    ImportVerdict verdict = ImportVerdict::Rejected;
    QString sentence = {};
    QString brokenBound = {}; // of a value that would be stored outside its bounds: which, as a sentence
    std::vector<int> candidates = {}; // variables that an unclear label might mean, the best first
};

struct ImportCounts {
    int values = 0;      // New, Changed and Same
    int toWrite = 0;     // New and Changed
    int replaced = 0;    // Changed
    int toClarify = 0;   // Missing, Hidden, and labels with candidates
    int rejected = 0;    // the other Rejected
    int outOfBounds = 0; // New and Changed
    int blanks = 0;
    int texts = 0; // that nobody understands
    bool operator==(const ImportCounts &) const = default;
};

// How many of the numbers that are not structural equal the year before.
struct LastYearLikeness {
    static constexpr int kFewest = 5;
    static constexpr double kSuspicious = 0.8;

    int equal = 0;
    int compared = 0;

    // The sheet seems to be last year's.
    [[nodiscard]] bool isSuspicious() const { return compared >= kFewest && equal >= kSuspicious * compared; }
};

struct ImportPlan {
    SheetLayout layout = {};
    SheetMark decimalMark = {};           // how numbers written as text were read, and why
    bool hasNumberTexts = false;          // that the mark matters to
    std::vector<ProposedCell> cells = {}; // in the order of the sheet
    int computed = 0;                     // values of indicators: left out, as they are computed
    LastYearLikeness lastYear = {};

    [[nodiscard]] ImportCounts counts() const;
    // That cells are about, each once.
    [[nodiscard]] std::set<QuestionnaireKey> questionnaires() const;
    // What DataSet::commit() takes: the cells that are New or Changed.
    [[nodiscard]] std::vector<ObservationEdit> edits() const;
};

class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ImportText)

public:
    // "19 values (3 in the place of an answer), 2 to clarify, 1 rejected", and which columns are not
    // recognised
    [[nodiscard]] static QString summary(const ImportPlan &plan);
    // Which questionnaires the sheet is about: "Elba 2011", "27 zones, 2008-2011"; empty where none is known.
    [[nodiscard]] static QString about(const ImportPlan &plan, const std::vector<Zone> &zones);
    // "decimals with the comma"
    [[nodiscard]] static QString decimals(DecimalMark mark);
    // Why nothing is taken from a column that is Unread.
    [[nodiscard]] static QString unread(const ImportPlan &plan, const ProposedCell &cell);
    // Of a Text.
    [[nodiscard]] static QString notUnderstood(const ProposedCell &cell);
    // Of a cell that is Hidden, or a question.
    [[nodiscard]] static QString hidden();
    // Of a grid that isPartlyKnown.
    [[nodiscard]] static QString partlyKnown();
    // How a cell was read: "1.219", "1.219 (the dot groups thousands)", "2.000, estimated", "missing: We do
    // not collect it", "erased"; empty where there is nothing to say.
    [[nodiscard]] static QString readAs(const Catalogue &catalogue, const ProposedCell &cell,
                                        Language language);
    // The number of a cell that would be stored, in words; empty for what is no number.
    [[nodiscard]] static QString inWords(const ProposedCell &cell, Language language);
};

// Whether the sheet says by itself what its values are about: it is more than a column of values,
// and, by its name, of none but the zone and the year that are asked for.
[[nodiscard]] bool isRecognised(const Catalogue &catalogue, const std::vector<Zone> &zones,
                                const SheetGrid &grid, const ImportRequest &request);
// How well, for SheetChoice: 0 not at all. One with codes is known better than one with words, and one whose
// name is what is asked for better than another.
[[nodiscard]] int recognition(const Catalogue &catalogue, const std::vector<Zone> &zones,
                              const SheetGrid &grid, const ImportRequest &request);

// Whether the cells that were pasted may be the fields of the section in view, one below the other: the
// person is to say so.
[[nodiscard]] bool mayBeByPosition(const Catalogue &catalogue, const SheetGrid &grid,
                                   const ImportRequest &request);

// Nothing is written. The error: the sheet is empty or no questionnaire, has no values that could be found,
// names no zone or year and neither does the request, or `progress` (of rows, then of cells) stopped it.
[[nodiscard]] Result<ImportPlan> planImport(const Catalogue &catalogue, const Observations &observations,
                                            const SheetGrid &grid, const ImportRequest &request,
                                            const Progress &progress = {});

} // namespace quaderno
