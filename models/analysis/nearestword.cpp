#include "analysis/nearestword.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace quaderno
{

namespace
{

constexpr qsizetype kLongestWord = 60;

// How many single letters have to be changed, added or dropped.
int editDistance(QStringView from, QStringView to)
{
    std::vector<int> row(static_cast<size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (from[i] == to[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(const QString &text, const QStringList &words)
{
    if (text.isEmpty() || text.size() > kLongestWord)
        return {};
    const QString wanted = text.toLower().replace(u' ', u'-');
    QString best;
    int bestDistance = std::max(2, static_cast<int>(wanted.size()) / 3) + 1;
    for (const QString &word : words) {
        const int distance = editDistance(wanted, word);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = word;
        }
    }
    return best;
}

} // namespace quaderno
