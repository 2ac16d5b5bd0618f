// The questionnaire on paper as its reader finds it: everything asked, everything answered, whole on its
// pages.
#include "editions.h"
#include "paper/questionnaire.h"
#include "pdfreading.h"

#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(quaderno::QuestionnaireKind)

class TestQuestionnairePaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void twoPagesHoldEveryQuestion_data();
    void twoPagesHoldEveryQuestion();
    void questionsFollowOneAnother();
    void valuesStandInTheirBoxes();
    void reasonsAreWords();
    void aTickedChoiceCarriesAMark();
    void tickingNothingIsTold();
    void lastYearIsWhereItIsAskedFor_data();
    void lastYearIsWhereItIsAskedFor();
    void anEmptyFormSaysHowToFillIt();
    void anEmptyFormOffersTheReasonsOfTheZone();
    void anEmptyFormHoldsNoAnswer();
    void whatDoesNotApplySaysSo();
    void theLinesToSignStayTogether_data();
    void theLinesToSignStayTogether();
    void aLongNoteWraps();
    void aNoteLongerThanAPageGoesOn();
    void whatTheFontsLackIsReplaced();
    void aLongCatalogueRepeatsItsHeads();
    void longLabelsStayInTheirColumns();
    void aLongUnitStaysInItsColumn();
    void outlineLanguageAndDateAreTheDatas();
    void theSameDataGiveTheSameBytes();
    void isPdfA();
    void aPrinterWithMarginsGetsTheSamePages();
    void cannotBeWritten();
    void progressCanCancel();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] PdfReading onPaper(const DataSet &dataSet, int refArea, int year, QuestionnaireKind kind,
                                     Language language = Language::Italian) const
    {
        const Outcome written =
            writeQuestionnairePdf(dataSet, refArea, year, {kind, language}, path(u"form.pdf"_s));
        if (!written)
            qFatal("%s", qPrintable(written.error().message));
        return PdfReading::ofFile(path(u"form.pdf"_s));
    }
    [[nodiscard]] PdfReading mini(QuestionnaireKind kind, Language language = Language::Italian) const
    {
        return onPaper(*m_mini, 1, 2021, kind, language);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<DataSet> m_mini;
};

namespace
{

std::vector<QRectF> places(const PdfReading &pdf, const QString &word, int page = 0)
{
    std::vector<QRectF> found;
    for (const auto &box : pdf.words(page)) {
        if (box->text() == word)
            found.push_back(box->boundingBox());
    }
    return found;
}

// Nothing runs out of the sides of the text or into the foot.
void verifyInside(const PdfReading &pdf)
{
    for (int page = 0; page < pdf.pageCount(); ++page) {
        const qreal foot = places(pdf, u"Page"_s, page).back().top();
        for (const auto &word : pdf.words(page)) {
            const QRectF box = word->boundingBox();
            QVERIFY2(box.left() > 62 && box.right() < 595 - 62, qPrintable(word->text()));
            QVERIFY2(box.bottom() < foot || box.top() > foot - 2, qPrintable(word->text()));
        }
    }
}

// One section of `count` numbers, each with the whole of one label.
Catalogue catalogueOf(int count, const QString &label)
{
    Catalogue catalogue;
    catalogue.service = u"trasporto-sociale"_s;
    catalogue.sections.push_back({.name = u"all"_s, .label = {u"Tutto"_s, u"All"_s}});
    for (int i = 1; i <= count; ++i) {
        const QString text = label.arg(i);
        catalogue.variables.push_back(
            {.name = u"number_%1"_s.arg(i), .label = {text, text}, .unit = {u"viaggi"_s, u"rides"_s}});
    }
    return catalogue;
}

} // namespace

void TestQuestionnairePaper::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_edition = printedEdition();
}

void TestQuestionnairePaper::init()
{
    m_mini = miniDataSet();
}

void TestQuestionnairePaper::twoPagesHoldEveryQuestion_data()
{
    QTest::addColumn<QuestionnaireKind>("kind");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("year");
    const auto rows = [](const char *name, QuestionnaireKind kind) {
        for (const Language language : {Language::Italian, Language::English}) {
            for (const auto &[zone, year] : {std::pair{u"val-di-cornia"_s, 2011}, {u"firenze"_s, 2009}}) {
                QTest::addRow("%s, %s, %s", name, qPrintable(languageCode(language)), qPrintable(zone))
                    << kind << language << zone << year;
            }
        }
    };
    rows("empty", QuestionnaireKind::Empty);
    rows("filled", QuestionnaireKind::Filled);
    rows("compared", QuestionnaireKind::Compared);
}

