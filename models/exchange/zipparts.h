// The named parts inside a zip archive that may come from anybody.
#pragma once

#include "data/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace quaderno
{

// A part as it unpacks, from its beginning to its end. What does not keep its promised size or sum reads as
// if it ended early, and is damaged.
class ZipPart : public QIODevice
{
public:
    ZipPart(zip_file *file, qint64 size);
    ~ZipPart() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    [[nodiscard]] qint64 unpackedSize() const { return m_size; }

protected:
    qint64 readData(char *bytes, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    qint64 m_size;
    qint64 m_read = 0;
    bool m_isDamaged = false;
};

class ZipParts
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ZipParts)

public:
    // What all parts that are read may unpack to, in bytes; a sheet of a million rows stays below it.
    static constexpr qint64 kMostUnpacked = 256LL * 1024 * 1024;

    static constexpr qsizetype kMostParts = 65'535;

    // The error says that the archive is damaged, or has more parts than any workbook.
    [[nodiscard]] static Result<ZipParts> open(const QByteArray &bytes);

    // A name as it stands in the archive or in a reference to it, so that the two compare: with "/" for "\\"
    // and without percent signs.
    [[nodiscard]] static QString plainName(const QString &written);

    // By their plain names, capitals not counted.
    [[nodiscard]] bool contains(const QString &name) const;
    // Never null. The error says that it is damaged, has a password, or is too large to be what it seems.
    [[nodiscard]] Result<std::unique_ptr<ZipPart>> part(const QString &name);

private:
    struct Closer {
        void operator()(zip *archive) const;
    };

    ZipParts(const QByteArray &bytes, std::unique_ptr<zip, Closer> archive);
    [[nodiscard]] static Error damaged();

    QByteArray m_bytes; // libzip reads from it, so it goes last
    std::unique_ptr<zip, Closer> m_archive;
    QHash<QString, qint64> m_indices; // by plain name in lower case
    qint64 m_unpacked = 0;
};

} // namespace quaderno
