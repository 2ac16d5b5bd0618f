#include "data/numberformat.h"
#include "exchange/sheetfile.h"
#include "importplans.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestImportPlan : public ImportPlans
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeDataSet(); }
    void plans_data();
    void plans();
    void refuses_data();
    void refuses();
    void aColumnIsTakenByPositionWhenToldSo();
    void whatIsHiddenLoses();
    void columnsThatAreNotUnderstoodAreTold_data();
    void columnsThatAreNotUnderstoodAreTold();
    void notesAndSumsAreAsides();
    void theDecimalMarkIsAPropertyOfThePlan();
    void cases_data();
    void cases();
    void oneReasonServesAllTokens();
    void blanksEraseOnlyWhenAsked();
    void aPlainValueTakesNothingAway();
    void statusReasonAndNoteHaveColumns();
    void theColumnsOfTheUserHold();
    void rememberedLabelsAreUsed();
    void otherQuestionnairesAreRejected();
    void numbersAreReadByTheWholeSheet_data();
    void numbersAreReadByTheWholeSheet();
    void lastYearsFileIsSuspicious_data();
    void lastYearsFileIsSuspicious();
    void aClosedQuestionnaireIsLeftAlone();
    void aReasonMayAskForWords();
    void reasonsOfTheirOwnNeedWordsToo();
    void yearsStandOverTheValues_data();
    void yearsStandOverTheValues();
    void tellsWhatIsRecognised_data();
    void tellsWhatIsRecognised();
    void numbersAreSaidInWords();
    void planningWritesNothing();
    void editsAreOneAct();
    void stopsWhenAskedTo();
    void nonsenseNeverHurts();
};

void TestImportPlan::plans_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QString &sheet, const QString &plan) {
        QTest::newRow(name) << sheet << plan;
    };
    row("long form by codes",
        u"zone\tyear\tvariable\tvalue\nelba\t2011\tusers\t1.219\nfirenze\t2010\tsites\t5"_s,
        u"2 elba 2011 users New 1.219 (the dot groups thousands)\n3 firenze 2010 sites New 5\n"_s);
    row("heads over one's own words are no long form",
        u"Domanda\tValore\nUtenti dell'anno\t1.219\nOre al giorno\t6,5"_s,
        u"2 elba 2011 users New 1.219 (the dot groups thousands)\n3 elba 2011 hours_per_day New 6,5\n"_s);
    row("long form by names and labels, in another order",
        u"Valore\tDomanda\tZona\tAnno\n7\tUtenti con disabilità\tAlta Val d'Elsa\t2010"_s,
        u"2 alta-val-d-elsa 2010 users_disabled New 7\n"_s);
    row("long form may name choices one by one",
        u"zone\tyear\tvariable\tvalue\nelba\t2011\tmanagement.public_direct\tx\nelba\t2011\tmanagement.private_contracted\t1"_s,
        u"2 elba 2011 management New Diretta, Affidata a privati\n3 elba 2011 management Part\n"_s);
    row("a slip in a zone is told the nearest", u"zone\tyear\tvariable\tvalue\nfirenza\t2011\tusers\t1"_s,
        u"2 Rejected Row 2: there is no zone “firenza”: did you mean “firenze”?\n"_s);
    row("a slip in a variable is told the nearest", u"zone\tyear\tvariable\tvalue\nelba\t2011\tuser\t1"_s,
        u"2 Rejected Row 2: there is no variable “user”: did you mean “users”?\n"_s);
    row("a year outside the data", u"zone\tyear\tvariable\tvalue\nelba\t2019\tusers\t1"_s,
        u"2 Rejected Row 2: there is no year “2019”: the data cover 2010-2011.\n"_s);
    row("one row per zone",
        u"Zona\tAnno\tusers\tSedi del segretariato sociale\nElba\t2010\t12\t\nFirenze\t2011\t13\t5"_s,
        u"2 elba 2010 users New 12\n2 elba 2010 sites Blank\n3 firenze 2011 users New 13\n3 firenze 2011 sites New 5\n"_s);
    row("a sheet of the zone's own",
        u"Segretariato sociale\n\t2010\t2011\nUtenti totali serviti nell'anno\t5\t1.219\nUTENTI IMMIGRATI\t6\tcirca 30\nCosto complessivo\t7\tn.d."_s,
        u"3 elba 2011 users New 1.219 (the dot groups thousands)\n4 elba 2011 users_immigrant New 30, "
        u"estimated\n"
        "5 elba 2011 total_cost Missing missing: the reason is to be chosen\n"_s);
    row("choices ticked beside their labels", u"Diretta\tx\nIndiretta\t\nAffidata a privati\tsì"_s,
        u"1 elba 2011 management New Diretta, Affidata a privati\n2 elba 2011 management Part\n"
        "3 elba 2011 management Part\n"_s);
    row("an unclear label names its questions, an unknown one none",
        u"Utenti immigrati\t1\nUtenti con disabilità\t2\nUtenti\t3\nTemperatura\t4"_s,
        u"1 elba 2011 users_immigrant New 1\n2 elba 2011 users_disabled New 2\n"
        "3 Rejected Row 3: several questions have a label like “Utenti”.\n"
        "4 Rejected Row 4: no question has a label like “Temperatura”.\n"_s);
    row("a heading without a value is no answer",
        u"Costi\t\nCosto complessivo\t7\nCosto a carico dei comuni\t8"_s,
        u"2 elba 2011 total_cost New 7\n3 elba 2011 municipal_cost New 8\n"_s);
    row("a question asked twice is answered once",
        u"Utenti immigrati\t1\nUtenti con disabilità\t2\nutenti immigrati\t1"_s,
        u"1 elba 2011 users_immigrant New 1\n2 elba 2011 users_disabled New 2\n"
        "3 elba 2011 users_immigrant Rejected Row 3: row 1 answers this question for Elba 2011.\n"_s);
    row("a date where a year is meant is its year",
        u"zona\tanno\tvariabile\tvalore\nelba\t31/12/2011\tusers\t1\nelba\t2010-01-01\tusers\t2"_s,
        u"2 elba 2011 users New 1\n3 elba 2010 users New 2\n"_s);
    row("dates and times are no numbers",
        u"Ore di apertura al giorno\t6:30\nUtenti immigrati\t1/10/2021\nUtenti con disabilità\t6:30"_s,
        u"1 elba 2011 hours_per_day New 6,5\n"
        "2 elba 2011 users_immigrant Rejected Row 2: “1/10/2021” is a date: write the answer itself.\n"
        "3 elba 2011 users_disabled Rejected Row 3: “6:30” is a time, and hours are not asked for: write the "
        "answer itself.\n"_s);
    row("a zone that is left out among others is not the one in view",
        u"zona\tanno\tvariabile\tvalore\nfirenze\t2011\tusers\t1\n\t2011\tusers_disabled\t2"_s,
        u"2 firenze 2011 users New 1\n3 Rejected Row 3 names no zone.\n"_s);
    row("nor is a year", u"zona\tanno\tvariabile\tvalore\nelba\t2010\tusers\t1\nelba\t\tusers_disabled\t2"_s,
        u"2 elba 2010 users New 1\n3 Rejected Row 3 names no year.\n"_s);
    row("a value without a question is told", u"variabile\tvalore\nusers\t1\n\t2"_s,
        u"2 elba 2011 users New 1\n3 Rejected Row 3: no question stands beside “2”.\n"_s);
    row("an error in a note takes its value along", u"variabile\tvalore\tnota\nusers\t1\t#REF!"_s,
        u"2 Rejected Row 2: “#REF!” is an error of the spreadsheet: mend it there, or write the answer itself.\n"_s);
    row("choices by their labels",
        u"Forma di gestione\tGestione pubblica diretta\nStrumenti di registrazione della domanda\tsolo in alcuni comuni"_s,
        u"1 elba 2011 management New Diretta\n2 elba 2011 demand_registration New Solo in alcuni comuni\n"_s);
    row("several lines are one text", u"Utenti immigrati\t1\nOsservazioni\t\"prima\nseconda\""_s,
        u"1 elba 2011 users_immigrant New 1\n2 elba 2011 remarks New prima\nseconda\n"_s);
}

