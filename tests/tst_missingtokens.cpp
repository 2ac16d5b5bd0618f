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

QTEST_GUILESS_MAIN(TestMissingTokens)
#include "tst_missingtokens.moc"
