// A service described by its catalogue: what is asked, computed, printed and checked. Everything that the
// program shows of a service comes from here; docs/catalogue.md describes the sheets.
#pragma once

#include "catalogue/formula.h"
#include "data/language.h"
#include "data/obsstatus.h"

#include <QHash>

#include <map>
#include <vector>

namespace quaderno
{

inline constexpr int kEuroDecimals = 2; // cents are kept though not shown

enum class VariableType { Count, Number, Euro, ChoiceOne, ChoiceMany, Text, Email };

struct Section {
    QString name = {};
    LocalText label = {};
};

struct Choice {
    QString name = {};
    LocalText label = {};
    LocalText group = {}; // a spanning head over neighbouring choices; empty for none
};

// A formula with the variables its terms stand for, parallel to Formula::terms(); a term with a choice has
// its index.
struct BoundFormula {
    struct Term {
        int variable = 0;
        std::optional<int> choice;
    };
    Formula formula;
    std::vector<Term> terms;

    // The variable, where the formula is one and nothing else.
    [[nodiscard]] std::optional<int> variableAlone() const;
};

struct Variable {
    QString name = {};
    int section = 0;
    VariableType type = VariableType::Count;
    LocalText label = {};
    LocalText hint = {};
    LocalText unit = {};
    int minDecimals = 0;
    int maxDecimals = 0;
    std::optional<BoundFormula> min = {}; // of the value, end included; may use other variables
    std::optional<BoundFormula> max = {};
    std::optional<BoundFormula> relevant = {}; // non-zero: the question applies
    bool required = false;
    bool structural = false;     // seldom changes from year to year
    bool withoutService = false; // asked even where the service is absent
    std::vector<Choice> choices = {};

    // A figure of the zone and not of its service (residents): the Region fills it in for all zones.
    [[nodiscard]] bool isOfZone() const { return withoutService && isNumeric(); }
    [[nodiscard]] bool isNumeric() const
    {
        return type == VariableType::Count || type == VariableType::Number || type == VariableType::Euro;
    }
    [[nodiscard]] bool isChoice() const
    {
        return type == VariableType::ChoiceOne || type == VariableType::ChoiceMany;
    }
    [[nodiscard]] bool isText() const { return type == VariableType::Text || type == VariableType::Email; }
    // A text of several lines, such as remarks.
    [[nodiscard]] bool isOfLines() const { return type == VariableType::Text && !required && !relevant; }
    // The most decimals that an answer has.
    [[nodiscard]] int keptDecimals() const
    {
        return type == VariableType::Euro ? kEuroDecimals : maxDecimals;
    }
    [[nodiscard]] std::optional<int> choiceIndex(QStringView choice) const;
    // What stands between the commas are choices of the question, and no more of them than may hold. Where it
    // has none, any text may stand.
    [[nodiscard]] bool offers(const QString &text) const;
};

struct MissingReason {
    QString key = {};
    LocalText label = {};
    ObsStatus status = ObsStatus::NotAvailable;
    bool needsNote = false;
    bool isForOfficer = false; // a zone is not offered it
};

enum class MeanKind { None, Ratio, Plain };

struct Indicator {
    QString name = {};
    LocalText label = {};
    LocalText unit = {};
    BoundFormula numerator = {};
    BoundFormula denominator = {};
    double factor = 1;
    int minDecimals = 0;
    int maxDecimals = 0;
    MeanKind mean = MeanKind::None;
};

struct Chapter {
    QString name = {};
    LocalText label = {};
    LocalText shortLabel = {};
};

// What a table or a figure shows: a variable or an indicator.
struct Shown {
    enum class Kind { Variable, Indicator };
    Kind kind = Kind::Variable;
    int index = 0;
    bool operator==(const Shown &) const = default;
};

enum class TableLayout { Years, Marks };

struct Table {
    int chapter = 0;
    TableLayout layout = TableLayout::Years;
    Shown shown = {};
    bool perYear = false;
    LocalText title = {}; // with {years} or {year}
};

struct Figure {
    int chapter = 0;
    Shown shown = {};
    bool perYear = false;
    QString axisGroup = {}; // figures of a group share one axis
    LocalText title = {};
};

enum class CheckType { Bounds, Compare, Presence, Change, Peers, Repeat };
enum class Severity { Error, Warning };
enum class CheckOperator { None, Less, LessOrEqual, Equal, GreaterOrEqual, Greater };
enum class IfMissing { Skip, Report };

struct Check {
    QString name = {};
    CheckType type = CheckType::Bounds;
    Severity severity = Severity::Error;
    std::optional<BoundFormula> left = {};
    CheckOperator comparison = CheckOperator::None; // what must hold between left and right
    std::optional<BoundFormula> right = {};
    IfMissing ifMissing = IfMissing::Skip;
    std::map<QString, QString> parameters = {};
    LocalText message = {};
    LocalText printed = {}; // how a report says it; of a message that speaks to nobody: empty

    [[nodiscard]] QString parameter(const QString &parameterName) const; // empty: not given
    [[nodiscard]] double number(const QString &parameterName, double otherwise) const;
};

// One sentence of a chapter's text, with fields (analysis/sentences.h). Of those at one position, the first
// that can be said is said.
struct Sentence {
    int chapter = 0;
    int position = 0;
    std::optional<Formula> condition = {}; // over fields: "present(users) = 1"; without one: always
    LocalText text = {};
};

// Who keeps the service, as an agency of SDMX, and which version of its codes this is. Of a catalogue that
// does not say: the program.
struct Maintainer {
    QString agency = QStringLiteral("QUADERNO");
    LocalText name = {QStringLiteral("Quaderno"), QStringLiteral("Quaderno")};
    QString version = QStringLiteral("1.0.0");
};

class Catalogue
{
public:
    QString service; // name of its folder
    Maintainer maintainer;
    std::vector<Section> sections;
    std::vector<Variable> variables;
    std::vector<MissingReason> missingReasons;
    std::vector<Indicator> indicators;
    std::vector<Chapter> chapters;
    std::vector<Table> tables;
    std::vector<Figure> figures;
    std::vector<Check> checks; // the rows of the sheet, then what follows from bounds (boundchecks.h)
    std::vector<Sentence> sentences;

    [[nodiscard]] std::optional<int> variableIndex(QStringView name) const;
    [[nodiscard]] std::optional<int> indicatorIndex(QStringView name) const;
    [[nodiscard]] const MissingReason *missingReason(QStringView key) const;
    // Those that somebody is offered, each with its digit: its place among all, so that it is the same for
    // the zone, the Region and on paper.
    [[nodiscard]] std::vector<std::pair<int, MissingReason>> offeredReasons(bool isOfficer) const;
    // The first reason that carries `status`.
    [[nodiscard]] const MissingReason *missingReasonFor(ObsStatus status) const;
    // Code, label, unit and decimals of what is shown, whichever kind it is.
    [[nodiscard]] const QString &name(Shown shown) const;
    [[nodiscard]] const LocalText &label(Shown shown) const;
    [[nodiscard]] const LocalText &unit(Shown shown) const;
    [[nodiscard]] int minDecimals(Shown shown) const;
    [[nodiscard]] int maxDecimals(Shown shown) const;
    // A part in a hundred of its whole: past 100 something is wrong with it.
    [[nodiscard]] bool isShare(Shown shown) const;
};

} // namespace quaderno