void TestImportPlan::plans()
{
    QFETCH(QString, sheet);
    QTEST(printed(valueOf(planOf(sheet, ofElba()))), "plan");
}

void TestImportPlan::refuses_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<bool>("hasRequest");
    QTest::addColumn<QString>("mention");
    QTest::newRow("an empty sheet") << QString() << true << u"empty"_s;
    QTest::newRow("a sheet that names no zone")
        << u"Utenti immigrati\t1\nUtenti disabili\t2"_s << false << u"no zone"_s;
    QTest::newRow("a sheet that names no year")
        << u"zona\tvariabile\tvalore\nelba\tusers\t1"_s << false << u"no year"_s;
    QTest::newRow("labels without values")
        << u"Utenti immigrati\nUtenti disabili"_s << true << u"No values"_s;
    QTest::newRow("values alone") << u"120.000\n17\n\n5"_s << true << u"no questionnaire"_s;
    QTest::newRow("one value") << u"tanti"_s << true << u"no questionnaire"_s;
    QTest::newRow("a row of municipalities")
        << u"Capoliveri\tMarciana\tPortoferraio\tRio\tCampo"_s << true << u"no questionnaire"_s;
    QTest::newRow("an inventory") << u"id\toggetto\tcodice\n1\tsedia\t565123456\n2\ttavolo\t565654321"_s
                                  << true << u"no questionnaire"_s;
    QTest::newRow("a telephone list")
        << u"Rossi\t0565 123456\nBianchi\t0565 654321"_s << true << u"no questionnaire"_s;
    QTest::newRow("a history of changes")
        << u"at\tauthor\tzone\tyear\tvariable\tquestion\tbefore\tafter\tact\nx\ty\telba\t2011\tusers\tUtenti\t\t5\tz"_s
        << true << u"a history of changes"_s;
    QTest::newRow("values of other years")
        << u"Dati\t2009\t2010\nUtenti immigrati\t5\t6\nUtenti disabili\t7\t8"_s << true << u"of 2009, 2010"_s;
    QTest::newRow("values of the year before") << u"Dati\t2010\nUtenti immigrati\t5\nUtenti disabili\t7"_s
                                               << true << u"of 2010, and this questionnaire of 2011"_s;
}

void TestImportPlan::refuses()
{
    QFETCH(QString, sheet);
    QFETCH(bool, hasRequest);
    QFETCH(QString, mention);
    const auto plan = planOf(sheet, hasRequest ? ofElba() : ImportRequest{});
    QVERIFY(!plan.isOk());
    QVERIFY2(plan.error().message.contains(mention), qPrintable(plan.error().message));
}

