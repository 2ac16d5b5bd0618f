// What the file does not take belongs to its cell: the real window over a file in use and a full disk.
#include "analysis/questionnaireway.h"
#include "editions.h"
#include "faults.h"
#include "form/statemark.h"
#include "openwindow.h"
#include "storage/database.h"
#include "storage/unsavedanswers.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestUnsaved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Database::setPatience(200ms); } // every file here is busy
    void init();
    void cleanup() { m_open.reset(); }
    void whatIsNotSavedStaysWithItsCell_data();
    void whatIsNotSavedStaysWithItsCell();
    void itIsStoredByItself();
    void everyKindOfAnswerWaits_data();
    void everyKindOfAnswerWaits();
    void aHalfTypedTextWaitsInMemory();
    void escapeLeavesIt();
    void whatOthersStoredMeanwhileIsNotWrittenOver();
    void aFieldIsNotResetWhileSomebodyTypes();
    void anotherAnswerSinceTheFirstKeyIsAskedAbout();
    void theLanguageTakesItAlong();
    void anExplanationWaitsAtItsFinding();
    void nothingIsSentBeforeItIsStored();
    void aReasonThatWaitsTakesNoKeysOfTheNext();
    void aReasonOutlivesAKill();
    void aYearThatGoesKeepsWhatWaits();
    void aZoneThatGoesKeepsAllThatWaits();
    void anExplanationOfOthersIsNotWrittenOver();
    void allThatWaitsIsCountedAlike();
    void aCopySaysWhatItHoldsOfOthers();
    void aCopySaysWhatItDoesNotHold();
    void nothingIsStoredInWhatWasClosed();
    void leavingAsks();
    void leavingTriesAgain();
    void leavingSavesACopyWithIt();
    void leavingLeavesIt();
    void anotherFileAsksToo();
    void nothingUnsavedIsNoQuestion();

private:
    void goTo(const QString &zone, const char *variable);
    void answer(const QString &text)
    {
        m_open->type(text);
        m_open->key(Qt::Key_Return);
    }
    // Of Val di Cornia.
    [[nodiscard]] ObsKey cell(const char *variable) const
    {
        const DataSet &dataSet = m_open->dataSet();
        const int zone = dataSet.observations().zoneIndex(u"val-di-cornia").value();
        return keyOf(dataSet, zone, kYear, variable);
    }
    [[nodiscard]] ObsKey users() const { return cell("users"); }
    // From the file, by another connection.
    [[nodiscard]] std::optional<Observation> stored(ObsKey key) const
    {
        return valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadOnly))->observations().stored(key);
    }
    void storeElsewhere(ObsKey key, double value) const
    {
        const ObservationEdit edit{key, Observation{.value = value}};
        QVERIFY(m_open->dataSet().commit(std::span(&edit, 1), u"another window"_s).isOk());
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return m_open->child<QLabel>(QLatin1String(name)).text();
    }
    [[nodiscard]] AnswerState state(const char *variable) const
    {
        return m_open->child<StateMark>(u"state-"_s + QLatin1String(variable)).state();
    }
    [[nodiscard]] rlim_t walSize() const
    {
        return static_cast<rlim_t>(QFileInfo(m_open->dataSet().path() + u"-wal"_s).size());
    }
    static constexpr int kYear = 2011;

    std::unique_ptr<OpenWindow> m_open;
};

void TestUnsaved::init()
{
    m_open = std::make_unique<OpenWindow>();
    QVERIFY(m_open->dataSet().checkIntegrity().isOk());
    goTo(u"val di cornia"_s, "users");
}

void TestUnsaved::goTo(const QString &zone, const char *variable)
{
    m_open->search(zone);
    m_open->key(Qt::Key_2, Qt::AltModifier);
    m_open->field(variable).setFocus();
    m_open->field(variable).selectAll();
}

void TestUnsaved::whatIsNotSavedStaysWithItsCell_data()
{
    QTest::addColumn<bool>("isDiskFull");
    QTest::newRow("the file is in use") << false;
    QTest::newRow("the disk is full") << true;
}

