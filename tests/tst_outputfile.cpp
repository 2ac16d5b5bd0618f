// Where a file may be written and what stands there afterwards: real links, devices, modes, locks and kills.
#include "editions.h"
#include "exchange/csv.h"
#include "exchange/sheetfile.h"
#include "files/datafile.h"
#include "files/draft.h"
#include "files/fileerror.h"
#include "files/inputfile.h"
#include "files/outputfile.h"
#include "filesystem.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestOutputFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_edition = printedEdition(); }
    void init();
    void aDataSetIsNeverReplacedByADocument_data();
    void aDataSetIsNeverReplacedByADocument();
    void theOpenDataSetKeepsItsLocks_data();
    void theOpenDataSetKeepsItsLocks();
    void nothingReadsTheOpenDataSet_data();
    void nothingReadsTheOpenDataSet();
    void aDataSetMayReplaceOneThatIsClosed();
    void aDataSetDoesNotReplaceOneInUseElsewhere();
    void aDataSetIsNotPutUnderTheLogOfAnother();
    void aNewDataSetReplacesNothing();
    void theCauseIsNamed_data();
    void theCauseIsNamed();
    void aForbiddenFolderIsNamed();
    void everyErrorHasWords();
    void aLimitOnFilesIsAnErrorAndNoSignal();
    void aDeviceStaysADevice();
    void aPipeGetsTheBytes();
    void aReaderThatWentAwayIsAnError();
    void anOwnDescriptorIsWrittenThrough();
    void aLinkStaysALink();
    void aLinkToNowhereIsFollowed();
    void modesAreKept();
    void aNewDataSetIsItsOwnersAlone();
    void aCopyHasTheModeOfItsOriginal();
    void aNamedDraftBecomesTheFile();
    void aKilledWriterLeavesADraftForTheNext();
    void aDraftThatIsBeingWrittenIsLeftAlone();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data; // a data set that nobody has open
};

void TestOutputFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    m_data = path(u"x.quaderno"_s);
    QVERIFY(m_edition->saveCopy(m_data).isOk());
}

// Other names of x.quaderno.
void TestOutputFile::aDataSetIsNeverReplacedByADocument_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("by its name") << u"x.quaderno"_s;
    QTest::newRow("by another spelling") << u"folder/.././x.quaderno"_s;
    QTest::newRow("by a symbolic link") << u"link.pdf"_s;
    QTest::newRow("by a link to a link in a linked folder") << u"linked/second.pdf"_s;
    QTest::newRow("by a hard link") << u"hard.pdf"_s;
    QTest::newRow("where its log would be") << u"x.quaderno-wal"_s;
    QTest::newRow("where its index would be") << u"x.quaderno-shm"_s;
    QTest::newRow("where its journal would be") << u"link.pdf-journal"_s;
}

void TestOutputFile::aDataSetIsNeverReplacedByADocument()
{
    QFETCH(QString, name);
    QVERIFY(QFile::link(m_data, path(u"link.pdf"_s)));
    QVERIFY(QFile::link(path(u"folder"_s), path(u"linked"_s)));
    QVERIFY(QFile::link(path(u"link.pdf"_s), path(u"folder/second.pdf"_s)));
    QCOMPARE(::link(qPrintable(m_data), qPrintable(path(u"hard.pdf"_s))), 0);
    const QByteArray before = contentsOf(m_data);
    const QStringList files = filesIn(m_folder->path());

    const Outcome written = writeDocument(path(name), "%PDF-");
    QVERIFY(!written.isOk());
    QCOMPARE(written.error().kind, ErrorKind::Unreadable);
    QVERIFY2(written.error().message.contains(path(name)), qPrintable(written.error().message));
    QCOMPARE(contentsOf(m_data), before);
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestOutputFile::theOpenDataSetKeepsItsLocks_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a document over it") << u"x.quaderno"_s;
    QTest::newRow("a document over a hard link to it") << u"hard.pdf"_s;
    QTest::newRow("a document over its log") << u"x.quaderno-wal"_s;
    QTest::newRow("a document over its index") << u"x.quaderno-shm"_s;
    QTest::newRow("a document beside it") << u"out.pdf"_s;
}

