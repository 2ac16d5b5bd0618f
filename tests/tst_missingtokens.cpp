#include "analysis/missingtokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;

class TestMissingTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void qualifiers_data();
    void qualifiers();
};

void TestMissingTokens::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMissing");
    for (const char *token : {"n.d.",
                              "nd",
                              "N.D.",
                              "n. d.",
                              "N/D",
                              "n/a",
                              "n.a.",
                              "NA",
                              "-",
                              "–",
                              "—",
                              "--",
                              "- -",
                              "....",
                              "..",
                              "...",
                              "…",
                              "dato non disponibile",
                              "Non disponibile",
                              "not available",
                              " n.d. ",
                              "non rilevato",
                              "n.p."})
        QTest::addRow("“%s” says missing", token) << QString::fromUtf8(token) << true;
    for (const char *text :
         {"", " ", "0", "-5", "#N/A", ".", "1.219", "x", "no", "n", "andata", "nessuna", "- nessuna -", "x-"})
        QTest::addRow("“%s” does not", text) << QString::fromUtf8(text) << false;
    QTest::newRow("a long text does not") << QString(100000, u'-') << false;
}

void TestMissingTokens::tokens()
{
    QFETCH(QString, text);
    QFETCH(bool, isMissing);
    QCOMPARE(isMissingToken(text), isMissing);
}

void TestMissingTokens::qualifiers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bare");
    QTest::addColumn<QString>("letter");
    const auto row = [](const char *name, const QString &text, const QString &bare, const QString &letter) {
        QTest::newRow(name) << text << bare << letter;
    };
    row("circa before", u"circa 2000"_s, u"2000"_s, u"E"_s);
    row("a wave before", u"~2.000"_s, u"2.000"_s, u"E"_s);
    row("an abbreviation behind", u"2000 ca."_s, u"2000"_s, u"E"_s);
    row("a word in brackets", u"2.000 (stimato)"_s, u"2.000"_s, u"E"_s);
    row("another form of the word", u"2000 stimati"_s, u"2000"_s, u"E"_s);
    row("provisional", u"12 (provvisorio)"_s, u"12"_s, u"P"_s);
    row("partial", u"12 (parziale)"_s, u"12"_s, u"P"_s);
    row("doubtful", u"12 (doubtful)"_s, u"12"_s, u"U"_s);
    row("imputed", u"12 (imputed)"_s, u"12"_s, u"I"_s);
    row("nothing said", u"1.219"_s, u"1.219"_s, u"A"_s);
    row("a word alone is not behind a number", u"stimato"_s, u"stimato"_s, u"A"_s);
}

void TestMissingTokens::qualifiers()
{
    QFETCH(QString, text);
    QFETCH(QString, bare);
    QFETCH(QString, letter);
    const QualifiedText found = withoutQualifier(text);
    QCOMPARE(found.bare, bare);
    QCOMPARE(obsStatusLetter(found.status), letter);
    if (found.status != ObsStatus::Normal) {
        for (const Language language : {Language::Italian, Language::English})
            QCOMPARE(withoutQualifier(u"5 (%1)"_s.arg(qualifierWord(found.status, language))).status,
                     found.status);
    }
}

QTEST_GUILESS_MAIN(TestMissingTokens)
#include "tst_missingtokens.moc"
