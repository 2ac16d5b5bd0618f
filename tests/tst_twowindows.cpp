// What another window does on the same file is seen here, and disturbs nobody who types.
#include "editions.h"
#include "items/typedparts.h"
#include "openwindow.h"
#include "storage/unsavedanswers.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTimer>

#include <functional>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestTwoWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theirAnswerIsSeenWithinASecond();
    void theirYearIsSeenWithinASecond();
    void whatIsBeingTypedStays();
    void anotherAnswerIsToldWhileOneIsTyped();
    void aNoteOutlivesItsZone();
    void aNoteIsStoredAroundTheirZone();
    void aNoteOfOthersIsAskedAbout_data();
    void aNoteOfOthersIsAskedAbout();
    void whatOthersDoComesUnderAnOpenNote();
    void aNoteTypedBeforeAKillIsAskedAbout();
    void aRemovalListsWhatOthersAnswer();
    void anImportIsOfWhatIsThere_data();
    void anImportIsOfWhatIsThere();
    void aRestorationIsOfWhatIsThere_data();
    void aRestorationIsOfWhatIsThere();
    void keysGoNowhereAfterAMoveOfOthers_data();
    void keysGoNowhereAfterAMoveOfOthers();
    void typingGoesOnInItsCell();
    void anAnswerOverTheirsIsAskedAbout_data();
    void anAnswerOverTheirsIsAskedAbout();

private:
    // A zone and a year that may be removed.
    void addExtent();
    // In the note of the users: types, lets the others act, and closes it.
    void writeNote(const QString &words, const std::function<void()> &meanwhile);
    [[nodiscard]] ObsKey cell(const char *variable) const
    {
        const int zone = m_open->dataSet().observations().zoneIndex(u"val-di-cornia"_s).value();
        return keyOf(m_open->dataSet(), zone, kYear, variable);
    }
    void storeThere(const char *variable, double value) const
    {
        const ObservationEdit edit{cell(variable), Observation{.value = value}};
        QVERIFY(m_other->commit(std::span(&edit, 1), u"their act"_s).isOk());
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return m_open->child<QLabel>(QLatin1String(name)).text();
    }
    static constexpr int kYear = 2011;
    static constexpr int kPatience = 1000; // ms; the window looks twice in that time

    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<DataSet> m_other; // by a connection of its own, as another program has
};

void TestTwoWindows::init()
{
    m_open = std::make_unique<OpenWindow>();
    m_other = valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadWrite));
    m_other->setAuthor(u"Bruna"_s);
    m_open->search(u"val di cornia"_s);
    m_open->key(Qt::Key_2, Qt::AltModifier);
    m_open->field("users").setFocus();
    m_open->field("users").selectAll();
}

void TestTwoWindows::cleanup()
{
    m_other.reset();
    m_open.reset();
}

void TestTwoWindows::theirAnswerIsSeenWithinASecond()
{
    storeThere("users", 2650);
    QTRY_COMPARE_WITH_TIMEOUT(m_open->field("users").text(), u"2.650"_s, kPatience);
    QVERIFY(m_other->undo().isOk());
    QTRY_COMPARE_WITH_TIMEOUT(m_open->field("users").text(), u"2.642"_s, kPatience); // table 23 in print
}

void TestTwoWindows::theirYearIsSeenWithinASecond()
{
    QVERIFY(m_other->addYear(2012).isOk());
    QTRY_VERIFY_WITH_TIMEOUT(m_open->dataSet().years().last == 2012, kPatience);
    QTRY_VERIFY(m_open->child<QComboBox>(u"year"_s).findText(u"2012"_s) >= 0);
}

void TestTwoWindows::whatIsBeingTypedStays()
{
    m_open->type(u"27"_s);
    storeThere("users_immigrant", 7);
    QTRY_COMPARE_WITH_TIMEOUT(m_open->field("users_immigrant").text(), u"7"_s, kPatience);
    QCOMPARE(m_open->field("users").text(), u"27"_s);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("users"));
    QVERIFY(m_other->addYear(2012).isOk());
    QTRY_VERIFY_WITH_TIMEOUT(m_open->dataSet().years().last == 2012, kPatience);
    QTRY_COMPARE(m_open->field("users").text(), u"27"_s);
}

