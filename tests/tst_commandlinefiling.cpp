// create, set and get: what is written is what is read, and what is refused changes nothing.
#include "commandlinerun.h"

#include "exchange/csv.h"
#include "storage/dataset.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;

// Root writes into read-only files: while this lives, root is nobody in particular, who may read `folder`.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString &folder) : m_isRoot(geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        constexpr auto forAll =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        if (m_isRoot && (!QFile::setPermissions(folder, forAll) || setresuid(nobody, nobody, 0) != 0))
            qFatal("root cannot become another user");
    }
    ~OrdinaryUser()
    {
        if (m_isRoot && setresuid(0, 0, 0) != 0)
            qFatal("root cannot come back");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    bool m_isRoot;
};

class tst_CommandLineFiling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void setThenGet_data();
    void setThenGet();
    void refusedChangesNothing_data();
    void refusedChangesNothing();
    void outsideItsBounds();
    void unknownNames_data();
    void unknownNames();
    void clearForgets();
    void setTellsTheHistory();
    void cannotWrite_data();
    void cannotWrite();
    void emptyQuestionnaires();
    void workingCopyOfTheEdition();
    void refusesAnExistingFile();
    void tableReadsTheFile();

private:
    [[nodiscard]] CommandLineRun set(const QString &variable, const QStringList &value) const
    {
        return runCommand(QStringList{u"set"_s, m_file, u"apuane"_s, u"2012"_s, variable} + value);
    }
    [[nodiscard]] QString get(const QString &variable, const QString &zone = u"apuane"_s) const
    {
        return runCommand({u"get"_s, m_file, zone, u"2012"_s, variable}).out;
    }

    [[nodiscard]] QString newDataSet() const { return m_newFolder.filePath(u"new.quaderno"_s); }

    QTemporaryDir m_newFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

// Every test has a copy of its own of one new data set.
void tst_CommandLineFiling::initTestCase()
{
    const CommandLineRun run = runCommand({u"create"_s, newDataSet(), u"--years"_s, u"2012-2013"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QCOMPARE(run.out + run.err, QString());
}

void tst_CommandLineFiling::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"una zona è qui.quaderno"_s);
    QVERIFY(QFile::copy(newDataSet(), m_file));
}

void tst_CommandLineFiling::setThenGet_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QStringList>("value");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QString &variable, const QStringList &value,
                        const QString &read) { QTest::newRow(name) << variable << value << read; };
    row("a whole number", u"users"_s, {u"1219"_s}, u"1219\tA\n"_s);
    row("a dot groups thousands in Italian", u"users"_s, {u"1.219"_s}, u"1219\tA\n"_s);
    row("a comma groups thousands in English", u"users"_s, {u"1,219"_s, u"--language"_s, u"en"_s},
        u"1219\tA\n"_s);
    row("a decimal comma", u"hours_per_day"_s, {u"2,5"_s}, u"2.5\tA\n"_s);
    row("a decimal point in English", u"hours_per_day"_s, {u"2.5"_s, u"--language=en"_s}, u"2.5\tA\n"_s);
    row("cents are kept", u"total_cost"_s, {u"1.234,56"_s}, u"1234.56\tA\n"_s);
    row("a euro sign is read over", u"total_cost"_s, {u"€ 1.234"_s}, u"1234\tA\n"_s);
    row("zero is a value", u"users"_s, {u"0"_s}, u"0\tA\n"_s);
    row("cannot exist", u"users"_s, {u"--missing"_s, u"M"_s}, u"\tM\n"_s);
    row("not collected", u"users"_s, {u"--missing"_s, u"L"_s}, u"\tL\n"_s);
    row("not available", u"users"_s, {u"--missing=O"_s}, u"\tO\n"_s);
    row("suppressed", u"users"_s, {u"--missing"_s, u"Q"_s}, u"\tQ\n"_s);
    row("one choice", u"demand_registration"_s, {u"some_municipalities"_s}, u"some_municipalities\tA\n"_s);
    row("several choices, as the catalogue orders them", u"management"_s,
        {u"private_contracted,public_direct"_s}, u"public_direct,private_contracted\tA\n"_s);
    row("no choice of several is an answer", u"management"_s, {u""_s}, u"\tA\n"_s);
    row("a text", u"remarks"_s, {u"Perché no? “Sì”"_s}, u"Perché no? “Sì”\tA\n"_s);
    row("a text that looks like an option", u"remarks"_s, {u"--"_s, u"--help"_s}, u"--help\tA\n"_s);
    row("a text that looks like a negative number", u"remarks"_s, {u"-5 utenti"_s}, u"-5 utenti\tA\n"_s);
}

