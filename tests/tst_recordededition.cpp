#include "editions.h"
#include "exchange/recordededition.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestRecordedEdition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printedVariablesAreObservationsAndIndicatorsAreRecorded();
    void aStarKeepsItsStatusInAnIllegibleTable();
    void refuses_data();
    void refuses();

private:
    Catalogue m_catalogue =
        valueOf(loadCatalogue(builtInCatalogueFolder(QStringLiteral("segretariato-sociale"))));
    QString m_folder = bundledEditionFolder(kBundledEdition).value();
};

void TestRecordedEdition::printedVariablesAreObservationsAndIndicatorsAreRecorded()
{
    const NewDataSet contents = valueOf(readRecordedEdition(m_catalogue, m_folder));
    QCOMPARE(valueOf(serviceOfEdition(m_folder)), QStringLiteral("segretariato-sociale"));
    // 20 printed tables of 27 zones and 4 years; six of them are of variables, eight have a mean row.
    QCOMPARE(contents.recorded.size(), size_t(14 * 27 * 4 + 8 * 4));
    const auto means = std::ranges::count(contents.recorded, kAggregateArea, &RecordedValue::refArea);
    QCOMPARE(means, 32);
    // Six printed variables, three choice variables, and the estimated residents.
    QCOMPARE(contents.observations.size(), size_t(6 * 108 + 3 * 108 + 74));
    QCOMPARE(contents.state, QuestionnaireState::Published);
    QCOMPARE(contents.estimates.size(), 74U);
    // estimated.csv, first row: Alta Val d'Elsa 2008.
    QCOMPARE(contents.estimates.front(),
             (Estimate{.key = {0, 2008, m_catalogue.variableIndex(u"residents").value()},
                       .low = 62637,
                       .high = 62797,
                       .shows = {QStringLiteral("users_per_1000"), QStringLiteral("cost_per_resident"),
                                 QStringLiteral("municipal_cost_per_resident")}}));
}

void TestRecordedEdition::aStarKeepsItsStatusInAnIllegibleTable()
{
    const NewDataSet contents = valueOf(readRecordedEdition(m_catalogue, m_folder));
    const int management = m_catalogue.variableIndex(u"management").value();
    int starred = 0;
    for (const ObservationEdit &edit : contents.observations) {
        if (edit.key.variable != management)
            continue;
        QVERIFY(!edit.observation->isPresent());
        starred += edit.observation->status == ObsStatus::NotAvailable;
    }
    QCOMPARE(starred, 35); // tables 7 to 10 of unavailable.csv: 4 + 4 + 11 + 16
}

void TestRecordedEdition::refuses_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replace");
    const auto row = [](const char *name, const char *sheet, const char *find, const char *replace) {
        QTest::newRow(name) << QString::fromUtf8(sheet) << QString::fromUtf8(find)
                            << QString::fromUtf8(replace);
    };
    row("a zone that is not listed", "printed.csv", "1,firenze,2008", "1,fiesole,2008");
    row("a year of another edition", "printed.csv", "1,firenze,2008", "1,firenze,2012");
    row("a table that the edition does not have", "printed.csv", "1,firenze,2008", "99,firenze,2008");
    row("a token that is no number", "printed.csv", "\"0,8\"", "\"0,8,1\"");
    row("a star on a table of numbers", "unavailable.csv", "7,apuane", "3,apuane");
    row("an unknown reason", "illegible.csv", "7,illegible_source", "7,faded");
    row("an estimate of an unknown variable", "estimated.csv", "residents", "inhabitants");
    row("bounds the wrong way round", "estimated.csv", "62717,62637,62797", "62717,62797,62637");
    row("an estimate from a table that the edition does not have", "estimated.csv", "26+28+31", "26+28+41");
    row("a note on an unknown zone", "notes.csv", "firenze", "fiesole");
    row("an edition without a date", "edition.csv", "2026-11-24", "yesterday");
}

void TestRecordedEdition::refuses()
{
    QFETCH(QString, sheet);
    QFETCH(QString, find);
    QFETCH(QString, replace);
    QTemporaryDir folder;
    for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
        QFile source(m_folder + QLatin1Char('/') + name);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(source.readAll());
        if (name == sheet) {
            QVERIFY(text.contains(find));
            text.replace(find, replace);
        }
        QFile copy(folder.filePath(name));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(text.toUtf8());
    }
    const auto read = readRecordedEdition(m_catalogue, folder.path());
    QVERIFY(!read.isOk());
    QVERIFY2(read.error().message.contains(sheet), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestRecordedEdition)
#include "tst_recordededition.moc"