// At the field too, and before Enter: no sign says meanwhile that what stands there is saved.
void TestTwoWindows::anotherAnswerIsToldWhileOneIsTyped()
{
    m_open->type(u"27"_s);
    QTest::qWait(600); // the draft is kept
    storeThere("users", 7);
    QTRY_VERIFY_WITH_TIMEOUT(m_open->child<QLabel>(u"message-users"_s).text().contains(u"“7”"_s),
                             2 * kPatience);
    QVERIFY(m_open->child<QLabel>(u"message-users"_s).isVisible());
    QVERIFY(!m_open->child<QLabel>(u"findingsSummary"_s).text().contains(u"legge"_s));
    QCOMPARE(m_open->field("users").text(), u"27"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(m_open->dataSet().observations().stored(cell("users"))->value, 7.0);
    m_open->key(Qt::Key_Return);
    QCOMPARE(m_open->dataSet().observations().stored(cell("users"))->value, 27.0);
}

void TestTwoWindows::addExtent()
{
    QVERIFY(m_other->addYear(2012).isOk());
    QVERIFY(m_other->addZone({u"abetone"_s, u"Abetone"_s}).isOk());
    QTRY_COMPARE_WITH_TIMEOUT(m_open->dataSet().zones().size(), 28U, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_open->dataSet().years().last, 2012, kPatience);
    m_open->search(u"abetone"_s);
    m_open->key(Qt::Key_2, Qt::AltModifier);
    auto &year = m_open->child<QComboBox>(u"year"_s);
    year.setCurrentIndex(year.findText(u"2012"_s));
    Q_EMIT year.activated(year.currentIndex());
    QTest::qWait(100); // the list of hits gives the focus back
    m_open->settle();
    m_open->field("users").setFocus();
    m_open->field("users").selectAll();
}

void TestTwoWindows::writeNote(const QString &words, const std::function<void()> &meanwhile)
{
    bool wasOpen = false;
    m_open->whenOpen(u"noteDialog"_s, [&](QDialog &dialog) {
        wasOpen = true;
        QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(u"note"_s), words);
        QTest::qWait(500); // it is kept on disk
        meanwhile();
        QTest::qWait(600); // the window looks
        dialog.accept();
    });
    m_open->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(wasOpen);
}

void TestTwoWindows::aNoteOutlivesItsZone()
{
    addExtent();
    m_open->type(u"27"_s);
    m_open->key(Qt::Key_Return);
    m_open->key(Qt::Key_Up);
    writeNote(u"di cui 4 nuovi"_s, [this] { QVERIFY(m_other->removeZone(u"abetone"_s).isOk()); });
    QTRY_COMPARE_WITH_TIMEOUT(m_open->dataSet().zones().size(), 27U, kPatience);
    QCOMPARE(m_open->dataSet().unsaved().count(), 1);
    QVERIFY(m_other->undo().isOk());
    QTRY_COMPARE_WITH_TIMEOUT(m_open->dataSet().zones().size(), 28U, kPatience);
    const DataSet &dataSet = m_open->dataSet();
    const ObsKey users =
        keyOf(dataSet, dataSet.observations().zoneIndex(u"abetone"_s).value(), 2012, "users");
    const auto *waiting = dataSet.unsaved().at(users);
    QVERIFY(waiting);
    QCOMPARE(waiting->edit.observation->note, u"di cui 4 nuovi"_s);
    // A kill does not take it either.
    const auto draft = [&] { return valueOf(DataSet::open(dataSet.path(), Access::ReadOnly))->draft(users); };
    QVERIFY2(draft().contains(u"di cui 4 nuovi"_s), qPrintable(draft()));
    m_open->search(u"abetone"_s);
    m_open->settle();
    m_open->field("users").setFocus();
    m_open->key(Qt::Key_Return);
    QCOMPARE(dataSet.observations().stored(users)->note, u"di cui 4 nuovi"_s);
    QCOMPARE(draft(), QString());
    QVERIFY(dataSet.unsaved().isEmpty());
}

// Another zone moves its place, and nothing more.
void TestTwoWindows::aNoteIsStoredAroundTheirZone()
{
    writeNote(u" e 4 nuovi"_s, [this] { QVERIFY(m_other->addZone({u"abetone"_s, u"Abetone"_s}).isOk()); });
    QTRY_COMPARE_WITH_TIMEOUT(m_open->dataSet().zones().size(), 28U, kPatience);
    const auto *waiting = m_open->dataSet().unsaved().at(cell("users"));
    QVERIFY(waiting);
    QCOMPARE(waiting->edit.observation->note, u" e 4 nuovi"_s.trimmed());
    QCOMPARE(waiting->edit.observation->value, 2642.0);
}