void TestUnsaved::whatIsNotSavedStaysWithItsCell()
{
    QFETCH(bool, isDiskFull);
    storeElsewhere(cell("sites"), 3); // so that there is a log that cannot grow
    std::unique_ptr<FullDisk> full;
    std::unique_ptr<FileInUse> inUse;
    if (isDiskFull)
        full = std::make_unique<FullDisk>(walSize());
    else
        inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    const QString next = m_open->dataSet().zones()[static_cast<size_t>(users().refArea) + 1].name;

    m_open->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), next);
    const QString itsOwn = m_open->field("users").text();
    goTo(u"val di cornia"_s, "users");
    answer(u"2700"_s);
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    const auto other =
        m_open->dataSet().observations().stored({users().refArea + 1, kYear, users().variable});
    QCOMPARE(m_open->field("users").text(), itsOwn);
    QVERIFY(state("users") != AnswerState::Unsaved);
    QVERIFY2(label("savedState").startsWith(u"1 risposta non è salvata"_s), qPrintable(label("savedState")));
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    m_open->key(Qt::Key_3, Qt::AltModifier); // and from page to page
    m_open->key(Qt::Key_2, Qt::AltModifier);

    goTo(u"val di cornia"_s, "users");
    QCOMPARE(m_open->field("users").text(), u"2.700"_s);
    QCOMPARE(state("users"), AnswerState::Unsaved);
    QVERIFY(m_open->child<QLabel>(u"message-users"_s).isVisible());
    QVERIFY2(label("message-users").endsWith(u"il programma riprova da solo."_s),
             qPrintable(label("message-users")));
    QCOMPARE(stored(users())->value, 2642.0); // table 23 in print
    QVERIFY(m_open->dataSet().observations().stored({users().refArea + 1, kYear, users().variable}) == other);

    full.reset();
    inUse.reset();
    QTRY_COMPARE(stored(users())->value, 2700.0);
    QCOMPARE(stored({users().refArea + 1, kYear, users().variable}), other);
    QTRY_VERIFY(state("users") != AnswerState::Unsaved);
    QVERIFY2(label("savedState").startsWith(u"Salvato"_s), qPrintable(label("savedState")));
    QVERIFY(m_open->window->statusBar()->currentMessage().contains(u"ora è salvata"_s));
}

void TestUnsaved::itIsStoredByItself()
{
    {
        const FileInUse inUse(m_open->dataSet().path());
        answer(u"2700"_s);
        answer(u"12"_s); // the next field: nobody waits for what is known to be in use
        QCOMPARE(m_open->dataSet().unsaved().count(), 2);
    }
    QTRY_COMPARE(m_open->dataSet().unsaved().count(), 0);
    QCOMPARE(stored(users())->value, 2700.0);
    QCOMPARE(m_open->dataSet().undoStack().count(), 2);
}

void TestUnsaved::everyKindOfAnswerWaits_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"a tick", "a reason", "a cleared field", "a note", "a bad text"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestUnsaved::everyKindOfAnswerWaits()
{
    QFETCH(QString, kind);
    const auto before = m_open->dataSet().observations().stored(users());
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    ObsKey key = users();
    std::optional<Observation> wanted = before;
    if (kind == u"a tick"_s) {
        auto *box = m_open->window->findChildren<QCheckBox *>(QRegularExpression(u"^answer-"_s)).first();
        const QString variable = box->objectName().section(u'-', 1, 1);
        key.variable = m_open->dataSet().catalogue().variableIndex(variable).value();
        const bool wasTicked = box->isChecked();
        box->setFocus();
        m_open->key(Qt::Key_Space);
        QCOMPARE(box->isChecked(), !wasTicked);
        m_open->key(Qt::Key_Down, Qt::AltModifier);
        m_open->key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(box->isChecked(), !wasTicked);
        QCOMPARE(state(qPrintable(variable)), AnswerState::Unsaved);
        wanted = m_open->dataSet().unsaved().at(key)->edit.observation;
    } else if (kind == u"a reason"_s) {
        m_open->key(Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(m_open->window->findChild<QMenu *>(u"missingReasons"_s), Qt::Key_1);
        QCOMPARE(m_open->field("users").text(), u"Non lo rileviamo"_s);
        wanted = Observation{.status = ObsStatus::NotCollected, .reason = u"not_collected"_s};
    } else if (kind == u"a cleared field"_s) {
        m_open->key(Qt::Key_Delete);
        m_open->key(Qt::Key_Return);
        QCOMPARE(m_open->field("users").text(), QString());
        wanted = std::nullopt;
    } else if (kind == u"a note"_s) {
        QTimer::singleShot(0, m_open->window.get(), [] {
            QWidget *dialog = QApplication::activeModalWidget();
            dialog->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"di cui 40 in lista"_s);
            qobject_cast<QDialog *>(dialog)->accept();
        });
        m_open->key(Qt::Key_Return, Qt::ControlModifier);
        wanted->note = u"di cui 40 in lista"_s;
    } else {
        answer(u"12,3,4"_s);
        QCOMPARE(m_open->field("users").text(), u"12,3,4"_s);
    }
    QCOMPARE(m_open->dataSet().unsaved().count(), 1);
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(stored(key), m_open->dataSet().observations().stored(key));
    inUse.reset();
    QTRY_COMPARE(m_open->dataSet().unsaved().count(), 0);
    QCOMPARE(stored(key), wanted);
    const auto again = valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadOnly));
    QCOMPARE(again->draft(key), kind == u"a bad text"_s ? u"12,3,4"_s : QString());
}

