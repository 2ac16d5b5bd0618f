// Words that a person is typing in a dialog and that are stored nowhere yet: kept on this computer, and
// offered again where the program was killed meanwhile. What is typed in a questionnaire itself is a draft in
// the data file (DataSet::saveDraft()).
#pragma once

#include <QString>
#include <QStringList>

namespace quaderno
{

// So long after the first key that is not on disk, in milliseconds: a kill may take half a second of typing.
inline constexpr int kKeepMilliseconds = 400;

class TypedWords
{
public:
    TypedWords() = default; // keeps nothing
    // What `place` names (the dialog, and what it is about) in the data file of this name; keeps nothing of
    // one without a name.
    TypedWords(const QString &dataFile, const QStringList &place);

    // Empty: none.
    [[nodiscard]] QString kept() const;
    // Readable by their owner alone. A disk that does not take them is no reason to disturb who types.
    void keep(const QString &words) const;
    // They are stored elsewhere, or wanted no more.
    void forget() const;

private:
    QString m_file;
};

} // namespace quaderno
