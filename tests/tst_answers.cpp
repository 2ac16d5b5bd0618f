#include "analysis/answers.h"
#include "editions.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void showsAnAnswer();
    void aBrokenBoundIsTold_data();
    void aBrokenBoundIsTold();

private:
    const Variable &variable(const QString &name) const
    {
        return m_catalogue.variables[static_cast<size_t>(m_catalogue.variableIndex(name).value())];
    }

    Catalogue m_catalogue = valueOf(loadCatalogue(miniCatalogueFolder()));
    NumberFormat m_italian{Language::Italian};
};

void TestAnswers::reads_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *variable, const char *text, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(variable) << QString::fromUtf8(text)
                            << QString::fromUtf8(shown);
    };
    row("a count with dots", "rides", "1.234", "1.234");
    row("a number with its decimal", "kilometres", "1.234,5", "1.234,5");
    row("euro with cents", "cost", "€ 316.800,50", "316.800,50");
    row("one choice", "fare", "paid", "A pagamento");
    row("several choices in any order", "vehicles", "other, minibus", "Pulmino, Altro");
    row("no choice is an answer", "vehicles", "", "none of these");
    row("a text", "vehicles_other", "  barca ", "barca");
}

void TestAnswers::reads()
{
    QFETCH(QString, variable);
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto read = readAnswer(this->variable(variable), text, m_italian);
    QVERIFY2(read.isOk(), read ? "" : qPrintable(read.error().message));
    QVERIFY(read.value().isPresent());
    QCOMPARE(answerText(m_catalogue, this->variable(variable), read.value(), m_italian), shown);
}

void TestAnswers::refuses_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("text");
    QTest::newRow("an empty number") << QStringLiteral("rides") << QString();
    QTest::newRow("a word") << QStringLiteral("rides") << QStringLiteral("molti");
    QTest::newRow("half a ride") << QStringLiteral("rides") << QStringLiteral("12,5");
    QTest::newRow("more decimals than are kept") << QStringLiteral("kilometres") << QStringLiteral("1,25");
    QTest::newRow("a tenth of a cent") << QStringLiteral("cost") << QStringLiteral("1,255");
    QTest::newRow("an unknown choice") << QStringLiteral("vehicles") << QStringLiteral("boat");
    QTest::newRow("two answers where one holds") << QStringLiteral("fare") << QStringLiteral("free,paid");
    QTest::newRow("an empty text") << QStringLiteral("vehicles_other") << QStringLiteral("  ");
}

void TestAnswers::refuses()
{
    QFETCH(QString, variable);
    QFETCH(QString, text);
    const auto read = readAnswer(this->variable(variable), text, m_italian);
    QVERIFY(!read.isOk());
    QVERIFY(read.error().message.size() > 10);
}

void TestAnswers::showsAnAnswer()
{
    const Variable &rides = variable(QStringLiteral("rides"));
    QCOMPARE(answerText(m_catalogue, rides, std::nullopt, m_italian), QString());
    const Observation known{.status = ObsStatus::NotCollected, .reason = QStringLiteral("not_counted")};
    QCOMPARE(answerText(m_catalogue, rides, known, m_italian), QStringLiteral("Non li contiamo"));
    const Observation unknown{.status = ObsStatus::NotAvailable};
    QCOMPARE(answerText(m_catalogue, rides, unknown, m_italian), obsStatusName(ObsStatus::NotAvailable));
    const Variable &cost = variable(QStringLiteral("cost"));
    QCOMPARE(answerText(m_catalogue, cost, Observation{.value = 12.5}, m_italian), QStringLiteral("12,50"));
    QCOMPARE(answerText(m_catalogue, cost, Observation{.value = 1012}, m_italian), QStringLiteral("1.012"));
}

void TestAnswers::aBrokenBoundIsTold_data()
{
    QTest::addColumn<double>("assisted");
    QTest::addColumn<bool>("knowsRides");
    QTest::addColumn<bool>("isBroken");
    QTest::newRow("inside") << 10.0 << true << false;
    QTest::newRow("more than the whole") << 11.0 << true << true;
    QTest::newRow("below the least") << -1.0 << true << true;
    QTest::newRow("the whole is not known") << 11.0 << false << false;
    QTest::newRow("below the least, the whole not known") << -1.0 << false << true;
}

void TestAnswers::aBrokenBoundIsTold()
{
    QFETCH(double, assisted);
    QFETCH(bool, knowsRides);
    QFETCH(bool, isBroken);
    Observations observations(miniContents().zones, {2021, 2021},
                              static_cast<int>(m_catalogue.variables.size()));
    const ObsKey key{0, 2021, m_catalogue.variableIndex(u"rides_assisted").value()};
    observations.set(key, Observation{.value = assisted});
    if (knowsRides)
        observations.set({0, 2021, m_catalogue.variableIndex(u"rides").value()}, Observation{.value = 10});
    const QString sentence = brokenBound(m_catalogue, observations, key, m_italian);
    QCOMPARE(!sentence.isEmpty(), isBroken);
    if (isBroken)
        QVERIFY(sentence.startsWith(QStringLiteral("Viaggi con accompagnatore")));
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
