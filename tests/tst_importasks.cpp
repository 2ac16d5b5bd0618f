// What an import leaves to the person, and what becomes of the answer: whose sheet it is, what its words and
// its zones mean, which answer is meant, whether columns are parts. And what it never passes over.
#include "analysis/signs.h"
#include "exchange/cellreading.h"
#include "importplans.h"

using namespace quaderno;
using namespace quaderno::tests;

class TestImportAsks : public ImportPlans
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeDataSet(); }
    void aSheetMaySayWhoseItIs_data();
    void aSheetMaySayWhoseItIs();
    void thePersonMaySayWhoseItIs();
    void nothingThatIsWrittenIsPassedOver_data();
    void nothingThatIsWrittenIsPassedOver();
    void columnsBesideAreTold();
    void columnsMayBeAddedUp_data();
    void columnsMayBeAddedUp();
    void anotherZoneIsNoPart();
    void columnsOfOthersAreTold();
    void aTickIsGivenAnotherMeaning();
    void aHeadIsGivenAMeaning();
    void aZoneIsGivenAMeaning();
    void anAnswerIsChosen();
    void anotherWordIsAnotherQuestion_data();
    void anotherWordIsAnotherQuestion();
    void whatStandsAroundTheValuesCounts_data();
    void whatStandsAroundTheValuesCounts();
    void aDateOverValuesIsAYearWhereItShowsNoMore();
    void theSheetOfTheYearIsTaken();
    void theSheetOfTheZoneIsTaken();
    void hiddenBlanksEraseNothing();
    void mergedCellsEraseNothing();
    void aValueMergedOverQuestionsIsTold();
    void whatTheFormatShowsCounts_data();
    void whatTheFormatShowsCounts();
    void whatBreaksABoundIsTold();
    void whatIsReplacedIsCounted();
    void itSaysWhereItWrites_data();
    void itSaysWhereItWrites();
    void everySignIsReadBack_data();
    void everySignIsReadBack();
};

void TestImportAsks::aSheetMaySayWhoseItIs_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<bool>("isRestricted");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QString &sheet, bool isRestricted, const QString &plan) {
        QTest::newRow(name) << sheet << isRestricted << plan;
    };
    row("another zone and year", u"Utenti immigrati\t5\nZona\tFirenze\nAnno\t2010\nUtenti disabili\t7"_s,
        false, u"1 firenze 2010 users_immigrant New 5\n4 firenze 2010 users_disabled New 7\n"_s);
    row("which the person may not write", u"Zona\tFirenze\nUtenti immigrati\t5\nUtenti disabili\t7"_s, true,
        u"2 Rejected Row 2 is about Firenze 2011, and another questionnaire is asked for: take the file of "
        u"that one.\n"
        "3 Rejected Row 3 is about Firenze 2011, and another questionnaire is asked for: take the file of that one.\n"_s);
    row("a zone there is not", u"Zona distretto\tFirenza\nUtenti immigrati\t5\nUtenti disabili\t7"_s, false,
        u"2 Rejected Row 2: there is no zone “Firenza”: did you mean “firenze”?\n"
        "3 Rejected Row 3: there is no zone “Firenza”: did you mean “firenze”?\n"_s);
    row("a year there is not", u"Anno di riferimento\t2031\nUtenti immigrati\t5\nUtenti disabili\t7"_s, false,
        u"2 Rejected Row 2: there is no year “2031”: the data cover 2010-2011.\n"
        "3 Rejected Row 3: there is no year “2031”: the data cover 2010-2011.\n"_s);
    row("under heads", u"Domanda\tRisposta\nAnno\t2010\nUtenti immigrati\t5"_s, false,
        u"3 elba 2010 users_immigrant New 5\n"_s);
}

void TestImportAsks::aSheetMaySayWhoseItIs()
{
    QFETCH(QString, sheet);
    QFETCH(bool, isRestricted);
    ImportRequest request = ofElba();
    request.isRestricted = isRestricted;
    QTEST(printed(sheet, request), "plan");
}

