#include "analysis/sentences.h"

#include "analysis/sentencefields.h"
#include "catalogue/sentencefield.h"
#include "storage/dataset.h"

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

std::optional<QString> filledIn(const QString &sentence, const SentenceFields &fields)
{
    QString text;
    qsizetype copiedTo = 0;
    for (auto matches = fieldInBraces().globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        const auto value = fields.text(match.captured(1));
        if (!value)
            return std::nullopt;
        text += QStringView(sentence).sliced(copiedTo, match.capturedStart() - copiedTo);
        text += *value;
        copiedTo = match.capturedEnd();
    }
    text += sentence.sliced(copiedTo);
    return text.replace(u") ("_s, u"; "_s); // what qualifies a number and whose it is share their brackets
}

} // namespace

std::vector<ComputedSentence> computedSentences(const DataSet &dataSet, int chapter, YearRange years,
                                                Language language)
{
    const SentenceFields fields(dataSet.catalogue(), dataSet.observations(), years, language);
    std::vector<ComputedSentence> sentences;
    for (const Sentence &sentence : dataSet.catalogue().sentences) {
        const bool isSaid = !sentences.empty() && sentences.back().position == sentence.position;
        if (sentence.chapter != chapter || isSaid || !fields.holds(sentence.condition))
            continue;
        if (const auto text = filledIn(sentence.text.in(language), fields))
            sentences.push_back({.position = sentence.position, .text = *text});
    }
    return sentences;
}

QStringList chapterSentences(const DataSet &dataSet, int chapter, YearRange years, Language language)
{
    QStringList texts;
    for (const ComputedSentence &sentence : computedSentences(dataSet, chapter, years, language))
        texts.append(sentence.text);
    return texts;
}

} // namespace quaderno
