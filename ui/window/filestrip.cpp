#include "window/filestrip.h"

#include "storage/dataset.h"

#include <QLabel>
#include <QThread>
#include <QTimer>

namespace quaderno
{

FileStrip::FileStrip(DataSet &dataSet, const Theme &theme, QWidget *parent)
    : QToolBar(parent), m_dataSet(dataSet), m_theme(theme), m_words(new QLabel(this)),
      m_clock(new QTimer(this))
{
    constexpr int kMilliseconds = 500;
    setObjectName(QStringLiteral("fileStrip"));
    setWindowTitle(tr("State of the file"));
    setMovable(false);
    m_words->setObjectName(QStringLiteral("fileStripWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMargin(6);
    m_words->setAutoFillBackground(true);
    m_words->setBackgroundRole(QPalette::Window); // a tool bar has another for what is in it
    m_words->setForegroundRole(QPalette::WindowText);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(m_words);
    connect(m_clock, &QTimer::timeout, this, &FileStrip::refresh);
    m_clock->start(kMilliseconds);
    hide();
}

FileStrip::~FileStrip()
{
    m_isCancelled = true;
    if (m_thread)
        m_thread->wait();
}

void FileStrip::checkFile()
{
    refresh();
    if (m_thread || m_dataSet.soundness())
        return;
    tell(tr("Checking the file… Until it is known to be whole nothing is printed or exported from it."),
         m_theme.warning);
    m_thread.reset(
        QThread::create([this, look = m_dataSet.integrityLook()] { m_found.emplace(look(m_isCancelled)); }));
    connect(m_thread.get(), &QThread::finished, this, &FileStrip::take);
    m_thread->start();
}

void FileStrip::take()
{
    m_dataSet.takeSoundness(*m_found);
    refresh();
}

void FileStrip::refresh()
{
    const auto known = m_dataSet.soundness();
    if (!known)
        return;
    if (!*known) {
        tell(tr("%1 What you see may be wrong: nothing is written into this file, printed or exported from "
                "it.")
                 .arg(known->error().message),
             m_theme.error);
        return;
    }
    hide();
    if (!std::exchange(m_isTold, true))
        Q_EMIT foundSound();
}

// As many lines as the words need in the width of the window, and no more.
void FileStrip::fitWords()
{
    constexpr int kAround = 16; // of the tool bar and the label together
    const QRect room(0, 0, window()->width() - 2 * kAround, window()->height());
    const QRect words = m_words->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_words->text());
    m_words->setFixedHeight(words.height() + 2 * m_words->margin());
}

void FileStrip::tell(const QString &words, const QColor &colour)
{
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::Window, colour);
    palette.setColor(QPalette::WindowText, m_theme.isDark ? Qt::black : Qt::white);
    m_words->setPalette(palette);
    m_words->setText(words);
    fitWords();
    setVisible(true);
}

} // namespace quaderno