void TestImportAsks::thePersonMaySayWhoseItIs()
{
    ImportRequest request = ofElba();
    request.isTold = true;
    request.isRestricted = true;
    QCOMPARE(printed(u"Zona\tElba (LI)\nAnno\tduemila\nUtenti immigrati\t5\nUtenti disabili\t7"_s, request),
             u"3 elba 2011 users_immigrant New 5\n4 elba 2011 users_disabled New 7\n"_s);
    // A sheet of several is never of one.
    request.isRestricted = false;
    QCOMPARE(printed(u"zona\tanno\tvariabile\tvalore\nfirenze\t2010\tusers\t1"_s, request),
             u"2 firenze 2010 users New 1\n"_s);
}

void TestImportAsks::nothingThatIsWrittenIsPassedOver_data()
{
    QTest::addColumn<QString>("row");
    QTest::newRow("a date of the year") << u"Data di compilazione\t01/04/2011"_s;
    QTest::newRow("the year itself") << u"Apertura dello sportello nuovo\t2011"_s;
    QTest::newRow("words") << u"Firma\tMario Rossi"_s;
}

void TestImportAsks::nothingThatIsWrittenIsPassedOver()
{
    QFETCH(QString, row);
    const ImportPlan plan = valueOf(planOf(u"Utenti immigrati\t5\nUtenti disabili\t7\n"_s + row, ofElba()));
    QCOMPARE(plan.cells.size(), 3u);
    QCOMPARE(plan.cells.back().verdict, ImportVerdict::Rejected);
    QCOMPARE(plan.cells.back().label, row.section(u'\t', 0, 0));
}

void TestImportAsks::columnsBesideAreTold()
{
    const ImportPlan plan = valueOf(planOf(
        u"Domanda\tValore\tDifferenza\tValore\nUtenti immigrati\t5\tpiù dell’anno scorso\t6"_s, ofElba()));
    QCOMPARE(
        printed(plan),
        u"1 Unread\n1 Unread\n2 elba 2011 users_immigrant Rejected Row 2: the heads of columns B, D say the same, and nothing says which is meant: choose the column of the values, or leave one of them.\n"_s);
    QCOMPARE(plan.cells[0].label, u"Differenza"_s);
    QCOMPARE(ImportText::summary(plan),
             u"0 values, 0 to clarify, 1 rejected, 2 columns not recognised: Differenza, Valore"_s);
}

void TestImportAsks::columnsMayBeAddedUp_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("plan");
    QTest::newRow("numbers") << u"Utenti immigrati\t1.200\t30\t1.230"_s
                             << u"2 elba 2011 users_immigrant New 1.230 (the dot groups thousands)"_s;
    QTest::newRow("with decimals") << u"Costo complessivo\t10,10\t0,25\t10,35"_s
                                   << u"2 elba 2011 total_cost New 10,35"_s;
    QTest::newRow("one is an estimate")
        << u"Utenti immigrati\t5\tcirca 30\t35"_s << u"2 elba 2011 users_immigrant New 35, estimated"_s;
    QTest::newRow("one is empty")
        << u"Utenti immigrati\t5\t\t5"_s
        << u"2 elba 2011 users_immigrant Rejected Row 2: The sum is not known: “Rio” is "
           "empty. Write 0 where there is none."_s;
    QTest::newRow("one is missing")
        << u"Utenti immigrati\tn.d.\t5\t5"_s
        << u"2 elba 2011 users_immigrant Rejected Row 2: The sum is not known: its first "
           "column has no number. Write 0 where there is none."_s;
    QTest::newRow("one is no number")
        << u"Utenti immigrati\t5\tn.d.\t5"_s
        << u"2 elba 2011 users_immigrant Rejected Row 2: The sum is not known: “Rio” has "
           "“n.d.”. Write a number there."_s;
    QTest::newRow("a choice beside empty columns")
        << u"Diretta\tx\t\t"_s << u"2 elba 2011 management New Diretta"_s;
    QTest::newRow("a text alone") << u"Osservazioni\tbene\t\t"_s << u"2 elba 2011 remarks New bene"_s;
    QTest::newRow("a text")
        << u"Osservazioni\tbene\tmale\t"_s
        << u"2 elba 2011 remarks Rejected Row 2: It is no number, and the columns are to be added "
           "up: write one answer."_s;
}