void tst_CommandLineFiling::setThenGet()
{
    QFETCH(QString, variable);
    QFETCH(QStringList, value);
    QFETCH(QString, read);
    QCOMPARE(get(variable), u"\t\n"_s);
    const CommandLineRun run = set(variable, value);
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QCOMPARE(run.out + run.err, QString());
    QCOMPARE(get(variable), read);
    QCOMPARE(get(variable, u"elba"_s), u"\t\n"_s); // the neighbour is untouched
}

void tst_CommandLineFiling::refusedChangesNothing_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QStringList>("value");
    const auto row = [](const char *name, const QString &variable, const QStringList &value) {
        QTest::newRow(name) << variable << value;
    };
    row("words", u"users"_s, {u"tanti"_s});
    row("nothing", u"users"_s, {u""_s});
    row("groups of two digits", u"users"_s, {u"1.23"_s});
    row("half a person", u"users"_s, {u"1,5"_s});
    row("an Italian number in English", u"hours_per_day"_s, {u"2,5"_s, u"--language"_s, u"en"_s});
    row("an infinite number", u"users"_s, {u"inf"_s});
    row("a number without end", u"users"_s, {QString(400, u'9')});
    row("two decimals where one is kept", u"hours_per_day"_s, {u"2,55"_s});
    row("a choice that there is not", u"management"_s, {u"public_direct,private"_s});
    row("two choices where one can hold", u"demand_registration"_s, {u"yes,no"_s});
    row("a letter that is no reason", u"users"_s, {u"--missing"_s, u"A"_s});
    row("a letter that is nothing", u"users"_s, {u"--missing"_s, u"Z"_s});
    row("two letters", u"users"_s, {u"--missing"_s, u"MO"_s});
    row("no letter", u"users"_s, {u"--missing="_s});
    row("a number of two lines", u"users"_s, {u"1\n2"_s});
}

void tst_CommandLineFiling::refusedChangesNothing()
{
    QFETCH(QString, variable);
    QFETCH(QStringList, value);
    const QString before = variable == u"management"            ? u"public_direct"_s
                           : variable == u"demand_registration" ? u"yes"_s
                                                                : u"7"_s;
    QCOMPARE(set(variable, {before}).exitCode, 0);
    const CommandLineRun run = set(variable, value);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QString());
    QCOMPARE(run.err.count(u'\n'), 1);
    QCOMPARE(get(variable), before + u"\tA\n"_s);
}

void tst_CommandLineFiling::outsideItsBounds()
{
    const CommandLineRun run = set(u"days_per_week"_s, {u"8"_s, u"--language"_s, u"en"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(u'7') && run.err.count(u'\n') == 1, qPrintable(run.err));
    QCOMPARE(get(u"days_per_week"_s), u"8\tA\n"_s);

    // A negative number is a value, not an option, wherever the options stand.
    QCOMPARE(set(u"users"_s, {u"-5"_s, u"--language"_s, u"en"_s}).exitCode, 1);
    QCOMPARE(get(u"users"_s), u"-5\tA\n"_s);
    QCOMPARE(runCommand({u"set"_s, u"--language=en"_s, m_file, u"apuane"_s, u"2012"_s, u"users"_s, u"-6"_s})
                 .exitCode,
             1);
    QCOMPARE(get(u"users"_s), u"-6\tA\n"_s);

    // A bound may be another answer.
    QCOMPARE(set(u"municipalities"_s, {u"4"_s}).exitCode, 0);
    QCOMPARE(set(u"municipalities_with_site"_s, {u"4"_s}).exitCode, 0);
    QCOMPARE(set(u"municipalities_with_site"_s, {u"5"_s}).exitCode, 1);
}

void tst_CommandLineFiling::unknownNames_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("year");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QString &zone, const QString &year, const QString &variable,
                        const QString &named) { QTest::newRow(name) << zone << year << variable << named; };
    row("a slip in a zone is told the zone", u"apuana"_s, u"2012"_s, u"users"_s, u"apuane"_s);
    row("a zone by its printed name is told the code", u"Val di Cornia"_s, u"2012"_s, u"users"_s,
        u"val-di-cornia"_s);
    row("a zone like no other is told all", u"xxxxxxxxxxxx"_s, u"2012"_s, u"users"_s, u"valle-del-serchio"_s);
    row("no zone", u""_s, u"2012"_s, u"users"_s, u"alta-val-d-elsa"_s);
    row("the mean row is no zone", u"valore-medio-stimato"_s, u"2012"_s, u"users"_s,
        u"valore-medio-stimato"_s);
    row("a year outside the data", u"apuane"_s, u"2011"_s, u"users"_s, u"2012-2013"_s);
    row("a year in words", u"apuane"_s, u"quest’anno"_s, u"users"_s, u"2012-2013"_s);
    row("a negative year", u"apuane"_s, u"-2012"_s, u"users"_s, u"2012-2013"_s);
    row("a slip in a variable is told the variable", u"apuane"_s, u"2012"_s, u"user"_s, u"users"_s);
    row("an indicator is no variable", u"apuane"_s, u"2012"_s, u"cost_per_resident"_s,
        u"cost_per_resident"_s);
    row("a variable like no other is told all", u"apuane"_s, u"2012"_s, u"qqqqqqqq"_s,
        u"total_cost, municipal_cost"_s);
}

