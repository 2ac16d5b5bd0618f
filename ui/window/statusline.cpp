#include "window/statusline.h"

#include <QLabel>
#include <QLocale>

namespace quaderno
{

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QStatusBar(parent), m_theme(theme), m_saved(new QLabel(this)), m_subject(new QLabel(this)),
      m_answered(new QLabel(this)), m_cell(new QLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_subject->setObjectName(QStringLiteral("subjectState"));
    m_answered->setObjectName(QStringLiteral("answeredState"));
    m_cell->setObjectName(QStringLiteral("cellState"));
    for (QLabel *label : {m_saved, m_subject, m_answered}) {
        label->setContentsMargins(6, 0, 6, 0);
        addWidget(label);
    }
    addPermanentWidget(m_cell);
    m_saved->hide();
    m_cell->hide();
}

void StatusLine::showSaved(const QDateTime &at)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.saved);
    m_saved->setPalette(colours);
    m_saved->setText(
        tr("Saved at %1").arg(QLocale().toString(at.toLocalTime().time(), QStringLiteral("HH:mm"))));
    m_saved->show();
}

void StatusLine::showFailure(const QString &sentence)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.error);
    m_saved->setPalette(colours);
    m_saved->setText(sentence);
    m_saved->show();
}

void StatusLine::showSubject(const QString &zone, int year)
{
    m_subject->setText(tr("%1 %2", "zone and year").arg(zone, QString::number(year)));
}

void StatusLine::showAnswered(int answered, int questions)
{
    m_answered->setText(tr("%1 of %2 answered").arg(answered).arg(questions));
}

void StatusLine::showCell(const QString &summary)
{
    m_cell->setText(tr("%1  ·  F9: more").arg(summary));
    m_cell->setVisible(!summary.isEmpty());
}

} // namespace quaderno
