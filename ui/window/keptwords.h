// What a person has put into words stays before them until it is stored, or they leave it: through a refusal,
// and through a kill of the program.
#pragma once

#include "data/result.h"
#include "files/typedwords.h"
#include "storage/schema.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

class QDialog;
class QLineEdit;
class QPlainTextEdit;

namespace quaderno
{

class Messages;

// Keeps the words of a text field while they are typed, half a second after the key at most, and puts into
// the field what was kept before. Belongs to the field; forget() once the words are stored or left.
class TypingKeeper : public QObject
{
    Q_OBJECT

public:
    TypingKeeper(QLineEdit &line, TypedWords words);
    TypingKeeper(QPlainTextEdit &text, TypedWords words);
    ~TypingKeeper() override;

    void forget();

private:
    void setUp();
    void follow(const QString &text);
    void keep();

    TypedWords m_words;
    QString m_text;
    QTimer m_keeping;
};

// The same of a form of several fields: `keep` is called half a second after its first key at most.
class FormKeeper : public QObject
{
    Q_OBJECT

public:
    // `leave` takes away what was kept.
    FormKeeper(QObject *form, std::function<void()> keep, std::function<void()> leave = {});

    void follow();
    void keepNow();
    // Once all of it is stored or left.
    void forget();

private:
    std::function<void()> m_keep;
    std::function<void()> m_leave;
    QTimer m_keeping;
};

// Two have written in the same place: both texts, who stored the other one and when, and whose is to stand.
enum class Whose { Mine, Theirs };
struct TwoTexts {
    QString place = {}; // "Elba 2011, Users"
    QString theirs = {};
    QString mine = {};
    Change change = {}; // theirs; nothing where it is not known
};
// nullopt: the person goes back to what they have written.
[[nodiscard]] std::optional<Whose> chooseBetween(Messages &messages, const TwoTexts &texts);

// Stores the words.
using KeepWords = std::function<Outcome(const QString &words)>;

struct WordsAsked {
    QString title;
    QString question;
    QString goOn; // the verb on the button that stores them
};

// Asks, and asks again with the same words under the sentence that says why they are not stored.
// `words` are suggested at first; what is typed is kept in `kept` until then.
void askUntilKept(Messages &messages, const WordsAsked &about, const KeepWords &keep, QString words = {},
                  const TypedWords &kept = {});

// The same of a dialog, which is accepted with what is to be stored.
void execUntilKept(QDialog &dialog, Messages &messages, const std::function<Outcome()> &keep);

} // namespace quaderno
