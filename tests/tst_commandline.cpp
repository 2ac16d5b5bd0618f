// What the command line makes of its arguments: exit codes, sentences, help, languages.
#include "commandlinerun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsage_data();
    void wrongUsage();
    void fileTrouble_data();
    void fileTrouble();
    void whatToStart_data();
    void whatToStart();
    void neverCrashes_data();
    void neverCrashes();
    void helpNamesEveryVerb();
    void helpOfEachVerb_data();
    void helpOfEachVerb();
    void version();
    void languageOfErrors();
    void languageOfNumbers();
    void noDisplay();
    void everySentenceCanBeTranslated();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace
{

constexpr char16_t kMark = u'§';

class MarkingTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return kMark + QString::fromUtf8(source);
    }
};

bool isOneLine(const QString &text)
{
    return text.endsWith(u'\n') && text.count(u'\n') == 1 && text.size() > 10;
}

} // namespace

// Names of files in these tests are relative: whatever comes to exist, exists in a folder that goes away.
void tst_CommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir::setCurrent(m_folder->path()));
}

void tst_CommandLine::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // what the sentence must say

    const auto row = [](const char *name, const QString &arguments, const QString &named) {
        QTest::newRow(name) << arguments.split(u' ') << named;
    };
    row("a slip in a verb is told the verb", u"tabel 3"_s, u"table"_s);
    row("two words without a verb are told the verbs", u"somewhere.quaderno else"_s,
        u"report, export, table"_s);
    row("an option without a verb", u"--years 2008"_s, u"--years"_s);
    row("a table that there is not", u"table 33"_s, u"32"_s);
    row("table zero", u"table 0"_s, u"32"_s);
    row("a negative table", u"table -1"_s, u"-1"_s);
    row("a table whose number is no number", u"table ventisei"_s, u"ventisei"_s);
    row("a table number too great for any integer", u"table 99999999999999999999"_s, u"32"_s);
    row("table without a number", u"table"_s, u"quaderno table N"_s);
    row("one word too many", u"table 1 2"_s, u"quaderno table N"_s);
    row("fewer tables when there are fewer years", u"table 24 --years 2011"_s, u"23"_s);
    row("years before the data", u"table 1 --years 2007-2009"_s, u"2008-2011"_s);
    row("years after the data", u"table 1 --years 2010-2012"_s, u"2008-2011"_s);
    row("years in the wrong order", u"table 1 --years 2011-2008"_s, u"2011-2008"_s);
    row("years that are none", u"table 1 --years x"_s, u"x"_s);
    row("years of three parts", u"table 1 --years 2008-2009-2010"_s, u"2008-2009-2010"_s);
    row("an option without its value", u"table 1 --years"_s, u"--years"_s);
    row("an empty run of years", u"table 1 --years="_s, u"2008-2011"_s);
    row("an option that there is not", u"table 1 --year 2008"_s, u"--years"_s);
    row("a value for an option that takes none", u"table 1 --help=yes"_s, u"--help"_s);
    row("a format that there is not", u"table 1 --format xml"_s, u"csv"_s);
    row("a language that there is not", u"table 1 --language fr"_s, u"fr"_s);
    row("a figure that there is not", u"figure 13 out.pdf"_s, u"12"_s);
    row("a figure in a format that there is not", u"figure 1 out.bmp"_s, u"out.bmp"_s);
    row("a figure without the end of a name", u"figure 1 out"_s, u".svg"_s);
    row("a questionnaire of a zone that there is not", u"questionnaire firense 2009 out.pdf"_s, u"firenze"_s);
    row("a questionnaire of a year without data", u"questionnaire firenze 2012 out.pdf"_s, u"2008-2011"_s);
    row("a questionnaire of a kind that there is not", u"questionnaire firenze 2009 out.pdf --kind blank"_s,
        u"compared"_s);
    row("a questionnaire without a file", u"questionnaire firenze 2009"_s, u".pdf"_s);
    row("a questionnaire is of one year", u"questionnaire firenze 2009 out.pdf --years 2009"_s, u"--kind"_s);
    row("report without a file", u"report"_s, u".pdf"_s);
    row("report of years outside the data", u"report out.pdf --years 2012"_s, u"2008-2011"_s);
    row("create from both an edition and years", u"create new.quaderno --edition 2008-2011 --years 2012"_s,
        u"--edition"_s);
    row("create from an edition that there is not", u"create new.quaderno --edition 1999"_s, u"2008-2011"_s);
    row("create for a year that none can mean", u"create new.quaderno --years 1-999999"_s, u"2200"_s);
    row("create without a file", u"create"_s, u"quaderno create"_s);
    row("get with a word missing", u"get file.quaderno apuane 2008"_s, u"quaderno get"_s);
    row("set with a word missing", u"set file.quaderno apuane 2008"_s, u"quaderno set"_s);
    row("set with neither value nor reason", u"set file.quaderno apuane 2008 users"_s, u"--clear"_s);
    row("set with a value and a reason", u"set file.quaderno apuane 2008 users 3 --missing O"_s,
        u"--clear"_s);
    row("set with a reason and clear", u"set file.quaderno apuane 2008 users --missing O --clear"_s,
        u"--clear"_s);
}

