#include "catalogue/catalogueloader.h"
#include "editions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestCatalogueLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheBuiltInServices();
    void readsASecondServiceByCatalogueAlone();
    void bindsFormulasToVariablesAndChoices();
    void refuses_data();
    void refuses();
    void refusesAFolderWithoutSheets();
};

void TestCatalogueLoader::readsTheBuiltInServices()
{
    QVERIFY(builtInServices().contains(QStringLiteral("segretariato-sociale")));
    for (const QString &service : builtInServices()) {
        const Catalogue catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(service)));
        QCOMPARE(catalogue.service, service);
        QVERIFY(!catalogue.tables.empty());
    }
    const Catalogue first =
        valueOf(loadCatalogue(builtInCatalogueFolder(QStringLiteral("segretariato-sociale"))));
    QCOMPARE(first.chapters.size(), 7U);
    QCOMPARE(first.missingReasons.front().status, ObsStatus::NotCollected);
    const Variable &residents =
        first.variables[static_cast<size_t>(first.variableIndex(u"residents").value())];
    QCOMPARE(residents.type, VariableType::Count);
    QVERIFY(residents.min && !residents.max);
}

void TestCatalogueLoader::readsASecondServiceByCatalogueAlone()
{
    const Catalogue mini = valueOf(loadCatalogue(miniCatalogueFolder()));
    QCOMPARE(mini.service, QStringLiteral("trasporto-sociale"));
    QCOMPARE(mini.sections.size(), 2U);
    QCOMPARE(mini.variables.size(), 7U);
    QCOMPARE(mini.checks.size(), 3U);
    QCOMPARE(mini.checks[0].comparison, CheckOperator::LessOrEqual);
    QCOMPARE(mini.checks[2].parameters.at(QStringLiteral("c")), QStringLiteral("4"));
    QCOMPARE(mini.missingReasonFor(ObsStatus::CannotExist)->key, QStringLiteral("no_service"));
    QVERIFY(mini.missingReason(u"unknown")->needsNote);
}

void TestCatalogueLoader::bindsFormulasToVariablesAndChoices()
{
    const Catalogue mini = valueOf(loadCatalogue(miniCatalogueFolder()));
    const Variable &other =
        mini.variables[static_cast<size_t>(mini.variableIndex(u"vehicles_other").value())];
    QVERIFY(other.relevant.has_value());
    QCOMPARE(other.relevant->terms.front().variable, mini.variableIndex(u"vehicles").value());
    QCOMPARE(other.relevant->terms.front().choice, 2);
}

