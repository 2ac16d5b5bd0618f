// Sheets as offices write them: zones and years beside each other, units, yes and no, numbers in words. What
// is taken of each was worked out by hand; what cannot be understood is told.
#include "importplans.h"

using namespace quaderno;
using namespace quaderno::tests;

class TestImportHabits : public ImportPlans
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeDataSet(); } // nothing is written
    void sheets_data();
    void sheets();
};

// `of`: "elba" takes what is about Elba 2011 alone, "all" whatever the sheet is about, with Elba 2011 in
// view.
void TestImportHabits::sheets_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QString &of, const QString &sheet, const QString &plan) {
        QTest::newRow(name) << of << sheet << plan;
    };
    const QString all = u"all"_s;
    const QString elba = u"elba"_s;
    row("a column for each zone", all,
        u"\tElba\tFirenze\n"
        "Utenti immigrati\t5\t6\n"
        "Utenti disabili\t7\t8"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "2 firenze 2011 users_immigrant New 6\n"
        "3 elba 2011 users_disabled New 7\n"
        "3 firenze 2011 users_disabled New 8\n"_s);
    row("of the columns of zones the one that is asked for", elba,
        u"\tElba\tFirenze\tTotale\n"
        "Utenti immigrati\t5\t6\t11\n"
        "Utenti disabili\t7\t8\t15"_s,
        u"0 Unread\n"
        "0 Unread\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("the zone that is asked for stands second", elba,
        u"Dati\tFirenze\tElba\n"
        "Utenti immigrati\t6\t5\n"
        "Utenti disabili\t8\t7"_s,
        u"0 Unread\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("columns of other zones alone", elba,
        u"Dati\tFirenze\tAlta Val d'Elsa\n"
        "Utenti immigrati\t6\t5\n"
        "Utenti disabili\t8\t7"_s,
        u"The values are of Firenze, Alta Val d'Elsa, and not of the questionnaire that is asked for.\n"_s);
    row("zones over years, their names merged", all,
        u"\tElba\t\tFirenze\t\n"
        "\t2010\t2011\t2010\t2011\n"
        "Utenti immigrati\t1\t2\t3\t4\n"
        "Utenti disabili\t5\t6\t7\t8"_s,
        u"0 Unread\n"
        "0 Unread\n"
        "3 elba 2011 users_immigrant New 2\n"
        "3 firenze 2011 users_immigrant New 4\n"
        "4 elba 2011 users_disabled New 6\n"
        "4 firenze 2011 users_disabled New 8\n"_s);
    row("years over zones", all,
        u"\t2010\t\t2011\t\n"
        "\tElba\tFirenze\tElba\tFirenze\n"
        "Utenti immigrati\t1\t2\t3\t4\n"
        "Utenti disabili\t5\t6\t7\t8"_s,
        u"0 Unread\n"
        "0 Unread\n"
        "3 elba 2011 users_immigrant New 3\n"
        "3 firenze 2011 users_immigrant New 4\n"
        "4 elba 2011 users_disabled New 7\n"
        "4 firenze 2011 users_disabled New 8\n"_s);
    row("zone and year in one head", all,
        u"\tElba 2011\tFirenze (2011)\tElba 2010\n"
        "Utenti immigrati\t1\t2\t3\n"
        "Utenti disabili\t5\t6\t7"_s,
        u"0 Unread\n"
        "2 elba 2011 users_immigrant New 1\n"
        "2 firenze 2011 users_immigrant New 2\n"
        "3 elba 2011 users_disabled New 5\n"
        "3 firenze 2011 users_disabled New 6\n"_s);
    row("a column of units", elba,
        u"Domanda\tUnità\tValore\n"
        "Utenti immigrati\tn. persone\t5\n"
        "Costo complessivo\tmigliaia di euro\t12\n"
        "Ore di apertura al giorno\tminuti\t5\n"
        "Costo a carico dei comuni\tUSD\t3\n"
        "Giorni di apertura alla settimana\tgg\t5"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 total_cost Rejected Row 3: “12” says “migliaia di euro” beside its number, and the "
        "question asks for euro: write the number of euro.\n"
        "4 elba 2011 hours_per_day Rejected Row 4: “5” says “minuti” beside its number, and the question "
        "asks for ore: write the number of ore.\n"
        "5 elba 2011 municipal_cost Rejected Row 5: “3” says “USD” beside its number, and the question asks "
        "for euro: write the number of euro.\n"
        "6 elba 2011 days_per_week New 5\n"_s);
    row("a column of units without a head", elba,
        u"Utenti immigrati\tpersone\t5\n"
        "Costo complessivo\tmigliaia di euro\t12\n"
        "Giorni di apertura alla settimana\tgiorni\t5"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 total_cost Rejected Row 2: “12” says “migliaia di euro” beside its number, and the "
        "question asks for euro: write the number of euro.\n"
        "3 elba 2011 days_per_week New 5\n"_s);
    row("a unit over the values", elba,
        u"Voce di costo\tk€\n"
        "Costo complessivo\t12\n"
        "Costo a carico dei comuni\t3"_s,
        u"1 Rejected Row 1: several questions have a label like “Voce di costo”.\n"
        "2 elba 2011 total_cost Rejected Row 2: “12” says “k€” beside its number, and the question asks for "
        "euro: write the number of euro.\n"
        "3 elba 2011 municipal_cost Rejected Row 3: “3” says “k€” beside its number, and the question asks for euro: write the number of euro.\n"_s);
    row("units beside numbers", elba,
        u"Ore di apertura al giorno\t6 h\n"
        "Giorni di apertura alla settimana\t5 gg\n"
        "Settimane di apertura all'anno\t50 sett.\n"
        "Utenti immigrati\tzero\n"
        "Costo complessivo\t45'300\n"
        "Costo a carico dei comuni\t€ 1.200,50"_s,
        u"1 elba 2011 hours_per_day New 6\n"
        "2 elba 2011 days_per_week New 5\n"
        "3 elba 2011 weeks_per_year New 50\n"
        "4 elba 2011 users_immigrant New 0\n"
        "5 elba 2011 total_cost New 45.300\n"
        "6 elba 2011 municipal_cost New 1.200,50\n"_s);
    row("other units beside numbers", elba,
        u"Ore di apertura al giorno\t360 minuti\n"
        "Giorni di apertura alla settimana\t5 h\n"
        "Utenti immigrati\t5%\n"
        "Costo complessivo\t45 mila\n"
        "Costo a carico dei comuni\t$ 1.200"_s,
        u"1 elba 2011 hours_per_day Rejected Row 1: “360 minuti” says “minuti” beside its number, and the "
        u"question asks for ore: write the number of ore.\n"
        "2 elba 2011 days_per_week Rejected Row 2: “5 h” says “h” beside its number, and the question asks "
        "for giorni: write the number of giorni.\n"
        "3 elba 2011 users_immigrant Rejected Row 3: “5%” says “%” beside its number, and the question asks "
        "for persone: write the number of persone.\n"
        "4 elba 2011 total_cost Rejected Row 4: “45 mila” says “mila” beside its number, and the question "
        "asks for euro: write the number of euro.\n"
        "5 elba 2011 municipal_cost Rejected Row 5: “$ 1.200” says “$” beside its number, and the question asks for euro: write the number of euro.\n"_s);
    row("hours and minutes in words", elba,
        u"Ore di apertura al giorno\t6h30\n"
        "Utenti immigrati\t5 utenti\n"
        "Ore annue degli assistenti sociali\t1.500 ore annue"_s,
        u"1 elba 2011 hours_per_day New 6,5\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 social_worker_hours New 1.500 (the dot groups thousands)\n"_s);
    row("hours of another span", elba,
        u"Ore di apertura al giorno\t30 ore settimanali\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 hours_per_day Rejected Row 1: “30 ore settimanali” says “ore settimanali” beside its "
        u"number, and the question asks for ore: write the number of ore.\n"
        "2 elba 2011 users_immigrant New 5\n"_s);
    row("the unit in the question", elba,
        u"Ore di apertura al giorno (h)\t6\n"
        "Costo complessivo in euro\t12\n"
        "Costo a carico dei comuni (€)\t3\n"
        "Utenti immigrati (n.)\t5"_s,
        u"1 elba 2011 hours_per_day New 6\n"
        "2 elba 2011 total_cost New 12\n"
        "3 elba 2011 municipal_cost New 3\n"
        "4 elba 2011 users_immigrant New 5\n"_s);
    row("another currency in the question", elba,
        u"Costo complessivo ($)\t12\n"
        "Costo a carico dei comuni (k€)\t3\n"
        "Utenti immigrati\t5\n"
        "Utenti con disabilità\t1"_s,
        u"1 Rejected Row 1: “Costo complessivo ($)” has more words than the question “Costo complessivo”, "
        u"and may mean another thing.\n"
        "2 Rejected Row 2: “Costo a carico dei comuni (k€)” has more words than the question “Costo a carico "
        "dei comuni”, and may mean another thing.\n"
        "3 elba 2011 users_immigrant New 5\n"
        "4 elba 2011 users_disabled New 1\n"_s);
    row("group and choice", elba,
        u"Gestione pubblica diretta\tx\n"
        "Gestione privata affidata a privati\tx\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 management New Diretta, Affidata a privati\n"
        "2 elba 2011 management Part\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("yes and no in two columns", elba,
        u"Forma di gestione\tSì\tNo\n"
        "Diretta\tx\t\n"
        "Indiretta\t\tx\n"
        "Delegata ad altro ente pubblico\t\tx\n"
        "Affidata a privati\tx\t"_s,
        u"2 elba 2011 management New Diretta, Affidata a privati\n"
        "3 elba 2011 management Part\n"
        "4 elba 2011 management Part\n"
        "5 elba 2011 management Part\n"_s);
    row("a mark under no alone", elba,
        u"Forma di gestione\tNo\n"
        "Diretta\tx\n"
        "Indiretta\tx"_s,
        u"1 elba 2011 management Rejected Row 1: row 2 answers this question for Elba 2011 too, and "
        u"otherwise: leave the "
        u"one that is meant.\n"
        "2 elba 2011 management Rejected Row 2: row 1 answers this question for Elba 2011 too, and "
        "otherwise: leave the "
        "one that is meant.\n"
        "3 elba 2011 management Part\n"_s);
    row("yes and no both", elba,
        u"\tSì\tNo\n"
        "Diretta\tx\tx\n"
        "Indiretta\t\tx"_s,
        u"2 Rejected Row 2: under “No” stands “x”: mark one of the two answers.\n"
        "3 elba 2011 management Rejected Row 3: Some answers have “no” and the others nothing: write x "
        "beside those that "
        "hold, or “no” beside all if none does.\n"_s);
    row("a column of words beside", elba,
        u"Diretta\tx\tdal 2009\n"
        "Indiretta\tx\tsolo Rio\n"
        "Utenti immigrati\t5\t"_s,
        u"0 Unread\n"
        "1 elba 2011 management New Diretta, Indiretta\n"
        "2 elba 2011 management Part\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("heads in somebody's words", all,
        u"Zona\tAnno\tUtenti totali nell'anno\tUtenti serviti\tOre di apertura\n"
        "Elba\t2011\t5\t6\t7"_s,
        u"1 Unread\n"
        "1 Unread\n"
        "2 elba 2011 hours_per_day New 7\n"_s);
    row("heads of a wide sheet", all,
        u"Zona\tUtenti disabili\tUtenti immigrati (n.)\tCosto complessivo annuo\tCosto dei comuni\n"
        "Elba\t5\t6\t7\t8"_s,
        u"2 elba 2011 users_disabled New 5\n"
        "2 elba 2011 users_immigrant New 6\n"
        "2 elba 2011 total_cost New 7\n"
        "2 elba 2011 municipal_cost New 8\n"_s);
    row("questions in words in a list", all,
        u"Zona\tAnno\tDomanda\tValore\n"
        "Elba\t2011\tUtenti serviti\t5\n"
        "Elba\t2011\tUtenti\t7\n"
        "Elba\t2011\tGestione pubblica diretta\tx"_s,
        u"2 elba 2011 users New 5\n"
        "3 Rejected Row 3: several questions have a label like “Utenti”.\n"
        "4 elba 2011 management New Diretta\n"_s);
    row("zone and year in one row above", all,
        u"Zona\tFirenze\tAnno\t2010\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7"_s,
        u"2 firenze 2010 users_immigrant New 5\n"
        "3 firenze 2010 users_disabled New 7\n"_s);
    row("zone and year in one row above heads", all,
        u"Zona\tFirenze\tAnno\t2010\n"
        "\n"
        "users\tsites\n"
        "5\t1"_s,
        u"4 firenze 2010 users New 5\n"
        "4 firenze 2010 sites New 1\n"_s);
    row("two tables, the second for another zone", all,
        u"zone\tyear\tvariable\tvalue\n"
        "elba\t2010\tusers\t1\n"
        "elba\t2011\tusers\t2\n"
        "firenze\t2011\tusers\t3\n"
        "elba\t2010\tusers\t9"_s,
        u"2 elba 2010 users Rejected Row 2: row 5 answers this question for Elba 2010 too, and otherwise: "
        u"leave the one "
        u"that is meant.\n"
        "3 elba 2011 users New 2\n"
        "4 firenze 2011 users New 3\n"
        "5 elba 2010 users Rejected Row 5: row 2 answers this question for Elba 2010 too, and otherwise: "
        "leave the one "
        "that is meant.\n"_s);
    row("two columns of one question", all,
        u"Zona\tusers\tUtenti serviti nell'anno\n"
        "Elba\t5\t6"_s,
        u"2 elba 2011 users Rejected Row 2: column C answers this question for Elba 2011 too, and otherwise: "
        u"leave the "
        u"one that is meant.\n"
        "2 elba 2011 users Rejected Row 2: column B answers this question for Elba 2011 too, and otherwise: "
        "leave the one "
        "that is meant.\n"_s);
    row("notes under the table", elba,
        u"Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "\n"
        "NB: dati al 31/12\n"
        "Fonte: ufficio di piano\n"
        "Firma\tRossi"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "6 Rejected Row 6: no question has a label like “Firma”.\n"_s);
    row("footnote marks", elba,
        u"Utenti immigrati (1)\t5\n"
        "Utenti disabili*\t7\n"
        "Costo complessivo\t1.200*\n"
        "(1) solo extra UE"_s,
        u"4 Text\n"
        "1 Rejected Row 1: “Utenti immigrati (1)” has more words than the question “Utenti immigrati”, and "
        "may mean another thing.\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 elba 2011 total_cost Rejected Row 3: “1.200*” is not a number. Write for example 1.234,5.\n"_s);
    row("totals", elba,
        u"Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "Totale\t12\n"
        "TOTALE UTENTI\t12"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 Rejected Row 3: “Totale” resembles the question “Costo complessivo”, and may mean another thing.\n"
        "4 Rejected Row 4: several questions have a label like “TOTALE UTENTI”.\n"_s);
    row("maschi femmine totale", elba,
        u"\tM\tF\tTotale\n"
        "Utenti immigrati\t5\t6\t11\n"
        "Utenti disabili\t7\t8\t15"_s,
        u"0 Unread\n"
        "0 Unread\n"
        "2 elba 2011 users_immigrant Rejected Row 2: several columns have numbers, and nothing says which is "
        "meant: write the year over it, or leave it alone in the sheet.\n"
        "3 elba 2011 users_disabled Rejected Row 3: several columns have numbers, and nothing says which is meant: write the year over it, or leave it alone in the sheet.\n"_s);
    row("two years, this one right", elba,
        u"Dati\t2010\t2011\tvar. %\n"
        "Utenti immigrati\t5\t6\t20%\n"
        "Utenti disabili\t7\t8\t14%"_s,
        u"2 elba 2011 users_immigrant New 6\n"
        "3 elba 2011 users_disabled New 8\n"_s);
    row("consuntivo and preventivo", elba,
        u"Dati\tpreventivo\tconsuntivo\n"
        "Costo complessivo\t5\t6\n"
        "Costo a carico dei comuni\t7\t8"_s,
        u"The sheet says “preventivo”, and what the whole year was is asked for: write those numbers, and take those words away.\n"_s);
    row("semesters", elba,
        u"Dati\tI semestre\tII semestre\n"
        "Utenti immigrati\t5\t6\n"
        "Utenti disabili\t7\t8"_s,
        u"The sheet says “I semestre”, and what the whole year was is asked for: write those numbers, and take those words away.\n"_s);
    row("one semester alone", elba,
        u"Dati\tI semestre 2011\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7"_s,
        u"The sheet says “I semestre 2011”, and what the whole year was is asked for: write those numbers, and take those words away.\n"_s);
    row("municipalities down, questions across", elba,
        u"Comune\tUtenti immigrati\tUtenti disabili\n"
        "Rio\t5\t7\n"
        "Capoliveri\t6\t8\n"
        "Totale\t11\t15"_s,
        u"Rows 2 and 3 have values for one questionnaire, and no column says of which zones they are: write “Zona” over it, or leave the row that is meant.\n"_s);
    row("zone totals across", all,
        u"Zona\tUtenti immigrati\tUtenti disabili\n"
        "Elba\t5\t7\n"
        "Firenze\t6\t8\n"
        "Totale\t11\t15"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 firenze 2011 users_immigrant New 6\n"
        "3 firenze 2011 users_disabled New 8\n"
        "4 Rejected Row 4: there is no zone “Totale”.\n"
        "4 Rejected Row 4: there is no zone “Totale”.\n"_s);
    row("zone with capitals and prefix", all,
        u"Zona distretto\tUtenti immigrati\tUtenti disabili\n"
        "ELBA\t5\t7\n"
        "Zona Firenze\t6\t8"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 firenze 2011 users_immigrant New 6\n"
        "3 firenze 2011 users_disabled New 8\n"_s);
    row("percent column beside", elba,
        u"Dati\tValore\t%\n"
        "Utenti immigrati\t5\t20\n"
        "Utenti disabili\t7\t30"_s,
        u"0 Unread\n"
        "1 Rejected Row 1: no question has a label like “Dati”.\n"
        "2 elba 2011 users_immigrant Rejected Row 2: several columns have numbers, and nothing says which is "
        "meant: write the year over it, or leave it alone in the sheet.\n"
        "3 elba 2011 users_disabled Rejected Row 3: several columns have numbers, and nothing says which is meant: write the year over it, or leave it alone in the sheet.\n"_s);
    row("percent under", elba,
        u"\tn.\t%\n"
        "Utenti immigrati\t5\t20\n"
        "Utenti disabili\t7\t30"_s,
        u"0 Unread\n"
        "2 elba 2011 users_immigrant Rejected Row 2: several columns have numbers, and nothing says which is "
        "meant: write the year over it, or leave it alone in the sheet.\n"
        "3 elba 2011 users_disabled Rejected Row 3: several columns have numbers, and nothing says which is meant: write the year over it, or leave it alone in the sheet.\n"_s);
    row("percent first", elba,
        u"\t%\tn.\n"
        "Utenti immigrati\t20\t5\n"
        "Utenti disabili\t30\t7"_s,
        u"The values stand under “%”: write the numbers themselves, in a column of their own.\n"_s);
    row("numbered questions", elba,
        u"1\tUtenti immigrati\t5\n"
        "2\tUtenti disabili\t7\n"
        "3\tCosto complessivo\t9"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 elba 2011 total_cost New 9\n"_s);
    row("numbers in the questions", elba,
        u"1) Utenti immigrati\t5\n"
        "2) Utenti disabili\t7\n"
        "D.3 Costo complessivo\t9"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 elba 2011 total_cost New 9\n"_s);
    row("colons and dots", elba,
        u"Utenti immigrati:\t5\n"
        "Utenti disabili ....\t7"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"_s);
    row("a range", elba,
        u"Utenti immigrati\t5-7\n"
        "Utenti disabili\t5/7\n"
        "Costo complessivo\t1000 - 2000"_s,
        u"1 elba 2011 users_immigrant Rejected Row 1: “5-7” is not a number. Write for example 1.234,5.\n"
        "2 elba 2011 users_disabled Rejected Row 2: “5/7” is not a number. Write for example 1.234,5.\n"
        "3 elba 2011 total_cost Rejected Row 3: “1000 - 2000” is not a number. Write for example 1.234,5.\n"_s);
    row("less than", elba,
        u"Utenti immigrati\t< 5\n"
        "Utenti disabili\t>7\n"
        "Costo complessivo\t+1000"_s,
        u"1 elba 2011 users_immigrant Rejected Row 1: “< 5” is not a number. Write for example 1.234,5.\n"
        "2 elba 2011 users_disabled Rejected Row 2: “>7” is not a number. Write for example 1.234,5.\n"
        "3 elba 2011 total_cost New 1.000\n"_s);
    row("a sum written", elba,
        u"Utenti immigrati\t5+7\n"
        "Utenti disabili\t5 (di cui 2 minori)\n"
        "Costo complessivo\t1000,00 €"_s,
        u"1 elba 2011 users_immigrant New 12\n"
        "2 elba 2011 users_disabled Rejected Row 2: “5 (di cui 2 minori)” is not a number. Write for example "
        "1.234,5.\n"
        "3 elba 2011 total_cost New 1.000\n"_s);
    row("negative in brackets", elba,
        u"Utenti immigrati\t5\n"
        "Costo complessivo\t(1000)"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 total_cost Rejected Row 2: “(1000)” is not a number. Write for example 1.234,5.\n"_s);
    row("spaces and thousands", elba,
        u"Costo complessivo\t1 234 567\n"
        "Costo a carico dei comuni\t12 34\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 total_cost New 1.234.567\n"
        "2 elba 2011 municipal_cost Rejected Row 2: “12 34” is not a number. Write for example 1.234,5.\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("euro with dash", elba,
        u"Costo complessivo\t€ 1.200,-\n"
        "Costo a carico dei comuni\t1.200,00.=\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 total_cost Rejected Row 1: “€ 1.200,-” is not a number. Write for example 1.234,5.\n"
        "2 elba 2011 municipal_cost Rejected Row 2: “1.200,00.=” is not a number. Write for example "
        "1.234,5.\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("o for zero", elba,
        u"Utenti immigrati\tO\n"
        "Utenti disabili\tnessuno\n"
        "Costo complessivo\t1.2OO"_s,
        u"1 elba 2011 users_immigrant Rejected Row 1: “O” is not a number. Write for example 1,234.5.\n"
        "2 elba 2011 users_disabled Rejected Row 2: “nessuno” is not a number. Write for example 1,234.5.\n"
        "3 elba 2011 total_cost Rejected Row 3: “1.2OO” has “OO” beside its number, and that is no unit: write the number alone.\n"_s);
    row("thousands shortened", elba,
        u"Costo complessivo\t45k\n"
        "Costo a carico dei comuni\t1,2 mln\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 total_cost Rejected Row 1: “45k” says “k” beside its number, and the question asks for "
        u"euro: write the number of euro.\n"
        "2 elba 2011 municipal_cost Rejected Row 2: “1,2 mln” says “mln” beside its number, and the question "
        "asks for euro: write the number of euro.\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("per month", elba,
        u"Costo complessivo\t1.000 euro/mese\n"
        "Ore annue degli assistenti sociali\t36 ore settimanali\n"
        "Utenti immigrati\t5 al mese"_s,
        u"1 elba 2011 total_cost Rejected Row 1: “1.000 euro/mese” says “euro/mese” beside its number, and "
        u"the question asks for euro: write the number of euro.\n"
        "2 elba 2011 social_worker_hours Rejected Row 2: “36 ore settimanali” says “ore settimanali” beside "
        "its number, and the question asks for ore: write the number of ore.\n"
        "3 elba 2011 users_immigrant Rejected Row 3: “5 al mese” says “al mese” beside its number, and the question asks for persone: write the number of persone.\n"_s);
    row("part of the year", elba,
        u"Settimane di apertura all'anno\t12 mesi\n"
        "Giorni di apertura alla settimana\tlun-ven\n"
        "Ore di apertura al giorno\t9-13"_s,
        u"1 elba 2011 weeks_per_year Rejected Row 1: “12 mesi” says “mesi” beside its number, and the "
        u"question asks for settimane: write the number of settimane.\n"
        "2 elba 2011 days_per_week Rejected Row 2: “lun-ven” is not a number. Write for example 1.234,5.\n"
        "3 elba 2011 hours_per_day Rejected Row 3: “9-13” is not a number. Write for example 1.234,5.\n"_s);
    row("weekday hours", elba,
        u"Ore di apertura al giorno\t9:00-13:00\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t6"_s,
        u"1 elba 2011 hours_per_day Rejected Row 1: “9:00-13:00” is not a number. Write for example "
        u"1.234,5.\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 6\n"_s);
    row("FTE", elba,
        u"Assistenti sociali\t2 FTE\n"
        "Personale amministrativo\t1,5\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 social_workers Rejected Row 1: “2 FTE” says “FTE” beside its number, and the question "
        u"asks for persone: write the number of persone.\n"
        "2 elba 2011 administrative_staff Rejected Row 2: “1,5” is not a whole number.\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("another zone named in a note", elba,
        u"Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "Note\tla sede di Firenze è chiusa"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 Rejected Row 3: no question has a label like “Note”.\n"_s);
    row("zones stacked", all,
        u"Elba\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "Firenze\n"
        "Utenti immigrati\t6\n"
        "Utenti disabili\t8"_s,
        u"2 Rejected Row 2: there is no zone “Elba, Firenze”.\n"
        "3 Rejected Row 3: there is no zone “Elba, Firenze”.\n"
        "5 Rejected Row 5: there is no zone “Elba, Firenze”.\n"
        "6 Rejected Row 6: there is no zone “Elba, Firenze”.\n"_s);
    row("zones stacked with a label", all,
        u"Zona: Elba\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "Zona: Firenze\n"
        "Utenti immigrati\t6\n"
        "Utenti disabili\t8"_s,
        u"2 Rejected Row 2: there is no zone “Elba, Firenze”.\n"
        "3 Rejected Row 3: there is no zone “Elba, Firenze”.\n"
        "5 Rejected Row 5: there is no zone “Elba, Firenze”.\n"
        "6 Rejected Row 6: there is no zone “Elba, Firenze”.\n"_s);
    row("years stacked", elba,
        u"2011\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "2010\n"
        "Utenti immigrati\t6\n"
        "Utenti disabili\t8"_s,
        u"2 Rejected Row 2: there is no year “2011, 2010”: the data cover 2010-2011.\n"
        "3 Rejected Row 3: there is no year “2011, 2010”: the data cover 2010-2011.\n"
        "5 Rejected Row 5: there is no year “2011, 2010”: the data cover 2010-2011.\n"
        "6 Rejected Row 6: there is no year “2011, 2010”: the data cover 2010-2011.\n"_s);
    row("head repeated", elba,
        u"Domanda\tValore\n"
        "Utenti immigrati\t5\n"
        "Domanda\tValore\n"
        "Utenti disabili\t7"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "4 elba 2011 users_disabled New 7\n"_s);
    row("value before label", elba,
        u"5\tUtenti immigrati\n"
        "7\tUtenti disabili"_s,
        u"No values were found in the sheet: write the questions in one column and the values in the next.\n"_s);
    row("values below labels", elba,
        u"Utenti immigrati\tUtenti disabili\n"
        "5\t7"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"_s);
    row("year column wide", all,
        u"Anno\tUtenti immigrati\tUtenti disabili\n"
        "2010\t5\t7\n"
        "2011\t6\t8"_s,
        u"2 elba 2010 users_immigrant New 5\n"
        "2 elba 2010 users_disabled New 7\n"
        "3 elba 2011 users_immigrant New 6\n"
        "3 elba 2011 users_disabled New 8\n"_s);
    row("year column wide of another zone", elba,
        u"Firenze\n"
        "Anno\tUtenti immigrati\tUtenti disabili\n"
        "2010\t5\t7\n"
        "2011\t6\t8"_s,
        u"3 Rejected Row 3 is about Firenze 2010, and another questionnaire is asked for: take the file of "
        u"that one.\n"
        "3 Rejected Row 3 is about Firenze 2010, and another questionnaire is asked for: take the file of "
        "that one.\n"
        "4 Rejected Row 4 is about Firenze 2011, and another questionnaire is asked for: take the file of "
        "that one.\n"
        "4 Rejected Row 4 is about Firenze 2011, and another questionnaire is asked for: take the file of that one.\n"_s);
    row("units row in wide", all,
        u"Zona\tUtenti immigrati\tCosto complessivo\n"
        "\tpersone\tmigliaia di euro\n"
        "Elba\t5\t7"_s,
        u"3 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 total_cost Rejected Row 3: “7” says “migliaia di euro” beside its number, and the question asks for euro: write the number of euro.\n"_s);
    row("scale in wide title", all,
        u"Importi in migliaia di euro\n"
        "Zona\tUtenti immigrati\tCosto complessivo\n"
        "Elba\t5\t7"_s,
        u"The sheet says “Importi in migliaia di euro”: write its numbers in full, and take those words away.\n"_s);
    row("valore per utente", elba,
        u"Costo complessivo per utente\t5\n"
        "Costo medio complessivo\t7\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t5"_s,
        u"1 Rejected Row 1: “Costo complessivo per utente” has more words than the question “Costo "
        u"complessivo”, and may mean another thing.\n"
        "2 Rejected Row 2: “Costo medio complessivo” has more words than the question “Costo complessivo”, "
        "and may mean another thing.\n"
        "3 elba 2011 users_immigrant New 5\n"
        "4 elba 2011 users_disabled New 5\n"_s);
    row("new users", elba,
        u"Nuovi utenti immigrati\t5\n"
        "Utenti immigrati\t7\n"
        "Utenti immigrati minori\t3\n"
        "Utenti disabili gravi\t2"_s,
        u"This is no questionnaire: there are no questions beside values in it, nor at the head of columns.\n"_s);
    row("sì with text", elba,
        u"Diretta\tsì, da gennaio\n"
        "Indiretta\tno\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 management Rejected Row 1: “sì, da gennaio” is no answer to “Diretta”: write x where "
        u"it holds and nothing where it does not.\n"
        "2 elba 2011 management Part\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("reason beside", elba,
        u"Domanda\tValore\tNote\n"
        "Utenti immigrati\t\tnon rilevato\n"
        "Utenti disabili\tn.d.\tin arrivo"_s,
        u"2 elba 2011 users_immigrant Missing missing: the reason is to be chosen\n"
        "3 elba 2011 users_disabled Missing missing: the reason is to be chosen\n"_s);
    row("dash for zero", elba,
        u"Utenti immigrati\t-\n"
        "Utenti disabili\t=\n"
        "Costo complessivo\t//"_s,
        u"1 elba 2011 users_immigrant Missing missing: the reason is to be chosen\n"
        "2 elba 2011 users_disabled Rejected Row 2: “=” is not a number. Write for example 1.234,5.\n"
        "3 elba 2011 total_cost Rejected Row 3: “//” is not a number. Write for example 1.234,5.\n"_s);
    row("english mark in italian", elba,
        u"Ore di apertura al giorno\t6.5\n"
        "Costo complessivo\t1,200.50\n"
        "Utenti immigrati\t1.200"_s,
        u"1 elba 2011 hours_per_day Rejected Row 1: “6.5” has a decimal dot, and in this sheet the comma is "
        u"read as decimal: write it with a comma.\n"
        "2 elba 2011 total_cost Rejected Row 2: “1,200.50” has a decimal dot, and in this sheet the comma is "
        "read as decimal: write it with a comma.\n"
        "3 elba 2011 users_immigrant New 1.200 (the dot groups thousands)\n"_s);
    row("mixed marks", elba,
        u"Ore di apertura al giorno\t6,5\n"
        "Costo complessivo\t1200.50\n"
        "Utenti immigrati\t1,200"_s,
        u"1 elba 2011 hours_per_day New 6,5\n"
        "2 elba 2011 total_cost Rejected Row 2: “1200.50” has a decimal dot, and in this sheet the comma is "
        "read as decimal: write it with a comma.\n"
        "3 elba 2011 users_immigrant Rejected Row 3: “1,200” is not a whole number.\n"_s);
    row("a note that says it is missing", elba,
        u"Domanda\tValore\tNote\n"
        "Utenti immigrati\t\tnon rilevato\n"
        "Utenti disabili\t7\tstima del comune"_s,
        u"2 elba 2011 users_immigrant Missing missing: the reason is to be chosen\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("stacked zones with other questions", elba,
        u"Elba\n"
        "Utenti immigrati\t5\n"
        "Sedi del segretariato sociale\t1\n"
        "Firenze\n"
        "Utenti disabili\t8\n"
        "Costo complessivo\t9"_s,
        u"2 Rejected Row 2: there is no zone “Elba, Firenze”.\n"
        "3 Rejected Row 3: there is no zone “Elba, Firenze”.\n"
        "5 Rejected Row 5: there is no zone “Elba, Firenze”.\n"
        "6 Rejected Row 6: there is no zone “Elba, Firenze”.\n"_s);
    row("a zone's name in the year's column", all,
        u"Zona\tAnno\tusers\n"
        "Elba\t\t5\n"
        "Firenze\t2011\t6"_s,
        u"2 Rejected Row 2 names no year.\n"
        "3 firenze 2011 users New 6\n"_s);
    row("wide, two rows of one zone", all,
        u"Zona\tusers\n"
        "Elba\t5\n"
        "Elba\t6"_s,
        u"2 elba 2011 users Rejected Row 2: row 3 answers this question for Elba 2011 too, and otherwise: "
        u"leave the one "
        u"that is meant.\n"
        "3 elba 2011 users Rejected Row 3: row 2 answers this question for Elba 2011 too, and otherwise: "
        "leave the one "
        "that is meant.\n"_s);
    row("zones in columns with totals and codes", elba,
        u"Codice\tDomanda\tElba\tFirenze\n"
        "users_immigrant\tUtenti immigrati\t5\t6\n"
        "users_disabled\tUtenti disabili\t7\t8"_s,
        u"0 Unread\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("domanda, zones as columns", elba,
        u"Domanda\tElba\tFirenze\n"
        "Utenti immigrati\t5\t6\n"
        "Utenti disabili\t7\t8"_s,
        u"0 Unread\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("valore euro and count heads", elba,
        u"Voce\tImporto in €\n"
        "Costo complessivo\t5\n"
        "Utenti immigrati\t6"_s,
        u"2 elba 2011 total_cost New 5\n"
        "3 elba 2011 users_immigrant Rejected Row 3: “6” says “Importo in €” beside its number, and the question asks for persone: write the number of persone.\n"_s);
    row("two value columns N and euro", elba,
        u"Voce\tN.\tEuro\n"
        "Utenti immigrati\t6\t\n"
        "Costo complessivo\t\t5"_s,
        u"0 Unread\n"
        "2 elba 2011 users_immigrant Rejected Row 2: several columns have numbers, and nothing says which is "
        "meant: write the year over it, or leave it alone in the sheet.\n"
        "3 elba 2011 total_cost Blank\n"_s);
    row("hours given for all", elba,
        u"Ore di apertura al giorno\t6 ore e 30 minuti\n"
        "Giorni di apertura alla settimana\t5 giorni su 7\n"
        "Settimane di apertura all'anno\t50/52"_s,
        u"1 elba 2011 hours_per_day New 6,5\n"
        "2 elba 2011 days_per_week Rejected Row 2: “5 giorni su 7” is not a number. Write for example "
        "1.234,5.\n"
        "3 elba 2011 weeks_per_year Rejected Row 3: “50/52” is not a number. Write for example 1.234,5.\n"_s);
    row("percent of total in the label", elba,
        u"Utenti disabili (% sul totale)\t12\n"
        "Utenti disabili\t7\n"
        "Utenti immigrati\t5"_s,
        u"1 Rejected Row 1: “Utenti disabili (% sul totale)” has more words than the question “Utenti con "
        u"disabilità”, and may mean another thing.\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("mean instead of number", elba,
        u"Media utenti immigrati\t5\n"
        "Utenti immigrati al 31/12\t6\n"
        "Utenti immigrati\t7\n"
        "Utenti disabili\t1"_s,
        u"1 Rejected Row 1: “Media utenti immigrati” has more words than the question “Utenti immigrati”, "
        u"and may mean another thing.\n"
        "2 Rejected Row 2: “Utenti immigrati al 31/12” has more words than the question “Utenti immigrati”, "
        "and may mean another thing.\n"
        "3 elba 2011 users_immigrant New 7\n"
        "4 elba 2011 users_disabled New 1\n"_s);
    row("yes or no behind", elba,
        u"Diretta\tNO\n"
        "Indiretta\tSI\n"
        "Affidata a privati\tNo\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 management New Indiretta\n"
        "2 elba 2011 management Part\n"
        "3 elba 2011 management Part\n"
        "4 elba 2011 users_immigrant New 5\n"_s);
    row("codes of choices 1 and 2", elba,
        u"Strumenti di registrazione della domanda\t1\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t6"_s,
        u"1 elba 2011 demand_registration Rejected Row 1: “1” is not one of the answers: “Sì”, “No”, “Solo "
        u"in alcuni comuni”.\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 6\n"_s);
    row("management in words of their own", elba,
        u"Forma di gestione\tdiretta e affidata a privati\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t6"_s,
        u"1 elba 2011 management Rejected Row 1: “diretta e affidata a privati” is not one of the answers: "
        u"“Diretta”, “Indiretta”, “Delegata ad altro ente pubblico”, “Affidata a privati”.\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 6\n"_s);
    row("pct column under year", elba,
        u"\t2011\t2011 (%)\n"
        "Utenti immigrati\t5\t10\n"
        "Utenti disabili\t7\t20"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("year first, then values of two", all,
        u"Domanda\t2010\t2011\n"
        "Utenti immigrati\t5\t10\n"
        "Utenti disabili\t7\t20"_s,
        u"2 elba 2011 users_immigrant New 10\n"
        "3 elba 2011 users_disabled New 20\n"_s);
    row("number and its percent in a cell", elba,
        u"Utenti immigrati\t5 (10%)\n"
        "Utenti disabili\t7 pari al 12%\n"
        "Costo complessivo\t1.000 € (IVA incl.)"_s,
        u"1 elba 2011 users_immigrant Rejected Row 1: “5 (10%)” is not a number. Write for example 1.234,5.\n"
        "2 elba 2011 users_disabled Rejected Row 2: “7 pari al 12%” is not a number. Write for example "
        "1.234,5.\n"
        "3 elba 2011 total_cost Rejected Row 3: “1.000 € (IVA incl.)” has “€ (IVA incl.)” beside its number, and that is no unit: write the number alone.\n"_s);
    row("n. before", elba,
        u"Utenti immigrati\tn. 5\n"
        "Utenti disabili\tN° 7\n"
        "Costo complessivo\tEuro 1.000,00"_s,
        u"1 elba 2011 users_immigrant New 5\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 elba 2011 total_cost New 1.000\n"_s);
    row("one value of several lines", elba,
        u"Utenti immigrati\t\"5\n"
        "6\"\n"
        "Utenti disabili\t7"_s,
        u"1 elba 2011 users_immigrant Rejected Row 1: “5\n"
        "6” is not a number. Write for example 1.234,5.\n"
        "2 elba 2011 users_disabled New 7\n"_s);
    const QString several =
        u"several columns have numbers, and nothing says which is meant: write the year over it, "
        "or leave it alone in the sheet.\n"_s;
    const auto odd = [](const QString &head) {
        return u"“%1” over the values does not say that they are the answers: choose the column of the "
               u"values, or write "
               "“Value” over it if they are.\n"_s.arg(head);
    };
    row("months over the values", elba,
        u"Domanda\t31/01/2011\t28/02/2011\n"
        "Utenti immigrati\t5\t6\n"
        "Osservazioni\tnulla\t"_s,
        u"0 Unread\n"
        "2 elba 2011 users_immigrant Rejected Row 2: "_s +
            several + u"3 elba 2011 remarks Rejected Row 3: "_s + odd(u"31/01/2011"_s));
    row("a day over the values", elba,
        u"Domanda\t30/06/2011\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7"_s,
        u"2 elba 2011 users_immigrant Rejected Row 2: "_s + odd(u"30/06/2011"_s) +
            u"3 elba 2011 users_disabled Rejected Row 3: "_s + odd(u"30/06/2011"_s));
    row("the last day of the year over the values", elba,
        u"Domanda\tal 31/12/2011\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("the same year twice", elba,
        u"Domanda\t2011\t2011\n"
        "Utenti immigrati\t5\t6\n"
        "Diretta\tx\t"_s,
        u"1 Unread\n"
        "2 elba 2011 users_immigrant Rejected Row 2: the heads of columns B, C say the same, and nothing "
        "says which is meant: choose the column of the values, or leave one of them.\n"
        "3 elba 2011 management Rejected Row 3: the heads of columns B, C say the same, and nothing says which is meant: choose the column of the values, or leave one of them.\n"_s);
    row("the same year twice, once with nothing below", elba,
        u"Domanda\t2011\t2011\n"
        "Utenti immigrati\t\t6\n"
        "Utenti disabili\t\t7"_s,
        u"2 elba 2011 users_immigrant New 6\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("two columns of values in a list", all,
        u"zone\tyear\tvariable\tvalue\tvalue\n"
        "elba\t2011\tusers\t5\t6"_s,
        u"1 Unread\n"
        "2 elba 2011 users Rejected Row 2: the heads of columns D, E say the same, and nothing says which is meant: choose the column of the values, or leave one of them.\n"_s);
    row("numbers without a head beside years", elba,
        u"\t2010\t2011\t\t2009\n"
        "Utenti immigrati\t1\t2\t3\t4\n"
        "Utenti disabili\t5\t6\t7\t8"_s,
        u"1 Unread\n"
        "2 elba 2011 users_immigrant New 2\n"
        "3 elba 2011 users_disabled New 6\n"_s);
    for (const char *head : {"Previsto", "Scostamento", "Portoferraio", "di cui donne", "€/000", "2011/2012",
                             "2010/2011", "Obiettivo 2011"})
        row(qPrintable(u"another head: "_s + QString::fromUtf8(head)), elba,
            u"Voce\t%1\nUtenti immigrati\t5\nDiretta\tx"_s.arg(QString::fromUtf8(head)),
            QString::fromUtf8(head) == u"€/000"
                ? u"The sheet says “€/000”: write its numbers in full, and take those words away.\n"_s
                : u"2 elba 2011 users_immigrant Rejected Row 2: "_s + odd(QString::fromUtf8(head)) +
                      u"3 elba 2011 management Rejected Row 3: "_s + odd(QString::fromUtf8(head)));
    for (const char *head :
         {"", "2011", "Elba", "Zona Elba 2011", "Valore", "Risposte", "Dati", "N.", "Numero", "Quantità",
          "Totale", "Anno 2011", "Value", "Figures", "Persone", "Consuntivo 2011"})
        row(qPrintable(u"a plain head: "_s + QString::fromUtf8(head)), elba,
            u"\t%1\nUtenti immigrati\t5\nUtenti disabili\t7"_s.arg(QString::fromUtf8(head)),
            u"2 elba 2011 users_immigrant New 5\n3 elba 2011 users_disabled New 7\n"_s);
    row("another head under the year", elba,
        u"Dati\t2011\t\n"
        "\tPrevisto\tEffettivo\n"
        "Utenti immigrati\t5\t6\n"
        "Utenti disabili\t7\t8"_s,
        u"1 Unread\n"
        "3 elba 2011 users_immigrant Rejected Row 3: "_s +
            odd(u"Previsto"_s) + u"4 elba 2011 users_disabled Rejected Row 4: "_s + odd(u"Previsto"_s));
    row("who filled it in is no head", elba,
        u"Referente\tRossi\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7"_s,
        u"1 Rejected Row 1: no question has a label like “Referente”.\n"
        "2 elba 2011 users_immigrant New 5\n"
        "3 elba 2011 users_disabled New 7\n"_s);
    row("no to one choice", elba,
        u"Diretta\tno\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 management Rejected Row 1: Some answers have “no” and the others nothing: write x "
        u"beside those "
        u"that hold, or “no” beside all if none does.\n"
        "2 elba 2011 users_immigrant New 5\n"_s);
    row("no to every choice", elba,
        u"Diretta\tno\n"
        "Indiretta\tno\n"
        "Delegata ad altro ente pubblico\tno\n"
        "Affidata a privati\tno"_s,
        u"1 elba 2011 management New none of these\n"
        "2 elba 2011 management Part\n"
        "3 elba 2011 management Part\n"
        "4 elba 2011 management Part\n"_s);
    row("no in the column of a choice", all,
        u"Zona\tusers\tEducatori\n"
        "Elba\t5\tno"_s,
        u"2 elba 2011 users New 5\n"
        "2 elba 2011 professions Rejected Row 2: Some answers have “no” and the others nothing: write x "
        "beside those "
        "that hold, or “no” beside all if none does.\n"_s);
    row("no to the answers of a single choice", elba,
        u"Solo in alcuni comuni\tno\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 demand_registration Rejected Row 1: There is only “no”, and one of the answers is "
        u"asked for: "
        u"write x beside the one that holds.\n"
        "2 elba 2011 users_immigrant New 5\n"_s);
    row("yes and no to one choice", elba,
        u"Diretta\tsì\n"
        "Diretta\tno\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 management Rejected Row 1: “Diretta” has both yes and no: leave the one that is "
        u"meant.\n"
        u"2 elba 2011 management Part\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("a number among the ticks, in its own row", elba,
        u"Diretta\tx\n"
        "Indiretta\t2\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 management Part\n"
        "2 elba 2011 management Rejected Row 2: “2” is no answer to “Indiretta”: write x where it holds and "
        "nothing "
        "where it does not.\n"
        "3 elba 2011 users_immigrant New 5\n"_s);
    row("municipalities one below the other", elba,
        u"Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "Utenti immigrati\t6\n"
        "Utenti disabili\t7\n"
        "Utenti immigrati\t5"_s,
        u"1 elba 2011 users_immigrant Rejected Row 1: row 3 answers this question for Elba 2011 too, and "
        u"otherwise: leave "
        u"the one that is meant.\n"
        "2 elba 2011 users_disabled New 7\n"
        "3 elba 2011 users_immigrant Rejected Row 3: row 1 answers this question for Elba 2011 too, and "
        "otherwise: leave "
        "the one that is meant.\n"
        "4 elba 2011 users_disabled Rejected Row 4: row 2 answers this question for Elba 2011.\n"
        "5 elba 2011 users_immigrant Rejected Row 5: row 1 answers this question for Elba 2011 too, and "
        "otherwise: leave "
        "the one that is meant.\n"_s);
    row("zones stacked with what they are", all,
        u"Zona Elba\n"
        "Utenti immigrati\t5\n"
        "Utenti disabili\t7\n"
        "Zona Firenze\n"
        "Costo complessivo\t6"_s,
        u"2 Rejected Row 2: there is no zone “Elba, Firenze”.\n"
        "3 Rejected Row 3: there is no zone “Elba, Firenze”.\n"
        "5 Rejected Row 5: there is no zone “Elba, Firenze”.\n"_s);
    row("another head among the questions", elba,
        u"Domanda\tValore\n"
        "Utenti immigrati\t5\n"
        "Domanda\tPrevisto\n"
        "Utenti disabili\t7"_s,
        u"2 elba 2011 users_immigrant New 5\n"
        "4 Rejected Row 4: it stands below another head, “Previsto”, and may be of something else: put it in "
        "a sheet of "
        "its own, or take that head away.\n"_s);
    row("notes that say something else", elba,
        u"Domanda\tValore\tNote\n"
        "Utenti immigrati\t5\tdato del 2010\n"
        "Costo complessivo\t7\tin euro/000\n"
        "Utenti disabili\t8\tpiù del 2010"_s,
        u"2 elba 2011 users_immigrant Rejected Row 2: Its note says “dato del 2010”: write the number of "
        u"2011 in full, or "
        u"leave the note out.\n"
        "3 elba 2011 total_cost Rejected Row 3: Its note says “in euro/000”: write the number of 2011 in "
        "full, or leave "
        "the note out.\n"
        "4 elba 2011 users_disabled New 8\n"_s);
    row("words that are no unit", elba, u"Utenti immigrati\toltre 100"_s,
        u"1 elba 2011 users_immigrant Rejected Row 1: “oltre 100” has “oltre” beside its number, and that is "
        u"no unit: "
        u"write the number alone.\n"_s);
    row("a list of the tables of the report", elba,
        u"tabella\ttitolo\tcodice zona\tzona\tanno\tscelta\tvalore\tunità\tstato\tsegno\tmotivo\tnote\n"
        "1\tSedi\telba\tElba\t2011\t\t5\t\tA\t\t\t"_s,
        u"This is a list of the report’s tables, which are computed from the answers: no answers can be "
        u"taken back from "
        u"it. Of the exports, SDMX-CSV can be imported.\n"_s);
    row("words that resemble a question before the question", elba,
        u"Utenti serviti dal servizio\t5\n"
        "Utenti serviti nell'anno\t7"_s,
        u"1 elba 2011 users Rejected Row 1: row 2 answers this question for Elba 2011.\n"
        "2 elba 2011 users New 7\n"_s);
}

void TestImportHabits::sheets()
{
    QFETCH(QString, of);
    QFETCH(QString, sheet);
    ImportRequest request = ofElba();
    request.isRestricted = of == u"elba";
    const auto plan = planOf(sheet, request);
    QTEST(plan ? printed(plan.value()) : plan.error().message + u'\n', "plan");
}

QTEST_GUILESS_MAIN(TestImportHabits)
#include "tst_importhabits.moc"