void TestOutputFile::theOpenDataSetKeepsItsLocks()
{
    QFETCH(QString, name);
    const auto dataSet = valueOf(DataSet::open(m_data, Access::ReadWrite));
    // The second name comes while it is open: a file of two names is not opened at all.
    QCOMPARE(::link(qPrintable(m_data), qPrintable(path(u"hard.pdf"_s))), 0);
    QVERIFY(dataSet->setDueDate(2010, QDate(2011, 1, 1)).isOk()); // there is a log now
    const int locks = lockCount(m_data);
    const int indexLocks = lockCount(m_data + u"-shm"_s);
    QVERIFY(locks >= 1 && indexLocks >= 1);

    QCOMPARE(writeDocument(path(name), "%PDF-").isOk(), name == u"out.pdf");
    QVERIFY(!dataSet->saveCopy(path(name)).isOk() || name == u"out.pdf");
    QCOMPARE(lockCount(m_data), locks);
    QCOMPARE(lockCount(m_data + u"-shm"_s), indexLocks);
    QVERIFY(dataSet->checkIntegrity().isOk());
    QVERIFY(dataSet->setDueDate(2010, QDate(2011, 1, 2)).isOk());
}

void TestOutputFile::nothingReadsTheOpenDataSet_data()
{
    theOpenDataSetKeepsItsLocks_data();
}

void TestOutputFile::nothingReadsTheOpenDataSet()
{
    QFETCH(QString, name);
    fill(path(u"out.pdf"_s), "a;b\n");
    const auto dataSet = valueOf(DataSet::open(m_data, Access::ReadWrite));
    QCOMPARE(::link(qPrintable(m_data), qPrintable(path(u"hard.pdf"_s))), 0);
    const int locks = lockCount(m_data);
    const int indexLocks = lockCount(m_data + u"-shm"_s);
    QVERIFY(locks >= 1 && indexLocks >= 1);

    const bool mayBeRead = name == u"out.pdf";
    QCOMPARE(SheetFile::read(path(name)).isOk(), mayBeRead);
    QCOMPARE(Csv::readFile(path(name)).isOk(), mayBeRead);
    QCOMPARE(readInput(path(name), 100).isOk(), mayBeRead);
    QCOMPARE(lockCount(m_data), locks);
    QCOMPARE(lockCount(m_data + u"-shm"_s), indexLocks);
}

void TestOutputFile::aDataSetMayReplaceOneThatIsClosed()
{
    const auto inode = statusOf(m_data).st_ino;
    QVERIFY(m_edition->saveCopy(m_data).isOk());
    QVERIFY(statusOf(m_data).st_ino != inode);
    const auto copy = valueOf(DataSet::open(m_data, Access::ReadWrite));
    QVERIFY(copy->checkIntegrity().isOk());
}

// Runs `act` while another process has the file open.
void whileOpenElsewhere(const QString &file, const std::function<void()> &act)
{
    int ready[2];
    int over[2];
    QCOMPARE(::pipe(ready), 0);
    QCOMPARE(::pipe(over), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto dataSet = valueOf(DataSet::open(file, Access::ReadWrite));
        char letter = 'x';
        ::close(over[1]);
        ::_exit(::write(ready[1], &letter, 1) == 1 && ::read(over[0], &letter, 1) == 0 ? 0 : 1);
    }
    char letter = 0;
    ::close(ready[1]);
    QCOMPARE(::read(ready[0], &letter, 1), ssize_t(1));
    act();
    ::close(over[1]);
    ::waitpid(child, nullptr, 0);
    for (const int descriptor : {ready[0], over[0]})
        ::close(descriptor);
}

void TestOutputFile::aDataSetDoesNotReplaceOneInUseElsewhere()
{
    const auto inode = statusOf(m_data).st_ino;
    whileOpenElsewhere(m_data, [&] {
        const Outcome saved = m_edition->saveCopy(m_data);
        QVERIFY(!saved.isOk());
        QVERIFY2(saved.error().message.contains(u"another window"_s), qPrintable(saved.error().message));
        QVERIFY(!writeDocument(m_data, "%PDF-").isOk());
        QCOMPARE(statusOf(m_data).st_ino, inode);
    });
}

