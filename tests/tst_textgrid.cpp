#include "editions.h"
#include "exchange/sheetlimits.h"
#include "exchange/textgrid.h"
#include "workbooks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestTextGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFiles_data();
    void readsFiles();
    void refuses_data();
    void refuses();
    void emptyCellsCount();
    void readsTheClipboard_data();
    void readsTheClipboard();
    void readsAcrossPieces();
    void anOldEncodingMayShowLate();
    void stopsWhenAskedTo();
    void refusesAClipboardWithoutEnd();
    void countsTheCellsOfAColumn();
    void nonsenseNeverHurts();
};

void TestTextGrid::readsFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &rows) {
        QTest::newRow(name) << bytes << rows;
    };
    row("semicolons, as Excel saves in Italy", "Utenti;1.219\nCosto;2,50\n",
        u"1: Utenti | 1.219\n2: Costo | 2,50\n"_s);
    row("commas, with decimal commas in quotes", "Utenti,\"0,8\"\n", u"1: Utenti | 0,8\n"_s);
    row("tabs", "Utenti\t1.219\n", u"1: Utenti | 1.219\n"_s);
    row("commas in texts do not beat semicolons", "Sedi, tutte;1\nUtenti, in tutto;2\n",
        u"1: Sedi, tutte | 1\n2: Utenti, in tutto | 2\n"_s);
    row("one column of decimal commas stays one column", "2,5\n3,75\n", u"1: 2,5\n2: 3,75\n"_s);
    row("a title without separators is outvoted", "Dati 2012, zona\nUtenti;12\nSedi;3\n",
        u"1: Dati 2012, zona\n2: Utenti | 12\n3: Sedi | 3\n"_s);
    row("a first line may say the separator", "sep=|\nUtenti|1\n", u"2: Utenti | 1\n"_s);
    row("a byte order mark is no text", "\xEF\xBB\xBFUtenti;1\n", u"1: Utenti | 1\n"_s);
    row("Windows-1252, as old Excel saves", "Disabilit\xE0;\x80 5\n", u"1: Disabilità | € 5\n"_s);
    row("UTF-8 accents", "Disabilità;1\n", u"1: Disabilità | 1\n"_s);
    row("UTF-16, Excel's Unicode text",
        QByteArray("\xFF\xFE"
                   "A\0\t\0"
                   "1\0\n\0",
                   10),
        u"1: A | 1\n"_s);
    row("carriage returns", "a;b\r\nc;d\r\n", u"1: a | b\n2: c | d\n"_s);
    row("rows of empty cells are left out, line numbers stay", "a;b\n;;\n\nc;d\n", u"1: a | b\n4: c | d\n"_s);
    row("a cell of two lines", "\"due\nrighe\";1\nx;2\n", u"1: due\nrighe | 1\n3: x | 2\n"_s);
    row("CR alone ends a line", "a;b\rc;d\r", u"1: a | b\n2: c | d\n"_s);
    row("CR, CR LF and LF in one file", "a;b\rc;d\r\ne;f\ng;h",
        u"1: a | b\n2: c | d\n3: e | f\n4: g | h\n"_s);
    row("CR within quotes is text", "\"a\rb\";1\rc;2\r", u"1: a\rb | 1\n3: c | 2\n"_s);
    row("a space before a quote", "Sedi; \"3\"\n", u"1: Sedi | 3\n"_s);
    row("quotes within a text", "Sedi;sede \"A\" e \"B\";3\n", u"1: Sedi | sede \"A\" e \"B\" | 3\n"_s);
    row("a quoted word begins a text", "\"A\" e \"B\";3\n", u"1: \"A\" e \"B\" | 3\n"_s);
    row("a text kept from being a number", "Sedi;=\"550\"\n", u"1: Sedi | 550\n"_s);
    row("and in quotes of its own", "Sedi;\"=\"\"550\"\"\"\n", u"1: Sedi | 550\n"_s);
    row("a formula is none", "Sedi;=A1+B1\nUtenti;=SUM(A1:A3)\n",
        u"1: Sedi | ?=A1+B1\n2: Utenti | ?=SUM(A1:A3)\n"_s);
    row("an arrow is no formula", "Sedi;=> vedi nota\n", u"1: Sedi | => vedi nota\n"_s);
    row("an error of the spreadsheet", "Sedi;#N/D\n", u"1: Sedi | !#N/D\n"_s);
    row("bars", "Utenti|1.219\nSedi|3\n", u"1: Utenti | 1.219\n2: Sedi | 3\n"_s);
    row("quotes within texts do not hide the separator", "sede \"A;1\nsede B;2\n",
        u"1: sede \"A | 1\n2: sede B | 2\n"_s);
    row("nothing", "", QString());
}

