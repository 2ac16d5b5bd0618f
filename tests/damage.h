// What stands in a data file is changed behind the program's back.
#pragma once

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace quaderno::tests
{

// Runs SQL; the error of the last statement that failed, empty where none did.
inline QString runOn(const QString &path, const QStringList &statements)
{
    QString error;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("behind"));
        database.setDatabaseName(path);
        if (!database.open())
            error = database.lastError().text();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                error = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("behind"));
    return error;
}

constexpr qint64 kPageBytes = 4096;

enum class PageDamage { SecondHalfZeroed, AllZeroed, OtherBytes };

// Page 0 is the first.
inline void damagePage(const QString &path, qint64 page, PageDamage damage)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const bool isHalf = damage == PageDamage::SecondHalfZeroed;
    const qint64 size = isHalf ? kPageBytes / 2 : kPageBytes;
    QVERIFY(file.seek(page * kPageBytes + (isHalf ? kPageBytes / 2 : 0)));
    const char filling = damage == PageDamage::OtherBytes ? '\x5a' : '\0';
    QCOMPARE(file.write(QByteArray(size, filling)), size);
}

} // namespace quaderno::tests
