#include "exchange/csv.h"

#include <QTest>

using namespace quaderno;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void keepsTheLineWhereARowStarts();
    void writesWhatItReads();
    void namesAMissingFile();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto list = [](std::initializer_list<const char *> fields) {
        QStringList strings;
        for (const char *field : fields)
            strings.append(QString::fromUtf8(field));
        return strings;
    };
    QTest::newRow("two rows") << QByteArray("a,b\nc,d\n")
                              << QList<QStringList>{list({"a", "b"}), list({"c", "d"})};
    QTest::newRow("no line end at the end") << QByteArray("a,b") << QList<QStringList>{list({"a", "b"})};
    QTest::newRow("a comma in quotes") << QByteArray("\"0,8\",x\n") << QList<QStringList>{list({"0,8", "x"})};
    QTest::newRow("a quote in quotes")
        << QByteArray("\"a \"\"b\"\"\"\n") << QList<QStringList>{list({"a \"b\""})};
    QTest::newRow("a line end in quotes")
        << QByteArray("\"a\nb\",c\n") << QList<QStringList>{list({"a\nb", "c"})};
    QTest::newRow("carriage returns")
        << QByteArray("a,b\r\nc,d\r\n") << QList<QStringList>{list({"a", "b"}), list({"c", "d"})};
    QTest::newRow("empty fields at the end")
        << QByteArray("a,,\n") << QList<QStringList>{list({"a", "", ""})};
    QTest::newRow("a blank line is skipped")
        << QByteArray("a\n\nb\n") << QList<QStringList>{list({"a"}), list({"b"})};
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "a,b\n")
                                       << QList<QStringList>{list({"a", "b"})};
    QTest::newRow("accents") << QByteArray("disabilità\n") << QList<QStringList>{list({"disabilità"})};
    QTest::newRow("nothing") << QByteArray() << QList<QStringList>();
}

void TestCsv::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    const auto read = Csv::parse(bytes);
    QVERIFY(read.isOk());
    QList<QStringList> found;
    for (const Csv::Row &row : read.value())
        found.append(row.fields);
    QCOMPARE(found, rows);
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mention");
    QTest::newRow("a quote never closed") << QByteArray("a\n\"b\n") << QStringLiteral("2");
    QTest::newRow("a quote in the middle of a field") << QByteArray("a\"b\n") << QStringLiteral("1");
    QTest::newRow("text after a closing quote") << QByteArray("\"a\"b\n") << QStringLiteral("1");
    QTest::newRow("more columns than any sheet") << QByteArray(20'000, ',') << QStringLiteral("Row 1");
    QTest::newRow("more rows than any sheet")
        << QByteArray("a\n").repeated(1'048'577) << QStringLiteral("1048576 rows");
    QTest::newRow("a cell longer than any") << "a\n" + QByteArray(32'768, 'b') << QStringLiteral("row 2");
    QTest::newRow("bytes that are not UTF-8") << QByteArray("citt\xE0\n") << QStringLiteral("UTF-8");
}

void TestCsv::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mention);
    const auto read = Csv::parse(bytes);
    QVERIFY(!read.isOk());
    QVERIFY2(read.error().message.contains(mention), qPrintable(read.error().message));
}

void TestCsv::keepsTheLineWhereARowStarts()
{
    const auto read = Csv::parse("head\n\"two\nlines\"\n\nlast\n");
    QVERIFY(read.isOk());
    QCOMPARE(read.value().at(1).line, 2);
    QCOMPARE(read.value().at(2).line, 5);
}

void TestCsv::writesWhatItReads()
{
    const QStringList fields{QStringLiteral("0,8"), QStringLiteral("a \"b\""), QString(),
                             QStringLiteral("x\ny")};
    const QString line = Csv::line(fields);
    QCOMPARE(line, QStringLiteral("\"0,8\",\"a \"\"b\"\"\",,\"x\ny\"\n"));
    const auto read = Csv::parse(line.toUtf8());
    QVERIFY(read.isOk());
    QCOMPARE(read.value().front().fields, fields);
}

void TestCsv::namesAMissingFile()
{
    const auto read = Csv::readFile(QStringLiteral("no-such-folder/no-such-file.csv"));
    QVERIFY(!read.isOk());
    QCOMPARE(read.error().kind, ErrorKind::Unreadable);
    QVERIFY(read.error().message.contains(QStringLiteral("no-such-file.csv")));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
