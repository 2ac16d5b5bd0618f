#include "analysis/audittexts.h"

#include "analysis/auditcauses.h"
#include "analysis/evaluation.h"
#include "analysis/formulatext.h"
#include "analysis/indicators.h"
#include "analysis/signs.h"
#include "data/numberformat.h"
#include "exchange/csv.h"
#include "exchange/officecsv.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct ClassCode {
    AuditClass auditClass;
    const char16_t *code;
};

constexpr std::array kClassCodes{ClassCode{AuditClass::Equal, u"equal"},
                                 ClassCode{AuditClass::Rounding, u"rounding"},
                                 ClassCode{AuditClass::Circular, u"circular"},
                                 ClassCode{AuditClass::Different, u"different"},
                                 ClassCode{AuditClass::NotComputable, u"not-computable"},
                                 ClassCode{AuditClass::NotPrinted, u"not-printed"}};

} // namespace

QString auditClassCode(AuditClass auditClass)
{
    return QStringView(std::ranges::find(kClassCodes, auditClass, &ClassCode::auditClass)->code).toString();
}

std::optional<AuditClass> auditClassFromCode(QStringView code)
{
    const auto found =
        std::ranges::find_if(kClassCodes, [code](const ClassCode &known) { return code == known.code; });
    return found == kClassCodes.end() ? std::nullopt : std::optional(found->auditClass);
}

QString AuditTexts::className(AuditClass auditClass)
{
    switch (auditClass) {
    case AuditClass::Equal:
        return tr("equal");
    case AuditClass::Rounding:
        return tr("within rounding");
    case AuditClass::Circular:
        return tr("source of an estimate");
    case AuditClass::Different:
        return tr("different");
    case AuditClass::NotComputable:
        return tr("cannot be recomputed");
    case AuditClass::NotPrinted:
        return tr("not printed");
    }
    Q_UNREACHABLE();
}

QString AuditTexts::classMeaning(AuditClass auditClass)
{
    switch (auditClass) {
    case AuditClass::Equal:
        return tr("The recomputed number is the printed one.");
    case AuditClass::Rounding:
        return tr("The printed number is possible, given how its terms are rounded or estimated.");
    case AuditClass::Circular:
        return tr("A term was estimated from this very cell: that they agree proves nothing.");
    case AuditClass::Different:
        return tr("The printed number is not what its terms give.");
    case AuditClass::NotComputable:
        return tr("A number is printed whose terms are not known.");
    case AuditClass::NotPrinted:
        return tr("The terms are known, and the print shows no number.");
    }
    Q_UNREACHABLE();
}

QString AuditTexts::zoneName(const AuditedCell &cell) const
{
    return cell.refArea == kAggregateArea ? tr("Estimated mean value")
                                          : m_observations.zones()[static_cast<size_t>(cell.refArea)].name;
}

QString AuditTexts::zoneCode(const AuditedCell &cell) const
{
    return cell.refArea == kAggregateArea ? QStringView(kMeanRowCode).toString()
                                          : m_observations.zones()[static_cast<size_t>(cell.refArea)].code;
}

QString AuditTexts::text(double value, int decimals) const
{
    return NumberFormat(m_language).format(value, 0, decimals);
}

QString AuditTexts::number(const AuditedCell &cell, double value) const
{
    const bool isAnswer = cell.shown.kind == Shown::Kind::Variable;
    const int fewest = std::min(cell.decimals, m_catalogue.minDecimals(cell.shown));
    const int most = isAnswer ? std::max(cell.decimals, neededDecimals(value)) : cell.decimals;
    return NumberFormat(m_language).format(value, isAnswer ? fewest : cell.decimals, most);
}

QString AuditTexts::printed(const AuditedCell &cell) const
{
    return cell.printed ? number(cell, *cell.printed) : u"-"_s;
}

QString AuditTexts::recomputed(const AuditedCell &cell) const
{
    return cell.recomputed ? number(cell, cell.recomputed->result.value) : u"-"_s;
}

// Of a mean, that of the terms of all its zones.
CellValue AuditTexts::valueOf(const AuditedCell &cell) const
{
    if (!cell.recomputed)
        return {};
    std::vector<CellValue> terms;
    const std::vector<int> zones =
        cell.refArea == kAggregateArea ? cell.recomputed->basis : std::vector{cell.refArea};
    for (const int zone : zones) {
        for (const int variable : variablesBehind(m_catalogue, cell.shown))
            terms.push_back(m_observations.cell({zone, cell.year, variable}));
    }
    return {.value = cell.recomputed->result.value, .status = statusOfMean(terms)};
}

