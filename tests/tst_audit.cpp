// The audit of the real printed edition: the figures of spec.md 7, the known errors and their causes.
#include "analysis/audittexts.h"
#include "editions.h"
#include "exchange/csv.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <set>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

using Kind = AuditCause::Kind;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPrintedNumberIsAudited();
    void tablesComeOutAsChecked_data();
    void tablesComeOutAsChecked();
    void meansLieWithinTheBoundsAndAllButThreeAreEqual();
    void theKnownErrorsAreFoundAndNoOthers();
    void aColumnRepeatedFromAnotherTableIsNamed();
    void theMeansOf2008AreThoseWithoutOneZone();
    void aCellThatMadeAnEstimateProvesNothing();
    void aFileOnDiskIsAuditedAlike();
    void aCorrectedAnswerIsNotWhatWasPrinted();
    void withoutAnEditionThereIsNothingToAudit();
    void itIsQuick();

private:
    struct Tally {
        int equal = 0, rounding = 0, circular = 0, different = 0;
    };
    [[nodiscard]] Tally tally(int table, bool ofMeans) const;
    [[nodiscard]] const AuditedCell *cellOf(int table, const char *zone, int year) const;

    std::unique_ptr<DataSet> m_edition;
    std::vector<AuditedCell> m_cells;
};

void TestAudit::initTestCase()
{
    installLanguage(*QCoreApplication::instance(), Language::English);
    m_edition = printedEdition();
    m_cells = valueOf(auditEdition(*m_edition));
}

TestAudit::Tally TestAudit::tally(int table, bool ofMeans) const
{
    Tally found;
    for (const AuditedCell &cell : m_cells) {
        if (cell.table != table || (cell.refArea == kAggregateArea) != ofMeans)
            continue;
        found.equal += cell.auditClass == AuditClass::Equal;
        found.rounding += cell.auditClass == AuditClass::Rounding;
        found.circular += cell.auditClass == AuditClass::Circular;
        found.different += cell.auditClass == AuditClass::Different;
    }
    return found;
}

const AuditedCell *TestAudit::cellOf(int table, const char *zone, int year) const
{
    const QString code = QString::fromLatin1(zone);
    const int refArea = code == QStringView(kMeanRowCode) ? kAggregateArea
                                                          : m_edition->observations().zoneIndex(code).value();
    const auto found = std::ranges::find_if(m_cells, [&](const AuditedCell &cell) {
        return cell.table == table && cell.refArea == refArea && cell.year == year;
    });
    return found == m_cells.end() ? nullptr : &*found;
}

// spec.md 7: 2,192 printed cells, 1,213 numbers. Gaps have a row only where a number could stand.
void TestAudit::everyPrintedNumberIsAudited()
{
    const auto printed =
        std::ranges::count_if(m_cells, [](const AuditedCell &cell) { return cell.printed.has_value(); });
    QCOMPARE(printed, 1213);
    for (const AuditedCell &cell : m_cells) {
        QCOMPARE(cell.auditClass == AuditClass::NotPrinted, !cell.printed.has_value());
        QCOMPARE(cell.auditClass == AuditClass::NotComputable, !cell.recomputed.has_value());
    }
}

void TestAudit::tablesComeOutAsChecked_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<int>("equal");
    QTest::addColumn<int>("rounding");
    // spec.md 7, "checked".
    QTest::newRow("equivalent hours") << 6 << 62 << 0;
    QTest::newRow("cost per user") << 29 << 60 << 0;
    QTest::newRow("hours of social workers, from table 15") << 16 << 35 << 12;
    QTest::newRow("administrative hours, from table 17") << 18 << 42 << 1;
}

void TestAudit::tablesComeOutAsChecked()
{
    QFETCH(int, table);
    QFETCH(int, equal);
    QFETCH(int, rounding);
    const Tally found = tally(table, false);
    QCOMPARE(found.equal, equal);
    QCOMPARE(found.rounding, rounding);
    QCOMPARE(found.circular + found.different, 0);
}

void TestAudit::meansLieWithinTheBoundsAndAllButThreeAreEqual()
{
    int equal = 0;
    QStringList rounding;
    for (const int table : {6, 26, 28, 29, 31, 32}) {
        const Tally found = tally(table, true);
        QCOMPARE(found.equal + found.rounding, 4);
        equal += found.equal;
        if (found.rounding > 0)
            rounding.append(QString::number(table));
    }
    QCOMPARE(equal, 24 - 3);
    QCOMPARE(rounding, QStringList({u"26"_s, u"28"_s, u"31"_s}));
    for (const int table : {26, 28, 31})
        QCOMPARE(cellOf(table, "valore-medio-stimato", 2008)->auditClass, AuditClass::Rounding);
}

