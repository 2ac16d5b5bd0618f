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
    void knowsItsKeeper_data();
    void knowsItsKeeper();
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
    QCOMPARE(first.maintainer.agency, QStringLiteral("REGIONE_TOSCANA"));
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
    QCOMPARE(mini.maintainer.agency, QStringLiteral("QUADERNO")); // the sheet that may lack
    QCOMPARE(mini.sections.size(), 2U);
    QCOMPARE(mini.variables.size(), 7U);
    QStringList checks;
    for (const Check &check : mini.checks)
        checks.append(check.name);
    // Those of the sheet, then a check of each bound that these do not tell of.
    QCOMPARE(checks.join(u' '), QStringLiteral("assisted_within_rides kilometres_without_rides rides_change "
                                               "rides.min rides_assisted.min kilometres.min cost.min"));
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
    row("the bounds of a variable as a warning", "checks.csv", "compare,error,rides_assisted,<=,rides,",
        "bounds,warning,rides_assisted,,,", "row 2");
    row("a parameter with thousands", "checks.csv", "u=0.5", "u=1.000", "1.000");
    row("a bound with a decimal comma", "variables.csv", "0,0,0,rides,,", "0,0,0,\"10,5\",,", "row 3");
    row("a bound with thousands", "variables.csv", "0,0,0,rides,,", "0,0,0,10.000,,", "row 3");
    row("a bound of a comparison", "variables.csv", "0,0,0,rides,,", "0,0,0,rides > 1,,", "row 3");
    row("a bound of a function", "variables.csv", "0,0,0,rides,,", "0,0,0,sqrt(rides),,", "row 3");
    row("a bound of a constant that is no number", "variables.csv", "0,0,0,rides,,", "0,0,0,1 / 0,,",
        "row 3");
    row("a least value above the greatest", "variables.csv", "rides,0,0,0,rides,,", "rides,0,0,10,5,,",
        "row 3: the least value, 10, is above the greatest, 5");
    row("a bound by itself", "variables.csv", "0,0,0,rides,,", "0,0,0,rides_assisted,,",
        "row 3: the bounds go in a circle: rides_assisted, rides_assisted");
    row("bounds in a circle", "variables.csv", "viaggi,rides,0,0,0,,,yes,no,no\nservice,rides_assisted",
        "viaggi,rides,0,0,0,rides_assisted,,yes,no,no\nservice,rides_assisted",
        "row 2: the bounds go in a circle: rides, rides_assisted, rides");
    row("relevance of an assignment", "variables.csv", ",vehicles.other,no", ",vehicles.other == 1,no",
        "row 6");
    row("relevance of a power", "variables.csv", ",vehicles.other,no", ",rides ^ 2,no", "row 6");
    row("relevance in a circle", "variables.csv", "km,km,0,1,0,,,yes", "km,km,0,1,0,,kilometres > 1,yes",
        "row 4: the relevance goes in a circle: kilometres, kilometres");
    row("a code that is a word of formulas", "variables.csv", "spending,cost,", "spending,not,", "row 8");
    row("a denominator of 0", "indicators.csv", "rides_assisted,rides,100", "rides_assisted,0,100",
        "the denominator is 0");
    row("a factor with thousands", "indicators.csv", "rides,100,", "rides,10.000,", "10.000");
    row("a factor with a decimal comma", "indicators.csv", "rides,100,", "rides,\"10,5\",", "10,5");
    row("a factor of 0", "indicators.csv", "rides,100,", "rides,0,", "factor");
    row("an unknown field", "texts.csv", "{zones}.,In", "{areas}.,In", "row 2: “areas”");
    row("an unknown function", "texts.csv", "known for {present(rides)}", "known for {count(rides)}",
        "row 2: “count(rides)”");
    row("a field of an unknown variable", "texts.csv", "known for {present(rides)}",
        "known for {present(trips)}", "row 2: in the field “present(trips)”");
    row("the mean of a variable", "texts.csv", "{mean(kilometres_per_ride)} km;", "{mean(rides)} km;",
        "row 3: in the field “mean(rides)”");
    row("the count of a question", "texts.csv", "known for {present(rides)}", "known for {present(fare)}",
        "present(fare)");
    row("an unknown choice", "texts.csv", "Il taxi è usato da {marked(vehicles.taxi)}",
        "Il taxi è usato da {marked(vehicles.cab)}", "row 4: in the field “marked(vehicles.cab)”");
    row("a choice that is none", "texts.csv", "Il taxi è usato da {marked(vehicles.taxi)}",
        "Il taxi è usato da {marked(vehicles)}", "marked(vehicles)");
    row("a field asked of nothing it knows", "texts.csv", "{zones}.,In", "{zones(rides)}.,In",
        "zones(rides)");
    row("no word of a plural", "texts.csv", "{plural(present(rides)|zone|zones)}", "{plural(present(rides))}",
        "row 2: the field “plural(present(rides))”");
    row("five words of a plural", "texts.csv", "{plural(present(rides)|zone|zones)}",
        "{plural(present(rides)|a|b|c|d|e)}", "wrong number of words");
    row("a plural of a name", "texts.csv", "{plural(present(rides)|zone|zones)}",
        "{plural(max_zone(rides)|zone|zones)}", "row 2: the field “max_zone(rides)” is not a number");
    row("two words of a trend", "texts.csv", "known for {present(rides)}",
        "known for {trend(kilometres_per_ride|up|down)}", "wrong number of words");
    row("words of a field without", "texts.csv", "known for {present(rides)}",
        "known for {present(rides|a|b)}", "no words");
    row("an open brace", "texts.csv", "{zones}.,In", "{zones.,In", "row 2: a brace");
    row("an empty brace", "texts.csv", "{zones}.,In", "{}.,In", "row 2: a brace");
    row("a condition that is none", "texts.csv", "rides,1,,", "rides,1,present(rides) >,", "row 2");
    row("a condition of an unknown field", "texts.csv", "rides,1,,", "rides,1,present(trips) > 1,",
        "present(trips)");
    row("a condition of a name", "texts.csv", "rides,1,,", "rides,1,max_zone(rides) > 1,", "max_zone(rides)");
    row("a condition joined by a sign", "texts.csv", "rides,1,,", "rides,1,zones > 1 & zones < 9,", "row 2");
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