void TestUnsaved::aHalfTypedTextWaitsInMemory()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    m_open->type(u"27"_s);
    QTRY_COMPARE(m_open->dataSet().draft(users()), u"27"_s);
    QCOMPARE(m_open->dataSet().unsaved().count(), 1);
    inUse.reset();
    const auto onDisk = [this] {
        return valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadOnly))->draft(users());
    };
    QTRY_COMPARE(onDisk(), u"27"_s);
    QCOMPARE(m_open->field("users").text(), u"27"_s);
    QCOMPARE(stored(users())->value, 2642.0);
}

void TestUnsaved::escapeLeavesIt()
{
    const FileInUse inUse(m_open->dataSet().path());
    answer(u"2700"_s);
    m_open->field("users").setFocus();
    m_open->key(Qt::Key_Escape);
    QCOMPARE(m_open->field("users").text(), u"2.642"_s);
    QVERIFY(!m_open->dataSet().unsaved().at(users()));
}

void TestUnsaved::whatOthersStoredMeanwhileIsNotWrittenOver()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    answer(u"2700"_s);
    inUse.reset();
    storeElsewhere(users(), 2650);
    QTRY_VERIFY(m_open->dataSet().unsaved().at(users())->isOvertaken);
    QCOMPARE(stored(users())->value, 2650.0);
    QCOMPARE(m_open->field("users").text(), u"2.700"_s);
    QVERIFY2(label("message-users").contains(u"2.650"_s), qPrintable(label("message-users")));
    // Walking by does not store it, Enter at the field does.
    m_open->field("users").setFocus();
    m_open->key(Qt::Key_Tab);
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    m_open->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(stored(users())->value, 2650.0);
    m_open->settle();
    m_open->field("users").setFocus();
    m_open->key(Qt::Key_Return);
    QCOMPARE(stored(users())->value, 2700.0);
    QVERIFY(m_open->dataSet().unsaved().isEmpty());
}

void TestUnsaved::aFieldIsNotResetWhileSomebodyTypes()
{
    m_open->type(u"27"_s);
    storeElsewhere(users(), 2650);
    storeElsewhere(cell("users_immigrant"), 7);
    QCOMPARE(m_open->field("users").text(), u"27"_s);
    Q_EMIT m_open->dataSet().questionnairesChanged({{users().refArea, kYear}});
    QCOMPARE(m_open->field("users").text(), u"27"_s);
    m_open->type(u"00"_s);
    QCOMPARE(m_open->field("users").text(), u"2700"_s);
    // Another program adds a year: everything is drawn anew.
    Q_EMIT m_open->dataSet().extentAboutToChange();
    Q_EMIT m_open->dataSet().extentChanged();
    QCOMPARE(m_open->field("users").text(), u"2700"_s);
    QCOMPARE(stored(users())->value, 2650.0);
}

void TestUnsaved::anotherAnswerSinceTheFirstKeyIsAskedAbout()
{
    m_open->type(u"27"_s);
    storeElsewhere(users(), 2650);
    m_open->type(u"00"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(stored(users())->value, 2650.0);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("users"));
    QVERIFY(label("message-users").contains(u"2.650"_s));
    m_open->key(Qt::Key_Escape);
    QCOMPARE(m_open->field("users").text(), u"2.650"_s);
    QVERIFY(m_open->dataSet().unsaved().isEmpty());
}