void TestTwoWindows::aNoteOfOthersIsAskedAbout_data()
{
    QTest::addColumn<std::optional<Observation>>("theirs"); // before: 2,642, and no note
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isEstimate");
    QTest::addColumn<int>("choice"); // -1: nothing is asked
    QTest::addColumn<std::optional<Observation>>("wanted");
    using Answer = std::optional<Observation>;
    const Answer noted(Observation{.value = 2642, .note = u"loro"_s});
    const Answer changed(Observation{.value = 2650});
    const Answer estimated(Observation{.value = 2642, .status = ObsStatus::Estimated});
    QTest::newRow("two notes, mine") << noted << u"mio"_s << false << 0
                                     << Answer(Observation{.value = 2642, .note = u"mio"_s});
    QTest::newRow("two notes, theirs") << noted << u"mio"_s << false << 1 << noted;
    QTest::newRow("the same note twice") << noted << u"loro"_s << false << -1 << noted;
    QTest::newRow("nothing written here") << noted << QString() << false << -1 << noted;
    QTest::newRow("a note beside their answer")
        << changed << u"mio"_s << false << -1 << Answer(Observation{.value = 2650, .note = u"mio"_s});
    QTest::newRow("their certainty stays beside my note")
        << estimated << u"mio"_s << false << -1
        << Answer(Observation{.value = 2642, .status = ObsStatus::Estimated, .note = u"mio"_s});
    QTest::newRow("my certainty was of another answer")
        << changed << QString() << true << 0
        << Answer(Observation{.value = 2650, .status = ObsStatus::Estimated});
    QTest::newRow("my certainty beside their note")
        << noted << QString() << true << -1
        << Answer(Observation{.value = 2642, .status = ObsStatus::Estimated, .note = u"loro"_s});
    QTest::newRow("the answer is gone, it stays so") << Answer() << u"mio"_s << false << 1 << Answer();
    QTest::newRow("the answer is gone, mine comes back")
        << Answer() << u"mio"_s << false << 0 << Answer(Observation{.value = 2642, .note = u"mio"_s});
}

void TestTwoWindows::aNoteOfOthersIsAskedAbout()
{
    QFETCH(std::optional<Observation>, theirs);
    QFETCH(QString, words);
    QFETCH(bool, isEstimate);
    QFETCH(int, choice);
    QFETCH(std::optional<Observation>, wanted);
    if (choice >= 0)
        m_open->messages.choices = {choice};
    writeNote(words, [&] {
        if (isEstimate)
            QApplication::activeModalWidget()->findChild<QAbstractButton *>(u"certainty-E"_s)->click();
        const ObservationEdit edit{cell("users"), theirs};
        QVERIFY(m_other->commit(std::span(&edit, 1), u"their act"_s).isOk());
    });
    QCOMPARE(m_open->dataSet().observations().stored(cell("users")), wanted);
    QCOMPARE(m_open->messages.questions.size(), choice >= 0 ? 1 : 0);
    if (choice >= 0) {
        const QString &question = m_open->messages.questions.front();
        QVERIFY2(question.contains(u"Bruna"_s) && question.contains(words), qPrintable(question));
    }
    QVERIFY(m_open->dataSet().unsaved().isEmpty());
    QCOMPARE(m_open->dataSet().draft(cell("users")), QString());
}

void TestTwoWindows::whatOthersDoComesUnderAnOpenNote()
{
    writeNote(QString(), [this] {
        const ObservationEdit edit{cell("users"), Observation{.value = 2642, .note = u"loro"_s}};
        QVERIFY(m_other->commit(std::span(&edit, 1), u"their act"_s).isOk());
        const auto *note = QApplication::activeModalWidget()->findChild<QPlainTextEdit *>(u"note"_s);
        QTRY_COMPARE_WITH_TIMEOUT(note->toPlainText(), u"loro"_s, kPatience);
        storeThere("users_immigrant", 7);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->field("users_immigrant").text(), u"7"_s, kPatience);
    });
    QCOMPARE(m_open->dataSet().observations().stored(cell("users"))->note, u"loro"_s);
}

