#include "editions.h"
#include "exchange/sheetlayout.h"
#include "exchange/textgrid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestSheetLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void columnsMayBeTold();

private:
    const Catalogue m_catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s)));

    // Shape and columns: "Long from row 1: zone 0, year 1, label 2, value 3".
    [[nodiscard]] QString printed(const SheetLayout &layout) const
    {
        static const QStringList shapes{u"Template"_s, u"Long"_s, u"Wide"_s, u"Labelled"_s, u"Column"_s};
        QStringList columns;
        const auto add = [&](const QString &name, const std::optional<int> &column) {
            if (column)
                columns.append(u"%1 %2"_s.arg(name).arg(*column));
        };
        add(u"zone"_s, layout.zone);
        add(u"year"_s, layout.year);
        add(u"label"_s, layout.label);
        add(u"value"_s, layout.value);
        add(u"status"_s, layout.status);
        add(u"note"_s, layout.note);
        for (const auto &[column, target] : layout.variables)
            add(LabelMatcher(m_catalogue).code(target), column);
        if (!layout.zoneAbove.isEmpty())
            columns.append(layout.zoneAbove + u' ' + layout.yearAbove);
        return u"%1 from %2: %3"_s.arg(shapes.at(static_cast<int>(layout.shape)))
            .arg(layout.firstRow)
            .arg(columns.join(u", "));
    }
};

void TestSheetLayout::recognises_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("layout");
    QTest::newRow("a head of long form, in any order")
        << u"valore\tvariabile\tANNO\tZona\tstato\n1\tusers\t2012\telba"_s
        << u"Long from 1: zone 3, year 2, label 1, value 0, status 4"_s;
    QTest::newRow("a title above the head") << u"Dati 2012\nzone\tyear\tvariable\tvalue\n"_s
                                            << u"Long from 2: zone 0, year 1, label 2, value 3"_s;
    QTest::newRow("our own questionnaire")
        << u"\tTitolo\nzone\tZona\tElba\nyear\tAnno\t2012\ncode\tDomanda\tRisposta\tUnità\t2011\tNota\n"_s
        << u"Template from 4: label 0, value 2, note 5, Elba 2012"_s;
    QTest::newRow("one row per zone")
        << u"Zona\tUtenti serviti nell'anno\tusers_disabled\tAltro ancora\nelba\t1\t2"_s
        << u"Wide from 1: zone 0, users 1, users_disabled 2"_s;
    QTest::newRow("labels beside values") << u"Utenti serviti nell'anno\t1219\nUtenti immigrati\t30"_s
                                          << u"Labelled from 0: label 0, value 1"_s;
    QTest::newRow("the column of our year among others")
        << u"Dati\t2010\t2012\t2011\nUtenti immigrati\t1\t2\t3\nUtenti disabili\t4\t5\t6"_s
        << u"Labelled from 1: label 0, value 2"_s;
    QTest::newRow("the fullest column without years")
        << u"\tUtenti immigrati\t\t1\n\tUtenti disabili\tcirca\t2"_s
        << u"Labelled from 0: label 1, value 3"_s;
    QTest::newRow("one label and its value")
        << u"Utenti immigrati\t5"_s << u"Labelled from 0: label 0, value 1"_s;
    QTest::newRow("values alone") << u"12\n13\n\n14"_s << u"Column from 0: "_s;
    QTest::newRow("nothing") << QString() << u"Column from 0: "_s;
}

void TestSheetLayout::recognises()
{
    QFETCH(QString, sheet);
    LabelMatcher matcher(m_catalogue);
    QTEST(printed(sheetLayout(valueOf(TextGrid::fromClipboard(sheet)), matcher, {}, {}, {}, 2012)), "layout");
}

void TestSheetLayout::columnsMayBeTold()
{
    LabelMatcher matcher(m_catalogue);
    const SheetGrid grid =
        valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t1\t2\nUtenti disabili\t3\t4"_s));
    QCOMPARE(printed(sheetLayout(grid, matcher, {}, 0, 2)), u"Labelled from 0: label 0, value 2"_s);
    QCOMPARE(printed(sheetLayout(grid, matcher, SheetShape::Column)), u"Column from 0: "_s);
}

QTEST_GUILESS_MAIN(TestSheetLayout)
#include "tst_sheetlayout.moc"
