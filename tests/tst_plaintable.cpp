// A small table as text and as CSV, compared letter by letter.
#include "plaintable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;

class tst_PlainTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv();
    void csvQuotesWhatMustBe_data();
    void csvQuotesWhatMustBe();
    void numbers();
    void marks();
    void emptyTable();
};

namespace
{

TableRow rowOf(const QString &label, const QString &code, const QStringList &cells)
{
    TableRow row{.label = label, .code = code};
    for (const QString &text : cells)
        row.cells.push_back({.text = text});
    return row;
}

TableContents costs()
{
    TableContents table;
    table.number = 27;
    table.title = u"Costo"_s;
    table.unit = u"euro"_s;
    table.columns = {{.label = u"2008"_s, .code = u"2008"_s}, {.label = u"2009"_s, .code = u"2009"_s}};
    table.rows = {rowOf(u"Alta Val d’Elsa"_s, u"alta-val-d-elsa"_s, {u"1.219,5"_s, u"-"_s}),
                  rowOf(u"Elba"_s, u"elba"_s, {u""_s, u"7"_s}),
                  rowOf(u"Valore medio"_s, u"valore-medio-stimato"_s, {u"3"_s, u"12"_s})};
    table.rows[1].sign = u"(*)"_s;
    table.rows[2].refArea = kAggregateArea;
    table.signs = {u"- dato non disponibile"_s};
    table.notes = {u"(*) Elba: un’isola."_s};
    table.basis = u"Su 2 di 2 zone."_s;
    return table;
}

} // namespace

void tst_PlainTable::csv()
{
    QCOMPARE(toCsv(costs()), u"zone,2008,2009\n"
                             "alta-val-d-elsa,\"1.219,5\",-\n"
                             "elba,,7\n"
                             "valore-medio-stimato,3,12\n"_s);
}

void tst_PlainTable::csvQuotesWhatMustBe_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("written");
    QTest::newRow("a plain word is left alone") << u"due"_s << u"due"_s;
    QTest::newRow("a comma") << u"1,5"_s << u"\"1,5\""_s;
    QTest::newRow("a quote is doubled") << u"detto \"si\""_s << u"\"detto \"\"si\"\"\""_s;
    QTest::newRow("a line end") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("a semicolon is no separator here") << u"a;b"_s << u"a;b"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void tst_PlainTable::csvQuotesWhatMustBe()
{
    QFETCH(QString, shown);
    QFETCH(QString, written);
    TableContents table;
    table.columns = {{.label = u"2008"_s, .code = u"2008"_s}};
    table.rows = {rowOf(u"Elba"_s, u"elba"_s, {shown})};
    QCOMPARE(toCsv(table), u"zone,2008\nelba,%1\n"_s.arg(written));
}

void tst_PlainTable::numbers()
{
    TableContents table = costs();
    table.rows[0].cells[0].noteSign = u"(*)"_s;
    QCOMPARE(toPlainText(table), u"Tab. 27 – Costo\n"
                                 "euro\n"
                                 "\n"
                                 "                       2008  2009\n"
                                 "─────────────────────────────────\n"
                                 "Alta Val d’Elsa  1.219,5(*)     -\n"
                                 "Elba(*)                         7\n"
                                 "─────────────────────────────────\n"
                                 "Valore medio              3    12\n"
                                 "─────────────────────────────────\n"
                                 "- dato non disponibile\n"
                                 "(*) Elba: un’isola.\n"
                                 "Su 2 di 2 zone.\n"_s);
}

void tst_PlainTable::marks()
{
    TableContents table;
    table.number = 7;
    table.title = u"Gestione"_s;
    table.isMarks = true;
    table.columns = {{.label = u"Diretta"_s, .group = u"Gestione pubblica"_s, .code = u"a"_s},
                     {.label = u"Delegata ad altro ente"_s, .group = u"Gestione pubblica"_s, .code = u"b"_s},
                     {.label = u"Altro"_s, .group = {}, .code = u"c"_s}};
    table.rows = {rowOf(u"Elba"_s, u"elba"_s, {u"X"_s, u""_s, u"-"_s})};
    QCOMPARE(toPlainText(table), u"Tab. 7 – Gestione\n"
                                 "\n"
                                 "       Gestione pubblica\n"
                                 "               Delegata ad\n"
                                 "      Diretta  altro ente   Altro\n"
                                 "─────────────────────────────────\n"
                                 "Elba     X                    -\n"
                                 "─────────────────────────────────\n"_s);
}

void tst_PlainTable::emptyTable()
{
    TableContents table;
    table.title = u"Niente"_s;
    QCOMPARE(toCsv(table), u"zone\n"_s);
    QVERIFY(toPlainText(table).startsWith(u"Niente\n"));
}

QTEST_GUILESS_MAIN(tst_PlainTable)
#include "tst_plaintable.moc"
