#include "window/statusline.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace quaderno
{

namespace
{

// Gives way to the others: its end is cut off where there is no room, never the window made wider.
class YieldingLabel : public QLabel
{
public:
    explicit YieldingLabel(QWidget *parent) : QLabel(parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawText(contentsRect(), Qt::AlignRight | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    }
};

// As wide as its text where there is room; a long sentence is cut off, and whole on hover.
class SentenceLabel : public QLabel
{
public:
    explicit SentenceLabel(QWidget *parent) : QLabel(parent) { setTextFormat(Qt::PlainText); }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        constexpr int kFewWords = 160;
        const QSize whole = QLabel::minimumSizeHint();
        return {std::min(whole.width(), kFewWords), whole.height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect room = contentsRect();
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }
};

} // namespace

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QStatusBar(parent), m_theme(theme), m_saved(new SentenceLabel(this)), m_backup(new SentenceLabel(this)),
      m_others(new QLabel(this)), m_subject(new QLabel(this)), m_answered(new QLabel(this)),
      m_findings(new QLabel(this)), m_cell(new YieldingLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_backup->setObjectName(QStringLiteral("backupState"));
    m_others->setObjectName(QStringLiteral("othersState"));
    m_subject->setObjectName(QStringLiteral("subjectState"));
    m_answered->setObjectName(QStringLiteral("answeredState"));
    m_cell->setObjectName(QStringLiteral("cellState"));
    m_findings->setObjectName(QStringLiteral("findingsState"));
    for (QLabel *label : {m_saved, m_backup, m_others, m_subject, m_answered, m_findings}) {
        label->setContentsMargins(6, 0, 6, 0);
        addWidget(label);
    }
    addPermanentWidget(m_cell, 1);
    connect(this, &QStatusBar::messageChanged, this, &StatusLine::showTexts);
    showTexts();
}

// A notice takes the room of everything else while it is there.
void StatusLine::showTexts()
{
    for (QLabel *label : {m_saved, m_backup, m_others, m_subject, m_answered, m_findings, m_cell})
        label->setVisible(currentMessage().isEmpty() && !label->text().isEmpty());
}

void StatusLine::showSaved(const QDateTime &at)
{
    m_savedAt = tr("Saved at %1").arg(QLocale().toString(at.toLocalTime().time(), QStringLiteral("HH:mm")));
    m_kept.clear();
    m_failure.clear();
    showSafety();
}

void StatusLine::showKept(const QString &reason)
{
    m_kept = reason;
    m_savedAt = tr("Saved in local copy");
    m_failure.clear();
    showSafety();
}

void StatusLine::showFailure(const QString &sentence)
{
    m_failure = sentence;
    showSafety();
}

void StatusLine::showUnsaved(int count, const QString &why)
{
    const QString sentence =
        count == 0 ? QString() : tr("%n answers are not saved: %1", nullptr, count).arg(why);
    if (std::exchange(m_unsaved, sentence) != sentence)
        showSafety();
}

// Why what waits is not saved is often what was told last.
QString StatusLine::trouble() const
{
    QStringList troubles{m_unsaved.contains(m_failure) ? QString() : m_failure, m_unsaved};
    troubles.removeAll(QString());
    return troubles.join(QStringLiteral("  "));
}

// What was told for a while before is older.
void StatusLine::showSafety()
{
    const QString trouble = this->trouble();
    QPalette colours = palette();
    const bool isSafe = trouble.isEmpty() && m_kept.isEmpty();
    colours.setColor(QPalette::WindowText, isSafe ? m_theme.saved : m_theme.error);
    m_saved->setPalette(colours);
    m_saved->setText(trouble.isEmpty() ? m_savedAt : trouble);
    m_saved->setToolTip(trouble.isEmpty() ? m_kept : trouble);
    clearMessage();
    showTexts();
}

void StatusLine::clearFailure()
{
    m_failure.clear();
    showSafety();
}

void StatusLine::showNoBackup(const QString &sentence)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.error);
    m_backup->setPalette(colours);
    m_backup->setText(sentence);
    m_backup->setToolTip(sentence);
    showTexts();
}

void StatusLine::showOthers(bool areThere)
{
    m_others->setText(areThere ? tr("Open elsewhere too") : QString());
    m_others->setToolTip(
        tr("Another window or program has this file open: what it saves appears here within a "
           "second."));
    showTexts();
}

void StatusLine::showNotice(const QString &sentence)
{
    constexpr int kNoticeMilliseconds = 8000;
    const QString trouble = this->trouble();
    showMessage(trouble.isEmpty() ? sentence : sentence + QStringLiteral("  ") + trouble,
                kNoticeMilliseconds);
}

void StatusLine::showSubject(const QString &zone, int year)
{
    m_subject->setText(tr("%1 %2", "zone and year").arg(zone, QString::number(year)));
    showTexts();
}

void StatusLine::showAnswered(int answered, int questions)
{
    m_answered->setText(tr("%1 of %2 answered").arg(answered).arg(questions));
    showTexts();
}

void StatusLine::showFindings(const QString &summary)
{
    m_findings->setText(summary.isEmpty() ? QString() : tr("%1: F8").arg(summary));
    showTexts();
}

void StatusLine::showCell(const QString &summary)
{
    m_cell->setText(summary.isEmpty() ? QString() : tr("%1  ·  F9: more").arg(summary));
    showTexts();
}

} // namespace quaderno
