// A zone against the mean, with numbers from print: tables 6, 23, 26 and 29 of the 2008-2011 quaderno.
#include "analysis/zoneprofile.h"
#include "editions.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestZoneProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingShownIsThereOnce();
    void valuesAndMeansAreThoseOfPrint();
    void aZoneHasItsRankInItsLastYear();
    void gapsSayWhy();
    void aMeanThatTheQuadernoLacksIsMarked();
    void aPlainMeanOfAnEstimateIsOne();
    void aZoneIsNotHeldAgainstItself();
    void whatNeverCameInIsAmongTheGaps();
    void anotherServiceHasItsProfile();
    void fewerYearsAreFewerCells();

private:
    [[nodiscard]] ZoneProfile of(const char *zone) const
    {
        return zoneProfile(*m_edition, m_edition->observations().zoneIndex(QString::fromLatin1(zone)).value(),
                           m_edition->years(), Language::Italian);
    }
    [[nodiscard]] const ProfileRow &row(const ZoneProfile &profile, const char *name) const
    {
        return *std::ranges::find_if(profile.rows, [&](const ProfileRow &each) {
            return m_edition->catalogue().name(each.shown) == QLatin1String(name);
        });
    }
    [[nodiscard]] static QString texts(const ProfileRow &row)
    {
        QStringList texts;
        for (const ProfileCell &cell : row.cells)
            texts.append(cell.text + u'/' + cell.meanText);
        return texts.join(u' ');
    }

    std::unique_ptr<DataSet> m_edition;
};

void TestZoneProfile::initTestCase()
{
    installLanguage(*QCoreApplication::instance(), Language::English);
    m_edition = printedEdition();
}

void TestZoneProfile::everythingShownIsThereOnce()
{
    const ZoneProfile profile = of("val-di-cornia");
    std::set<std::pair<int, int>> met;
    for (const ProfileRow &each : profile.rows) {
        QVERIFY(met.insert({static_cast<int>(each.shown.kind), each.shown.index}).second);
        QCOMPARE(each.cells.size(), size_t(4));
        QVERIFY(!each.label.isEmpty());
    }
    // Tables 1-6, 15-18, 23-32, and figures 9-12, which show what no table does.
    QCOMPARE(profile.rows.size(), size_t(6 + 4 + 10 + 1));
    QCOMPARE(profile.title(), u"Zone profile: Val di Cornia, 2008-2011"_s);
}

void TestZoneProfile::valuesAndMeansAreThoseOfPrint()
{
    const ZoneProfile profile = of("val-di-cornia");
    const ProfileRow &users = row(profile, "users_per_1000");
    QCOMPARE(users.cells[0].text, u"e\u00A034"_s); // table 26
    QCOMPARE(users.cells[1].text, u"e\u00A038"_s);
    QCOMPARE(users.cells[2].text, u"e\u00A041"_s);
    QCOMPARE(users.cells[3].text, u"e\u00A044"_s);
    QVERIFY(!users.isPlainMean);
    const ProfileRow &cost = row(profile, "cost_per_user");
    QCOMPARE(cost.cells[0].text, u"59"_s); // table 29
    QCOMPARE(cost.cells[1].text, u"59"_s);
    QCOMPARE(cost.cells[2].text, u"–"_s);
    QCOMPARE(cost.greatest(),
             std::max({*cost.cells[0].value.value, *cost.cells[1].value.value,
                       cost.cells[0].mean.value.value_or(0), cost.cells[1].mean.value.value_or(0),
                       cost.cells[2].mean.value.value_or(0), cost.cells[3].mean.value.value_or(0)}));
}

void TestZoneProfile::aZoneHasItsRankInItsLastYear()
{
    const ZoneProfile cornia = of("val-di-cornia");
    const ProfileRow &users = row(cornia, "users_per_1000");
    QVERIFY(users.rank);
    QCOMPARE(users.rank->among, 10); // ten zones have users and residents in 2011
    QVERIFY(users.rankText.endsWith(u" of 10"_s));
    const ZoneProfile valdera = of("valdera");
    // It has no value in 2011: its place is that of the year before.
    QCOMPARE(row(valdera, "users_per_1000").rankNote, u"2010"_s);
    QCOMPARE(row(valdera, "users_per_1000").rankText, u"9 of 17"_s);
    QCOMPARE(row(valdera, "administrative_hours_per_user").rankNote, u"2010, with 10 others"_s);
}

void TestZoneProfile::gapsSayWhy()
{
    const ZoneProfile valdera = of("valdera");
    QVERIFY(!valdera.gaps.empty());
    const QString all = [&] {
        QStringList where;
        for (const ProfileGap &gap : valdera.gaps) {
            if (gap.reason.isEmpty() || gap.where.isEmpty())
                return u"a gap without a reason"_s;
            where.append(gap.where);
        }
        return where.join(u"; "_s);
    }();
    QVERIFY2(all.contains(u"Utenti serviti nell’anno 2011"_s), qPrintable(all));
}