void TestUnsaved::theLanguageTakesItAlong()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    answer(u"2700"_s);
    m_open->child<QAction>(u"language-en"_s).trigger();
    m_open->settle();
    QCOMPARE(m_open->field("users").text(), u"2,700"_s);
    QTRY_VERIFY(label("savedState").startsWith(u"1 answer is not saved"_s));
    inUse.reset();
    QTRY_COMPARE(stored(users())->value, 2700.0);
}

void TestUnsaved::anExplanationWaitsAtItsFinding()
{
    m_open->key(Qt::Key_Escape);
    auto &line = m_open->child<QLineEdit>(u"explanation"_s);
    for (int zone = 0; zone < 27 && line.isHidden(); ++zone)
        m_open->key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY2(!line.isHidden(), "some zone has a warning");
    const QString zone = m_open->child<QComboBox>(u"zone"_s).currentText();
    const QString before = line.text();
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    line.setFocus();
    line.selectAll();
    m_open->type(u"due sedi"_s);
    m_open->key(Qt::Key_Up, Qt::AltModifier); // another questionnaire, without leaving the line
    QVERIFY(line.text() != u"due sedi"_s);
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), zone);
    QCOMPARE(line.text(), u"due sedi"_s);
    inUse.reset();
    QTRY_VERIFY(m_open->dataSet().unsaved().isEmpty());
    m_open->key(Qt::Key_Up, Qt::AltModifier);
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(line.text(), u"due sedi"_s);
}

void TestUnsaved::nothingIsSentBeforeItIsStored()
{
    QVERIFY(m_open->dataSet().addYear(2012).isOk());
    m_open->preferences.setDesk({Role::Coordinator, u"val-di-cornia"_s});
    m_open->restart();
    QVERIFY(m_open->dataSet().checkIntegrity().isOk());
    m_open->key(Qt::Key_2, Qt::AltModifier);
    m_open->field("users").setFocus();
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    answer(u"2700"_s);
    m_open->child<QAction>(u"checkAndSendAction"_s).trigger();
    m_open->messages.words = u"aiuto"_s;
    m_open->child<QPushButton>(u"send"_s).setFocus();
    m_open->key(Qt::Key_Return); // Enter presses what has the focus
    QCOMPARE(m_open->messages.suggestions,
             (QStringList{QString(), u"aiuto"_s})); // asked again, words and all
    QCOMPARE(m_open->dataSet().questionnaire({users().refArea, 2012}).state, QuestionnaireState::ToFill);
    inUse.reset();
    m_open->key(Qt::Key_Return);
    QVERIFY(isHandedOver(m_open->dataSet().questionnaire({users().refArea, 2012}).state));
    QCOMPARE(stored({users().refArea, 2012, users().variable})->value, 2700.0);
}

// The cursor goes on as it does after an answer that is stored.
void TestUnsaved::aReasonThatWaitsTakesNoKeysOfTheNext()
{
    goTo(u"val di cornia"_s, "users");
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    m_open->openReasons();
    QTest::keyClick(m_open->window->findChild<QMenu *>(u"missingReasons"_s), Qt::Key_1);
    m_open->settle();
    QVERIFY(!m_open->field("users").hasFocus());
    QVERIFY(m_open->dataSet().unsaved().at(users()));
    const Observation reason = *m_open->dataSet().unsaved().at(users())->edit.observation;
    inUse.reset();
    QTRY_VERIFY(m_open->dataSet().unsaved().isEmpty());
    QCOMPARE(stored(users()), std::optional(reason));
}

// In a conflict too: at the next start it says who has answered what, and Enter stores it.
void TestUnsaved::aReasonOutlivesAKill()
{
    goTo(u"val di cornia"_s, "users");
    m_open->messages.words = u"archivio allagato"_s;
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    m_open->openReasons();
    auto *menu = m_open->window->findChild<QMenu *>(u"missingReasons"_s);
    const auto reasons = menu->actions();
    const auto other =
        std::ranges::find_if(reasons, [](const QAction *action) { return action->text().endsWith(u'…'); });
    (*other)->trigger();
    menu->close();
    m_open->settle();
    QVERIFY(m_open->dataSet().unsaved().at(users()));
    const Observation chosen = *m_open->dataSet().unsaved().at(users())->edit.observation;
    QCOMPARE(chosen.note, u"archivio allagato"_s);
    inUse.reset();
    storeElsewhere(users(), 2650);
    QTRY_VERIFY(m_open->dataSet().unsaved().at(users())->isOvertaken);
    m_open->restart(); // what was in memory is gone
    goTo(u"val di cornia"_s, "users");
    const QString said = label("message-users");
    QVERIFY2(said.contains(u"2.650"_s), qPrintable(said));
    QCOMPARE(stored(users())->value, 2650.0);
    m_open->key(Qt::Key_Return);
    QCOMPARE(stored(users()), std::optional(chosen));
    QCOMPARE(m_open->dataSet().draft(users()), QString());
}

