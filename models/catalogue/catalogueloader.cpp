#include "catalogue/catalogueloader.h"

#include "catalogue/boundchecks.h"
#include "catalogue/checkflaws.h"
#include "catalogue/sentenceflaws.h"
#include "catalogue/sheetreader.h"
#include "catalogue/variableflaws.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Thrown from any depth of the reading below, caught once in loadCatalogue().
struct LoadFailure {
    Error error;
};

template <typename T> T taken(Result<T> result)
{
    if (!result)
        throw LoadFailure{result.error()};
    return std::move(result).value();
}

template <typename T> struct Word {
    const char16_t *text;
    T meaning;
};
template <typename T> Word(const char16_t *, T) -> Word<T>; // clang 14 does not deduce it

constexpr std::array kVariableTypes{Word{u"count", VariableType::Count},
                                    Word{u"number", VariableType::Number},
                                    Word{u"euro", VariableType::Euro},
                                    Word{u"choice_one", VariableType::ChoiceOne},
                                    Word{u"choice_many", VariableType::ChoiceMany},
                                    Word{u"text", VariableType::Text},
                                    Word{u"email", VariableType::Email}};
constexpr std::array kMeans{Word{u"none", MeanKind::None}, Word{u"ratio", MeanKind::Ratio},
                            Word{u"plain", MeanKind::Plain}};
constexpr std::array kLayouts{Word{u"years", TableLayout::Years}, Word{u"marks", TableLayout::Marks}};
constexpr std::array kCheckTypes{Word{u"bounds", CheckType::Bounds},     Word{u"compare", CheckType::Compare},
                                 Word{u"presence", CheckType::Presence}, Word{u"change", CheckType::Change},
                                 Word{u"peers", CheckType::Peers},       Word{u"repeat", CheckType::Repeat}};
constexpr std::array kSeverities{Word{u"error", Severity::Error}, Word{u"warning", Severity::Warning}};
constexpr std::array kOperators{Word{u"", CheckOperator::None},
                                Word{u"<", CheckOperator::Less},
                                Word{u"<=", CheckOperator::LessOrEqual},
                                Word{u"=", CheckOperator::Equal},
                                Word{u">=", CheckOperator::GreaterOrEqual},
                                Word{u">", CheckOperator::Greater}};
constexpr std::array kIfMissing{Word{u"skip", IfMissing::Skip}, Word{u"report", IfMissing::Report}};

// Reads the sheets in the order in which they refer to one another.
class CatalogueLoader
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CatalogueLoader)

public:
    explicit CatalogueLoader(const QString &folder) : m_folder(folder)
    {
        m_catalogue.service = QDir(folder).dirName();
    }

    Catalogue load()
    {
        readMaintainer();
        readSections();
        readVariables();
        readChoices();
        bindVariables();
        readMissingReasons();
        readIndicators();
        readChapters();
        readTables();
        readFigures();
        readChecks();
        readSentences();
        return std::move(m_catalogue);
    }

