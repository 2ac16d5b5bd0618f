#include "editions.h"
#include "exchange/cellreading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestCellReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evidence_data();
    void evidence();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void numbersAreNotReadAgain();
    void ticks_data();
    void ticks();
    void whatIsWrittenReadsBack();

private:
    const Catalogue m_catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s)));

    [[nodiscard]] const Variable &variable(const QString &name) const
    {
        return m_catalogue.variables[static_cast<size_t>(m_catalogue.variableIndex(name).value())];
    }
    // "blank", "needs reason", or value, text, status letter and reason.
    static QString printed(const CellReading &reading)
    {
        if (reading.kind == CellReading::Kind::Blank)
            return u"blank"_s;
        if (reading.kind == CellReading::Kind::NeedsReason)
            return u"needs reason"_s;
        const Observation &observation = reading.observation;
        QString text = obsStatusLetter(observation.status);
        if (observation.value)
            text += u' ' + NumberFormat::plain(*observation.value);
        if (observation.text)
            text += u" “%1”"_s.arg(*observation.text);
        return observation.reason.isEmpty() ? text : text + u' ' + observation.reason;
    }
};

void TestCellReading::evidence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<NumberEvidence>("evidence");
    const auto row = [](const char *name, const QString &text, int decimals, NumberEvidence evidence) {
        QTest::newRow(name) << text << decimals << evidence;
    };
    row("a decimal comma", u"2,5"_s, 1, NumberEvidence::Italian);
    row("a decimal dot", u"2.5"_s, 1, NumberEvidence::English);
    row("a dot before three digits groups", u"1.234"_s, 2, NumberEvidence::Italian);
    row("a comma before three digits groups", u"1,234"_s, 2, NumberEvidence::English);
    row("three digits after a zero are decimals", u"0.500"_s, 2, NumberEvidence::English);
    row("three decimals may be kept", u"1.234"_s, 3, NumberEvidence::None);
    row("both, the dot last", u"1,234.5"_s, 3, NumberEvidence::English);
    row("both, the comma last", u"1.234,567"_s, 3, NumberEvidence::Italian);
    row("groups and no more", u"1.234.567"_s, 3, NumberEvidence::Italian);
    row("four digits before are no group", u"1234.567"_s, 2, NumberEvidence::English);
    row("a whole number tells nothing", u"1219"_s, 0, NumberEvidence::None);
    row("a euro sign around", u"€ 1.234,50"_s, 2, NumberEvidence::Italian);
    row("words tell nothing", u"e.g., more"_s, 2, NumberEvidence::None);
}

void TestCellReading::evidence()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    QTEST(numberEvidence(text, decimals), "evidence");
}

void TestCellReading::reads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *sentence, const QString &name, const QString &text, const QString &read) {
        QTest::newRow(sentence) << name << text << read;
    };
    row("nothing is blank", u"users"_s, u""_s, u"blank"_s);
    row("spaces are blank", u"users"_s, u"  "_s, u"blank"_s);
    row("zero is a value", u"users"_s, u"0"_s, u"A 0"_s);
    row("grouped thousands", u"users"_s, u"1.219"_s, u"A 1219"_s);
    row("with the unit behind", u"users"_s, u"1.219 persone"_s, u"A 1219"_s);
    row("with the unit in the other language", u"users"_s, u"1.219 people"_s, u"A 1219"_s);
    row("about", u"users"_s, u"circa 2000"_s, u"E 2000"_s);
    row("euro and cents", u"total_cost"_s, u"€ 1.234,50"_s, u"A 1234.5"_s);
    row("a decimal comma", u"hours_per_day"_s, u"2,5 ore"_s, u"A 2.5"_s);
    row("missing, not said why", u"users"_s, u"n.d."_s, u"needs reason"_s);
    row("missing by the words of a reason", u"users"_s, u"Non lo rileviamo"_s, u"L not_collected"_s);
    row("missing by the words in English", u"users"_s, u"we do not collect it"_s, u"L not_collected"_s);
    row("missing by the key of a reason", u"users"_s, u"no_service"_s, u"M no_service"_s);
    row("an apostrophe of the other kind", u"users"_s, u"Il servizio non c'è"_s, u"M no_service"_s);
    row("a choice by code", u"management"_s, u"public_direct"_s, u"A “public_direct”"_s);
    row("a choice by label", u"management"_s, u"Diretta"_s, u"A “public_direct”"_s);
    row("choices between commas, as the catalogue orders them", u"management"_s,
        u"affidata a privati, diretta"_s, u"A “public_direct,private_contracted”"_s);
    row("choices on two lines", u"management"_s, u"Diretta\nIndiretta"_s,
        u"A “public_direct,public_indirect”"_s);
    row("none of the choices", u"management"_s, u"nessuna"_s, u"A “”"_s);
    row("a choice beats a reason of the same words", u"professions"_s, u"Altro"_s, u"A “other”"_s);
    row("yes without its accent", u"demand_registration"_s, u"si"_s, u"A “yes”"_s);
    row("choices missing", u"management"_s, u"n.d."_s, u"needs reason"_s);
    row("a text", u"remarks"_s, u" Perché no? "_s, u"A “Perché no?”"_s);
    row("a text missing", u"respondent"_s, u"-"_s, u"needs reason"_s);
    row("a quoted text is itself", u"professions_other"_s, u"“Altro”"_s, u"A “Altro”"_s);
}

