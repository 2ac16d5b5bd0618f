#include "catalogue/formulagrammar.h"

#include "catalogue/sheetnumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

using Act = FormulaStep::Act;

constexpr int kMostNested = 50; // brackets in brackets

// Thrown from any depth of the reading below, caught once in readFormula().
struct Misread {
    QString reason;
};

struct Operator {
    const char16_t *text;
    Act act;
};
constexpr std::array kSums{Operator{u"+", Act::Add}, Operator{u"-", Act::Subtract}};
constexpr std::array kProducts{Operator{u"*", Act::Multiply}, Operator{u"/", Act::Divide}};
constexpr std::array kComparisons{Operator{u"<", Act::Less}, Operator{u"<=", Act::LessOrEqual},
                                  Operator{u"=", Act::Equal}, Operator{u">=", Act::GreaterOrEqual},
                                  Operator{u">", Act::Greater}};
constexpr std::array kAnd{Operator{u"and", Act::And}};
constexpr std::array kOr{Operator{u"or", Act::Or}};

// One function for each rule of the grammar, the loosest binding first.
class FormulaGrammar
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FormulaGrammar)

public:
    FormulaGrammar(const QString &text, FormulaKind kind) : m_tokens(tokens(text, kind)), m_kind(kind) {}

    ReadFormula read()
    {
        readWhole();
        if (m_at < m_tokens.size())
            failAt(m_tokens[m_at]);
        return std::move(m_read);
    }

