#include "data/numberformat.h"
#include "editions.h"
#include "exchange/importplan.h"
#include "exchange/textgrid.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plans_data();
    void plans();
    void refuses_data();
    void refuses();
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

private:
    [[nodiscard]] ImportRequest ofElba() const { return {.refArea = m_elba, .timePeriod = 2011}; }
    [[nodiscard]] Result<ImportPlan> planOf(const QString &sheet, const ImportRequest &request) const
    {
        return planImport(m_dataSet->catalogue(), m_dataSet->observations(),
                          valueOf(TextGrid::fromClipboard(sheet)), request);
    }
    [[nodiscard]] QString printed(const ImportPlan &plan) const;

    std::unique_ptr<DataSet> m_dataSet;
    int m_elba = 0;
};

// Empty questionnaires of three zones, 2010 and 2011.
void TestImportPlan::init()
{
    m_dataSet = valueOf(
        DataSet::createInMemory(valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s))),
                                {.service = u"segretariato-sociale"_s,
                                 .zones = {{u"elba"_s, u"Elba"_s},
                                           {u"alta-val-d-elsa"_s, u"Alta Val d’Elsa"_s},
                                           {u"firenze"_s, u"Firenze"_s}},
                                 .years = {2010, 2011},
                                 .change = {.at = QDateTime({2011, 1, 1}, {0, 0}, Qt::UTC)}}));
}

// "2 elba 2011 users New 1.219" a line: row, key, verdict, how it was read or the sentence.
QString TestImportPlan::printed(const ImportPlan &plan) const
{
    static const QStringList verdicts{u"New"_s,   u"Changed"_s, u"Same"_s,
                                      u"Blank"_s, u"Missing"_s, u"Rejected"_s};
    QString text;
    for (const ProposedCell &cell : plan.cells) {
        QStringList words{QString::number(cell.row)};
        if (cell.key)
            words << m_dataSet->zones()[static_cast<size_t>(cell.key->refArea)].code
                  << QString::number(cell.key->timePeriod)
                  << m_dataSet->catalogue().variables[static_cast<size_t>(cell.key->variable)].name;
        words << verdicts.at(static_cast<int>(cell.verdict));
        const QString read = ImportText::readAs(m_dataSet->catalogue(), cell, Language::Italian);
        if (const QString words2 = read + cell.sentence; !words2.isEmpty())
            words << words2;
        text += words.join(u' ') + u'\n';
    }
    return text;
}

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
        u"2 elba 2011 management New Diretta, Affidata a privati\n"_s);
    row("a slip in a zone is told the nearest", u"zone\tyear\tvariable\tvalue\nfirenza\t2011\tusers\t1"_s,
        u"2 Rejected Row 2: there is no zone “firenza”: did you mean “firenze”?\n"_s);
    row("a slip in a variable is told the nearest", u"zone\tyear\tvariable\tvalue\nelba\t2011\tuser\t1"_s,
        u"2 Rejected Row 2: there is no variable “user”: did you mean “users”?\n"_s);
    row("a year outside the data", u"zone\tyear\tvariable\tvalue\nelba\t2019\tusers\t1"_s,
        u"2 Rejected Row 2: there is no year “2019”: the data go over 2010-2011.\n"_s);
    row("one row per zone",
        u"Zona\tAnno\tusers\tSedi del segretariato sociale\nElba\t2010\t12\t\nFirenze\t2011\t13\t5"_s,
        u"2 elba 2010 users New 12\n2 elba 2010 sites Blank\n3 firenze 2011 users New 13\n3 firenze 2011 sites New 5\n"_s);
    row("a sheet of the zone's own",
        u"Segretariato sociale\n\t2010\t2011\nUtenti totali serviti nell'anno\t5\t1.219\nUTENTI IMMIGRATI\t6\tcirca 30\nCosto complessivo\t7\tn.d."_s,
        u"3 elba 2011 users New 1.219 (the dot groups thousands)\n4 elba 2011 users_immigrant New 30, "
        u"estimated\n"
        "5 elba 2011 total_cost Missing missing: the reason is to be chosen\n"_s);
    row("choices ticked beside their labels", u"Diretta\tx\nIndiretta\t\nAffidata a privati\tsì"_s,
        u"1 elba 2011 management New Diretta, Affidata a privati\n"_s);
    row("an unclear label names its questions, an unknown one none",
        u"Utenti immigrati\t1\nUtenti con disabilità\t2\nUtenti\t3\nTemperatura\t4"_s,
        u"1 elba 2011 users_immigrant New 1\n2 elba 2011 users_disabled New 2\n"
        "3 Rejected Row 3: several questions have a label like “Utenti”: choose one.\n"
        "4 Rejected Row 4: no question has a label like “Temperatura”: choose one, or leave it out.\n"_s);
    row("a heading without a value is no answer",
        u"Costi\t\nCosto complessivo\t7\nCosto a carico dei comuni\t8"_s,
        u"2 elba 2011 total_cost New 7\n3 elba 2011 municipal_cost New 8\n"_s);
    row("a question asked twice is answered once",
        u"Utenti immigrati\t1\nUtenti con disabilità\t2\nutenti immigrati\t3"_s,
        u"1 elba 2011 users_immigrant New 1\n2 elba 2011 users_disabled New 2\n"
        "3 elba 2011 users_immigrant Rejected Row 3: row 1 has answered this question already.\n"_s);
    row("one column in the order of the form, blanks keep their place", u"120.000\n17\n\n5"_s,
        u"1 elba 2011 residents New 120.000 (the dot groups thousands)\n2 elba 2011 municipalities New 17\n"
        "4 elba 2011 municipalities_with_site New 5\n"_s);
    row("words where a number goes", u"tanti"_s,
        u"1 elba 2011 residents Rejected Row 1: “tanti” is not a number. Write for example 1.234,5.\n"_s);
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
    QCOMPARE(plan.counts(), (ImportCounts{.values = 4, .toWrite = 2}));
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
             u"1 elba 2011 users New 5\n3 elba 2011 users_immigrant New 1\n"_s);
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
    QTest::newRow("numbers like years among others are values")
        << u"Utenti immigrati\t2010\t2011\t40\nUtenti con disabilità\t7\t8\t9"_s << 2010.0;
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
    QTest::addColumn<bool>("isRecognised");
    QTest::newRow("instructions") << u"Compilare entro marzo\nGrazie"_s << false;
    QTest::newRow("numbers alone") << u"5\n6\n7"_s << false;
    QTest::newRow("labels without values") << u"Utenti immigrati\nUtenti con disabilità"_s << false;
    QTest::newRow("a sheet of the zone's own") << u"Utenti immigrati\t5\nUtenti con disabilità\t6"_s << true;
    QTest::newRow("one row per zone") << u"Zona\tusers\nElba\t4"_s << true;
    QTest::newRow("one row per value") << u"zona\tanno\tvariabile\tvalore\nelba\t2011\tusers\t4"_s << true;
}