void TestTextGrid::readsFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    const auto grid = TextGrid::fromCsv(bytes);
    QVERIFY2(grid.isOk(), grid ? "" : qPrintable(grid.error().message));
    QCOMPARE(printed(grid.value()), rows);
}

void TestTextGrid::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mention");
    QTest::newRow("a quote never closed is told with its line") << QByteArray("a;b\n\"c;d\n") << u"2"_s;
    QTest::newRow("a quote that swallows a line and ends within the next")
        << QByteArray("\"sede;3\n\"foo;4\n") << u"Line 1"_s;
    QTest::newRow("a hundred million commas") << QByteArray(100'000'000, ',') << u"16384 cells"_s;
    QTest::newRow("blank rows without end") << QByteArray(2'000'000, '\n') << u"1048576 rows"_s;
    QTest::newRow("a cell longer than any") << "a;b\nc;" + QByteArray(32768, 'd') << u"row 2"_s;
    QTest::newRow("a quote never closed in a long file")
        << "a;b\n\"c;d\n" + QByteArray("e;f\n").repeated(20000) << u"Line 2"_s;
    QTest::newRow("a row longer than memory")
        << QByteArray(QByteArray(32000, 'a') + ';').repeated(1000) << u"256 MB"_s;
    QTest::newRow("bytes of a picture are no text") << QByteArray("\x89PNG\0\0\1", 7) << u".csv"_s;
}

// Empty cells take memory too: enough of them reach the limit that the long ones above reach.
void TestTextGrid::emptyCellsCount()
{
    const SheetRow row{.number = 1, .cells = std::vector<SheetCell>(16'000)};
    QVERIFY(SheetLimits::costOf(row) >= static_cast<qint64>(row.cells.size() * sizeof(SheetCell)));
    SheetLimits limits;
    for (qint64 taken = 0; taken <= SheetLimits::kMostBytes; taken += SheetLimits::costOf(row))
        QCOMPARE(limits.take(SheetLimits::costOf(row)),
                 taken + SheetLimits::costOf(row) <= SheetLimits::kMostBytes);
}

void TestTextGrid::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mention);
    const auto grid = TextGrid::fromCsv(bytes);
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.contains(mention), qPrintable(grid.error().message));
}

// Whatever letter the first piece of a text ends with.
void TestTextGrid::readsAcrossPieces()
{
    const QByteArray end = "\"due \"\"\r\nrighe\";disabilit\xC3\xA0\r\nx;2\r\n";
    for (qsizetype before = 0; before <= end.size(); ++before) {
        QByteArray bytes = QByteArray("aaaaaaaaaaa;bbb\n").repeated(4000);
        bytes += QByteArray(65535 - bytes.size() - before, 'c') + '\n';
        QCOMPARE(bytes.size(), 65536 - before);
        const auto grid = TextGrid::fromCsv(bytes + end);
        QVERIFY2(grid.isOk(), grid ? "" : qPrintable(grid.error().message));
        const std::vector<SheetRow> &rows = grid.value().rows;
        QCOMPARE(rows.at(rows.size() - 2).cells,
                 (std::vector<SheetCell>{{.text = u"due \"\r\nrighe"_s}, {.text = u"disabilità"_s}}));
        QCOMPARE(rows.back().cells, (std::vector<SheetCell>{{.text = u"x"_s}, {.text = u"2"_s}}));
    }
}

