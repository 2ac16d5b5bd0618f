#include "analysis/checksummary.h"

namespace quaderno
{

int CheckSummary::cells() const
{
    int cells = judged();
    for (const auto &[reason, count] : notJudged)
        cells += count;
    return cells;
}

CheckSummary &CheckSummary::operator+=(const CheckSummary &other)
{
    passed += other.passed;
    failed += other.failed;
    for (const auto &[reason, count] : other.notJudged)
        notJudged[reason] += count;
    return *this;
}

} // namespace quaderno