void TestImportPlan::tellsWhatIsRecognised()
{
    QFETCH(QString, sheet);
    QTEST(isRecognised(m_dataSet->catalogue(), valueOf(TextGrid::fromClipboard(sheet)), ofElba()),
          "isRecognised");
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
    QVERIFY(planOf(u"12"_s, ofElba()).isOk());
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
    const QStringList words{u"zona"_s,          u"anno"_s,   u"users"_s,
                            u"valore"_s,        u"elba"_s,   u"2011"_s,
                            u"n.d."_s,          u"1.219"_s,  u"management.other"_s,
                            u"Diretta"_s,       u"x"_s,      QString(),
                            QString(),          u"codice"_s, u"Utenti"_s,
                            QString(500, u'9'), u"“"_s,      u"-1"_s};
    QRandomGenerator random(20121125);
    for (int turn = 0; turn < 1000; ++turn) {
        SheetGrid grid;
        for (int row = 1; row <= 8; ++row) {
            SheetRow cells{.number = row};
            for (int count = random.bounded(6); count > 0; --count)
                cells.cells.push_back(
                    {words.at(random.bounded(static_cast<int>(words.size()))), random.bounded(4) == 0});
            grid.rows.push_back(cells);
        }
        ImportRequest request = ofElba();
        request.isBlankErasing = true;
        request.missingReason = u"other"_s;
        request.firstVariable = random.bounded(30);
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