// With the year, which another window has removed, it comes back.
void TestUnsaved::aYearThatGoesKeepsWhatWaits()
{
    QVERIFY(m_open->dataSet().addYear(2012).isOk());
    const ObsKey key{users().refArea, 2012, users().variable};
    auto other = valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadWrite));
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    UnsavedAnswers &unsaved = m_open->dataSet().unsaved();
    unsaved.keep({.edit = {key, Observation{.value = 2700}}, .text = u"2700"_s, .label = u"x"_s});
    inUse.reset();
    QVERIFY(other->removeYear(2012).isOk());
    QTRY_VERIFY(!m_open->dataSet().years().contains(2012));
    QCOMPARE(m_open->dataSet().unsaved().count(), 1);
    QVERIFY2(label("savedState").contains(u"tolto"_s), qPrintable(label("savedState")));
    QVERIFY(!m_open->window->close());            // asks
    QCOMPARE(m_open->messages.offered.size(), 2); // to try again would do nothing
    // A copy cannot hold it, and is not said to.
    m_open->messages.choices = {0, std::nullopt};
    m_open->messages.file = m_open->folder.filePath(u"copia.quaderno"_s);
    QVERIFY(!m_open->window->close());
    QVERIFY(m_open->messages.refusals.last().contains(u"senza 1 risposta"_s));
    QVERIFY(other->undo().isOk());
    QTRY_VERIFY(m_open->dataSet().unsaved().isEmpty());
    QCOMPARE(stored(key)->value, 2700.0);
}

// An answer, a half-typed text and an explanation: as many wait as before, and all come back with the zone.
void TestUnsaved::aZoneThatGoesKeepsAllThatWaits()
{
    DataSet &mine = m_open->dataSet();
    UnsavedAnswers &unsaved = mine.unsaved();
    constexpr int kOpenYear = 2012; // those before are published: a new zone has no questionnaire there
    QVERIFY(mine.addYear(kOpenYear).isOk());
    QVERIFY(mine.addZone({u"abetone"_s, u"Abetone"_s}).isOk());
    m_open->settle();
    const int zone = mine.observations().zoneIndex(u"abetone"_s).value();
    const ObsKey answered = keyOf(mine, zone, kOpenYear, "users");
    const ObsKey typed = keyOf(mine, zone, kOpenYear, "sites");
    const auto other = valueOf(DataSet::open(mine.path(), Access::ReadWrite));
    auto inUse = std::make_unique<FileInUse>(mine.path());
    unsaved.keep({.edit = {answered, Observation{.value = 2700}}, .text = u"2700"_s, .label = u"x"_s});
    unsaved.keep({.label = u"y"_s,
                  .justifications = {{.key = {zone, kOpenYear},
                                      .finding = u"a-finding"_s,
                                      .justification = {.text = u"perché"_s}}}},
                 unreadable(u"x"_s));
    (void)mine.saveDraft(typed, u"1,2,3"_s);
    QCOMPARE(unsaved.count(), 3);
    inUse.reset();
    QVERIFY(other->removeZone(u"abetone"_s).isOk());
    QVERIFY(mine.follow().isOk());
    QVERIFY(!mine.observations().zoneIndex(u"abetone"_s));
    QCOMPARE(unsaved.count(), 3);
    QVERIFY(!unsaved.waitForFile());
    QTRY_VERIFY2(label("savedState").startsWith(u"3 risposte"_s), qPrintable(label("savedState")));
    QVERIFY(!m_open->window->close());
    QVERIFY(m_open->messages.questions.last().startsWith(u"3 risposte"_s));
    m_open->messages.choices = {0, std::nullopt};
    m_open->messages.file = m_open->folder.filePath(u"copia.quaderno"_s);
    QVERIFY(!m_open->window->close());
    QVERIFY2(m_open->messages.refusals.last().contains(u"senza 3 risposte"_s),
             qPrintable(m_open->messages.refusals.last()));
    QVERIFY(other->undo().isOk());
    QTRY_VERIFY2(unsaved.isEmpty(), qPrintable(unsaved.reason()));
    const int back = mine.observations().zoneIndex(u"abetone"_s).value();
    QCOMPARE(stored(keyOf(mine, back, kOpenYear, "users"))->value, 2700.0);
    const auto again = valueOf(DataSet::open(mine.path(), Access::ReadOnly));
    QCOMPARE(again->draft(keyOf(*again, back, kOpenYear, "sites")), u"1,2,3"_s);
    QCOMPARE(again->questionnaire({back, kOpenYear}).justifications.at(u"a-finding"_s).text, u"perché"_s);
}

