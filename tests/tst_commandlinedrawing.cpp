// `quaderno figure`, `quaderno questionnaire` and `quaderno report`: files of the right kind, the same bytes
// from the same data.
#include "commandlinerun.h"
#include "pdfreading.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;
using quaderno::tests::PdfReading;

class tst_CommandLineDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figure_data();
    void figure();
    void figurePng();
    void figureSvgIsText();
    void questionnaire_data();
    void questionnaire();
    void profile();
    void comparedYears();
    void report();
    void reportOptions_data();
    void reportOptions();
    void wrongReportOptions_data();
    void wrongReportOptions();
    void languageAndYearsMatter();
    void cannotWrite_data();
    void cannotWrite();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray written(const QString &name, const QStringList &arguments) const
    {
        const CommandLineRun run = runCommand(arguments);
        QFile file(path(name));
        if (run.exitCode != 0 || !run.out.isEmpty() || !run.err.isEmpty() ||
            !file.open(QIODevice::ReadOnly)) {
            qWarning("%d: %s%s", run.exitCode, qPrintable(run.err), qPrintable(file.errorString()));
            return {};
        }
        return file.readAll();
    }

    QTemporaryDir m_folder;
};

void tst_CommandLineDrawing::figure_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("a PDF") << u"a figure.pdf"_s << QByteArray("%PDF-1.4");
    QTest::newRow("the end of a name in capitals") << u"figure.PDF"_s << QByteArray("%PDF-1.4");
    QTest::newRow("an SVG") << u"figure.svg"_s << QByteArray("<?xml");
    QTest::newRow("a PNG") << u"figure.png"_s << QByteArray("\x89PNG\r\n\x1a\n");
}

void tst_CommandLineDrawing::figure()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const QStringList call{u"figure"_s, u"6"_s, path(name)};
    const QByteArray first = written(name, call);
    QVERIFY2(first.startsWith(start), first.left(20).constData());
    QCOMPARE(written(name, call), first); // the same data, the same bytes; an old file is replaced
}

void tst_CommandLineDrawing::figurePng()
{
    const QByteArray png = written(u"6.png"_s, {u"figure"_s, u"6"_s, path(u"6.png"_s)});
    const QImage image = QImage::fromData(png);
    QVERIFY(image.width() > 600 && image.height() > 600);
    // Something is drawn: more than paper and one ink.
    QSet<QRgb> colours;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY(colours.size() > 4);
}

void tst_CommandLineDrawing::figureSvgIsText()
{
    const QByteArray svg = written(u"6.svg"_s, {u"figure"_s, u"6"_s, path(u"6.svg"_s)});
    QVERIFY(svg.contains("<svg") && svg.trimmed().endsWith("</svg>"));
    QVERIFY(svg.contains("font-family="));
    QCOMPARE(svg.count("font-family="),
             svg.count("font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\""));
    QVERIFY(!svg.contains("<image")); // vectors, not a picture of them
}

void tst_CommandLineDrawing::questionnaire_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("filled when nothing is told") << QStringList();
    QTest::newRow("filled") << QStringList{u"--kind"_s, u"filled"_s};
    QTest::newRow("empty") << QStringList{u"--kind"_s, u"empty"_s};
    QTest::newRow("compared") << QStringList{u"--kind=compared"_s};
    QTest::newRow("in English") << QStringList{u"--language"_s, u"en"_s};
}

void tst_CommandLineDrawing::questionnaire()
{
    QFETCH(QStringList, options);
    const auto call = [this](const QString &name, const QStringList &more) {
        return written(name,
                       QStringList{u"questionnaire"_s, u"val-di-cornia"_s, u"2011"_s, path(name)} + more);
    };
    const QByteArray filled = call(u"filled.pdf"_s, {});
    const QByteArray form = call(u"form.pdf"_s, options);
    QVERIFY2(form.startsWith("%PDF-1.4"), form.left(20).constData());
    QCOMPARE(call(u"form.pdf"_s, options), form);
    const bool isTheSame = options.isEmpty() || options.contains(u"filled"_s);
    QCOMPARE(form == filled, isTheSame);
}

void tst_CommandLineDrawing::profile()
{
    const QStringList call{u"profile"_s, u"val-di-cornia"_s, path(u"profile.pdf"_s)};
    const QByteArray first = written(u"profile.pdf"_s, call);
    QVERIFY(first.startsWith("%PDF-1.4"));
    QCOMPARE(written(u"profile.pdf"_s, call), first);
    const CommandLineRun run = runCommand({u"profile"_s, u"atlantide"_s, path(u"p.pdf"_s)});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(u"atlantide"_s), qPrintable(run.err));
    QVERIFY(!QFile::exists(path(u"p.pdf"_s)));
}

void tst_CommandLineDrawing::comparedYears()
{
    const QStringList call{u"figure"_s, u"8"_s, path(u"compared.svg"_s)};
    const QByteArray one = written(u"compared.svg"_s, call);
    const QByteArray two = written(u"compared.svg"_s, call + QStringList{u"--compare"_s, u"2011,2008"_s});
    QVERIFY(!two.isEmpty() && one != two);
    QVERIFY(two.contains("2008") && two.contains("e\u00A034 | e\u00A044"));
    for (const QString &wrong : {u"2008"_s, u"2008,1999"_s, u"2008;2009"_s, u"2008,2008"_s})
        QCOMPARE(runCommand(call + QStringList{u"--compare"_s, wrong}).exitCode, 2);
}

