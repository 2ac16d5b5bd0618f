// Keys, wheel and clipboard at the fields of the real window: what is an answer, and what is a slip of the
// hand.
#include "data/words.h"
#include "editions.h"
#include "items/questionnairemodel.h"
#include "openwindow.h"
#include "window/keptwords.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTimer>
#include <QWheelEvent>

#include <csignal>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

namespace
{
constexpr int kYear = 2011;
constexpr auto kTypist = "QUADERNO_TEST_TYPIST";
constexpr int kBetweenKeys = 25; // milliseconds

QDir typedFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/typed"_s);
}

// All that is kept of what is typed in dialogs.
QString wordsKept()
{
    QString words;
    for (const QString &name : typedFolder().entryList(QDir::Files)) {
        QFile file(typedFolder().filePath(name));
        if (file.open(QIODevice::ReadOnly))
            words += QString::fromUtf8(file.readAll());
    }
    return words;
}

void turnWheel(QWidget &widget)
{
    const QPointF middle(widget.rect().center());
    QWheelEvent turn(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &turn);
}

// The first questionnaire with a warning; in the line of its explanation.
void goToWarning(OpenWindow &open)
{
    auto &line = open.child<QLineEdit>(u"explanation"_s);
    for (int zone = 0; zone < 27 && line.isHidden(); ++zone)
        open.key(Qt::Key_Down, Qt::AltModifier);
    line.setFocus();
    line.selectAll();
}

void goToUsers(OpenWindow &open)
{
    open.search(u"val di cornia"_s);
    open.key(Qt::Key_2, Qt::AltModifier);
    open.field("users").setFocus();
    open.field("users").selectAll();
}

} // namespace

class TestTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup()
    {
        m_open.reset();
        typedFolder().removeRecursively();
    }
    void aKeyHeldWithAltOrCtrlIsNoText_data();
    void aKeyHeldWithAltOrCtrlIsNoText();
    void altGrIsTyping_data();
    void altGrIsTyping();
    void noWheelChangesAValue();
    void aListIsNotChosenFromByASlip();
    void aWrongPasteReplacesNothing();
    void theButtonOfTheWheelPastesNothing();
    void nothingIsDroppedIntoAField();
    void arrowsWalkPastChoices();
    void aMinusAndADigitInOneRunAreANumber();
    void aDigitAfterTheListWasReadIsAReason();
    void theLastPageHasLettersOfItsOwn();
    void aKillTakesHalfASecondOfTyping_data();
    void aKillTakesHalfASecondOfTyping();
    void whatWasTypedBeforeAKillIsOfferedAgain();
    void typingGoesOnAfterAnInterruption_data();
    void typingGoesOnAfterAnInterruption();
    void enterLeavesWhatCannotBeRead();
    void anExplanationTypedBeforeAKillWaitsForEnter();

private:
    [[nodiscard]] std::optional<Observation> users() const
    {
        const DataSet &dataSet = m_open->dataSet();
        const int zone = dataSet.observations().zoneIndex(u"val-di-cornia").value();
        return dataSet.observations().stored(keyOf(dataSet, zone, kYear, "users"));
    }

    std::unique_ptr<OpenWindow> m_open;
};

void TestTyping::init()
{
    m_open = std::make_unique<OpenWindow>();
    goToUsers(*m_open);
}

