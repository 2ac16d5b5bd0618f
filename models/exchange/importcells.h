// The cells of a sheet that are about questions, before their values are read.
#pragma once

#include "data/observations.h"
#include "data/progress.h"
#include "data/result.h"
#include "exchange/importplan.h"

namespace quaderno
{

// One cell, and what it is about.
struct ImportCell {
    std::optional<ObsKey> key = {};
    std::optional<int> choice = {};
    int row = 0;                      // as SheetRow::number
    int column = 0;                   // from 0
    QString label = {};               // the words beside it
    const SheetCell *value = nullptr; // in the grid
    // The other columns whose numbers are added to it, by their heads.
    std::vector<std::pair<QString, const SheetCell *>> addends = {};
    bool isLeftOut = false; // the person has said so
    bool isCovered = false; // by a merged cell
    bool isGuess = false;   // the words beside it resemble the question
    QString zoneWords = {}; // the name of a zone, where no zone has it
    // What the columns beside it say.
    QString status = {};
    QString reason = {};
    QString note = {};
    QString unit = {};
    QString doubt = {};               // why its number is not that of the whole zone and year, as a sentence
    bool isOfPart = false;            // nor is any other answer
    QString sentence = {};            // why it is rejected; where there is no key
    std::vector<int> candidates = {}; // variables that an unclear label might mean, the best first
};

// A text that is about nothing that is taken.
struct LooseText {
    int row = 0; // as SheetRow::number; 0 of the sheet's name
    int column = 0;
    QString text = {};
};

struct ImportCells {
    SheetLayout layout = {};
    std::vector<ImportCell> cells = {}; // in the order of the sheet
    std::set<int> known = {};           // rows without a cell: heads again, indicators
    int computed = 0;                   // values of indicators, which nobody answers
    std::vector<LooseText> texts = {};  // that nobody understands
};

// `grid` must outlive what is found. The error: the sheet is empty, has no values that could be found, names
// no zone or year and neither does the request, or `progress` (of rows) stopped it.
[[nodiscard]] Result<ImportCells> findImportCells(const Catalogue &catalogue,
                                                  const Observations &observations, const SheetGrid &grid,
                                                  const ImportRequest &request, const Progress &progress);

// A list of the program's own that holds no answers: by the heads it writes over it, in either language.
enum class OwnList { None, Report, History };
[[nodiscard]] OwnList ownList(const SheetGrid &grid);

// The fields of a section, from the first on; none where there is none in view.
[[nodiscard]] std::vector<int> fieldsOf(const Catalogue &catalogue, std::optional<int> section);

// A text of the sheet as a sentence can quote it: on one line, and not too long.
[[nodiscard]] QString quotableCell(const QString &text);

} // namespace quaderno
