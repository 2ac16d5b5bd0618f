#include "analysis/signs.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// 0, 0,0 and -0 are zeros however many decimals they show.
bool readsAsZero(const QString &written)
{
    return std::ranges::none_of(written, [](QChar c) { return c >= u'1' && c <= u'9'; });
}

QString eurostatFlag(std::optional<ObsStatus> status)
{
    if (status == ObsStatus::Estimated || status == ObsStatus::Imputed)
        return u"e"_s;
    if (status == ObsStatus::Provisional)
        return u"p"_s;
    return status == ObsStatus::Doubtful ? u"u"_s : QString();
}

} // namespace

QString signsProfileCode(SignsProfile profile)
{
    switch (profile) {
    case SignsProfile::Istat:
        return u"istat"_s;
    case SignsProfile::Eurostat:
        return u"eurostat"_s;
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
    switch (profile) {
    case SignsProfile::Istat:
        return status == ObsStatus::CannotExist ? u"-"_s : u"...."_s;
    case SignsProfile::Eurostat:
        if (status == ObsStatus::CannotExist)
            return u":z"_s;
        return status == ObsStatus::Suppressed ? u":c"_s : u":"_s;
    case SignsProfile::Quaderno:
        break;
    }
    return u"-"_s;
}

QString valueSign(double value, const QString &written, SignsProfile profile)
{
    if (profile != SignsProfile::Istat || !readsAsZero(written))
        return written;
    return value == 0 ? u"-"_s : u".."_s;
}

QString flagOf(const CellValue &value, bool isRevised, SignsProfile profile)
{
    if (profile != SignsProfile::Eurostat)
        return isRevised ? u"(r)"_s : QString();
    const QString flag = value.value ? eurostatFlag(value.status) : QString();
    return isRevised ? flag + u'r' : flag;
}

QList<SignsUsed::Meaning> SignsUsed::meanings(SignsProfile profile)
{
    switch (profile) {
    case SignsProfile::Istat:
        return {{u"-"_s, tr("the phenomenon does not exist, or none was counted")},
                {u"...."_s, tr("the phenomenon exists, the figure is not known")},
                {u".."_s, tr("less than half of the smallest unit shown")},
                {u"(r)"_s, tr("figure corrected")}};
    case SignsProfile::Eurostat:
        return {{u":"_s, tr("not available")}, {u":c"_s, tr("confidential")}, {u":z"_s, tr("not applicable")},
                {u"e"_s, tr("estimated")},     {u"p"_s, tr("provisional")},   {u"u"_s, tr("low reliability")},
                {u"r"_s, tr("revised")}};
    case SignsProfile::Quaderno:
        break;
    }
    return {{u"-"_s, tr("figure not available")}, {u"(r)"_s, tr("figure corrected")}};
}

void SignsUsed::add(const CellValue &value, const QString &text, const QString &flags)
{
    const bool isSign = !value.value || text == u"-" || text == u"..";
    if (isSign && !text.isEmpty())
        m_used.append(text);
    if (m_profile != SignsProfile::Eurostat) {
        m_used.append(flags);
        return;
    }
    for (const QChar flag : flags)
        m_used.append(flag);
}

QStringList SignsUsed::explained() const
{
    QStringList lines;
    for (const Meaning &meaning : meanings(m_profile)) {
        if (m_used.contains(meaning.sign))
            lines.append(meaning.sign + u' ' + meaning.words);
    }
    return lines;
}

QStringList SignsUsed::all(SignsProfile profile)
{
    QStringList lines;
    for (const Meaning &meaning : meanings(profile))
        lines.append(meaning.sign + u' ' + meaning.words);
    return lines;
}

} // namespace quaderno
