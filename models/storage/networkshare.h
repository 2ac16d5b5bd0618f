// Whether a file lies on a network share: there SQLite can neither lock a file nor map its log.
#pragma once

#include <QString>

namespace quaderno
{

// By the type of the file system of `path`, or of its folder where there is no such file yet. For tests,
// which have no share, every folder that the environment variable QUADERNO_TEST_SHARE names is one.
[[nodiscard]] bool isOnNetworkShare(const QString &path);

// Whether the file system of this type, as /proc/self/mountinfo writes it, is reached over a network.
[[nodiscard]] bool isNetworkFileSystem(const QString &type);

// Of /proc/self/mountinfo: the type of the file system that holds `path`, absolute and without links; empty
// where none does.
[[nodiscard]] QString fileSystemType(const QByteArray &mounts, const QString &path);

} // namespace quaderno
