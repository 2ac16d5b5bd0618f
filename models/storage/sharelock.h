// The lock file beside a data file on a network share: who works on it.
#pragma once

#include "data/result.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace quaderno
{

struct ShareHolder {
    QString person; // empty where the lock file does not tell
    QString host;
    QDateTime since;
    QString installation; // which user's program on which machine
    qint64 process = 0;
    QString started; // when the kernel started that process: a number is given to another one day
    QString token;   // of this lock alone

    [[nodiscard]] bool operator==(const ShareHolder &) const = default;
    // "Maria Rossi on PC-12 since 10:42"
    [[nodiscard]] QString words() const;
};

class ShareLock
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ShareLock)

public:
    // Named as LibreOffice names its own: file managers hide it, programs that synchronise pass it over.
    [[nodiscard]] static QString fileFor(const QString &path);
    // nullopt: nobody. A file that cannot be made sense of is somebody without a name.
    [[nodiscard]] static std::optional<ShareHolder> holderOf(const QString &path);
    // Who hinders this process to write: nobody where a program of `installation` that has ended left its
    // lock.
    [[nodiscard]] static std::optional<ShareHolder> hinderer(const QString &path,
                                                             const QString &installation);
    // The lock that somebody else left goes away. To be asked first.
    [[nodiscard]] static Outcome remove(const QString &path);
    // Takes it; refused where somebody has it, naming them.
    [[nodiscard]] static Result<ShareHolder> take(const QString &path, const QString &person,
                                                  const QString &installation);
    // Only where it is still that of `own`.
    static void release(const QString &path, const ShareHolder &own);
};

} // namespace quaderno
