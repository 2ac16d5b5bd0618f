// The lists for statistical offices, checked as their programs would: by the structure that goes with them.
#include "analysis/indicators.h"
#include "editions.h"
#include "exchange/csv.h"
#include "exchange/sdmxcsv.h"
#include "exchange/sdmxdefinition.h"
#include "exchange/sdmxstructure.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

namespace
{

enum Column { Dataflow, Freq, RefArea, IndicatorCode, TimePeriod, ObsValue, Status, Decimals, Unit, Comment };

struct Component {
    QString id = {};
    QString conceptId = {};
    QString codeList = {};
    int position = 0;
    QStringList attachedTo = {};
};

// The structure message as a program finds it.
struct ReadStructure {
    QString error = {};
    QStringList sections = {};
    std::map<QString, QStringList> codes = {}; // by code list
    std::map<QString, QString> keepers = {};   // of an artefact: agency and version
    QStringList concepts = {};
    std::vector<Component> components = {};            // in the order of the file
    QStringList ids = {};                              // of all elements
    std::map<QString, std::set<QString>> namesIn = {}; // elements with a name, by language
    QString flowStructure = {};
    QStringList annotations = {};
    QString prepared = {};
};

ReadStructure readStructure(const QByteArray &bytes)
{
    ReadStructure read;
    QXmlStreamReader xml(bytes);
    QStringList open;
    QString artefact;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            open.removeLast();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        const auto attribute = [&xml](const QString &key) { return xml.attributes().value(key).toString(); };
        const QString id = attribute(u"id"_s);
        if (!id.isEmpty())
            read.ids.append(id);
        if (open.size() == 2 && open.last() == u"Structures")
            read.sections.append(name);
        if (!attribute(u"agencyID"_s).isEmpty() && name != u"Ref") {
            artefact = id;
            read.keepers[id] = attribute(u"agencyID"_s) + u' ' + attribute(u"version"_s);
        }
        if (name == u"Codelist")
            read.codes[id] = {};
        if (name == u"Code")
            read.codes[artefact].append(id);
        if (name == u"Concept")
            read.concepts.append(id);
        if (open.contains(u"DataStructureComponents"_s) && name != u"Ref" && open.size() == 6)
            read.components.push_back({.id = id, .position = attribute(u"position"_s).toInt()});
        if (name == u"Ref" && open.contains(u"ConceptIdentity"_s))
            read.components.back().conceptId = id;
        if (name == u"Ref" && open.contains(u"Enumeration"_s))
            read.components.back().codeList = id;
        if (name == u"Ref" && open.contains(u"AttributeRelationship"_s))
            read.components.back().attachedTo.append(id);
        if (name == u"Ref" && open.contains(u"Dataflow"_s))
            read.flowStructure = id;
        open.append(name);
        if (name == u"AnnotationURL" || name == u"AnnotationText" || name == u"Prepared") {
            const QString words = xml.readElementText();
            open.removeLast();
            name == u"Prepared" ? read.prepared = words : (read.annotations.append(words), QString());
        }
    }
    read.error = xml.hasError() ? xml.errorString() : QString();
    return read;
}

std::vector<Csv::Row> rowsOf(const QByteArray &bytes)
{
    std::vector<Csv::Row> rows = valueOf(Csv::parse(bytes));
    rows.erase(rows.begin()); // the heads
    return rows;
}

QStringList headsOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes.left(bytes.indexOf('\n'))).split(u',');
}

} // namespace

class TestSdmx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsWithItsDataflow();
    void hasARowForEachObservation();
    void missingIsNeverZero();
    void valuesAreThoseOfTheTables();
    void anAnswerKeepsItsCents();
    void tellsChoicesApart();
    void knowsTheYearsAsked();
    void versionTwoSaysTheSame();

    void theStructureIsOfTheRightForm();
    void everyCodeStandsInItsList();
    void identifiersAreThoseOfTheStandard_data();
    void identifiersAreThoseOfTheStandard();
    void unitsHaveCodes();
    void theTermsOfUseAreToldOf();
    void withoutASheetTheProgramKeepsTheService();
    void theSameDataGiveTheSameBytes();

