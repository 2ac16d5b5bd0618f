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
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void numbersAreNotReadAgain();
    void kindsAreNeverMixed_data();
    void kindsAreNeverMixed();
    void labelsAreOfTheProgram();
    void ticks_data();
    void ticks();
    void whatIsWrittenReadsBack();

private:
    const Catalogue m_catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s)));

    [[nodiscard]] const Variable &variable(const QString &name) const
    {
        return m_catalogue.variables[static_cast<size_t>(m_catalogue.variableIndex(name).value())];
    }
    // The same, or why it is refused.
    static QString sentence(const Result<CellReading> &read);
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
    row("choices behind the head of their group", u"management"_s, u"Gestione pubblica diretta"_s,
        u"A “public_direct”"_s);
    row("and in English", u"management"_s, u"Private management: contracted out"_s,
        u"A “private_contracted”"_s);
    row("a choice of several words", u"demand_registration"_s, u"solo in alcuni comuni"_s,
        u"A “some_municipalities”"_s);
    row("a time is hours", u"hours_per_day"_s, u"6:30"_s, u"A 6.5"_s);
    row("also with its unit", u"hours_per_day"_s, u"6:30 ore"_s, u"A 6.5"_s);
    row("many hours", u"social_worker_hours"_s, u"1872:00"_s, u"A 1872"_s);
    row("with seconds", u"social_worker_hours"_s, u"1872:00:00"_s, u"A 1872"_s);
    row("an exponent", u"total_cost"_s, u"1,2E+06"_s, u"A 1200000"_s);
    row("an exponent is no grouping", u"total_cost"_s, u"1,219E+03"_s, u"A 1219"_s);
    row("a date in a text is a text", u"remarks"_s, u"1/10/2021"_s, u"A “1/10/2021”"_s);
    row("an e-mail address", u"respondent_email"_s, u" ada@example.org "_s, u"A “ada@example.org”"_s);
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
        return reader.read(variable(name), {.text = text, .kind = CellKind::Number});
    };
    QCOMPARE(printed(valueOf(read(u"hours_per_day"_s, u"2.5"_s))), u"A 2.5"_s);
    QCOMPARE(printed(valueOf(read(u"users"_s, u"1219"_s))), u"A 1219"_s);
    QCOMPARE(sentence(read(u"hours_per_day"_s, u"5.33333333333333"_s)),
             u"“5,3333333333” has too many decimals: at most 1 are kept."_s);
    QCOMPARE(sentence(read(u"users"_s, u"550.5"_s)), u"“550,5” is not a whole number."_s);
    QVERIFY(!read(u"users"_s, u"1.219"_s).isOk());
    QCOMPARE(printed(valueOf(read(u"remarks"_s, u"12"_s))), u"A “12”"_s);
}

QString TestCellReading::sentence(const Result<CellReading> &read)
{
    return read ? printed(read.value()) : read.error().message;
}

