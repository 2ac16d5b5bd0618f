#include "analysis/qualifiedtext.h"

#include <QTest>

using namespace quaderno;

class TestQualifiedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void ownWordsLeaveNoNote();
};

void TestQualifiedText::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("letter");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const char *typed, const char *number, const char *letter) {
        const bool isPlain = letter[0] == 'A';
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(number)
                            << QString::fromUtf8(letter) << (isPlain ? QString() : QString::fromUtf8(typed));
    };
    row("a plain number is left alone", "1.234,5", "1.234,5", "A");
    row("what is no number is left alone", "12,3,4", "12,3,4", "A");
    row("a text is left alone", "non so", "non so", "A");
    row("circa before", "circa 2000", "2000", "E");
    row("circa after", "2.000 circa", "2.000", "E");
    row("ca. with a dot", "ca. 2.000", "2.000", "E");
    row("a tilde sticks to its number", "~2000", "2000", "E");
    row("stima with a colon", "Stima: 1.500", "1.500", "E");
    row("stimati after", "120 stimati", "120", "E");
    row("stima in brackets", "120 (stima)", "120", "E");
    row("English", "about 1,500", "1,500", "E");
    row("partial with its reason", "1.200 parziale (3 comuni su 5)", "1.200", "P");
    row("partial before", "parziale 1.200 (3 comuni su 5)", "1.200", "P");
    row("partial in brackets", "1.200 (parziale: 3 comuni su 5)", "1.200", "P");
    row("an abbreviation behind", "2000 ca.", "2000", "E");
    row("provisional", "12 provvisorio", "12", "P");
    row("doubtful", "12 dubbio, da rivedere", "12", "U");
    row("imputed", "12 imputed by the Region", "12", "I");
    row("circa alone is no number", "circa", "circa", "A");
    row("a word that only begins like one", "cane 3", "cane 3", "A");
}

void TestQualifiedText::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QFETCH(QString, letter);
    QFETCH(QString, note);
    const QualifiedText read = qualifiedText(typed);
    QCOMPARE(read.number, number);
    QCOMPARE(obsStatusLetter(read.status), letter);
    QCOMPARE(read.note, note);
}

// What a template writes behind a number is its status and no more.
void TestQualifiedText::ownWordsLeaveNoNote()
{
    for (const auto status :
         {ObsStatus::Estimated, ObsStatus::Imputed, ObsStatus::Provisional, ObsStatus::Doubtful}) {
        for (const Language language : {Language::Italian, Language::English}) {
            const QString text = QStringLiteral("2.000 (%1)").arg(qualifierWord(status, language));
            QCOMPARE(qualifiedText(text), (QualifiedText{QStringLiteral("2.000"), status, QString()}));
        }
    }
}

QTEST_GUILESS_MAIN(TestQualifiedText)
#include "tst_qualifiedtext.moc"
