// The card in the real window: from a bar that looks odd to the cell behind it, and from there to its field.
#include "charts/figureview.h"
#include "items/auditmodel.h"
#include "openwindow.h"
#include "review/contentstable.h"
#include "storage/dataset.h"
#include "window/cellcard.h"
#include "window/linkbutton.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestCellCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void anOddBarLeadsToItsCell_data();
    void anOddBarLeadsToItsCell();
    void enterOnACellOpensTheCardOfANarrowWindow();
    void escapeGoesBackToTheTable();
    void aMeanLeadsToItsZones();
    void thePrintedNumberLeadsToItsAudit_data();
    void thePrintedNumberLeadsToItsAudit();
    void theCardIsCopiedAsText();

private:
    [[nodiscard]] FigureView &figure() const { return m_open->child<FigureView>(u"figure"_s); }
    [[nodiscard]] ContentsTable &table() const { return m_open->child<ContentsTable>(u"contentsTable"_s); }
    [[nodiscard]] CellCard &card() const { return m_open->child<CellCard>(u"cellCardArea"_s); }
    [[nodiscard]] QStringList cardTexts() const
    {
        QStringList texts;
        for (const QLabel *line : card().findChildren<QLabel *>())
            texts.append(line->text());
        return texts;
    }
    [[nodiscard]] LinkButton *link(const QString &text) const
    {
        const auto links = card().findChildren<LinkButton *>();
        const auto found = std::ranges::find_if(links, [&](auto *each) { return each->text() == text; });
        return found == links.end() ? nullptr : *found;
    }
    void clickBar(const QString &zone);

    std::unique_ptr<OpenWindow> m_open;
};

void TestCellCard::clickBar(const QString &zone)
{
    const auto &bars = figure().figure().bars;
    const auto bar = std::ranges::find(bars, zone, &FigureBar::label);
    QVERIFY(bar != bars.end());
    const QRectF row = figure().figureChart().rowRect(static_cast<int>(bar - bars.begin()));
    const QPointF onScreen = figure().figureChart().mapToScene(row.center());
    QTest::mouseClick(figure().viewport(), Qt::LeftButton, {}, figure().mapFromScene(onScreen));
}

// Five bars of the printed edition that stand out, their formula with the printed numbers by hand, and the
// field that was wrong or odd.
void TestCellCard::anOddBarLeadsToItsCell_data()
{
    QTest::addColumn<QString>("figureName");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("computation"); // the beginning of it
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("field");
    QTest::newRow("users in 2011") << u"fig 8"_s << u"Val di Cornia"_s << u"2.642 / 60.053 × 1.000 = "_s
                                   << u"Utenti serviti nell’anno"_s << u"users"_s;
    QTest::newRow("users in 2008") << u"fig 5"_s << u"Valdera"_s << u"3.347 / 141.430 × 1.000 = "_s
                                   << u"Utenti serviti nell’anno"_s << u"users"_s;
    // The municipalities are said to bear more than the whole: 316.800 of 316.200.
    QTest::newRow("a share above 100") << u"fig 10"_s << u"Firenze"_s << u"316.800 / 316.200 × 100 = "_s
                                       << u"Costo a carico dei comuni"_s << u"municipal_cost"_s;
    QTest::newRow("hours in 2010") << u"fig 3"_s << u"Val di Cornia"_s << QString()
                                   << u"Ore di apertura al giorno"_s << u"hours_per_day"_s;
    QTest::newRow("a bar that is missing")
        << u"fig 8"_s << u"Valdera"_s << QString() << u"Utenti serviti nell’anno"_s << u"users"_s;
}

void TestCellCard::anOddBarLeadsToItsCell()
{
    QFETCH(QString, figureName);
    QFETCH(QString, zone);
    QFETCH(QString, computation);
    QFETCH(QString, term);
    QFETCH(QString, field);
    m_open->search(figureName);
    clickBar(zone); // one click: the cell is chosen in the table, and the card tells of it
    QCOMPARE(table().currentIndex().siblingAtColumn(0).data().toString().remove(u"(*)"_s), zone);
    QVERIFY2(!cardTexts().filter(computation).isEmpty(), qPrintable(cardTexts().join(u'|')));
    QVERIFY(link(term));
    const int year = m_open->child<QComboBox>(u"year"_s).currentText().toInt();
    QTest::mouseClick(link(term), Qt::LeftButton); // and one more: the field of the answer
    QTRY_COMPARE(QApplication::focusWidget(), &m_open->field(field.toLatin1().constData()));
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), zone);
    QCOMPARE(m_open->child<QComboBox>(u"year"_s).currentText().toInt(), year);
}