void TestTyping::aKeyHeldWithAltOrCtrlIsNoText_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    using Held = Qt::KeyboardModifiers;
    QTest::newRow("Alt+3") << Qt::Key_3 << u"3"_s << Held(Qt::AltModifier);
    QTest::newRow("Alt+Z") << Qt::Key_Z << u"z"_s << Held(Qt::AltModifier);
    QTest::newRow("Alt+K") << Qt::Key_K << u"k"_s << Held(Qt::AltModifier);
    QTest::newRow("Alt+Shift+7") << Qt::Key_Slash << u"/"_s << Held(Qt::AltModifier | Qt::ShiftModifier);
    QTest::newRow("Alt+3 of the number pad")
        << Qt::Key_3 << u"3"_s << Held(Qt::AltModifier | Qt::KeypadModifier);
    QTest::newRow("Ctrl+3") << Qt::Key_3 << u"3"_s << Held(Qt::ControlModifier);
    QTest::newRow("Ctrl+3 of the number pad")
        << Qt::Key_3 << u"3"_s << Held(Qt::ControlModifier | Qt::KeypadModifier);
    QTest::newRow("Ctrl+Alt+3") << Qt::Key_3 << u"3"_s << Held(Qt::ControlModifier | Qt::AltModifier);
    QTest::newRow("Super+3") << Qt::Key_3 << u"3"_s << Held(Qt::MetaModifier);
}

void TestTyping::aKeyHeldWithAltOrCtrlIsNoText()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, text);
    QFETCH(Qt::KeyboardModifiers, held);
    QLineEdit &field = m_open->field("users");
    QTest::sendKeyEvent(QTest::Click, &field, key, text, held);
    QCOMPARE(field.text(), u"2.642"_s);
    m_open->key(Qt::Key_Tab);
    QCOMPARE(users()->value, 2642.0); // table 23 in print
}

void TestTyping::altGrIsTyping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    using Held = Qt::KeyboardModifiers;
    for (const QString &text : {u"@"_s, u"€"_s, u"["_s, u"]"_s, u"#"_s}) {
        QTest::addRow("%s with AltGr", qPrintable(text)) << text << Held(Qt::GroupSwitchModifier);
        QTest::addRow("%s with Ctrl and Alt", qPrintable(text))
            << text << Held(Qt::ControlModifier | Qt::AltModifier);
        QTest::addRow("%s alone", qPrintable(text)) << text << Held(Qt::NoModifier);
    }
}

void TestTyping::altGrIsTyping()
{
    QFETCH(QString, text);
    QFETCH(Qt::KeyboardModifiers, held);
    QLineEdit &field = m_open->field("users");
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, text, held);
    QCOMPARE(field.text(), text);
}

void TestTyping::noWheelChangesAValue()
{
    for (int place = 1; place <= 6; ++place) {
        m_open->key(static_cast<Qt::Key>(Qt::Key_0 + place), Qt::AltModifier);
        for (auto *box : m_open->window->findChildren<QComboBox *>()) {
            const int before = box->currentIndex();
            box->setFocus();
            turnWheel(*box);
            QVERIFY2(box->currentIndex() == before, qPrintable(box->objectName()));
        }
        for (auto *bar : m_open->window->findChildren<QTabBar *>()) {
            const int before = bar->currentIndex();
            turnWheel(*bar);
            QCOMPARE(bar->currentIndex(), before);
        }
    }
    for (auto *button : m_open->window->findChildren<QAbstractButton *>()) {
        const bool before = button->isChecked();
        turnWheel(*button);
        QVERIFY2(button->isChecked() == before, qPrintable(button->objectName()));
    }
    QLineEdit &field = m_open->field("users");
    turnWheel(field);
    QCOMPARE(field.text(), u"2.642"_s);
    QSpinBox year; // of any dialog
    year.setRange(1900, 2200);
    year.setValue(2011);
    year.show();
    year.setFocus();
    turnWheel(year);
    turnWheel(*year.findChild<QLineEdit *>());
    QCOMPARE(year.value(), 2011);
}

void TestTyping::aListIsNotChosenFromByASlip()
{
    auto &years = m_open->child<QComboBox>(u"year"_s);
    years.setFocus();
    QTest::sendKeyEvent(QTest::Click, &years, Qt::Key_2, u"2"_s, Qt::ControlModifier);
    QTest::sendKeyEvent(QTest::Click, &years, Qt::Key_2, u"2"_s, Qt::MetaModifier);
    QCOMPARE(years.currentText(), u"2011"_s);
}

