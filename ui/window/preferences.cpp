#include "window/preferences.h"

#include "analysis/listedfindings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace quaderno
{

namespace
{
constexpr qsizetype kRecentFileLimit = 8;
const auto kAuthorKey = QStringLiteral("author");
const auto kLanguageKey = QStringLiteral("language");
const auto kAppearanceKey = QStringLiteral("appearance");
const auto kRoleKey = QStringLiteral("role");
const auto kZoneKey = QStringLiteral("zone");
const auto kRecentFilesKey = QStringLiteral("recentFiles");
const auto kZoneNamesKey = QStringLiteral("zoneNames");
const auto kBackupFolderKey = QStringLiteral("backupFolder");
const auto kBackupNewestKey = QStringLiteral("backupNewest");
const auto kBackupDaysKey = QStringLiteral("backupDays");
const auto kStopAtKey = QStringLiteral("findingsStopAt");
const auto kGeometryKey = QStringLiteral("windowGeometry");

struct RoleWord {
    Role role;
    const char16_t *word;
};
constexpr std::array kRoles{RoleWord{Role::Coordinator, u"coordinator"}, RoleWord{Role::Officer, u"officer"},
                            RoleWord{Role::Reader, u"reader"}};
} // namespace

Preferences::Preferences(const QString &file) : m_settings(file, QSettings::IniFormat) {}

QString Preferences::defaultFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return folder.filePath(QStringLiteral("preferences.ini"));
}

QString Preferences::author() const
{
    const QString author = m_settings.value(kAuthorKey).toString().trimmed();
    return author.isEmpty() ? systemUserName() : author;
}

void Preferences::setAuthor(const QString &author)
{
    m_settings.setValue(kAuthorKey, author.trimmed());
}

Language Preferences::language() const
{
    return languageFromCode(m_settings.value(kLanguageKey).toString()).value_or(systemLanguage());
}

void Preferences::setLanguage(Language language)
{
    m_settings.setValue(kLanguageKey, languageCode(language));
}

Appearance Preferences::appearance() const
{
    const QString name = m_settings.value(kAppearanceKey).toString();
    if (name == QLatin1String("light"))
        return Appearance::Light;
    return name == QLatin1String("dark") ? Appearance::Dark : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    const QString name = appearance == Appearance::Light  ? QStringLiteral("light")
                         : appearance == Appearance::Dark ? QStringLiteral("dark")
                                                          : QStringLiteral("system");
    m_settings.setValue(kAppearanceKey, name);
}

std::optional<Desk> Preferences::desk() const
{
    const QString word = m_settings.value(kRoleKey).toString();
    for (const RoleWord &known : kRoles) {
        if (word == QStringView(known.word))
            return Desk{known.role, known.role == Role::Coordinator ? ownZone() : QString()};
    }
    return std::nullopt;
}

void Preferences::setDesk(const Desk &desk)
{
    const auto known = std::ranges::find(kRoles, desk.role, &RoleWord::role);
    m_settings.setValue(kRoleKey, QStringView(known->word).toString());
    if (desk.role == Role::Coordinator)
        m_settings.setValue(kZoneKey, desk.zone);
}

QString Preferences::ownZone() const
{
    return m_settings.value(kZoneKey).toString();
}

double Preferences::findingsStopAt() const
{
    return m_settings.value(kStopAtKey, kUsualStop).toDouble();
}

void Preferences::setFindingsStopAt(double percent)
{
    m_settings.setValue(kStopAtKey, percent);
}

BackupRules Preferences::backupRules() const
{
    const BackupRules unset;
    return {.folder = m_settings.value(kBackupFolderKey).toString(),
            .newest = m_settings.value(kBackupNewestKey, unset.newest).toInt(),
            .days = m_settings.value(kBackupDaysKey, unset.days).toInt()};
}

void Preferences::setBackupRules(const BackupRules &rules)
{
    // Of whoever types a name without a root it is in their home, wherever the program was started.
    QString folder = rules.folder.trimmed();
    if (folder.startsWith(QLatin1String("~/")))
        folder.remove(0, 2);
    if (!folder.isEmpty())
        folder = QDir::cleanPath(QDir::home().absoluteFilePath(folder));
    m_settings.setValue(kBackupFolderKey, folder);
    m_settings.setValue(kBackupNewestKey, rules.newest);
    m_settings.setValue(kBackupDaysKey, rules.days);
}

std::map<QString, QString> Preferences::rememberedLabels(const QString &service) const
{
    return words(QStringLiteral("labels-") + service);
}

void Preferences::setRememberedLabels(const QString &service, const std::map<QString, QString> &labels)
{
    setWords(QStringLiteral("labels-") + service, labels);
}

std::map<QString, QString> Preferences::rememberedZones() const
{
    return words(kZoneNamesKey);
}

void Preferences::setRememberedZones(const std::map<QString, QString> &zones)
{
    setWords(kZoneNamesKey, zones);
}

std::map<QString, QString> Preferences::words(const QString &key) const
{
    std::map<QString, QString> words;
    const QVariantMap stored = m_settings.value(key).toMap();
    for (auto word = stored.cbegin(); word != stored.cend(); ++word)
        words.emplace(word.key(), word.value().toString());
    return words;
}

void Preferences::setWords(const QString &key, const std::map<QString, QString> &words)
{
    QVariantMap stored;
    for (const auto &[word, meaning] : words)
        stored.insert(word, meaning);
    m_settings.setValue(key, stored);
}

QStringList Preferences::recentFiles() const
{
    QStringList files = m_settings.value(kRecentFilesKey).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files;
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = m_settings.value(kRecentFilesKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(kRecentFilesKey, files.mid(0, kRecentFileLimit));
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(kGeometryKey).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(kGeometryKey, geometry);
}

QString systemUserName()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(getuid())) {
        const QString fullName = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
        return fullName.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : fullName;
    }
#endif
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

} // namespace quaderno
