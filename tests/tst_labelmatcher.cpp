#include "editions.h"
#include "exchange/labelmatcher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestLabelMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
    void matches_data();
    void matches();
    void ticksChooseTheChoice();
    void whatIsRememberedComesFirst();
    void absurdLabelsNeverHurt();

private:
    const Catalogue m_catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s)));

    [[nodiscard]] QString printed(const LabelMatch &match) const
    {
        if (match.target)
            return LabelMatcher(m_catalogue).code(*match.target);
        QStringList names;
        for (const int variable : match.candidates)
            names.append(m_catalogue.variables[static_cast<size_t>(variable)].name);
        return match.isIgnored ? u"ignored"_s : u'?' + names.join(u',');
    }
};

void TestLabelMatcher::normalises_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("normalised");
    QTest::newRow("capitals and accents") << u"DISABILITÀ"_s << u"disabilita"_s;
    QTest::newRow("articles and apostrophes of either kind")
        << u"Utenti serviti nell’anno (nell'anno)"_s << u"utenti serviti anno anno"_s;
    QTest::newRow("punctuation and spaces") << u"  N. utenti:\t totali.. "_s << u"utenti totali"_s;
    QTest::newRow("nothing but articles stays") << u"di"_s << u"di"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestLabelMatcher::normalises()
{
    QFETCH(QString, label);
    QTEST(normalisedLabel(label), "normalised");
}

void TestLabelMatcher::matches_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("match");
    const auto row = [](const char *name, const QString &label, const QString &match) {
        QTest::newRow(name) << label << match;
    };
    row("a code", u"users"_s, u"users"_s);
    row("the code of a choice", u"management.public_direct"_s, u"management.public_direct"_s);
    row("a label", u"Utenti serviti nell’anno"_s, u"users"_s);
    row("a label in English", u"users served in the year"_s, u"users"_s);
    row("a label with another apostrophe and no articles", u"UTENTI SERVITI NELL'ANNO:"_s, u"users"_s);
    row("singular for plural", u"Utente immigrato"_s, u"users_immigrant"_s);
    row("people with disabilities in other words", u"Utenti disabili"_s, u"users_disabled"_s);
    row("most of the words", u"Costo complessivo del servizio"_s, u"total_cost"_s);
    row("a longer way to say it", u"Ore annue assistenti sociali"_s, u"social_worker_hours"_s);
    row("number of", u"N. comuni della zona"_s, u"municipalities"_s);
    row("a choice", u"Affidata a privati"_s, u"management.private_contracted"_s);
    row("a choice with its question", u"Forma di gestione: diretta"_s, u"management.public_direct"_s);
    row("a question beats a choice of the same label", u"Assistenti sociali"_s, u"social_workers"_s);
    row("one word of several questions is unclear", u"Utenti"_s, u"?users_disabled,users_immigrant,users"_s);
    row("a title is nothing", u"Regione Toscana"_s, u"?"_s);
    row("nothing is nothing", u""_s, u"?"_s);
}

void TestLabelMatcher::matches()
{
    QFETCH(QString, label);
    LabelMatcher matcher(m_catalogue);
    QTEST(printed(matcher.match(label)), "match");
    QTEST(printed(matcher.match(label)), "match"); // from what it knows by now
}

void TestLabelMatcher::ticksChooseTheChoice()
{
    LabelMatcher matcher(m_catalogue);
    QCOMPARE(printed(matcher.match(u"Assistenti sociali"_s, true)), u"professions.social_workers"_s);
    QCOMPARE(printed(matcher.match(u"Assistenti sociali"_s, false)), u"social_workers"_s);
}

void TestLabelMatcher::whatIsRememberedComesFirst()
{
    LabelMatcher matcher(m_catalogue, {{normalisedLabel(u"Gli utenti"), u"users"_s},
                                       {normalisedLabel(u"Costo"), QString()},
                                       {normalisedLabel(u"Diretta"), u"management.public_direct"_s}});
    QCOMPARE(printed(matcher.match(u"UTENTI"_s)), u"users"_s);
    QCOMPARE(printed(matcher.match(u"Costo:"_s)), u"ignored"_s);
    QCOMPARE(printed(matcher.match(u"diretta"_s)), u"management.public_direct"_s);
}

void TestLabelMatcher::absurdLabelsNeverHurt()
{
    LabelMatcher matcher(m_catalogue);
    for (const QString &label :
         {QString(100000, u'a'), u"a "_s.repeated(100000), u"..."_s, QString(QChar(0xD800))})
        QVERIFY(!matcher.match(label).target);
}

QTEST_GUILESS_MAIN(TestLabelMatcher)
#include "tst_labelmatcher.moc"
