// The history of the answers as a sheet: who, when, what before, what after, how and why.
#include "commandlinerun.h"
#include "editions.h"

#include "analysis/questionnaireway.h"
#include "exchange/csv.h"
#include "exchange/historysheet.h"
#include "storage/dataset.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;
using namespace quaderno::tests;

class tst_HistorySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerOfTheEditionIsThere();
    void aChangeAnUndoAndAReasonAreTold();
    void noTextIsAFormula();
    void aStepOfTheQuestionnaireIsTold();
    void oneZoneAndYearAlone();
    void aSpreadsheetGetsItsSeparator();
    void anUnwritableFileIsRefused();
    void verb();
    void verbRefusals();

private:
    static std::vector<QStringList> rowsOf(const DataSet &dataSet, const QuestionnaireScope &scope = {});
};

std::vector<QStringList> tst_HistorySheet::rowsOf(const DataSet &dataSet, const QuestionnaireScope &scope)
{
    const auto sheet = historySheet(dataSet, scope, Language::English);
    std::vector<QStringList> fields;
    if (!sheet)
        return fields;
    const auto rows = Csv::parse(sheet.value().toUtf8());
    for (const Csv::Row &row : rows.value())
        fields.push_back(row.fields);
    return fields;
}

void tst_HistorySheet::everyAnswerOfTheEditionIsThere()
{
    const auto dataSet = printedEdition();
    const auto rows = rowsOf(*dataSet);
    QCOMPARE(rows.front().join(u','),
             u"at,author,zone,year,variable,question,before,after,reason,note,source,act"_s);
    size_t answers = 0;
    const Observations &observations = dataSet->observations();
    for (int refArea = 0; refArea < 27; ++refArea) {
        for (int year = 2008; year <= 2011; ++year) {
            for (int variable = 0; variable < std::ssize(dataSet->catalogue().variables); ++variable)
                answers += observations.stored({refArea, year, variable}).has_value() ? 1 : 0;
        }
    }
    QCOMPARE(rows.size(), answers + 1);
    // Table 23, Elba 2009: 550 users.
    const auto elba = std::ranges::find_if(rows, [](const QStringList &row) {
        return row.at(2) == u"elba" && row.at(3) == u"2009" && row.at(4) == u"users";
    });
    QVERIFY(elba != rows.end());
    QCOMPARE(elba->at(6), QString());
    QCOMPARE(elba->at(7), u"550"_s);
    QCOMPARE(elba->at(10), u"from the printed edition"_s);
}

void tst_HistorySheet::aChangeAnUndoAndAReasonAreTold()
{
    const auto edition = printedEdition();
    DataSet &dataSet = *edition;
    dataSet.setAuthor(u"Anna"_s);
    const ObsKey key = keyOf(dataSet, 8, 2009, "users");
    const std::vector<ObservationEdit> typed{{key, Observation{.value = 560.0}}};
    QVERIFY(dataSet.commit(typed, u"Users = 560"_s).isOk());
    QVERIFY(dataSet.undo().isOk());
    const std::vector<ObservationEdit> missing{{key, Observation{.status = ObsStatus::NotAvailable,
                                                                 .reason = u"not_received"_s,
                                                                 .note = u"asked twice"_s}}};
    QVERIFY(dataSet.commit(missing, u"Users missing"_s).isOk());

    std::vector<QStringList> rows = rowsOf(dataSet, {.refArea = 8, .timePeriod = 2009});
    std::erase_if(rows, [](const QStringList &row) { return row.at(4) != u"users"; });
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[1].mid(6, 2), QStringList({u"550"_s, u"560"_s}));
    QCOMPARE(rows[1].at(1), u"Anna"_s);
    QCOMPARE(rows[1].mid(10), QStringList({u"typed in the form"_s, u"Users = 560"_s}));
    QCOMPARE(rows[2].mid(6, 2), QStringList({u"560"_s, u"550"_s}));
    QCOMPARE(rows[2].at(10), u"undone"_s);
    QCOMPARE(rows[3].at(6), u"550"_s);
    QCOMPARE(rows[3].mid(8, 2), QStringList({u"not_received"_s, u"asked twice"_s}));
}