// The section of the sites has two fields.
void TestImportPlan::aColumnIsTakenByPositionWhenToldSo()
{
    const Catalogue &catalogue = m_dataSet->catalogue();
    ImportRequest request = ofElba();
    request.section = catalogue.variables[static_cast<size_t>(*catalogue.variableIndex(u"sites"))].section;
    const auto planned = [&](const QString &sheet) {
        const auto plan = planOf(sheet, request);
        return plan ? printed(plan.value()) : plan.error().message;
    };
    const auto mayBe = [&](const QString &sheet) {
        return mayBeByPosition(catalogue, valueOf(TextGrid::fromClipboard(sheet)), request);
    };
    QVERIFY(mayBe(u"7\n5\n"_s) && mayBe(u"\n5\n"_s) && mayBe(u"7\n\n"_s));
    QVERIFY(!mayBe(u"7\n"_s) && !mayBe(u"7\n5\n3\n"_s) && !mayBe(u"7\t5\n"_s) && !mayBe(u"7\t5\n8\t9\n"_s));
    QVERIFY2(planned(u"7\n5"_s).contains(u"no questionnaire"), qPrintable(planned(u"7\n5"_s)));
    QVERIFY2(planned(u"7\n5\n3"_s).contains(u"a column of 3 cells"), qPrintable(planned(u"7\n5\n3"_s)));
    request.shape = SheetShape::Column;
    QCOMPARE(planned(u"7\n5"_s), u"1 elba 2011 sites New 7\n2 elba 2011 municipalities_with_site New 5\n"_s);
    QCOMPARE(planned(u"\n5\n"_s), u"2 elba 2011 municipalities_with_site New 5\n"_s);
    QVERIFY(!planOf(u"7\n5\n3"_s, request).isOk());
    QVERIFY(!planOf(u"7\t5"_s, request).isOk());
    request.section.reset(); // the command line has none
    QVERIFY(!planOf(u"7\n5"_s, request).isOk());
}

static SheetGrid hidden(const QString &sheet, const std::function<bool(int row, int column)> &isHidden)
{
    SheetGrid grid = valueOf(TextGrid::fromClipboard(sheet));
    for (SheetRow &row : grid.rows) {
        for (size_t column = 0; column < row.cells.size(); ++column)
            row.cells[column].isHidden = isHidden(row.number, static_cast<int>(column));
    }
    return grid;
}

void TestImportPlan::whatIsHiddenLoses()
{
    const auto planned = [this](const SheetGrid &grid, const ImportRequest &request) {
        return printed(valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, request)));
    };
    const auto columnB = [](int, int column) { return column == 1; };
    const auto row1 = [](int row, int) { return row == 1; };
    const auto row2 = [](int row, int) { return row == 2; };
    const ImportRequest elba = ofElba();
    // A column of values, a row of them, the head of another year, a column of a zone's sheet.
    QCOMPARE(planned(hidden(u"Utenti immigrati\t9\t3\nUtenti disabili\t999\t5"_s, columnB), elba),
             u"1 elba 2011 users_immigrant New 3\n2 elba 2011 users_disabled New 5\n"_s);
    QCOMPARE(planned(hidden(u"Utenti immigrati\t9\nUtenti disabili\t5\nUtenti immigrati\t3"_s, row1), elba),
             u"2 elba 2011 users_disabled New 5\n3 elba 2011 users_immigrant New 3\n"_s);
    QCOMPARE(planned(hidden(u"Dati\t2011\t2011\nUtenti immigrati\t9\t3\nUtenti disabili\t999\t5"_s, columnB),
                     elba),
             u"2 elba 2011 users_immigrant New 3\n3 elba 2011 users_disabled New 5\n"_s);
    QCOMPARE(planned(hidden(u"zona\tusers\tusers\tsites\nelba\t999\t3\t5"_s, columnB), elba),
             u"2 elba 2011 users New 3\n2 elba 2011 sites New 5\n"_s);
    QCOMPARE(planned(hidden(u"variabile\tvalore\tvalore\nusers\t999\t3"_s, columnB), elba),
             u"2 elba 2011 users New 3\n"_s);
    QCOMPARE(planned(hidden(u"users\tzona\tzona\tsites\n3\tfirenze\telba\t5"_s, columnB), elba),
             u"2 elba 2011 users New 3\n2 elba 2011 sites New 5\n"_s);
    // Codes may be hidden beside answers that are seen.
    QCOMPARE(planned(hidden(u"domanda\tcodice\tvalore\nUtenti\tusers\t3"_s, columnB), elba),
             u"2 elba 2011 users New 3\n"_s);
    // Alone it is asked about.
    const SheetGrid alone = hidden(u"Utenti immigrati\t3\nUtenti disabili\t5"_s, row2);
    ImportRequest request = elba;
    QCOMPARE(planned(alone, request),
             u"1 elba 2011 users_immigrant New 3\n2 elba 2011 users_disabled Hidden\n"_s);
    QCOMPARE(valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), alone, request)).counts(),
             (ImportCounts{.values = 1, .toWrite = 1, .toClarify = 1}));
    request.takesHidden = true;
    QCOMPARE(planned(alone, request),
             u"1 elba 2011 users_immigrant New 3\n2 elba 2011 users_disabled New 5\n"_s);
    // Ticks too; and a hidden row of unknown words says nothing.
    QCOMPARE(
        planned(hidden(u"Diretta\tx\nIndiretta\tx\nTemperatura\t5"_s, [](int row, int) { return row != 2; }),
                elba),
        u"2 elba 2011 management New Indiretta\n"_s);
}