void TestCellReading::kindsAreNeverMixed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<CellKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *sentence, const QString &name, CellKind kind, const QString &text,
                        const QString &says) { QTest::newRow(sentence) << name << kind << text << says; };
    row("a time where hours are asked for", u"hours_per_day"_s, CellKind::Duration, u"6.5"_s, u"A 6.5"_s);
    row("a time with more minutes than a decimal holds", u"hours_per_day"_s, CellKind::Duration,
        u"6.33333333333333"_s, u"“6:20” has too many decimals"_s);
    row("a time where persons are counted", u"users"_s, CellKind::Duration, u"6"_s, u"“6:00” is a time"_s);
    row("a time in a text", u"remarks"_s, CellKind::Duration, u"6.5"_s, u"“6:30” is a time"_s);
    row("a time in a choice", u"demand_registration"_s, CellKind::Duration, u"1"_s, u"“1:00” is a time"_s);
    row("a date as a count", u"users"_s, CellKind::Date, u"2021-10-01"_s, u"“2021-10-01” is a date"_s);
    row("a date as hours", u"hours_per_day"_s, CellKind::Date, u"2021-10-01"_s, u"“2021-10-01” is a date"_s);
    row("a date in a text", u"remarks"_s, CellKind::Date, u"2021-10-01"_s, u"“2021-10-01” is a date"_s);
    row("a percentage as a count", u"users"_s, CellKind::Percent, u"45"_s, u"“45%” is a percentage"_s);
    row("a percentage in a text", u"remarks"_s, CellKind::Percent, u"45"_s, u"A “45%”"_s);
    row("an error in a text", u"remarks"_s, CellKind::Error, u"#REF!"_s, u"“#REF!” is an error"_s);
    row("an error in a number", u"users"_s, CellKind::Error, u"#N/D"_s, u"“#N/D” is an error"_s);
    row("an error that came as text", u"remarks"_s, CellKind::Text, u"#DIV/0!"_s, u"“#DIV/0!” is an error"_s);
    row("a column too narrow", u"users"_s, CellKind::Text, u"########"_s, u"“########” is an error"_s);
    row("an error of LibreOffice", u"users"_s, CellKind::Text, u"Err:502"_s, u"“Err:502” is an error"_s);
    row("a hash is no error", u"remarks"_s, CellKind::Text, u"#1 sede"_s, u"A “#1 sede”"_s);
    row("a formula in a text", u"remarks"_s, CellKind::Formula, u"=A1"_s, u"formula without its result"_s);
    row("a formula in a number", u"users"_s, CellKind::Formula, u"=1+1"_s, u"formula without its result"_s);
    for (const char *date : {"1/10/2021", "1/10/21", "01.10.2021", "2021-10-01", "2021/10/1", "1-10-2021",
                             "1 ottobre 2021", "ott-21", "6-mag", "1/10/2021 06:30", "2021-10-01T06:30:00"})
        QTest::newRow(qPrintable(u"a date as text: "_s + QLatin1String(date)))
            << u"users"_s << CellKind::Text << QString(QLatin1String(date)) << u"is a date"_s;
    row("a time as text where persons are counted", u"users"_s, CellKind::Text, u"6:30"_s,
        u"“6:30” is a time"_s);
    row("no e-mail address", u"respondent_email"_s, CellKind::Text, u"ada at example.org"_s, u"e-mail"_s);
    row("two of them", u"respondent_email"_s, CellKind::Text, u"a@x.it, b@x.it"_s, u"e-mail"_s);
    row("without a domain", u"respondent_email"_s, CellKind::Text, u"ada@example"_s, u"e-mail"_s);
    row("a choice that is none is told the labels", u"management"_s, CellKind::Text, u"Gestione pubblica"_s,
        u"“Gestione pubblica” is not one of the answers: “Diretta”, “Indiretta”, “Delegata ad altro ente "
        "pubblico”, “Affidata a privati”."_s);
    row("a decimal dot among commas", u"hours_per_day"_s, CellKind::Text, u"2.5"_s,
        u"“2.5” has a decimal dot"_s);
    row("grouping commas among commas", u"total_cost"_s, CellKind::Text, u"1,234,567"_s,
        u"“1,234,567” has commas between its thousands"_s);
    row("three decimals are three decimals", u"hours_per_day"_s, CellKind::Text, u"7,125"_s,
        u"“7,125” has too many decimals"_s);
    row("zeros as decimals may be thousands", u"users"_s, CellKind::Text, u"2,000"_s,
        u"“2,000” can be read as thousands or as three decimals"_s);
    row("also of hours", u"hours_per_day"_s, CellKind::Text, u"2,500 ore"_s,
        u"thousands or as three decimals"_s);
    row("and no thousands of persons", u"users"_s, CellKind::Text, u"1,219"_s,
        u"“1,219” is not a whole number."_s);
}

void TestCellReading::kindsAreNeverMixed()
{
    QFETCH(QString, name);
    QFETCH(CellKind, kind);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const QString said = sentence(CellReader(m_catalogue, NumberFormat(Language::Italian))
                                      .read(variable(name), {.text = text, .kind = kind}));
    QVERIFY2(says.startsWith(u"A ") ? said == says : said.contains(says), qPrintable(said));
}

void TestCellReading::labelsAreOfTheProgram()
{
    const CellReader reader(m_catalogue, NumberFormat(Language::English), Language::Italian);
    QVERIFY(
        sentence(reader.read(variable(u"demand_registration"_s), {.text = u"forse"_s})).contains(u"“Sì”"));
    QCOMPARE(sentence(reader.read(variable(u"hours_per_day"_s), {.text = u"2.5"_s})), u"A 2.5"_s);
}

void TestCellReading::ticks_data()
{
    QTest::addColumn<QStringList>("tokens");
    QTest::addColumn<QString>("read");
    QTest::newRow("an x holds") << QStringList{u"x"_s, u""_s, u""_s, u"X"_s}
                                << u"A “public_direct,private_contracted”"_s;
    QTest::newRow("yes in words") << QStringList{u"sì"_s, u"no"_s, u"si"_s, u"1"_s}
                                  << u"A “public_direct,public_delegated,private_contracted”"_s;
    QTest::newRow("no to all is an answer") << QStringList{u"no"_s, u"no"_s, u"0"_s, u"no"_s} << u"A “”"_s;
    QTest::newRow("no to one alone is none") << QStringList{u"no"_s, u""_s, u""_s, u""_s} << u"refused"_s;
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
        {u"remarks"_s, {.text = u"z"_s}},
        {u"remarks"_s, {.status = ObsStatus::Suppressed}},
        {u"users"_s, {.status = ObsStatus::CannotExist}},
        {u"management"_s, {.status = ObsStatus::Suppressed}},
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
