// Old Excel files, and what the helper that reads them may do.
#include "editions.h"
#include "exchange/sheetfile.h"
#include "exchange/xlsreader.h"
#include "exchange/xlsrecord.h"
#include "workbooks.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace quaderno;
using namespace quaderno::tests;

class TestXlsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cellsMeanTheSameInEveryFormat_data();
    void cellsMeanTheSameInEveryFormat();
    void tellsThatItTellsLess();
    void formulasThatNobodyComputedAreTold();
    void choosesASheet();
    void readsTheOldestVersion();
    void readsVersionFive();
    void refusesAPassword();
    void refuses_data();
    void refuses();
    void damageNeverHurts();
    void checksTheRecords_data();
    void checksTheRecords();
    void survivesItsHelper_data();
    void survivesItsHelper();
    void endsWithTheHelper();
    void stopsWhenAskedTo();

private:
    QByteArray m_meanings;
};

static QString fixture(const QString &name)
{
    return QFINDTESTDATA("fixtures/formats") + u'/' + name;
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

static QString said(const Result<SheetGrid> &grid)
{
    return grid ? printed(grid.value()) : grid.error().message;
}

void TestXlsReader::initTestCase()
{
    m_meanings = bytesOf(fixture(u"meanings.xls"_s));
}

void TestXlsReader::cellsMeanTheSameInEveryFormat_data()
{
    QTest::addColumn<QString>("file");
    for (const char *format : {"xlsx", "ods", "xls"})
        QTest::newRow(format) << QString(QLatin1String(format));
}

void TestXlsReader::cellsMeanTheSameInEveryFormat()
{
    QFETCH(QString, file);
    const auto meanings = SheetFile::read(fixture(u"meanings."_s + file));
    QCOMPARE(said(meanings), u"1: Disabilità | #12 | #2.5 | #14.5 | !#DIV/0!\n"
                             "2: quota | #45.5 | #123456789012345 | #550 | #1234.5{# €}\n"
                             "3: ore | ~6.5 | ~1872 | @1899-12-31 06:30\n"
                             "4: date | @2021-10-01 | @2021-10-01 06:30 | @2011\n"
                             "6: vuota |  |  | TRUE\n"_s);
    QCOMPARE(valueOf(meanings).sheets, (QStringList{u"Dati"_s, u"Altro"_s}));
    const auto looks = SheetFile::read(fixture(u"looks."_s + file));
    QCOMPARE(said(looks), u"1: Utenti | (#999) | #550\n2: (nascosta) |  | (#7)\n3: unite |  | #1\n"
                          "5: fine |  | #4\n"_s);
    QCOMPARE(valueOf(looks).sheets, QStringList(u"Dati"_s));
}

void TestXlsReader::tellsThatItTellsLess()
{
    QVERIFY(valueOf(SheetFile::read(fixture(u"meanings.xls"_s))).isPartlyKnown);
    QVERIFY(!valueOf(SheetFile::read(fixture(u"meanings.ods"_s))).isPartlyKnown);
    QVERIFY(!valueOf(SheetFile::read(fixture(u"meanings.xlsx"_s))).isPartlyKnown);
}

// As programs write them that compute nothing: each shows nothing, and no text follows.
static QByteArray withoutResults(QByteArray file)
{
    constexpr quint16 kFormula = 0x0006;
    constexpr quint16 kText = 0x0207;
    const qsizetype begin = file.indexOf(QByteArray("\x09\x08\x10\x00\x00\x06", 6));
    for (qsizetype at = begin; at + 4 < file.size();) {
        const auto kind = qFromLittleEndian<quint16>(file.constData() + at);
        const auto size = qFromLittleEndian<quint16>(file.constData() + at + 2);
        if (kind == 0 && size == 0)
            break;
        if (kind == kFormula)
            file.replace(at + 4 + 6, 8, QByteArray("\x03\x00\x00\x00\x00\x00\xFF\xFF", 8));
        else if (kind == kText)
            file.replace(at, 2, QByteArray("\xFE\x0F", 2)); // of a kind that nobody knows
        at += 4 + size;
    }
    return file;
}

void TestXlsReader::formulasThatNobodyComputedAreTold()
{
    const auto formulas = [](const QByteArray &file) { return said(SheetFile::fromBytes(file)).count(u'?'); };
    QCOMPARE(formulas(m_meanings), 0);
    QVERIFY(formulas(withoutResults(m_meanings)) > 0);
}

void TestXlsReader::choosesASheet()
{
    QCOMPARE(said(XlsReader::read(m_meanings, {.name = u"Altro"_s})), u"1: è\n2:  | #7\n"_s);
    QVERIFY(said(XlsReader::read(m_meanings, {.name = u"Costi"_s})).contains(u"Dati, Altro"));
    const auto suiting = XlsReader::read(
        m_meanings, {.suits = [](const SheetGrid &grid) { return grid.rows.front().cell(0).text == u"è"; }});
    QCOMPARE(valueOf(suiting).sheet, u"Altro"_s);
}

static QByteArray biff(quint16 kind, const QByteArray &contents)
{
    QByteArray record(4, '\0');
    qToLittleEndian(kind, record.data());
    qToLittleEndian(static_cast<quint16>(contents.size()), record.data() + 2);
    return record + contents;
}

// Version 2 is bare records: here a code page, a text, a whole number, a fraction.
void TestXlsReader::readsTheOldestVersion()
{
    QByteArray fraction(8, '\0');
    qToLittleEndian(2.5, fraction.data());
    const QByteArray bytes = biff(0x0009, QByteArray("\x02\0\x10\0", 4)) + biff(0x0042, "\xE4\x04") +
                             biff(0x0000, QByteArray("\0\0\x01\0\0\0\x03\0", 8)) +
                             biff(0x0004, QByteArray("\0\0\0\0\0\0\0\x0A"
                                                     "Disabilit\xE0",
                                                     18)) +
                             biff(0x0002, QByteArray("\0\0\x01\0\0\0\0\x0C\0", 9)) +
                             biff(0x0003, QByteArray("\0\0\x02\0\0\0\0", 7) + fraction) + biff(0x000A, {}) +
                             QByteArray(512, '\0');
    QCOMPARE(said(SheetFile::fromBytes(bytes)), u"1: Disabilità | #12 | #2.5\n"_s);
}

static QByteArray words(const std::vector<quint16> &numbers)
{
    QByteArray bytes;
    for (const quint16 number : numbers)
        bytes.append(static_cast<char>(number & 0xFF)).append(static_cast<char>(number >> 8));
    return bytes;
}

// A file with this one in it: after the header the table of sectors, the directory, and the file.
static QByteArray compoundOf(const QByteArray &name, const QByteArray &contents)
{
    constexpr quint16 kNone = 0xFFFF;
    const auto sectors = static_cast<quint16>(contents.size() / 512);
    QByteArray header = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(16, '\0') +
                        words({0x3E, 3, 0xFFFE, 9, 6,      0,     0, 0, 0,      0,     1, 0, 1, 0,
                               0,    0, 4096,   0, 0xFFFE, kNone, 0, 0, 0xFFFE, kNone, 0, 0, 0, 0});
    header = header.leftJustified(512, '\xFF');
    QByteArray table = words({0xFFFD, kNone, 0xFFFE, kNone});
    for (quint16 sector = 0; sector < sectors; ++sector)
        table += sector + 1 < sectors ? words({static_cast<quint16>(sector + 3), 0}) : words({0xFFFE, kNone});
    const auto entry = [](const QByteArray &called, char kind, quint16 child, quint16 start, qsizetype size) {
        QByteArray wide;
        for (const char c : called)
            wide.append(c).append('\0');
        return wide.leftJustified(64, '\0') + words({static_cast<quint16>(wide.size() + 2)}) + kind + '\1' +
               QByteArray(8, '\xFF') + words({child, child}) + QByteArray(36, '\0') +
               words({start, start == 0xFFFE ? kNone : quint16{0}, static_cast<quint16>(size), 0, 0, 0});
    };
    const QByteArray directory = entry("Root Entry", 5, 1, 0xFFFE, 0).replace(76, 4, words({1, 0})) +
                                 entry(name, 2, kNone, 2, contents.size());
    return header + table.leftJustified(512, '\xFF') + directory.leftJustified(512, '\0') + contents;
}

// Of 1995: bare letters in the code page of Windows, a time by a format of its own, a formula's text.
void TestXlsReader::readsVersionFive()
{
    QByteArray quarter(8, '\0');
    qToLittleEndian(3.25, quarter.data());
    const QByteArray look = words({0, 0}) + QByteArray(12, '\0');
    const QByteArray sheet =
        biff(0x0809, words({0x0500, 0x0010, 0, 0})) + biff(0x0200, words({0, 2, 0, 3, 0})) +
        biff(0x0204, words({0, 0, 0, 10}) + "Disabilit\xE0") + biff(0x0203, words({0, 1, 1}) + quarter) +
        biff(0x0006, words({1, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, 0, 0})) + biff(0x0207, words({4}) + "Si\xE8!") +
        biff(0x0205, words({1, 1, 0, 0x0117})) + biff(0x000A, {});
    const auto globals = [&look](quint16 offset) {
        return biff(0x0809, words({0x0500, 0x0005, 0, 0})) + biff(0x0042, words({1252})) +
               biff(0x041E, words({164}) + "\x06[h]:mm") + biff(0x00E0, look) +
               biff(0x00E0, words({0, 164}) + QByteArray(12, '\0')) +
               biff(0x0085, words({offset, 0, 0}) + "\x04"
                                                    "Dati") +
               biff(0x000A, {});
    };
    const QByteArray stream = globals(static_cast<quint16>(globals(0).size())) + sheet;
    const QByteArray bytes = compoundOf("Book", stream.leftJustified(4096, '\0'));
    QCOMPARE(said(XlsReader::read(bytes)), u"1: Disabilità | ~78\n2: Siè! | !#REF!\n"_s);
}

// The record of the code page becomes that of a password.
void TestXlsReader::refusesAPassword()
{
    QByteArray bytes = m_meanings;
    const qsizetype at = bytes.indexOf(QByteArray("\x42\0\x02\0\xB0\x04", 6));
    QVERIFY(at > 0);
    bytes[at] = '\x2F';
    QVERIFY2(said(XlsReader::read(bytes)).contains(u"password"), qPrintable(said(XlsReader::read(bytes))));
}

void TestXlsReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a beginning alone") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QTest::newRow("half a file") << m_meanings.left(m_meanings.size() / 2);
    QTest::newRow("nothing behind the beginning") << m_meanings.left(512).leftJustified(4096, '\0');
    QByteArray circle = m_meanings;
    for (qsizetype at = 512; at < 1024; at += 4) // the table of sectors, or what is there
        circle.replace(at, 4, QByteArray("\0\0\0\0", 4));
    QTest::newRow("sectors in a circle") << circle;
}