void TestImportPlan::columnsThatAreNotUnderstoodAreTold_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const QString &sheet, const QString &summary) {
        QTest::newRow(name) << sheet << summary;
    };
    row("none", u"Zona\tAnno\tusers\nElba\t2011\t5"_s, u"1 values, 0 to clarify, 0 rejected"_s);
    row("a slip in a head", u"Zona\tAnno\tusers\tCosto complesivo totale\nElba\t2011\t5\t7"_s,
        u"1 values, 0 to clarify, 0 rejected, 1 columns not recognised: Costo complesivo totale"_s);
    row("no head is clear", u"Zona\tAnno\tUtenti\tCosto complesivo totale\nElba\t2011\t5\t7"_s,
        u"0 values, 0 to clarify, 0 rejected, 2 columns not recognised: Utenti, Costo complesivo totale"_s);
    row("two, one without words", u"Zona\tusers\tBoh\t\nElba\t5\t7\t8"_s,
        u"1 values, 0 to clarify, 0 rejected, 2 columns not recognised: Boh, D"_s);
    row("an empty column is nothing", u"Zona\tusers\tBoh\nElba\t5\t"_s,
        u"1 values, 0 to clarify, 0 rejected"_s);
    row("which of two columns of numbers",
        u"\tmaschi\tfemmine\nUtenti immigrati\t5\t6\nUtenti disabili\t7\t8"_s,
        u"0 values, 0 to clarify, 2 rejected, 1 columns not recognised: femmine"_s);
    row("words beside values are no values, and told",
        u"Utenti immigrati\t5\tstima\nUtenti disabili\t7\tpersone"_s,
        u"2 values, 0 to clarify, 0 rejected, 1 columns not recognised: stima"_s);
    row("two columns of values", u"variabile\tvalore\trisposta\nusers\t5\t6"_s,
        u"0 values, 0 to clarify, 1 rejected, 1 columns not recognised: risposta"_s);
    row("columns of other years are understood",
        u"Dati\t2010\t2011\nUtenti immigrati\t5\t6\nUtenti disabili\t7\t8"_s,
        u"2 values, 0 to clarify, 0 rejected"_s);
}

void TestImportPlan::columnsThatAreNotUnderstoodAreTold()
{
    QFETCH(QString, sheet);
    QTEST(ImportText::summary(valueOf(planOf(sheet, ofElba()))), "summary");
}

void TestImportPlan::notesAndSumsAreAsides()
{
    const auto isAllAside = [this](const QString &heads) {
        const ImportPlan plan = valueOf(planOf(u"Zona\tusers\t"_s + heads + u"\nElba\t5\t7\t8"_s, ofElba()));
        return !plan.layout.unread.empty() && std::ranges::all_of(plan.layout.unread, isAside);
    };
    QVERIFY(isAllAside(u"Note\tTotale"_s));
    QVERIFY(!isAllAside(u"Note\tCosto complesivo totale"_s));
    QVERIFY(!isAllAside(u"Totale utenti"_s));
}

void TestImportPlan::theDecimalMarkIsAPropertyOfThePlan()
{
    SheetGrid grid = valueOf(TextGrid::fromCsv("Ore di apertura al giorno;7,125\nCosto complessivo;1,234\n"));
    ImportRequest request = ofElba();
    const auto planned = [&] {
        return valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, request));
    };
    QCOMPARE(planned().decimalMark, (SheetMark{DecimalMark::Comma, MarkSource::Numbers}));
    QVERIFY(planned().hasNumberTexts);
    QCOMPARE(planned().counts().rejected, 2); // too many decimals, both
    grid.rows.erase(grid.rows.begin());
    request.labelColumn = 0;
    request.valueColumn = 1;
    QCOMPARE(planned().decimalMark, (SheetMark{DecimalMark::Comma, MarkSource::Separator}));
    request.decimalMark = DecimalMark::Dot;
    QCOMPARE(planned().decimalMark, (SheetMark{DecimalMark::Dot, MarkSource::Told}));
    QCOMPARE(printed(planned()), u"2 elba 2011 total_cost New 1.234 (the comma groups thousands)\n"_s);
}