void tst_CommandLineFiling::unknownNames()
{
    QFETCH(QString, zone);
    QFETCH(QString, year);
    QFETCH(QString, variable);
    QFETCH(QString, named);
    for (const CommandLineRun &run : {runCommand({u"get"_s, m_file, zone, year, variable}),
                                      runCommand({u"set"_s, m_file, zone, year, variable, u"1"_s})}) {
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QString());
        QVERIFY2(run.err.contains(named) && run.err.count(u'\n') == 1, qPrintable(run.err));
    }
}

void tst_CommandLineFiling::clearForgets()
{
    QCOMPARE(set(u"users"_s, {u"12"_s}).exitCode, 0);
    QCOMPARE(set(u"users"_s, {u"--clear"_s}).exitCode, 0);
    QCOMPARE(get(u"users"_s), u"\t\n"_s);
    // To forget what was never known is no failure.
    QCOMPARE(set(u"users"_s, {u"--clear"_s}).exitCode, 0);
}

void tst_CommandLineFiling::setTellsTheHistory()
{
    QCOMPARE(set(u"users"_s, {u"12"_s}).exitCode, 0);
    QCOMPARE(set(u"users"_s, {u"13"_s}).exitCode, 0);
    const auto dataSet = DataSet::open(m_file, Access::ReadOnly);
    QVERIFY(dataSet.isOk());
    const ObsKey key{.refArea = *dataSet.value()->observations().zoneIndex(u"apuane"),
                     .timePeriod = 2012,
                     .variable = *dataSet.value()->catalogue().variableIndex(u"users")};
    const auto history = dataSet.value()->history(key);
    QVERIFY(history.isOk());
    QCOMPARE(history.value().size(), size_t(2));
    QCOMPARE(history.value().front().observation->value, std::optional(13.0));
    QCOMPARE(history.value().front().change.source, u"command-line"_s);
    QVERIFY(!history.value().front().change.author.isEmpty());
}

void tst_CommandLineFiling::cannotWrite_data()
{
    QTest::addColumn<QByteArray>("contents"); // null: the data set itself, read-only
    QTest::newRow("a read-only file") << QByteArray();
    QTest::newRow("an empty file") << QByteArray("");
    QTest::newRow("a file of another program")
        << QByteArray("PK\x03\x04 a spreadsheet, perhaps").repeated(100);
    QTest::newRow("a damaged file") << QByteArray("SQLite format 3\0", 16) + QByteArray(4000, '\x5a');
}

void tst_CommandLineFiling::cannotWrite()
{
    QFETCH(QByteArray, contents);
    const QString path = m_folder->filePath(u"other.quaderno"_s);
    std::optional<OrdinaryUser> user;
    if (contents.isNull()) {
        QVERIFY(QFile::copy(m_file, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        user.emplace(m_folder->path());
        QVERIFY(!QFileInfo(path).isWritable());
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size());
    }
    const CommandLineRun run = runCommand({u"set"_s, path, u"apuane"_s, u"2012"_s, u"users"_s, u"1"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.count(u'\n') == 1, qPrintable(run.err));
    if (!contents.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), contents); // not ours to touch
        QCOMPARE(runCommand({u"get"_s, path, u"apuane"_s, u"2012"_s, u"users"_s}).exitCode, 3);
        QCOMPARE(runCommand({u"table"_s, u"1"_s, u"--database"_s, path}).exitCode, 3);
    }
}