void tst_HistorySheet::noTextIsAFormula()
{
    const auto edition = printedEdition();
    edition->setAuthor(u"=cmd|' /C calc'!A0"_s);
    const ObsKey key = keyOf(*edition, 8, 2009, "users");
    for (const QString &note : {u"@SUM(A1)"_s, u"-2+3"_s, u"+1+1"_s, u"\t=1"_s, u"-3,5"_s}) {
        const std::vector<ObservationEdit> typed{{key, Observation{.value = 560.0, .note = note}}};
        QVERIFY(edition->commit(typed, u"=1+1"_s).isOk());
    }
    std::vector<QStringList> rows = rowsOf(*edition, {.refArea = 8, .timePeriod = 2009});
    std::erase_if(rows, [](const QStringList &row) { return row.at(4) != u"users"; });
    QStringList notes;
    for (const QStringList &row : rows)
        notes.append(row.at(9));
    QCOMPARE(notes.mid(1), QStringList({u"'@SUM(A1)"_s, u"'-2+3"_s, u"'+1+1"_s, u"'\t=1"_s, u"-3,5"_s}));
    QCOMPARE(rows.back().at(1), u"'=cmd|' /C calc'!A0"_s);
    QCOMPARE(rows.back().at(11), u"'=1+1"_s);
}

void tst_HistorySheet::aStepOfTheQuestionnaireIsTold()
{
    const auto edition = printedEdition();
    DataSet &dataSet = *edition;
    dataSet.setAuthor(u"Anna"_s);
    QVERIFY(dataSet.commit(QuestionnaireWay::send(dataSet, {8, 2011}, u"Which users?"_s)).isOk());
    const auto rows = rowsOf(dataSet, {.refArea = 8, .timePeriod = 2011});
    const QStringList &last = rows.back();
    QCOMPARE(last.at(4), QString());
    QCOMPARE(last.at(5), u"State of the questionnaire"_s);
    QCOMPARE(last.at(7), u"To be cleared up"_s);
    QCOMPARE(last.at(9), u"Which users?"_s);
}

void tst_HistorySheet::oneZoneAndYearAlone()
{
    const auto dataSet = printedEdition();
    const auto rows = rowsOf(*dataSet, {.refArea = 8, .timePeriod = 2009});
    QVERIFY(rows.size() > 1);
    for (size_t row = 1; row < rows.size(); ++row)
        QCOMPARE(rows[row].mid(2, 2), QStringList({u"elba"_s, u"2009"_s}));
    QVERIFY(rowsOf(*dataSet, {.refArea = 8}).size() > rows.size());
}

void tst_HistorySheet::aSpreadsheetGetsItsSeparator()
{
    const auto dataSet = printedEdition();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"storia.csv"_s));
    QVERIFY(writeHistory(*dataSet, Language::Italian, file.fileName()).isOk());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"
                             "at;author;zone;year;")); // the tests speak English
    const auto rows = Csv::parse(bytes, u';');
    QVERIFY(rows.isOk());
    for (const Csv::Row &row : rows.value())
        QCOMPARE(row.fields.size(), 12);
}

void tst_HistorySheet::anUnwritableFileIsRefused()
{
    const auto dataSet = printedEdition();
    QTemporaryDir folder;
    const Outcome written = writeHistory(*dataSet, Language::English, folder.filePath(u"no/such/x.csv"_s));
    QVERIFY(!written.isOk());
    QVERIFY(written.error().message.contains(u"no/such/x.csv"));
}

void tst_HistorySheet::verb()
{
    const CommandLineRun run = runCommand({u"history"_s, u"--zone"_s, u"elba"_s, u"--year"_s, u"2009"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QString());
    QVERIFY(run.out.contains(u",elba,2009,users,Utenti serviti nell’anno,,550,,"));
}

void tst_HistorySheet::verbRefusals()
{
    const CommandLineRun zone = runCommand({u"history"_s, u"--zone"_s, u"atlantide"_s});
    QCOMPARE(zone.exitCode, 2);
    QVERIFY(zone.err.contains(u"atlantide"));
    const CommandLineRun year = runCommand({u"history"_s, u"--year"_s, u"1999"_s});
    QCOMPARE(year.exitCode, 2);
    QVERIFY(year.err.contains(u"1999"));
}

QTEST_GUILESS_MAIN(tst_HistorySheet)
#include "tst_historysheet.moc"
