// A disk that fails at the k-th write or fsync, under every SQLite file of the process.
#pragma once

#include <sqlite3.h>

#include <cstring>

namespace quaderno::tests
{

class FaultyDisk
{
public:
    // From now on files are opened through it.
    static void install()
    {
        static sqlite3_vfs vfs;
        s_real = ::sqlite3_vfs_find(nullptr);
        vfs = *s_real;
        vfs.zName = "faulty";
        vfs.szOsFile = static_cast<int>(sizeof(File)) + s_real->szOsFile;
        vfs.xOpen = open;
        ::sqlite3_vfs_register(&vfs, 1);
    }
    static void remove() { ::sqlite3_vfs_register(s_real, 1); }

    // The k-th write, fsync or truncation from here on fails with `code`, and so does each after it until
    // heal() is called, as on a disk that stays full. 0: none.
    static void failFrom(int k, int code)
    {
        s_left = k;
        s_code = code;
        s_hasFailed = false;
    }
    static void heal() { failFrom(0, SQLITE_OK); }
    [[nodiscard]] static bool hasFailed() { return s_hasFailed; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file *real;
        sqlite3_io_methods methods;
    };

    static sqlite3_file *real(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }

    static bool fails()
    {
        if (s_left > 0 && --s_left == 0)
            s_hasFailed = true;
        return s_hasFailed;
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *own = reinterpret_cast<File *>(file);
        own->real = reinterpret_cast<sqlite3_file *>(own + 1);
        own->base.pMethods = nullptr;
        const int opened = s_real->xOpen(s_real, name, own->real, flags, outFlags);
        if (!own->real->pMethods)
            return opened;
        own->methods = *own->real->pMethods;
        sqlite3_io_methods &to = own->methods;
        to.xClose = [](sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); };
        to.xRead = [](sqlite3_file *f, void *into, int amount, sqlite3_int64 at) {
            return real(f)->pMethods->xRead(real(f), into, amount, at);
        };
        to.xWrite = [](sqlite3_file *f, const void *from, int amount, sqlite3_int64 at) {
            return fails() ? s_code : real(f)->pMethods->xWrite(real(f), from, amount, at);
        };
        to.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) {
            return fails() ? s_code : real(f)->pMethods->xTruncate(real(f), size);
        };
        to.xSync = [](sqlite3_file *f, int how) {
            return fails() ? SQLITE_IOERR_FSYNC : real(f)->pMethods->xSync(real(f), how);
        };
        to.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
            return real(f)->pMethods->xFileSize(real(f), size);
        };
        to.xLock = [](sqlite3_file *f, int how) { return real(f)->pMethods->xLock(real(f), how); };
        to.xUnlock = [](sqlite3_file *f, int how) { return real(f)->pMethods->xUnlock(real(f), how); };
        to.xCheckReservedLock = [](sqlite3_file *f, int *held) {
            return real(f)->pMethods->xCheckReservedLock(real(f), held);
        };
        to.xFileControl = [](sqlite3_file *f, int what, void *with) {
            return real(f)->pMethods->xFileControl(real(f), what, with);
        };
        to.xSectorSize = [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); };
        to.xDeviceCharacteristics = [](sqlite3_file *f) {
            return real(f)->pMethods->xDeviceCharacteristics(real(f));
        };
        to.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **at) {
            return real(f)->pMethods->xShmMap(real(f), page, size, extend, at);
        };
        to.xShmLock = [](sqlite3_file *f, int offset, int n, int how) {
            return real(f)->pMethods->xShmLock(real(f), offset, n, how);
        };
        to.xShmBarrier = [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); };
        to.xShmUnmap = [](sqlite3_file *f, int isDeleting) {
            return real(f)->pMethods->xShmUnmap(real(f), isDeleting);
        };
        to.xFetch = [](sqlite3_file *f, sqlite3_int64 at, int amount, void **into) {
            return real(f)->pMethods->xFetch(real(f), at, amount, into);
        };
        to.xUnfetch = [](sqlite3_file *f, sqlite3_int64 at, void *from) {
            return real(f)->pMethods->xUnfetch(real(f), at, from);
        };
        own->base.pMethods = &to;
        return opened;
    }

    static inline sqlite3_vfs *s_real = nullptr;
    static inline int s_left = 0;
    static inline int s_code = SQLITE_OK;
    static inline bool s_hasFailed = false;
};

} // namespace quaderno::tests