void TestTyping::aWrongPasteReplacesNothing()
{
    QLineEdit &field = m_open->field("users");
    auto *picture = new QMimeData;
    picture->setImageData(QImage(4, 4, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(picture);
    m_open->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field.text(), u"2.642"_s);
    m_open->key(Qt::Key_Insert, Qt::ShiftModifier);
    QCOMPARE(field.text(), u"2.642"_s);

    // Cells, by the menu of the field: they open their preview and are no number of one field.
    QGuiApplication::clipboard()->setText(u"12\n345"_s);
    QContextMenuEvent menuWanted(QContextMenuEvent::Keyboard, {2, 2}, field.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&field, &menuWanted);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction *paste = menu->actions().at(5); // undo, redo, -, cut, copy, paste
    QVERIFY2(paste->isEnabled() && paste->text().remove(u'&').contains(u"Incolla"_s),
             qPrintable(paste->text()));
    bool hasPreview = false;
    QTimer::singleShot(50, m_open->window.get(), [&hasPreview] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            hasPreview = true;
            dialog->reject();
        }
    });
    paste->trigger();
    menu->close();
    QTRY_VERIFY(hasPreview || !m_open->messages.refusals.isEmpty());
    QCOMPARE(field.text(), u"2.642"_s);
    QCOMPARE(users()->value, 2642.0);
}

void TestTyping::theButtonOfTheWheelPastesNothing()
{
    QLineEdit &field = m_open->field("users");
    QGuiApplication::clipboard()->setText(u"77"_s, QClipboard::Selection);
    QTest::mouseClick(&field, Qt::MiddleButton);
    QCOMPARE(field.text(), u"2.642"_s);
}

void TestTyping::nothingIsDroppedIntoAField()
{
    for (const auto *field : m_open->window->findChildren<QLineEdit *>(QRegularExpression(u"^answer-"_s)))
        QVERIFY2(!field->acceptDrops(), qPrintable(field->objectName()));
}

void TestTyping::arrowsWalkPastChoices()
{
    QRadioButton *first = nullptr;
    for (auto *button : m_open->window->findChildren<QRadioButton *>(QRegularExpression(u"^answer-"_s))) {
        if (button->isChecked() && !first)
            first = button;
    }
    if (!first)
        first = m_open->window->findChildren<QRadioButton *>(QRegularExpression(u"^answer-"_s)).value(0);
    if (!first)
        return; // this service asks nothing of this kind: tst_secondservice does
    first->setFocus();
    const int acts = m_open->dataSet().undoStack().count();
    for (int presses = 0; presses < 6; ++presses)
        m_open->key(Qt::Key_Down);
    QCOMPARE(m_open->dataSet().undoStack().count(), acts);
}

void TestTyping::aMinusAndADigitInOneRunAreANumber()
{
    m_open->type(u"-5"_s);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(m_open->field("users").text(), u"-5"_s);
    m_open->type(u"0"_s);
    QCOMPARE(m_open->field("users").text(), u"-50"_s);
}

void TestTyping::aDigitAfterTheListWasReadIsAReason()
{
    m_open->openReasons();
    m_open->key(Qt::Key_1);
    QCOMPARE(m_open->field("users").text(), u"Non lo rileviamo"_s);
    QCOMPARE(users(), (Observation{.status = ObsStatus::NotCollected, .reason = u"not_collected"_s}));
}

void TestTyping::theLastPageHasLettersOfItsOwn()
{
    for (const char *language : {"language-it", "language-en"}) {
        m_open->child<QAction>(QLatin1String(language)).trigger();
        m_open->child<QAction>(u"checkAndSendAction"_s).setEnabled(true);
        m_open->child<QAction>(u"checkAndSendAction"_s).trigger();
        QStringList texts;
        for (const QAction *menu : m_open->child<QMenuBar>(QString()).actions())
            texts.append(menu->text());
        for (const auto *button : m_open->child<QWidget>(u"sendPage"_s).findChildren<QPushButton *>())
            texts.append(button->text());
        QStringList keys;
        for (const QString &text : texts) {
            const QString key = QKeySequence::mnemonic(text).toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(text));
            keys.append(key);
        }
    }
}

