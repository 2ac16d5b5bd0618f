#include "exchange/cellreading.h"

#include "analysis/answers.h"
#include "analysis/missingtokens.h"
#include "analysis/qualifiedtext.h"
#include "analysis/signs.h"
#include "exchange/cellformat.h"
#include "exchange/celltext.h"
#include "exchange/decimalmark.h"
#include "exchange/labelmatcher.h"
#include "exchange/units.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostShownDecimals = 10;

struct LocalWords {
    QStringView italian;
    QStringView english;
};

bool isWholeNumberText(QStringView text)
{
    return !text.isEmpty() && text.size() <= 15 &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAskedIn(const Variable &variable, const QStringList &units)
{
    return std::ranges::any_of(
        std::array{variable.unit.italian, variable.unit.english},
        [&](const QString &unit) { return units.contains(unit, Qt::CaseInsensitive); });
}

bool isInHours(const Variable &variable)
{
    return isAskedIn(variable, {u"ore"_s, u"ora"_s, u"hours"_s, u"hour"_s, u"h"_s});
}

bool isInPercent(const Variable &variable)
{
    return isAskedIn(variable, {u"%"_s, u"percento"_s, u"per cento"_s, u"percent"_s, u"per cent"_s});
}

// Two statuses whose sign in a table is also that of others: the template writes them in words, with the
// letter.
constexpr std::pair<ObsStatus, LocalWords> kMissingWords[]{
    {ObsStatus::NotCollected, {u"non rilevato (L)", u"not collected (L)"}},
    {ObsStatus::NotAvailable, {u"non disponibile (O)", u"not available (O)"}}};

// What the program's own tables print in the place of a number, beside the tokens of missingtokens.h.
std::optional<ObsStatus> statusOfSign(const QString &text)
{
    if (text == u"z")
        return ObsStatus::CannotExist;
    for (const auto &[status, words] : kMissingWords) {
        const bool isIt = text.compare(words.italian, Qt::CaseInsensitive) == 0 ||
                          text.compare(words.english, Qt::CaseInsensitive) == 0;
        if (isIt)
            return status;
    }
    return text == u"c" ? std::optional(ObsStatus::Suppressed) : std::nullopt;
}

// "e 44", "44e", "44 (e)": a status as tables print it beside a number, and "(r)" of one that was corrected.
QualifiedText withoutSigns(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:(?<before>[eipu])\\s*(?=[\\d-]))?(?<number>.*?\\d)(?:\\s*(?<behind>[eipu]|\\([eipu]\\)))?"
        "(?:\\s*(?:r|\\(r\\)))?$"_s,
        QRegularExpression::UseUnicodePropertiesOption); // spaces that do not break too
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {.number = text};
    const QString letters =
        match.captured(u"before"_s) + match.captured(u"behind"_s).remove(u'(').remove(u')');
    if (letters.size() > 1)
        return {.number = text};
    const auto status = letters.isEmpty() ? std::nullopt : obsStatusFromLetter(letters.front().toUpper());
    return {.number = match.captured(u"number"_s), .status = status.value_or(ObsStatus::Normal)};
}

// "1.044(!)": that a printed number is to be checked is no part of it.
QString withoutFindingSign(QString text)
{
    const QString sign = findingSign();
    return text.endsWith(sign) ? text.chopped(sign.size()).trimmed() : text;
}

// What stands before, in or behind a number and says how certain it is.
QualifiedText qualifiedBySign(const QString &text)
{
    const bool isBare = text.isEmpty() || (text.front().isDigit() && text.back().isDigit());
    const QualifiedText signedText = isBare ? QualifiedText{.number = text} : withoutSigns(text);
    return isBare || signedText.status != ObsStatus::Normal ? signedText : qualifiedText(signedText.number);
}