private:
    [[nodiscard]] ReportOptions options(Language language = Language::Italian) const
    {
        return {.years = m_edition->years(), .language = language};
    }

    std::unique_ptr<DataSet> m_edition;
    QByteArray m_bytes;
    std::vector<Csv::Row> m_rows;
    ReadStructure m_structure;
};

void TestSdmx::initTestCase()
{
    installLanguage(*qApp, Language::Italian);
    m_edition = printedEdition();
    m_bytes = sdmxCsv(*m_edition, options());
    m_rows = rowsOf(m_bytes);
    m_structure = readStructure(sdmxStructure(*m_edition, options()));
}

void TestSdmx::startsWithItsDataflow()
{
    for (const Language language : {Language::Italian, Language::English}) {
        // The field guide tells the separator by the ninth character.
        QVERIFY(sdmxCsv(*m_edition, options(language))
                    .startsWith("DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"));
    }
    for (const Csv::Row &row : m_rows) {
        QCOMPARE(row.fields.size(), qsizetype{Comment + 1});
        QCOMPARE(row.fields[Dataflow], u"REGIONE_TOSCANA:SEGRETARIATO_SOCIALE(1.0.0)"_s);
        QCOMPARE(row.fields[Freq], u"A"_s);
    }
}

void TestSdmx::hasARowForEachObservation()
{
    const Catalogue &catalogue = m_edition->catalogue();
    const Observations &observations = m_edition->observations();
    size_t expected = 0;
    for (int year = 2008; year <= 2011; ++year) {
        for (int zone = 0; zone < observations.zoneCount(); ++zone) {
            for (int at = 0; at < static_cast<int>(catalogue.variables.size()); ++at) {
                const Variable &variable = catalogue.variables[static_cast<size_t>(at)];
                if (observations.observation({zone, year, at}))
                    expected += variable.isNumeric() ? 1 : variable.choices.size();
            }
            for (int at = 0; at < static_cast<int>(catalogue.indicators.size()); ++at)
                expected += indicatorValue(catalogue, observations, at, zone, year).status.has_value();
        }
        for (int at = 0; at < static_cast<int>(catalogue.indicators.size()); ++at) {
            const auto mean = meanValue(catalogue, observations, at, year);
            expected += mean && mean->cell.status;
        }
    }
    QCOMPARE(m_rows.size(), expected);
    QVERIFY(expected > 2000);
    QSet<QStringList> keys; // one row for each key
    for (const Csv::Row &row : m_rows)
        keys.insert({row.fields[RefArea], row.fields[IndicatorCode], row.fields[TimePeriod]});
    QCOMPARE(static_cast<size_t>(keys.size()), m_rows.size());
}

void TestSdmx::missingIsNeverZero()
{
    int missing = 0;
    int zeros = 0;
    for (const Csv::Row &row : m_rows) {
        const auto status = obsStatusFromLetter(row.fields[Status].front());
        QVERIFY(status.has_value());
        QCOMPARE(row.fields[ObsValue] == u"NaN", isMissing(*status));
        QVERIFY(!row.fields[ObsValue].isEmpty());
        missing += isMissing(*status);
        zeros += row.fields[ObsValue] == u"0";
    }
    QVERIFY(missing > 500);
    QVERIFY(zeros > 0);
}

void TestSdmx::valuesAreThoseOfTheTables()
{
    const Catalogue &catalogue = m_edition->catalogue();
    int compared = 0;
    for (const Csv::Row &row : m_rows) {
        const int decimals = row.fields[Decimals].toInt();
        QVERIFY2(row.fields[ObsValue].section(u'.', 1).size() <= decimals, qPrintable(row.fields.join(u' ')));
        const auto indicator = catalogue.indicatorIndex(row.fields[IndicatorCode]);
        const auto zone = m_edition->observations().zoneIndex(row.fields[RefArea]);
        if (!indicator || !zone || row.fields[ObsValue] == u"NaN")
            continue;
        const CellValue cell = indicatorValue(catalogue, m_edition->observations(), *indicator, *zone,
                                              row.fields[TimePeriod].toInt());
        const int shown = shownDecimals(catalogue, {Shown::Kind::Indicator, *indicator}, *cell.value);
        const NumberFormat format(Language::English);
        QCOMPARE(decimals, shown);
        QCOMPARE(format.format(row.fields[ObsValue].toDouble(), shown, shown),
                 format.format(*cell.value, shown, shown));
        ++compared;
    }
    QVERIFY(compared > 500);
    // Table 28 in print: 3,89 in Alta Val d'Elsa in 2008.
    QVERIFY(m_bytes.contains(",A,alta-val-d-elsa,cost_per_resident,2008,3.89,E,2,EURO_PER_RESIDENT,"));
}