// The third column is their sum already.
void TestImportAsks::columnsMayBeAddedUp()
{
    QFETCH(QString, row);
    ImportRequest request = ofElba();
    request.addsColumns = true;
    const QString sheet = u"\tCampo\tRio\tTotale\n"_s + row + u"\nUtenti disabili\t1\t2\t3"_s;
    const QStringList lines = printed(sheet, request).split(u'\n');
    QTEST(lines.value(1), "plan");
    QCOMPARE(lines.value(2), u"3 elba 2011 users_disabled New 3"_s);
    request.addsColumns = false;
    QVERIFY(!printed(sheet, request).contains(u"New 1.230"));
}

void TestImportAsks::anotherZoneIsNoPart()
{
    ImportRequest request = ofElba();
    request.addsColumns = true;
    const QString printedPlan =
        printed(u"\tElba\tFirenze\nUtenti immigrati\t5\t6\nUtenti disabili\t1\t2"_s, request);
    QVERIFY2(printedPlan.contains(u"users_immigrant New 5") && printedPlan.contains(u"Unread"),
             qPrintable(printedPlan));
}

void TestImportAsks::columnsOfOthersAreTold()
{
    ImportRequest request = ofElba();
    request.isRestricted = true;
    const QString sheet = u"\tElba\tFirenze\tPersone\nUtenti immigrati\t5\t6\t7\nUtenti disabili\t1\t2\t3\n"
                          "Temperatura\t1\t2\t3"_s;
    const ImportPlan plan = valueOf(planOf(sheet, request));
    QCOMPARE(ImportText::summary(plan),
             u"2 values, 0 to clarify, 1 rejected, 1 columns of other questionnaires: Firenze, 1 columns not "
             "recognised: Persone"_s);
    QVERIFY(ImportText::unread(plan, plan.cells[0]).startsWith(u"Of another"));
    QVERIFY(ImportText::unread(plan, plan.cells[1]).startsWith(u"Not recognised"));
    // What is about no question is told once, not for each zone.
    request.isRestricted = false;
    QCOMPARE(printed(sheet, request).count(u"Temperatura"), 1);
}

void TestImportAsks::aTickIsGivenAnotherMeaning()
{
    ImportRequest request = ofElba();
    const QString sheet = u"Diretta\tx\nIndiretta\t\nAffidata a privati\tx"_s;
    const ImportPlan plan = valueOf(planOf(sheet, request));
    QCOMPARE(plan.cells[0].label, u"Diretta"_s);
    QCOMPARE(plan.cells[2].label, u"Affidata a privati"_s);
    QCOMPARE(plan.cells[2].choice, std::optional(3));
    request.remembered = {{normalisedLabel(u"Diretta"), QString()},
                          {normalisedLabel(u"Affidata a privati"), u"management.public_indirect"_s}};
    QCOMPARE(printed(sheet, request),
             u"1 LeftOut\n2 elba 2011 management Part\n3 elba 2011 management New Indiretta\n"_s);
}

void TestImportAsks::aHeadIsGivenAMeaning()
{
    ImportRequest request = ofElba();
    const QString sheet = u"Zona\tAnno\tusers\tGente straniera\nFirenze\t2010\t5\t2"_s;
    QCOMPARE(printed(sheet, request), u"1 Unread\n2 firenze 2010 users New 5\n"_s);
    request.remembered = {{normalisedLabel(u"Gente straniera"), u"users_immigrant"_s}};
    QCOMPARE(printed(sheet, request),
             u"2 firenze 2010 users New 5\n2 firenze 2010 users_immigrant New 2\n"_s);
    request.remembered = {{normalisedLabel(u"Gente straniera"), QString()}};
    const ImportPlan plan = valueOf(planOf(sheet, request));
    QCOMPARE(printed(plan), u"1 LeftOut\n2 firenze 2010 users New 5\n"_s);
    QVERIFY(!ImportText::summary(plan).contains(u"recognised"));
    QVERIFY(isAside(plan.layout.unread.front()));
}

