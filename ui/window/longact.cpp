#include "window/longact.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace quaderno
{

namespace
{

constexpr int kSteps = 1000;
constexpr int kStepMs = 40;
constexpr int kWidth = 360;

// A bar that the act ends, and not its last step.
class Bar : public QProgressDialog
{
public:
    Bar(const QString &words, const QString &cancel, QWidget *window)
        : QProgressDialog(words, cancel, 0, kSteps, window)
    {
        setObjectName(QStringLiteral("longAct"));
        setWindowTitle(QCoreApplication::applicationName());
        setWindowModality(Qt::ApplicationModal);
        setAutoReset(false);
        setAutoClose(false);
        setMinimumDuration(0);
        setMinimumWidth(kWidth);
        show();
    }

    // Lets the window live for a moment.
    void tell(qint64 done, qint64 total)
    {
        setValue(total > 0 ? static_cast<int>(std::min(done, total) * kSteps / total) : 0);
    }
};

} // namespace

bool LongAct::runBeside(QWidget *window, const QString &words, const Run &act)
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> isCancelled = false;
    const Progress progress = [&](qint64 nowDone, qint64 nowTotal) {
        done = nowDone;
        total = nowTotal;
        return !isCancelled;
    };
    const std::unique_ptr<QThread> thread(QThread::create([&] { act(progress); }));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    if (thread->wait(kSilentMs))
        return true;
    Bar bar(words, tr("Cancel"), window);
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &bar, [&] { bar.tell(done, total); });
    QObject::connect(&bar, &QProgressDialog::canceled, &loop, [&] {
        isCancelled = true;
        loop.quit();
    });
    clock.start(kStepMs);
    if (!thread->isFinished())
        loop.exec();
    thread->wait();
    return !isCancelled;
}

bool LongAct::runHere(QWidget *window, const QString &words, const Run &act)
{
    // What was closed for this goes from the screen first.
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    std::unique_ptr<Bar> bar;
    QElapsedTimer sinceTold;
    sinceTold.start();
    act([&](qint64 done, qint64 total) {
        if (sinceTold.elapsed() < (bar ? kStepMs : kSilentMs))
            return true;
        if (!bar)
            bar = std::make_unique<Bar>(words, tr("Cancel"), window);
        bar->tell(done, total);
        sinceTold.restart();
        return !bar->wasCanceled();
    });
    return !bar || !bar->wasCanceled();
}

} // namespace quaderno