void TestUnsaved::anExplanationOfOthersIsNotWrittenOver()
{
    DataSet &mine = m_open->dataSet();
    const QuestionnaireKey key{users().refArea, kYear};
    const auto explained = [&](const QString &text) {
        return Act{
            .label = u"y"_s,
            .justifications = {{.key = key, .finding = u"a-finding"_s, .justification = {.text = text}}}};
    };
    const auto other = valueOf(DataSet::open(mine.path(), Access::ReadWrite));
    auto inUse = std::make_unique<FileInUse>(mine.path());
    mine.unsaved().keep(explained(u"mia"_s), unreadable(u"x"_s));
    inUse.reset();
    QVERIFY(other->commit(explained(u"loro"_s)).isOk());
    QTest::qWait(2500); // more than one trial
    QCOMPARE(mine.questionnaire(key).justifications.at(u"a-finding"_s).text, u"loro"_s);
    QCOMPARE(mine.unsaved().count(), 1);
    QCOMPARE(mine.unsaved().explanation(key, u"a-finding"_s), u"mia"_s);
    QVERIFY2(label("savedState").contains(u"spiegato"_s), qPrintable(label("savedState")));
}

// In the status line, in the question on leaving, and when it is stored.
void TestUnsaved::allThatWaitsIsCountedAlike()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    answer(u"2700"_s);
    answer(u"12"_s);
    m_open->type(u"3"_s);
    QVERIFY(!m_open->window->close());
    QVERIFY2(m_open->messages.questions.last().startsWith(u"3 risposte"_s),
             qPrintable(m_open->messages.questions.last()));
    QVERIFY2(label("savedState").startsWith(u"3 risposte"_s), qPrintable(label("savedState")));
    // Of one of them another answer has been stored meanwhile: it goes on waiting.
    inUse.reset();
    storeElsewhere(users(), 2650);
    QTRY_COMPARE(m_open->dataSet().unsaved().count(), 1);
    QTRY_VERIFY2(m_open->window->statusBar()->currentMessage().startsWith(u"2 risposte"_s),
                 qPrintable(m_open->window->statusBar()->currentMessage()));
}

void TestUnsaved::aCopySaysWhatItHoldsOfOthers()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    answer(u"2700"_s);
    inUse.reset();
    const auto other = valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadWrite));
    const ObservationEdit edit{users(), Observation{.value = 2650}};
    QVERIFY(other->commit(std::span(&edit, 1), u"x"_s).isOk());
    m_open->messages.file = m_open->folder.filePath(u"copia.quaderno"_s);
    // Before anything has looked.
    m_open->child<QAction>(u"saveCopy"_s).trigger();
    QCOMPARE(m_open->messages.refusals.size(), 1);
    const QString said = m_open->messages.refusals.last();
    QVERIFY2(said.contains(m_open->messages.file) && said.contains(u"Val di Cornia 2011, "_s),
             qPrintable(said));
    const auto copy = valueOf(DataSet::open(m_open->messages.file, Access::ReadOnly));
    QCOMPARE(copy->observations().stored(users())->value, 2650.0);
    QCOMPARE(copy->draft(users()), u"2700"_s);
    QVERIFY(m_open->dataSet().unsaved().at(users())->isOvertaken);
}

