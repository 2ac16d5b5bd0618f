#include "analysis/checktexts.h"

#include "analysis/formulatext.h"
#include "data/numberformat.h"

#include <QCoreApplication>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class CheckText
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CheckText)

public:
    CheckText(const Catalogue &catalogue, const Check &check, Language language)
        : m_catalogue(catalogue), m_check(check), m_language(language)
    {
    }

    [[nodiscard]] QString title() const
    {
        switch (m_check.type) {
        case CheckType::Bounds:
            return tr("Within its limits: %1").arg(side(m_check.left));
        case CheckType::Compare:
            return tr("%1 %2 %3", "left side, operator, right side")
                .arg(side(m_check.left), operatorSign(), side(m_check.right));
        case CheckType::Presence:
            return m_check.parameter(u"right_status"_s).isEmpty()
                       ? tr("%1, without: %2").arg(side(m_check.left), side(m_check.right))
                       : tr("%1, where the service is absent").arg(side(m_check.left));
        case CheckType::Change:
            return ofAll(change());
        case CheckType::Peers:
            return tr("Change since the year before, among the zones: %1").arg(side(m_check.left));
        case CheckType::Repeat:
            return repeat();
        }
        Q_UNREACHABLE();
    }

    static QString notJudged(NotJudged why, int count)
    {
        switch (why) {
        case NotJudged::NotBegun:
            return tr("%n in questionnaires not begun", nullptr, count);
        case NotJudged::NotAsked:
            return tr("%n of questions that do not apply", nullptr, count);
        case NotJudged::NeverEntered:
            return tr("%n never entered", nullptr, count);
        case NotJudged::Missing:
            return tr("%n missing for a reason", nullptr, count);
        case NotJudged::NoValue:
            return tr("%n divided by 0", nullptr, count);
        case NotJudged::NoComparison:
            return tr("%n without figures to compare with", nullptr, count);
        }
        Q_UNREACHABLE();
    }

    static QString judged(const CheckSummary &all, const NumberFormat &format)
    {
        const auto number = [&format](int count) { return format.format(count, 0, 0); };
        return tr("Of the %1 comparisons that the checks provide for, %2 could be made: %3 hold, %4 do not. "
                  "The "
                  "others lack an answer, an earlier year or enough zones to compare with: what could not be "
                  "checked is not held to be right.")
            .arg(number(all.cells()), number(all.judged()), number(all.passed), number(all.failed));
    }

    static QString listed(int findings, const NumberFormat &format)
    {
        return tr("Findings listed: %1; where two checks speak of one change, one of them is listed, and an "
                  "answer that is blank is asked about once the questionnaire has been sent.")
            .arg(format.format(findings, 0, 0));
    }

private:
    [[nodiscard]] QString side(const std::optional<BoundFormula> &formula) const
    {
        return formula ? formulaInWords(m_catalogue, *formula, m_language) : QString();
    }

    // Without a left side a check looks at every number.
    [[nodiscard]] QString ofAll(const QString &what) const
    {
        return m_check.left ? tr("%1: %2", "check, question").arg(what, side(m_check.left)) : what;
    }

    [[nodiscard]] QString change() const
    {
        const QString method = m_check.parameter(u"method"_s);
        return method == u"zero"        ? tr("0 where another year has a number")
               : method == u"magnitude" ? tr("Many times another year’s number, or a small part of it")
                                        : tr("Answered the year before, blank now");
    }

    [[nodiscard]] QString repeat() const
    {
        if (m_check.parameter(u"scope"_s) == u"years")
            return ofAll(tr("The same number as in another year"));
        return m_check.left
                   ? tr("The same number twice: %1, and %2").arg(side(m_check.left), side(m_check.right))
                   : tr("The same number in two fields");
    }

    [[nodiscard]] QString operatorSign() const
    {
        switch (m_check.comparison) {
        case CheckOperator::Less:
            return u"<"_s;
        case CheckOperator::LessOrEqual:
            return u"≤"_s;
        case CheckOperator::Equal:
            return u"="_s;
        case CheckOperator::GreaterOrEqual:
            return u"≥"_s;
        case CheckOperator::Greater:
            return u">"_s;
        case CheckOperator::None:
            break;
        }
        return {};
    }

    const Catalogue &m_catalogue;
    const Check &m_check;
    Language m_language;
};

} // namespace

QString checkTitle(const Catalogue &catalogue, const Check &check, Language language)
{
    return CheckText(catalogue, check, language).title();
}

QStringList notJudgedReasons(const CheckSummary &summary)
{
    QStringList reasons;
    for (const auto &[why, count] : summary.notJudged) {
        if (count > 0)
            reasons.append(CheckText::notJudged(why, count));
    }
    return reasons;
}

QString judgedSentence(const std::vector<CheckSummary> &summaries, int listed, Language language)
{
    CheckSummary all;
    for (const CheckSummary &summary : summaries)
        all += summary;
    if (all.cells() == 0)
        return {};
    const NumberFormat format(language);
    const QString judged = withAgreeingArticles(CheckText::judged(all, format), language);
    return listed == all.failed ? judged : judged + u' ' + CheckText::listed(listed, format);
}

} // namespace quaderno