// What people have sent; the values are what stands in them.
void TestImportPlan::cases_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<int>("left");
    const auto row = [](const char *file, const QString &taken, int left) {
        QTest::newRow(file) << QString(QLatin1String(file)) << taken << left;
    };
    row("01-date-as-count.xlsx", u"sites 3"_s, 2);
    row("02-time-as-fraction.xlsx", u"sites 3, hours_per_day 6.5, social_worker_hours 1872, users 550"_s, 0);
    row("03-unrelated-sheet.csv", u"no questionnaire"_s, 0);
    row("04-hidden-column.xlsx", u"sites 3, users 550"_s, 0);
    row("05-hidden-row.xlsx", u"sites 3, users 550"_s, 0);
    row("06-formula-text.xlsx", u"sites 3, users 550"_s, 2);
    row("07-blank-formula.xlsx", u"sites 3"_s, 0);
    row("08-three-decimals.csv", u"sites 3"_s, 1);
    row("09-wrong-sentence.csv", u"sites 3, total_cost 1234.5"_s, 1);
    row("10-cr-lines.csv", u"sites 3, users 550, hours_per_day 6.5"_s, 0);
    row("11-cr-lf-mixed.csv", u"sites 3, users 550, hours_per_day 6.5"_s, 0);
    row("12-backslash-names.xlsx", u"sites 3, users 550, hours_per_day 6.5"_s, 0);
    row("13-sheet-outside-worksheets.xlsx", u"sites 3, users 550"_s, 0);
    row("16-space-before-quote.csv", u"sites 3, users 550"_s, 0);
    row("17-quote-in-text.csv", u"sites 3, remarks sede \"A\" e sede \"B\", users 550"_s, 0);
    row("18-html-as.xls", u"HTML"_s, 0);
    row("19-html-in-cell.csv", u"sites 3"_s, 1);
    row("20-sum-noise.xlsx", u"sites 3, users 550"_s, 1); // 6.45 hours have too many decimals
    row("23-codes-in-sentence.xlsx", u"management public_direct, sites 3, demand_registration yes"_s, 0);
    row("27-nested-elements.xlsx", u"deep"_s, 0);
    // The same sheet thrice: persons in percent and the error are left out.
    const QString questionnaire = u"sites 3, hours_per_day 6.5, social_worker_hours 1872, users 550"_s;
    for (const char *file :
         {"../formats/questionnaire.xlsx", "../formats/questionnaire.ods", "../formats/questionnaire.xls"})
        row(file, questionnaire, 2);
}

void TestImportPlan::cases()
{
    QFETCH(QString, file);
    QFETCH(QString, taken);
    QFETCH(int, left);
    const auto grid = SheetFile::read(QFINDTESTDATA("fixtures/cases") + u'/' + file);
    const auto plan =
        grid ? planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid.value(), ofElba())
             : grid.error();
    if (!plan) {
        QVERIFY2(plan.error().message.contains(taken), qPrintable(plan.error().message));
        return;
    }
    QStringList read;
    for (const ObservationEdit &edit : plan.value().edits())
        read.append(m_dataSet->catalogue().variables[static_cast<size_t>(edit.key.variable)].name + u' ' +
                    (edit.observation->value ? NumberFormat::plain(*edit.observation->value)
                                             : edit.observation->text.value_or(QString())));
    QCOMPARE(read.join(u", "), taken);
    QCOMPARE(plan.value().counts().rejected + plan.value().counts().toClarify, left);
}

void TestImportPlan::oneReasonServesAllTokens()
{
    ImportRequest request = ofElba();
    const QString sheet =
        u"Utenti immigrati\tn.d.\nUtenti con disabilità\t….\nCosto complessivo\tNon lo rileviamo"_s;
    QCOMPARE(valueOf(planOf(sheet, request)).counts(),
             (ImportCounts{.values = 1, .toWrite = 1, .toClarify = 2}));
    request.missingReason = u"not_received"_s;
    const ImportPlan plan = valueOf(planOf(sheet, request));
    QCOMPARE(printed(plan), u"1 elba 2011 users_immigrant New missing: Chiesto ma non pervenuto\n"
                            "2 elba 2011 users_disabled New missing: Chiesto ma non pervenuto\n"
                            "3 elba 2011 total_cost New missing: Non lo rileviamo\n"_s);
    QCOMPARE(plan.edits().front().observation,
             (Observation{.status = ObsStatus::NotAvailable, .reason = u"not_received"_s}));
}

void TestImportPlan::blanksEraseOnlyWhenAsked()
{
    enter(*m_dataSet, m_elba, 2011, "users_immigrant", {.value = 30});
    ImportRequest request = ofElba();
    const QString sheet = u"Utenti immigrati\t\nUtenti con disabilità\t\nCosto complessivo\t7"_s;
    const ImportPlan kept = valueOf(planOf(sheet, request));
    QCOMPARE(kept.edits().size(), 1u);
    QCOMPARE(kept.counts().blanks, 2);
    request.isBlankErasing = true;
    const ImportPlan erased = valueOf(planOf(sheet, request));
    QCOMPARE(printed(erased),
             u"1 elba 2011 users_immigrant Changed erased\n2 elba 2011 users_disabled Blank\n"
             "3 elba 2011 total_cost New 7\n"_s);
    QCOMPARE(erased.edits().front().observation, std::nullopt);
}

void TestImportPlan::aPlainValueTakesNothingAway()
{
    enter(*m_dataSet, m_elba, 2011, "users",
          {.value = 30, .status = ObsStatus::Estimated, .note = u"a occhio"_s});
    enter(*m_dataSet, m_elba, 2011, "sites", {.value = 3});
    enter(*m_dataSet, m_elba, 2011, "total_cost",
          {.status = ObsStatus::NotCollected, .reason = u"not_collected"_s});
    enter(*m_dataSet, m_elba, 2011, "municipal_cost",
          {.status = ObsStatus::NotCollected, .reason = u"not_collected"_s});
    const ImportPlan plan = valueOf(planOf(
        u"zona\tanno\tvariabile\tvalore\nelba\t2011\tusers\t30\nelba\t2011\tsites\t4\nelba\t2011\ttotal_cost\tn.d.\nelba\t2011\tmunicipal_cost\t5"_s,
        {}));
    QCOMPARE(
        printed(plan),
        u"2 elba 2011 users Same 30, estimated\n3 elba 2011 sites Changed 4\n"
        "4 elba 2011 total_cost Same missing: Non lo rileviamo\n5 elba 2011 municipal_cost Changed 5\n"_s);
    QCOMPARE(plan.counts(), (ImportCounts{.values = 4, .toWrite = 2, .replaced = 2}));
}