private:
    SheetReader open(const QString &name, const QStringList &columns) const
    {
        return taken(SheetReader::open(m_folder, name, columns));
    }

    [[noreturn]] static void fail(const SheetReader &sheet, int row, const QString &reason)
    {
        throw LoadFailure{sheet.errorAt(row, reason)};
    }

    template <typename T, size_t N>
    static T word(const SheetReader &sheet, int row, const QString &column,
                  const std::array<Word<T>, N> &words)
    {
        const QString found = sheet.text(row, column);
        QStringList known;
        for (const Word<T> &candidate : words) {
            if (found == QStringView(candidate.text))
                return candidate.meaning;
            known.append(QStringView(candidate.text).toString());
        }
        fail(sheet, row, tr("“%1” in column “%2” is none of: %3").arg(found, column, known.join(u", "_s)));
    }

    // lupdate takes a qualified return type for the class of the function.
    using Term = BoundFormula::Term;

    // A code of this catalogue: lower case letters, digits and underscores, once in its sheet.
    static QString newName(const SheetReader &sheet, int row, const QString &column, std::set<QString> &known)
    {
        const QString name = taken(sheet.requiredText(row, column));
        static const QRegularExpression code(u"^[a-z][a-z0-9_]*$"_s);
        if (!code.match(name).hasMatch())
            fail(sheet, row,
                 tr("the code “%1” may hold only lower-case letters, digits and underscores").arg(name));
        if (!known.insert(name).second)
            fail(sheet, row, tr("the code “%1” is there twice").arg(name));
        return name;
    }

    static LocalText requiredLocalText(const SheetReader &sheet, int row, const QString &column)
    {
        LocalText text = sheet.localText(row, column);
        if (text.italian.isEmpty() || text.english.isEmpty())
            fail(sheet, row, tr("the text “%1” is needed in both languages").arg(column));
        return text;
    }

    template <typename Entry>
    static int reference(const SheetReader &sheet, int row, const QString &column,
                         const std::vector<Entry> &entries)
    {
        const QString name = taken(sheet.requiredText(row, column));
        for (size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].name == name)
                return static_cast<int>(i);
        }
        fail(sheet, row, tr("“%1” in column “%2” is not known").arg(name, column));
    }

    static void readDecimals(const SheetReader &sheet, int row, int &minDecimals, int &maxDecimals)
    {
        minDecimals =
            sheet.text(row, u"min_decimals"_s).isEmpty() ? 0 : taken(sheet.integer(row, u"min_decimals"_s));
        maxDecimals = sheet.text(row, u"max_decimals"_s).isEmpty()
                          ? minDecimals
                          : taken(sheet.integer(row, u"max_decimals"_s));
        if (minDecimals < 0 || maxDecimals < minDecimals || maxDecimals > kMostDecimals)
            fail(sheet, row, tr("the decimals must go from the fewest to the most, between 0 and 6"));
    }

    static Formula formula(const SheetReader &sheet, int row, const QString &text, FormulaKind kind)
    {
        auto formula = Formula::parse(text, kind);
        if (!formula)
            fail(sheet, row, formula.error().message);
        return std::move(formula).value();
    }

    BoundFormula bound(const SheetReader &sheet, int row, const QString &text,
                       FormulaKind kind = FormulaKind::Value) const
    {
        BoundFormula result{formula(sheet, row, text, kind), {}};
        for (const QString &term : result.formula.terms())
            result.terms.push_back(boundTerm(sheet, row, term));
        return result;
    }

    Term boundTerm(const SheetReader &sheet, int row, const QString &term) const
    {
        const QString name = term.section(u'.', 0, 0);
        const auto variable = m_catalogue.variableIndex(name);
        if (!variable)
            fail(sheet, row, tr("the formula names the variable “%1”, which is not known").arg(name));
        const Variable &named = m_catalogue.variables[static_cast<size_t>(*variable)];
        if (!term.contains(u'.')) {
            if (!named.isNumeric())
                fail(sheet, row, tr("the formula uses “%1”, which is not a number").arg(name));
            return {.variable = *variable, .choice = std::nullopt};
        }
        const auto choice = named.choiceIndex(term.section(u'.', 1));
        if (!choice)
            fail(sheet, row, tr("the formula names the choice “%1”, which is not known").arg(term));
        return {.variable = *variable, .choice = choice};
    }

    std::optional<BoundFormula> optionalBound(const SheetReader &sheet, int row, const QString &column,
                                              FormulaKind kind = FormulaKind::Value) const
    {
        const QString text = sheet.text(row, column);
        if (text.isEmpty())
            return std::nullopt;
        return bound(sheet, row, text, kind);
    }

    Shown shown(const SheetReader &sheet, int row) const
    {
        const QString name = taken(sheet.requiredText(row, u"shows"_s));
        if (const auto variable = m_catalogue.variableIndex(name))
            return {Shown::Kind::Variable, *variable};
        if (const auto indicator = m_catalogue.indicatorIndex(name))
            return {Shown::Kind::Indicator, *indicator};
        fail(sheet, row, tr("“%1” is neither a variable nor an indicator").arg(name));
    }

    LocalText titleOf(const SheetReader &sheet, int row, bool perYear) const
    {
        LocalText title = requiredLocalText(sheet, row, u"title"_s);
        const QString wanted = perYear ? u"{year}"_s : u"{years}"_s;
        if (!title.italian.contains(wanted) || !title.english.contains(wanted))
            fail(sheet, row, tr("the title must hold %1 in both languages").arg(wanted));
        return title;
    }

    // The one sheet that may lack.
    void readMaintainer()
    {
        if (!QFile::exists(m_folder + u"/service.csv"_s))
            return;
        const SheetReader sheet =
            open(u"service"_s, {u"agency"_s, u"agency_name_it"_s, u"agency_name_en"_s, u"version"_s});
        if (sheet.rowCount() != 1)
            throw LoadFailure{refused(tr("service.csv must have one row"))};
        static const QRegularExpression agency(u"^[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*$"_s);
        static const QRegularExpression version(u"^[0-9]+\\.[0-9]+\\.[0-9]+$"_s);
        m_catalogue.maintainer = {.agency = matching(sheet, u"agency"_s, agency),
                                  .name = requiredLocalText(sheet, 0, u"agency_name"_s),
                                  .version = matching(sheet, u"version"_s, version)};
    }

    static QString matching(const SheetReader &sheet, const QString &column, const QRegularExpression &form)
    {
        const QString text = taken(sheet.requiredText(0, column));
        if (!form.match(text).hasMatch())
            fail(sheet, 0, tr("“%1” in column “%2” is no identifier of SDMX").arg(text, column));
        return text;
    }

    void readSections()
    {
        const SheetReader sheet = open(u"sections"_s, {u"name"_s, u"label_it"_s, u"label_en"_s});
        std::set<QString> names;
        for (int row = 0; row < sheet.rowCount(); ++row)
            m_catalogue.sections.push_back({.name = newName(sheet, row, u"name"_s, names),
                                            .label = requiredLocalText(sheet, row, u"label"_s)});
    }

    void readVariables()
    {
        m_variables =
            open(u"variables"_s,
                 {u"section"_s, u"name"_s, u"type"_s, u"label_it"_s, u"label_en"_s, u"hint_it"_s,
                  u"hint_en"_s, u"unit_it"_s, u"unit_en"_s, u"min_decimals"_s, u"max_decimals"_s, u"min"_s,
                  u"max"_s, u"relevant"_s, u"required"_s, u"structural"_s, u"without_service"_s});
        const SheetReader &sheet = m_variables;
        for (int row = 0; row < sheet.rowCount(); ++row) {
            Variable variable;
            variable.name = newName(sheet, row, u"name"_s, m_codes);
            if (QStringList{u"and"_s, u"or"_s, u"not"_s}.contains(variable.name))
                fail(sheet, row, tr("the code “%1” is a word of the formulas").arg(variable.name));
            variable.section = reference(sheet, row, u"section"_s, m_catalogue.sections);
            variable.type = word(sheet, row, u"type"_s, kVariableTypes);
            variable.label = requiredLocalText(sheet, row, u"label"_s);
            variable.hint = sheet.localText(row, u"hint"_s);
            variable.unit = sheet.localText(row, u"unit"_s);
            readDecimals(sheet, row, variable.minDecimals, variable.maxDecimals);
            variable.required = taken(sheet.flag(row, u"required"_s));
            variable.structural = taken(sheet.flag(row, u"structural"_s));
            variable.withoutService = taken(sheet.flag(row, u"without_service"_s));
            if (!m_catalogue.variables.empty() && variable.section < m_catalogue.variables.back().section)
                fail(sheet, row, tr("the variables must stand in the order of their sections"));
            m_catalogue.variables.push_back(std::move(variable));
        }
    }

    void readChoices()
    {
        const SheetReader sheet = open(u"choices"_s, {u"variable"_s, u"name"_s, u"label_it"_s, u"label_en"_s,
                                                      u"group_it"_s, u"group_en"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const int at = reference(sheet, row, u"variable"_s, m_catalogue.variables);
            Variable &variable = m_catalogue.variables[static_cast<size_t>(at)];
            std::set<QString> names;
            for (const Choice &choice : variable.choices)
                names.insert(choice.name);
            if (!variable.isChoice())
                fail(sheet, row, tr("the variable “%1” has no choices").arg(variable.name));
            variable.choices.push_back({.name = newName(sheet, row, u"name"_s, names),
                                        .label = requiredLocalText(sheet, row, u"label"_s),
                                        .group = sheet.localText(row, u"group"_s)});
        }
    }

    // Bounds and relevance may name variables and choices of later rows.
    void bindVariables()
    {
        for (int row = 0; row < m_variables.rowCount(); ++row) {
            Variable &variable = m_catalogue.variables[static_cast<size_t>(row)];
            if (variable.isChoice() && variable.choices.empty())
                fail(m_variables, row, tr("the sheet choices.csv has no choice for “%1”").arg(variable.name));
            variable.min = optionalBound(m_variables, row, u"min"_s);
            variable.max = optionalBound(m_variables, row, u"max"_s);
            variable.relevant = optionalBound(m_variables, row, u"relevant"_s, FormulaKind::Condition);
            if ((variable.min || variable.max) && !variable.isNumeric())
                fail(m_variables, row, tr("only a number can have bounds"));
        }
        if (const auto flaw = variableFlaw(m_catalogue))
            fail(m_variables, flaw->variable, flaw->reason);
    }

    void readMissingReasons()
    {
        const SheetReader sheet =
            open(u"missing_reasons"_s,
                 {u"key"_s, u"label_it"_s, u"label_en"_s, u"status"_s, u"needs_note"_s, u"officer_only"_s});
        std::set<QString> keys;
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const QString letter = sheet.text(row, u"status"_s);
            const auto status = letter.size() == 1 ? obsStatusFromLetter(letter.front()) : std::nullopt;
            if (!status || !isMissing(*status))
                fail(sheet, row, tr("“%1” is no status of a missing value: use M, L, O or Q").arg(letter));
            m_catalogue.missingReasons.push_back({.key = newName(sheet, row, u"key"_s, keys),
                                                  .label = requiredLocalText(sheet, row, u"label"_s),
                                                  .status = *status,
                                                  .needsNote = taken(sheet.flag(row, u"needs_note"_s)),
                                                  .isForOfficer = taken(sheet.flag(row, u"officer_only"_s))});
        }
    }

    void readIndicators()
    {
        const SheetReader sheet =
            open(u"indicators"_s,
                 {u"name"_s, u"label_it"_s, u"label_en"_s, u"unit_it"_s, u"unit_en"_s, u"numerator"_s,
                  u"denominator"_s, u"factor"_s, u"min_decimals"_s, u"max_decimals"_s, u"mean"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            Indicator indicator;
            indicator.name = newName(sheet, row, u"name"_s, m_codes);
            indicator.label = requiredLocalText(sheet, row, u"label"_s);
            indicator.unit = sheet.localText(row, u"unit"_s);
            indicator.numerator = bound(sheet, row, taken(sheet.requiredText(row, u"numerator"_s)));
            indicator.denominator = bound(sheet, row, taken(sheet.requiredText(row, u"denominator"_s)));
            if (indicator.denominator.terms.empty() && indicator.denominator.formula.evaluate({}) == 0)
                fail(sheet, row, tr("the denominator is 0"));
            indicator.factor = taken(sheet.number(row, u"factor"_s));
            if (indicator.factor <= 0)
                fail(sheet, row, tr("the factor must be above 0"));
            readDecimals(sheet, row, indicator.minDecimals, indicator.maxDecimals);
            indicator.mean = word(sheet, row, u"mean"_s, kMeans);
            m_catalogue.indicators.push_back(std::move(indicator));
        }
    }

    void readChapters()
    {
        const SheetReader sheet = open(u"chapters"_s, {u"name"_s, u"label_it"_s, u"label_en"_s,
                                                       u"short_label_it"_s, u"short_label_en"_s});
        std::set<QString> names;
        for (int row = 0; row < sheet.rowCount(); ++row)
            m_catalogue.chapters.push_back({.name = newName(sheet, row, u"name"_s, names),
                                            .label = requiredLocalText(sheet, row, u"label"_s),
                                            .shortLabel = requiredLocalText(sheet, row, u"short_label"_s)});
    }

    void readTables()
    {
        const SheetReader sheet = open(u"tables"_s, {u"chapter"_s, u"layout"_s, u"shows"_s, u"per_year"_s,
                                                     u"title_it"_s, u"title_en"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const bool perYear = taken(sheet.flag(row, u"per_year"_s));
            const Table table{.chapter = reference(sheet, row, u"chapter"_s, m_catalogue.chapters),
                              .layout = word(sheet, row, u"layout"_s, kLayouts),
                              .shown = shown(sheet, row),
                              .perYear = perYear,
                              .title = titleOf(sheet, row, perYear)};
            const bool isMarks = table.layout == TableLayout::Marks;
            if (isMarks != perYear)
                fail(sheet, row, tr("a table of marks is drawn for one year, a table of years for all"));
            if (isMarks && !showsChoices(table.shown))
                fail(sheet, row, tr("a table of marks shows a variable with choices"));
            if (!isMarks && !showsNumbers(table.shown))
                fail(sheet, row, tr("a table of years shows numbers"));
            m_catalogue.tables.push_back(table);
        }
    }

    [[nodiscard]] bool showsNumbers(Shown shown) const
    {
        return shown.kind == Shown::Kind::Indicator ||
               m_catalogue.variables[static_cast<size_t>(shown.index)].isNumeric();
    }

    [[nodiscard]] bool showsChoices(Shown shown) const
    {
        return shown.kind == Shown::Kind::Variable &&
               m_catalogue.variables[static_cast<size_t>(shown.index)].isChoice();
    }

    void readFigures()
    {
        const SheetReader sheet = open(u"figures"_s, {u"chapter"_s, u"shows"_s, u"per_year"_s,
                                                      u"axis_group"_s, u"title_it"_s, u"title_en"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const Figure figure{.chapter = reference(sheet, row, u"chapter"_s, m_catalogue.chapters),
                                .shown = shown(sheet, row),
                                .perYear = taken(sheet.flag(row, u"per_year"_s)),
                                .axisGroup = sheet.text(row, u"axis_group"_s),
                                .title = titleOf(sheet, row, true)};
            if (!figure.perYear || !showsNumbers(figure.shown))
                fail(sheet, row, tr("a figure shows the numbers of one year: per_year must be yes"));
            m_catalogue.figures.push_back(figure);
        }
    }

    void readChecks()
    {
        const SheetReader sheet =
            open(u"checks"_s, {u"name"_s, u"type"_s, u"severity"_s, u"left"_s, u"operator"_s, u"right"_s,
                               u"if_missing"_s, u"parameters"_s, u"message_it"_s, u"message_en"_s});
        std::set<QString> names;
        for (int row = 0; row < sheet.rowCount(); ++row) {
            Check check{.name = newName(sheet, row, u"name"_s, names),
                        .type = word(sheet, row, u"type"_s, kCheckTypes),
                        .severity = word(sheet, row, u"severity"_s, kSeverities),
                        .left = optionalBound(sheet, row, u"left"_s),
                        .comparison = word(sheet, row, u"operator"_s, kOperators),
                        .right = optionalBound(sheet, row, u"right"_s),
                        .ifMissing = word(sheet, row, u"if_missing"_s, kIfMissing),
                        .parameters = parameters(sheet, row),
                        .message = requiredLocalText(sheet, row, u"message"_s),
                        .printed = sheet.localText(row, u"printed"_s)};
            if (const QString flaw = flawOf(check); !flaw.isEmpty())
                fail(sheet, row, flaw);
            m_catalogue.checks.push_back(std::move(check));
        }
        std::ranges::move(boundChecks(m_catalogue), std::back_inserter(m_catalogue.checks));
    }

    static std::map<QString, QString> parameters(const SheetReader &sheet, int row)
    {
        std::map<QString, QString> found;
        for (const QString &part : sheet.text(row, u"parameters"_s).split(u';', Qt::SkipEmptyParts)) {
            if (part.count(u'=') != 1)
                fail(sheet, row, tr("the parameter “%1” is not of the form name=value").arg(part));
            found.emplace(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed());
        }
        return found;
    }

    void readSentences()
    {
        const SheetReader sheet = open(
            u"texts"_s, {u"chapter"_s, u"position"_s, u"condition"_s, u"sentence_it"_s, u"sentence_en"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            Sentence sentence{.chapter = reference(sheet, row, u"chapter"_s, m_catalogue.chapters),
                              .position = taken(sheet.integer(row, u"position"_s)),
                              .text = requiredLocalText(sheet, row, u"sentence"_s)};
            if (const QString condition = sheet.text(row, u"condition"_s); !condition.isEmpty())
                sentence.condition = formula(sheet, row, condition, FormulaKind::TextCondition);
            if (const QString flaw = flawOf(m_catalogue, sentence); !flaw.isEmpty())
                fail(sheet, row, flaw);
            m_catalogue.sentences.push_back(std::move(sentence));
        }
        std::ranges::stable_sort(m_catalogue.sentences, {}, &Sentence::position);
    }

    QString m_folder;
    Catalogue m_catalogue;
    std::set<QString> m_codes; // of variables and indicators, which share one space
    SheetReader m_variables;
};

} // namespace

Result<Catalogue> loadCatalogue(const QString &folder)
{
    try {
        return CatalogueLoader(folder).load();
    } catch (const LoadFailure &failure) {
        return failure.error;
    }
}

QStringList builtInServices()
{
    return QDir(u":/catalogue"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QString builtInCatalogueFolder(const QString &service)
{
    return u":/catalogue/"_s + service;
}

} // namespace quaderno