// As after a kill: the words are a draft, and the others have written since.
void TestTwoWindows::aNoteTypedBeforeAKillIsAskedAbout()
{
    const qint64 base = m_open->dataSet().version(cell("users"));
    QVERIFY(m_open->dataSet().saveDraft(cell("users"), draftOf({.note = u"mio"_s}), base).isOk());
    const ObservationEdit edit{cell("users"), Observation{.value = 2642, .note = u"loro"_s}};
    QVERIFY(m_other->commit(std::span(&edit, 1), u"their act"_s).isOk());
    m_other.reset();
    m_open->restart();
    m_open->search(u"val di cornia"_s);
    m_open->key(Qt::Key_2, Qt::AltModifier);
    QVERIFY2(label("message-users").contains(u"Bruna"_s), qPrintable(label("message-users")));
    m_open->field("users").setFocus();
    m_open->messages.choices = {0};
    writeNote(QString(), [] {
        const auto *note = QApplication::activeModalWidget()->findChild<QPlainTextEdit *>(u"note"_s);
        QCOMPARE(note->toPlainText(), u"mio"_s);
    });
    QCOMPARE(m_open->messages.questions.size(), 1);
    QVERIFY(m_open->messages.questions.front().contains(u"loro"_s));
    QCOMPARE(m_open->dataSet().observations().stored(cell("users"))->note, u"mio"_s);
}

void TestTwoWindows::aRemovalListsWhatOthersAnswer()
{
    addExtent();
    m_open->messages.whenAsked = [this] {
        m_open->messages.whenAsked = {};
        const DataSet &dataSet = *m_other;
        const int zone = dataSet.observations().zoneIndex(u"abetone"_s).value();
        const ObservationEdit edit{keyOf(dataSet, zone, 2012, "users_immigrant"), Observation{.value = 12}};
        QVERIFY(m_other->commit(std::span(&edit, 1), u"their act"_s).isOk());
    };
    m_open->type(u"27"_s);
    m_open->field("users_immigrant").setFocus(); // the zone holds an answer
    m_open->child<QAction>(u"removeZone"_s).trigger();
    QCOMPARE(m_open->messages.questions.size(), 2);
    QVERIFY(m_open->messages.questions.front().contains(u"2012: 1"_s));
    QVERIFY2(m_open->messages.questions.back().contains(u"2012: 2"_s),
             qPrintable(m_open->messages.questions.back()));
    QVERIFY(!m_open->dataSet().observations().zoneIndex(u"abetone"_s));
}

// Either the preview has followed, or nothing is written and it is shown anew.
void TestTwoWindows::anImportIsOfWhatIsThere_data()
{
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("they answer while the preview is open") << true;
    QTest::newRow("they answer just before it is accepted") << false;
}

