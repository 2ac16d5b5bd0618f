#include "exchange/chartlanguage.h"

#include <QLocale>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <zip.h>

namespace quaderno::workbook
{

namespace
{

constexpr char kAmerican[] = "<c:lang val=\"en-US\"/>";
constexpr zip_uint16_t kFirstDosDay = (1 << 5) | 1; // 1 January 1980, as libxlsxwriter dates all parts

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

QByteArray readPart(zip_t *archive, zip_uint64_t index)
{
    zip_stat_t stat;
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(archive, index, 0),
                                                                  &zip_fclose);
    if (!file || zip_stat_index(archive, index, 0, &stat) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    return zip_fread(file.get(), bytes.data(), stat.size) == bytes.size() ? bytes : QByteArray();
}

// The archive frees what it writes when it is closed.
bool addPart(zip_t *archive, const char *name, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    void *copy = std::malloc(size);
    if (!copy)
        return false;
    std::memcpy(copy, bytes.constData(), size);
    zip_source_t *source = zip_source_buffer(archive, copy, size, 1);
    if (!source) {
        std::free(copy);
        return false;
    }
    const zip_int64_t index = zip_file_add(archive, name, source, 0);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstDosDay, 0) == 0;
}

bool copyParts(zip_t *from, zip_t *to, const QByteArray &language)
{
    const zip_int64_t count = zip_get_num_entries(from, 0);
    for (zip_int64_t at = 0; at < count; ++at) {
        const auto index = static_cast<zip_uint64_t>(at);
        const char *name = zip_get_name(from, index, 0);
        QByteArray part = readPart(from, index);
        if (QByteArray(name).startsWith("xl/charts/chart"))
            part.replace(kAmerican, "<c:lang val=\"" + language + "\"/>");
        if (part.isEmpty() || !addPart(to, name, part))
            return false;
    }
    return true;
}

QByteArray bytesOf(zip_source_t *source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> withChartLanguage(const QByteArray &workbook, Language language)
{
    const auto failed = [](const char *why) { return unreadable(QString::fromUtf8(why)); };
    // libzip 1.7 frees a buffer twice when the archive in it is changed, so it is written anew.
    const auto size = static_cast<zip_uint64_t>(workbook.size());
    zip_source_t *old = zip_source_buffer_create(workbook.constData(), size, 0, nullptr);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    if (!old || !target)
        return failed(std::strerror(ENOMEM));
    const Archive from(zip_open_from_source(old, ZIP_RDONLY, nullptr), &zip_discard);
    if (!from) {
        zip_source_free(old);
        return failed(std::strerror(EINVAL));
    }
    zip_source_keep(target.get()); // the archive has its own hold on it
    Archive to(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr), &zip_discard);
    const QByteArray code = localeOf(language).name().replace(u'_', u'-').toUtf8();
    if (!to || !copyParts(from.get(), to.get(), code) || zip_close(to.get()) != 0)
        return failed(std::strerror(ENOMEM));
    static_cast<void>(to.release()); // closing has freed it
    const QByteArray bytes = bytesOf(target.get());
    return bytes.isEmpty() ? Result<QByteArray>(failed(std::strerror(ENOMEM))) : bytes;
}

} // namespace quaderno::workbook