private:
    // What an expression is: a comparison has no place in arithmetic.
    enum class Sort { Number, Truth };

    static QStringList tokens(const QString &text, FormulaKind kind)
    {
        static const QRegularExpression ofCodes(u"[0-9.]+|[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)?|[<>]=|\\S"_s);
        static const QRegularExpression ofFields(
            u"[0-9.]+|[a-z][a-z0-9_]*(?:\\([a-z0-9_.]*\\))?|[<>]=|\\S"_s);
        QStringList found;
        const auto &form = kind == FormulaKind::TextCondition ? ofFields : ofCodes;
        for (auto matches = form.globalMatch(text); matches.hasNext();)
            found.append(matches.next().captured());
        return found;
    }

    [[noreturn]] void failAt(const QString &token) const
    {
        const bool isOfConditions = m_kind == FormulaKind::Value && isConditional(token);
        throw Misread{isOfConditions ? tr("“%1” has its place in conditions alone").arg(token)
                                     : tr("“%1” has no place there").arg(token)};
    }

    static bool isConditional(const QString &token)
    {
        const auto is = [&token](const Operator &known) { return token == QStringView(known.text); };
        return token == u"not" || is(kAnd.front()) || is(kOr.front()) ||
               std::ranges::any_of(kComparisons, is);
    }

    static void number(Sort sort)
    {
        if (sort == Sort::Truth)
            throw Misread{tr("a condition is no number")};
    }

    template <size_t N> std::optional<Act> taken(const std::array<Operator, N> &operators)
    {
        for (const Operator &known : operators) {
            if (m_at < m_tokens.size() && m_tokens[m_at] == QStringView(known.text)) {
                ++m_at;
                return known.act;
            }
        }
        return std::nullopt;
    }

    bool taken(QStringView token)
    {
        const bool isThere = m_at < m_tokens.size() && m_tokens[m_at] == token;
        m_at += isThere;
        return isThere;
    }

    void add(Act act) { m_read.steps.push_back({.act = act}); }

    Sort readWhole() { return m_kind == FormulaKind::Value ? readSum() : readAlternatives(); }

    Sort readAlternatives()
    {
        Sort sort = readConjunction();
        while (const auto act = taken(kOr)) {
            readConjunction();
            add(*act);
            sort = Sort::Truth;
        }
        return sort;
    }

    Sort readConjunction()
    {
        Sort sort = readNegation();
        while (const auto act = taken(kAnd)) {
            readNegation();
            add(*act);
            sort = Sort::Truth;
        }
        return sort;
    }

    Sort readNegation()
    {
        if (!taken(u"not"))
            return readComparison();
        const Nesting deeper(*this);
        readNegation();
        add(Act::Not);
        return Sort::Truth;
    }

    Sort readComparison()
    {
        const Sort left = readSum();
        const auto act = taken(kComparisons);
        if (!act)
            return left;
        number(left);
        number(readSum());
        add(*act);
        return Sort::Truth;
    }

    Sort readSum()
    {
        const Sort sort = readProduct();
        while (const auto act = taken(kSums)) {
            number(sort);
            number(readProduct());
            add(*act);
        }
        return sort;
    }

    Sort readProduct()
    {
        const Sort sort = readSigned();
        while (const auto act = taken(kProducts)) {
            number(sort);
            const size_t right = m_read.steps.size();
            number(readSigned());
            if (*act == Act::Divide && isZero(right))
                throw Misread{tr("it divides by 0")};
            add(*act);
        }
        return sort;
    }

    // Whether the steps from `first` on are 0 whatever is answered.
    [[nodiscard]] bool isZero(size_t first) const
    {
        const auto steps = std::span(m_read.steps).subspan(first);
        const bool isConstant =
            std::ranges::none_of(steps, [](const FormulaStep &step) { return step.act == Act::Term; });
        return isConstant && resultOf(steps, {}) == 0;
    }

    Sort readSigned()
    {
        if (!taken(u"-"))
            return readOperand();
        number(readOperand());
        add(Act::Negate);
        return Sort::Number;
    }

    Sort readOperand()
    {
        if (m_at == m_tokens.size())
            throw Misread{tr("it ends too early")};
        if (taken(u"("))
            return readBracketed();
        const QString token = m_tokens[m_at];
        if (token.front().isDigit())
            readNumber(token);
        else if (token.front().isLower() && !isConditional(token))
            readTerm(token);
        else
            failAt(token);
        ++m_at;
        return Sort::Number;
    }

    Sort readBracketed()
    {
        const Nesting deeper(*this);
        const Sort sort = readWhole();
        if (m_at == m_tokens.size())
            throw Misread{tr("a bracket is not closed")};
        if (!taken(u")"))
            failAt(m_tokens[m_at]);
        return sort;
    }

    void readNumber(const QString &token)
    {
        const auto value = sheetNumber(token);
        if (!value)
            throw Misread{value.error().message};
        m_read.steps.push_back({.act = Act::Number, .number = value.value()});
    }

    void readTerm(const QString &token)
    {
        qsizetype term = m_read.terms.indexOf(token);
        if (term < 0) {
            term = m_read.terms.size();
            m_read.terms.append(token);
        }
        m_read.steps.push_back({.act = Act::Term, .term = static_cast<size_t>(term)});
    }

    // Counts how deep the reading is, as long as it lives.
    class Nesting
    {
    public:
        explicit Nesting(FormulaGrammar &grammar) : m_depth(grammar.m_depth)
        {
            if (++m_depth > kMostNested)
                throw Misread{tr("its brackets are nested too deeply")};
        }
        ~Nesting() { --m_depth; }
        Nesting(const Nesting &) = delete;
        Nesting &operator=(const Nesting &) = delete;

    private:
        int &m_depth;
    };

    QStringList m_tokens;
    FormulaKind m_kind;
    qsizetype m_at = 0;
    int m_depth = 0;
    ReadFormula m_read;
};

struct FormulaError {
    Q_DECLARE_TR_FUNCTIONS(quaderno::FormulaGrammar)
};

} // namespace

Result<ReadFormula> readFormula(const QString &text, FormulaKind kind)
{
    try {
        return FormulaGrammar(text, kind).read();
    } catch (const Misread &misread) {
        return refused(FormulaError::tr("the formula “%1” cannot be read: %2").arg(text, misread.reason));
    }
}

} // namespace quaderno
