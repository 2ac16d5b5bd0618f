// Every dialog, export and import of the real window, with the real file dialogs over the folder of the open
// data set: none of them may cost SQLite its locks.
#include "filesystem.h"
#include "openwindow.h"
#include "review/reviewitems.h"
#include "review/tablespage.h"
#include "window/fileicons.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

namespace
{

// Somebody at the real file dialogs: looks at the folder as a list and in detail, then takes `answer`, or
// goes back where it is empty. Any other dialog is closed; what should be replaced is.
class Person : public QObject
{
public:
    Person()
    {
        connect(&m_look, &QTimer::timeout, this, &Person::act);
        m_look.start(5);
    }

    QString answer;
    QStringList listed;  // names that were in sight
    QStringList buttons; // of the last file dialog
    QString suggested;   // its name as it was when it opened
    int fileDialogs = 0;

private:
    void act()
    {
        QWidget *modal = QApplication::activeModalWidget();
        if (auto *files = qobject_cast<QFileDialog *>(modal))
            look(*files);
        else if (auto *question = qobject_cast<QMessageBox *>(modal))
            answerQuestion(*question);
        else if (auto *dialog = qobject_cast<QDialog *>(modal);
                 dialog && !qobject_cast<QProgressDialog *>(modal))
            dialog->reject();
    }

    static void answerQuestion(QMessageBox &question)
    {
        QAbstractButton *yes = question.button(QMessageBox::Yes);
        (yes ? yes : question.buttons().constFirst())->click();
    }

    void look(QFileDialog &dialog)
    {
        if (m_dialog != &dialog) {
            m_dialog = &dialog;
            ++fileDialogs;
            m_since.start();
            suggested = dialog.selectedFiles().value(0);
            dialog.findChild<QToolButton *>(u"listModeButton"_s)->click();
        }
        constexpr int kPatience = 60; // milliseconds for a folder of ten files
        if (m_since.elapsed() < kPatience)
            return;
        auto *detail = dialog.findChild<QToolButton *>(u"detailModeButton"_s);
        if (!detail->isDown())
            detail->click();
        if (m_since.elapsed() < 2 * kPatience)
            return;
        const auto *model = dialog.findChild<QFileSystemModel *>();
        const QModelIndex folder = model->index(dialog.directory().path());
        for (int row = 0; row < model->rowCount(folder); ++row)
            listed.append(model->index(row, 0, folder).data().toString());
        leave(dialog);
    }

    void leave(QFileDialog &dialog)
    {
        m_dialog = nullptr;
        auto *box = dialog.findChild<QDialogButtonBox *>();
        buttons.clear();
        for (const QAbstractButton *button : box->buttons())
            buttons.append(button->text().remove(u'&'));
        if (answer.isEmpty()) {
            dialog.reject();
            return;
        }
        dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)
            ->setText(answer); // selectFile() spares what has the focus
        // Not from here: a timer does not tick while its slot has not returned, and a question may follow.
        QAbstractButton *yes = box->button(
            dialog.acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save : QDialogButtonBox::Open);
        QMetaObject::invokeMethod(yes, &QAbstractButton::click, Qt::QueuedConnection);
    }

    QTimer m_look;
    QElapsedTimer m_since;
    QFileDialog *m_dialog = nullptr;
};

// The real boxes, except that nothing is agreed to and what is refused is kept.
class Boxes : public MessageBoxes
{
public:
    void refuse(const QString &sentence) override { refusals.append(sentence); }
    void tell(const QString &, const QString &) override {}
    bool ask(const QString &, const QString &) override { return false; }
    std::optional<QString> askText(const QString &, const QString &, const QString &, const TypedWords &,
                                   const QString &) override
    {
        return {};
    }
    QString fileToOpen(const QString &title, const QString &filter) override
    {
        return chosen.isEmpty() ? MessageBoxes::fileToOpen(title, filter) : chosen;
    }

    QStringList refusals;
    QString chosen; // no dialog is asked
};

} // namespace

class TestFileDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyActionLeavesTheLocks();
    void everyExportLeavesTheLocks_data();
    void everyExportLeavesTheLocks();
    void noExportReplacesTheOpenFile_data();
    void noExportReplacesTheOpenFile();
    void importingTheOpenFileIsRefused_data();
    void importingTheOpenFileIsRefused();
    void theDialogsSpeakItalian();
    void anotherKindIsAnotherEnd();
    void filesAreKnownByTheirNames();

