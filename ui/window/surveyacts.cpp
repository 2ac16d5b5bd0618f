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
    bool isYear = false;
    const int year = typed->trimmed().toInt(&isYear);
    if (!isYear) {
        m_messages.refuse(tr("“%1” is not a year: write for example %2.").arg(*typed).arg(suggested));
        return std::nullopt;
    }
    if (const Outcome added = m_dataSet.addYear(year); !added) {
        m_messages.refuse(added.error().message);
        return std::nullopt;
    }
    return year;
}

std::optional<int> SurveyActs::addZone()
{
    const auto typed = m_messages.askText(tr("Add a zone"), tr("Name of the zone, as it is printed:"));
    if (!typed)
        return std::nullopt;
    const QString name = typed->trimmed();
    const QString code = searchWords(name).join(u'-');
    // A new zone stands after the others. The window is drawn anew while it is added, and this object with
    // it.
    const auto refArea = static_cast<int>(m_dataSet.zones().size());
    if (const Outcome added = m_dataSet.addZone({.code = code, .name = name}); !added) {
        m_messages.refuse(added.error().message);
        return std::nullopt;
    }
    return refArea;
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