void TestQuestionnairePaper::twoPagesHoldEveryQuestion()
{
    QFETCH(QuestionnaireKind, kind);
    QFETCH(Language, language);
    QFETCH(QString, zone);
    QFETCH(int, year);
    const int refArea = m_edition->observations().zoneIndex(zone).value();
    const PdfReading pdf = onPaper(*m_edition, refArea, year, kind, language);
    QCOMPARE(pdf.pageCount(), 2);
    const QString name = m_edition->zones()[static_cast<size_t>(refArea)].name;
    for (int page = 0; page < 2; ++page) {
        QVERIFY(pdf.text(page).contains(u"Questionnaire %1 · %2"_s.arg(year).arg(name)));
        QVERIFY(pdf.text(page).contains(u"Page %1 of 2"_s.arg(page + 1)));
    }
    const QString text = pdf.text();
    for (const Section &section : m_edition->catalogue().sections)
        QVERIFY2(text.contains(section.label.in(language)), qPrintable(section.name));
    for (const Variable &variable : m_edition->catalogue().variables) {
        QVERIFY2(text.contains(variable.label.in(language)), qPrintable(variable.name));
        for (const Choice &choice : variable.choices)
            QVERIFY2(text.contains(choice.label.in(language)), qPrintable(choice.name));
    }
    verifyInside(pdf);
}

void TestQuestionnairePaper::questionsFollowOneAnother()
{
    const QString text = mini(QuestionnaireKind::Empty).text();
    qsizetype from = 0;
    for (const Variable &variable : m_mini->catalogue().variables) {
        const qsizetype at = text.indexOf(variable.label.italian, from);
        QVERIFY2(at >= 0, qPrintable(variable.name));
        from = at;
    }
}

void TestQuestionnairePaper::valuesStandInTheirBoxes()
{
    enter(*m_mini, 1, 2021, "rides", {.value = 1234567});
    enter(*m_mini, 1, 2021, "rides_assisted", {.value = 0});
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"other"_s});
    enter(*m_mini, 1, 2021, "vehicles_other", {.text = u"Risciò a pedali"_s});
    enter(*m_mini, 1, 2021, "cost",
          {.value = 12.5, .status = ObsStatus::Estimated, .note = u"dal bilancio"_s});
    const PdfReading pdf = mini(QuestionnaireKind::Filled);
    const QString text = pdf.text();
    QVERIFY(text.contains(u"Viaggi 1.234.567 viaggi"_s));
    QVERIFY(text.contains(u"Viaggi con accompagnatore 0 viaggi"_s));
    QVERIFY(text.contains(u"Altro mezzo Risciò a pedali"_s));
    QVERIFY(text.contains(u"estimated – note: dal bilancio"_s));
    QVERIFY(text.contains(u"5 of 7 answers · In progress"_s));
    const qreal end = places(pdf, u"1.234.567"_s).at(0).right();
    QVERIFY(std::abs(places(pdf, u"12,50"_s).at(0).right() - end) < 0.5);
}

void TestQuestionnairePaper::reasonsAreWords()
{
    enter(*m_mini, 1, 2021, "rides", {.status = ObsStatus::NotCollected, .reason = u"not_counted"_s});
    enter(*m_mini, 1, 2021, "fare",
          {.status = ObsStatus::NotAvailable, .reason = u"unknown"_s, .note = u"la tariffa cambia"_s});
    const QString text = mini(QuestionnaireKind::Filled).text();
    QVERIFY(text.contains(u"Missing: Non li contiamo"_s));
    QVERIFY(text.contains(u"Missing: Non si sa note: la tariffa cambia"_s));
    QVERIFY(!text.contains(u"●"_s));
}

void TestQuestionnairePaper::aTickedChoiceCarriesAMark()
{
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"taxi"_s});
    enter(*m_mini, 1, 2021, "fare", {.text = u"paid"_s});
    const PdfReading pdf = mini(QuestionnaireKind::Filled);
    const QString text = pdf.text();
    QVERIFY2(text.contains(u"X Taxi"_s), qPrintable(text));
    QVERIFY(text.contains(u"● A pagamento"_s));
    QCOMPARE(places(pdf, u"X"_s).size(), size_t{1});
    QCOMPARE(places(pdf, u"●"_s).size(), size_t{1});
    QVERIFY(text.contains(u"Con autista"_s));
}

void TestQuestionnairePaper::tickingNothingIsTold()
{
    enter(*m_mini, 1, 2021, "vehicles", {.text = QString(u""_s)});
    QVERIFY(mini(QuestionnaireKind::Filled).text().contains(u"none of these"_s));
}

