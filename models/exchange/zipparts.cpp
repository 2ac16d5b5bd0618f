#include "exchange/zipparts.h"

#include <QUrl>

#include <zip.h>

#include <algorithm>

namespace quaderno
{

void ZipParts::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipParts::ZipParts(const QByteArray &bytes, std::unique_ptr<zip, Closer> archive)
    : m_bytes(bytes), m_archive(std::move(archive))
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        const char *name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(index), 0);
        const QString key = plainName(QString::fromUtf8(name)).toLower();
        if (!m_indices.contains(key))
            m_indices.insert(key, index);
    }
}

QString ZipParts::plainName(const QString &written)
{
    QString name = QUrl::fromPercentEncoding(written.toUtf8());
    return name.replace(u'\\', u'/');
}

Error ZipParts::damaged()
{
    return refused(tr("The file is damaged: open it in the program it comes from and save it again."));
}

Result<ZipParts> ZipParts::open(const QByteArray &bytes)
{
    if (bytes.count("PK\x01\x02") > kMostParts) // libzip keeps a record of each
        return refused(tr("The file has more than %1 parts, and no workbook has as many: it was not read.")
                           .arg(kMostParts));
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    if (!source)
        return damaged();
    std::unique_ptr<zip, Closer> archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!archive) {
        zip_source_free(source);
        return damaged();
    }
    return ZipParts(bytes, std::move(archive));
}

bool ZipParts::contains(const QString &name) const
{
    return m_indices.contains(plainName(name).toLower());
}

Result<std::unique_ptr<ZipPart>> ZipParts::part(const QString &name)
{
    const zip_int64_t index = m_indices.value(plainName(name).toLower(), -1);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return damaged();
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return refused(tr("The file has a password: save it without one and choose it again."));
    if (stat.size > static_cast<zip_uint64_t>(kMostUnpacked - m_unpacked))
        return refused(
            tr("The file unpacks to more than %1 MB, and no questionnaire is that large: it was not read.")
                .arg(kMostUnpacked / 1024 / 1024));
    zip_file_t *file = zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0);
    if (!file)
        return damaged();
    const auto size = static_cast<qint64>(stat.size);
    m_unpacked += size;
    return std::make_unique<ZipPart>(file, size);
}

ZipPart::ZipPart(zip_file *file, qint64 size) : m_file(file), m_size(size)
{
    open(ReadOnly | Unbuffered);
}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

// libzip looks at the sum of a part when it is read beyond its end.
qint64 ZipPart::readData(char *bytes, qint64 most)
{
    if (m_isDamaged)
        return -1;
    const zip_int64_t got = zip_fread(m_file, bytes, static_cast<zip_uint64_t>(most));
    m_read += std::max<zip_int64_t>(got, 0);
    m_isDamaged = got < 0 || m_read > m_size || (got == 0 && most > 0 && m_read < m_size);
    return m_isDamaged ? -1 : got;
}

} // namespace quaderno