void TestImportAsks::aZoneIsGivenAMeaning()
{
    ImportRequest request = ofElba();
    const QString sheet = u"Zona\tAnno\tusers\nFiorentina\t2010\t5\nElba\t2010\t6\nTotale\t2010\t11"_s;
    QCOMPARE(valueOf(planOf(sheet, request)).cells.front().zoneWords, u"Fiorentina"_s);
    request.rememberedZones = {{normalisedLabel(u"Fiorentina"), u"firenze"_s},
                               {normalisedLabel(u"Totale"), QString()}};
    const ImportPlan plan = valueOf(planOf(sheet, request));
    QCOMPARE(printed(plan), u"2 firenze 2010 users New 5\n3 elba 2010 users New 6\n4 LeftOut\n"_s);
    // To be changed again.
    QCOMPARE(plan.cells[0].zoneWords, u"Fiorentina"_s);
    QCOMPARE(plan.cells[1].zoneWords, QString());
    QCOMPARE(plan.cells[2].zoneWords, u"Totale"_s);
}

void TestImportAsks::anAnswerIsChosen()
{
    ImportRequest request = ofElba();
    const QString sheet = u"Utenti immigrati\t5\nStrumenti di registrazione della domanda\tdove si può"_s;
    const ImportPlan plan = valueOf(planOf(sheet, request));
    QCOMPARE(plan.cells[1].verdict, ImportVerdict::Rejected);
    const Variable &variable =
        m_dataSet->catalogue().variables[static_cast<size_t>(plan.cells[1].key->variable)];
    request.answers = {{{2, 1}, variable.choices[1].name}, {{1, 1}, u"7"_s}};
    QCOMPARE(printed(sheet, request),
             u"1 elba 2011 users_immigrant New 5\n2 elba 2011 demand_registration New %1\n"_s.arg(
                 variable.choices[1].label.italian));
}

void TestImportAsks::anotherWordIsAnotherQuestion_data()
{
    QTest::addColumn<QString>("label");
    for (const char *label :
         {"Giorni di chiusura alla settimana", "Settimane di chiusura all’anno", "Comuni senza sede",
          "Utenti non serviti nell’anno", "Costo complessivo per utente", "Costo complessivo %",
          "Utenti non immigrati", "Costo non a carico dei comuni", "Ore di apertura al giorno il sabato",
          "Popolazione di riferimento 0-17", "Personale amministrativo (FTE)", "Totale", "Complessivo",
          "Personale"})
        QTest::newRow(label) << QString::fromUtf8(label);
}

void TestImportAsks::anotherWordIsAnotherQuestion()
{
    QFETCH(QString, label);
    const ImportPlan plan =
        valueOf(planOf(u"Utenti immigrati\t5\nUtenti con disabilità\t7\n%1\t3"_s.arg(label), ofElba()));
    QCOMPARE(plan.cells.back().label, label);
    QCOMPARE(plan.cells.back().verdict, ImportVerdict::Rejected);
    QCOMPARE(plan.counts().values, 2);
}