void TestXlsReader::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto grid = SheetFile::fromBytes(bytes);
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.contains(u".xlsx"), qPrintable(grid.error().message));
}

void TestXlsReader::damageNeverHurts()
{
    QRandomGenerator random(20121125);
    int sound = 0;
    for (int turn = 0; turn < 200; ++turn) {
        QByteArray bytes = m_meanings;
        for (quint32 count = 1 + random.bounded(8u); count > 0; --count)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        if (turn % 4 == 0)
            bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
        const auto grid = XlsReader::read(bytes);
        QVERIFY(grid.isOk() || !grid.error().message.isEmpty());
        sound += grid.isOk() ? 1 : 0;
    }
    QVERIFY(sound > 0); // the helper was there
}

static QByteArray record(XlsRecord::Kind kind, quint32 row, quint32 column, const QByteArray &text,
                         bool isHidden = false)
{
    const XlsRecord head{.kind = kind,
                         .isHidden = isHidden,
                         .row = row,
                         .column = column,
                         .size = static_cast<quint32>(text.size())};
    return QByteArray(reinterpret_cast<const char *>(&head), sizeof head) + text;
}

static QByteArray record(XlsRecord::Kind kind, const QByteArray &text = {})
{
    return record(kind, 0, 0, text);
}

void TestXlsReader::checksTheRecords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("result");
    const QString refusal = u"cannot be read"_s;
    const QByteArray sheet = record(XlsRecord::Sheet, "Dati");
    const QByteArray end = record(XlsRecord::End);
    const auto row = [](const char *name, const QByteArray &bytes, const QString &result) {
        QTest::newRow(name) << bytes << result;
    };
    row("a number and its format",
        sheet + record(XlsRecord::Number, 2, 1, "0.25 20") + record(XlsRecord::Number, 2, 2, "0.25 =0%") +
            record(XlsRecord::Number, 2, 3, "0.25") + end,
        u"3:  | ~6 | #25 | #0.25\n"_s);
    row("days from 1904", record(XlsRecord::From1904) + sheet + record(XlsRecord::Number, "43008 14") + end,
        u"1: @2021-10-01\n"_s);
    row("a number that is none", sheet + record(XlsRecord::Number, "nan 0") + end, u"1: nan\n"_s);
    row("an error in a text", sheet + record(XlsRecord::Text, "#RIF!") + end, u"1: !#RIF!\n"_s);
    row("a hidden cell", sheet + record(XlsRecord::Text, 0, 0, "x", true) + end, u"1: (x)\n"_s);
    row("the last cell", sheet + record(XlsRecord::Text, 65535, 255, "x") + end, u"65536: "_s);
    row("nothing", {}, refusal);
    row("an end alone", end, refusal);
    row("no end", sheet + record(XlsRecord::Text, "x"), refusal);
    row("more behind the end", sheet + end + end, refusal);
    row("half a head", sheet + end.left(7), refusal);
    row("a text that is not there", sheet + record(XlsRecord::Text, "Utenti").chopped(3), refusal);
    row("a size beyond all", QByteArray(16, '\xFF'), refusal);
    row("a cell without a sheet", record(XlsRecord::Text, "x") + end, refusal);
    row("a row beyond the last", sheet + record(XlsRecord::Text, 65536, 0, "x") + end, refusal);
    row("a column beyond the last", sheet + record(XlsRecord::Text, 0, 256, "x") + end, refusal);
    row("rows that go up",
        sheet + record(XlsRecord::Text, 5, 0, "x") + record(XlsRecord::Text, 4, 0, "x") + end, refusal);
    row("a kind that is none", sheet + record(static_cast<XlsRecord::Kind>(77), "x") + end, refusal);
    row("no UTF-8", sheet + record(XlsRecord::Text, "\xC3(") + end, refusal);
    row("a text longer than a cell", sheet + record(XlsRecord::Text, QByteArray(32768, 'a')) + end,
        u"32767 characters"_s);
    row("a thousand sheets and one", sheet.repeated(1001) + end, u"1000 sheets"_s);
    row("a password", record(XlsRecord::Password) + end, u"password"_s);
}

