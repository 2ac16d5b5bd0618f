// Which file is open, and what a person is told when it cannot be.
#include "editions.h"
#include "openwindow.h"
#include "window/preferencesdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theFirstStartMakesAWorkingCopy();
    void theNextStartKeepsWhatWasWritten();
    void aDamagedWorkingCopyIsPutAside();
    void orLeftAloneWhenTheUserSaysNo();
    void anUnwritableFileIsOpenedForReading();
    void aMissingFileIsRefused();
    void aNewDataSetIsEmptyAndOpen();
    void aNewDataSetNeverReplacesAFile();
    void preferencesLastFromRunToRun();
    void recentFilesAreFewAndThere();
    void theZoneOfACoordinatorIsKept();
    void withoutANameTheSystemKnowsOne();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] std::unique_ptr<Session> newSession();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    AnsweringMessages m_messages;
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(path(u"preferences.ini"_s));
    m_preferences->setAuthor(u"Prova"_s);
    m_messages.questions.clear();
    m_messages.saysYes = true;
}

std::unique_ptr<Session> TestSession::newSession()
{
    return std::make_unique<Session>(*m_preferences, m_messages, path(u"data/deep"_s));
}

void TestSession::theFirstStartMakesAWorkingCopy()
{
    const auto session = newSession();
    QVERIFY(session->start({}).isOk());
    QCOMPARE(session->dataSet().path(), path(u"data/deep/quaderno-2008-2011.quaderno"_s));
    QCOMPARE(session->dataSet().zones().size(), size_t(27));
    QCOMPARE(session->dataSet().author(), u"Prova"_s);
    QVERIFY(!session->dataSet().isReadOnly());
    QCOMPARE(m_preferences->recentFiles(), QStringList{session->workingCopy()});
}

void TestSession::theNextStartKeepsWhatWasWritten()
{
    {
        const auto session = newSession();
        QVERIFY(session->start({}).isOk());
        enter(session->dataSet(), 0, 2011, "users", {.value = 77});
    }
    const auto session = newSession();
    QVERIFY(session->start({}).isOk());
    QCOMPARE(
        session->dataSet().observations().observation(keyOf(session->dataSet(), 0, 2011, "users"))->value,
        77.0);
}