void TestCellReading::reads()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    const CellReader reader(m_catalogue, NumberFormat(Language::Italian));
    QTEST(printed(valueOf(reader.read(variable(name), {.text = text}))), "read");
}

void TestCellReading::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("words for a number") << u"users"_s << u"tanti"_s;
    QTest::newRow("half a person") << u"users"_s << u"1,5"_s;
    QTest::newRow("a comma that groups where the others are decimal") << u"users"_s << u"2,000"_s;
    QTest::newRow("a decimal dot where the others are commas") << u"hours_per_day"_s << u"2.5"_s;
    QTest::newRow("more decimals than are kept") << u"hours_per_day"_s << u"2,55"_s;
    QTest::newRow("an unknown choice") << u"management"_s << u"Diretta, mista"_s;
    QTest::newRow("two choices where one can hold") << u"demand_registration"_s << u"Sì, No"_s;
    QTest::newRow("an error of the spreadsheet") << u"users"_s << u"#N/A"_s;
    QTest::newRow("a formula never computed") << u"users"_s << u"=A1+A2"_s;
}

void TestCellReading::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    const auto read =
        CellReader(m_catalogue, NumberFormat(Language::Italian)).read(variable(name), {.text = text});
    QVERIFY2(!read.isOk(), read ? qPrintable(printed(read.value())) : "");
    QVERIFY(!read.error().message.isEmpty());
}

void TestCellReading::numbersAreNotReadAgain()
{
    const CellReader reader(m_catalogue, NumberFormat(Language::Italian));
    const auto read = [&](const QString &name, const QString &text) {
        return reader.read(variable(name), {.text = text, .isNumber = true});
    };
    QCOMPARE(printed(valueOf(read(u"hours_per_day"_s, u"2.5"_s))), u"A 2.5"_s);
    QCOMPARE(printed(valueOf(read(u"users"_s, u"1219"_s))), u"A 1219"_s);
    QCOMPARE(printed(valueOf(read(u"hours_per_day"_s, u"5.33333333333333"_s))),
             u"A 5.3"_s); // computed: rounded
    QVERIFY(!read(u"users"_s, u"1.219"_s).isOk());
    QCOMPARE(printed(valueOf(read(u"remarks"_s, u"12"_s))), u"A “12”"_s);
}

void TestCellReading::ticks_data()
{
    QTest::addColumn<QStringList>("tokens");
    QTest::addColumn<QString>("read");
    QTest::newRow("an x holds") << QStringList{u"x"_s, u""_s, u""_s, u"X"_s}
                                << u"A “public_direct,private_contracted”"_s;
    QTest::newRow("yes in words") << QStringList{u"sì"_s, u"no"_s, u"si"_s, u"1"_s}
                                  << u"A “public_direct,public_delegated,private_contracted”"_s;
    QTest::newRow("only no is an answer") << QStringList{u"no"_s, u""_s, u""_s, u""_s} << u"A “”"_s;
    QTest::newRow("nothing is blank") << QStringList{u""_s, u" "_s, u""_s, u""_s} << u"blank"_s;
    QTest::newRow("missing for a reason")
        << QStringList{u"Riservato"_s, u"Riservato"_s, u""_s, u""_s} << u"Q confidential"_s;
    QTest::newRow("missing, not said why")
        << QStringList{u"n.d."_s, u""_s, u""_s, u""_s} << u"needs reason"_s;
    QTest::newRow("some ticked and some missing is refused")
        << QStringList{u"x"_s, u"n.d."_s, u""_s, u""_s} << u"refused"_s;
    QTest::newRow("words are refused") << QStringList{u"forse"_s, u""_s, u""_s, u""_s} << u"refused"_s;
}

void TestCellReading::ticks()
{
    QFETCH(QStringList, tokens);
    std::vector<CellReader::TickCell> cells;
    for (const QString &token : tokens)
        cells.push_back({static_cast<int>(cells.size()), {.text = token}});
    const auto read =
        CellReader(m_catalogue, NumberFormat(Language::Italian)).readTicks(variable(u"management"_s), cells);
    QTEST(read ? printed(read.value()) : u"refused"_s, "read");
}

void TestCellReading::whatIsWrittenReadsBack()
{
    const std::vector<std::pair<QString, Observation>> observations{
        {u"users"_s, {.value = 2000, .status = ObsStatus::Estimated}},
        {u"hours_per_day"_s, {.value = 2.5, .status = ObsStatus::Provisional}},
        {u"total_cost"_s, {.value = 1234.56, .status = ObsStatus::Doubtful}},
        {u"users"_s, {.status = ObsStatus::NotAvailable, .reason = u"not_received"_s}},
        {u"remarks"_s, {.text = u"n.d."_s}},
        {u"remarks"_s, {.text = u"Altro"_s}},
        {u"remarks"_s, {.text = u"“già tra virgolette”"_s}},
        {u"remarks"_s, {.text = u"due\nrighe"_s}},
        {u"management"_s, {.text = u"public_direct,private_contracted"_s}},
    };
    for (const Language language : {Language::Italian, Language::English}) {
        const CellReader reader(m_catalogue, NumberFormat(language));
        for (const auto &[name, observation] : observations) {
            const QString written = reader.written(variable(name), observation);
            QCOMPARE(valueOf(reader.read(variable(name), {.text = written})).observation, observation);
        }
    }
}

QTEST_GUILESS_MAIN(TestCellReading)
#include "tst_cellreading.moc"
