#include "window/keptwords.h"

#include "window/messages.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

#include <utility>

namespace quaderno
{

void TypingKeeper::setUp()
{
    m_keeping.setSingleShot(true);
    m_keeping.setTimerType(Qt::PreciseTimer);
    m_keeping.setInterval(kKeepMilliseconds);
    connect(&m_keeping, &QTimer::timeout, this, &TypingKeeper::keep);
}

TypingKeeper::TypingKeeper(QLineEdit &line, TypedWords words) : QObject(&line), m_words(std::move(words))
{
    setUp();
    connect(&line, &QLineEdit::textChanged, this, &TypingKeeper::follow);
    const QString before = m_words.kept();
    if (before.isEmpty())
        return;
    line.setText(before);
    // A dialog selects its text when it is shown, and the next key would take these words away.
    QTimer::singleShot(0, &line, [&line] { line.end(false); });
}

TypingKeeper::TypingKeeper(QPlainTextEdit &text, TypedWords words) : QObject(&text), m_words(std::move(words))
{
    setUp();
    connect(&text, &QPlainTextEdit::textChanged, this, [this, &text] { follow(text.toPlainText()); });
    const QString before = m_words.kept();
    if (before.isEmpty())
        return;
    text.setPlainText(before);
    text.moveCursor(QTextCursor::End);
}

TypingKeeper::~TypingKeeper()
{
    if (m_keeping.isActive())
        keep();
}

void TypingKeeper::forget()
{
    m_keeping.stop();
    m_words.forget();
}

// Not put off by the next key: who types without a pause is safe too.
void TypingKeeper::follow(const QString &text)
{
    m_text = text;
    if (!m_keeping.isActive())
        m_keeping.start();
}

void TypingKeeper::keep()
{
    m_keeping.stop();
    m_words.keep(m_text);
}

FormKeeper::FormKeeper(QObject *form, std::function<void()> keep, std::function<void()> leave)
    : QObject(form), m_keep(std::move(keep)), m_leave(std::move(leave))
{
    m_keeping.setSingleShot(true);
    m_keeping.setTimerType(Qt::PreciseTimer);
    m_keeping.setInterval(kKeepMilliseconds);
    connect(&m_keeping, &QTimer::timeout, this, [this] { m_keep(); });
}

void FormKeeper::forget()
{
    m_keeping.stop();
    if (m_leave)
        m_leave();
}

void FormKeeper::follow()
{
    if (!m_keeping.isActive())
        m_keeping.start();
}

void FormKeeper::keepNow()
{
    m_keeping.stop();
    m_keep();
}

namespace
{

struct KeptWordsText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::KeptWords)
};

// A long text is known by its beginning.
QString quoted(const QString &text)
{
    constexpr qsizetype kShown = 600;
    if (text.isEmpty())
        return KeptWordsText::tr("(nothing)");
    return text.size() > kShown ? text.left(kShown) + u'…' : text;
}

} // namespace

std::optional<Whose> chooseBetween(Messages &messages, const TwoTexts &texts)
{
    const QString changed =
        texts.change.at.isValid()
            ? KeptWordsText::tr("Not saved: %1 was changed in the meantime by %2 (%3).", "what, who, when")
                  .arg(texts.place, texts.change.author,
                       QLocale().toString(texts.change.at.toLocalTime(), QLocale::ShortFormat))
            : KeptWordsText::tr("Not saved: %1 was changed in the meantime.", "what").arg(texts.place);
    const QString both =
        KeptWordsText::tr("There now:\n%1\n\nYours:\n%2").arg(quoted(texts.theirs), quoted(texts.mine));
    const auto way =
        messages.choose(changed + QStringLiteral("\n\n") + both,
                        {KeptWordsText::tr("Store &mine"), KeptWordsText::tr("Keep what is &there")},
                        KeptWordsText::tr("&Back"));
    return way ? std::optional(*way == 0 ? Whose::Mine : Whose::Theirs) : std::nullopt;
}

void askUntilKept(Messages &messages, const WordsAsked &about, const KeepWords &keep, QString words,
                  const TypedWords &kept)
{
    QString asked = about.question;
    while (const auto typed = messages.askText(about.title, asked, words, kept, about.goOn)) {
        const Outcome stored = keep(*typed);
        if (stored)
            break;
        words = *typed;
        kept.keep(words);
        asked = stored.error().message + QStringLiteral("\n\n") + about.question;
    }
    kept.forget();
}

void execUntilKept(QDialog &dialog, Messages &messages, const std::function<Outcome()> &keep)
{
    while (dialog.exec() == QDialog::Accepted) {
        const Outcome kept = keep();
        if (kept)
            break;
        messages.refuse(kept.error().message);
    }
    for (TypingKeeper *keeper : dialog.findChildren<TypingKeeper *>())
        keeper->forget();
    for (FormKeeper *keeper : dialog.findChildren<FormKeeper *>())
        keeper->forget();
}

} // namespace quaderno