void TestZoneProfile::aPlainMeanOfAnEstimateIsOne()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 100});
    enter(*mini, 1, 2021, "rides", {.value = 300, .status = ObsStatus::Estimated});
    const auto meanText = [&](int refArea) {
        const ZoneProfile profile = zoneProfile(*mini, refArea, mini->years(), Language::Italian);
        const auto rides = std::ranges::find_if(profile.rows, [](const ProfileRow &each) {
            return each.shown.kind == Shown::Kind::Variable && each.isPlainMean;
        });
        return rides->cells.back().meanText;
    };
    QCOMPARE(meanText(0), u"e\u00A0200"_s);
}

void TestZoneProfile::aZoneIsNotHeldAgainstItself()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 100});
    enter(*mini, 0, 2021, "kilometres", {.value = 500});
    const ZoneProfile profile = zoneProfile(*mini, 0, mini->years(), Language::Italian);
    for (const ProfileRow &row : profile.rows) {
        if (!row.cells.back().value.value)
            continue;
        QCOMPARE(row.rankText, u"only zone"_s);
        QVERIFY(!row.rank);
        QCOMPARE(row.cells.back().meanText, QString());
    }
    enter(*mini, 1, 2021, "rides", {.value = 300});
    const ProfileRow both = zoneProfile(*mini, 0, mini->years(), Language::Italian).rows.front();
    QCOMPARE(both.rankText, u"2 of 2"_s);
    QVERIFY(!both.cells.back().meanText.isEmpty());
}

void TestZoneProfile::whatNeverCameInIsAmongTheGaps()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 100});
    QStringList told;
    for (const ProfileGap &gap : zoneProfile(*mini, 0, mini->years(), Language::Italian).gaps)
        told.append(gap.reason + u": "_s + gap.where.join(u"; "_s));
    QVERIFY2(told.join(u'\n').contains(u"never entered: Viaggi 2020"_s), qPrintable(told.join(u'\n')));
    // Where print stands in, nothing is missing; where it has a gap too, that is the reason.
    for (const ProfileGap &gap : of("alta-val-d-elsa").gaps) {
        const QString where = gap.where.join(u"; "_s);
        QVERIFY2(!where.contains(u"Sedi ogni 10 mila abitanti 2009"_s) ||
                     gap.reason == u"Neither the terms nor a printed value are available."_s,
                 qPrintable(gap.reason));
    }
}

void TestZoneProfile::aMeanThatTheQuadernoLacksIsMarked()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2020, "rides", {.value = 3});
    enter(*mini, 1, 2020, "rides", {.value = 4});
    enter(*mini, 0, 2021, "rides", {.value = 200});
    enter(*mini, 1, 2021, "rides", {.value = 401});
    const ZoneProfile profile = zoneProfile(*mini, 0, {2020, 2021}, Language::English);
    const auto rides = std::ranges::find(profile.rows, u"Rides"_s, &ProfileRow::label);
    QVERIFY(rides != profile.rows.end());
    QVERIFY(rides->isPlainMean);
    QCOMPARE(texts(*rides), u"3/3.5 200/301"_s); // 3.5, and 300.5 rounded away from zero
    QCOMPARE(rides->shownLabel(), u"Rides\u00A0(a)"_s);
    QCOMPARE(rides->rankText, u"2 of 2"_s);
}

void TestZoneProfile::anotherServiceHasItsProfile()
{
    const auto mini = miniDataSet();
    enter(*mini, 2, 2020, "rides", {.value = 40});
    enter(*mini, 2, 2020, "rides_assisted", {.value = 10});
    const ZoneProfile profile = zoneProfile(*mini, 2, {2020, 2021}, Language::English);
    QCOMPARE(profile.zone, u"Sud"_s);
    // Never entered is blank in its place, and told below.
    for (const ProfileGap &gap : profile.gaps)
        QCOMPARE(gap.reason, u"never entered"_s);
    QVERIFY(!profile.gaps.empty());
    for (const ProfileRow &each : profile.rows)
        QCOMPARE(each.cells[1].text, QString());
}

void TestZoneProfile::fewerYearsAreFewerCells()
{
    const ZoneProfile profile = zoneProfile(*m_edition, 0, {2010, 2011}, Language::Italian);
    QCOMPARE(profile.rows.front().cells.size(), size_t(2));
    QCOMPARE(profile.rows.front().cells.front().year, 2010);
}

QTEST_GUILESS_MAIN(TestZoneProfile)
#include "tst_zoneprofile.moc"
