#include "exchange/recordededition.h"

#include "analysis/derivednote.h"
#include "analysis/numbering.h"
#include "catalogue/sheetreader.h"
#include "data/numberformat.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>
#include <tuple>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct EditionFailure {
    Error error;
};

template <typename T> T orThrow(Result<T> result)
{
    if (!result)
        throw EditionFailure{result.error()};
    return std::move(result).value();
}

class EditionReader
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::EditionReader)

public:
    EditionReader(const Catalogue &catalogue, const QString &folder)
        : m_catalogue(catalogue), m_folder(folder)
    {
    }

    NewDataSet read()
    {
        readKeys();
        readZones();
        readPrinted();
        readUnavailable();
        readIllegible();
        readEstimated();
        readNotes();
        readRegion();
        for (auto &[key, observation] : m_observations)
            m_contents.observations.push_back({key, std::move(observation)});
        return std::move(m_contents);
    }

    static QHash<QString, QString> keysOf(const QString &folder)
    {
        const SheetReader sheet = orThrow(SheetReader::open(folder, u"edition"_s, {u"key"_s, u"value"_s}));
        QHash<QString, QString> keys;
        for (int row = 0; row < sheet.rowCount(); ++row)
            keys.insert(sheet.text(row, u"key"_s), sheet.text(row, u"value"_s));
        return keys;
    }