void TestQuestionnairePaper::lastYearIsWhereItIsAskedFor_data()
{
    QTest::addColumn<QuestionnaireKind>("kind");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("empty") << QuestionnaireKind::Empty << true;
    QTest::newRow("compared") << QuestionnaireKind::Compared << true;
    QTest::newRow("filled") << QuestionnaireKind::Filled << false;
}

void TestQuestionnairePaper::lastYearIsWhereItIsAskedFor()
{
    QFETCH(QuestionnaireKind, kind);
    QFETCH(bool, isThere);
    enter(*m_mini, 1, 2020, "rides", {.value = 4321});
    enter(*m_mini, 1, 2020, "cost", {.status = ObsStatus::CannotExist, .reason = u"no_service"_s});
    enter(*m_mini, 1, 2020, "vehicles", {.text = u"minibus,taxi"_s});
    const PdfReading pdf = mini(kind);
    QCOMPARE(pdf.text().contains(u"2020"_s), isThere);
    QCOMPARE(pdf.text().contains(u"4.321"_s), isThere);
    QCOMPARE(pdf.text().contains(u"2020: Pulmino, Taxi"_s), isThere);
    QCOMPARE(pdf.text().count(u"Nessun servizio"_s),
             (isThere ? 1 : 0) + (kind == QuestionnaireKind::Empty ? 1 : 0));
    if (isThere) // under the head that names the year
        QVERIFY(std::abs(places(pdf, u"4.321"_s).at(0).right() - places(pdf, u"2020"_s).at(0).right()) < 0.5);
}

void TestQuestionnairePaper::anEmptyFormSaysHowToFillIt()
{
    const PdfReading pdf = mini(QuestionnaireKind::Empty);
    const QString text = pdf.text();
    QVERIFY(text.contains(u"1 Non li contiamo"_s));
    QVERIFY(text.contains(u"2 Nessun servizio"_s));
    QVERIFY(text.contains(u"3 Non si sa (explain)"_s));
    QVERIFY(text.contains(u"Only if “Altro” is ticked. Scrivi quale mezzo."_s));
    for (const Variable &variable : m_mini->catalogue().variables)
        QVERIFY2(text.contains(variable.hint.italian), qPrintable(variable.name));
    // Texts are written or left; anything else may be missing for a reason.
    QCOMPARE(text.count(u"missing: reason"_s), 6);
    QVERIFY(!text.contains(u"answers"_s));
    QVERIFY(!text.contains(u"Data as of"_s));
}

// With the digits of the menu on screen, and nothing about a draft in the foot.
void TestQuestionnairePaper::anEmptyFormOffersTheReasonsOfTheZone()
{
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    const auto contents =
        questionnaireContents(*edition, 0, 2012, QuestionnaireKind::Empty, Language::Italian);
    std::vector<int> digits;
    for (const auto &[digit, words] : contents.missingReasons)
        digits.push_back(digit);
    QCOMPARE(digits, (std::vector{1, 2, 3, 4, 5, 6, 7}));
    const PdfReading pdf = onPaper(*edition, 0, 2012, QuestionnaireKind::Empty);
    QCOMPARE(contents.missingReasons.at(5).second, u"(for the Region alone)"_s); // no gap without a word
    QVERIFY(!pdf.text().contains(u"Bozza"_s));
    for (const auto &[digit, words] : contents.missingReasons)
        QVERIFY2(pdf.text().contains(words), qPrintable(words));
}

void TestQuestionnairePaper::anEmptyFormHoldsNoAnswer()
{
    enter(*m_mini, 1, 2021, "rides", {.value = 4321, .note = u"a note"_s});
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"taxi"_s});
    const QString text = mini(QuestionnaireKind::Empty).text();
    QVERIFY(!text.contains(u"4.321"_s));
    QVERIFY(!text.contains(u"a note"_s));
    QVERIFY(!text.contains(u"X Taxi"_s));
}

void TestQuestionnairePaper::whatDoesNotApplySaysSo()
{
    QVERIFY(mini(QuestionnaireKind::Filled).text().contains(u"Altro mezzo does not apply"_s));
    QVERIFY(!mini(QuestionnaireKind::Empty).text().contains(u"does not apply"_s));
}

void TestQuestionnairePaper::theLinesToSignStayTogether_data()
{
    QTest::addColumn<int>("questions");
    // Somewhere in this run the questions fill a page and the lines no longer fit.
    for (int questions = 24; questions <= 31; ++questions)
        QTest::addRow("%d questions", questions) << questions;
}