void TestTyping::aKillTakesHalfASecondOfTyping_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("in a field") << u"field"_s;
    QTest::newRow("in a note of several lines") << u"note"_s;
    QTest::newRow("in what was said on the telephone") << u"call"_s;
    QTest::newRow("in the explanation of a warning") << u"explanation"_s;
    QTest::newRow("in a question of one line") << u"question"_s;
}

// The typist never pauses: a draft that waits for a pause would never be written.
void TestTyping::aKillTakesHalfASecondOfTyping()
{
    QFETCH(QString, where);
    constexpr int kKeys = 100;
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kTypist), where);
    typist.setProcessEnvironment(environment);
    typist.setReadChannel(QProcess::StandardOutput);
    typist.start(QCoreApplication::applicationFilePath());
    QString path;
    qint64 typed = 0;
    while (typed < kKeys && typist.waitForReadyRead(20000)) {
        while (typist.canReadLine()) {
            const QString line = QString::fromUtf8(typist.readLine()).trimmed();
            if (line.startsWith(u'/'))
                path = line;
            else
                ++typed;
        }
    }
    QVERIFY2(typed >= kKeys, typist.readAllStandardError().constData());
    ::kill(static_cast<pid_t>(typist.processId()), SIGKILL);
    typist.waitForFinished();
    typed += typist.readAllStandardOutput().count('\n');

    const auto dataSet = valueOf(DataSet::open(path, Access::ReadWrite));
    const int zone = dataSet->observations().zoneIndex(u"val-di-cornia").value();
    const QString draft = dataSet->draft(keyOf(*dataSet, zone, kYear, "users")) + wordsKept();
    const qint64 kept = draft.count(u'7');
    QVERIFY2(typed - kept <= 500 / kBetweenKeys + 1,
             qPrintable(u"%1 of %2 keys were kept"_s.arg(kept).arg(typed)));
    QDir(path.section(u'/', 0, -3)).removeRecursively(); // what the typist could not
}

// Another program's window, or the menu bar, in the midst of typing: what is typed next goes on where it
// stopped. After the menu bar another field may be next: what was typed is stored by then.
void TestTyping::typingGoesOnAfterAnInterruption_data()
{
    QTest::addColumn<bool>("isMenu");
    QTest::newRow("another window") << false;
    QTest::newRow("a menu") << true;
}

