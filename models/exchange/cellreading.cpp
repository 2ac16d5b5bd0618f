#include "exchange/cellreading.h"

#include "analysis/answers.h"
#include "analysis/missingtokens.h"
#include "analysis/qualifiedtext.h"
#include "exchange/labelmatcher.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostShownDecimals = 10;

bool isWholeNumberText(QStringView text)
{
    return !text.isEmpty() && text.size() <= 15 &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

NumberEvidence numberEvidence(QStringView text, int keptDecimals)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isPart = [&](QChar c) { return isDigit(c) || c == u'.' || c == u','; };
    const auto first = std::find_if(text.begin(), text.end(), isDigit);
    const auto end = std::find_if_not(first, text.end(), isPart);
    const QStringView number(first, end);
    const auto dots = number.count(u'.');
    const auto commas = number.count(u',');
    const bool isOneNumber =
        dots + commas > 0 && isDigit(number.back()) && std::none_of(end, text.end(), isPart);
    if (!isOneNumber)
        return NumberEvidence::None;
    const qsizetype last = std::max(number.lastIndexOf(u'.'), number.lastIndexOf(u','));
    const bool hasBoth = dots > 0 && commas > 0;
    const bool isRepeated = dots + commas > 1;
    const bool hasGroupOfThree = number.size() - last - 1 == 3 && last <= 3 && !number.startsWith(u'0');
    if (!isRepeated && hasGroupOfThree && keptDecimals >= 3)
        return NumberEvidence::None;
    const bool isGrouping = !hasBoth && (isRepeated || hasGroupOfThree);
    return (number[last] == u',') != isGrouping ? NumberEvidence::Italian : NumberEvidence::English;
}

Tick tickOf(QStringView text)
{
    if (text.size() > 8)
        return Tick::None;
    const QString word = text.trimmed().toString().toLower();
    static const QStringList yes{u"x"_s, u"sì"_s, u"si"_s, u"si'"_s, u"s"_s, u"1"_s,    u"yes"_s,
                                 u"y"_s, u"✓"_s,  u"✔"_s,  u"✗"_s,   u"●"_s, u"true"_s, u"vero"_s};
    static const QStringList no{u"no"_s, u"n"_s, u"0"_s, u"false"_s, u"falso"_s};
    if (yes.contains(word))
        return Tick::Yes;
    return no.contains(word) ? Tick::No : Tick::None;
}

CellReader::CellReader(const Catalogue &catalogue, NumberFormat format)
    : m_catalogue(catalogue), m_format(format), m_choices(catalogue.variables.size())
{
    for (const MissingReason &reason : catalogue.missingReasons) {
        for (const QString &name :
             {reason.key, normalisedLabel(reason.label.italian), normalisedLabel(reason.label.english)})
            m_reasons.insert(name, &reason);
    }
    for (size_t at = 0; at < m_choices.size(); ++at) {
        const std::vector<Choice> &choices = catalogue.variables[at].choices;
        for (int index = 0; index < static_cast<int>(choices.size()); ++index) {
            const Choice &choice = choices[static_cast<size_t>(index)];
            for (const QString &name :
                 {choice.name, normalisedLabel(choice.label.italian), normalisedLabel(choice.label.english)})
                m_choices[at].insert(name, index);
        }
    }
}

CellReading CellReader::answer(Observation observation)
{
    return {.kind = CellReading::Kind::Answer, .observation = std::move(observation)};
}

Result<CellReading> CellReader::read(const Variable &variable, const SheetCell &cell) const
{
    if (variable.isNumeric() && (cell.isNumber || isWholeNumberText(cell.text)))
        return readNumber(variable, cell);
    const QString text = cell.text.trimmed();
    if (text.isEmpty())
        return CellReading{};
    if (variable.isChoice()) {
        if (auto choices = readChoices(variable, text))
            return answer(std::move(*choices));
    }
    const bool isQuoted = variable.type == VariableType::Text && text.size() > 2 && text.startsWith(u'“') &&
                          text.endsWith(u'”');
    if (isQuoted)
        return answer({.text = text.mid(1, text.size() - 2)});
    if (auto missing = readMissing(text))
        return *missing;
    auto read = variable.isNumeric() ? readNumberText(variable, text) : readAnswer(variable, text, m_format);
    if (!read)
        return read.error();
    return answer(std::move(read).value());
}

std::optional<CellReading> CellReader::readMissing(const QString &text) const
{
    const auto reason = [&](const QString &name) { return m_reasons.value(name); };
    const MissingReason *known = reason(text) ? reason(text) : reason(normalisedLabel(text));
    if (known)
        return answer({.status = known->status, .reason = known->key});
    return isMissingToken(text) ? std::optional(CellReading{.kind = CellReading::Kind::NeedsReason})
                                : std::nullopt;
}

Result<CellReading> CellReader::readNumber(const Variable &variable, const SheetCell &cell) const
{
    const auto value = NumberFormat::parsePlain(cell.text);
    if (!value)
        return refused(
            tr("“%1” is too large to be a number here.").arg(cell.text.left(kMostShownDecimals * 4)));
    const bool isWhole = *value == std::trunc(*value);
    if (variable.type == VariableType::Count && !isWhole)
        return refused(tr("“%1” is not a whole number.").arg(m_format.format(*value, 0, kMostShownDecimals)));
    return answer({.value = roundHalfAway(*value, variable.keptDecimals())});
}

