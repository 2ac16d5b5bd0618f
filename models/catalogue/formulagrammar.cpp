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

constexpr int kMostNested = 50; // brackets in brackets

// Thrown from any depth of the reading below, caught once in readFormula().
struct Misread {
    QString reason;
};

// A word of the grammar, and how Formula's parser calls it.
struct Operator {
    const char16_t *text;
    const char16_t *computed;
};
constexpr std::array kSums{Operator{u"+", u"+"}, Operator{u"-", u"-"}};
constexpr std::array kProducts{Operator{u"*", u"*"}, Operator{u"/", u"/"}};
constexpr std::array kComparisons{Operator{u"<", u"<"}, Operator{u"<=", u"<="}, Operator{u"=", u"="},
                                  Operator{u">=", u">="}, Operator{u">", u">"}};
constexpr std::array kAnd{Operator{u"and", u"&"}};
constexpr std::array kOr{Operator{u"or", u"|"}};

// One function for each rule of the grammar, the loosest binding first.
class FormulaGrammar
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FormulaGrammar)

public:
    FormulaGrammar(const QString &text, FormulaKind kind) : m_tokens(tokens(text, kind)), m_kind(kind) {}

    ReadFormula read()
    {
        m_read.computable = readWhole().text;
        if (m_at < m_tokens.size())
            failAt(m_tokens[m_at]);
        return std::move(m_read);
    }

private:
    // What an expression is: a comparison has no place in arithmetic.
    enum class Sort { Number, Truth };
    struct Part {
        Sort sort;
        QString text; // in brackets of its own
        bool isConstant;
    };

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
        throw Misread{isOfConditions ? tr("“%1” can be used only in conditions").arg(token)
                                     : tr("“%1” has no place there").arg(token)};
    }

    static bool isConditional(const QString &token)
    {
        const auto is = [&token](const Operator &known) { return token == QStringView(known.text); };
        return token == u"not" || is(kAnd.front()) || is(kOr.front()) ||
               std::ranges::any_of(kComparisons, is);
    }

    static Part number(Part part)
    {
        if (part.sort == Sort::Truth)
            throw Misread{tr("a condition is no number")};
        return part;
    }

    static Part joined(Sort sort, const Part &left, const Operator &by, const Part &right)
    {
        return {sort, u"(%1%2%3)"_s.arg(left.text, QStringView(by.computed), right.text),
                left.isConstant && right.isConstant};
    }

    template <size_t N> const Operator *taken(const std::array<Operator, N> &operators)
    {
        for (const Operator &known : operators) {
            if (taken(QStringView(known.text)))
                return &known;
        }
        return nullptr;
    }

    bool taken(QStringView token)
    {
        const bool isThere = m_at < m_tokens.size() && m_tokens[m_at] == token;
        m_at += isThere;
        return isThere;
    }

    Part readWhole() { return m_kind == FormulaKind::Value ? readSum() : readAlternatives(); }

    Part readAlternatives()
    {
        Part left = readConjunction();
        while (const Operator *by = taken(kOr))
            left = joined(Sort::Truth, left, *by, readConjunction());
        return left;
    }

    Part readConjunction()
    {
        Part left = readNegation();
        while (const Operator *by = taken(kAnd))
            left = joined(Sort::Truth, left, *by, readNegation());
        return left;
    }

    Part readNegation()
    {
        if (!taken(u"not"))
            return readComparison();
        const Nesting deeper(*this);
        const Part part = readNegation();
        return {Sort::Truth, u"(%1=0)"_s.arg(part.text), part.isConstant};
    }

    Part readComparison()
    {
        const Part left = readSum();
        const Operator *by = taken(kComparisons);
        return by ? joined(Sort::Truth, number(left), *by, number(readSum())) : left;
    }

    Part readSum()
    {
        Part left = readProduct();
        while (const Operator *by = taken(kSums))
            left = joined(Sort::Number, number(left), *by, number(readProduct()));
        return left;
    }

    Part readProduct()
    {
        Part left = readSigned();
        while (const Operator *by = taken(kProducts)) {
            const Part right = number(readSigned());
            if (by->text == QStringView(u"/") && right.isConstant && Formula::computed(right.text) == 0)
                throw Misread{tr("it divides by 0")};
            left = joined(Sort::Number, number(left), *by, right);
        }
        return left;
    }

    Part readSigned()
    {
        if (!taken(u"-"))
            return readOperand();
        const Part part = number(readOperand());
        return {Sort::Number, u"(0-%1)"_s.arg(part.text), part.isConstant};
    }

    Part readOperand()
    {
        if (m_at == m_tokens.size())
            throw Misread{tr("it ends too early")};
        if (taken(u"("))
            return readBracketed();
        const QString token = m_tokens[m_at];
        const bool isTerm = token.front().isLower() && !isConditional(token);
        if (!isTerm && !token.front().isDigit())
            failAt(token);
        ++m_at;
        return isTerm ? readTerm(token) : readNumber(token);
    }

    Part readBracketed()
    {
        const Nesting deeper(*this);
        const Part part = readWhole();
        if (m_at == m_tokens.size())
            throw Misread{tr("a bracket is not closed")};
        if (!taken(u")"))
            failAt(m_tokens[m_at]);
        return part;
    }

    static Part readNumber(const QString &token)
    {
        if (const auto value = sheetNumber(token); !value)
            throw Misread{value.error().message};
        return {Sort::Number, token, true};
    }

    Part readTerm(const QString &token)
    {
        qsizetype term = m_read.terms.indexOf(token);
        if (term < 0) {
            term = m_read.terms.size();
            m_read.terms.append(token);
        }
        return {Sort::Number, Formula::slotName(term), false};
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
