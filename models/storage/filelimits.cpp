#include "storage/filelimits.h"

#include "storage/database.h"
#include "storage/rows.h"
#include "storage/schema.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What stands in sqlite_schema, by kind and name.
struct SchemaObject {
    QString table;
    QString definition; // without the accidents of its spaces
    bool operator==(const SchemaObject &) const = default;
};
using Schema = std::map<std::pair<QString, QString>, SchemaObject>;

Result<Schema> schemaOf(Database &database)
{
    Schema schema;
    const Outcome read = database.each(
        u"SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'"_s, {},
        [&schema](const Row &row) {
            schema[{row.text(0), row.text(1)}] = {row.text(2), row.text(3).simplified()};
        });
    if (!read)
        return read.error();
    return schema;
}

Result<Schema> expectedSchema(int version)
{
    auto fresh = Database::openInMemory();
    if (!fresh)
        return fresh.error();
    auto transaction = fresh.value()->beginWriting();
    if (!transaction)
        return transaction.error();
    for (int step = 0; step < version; ++step) {
        for (const QString &statement : migrationFrom(step)) {
            if (const Outcome done = fresh.value()->execute(statement); !done)
                return done.error();
        }
    }
    return schemaOf(*fresh.value());
}

// A query that finds a row where something is wrong with `table`, and what that is.
struct Rule {
    QString table;
    QString query;
    QString words;
};

Rule rowsOf(const QString &table, const QString &condition, const QString &words)
{
    return {table, u"SELECT 1 FROM %1 WHERE %2 LIMIT 1"_s.arg(table, condition), words};
}

QString isNoYear(const QString &column)
{
    return u"%1 NOT BETWEEN %2 AND %3"_s.arg(column).arg(kFirstYear).arg(kLastYear);
}

QString isTooLong(const QString &column)
{
    return u"length(%1) > %2"_s.arg(column).arg(kLongestName);
}

QString isNoFlag(const QString &column)
{
    return u"%1 NOT IN (0, 1)"_s.arg(column);
}

QString isNoState()
{
    QStringList codes;
    for (const QString &code : questionnaireStateCodes())
        codes.append(u'\'' + code + u'\'');
    return u"state NOT IN (%1)"_s.arg(codes.join(u", "));
}

std::vector<Rule> extentRules()
{
    const QString noYear = FileLimits::tr("a year is not between %1 and %2").arg(kFirstYear).arg(kLastYear);
    const QString noState = FileLimits::tr("a state is unknown");
    const QString tooLong = FileLimits::tr("a name is longer than %1 letters").arg(kLongestName);
    return {
        {u"zone"_s,
         u"SELECT 1 WHERE (SELECT count(*) FROM zone WHERE is_aggregate <> 0 AND is_removed = 0) <> 1"_s,
         FileLimits::tr("it must hold one area of the means, and no second one")},
        {u"zone"_s,
         u"SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM zone WHERE is_aggregate = 0 AND is_removed = 0)"_s,
         FileLimits::tr("it holds no zone")},
        rowsOf(u"zone"_s, u"code = '' OR name = ''"_s, FileLimits::tr("a zone has no code or no name")),
        rowsOf(u"zone"_s, isTooLong(u"code"_s) + u" OR "_s + isTooLong(u"name"_s), tooLong),
        rowsOf(u"contact"_s, isTooLong(u"name"_s), tooLong),
        rowsOf(u"edition"_s, isTooLong(u"name"_s), tooLong),
        {u"zone"_s, u"SELECT 1 FROM zone GROUP BY +code HAVING count(*) > 1 LIMIT 1"_s,
         FileLimits::tr("two zones have the same code")},
        rowsOf(u"questionnaire"_s, isNoYear(u"year"_s), noYear),
        rowsOf(u"questionnaire"_s, isNoState(), noState),
        {u"questionnaire"_s,
         u"SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM questionnaire q JOIN zone z ON z.id = q.zone"
         " WHERE q.is_removed = 0 AND z.is_removed = 0 AND z.is_aggregate = 0)"_s,
         FileLimits::tr("it holds no questionnaire")},
        rowsOf(u"edition"_s, isNoYear(u"first_year"_s) + u" OR "_s + isNoYear(u"last_year"_s), noYear),
        rowsOf(u"edition"_s,
               u"id = (SELECT max(id) FROM edition) AND (first_year > last_year"
               " OR first_year < (SELECT min(year) FROM questionnaire WHERE is_removed = 0)"
               " OR last_year > (SELECT max(year) FROM questionnaire WHERE is_removed = 0))"_s,
               FileLimits::tr("the years of the edition are not among those of the data")),
        rowsOf(u"note"_s, isNoYear(u"year"_s), noYear),
        rowsOf(u"region_count"_s, isNoYear(u"year"_s), noYear),
        rowsOf(u"survey"_s, isNoYear(u"year"_s), noYear),
    };
}

