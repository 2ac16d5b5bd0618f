#include "window/surveyacts.h"

#include "analysis/definition.h"
#include "data/words.h"
#include "window/messages.h"

#include <QLocale>

namespace quaderno
{

namespace
{

// As people write a day: "31/3/2013", "31.3.13" or "2013-03-31".
QDate dayOf(const QString &text)
{
    const QString typed = text.trimmed();
    for (const auto &format : {QStringLiteral("d/M/yyyy"), QStringLiteral("d.M.yyyy"),
                               QStringLiteral("d-M-yyyy"), QStringLiteral("yyyy-M-d")}) {
        if (const QDate day = QDate::fromString(typed, format); day.isValid())
            return day;
    }
    return QLocale().toDate(typed, QLocale::ShortFormat);
}

} // namespace

SurveyActs::SurveyActs(DataSet &dataSet, Subject &subject, QuestionnaireModel &questionnaire,
                       Messages &messages)
    : m_dataSet(dataSet), m_subject(subject), m_questionnaire(questionnaire), m_messages(messages)
{
}

std::optional<int> SurveyActs::addYear()
{
    const int suggested = m_dataSet.years().last + 1;
    const auto typed = m_messages.askText(tr("Add a year"),
                                          tr("Year to add (each zone gets an empty questionnaire for it):"),
                                          QString::number(suggested));
    if (!typed)
        return std::nullopt;
    const auto year = yearIn(*typed, suggested);
    if (!year) {
        m_messages.refuse(year.error().message);
        return std::nullopt;
    }
    Messages &messages = m_messages;
    if (const Outcome added = m_dataSet.addYear(year.value()); !added) {
        messages.refuse(added.error().message);
        return std::nullopt;
    }
    return year.value();
}

Result<int> SurveyActs::yearIn(const QString &text, int suggested) const
{
    bool isYear = false;
    const int year = text.trimmed().toInt(&isYear);
    if (!isYear)
        return refused(tr("“%1” is not a year: write for example %2.").arg(text).arg(suggested));
    return year;
}

std::optional<int> SurveyActs::addZone()
{
    const auto typed = m_messages.askText(tr("Add a zone"), tr("Name of the zone, as it is printed:"));
    if (!typed)
        return std::nullopt;
    const QString name = typed->trimmed();
    const QString code = searchWords(name).join(u'-');
    DataSet &dataSet = m_dataSet;
    Messages &messages = m_messages;
    if (const Outcome added = dataSet.addZone({.code = code, .name = name}); !added) {
        messages.refuse(added.error().message);
        return std::nullopt;
    }
    return dataSet.observations().zoneIndex(code);
}

void SurveyActs::tellOf(const Outcome &changed, Messages &messages)
{
    if (!changed)
        messages.refuse(changed.error().message);
}

const Zone &SurveyActs::zoneInView() const
{
    return m_dataSet.zones()[static_cast<size_t>(m_subject.refArea())];
}

void SurveyActs::renameYear()
{
    const int from = m_subject.timePeriod();
    const auto typed =
        m_messages.askText(tr("Change the year"), tr("Year that the questionnaires of %1 are of:").arg(from),
                           QString::number(from));
    if (!typed || typed->trimmed() == QString::number(from))
        return;
    if (const auto to = yearIn(*typed, from); !to)
        m_messages.refuse(to.error().message);
    else
        tellOf(m_dataSet.renameYear(from, to.value()), m_messages);
}

QString SurveyActs::listHeld(QuestionnaireScope scope) const
{
    constexpr qsizetype kListed = 12;
    QStringList lines;
    for (const auto &[key, answers] : m_dataSet.heldBy(scope))
        lines.append(tr("%1 %2: %n answers", nullptr, answers)
                         .arg(m_dataSet.zones()[static_cast<size_t>(key.refArea)].name)
                         .arg(key.timePeriod));
    const auto more = static_cast<int>(lines.size() - kListed);
    if (more > 0)
        lines = lines.first(kListed) + QStringList(tr("… and %n more", nullptr, more));
    return lines.join(u'\n');
}

void SurveyActs::removeYear()
{
    const int year = m_subject.timePeriod();
    const QString held = listHeld({.timePeriod = year});
    if (!held.isEmpty() &&
        !m_messages.ask(tr("With the year %1 these go out of sight (undo, or adding the year again, brings "
                           "them back):\n\n%2")
                            .arg(year)
                            .arg(held),
                        tr("&Remove the year")))
        return;
    tellOf(m_dataSet.removeYear(year), m_messages);
}

void SurveyActs::renameZone()
{
    const Zone zone = zoneInView();
    const auto typed =
        m_messages.askText(tr("Rename the zone"), tr("Name of the zone, as it is printed:"), zone.name);
    if (typed)
        tellOf(m_dataSet.renameZone(zone.code, typed->trimmed()), m_messages);
}

void SurveyActs::removeZone()
{
    const Zone zone = zoneInView();
    const QString held = listHeld({.refArea = m_subject.refArea()});
    if (!held.isEmpty() &&
        !m_messages.ask(tr("With the zone %1 these go out of sight (undo, or adding the zone again, brings "
                           "them back):\n\n%2")
                            .arg(zone.name, held),
                        tr("&Remove the zone")))
        return;
    tellOf(m_dataSet.removeZone(zone.code), m_messages);
}

void SurveyActs::setDueDate()
{
    const int year = m_subject.timePeriod();
    const QDate known = m_dataSet.dueDate(year);
    const QDate shown = known.isValid() ? known : QDate(year + 1, 3, 31);
    const QString suggested = QStringLiteral("%1/%2/%3")
                                  .arg(shown.day(), 2, 10, QLatin1Char('0'))
                                  .arg(shown.month(), 2, 10, QLatin1Char('0'))
                                  .arg(shown.year());
    const auto typed = m_messages.askText(
        tr("Due date"), tr("Day by which the questionnaires of %1 are to be sent (empty: none):").arg(year),
        suggested);
    if (!typed)
        return;
    const QDate day = dayOf(*typed);
    if (!day.isValid() && !typed->trimmed().isEmpty()) {
        m_messages.refuse(tr("“%1” is not a day: write for example 31/03/%2.").arg(*typed).arg(year + 1));
        return;
    }
    if (const Outcome set = m_dataSet.setDueDate(year, day); !set)
        m_messages.refuse(set.error().message);
}

void SurveyActs::setServiceAbsent()
{
    m_questionnaire.setServiceAbsent();
}

void SurveyActs::setNotInSurvey()
{
    m_questionnaire.setNotInSurvey();
}

void SurveyActs::reopen()
{
    if (!m_questionnaire.reopen())
        m_messages.refuse(tr("This questionnaire cannot be reopened here. %1").arg(m_questionnaire.lock()));
}

void SurveyActs::explainQuestion(int variable, Language language)
{
    m_messages.tell(m_dataSet.catalogue().variables[static_cast<size_t>(variable)].label.in(language),
                    definitionLines(m_dataSet.catalogue(), variable, m_dataSet.years(), language)
                        .join(QStringLiteral("\n\n")));
}

} // namespace quaderno