void TestSession::aDamagedWorkingCopyIsPutAside()
{
    QVERIFY(QDir().mkpath(path(u"data/deep"_s)));
    QFile damaged(path(u"data/deep/quaderno-2008-2011.quaderno"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("not a data set");
    damaged.close();
    const auto session = newSession();
    QVERIFY(session->start({}).isOk());
    QCOMPARE(m_messages.questions.size(), 1);
    QCOMPARE(session->dataSet().zones().size(), size_t(27));
    const QStringList aside = QDir(path(u"data/deep"_s)).entryList({u"*.aside-*"_s});
    QCOMPARE(aside.size(), 1);
    QFile kept(path(u"data/deep/"_s + aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("not a data set"));
}

void TestSession::orLeftAloneWhenTheUserSaysNo()
{
    QVERIFY(QDir().mkpath(path(u"data/deep"_s)));
    QFile damaged(path(u"data/deep/quaderno-2008-2011.quaderno"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("not a data set");
    damaged.close();
    m_messages.saysYes = false;
    const auto session = newSession();
    const Outcome started = session->start({});
    QVERIFY(!started.isOk());
    QCOMPARE(started.error().kind, ErrorKind::Unreadable);
    QCOMPARE(QDir(path(u"data/deep"_s)).entryList(QDir::Files).size(), 1);
}

void TestSession::anUnwritableFileIsOpenedForReading()
{
    const QString file = path(u"archivio.quaderno"_s);
    QVERIFY(printedEdition()->saveCopy(file).isOk());
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    if (QFileInfo(file).isWritable())
        QVERIFY2(qEnvironmentVariable("USER", u"root"_s) == u"root"_s, "only root writes where nobody may");
    const auto session = newSession();
    QVERIFY(session->start(file).isOk());
    QCOMPARE(session->dataSet().isReadOnly(), !QFileInfo(file).isWritable());
}

void TestSession::aMissingFileIsRefused()
{
    const auto session = newSession();
    const Outcome started = session->start(path(u"manca.quaderno"_s));
    QVERIFY(!started.isOk());
    QVERIFY(started.error().message.contains(u"manca.quaderno"_s));
    QVERIFY(m_messages.questions.isEmpty());
    QVERIFY(m_preferences->recentFiles().isEmpty());
}

void TestSession::aNewDataSetIsEmptyAndOpen()
{
    const auto session = newSession();
    QVERIFY(session->start({}).isOk());
    QSignalSpy changed(session.get(), &Session::dataSetChanged);
    const std::vector<Zone> zones(session->dataSet().zones().begin(), session->dataSet().zones().begin() + 3);
    QVERIFY(session->create(path(u"nuovo.quaderno"_s), zones, {2012, 2014}).isOk());
    QCOMPARE(changed.size(), 1);
    const DataSet &fresh = session->dataSet();
    QCOMPARE(fresh.zones(), zones);
    QCOMPARE(fresh.years(), (YearRange{2012, 2014}));
    QVERIFY(!fresh.observations().observation(keyOf(fresh, 0, 2012, "users")));
    QVERIFY(fresh.observations().isInSurvey(2, 2014));
}

void TestSession::aNewDataSetNeverReplacesAFile()
{
    const auto session = newSession();
    QVERIFY(session->start({}).isOk());
    const QString before = session->dataSet().path();
    QVERIFY(!session->create(before, session->dataSet().zones(), {2012, 2012}).isOk());
    QCOMPARE(session->dataSet().path(), before);
    QCOMPARE(session->dataSet().years(), (YearRange{2008, 2011}));
}

void TestSession::preferencesLastFromRunToRun()
{
    m_preferences->setAuthor(u"  Ada Rossi "_s);
    m_preferences->setLanguage(Language::English);
    m_preferences->setAppearance(Appearance::Dark);
    m_preferences.reset();
    const Preferences next(path(u"preferences.ini"_s));
    QCOMPARE(next.author(), u"Ada Rossi"_s);
    QCOMPARE(next.language(), Language::English);
    QCOMPARE(next.appearance(), Appearance::Dark);
}

void TestSession::recentFilesAreFewAndThere()
{
    for (int i = 0; i < 10; ++i) {
        QFile file(path(u"f%1"_s.arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_preferences->addRecentFile(file.fileName());
    }
    m_preferences->addRecentFile(path(u"f5"_s));
    QVERIFY(QFile::remove(path(u"f9"_s)));
    const QStringList recent = m_preferences->recentFiles();
    QCOMPARE(recent.first(), path(u"f5"_s));
    QCOMPARE(recent.size(), 7);
    QCOMPARE(recent.count(path(u"f5"_s)), 1);
    QVERIFY(!recent.contains(path(u"f9"_s)));
}

void TestSession::withoutANameTheSystemKnowsOne()
{
    m_preferences->setAuthor(QString());
    QCOMPARE(m_preferences->author(), systemUserName());
    QVERIFY(!systemUserName().isEmpty());
}

void TestSession::theZoneOfACoordinatorIsKept()
{
    const std::vector<Zone> zones{{u"elba"_s, u"Elba"_s}, {u"firenze"_s, u"Firenze"_s}};
    const auto choose = [](PreferencesDialog &dialog, Role role) {
        auto *box = dialog.findChild<QComboBox *>(u"role"_s);
        box->setCurrentIndex(box->findData(static_cast<int>(role)));
    };
    m_preferences->setDesk({Role::Coordinator, u"firenze"_s});
    PreferencesDialog first(*m_preferences, zones);
    choose(first, Role::Officer);
    first.store();
    QCOMPARE(m_preferences->desk(), Desk{.role = Role::Officer});
    PreferencesDialog second(*m_preferences, zones);
    choose(second, Role::Coordinator);
    second.store();
    QCOMPARE(m_preferences->desk(), (Desk{Role::Coordinator, u"firenze"_s}));
    // Whoever never had a zone has to say which, and none is theirs by chance.
    Preferences fresh(path(u"fresh.ini"_s));
    fresh.setDesk({.role = Role::Officer});
    PreferencesDialog third(fresh, zones);
    const auto *ok = third.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled());
    choose(third, Role::Coordinator);
    QVERIFY(!ok->isEnabled());
    third.findChild<QComboBox *>(u"roleZone"_s)->setCurrentIndex(0);
    QVERIFY(ok->isEnabled());
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