// fixtures/differences-from-print.csv is our list of what print and recomputing do not agree on; its three
// means lie within the bounds.
void TestAudit::theKnownErrorsAreFoundAndNoOthers()
{
    const AuditTexts texts(m_edition->catalogue(), m_edition->observations(), Language::Italian);
    std::set<QStringList> expected;
    const auto rows = valueOf(Csv::readFile(QFINDTESTDATA("fixtures/differences-from-print.csv")));
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].fields[1] != QStringView(kMeanRowCode))
            expected.insert(rows[i].fields);
    }
    std::set<QStringList> found;
    for (const AuditedCell &cell : m_cells) {
        if (cell.isErratum())
            found.insert({QString::number(cell.table), texts.zoneCode(cell), QString::number(cell.year),
                          texts.printed(cell), texts.recomputed(cell)});
    }
    QCOMPARE(found.size(), 18U);
    QCOMPARE(found, expected);
}

void TestAudit::aColumnRepeatedFromAnotherTableIsNamed()
{
    const AuditTexts texts(m_edition->catalogue(), m_edition->observations(), Language::English);
    for (const AuditedCell &cell : m_cells) {
        if (!cell.isErratum())
            continue;
        QCOMPARE(cell.causes.size(), 1U);
        QCOMPARE(cell.causes.front().kind, Kind::RepeatedColumn);
        QCOMPARE(cell.causes.front().table, cell.table == 31 ? 28 : 29);
        QCOMPARE(cell.causes.front().year, cell.year);
    }
    QCOMPARE(
        texts.cause(*cellOf(31, "empolese", 2010)),
        u"The whole column repeats Tab. 28 of the same year: “Total cost” in place of “Cost borne by the "
        "municipalities”."_s);
    QCOMPARE(texts.working(*cellOf(32, "mugello", 2010)),
             u"Cost borne by the municipalities / Users served in the year = 35,954 / 910 = 39.51"_s);
}

void TestAudit::theMeansOf2008AreThoseWithoutOneZone()
{
    const int amiata = m_edition->observations().zoneIndex(u"amiata-senese").value();
    for (const int table : {26, 28, 31}) {
        const AuditedCell &mean = *cellOf(table, "valore-medio-stimato", 2008);
        QCOMPARE(mean.causes.size(), 2U);
        QCOMPARE(mean.causes[0].kind, Kind::EstimatedTerms);
        QCOMPARE(mean.causes[1].kind, Kind::ZonesLeftOut);
        QCOMPARE(mean.causes[1].zones, std::vector<int>{amiata});
    }
}

// estimated.csv: Valdera 2011 comes from table 28 alone, so its 31 is no source.
void TestAudit::aCellThatMadeAnEstimateProvesNothing()
{
    QCOMPARE(cellOf(28, "valdera", 2011)->auditClass, AuditClass::Circular);
    QCOMPARE(cellOf(28, "valdera", 2011)->causes.front().kind, Kind::SourceOf);
    QCOMPARE(cellOf(31, "valdera", 2011)->auditClass, AuditClass::Equal);
    QCOMPARE(cellOf(26, "empolese", 2010)->auditClass, AuditClass::Circular);
    QCOMPARE(cellOf(1, "firenze", 2008)->auditClass, AuditClass::NotComputable);
    QCOMPARE(cellOf(1, "firenze", 2008)->causes.front().kind, Kind::UnknownTerms);
    QVERIFY2(!cellOf(1, "firenze", 2009) || cellOf(1, "firenze", 2009)->printed, "an unknown gap has no row");
}

void TestAudit::aFileOnDiskIsAuditedAlike()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copia.quaderno"_s);
    QVERIFY(m_edition->saveCopy(path).isOk());
    const auto reopened = valueOf(DataSet::open(path, Access::ReadOnly));
    QCOMPARE(valueOf(auditEdition(*reopened)), m_cells);
    QCOMPARE(valueOf(reopened->printedEdition()).estimates.size(), 74U);
}

void TestAudit::aCorrectedAnswerIsNotWhatWasPrinted()
{
    const auto edition = printedEdition();
    const int empolese = edition->observations().zoneIndex(u"empolese").value();
    enter(*edition, empolese, 2010, "municipal_cost", {.value = 75216});
    for (const AuditedCell &cell : valueOf(auditEdition(*edition))) {
        if (cell.refArea != empolese || cell.year != 2010)
            continue;
        if (cell.table == 30) {
            QCOMPARE(cell.auditClass, AuditClass::Different);
            QCOMPARE(cell.printed, 35218.0);
            QCOMPARE(cell.causes.front().kind, Kind::ChangedAnswer);
        } else if (cell.table == 31 || cell.table == 32) {
            QCOMPARE(cell.auditClass, AuditClass::Equal);
        }
    }
}

void TestAudit::withoutAnEditionThereIsNothingToAudit()
{
    const auto audited = auditEdition(*miniDataSet());
    QVERIFY(!audited.isOk());
    QCOMPARE(audited.error().message,
             u"This data set records no printed edition: there is nothing to audit."_s);
}

// The goal is 50 ms in a release build; here only that nothing grows without measure.
void TestAudit::itIsQuick()
{
    const PrintedEdition printed = valueOf(m_edition->printedEdition());
    QElapsedTimer timer;
    timer.start();
    const auto cells = audit(m_edition->catalogue(), m_edition->observations(), printed);
    qInfo("audit of %zu cells: %.1f ms", cells.size(), static_cast<double>(timer.nsecsElapsed()) / 1e6);
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