// What is looked at row by row while a data set is loaded, or does no harm there.
std::vector<Rule> rowRules()
{
    const QString noFlag = FileLimits::tr("what says yes or no is neither 0 nor 1");
    return {
        {u"zone"_s, u"SELECT 1 FROM zone WHERE is_removed = 0 GROUP BY +name HAVING count(*) > 1 LIMIT 1"_s,
         FileLimits::tr("two zones have the same name")},
        rowsOf(u"zone"_s, isNoFlag(u"is_aggregate"_s) + u" OR "_s + isNoFlag(u"is_removed"_s), noFlag),
        rowsOf(u"questionnaire"_s, isNoFlag(u"is_removed"_s), noFlag),
        rowsOf(u"history"_s, isNoFlag(u"is_removal"_s), noFlag),
        rowsOf(u"justification"_s, isNoFlag(u"is_accepted"_s), noFlag),
        rowsOf(u"remark"_s, isNoFlag(u"is_taken_back"_s), noFlag),
        rowsOf(u"region_count"_s, isNoFlag(u"is_alone"_s), noFlag),
        rowsOf(u"zone"_s, u"valid_from > valid_to"_s, FileLimits::tr("a zone ends before it begins")),
        {u"zone"_s,
         u"SELECT 1 FROM (SELECT count(*) AS zones, count(DISTINCT position) AS places,"
         " min(position) AS first, max(position) AS last,"
         " max(CASE WHEN is_aggregate = 1 THEN position END) AS means FROM zone WHERE is_removed = 0)"
         " WHERE places <> zones OR first <> 1 OR last <> zones OR means IS NOT last"_s,
         FileLimits::tr("the zones do not stand one after the other, with the area of the means last")},
        rowsOf(u"chapter_text"_s, u"position < 0"_s, FileLimits::tr("a place is below 0")),
        rowsOf(u"recorded"_s, isNoYear(u"year"_s),
               FileLimits::tr("a year is not between %1 and %2").arg(kFirstYear).arg(kLastYear)),
        rowsOf(u"state_change"_s, isNoState(), FileLimits::tr("a state is unknown")),
        rowsOf(u"survey"_s, u"date(due_date) IS NOT due_date"_s, FileLimits::tr("a due date is no day")),
        rowsOf(u"remark"_s,
               u"kind NOT IN ('%1', '%2')"_s.arg(QStringView(rows::kWrittenRemark), QStringView(rows::kCall)),
               FileLimits::tr("the kind of a remark is unknown"))};
}

Outcome firstOf(Database &database, const Result<std::vector<FileFault>> &faults)
{
    if (!faults)
        return faults.error();
    if (faults.value().empty())
        return Done{};
    return database.damaged(faults.value().front().table, faults.value().front().words);
}

// The rows that hold in `column` what its type or the limits do not allow.
QString oddRows(const QString &table, const QString &column, const QString &type, bool isRequired)
{
    QString isWithin = u"typeof(\"%1\") IN ('%2', 'null')"_s.arg(column, type.toLower());
    if (isRequired)
        isWithin += u" AND \"%1\" IS NOT NULL"_s.arg(column);
    if (type == u"REAL")
        isWithin += u" AND (\"%1\" IS NULL OR abs(\"%1\") <= 1e15)"_s.arg(column);
    else if (type == u"TEXT")
        isWithin += u" AND coalesce(length(CAST(\"%1\" AS BLOB)), 0) <= %2"_s.arg(column).arg(kLongestText);
    return u"SELECT count(*) FROM \"%1\" WHERE NOT (%2)"_s.arg(table, isWithin);
}

// The conditions of "... CHECK (a), CHECK (b = (c OR d)) ...".
QStringList checksIn(const QString &definition)
{
    const QString word = u"CHECK ("_s;
    QStringList checks;
    for (auto at = definition.indexOf(word); at >= 0; at = definition.indexOf(word, at)) {
        at += word.size();
        const auto begin = at;
        for (int depth = 1; depth > 0 && at < definition.size(); ++at)
            depth += definition[at] == u'(' ? 1 : definition[at] == u')' ? -1 : 0;
        checks.append(definition.mid(begin, at - begin - 1));
    }
    return checks;
}

} // namespace