QString AuditTexts::recomputedWithSign(const AuditedCell &cell) const
{
    return withStatusSign(statusSign(valueOf(cell)), recomputed(cell));
}

QStringList AuditTexts::signs(const std::vector<AuditedCell> &cells) const
{
    SignsUsed used(SignsProfile::Quaderno);
    for (const AuditedCell &cell : cells) {
        if (cell.recomputed)
            used.add(valueOf(cell), recomputed(cell));
    }
    return used.explained();
}

QString AuditTexts::cause(const AuditedCell &cell) const
{
    QStringList sentences;
    for (const AuditCause &cause : cell.causes)
        sentences.append(sentence(cell, cause));
    return sentences.join(u' ');
}

QString AuditTexts::sentence(const AuditedCell &cell, const AuditCause &cause) const
{
    using Kind = AuditCause::Kind;
    switch (cause.kind) {
    case Kind::RepeatedColumn:
        return repeatedColumn(cell, cause);
    case Kind::SameCell:
        return sameCell(cell, cause);
    case Kind::SwappedZones:
        return tr("Swapped with %1.").arg(zoneNames(cause.zones));
    case Kind::ShiftedPoint:
        return tr("The decimal point or some zeros are out of place.");
    case Kind::SwappedDigits:
        return tr("Two digits are in the wrong order.");
    case Kind::OtherMean:
        return m_catalogue.indicators[static_cast<size_t>(cell.shown.index)].mean == MeanKind::Ratio
                   ? tr("The plain mean of the zones’ values, in place of the ratio of the sums.")
                   : tr("The ratio of the sums, in place of the plain mean of the zones’ values.");
    case Kind::OtherZones:
        return tr("A mean over %n zones, those of Tab. %1.", nullptr, cause.count).arg(cause.table);
    case Kind::ZonesLeftOut:
        return tr("Matches a mean without %1.").arg(zoneNames(cause.zones));
    case Kind::FewerZones:
        return tr("Matches a mean over %1 of the %n zones.", nullptr,
                  static_cast<int>(cell.recomputed->basis.size()))
            .arg(cause.count);
    case Kind::RoundedSource:
        return tr("Within the rounding of Tab. %1, which gives the numerator.").arg(cause.table);
    case Kind::EstimatedTerms:
        return tr("Within the bounds of what was estimated: %1.").arg(labels(cause.variables));
    case Kind::SourceOf:
        return tr("Estimated from this very cell: %1.").arg(labels(cause.variables));
    case Kind::UnknownTerms:
        return tr("Not known: %1.").arg(labels(cause.variables));
    case Kind::ChangedAnswer:
        return tr("The answer was changed after the edition was recorded.");
    }
    Q_UNREACHABLE();
}

QString AuditTexts::repeatedColumn(const AuditedCell &cell, const AuditCause &cause) const
{
    if (cause.table == cell.table)
        return tr("The whole column repeats that of %1.").arg(cause.year);
    if (cause.year != cell.year)
        return tr("The whole column repeats Tab. %1 of %2.").arg(cause.table).arg(cause.year);
    return tr("The whole column repeats Tab. %1 of the same year%2.")
        .arg(cause.table)
        .arg(inPlaceOf(cell, cause));
}

QString AuditTexts::sameCell(const AuditedCell &cell, const AuditCause &cause) const
{
    if (!cause.zones.empty())
        return tr("The number of %1 in the same column.").arg(zoneNames(cause.zones));
    if (cause.table == cell.table)
        return tr("The number of %1.", "a year").arg(cause.year);
    return tr("The number of Tab. %1%2.").arg(cause.table).arg(inPlaceOf(cell, cause));
}

QString AuditTexts::measured(Shown shown) const
{
    const auto &numerator = m_catalogue.indicators[static_cast<size_t>(shown.index)].numerator;
    if (const auto variable = numerator.variableAlone())
        return m_catalogue.variables[static_cast<size_t>(*variable)].label.in(m_language);
    return m_catalogue.label(shown).in(m_language);
}

QString AuditTexts::inPlaceOf(const AuditedCell &cell, const AuditCause &cause) const
{
    if (!haveSameDenominator(m_catalogue, cell.shown, cause.shown))
        return {};
    return tr(": “%1” in place of “%2”").arg(measured(cause.shown), measured(cell.shown));
}

