#include "data/words.h"

#include <algorithm>

namespace quaderno
{

QStringList searchWords(QStringView text)
{
    QStringList words;
    QString word;
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar character : decomposed) {
        if (character.isMark())
            continue;
        if (character.isLetterOrNumber()) {
            word.append(character.toCaseFolded());
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

QString onOneLine(QString text)
{
    std::ranges::replace_if(
        text, [](QChar letter) { return letter.category() == QChar::Other_Control; }, u' ');
    return text;
}

} // namespace quaderno
