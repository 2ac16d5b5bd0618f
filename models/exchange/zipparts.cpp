#include "exchange/zipparts.h"

#include <zip.h>

namespace quaderno
{

void ZipParts::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipParts::ZipParts(const QByteArray &bytes, std::unique_ptr<zip, Closer> archive)
    : m_bytes(bytes), m_archive(std::move(archive))
{
}

Error ZipParts::damaged()
{
    return refused(tr("The file is damaged: open it in the program it comes from and save it again."));
}

Result<ZipParts> ZipParts::open(const QByteArray &bytes)
{
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
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<QByteArray> ZipParts::read(const QString &name)
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return damaged();
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return refused(tr("The file has a password: save it without one and choose it again."));
    if (stat.size > static_cast<zip_uint64_t>(kMostUnpacked - m_unpacked))
        return refused(
            tr("The file unpacks to more than %1 MB, and no questionnaire is that large: it was not read.")
                .arg(kMostUnpacked / 1024 / 1024));
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!part)
        return damaged();
    // One byte more than promised: its absence proves the size, and makes libzip check the sum.
    QByteArray contents(static_cast<qsizetype>(stat.size) + 1, Qt::Uninitialized);
    qsizetype filled = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(part.get(), contents.data() + filled,
                                          static_cast<zip_uint64_t>(contents.size() - filled));
        if (got < 0 || filled + got == contents.size())
            return damaged();
        if (got == 0)
            break;
        filled += got;
    }
    if (static_cast<zip_uint64_t>(filled) != stat.size)
        return damaged();
    contents.truncate(filled);
    m_unpacked += filled;
    return contents;
}

} // namespace quaderno
