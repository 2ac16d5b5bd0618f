// The two languages of the program and of everything that the catalogue says.
#pragma once

#include <QString>

#include <optional>

class QCoreApplication;
class QDate;
class QLocale;

namespace quaderno
{

enum class Language { Italian, English };

// "it" or "en"; anything else is nullopt.
[[nodiscard]] std::optional<Language> languageFromCode(QStringView code);
[[nodiscard]] QString languageCode(Language language);
// The system's language, Italian when it is neither of the two.
[[nodiscard]] Language systemLanguage();

// Italian of Italy or English of the United Kingdom: numbers, and the names of months.
[[nodiscard]] QLocale localeOf(Language language);

// "8 dicembre 2026": no country reads another day in it.
[[nodiscard]] QString dayInWords(QDate day, Language language);
// An Italian sentence whose articles agree with the numbers that begin with a vowel when they are read:
// "degli 11.232 confronti", "dati all’8 dicembre". An English one has no such words and comes back as it is.
[[nodiscard]] QString withAgreeingArticles(QString sentence, Language language);

// Replaces the translators of the program and of Qt itself, and the default QLocale.
void installLanguage(QCoreApplication &application, Language language);
// The one installed last; Italian at the start.
[[nodiscard]] Language installedLanguage();

// A text as a catalogue gives it, in both languages.
struct LocalText {
    QString italian;
    QString english;

    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::Italian ? italian : english;
    }
    [[nodiscard]] bool isEmpty() const { return italian.isEmpty() && english.isEmpty(); }
    bool operator==(const LocalText &) const = default;
};

} // namespace quaderno
