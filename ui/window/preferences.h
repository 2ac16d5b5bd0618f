// What the program remembers of a person between two runs. No data of a data set is ever in here.
#pragma once

#include "analysis/questionnaireway.h"
#include "data/language.h"
#include "storage/backups.h"
#include "window/theme.h"

#include <QByteArray>
#include <QSettings>

#include <QStringList>
#include <map>

namespace quaderno
{

class Preferences
{
public:
    // `file` is an INI file; it and its folder need not exist.
    explicit Preferences(const QString &file);
    // Where they are kept for the present user.
    [[nodiscard]] static QString defaultFile();

    // Whose name stands in the history of every change; the system user's unless set.
    [[nodiscard]] QString author() const;
    void setAuthor(const QString &author);
    // The system's unless set.
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    // How the program is used, and for which zone; nullopt until the person has said it.
    [[nodiscard]] std::optional<Desk> desk() const;
    void setDesk(const Desk &desk);
    // The code of the zone the person has filled in for, also once they do something else; empty: none yet.
    [[nodiscard]] QString ownZone() const;

    // The line at which work on findings may stop, in per cent of a printed mean.
    [[nodiscard]] double findingsStopAt() const;
    void setFindingsStopAt(double percent);

    // Where backups go and how many stay.
    [[nodiscard]] BackupRules backupRules() const;
    void setBackupRules(const BackupRules &rules);

    // What the person has said of the labels of their own sheets, by service: see RememberedLabels.
    [[nodiscard]] std::map<QString, QString> rememberedLabels(const QString &service) const;
    void setRememberedLabels(const QString &service, const std::map<QString, QString> &labels);
    // The same of the names of zones, which are those of every service: see ImportRequest.
    [[nodiscard]] std::map<QString, QString> rememberedZones() const;
    void setRememberedZones(const std::map<QString, QString> &zones);

    // Absolute paths, the last opened first; at most eight, and only files that still exist.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    [[nodiscard]] std::map<QString, QString> words(const QString &key) const;
    void setWords(const QString &key, const std::map<QString, QString> &words);

    QSettings m_settings;
};

// The name of the person who is logged in, as the system knows it.
[[nodiscard]] QString systemUserName();

} // namespace quaderno