void tst_CommandLine::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    for (const QString &language : {u"it"_s, u"en"_s}) {
        const bool namesLanguage = arguments.contains(u"--language"_s);
        // In front of the other options: some rows end with an option that lacks its value.
        QStringList words = arguments;
        if (!namesLanguage && !words.first().startsWith(u'-'))
            words.insert(1, u"--language="_s + language);
        const CommandLineRun run = runCommand(words);
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QString());
        QVERIFY2(isOneLine(run.err), qPrintable(run.err));
        QVERIFY2(run.err.contains(named), qPrintable(run.err));
    }
}

void tst_CommandLine::fileTrouble_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a table of a file that is not there")
        << QStringList{u"table"_s, u"1"_s, u"--database"_s, u"none"_s};
    QTest::newRow("a table of a file without a name") << QStringList{u"table"_s, u"1"_s, u"--database="_s};
    QTest::newRow("a table of a folder") << QStringList{u"table"_s, u"1"_s, u"--database"_s, u"."_s};
    QTest::newRow("a value of a file that is not there")
        << QStringList{u"get"_s, u"none"_s, u"apuane"_s, u"2008"_s, u"users"_s};
    QTest::newRow("a value into a file that is not there")
        << QStringList{u"set"_s, u"none"_s, u"apuane"_s, u"2008"_s, u"users"_s, u"1"_s};
    QTest::newRow("a data set in a folder that is not there")
        << QStringList{u"create"_s, u"none/new.quaderno"_s};
    QTest::newRow("a data set without a name") << QStringList{u"create"_s, QString()};
    QTest::newRow("a window on a file that is not there") << QStringList{u"none.quaderno"_s};
}

void tst_CommandLine::fileTrouble()
{
    QFETCH(QStringList, arguments);
    const CommandLineRun run = runCommand(arguments);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.out, QString());
    QVERIFY2(isOneLine(run.err), qPrintable(run.err));
}

void tst_CommandLine::whatToStart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QStringList &arguments, StartKind kind) {
        QTest::newRow(name) << arguments << static_cast<int>(kind);
    };
    const QString program = QCoreApplication::applicationFilePath();
    row("nothing is a window", {}, StartKind::Window);
    row("a file that exists is a window", {program}, StartKind::Window);
    row("a file that does not exist is a sentence", {u"none.quaderno"_s}, StartKind::Verb);
    row("two files are a sentence", {program, program}, StartKind::Verb);
    row("a table needs no fonts", {u"table"_s, u"1"_s}, StartKind::Verb);
    row("set needs no fonts", {u"set"_s}, StartKind::Verb);
    row("a report is drawn", {u"report"_s, u"out.pdf"_s}, StartKind::Drawing);
    row("a questionnaire is drawn", {u"questionnaire"_s}, StartKind::Drawing);
    row("a figure is drawn", {u"figure"_s}, StartKind::Drawing);
    row("help", {u"--help"_s}, StartKind::Verb);
}

void tst_CommandLine::whatToStart()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(startKind(arguments)), kind);
}