private:
    void trigger(const QString &action) { m_window->findChild<QAction *>(action)->trigger(); }
    void goToTables()
    {
        trigger(u"place-4"_s);
        // The second chapter has figures beside its tables.
        const DataSet &dataSet = m_session->dataSet();
        const ReviewItems items(dataSet.catalogue(), dataSet.years());
        const NumberedItem figure = items.figures(1).front();
        m_window->findChild<TablesPage *>()->restore(items.withFigure(figure, dataSet.years().last));
        QTest::qWait(1);
    }

    QDir m_documents; // where the dialogs begin
    Boxes m_boxes;
    Person m_person;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    QString m_data;
    int m_locks = 0;
    int m_indexLocks = 0;
};

void TestFileDialogs::init()
{
    m_window.reset();
    m_session.reset();
    m_documents = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QVERIFY(m_documents.removeRecursively() && m_documents.mkpath(u"."_s));
    m_preferences = std::make_unique<Preferences>(m_documents.filePath(u"preferences.ini"_s));
    m_preferences->setLanguage(Language::Italian);
    m_preferences->setDesk(Desk());
    installLanguage(*qApp, Language::Italian);
    m_session = std::make_unique<Session>(*m_preferences, m_boxes, m_documents.path());
    QVERIFY(m_session->start(QString()).isOk());
    m_window = std::make_unique<MainWindow>(*m_session, *m_preferences, m_boxes, QPalette(Qt::white));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));

    m_data = m_session->dataSet().path();
    QVERIFY(m_session->dataSet().setDueDate(2010, QDate(2011, 1, 1)).isOk()); // there is a log now
    QCOMPARE(::link(qPrintable(m_data), qPrintable(m_documents.filePath(u"no ending"_s))), 0);
    QVERIFY(QFile::link(m_data, m_documents.filePath(u"linked.csv"_s)));
    m_locks = lockCount(m_data);
    m_indexLocks = lockCount(m_data + u"-shm"_s);
    QVERIFY(m_locks >= 1 && m_indexLocks >= 1);
    m_boxes.refusals.clear();
    m_person.answer.clear();
    m_person.listed.clear();
    m_person.fileDialogs = 0;
}

void TestFileDialogs::everyActionLeavesTheLocks()
{
    // These end or rebuild the window.
    QStringList others{u"quit"_s, u"language-it"_s, u"language-en"_s};
    for (const QString &place : {u"place-1"_s, u"place-2"_s, u"place-4"_s}) {
        trigger(place);
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->objectName().isEmpty() || action->objectName().startsWith(u"place-") ||
                others.contains(action->objectName()))
                continue;
            if (action->isEnabled())
                others.append(action->objectName()); // it would do the same at another place
            action->trigger();
            QTest::qWait(1);
            QVERIFY2(lockCount(m_data) >= m_locks && lockCount(m_data + u"-shm"_s) >= m_indexLocks,
                     qPrintable(action->objectName()));
        }
    }
    // 17 of them, now that an action is tried at one place alone: it was counted at each of three before.
    QVERIFY2(m_person.fileDialogs >= 15, qPrintable(QString::number(m_person.fileDialogs)));
    QVERIFY2(m_person.listed.contains(QFileInfo(m_data).fileName()), qPrintable(m_person.listed.join(u' ')));
}

void TestFileDialogs::everyExportLeavesTheLocks_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::newRow("a copy") << u"saveCopy"_s << u"copia.quaderno"_s;
    QTest::newRow("the report") << u"exportReport"_s << u"out.pdf"_s;
    QTest::newRow("a workbook") << u"exportAs-0"_s << u"out.xlsx"_s;
    QTest::newRow("a list") << u"exportAs-2"_s << u"out.csv"_s;
    QTest::newRow("observations") << u"exportAs-3"_s << u"sdmx.csv"_s;
    QTest::newRow("observations, 2.0") << u"exportAs-4"_s << u"sdmx2.csv"_s;
    QTest::newRow("their structure") << u"exportAs-5"_s << u"structure.xml"_s;
    QTest::newRow("a page") << u"exportAs-1"_s << u"out.html"_s;
    QTest::newRow("a table") << u"exportTable"_s << u"tab.pdf"_s;
    QTest::newRow("a figure") << u"exportFigure"_s << u"fig.pdf"_s;
    QTest::newRow("the history") << u"exportHistory"_s << u"storia.csv"_s;
    QTest::newRow("the errata sheet") << u"exportErrata"_s << u"errata.pdf"_s;
    QTest::newRow("a template") << u"exportTemplate"_s << u"modello.xlsx"_s;
    QTest::newRow("an empty questionnaire") << u"exportQuestionnaire-0"_s << u"vuoto.pdf"_s;
    QTest::newRow("a filled questionnaire") << u"exportQuestionnaire-1"_s << u"pieno.pdf"_s;
    QTest::newRow("a compared questionnaire") << u"exportQuestionnaire-2"_s << u"confronto.pdf"_s;
}