void TestXlsReader::checksTheRecords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, result);
    const QString text = said(XlsReader::fromRecords(bytes));
    QVERIFY2(text.contains(result), qPrintable(text));
}

void TestXlsReader::survivesItsHelper_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("it crashes") << QByteArray("kill -SEGV $$");
    QTest::newRow("it fails") << QByteArray("cat >/dev/null; exit 1");
    QTest::newRow("it does not listen") << QByteArray("exec 0<&-; exit 3");
    QTest::newRow("it does not end") << QByteArray("exec sleep 60");
    QTest::newRow("it writes without end") << QByteArray("exec yes");
}

void TestXlsReader::survivesItsHelper()
{
    QFETCH(QByteArray, script);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"helper"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script) > 0);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QElapsedTimer clock;
    clock.start();
    const auto output = XlsReader::output(path, QByteArray(1'000'000, 'x'), 1s);
    QVERIFY(!output.isOk());
    QVERIFY2(output.error().message.contains(u"save it as .xlsx"), qPrintable(output.error().message));
    QVERIFY(clock.elapsed() < 15'000);
    QVERIFY(!XlsReader::output(folder.filePath(u"none"_s), "x", 1s).isOk());
}

void TestXlsReader::endsWithTheHelper()
{
    const auto output = XlsReader::output(u"/bin/cat"_s, QByteArray(1'000'000, 'x'), 10s);
    QCOMPARE(valueOf(output).size(), 1'000'000);
}

void TestXlsReader::stopsWhenAskedTo()
{
    const auto stopped = XlsReader::read(m_meanings, {}, [](qint64, qint64) { return false; });
    QVERIFY(!stopped.isOk());
    QVERIFY(stopped.error().message.contains(u"stopped"));
}

QTEST_GUILESS_MAIN(TestXlsReader)
#include "tst_xlsreader.moc"
