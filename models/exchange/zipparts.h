// The named parts inside a zip archive that may come from anybody.
#pragma once

#include "data/result.h"

#include <QByteArray>
#include <QCoreApplication>

#include <memory>

struct zip;

namespace quaderno
{

class ZipParts
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ZipParts)

public:
    // What all parts that are read may unpack to, in bytes; a sheet of a million rows stays below it.
    static constexpr qint64 kMostUnpacked = 256LL * 1024 * 1024;

    // The error says that the archive is damaged.
    [[nodiscard]] static Result<ZipParts> open(const QByteArray &bytes);

    [[nodiscard]] bool contains(const QString &name) const;
    // The whole part. The error says that it is damaged, has a password, or is too large to be what it seems.
    [[nodiscard]] Result<QByteArray> read(const QString &name);

private:
    struct Closer {
        void operator()(zip *archive) const;
    };

    ZipParts(const QByteArray &bytes, std::unique_ptr<zip, Closer> archive);
    [[nodiscard]] static Error damaged();

    QByteArray m_bytes; // libzip reads from it, so it goes last
    std::unique_ptr<zip, Closer> m_archive;
    qint64 m_unpacked = 0;
};

} // namespace quaderno
