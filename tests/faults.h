// A full disk, and a file that is in use, for real.
#pragma once

#include "fulldisk.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace quaderno::tests
{

// While it lives, another connection has begun to write in the file and does not end.
class FileInUse
{
public:
    explicit FileInUse(const QString &path)
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kName);
        other.setDatabaseName(path);
        if (!other.open() || !QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")))
            qFatal("the file could not be held");
    }
    ~FileInUse()
    {
        QSqlQuery(QSqlDatabase::database(kName)).exec(QStringLiteral("ROLLBACK"));
        QSqlDatabase::database(kName).close();
        QSqlDatabase::removeDatabase(kName);
    }
    FileInUse(const FileInUse &) = delete;
    FileInUse &operator=(const FileInUse &) = delete;

private:
    inline static const QString kName = QStringLiteral("other");
};

} // namespace quaderno::tests