// The number and the words beside it: "6" and "ore" of "6 ore". A text that is none stays whole.
std::pair<QString, QString> withoutWords(const QString &text)
{
    if (text.compare(u"zero", Qt::CaseInsensitive) == 0)
        return {u"0"_s, QString()};
    if (hoursOfText(text) || isDateText(text))
        return {text, QString()};
    static const QRegularExpression form(u"^(?<before>(?:[^\\d+.,-]|\\.\\s)*)(?<number>\\d{1,6}:\\d\\d(?::"
                                         u"\\d\\d)?|[+-]?\\d(?:[\\d\\s.,'’]*\\d)?(?:E[+-]?\\d{1,3})?)"
                                         "(?<behind>\\s*[\\p{L}€$£%‰(][^\\d]*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text);
    const QString words = match.captured(u"before"_s) + u' ' + match.captured(u"behind"_s);
    const bool hasWords = std::ranges::any_of(
        words, [](QChar c) { return c.isLetter() || c.category() == QChar::Symbol_Currency || c == u'%'; });
    return hasWords ? std::pair(match.captured(u"number"_s), words.simplified()) : std::pair(text, QString());
}

// Digits and signs beside a number make another number of it: "#/000", "< #", "# x 1000".
bool countsOtherwise(QStringView look)
{
    return std::ranges::any_of(look, [](QChar c) {
        return c != u'#' && (c.isNumber() || (c.category() == QChar::Symbol_Math && !u"~≈−"_s.contains(c)));
    });
}

// The look as a text would have it; a format of several forms shows each of their words once.
QString lookWithZero(QString look)
{
    const qsizetype number = look.indexOf(u'#');
    look.replace(number, 1, u'0');
    look.remove(u'#');
    while (look.startsWith(u'-') || look.startsWith(u'−'))
        look.remove(0, 1);
    return look.simplified();
}

QString besidesOf(QString look)
{
    return look.remove(u'#').simplified();
}

// "1,2E+06", as a spreadsheet writes a number into a column too narrow for it.
std::optional<double> numberWithExponent(QString text, DecimalMark mark)
{
    static const QRegularExpression form(u"^[+-]?\\d+(?:[.,]\\d+)?E[+-]?\\d{1,3}$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (!form.match(text).hasMatch() || text.contains(mark == DecimalMark::Comma ? u'.' : u','))
        return std::nullopt;
    return NumberFormat::parsePlain(text.replace(u',', u'.'));
}

} // namespace

Tick tickOf(QStringView text)
{
    if (text.size() > 8)
        return Tick::None;
    const QString word = text.trimmed().toString().toLower();
    static const QStringList yes{u"x"_s, u"sì"_s, u"si"_s, u"si'"_s, u"s"_s, u"1"_s,    u"yes"_s,
                                 u"y"_s, u"✓"_s,  u"✔"_s,  u"✗"_s,   u"●"_s, u"true"_s, u"vero"_s};
    static const QStringList no{u"no"_s, u"n"_s, u"0"_s, u"false"_s, u"falso"_s, u"○"_s};
    if (yes.contains(word))
        return Tick::Yes;
    return no.contains(word) ? Tick::No : Tick::None;
}

CellReader::CellReader(const Catalogue &catalogue, NumberFormat format, std::optional<Language> language)
    : m_catalogue(catalogue), m_format(format), m_words(language.value_or(format.language())),
      m_choices(catalogue.variables.size())
{
    for (const MissingReason &reason : catalogue.missingReasons) {
        for (const QString &name :
             {reason.key, normalisedLabel(reason.label.italian), normalisedLabel(reason.label.english)})
            m_reasons.insert(name, &reason);
    }
    for (size_t at = 0; at < m_choices.size(); ++at)
        m_choices[at] = choiceNames(catalogue.variables[at]);
}

CellReading CellReader::answer(Observation observation)
{
    return {.kind = CellReading::Kind::Answer, .observation = std::move(observation)};
}

QString CellReader::unusable(const SheetCell &cell)
{
    if (cell.kind == CellKind::Error || isErrorText(cell.text))
        return tr("“%1” is an error of the spreadsheet: mend it there, or write the answer itself.")
            .arg(cell.text.left(kMostShownDecimals * 4));
    if (cell.kind == CellKind::Formula)
        return tr("The cell has a formula without its result: open the sheet with Excel or LibreOffice and "
                  "save it.");
    return {};
}

Result<CellReading> CellReader::read(const Variable &variable, const SheetCell &cell) const
{
    if (const QString why = unusable(cell); !why.isEmpty())
        return refused(why);
    if (cell.kind == CellKind::Date)
        return refused(tr("“%1” is a date: write the answer itself, in a cell that has no format of a date.")
                           .arg(cell.text));
    if (cell.kind == CellKind::Duration)
        return readHours(variable, cell);
    if (variable.isNumeric() && (cell.isNumber() || isWholeNumberText(cell.text)))
        return readNumber(variable, cell);
    const QString written = shownText(cell).trimmed();
    const QString text = variable.isText() ? written : withoutFindingSign(written);
    if (text.isEmpty())
        return CellReading{};
    if (variable.isChoice()) {
        const QualifiedText own = inOwnForm(text);
        if (auto choices = readChoices(variable, own.number)) {
            choices->status = own.status;
            return answer(std::move(*choices));
        }
    }
    const bool isQuoted =
        variable.isText() && text.size() > 2 && text.startsWith(u'“') && text.endsWith(u'”');
    if (isQuoted)
        return answer({.text = text.mid(1, text.size() - 2)});
    if (auto missing = readMissing(text))
        return *missing;
    if (const auto status = statusOfSign(text))
        return answer({.status = *status});
    auto read = variable.isNumeric() ? readNumberText(variable, text) : readAnswer(variable, text, m_words);
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
    if (cell.kind == CellKind::Percent && !isInPercent(variable))
        return refused(
            tr("“%1” is a percentage, and none is asked for: write the number itself.").arg(shownText(cell)));
    auto checked = checkedNumber(variable, *value, m_format.format(*value, 0, kMostShownDecimals));
    if (!checked)
        return checked.error();
    if (cell.look.isEmpty())
        return answer({.value = checked.value()});
    // What its format shows with it is said of it, as where it is written.
    const QualifiedText look = qualifiedBySign(lookWithZero(cell.look));
    const auto [bare, words] = withoutWords(look.number);
    if (countsOtherwise(cell.look) || bare != u"0" || !isUnitOf(variable, words))
        return otherUnit(variable, shownText(cell), words.isEmpty() ? besidesOf(cell.look) : words);
    return answer({.value = checked.value(),
                   .status = look.status,
                   .note = look.note.isEmpty() ? QString() : shownText(cell)});
}

Result<CellReading> CellReader::readHours(const Variable &variable, const SheetCell &cell) const
{
    if (!isInHours(variable))
        return refused(
            tr("“%1” is a time, and hours are not asked for: write the answer itself.").arg(shownText(cell)));
    const double hours = NumberFormat::parsePlain(cell.text).value_or(0);
    if (variable.keptDecimals() == 0 && hours != std::trunc(hours))
        return refused(tr("“%1” is a time of %2 hours, and whole hours are asked for: write their number.")
                           .arg(shownText(cell), m_words.format(hours, 0, 2)));
    auto checked = checkedNumber(variable, hours, shownText(cell));
    if (!checked)
        return checked.error();
    return answer({.value = checked.value()});
}

Result<Observation> CellReader::readNumberText(const Variable &variable, const QString &text) const
{
    const QualifiedText qualified = qualifiedBySign(text);
    const auto [bare, words] = withoutWords(qualified.number);
    if (!isUnitOf(variable, words))
        return otherUnit(variable, text, words);
    auto read = readBareNumber(variable, bare);
    if (read) {
        read.value().status = qualified.status;
        read.value().note = qualified.note;
    }
    return read;
}

Result<Observation> CellReader::readBareNumber(const Variable &variable, const QString &text) const
{
    if (const auto hours = hoursOfText(text)) {
        const SheetCell cell{.text = NumberFormat::plain(withoutDust(*hours)), .kind = CellKind::Duration};
        auto read = readHours(variable, cell);
        return read ? Result<Observation>(std::move(read).value().observation) : read.error();
    }
    if (isDateText(text))
        return refused(tr("“%1” is a date: write the answer itself.").arg(text));
    const DecimalMark mark = markOf(m_format.language());
    if (const auto value = numberWithExponent(text, mark)) {
        auto checked = checkedNumber(variable, *value, text);
        return checked ? Result<Observation>(Observation{.value = checked.value()}) : checked.error();
    }
    const MarkEvidence evidence = markEvidence(text, variable);
    if (evidence.isCertain && evidence.mark != mark)
        return refused(otherMark(text, evidence));
    return readAnswer(variable, text, m_format);
}

QString CellReader::unfit(const Variable &variable, const SheetCell &cell, const QString &unit) const
{
    return !variable.isNumeric() || isUnitOf(variable, unit)
               ? QString()
               : otherUnit(variable, shownText(cell), unit).message;
}

Error CellReader::otherUnit(const Variable &variable, const QString &shown, const QString &words) const
{
    const QString unit = variable.unit.in(m_words.language());
    const QString said = words.left(kMostShownDecimals * 4);
    if (!isUnit(words) || countsOtherwise(words))
        return refused(tr("“%1” has “%2” beside its number, and that is no unit: write the number alone.")
                           .arg(shown.left(kMostShownDecimals * 4), said));
    return unit.isEmpty()
               ? refused(tr("“%1” says “%2” beside its number, and the question asks for none: write "
                            "the number alone.")
                             .arg(shown.left(kMostShownDecimals * 4), said))
               : refused(tr("“%1” says “%2” beside its number, and the question asks for %3: write "
                            "the number of %3.")
                             .arg(shown.left(kMostShownDecimals * 4), said, unit));
}

QString CellReader::otherMark(const QString &text, const MarkEvidence &evidence)
{
    const bool isDot = evidence.mark == DecimalMark::Dot;
    if (evidence.isGrouped)
        return isDot
                   ? tr("“%1” has commas between its thousands, and in this sheet the comma is read as "
                        "decimal: "
                        "write it without them.")
                         .arg(text)
                   : tr("“%1” has dots between its thousands, and in this sheet the dot is read as decimal: "
                        "write it without them.")
                         .arg(text);
    return isDot ? tr("“%1” has a decimal dot, and in this sheet the comma is read as decimal: write it with "
                      "a comma.")
                       .arg(text)
                 : tr("“%1” has a decimal comma, and in this sheet the dot is read as decimal: write it with "
                      "a dot.")
                       .arg(text);
}

// By code and by label. What two choices share is left out.
QHash<QString, int> CellReader::choiceNames(const Variable &variable)
{
    QHash<QString, int> names;
    QSet<QString> shared;
    for (int index = 0; index < static_cast<int>(variable.choices.size()); ++index) {
        const Choice &choice = variable.choices[static_cast<size_t>(index)];
        QStringList own = choiceLabels(variable, choice);
        if (!own.contains(choice.name))
            own.append(choice.name);
        for (const QString &name : own) {
            if (names.contains(name))
                shared.insert(name);
            names.insert(name, index);
        }
    }
    for (const QString &name : shared)
        names.remove(name);
    return names;
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
        if (auto read = readAnswer(variable, codes.join(u','), m_words))
            return std::move(read).value();
    }
    const bool saysNone = variable.type == VariableType::ChoiceMany &&
                          (normalisedLabel(text) == u"nessuna" || normalisedLabel(text) == u"nessuno" ||
                           normalisedLabel(text) == u"none" || tickOf(text) == Tick::No);
    return saysNone ? std::optional(Observation{.text = QString(u""_s)}) : std::nullopt;
}