void TestSdmx::anAnswerKeepsItsCents()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "cost", {.value = 1219.35});
    const QByteArray bytes = sdmxCsv(*dataSet, {.years = {2021, 2021}});
    QVERIFY2(bytes.contains(",A,nord,cost,2021,1219.35,A,2,"), bytes.constData());
}

void TestSdmx::tellsChoicesApart()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "vehicles", {.text = u"minibus"_s});
    enter(*dataSet, 1, 2021, "vehicles", {.status = ObsStatus::NotCollected});
    QStringList told;
    for (const Csv::Row &row :
         rowsOf(sdmxCsv(*dataSet, {.years = {2021, 2021}, .language = Language::English}))) {
        if (row.fields[IndicatorCode].startsWith(u"vehicles-"))
            told.append(row.fields[RefArea] + u' ' + row.fields[IndicatorCode].section(u'-', 1) + u'=' +
                        row.fields[ObsValue] + row.fields[Status]);
    }
    QVERIFY(told.contains(u"nord minibus=1A"_s));
    QVERIFY(told.contains(u"nord other=0A"_s));
    QVERIFY(told.contains(u"centro minibus=NaNL"_s));
    QVERIFY(told.filter(u"sud"_s).isEmpty()); // never entered
}

void TestSdmx::knowsTheYearsAsked()
{
    for (const Csv::Row &row :
         rowsOf(sdmxCsv(*m_edition, {.years = {2010, 2010}, .language = Language::Italian})))
        QCOMPARE(row.fields[TimePeriod], u"2010"_s);
}

void TestSdmx::versionTwoSaysTheSame()
{
    const QByteArray bytes = sdmxCsv(*m_edition, options(), SdmxCsvVersion::Two);
    const QStringList heads = headsOf(bytes);
    QCOMPARE(heads.mid(0, 3), QStringList({u"STRUCTURE"_s, u"STRUCTURE_ID"_s, u"ACTION"_s}));
    QCOMPARE(heads.mid(3), headsOf(m_bytes).mid(1));
    const std::vector<Csv::Row> rows = rowsOf(bytes);
    QCOMPARE(rows.size(), m_rows.size());
    for (size_t at = 0; at < rows.size(); ++at) {
        QCOMPARE(rows[at].fields.mid(0, 3),
                 QStringList({u"dataflow"_s, m_rows[at].fields[Dataflow], u"I"_s}));
        QCOMPARE(rows[at].fields.mid(3), m_rows[at].fields.mid(1));
    }
}

void TestSdmx::theStructureIsOfTheRightForm()
{
    QCOMPARE(m_structure.error, QString());
    // The order that the schema of the message prescribes.
    QCOMPARE(m_structure.sections,
             QStringList({u"Dataflows"_s, u"Codelists"_s, u"Concepts"_s, u"DataStructures"_s}));
    QCOMPARE(m_structure.flowStructure, u"DSD_SEGRETARIATO_SOCIALE"_s);
    QCOMPARE(m_structure.keepers[u"SEGRETARIATO_SOCIALE"_s], u"REGIONE_TOSCANA 1.0.0"_s);
    QVERIFY(m_structure.keepers.contains(m_structure.flowStructure));
    QStringList inOrder;
    QStringList attributes;
    int position = 0;
    for (const Component &component : m_structure.components) {
        QVERIFY2(m_structure.concepts.contains(component.conceptId), qPrintable(component.id));
        if (component.position > 0) {
            QCOMPARE(component.position, ++position);
            inOrder.append(component.id);
        } else if (!component.attachedTo.isEmpty()) {
            attributes.append(component.id);
        }
    }
    QCOMPARE(inOrder + QStringList{u"OBS_VALUE"_s} + attributes, headsOf(m_bytes).mid(1));
    QCOMPARE(m_structure.components.size(), size_t{9});
}

