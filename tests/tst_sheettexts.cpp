// The texts of a sheet, wherever they stand and however the sheet is laid out: what says that the numbers are
// not those of the whole zone and year is refused, and what nobody understands is told.
#include "importplans.h"

using namespace quaderno;
using namespace quaderno::tests;

class TestSheetTexts : public ImportPlans
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeDataSet(); } // nothing is written
    void sheets_data();
    void sheets();
    void whatIsCrossedOutIsNotTaken();
};

void TestSheetTexts::sheets_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QString &sheet, const QString &plan) {
        QTest::newRow(name) << sheet << plan;
    };
    const QString two = u"Utenti immigrati\t5\nUtenti disabili\t7\n"_s;
    const auto saysPart = [](const char *words) {
        return u"The sheet says “%1”, and what the whole year was is asked for: write those numbers, and "
               u"take "
               "those words away.\n"_s.arg(QString::fromUtf8(words));
    };
    const auto saysOther = [](const char *words) {
        return u"The sheet says “%1”, and its values are then of something else: write those of the "
               "questionnaire, and take those words away.\n"_s.arg(QString::fromUtf8(words));
    };
    for (const char *words :
         {"Portoferraio", "Distretto Est", "Sede di Rio Marina", "Servizio di assistenza domiciliare",
          "Bozza", "Differenze con il questionario precedente", "Solo in alcuni",
          "Ufficio di Portoferraio"}) {
        const QString text = QString::fromUtf8(words);
        row(qPrintable(u"a title that is not understood: "_s + text), text + u'\n' + two,
            u"1 Text\n2 elba 2011 users_immigrant New 5\n3 elba 2011 users_disabled New 7\n"_s);
        row(qPrintable(u"a footer that is not understood: "_s + text), two + text,
            u"3 Text\n1 elba 2011 users_immigrant New 5\n2 elba 2011 users_disabled New 7\n"_s);
        row(qPrintable(u"a title over a row for each zone that is not understood: "_s + text),
            text + u"\nZona\tusers\tsites\nElba\t5\t7"_s,
            u"1 Text\n3 elba 2011 users New 5\n3 elba 2011 sites New 7\n"_s);
        row(qPrintable(u"a title over a list that is not understood: "_s + text),
            text + u"\nzone\tyear\tvariable\tvalue\nelba\t2011\tusers\t5"_s,
            u"1 Text\n3 elba 2011 users New 5\n"_s);
        row(qPrintable(u"words before the question that are not understood: "_s + text),
            text + u"\tUtenti immigrati\t5\n\tUtenti disabili\t7"_s,
            u"1 Text\n1 elba 2011 users_immigrant New 5\n2 elba 2011 users_disabled New 7\n"_s);
    }
    for (const char *words :
         {"Segretariato sociale: questionario 2011", "Zona Elba - rilevazione dell’anno 2011",
          "Risorse professionali", "Dati al 31 dicembre 2011", "Dati aggiornati al 15/02/2012",
          "Compilato da: Anna Bianchi", "Fonte: registro delle presenze", "Telefono 0565 123456",
          "anna.bianchi@example.org", "Sezione B", "Utenti", "Regione Toscana"})
        row(qPrintable(u"a harmless title: "_s + QString::fromUtf8(words)),
            QString::fromUtf8(words) + u'\n' + two,
            u"2 elba 2011 users_immigrant New 5\n3 elba 2011 users_disabled New 7\n"_s);
    for (const char *words :
         {"Dati aggiornati al 30 giugno 2011", "Rilevazione 2011 - dati al 30/06/2011", "Solo donne",
          "Periodo: 01/01/2011-30/06/2011", "Utenti serviti al mese", "Mese: marzo",
          "N.B. i dati non comprendono il comune di Rio", "Valori riferiti al primo semestre"}) {
        const QString text = QString::fromUtf8(words);
        row(qPrintable(u"a title of a part: "_s + text), text + u'\n' + two, saysPart(words));
        row(qPrintable(u"a footer of a part: "_s + text), two + text, saysPart(words));
        row(qPrintable(u"a footer of a part below a row for each zone: "_s + text),
            u"Zona\tusers\tsites\nElba\t5\t7\n"_s + text, saysPart(words));
    }
    for (const char *words : {"Comune: Portoferraio", "Fac-simile", "Media degli anni 2010-2012",
                              "Servizio: assistenza domiciliare"}) {
        row(qPrintable(u"a title of others: "_s + QString::fromUtf8(words)),
            QString::fromUtf8(words) + u'\n' + two, saysOther(words));
        row(qPrintable(u"a footer of others: "_s + QString::fromUtf8(words)), two + QString::fromUtf8(words),
            saysOther(words));
    }
    row("a footer of another year", two + u"Nota: dati riferiti all’anno 2010"_s,
        saysOther("Nota: dati riferiti all’anno 2010"));
    row("a period in two cells", u"Periodo\t01/01/2011-30/06/2011\n"_s + two,
        saysPart("01/01/2011-30/06/2011"));
    row("a service in two cells", u"Servizio\tAssistenza domiciliare\n"_s + two,
        saysOther("Servizio: Assistenza domiciliare"));
    row("a municipality in two cells", u"Comune\tPortoferraio\n"_s + two, saysOther("Comune: Portoferraio"));
    row("a scale in a title", u"Importi in centesimi\n"_s + two,
        u"The sheet says “Importi in centesimi”: write its numbers in full, and take those words away.\n"_s);
    const auto inEuro = [](int line, const char *said) {
        return u"%1 elba 2011 social_workers Rejected Row %1: “45000” says “%2” beside its number, and the "
               "question asks for persone: write the number of persone.\n"_s.arg(line)
                   .arg(QString::fromUtf8(said));
    };
    row("amounts are euro", u"Voce\tImporto\nAssistenti sociali\t45000\nCosto complessivo\t5"_s,
        inEuro(2, "Importo") + u"3 elba 2011 total_cost New 5\n"_s);
    row("a title says that they are euro",
        u"Costi del servizio (in euro)\nAssistenti sociali\t45000\nCosto complessivo\t5"_s,
        inEuro(2, "euro") + u"3 elba 2011 total_cost New 5\n"_s);
    row("a heading says that what is below is euro",
        u"Utenti immigrati\t5\nCosti in euro\t\nAssistenti sociali\t45000\nUtenti\t\nUtenti disabili\t7"_s,
        u"1 elba 2011 users_immigrant New 5\n"_s + inEuro(3, "euro") +
            u"5 elba 2011 users_disabled New 7\n"_s);
    const auto beside = [](const QString &about, int line, const char *said) {
        return u"%1 elba 2011 %2 Rejected Row %1: Beside it stands “%3”: write what holds for the whole zone "
               "and the whole of 2011, in full, or leave that out.\n"_s.arg(line)
                   .arg(about, QString::fromUtf8(said));
    };
    const QString list = u"zone\tyear\tvariable\tvalue\t"_s;
    row("a list of months", list + u"month\nelba\t2011\tusers\t5\t1"_s,
        u"1 Unread\n"_s + beside(u"users"_s, 2, "month: 1"));
    row("a list with factors", list + u"multiplier\nelba\t2011\tusers\t5\t1000\nelba\t2011\tsites\t5\t1"_s,
        u"1 Unread\n"_s + beside(u"users"_s, 2, "multiplier: 1000") + u"3 elba 2011 sites New 5\n"_s);
    row("a list with a column that is not known", list + u"boh\nelba\t2011\tusers\t5\tx"_s,
        u"1 Unread\n2 elba 2011 users New 5\n"_s);
    row("SDMX of another scale, frequency or service",
        u"DATAFLOW\tFREQ\tREF_AREA\tINDICATOR\tTIME_PERIOD\tOBS_VALUE\tUNIT_MULT\tCOMMENT\n"
        "REGIONE_TOSCANA:SEGRETARIATO_SOCIALE(1.0.0)\tA\telba\tusers\t2011\t5\t3\t\n"
        "REGIONE_TOSCANA:SEGRETARIATO_SOCIALE(1.0.0)\tM\telba\tsites\t2011\t5\t0\t\n"
        "REGIONE_TOSCANA:ALTRO(1.0.0)\tA\telba\tsocial_workers\t2011\t5\t0\t\n"
        "REGIONE_TOSCANA:ALTRO(1.0.0)\tA\telba\tmanagement-public_direct\t2011\t1\t0\t\n"
        "REGIONE_TOSCANA:SEGRETARIATO_SOCIALE(1.0.0)\tA\telba\ttotal_cost\t2011\t5\t0\testimated"_s,
        beside(u"users"_s, 2, "UNIT_MULT: 3") + beside(u"sites"_s, 3, "FREQ: M") +
            beside(u"social_workers"_s, 4, "DATAFLOW: REGIONE_TOSCANA:ALTRO(1.0.0)") +
            beside(u"management"_s, 5, "DATAFLOW: REGIONE_TOSCANA:ALTRO(1.0.0)") +
            u"6 elba 2011 total_cost New 5\n"_s);
    row("males and females below each zone",
        u"\tElba\t\tFirenze\t\n\tM\tF\tM\tF\nUtenti immigrati\t1\t2\t3\t4\nUtenti disabili\t5\t6\t7\t8"_s,
        u"0 Unread\n0 Unread\n0 Unread\n"
        "3 elba 2011 users_immigrant Rejected Row 3: Under Elba stands “M”, which does not say that the "
        "values "
        "are the answers of the whole zone: leave one column for each zone.\n"
        "4 elba 2011 users_disabled Rejected Row 4: Under Elba stands “M”, which does not say that the "
        "values "
        "are the answers of the whole zone: leave one column for each zone.\n"_s);
    row("units behind the columns of a row for each zone",
        u"Zona\tusers\tUnità\tCosto complessivo\tUnità\nElba\t5\tpersone\t7\tk€"_s,
        u"2 elba 2011 users New 5\n"
        "2 elba 2011 total_cost Rejected Row 2: “7” says “k€” beside its number, and the question asks for "
        "euro: write the number of euro.\n"_s);
    for (const char *words : {"dati 2010", "costo in migliaia", "solo primo semestre",
                              "manca il comune di Rio", "FTE", "per ogni assistente"}) {
        row(qPrintable(u"a note in a row for each zone: "_s + QString::fromUtf8(words)),
            u"Zona\tusers\tNote\nElba\t5\t"_s + QString::fromUtf8(words),
            u"1 Unread\n"_s + beside(u"users"_s, 2, words));
        if (words != "costo in migliaia"_ba) // said of all
            row(qPrintable(u"a note in a list: "_s + QString::fromUtf8(words)),
                list + u"note\nelba\t2011\tusers\t5\t"_s + QString::fromUtf8(words),
                u"2 elba 2011 users Rejected Row 2: Its note says “%1”: write the number of 2011 in full, or "
                u"leave "
                "the note out.\n"_s.arg(QString::fromUtf8(words)));
    }
    for (const char *head : {"Comune\tRio", "Mese\t3", "Servizio\tSAD", "Sesso\tF", "Al\t30/06/2011"}) {
        const QStringList words = QString::fromUtf8(head).split(u'\t');
        row(qPrintable(u"one row of a part: "_s + words.first()),
            u"%1\tusers\tsites\n%2\t5\t"_s.arg(words.first(), words.last()),
            u"1 Unread\n"_s + beside(u"users"_s, 2, qPrintable(words.join(u": "_s))) +
                u"2 elba 2011 sites Blank\n"_s);
    }
    row("columns that say the whole",
        u"Zona\tComune\tSesso\tDal\tAl\tusers\nElba\tTotale\tM+F\t01/01/2011\t31/12/2011\t5"_s,
        u"1 Unread\n1 Unread\n1 Unread\n1 Unread\n2 elba 2011 users New 5\n"_s);

    for (const char *head : {"Valore corretto", "Correzione", "Rettifica"})
        row(qPrintable(u"a second column of values: "_s + QString::fromUtf8(head)),
            u"Domanda\tValore\t%1\nUtenti immigrati\t5\t6"_s.arg(QString::fromUtf8(head)),
            u"1 Unread\n"
            "2 elba 2011 users_immigrant Rejected Row 2: the heads of columns B, C say the same, and nothing "
            "says "
            "which is meant: choose the column of the values, or leave one of them.\n"_s);
    row("a column that says whether it was corrected",
        u"Domanda\tValore\tCorrezione\nUtenti immigrati\t5\tfatta"_s,
        u"1 Unread\n2 elba 2011 users_immigrant New 5\n"_s);
    row("who signed, and where", two + u"Portoferraio, 3 marzo 2012\nIl responsabile: Anna Bianchi"_s,
        u"1 elba 2011 users_immigrant New 5\n2 elba 2011 users_disabled New 7\n"_s);
}

void TestSheetTexts::sheets()
{
    QFETCH(QString, sheet);
    ImportRequest request = ofElba();
    request.isRestricted = true;
    const auto plan = planOf(sheet, request);
    QTEST(plan ? printed(plan.value()) : plan.error().message + u'\n', "plan");
}

void TestSheetTexts::whatIsCrossedOutIsNotTaken()
{
    SheetGrid grid = valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t5\nUtenti disabili\t7"_s));
    grid.rows.front().cells.back().isStruck = true;
    QCOMPARE(
        printed(valueOf(planImport(m_dataSet->catalogue(), m_dataSet->observations(), grid, ofElba()))),
        u"1 elba 2011 users_immigrant Rejected Row 1: “5” is crossed out: write the answer that holds, or "
        "leave the cell empty.\n2 elba 2011 users_disabled New 7\n"_s);
}

QTEST_GUILESS_MAIN(TestSheetTexts)
#include "tst_sheettexts.moc"
