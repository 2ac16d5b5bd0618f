#include "analysis/sentences.h"
#include "editions.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneZoneTakesTheSingular();
    void twoZonesTakeThePlural();
    void aSentenceWithoutItsValueIsLeftOut();
    void theLongestIsNamed();
    void everyChapterOfThePrintedEditionHasAText_data();
    void everyChapterOfThePrintedEditionHasAText();
};

void TestSentences::oneZoneTakesTheSingular()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 10});
    QCOMPARE(chapterSentences(*mini, 0, mini->years(), Language::Italian),
             QStringList{QStringLiteral("Nel 2021 i viaggi sono noti per 1 zona su 3.")});
}

void TestSentences::twoZonesTakeThePlural()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "vehicles", {.text = QStringLiteral("taxi")});
    enter(*mini, 2, 2021, "vehicles", {.text = QStringLiteral("minibus,taxi")});
    QCOMPARE(chapterSentences(*mini, 1, mini->years(), Language::English),
             QStringList{QStringLiteral("Taxis are used by 2 zones.")});
}

void TestSentences::aSentenceWithoutItsValueIsLeftOut()
{
    const auto mini = miniDataSet();
    QCOMPARE(chapterSentences(*mini, 1, mini->years(), Language::Italian), QStringList());
    enter(*mini, 0, 2021, "vehicles", {.text = QString(QLatin1String(""))});
    QCOMPARE(chapterSentences(*mini, 1, mini->years(), Language::Italian),
             QStringList{QStringLiteral("Il taxi è usato da 0 zone.")});
}

void TestSentences::theLongestIsNamed()
{
    const auto mini = miniDataSet();
    for (const auto &[zone, kilometres] : {std::pair{0, 25.0}, std::pair{1, 75.0}}) {
        enter(*mini, zone, 2021, "rides", {.value = 10});
        enter(*mini, zone, 2021, "kilometres", {.value = kilometres});
    }
    QCOMPARE(chapterSentences(*mini, 0, mini->years(), Language::Italian).last(),
             QStringLiteral("Un viaggio è lungo in media 5,0 km; il più lungo è quello di Centro."));
}

void TestSentences::everyChapterOfThePrintedEditionHasAText_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("in Italian") << Language::Italian;
    QTest::newRow("in English") << Language::English;
}

void TestSentences::everyChapterOfThePrintedEditionHasAText()
{
    QFETCH(Language, language);
    const auto edition = printedEdition();
    for (int chapter = 0; chapter < static_cast<int>(edition->catalogue().chapters.size()); ++chapter) {
        const QStringList sentences = chapterSentences(*edition, chapter, edition->years(), language);
        QVERIFY(!sentences.isEmpty());
        for (const QString &sentence : sentences) {
            QVERIFY2(!sentence.contains(QLatin1Char('{')) && !sentence.contains(QLatin1Char('|')),
                     qPrintable(sentence));
            QVERIFY(sentence.endsWith(QLatin1Char('.')));
        }
    }
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
