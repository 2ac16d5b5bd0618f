#include "exchange/labelmatcher.h"

#include "exchange/units.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestLabel = 300;
constexpr double kConceivable = 0.4; // share of words from which a variable is offered
constexpr size_t kMostCandidates = 4;
constexpr qsizetype kShortestStem = 4;
constexpr qsizetype kMostGuesses = 5000; // what has more labels is no questionnaire

bool isFunctionWord(const QString &word)
{
    static const QSet<QString> words{
        u"il"_s,    u"lo"_s,    u"la"_s,   u"i"_s,      u"gli"_s,   u"le"_s,    u"l"_s,     u"un"_s,
        u"uno"_s,   u"una"_s,   u"di"_s,   u"d"_s,      u"del"_s,   u"dello"_s, u"della"_s, u"dei"_s,
        u"degli"_s, u"delle"_s, u"dell"_s, u"da"_s,     u"dal"_s,   u"dalla"_s, u"in"_s,    u"nel"_s,
        u"nello"_s, u"nella"_s, u"nell"_s, u"nei"_s,    u"nelle"_s, u"a"_s,     u"al"_s,    u"allo"_s,
        u"alla"_s,  u"ai"_s,    u"alle"_s, u"all"_s,    u"con"_s,   u"per"_s,   u"su"_s,    u"e"_s,
        u"ed"_s,    u"n"_s,     u"nr"_s,   u"numero"_s, u"the"_s,   u"of"_s,    u"an"_s,    u"by"_s,
        u"to"_s,    u"for"_s,   u"on"_s,   u"at"_s,     u"and"_s,   u"with"_s,  u"number"_s};
    return words.contains(word);
}

QStringList stemsOf(const QString &normalised)
{
    QStringList stems;
    for (const QString &word : normalised.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString stem = wordStem(word); !stems.contains(stem))
            stems.append(stem);
    }
    return stems;
}

bool isSameWord(const QString &one, const QString &other)
{
    if (one.size() < kShortestStem || other.size() < kShortestStem)
        return one == other;
    return one.startsWith(other) || other.startsWith(one);
}

bool isAmong(const QString &stem, const QStringList &others)
{
    return std::ranges::any_of(others, [&](const QString &other) { return isSameWord(stem, other); });
}

double overlap(const QStringList &ones, const QStringList &others)
{
    const auto shared = std::ranges::count_if(ones, [&](const QString &one) { return isAmong(one, others); });
    return 2.0 * static_cast<double>(shared) / static_cast<double>(ones.size() + others.size());
}

bool isMeasuredIn(const Variable &variable, const QString &word)
{
    return isUnit(word) && isUnitOf(variable, QString(variable.unit.italian + u' ' + word));
}

// Two words of the question at least, and none that it does not have: a single one ("Totale") may be of
// anything, one more ("non", "chiusura", "migliaia") may turn it into another question. What it is counted in
// may be said.
bool meansNoOther(const QString &label, const QStringList &question, const Variable &variable)
{
    static const QStringList harmless{u"total"_s, u"complessiv"_s, u"serviz"_s};
    QSet<QString> shared;
    for (const QString &word : label.split(u' ', Qt::SkipEmptyParts)) {
        const QString stem = wordStem(word);
        if (isAmong(stem, question))
            shared.insert(stem);
        else if (!harmless.contains(stem) && !isMeasuredIn(variable, word))
            return false;
    }
    return shared.size() >= 2;
}

} // namespace

QString wordStem(const QString &word)
{
    qsizetype end = word.size();
    while (end > kShortestStem && u"aeios"_s.contains(word.at(end - 1)))
        --end;
    return word.left(end);
}

QString normalisedLabel(QStringView label)
{
    QString letters;
    for (const QChar c : label.left(kLongestLabel).toString().normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        if (c == u'%')
            letters += u" percento "_s;
        // Of all money the euro alone goes without saying.
        if (c.category() == QChar::Symbol_Currency && c != u'€')
            letters += u' ' + QString(c) + u' ';
        else
            letters += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    }
    QStringList words;
    const QStringList all = letters.split(u' ', Qt::SkipEmptyParts);
    std::ranges::copy_if(all, std::back_inserter(words),
                         [](const QString &word) { return !isFunctionWord(word); });
    return words.isEmpty() ? all.join(u' ') : words.join(u' ');
}

// "1) Utenti", "D.3 Costo": a form numbers its questions.
static QString withoutNumber(const QString &label)
{
    static const QRegularExpression number(
        u"^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*[.):]|\\p{L}\\.?\\d{1,2}(?:\\.\\d{1,2})*[.):]?)\\s+"_s);
    return QString(label).remove(number);
}

QString bareZoneName(QStringView name)
{
    static const QRegularExpression kind(
        u"^(?:zona|zone)(?: distretto| socio sanitaria| sociosanitaria)? "_s);
    return normalisedLabel(name).remove(kind);
}

QStringList choiceLabels(const Variable &variable, const Choice &choice)
{
    QStringList labels;
    for (const QString LocalText::*language : {&LocalText::italian, &LocalText::english}) {
        for (const QString &before : {QString(), variable.label.*language, choice.group.*language,
                                      QString(variable.label.*language + u' ' + choice.group.*language)})
            labels.append(normalisedLabel(QString(before + u' ' + choice.label.*language)));
    }
    labels.removeDuplicates();
    return labels;
}