void TestTwoWindows::anImportIsOfWhatIsThere()
{
    QFETCH(bool, isSeen);
    QFile sheet(m_open->folder.filePath(u"sheet.csv"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("Utenti disabili;2642\nUtenti immigrati;77\nUtenti;2642\n");
    sheet.close();
    m_open->messages.file = sheet.fileName();
    QStringList summaries;
    const auto shown = [] {
        return QApplication::activeModalWidget()->findChild<QLabel *>(u"importSummary"_s)->text();
    };
    m_open->whenOpen(u"importDialog"_s, [&](QDialog &dialog) {
        summaries.append(shown());
        storeThere("users", 2650); // which the sheet says otherwise
        if (isSeen) {
            QTest::qWait(kPatience);
            summaries.append(shown());
            dialog.reject();
            return;
        }
        // Refused, and shown again.
        m_open->whenOpen(u"importDialog"_s, [&](QDialog &again) {
            summaries.append(shown());
            again.reject();
        });
        dialog.accept();
    });
    m_open->child<QAction>(u"importSheet"_s).trigger();
    QCOMPARE(summaries.size(), 2);
    QCOMPARE(m_open->messages.refusals.size(), isSeen ? 0 : 1);
    QCOMPARE(m_open->dataSet().observations().stored(cell("users"))->value, 2650.0);
}

void TestTwoWindows::aRestorationIsOfWhatIsThere_data()
{
    anImportIsOfWhatIsThere_data();
}

void TestTwoWindows::aRestorationIsOfWhatIsThere()
{
    QFETCH(bool, isSeen);
    m_open->child<QAction>(u"makeBackup"_s).trigger();
    m_open->messages.refusals.clear();
    storeThere("users_immigrant", 7);
    QTRY_COMPARE_WITH_TIMEOUT(m_open->field("users_immigrant").text(), u"7"_s, kPatience);
    QList<int> changes;
    const auto shown = [] {
        return QApplication::activeModalWidget()->findChild<QTableWidget *>(u"restoreChanges"_s)->rowCount();
    };
    m_open->whenOpen(u"restoreDialog"_s, [&](QDialog &dialog) {
        changes.append(shown());
        storeThere("users", 2650);
        if (isSeen) {
            QTest::qWait(kPatience);
            changes.append(shown());
            dialog.reject();
            return;
        }
        m_open->whenOpen(u"restoreDialog"_s, [&](QDialog &again) {
            changes.append(shown());
            again.reject();
        });
        dialog.accept();
    });
    m_open->child<QAction>(u"restore"_s).trigger();
    QCOMPARE(changes, (QList<int>{1, 2}));
    QCOMPARE(m_open->messages.refusals.size(), isSeen ? 0 : 1);
    QCOMPARE(m_open->dataSet().observations().stored(cell("users"))->value, 2650.0);
}

void TestTwoWindows::keysGoNowhereAfterAMoveOfOthers_data()
{
    QTest::addColumn<bool>("isZone");
    QTest::addColumn<Qt::Key>("back");
    QTest::newRow("the zone goes, Tab leads back") << true << Qt::Key_Tab;
    QTest::newRow("the zone goes, an arrow leads back") << true << Qt::Key_Down;
    QTest::newRow("the year goes") << false << Qt::Key_Tab;
}

void TestTwoWindows::keysGoNowhereAfterAMoveOfOthers()
{
    QFETCH(bool, isZone);
    QFETCH(Qt::Key, back);
    addExtent();
    m_open->type(u"12"_s);
    QVERIFY(isZone ? m_other->removeZone(u"abetone"_s).isOk() : m_other->removeYear(2012).isOk());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_open->dataSet().zones().size() == 27U || m_open->dataSet().years().last == 2011, kPatience);
    m_open->settle();
    const int acts = m_open->dataSet().undoStack().count();
    m_open->type(u"5678"_s);
    m_open->key(Qt::Key_Return);
    QVERIFY(!qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QCOMPARE(m_open->dataSet().undoStack().count(), acts);
    QVERIFY(m_open->dataSet().unsaved().isEmpty());
    m_open->key(back);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    // What was typed stays with its cell.
    QVERIFY(m_other->undo().isOk());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_open->dataSet().zones().size() == 28U && m_open->dataSet().years().last == 2012, kPatience);
    const DataSet &dataSet = m_open->dataSet();
    const int zone = dataSet.observations().zoneIndex(u"abetone"_s).value();
    QCOMPARE(dataSet.draft(keyOf(dataSet, zone, 2012, "users")), u"12"_s);
}

// The form is made anew, but the person is where they were: behind the last key.
void TestTwoWindows::typingGoesOnInItsCell()
{
    m_open->type(u"27"_s);
    QVERIFY(m_other->addZone({u"abetone"_s, u"Abetone"_s}).isOk());
    QTRY_COMPARE_WITH_TIMEOUT(m_open->dataSet().zones().size(), 28U, kPatience);
    m_open->settle();
    QCOMPARE(QApplication::focusWidget(), &m_open->field("users"));
    m_open->type(u"00"_s);
    QCOMPARE(m_open->field("users").text(), u"2700"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(m_open->dataSet().observations().stored(cell("users"))->value, 2700.0);
}

void TestTwoWindows::anAnswerOverTheirsIsAskedAbout_data()
{
    QTest::addColumn<bool>("isSeenFirst");
    QTest::addColumn<Qt::Key>("reply");
    QTest::addColumn<double>("wanted");
    QTest::newRow("not seen yet, theirs stays") << false << Qt::Key_Escape << 2650.0;
    QTest::newRow("not seen yet, mine goes in") << false << Qt::Key_Return << 2700.0;
    QTest::newRow("seen while typing, theirs stays") << true << Qt::Key_Escape << 2650.0;
    QTest::newRow("seen while typing, mine goes in") << true << Qt::Key_Return << 2700.0;
}

void TestTwoWindows::anAnswerOverTheirsIsAskedAbout()
{
    QFETCH(bool, isSeenFirst);
    QFETCH(Qt::Key, reply);
    QFETCH(double, wanted);
    m_open->type(u"2700"_s);
    storeThere("users", 2650);
    if (isSeenFirst)
        QTRY_COMPARE(m_open->dataSet().observations().stored(cell("users"))->value, 2650.0);
    m_open->key(Qt::Key_Return);
    QTRY_VERIFY(label("message-users").contains(u"2.650"_s));
    QVERIFY2(label("message-users").contains(u"Bruna"_s), qPrintable(label("message-users")));
    QCOMPARE(m_other->observations().stored(cell("users"))->value, 2650.0);
    m_open->settle();
    m_open->field("users").setFocus();
    m_open->key(reply);
    const auto stored = [this] {
        return valueOf(DataSet::open(m_other->path(), Access::ReadOnly))
            ->observations()
            .stored(cell("users"));
    };
    QTRY_VERIFY(stored()->value == wanted);
    QVERIFY(m_open->dataSet().unsaved().isEmpty());
}

QTEST_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