void TestTextGrid::anOldEncodingMayShowLate()
{
    const auto grid = TextGrid::fromCsv(QByteArray("Utenti;1\n").repeated(50'000) + "Disabilit\xE0;2\n");
    QVERIFY(grid.isOk());
    QCOMPARE(grid.value().rows.back().cell(0).text, u"Disabilità"_s);
}

void TestTextGrid::stopsWhenAskedTo()
{
    const QByteArray bytes = QByteArray("a;b\n").repeated(500'000);
    qint64 last = 0;
    const auto stopped = TextGrid::fromCsv(bytes, [&last](qint64 done, qint64 total) {
        last = done;
        return done < total / 4;
    });
    QVERIFY(!stopped.isOk());
    QVERIFY(stopped.error().message.contains(u"stopped"));
    QVERIFY(last < bytes.size() / 2);
    QVERIFY(
        !TextGrid::fromClipboard(QString::fromLatin1(bytes), [](qint64, qint64) { return false; }).isOk());
}

void TestTextGrid::refusesAClipboardWithoutEnd()
{
    const auto grid = TextGrid::fromClipboard(QString(50'000, u'\t') + u"1\n"_s);
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.contains(u"16384 cells"), qPrintable(grid.error().message));
}

void TestTextGrid::readsTheClipboard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    QTest::newRow("two columns") << u"Utenti\t1.219\nSedi\t3\n"_s << u"1: Utenti | 1.219\n2: Sedi | 3\n"_s;
    QTest::newRow("a cell of two lines is in quotes, and its row is one")
        << u"\"due\nrighe\"\t1\n\nx\t2"_s << u"1: due\nrighe | 1\n3: x | 2\n"_s;
    QTest::newRow("a quote within a text is a quote")
        << u"sala 5\" e 6\"\t1\n"_s << u"1: sala 5\" e 6\" | 1\n"_s;
    QTest::newRow("a quote never closed is a quote") << u"\"Utenti\t1\n"_s << u"1: \"Utenti | 1\n"_s;
    QTest::newRow("text after a closing quote keeps both") << u"\"a\" b\t1\n"_s << u"1: \"a\" b | 1\n"_s;
    QTest::newRow("a single value") << u"1.219"_s << u"1: 1.219\n"_s;
    QTest::newRow("commas and semicolons are text") << u"a;b,c\n"_s << u"1: a;b,c\n"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestTextGrid::readsTheClipboard()
{
    QFETCH(QString, text);
    QFETCH(QString, rows);
    QCOMPARE(printed(valueOf(TextGrid::fromClipboard(text))), rows);
}

void TestTextGrid::countsTheCellsOfAColumn()
{
    const auto rows = [](const QString &text) { return valueOf(TextGrid::fromClipboard(text)).rowCount; };
    QCOMPARE(rows(u"1\n\n3"_s), 3);
    QCOMPARE(rows(u"1\r\n\r\n"_s), 2);
    QCOMPARE(rows(u"\"due\nrighe\"\n2\n"_s), 2);
    QCOMPARE(rows(QString()), 0);
    QCOMPARE(valueOf(TextGrid::fromCsv(QByteArray("a;b\n"))).separator, u';');
}

void TestTextGrid::nonsenseNeverHurts()
{
    QRandomGenerator random(20121125);
    const QByteArray letters("a1;,\t\"\n\r.\xE0\xC3 \0", 13);
    for (int turn = 0; turn < 3000; ++turn) {
        QByteArray bytes;
        for (quint32 length = random.bounded(40u); length > 0; --length)
            bytes.append(letters.at(random.bounded(static_cast<int>(letters.size()))));
        const auto grid = TextGrid::fromCsv(bytes);
        QVERIFY(grid.isOk() || !grid.error().message.isEmpty());
        for (const SheetRow &row : valueOf(TextGrid::fromClipboard(QString::fromLatin1(bytes))).rows)
            QVERIFY(row.number > 0 && !row.cells.empty());
    }
}

QTEST_GUILESS_MAIN(TestTextGrid)
#include "tst_textgrid.moc"