void tst_CommandLine::neverCrashes_data()
{
    QTest::addColumn<QStringList>("strange");
    QTest::newRow("empty words") << QStringList{QString(), u""_s, u""_s, u""_s, u""_s};
    QTest::newRow("dashes") << QStringList{u"-"_s, u"--"_s, u"---"_s, u"--="_s, u"-="_s, u"--"_s};
    QTest::newRow("a NUL and other controls")
        << QStringList{QString(QChar(0)), u"a\nb\tc"_s + QChar(0), u"\x7f"_s};
    QTest::newRow("a word of a million letters") << QStringList{QString(1000000, u'a')};
    QTest::newRow("a million digits") << QStringList{QString(1000000, u'9')};
    QTest::newRow("half a surrogate pair") << QStringList{QString(100, QChar(0xd83d))};
    QTest::newRow("percent signs of a format") << QStringList{u"%1%2%n%L3"_s, u"%s%n"_s};
    QTest::newRow("options twice") << QStringList{u"--language"_s, u"--language"_s, u"en"_s, u"--years"_s,
                                                  u"--years"_s};
}

// Each strange word at each place of each verb: it must end with a sentence.
void tst_CommandLine::neverCrashes()
{
    QFETCH(QStringList, strange);
    const QString file = u"small.quaderno"_s;
    QCOMPARE(runCommand({u"create"_s, file, u"--years"_s, u"2012"_s}).exitCode, 0);
    const QList<QStringList> sound{{u"table"_s, u"1"_s, u"--database"_s, file, u"--years"_s, u"2012"_s},
                                   {u"figure"_s, u"99"_s, u"out.pdf"_s, u"--database"_s, file},
                                   {u"get"_s, file, u"apuane"_s, u"2012"_s, u"users"_s},
                                   {u"set"_s, file, u"apuane"_s, u"2012"_s, u"users"_s, u"1"_s},
                                   {u"create"_s, u"none/new"_s, u"--years"_s, u"2012"_s}};
    QVERIFY(runCommand(strange).exitCode >= 2);
    for (const QStringList &words : sound) {
        for (qsizetype at = 0; at < words.size(); ++at) {
            for (const QString &word : strange) {
                QStringList arguments = words;
                arguments[at] = word;
                const CommandLineRun run = runCommand(arguments);
                QVERIFY(run.exitCode >= 0 && run.exitCode <= 3);
                QCOMPARE(run.err.isEmpty(), run.exitCode == 0);
                QVERIFY2(run.err.count(u'\n') <= 1, qPrintable(run.err));
            }
        }
    }
}

void tst_CommandLine::helpNamesEveryVerb()
{
    const CommandLineRun run = runCommand({u"--help"_s, u"--language"_s, u"en"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QString());
    for (const char16_t *verb : {u"report", u"table", u"figure", u"questionnaire", u"create", u"set", u"get"})
        QVERIFY2(run.out.contains(u"quaderno %1 "_s.arg(QStringView(verb))), qPrintable(run.out));
}

void tst_CommandLine::helpOfEachVerb_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("options");
    const QStringList reading{u"--database"_s, u"--years"_s, u"--language"_s, u"--help"_s};
    QTest::newRow("report") << u"report"_s << reading;
    QTest::newRow("table") << u"table"_s << reading + QStringList(u"--format"_s);
    QTest::newRow("figure") << u"figure"_s << reading;
    QTest::newRow("questionnaire") << u"questionnaire"_s
                                   << QStringList{u"--kind"_s, u"--database"_s, u"--language"_s, u"--help"_s};
    QTest::newRow("create") << u"create"_s << QStringList{u"--edition"_s, u"--years"_s, u"--language"_s};
    QTest::newRow("set") << u"set"_s << QStringList{u"--missing"_s, u"--clear"_s, u"--language"_s};
    QTest::newRow("get") << u"get"_s << QStringList{u"--language"_s};
}