void TestQuestionnairePaper::theLinesToSignStayTogether()
{
    QFETCH(int, questions);
    const auto dataSet =
        valueOf(DataSet::createInMemory(catalogueOf(questions, u"Numero-%1"_s), miniContents()));
    const PdfReading pdf = onPaper(*dataSet, 0, 2021, QuestionnaireKind::Filled);
    const QString last = pdf.text(pdf.pageCount() - 1);
    QVERIFY(last.contains(u"Place Date Signature"_s));
    QCOMPARE(pdf.text().count(u"Signature"_s), 1);
    QVERIFY(!last.contains(u"Filled in by"_s)); // a question asks it
    verifyInside(pdf);
}

void TestQuestionnairePaper::aLongNoteWraps()
{
    const QString note = u"una nota che continua "_s.repeated(30) + u"fino alla fine"_s;
    enter(*m_mini, 1, 2021, "rides", {.value = 5, .note = note});
    const PdfReading pdf = mini(QuestionnaireKind::Filled);
    QCOMPARE(pdf.pageCount(), 1);
    QVERIFY(pdf.text().contains(note));
    verifyInside(pdf);
}

void TestQuestionnairePaper::aNoteLongerThanAPageGoesOn()
{
    const QString note = u"una nota senza fine "_s.repeated(400) + u"tranne questa"_s;
    enter(*m_mini, 1, 2021, "rides", {.value = 5, .note = note});
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"other"_s});
    enter(*m_mini, 1, 2021, "vehicles_other", {.text = u"bicicletta "_s.repeated(600)});
    const PdfReading pdf = mini(QuestionnaireKind::Filled);
    QVERIFY(pdf.pageCount() >= 3);
    QVERIFY(pdf.text(1).contains(u"Il servizio (continued)"_s));
    QVERIFY(pdf.text().contains(u"tranne questa"_s));
    QCOMPARE(pdf.text().count(u"bicicletta"_s), 600);
    verifyInside(pdf);
}

void TestQuestionnairePaper::whatTheFontsLackIsReplaced()
{
    enter(*m_mini, 1, 2021, "rides", {.value = 5, .note = u"bene 😀 così\tdav\nvero"_s});
    const QString text = mini(QuestionnaireKind::Filled).text();
    QVERIFY(text.contains(u"note: bene ? così dav vero"_s));
}

void TestQuestionnairePaper::aLongCatalogueRepeatsItsHeads()
{
    const auto dataSet = valueOf(DataSet::createInMemory(catalogueOf(60, u"Numero-%1-"_s), miniContents()));
    enter(*dataSet, 0, 2020, "number_1", {.value = 8765});
    const PdfReading pdf = onPaper(*dataSet, 0, 2021, QuestionnaireKind::Compared);
    QVERIFY(pdf.pageCount() >= 2);
    for (int page = 0; page < pdf.pageCount(); ++page) {
        QVERIFY(pdf.text(page).contains(u"Questionnaire 2021 · Nord"_s));
        QCOMPARE(pdf.text(page).contains(u"Tutto (continued)"_s), page > 0);
        QVERIFY(!places(pdf, u"2020"_s, page).empty());
    }
    for (int question = 1; question <= 60; ++question)
        QCOMPARE(pdf.text().count(u"Numero-%1-"_s.arg(question)), 1);
    verifyInside(pdf);
}

void TestQuestionnairePaper::longLabelsStayInTheirColumns()
{
    const QString label =
        u"Numero %1 di tutte le persone che si sono rivolte al servizio per la prima volta e poi ancora"_s;
    const auto dataSet = valueOf(DataSet::createInMemory(catalogueOf(3, label), miniContents()));
    enter(*dataSet, 0, 2021, "number_1", {.value = 4321});
    const PdfReading pdf = onPaper(*dataSet, 0, 2021, QuestionnaireKind::Filled);
    const QRectF value = places(pdf, u"4.321"_s).at(0);
    for (const auto &word : pdf.words(0)) {
        if (word->text() == u"persone" || word->text() == u"volta")
            QVERIFY(word->boundingBox().right() < value.left());
    }
    verifyInside(pdf);
}

void TestQuestionnairePaper::aLongUnitStaysInItsColumn()
{
    Catalogue catalogue = catalogueOf(1, u"Numero %1"_s);
    catalogue.variables[0].unit = {u"giornate di presenza all’anno"_s, u"days of presence"_s};
    const auto dataSet = valueOf(DataSet::createInMemory(catalogue, miniContents()));
    const PdfReading pdf = onPaper(*dataSet, 0, 2021, QuestionnaireKind::Empty);
    const QRectF field = places(pdf, u"missing:"_s).at(0);
    for (const auto &unit : catalogue.variables[0].unit.italian.split(u' '))
        QVERIFY2(places(pdf, unit).at(0).right() < field.left(), qPrintable(unit));
}

