// A strip above every page: the file is still being checked, or a part of it is damaged. Not there when it is
// sound.
#pragma once

#include "window/theme.h"

#include <QToolBar>

#include <atomic>
#include <memory>

class QLabel;
class QThread;
class QTimer;

namespace quaderno
{

class DataSet;

class FileStrip : public QToolBar
{
    Q_OBJECT

public:
    // `dataSet` must outlive the strip.
    FileStrip(DataSet &dataSet, const Theme &theme, QWidget *parent);
    // Ends a check that is under way.
    ~FileStrip() override;

    // Checks the file beside the window, by a connection of its own, where nothing is known of it yet.
    void checkFile();

Q_SIGNALS:
    void foundSound();

private:
    void take();
    void fitWords();
    void tell(const QString &words, const QColor &colour);
    // What is known, as soon as somebody else has found out: a write does, and any reading may.
    void refresh();

    DataSet &m_dataSet;
    Theme m_theme;
    QLabel *m_words = nullptr;
    QTimer *m_clock = nullptr;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isCancelled = false;
    std::optional<Result<Done>> m_found; // by the thread, for when it has ended
    bool m_isTold = false;
};

} // namespace quaderno