void TestTyping::typingGoesOnAfterAnInterruption()
{
    QFETCH(bool, isMenu);
    QTest::qWait(100); // the list of hits gives the focus back
    m_open->settle();
    m_open->field("users").setFocus();
    m_open->field("users").selectAll();
    m_open->type(u"12"_s);
    if (isMenu) {
        m_open->window->menuBar()->setFocus(Qt::MenuBarFocusReason);
        QTest::qWait(700); // a draft is kept, the windows look at the file
        m_open->field("users").setFocus(Qt::MenuBarFocusReason);
    } else {
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTest::qWait(700);
        other.close();
        m_open->comeBack();
    }
    QCOMPARE(users()->value, isMenu ? 12.0 : 2642.0);
    QTRY_VERIFY(m_open->field("users").hasFocus());
    m_open->type(u"34"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(users()->value, 1234.0);
}

// As Tab does: the next number is not typed behind a text that cannot be read.
void TestTyping::enterLeavesWhatCannotBeRead()
{
    m_open->type(u"53abc"_s);
    m_open->key(Qt::Key_Return);
    QVERIFY(!m_open->field("users").hasFocus());
    m_open->type(u"7"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(m_open->field("users").text(), u"53abc"_s);
    QCOMPARE(users()->value, 2642.0);
}

void TestTyping::whatWasTypedBeforeAKillIsOfferedAgain()
{
    QuestionnaireModel model(m_open->dataSet());
    model.setSubject(m_open->dataSet().observations().zoneIndex(u"val-di-cornia"_s).value(), kYear);
    const TypedWords words = model.typedWords(u"call"_s, u"words"_s);
    words.keep(u"mezza fra"_s);
    QString offered;
    bool isLeft = true;
    const auto answer = [&] {
        QTimer::singleShot(50, m_open->window.get(), [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            offered = dialog->findChild<QPlainTextEdit *>(u"callWords"_s)->toPlainText();
            dialog->findChild<QLineEdit *>(u"callPerson"_s)->setText(u"Rossi"_s);
            isLeft ? qobject_cast<QDialog *>(dialog)->reject() : qobject_cast<QDialog *>(dialog)->accept();
        });
        m_open->child<QAction>(u"recordCall"_s).trigger();
    };
    answer();
    QCOMPARE(offered, u"mezza fra"_s);
    QVERIFY2(words.kept().isEmpty(), "who went back does not want them");
    answer();
    QCOMPARE(offered, QString());
    words.keep(u"mezza frase"_s);
    isLeft = false;
    answer();
    QCOMPARE(m_open->dataSet().questionnaire(model.key()).remarks.back().text, u"mezza frase"_s);
    QCOMPARE(wordsKept(), QString());
}

// Nobody has said that half a sentence explains it.
void TestTyping::anExplanationTypedBeforeAKillWaitsForEnter()
{
    goToWarning(*m_open);
    const DataSet &dataSet = m_open->dataSet();
    QuestionnaireModel model(m_open->dataSet());
    const QString zone = m_open->child<QComboBox>(u"zone"_s).currentText();
    model.setSubject(dataSet.observations().zoneIndex(searchWords(zone).join(u'-')).value(), kYear);
    const auto warning =
        std::ranges::find_if(model.findings(), [](const auto &each) { return !each.isError(); });
    model.typedWords(u"explanation"_s, warning->finding.key).keep(u"due se"_s);
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    m_open->key(Qt::Key_Up, Qt::AltModifier);
    auto &line = m_open->child<QLineEdit>(u"explanation"_s);
    QCOMPARE(line.text(), u"due se"_s);
    const auto explained = [&] { return dataSet.questionnaire(model.key()).justifications.size(); };
    const size_t before = explained();
    line.setFocus();
    m_open->key(Qt::Key_Tab);
    m_open->key(Qt::Key_Down, Qt::AltModifier);
    m_open->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(explained(), before);
    QCOMPARE(line.text(), u"due se"_s);
    line.setFocus();
    m_open->key(Qt::Key_Return);
    QCOMPARE(explained(), before + 1);
    QCOMPARE(wordsKept(), QString());
}

// The other process: a window in which somebody types without end.
int typeWithoutEnd(const QByteArray &where)
{
    OpenWindow open;
    goToUsers(open);
    std::printf("%s\n", qPrintable(open.dataSet().path()));
    std::fflush(stdout);
    QTimer keys;
    keys.setTimerType(Qt::PreciseTimer);
    QObject::connect(&keys, &QTimer::timeout, [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_7);
        std::puts("key");
        std::fflush(stdout);
    });
    keys.start(kBetweenKeys);
    // Dialogs run until the end.
    if (where == "note")
        open.key(Qt::Key_Return, Qt::ControlModifier);
    if (where == "call") {
        QTimer::singleShot(100, [] {
            QApplication::activeModalWidget()->findChild<QPlainTextEdit *>(u"callWords"_s)->setFocus();
        });
        open.child<QAction>(u"recordCall"_s).trigger();
    }
    if (where == "question") {
        MessageBoxes boxes;
        askUntilKept(
            boxes, {u"x"_s, u"x"_s, {}}, [](const QString &) { return Outcome(Done{}); }, {},
            TypedWords(open.dataSet().path(), {u"x"_s}));
    }
    if (where == "explanation")
        goToWarning(open);
    return QApplication::exec();
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (const QByteArray where = qgetenv(kTypist); !where.isEmpty())
        return typeWithoutEnd(where);
    TestTyping test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_typing.moc"
