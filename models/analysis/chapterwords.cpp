#include "analysis/chapterwords.h"

#include "analysis/sentences.h"
#include "storage/dataset.h"

namespace quaderno
{

namespace
{

struct ChapterWordsText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::ChapterWords)
};

} // namespace

QString ChapterParagraph::text(Language language) const
{
    const QString words = written ? written->text.in(language) : QString();
    return words.isEmpty() ? computed.in(language) : words;
}

std::vector<ChapterParagraph> chapterParagraphs(const DataSet &dataSet, int chapter, YearRange years)
{
    const QString &name = dataSet.catalogue().chapters[static_cast<size_t>(chapter)].name;
    std::map<int, ChapterParagraph> paragraphs;
    for (const auto &[position, text] : computedSentences(dataSet, chapter, years, Language::Italian))
        paragraphs[position].computed.italian = text;
    for (const auto &[position, text] : computedSentences(dataSet, chapter, years, Language::English))
        paragraphs[position].computed.english = text;
    for (const auto &[key, text] : dataSet.chapterTexts()) {
        if (key.chapter == name)
            paragraphs[key.position].written = text;
    }
    std::vector<ChapterParagraph> ordered;
    for (auto &[position, paragraph] : paragraphs) {
        paragraph.key = {.chapter = name, .position = position};
        ordered.push_back(std::move(paragraph));
    }
    return ordered;
}

Act writeParagraph(const ChapterParagraph &paragraph, const LocalText &text)
{
    const LocalText trimmed{text.italian.trimmed(), text.english.trimmed()};
    const bool isComputed = trimmed == LocalText{} || trimmed == paragraph.computed;
    return {.label = isComputed ? ChapterWordsText::tr("Back to the computed text")
                                : ChapterWordsText::tr("Text of a chapter"),
            .texts = {{.key = paragraph.key,
                       .text = isComputed ? ChapterText{}
                                          : ChapterText{.text = trimmed, .basis = paragraph.computed}}}};
}

} // namespace quaderno