void TestImportPlan::statusReasonAndNoteHaveColumns()
{
    const ImportPlan plan = valueOf(planOf(u"zona\tanno\tvariabile\tvalore\tstato\tmotivo\tnota\n"
                                           "elba\t2011\tusers\t30\tE\t\ta occhio\n"
                                           "elba\t2011\tsites\t\tL\tnot_collected\t\n"
                                           "elba\t2011\tresidents\t\tM\t\t\n"
                                           "elba\t2011\tmunicipalities\t4\tO\t\t\n"
                                           "elba\t2011\ttotal_cost\t4\tZ\t\t\n"_s,
                                           {}));
    QCOMPARE(plan.edits().size(), 3u);
    QCOMPARE(plan.edits()[0].observation,
             (Observation{.value = 30, .status = ObsStatus::Estimated, .note = u"a occhio"_s}));
    QCOMPARE(plan.edits()[1].observation,
             (Observation{.status = ObsStatus::NotCollected, .reason = u"not_collected"_s}));
    QCOMPARE(plan.edits()[2].observation, (Observation{.status = ObsStatus::CannotExist}));
    QCOMPARE(plan.counts().rejected, 2);
}

void TestImportPlan::theColumnsOfTheUserHold()
{
    ImportRequest request = ofElba();
    request.labelColumn = 1;
    request.valueColumn = 0;
    QCOMPARE(printed(valueOf(planOf(u"5\tUtenti immigrati\t9"_s, request))),
             u"1 elba 2011 users_immigrant New 5\n"_s);
}

void TestImportPlan::rememberedLabelsAreUsed()
{
    ImportRequest request = ofElba();
    request.remembered = {{normalisedLabel(u"Accessi"), u"users"_s},
                          {normalisedLabel(u"Telefonate"), QString()}};
    QCOMPARE(printed(valueOf(planOf(u"Accessi\t5\nTelefonate\t8\nUtenti immigrati\t1"_s, request))),
             u"1 elba 2011 users New 5\n2 LeftOut\n3 elba 2011 users_immigrant New 1\n"_s);
}

void TestImportPlan::otherQuestionnairesAreRejected()
{
    ImportRequest request = ofElba();
    request.isRestricted = true;
    const QString sheet =
        u"zona\tanno\tvariabile\tvalore\nelba\t2011\tusers\t1\nelba\t2010\tusers\t1\nfirenze\t2011\tusers\t1"_s;
    QCOMPARE(valueOf(planOf(sheet, request)).counts(),
             (ImportCounts{.values = 1, .toWrite = 1, .rejected = 2}));
    request.isRestricted = false;
    QCOMPARE(valueOf(planOf(sheet, request)).counts(), (ImportCounts{.values = 3, .toWrite = 3}));
}

void TestImportPlan::numbersAreReadByTheWholeSheet_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("users");
    QTest::addColumn<QString>("read");
    QTest::newRow("decimal commas, grouping dots") << u"2,5"_s << u"1.219"_s << u"2.5 1219"_s;
    QTest::newRow("decimal dots, grouping commas") << u"2.5"_s << u"1,219"_s << u"2.5 1219"_s;
    QTest::newRow("a decimal dot alone") << u"2.5"_s << u"1219"_s << u"2.5 1219"_s;
    QTest::newRow("a grouping dot alone is Italian") << u"2"_s << u"1.219"_s << u"2 1219"_s;
    QTest::newRow("a grouping comma alone is English") << u"2"_s << u"1,219"_s << u"2 1219"_s;
    QTest::newRow("both kinds: those of the other language are rejected")
        << u"2.5"_s << u"1.219"_s << u"rejected 1219"_s;
}

void TestImportPlan::numbersAreReadByTheWholeSheet()
{
    QFETCH(QString, hours);
    QFETCH(QString, users);
    const ImportPlan plan = valueOf(planOf(u"hours_per_day\t%1\nusers\t%2"_s.arg(hours, users), ofElba()));
    QStringList read;
    for (const ProposedCell &cell : plan.cells)
        read.append(cell.after ? NumberFormat::plain(*cell.after->value) : u"rejected"_s);
    QTEST(read.join(u' '), "read");
}

void TestImportPlan::lastYearsFileIsSuspicious_data()
{
    QTest::addColumn<int>("equal");
    QTest::addColumn<int>("different");
    QTest::addColumn<bool>("isSuspicious");
    QTest::newRow("all five equal") << 5 << 0 << true;
    QTest::newRow("four of five equal") << 4 << 1 << true;
    QTest::newRow("three of five equal") << 3 << 2 << false;
    QTest::newRow("four values are too few to tell") << 4 << 0 << false;
}