void tst_CommandLineDrawing::report()
{
    const QStringList call{u"report"_s, path(u"report.pdf"_s)};
    const QByteArray first = written(u"report.pdf"_s, call);
    QVERIFY(first.startsWith("%PDF-1.4"));
    QVERIFY(first.trimmed().endsWith("%%EOF"));
    QCOMPARE(written(u"report.pdf"_s, call), first);
    QCOMPARE(QDir(m_folder.path()).entryList({u"report*"_s}, QDir::Files),
             QStringList(u"report.pdf"_s)); // no leftovers
}

void tst_CommandLineDrawing::reportOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("absent");
    QTest::newRow("a chapter by number, one by name")
        << QStringList{u"--chapters"_s, u"1,users"_s} << QStringList{u"Tab. 1 "_s, u"Tab. 26 "_s}
        << QStringList{u"Tab. 3 "_s, u"Tab. 29 "_s};
    QTest::newRow("tables") << QStringList{u"--parts"_s, u"tables"_s} << QStringList{u"Tab. 26 "_s}
                            << QStringList{u"Fig. 6 "_s};
    QTest::newRow("figures") << QStringList{u"--parts"_s, u"figures"_s} << QStringList{u"Fig. 6 "_s}
                             << QStringList{u"Tab. 26 "_s};
    QTest::newRow("signs") << QStringList{u"--signs"_s, u"istat"_s, u"--parts"_s, u"tables"_s}
                           << QStringList{u"...."_s} << QStringList{};
    QTest::newRow("title") << QStringList{u"--title"_s, u"Per la riunione"_s, u"--chapters"_s, u"1"_s}
                           << QStringList{u"Per la riunione"_s} << QStringList{u"Tab. 26 "_s};
}

void tst_CommandLineDrawing::reportOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, present);
    QFETCH(QStringList, absent);
    const QByteArray bytes =
        written(u"options.pdf"_s, QStringList{u"report"_s, path(u"options.pdf"_s)} + options);
    QVERIFY(!bytes.isEmpty());
    const QString text = PdfReading(bytes).text();
    for (const QString &words : present)
        QVERIFY2(text.contains(words), qPrintable(words));
    for (const QString &words : absent)
        QVERIFY2(!text.contains(words), qPrintable(words));
}

void tst_CommandLineDrawing::wrongReportOptions_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::newRow("a chapter beyond the last") << u"--chapters"_s << u"8"_s;
    QTest::newRow("a chapter of no catalogue") << u"--chapters"_s << u"parks"_s;
    QTest::newRow("a part") << u"--parts"_s << u"maps"_s;
    QTest::newRow("signs") << u"--signs"_s << u"unesco"_s;
}

void tst_CommandLineDrawing::wrongReportOptions()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const CommandLineRun run = runCommand({u"report"_s, path(u"wrong.pdf"_s), option, value});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(value) && run.err.count(u'\n') == 1, qPrintable(run.err));
    QVERIFY(!QFile::exists(path(u"wrong.pdf"_s)));
}

void tst_CommandLineDrawing::languageAndYearsMatter()
{
    const QStringList call{u"report"_s, path(u"other.pdf"_s)};
    const QByteArray all = written(u"other.pdf"_s, call);
    const QByteArray english = written(u"other.pdf"_s, call + QStringList{u"--language"_s, u"en"_s});
    const QByteArray oneYear = written(u"other.pdf"_s, call + QStringList{u"--years"_s, u"2011"_s});
    QVERIFY(!all.isEmpty() && !english.isEmpty() && !oneYear.isEmpty());
    QVERIFY(english != all);
    QVERIFY(oneYear.size() < all.size()); // 23 tables and 3 figures, not 32 and 12
}

void tst_CommandLineDrawing::cannotWrite_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a report into a folder that is not there")
        << QStringList{u"report"_s, path(u"none/report.pdf"_s)};
    QTest::newRow("a report in the place of a folder") << QStringList{u"report"_s, m_folder.path()};
    QTest::newRow("a report without a name") << QStringList{u"report"_s, QString()};
    QTest::newRow("a questionnaire into a folder that is not there")
        << QStringList{u"questionnaire"_s, u"apuane"_s, u"2011"_s, path(u"none/form.pdf"_s)};
    QTest::newRow("a questionnaire of a file that is not there")
        << QStringList{u"questionnaire"_s,  u"apuane"_s,     u"2011"_s,
                       path(u"form.pdf"_s), u"--database"_s, path(u"none.quaderno"_s)};
    for (const QString &suffix : {u"pdf"_s, u"svg"_s, u"png"_s}) {
        QTest::addRow("a %s into a folder that is not there", qPrintable(suffix))
            << QStringList{u"figure"_s, u"1"_s, path(u"none/figure."_s + suffix)};
    }
}

void tst_CommandLineDrawing::cannotWrite()
{
    QFETCH(QStringList, arguments);
    const CommandLineRun run = runCommand(arguments);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.size() > 10 && run.err.count(u'\n') == 1, qPrintable(run.err));
}

QTEST_MAIN(tst_CommandLineDrawing)
#include "tst_commandlinedrawing.moc"