std::optional<CellReading> CellReader::missingSaid(const QString &text) const
{
    if (const auto missing = readMissing(text))
        return missing;
    const auto status = statusOfSign(text);
    return status ? std::optional(answer({.status = *status})) : std::nullopt;
}

bool CellReader::saysNoTick(const SheetCell &cell) const
{
    const QString text = shownText(cell).trimmed();
    return !unusable(cell).isEmpty() ||
           (!text.isEmpty() && tickOf(inOwnForm(text).number) == Tick::None && !missingSaid(text));
}

Result<CellReading> CellReader::readTicks(const Variable &variable, std::span<const TickCell> cells) const
{
    QStringList codes;
    std::set<int> holding;
    std::set<int> refusedOnes;
    bool isAnswered = false;
    std::optional<CellReading> missing;
    ObsStatus status = ObsStatus::Normal; // of the whole answer
    for (const TickCell &tick : cells) {
        if (const QString why = unusable(tick.cell); !why.isEmpty())
            return refused(why);
        const QString text = shownText(tick.cell).trimmed();
        if (text.isEmpty())
            continue;
        const Choice &choice = variable.choices[static_cast<size_t>(tick.choice)];
        const QualifiedText own = inOwnForm(text);
        const Tick mark = tickOf(own.number);
        if (own.status != ObsStatus::Normal)
            status = own.status;
        if (mark == Tick::None) {
            missing = missingSaid(text);
            if (!missing)
                return refused(
                    tr("“%1” is no answer to “%2”: write x where it holds and nothing where it does not.")
                        .arg(text.left(kMostShownDecimals * 4), choice.label.in(m_words.language())));
            continue;
        }
        isAnswered = true;
        std::set<int> &said = mark == Tick::Yes ? holding : refusedOnes;
        const bool isSaidBoth = (mark == Tick::Yes ? refusedOnes : holding).contains(tick.choice);
        if (isSaidBoth)
            return refused(tr("“%1” has both yes and no: leave the one that is meant.")
                               .arg(choice.label.in(m_words.language())));
        if (said.insert(tick.choice).second && mark == Tick::Yes)
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
    if (codes.isEmpty() && variable.type != VariableType::ChoiceMany)
        return refused(tr(
            "There is only “no”, and one of the answers is asked for: write x beside the one that holds."));
    if (codes.isEmpty() && refusedOnes.size() < variable.choices.size())
        return refused(tr("Some answers have “no” and the others nothing: write x beside those that hold, or "
                          "“no” beside all "
                          "if none does."));
    auto read = readAnswer(variable, codes.join(u','), m_words);
    if (!read)
        return read.error();
    read.value().status = status;
    return answer(std::move(read).value());
}

QString CellReader::written(const Variable &variable, const Observation &observation) const
{
    const Language language = m_format.language();
    if (!observation.isPresent()) {
        const MissingReason *reason = m_catalogue.missingReason(observation.reason);
        if (reason)
            return reason->label.in(language);
        for (const auto &[status, words] : kMissingWords) {
            if (status == observation.status)
                return (language == Language::Italian ? words.italian : words.english).toString();
        }
        return missingSign(observation.status, SignsProfile::Quaderno);
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
    const bool wouldMean = missingSaid(text).has_value() || text.startsWith(u'“');
    return wouldMean ? u'“' + text + u'”' : text;
}

} // namespace quaderno