void TestCellCard::enterOnACellOpensTheCardOfANarrowWindow()
{
    auto &dock = m_open->child<QDockWidget>(u"sideDock"_s);
    m_open->search(u"tab 26"_s);
    m_open->window->resize(1024, 700);
    QTRY_VERIFY(!dock.isVisible());
    table().setFocus();
    m_open->key(Qt::Key_Return);
    QVERIFY(dock.isVisible());
    QCOMPARE(m_open->window->width(), 1024); // beside the card there is room for the page
    QVERIFY(qobject_cast<LinkButton *>(QApplication::focusWidget()));
    QVERIFY(m_open->child<QAction>(u"cellCardAction"_s).isChecked());
}

void TestCellCard::escapeGoesBackToTheTable()
{
    m_open->search(u"tab 26"_s);
    table().setFocus();
    m_open->key(Qt::Key_Return);
    QVERIFY(card().isAncestorOf(QApplication::focusWidget()));
    m_open->key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &table());
}

void TestCellCard::aMeanLeadsToItsZones()
{
    m_open->search(u"fig 8"_s);
    clickBar(u"Valore medio stimato"_s);
    QVERIFY(cardTexts().contains(u"Estimated mean value"_s) ||
            cardTexts().contains(u"Valore medio stimato"_s));
    LinkButton *zone = link(u"Val di Cornia"_s);
    QVERIFY(zone);
    zone->setFocus();
    m_open->key(Qt::Key_Return);
    QTRY_COMPARE(table().currentIndex().siblingAtColumn(0).data().toString(), u"Val di Cornia"_s);
    QVERIFY(!cardTexts().filter(u"2.642 / 60.053 × 1.000 = "_s).isEmpty());
}

void TestCellCard::thePrintedNumberLeadsToItsAudit_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("inPrint");
    QTest::addColumn<QString>("className");
    QTest::newRow("an error") << 4 << u"28, un altro numero (Tab. 32 dell’edizione 2008-2011)"_s
                              << u"diverso"_s;
    QTest::newRow("no error: not among those to correct")
        << 1 << u"3, lo stesso numero (Tab. 32 dell’edizione 2008-2011)"_s << u"uguale"_s;
}

void TestCellCard::thePrintedNumberLeadsToItsAudit()
{
    QFETCH(int, column);
    QFETCH(QString, inPrint);
    QFETCH(QString, className);
    m_open->search(u"tab 32"_s);
    QVERIFY(table().findZone(u"empolese"_s));
    table().setCurrentIndex(table().currentIndex().siblingAtColumn(column));
    QVERIFY2(cardTexts().contains(inPrint), qPrintable(cardTexts().join(u'|')));
    table().setFocus();
    m_open->key(Qt::Key_Return); // to the terms, past the print
    QVERIFY(QApplication::focusWidget() != link(u"A stampa"_s));
    QTest::mouseClick(link(u"A stampa"_s), Qt::LeftButton);
    auto &audit = m_open->child<QTableView>(u"audit"_s);
    QTRY_VERIFY(audit.isVisible());
    const auto text = [&](int at) { return audit.currentIndex().siblingAtColumn(at).data().toString(); };
    QTRY_COMPARE(text(AuditModel::TableColumn), u"Tab. 32"_s);
    QCOMPARE(text(AuditModel::ZoneColumn), u"Empolese"_s);
    QCOMPARE(text(AuditModel::YearColumn), QString::number(2007 + column));
    QCOMPARE(text(AuditModel::ClassColumn), className);
}

void TestCellCard::theCardIsCopiedAsText()
{
    m_open->search(u"fig 8"_s);
    clickBar(u"Val di Cornia"_s);
    m_open->child<QPushButton>(u"copyCard"_s).click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"2.642 / 60.053 × 1.000 = 43,99"_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"59.371"_s), qPrintable(copied)); // the bounds of the residents
}

QTEST_MAIN(TestCellCard)
#include "tst_cellcard.moc"