void TestQuestionnairePaper::outlineLanguageAndDateAreTheDatas()
{
    const PdfReading pdf = mini(QuestionnaireKind::Filled, Language::English);
    QStringList sections;
    for (const Poppler::OutlineItem &item : pdf.document().outline())
        sections.append(item.name());
    QCOMPARE(sections, QStringList({u"The service"_s, u"The spending"_s}));
    QCOMPARE(pdf.document().title(), u"Questionnaire 2021 · Centro"_s);
    QCOMPARE(pdf.document().creationDate(), m_mini->dataDate());
    QVERIFY(pdf.bytes().contains("/Lang (en-GB)"));
    QVERIFY(pdf.text().contains(u"Data as of 1 January 2021"_s));
    QVERIFY(pdf.text().contains(u"Trasporto sociale – Monitoring 2021"_s));
    for (const Poppler::FontInfo &font : pdf.document().fonts())
        QVERIFY2(font.isEmbedded() && font.isSubset(), qPrintable(font.name()));
}

void TestQuestionnairePaper::theSameDataGiveTheSameBytes()
{
    const QByteArray first = mini(QuestionnaireKind::Filled).bytes();
    m_mini = miniDataSet();
    QCOMPARE(mini(QuestionnaireKind::Filled).bytes(), first);
}

void TestQuestionnairePaper::isPdfA()
{
    enter(*m_mini, 1, 2021, "rides", {.value = 5, .note = u"bene 😀 漢字 così"_s});
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"taxi"_s});
    enter(*m_mini, 1, 2021, "fare", {.text = u"paid"_s});
    QStringList files;
    for (const QuestionnaireKind kind :
         {QuestionnaireKind::Empty, QuestionnaireKind::Filled, QuestionnaireKind::Compared}) {
        files.append(path(u"valid-%1.pdf"_s.arg(files.size())));
        QVERIFY(writeQuestionnairePdf(*m_mini, 1, 2021, {kind, Language::Italian}, files.back()).isOk());
    }
    files.append(path(u"valid-edition.pdf"_s));
    QVERIFY(writeQuestionnairePdf(*m_edition, 0, 2011, {}, files.back()).isOk());
    QProcess preflight;
    preflight.setProcessChannelMode(QProcess::MergedChannels);
    preflight.start(QFINDTESTDATA("preflight"), files);
    QVERIFY(preflight.waitForFinished(100'000));
    QVERIFY2(preflight.exitStatus() == QProcess::NormalExit && preflight.exitCode() == 0,
             preflight.readAll().constData());
}

void TestQuestionnairePaper::aPrinterWithMarginsGetsTheSamePages()
{
    const PdfReading exact = onPaper(*m_edition, 0, 2011, QuestionnaireKind::Empty);
    {
        QPdfWriter printer(path(u"printed.pdf"_s));
        printer.setResolution(600);
        printer.setPageMargins(QMarginsF(12, 18, 10, 10), QPageLayout::Millimeter);
        printQuestionnaire(*m_edition, 0, 2011, {.kind = QuestionnaireKind::Empty}, printer);
    }
    const PdfReading printed = PdfReading::ofFile(path(u"printed.pdf"_s));
    QCOMPARE(printed.text(), exact.text());
    const auto firstWord = [](const PdfReading &pdf) {
        return pdf.words(0).front()->boundingBox().topLeft();
    };
    QVERIFY((firstWord(printed) - firstWord(exact)).manhattanLength() < 1);
}

void TestQuestionnairePaper::cannotBeWritten()
{
    const Outcome written = writeQuestionnairePdf(*m_mini, 0, 2021, {}, path(u"nowhere/form.pdf"_s));
    QVERIFY(!written.isOk());
    QCOMPARE(written.error().kind, ErrorKind::Unreadable);
}

void TestQuestionnairePaper::progressCanCancel()
{
    int total = 0;
    const auto cancel = [&total](int, int pages) {
        total = pages;
        return false;
    };
    QVERIFY(writeQuestionnairePdf(*m_edition, 0, 2011, {}, path(u"cancelled.pdf"_s), cancel).isOk());
    QCOMPARE(total, 2);
    QVERIFY(!QFile::exists(path(u"cancelled.pdf"_s)));
}

QTEST_MAIN(TestQuestionnairePaper)
#include "tst_questionnairepaper.moc"
