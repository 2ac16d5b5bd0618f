#include "exchange/replacefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace quaderno
{

namespace
{

struct ReplaceFileText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

} // namespace

Outcome replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // commit() flushes to the disk, then renames.
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Done{};
    return unreadable(
        ReplaceFileText::tr("%1 could not be written: %2. Choose another folder or free some space.")
            .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace quaderno