void TestOutputFile::aDataSetIsNotPutUnderTheLogOfAnother()
{
    const QString gone = path(u"gone.quaderno"_s);
    fill(gone + u"-wal"_s, "the last changes of a file that was removed");
    const Outcome saved = miniDataSet()->saveCopy(gone);
    QVERIFY(!saved.isOk());
    QVERIFY2(saved.error().message.contains(u"gone.quaderno-wal"_s), qPrintable(saved.error().message));
    QVERIFY(!QFileInfo::exists(gone));
}

void TestOutputFile::aNewDataSetReplacesNothing()
{
    const QString file = path(u"report.pdf"_s);
    fill(file, "%PDF-");
    QVERIFY(!writeDataSet(file, "bytes", {.mayReplace = false}).isOk());
    QCOMPARE(contentsOf(file), QByteArray("%PDF-"));
}

void TestOutputFile::theCauseIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cause");
    QTest::newRow("no folder") << u"none/out.pdf"_s << u"does not exist"_s;
    QTest::newRow("a file for a folder") << u"plain/out.pdf"_s << u"is not a folder"_s;
    QTest::newRow("a folder") << u"folder"_s << u"it is a folder"_s;
    QTest::newRow("a folder with its slash") << u"folder/"_s << u"it is a folder"_s;
    QTest::newRow("a long name") << QString(300, u'a') << u"too long"_s;
    QTest::newRow("a circle of links") << u"circle"_s << u"circle"_s;
    QTest::newRow("a full disk") << u"/dev/full"_s << u"the disk is full"_s;
    QTest::newRow("where not even root can write") << u"/proc/out.pdf"_s << u"no file can be made"_s;
    QTest::newRow("no name") << QString() << u"it is a folder"_s;
    QTest::newRow("a link to nowhere") << u"lost"_s << u"does not exist"_s;
}

void TestOutputFile::theCauseIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, cause);
    fill(path(u"plain"_s), "text");
    QVERIFY(QFile::link(path(u"circle"_s), path(u"circle"_s)));
    QVERIFY(QFile::link(path(u"none/at/all"_s), path(u"lost"_s)));
    const QStringList files = filesIn(m_folder->path());
    const QString file = name.startsWith(u'/') || name.isEmpty() ? name : path(name);
    for (const Outcome &written : {writeDocument(file, "text"), writeDataSet(file, "text")}) {
        QVERIFY(!written.isOk());
        QCOMPARE(written.error().kind, ErrorKind::Unreadable);
        QVERIFY2(written.error().message.contains(cause), qPrintable(written.error().message));
        QVERIFY2(written.error().message.contains(QDir::toNativeSeparators(file)),
                 qPrintable(written.error().message));
    }
    QCOMPARE(filesIn(m_folder->path()), files);
}

// Root may write anywhere: it steps down for that long.
void TestOutputFile::aForbiddenFolderIsNamed()
{
    constexpr uid_t kNobody = 65534;
    const bool isRoot = ::geteuid() == 0;
    fill(path(u"folder/old.pdf"_s), "old");
    QCOMPARE(::chmod(qPrintable(path(u"folder/old.pdf"_s)), 0444), 0);
    QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
    QCOMPARE(::chmod(qPrintable(path(u"folder"_s)), 0555), 0);
    if (isRoot)
        QCOMPARE(::seteuid(kNobody), 0);
    const Outcome made = writeDocument(path(u"folder/new.pdf"_s), "text");
    const Outcome replaced = writeDocument(path(u"folder/old.pdf"_s), "text");
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!made.isOk() && !replaced.isOk());
    QVERIFY2(made.error().message.contains(u"no right to write in the folder"_s),
             qPrintable(made.error().message));
    QVERIFY2(replaced.error().message.contains(u"write-protected"_s), qPrintable(replaced.error().message));
    QCOMPARE(contentsOf(path(u"folder/old.pdf"_s)), QByteArray("old"));
}

void TestOutputFile::everyErrorHasWords()
{
    for (int error = 1; error < 200; ++error) {
        QVERIFY(!FileError::cause(error).isEmpty());
        QVERIFY(!FileError::cause(error).contains(u"nknown"_s));
    }
    QVERIFY(FileError::cause(ENOSPC) != FileError::cause(EACCES));
}