void TestSdmx::everyCodeStandsInItsList()
{
    const QStringList heads = headsOf(m_bytes);
    int lists = 0;
    for (const Component &component : m_structure.components) {
        if (component.codeList.isEmpty())
            continue;
        QVERIFY(m_structure.codes.contains(component.codeList));
        const QStringList &codes = m_structure.codes[component.codeList];
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
        const qsizetype column = heads.indexOf(component.id);
        for (const Csv::Row &row : m_rows)
            QVERIFY2(codes.contains(row.fields[column]), qPrintable(row.fields.join(u' ')));
        ++lists;
    }
    QCOMPARE(lists, 5); // frequency, area, indicator, status, unit
}

void TestSdmx::identifiersAreThoseOfTheStandard_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("id");
    QTest::newRow("as it is") << u"users_per_1000"_s << u"users_per_1000"_s;
    QTest::newRow("a dot") << u"management.public_direct"_s << u"management_public_direct"_s;
    QTest::newRow("a digit first") << u"10_euro"_s << u"X_10_euro"_s;
    QTest::newRow("nothing") << QString() << u"X_"_s;
    QTest::newRow("an accent") << u"età"_s << u"et_"_s;
}

void TestSdmx::identifiersAreThoseOfTheStandard()
{
    QFETCH(QString, words);
    QTEST(sdmxId(words), "id");
    static const QRegularExpression identifier(u"^[A-Za-z][A-Za-z0-9_-]*$"_s);
    for (const QString &id : m_structure.ids)
        QVERIFY2(identifier.match(id).hasMatch(), qPrintable(id));
}

void TestSdmx::unitsHaveCodes()
{
    std::map<QString, QString> unitOf;
    for (const Csv::Row &row : m_rows)
        unitOf[row.fields[IndicatorCode]] = row.fields[Unit];
    QCOMPARE(unitOf[u"users"_s], u"PEOPLE"_s);
    QCOMPARE(unitOf[u"users_disabled_pct"_s], u"PERCENT_OF_USERS"_s);
    QCOMPARE(unitOf[u"sites_per_10k"_s], u"SITES_PER_10000_RESIDENTS"_s);
    QCOMPARE(unitOf[u"municipalities_served_pct"_s], u"PERCENT"_s);
    QCOMPARE(unitOf[u"management-public_direct"_s], u"YES_NO"_s);
    const std::vector<Csv::Row> english = rowsOf(sdmxCsv(*m_edition, options(Language::English)));
    for (size_t at = 0; at < m_rows.size(); ++at) // codes are in no language
        QCOMPARE(english[at].fields[Unit], m_rows[at].fields[Unit]);
}

void TestSdmx::theTermsOfUseAreToldOf()
{
    const ReportContents frame = reportFrame(*m_edition, options());
    QCOMPARE(m_structure.annotations,
             QStringList({citationLine(frame), QStringView(kLicenceAddress).toString(), licenceLine()}));
    QCOMPARE(m_structure.prepared, frame.date.toString(Qt::ISODate)); // not today
}

void TestSdmx::withoutASheetTheProgramKeepsTheService()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "rides", {.value = 3});
    const ReportOptions asked{.years = dataSet->years()};
    const ReadStructure structure = readStructure(sdmxStructure(*dataSet, asked));
    QCOMPARE(structure.error, QString());
    QCOMPARE(structure.keepers.at(u"TRASPORTO_SOCIALE"_s), u"QUADERNO 1.0.0"_s);
    QVERIFY(sdmxCsv(*dataSet, asked).contains("\nQUADERNO:TRASPORTO_SOCIALE(1.0.0),A,nord,rides,2021,3,A,"));
}

void TestSdmx::theSameDataGiveTheSameBytes()
{
    QCOMPARE(sdmxCsv(*m_edition, options()), m_bytes);
    QCOMPARE(sdmxStructure(*m_edition, options()), sdmxStructure(*m_edition, options()));
}

QTEST_MAIN(TestSdmx)
#include "tst_sdmx.moc"