void TestFileDialogs::everyExportLeavesTheLocks()
{
    QFETCH(QString, action);
    QFETCH(QString, name);
    goToTables();
    m_person.answer = m_documents.filePath(name);
    for (int written = 1; written <= 2; ++written) { // new, then over itself
        trigger(action);
        QCOMPARE(m_person.fileDialogs, written);
        QCOMPARE(m_boxes.refusals, QStringList());
        QVERIFY(QFileInfo(m_person.answer).size() > 0);
        // Another connection may hold one more while it reads; a lock that was dropped does not come back.
        QTRY_COMPARE_WITH_TIMEOUT(lockCount(m_data), m_locks, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(lockCount(m_data + u"-shm"_s), m_indexLocks, 30000);
    }
}

void TestFileDialogs::noExportReplacesTheOpenFile_data()
{
    everyExportLeavesTheLocks_data();
}

void TestFileDialogs::noExportReplacesTheOpenFile()
{
    QFETCH(QString, action);
    QFETCH(QString, name);
    goToTables();
    const QString link = m_documents.filePath(u"link."_s + QFileInfo(name).suffix());
    QVERIFY(QFile::link(m_data, link));
    const auto inode = statusOf(m_data).st_ino;
    m_person.answer = link;
    trigger(action);
    QCOMPARE(m_boxes.refusals.size(), 1);
    QVERIFY2(m_boxes.refusals.first().contains(link), qPrintable(m_boxes.refusals.first()));
    QCOMPARE(statusOf(m_data).st_ino, inode);
    QVERIFY(S_ISLNK(statusOf(link).st_mode));
    QCOMPARE(lockCount(m_data), m_locks);
    QVERIFY(m_session->dataSet().checkIntegrity().isOk());
}

void TestFileDialogs::importingTheOpenFileIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("by its name") << QFileInfo(u"quaderno-2008-2011.quaderno"_s).fileName();
    QTest::newRow("by a symbolic link") << u"linked.csv"_s;
    QTest::newRow("by a hard link") << u"no ending"_s;
    QTest::newRow("its index") << u"quaderno-2008-2011.quaderno-shm"_s;
}

void TestFileDialogs::importingTheOpenFileIsRefused()
{
    QFETCH(QString, name);
    trigger(u"place-2"_s);
    m_boxes.chosen = m_documents.filePath(name);
    trigger(u"importSheet"_s);
    m_boxes.chosen.clear();
    QCOMPARE(m_boxes.refusals.size(), 1);
    QVERIFY2(m_boxes.refusals.first().contains(name), qPrintable(m_boxes.refusals.first()));
    QCOMPARE(lockCount(m_data), m_locks);
    QCOMPARE(lockCount(m_data + u"-shm"_s), m_indexLocks);
}

void TestFileDialogs::theDialogsSpeakItalian()
{
    trigger(u"openFile"_s);
    QCOMPARE(m_person.buttons, (QStringList{u"Apri"_s, u"Annulla"_s}));
    trigger(u"saveCopy"_s);
    QCOMPARE(m_person.buttons, (QStringList{u"Salva"_s, u"Annulla"_s}));
    QCOMPARE(QFileInfo(m_person.suggested).fileName(), u"copia-di-quaderno-2008-2011.quaderno"_s);
}

void TestFileDialogs::anotherKindIsAnotherEnd()
{
    goToTables();
    QString name;
    QTimer::singleShot(20, this, [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        dialog->selectNameFilter(dialog->nameFilters().at(1));
        Q_EMIT dialog->filterSelected(dialog->nameFilters().at(1));
        name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
    });
    trigger(u"exportFigure"_s);
    QVERIFY2(name.startsWith(u"fig-"_s) && name.endsWith(u".svg"_s), qPrintable(name));
}

void TestFileDialogs::filesAreKnownByTheirNames()
{
    const FileIcons icons;
    const auto type = [&](const QString &name) { return icons.type(QFileInfo(m_documents.filePath(name))); };
    QCOMPARE(type(u"a.pdf"_s), u"File PDF"_s);
    QCOMPARE(type(u"no ending"_s), u"File"_s);
    QCOMPARE(type(u"a.quaderno"_s), u"Archivio di Quaderno"_s);
    QCOMPARE(type(u"."_s), u"Cartella"_s);
    QVERIFY(!icons.icon(QFileInfo(m_data)).isNull());
}

QTEST_MAIN(TestFileDialogs)
#include "tst_filedialogs.moc"
