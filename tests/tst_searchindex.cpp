#include "data/words.h"
#include "editions.h"
#include "window/searchbox.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsForgetAccentsAndApostrophes_data();
    void wordsForgetAccentsAndApostrophes();
    void findsByWords_data();
    void findsByWords();
    void anEmptyQueryFindsNothing();
    void neverMoreThanTheLimit();
    void theListIsAModel();
    void theBoxChoosesTheFirstHit();

private:
    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<SearchIndex> m_index;
};

void TestSearchIndex::initTestCase()
{
    m_edition = printedEdition();
    m_index = std::make_unique<SearchIndex>(m_edition->catalogue(), m_edition->zones(), m_edition->years(),
                                            Language::Italian);
}

void TestSearchIndex::wordsForgetAccentsAndApostrophes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a typographic apostrophe parts words")
        << u"Alta Val d’Elsa"_s << QStringList{u"alta"_s, u"val"_s, u"d"_s, u"elsa"_s};
    QTest::newRow("so does the one of the keyboard")
        << u"val d'elsa"_s << QStringList{u"val"_s, u"d"_s, u"elsa"_s};
    QTest::newRow("accents go") << u"Unità è Più"_s << QStringList{u"unita"_s, u"e"_s, u"piu"_s};
    QTest::newRow("numbers are words") << u"Tab. 26 –"_s << QStringList{u"tab"_s, u"26"_s};
    QTest::newRow("signs alone are none") << u" – ’ . "_s << QStringList{};
}

void TestSearchIndex::wordsForgetAccentsAndApostrophes()
{
    QFETCH(QString, text);
    QTEST(searchWords(text), "words");
}

void TestSearchIndex::findsByWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    QTest::newRow("a table by its number") << u"tab 2"_s << u"Tab. 2 –"_s;
    QTest::newRow("its number before a number in a title") << u"tab 10"_s << u"Tab. 10 –"_s;
    QTest::newRow("a table by its name and number") << u"tabella 26"_s << u"Tab. 26 –"_s;
    QTest::newRow("a figure by its name and number") << u"Figura 6"_s << u"Fig. 6 –"_s;
    QTest::newRow("a figure by its number") << u"fig 12"_s << u"Fig. 12 –"_s;
    QTest::newRow("capitals do not matter") << u"TAB. 26"_s << u"Tab. 26 –"_s;
    QTest::newRow("a zone by the beginning of a word") << u"corn"_s << u"Val di Cornia"_s;
    QTest::newRow("words in any order") << u"cornia val"_s << u"Val di Cornia"_s;
    QTest::newRow("either apostrophe") << u"d'elsa"_s << u"Alta Val d’Elsa"_s;
    QTest::newRow("a field by its question") << u"utenti immigr"_s << u"Utenti – Utenti immigrati"_s;
    QTest::newRow("a name that opens with the word comes first") << u"senese"_s << u"Senese"_s;
}

void TestSearchIndex::findsByWords()
{
    QFETCH(QString, query);
    QFETCH(QString, first);
    const auto found = m_index->find(query);
    QVERIFY(!found.empty());
    QVERIFY2(found.front().text.startsWith(first), qPrintable(found.front().text));
}

void TestSearchIndex::anEmptyQueryFindsNothing()
{
    QVERIFY(m_index->find(u"").empty());
    QVERIFY(m_index->find(u" ’ ").empty());
    QVERIFY(m_index->find(u"tab zzz").empty());
}

void TestSearchIndex::neverMoreThanTheLimit()
{
    QCOMPARE(m_index->find(u"tab").size(), size_t(12));
    QCOMPARE(m_index->find(u"tab", std::nullopt, 40).size(), size_t(32));
}

void TestSearchIndex::theListIsAModel()
{
    SearchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(m_index->find(u"val di"));
    QCOMPARE(model.index(0).data().toString(), model.entry(0)->text);
    QCOMPARE(model.entry(model.rowCount()), nullptr);
    QCOMPARE(model.entry(-1), nullptr);
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSearchIndex::theBoxChoosesTheFirstHit()
{
    int indexed = 0;
    SearchBox box([&] {
        ++indexed;
        return *m_index;
    });
    qRegisterMetaType<SearchEntry>();
    QSignalSpy chosen(&box, &SearchBox::entryChosen);
    box.show();
    QCOMPARE(indexed, 0);
    QTest::keyClicks(&box, u"tab 31"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(indexed, 1);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<SearchEntry>().item.number, 31);
    QCOMPARE(box.text(), QString());
    QTest::keyClicks(&box, u"zzz"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
}

QTEST_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
