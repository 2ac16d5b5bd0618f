// A whole database as bytes, for who writes files.
#include "files/datafile.h"
#include "storage/database.h"
#include "storage/schema.h"

#include <memory>

#include <sqlite3.h>

namespace quaderno
{

static_assert(kDataFileId == static_cast<quint32>(kApplicationId));

namespace
{

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

constexpr char kMain[] = "main";
// Of the header: which version of the format reads and writes the file; 1 is the one without a log.
constexpr qsizetype kVersionsAt = 18;

int copyPages(sqlite3 *from, sqlite3 *to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, kMain, from, kMain);
    if (!backup)
        return sqlite3_errcode(to);
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    return stepped == SQLITE_DONE ? finished : stepped;
}

} // namespace

Result<QByteArray> Database::image() const
{
    sqlite3 *made = nullptr;
    const int opened = sqlite3_open(":memory:", &made);
    const Connection copy(made, &sqlite3_close);
    if (opened != SQLITE_OK)
        return failure(opened, QString());
    int code = copyPages(handle(), copy.get());
    if (code == SQLITE_OK)
        code = sqlite3_exec(copy.get(), "PRAGMA temp_store = MEMORY; VACUUM", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code, QString::fromUtf8(sqlite3_errstr(code)));
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> image(
        sqlite3_serialize(copy.get(), kMain, &size, 0), &sqlite3_free);
    if (!image)
        return failure(SQLITE_NOMEM, QString());
    QByteArray bytes(reinterpret_cast<const char *>(image.get()), size);
    bytes[kVersionsAt] = bytes[kVersionsAt + 1] = 1;
    return bytes;
}

Outcome Database::takeFrom(const Database &other)
{
    const int code = copyPages(other.handle(), handle());
    m_name = other.name();
    return code == SQLITE_OK ? Outcome(Done{})
                             : Outcome(other.failure(code, QString::fromUtf8(sqlite3_errstr(code))));
}

} // namespace quaderno