void TestImportAsks::whatStandsAroundTheValuesCounts_data()
{
    QTest::addColumn<QString>("around");
    QTest::addColumn<QString>("mention"); // of a sentence; empty: the values are taken
    const QString values = u"Utenti immigrati\t5\nUtenti disabili\t7"_s;
    const auto row = [&values](const char *name, const QString &above, const QString &mention) {
        QTest::newRow(name) << above + u'\n' + values << mention;
    };
    row("its own zone and year", u"Segretariato sociale – zona Elba, 2011"_s, QString());
    row("a law and the day it was filled in", u"L.R. 41/2005\nCompilato il 15/03/2010"_s, QString());
    row("another zone in one cell", u"Zona: Firenze"_s, u"Firenze 2011"_s);
    row("another zone in a title", u"Questionario del segretariato sociale – Firenze"_s, u"Firenze 2011"_s);
    row("another year in one cell", u"Anno 2010"_s, u"Elba 2010"_s);
    row("the end of another year over the values", u"\tal 31/12/2010"_s, u"Elba 2010"_s);
    row("two years that are not this one", u"\t2009/2010"_s, u"there is no year “2009, 2010”"_s);
    row("another year over the values", u"\tAnno 2010\tAnno 2011"_s, u"Elba 2010"_s);
    row("another zone over the values", u"\tFirenze\tElba"_s, u"Firenze 2011"_s);
    row("thousands", u"Dati in migliaia di euro"_s, u"“Dati in migliaia di euro”"_s);
    row("percentages", u"\t%"_s, u"“%”"_s);
    row("lire", u"Importi in lire"_s, u"“Importi in lire”"_s);
    row("a factor", u"Valori x 1000"_s, u"“Valori x 1000”"_s);
    row("to be multiplied", u"Moltiplicare per mille"_s, u"“Moltiplicare per mille”"_s);
    row("k€", u"Importi in k€"_s, u"“Importi in k€”"_s);
    row("euro in thousands", u"Importi in euro/000"_s, u"“Importi in euro/000”"_s);
    row("shares", u"Valori percentuali"_s, u"“Valori percentuali”"_s);
    row("per inhabitants", u"Valori per 1.000 abitanti"_s, u"“Valori per 1.000 abitanti”"_s);
    row("a month", u"Dati di gennaio 2011"_s, u"“Dati di gennaio 2011”"_s);
    row("months by their first letters", u"Dati Gen-Set 2011"_s, u"“Dati Gen-Set 2011”"_s);
    row("months", u"Primi 9 mesi 2011"_s, u"“Primi 9 mesi 2011”"_s);
    row("of each month", u"Dati mensili"_s, u"“Dati mensili”"_s);
    row("the year before", u"Anno precedente"_s, u"“Anno precedente”"_s);
    row("the year of schools", u"Anno scolastico 2010/2011"_s, u"“Anno scolastico 2010/2011”"_s);
    row("the whole region", u"Totale regionale"_s, u"“Totale regionale”"_s);
    row("a mean", u"Media delle zone"_s, u"“Media delle zone”"_s);
    row("a municipality", u"Comune di Portoferraio"_s, u"“Comune di Portoferraio”"_s);
    row("an example", u"ESEMPIO"_s, u"“ESEMPIO”"_s);
    row("a guess", u"Stima 2011"_s, u"“Stima 2011”"_s);
    row("the days of a year", u"Dati dal 1° gennaio al 31 dicembre 2011"_s, QString());
    row("the months of a year", u"Gennaio-dicembre 2011"_s, QString());
    row("the day it was filled in", u"Compilato il 3 marzo 2011, ad esempio"_s, QString());
    QTest::newRow("two tables, two years")
        << u"Anno 2010\n"_s + values + u"\nAnno 2011\nUtenti immigrati\t6\nUtenti disabili\t8"_s
        << u"there is no year “2010, 2011”"_s;
    QTest::newRow("two years said in rows")
        << u"Anno\t2011\n"_s + values + u"\nAnno\t2010\nSedi del segretariato sociale\t1"_s
        << u"there is no year “2011, 2010”"_s;
    QTest::newRow("columns of parts") << u"\tmaschi\tfemmine\nUtenti immigrati\t5\t6\nUtenti disabili\t7\t8"_s
                                      << u"several columns have numbers"_s;
}

