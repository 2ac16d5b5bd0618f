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
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTableWidget>
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
    void selectionToolbarAndShortcutAreOneCell();
    void theLineSaysWhereToStop();
    void theChecksSayWhatTheyCouldJudge();
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
    // Zone and year of the toolbar are those of the row that is chosen.
    [[nodiscard]] bool isOneCell() const
    {
        const QModelIndex row = table().currentIndex();
        const auto text = [&](int column) { return row.siblingAtColumn(column).data().toString(); };
        return m_open->child<QComboBox>(u"zone"_s).currentText() == text(AllFindingsModel::ZoneColumn) &&
               m_open->child<QComboBox>(u"year"_s).currentText() == text(AllFindingsModel::YearColumn);
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
    // Whoever only looks stays with the zone and year that they came with.
    QVERIFY(!table().currentIndex().isValid());
    QVERIFY(m_open->child<QPlainTextEdit>(u"findingDetail"_s).toPlainText().isEmpty());
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), m_open->dataSet().zones().front().name);
    m_open->key(Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), 0);
    QCOMPARE(table().model()->index(0, AllFindingsModel::SeverityColumn).data().toString(),
             FindingTexts::severityName(Severity::Error));
    QVERIFY(!m_open->child<QPlainTextEdit>(u"findingDetail"_s).toPlainText().isEmpty());
    // What is chosen here is in view everywhere.
    QVERIFY(isOneCell());
    m_open->key(Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), 1);
    QVERIFY(isOneCell());
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

void TestFindingsPage::selectionToolbarAndShortcutAreOneCell()
{
    const auto title = [this] { return m_open->child<QLabel>(u"findingTitle"_s).text(); };
    const auto heardBy = [this] {
        QString heading;
        QTimer::singleShot(0, [&heading] {
            auto *dialog = qobject_cast<CallDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            heading = dialog->windowTitle();
            dialog->reject();
        });
        m_open->window->findChild<QAction *>(u"recordCall"_s)->trigger();
        return heading;
    };
    choose(u"finding-severity"_s, m_open->child<QComboBox>(u"finding-severity"_s).itemText(1));
    QVERIFY(table().model()->rowCount() > 1);
    // The finding that is chosen goes away by an answer: another window's, as far as the page knows.
    const QString before = title();
    const QModelIndex row = table().currentIndex();
    const int zone = row.data(RefAreaRole).toInt();
    const int year = row.data(YearRole).toInt();
    const int variable = row.data(VariableRole).toInt();
    QVERIFY(
        m_open->dataSet()
            .commit({.label = u"x"_s, .observations = {{.key = {zone, year, variable}, .observation = {}}}})
            .isOk());
    QVERIFY(title() != before);
    QVERIFY(isOneCell());
    const QString now = title();
    QVERIFY2(heardBy().contains(now.section(u" · "_s, 0, 0)), qPrintable(now));
    // Another zone by the toolbar: one of its findings, or none.
    auto &zones = m_open->child<QComboBox>(u"zone"_s);
    for (int other = 0; other < zones.count(); ++other) {
        zones.setCurrentIndex(other);
        Q_EMIT zones.activated(other);
        QVERIFY2(!table().currentIndex().isValid() || isOneCell(), qPrintable(zones.currentText()));
        QCOMPARE(m_open->child<QPushButton>(u"findingGoTo"_s).isEnabled(), table().currentIndex().isValid());
    }
}

void TestFindingsPage::theLineSaysWhereToStop()
{
    const auto isBelow = [this](int row) {
        return table().model()->index(row, 0).data(BelowLineRole).toBool();
    };
    const int rows = table().model()->rowCount();
    int first = 0;
    while (first < rows && !isBelow(first))
        ++first;
    QVERIFY(first > 0 && first < rows);
    for (int row = first; row < rows; ++row)
        QVERIFY(isBelow(row));
    const auto &sentence = m_open->child<QLabel>(u"belowLine"_s);
    QVERIFY2(sentence.text().contains(QString::number(rows - first)), qPrintable(sentence.text()));
    // Painted where it is: a row above and below it differ from one in between.
    QTRY_VERIFY(table().verticalScrollBar()->maximum() > 0);
    table().scrollTo(table().model()->index(first, 0), QAbstractItemView::PositionAtCenter);
    const QImage picture = table().viewport()->grab().toImage();
    const int top = table().visualRect(table().model()->index(first, 1)).top();
    QVERIFY2(top > 0 && top < picture.height(), qPrintable(QString::number(top)));
    const QColor line = table().palette().color(QPalette::Link);
    QCOMPARE(picture.pixelColor(picture.width() / 2, top), line);
    QVERIFY(picture.pixelColor(picture.width() / 2, top - 2) != line);
    // Higher up more stand below it, and it is so next time too.
    auto &stopAt = m_open->child<QDoubleSpinBox>(u"stopAt"_s);
    stopAt.setValue(5);
    QVERIFY(m_open->child<QLabel>(u"belowLine"_s).text().contains(u"5"_s));
    QVERIFY(isBelow(rows - 1) && !isBelow(0));
    QCOMPARE(m_open->preferences.findingsStopAt(), 5.0);
    m_open->restart();
    m_open->key(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_open->child<QDoubleSpinBox>(u"stopAt"_s).value(), 5.0);
    // In another order there is no line to stop at.
    table().sortByColumn(AllFindingsModel::ZoneColumn, Qt::AscendingOrder);
    const QImage sorted = table().viewport()->grab().toImage();
    for (int y = 0; y < sorted.height(); ++y)
        QVERIFY(sorted.pixelColor(sorted.width() / 2, y) != line);
}

void TestFindingsPage::theChecksSayWhatTheyCouldJudge()
{
    chooseFirenze();
    QStringList rows;
    QString heading;
    QTimer::singleShot(0, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        heading = dialog->windowTitle();
        const auto *checks = dialog->findChild<QTableWidget *>(u"checksTable"_s);
        for (int row = 0; row < checks->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < checks->columnCount(); ++column)
                cells.append(checks->item(row, column)->text());
            rows.append(cells.join(u" | "_s));
        }
        dialog->close();
    });
    press(u"findingChecks"_s);
    QVERIFY2(heading.contains(u"Firenze"_s) && heading.contains(u"2009"_s), qPrintable(heading));
    const QString costs = u"Costo a carico dei comuni ≤ Costo complessivo | 1 su 1 | 0 | 1 | "_s;
    QVERIFY2(rows.contains(costs), qPrintable(rows.join(u'\n')));
    // A reason stands where a check could not judge, and nowhere else.
    for (const QString &row : rows) {
        const QString judged = row.section(u" | "_s, 1, 1);
        const bool isAll = judged.section(u' ', 0, 0) == judged.section(u' ', -1);
        QCOMPARE(row.section(u" | "_s, -1).isEmpty(), isAll);
    }
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
    QCOMPARE(remarks[0].variable, m_open->dataSet().catalogue().variableIndex(u"municipal_cost"));
    QVERIFY(m_open->child<QPlainTextEdit>(u"findingDetail"_s).toPlainText().contains(u"L’IVA non c’era."_s));
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
    // What was called about and is right now is corrected.
    QCOMPARE(table().model()->rowCount(), 1);
    QCOMPARE(table().model()->index(0, AllFindingsModel::StateColumn).data().toString(),
             FindingTexts::stateName(FindingState::Corrected));
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
