// The place for all findings: by keys alone from a finding to its field, and what is done about it.
#include "calls.h"
#include "editions.h"
#include "findings/acceptdialog.h"
#include "findings/findingspage.h"
#include "openwindow.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestFindingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenWindow>();
        m_open->key(Qt::Key_3, Qt::AltModifier);
    }
    void cleanup() { m_open.reset(); }
    void itOpensOnWhatWeighsMost();
    void enterGoesToTheField();
    void theFiltersNarrowTheList();
    void acceptedStaysInSightAndUndoOpensIt();
    void aNoteGoesUnderTheTable();
    void aLetterIsCopied();
    void aCallIsTheSourceOfTheChange();
    void onlyTheOfficerHasIt();
    void aLaptopAtOneAndAHalfHasRoom();

private:
    [[nodiscard]] QTableView &table() const { return m_open->child<QTableView>(u"allFindings"_s); }
    void press(const QString &button) const
    {
        QTest::mouseClick(&m_open->child<QPushButton>(button), Qt::LeftButton);
    }
    void choose(const QString &name, const QString &text) const
    {
        auto &choice = m_open->child<QComboBox>(name);
        const int index = choice.findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        choice.setCurrentIndex(index);
        Q_EMIT choice.activated(index);
    }
    // The slip of Firenze 2009 alone in view.
    void chooseFirenze() const
    {
        choose(u"finding-zone"_s, u"Firenze"_s);
        choose(u"finding-year"_s, u"2009"_s);
        choose(u"finding-severity"_s, m_open->child<QComboBox>(u"finding-severity"_s).itemText(1));
        QCOMPARE(table().model()->rowCount(), 1);
    }
    void acceptWith(const QString &words, bool isPrinted) const
    {
        QTimer::singleShot(0, [words, isPrinted] {
            auto *dialog = qobject_cast<AcceptDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *line = dialog->findChild<QLineEdit *>(u"acceptWords"_s);
            line->setText(words);
            auto *translation = dialog->findChild<QLineEdit *>(u"acceptTranslation"_s);
            QVERIFY(translation->isHidden());
            dialog->findChild<QCheckBox *>(u"acceptPrinted"_s)->setChecked(isPrinted);
            QCOMPARE(translation->isVisible(), isPrinted);
            translation->setText(u"VAT included"_s);
            QTest::keyClick(line, Qt::Key_Return);
        });
        press(u"findingAccept"_s);
    }
    [[nodiscard]] QuestionnaireKey firenze2009() const
    {
        return {m_open->dataSet().observations().zoneIndex(u"firenze"_s).value(), 2009};
    }

    std::unique_ptr<OpenWindow> m_open;
};

void TestFindingsPage::itOpensOnWhatWeighsMost()
{
    QTRY_COMPARE(QApplication::focusWidget(), &table());
    QCOMPARE(table().currentIndex().row(), 0);
    QCOMPARE(table().model()->index(0, AllFindingsModel::SeverityColumn).data().toString(),
             FindingTexts::severityName(Severity::Error));
    QVERIFY(!m_open->child<QPlainTextEdit>(u"findingDetail"_s).toPlainText().isEmpty());
    // What one chooses is in view everywhere; what nobody chose is not.
    const auto &zone = m_open->child<QComboBox>(u"zone"_s);
    QCOMPARE(zone.currentText(), m_open->dataSet().zones().front().name);
    m_open->key(Qt::Key_Down);
    QCOMPARE(zone.currentText(), table().model()->index(1, AllFindingsModel::ZoneColumn).data().toString());
    QVERIFY(m_open->child<QLabel>(u"allFindingsSummary"_s)
                .text()
                .contains(QString::number(table().model()->rowCount())));
}

void TestFindingsPage::enterGoesToTheField()
{
    chooseFirenze();
    table().setFocus();
    m_open->key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &m_open->field("municipal_cost"));
    QVERIFY(m_open->child<QLabel>(u"way"_s).text().startsWith(u"Firenze · 2009"_s));
    QCOMPARE(m_open->field("municipal_cost").text(), u"316.800"_s);
}

void TestFindingsPage::theFiltersNarrowTheList()
{
    const int all = table().model()->rowCount();
    choose(u"finding-year"_s, u"2009"_s);
    const int in2009 = table().model()->rowCount();
    QVERIFY(in2009 > 0 && in2009 < all);
    press(u"finding-state-2"_s); // accepted: none yet
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(!m_open->child<QPushButton>(u"findingGoTo"_s).isEnabled());
    press(u"finding-state-0"_s);
    QCOMPARE(table().model()->rowCount(), in2009);
    choose(u"finding-chapter"_s, u"Funzionamento"_s);
    QVERIFY(table().model()->rowCount() < in2009);
}