void TestImportAsks::whatStandsAroundTheValuesCounts()
{
    QFETCH(QString, around);
    QFETCH(QString, mention);
    ImportRequest request = ofElba();
    request.isRestricted = true;
    const auto plan = planOf(around, request);
    if (mention.isEmpty()) {
        QCOMPARE(valueOf(plan).counts().values, 2);
        return;
    }
    const QString said = plan ? printed(plan.value()) : plan.error().message;
    QVERIFY2(said.contains(mention), qPrintable(said));
    QCOMPARE(plan ? plan.value().counts().values : 0, 0);
}

void TestImportAsks::aDateOverValuesIsAYearWhereItShowsNoMore()
{
    SheetGrid grid = valueOf(TextGrid::fromClipboard(
        u"Domanda\t?\t?\nUtenti immigrati\t5\t6\nUtenti disabili\t7\t8\nDiretta\tx\t"_s));
    const auto values = [&](const QString &one, const QString &other) {
        grid.rows[0].cells[1] = {.text = one, .kind = CellKind::Date};
        grid.rows[0].cells[2] = {.text = other, .kind = CellKind::Date};
        return valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, ofElba()))
            .counts()
            .values;
    };
    QCOMPARE(values(u"2011-01-01"_s, u"2011-02-01"_s), 0);
    QCOMPARE(values(u"2010-12-31"_s, u"2011-12-31"_s), 0);
    QCOMPARE(values(u"2010"_s, u"2011"_s), 2);
}

void TestImportAsks::theSheetOfTheYearIsTaken()
{
    SheetGrid grid = valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t5\nUtenti disabili\t7"_s));
    for (const auto &[name, isTaken] :
         {std::pair(u"2011"_s, true), std::pair(u"2010"_s, false), std::pair(u"Dati"_s, true)}) {
        grid.sheet = name;
        QCOMPARE(isRecognised(m_dataSet->catalogue(), m_dataSet->zones(), grid, ofElba()), isTaken);
    }
    // By name it is read, and says itself which year it is of.
    grid.sheet = u"2010"_s;
    const ImportPlan plan =
        valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, ofElba()));
    QCOMPARE(plan.questionnaires(), (std::set<QuestionnaireKey>{{m_elba, 2010}}));
}

void TestImportAsks::theSheetOfTheZoneIsTaken()
{
    SheetGrid grid = valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t5\nUtenti disabili\t7"_s));
    for (const auto &[name, isTaken] :
         {std::pair(u"Elba"_s, true), std::pair(u"Alta Val d'Elsa"_s, false), std::pair(u"Dati"_s, true)}) {
        grid.sheet = name;
        QCOMPARE(isRecognised(m_dataSet->catalogue(), m_dataSet->zones(), grid, ofElba()), isTaken);
        QVERIFY(isRecognised(m_dataSet->catalogue(), m_dataSet->zones(), grid, {.timePeriod = 2011}));
    }
}

void TestImportAsks::mergedCellsEraseNothing()
{
    enter(*m_dataSet, m_elba, 2011, "users_immigrant", {.value = 10});
    SheetGrid grid = valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t\nUtenti disabili\t7"_s));
    ImportRequest request = ofElba();
    request.isBlankErasing = true;
    const auto planned = [&] {
        return printed(valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, request)));
    };
    QCOMPARE(planned(), u"1 elba 2011 users_immigrant Changed erased\n2 elba 2011 users_disabled New 7\n"_s);
    // Its label and it are one cell, as titles are.
    grid.rows[0].covered = {{.first = 1, .last = 1, .from = 0, .hasText = true}};
    QCOMPARE(planned(), u"2 elba 2011 users_disabled New 7\n"_s);
}

void TestImportAsks::aValueMergedOverQuestionsIsTold()
{
    SheetGrid grid = valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t7\nUtenti disabili\t"_s));
    grid.rows[1].covered = {{.first = 1, .last = 1, .from = 1, .hasText = true}};
    QCOMPARE(
        printed(valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, ofElba()))),
        u"1 elba 2011 users_immigrant New 7\n2 Rejected Row 2: its cell is merged with another, which has "
        "the value: write a value in each.\n"_s);
}

