#include "data/language.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kTranslatorName[] = u"quaderno-language";

// Names of keys that Qt's own translation leaves as they are.
[[maybe_unused]] constexpr std::array kKeyNames{QT_TRANSLATE_NOOP("QShortcut", "Shift")};

void install(QCoreApplication &application, const QString &file)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(QStringView(kTranslatorName));
    if (translator->load(file))
        application.installTranslator(translator);
    else
        delete translator;
}

} // namespace

std::optional<Language> languageFromCode(QStringView code)
{
    if (code == u"it")
        return Language::Italian;
    if (code == u"en")
        return Language::English;
    return std::nullopt;
}

QString languageCode(Language language)
{
    return language == Language::Italian ? u"it"_s : u"en"_s;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::English ? Language::English : Language::Italian;
}

QLocale localeOf(Language language)
{
    return language == Language::Italian ? QLocale(QLocale::Italian, QLocale::Italy)
                                         : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString dayInWords(QDate day, Language language)
{
    return localeOf(language).toString(day, u"d MMMM yyyy"_s);
}

QString withAgreeingArticles(QString sentence, Language language)
{
    if (language != Language::Italian)
        return sentence;
    // Otto, ottanta, ottomila; undici and undicimila, but no centodieci.
    static const QRegularExpression article(u"\\b(de|a|da|ne|su|i|)([li]) (?=8|11(?![0-9]))"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    for (auto found = article.match(sentence); found.hasMatch(); found = article.match(sentence)) {
        const QString stem = found.captured(1).toLower();
        const bool isPlural = found.captured(2).toLower() == u"i";
        QString agreeing = isPlural ? stem + u"gli "_s : stem == u"i" ? u"l’"_s : stem + u"ll’"_s;
        if (found.captured().front().isUpper())
            agreeing.front() = agreeing.front().toUpper();
        sentence.replace(found.capturedStart(), found.capturedLength(), agreeing);
    }
    return sentence;
}

void installLanguage(QCoreApplication &application, Language language)
{
    const auto previous = application.findChildren<QTranslator *>(QStringView(kTranslatorName).toString());
    for (QTranslator *translator : previous) {
        application.removeTranslator(translator);
        delete translator;
    }
    install(application, u":/i18n/qtbase_%1.qm"_s.arg(languageCode(language)));
    install(application, u":/i18n/quaderno_%1.qm"_s.arg(languageCode(language)));
    QLocale::setDefault(localeOf(language));
}

Language installedLanguage()
{
    return QLocale().language() == QLocale::English ? Language::English : Language::Italian;
}

} // namespace quaderno