// No text says that an answer is taken away: that cannot lie in the copy as a draft.
void TestUnsaved::aCopySaysWhatItDoesNotHold()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    m_open->openReasons();
    QTest::keyClick(m_open->window->findChild<QMenu *>(u"missingReasons"_s), Qt::Key_0);
    inUse.reset();
    storeElsewhere(users(), 2650);
    QTRY_VERIFY(m_open->dataSet().unsaved().at(users())->isOvertaken);
    m_open->messages.file = m_open->folder.filePath(u"copia.quaderno"_s);
    m_open->messages.choices = {0, std::nullopt};
    QVERIFY2(!m_open->window->close(), "the copy is no reason to leave");
    QVERIFY2(m_open->messages.refusals.last().contains(u"non la tua"_s),
             qPrintable(m_open->messages.refusals.last()));
}

void TestUnsaved::nothingIsStoredInWhatWasClosed()
{
    QVERIFY(m_open->dataSet().addYear(2012).isOk());
    const ObsKey key{users().refArea, 2012, users().variable};
    auto other = valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadWrite));
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    m_open->dataSet().unsaved().keep(
        {.edit = {key, Observation{.value = 2700}}, .text = u"2700"_s, .label = u"x"_s});
    inUse.reset();
    QVERIFY(other->commit(QuestionnaireWay::notInSurvey(*other, {key.refArea, 2012})).isOk());
    QTRY_VERIFY(m_open->dataSet().unsaved().at(key)->isOvertaken);
    QVERIFY(!m_open->dataSet().unsaved().tryAgain());
    QVERIFY(!stored(key));
}

void TestUnsaved::leavingAsks()
{
    const FileInUse inUse(m_open->dataSet().path());
    m_open->type(u"2700"_s); // even what is half typed
    QVERIFY2(!m_open->window->close(), "Escape stays");
    QCOMPARE(m_open->messages.questions.size(), 1);
    QVERIFY(m_open->messages.questions.last().startsWith(u"1 risposta non è salvata"_s));
    QCOMPARE(m_open->messages.offered.size(), 3);
    m_open->child<QAction>(u"quit"_s).trigger();
    QCOMPARE(m_open->messages.questions.size(), 2);
    QVERIFY(m_open->window->isVisible());
    QCOMPARE(m_open->field("users").text(), u"2.700"_s);
}

void TestUnsaved::leavingTriesAgain()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    answer(u"2700"_s);
    m_open->messages.choices = {0, std::nullopt};
    QVERIFY(!m_open->window->close());
    QCOMPARE(m_open->messages.questions.size(), 2);
    inUse.reset();
    m_open->messages.choices = {0};
    QVERIFY(m_open->window->close());
    QCOMPARE(stored(users())->value, 2700.0);
}

void TestUnsaved::leavingSavesACopyWithIt()
{
    const FileInUse inUse(m_open->dataSet().path());
    answer(u"2700"_s);
    m_open->messages.choices = {1};
    m_open->messages.file = m_open->folder.filePath(u"copia.quaderno"_s);
    QVERIFY(m_open->window->close());
    const auto copy = valueOf(DataSet::open(m_open->messages.file, Access::ReadOnly));
    QCOMPARE(copy->observations().stored(users())->value, 2700.0);
}

void TestUnsaved::leavingLeavesIt()
{
    auto inUse = std::make_unique<FileInUse>(m_open->dataSet().path());
    answer(u"2700"_s);
    m_open->messages.choices = {2};
    QVERIFY(m_open->window->close());
    QCOMPARE(stored(users())->value, 2642.0);
}

void TestUnsaved::anotherFileAsksToo()
{
    const QString first = m_open->dataSet().path();
    const QString second = m_open->folder.filePath(u"altro.quaderno"_s);
    QVERIFY(m_open->dataSet().saveCopy(second).isOk());
    const FileInUse inUse(first);
    answer(u"2700"_s);
    m_open->messages.file = second;
    m_open->child<QAction>(u"openFile"_s).trigger();
    QCOMPARE(m_open->dataSet().path(), first);
    QCOMPARE(m_open->messages.questions.size(), 1);
    m_open->messages.choices = {2};
    m_open->child<QAction>(u"openFile"_s).trigger();
    QCOMPARE(m_open->dataSet().path(), second);
}

void TestUnsaved::nothingUnsavedIsNoQuestion()
{
    answer(u"12,3,4"_s); // a text that cannot be read is on disk
    goTo(u"elba"_s, "users");
    m_open->type(u"5"_s);
    QVERIFY(m_open->window->close());
    QVERIFY(m_open->messages.questions.isEmpty());
}

QTEST_MAIN(TestUnsaved)
#include "tst_unsaved.moc"