void TestImportAsks::whatTheFormatShowsCounts_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("look");
    QTest::addColumn<QString>("reading"); // the status, or a part of the refusal
    QTest::newRow("the unit") << u"days_per_week"_s << u"# giorni"_s << u"A"_s;
    QTest::newRow("another unit") << u"hours_per_day"_s << u"# giorni"_s << u"“5 giorni” says “giorni”"_s;
    QTest::newRow("a percentage") << u"users"_s << u"#%"_s << u"“5%” says “%”"_s;
    QTest::newRow("the euro") << u"total_cost"_s << u"€ #"_s << u"A"_s;
    QTest::newRow("another currency") << u"total_cost"_s << u"USD #"_s << u"“USD 5” says “USD”"_s;
    QTest::newRow("thousands") << u"total_cost"_s << u"# mila"_s << u"says “mila”"_s;
    for (const char *other : {"#/000", "# x 1000", "#/12", "# su 100", "< #", "> # persone", "+#", "#½", "#°",
                              "# oltre", "stima # x 1000"})
        QTest::newRow(other) << u"users"_s << QString::fromUtf8(other) << u"that is no unit"_s;
    QTest::newRow("below zero") << u"total_cost"_s << u"-€ #"_s << u"A"_s;
    QTest::newRow("of one and of many") << u"days_per_week"_s << u"# giorno # giorni"_s << u"A"_s;
    QTest::newRow("about") << u"users"_s << u"≈ #"_s << u"E"_s;
    QTest::newRow("an estimate") << u"users"_s << u"e #"_s << u"E"_s;
    QTest::newRow("an estimate in words") << u"users"_s << u"circa # persone"_s << u"E"_s;
}

void TestImportAsks::whatTheFormatShowsCounts()
{
    QFETCH(QString, variable);
    QFETCH(QString, look);
    QFETCH(QString, reading);
    const Catalogue &catalogue = m_dataSet->catalogue();
    const auto read = CellReader(catalogue, NumberFormat(Language::Italian))
                          .read(catalogue.variables[static_cast<size_t>(*catalogue.variableIndex(variable))],
                                {.text = u"5"_s, .kind = CellKind::Number, .look = look});
    if (read)
        QCOMPARE(obsStatusLetter(read.value().observation.status), reading);
    else
        QVERIFY2(read.error().message.contains(reading), qPrintable(read.error().message));
}

void TestImportAsks::hiddenBlanksEraseNothing()
{
    enter(*m_dataSet, m_elba, 2011, "users_immigrant", {.value = 10});
    SheetGrid grid = valueOf(TextGrid::fromClipboard(
        u"Utenti immigrati\t\nUtenti disabili\t7\nSedi del segretariato sociale\t1"_s));
    ImportRequest request = ofElba();
    request.isBlankErasing = true;
    const auto erased = [&] {
        return valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, request))
            .counts()
            .replaced;
    };
    QCOMPARE(erased(), 1);
    for (SheetCell &cell : grid.rows[0].cells)
        cell.isHidden = true;
    QCOMPARE(erased(), 0);
}

void TestImportAsks::whatBreaksABoundIsTold()
{
    enter(*m_dataSet, m_elba, 2011, "users", {.value = 10});
    const ImportPlan plan = valueOf(
        planOf(u"Utenti immigrati\t-5\nUtenti disabili\t11\nSedi del segretariato sociale\t2"_s, ofElba()));
    QCOMPARE(plan.counts(), (ImportCounts{.values = 3, .toWrite = 3, .outOfBounds = 2}));
    QVERIFY(plan.cells[0].brokenBound.contains(u"0"));
    QVERIFY(plan.cells[1].brokenBound.contains(u"10"));
    QCOMPARE(plan.cells[2].brokenBound, QString());
    QCOMPARE(ImportText::summary(plan), u"3 values, 0 to clarify, 0 rejected, 2 outside their bounds"_s);
    // The bound may come with the same sheet.
    const ImportPlan whole =
        valueOf(planOf(u"Utenti disabili\t11\nUtenti serviti nell’anno\t12"_s, ofElba()));
    QCOMPARE(whole.counts().outOfBounds, 0);
}