LabelMatcher::LabelMatcher(const Catalogue &catalogue, RememberedLabels remembered)
    : m_catalogue(catalogue), m_remembered(std::move(remembered))
{
    const auto addTo = [](QHash<QString, Target> &labels, QSet<QString> &shared, const QString &label,
                          Target target) {
        if (label.isEmpty())
            return;
        const auto known = labels.constFind(label);
        if (known != labels.cend() && *known != target)
            shared.insert(label);
        labels.insert(label, target);
    };
    QSet<QString> sharedLabels;
    QSet<QString> sharedChoices;
    for (int at = 0; at < static_cast<int>(catalogue.variables.size()); ++at) {
        const Variable &variable = catalogue.variables[static_cast<size_t>(at)];
        m_codes.insert(variable.name, {at, {}});
        for (const QString &label : {variable.label.italian, variable.label.english}) {
            const QString normalised = normalisedLabel(label);
            addTo(m_labels, sharedLabels, normalised, {at, {}});
            m_words.push_back({at, stemsOf(normalised)});
        }
        for (int choiceAt = 0; choiceAt < static_cast<int>(variable.choices.size()); ++choiceAt) {
            const Choice &choice = variable.choices[static_cast<size_t>(choiceAt)];
            const Target target{at, choiceAt};
            // The second is its code in SDMX.
            m_codes.insert(variable.name + u'.' + choice.name, target);
            m_codes.insert(variable.name + u'-' + choice.name, target);
            for (const QString &label : choiceLabels(variable, choice))
                addTo(m_choices, sharedChoices, label, target);
        }
    }
    for (const QString &label : sharedLabels)
        m_labels.remove(label);
    for (const QString &label : sharedChoices)
        m_choices.remove(label);
}

std::optional<Target> LabelMatcher::exact(const QString &label) const
{
    if (const auto code = m_codes.constFind(label.trimmed().toLower()); code != m_codes.cend())
        return *code;
    const QString normalised = normalisedLabel(withoutNumber(label));
    if (const auto known = m_labels.constFind(normalised); known != m_labels.cend())
        return *known;
    const auto choice = m_choices.constFind(normalised);
    return choice == m_choices.cend() ? std::nullopt : std::optional(*choice);
}

std::optional<Target> LabelMatcher::told(const QString &label) const
{
    const auto remembered = m_remembered.find(normalisedLabel(label));
    if (remembered == m_remembered.end())
        return exact(label);
    const auto code = m_codes.constFind(remembered->second);
    return code == m_codes.cend() ? std::nullopt : std::optional(*code);
}

LabelMatch LabelMatcher::match(const QString &label, bool isTick)
{
    const QString normalised = normalisedLabel(withoutNumber(label));
    if (const auto remembered = m_remembered.find(normalisedLabel(label)); remembered != m_remembered.end()) {
        const auto code = m_codes.constFind(remembered->second);
        return code == m_codes.cend() ? LabelMatch{.isIgnored = true} : LabelMatch{.target = *code};
    }
    if (isTick) {
        if (const auto choice = m_choices.constFind(normalised); choice != m_choices.cend())
            return {.target = *choice};
    }
    if (const auto target = exact(label))
        return {.target = target};
    if (const auto known = m_known.constFind(normalised); known != m_known.cend())
        return *known;
    return m_known.size() < kMostGuesses ? *m_known.insert(normalised, matchByWords(normalised))
                                         : LabelMatch{};
}

LabelMatch LabelMatcher::matchByWords(const QString &normalised) const
{
    const QStringList stems = stemsOf(normalised);
    if (stems.isEmpty())
        return {};
    std::map<int, double> best; // of the two languages
    std::set<int> sure;
    for (const Words &words : m_words) {
        if (words.stems.isEmpty())
            continue;
        best[words.variable] = std::max(best[words.variable], overlap(stems, words.stems));
        if (meansNoOther(normalised, words.stems, m_catalogue.variables[static_cast<size_t>(words.variable)]))
            sure.insert(words.variable);
    }
    std::vector<std::pair<double, int>> ranked;
    for (const auto &[variable, share] : best) {
        if (share >= kConceivable)
            ranked.emplace_back(share, variable);
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &std::pair<double, int>::first);
    if (ranked.empty())
        return {};
    const bool isClear = ranked.size() == 1 || ranked[0].first - ranked[1].first >= kClearLead;
    if (ranked[0].first >= kEnough && isClear && sure.contains(ranked[0].second))
        return {.target = Target{ranked[0].second, {}}, .isGuess = true};
    LabelMatch match;
    for (size_t at = 0; at < std::min(ranked.size(), kMostCandidates); ++at)
        match.candidates.push_back(ranked[at].second);
    match.isNarrower = isClear && std::ranges::any_of(m_words, [&](const Words &words) {
                           return words.variable == ranked[0].second && !words.stems.isEmpty() &&
                                  std::ranges::all_of(words.stems, [&stems](const QString &stem) {
                                      return isAmong(stem, stems);
                                  });
                       });
    return match;
}

QString LabelMatcher::code(Target target) const
{
    const Variable &variable = m_catalogue.variables[static_cast<size_t>(target.variable)];
    return target.choice ? variable.name + u'.' + variable.choices[static_cast<size_t>(*target.choice)].name
                         : variable.name;
}

} // namespace quaderno
