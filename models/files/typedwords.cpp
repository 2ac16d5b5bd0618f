#include "files/typedwords.h"

#include "files/outputfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

QString typedFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/typed"_s;
}

} // namespace

TypedWords::TypedWords(const QString &dataFile, const QStringList &place)
{
    if (dataFile.isEmpty())
        return;
    const QString name = QFileInfo(dataFile).absoluteFilePath() + u'\n' + place.join(u'\n');
    const QByteArray sum = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
    m_file = typedFolder() + u'/' + QString::fromLatin1(sum.left(32)) + u".txt"_s;
}

QString TypedWords::kept() const
{
    QFile file(m_file);
    return !m_file.isEmpty() && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                               : QString();
}

void TypedWords::keep(const QString &words) const
{
    if (words.isEmpty())
        return forget();
    if (m_file.isEmpty() || !QDir().mkpath(typedFolder()))
        return;
    QFile::setPermissions(typedFolder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    (void)writeDocument(m_file, words.toUtf8());
}

void TypedWords::forget() const
{
    if (!m_file.isEmpty())
        QFile::remove(m_file);
}

} // namespace quaderno
