#include "analysis/signs.h"

#include "data/numberformat.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// "e" of an estimate; empty of a value that is as it was given.
QString statusLetter(const CellValue &value)
{
    return value.value && value.status && isQualified(*value.status)
               ? obsStatusLetter(*value.status).toLower()
               : QString();
}

} // namespace

QString findingSign()
{
    return u"(!)"_s;
}

QString unavailableZoneSign()
{
    return u"*"_s;
}

QString signsProfileCode(SignsProfile profile)
{
    switch (profile) {
    case SignsProfile::Istat:
        return u"istat"_s;
    case SignsProfile::Eurostat:
        return u"eurostat"_s;
    case SignsProfile::Plain:
        return u"plain"_s;
    case SignsProfile::Quaderno:
        break;
    }
    return u"quaderno"_s;
}

std::optional<SignsProfile> signsProfileFromCode(QStringView code)
{
    const auto *found = std::ranges::find(kSignsProfiles, code, signsProfileCode);
    return found == kSignsProfiles.end() ? std::nullopt : std::optional(*found);
}

QString missingSign(std::optional<ObsStatus> status, SignsProfile profile)
{
    if (!status)
        return {};
    if (status == ObsStatus::Suppressed)
        return u"c"_s;
    if (status == ObsStatus::CannotExist)
        return profile == SignsProfile::Istat ? u"-"_s : u"z"_s;
    switch (profile) {
    case SignsProfile::Istat:
        return u"...."_s;
    case SignsProfile::Eurostat:
        return u":"_s;
    case SignsProfile::Plain:
        return u"-"_s;
    case SignsProfile::Quaderno:
        break;
    }
    return u"–"_s;
}

QString valueSign(double value, int decimals, const QString &written, SignsProfile profile)
{
    if (profile != SignsProfile::Istat || roundHalfAway(value, decimals) != 0)
        return written;
    return value == 0 ? u"-"_s : u".."_s;
}

QString statusSign(const CellValue &value, SignsProfile profile)
{
    return profile == SignsProfile::Quaderno ? statusLetter(value) : QString();
}

QString withStatusSign(const QString &sign, const QString &number)
{
    return sign.isEmpty() ? number : sign + QChar(QChar::Nbsp) + number;
}

QStringList flagsOf(const CellValue &value, bool isRevised, bool hasFindings, SignsProfile profile)
{
    QStringList flags;
    if (const QString letter = statusLetter(value); !letter.isEmpty()) {
        if (profile == SignsProfile::Istat)
            flags.append(u"(%1)"_s.arg(letter));
        else if (profile == SignsProfile::Eurostat)
            flags.append(value.status == ObsStatus::Imputed ? u"e"_s : letter);
        else if (profile == SignsProfile::Plain)
            flags.append(letter);
    }
    if (isRevised)
        flags.append(profile == SignsProfile::Eurostat ? u"r"_s : u"(r)"_s);
    if (hasFindings)
        flags.append(findingSign());
    return flags;
}

QString choiceSign(bool holds, SignsProfile profile)
{
    switch (profile) {
    case SignsProfile::Eurostat:
        return holds ? u"x"_s : QString();
    case SignsProfile::Plain:
        return holds ? u"X"_s : u"no"_s;
    case SignsProfile::Quaderno:
    case SignsProfile::Istat:
        break;
    }
    return holds ? u"●"_s : u"○"_s;
}

QList<SignsUsed::Meaning> SignsUsed::meanings(SignsProfile profile)
{
    const QString bracket = profile == SignsProfile::Istat ? u"(%1)"_s : u"%1"_s;
    const QList<Meaning> statuses{{bracket.arg(u"e"_s), tr("estimated")},
                                  {bracket.arg(u"i"_s), tr("imputed by the Region")},
                                  {bracket.arg(u"p"_s), tr("provisional")},
                                  {bracket.arg(u"u"_s), tr("doubtful")}};
    const Meaning toCheck{findingSign(), tr("figure to be checked")};
    const QList<Meaning> last{{u"(r)"_s, tr("figure corrected")},
                              toCheck,
                              {choiceSign(true, profile), tr("applies")},
                              {choiceSign(false, profile), tr("does not apply")},
                              {unavailableZoneSign(), tr("data of the zone not available")}};
    switch (profile) {
    case SignsProfile::Istat:
        return QList<Meaning>{{u"-"_s, tr("the phenomenon does not exist, or none was counted")},
                              {u"...."_s, tr("the phenomenon exists, the figure is not known")},
                              {u"c"_s, tr("suppressed")},
                              {u".."_s, tr("less than half of the smallest unit shown")}} +
               statuses + last;
    case SignsProfile::Eurostat:
        return {
            {u":"_s, tr("not available")},  {u"c"_s, tr("confidential")},
            {u"z"_s, tr("not applicable")}, {u"e"_s, tr("estimated")},
            {u"p"_s, tr("provisional")},    {u"u"_s, tr("low reliability")},
            {u"r"_s, tr("revised")},        toCheck,
            {u"x"_s, tr("applies")},        {unavailableZoneSign(), tr("data of the zone not available")}};
    case SignsProfile::Quaderno:
    case SignsProfile::Plain:
        break;
    }
    return QList<Meaning>{{missingSign(ObsStatus::NotAvailable, profile), tr("figure not available")},
                          {u"z"_s, tr("cannot exist")},
                          {u"c"_s, tr("suppressed")}} +
           statuses + last;
}

void SignsUsed::add(const CellValue &value, const QString &text, const QStringList &flags)
{
    const bool isSign = !value.value || text == u"-" || text == u"..";
    if (isSign && !text.isEmpty())
        m_used.append(text);
    m_used.append(flags);
    m_used.append(statusSign(value, m_profile));
}

QStringList SignsUsed::explained() const
{
    QStringList lines;
    for (const Meaning &meaning : meanings(m_profile)) {
        if (!meaning.sign.isEmpty() && m_used.contains(meaning.sign))
            lines.append(meaning.sign + u' ' + meaning.words);
    }
    return lines;
}

QStringList SignsUsed::all(SignsProfile profile)
{
    QStringList lines;
    for (const Meaning &meaning : meanings(profile)) {
        if (!meaning.sign.isEmpty())
            lines.append(meaning.sign + u' ' + meaning.words);
    }
    return lines;
}

} // namespace quaderno
