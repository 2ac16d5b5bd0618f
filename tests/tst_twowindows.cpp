// What another window does on the same file is seen here, and disturbs nobody who types.
#include "editions.h"
#include "openwindow.h"
#include "storage/unsavedanswers.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
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
    void aNoteOutlivesItsZone();
    void aNoteIsStoredAroundTheirZone();
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
    QTimer::singleShot(50, m_open->window.get(), [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        wasOpen = dialog && dialog->objectName() == u"noteDialog";
        if (!wasOpen)
            return;
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"note"_s), words);
        QTest::qWait(500); // it is kept on disk
        meanwhile();
        QTest::qWait(600); // the window looks
        qobject_cast<QDialog *>(dialog)->accept();
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