void TestFindingsPage::acceptedStaysInSightAndUndoOpensIt()
{
    chooseFirenze();
    acceptWith(u"IVA compresa"_s, false);
    QCOMPARE(table().model()->rowCount(), 1);
    const auto state = [this] {
        return table().model()->index(0, AllFindingsModel::StateColumn).data().toString();
    };
    QVERIFY(state() != table().model()->headerData(0, Qt::Horizontal).toString());
    const auto &said = m_open->dataSet().questionnaire(firenze2009()).justifications;
    QCOMPARE(said.size(), 1U);
    QVERIFY(said.begin()->second.isAccepted);
    QCOMPARE(said.begin()->second.text, u"IVA compresa"_s);
    QVERIFY(m_open->dataSet().notes().size() == printedEdition()->notes().size());
    press(u"findingAccept"_s); // which now takes it back
    QVERIFY(m_open->dataSet().questionnaire(firenze2009()).justifications.empty());
    m_open->window->findChild<QAction *>(u"undo"_s)->trigger();
    QVERIFY(m_open->dataSet().questionnaire(firenze2009()).justifications.begin()->second.isAccepted);
    m_open->window->findChild<QAction *>(u"undo"_s)->trigger();
    QVERIFY(m_open->child<QPushButton>(u"findingAccept"_s).isEnabled());
    QVERIFY(m_open->dataSet().questionnaire(firenze2009()).justifications.empty());
}

void TestFindingsPage::aNoteGoesUnderTheTable()
{
    chooseFirenze();
    const size_t before = m_open->dataSet().notes().size();
    acceptWith(u"IVA compresa"_s, true);
    QCOMPARE(m_open->dataSet().notes().size(), before + 1);
    const TableNote note = m_open->dataSet().notes().back();
    QCOMPARE(note.refArea, firenze2009().refArea);
    QCOMPARE(note.year, 2009);
    QCOMPARE(note.text.italian, u"Firenze, 2009: IVA compresa"_s);
    QCOMPARE(note.text.english, u"Firenze, 2009: VAT included"_s);
    QVERIFY(note.shows.startsWith(u"municipal"_s));
    m_open->window->findChild<QAction *>(u"undo"_s)->trigger();
    QCOMPARE(m_open->dataSet().notes().size(), before);
}

void TestFindingsPage::aLetterIsCopied()
{
    chooseFirenze();
    press(u"findingCopy"_s);
    const QString letter = QApplication::clipboard()->text();
    QVERIFY(letter.startsWith(u"Firenze · 2009"_s));
    QVERIFY(letter.contains(u"316.800"_s) && letter.contains(u"316.200"_s));
}

// The walk of the officer: calls, writes down the call, mends the figure.
void TestFindingsPage::aCallIsTheSourceOfTheChange()
{
    chooseFirenze();
    recordNextCall(u"Ada Rossi"_s, u"L’IVA non c’era."_s);
    press(u"findingCall"_s);
    const auto &remarks = m_open->dataSet().questionnaire(firenze2009()).remarks;
    QCOMPARE(remarks.size(), 1U);
    QCOMPARE(remarks[0].kind, Remark::Kind::Call);
    QCOMPARE(remarks[0].person, u"Ada Rossi"_s);
    m_open->comeBack();
    table().setFocus();
    m_open->key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &m_open->field("municipal_cost"));
    m_open->field("municipal_cost").selectAll();
    m_open->type(u"316200"_s);
    m_open->key(Qt::Key_Return);
    const ObsKey cell = keyOf(m_open->dataSet(), firenze2009().refArea, 2009, "municipal_cost");
    QCOMPARE(m_open->dataSet().observations().cell(cell).value, 316200.0);
    QCOMPARE(valueOf(m_open->dataSet().history(cell)).front().change.source, u"call:Ada Rossi"_s);
    m_open->key(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(table().model()->rowCount(), 0);
}

void TestFindingsPage::onlyTheOfficerHasIt()
{
    const auto *action = m_open->window->findChild<QAction *>(u"place-3"_s);
    QVERIFY(action && action->isVisible());
    m_open->preferences.setDesk(Desk{.role = Role::Reader});
    m_open->restart();
    for (const QString &name : {u"place-3"_s, u"recordCall"_s, u"publish"_s, u"approve"_s}) {
        action = m_open->window->findChild<QAction *>(name);
        QVERIFY2(action && !action->isVisible() && !action->isEnabled(), qPrintable(name));
    }
}

void TestFindingsPage::aLaptopAtOneAndAHalfHasRoom()
{
    m_open = std::make_unique<OpenWindow>(QSize(910, 480));
    m_open->key(Qt::Key_3, Qt::AltModifier);
    QVERIFY(table().isVisible());
    QVERIFY2(m_open->window->minimumSizeHint().height() <= 480,
             qPrintable(QString::number(m_open->window->minimumSizeHint().height())));
    QVERIFY(m_open->window->minimumSizeHint().width() <= 910);
    QVERIFY(table().height() > 3 * table().verticalHeader()->defaultSectionSize());
}

QTEST_MAIN(TestFindingsPage)
#include "tst_findingspage.moc"
