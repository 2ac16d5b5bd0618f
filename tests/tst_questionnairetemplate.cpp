// The questionnaire as a workbook: what it says, and that it reads back to exactly what was stored.
#include "editions.h"
#include "exchange/importplan.h"
#include "exchange/questionnairetemplate.h"
#include "exchange/sheetfile.h"
#include "workbooks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestQuestionnaireTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsBack_data();
    void readsBack();
    void printedEditionReadsBack();
    void showsWhatIsAsked();
    void guardsWhatIsNotAnAnswer();
    void sameBytesFromSameData();
    void tellsWhereItCannotWrite();

private:
    [[nodiscard]] QByteArray bytesOf(const DataSet &dataSet, Language language, int year = 2021) const
    {
        const QString path = m_folder.filePath(u"nord.xlsx"_s);
        const Outcome written = QuestionnaireTemplate::write(dataSet, 0, year, language, path);
        if (!written)
            qFatal("%s", qPrintable(written.error().message));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static ImportPlan planOf(const DataSet &dataSet, const QByteArray &bytes)
    {
        return valueOf(planImport(dataSet.catalogue(), dataSet.observations(),
                                  valueOf(SheetFile::fromBytes(bytes)), {}));
    }
    static QString part(const QByteArray &bytes, const QString &name)
    {
        return QString::fromUtf8(partOf(bytes, name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DataSet> m_dataSet;
};

void TestQuestionnaireTemplate::init()
{
    m_dataSet = miniDataSet();
}

void TestQuestionnaireTemplate::readsBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Observation>("stored");
    const auto row = [](const char *sentence, const char *name, const Observation &stored) {
        QTest::newRow(sentence) << QByteArray(name) << stored;
    };
    row("a count", "rides", {.value = 1219});
    row("zero", "rides", {.value = 0});
    row("a decimal", "kilometres", {.value = 1234.5});
    row("cents that are not shown", "cost", {.value = 1234.56});
    row("an estimate", "rides", {.value = 2000, .status = ObsStatus::Estimated});
    row("a provisional decimal", "kilometres", {.value = 2.5, .status = ObsStatus::Provisional});
    row("a note beside a value", "rides", {.value = 5, .note = u"senza dicembre"_s});
    row("one choice", "fare", {.text = u"paid"_s});
    row("several choices", "vehicles", {.text = u"minibus,other"_s});
    row("none of several choices", "vehicles", {.text = u""_s});
    row("several choices with a note", "vehicles", {.text = u"taxi"_s, .note = u"dal 2020"_s});
    row("a text", "vehicles_other", {.text = u"Barca"_s});
    row("a text of two lines", "vehicles_other", {.text = u"Barca\ne treno"_s});
    row("a text that looks like a reason", "vehicles_other", {.text = u"Non si sa"_s});
    row("a text that says missing", "vehicles_other", {.text = u"n.d."_s});
    row("a text that looks like a formula", "vehicles_other", {.text = u"=1+1"_s});
    row("a text that looks escaped", "vehicles_other", {.text = u"_x000D_"_s});
    row("a text that looks like a number", "vehicles_other", {.text = u"007"_s});
    row("a number missing for a reason", "rides",
        {.status = ObsStatus::NotCollected, .reason = u"not_counted"_s});
    row("a choice missing for a reason", "fare",
        {.status = ObsStatus::CannotExist, .reason = u"no_service"_s});
    row("choices missing for a reason", "vehicles",
        {.status = ObsStatus::CannotExist, .reason = u"no_service"_s});
    row("a text missing for a reason", "vehicles_other",
        {.status = ObsStatus::CannotExist, .reason = u"no_service"_s});
    for (const auto &[of, status] : {std::pair("not collected", ObsStatus::NotCollected),
                                     std::pair("not available", ObsStatus::NotAvailable)}) {
        for (const char *variable : {"rides", "fare", "vehicles", "vehicles_other"})
            row(qPrintable(QString::fromLatin1("%1 without a reason, %2")
                               .arg(QLatin1String(variable), QLatin1String(of))),
                variable, {.status = status});
    }
    row("a choice that is doubtful", "fare", {.text = u"paid"_s, .status = ObsStatus::Doubtful});
    row("choices that are doubtful", "vehicles", {.text = u"minibus,other"_s, .status = ObsStatus::Doubtful});
    row("none of several choices, estimated", "vehicles", {.text = u""_s, .status = ObsStatus::Estimated});
    row("a number that cannot exist, without a reason", "rides", {.status = ObsStatus::CannotExist});
    row("a number that is suppressed, without a reason", "rides", {.status = ObsStatus::Suppressed});
    row("choices that are suppressed, without a reason", "vehicles", {.status = ObsStatus::Suppressed});
    row("a text that cannot exist, without a reason", "vehicles_other", {.status = ObsStatus::CannotExist});
    row("a text that is the sign of a status", "vehicles_other", {.text = u"c"_s});
    row("a reason with its note", "cost",
        {.status = ObsStatus::NotAvailable, .reason = u"unknown"_s, .note = u"chiesto"_s});
}

void TestQuestionnaireTemplate::readsBack()
{
    QFETCH(QByteArray, name);
    QFETCH(Observation, stored);
    enter(*m_dataSet, 0, 2021, name.constData(), stored);
    for (const Language language : {Language::Italian, Language::English}) {
        const QByteArray bytes = bytesOf(*m_dataSet, language);
        const ImportPlan same = planOf(*m_dataSet, bytes);
        QCOMPARE(same.layout.shape, SheetShape::Template);
        QVERIFY(same.edits().empty());
        QCOMPARE(same.counts().values, 1);
        const auto empty = miniDataSet();
        const auto edits = planOf(*empty, bytes).edits();
        QCOMPARE(edits.size(), 1u);
        QCOMPARE(edits.front(), (ObservationEdit{keyOf(*empty, 0, 2021, name.constData()), stored}));
    }
}

void TestQuestionnaireTemplate::printedEditionReadsBack()
{
    const auto edition = printedEdition();
    for (int year = edition->years().first; year <= edition->years().last; ++year) {
        const ImportPlan plan = planOf(*edition, bytesOf(*edition, Language::Italian, year));
        QVERIFY(plan.edits().empty());
        QCOMPARE(plan.counts().toClarify + plan.counts().rejected, 0);
    }
}

void TestQuestionnaireTemplate::showsWhatIsAsked()
{
    enter(*m_dataSet, 0, 2021, "rides", {.value = 1219});
    enter(*m_dataSet, 0, 2020, "rides", {.value = 1100});
    enter(*m_dataSet, 0, 2021, "vehicles", {.text = u"taxi"_s});
    const SheetGrid grid = valueOf(SheetFile::fromBytes(bytesOf(*m_dataSet, Language::Italian)));
    const QString text = printed(grid);
    QVERIFY2(
        text.startsWith(u"1:  | Questionnaire 2021: Nord\n2: zone | Zone | Nord\n3: year | Year | 2021\n"),
        qPrintable(text));
    QVERIFY2(text.contains(u"rides | Viaggi | #1219 | viaggi | 1.100 |  | Conta i viaggi dell’anno."),
             qPrintable(text));
    QVERIFY2(text.contains(u"vehicles.taxi | Taxi | x"), qPrintable(text));
    QVERIFY2(text.contains(u"Non li contiamo; Nessun servizio; Non si sa"), qPrintable(text));
    QCOMPARE(grid.sheets.size(), 1);
    QVERIFY(printed(valueOf(SheetFile::fromBytes(bytesOf(*m_dataSet, Language::English))))
                .contains(u"rides | Rides | #1219 | rides | 1,100"));
}

void TestQuestionnaireTemplate::guardsWhatIsNotAnAnswer()
{
    const QByteArray bytes = bytesOf(*m_dataSet, Language::Italian);
    const QString sheet = part(bytes, u"xl/worksheets/sheet1.xml"_s);
    // LibreOffice does not fit rows to their words: those with a long hint say their height.
    QVERIFY(sheet.contains(u"ht=\"30\" customHeight=\"1\""));
    QVERIFY(sheet.contains(u"<sheetProtection sheet=\"1\""));
    QVERIFY(!sheet.contains(u"password="));
    QVERIFY(sheet.contains(u"state=\"frozen\""));
    QVERIFY(sheet.contains(u"type=\"whole\"") && sheet.contains(u"type=\"decimal\"") &&
            sheet.contains(u"type=\"list\""));
    QVERIFY(sheet.contains(u"orientation=\"portrait\"") && sheet.contains(u"paperSize=\"9\"") &&
            sheet.contains(u"fitToHeight=\"0\""));
    QVERIFY(part(bytes, u"xl/workbook.xml"_s).contains(u"state=\"hidden\""));
    QVERIFY(part(bytes, u"xl/styles.xml"_s).contains(u"<protection locked=\"0\"/>"));
}

void TestQuestionnaireTemplate::sameBytesFromSameData()
{
    const QByteArray first = bytesOf(*m_dataSet, Language::Italian);
    QTest::qWait(1100);
    QCOMPARE(bytesOf(*m_dataSet, Language::Italian), first);
    QVERIFY(part(first, u"docProps/core.xml"_s).contains(m_dataSet->dataDate().toString(u"yyyy-MM-dd"_s)));
}

void TestQuestionnaireTemplate::tellsWhereItCannotWrite()
{
    const QString path = m_folder.filePath(u"no-such-folder/nord.xlsx"_s);
    const Outcome written = QuestionnaireTemplate::write(*m_dataSet, 0, 2021, Language::Italian, path);
    QVERIFY(!written.isOk());
    QCOMPARE(written.error().kind, ErrorKind::Unreadable);
    QVERIFY(written.error().message.contains(path));
}

QTEST_GUILESS_MAIN(TestQuestionnaireTemplate)
#include "tst_questionnairetemplate.moc"