void tst_CommandLineFiling::emptyQuestionnaires()
{
    const auto dataSet = DataSet::open(m_file, Access::ReadOnly);
    QVERIFY(dataSet.isOk());
    QCOMPARE(dataSet.value()->zones().size(), size_t(27)); // spec.md 7
    QCOMPARE(dataSet.value()->years(), (YearRange{.first = 2012, .last = 2013}));
    QVERIFY(!dataSet.value()->edition().has_value());
    QVERIFY(dataSet.value()->notes().empty());
    for (int variable = 0; variable < static_cast<int>(dataSet.value()->catalogue().variables.size());
         ++variable) {
        for (int zone = 0; zone < 27; ++zone)
            QVERIFY(!dataSet.value()->observations().observation({zone, 2012, variable}).has_value());
    }
    // Nothing was printed for these years, so nothing stands in.
    const auto rows = Csv::parse(
        runCommand({u"table"_s, u"1"_s, u"--database"_s, m_file, u"--format"_s, u"csv"_s}).out.toUtf8());
    QVERIFY(rows.isOk());
    QCOMPARE(rows.value().at(0).fields, (QStringList{u"zone"_s, u"2012"_s, u"2013"_s}));
    QCOMPARE(rows.value().at(1).fields, (QStringList{u"alta-val-d-elsa"_s, QString(), QString()}));
}

void tst_CommandLineFiling::workingCopyOfTheEdition()
{
    for (const QStringList &how : {QStringList{}, QStringList{u"--edition"_s, u"2008-2011"_s}}) {
        const QString copy = m_folder->filePath(u"copy-%1.quaderno"_s.arg(how.size()));
        QCOMPARE(runCommand(QStringList{u"create"_s, copy} + how).exitCode, 0);
        const QStringList table{u"table"_s, u"23"_s, u"--format"_s, u"csv"_s};
        QCOMPARE(runCommand(table + QStringList{u"--database"_s, copy}).out, runCommand(table).out);
        // printed.csv: table 23, Firenze, 2010 is "5.489" and 2011 "-".
        QCOMPARE(runCommand({u"get"_s, copy, u"firenze"_s, u"2010"_s, u"users"_s}).out, u"5489\tA\n"_s);
        QCOMPARE(runCommand({u"get"_s, copy, u"firenze"_s, u"2011"_s, u"users"_s}).out, u"\tO\n"_s);
    }
}

void tst_CommandLineFiling::refusesAnExistingFile()
{
    QCOMPARE(set(u"users"_s, {u"12"_s}).exitCode, 0);
    const CommandLineRun run = runCommand({u"create"_s, m_file, u"--years"_s, u"2012"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.err.count(u'\n'), 1);
    QCOMPARE(get(u"users"_s), u"12\tA\n"_s);
}

void tst_CommandLineFiling::tableReadsTheFile()
{
    QCOMPARE(set(u"users"_s, {u"1.219"_s}).exitCode, 0);
    // One year: tables 1-6, one of management, one of professions, four of staff, one of demand; then the
    // users.
    const CommandLineRun run = runCommand(
        {u"table"_s, u"14"_s, u"--database"_s, m_file, u"--years"_s, u"2012"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(run.out.startsWith(u"zone,2012\n"), qPrintable(run.out + run.err));
    QVERIFY2(run.out.contains(u"\napuane,1.219\n"), qPrintable(run.out));
    QCOMPARE(set(u"management"_s, {u"public_direct,private_contracted"_s}).exitCode, 0);
    const QString marks =
        runCommand({u"table"_s, u"7"_s, u"--database"_s, m_file, u"--format"_s, u"csv"_s}).out;
    QVERIFY2(marks.startsWith(u"zone,public_direct,public_indirect,public_delegated,private_contracted\n"),
             qPrintable(marks));
    QVERIFY2(marks.contains(u"\napuane,X,no,no,X\n"), qPrintable(marks));
}

QTEST_GUILESS_MAIN(tst_CommandLineFiling)
#include "tst_commandlinefiling.moc"