QString AuditTexts::zoneNames(const std::vector<int> &zones) const
{
    QStringList names;
    for (const int zone : zones)
        names.append(m_observations.zones()[static_cast<size_t>(zone)].name);
    return names.join(u", "_s);
}

QString AuditTexts::labels(const std::vector<int> &variables) const
{
    QStringList texts;
    for (const int variable : variables)
        texts.append(m_catalogue.variables[static_cast<size_t>(variable)].label.in(m_language));
    return texts.join(u", "_s);
}

QString AuditTexts::bounds(const Bounds &bounds, int fewest, int most) const
{
    const NumberFormat format(m_language);
    const QString value = format.format(bounds.value, fewest, most);
    if (bounds.isExact())
        return value;
    return tr("%1 (from %2 to %3)")
        .arg(value, format.format(bounds.low, fewest, most), format.format(bounds.high, fewest, most));
}

// A zone's terms one by one; of a mean, the sums, and of a stand-in, what it gives for the numerator.
QString AuditTexts::inNumbers(const AuditedCell &cell, const Indicator &indicator) const
{
    const Recomputed &found = *cell.recomputed;
    if (cell.refArea == kAggregateArea || found.substitute) {
        const QString sums = bounds(found.numerator, 0, 1) + u" / "_s + bounds(found.denominator, 0, 1);
        return indicator.factor == 1 ? sums : sums + u" × "_s + text(indicator.factor, kMostDecimals);
    }
    return indicatorWith(
        indicator,
        [&](const BoundFormula::Term &term) {
            const CellValue value = termCell(m_catalogue, m_observations, term, cell.refArea, cell.year);
            return text(value.value.value_or(0), kMostDecimals);
        },
        m_language);
}

QString AuditTexts::working(const AuditedCell &cell) const
{
    if (!cell.recomputed || cell.shown.kind == Shown::Kind::Variable)
        return {};
    const Indicator &indicator = m_catalogue.indicators[static_cast<size_t>(cell.shown.index)];
    const QString formula = indicatorInWords(m_catalogue, indicator, m_language);
    const QString result = bounds(cell.recomputed->result, cell.decimals + 2, cell.decimals + 2);
    const auto zones = static_cast<int>(cell.recomputed->basis.size());
    if (cell.refArea != kAggregateArea)
        return tr("%1 = %2 = %3", "formula in words, in numbers, its result")
            .arg(formula, inNumbers(cell, indicator), result);
    if (indicator.mean == MeanKind::Plain)
        return tr("%1; plain mean of %n zones: %2", nullptr, zones).arg(formula, result);
    return tr("%1; sums over %n zones: %2 = %3", nullptr, zones)
        .arg(formula, inNumbers(cell, indicator), result);
}

QString AuditTexts::toCsv(const std::vector<AuditedCell> &cells) const
{
    QString lines =
        Csv::line({u"table"_s, u"zone"_s, u"year"_s, u"printed"_s, u"recomputed"_s, u"class"_s, u"cause"_s});
    for (const AuditedCell &cell : cells)
        lines += Csv::line({QString::number(cell.table), zoneCode(cell), QString::number(cell.year),
                            printed(cell), recomputed(cell), auditClassCode(cell.auditClass), cause(cell)});
    return lines;
}

QByteArray AuditTexts::errataToCsv(const std::vector<AuditedCell> &cells) const
{
    OfficeCsv csv(m_language);
    csv.addLine({tr("table"), tr("zone"), tr("year"), tr("printed"), tr("correct"), tr("sign"), tr("class"),
                 tr("likely cause")});
    for (const AuditedCell &cell : cells) {
        if (cell.isErratum() || cell.isDoubtful())
            csv.addLine({QString::number(cell.table), zoneName(cell), QString::number(cell.year),
                         printed(cell), recomputed(cell), statusSign(valueOf(cell)),
                         className(cell.auditClass), cause(cell)});
    }
    return csv.bytes();
}

std::map<int, std::map<AuditClass, int>> auditCounts(const std::vector<AuditedCell> &cells)
{
    std::map<int, std::map<AuditClass, int>> counts;
    for (const AuditedCell &cell : cells)
        ++counts[cell.table][cell.auditClass];
    return counts;
}

} // namespace quaderno