private:
    SheetReader open(const QString &name, const QStringList &columns) const
    {
        return orThrow(SheetReader::open(m_folder, name, columns));
    }

    [[noreturn]] static void fail(const SheetReader &sheet, int row, const QString &reason)
    {
        throw EditionFailure{sheet.errorAt(row, reason)};
    }

    void readKeys()
    {
        const QHash<QString, QString> keys = keysOf(m_folder);
        const YearRange years{keys.value(u"first_year"_s).toInt(), keys.value(u"last_year"_s).toInt()};
        const QDate date = QDate::fromString(keys.value(u"recorded_at"_s), Qt::ISODate);
        if (years.first <= 0 || years.count() < 1 || !date.isValid())
            throw EditionFailure{refused(
                tr("Sheet edition.csv needs first_year, last_year and recorded_at (year-month-day)."))};
        m_contents.service = keys.value(u"service"_s);
        m_contents.years = years;
        m_contents.state = QuestionnaireState::Published;
        m_contents.edition = Edition{.name = keys.value(u"name"_s),
                                     .title = {keys.value(u"title_it"_s), keys.value(u"title_en"_s)},
                                     .years = years};
        m_contents.change = {.at = date.startOfDay(Qt::UTC),
                             .author = keys.value(u"author"_s),
                             .source = u"edition"_s,
                             .label = keys.value(u"name"_s)};
        m_tables = numberTables(m_catalogue, years);
    }

    void readZones()
    {
        const SheetReader sheet = open(u"zones"_s, {u"zone"_s, u"name"_s});
        for (int row = 0; row < sheet.rowCount(); ++row)
            m_contents.zones.push_back(
                {orThrow(sheet.requiredText(row, u"zone"_s)), orThrow(sheet.requiredText(row, u"name"_s))});
    }

    // A printed table of a variable gives observations; of an indicator, recorded values.
    void readPrinted()
    {
        const SheetReader sheet = open(u"printed"_s, {u"table"_s, u"zone"_s, u"year"_s, u"printed"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const Shown shown = tableAt(sheet, row).shown;
            const int refArea = areaAt(sheet, row);
            const int year = yearAt(sheet, row);
            const auto value = printedValue(sheet, row);
            const ObsStatus status = value ? ObsStatus::Normal : ObsStatus::NotAvailable;
            if (shown.kind == Shown::Kind::Indicator) {
                m_contents.recorded.push_back(
                    {.indicator = shown.index,
                     .refArea = refArea,
                     .year = year,
                     .value = {.value = value, .status = status, .isRecorded = true}});
            } else if (refArea == kAggregateArea) {
                fail(sheet, row, tr("only a table of an indicator has a mean row"));
            } else {
                m_observations[{refArea, year, shown.index}] = {
                    .value = value, .status = status, .reason = value ? QString() : gapReason(sheet, row)};
            }
        }
    }

    static std::optional<double> printedValue(const SheetReader &sheet, int row)
    {
        const QString token = sheet.text(row, u"printed"_s);
        if (token.isEmpty() || token == u"-")
            return std::nullopt;
        const auto value = NumberFormat(Language::Italian).parse(token);
        if (!value)
            fail(sheet, row, value.error().message);
        return value.value();
    }

    [[nodiscard]] QString gapReason(const SheetReader &sheet, int row) const
    {
        return known(sheet.text(row, u"printed"_s).isEmpty() ? u"blank_in_source"_s : u"dash_in_source"_s);
    }

    // A reason that the catalogue has; of another it is not known why.
    [[nodiscard]] QString known(const QString &reason) const
    {
        return m_catalogue.missingReason(reason) ? reason : QString();
    }

    // The starred zones: their answer is known to be unavailable.
    void readUnavailable()
    {
        const SheetReader sheet = open(u"unavailable"_s, {u"table"_s, u"zone"_s, u"year"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const Table &table = tableAt(sheet, row);
            if (table.layout != TableLayout::Marks)
                fail(sheet, row, tr("only a table of marks has stars"));
            m_observations[{areaAt(sheet, row), yearAt(sheet, row), table.shown.index}] = {
                .status = ObsStatus::NotAvailable, .reason = known(u"starred_in_source"_s)};
        }
    }

    // Tables whose marks nobody can read: every answer that has no star exists but was not collected.
    void readIllegible()
    {
        const SheetReader sheet = open(u"illegible"_s, {u"table"_s, u"reason"_s, u"text_it"_s, u"text_en"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const NumberedItem &item = itemAt(sheet, row);
            const Table &table = m_catalogue.tables[static_cast<size_t>(item.index)];
            const MissingReason *reason = m_catalogue.missingReason(sheet.text(row, u"reason"_s));
            if (!reason || !item.year)
                fail(sheet, row, tr("the reason is not known, or the table is not of one year"));
            for (int zone = 0; zone < static_cast<int>(m_contents.zones.size()); ++zone)
                m_observations.try_emplace({zone, *item.year, table.shown.index},
                                           Observation{.status = reason->status, .reason = reason->key});
            addNote(table.shown, std::nullopt, item.year, sheet.localText(row, u"text"_s));
        }
    }

    // Values found by inverting printed ratios.
    void readEstimated()
    {
        const SheetReader sheet = open(u"estimated"_s, {u"zone"_s, u"year"_s, u"variable"_s, u"value"_s,
                                                        u"low"_s, u"high"_s, u"from_tables"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const auto variable = m_catalogue.variableIndex(sheet.text(row, u"variable"_s));
            if (!variable)
                fail(sheet, row, tr("the variable is not known"));
            m_observations[{areaAt(sheet, row), yearAt(sheet, row), *variable}] = {
                .value = orThrow(sheet.number(row, u"value"_s)),
                .status = ObsStatus::Estimated,
                .note =
                    derivedNote(sheet.text(row, u"from_tables"_s).split(u'+'),
                                orThrow(sheet.number(row, u"low"_s)), orThrow(sheet.number(row, u"high"_s)))};
            addEstimate(sheet, row, *variable);
        }
    }

    void addEstimate(const SheetReader &sheet, int row, int variable)
    {
        Estimate estimate{.key = {areaAt(sheet, row), yearAt(sheet, row), variable},
                          .low = orThrow(sheet.number(row, u"low"_s)),
                          .high = orThrow(sheet.number(row, u"high"_s))};
        if (estimate.low > estimate.high)
            fail(sheet, row, tr("the low bound is above the high one"));
        for (const QString &word : sheet.text(row, u"from_tables"_s).split(u'+', Qt::SkipEmptyParts)) {
            const NumberedItem &item = itemOf(word.toInt(), sheet, row);
            estimate.shows.append(
                m_catalogue.name(m_catalogue.tables[static_cast<size_t>(item.index)].shown));
        }
        m_contents.estimates.push_back(std::move(estimate));
    }

    void readNotes()
    {
        const SheetReader sheet =
            open(u"notes"_s, {u"table"_s, u"zone"_s, u"year"_s, u"text_it"_s, u"text_en"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            std::optional<int> refArea;
            std::optional<int> year;
            if (!sheet.text(row, u"zone"_s).isEmpty())
                refArea = areaAt(sheet, row);
            if (!sheet.text(row, u"year"_s).isEmpty())
                year = yearAt(sheet, row);
            addNote(tableAt(sheet, row).shown, refArea, year, sheet.localText(row, u"text"_s));
        }
    }

    // What the text tells of the whole Region, where the tables do not say of which zones. The sheet may be
    // missing.
    void readRegion()
    {
        if (!QFile::exists(m_folder + u"/region.csv"_s))
            return;
        const SheetReader sheet =
            open(u"region"_s, {u"variable"_s, u"choices"_s, u"alone"_s, u"year"_s, u"zones"_s, u"answered"_s,
                               u"source_it"_s, u"source_en"_s});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const auto variable = m_catalogue.variableIndex(sheet.text(row, u"variable"_s));
            const QStringList choices = sheet.text(row, u"choices"_s).split(u'+');
            if (!variable ||
                !m_catalogue.variables[static_cast<size_t>(*variable)].offers(choices.join(u',')))
                fail(sheet, row, tr("the variable is not known, or has no such choice"));
            RegionCount count{.variable = *variable,
                              .choices = choices,
                              .isAlone = sheet.text(row, u"alone"_s) == u"yes",
                              .year = yearAt(sheet, row),
                              .zones = orThrow(sheet.integer(row, u"zones"_s)),
                              .source = sheet.localText(row, u"source"_s)};
            if (!sheet.text(row, u"answered"_s).isEmpty())
                count.answered = orThrow(sheet.integer(row, u"answered"_s));
            if (count.zones < 0 || count.answered.value_or(count.zones) < count.zones)
                fail(sheet, row, tr("more zones than have answered"));
            m_contents.regionCounts.push_back(std::move(count));
        }
        // As a file gives them back.
        std::ranges::sort(m_contents.regionCounts, {}, [](const RegionCount &count) {
            return std::tuple(count.variable, count.year, count.choices.join(u','), count.isAlone);
        });
    }

    void addNote(Shown shown, std::optional<int> refArea, std::optional<int> year, const LocalText &text)
    {
        m_contents.notes.push_back(
            {.shows = m_catalogue.name(shown), .refArea = refArea, .year = year, .text = text});
    }

    const NumberedItem &itemAt(const SheetReader &sheet, int row) const
    {
        return itemOf(orThrow(sheet.integer(row, u"table"_s)), sheet, row);
    }

    const NumberedItem &itemOf(int number, const SheetReader &sheet, int row) const
    {
        if (number < 1 || number > static_cast<int>(m_tables.size()))
            fail(sheet, row, tr("the edition has no table %1").arg(number));
        return m_tables[static_cast<size_t>(number) - 1];
    }

    const Table &tableAt(const SheetReader &sheet, int row) const
    {
        return m_catalogue.tables[static_cast<size_t>(itemAt(sheet, row).index)];
    }

    int areaAt(const SheetReader &sheet, int row) const
    {
        const QString code = sheet.text(row, u"zone"_s);
        if (code == QStringView(kMeanRowCode))
            return kAggregateArea;
        for (size_t i = 0; i < m_contents.zones.size(); ++i) {
            if (m_contents.zones[i].code == code)
                return static_cast<int>(i);
        }
        fail(sheet, row, tr("the zone “%1” is not in zones.csv").arg(code));
    }

    int yearAt(const SheetReader &sheet, int row) const
    {
        const int year = orThrow(sheet.integer(row, u"year"_s));
        if (!m_contents.years.contains(year))
            fail(sheet, row, tr("the year %1 is not of this edition").arg(year));
        return year;
    }

    const Catalogue &m_catalogue;
    QString m_folder;
    NewDataSet m_contents;
    std::vector<NumberedItem> m_tables;
    std::map<ObsKey, Observation> m_observations; // in the order in which the file keeps them
};

} // namespace

std::optional<QString> bundledEditionFolder(QStringView name)
{
    const QString folder = u":/edition-"_s + name.toString();
    if (name.isEmpty() || !QDir(folder).exists())
        return std::nullopt;
    return folder;
}

Result<QString> serviceOfEdition(const QString &folder)
{
    try {
        return EditionReader::keysOf(folder).value(u"service"_s);
    } catch (const EditionFailure &failure) {
        return failure.error;
    }
}

Result<NewDataSet> readRecordedEdition(const Catalogue &catalogue, const QString &folder)
{
    try {
        return EditionReader(catalogue, folder).read();
    } catch (const EditionFailure &failure) {
        return failure.error;
    }
}

} // namespace quaderno