Result<Observation> CellReader::readNumberText(const Variable &variable, const QString &text) const
{
    const bool isBare = text.front().isDigit() && text.back().isDigit();
    const QualifiedText qualified = isBare ? QualifiedText{.number = text} : qualifiedText(text);
    QString bare = qualified.number;
    for (const QString &unit : {variable.unit.italian, variable.unit.english}) {
        if (!isBare && !unit.isEmpty() && bare.endsWith(unit, Qt::CaseInsensitive))
            bare = bare.chopped(unit.size()).trimmed();
    }
    const NumberEvidence evidence = numberEvidence(bare, variable.keptDecimals());
    const bool isItalian = m_format.language() == Language::Italian;
    if (evidence == (isItalian ? NumberEvidence::English : NumberEvidence::Italian)) {
        return refused(
            isItalian ? tr("“%1” is written with a decimal dot and the other numbers with a decimal comma: "
                           "write it like the others.")
                            .arg(text)
                      : tr("“%1” is written with a decimal comma and the other numbers with a decimal dot: "
                           "write it like the others.")
                            .arg(text));
    }
    auto read = readAnswer(variable, bare, m_format);
    if (read) {
        read.value().status = qualified.status;
        read.value().note = qualified.note;
    }
    return read;
}

std::optional<int> CellReader::choiceLike(const Variable &variable, const QString &text) const
{
    const QHash<QString, int> &known = m_choices[indexOf(variable)];
    const auto found = known.contains(text) ? known.constFind(text) : known.constFind(normalisedLabel(text));
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

size_t CellReader::indexOf(const Variable &variable) const
{
    return static_cast<size_t>(&variable - m_catalogue.variables.data());
}

// The whole text is one choice, or else several with something between them.
std::optional<Observation> CellReader::readChoices(const Variable &variable, const QString &text) const
{
    static const QRegularExpression between[] = {QRegularExpression(u"\\s*[;\\n]\\s*"_s),
                                                 QRegularExpression(u"\\s*[,;\\n/+]\\s*"_s)};
    std::vector<QStringList> ways{{text}};
    for (const QRegularExpression &separator : between)
        ways.push_back(text.split(separator, Qt::SkipEmptyParts));
    for (const QStringList &parts : ways) {
        QStringList codes;
        for (const QString &part : parts) {
            if (const auto choice = choiceLike(variable, part.trimmed()))
                codes.append(variable.choices[static_cast<size_t>(*choice)].name);
        }
        if (codes.isEmpty() || codes.size() != parts.size())
            continue;
        if (auto read = readAnswer(variable, codes.join(u','), m_format))
            return std::move(read).value();
    }
    const bool saysNone = variable.type == VariableType::ChoiceMany &&
                          (normalisedLabel(text) == u"nessuna" || normalisedLabel(text) == u"nessuno" ||
                           normalisedLabel(text) == u"none" || tickOf(text) == Tick::No);
    return saysNone ? std::optional(Observation{.text = QString(u""_s)}) : std::nullopt;
}

Result<CellReading> CellReader::readTicks(const Variable &variable, std::span<const TickCell> cells) const
{
    QStringList codes;
    bool isAnswered = false;
    std::optional<CellReading> missing;
    for (const TickCell &tick : cells) {
        const QString text = tick.cell.text.trimmed();
        if (text.isEmpty())
            continue;
        const Choice &choice = variable.choices[static_cast<size_t>(tick.choice)];
        const Tick mark = tickOf(text);
        if (mark == Tick::None) {
            missing = readMissing(text);
            if (!missing)
                return refused(
                    tr("“%1” is no answer to “%2”: write x where it holds and nothing where it does not.")
                        .arg(text.left(kMostShownDecimals * 4), choice.label.in(m_format.language())));
            continue;
        }
        isAnswered = true;
        if (mark == Tick::Yes)
            codes.append(choice.name);
    }
    if (missing && isAnswered)
        return refused(
            tr("Some answers are marked and others are missing: write x where it holds, and nothing "
               "where it does not."));
    if (missing)
        return *missing;
    if (!isAnswered)
        return CellReading{};
    auto read = readAnswer(variable, codes.join(u','), m_format);
    if (!read)
        return read.error();
    return answer(std::move(read).value());
}

QString CellReader::written(const Variable &variable, const Observation &observation) const
{
    const Language language = m_format.language();
    if (!observation.isPresent()) {
        const MissingReason *reason = m_catalogue.missingReason(observation.reason);
        return reason ? reason->label.in(language) : u"n.d."_s;
    }
    if (variable.isNumeric()) {
        // Not grouped: "2000 (stimato)" is the same number in either language.
        QString number = NumberFormat::plain(observation.value.value_or(0));
        if (language == Language::Italian)
            number.replace(u'.', u',');
        const QString word = qualifierWord(observation.status, language);
        return word.isEmpty() ? number : u"%1 (%2)"_s.arg(number, word);
    }
    const QString text = observation.text.value_or(QString());
    if (variable.isChoice())
        return text;
    const bool wouldMean = readMissing(text).has_value() || text.startsWith(u'“');
    return wouldMean ? u'“' + text + u'”' : text;
}

} // namespace quaderno
