// A data file on a network share while it is open here: SQLite works on a copy in the user's own folder,
// which goes back to the share as a whole.
#pragma once

#include "data/result.h"
#include "storage/database.h"
#include "storage/sharelock.h"

#include <QMutex>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace quaderno
{

class ShareCopy
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ShareCopy)

public:
    // For writing: takes the lock of `path`, or is refused with the name of who has it. A copy that a program
    // left behind with work that never reached the share is gone on with; where the file on the share is
    // another one meanwhile, both are kept and the refusal says where. For reading: a fresh copy.
    [[nodiscard]] static Result<std::unique_ptr<ShareCopy>> open(const QString &path, Access access,
                                                                 const QString &person);
    // Who hinders this program to write to `path`; nullopt: nobody, or `path` is on no share.
    [[nodiscard]] static std::optional<ShareHolder> hinderer(const QString &path);
    // The working copy stays where it was not returned; so does the lock then.
    ~ShareCopy();
    ShareCopy(const ShareCopy &) = delete;
    ShareCopy &operator=(const ShareCopy &) = delete;

    [[nodiscard]] QString path() const { return m_path; } // on the share
    [[nodiscard]] QString localPath() const { return m_local; }

    // Once the working copy is open and before anything is written into it; and when it has been closed after
    // all of it was returned. What another program left behind stays unreturned.
    void opened();
    // All that was written has reached the share. True for reading.
    [[nodiscard]] bool isReturned() const;
    // Copies back what the working copy holds now; from any thread, one at a time. Refused, an error of kind
    // Overtaken: the share's file or its lock is no longer ours, and nothing of it was touched. Unreadable:
    // it may go well another time.
    [[nodiscard]] Outcome giveBack();

private:
    // Of the share's file when it was last ours; `coming` is what is on its way to it.
    struct Seen {
        QByteArray hash;
        QByteArray coming;
        bool operator==(const Seen &) const = default;
    };
    ShareCopy(QString path, Access access);
    [[nodiscard]] Outcome makeReadingCopy();
    [[nodiscard]] Outcome makeWorkingCopy();
    // What a program that ended left in the folder.
    [[nodiscard]] Outcome takeUp();
    [[nodiscard]] Outcome putAside(const QByteArray &held);
    // What the working copy holds, as a file of its own.
    [[nodiscard]] Result<QByteArray> image(Access access) const;
    [[nodiscard]] Outcome copyHere();
    [[nodiscard]] Outcome checkShare() const;
    [[nodiscard]] Outcome writeSeen() const;
    [[nodiscard]] std::optional<Seen> readSeen() const;
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder + u'/' + name; }
    // Of the working copy and its log: changes with each write.
    [[nodiscard]] QString stamp() const;
    void removeFolder() const;

    QString m_path;
    Access m_access;
    QString m_folder;
    QString m_local;
    std::unique_ptr<QTemporaryDir> m_readingFolder;
    std::optional<ShareHolder> m_lock;
    Seen m_seen;
    bool m_wasLeftBehind = false;
    QMutex m_giving;
    mutable QMutex m_stamping;
    QString m_returnedStamp;
};

} // namespace quaderno
