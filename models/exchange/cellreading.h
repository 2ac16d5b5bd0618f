// What one cell of a foreign sheet says about a question.
#pragma once

#include "catalogue/catalogue.h"
#include "data/numberformat.h"
#include "data/observation.h"
#include "exchange/sheetgrid.h"

#include <QCoreApplication>
#include <QHash>

#include <span>

namespace quaderno
{

enum class Tick { Yes, No, None };
// "x", "sì", "1", "✓", TRUE; "no", "0", FALSE; None for anything else.
[[nodiscard]] Tick tickOf(QStringView text);

// One of the four: blank, missing without a reason, an observation (which may be missing for a reason).
struct CellReading {
    enum class Kind { Blank, NeedsReason, Answer };
    Kind kind = Kind::Blank;
    Observation observation = {};
    bool operator==(const CellReading &) const = default;
};

struct MarkEvidence;

class CellReader
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CellReader)

public:
    // `catalogue` must outlive the reader, and is where all variables below come from. Numbers written as
    // text are read in the language of `format`; labels are quoted in `language`, or else in that one.
    CellReader(const Catalogue &catalogue, NumberFormat format, std::optional<Language> language = {});

    // Why a number that is given in `unit` is no answer; empty where it is one.
    [[nodiscard]] QString unfit(const Variable &variable, const SheetCell &cell, const QString &unit) const;

    // Why no cell of that kind says anything: an error of the spreadsheet, a formula without its result.
    // Empty for all others.
    [[nodiscard]] static QString unusable(const SheetCell &cell);

    // A number ("1.219", "circa 2000", "36 ore", "zero", "1,2E+06"), choices by code or label in either
    // language, a text; a missing reason by key or label; one of the tokens of missingtokens.h. A time
    // ("6:30") is a number of hours where those are asked for; a date is no answer to anything.
    [[nodiscard]] Result<CellReading> read(const Variable &variable, const SheetCell &cell) const;

    struct TickCell {
        int choice = 0;
        SheetCell cell;
    };
    // The cells of one question of choices, each with its choice. All blank is blank. What nothing is said of
    // does not hold where another choice does; a "no" to some and nothing else is no answer.
    [[nodiscard]] Result<CellReading> readTicks(const Variable &variable,
                                                std::span<const TickCell> cells) const;

    // Whether a cell beside a choice says something that is neither yes nor no, nor that it is missing.
    [[nodiscard]] bool saysNoTick(const SheetCell &cell) const;

    // The words in which read() gets this observation back: a text that would be taken for a reason or a
    // token goes in “ ”, a value that is not plain has its qualifier, and what is missing without a reason
    // the sign of its status.
    [[nodiscard]] QString written(const Variable &variable, const Observation &observation) const;

private:
    [[nodiscard]] Result<CellReading> readNumber(const Variable &variable, const SheetCell &cell) const;
    [[nodiscard]] Result<CellReading> readHours(const Variable &variable, const SheetCell &cell) const;
    [[nodiscard]] Result<Observation> readNumberText(const Variable &variable, const QString &text) const;
    [[nodiscard]] Result<Observation> readBareNumber(const Variable &variable, const QString &text) const;
    [[nodiscard]] std::optional<Observation> readChoices(const Variable &variable, const QString &text) const;
    [[nodiscard]] std::optional<int> choiceLike(const Variable &variable, const QString &text) const;
    [[nodiscard]] size_t indexOf(const Variable &variable) const;
    [[nodiscard]] std::optional<CellReading> readMissing(const QString &text) const;
    [[nodiscard]] std::optional<CellReading> missingSaid(const QString &text) const;
    [[nodiscard]] Error otherUnit(const Variable &variable, const QString &shown, const QString &words) const;
    [[nodiscard]] static QString otherMark(const QString &text, const MarkEvidence &evidence);
    [[nodiscard]] static QHash<QString, int> choiceNames(const Variable &variable);
    [[nodiscard]] static CellReading answer(Observation observation);

    const Catalogue &m_catalogue;
    NumberFormat m_format;
    NumberFormat m_words;                            // in the language of labels
    QHash<QString, const MissingReason *> m_reasons; // by key and normalised label
    std::vector<QHash<QString, int>> m_choices;      // of each variable, by code and normalised label
};

} // namespace quaderno
