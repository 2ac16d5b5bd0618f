#include "analysis/figurecontents.h"
#include "editions.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestFigureContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_edition = printedEdition(); }
    void barsStandInTheOrderOfTheZonesAndTheMeanComesLast();
    void allYearsOfAnIndicatorShareOneAxis();
    void aMissingValueHasAMarkerAndNoBar();
    void aTrueZeroShowsItsDecimals();
    void theDescriptionTellsEveryBar();
    void theHintSaysWhy();

private:
    FigureContents figure(int number) const
    {
        const auto items = numberFigures(m_edition->catalogue(), m_edition->years());
        return figureContents(*m_edition, items.at(static_cast<size_t>(number) - 1), m_edition->years(),
                              Language::Italian);
    }
    static const FigureBar &bar(const FigureContents &figure, const QString &label)
    {
        const auto found = std::ranges::find(figure.bars, label, &FigureBar::label);
        Q_ASSERT(found != figure.bars.end());
        return *found;
    }

    std::unique_ptr<DataSet> m_edition;
};

void TestFigureContents::barsStandInTheOrderOfTheZonesAndTheMeanComesLast()
{
    const FigureContents users = figure(6);
    QCOMPARE(users.bars.size(), 28U);
    QCOMPARE(users.bars.front().label, QStringLiteral("Alta Val d’Elsa"));
    // Word by word: "Val di Cornia" and "Val Tiberina" stand before "Valdarno Inferiore" and "Valdera".
    QCOMPARE(users.bars[20].label, QStringLiteral("Val di Cornia"));
    QCOMPARE(users.bars[23].label, QStringLiteral("Valdera"));
    QVERIFY(users.bars.back().isMean);
    QCOMPARE(users.bars.back().text, QStringLiteral("e\u00A038"));
    QCOMPARE(users.heading().section(QStringLiteral(" – "), 1),
             QStringLiteral("Numero di utenti serviti nell’anno, valori per 1.000 abitanti, 2009"));
}

void TestFigureContents::allYearsOfAnIndicatorShareOneAxis()
{
    // The printed axis of figures 5 to 8 goes from 0 to 300 by 50.
    for (const int number : {5, 6, 7, 8})
        QCOMPARE(figure(number).axis, (Axis{.maximum = 300, .step = 50, .decimals = 0}));
}

void TestFigureContents::aMissingValueHasAMarkerAndNoBar()
{
    const FigureContents shown = figure(1);
    const FigureBar &apuane = bar(shown, QStringLiteral("Apuane"));
    QVERIFY(!apuane.value.value.has_value());
    QCOMPARE(apuane.text, QStringLiteral("–"));
    QCOMPARE(apuane.value.status, ObsStatus::NotAvailable);
}

void TestFigureContents::aTrueZeroShowsItsDecimals()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 10});
    enter(*mini, 0, 2021, "kilometres", {.value = 0});
    const auto items = numberFigures(mini->catalogue(), mini->years());
    const FigureContents shown = figureContents(*mini, items.back(), mini->years(), Language::Italian);
    QCOMPARE(shown.year, 2021);
    QCOMPARE(shown.bars[0].text, QStringLiteral("0,0"));
    QCOMPARE(shown.bars[0].value.value, 0.0);
    QCOMPARE(shown.bars[1].text, QString());
    QVERIFY2(shown.bars[0].hint.contains(QStringLiteral("2020: never entered")),
             qPrintable(shown.bars[0].hint));
    QVERIFY(!shown.bars[1].value.status.has_value());
}

void TestFigureContents::theDescriptionTellsEveryBar()
{
    const FigureContents users = figure(6);
    const QString words = users.description();
    QCOMPARE(words.count(QLatin1Char('\n')), 28);
    for (const FigureBar &each : users.bars)
        QVERIFY(words.contains(each.label));
}

void TestFigureContents::theHintSaysWhy()
{
    const FigureContents shown = figure(5);
    const FigureBar &apuane = bar(shown, QStringLiteral("Apuane"));
    QVERIFY2(apuane.hint.contains(QStringLiteral("Apuane")), qPrintable(apuane.hint));
    QVERIFY2(apuane.hint.contains(QStringLiteral("nella fonte")), qPrintable(apuane.hint));
}

QTEST_GUILESS_MAIN(TestFigureContents)
#include "tst_figurecontents.moc"