bool FileLimits::isUnseen(QChar letter)
{
    const auto kind = letter.category();
    return kind == QChar::Other_Control || kind == QChar::Other_Format || kind == QChar::Separator_Line ||
           kind == QChar::Separator_Paragraph;
}

QString FileLimits::folded(const QString &name)
{
    QString seen = name.simplified();
    seen.removeIf(&FileLimits::isUnseen);
    return seen.simplified().toCaseFolded();
}

Result<FileLimits::Faults> FileLimits::schemaFaults(Database &database, int version)
{
    const auto expected = expectedSchema(version);
    if (!expected)
        return expected.error();
    const auto found = schemaOf(database);
    if (!found)
        return found.error();
    Faults faults;
    for (const auto &[key, object] : expected.value()) {
        const auto there = found.value().find(key);
        if (there == found.value().end())
            faults.push_back({object.table, tr("“%1” is missing").arg(key.second)});
        else if (there->second != object)
            faults.push_back({object.table, tr("“%1” is not as this program makes it").arg(key.second)});
    }
    for (const auto &[key, object] : found.value()) {
        if (!expected.value().contains(key))
            faults.push_back({object.table, tr("“%1” does not belong there").arg(key.second)});
    }
    return faults;
}

Result<FileLimits::Faults> FileLimits::extentFaults(Database &database, bool wantsAll)
{
    Faults faults;
    auto rules = extentRules();
    if (wantsAll)
        std::ranges::move(rowRules(), std::back_inserter(rules));
    for (const Rule &rule : rules) {
        const auto isBroken = database.first(rule.query, {}, [](const Row &) { return true; });
        if (!isBroken)
            return isBroken.error();
        if (!isBroken.value())
            continue;
        faults.push_back({rule.table, rule.words});
        if (!wantsAll)
            break;
    }
    return faults;
}

Result<FileLimits::Faults> FileLimits::columnFaults(Database &database)
{
    struct Column {
        QString table;
        QString name;
        QString type;
        bool isRequired = false;
    };
    std::vector<Column> columns;
    const Outcome listed = database.each(
        u"SELECT t.name, c.name, c.type, c.\"notnull\" FROM sqlite_schema t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_'"_s,
        {}, [&columns](const Row &row) {
            columns.push_back({row.text(0), row.text(1), row.text(2), row.flag(3)});
        });
    if (!listed)
        return listed.error();
    Faults faults;
    for (const Column &column : columns) {
        const auto count = database.first(oddRows(column.table, column.name, column.type, column.isRequired),
                                          {}, [](const Row &row) { return row.number(0); });
        if (!count)
            return count.error();
        if (const int rows = count.value().value_or(0); rows > 0)
            faults.push_back(
                {column.table, tr("the column “%1” holds in %n rows what cannot stand there", nullptr, rows)
                                   .arg(column.name)});
    }
    return faults;
}

// The engine itself does not look at them in a file that is open for reading.
Result<FileLimits::Faults> FileLimits::checkFaults(Database &database)
{
    const auto schema = schemaOf(database);
    if (!schema)
        return schema.error();
    Faults faults;
    for (const auto &[key, object] : schema.value()) {
        for (const QString &check : checksIn(object.definition)) {
            const auto isBroken =
                database.first(u"SELECT 1 FROM \"%1\" WHERE NOT (%2) LIMIT 1"_s.arg(object.table, check), {},
                               [](const Row &) { return true; });
            if (!isBroken)
                return isBroken.error();
            if (isBroken.value())
                faults.push_back({object.table, tr("a row is against its rule %1").arg(check)});
        }
    }
    return faults;
}

Outcome FileLimits::checkSchema(Database &database, int version)
{
    return firstOf(database, schemaFaults(database, version));
}

Outcome FileLimits::checkExtent(Database &database)
{
    return firstOf(database, extentFaults(database, false));
}

// With another schema the rules would be about other tables.
Result<FileLimits::Faults> FileLimits::faults(Database &database)
{
    auto faults = schemaFaults(database, kSchemaVersion);
    if (!faults || !faults.value().empty())
        return faults;
    for (const auto &more : {extentFaults(database, true), checkFaults(database), columnFaults(database)}) {
        if (!more)
            return more.error();
        faults.value().insert(faults.value().end(), more.value().begin(), more.value().end());
    }
    return faults;
}

} // namespace quaderno