void TestImportPlan::lastYearsFileIsSuspicious()
{
    QFETCH(int, equal);
    QFETCH(int, different);
    QString sheet =
        u"zona\tanno\tvariabile\tvalore\nelba\t2011\tdays_per_week\t5\n"_s; // structural: not compared
    enter(*m_dataSet, m_elba, 2010, "days_per_week", {.value = 5});
    const QList<QByteArray> names{"users", "users_disabled", "users_immigrant", "total_cost",
                                  "municipal_cost"};
    for (int at = 0; at < equal + different; ++at) {
        enter(*m_dataSet, m_elba, 2010, names.at(at).constData(), {.value = 100});
        sheet += u"elba\t2011\t%1\t%2\n"_s.arg(QString::fromLatin1(names.at(at))).arg(at < equal ? 100 : 90);
    }
    const ImportPlan plan = valueOf(planOf(sheet, {}));
    QCOMPARE(plan.lastYear.equal, equal);
    QCOMPARE(plan.lastYear.compared, equal + different);
    QTEST(plan.lastYear.isSuspicious(), "isSuspicious");
}

void TestImportPlan::aClosedQuestionnaireIsLeftAlone()
{
    enter(*m_dataSet, m_elba, 2010, "users", {.value = 1});
    enter(*m_dataSet, m_elba, 2010, "sites", {.value = 5});
    ImportRequest request;
    request.isBlankErasing = true;
    int asked = 0;
    request.lock = [&asked](QuestionnaireKey key) {
        ++asked;
        return key.timePeriod == 2010 ? u"Locked: sent."_s : QString();
    };
    const ImportPlan plan =
        valueOf(planOf(u"zona\tanno\tvariabile\tvalore\nelba\t2010\tusers\t1\nelba\t2010\ttotal_cost\t7\n"
                       "elba\t2010\tusers_disabled\tn.d.\nelba\t2010\tsites\t\nelba\t2011\tusers\t2\n"
                       "elba\t2010\tresidents\tn\n"_s,
                       request));
    QCOMPARE(printed(plan), u"2 elba 2010 users Same 1\n"
                            "3 elba 2010 total_cost Rejected Row 3: Locked: sent.\n"
                            "4 elba 2010 users_disabled Rejected Row 4: Locked: sent.\n"
                            "5 elba 2010 sites Rejected Row 5: Locked: sent.\n"
                            "6 elba 2011 users New 2\n"
                            "7 elba 2010 residents Rejected Row 7: “n” is not a number. Write for example "
                            "1.234,5.\n"_s);
    QCOMPARE(plan.edits().size(), 1u);
    QCOMPARE(asked, 2); // once for each questionnaire
}

void TestImportPlan::aReasonMayAskForWords()
{
    ImportRequest request = ofElba();
    request.missingReason = u"other"_s;
    const QString sheet = u"Utenti immigrati\tn.d.\nUtenti con disabilità\t-"_s;
    QCOMPARE(valueOf(planOf(sheet, request)).counts(), (ImportCounts{.toClarify = 2}));
    request.missingNote = u"archivio allagato"_s;
    const ImportPlan plan = valueOf(planOf(sheet, request));
    QCOMPARE(plan.counts(), (ImportCounts{.values = 2, .toWrite = 2}));
    QCOMPARE(plan.edits().front().observation,
             (Observation{
                 .status = ObsStatus::NotAvailable, .reason = u"other"_s, .note = u"archivio allagato"_s}));
}

void TestImportPlan::reasonsOfTheirOwnNeedWordsToo()
{
    const ImportPlan plan = valueOf(planOf(u"zona\tanno\tvariabile\tvalore\tmotivo\tnota\n"
                                           "elba\t2011\tusers\t\tother\t\n"
                                           "elba\t2011\tsites\t\tother\tchiusa\n"_s,
                                           {}));
    QCOMPARE(plan.counts(), (ImportCounts{.values = 1, .toWrite = 1, .rejected = 1}));
    QVERIFY2(plan.cells.front().sentence.contains(u"few words"), qPrintable(plan.cells.front().sentence));
}

void TestImportPlan::yearsStandOverTheValues_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<double>("users");
    QTest::newRow("over words that resemble a question")
        << u"Segretariato sociale\t2010\t2011\nUtenti immigrati\t5\t6\nUtenti con disabilità\t7\t8"_s << 6.0;
    QTest::newRow("alone over the values")
        << u"Zona Elba\t2011\nUtenti immigrati\t6\nUtenti con disabilità\t8"_s << 6.0;
    QTest::newRow("a number that looks like the year is a value beside a question")
        << u"Utenti immigrati\t2011\nUtenti con disabilità\t8"_s << 2011.0;
}

void TestImportPlan::yearsStandOverTheValues()
{
    QFETCH(QString, sheet);
    const ImportPlan plan = valueOf(planOf(sheet, ofElba()));
    const auto users = std::ranges::find_if(plan.cells, [this](const ProposedCell &cell) {
        return cell.key == keyOf(*m_dataSet, m_elba, 2011, "users_immigrant");
    });
    QVERIFY(users != plan.cells.end());
    QTEST(*users->after->value, "users");
    QCOMPARE(plan.counts().values, 2);
}