void TestCatalogueLoader::refuses_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replace");
    QTest::addColumn<QString>("mention"); // sheet, row and reason must be in the sentence
    const auto row = [](const char *name, const char *sheet, const char *find, const char *replace,
                        const char *mention) {
        QTest::newRow(name) << QString::fromUtf8(sheet) << QString::fromUtf8(find)
                            << QString::fromUtf8(replace) << QString::fromUtf8(mention);
    };
    row("a missing column", "sections.csv", "label_en", "label", "label_en");
    row("an unknown type", "variables.csv", "service,rides,count", "service,rides,counter", "row 2");
    row("an unknown section", "variables.csv", "spending,cost", "money,cost", "row 8");
    row("a code twice", "variables.csv", "service,kilometres,", "service,rides,", "row 4");
    row("a code with a space", "sections.csv", "service,Il", "the service,Il", "the service");
    row("a text in one language only", "chapters.csv", "I viaggi,The rides", "I viaggi,", "row 2");
    row("more decimals than can be", "variables.csv", "km,km,0,1,", "km,km,0,9,", "row 4");
    row("a bound on an unknown variable", "variables.csv", "0,0,0,rides,,", "0,0,0,trips,,", "trips");
    row("a bound that is no formula", "variables.csv", "0,0,0,rides,,", "0,0,0,rides+,,", "row 3");
    row("a flag that is neither yes nor no", "variables.csv", "rides,,yes,no", "rides,,maybe,no", "maybe");
    row("a choice of a number", "choices.csv", "vehicles,minibus", "rides,minibus", "row 2");
    row("choices missing", "choices.csv", "fare,", "vehicles,x", "fare");
    row("a reason with the status of a value", "missing_reasons.csv",
        "not_counted,Non li contiamo,We do not count them,L",
        "not_counted,Non li contiamo,We do not count them,A", "row 2");
    row("a formula over a text", "indicators.csv", "rides_assisted,rides,100", "vehicles_other,rides,100",
        "vehicles_other");
    row("an unknown mean", "indicators.csv", "100,0,0,ratio", "100,0,0,median", "median");
    row("a factor that is no number", "indicators.csv", "rides,100,", "rides,hundred,", "hundred");
    row("a table of nothing", "tables.csv", "rides,years,rides,", "rides,years,trips,", "trips");
    row("marks of a number", "tables.csv", "marks,vehicles", "marks,rides", "row 4");
    row("a title without its years", "tables.csv", "\"Viaggi, per zona, {years}\"", "\"Viaggi, per zona\"",
        "{years}");
    row("a figure of choices", "figures.csv", "kilometres_per_ride", "vehicles", "row 2");
    row("a comparison without a right side", "checks.csv", "rides_assisted,<=,rides,", "rides_assisted,<=,,",
        "row 2");
    row("an unknown operator", "checks.csv", "<=", "=<", "=<");
    row("a parameter without a value", "checks.csv", "u=0.5", "u", "row 4");
    row("an unknown parameter", "checks.csv", "u=0.5", "v=0.5", "v");
    row("a parameter that is no number", "checks.csv", "u=0.5", "u=half", "half");
    row("a parameter below zero", "checks.csv", "u=0.5", "u=-1", "-1");
    row("an unknown method", "checks.csv", "hidiroglou-berthelot", "z-scores", "z-scores");
    row("a method missing", "checks.csv", ",peers,", ",change,", "row 4");
    row("peers of nothing", "checks.csv", "peers,warning,rides", "peers,warning,", "row 4");
    row("presence of a formula", "checks.csv", ",,rides,report", ",,rides + 1,report", "row 3");
    row("a comparison of constants", "checks.csv", "rides_assisted,<=,rides,", "1,<=,2,", "row 2");
    row("bounds of a formula", "checks.csv", "compare,error,rides_assisted,", "bounds,error,rides * 2,",
        "row 2");
    row("bounds with an operator alone", "checks.csv", "compare,error,rides_assisted,<=,rides,",
        "bounds,error,rides_assisted,<=,,", "row 2");
    row("a change of a formula", "checks.csv", "presence,warning,kilometres,,rides,report,",
        "change,warning,rides * 2,,,skip,method=zero", "row 3");
    row("a repeat without its other side", "checks.csv", "presence,warning,kilometres,,rides,report,",
        "repeat,warning,kilometres,,,skip,scope=fields", "row 3");
    row("a repeat in years of two sides", "checks.csv", "presence,warning,kilometres,,rides,report,",
        "repeat,warning,kilometres,=,rides,skip,scope=years", "row 3");
    row("a repeat without a scope", "checks.csv", "presence,warning,kilometres,,rides,report,",
        "repeat,warning,kilometres,,,skip,", "scope");
    row("a sentence of an unknown chapter", "texts.csv", "vehicles,1,", "trucks,1,", "trucks");
    row("a row with too many cells", "sections.csv", "The spending", "The spending,and more", "row 3");
    row("an unclosed quote", "texts.csv", "rides,1,", "rides,1,\"", "texts.csv");
}

void TestCatalogueLoader::refuses()
{
    QFETCH(QString, sheet);
    QFETCH(QString, find);
    QFETCH(QString, replace);
    QFETCH(QString, mention);

    QTemporaryDir folder;
    for (const QString &name : QDir(miniCatalogueFolder()).entryList(QDir::Files)) {
        QFile source(miniCatalogueFolder() + QLatin1Char('/') + name);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(source.readAll());
        if (name == sheet) {
            QVERIFY2(text.contains(find), "the fixture has what is broken here");
            text.replace(find, replace);
        }
        QFile copy(folder.filePath(name));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(text.toUtf8());
    }
    const auto loaded = loadCatalogue(folder.path());
    QVERIFY(!loaded.isOk());
    QVERIFY2(loaded.error().message.contains(sheet) || sheet == QStringLiteral("choices.csv"),
             qPrintable(loaded.error().message));
    QVERIFY2(loaded.error().message.contains(mention), qPrintable(loaded.error().message));
}

void TestCatalogueLoader::refusesAFolderWithoutSheets()
{
    QTemporaryDir folder;
    const auto loaded = loadCatalogue(folder.path());
    QVERIFY(!loaded.isOk());
    QVERIFY(loaded.error().message.contains(QStringLiteral("sections.csv")));
}

QTEST_GUILESS_MAIN(TestCatalogueLoader)
#include "tst_catalogueloader.moc"
