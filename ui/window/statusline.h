// The line at the bottom: is my work safe, whose form is this, how much of it is done.
#pragma once

#include "window/theme.h"

#include <QDateTime>
#include <QStatusBar>

class QLabel;

namespace quaderno
{

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    void showSaved(const QDateTime &at);
    // It is in the copy on this computer and not on the share yet; `reason` says why not, if it was tried.
    void showKept(const QString &reason);
    // Stays, in the error colour, until the next write that is durable.
    void showFailure(const QString &sentence);
    // What failed is mended.
    void clearFailure();
    // So many answers that the file has not taken, and why; it goes before all else until there are none.
    void showUnsaved(int count, const QString &why);
    // A backup could not be made, and why; stays until one is made. Empty for none.
    void showNoBackup(const QString &sentence);
    // Another window or program has the same file open.
    void showOthers(bool areThere);
    // For a while, over the rest: what was just done.
    void showNotice(const QString &sentence);
    void showSubject(const QString &zone, int year);
    void showAnswered(int answered, int questions);
    // The open findings in one line, for the same windows.
    void showFindings(const QString &summary);
    // The selected cell in one line, for windows too narrow for the card; empty for none.
    void showCell(const QString &summary);

private:
    void showTexts();
    // What is not saved, and why; empty: nothing.
    [[nodiscard]] QString trouble() const;
    void showSafety();

    Theme m_theme;
    QString m_unsaved;
    QString m_failure;
    QString m_kept; // why what is saved is in the local copy alone
    QString m_savedAt;
    QLabel *m_saved = nullptr;
    QLabel *m_backup = nullptr;
    QLabel *m_others = nullptr;
    QLabel *m_subject = nullptr;
    QLabel *m_answered = nullptr;
    QLabel *m_findings = nullptr;
    QLabel *m_cell = nullptr;
};

} // namespace quaderno
