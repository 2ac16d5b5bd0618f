#include "window/surveyacts.h"

#include "analysis/definition.h"
#include "data/words.h"
#include "window/keptwords.h"
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
    std::optional<int> added;
    const auto add = [&added, suggested, &dataSet = m_dataSet](const QString &words) -> Outcome {
        const auto year = yearIn(words, suggested);
        if (!year)
            return year.error();
        Outcome done = dataSet.addYear(year.value());
        if (done)
            added = year.value();
        return done;
    };
    askUntilKept(
        m_messages,
        {tr("Add a year"), tr("Year to add (each zone gets an empty questionnaire for it):"), tr("&Add")},
        add, QString::number(suggested));
    return added;
}

Result<int> SurveyActs::yearIn(const QString &text, int suggested)
{
    bool isYear = false;
    const int year = text.trimmed().toInt(&isYear);
    if (!isYear)
        return refused(tr("“%1” is not a year: write for example %2.").arg(text).arg(suggested));
    return year;
}

std::optional<int> SurveyActs::addZone()
{
    std::optional<int> added;
    const auto add = [&added, &dataSet = m_dataSet](const QString &words) {
        const QString name = words.simplified();
        const QString code = searchWords(name).join(u'-');
        Outcome done = dataSet.addZone({.code = code, .name = name});
        if (done)
            added = dataSet.observations().zoneIndex(code);
        return done;
    };
    askUntilKept(m_messages, {tr("Add a zone"), tr("Name of the zone, as it is printed:"), tr("&Add")}, add);
    return added;
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
    const auto rename = [from, &dataSet = m_dataSet](const QString &words) -> Outcome {
        const auto to = yearIn(words, from);
        if (!to)
            return to.error();
        return to.value() == from ? Done{} : dataSet.renameYear(from, to.value());
    };
    askUntilKept(m_messages,
                 {tr("Change the year"), tr("Year that the questionnaires now under %1 belong to:").arg(from),
                  tr("&Change")},
                 rename, QString::number(from));
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

// What goes out of sight is what the person has read: asked anew where others have answered there meanwhile.
void SurveyActs::removeListed(QuestionnaireScope scope, const QString &question, const QString &yes,
                              const std::function<Outcome(qint64 madeAt)> &remove)
{
    // The window is drawn anew once a zone or year is gone, and this object with it.
    const DataSet &dataSet = m_dataSet;
    Messages &messages = m_messages;
    QString told;
    while (true) {
        const qint64 now = dataSet.moment();
        const QString held = listHeld(scope);
        if (held != told && !messages.ask(question + QStringLiteral("\n\n") + held, yes))
            return;
        told = held;
        const Outcome removed = remove(now);
        const bool isOvertaken = !removed && removed.error().kind == ErrorKind::Overtaken;
        // Where the zones and years themselves have moved, nothing was looked at anew.
        if (!isOvertaken || dataSet.moment() == now)
            return tellOf(removed, messages);
    }
}

void SurveyActs::removeYear()
{
    const int year = m_subject.timePeriod();
    removeListed({.timePeriod = year},
                 tr("With the year %1 these go out of sight (undo, or adding the year again, brings them "
                    "back):")
                     .arg(year),
                 tr("&Remove the year"),
                 [this, year](qint64 madeAt) { return m_dataSet.removeYear(year, madeAt); });
}

void SurveyActs::renameZone()
{
    const Zone zone = zoneInView();
    const auto rename = [code = zone.code, &dataSet = m_dataSet](const QString &words) {
        return dataSet.renameZone(code, words.simplified());
    };
    askUntilKept(m_messages,
                 {tr("Rename the zone"), tr("Name of the zone, as it is printed:"), tr("&Rename")}, rename,
                 zone.name);
}

void SurveyActs::removeZone()
{
    const Zone zone = zoneInView();
    removeListed({.refArea = m_subject.refArea()},
                 tr("With the zone %1 these go out of sight (undo, or adding the zone again, brings them "
                    "back):")
                     .arg(zone.name),
                 tr("&Remove the zone"),
                 [this, code = zone.code](qint64 madeAt) { return m_dataSet.removeZone(code, madeAt); });
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
    const auto set = [year, &dataSet = m_dataSet](const QString &words) -> Outcome {
        const QDate day = dayOf(words);
        if (!day.isValid() && !words.trimmed().isEmpty())
            return refused(tr("“%1” is not a day: write for example 31/03/%2.").arg(words).arg(year + 1));
        return dataSet.setDueDate(year, day);
    };
    askUntilKept(m_messages,
                 {tr("Due date"),
                  tr("Day by which the questionnaires of %1 are to be sent (empty: none):").arg(year),
                  tr("&Set the date")},
                 set, suggested);
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
    if (const Outcome reopened = m_questionnaire.reopen(); !reopened)
        m_messages.refuse(reopened.error().message);
}

void SurveyActs::explainQuestion(int variable, Language language)
{
    m_messages.tell(m_dataSet.catalogue().variables[static_cast<size_t>(variable)].label.in(language),
                    definitionLines(m_dataSet.catalogue(), variable, m_dataSet.years(), language)
                        .join(QStringLiteral("\n\n")));
}

} // namespace quaderno
