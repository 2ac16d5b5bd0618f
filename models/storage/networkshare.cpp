#include "storage/networkshare.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

#include <sys/vfs.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr long kFuse = 0x65735546;
// nfs, smb, cifs, smb2, 9p, afs, kafs, ceph, coda, ncp
constexpr std::array<long, 10> kNetworks{0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x01021997,
                                         0x5346414F, 0x6B414653, 0x00C36400, 0x73757245, 0x564C};

// What the mounts write of a path: "\040" for a space.
QString unescaped(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size()) {
            plain.append(static_cast<char>(text.mid(i + 1, 3).toInt(nullptr, 8)));
            i += 3;
        } else {
            plain.append(text[i]);
        }
    }
    return QFile::decodeName(plain);
}

bool isUnder(const QString &path, const QString &folder)
{
    return path == folder || folder == u"/" || path.startsWith(folder + u'/');
}

QString folderOf(const QString &path)
{
    const QFileInfo file(path);
    // A link is followed: what counts is where the file is.
    const QString canonical = file.exists() ? QFileInfo(file.canonicalFilePath()).absolutePath()
                                            : QFileInfo(file.absolutePath()).canonicalFilePath();
    return canonical.isEmpty() ? file.absolutePath() : canonical;
}

} // namespace

bool isNetworkFileSystem(const QString &type)
{
    static const QStringList networks{u"nfs"_s,
                                      u"nfs4"_s,
                                      u"cifs"_s,
                                      u"smb3"_s,
                                      u"smbfs"_s,
                                      u"9p"_s,
                                      u"afs"_s,
                                      u"ceph"_s,
                                      u"fuse.sshfs"_s,
                                      u"fuse.davfs"_s,
                                      u"fuse.gvfsd-fuse"_s,
                                      u"fuse.rclone"_s,
                                      u"fuse.ceph"_s,
                                      u"fuse.glusterfs"_s,
                                      u"fuse.kio-fuse"_s,
                                      u"fuse.smbnetfs"_s,
                                      u"fuse.s3fs"_s};
    return networks.contains(type);
}

// "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue"
QString fileSystemType(const QByteArray &mounts, const QString &path)
{
    QString type;
    QString holder;
    for (const QByteArray &line : mounts.split('\n')) {
        const qsizetype dash = line.indexOf(" - ");
        const QList<QByteArray> words = line.left(dash).split(' ');
        if (dash < 0 || words.size() < 5)
            continue;
        const QString folder = unescaped(words[4]);
        // Of two on one folder the later lies over the earlier.
        if (isUnder(path, folder) && folder.size() >= holder.size()) {
            holder = folder;
            type = QString::fromLatin1(line.mid(dash + 3).split(' ').first());
        }
    }
    return type;
}

bool isOnNetworkShare(const QString &path)
{
    const QString folder = folderOf(path);
    const QString pretended = qEnvironmentVariable("QUADERNO_TEST_SHARE");
    if (!pretended.isEmpty() && isUnder(folder, QDir(pretended).canonicalPath()))
        return true;
    struct statfs about {
    };
    if (::statfs(QFile::encodeName(folder).constData(), &about) != 0)
        return false;
    const long type = static_cast<long>(about.f_type) & 0xFFFFFFFFL;
    if (type != kFuse)
        return std::ranges::find(kNetworks, type) != kNetworks.end();
    QFile mounts(u"/proc/self/mountinfo"_s);
    return mounts.open(QIODevice::ReadOnly) && isNetworkFileSystem(fileSystemType(mounts.readAll(), folder));
}

} // namespace quaderno