void TestImportPlan::tellsWhatIsRecognised_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<int>("recognition");
    QTest::newRow("instructions") << u"Compilare entro marzo\nGrazie"_s << 0;
    QTest::newRow("numbers alone") << u"5\n6\n7"_s << 0;
    QTest::newRow("labels without values") << u"Utenti immigrati\nUtenti con disabilità"_s << 0;
    QTest::newRow("a sheet of the zone's own") << u"Utenti immigrati\t5\nUtenti con disabilità\t6"_s << 1;
    QTest::newRow("one row per zone") << u"Zona\tusers\nElba\t4"_s << 1;
    QTest::newRow("one row per value") << u"zona\tanno\tvariabile\tvalore\nelba\t2011\tusers\t4"_s << 3;
    QTest::newRow("the numbers of our own workbook")
        << u"Titolo\tCodice zona\tScelta\tValore\tSegno\nUtenti\telba\t\t5\t"_s << 3;
}

void TestImportPlan::tellsWhatIsRecognised()
{
    QFETCH(QString, sheet);
    const SheetGrid grid = valueOf(TextGrid::fromClipboard(sheet));
    QTEST(recognition(m_dataSet->catalogue(), m_dataSet->zones(), grid, ofElba()), "recognition");
    QCOMPARE(isRecognised(m_dataSet->catalogue(), m_dataSet->zones(), grid, ofElba()),
             recognition(m_dataSet->catalogue(), m_dataSet->zones(), grid, ofElba()) > 0);
}

void TestImportPlan::numbersAreSaidInWords()
{
    const ImportPlan plan =
        valueOf(planOf(u"Utenti immigrati\t1.234\nUtenti con disabilità\tn.d."_s, ofElba()));
    QCOMPARE(ImportText::inWords(plan.cells[0], Language::Italian), u"milleduecentotrentaquattro"_s);
    QCOMPARE(ImportText::inWords(plan.cells[1], Language::Italian), QString());
}

void TestImportPlan::planningWritesNothing()
{
    QVERIFY(planOf(u"Utenti immigrati\t5"_s, ofElba()).isOk());
    QVERIFY(!m_dataSet->undoStack().canUndo());
}

void TestImportPlan::editsAreOneAct()
{
    const ImportPlan plan = valueOf(planOf(u"Utenti immigrati\t1\nUtenti con disabilità\t2"_s, ofElba()));
    QVERIFY(m_dataSet->commit(plan.edits(), u"Import"_s, u"import"_s).isOk());
    QCOMPARE(m_dataSet->observations().observation(keyOf(*m_dataSet, m_elba, 2011, "users_disabled")),
             (Observation{.value = 2}));
    QVERIFY(m_dataSet->undo().isOk());
    QVERIFY(!m_dataSet->undoStack().canUndo());
    QCOMPARE(m_dataSet->observations().observation(keyOf(*m_dataSet, m_elba, 2011, "users_immigrant")),
             std::nullopt);
}

void TestImportPlan::stopsWhenAskedTo()
{
    const SheetGrid grid = valueOf(TextGrid::fromClipboard(u"zona\tanno\tvariabile\tvalore\n"_s +
                                                           u"elba\t2011\tusers\t1\n"_s.repeated(10000)));
    const auto planned = [&](const Progress &progress) {
        return planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, {}, progress);
    };
    qint64 last = 0;
    QVERIFY(planned([&last](qint64 done, qint64 total) {
                return std::exchange(last, done) <= done && done <= total;
            }).isOk());
    QVERIFY(last > 0);
    const auto stopped = planned([](qint64 done, qint64) { return done < 15000; });
    QVERIFY(!stopped.isOk());
    QVERIFY(stopped.error().message.contains(u"stopped"));
}

void TestImportPlan::nonsenseNeverHurts()
{
    const QStringList words{u"zona"_s,          u"anno"_s,      u"users"_s,
                            u"valore"_s,        u"elba"_s,      u"2011"_s,
                            u"n.d."_s,          u"1.219"_s,     u"management.other"_s,
                            u"Diretta"_s,       u"x"_s,         QString(),
                            QString(),          u"codice"_s,    u"Utenti"_s,
                            QString(500, u'9'), u"“"_s,         u"-1"_s,
                            u"6:30"_s,          u"1/10/2021"_s, u"#REF!"_s};
    QRandomGenerator random(20121125);
    for (int turn = 0; turn < 1000; ++turn) {
        SheetGrid grid;
        for (int row = 1; row <= 8; ++row) {
            SheetRow cells{.number = row};
            for (int count = random.bounded(6); count > 0; --count)
                cells.cells.push_back(
                    {words.at(random.bounded(static_cast<int>(words.size()))),
                     random.bounded(2) == 0 ? CellKind::Text : static_cast<CellKind>(random.bounded(7)),
                     random.bounded(8) == 0});
            grid.rows.push_back(cells);
        }
        ImportRequest request = ofElba();
        request.isBlankErasing = true;
        request.missingReason = u"other"_s;
        grid.rowCount = 8;
        request.section = random.bounded(12);
        request.takesHidden = turn % 2 == 0;
        if (turn % 3 == 0)
            request.shape = static_cast<SheetShape>(random.bounded(5));
        if (turn % 5 == 0)
            request.valueColumn = random.bounded(9);
        const auto plan = planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, request);
        if (!plan)
            continue;
        for (const ProposedCell &cell : plan.value().cells)
            QCOMPARE(cell.verdict == ImportVerdict::Rejected, !cell.sentence.isEmpty());
        const Outcome stored = m_dataSet->commit(plan.value().edits(), u"Nonsense"_s, u"import"_s);
        QVERIFY2(stored.isOk(), stored ? "" : qPrintable(stored.error().message));
    }
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