// As `ulimit -f` and a disk that is FAT have it.
void TestOutputFile::aLimitOnFilesIsAnErrorAndNoSignal()
{
    fill(path(u"out.pdf"_s), "old");
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit little{4096, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &little);
    const Outcome written = writeDocument(path(u"out.pdf"_s), QByteArray(100000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!written.isOk());
    QVERIFY2(written.error().message.contains(u"size"_s), qPrintable(written.error().message));
    QCOMPARE(contentsOf(path(u"out.pdf"_s)), QByteArray("old"));
    QCOMPARE(filesIn(m_folder->path()), (QStringList{u"out.pdf"_s, u"x.quaderno"_s}));
}

void TestOutputFile::aDeviceStaysADevice()
{
    QVERIFY(QFile::link(u"/dev/null"_s, path(u"null.pdf"_s)));
    for (const QString &device : {u"/dev/null"_s, path(u"null.pdf"_s)}) {
        QVERIFY(writeDocument(device, "text").isOk());
        QVERIFY(writeDataSet(device, "text").isOk());
    }
    QVERIFY(!writeDocument(u"/dev/full"_s, "text").isOk());
    QVERIFY(S_ISCHR(statusOf(u"/dev/null"_s).st_mode));
    QVERIFY(S_ISCHR(statusOf(u"/dev/full"_s).st_mode));
    QVERIFY(S_ISLNK(statusOf(path(u"null.pdf"_s)).st_mode));
}

void TestOutputFile::aPipeGetsTheBytes()
{
    const QString pipe = path(u"pipe.pdf"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    const QByteArray bytes(300000, 'x');
    QByteArray read;
    std::thread reader([&] { read = contentsOf(pipe); });
    const Outcome written = writeDocument(pipe, bytes);
    reader.join();
    QVERIFY(written.isOk());
    QCOMPARE(read, bytes);
    QVERIFY(S_ISFIFO(statusOf(pipe).st_mode));
}

void TestOutputFile::aReaderThatWentAwayIsAnError()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    ::close(ends[0]);
    const Outcome written = writeDocument(u"/dev/fd/%1"_s.arg(ends[1]), "text");
    ::close(ends[1]);
    QVERIFY(!written.isOk());
    QVERIFY2(written.error().message.contains(u"nothing reads"_s), qPrintable(written.error().message));
}

// As `quaderno report /dev/stdout >> file` has it.
void TestOutputFile::anOwnDescriptorIsWrittenThrough()
{
    const QString file = path(u"out.txt"_s);
    fill(file, "before ");
    const int descriptor = ::open(qPrintable(file), O_WRONLY | O_APPEND);
    QVERIFY(writeDocument(u"/proc/self/fd/%1"_s.arg(descriptor), "after").isOk());
    ::close(descriptor);
    QCOMPARE(contentsOf(file), QByteArray("before after"));

    const int data = ::open(qPrintable(m_data), O_WRONLY | O_APPEND);
    const auto size = statusOf(m_data).st_size;
    QVERIFY(!writeDocument(u"/dev/fd/%1"_s.arg(data), "after").isOk());
    QVERIFY(!mayWriteTo(data).isOk());
    ::close(data);
    QCOMPARE(statusOf(m_data).st_size, size);
}

void TestOutputFile::aLinkStaysALink()
{
    fill(path(u"folder/real.pdf"_s), "old");
    QVERIFY(QFile::link(u"folder/real.pdf"_s, path(u"link.pdf"_s)));
    QVERIFY(writeDocument(path(u"link.pdf"_s), "new").isOk());
    QVERIFY(S_ISLNK(statusOf(path(u"link.pdf"_s)).st_mode));
    QCOMPARE(contentsOf(path(u"folder/real.pdf"_s)), QByteArray("new"));
}

void TestOutputFile::aLinkToNowhereIsFollowed()
{
    QVERIFY(QFile::link(u"folder/later.pdf"_s, path(u"link.pdf"_s)));
    QVERIFY(writeDocument(path(u"link.pdf"_s), "new").isOk());
    QVERIFY(S_ISLNK(statusOf(path(u"link.pdf"_s)).st_mode));
    QCOMPARE(contentsOf(path(u"folder/later.pdf"_s)), QByteArray("new"));
}

void TestOutputFile::modesAreKept()
{
    const mode_t before = ::umask(022);
    const QString file = path(u"out.pdf"_s);
    QVERIFY(writeDocument(file, "one").isOk());
    QCOMPARE(modeOf(file), mode_t(0644));
    for (const mode_t mode : {mode_t(0600), mode_t(0666), mode_t(0640)}) {
        QCOMPARE(::chmod(qPrintable(file), mode), 0);
        QVERIFY(writeDocument(file, "two").isOk());
        QCOMPARE(modeOf(file), mode);
    }
    ::umask(before);
}

void TestOutputFile::aNewDataSetIsItsOwnersAlone()
{
    const mode_t before = ::umask(0);
    QVERIFY(miniDataSet()->saveCopy(path(u"new.quaderno"_s)).isOk());
    const auto made = valueOf(DataSet::create(path(u"made.quaderno"_s),
                                              valueOf(loadCatalogue(miniCatalogueFolder())), miniContents()));
    QVERIFY(made->setDueDate(2020, QDate(2021, 1, 1)).isOk());
    ::umask(before);
    for (const QString &name : {u"new.quaderno"_s, u"made.quaderno"_s, u"made.quaderno-wal"_s})
        QCOMPARE(modeOf(path(name)), mode_t(0600));
}

void TestOutputFile::aCopyHasTheModeOfItsOriginal()
{
    QCOMPARE(::chmod(qPrintable(m_data), 0664), 0);
    fill(path(u"private.quaderno"_s), "old");
    QCOMPARE(::chmod(qPrintable(path(u"private.quaderno"_s)), 0600), 0);
    const auto dataSet = valueOf(DataSet::open(m_data, Access::ReadWrite));
    QVERIFY(dataSet->saveCopy(path(u"copy.quaderno"_s)).isOk());
    QVERIFY(dataSet->saveCopy(path(u"private.quaderno"_s)).isOk());
    QCOMPARE(modeOf(path(u"copy.quaderno"_s)), mode_t(0664));
    QCOMPARE(modeOf(path(u"private.quaderno"_s)), mode_t(0600));
}

// As on a file system that knows no files without a name.
void TestOutputFile::aNamedDraftBecomesTheFile()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    for (const char *name : {"/new.pdf", "/x.quaderno"}) {
        Draft draft(folder, 0600, Draft::Naming::Always);
        QCOMPARE(draft.error(), 0);
        QVERIFY(draft.isNamed());
        QCOMPARE(draft.write("text"), 0);
        QCOMPARE(draft.flush(), 0);
        if (draft.publishAs(folder + name) == EEXIST)
            QCOMPARE(draft.publishOver(folder + name), 0);
        QCOMPARE(contentsOf(QFile::decodeName(folder + name)), QByteArray("text"));
    }
    {
        const Draft abandoned(folder, 0600, Draft::Naming::Always);
    }
    QCOMPARE(filesIn(m_folder->path()), (QStringList{u"new.pdf"_s, u"x.quaderno"_s}));
}

void TestOutputFile::aKilledWriterLeavesADraftForTheNext()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    const pid_t child = ::fork();
    if (child == 0) {
        Draft draft(folder, 0600, Draft::Naming::Always);
        ::kill(::getpid(), draft.write("text") == 0 ? SIGKILL : SIGTERM);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    QVERIFY(filesIn(m_folder->path()).first().startsWith(QLatin1String(kDraftPrefix)));
    QVERIFY(writeDocument(path(u"out.pdf"_s), "text").isOk());
    QCOMPARE(filesIn(m_folder->path()), (QStringList{u"out.pdf"_s, u"x.quaderno"_s}));
}

void TestOutputFile::aDraftThatIsBeingWrittenIsLeftAlone()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    Draft draft(folder, 0600, Draft::Naming::Always);
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(writeDocument(path(u"other.pdf"_s), "text").isOk() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    QCOMPARE(draft.publishAs(folder + "/out.pdf"), 0);
    QCOMPARE(filesIn(m_folder->path()), (QStringList{u"other.pdf"_s, u"out.pdf"_s, u"x.quaderno"_s}));
}

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