void TestCatalogueLoader::knowsItsKeeper_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("refusal"); // empty: it is taken
    QTest::newRow("an agency") << QByteArray("TRASPORTI,Trasporti,Transport,2.0.1\n") << QString();
    QTest::newRow("a part of an agency") << QByteArray("RT.SOC,Sociale,Social,1.0.0\n") << QString();
    QTest::newRow("a space") << QByteArray("R T,Sociale,Social,1.0.0\n") << QStringLiteral("R T");
    QTest::newRow("a version of two") << QByteArray("RT,Sociale,Social,1.0\n") << QStringLiteral("1.0");
    QTest::newRow("no name") << QByteArray("RT,,Social,1.0.0\n") << QStringLiteral("agency_name");
    QTest::newRow("nobody") << QByteArray() << QStringLiteral("service.csv");
}

void TestCatalogueLoader::knowsItsKeeper()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, refusal);
    QTemporaryDir folder;
    for (const QString &name : QDir(miniCatalogueFolder()).entryList(QDir::Files))
        QVERIFY(QFile::copy(miniCatalogueFolder() + QLatin1Char('/') + name, folder.filePath(name)));
    QFile sheet(folder.filePath(QStringLiteral("service.csv")));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("agency,agency_name_it,agency_name_en,version\n" + row);
    sheet.close();
    const auto loaded = loadCatalogue(folder.path());
    QCOMPARE(loaded.isOk(), refusal.isEmpty());
    if (loaded)
        QCOMPARE(loaded.value().maintainer.agency.toUtf8(), row.left(row.indexOf(',')));
    else
        QVERIFY2(loaded.error().message.contains(refusal), qPrintable(loaded.error().message));
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