void tst_CommandLine::helpOfEachVerb()
{
    QFETCH(QString, verb);
    QFETCH(QStringList, options);
    // Help comes even where the rest of the line would be refused.
    const CommandLineRun run = runCommand({verb, u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QString());
    QVERIFY(run.out.startsWith(u"quaderno "_s + verb));
    for (const QString &option : options)
        QVERIFY2(run.out.contains(option), qPrintable(option));
}

void tst_CommandLine::version()
{
    QCOMPARE(runCommand({u"--version"_s}).out, u"quaderno "_s + QStringLiteral(QUADERNO_VERSION) + u'\n');
}

void tst_CommandLine::languageOfErrors()
{
    const QString english = runCommand({u"table"_s, u"99"_s, u"--language"_s, u"en"_s}).err;
    QCOMPARE(english, u"There is no table “99”: the tables of 2008-2011 go from 1 to 32.\n"_s);
    // Qt's own sentences come with the program too.
    QCOMPARE(runCommand({u"table"_s, u"1"_s, u"--years"_s}).err, u"Valore mancante dopo '--years'.\n"_s);
    // An unknown option stops the parser; the language holds all the same, wherever it stands.
    const QString option = runCommand({u"table"_s, u"--nothing"_s, u"1"_s, u"--language=en"_s}).err;
    QVERIFY2(option.startsWith(u"There is no option “--nothing”"), qPrintable(option));
}

void tst_CommandLine::languageOfNumbers()
{
    // printed.csv: table 1, Alta Val d’Elsa, 2008 and 2011 are "0,8", 2009 and 2010 "-".
    const QString italian = runCommand({u"table"_s, u"1"_s, u"--format"_s, u"csv"_s}).out;
    const QString english =
        runCommand({u"table"_s, u"1"_s, u"--format"_s, u"csv"_s, u"--language"_s, u"en"_s}).out;
    QVERIFY2(italian.contains(u"alta-val-d-elsa,\"0,8\",-,-,\"0,8\"\n"), qPrintable(italian));
    QVERIFY2(english.contains(u"alta-val-d-elsa,0.8,-,-,0.8\n"), qPrintable(english));
}

void tst_CommandLine::noDisplay()
{
    QString written;
    QTextStream err(&written);
    QCOMPARE(refuseWindow(err), 3);
    err.flush();
    QVERIFY(isOneLine(written));
}

// Under a translator that marks every text: a sentence without the mark is one that no translation can reach,
// and what a text says must not decide how the arguments are read.
void tst_CommandLine::everySentenceCanBeTranslated()
{
    MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QList<QStringList> refused{{u"tabel"_s},
                                     {u"some"_s, u"thing"_s},
                                     {u"--nothing"_s},
                                     {u"table"_s},
                                     {u"table"_s, u"99"_s},
                                     {u"table"_s, u"1"_s, u"--nothing"_s},
                                     {u"table"_s, u"1"_s, u"--years"_s, u"x"_s},
                                     {u"table"_s, u"1"_s, u"--years"_s, u"2007"_s},
                                     {u"table"_s, u"1"_s, u"--format"_s, u"xml"_s},
                                     {u"figure"_s, u"99"_s, u"out.pdf"_s},
                                     {u"figure"_s, u"1"_s, u"out.bmp"_s},
                                     {u"create"_s, u"new"_s, u"--edition"_s, u"1999"_s},
                                     {u"create"_s, u"new"_s, u"--edition=2008-2011"_s, u"--years=2012"_s},
                                     {u"set"_s, u"none"_s, u"apuane"_s, u"2008"_s, u"users"_s},
                                     {u"get"_s, u"none"_s, u"apuane"_s, u"2008"_s, u"users"_s}};
    for (const QStringList &arguments : refused) {
        // In English, which has no translator of ours in front of this one.
        const CommandLineRun run = runCommand(arguments + QStringList(u"--language=en"_s));
        QVERIFY(run.exitCode == 2 || run.exitCode == 3);
        QVERIFY2(run.err.startsWith(kMark), qPrintable(run.err));
    }
    // VALUE may be left out whatever it is called.
    QCOMPARE(runCommand({u"create"_s, u"new"_s, u"--years"_s, u"2012"_s}).exitCode, 0);
    QCOMPARE(
        runCommand({u"set"_s, u"new"_s, u"apuane"_s, u"2012"_s, u"users"_s, u"--missing"_s, u"O"_s}).exitCode,
        0);
    QCoreApplication::removeTranslator(&translator);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