void TestImportAsks::whatIsReplacedIsCounted()
{
    enter(*m_dataSet, m_elba, 2011, "users_immigrant", {.value = 10});
    QCOMPARE(ImportText::summary(valueOf(planOf(u"Utenti immigrati\t5\nUtenti disabili\t7"_s, ofElba()))),
             u"2 values, 1 in the place of answers that are there, 0 to clarify, 0 rejected"_s);
}

void TestImportAsks::itSaysWhereItWrites_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("about");
    QTest::newRow("one") << u"Utenti immigrati\t5\nUtenti disabili\t7"_s << u"Elba 2011"_s;
    QTest::newRow("two years") << u"Zona\tAnno\tusers\nElba\t2010\t5\nElba\t2011\t6"_s << u"Elba 2010-2011"_s;
    QTest::newRow("two zones") << u"Zona\tusers\nElba\t5\nFirenze\t6"_s << u"2 zones, 2011"_s;
    QTest::newRow("none") << u"Zona\tusers\nElbe\t5"_s << QString();
}

void TestImportAsks::itSaysWhereItWrites()
{
    QFETCH(QString, sheet);
    QTEST(ImportText::about(valueOf(planOf(sheet, ofElba())), m_dataSet->zones()), "about");
}

// Whatever a table prints for a value, or in its place, is read back as what it was, where the profile has a
// sign of its own for it.
void TestImportAsks::everySignIsReadBack_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<ObsStatus>("status");
    for (const SignsProfile profile :
         {SignsProfile::Quaderno, SignsProfile::Plain, SignsProfile::Istat, SignsProfile::Eurostat}) {
        const QString name = profile == SignsProfile::Plain ? u"plain"_s : signsProfileCode(profile);
        const auto row = [&name](ObsStatus status, const QString &written) {
            QTest::addRow("%s %s", qPrintable(name), qPrintable(obsStatusLetter(status)))
                << written << status;
        };
        row(ObsStatus::Suppressed, missingSign(ObsStatus::Suppressed, profile));
        if (profile != SignsProfile::Istat) // which has "-" for a true zero too
            row(ObsStatus::CannotExist, missingSign(ObsStatus::CannotExist, profile));
        for (const ObsStatus status : {ObsStatus::Normal, ObsStatus::Estimated, ObsStatus::Provisional,
                                       ObsStatus::Doubtful, ObsStatus::Imputed}) {
            if (profile == SignsProfile::Eurostat && status == ObsStatus::Imputed)
                continue; // printed as an estimate
            const CellValue value{.value = 1044, .status = status};
            row(status,
                withStatusSign(statusSign(value, profile),
                               (QStringList(u"1.044"_s) + flagsOf(value, true, true, profile)).join(u' ')));
        }
    }
}

void TestImportAsks::everySignIsReadBack()
{
    QFETCH(QString, written);
    QFETCH(ObsStatus, status);
    const Catalogue &catalogue = m_dataSet->catalogue();
    const Variable &users = catalogue.variables[static_cast<size_t>(*catalogue.variableIndex(u"users"))];
    const auto read = CellReader(catalogue, NumberFormat(Language::Italian)).read(users, {.text = written});
    QVERIFY2(read.isOk(), qPrintable(written));
    QCOMPARE(read.value().kind, CellReading::Kind::Answer);
    QCOMPARE(read.value().observation.status, status);
    QCOMPARE(read.value().observation.value, isMissing(status) ? std::nullopt : std::optional(1044.0));
    QCOMPARE(read.value().observation.note, QString());
}

QTEST_GUILESS_MAIN(TestImportAsks)
#include "tst_importasks.moc"
