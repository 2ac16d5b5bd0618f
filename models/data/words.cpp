#include "data/words.h"

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

} // namespace quaderno
